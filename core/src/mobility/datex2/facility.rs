//! The older German profile of parking in v2 (MDM): `parkingFacility` and `parkingFacilityStatus` in
//! `genericPublicationExtension`.

use super::parking::{height, kind_of, park_and_ride, site_kind, sized, state};
use super::{Context, hours, id, place};
use crate::decimal;
use crate::document::record::Record;
use crate::mobility::model::{ParkingSite, SpaceKind, Spaces};
use crate::mobility::reading::Why;
use crate::mobility::rules::{counts, words};

/// A facility of the table.
pub(super) fn table(record: Record<'_, '_>, context: &Context<'_>) -> Result<ParkingSite, Why> {
    let (id, _) = id(record)?;
    let mut repairs = Vec::new();
    let name = context.words(record.child("parkingFacilityName")).unwrap_or_default();
    let location = record.child("facilityLocation");
    let mut spaces = vec![sized(SpaceKind::General, capacity(record, ""), &mut repairs)];
    for assigned in record.each("assignedParkingSpaces") {
        let number = counts::whole(assigned.deep("numberOfAssignedParkingSpaces"));
        let kind = kind_of(assigned).filter(|kind| spaces.iter().all(|known| known.kind != *kind));
        spaces.extend(kind.map(|kind| sized(kind, number, &mut repairs)));
    }
    Ok(ParkingSite {
        id,
        kind: site_kind(record),
        park_and_ride: park_and_ride(record, &name),
        position: location.and_then(|location| place::position(location, context, &mut repairs)),
        address: location.and_then(|location| place::address(location, context)),
        spaces,
        height_limit: height(record, &mut repairs),
        hours: record.child("openingTimes").and_then(hours::of).and_then(|week| week.opening()),
        operator: record.child("owner").and_then(|owner| owner.deep("contactName")).map(owner),
        description: context.words(record.child("parkingFacilityDescription")),
        links: place::links(record),
        name,
        repairs,
        ..ParkingSite::default()
    })
}

/// What a facility counts now. It is told in an element of the same name as one of its children, which may be there twice:
/// once for whether it is open, once for whether there is room.
pub(super) fn status(record: Record<'_, '_>, context: &Context<'_>, shares: &mut Shares) -> Result<ParkingSite, Why> {
    let (id, name) = id(record.child("parkingFacilityReference").unwrap_or(record))?;
    let mut repairs = Vec::new();
    let number = |name: &str| counts::whole(record.text(name));
    let general = SpaceKind::General;
    let free = number("totalNumberOfVacantParkingSpaces").and_then(|said| counts::free(said, &mut repairs));
    let occupied = number("totalNumberOfOccupiedParkingSpaces").and_then(|said| u32::try_from(said).ok());
    let share = record.text("parkingFacilityOccupancy").and_then(decimal::parse).and_then(counts::fraction);
    shares.note(share);
    let capacity = capacity(record, "Override").and_then(|said| counts::capacity(said, general, &mut repairs));
    let subscribers = number("totalParkingCapacityLongTermOverride");
    let trend =
        ["parkingFacilityOccupancyTrend", "parkingFacilityTrend"].into_iter().find_map(|name| record.text(name));
    let time = record.text("parkingFacilityStatusTime");
    let measured = context.measured(time, &mut repairs);
    let state = state(record.each("parkingFacilityStatus").filter_map(Record::own));
    Ok(ParkingSite {
        id,
        park_and_ride: name.as_deref().is_some_and(words::is_park_and_ride).then_some(true),
        name: name.unwrap_or_default(),
        spaces: vec![
            Spaces { capacity, free, occupied, share, ..Spaces::of(general) },
            sized(SpaceKind::Subscriber, subscribers, &mut repairs),
        ],
        state: context.believed(state, time, measured),
        trend: trend.and_then(words::trend),
        measured,
        repairs,
        ..ParkingSite::default()
    })
}

/// Spaces for everybody are those for a short time; the total has those of subscribers in it, but some feeds have only it.
fn capacity(record: Record<'_, '_>, suffix: &str) -> Option<i64> {
    let number = |name: &str| counts::whole(record.text(&format!("{name}{suffix}")));
    number("totalParkingCapacityShortTerm").filter(|said| *said > 0).or_else(|| number("totalParkingCapacity"))
}

/// The owner without the number that some servers write before it.
fn owner(said: &str) -> String {
    let parts = said.split_once(" / ").filter(|(number, _)| number.bytes().all(|byte| byte.is_ascii_digit()));
    crate::document::plain::line(parts.map_or(said, |(_, name)| name))
}

/// `parkingFacilityOccupancy` is percent by the profile, and a fraction in Frankfurt. One document has one of them: more
/// vehicles than three times the spaces are nowhere, so a value above three is percent.
#[derive(Default)]
pub(super) struct Shares {
    most: f64,
}

impl Shares {
    fn note(&mut self, share: Option<f64>) {
        self.most = self.most.max(share.unwrap_or_default());
    }

    pub(super) fn settle(self, sites: &mut [ParkingSite]) {
        if self.most > 3.0 {
            for spaces in sites.iter_mut().flat_map(|site| &mut site.spaces) {
                spaces.share = spaces.share.and_then(counts::percent);
            }
        }
    }
}

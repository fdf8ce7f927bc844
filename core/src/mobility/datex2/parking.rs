//! Parking tables and status of v2.3 and v3: `parkingRecord` and `parkingRecordStatus`.

use super::{Context, hours, id, place};
use crate::document::record::Record;
use crate::mobility::model::{ParkingSite, ParkingState, Purpose, Repair, SiteKind, SpaceGroup, SpaceKind, Spaces};
use crate::mobility::reading::Why;
use crate::mobility::rules::{counts, measures, words};

/// A record of a table.
pub(super) fn table(record: Record<'_, '_>, context: &Context<'_>) -> Result<ParkingSite, Why> {
    let (id, _) = id(record)?;
    let mut repairs = Vec::new();
    let name = context.words(record.child("parkingName")).unwrap_or_default();
    let location = record.child("parkingLocation");
    let position = location.and_then(|location| place::position(location, context, &mut repairs));
    let capacity = counts::whole(record.text("parkingNumberOfSpaces"));
    let only = record.child("onlyAssignedParking").and_then(kind_of);
    // A single space that others may use as well is still the one with the sign of those it is kept for.
    let single = record.child("assignedParkingAmongOthers").and_then(kind_of).filter(|_| capacity == Some(1));
    let all = only.or(single).unwrap_or(SpaceKind::General);
    let mut spaces = vec![sized(all, capacity, &mut repairs)];
    // There may be several groups of one kind, on several levels.
    let mut sums: Vec<(SpaceKind, i64)> = Vec::new();
    for group in record.all().filter(|inner| inner.name() == "groupOfParkingSpaces") {
        let number = counts::whole(group.text("parkingNumberOfSpaces")).filter(|number| *number >= 0);
        let (Some(kind), Some(number)) = (kind_of(group).filter(|kind| *kind != all), number) else { continue };
        match sums.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, sum)) => *sum = sum.saturating_add(number),
            None => sums.push((kind, number)),
        }
    }
    spaces.extend(sums.into_iter().map(|(kind, sum)| sized(kind, Some(sum), &mut repairs)));
    Ok(ParkingSite {
        id,
        kind: site_kind(record),
        purpose: purpose(all),
        park_and_ride: park_and_ride(record, &name),
        position,
        address: location.and_then(|location| place::address(location, context)),
        spaces,
        groups: groups(record, "groupOfParkingSpaces", |group| (kind_of(group), None)),
        height_limit: height(record, &mut repairs),
        tariff: context
            .words(record.child("tariffsAndPayment").and_then(|tariffs| tariffs.find("freeTextDescription"))),
        hours: record.child("openingTimes").and_then(hours::of).and_then(|week| week.opening()),
        operator: context.words(record.child("operator").and_then(|operator| operator.find("contactOrganisationName"))),
        description: context.words(record.child("parkingDescription")),
        links: place::links(record),
        name,
        repairs,
        ..ParkingSite::default()
    })
}

/// What a site counts now.
pub(super) fn status(record: Record<'_, '_>, context: &Context<'_>) -> Result<ParkingSite, Why> {
    let (id, name) = id(record.child("parkingRecordReference").unwrap_or(record))?;
    let mut repairs = Vec::new();
    let mut spaces: Vec<Spaces> = record
        .child("parkingOccupancy")
        .map(|counted| occupancy(counted, SpaceKind::General, &mut repairs))
        .into_iter()
        .collect();
    for category in record.all().filter(|inner| inner.name() == "category") {
        let kind = category.text("name").and_then(named_kind);
        let kind = kind.filter(|kind| spaces.iter().all(|known| known.kind != *kind));
        let (Some(kind), Some(counted)) = (kind, category.child("parkingOccupancy")) else { continue };
        let counted = occupancy(counted, kind, &mut repairs);
        // What is all of one kind has none for everybody. Two kinds may well count alike.
        spaces.retain(|known| {
            known.kind != SpaceKind::General || (known.capacity, known.free) != (counted.capacity, counted.free)
        });
        spaces.push(counted);
    }
    let groups = groups(record, "groupOfParkingSpacesStatus", |group| {
        // Nobody parks in what is closed, and it is not full either.
        let is_closed = group.text("groupOfParkingSpacesClosed") == Some("true");
        (None, (!is_closed).then(|| occupancy(group, SpaceKind::General, &mut repairs)))
    });
    let said = ["parkingSiteStatus", "parkingSiteOpeningStatus"].into_iter().filter_map(|name| record.text(name));
    let trend = record.child("parkingOccupancy").and_then(|counted| counted.text("parkingOccupancyTrend"));
    let time = record.text("parkingStatusOriginTime");
    let measured = context.measured(time, &mut repairs);
    Ok(ParkingSite {
        id,
        park_and_ride: name.as_deref().is_some_and(words::is_park_and_ride).then_some(true),
        name: name.unwrap_or_default(),
        spaces,
        groups,
        state: context.believed(state(said), time, measured),
        trend: trend.and_then(words::trend),
        measured,
        repairs,
        ..ParkingSite::default()
    })
}

/// Groups of spaces by their `groupIndex`, which joins those of the table and of the status: an element of that name stands in
/// another (EN 16157-6, `ParkingRecord` and `ParkingRecordStatus`).
fn groups(
    record: Record<'_, '_>,
    name: &str,
    mut read: impl FnMut(Record<'_, '_>) -> (Option<SpaceKind>, Option<Spaces>),
) -> Vec<SpaceGroup> {
    let group = |outer: Record<'_, '_>| {
        let number = outer.attribute("groupIndex")?.parse().ok()?;
        let (kind, counted) = read(outer.child(name).unwrap_or(outer));
        Some(SpaceGroup { number, kind, counted })
    };
    record.each(name).filter_map(group).collect()
}

/// Vacant spaces, vehicles and percent. Feeds have any of them: toll stations count lorries and have up to 270 %.
fn occupancy(counted: Record<'_, '_>, kind: SpaceKind, repairs: &mut Vec<Repair>) -> Spaces {
    let number = |name: &str| counts::whole(counted.text(name));
    let capacity = number("parkingNumberOfSpacesOverride").and_then(|said| counts::capacity(said, kind, repairs));
    let free = number("parkingNumberOfVacantSpaces").and_then(|said| counts::free(said, repairs));
    let occupied = number("parkingNumberOfOccupiedSpaces").or_else(|| number("parkingNumberOfVehicles"));
    let percent = counted.text("parkingOccupancy").and_then(crate::decimal::parse);
    Spaces {
        capacity,
        free,
        occupied: occupied.and_then(|said| u32::try_from(said).ok()),
        share: percent.and_then(counts::percent),
        ..Spaces::of(kind)
    }
}

/// Spaces of which only the number is known.
pub(super) fn sized(kind: SpaceKind, capacity: Option<i64>, repairs: &mut Vec<Repair>) -> Spaces {
    Spaces { capacity: capacity.and_then(|said| counts::capacity(said, kind, repairs)), ..Spaces::of(kind) }
}

/// What several words say together, of which one tells whether it is open and another whether there is room: nobody gets
/// into what is closed, and what is open may yet be full or not know.
pub(super) fn state<'w>(said: impl Iterator<Item = &'w str>) -> Option<ParkingState> {
    let rank = |state: &ParkingState| match state {
        ParkingState::Closed => 0,
        ParkingState::NoData => 1,
        ParkingState::Subscribers => 2,
        ParkingState::Full => 3,
        ParkingState::NearlyFull => 4,
        ParkingState::Unknown => 5,
        ParkingState::Open => 6,
    };
    said.filter_map(words::state).min_by_key(rank)
}

/// For whom spaces are, by the first user, vehicle or duration that is named and stands for one of our kinds.
pub(super) fn kind_of(record: Record<'_, '_>) -> Option<SpaceKind> {
    record.all().filter_map(Record::own).find_map(named_kind)
}

fn named_kind(name: &str) -> Option<SpaceKind> {
    KINDS.iter().find(|(word, _)| name.eq_ignore_ascii_case(word)).map(|(_, kind)| *kind)
}

/// The enumerations of users, vehicles and durations, and the names that the German profile gives to its categories.
const KINDS: [(&str, SpaceKind); 21] = [
    ("disabled", SpaceKind::Accessible),
    ("wheelchairUsers", SpaceKind::Accessible),
    ("Behinderte", SpaceKind::Accessible),
    ("women", SpaceKind::Women),
    ("Frauen", SpaceKind::Women),
    ("families", SpaceKind::Family),
    ("Familien", SpaceKind::Family),
    ("battery", SpaceKind::Charging),
    ("electricVehicle", SpaceKind::Charging),
    ("carSharing", SpaceKind::CarSharing),
    ("motorcycle", SpaceKind::Motorcycle),
    ("bicycle", SpaceKind::Bicycle),
    ("lorry", SpaceKind::Lorry),
    ("heavyGoodsVehicle", SpaceKind::Lorry),
    ("bus", SpaceKind::Coach),
    ("coach", SpaceKind::Coach),
    ("caravan", SpaceKind::Caravan),
    ("motorhome", SpaceKind::Caravan),
    ("residents", SpaceKind::Subscriber),
    ("longTerm", SpaceKind::Subscriber),
    ("longTermParkers", SpaceKind::Subscriber),
];

fn purpose(kind: SpaceKind) -> Purpose {
    match kind {
        SpaceKind::Motorcycle => Purpose::Motorcycle,
        SpaceKind::Bicycle => Purpose::Bicycle,
        SpaceKind::Lorry => Purpose::Lorry,
        SpaceKind::Coach => Purpose::Coach,
        SpaceKind::Caravan => Purpose::Caravan,
        _ => Purpose::Car,
    }
}

/// The layout first, which is the finer one.
pub(super) fn site_kind(record: Record<'_, '_>) -> SiteKind {
    let names = ["parkingLayout", "parkingFacilityLayout", "urbanParkingSiteType", "parkingSiteType"];
    names.iter().filter_map(|name| record.text(name)).find_map(words::kind).unwrap_or_default()
}

pub(super) fn park_and_ride(record: Record<'_, '_>, name: &str) -> Option<bool> {
    let is_scenario = |inner: Record<'_, '_>| {
        inner.name().starts_with("parkingUsageScenario") && inner.own().is_some_and(words::is_park_and_ride)
    };
    (words::is_park_and_ride(name) || record.all().any(is_scenario)).then_some(true)
}

/// Metres that a vehicle may be high. What only vehicles above a height may use is no limit to them, and what is forbidden to
/// those below it is none either.
pub(super) fn height(record: Record<'_, '_>, repairs: &mut Vec<Repair>) -> Option<f64> {
    height_in(record, false).and_then(|metres| measures::height(metres, repairs))
}

/// `forbids` is whether it stands in what the vehicles may not do.
fn height_in(record: Record<'_, '_>, forbids: bool) -> Option<f64> {
    let forbids = forbids || record.name() == "prohibitedParking";
    if record.name() != "heightCharacteristic" {
        return record.children().find_map(|inner| height_in(inner, forbids));
    }
    let operator = record.text("comparisonOperator");
    let limits = operator.is_none_or(|operator| operator.starts_with("greaterThan") == forbids);
    limits.then(|| record.number("vehicleHeight")).flatten()
}

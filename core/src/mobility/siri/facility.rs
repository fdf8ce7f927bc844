//! Facility monitoring: car parks and how many of their bays are free; lifts and other facilities that are out of order.

use super::{time, words};
use crate::Timestamp;
use crate::document::plain::line;
use crate::document::record::Record;
use crate::mobility::model::{Incident, IncidentKind, ParkingSite, ParkingState, Severity, SpaceKind, Spaces};
use crate::mobility::reading::{Reading, Why};
use crate::mobility::rules::counts;

/// A condition. One that is counted is a car park; another is told as an incident, unless nothing is wrong with it.
pub(super) fn read(
    condition: Record<'_, '_>,
    language: Option<&str>,
    responded: Option<Timestamp>,
    reading: &mut Reading,
) {
    let facility = condition.child("Facility");
    let id = condition.text("FacilityRef").or_else(|| facility.and_then(|facility| facility.text("FacilityCode")));
    let Some(id) = id else { return reading.refuse(None, Why::Nameless) };
    let status = condition.child("FacilityStatus");
    let word = status.and_then(|status| status.text("Status")).unwrap_or_default();
    let name = facility.and_then(|facility| words(facility, "Description", language)).map(line).unwrap_or_default();
    let counted: Vec<_> = condition.each("MonitoredCounting").collect();
    if !counted.is_empty() {
        reading.sites.push(site(id, name, word, &counted, responded));
    } else if matches!(word, "notAvailable" | "partiallyAvailable" | "removed") {
        let period = facility.and_then(|facility| facility.find("Period"));
        let said = status.and_then(|status| words(status, "Description", language)).map(line);
        reading.incidents.push(Incident {
            id: id.to_owned(),
            kind: IncidentKind::Transit,
            severity: if word == "partiallyAvailable" { Severity::Low } else { Severity::Medium },
            title: if name.is_empty() { said.clone().unwrap_or_default() } else { name },
            description: said,
            from: period.and_then(|period| period.text("StartTime")).and_then(time),
            until: period.and_then(|period| period.text("EndTime")).and_then(time),
            measured: responded,
            ..Incident::default()
        });
    }
}

/// Free bays are `availabilityCount`, and taken ones `inUseCount`. The Italian profile has one count only, which it calls
/// `presentCount`, of the bays that are free, also beside `notAvailable`: then it is no count of now.
fn site(id: &str, name: String, status: &str, counted: &[Record<'_, '_>], responded: Option<Timestamp>) -> ParkingSite {
    let mut repairs = Vec::new();
    let number = |kinds: &[&str]| {
        let found =
            counted.iter().find(|counting| counting.text("CountingType").is_some_and(|kind| kinds.contains(&kind)))?;
        counts::whole(found.text("Count"))
    };
    let alone = number(&["presentCount"]).filter(|_| counted.len() == 1);
    let free = number(&["availabilityCount", "vacantCount"]).or(alone);
    let occupied = number(&["inUseCount"]).and_then(|said| u32::try_from(said).ok());
    let state = match status {
        "available" | "partiallyAvailable" | "added" => Some(ParkingState::Open),
        "notAvailable" | "removed" => Some(ParkingState::NoData),
        "unknown" => Some(ParkingState::Unknown),
        _ => None,
    };
    let free = free.and_then(|said| counts::free(said, &mut repairs));
    ParkingSite {
        id: id.to_owned(),
        name,
        spaces: vec![Spaces { free, occupied, ..Spaces::of(SpaceKind::General) }],
        state,
        measured: responded,
        repairs,
        ..ParkingSite::default()
    }
}

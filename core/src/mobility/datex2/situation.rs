//! Situations: accidents, works, closures and what else is in the way.

use std::sync::Arc;

use super::{Context, hours, limits, place};
use crate::Timestamp;
use crate::document::plain::{line, plain};
use crate::document::record::Record;
use crate::mobility::model::{Closure, Incident, IncidentKind, Severity, Source};
use crate::mobility::reading::{Reading, Why};
use crate::mobility::rules::counts;

/// A record can say more about this many incidents of its situation, which has a handful.
const MOST_TOLD: usize = 100;

/// One situation is told in several records: what happened, what is closed for it, how traffic is. A record that has
/// neither words nor a place nor a time of its own says more about the one before it; each other is an incident.
pub(super) fn read(situation: Record<'_, '_>, context: &Context<'_>, reading: &mut Reading) {
    let overall = situation.text("overallSeverity").map(severity);
    let first = reading.incidents.len();
    for node in situation.each("situationRecord") {
        if !reading.has_room() {
            break;
        }
        let Some(incident) = record(node, overall, context) else {
            reading.refuse(situation.attribute("id").as_deref(), Why::Nameless);
            continue;
        };
        let told = reading.incidents.iter_mut().skip(first).take(MOST_TOLD);
        match told.into_iter().find(|told| says_more(&incident, told)) {
            Some(told) => add(told, incident),
            None => reading.incidents.push(incident),
        }
    }
}

fn says_more(incident: &Incident, told: &Incident) -> bool {
    let is_there = incident.geometry.is_nowhere() || incident.geometry == told.geometry;
    incident.title.is_empty() && is_there && (incident.from, incident.until) == (told.from, told.until)
}

fn add(told: &mut Incident, more: Incident) {
    if is_measure(told.kind) && !is_measure(more.kind) {
        told.kind = more.kind;
    }
    told.closure = told.closure.max(more.closure);
    told.severity = told.severity.max(more.severity);
    told.measured = told.measured.max(more.measured);
    told.location = told.location.take().or(more.location);
    for limit in more.limits {
        if told.limits.iter().all(|known| known.kind != limit.kind) {
            told.limits.push(limit);
        }
    }
}

/// Whether it is what is done about something, and not the thing itself.
fn is_measure(kind: IncidentKind) -> bool {
    matches!(
        kind,
        IncidentKind::Closure
            | IncidentKind::Restriction
            | IncidentKind::Detour
            | IncidentKind::Congestion
            | IncidentKind::Other
    )
}

fn record(record: Record<'_, '_>, overall: Option<Severity>, context: &Context<'_>) -> Option<Incident> {
    let mut repairs = Vec::new();
    let id = record.attribute("id")?.into_owned();
    let comments: Vec<_> = record.each("generalPublicComment").collect();
    let is_place = |comment: &Record<'_, '_>| comment.text("commentType") == Some("locationDescriptor");
    let text =
        comments.iter().filter(|comment| !is_place(comment)).find_map(|comment| context.text(comment.child("comment")));
    let (title, description) = text.map(told).unwrap_or_default();
    let places = comments
        .iter()
        .filter(|comment| is_place(comment))
        .filter_map(|comment| context.words(comment.child("comment")));
    let validity = record.child("validity");
    let time = |name: &str| validity.and_then(|validity| validity.deep(name));
    let version = context.time(record.text("situationRecordVersionTime"), &mut repairs);
    let mut until = context.time(time("overallEndTime"), &mut repairs);
    if is_over(record) {
        until = until.min(version).or(version).or(Some(Timestamp(0)));
    }
    let closes = closure(record);
    // What is closed to some vehicles is not closed; the limits say to whom it is.
    let closure = if limits::vehicles(record).next().is_some() { Closure::Unknown } else { closes };
    Some(Incident {
        id,
        kind: kind(&record.kind(), closure),
        severity: record.text("severity").map(severity).or(overall).unwrap_or_default(),
        closure,
        title,
        description,
        location: place::words(place::locations(record), context, places),
        geometry: place::geometry(place::locations(record), context, &mut repairs),
        from: context.time(time("overallStartTime"), &mut repairs),
        until,
        schedule: validity.and_then(hours::of).and_then(|week| week.schedule()),
        limits: limits::of(record, closes),
        links: place::links(record),
        measured: version,
        source: source(record, context),
        repairs,
    })
}

/// The first line is the title, as feeds have no other; what follows is the description, without its indentation.
pub(super) fn told(text: &str) -> (String, Option<String>) {
    let text = plain(text);
    let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
    let lines: Vec<_> = rest.trim().lines().map(str::trim).collect();
    (line(first), (!rest.trim().is_empty()).then(|| lines.join("\n")))
}

/// Who saw it, where the record names another than the publisher.
fn source(record: Record<'_, '_>, context: &Context<'_>) -> Option<Arc<Source>> {
    let source = record.child("source")?;
    let name = context.words(source.child("sourceName")).or_else(|| source.text("sourceIdentification").map(line))?;
    Some(Arc::new(Source { name, ..Source::default() }))
}

/// Taken back, ended before its time, or not in force (`lifeCycleManagement` or `management` of the two versions).
fn is_over(record: Record<'_, '_>) -> bool {
    let said = |name: &str| record.all().skip(1).any(|inner| inner.name() == name && inner.own() == Some("true"));
    said("cancel")
        || said("end")
        || record.child("validity").and_then(|validity| validity.text("validityStatus")) == Some("suspended")
}

fn severity(word: &str) -> Severity {
    match word {
        "highest" | "high" => Severity::High,
        "medium" => Severity::Medium,
        "low" | "lowest" | "none" => Severity::Low,
        _ => Severity::Unknown,
    }
}

/// What the type of a record is; the types of both versions.
fn kind(name: &str, closure: Closure) -> IncidentKind {
    match name {
        "ConstructionWorks" | "MaintenanceWorks" | "Roadworks" => IncidentKind::Works,
        "Accident" => IncidentKind::Accident,
        "AbnormalTraffic" => IncidentKind::Congestion,
        "WeatherRelatedRoadConditions" | "PoorEnvironmentConditions" | "PoorRoadInfrastructure" | "Conditions" => {
            IncidentKind::Weather
        }
        "PublicEvent" | "DisturbanceActivity" | "AuthorityOperation" | "Activity" => IncidentKind::Event,
        "ReroutingManagement" => IncidentKind::Detour,
        "TransitInformation" => IncidentKind::Transit,
        "SpeedManagement" | "WinterDrivingManagement" | "GeneralNetworkManagement" => IncidentKind::Restriction,
        "RoadOrCarriagewayOrLaneManagement" if closure == Closure::Road => IncidentKind::Closure,
        "RoadOrCarriagewayOrLaneManagement" => IncidentKind::Restriction,
        name if name.ends_with("Obstruction") || name.ends_with("RoadConditions") || name.ends_with("Fault") => {
            IncidentKind::Hazard
        }
        _ => IncidentKind::Other,
    }
}

/// The most that any part of a record says is closed.
fn closure(record: Record<'_, '_>) -> Closure {
    let words = record.all().filter_map(|inner| match inner.name() {
        "roadOrCarriagewayOrLaneManagementType" | "trafficConstrictionType" => inner.own().map(closed),
        "numberOfLanesRestricted" if counts::whole(inner.own()) > Some(0) => Some(Closure::Lanes),
        _ => None,
    });
    words.max().unwrap_or_default()
}

/// `RoadOrCarriagewayOrLaneManagementTypeEnum` and `TrafficConstrictionTypeEnum`.
fn closed(word: &str) -> Closure {
    match word {
        "roadClosed"
        | "carriagewayClosures"
        | "closedPermanentlyForTheWinter"
        | "roadBlocked"
        | "carriagewayBlocked" => Closure::Road,
        "singleAlternateLineTraffic" | "intermittentShortTermClosures" => Closure::Alternating,
        "laneClosures"
        | "lanesDeviated"
        | "narrowLanes"
        | "contraflow"
        | "carriagewayPartiallyObstructed"
        | "lanesBlocked"
        | "lanesPartiallyObstructed"
        | "roadPartiallyObstructed"
        | "clearALaneForEmergencyVehicles"
        | "clearALaneForSnowploughsAndGritters" => Closure::Lanes,
        _ => Closure::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_is_the_title() {
        assert_eq!(told("Botsabsorber"), ("Botsabsorber".to_owned(), None));
        assert_eq!(
            told("  Works.  \n\n      Two\n        lines  \n"),
            ("Works.".to_owned(), Some("Two\nlines".to_owned()))
        );
    }
}

//! Situation exchange: what is wrong on roads and in public transport.

use super::{time, words};
use crate::Timestamp;
use crate::decimal;
use crate::document::plain::{line, plain};
use crate::document::record::Record;
use crate::mobility::model::{Geometry, Incident, IncidentKind, Repair, Severity};
use crate::mobility::reading::Why;
use crate::mobility::rules::{Frame, place};
use crate::mobility::texts;

/// A `RoadSituationElement` or `PtSituationElement`.
pub(super) fn read(situation: Record<'_, '_>, language: Option<&str>) -> Result<Incident, Why> {
    let number = situation.text("SituationNumber").ok_or(Why::Nameless)?;
    // A number is unique with the participant that gave it (CEN/TS 15531-5, situation identity).
    let id = situation.text("ParticipantRef").map_or_else(|| number.to_owned(), |who| format!("{who}:{number}"));
    let mut repairs = Vec::new();
    let periods: Vec<_> = situation.each("ValidityPeriod").collect();
    let version = ["VersionedAtTime", "CreationTime"].iter().find_map(|name| situation.text(name)).and_then(time);
    let ends = periods.iter().map(|period| period.text("EndTime").and_then(time));
    let until = ends.reduce(|one, other| one.zip(other).map(|(one, other)| one.max(other))).flatten();
    let is_over = matches!(situation.text("Progress"), Some("closed" | "closing"));
    let title = words(situation, "Summary", language).map(line);
    let description = words(situation, "Description", language).map(plain);
    let affected = situation.child("Affects");
    Ok(Incident {
        id,
        kind: kind(situation),
        severity: situation.text("Severity").map(severity).unwrap_or_default(),
        title: title.or_else(|| description.as_deref().map(line)).unwrap_or_default(),
        description,
        location: affected.and_then(names),
        geometry: affected.map(|affected| geometry(affected, &mut repairs)).unwrap_or_default(),
        from: periods.iter().filter_map(|period| time(period.text("StartTime")?)).min(),
        until: if is_over { until.min(version).or(version).or(Some(Timestamp(0))) } else { until },
        links: texts::links(situation, &["Uri"]),
        measured: version,
        repairs,
        ..Incident::default()
    })
}

/// Names of stops, roads and places, each once.
fn names(affected: Record<'_, '_>) -> Option<String> {
    const NAMES: [&str; 5] = ["StopPointName", "PlaceName", "RoadName", "RoadNumber", "ComponentName"];
    let names = affected.all().filter(|inner| NAMES.contains(&inner.name()));
    texts::joined(names.filter_map(Record::own).map(line), ", ")
}

fn geometry(affected: Record<'_, '_>, repairs: &mut Vec<Repair>) -> Geometry {
    let positions = affected.all().filter_map(|inner| {
        let latitude = decimal::parse(inner.text("Latitude")?)?;
        // A pole stands for no place.
        let longitude = decimal::parse(inner.text("Longitude")?).filter(|_| latitude.abs() < 90.0)?;
        Frame::default().position(longitude, latitude, repairs)
    });
    place::points(positions.collect())
}

/// On roads, what the cause says, in whichever element it stands.
fn kind(situation: Record<'_, '_>) -> IncidentKind {
    const CAUSES: [(&str, IncidentKind); 12] = [
        ("accident", IncidentKind::Accident),
        ("roadworks", IncidentKind::Works),
        ("constructionWork", IncidentKind::Works),
        ("maintenanceWork", IncidentKind::Works),
        ("repairWork", IncidentKind::Works),
        ("congestion", IncidentKind::Congestion),
        ("roadClosed", IncidentKind::Closure),
        ("specialEvent", IncidentKind::Event),
        ("demonstration", IncidentKind::Event),
        ("snow", IncidentKind::Weather),
        ("ice", IncidentKind::Weather),
        ("flooding", IncidentKind::Weather),
    ];
    let causes =
        situation.children().filter(|child| child.name().ends_with("Reason") || child.name().ends_with("Cause"));
    let known = causes
        .filter_map(Record::own)
        .find_map(|cause| CAUSES.iter().find(|(word, _)| cause.eq_ignore_ascii_case(word)).map(|(_, kind)| *kind));
    known.unwrap_or_default()
}

/// `SeverityEnumeration`.
fn severity(word: &str) -> Severity {
    match word {
        "severe" | "verySevere" => Severity::High,
        "normal" => Severity::Medium,
        "slight" | "verySlight" | "noImpact" => Severity::Low,
        _ => Severity::Unknown,
    }
}

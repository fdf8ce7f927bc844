//! Traffic regulations (v3): the orders by which a city closes or restricts a road.

use super::{Context, place};
use crate::document::plain::line;
use crate::document::record::Record;
use crate::mobility::model::{Closure, Geometry, Incident, IncidentKind};
use crate::mobility::reading::Why;

/// An order with all its regulations. The French extension writes geometry as GeoJSON.
pub(super) fn read(record: Record<'_, '_>, context: &Context<'_>) -> Result<Incident, Why> {
    let id = record.attribute("id").ok_or(Why::Nameless)?.into_owned();
    let mut repairs = Vec::new();
    let validity = record.child("validityByOrder");
    let time = |name: &str| validity.and_then(|validity| validity.deep(name));
    let places = || record.all().filter(|inner| inner.name() == "locationByOrder");
    let mut lines = Vec::new();
    let mut others = Geometry::Nowhere;
    for written in places().flat_map(Record::all).filter(|inner| inner.name() == "geoJsonGeometry") {
        let node = written.own().and_then(|text| crate::document::json::parse(text).ok());
        match node.map(|node| context.settings.frame.geometry(&node, &mut repairs)) {
            Some(Geometry::Lines(paths)) => lines.extend(paths),
            Some(other) if others.is_nowhere() => others = other,
            Some(_) | None => {}
        }
    }
    let drawn = if lines.is_empty() { others } else { Geometry::Lines(lines) };
    let geometry = if drawn.is_nowhere() { place::geometry(places(), context, &mut repairs) } else { drawn };
    Ok(Incident {
        id,
        kind: IncidentKind::Restriction,
        closure: closure(record),
        title: context.words(record.child("description")).unwrap_or_default(),
        description: record.text("regulationId").map(line),
        location: place::words(places(), context, std::iter::empty()),
        geometry,
        from: context.time(time("overallStartTime"), &mut repairs),
        until: context.time(time("overallEndTime"), &mut repairs),
        links: place::links(record),
        measured: context.published,
        repairs,
        ..Incident::default()
    })
}

/// The road is closed if nobody may enter; what is closed to some vehicles is not.
fn closure(record: Record<'_, '_>) -> Closure {
    let closes = |regulation: Record<'_, '_>| {
        regulation.deep("accessRestrictionType") == Some("noEntry")
            && !regulation.all().any(|inner| inner.name() == "vehicleCharacteristics")
    };
    if record.each("trafficRegulation").any(closes) { Closure::Road } else { Closure::Unknown }
}

//! Where a record is: in coordinates and in words. AlertC names places by the numbers of a table that each country sells,
//! and OpenLR packs them into bytes of its own: a record that has nothing else is listed without a marker.

use super::Context;
use crate::Position;
use crate::decimal;
use crate::document::plain::line;
use crate::document::record::Record;
use crate::link::Link;
use crate::mobility::model::{Geometry, Repair};
use crate::mobility::rules::{Crs, Frame, place};
use crate::mobility::texts;

/// One position: that of a point, or the first of what is no point.
pub(super) fn position(record: Record<'_, '_>, context: &Context<'_>, repairs: &mut Vec<Repair>) -> Option<Position> {
    let frame = context.settings.frame;
    let point = record.all().find_map(|inner| pair(inner, frame, repairs));
    point.or_else(|| record.all().filter_map(|inner| path(inner, frame, repairs)).flatten().next())
}

/// More single points of one location than these no map shows.
const MOST_POINTS: usize = 1_000;

/// All that a location says in coordinates: its lines or areas, else its points. Points to write a label at
/// (`coordinatesForDisplay`) are taken if there are no others.
pub(super) fn geometry<'r, 'a: 'r>(
    locations: impl Iterator<Item = Record<'r, 'a>>,
    context: &Context<'_>,
    repairs: &mut Vec<Repair>,
) -> Geometry {
    let frame = context.settings.frame;
    let (mut paths, mut points, mut labels, mut is_area) = (Vec::new(), Vec::new(), Vec::new(), false);
    for inner in locations.flat_map(Record::all) {
        is_area |= inner.name().starts_with("gmlMultiPolygon") || inner.name() == "exterior";
        paths.extend(path(inner, frame, repairs));
        let list = if inner.name().ends_with("ForDisplay") { &mut labels } else { &mut points };
        if list.len() < MOST_POINTS {
            list.extend(pair(inner, frame, repairs).filter(|found| !list.contains(found)));
        }
    }
    if paths.iter().any(|path| !path.is_empty()) {
        return if is_area { place::areas(paths) } else { place::lines(paths) };
    }
    place::points(if points.is_empty() { labels } else { points })
}

/// An element with a latitude and a longitude.
fn pair(record: Record<'_, '_>, frame: Frame, repairs: &mut Vec<Repair>) -> Option<Position> {
    let latitude = decimal::parse(record.text("latitude")?)?;
    let longitude = decimal::parse(record.text("longitude")?)?;
    // Stuttgart has metres, and one car park in degrees: no city has metres as small.
    let is_in_degrees = latitude.abs() <= 180.0 && longitude.abs() <= 180.0;
    let frame = if is_in_degrees { Frame { crs: Crs::Degrees, ..frame } } else { frame };
    frame.position(longitude, latitude, repairs)
}

/// A list of positions, latitude first (GML 3.2, 10.1.4, with the axes of EPSG:4326).
fn path(record: Record<'_, '_>, frame: Frame, repairs: &mut Vec<Repair>) -> Option<Vec<Position>> {
    if record.name() != "posList" {
        return None;
    }
    let frame = match record.attribute("srsName") {
        Some(name) => Frame { crs: Crs::named(&name), ..frame },
        None => frame,
    };
    let dimension = if record.attribute("srsDimension").as_deref() == Some("3") { 3 } else { 2 };
    let numbers: Vec<_> = record.own()?.split_ascii_whitespace().filter_map(decimal::parse).collect();
    let pair = |numbers: &[f64]| match numbers {
        [latitude, longitude, ..] => frame.position(*longitude, *latitude, repairs),
        _ => None,
    };
    Some(numbers.chunks_exact(dimension).filter_map(pair).collect())
}

/// The elements that say where a situation or a measurement is.
pub(super) fn locations<'r, 'a: 'r>(record: Record<'r, 'a>) -> impl Iterator<Item = Record<'r, 'a>> {
    const NAMES: [&str; 3] = ["groupOfLocations", "locationReference", "measurementSiteLocation"];
    record.children().filter(|child| NAMES.contains(&child.name()))
}

/// Roads and places by name, each once: `A4, Charenton-le-Pont`.
pub(super) fn words<'r, 'a: 'r>(
    locations: impl Iterator<Item = Record<'r, 'a>>,
    context: &Context<'_>,
    more: impl Iterator<Item = String>,
) -> Option<String> {
    let names = locations.flat_map(Record::all).filter_map(|inner| match inner.name() {
        "roadNumber" => inner.own().map(line),
        "roadName" | "descriptor" | "alertCLocationName" | "locationDescription" => context.words(Some(inner)),
        _ => None,
    });
    texts::joined(names.chain(more), ", ")
}

/// Street, number and town.
pub(super) fn address(record: Record<'_, '_>, context: &Context<'_>) -> Option<String> {
    let address = record.find("address")?;
    let lines = address.each("addressLine").filter_map(|part| context.words(part.child("text")));
    let town = [address.text("postcode").map(str::to_owned), context.words(address.child("city"))];
    texts::joined(lines.chain(texts::joined(town.into_iter().flatten(), " ")), ", ")
}

/// Pages that a record names.
pub(super) fn links(record: Record<'_, '_>) -> Vec<Link> {
    const NAMES: [&str; 4] = ["urlLinkAddress", "url", "publicUrl", "photoUrl"];
    texts::links(record, &NAMES)
}

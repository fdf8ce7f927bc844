//! WZDx 3 to 4.2, the Work Zone Data Exchange of the United States, and its successor CWZ 1.0, Connected Work Zones:
//! one GeoJSON document of works, detours and restrictions, each in one direction of a road.
//!
//! Spec: <https://github.com/usdot-jpo-ode/wzdx> and <https://github.com/ite-org/cwz>. What recurs is a chain of events,
//! each with a beginning and an end of its own.

use std::sync::Arc;

use super::answer::{self, UNEXPECTED};
use super::model::{Closure, Incident, IncidentKind, Limit, LimitKind, Source};
use super::reading::{Ask, Reading, Why};
use super::rules::{Axes, Clock, Crs, Frame, clock, place, simplify};
use super::texts;
use crate::document::Node;
use crate::http::{Endpoint, Request, Response};
use crate::link::Link;
use crate::{Error, Timestamp, decimal};

/// A feed of work zones.
#[derive(Debug, Clone, PartialEq)]
pub struct Wzdx {
    /// The address of the document.
    pub address: Endpoint,
}

const FRAME: Frame = Frame { crs: Crs::Degrees, axes: Axes::LongitudeFirst, city: None };

impl Wzdx {
    pub(super) fn start(&self) -> Vec<Ask> {
        vec![Ask::must(0, Request::get(self.address.as_str()))]
    }

    pub(super) fn decode(response: &Response) -> Result<Reading, Error> {
        answer::json(response, feed)
    }
}

fn feed(root: &Node<'_>) -> Result<Reading, Error> {
    let Some(Node::List(features)) = root.get("features") else { return Err(UNEXPECTED) };
    // Named otherwise before 4.1.
    let info = root.get("feed_info").or_else(|| root.get("road_event_feed_info")).unwrap_or(&Node::Null);
    let sources = sources(info);
    let mut reading = Reading {
        measured: info.text("update_date").and_then(time),
        // A number beyond the limits of u32 becomes its limit.
        ttl: info.number("update_frequency").filter(|seconds| *seconds >= 0.0).map(|seconds| seconds as u32),
        source: info.text("publisher").map(|name| Arc::new(source(info, name))),
        ..Reading::default()
    };
    for feature in features {
        if !reading.has_room() {
            break;
        }
        match event(feature, &sources) {
            Ok(incident) => reading.incidents.push(incident),
            Err(why) => reading.refuse(id(feature), why),
        }
    }
    Ok(reading)
}

/// More sources of one feed than these are not told apart; each event is looked up among them.
const MOST_SOURCES: usize = 1_000;

/// Who says so, by the ids that events name.
fn sources<'n>(info: &'n Node<'_>) -> Vec<(&'n str, Arc<Source>)> {
    let told = |told: &'n Node<'_>| {
        let name = told.text("organization_name")?;
        Some((told.text("data_source_id")?, Arc::new(source(info, name))))
    };
    info.children("data_sources", &[]).into_iter().filter_map(told).take(MOST_SOURCES).collect()
}

/// The licence is an address, since 4.0 always that of CC0.
fn source(info: &Node<'_>, name: &str) -> Source {
    let licence = info.text("license");
    let is_cc0 = licence.is_some_and(|licence| licence.contains("/publicdomain/zero/1.0"));
    Source {
        name: name.to_owned(),
        licence: is_cc0.then(|| "CC0 1.0".to_owned()),
        licence_link: licence.and_then(Link::vet),
        link: None,
    }
}

fn id<'n>(feature: &'n Node<'_>) -> Option<&'n str> {
    let properties = feature.get("properties")?;
    feature.text("id").or_else(|| properties.text("road_event_id"))
}

fn event(feature: &Node<'_>, sources: &[(&str, Arc<Source>)]) -> Result<Incident, Why> {
    let Some(properties @ Node::Map(_)) = feature.get("properties") else { return Err(Why::NotARecord) };
    // Before 4.0, all stood in one map.
    let core = properties.get("core_details").unwrap_or(properties);
    let status = properties.text("event_status").or_else(|| core.text("event_status"));
    if matches!(status, Some("completed" | "cancelled")) {
        return Err(Why::Over);
    }
    let mut repairs = Vec::new();
    let geometry = feature.get("geometry").map(|node| FRAME.geometry(node, &mut repairs)).unwrap_or_default();
    let title = texts::line(core, "name").unwrap_or_default();
    let description = texts::prose(core, "description");
    let named = description.as_deref().unwrap_or(&title);
    let id = id(feature).map(str::to_owned).or_else(|| place::id_of(named, geometry.positions().next()));
    let told = core.text("data_source_id");
    Ok(Incident {
        id: id.ok_or(Why::Nameless)?,
        kind: kind(core.text("event_type")),
        closure: closure(properties),
        location: location(properties, core),
        geometry: simplify::simplify(geometry),
        from: properties.text("start_date").and_then(time),
        until: properties.text("end_date").and_then(time),
        limits: limits(properties),
        measured: core.text("update_date").and_then(time),
        source: sources.iter().find(|(id, _)| told == Some(id)).map(|(_, source)| Arc::clone(source)),
        repairs,
        title,
        description,
        ..Incident::default()
    })
}

fn time(text: &str) -> Option<Timestamp> {
    clock::read(text, Clock::Utc)
}

fn kind(word: Option<&str>) -> IncidentKind {
    match word {
        Some("work-zone") => IncidentKind::Works,
        Some("detour") => IncidentKind::Detour,
        Some("restriction") => IncidentKind::Restriction,
        _ => IncidentKind::Other,
    }
}

/// What `vehicle_impact` says; and where it leaves all lanes open, a closed shoulder, cycle lane or pavement.
fn closure(properties: &Node<'_>) -> Closure {
    let impact = properties.text("vehicle_impact").unwrap_or_default();
    let said = match impact {
        "all-lanes-closed" => Closure::Road,
        "alternating-one-way" | "flagging" | "temporary-traffic-signal" => Closure::Alternating,
        _ if impact.starts_with("some-lanes-closed") => Closure::Lanes,
        _ if impact.starts_with("all-lanes-open") => Closure::Open,
        _ => Closure::Unknown,
    };
    let is_closed = |lane: &Node<'_>| lane.text("status") == Some("closed");
    let lanes = properties.children("lanes", &[]).into_iter().any(is_closed);
    if lanes { said.max(Closure::Lanes) } else { said }
}

/// The road, between which crossings, in which direction.
fn location(properties: &Node<'_>, core: &Node<'_>) -> Option<String> {
    let mut roads = texts::list(core.get("road_names"));
    roads.extend(core.text("road_name"));
    let ends = ["beginning_cross_street", "ending_cross_street"].map(|name| properties.text(name));
    let direction = core.text("direction").filter(|word| !matches!(*word, "unknown" | "undefined"));
    let parts = [texts::joined(roads, ", "), texts::between(ends[0], ends[1]), direction.map(str::to_owned)];
    texts::joined(parts.into_iter().flatten(), ", ")
}

/// The speed limit in km/h, and what is restricted on the road or one of its lanes.
fn limits(properties: &Node<'_>) -> Vec<Limit> {
    let speed = properties.number("reduced_speed_limit_kph").filter(|speed| (1.0..=200.0).contains(speed));
    let mut limits: Vec<Limit> =
        speed.map(|speed| Limit { kind: LimitKind::Speed, value: Some(speed) }).into_iter().collect();
    let lanes = properties.children("lanes", &[]);
    let of_lanes = lanes.into_iter().flat_map(|lane| lane.children("restrictions", &[]));
    for limit in properties.children("restrictions", &[]).into_iter().chain(of_lanes).filter_map(limit) {
        match limits.iter_mut().find(|known| known.kind == limit.kind) {
            // The narrowest lane is the one to know of.
            Some(known) if limit.value.is_some_and(|value| known.value.is_none_or(|known| value < known)) => {
                *known = limit;
            }
            Some(_) => {}
            None => limits.push(limit),
        }
    }
    limits
}

fn limit(node: &Node<'_>) -> Option<Limit> {
    let kind = match node.text("type")? {
        "reduced-width" => LimitKind::Width,
        "reduced-height" => LimitKind::Height,
        "reduced-length" => LimitKind::Length,
        "reduced-weight" | "gross-weight-limit" => LimitKind::Weight,
        "axle-load-limit" => LimitKind::AxleWeight,
        "no-trucks" => LimitKind::NoLorries,
        "no-parking" => LimitKind::NoParking,
        "no-passing" => LimitKind::NoOvertaking,
        "towing-prohibited" => LimitKind::NoTowing,
        "local-access-only" => LimitKind::LocalOnly,
        _ => return None,
    };
    // A number without a unit that is known is none.
    let factor = UNITS.iter().find(|(unit, _)| node.text("unit") == Some(unit)).map(|(_, factor)| factor);
    let value = factor.and_then(|factor| Some(decimal::parse(node.text("value")?)? * factor));
    Some(Limit { kind, value: value.filter(|value| *value > 0.0 && value.is_finite()) })
}

/// `UnitOfMeasurement`, in metres and tonnes; the tons are those of the United States.
const UNITS: [(&str, f64); 6] = [
    ("feet", 0.3048),
    ("inches", 0.0254),
    ("centimeters", 0.01),
    ("pounds", 0.000_453_592_37),
    ("tons", 0.907_184_74),
    ("kilograms", 0.001),
];

//! NGSI-v2 and NGSI-LD, the interfaces of FIWARE's context brokers, with the smart data models of parking and traffic.
//!
//! Spec: <https://fiware-ges.github.io/orion/api/v2/stable/>, ETSI GS CIM 009 and <https://smartdatamodels.org>.
//! Attributes come as values (`keyValues`) or as maps of type and value (normalised); names and types also as addresses,
//! where a broker was not told a `@context`. The tenant is a header (`Fiware-Service`), for which a browser would have to
//! ask first: it is not sent.

mod entity;
mod parking;

use super::answer::{self, UNEXPECTED};
use super::model::{TrafficLevel, TrafficSegment};
use super::reading::{Ask, Reading, Why};
use super::rules::{Axes, Crs, Frame, measures, simplify};
use super::texts;
use crate::Error;
use crate::document::Node;
use crate::http::{Endpoint, Request, Response};
use entity::Entity;

/// A broker's list of entities.
#[derive(Debug, Clone, PartialEq)]
pub struct Ngsi {
    /// The address of the list: `https://broker.city.example/v2/entities`, `…/ngsi-ld/v1/entities`, or what a portal
    /// put before it.
    pub address: Endpoint,
    /// Which entities to ask for (`OffStreetParking`); all that the address has, if there is none.
    pub types: Vec<String>,
}

/// The most entities that a broker gives at once (NGSI-v2, pagination).
const PAGE: usize = 1000;

const FRAME: Frame = Frame { crs: Crs::Degrees, axes: Axes::LongitudeFirst, city: None };

impl Ngsi {
    /// Both parameters ask for a header with the count of all; a broker of one kind ignores that of the other.
    pub(super) fn start(&self) -> Vec<Ask> {
        let request = Request::get(self.address.as_str()).with("limit", PAGE.to_string());
        let ld = self.address.as_str().contains("/ngsi-ld/");
        let request = if ld { request.with("count", "true") } else { request.with("options", "count") };
        if self.types.is_empty() {
            return vec![Ask::must(0, request)];
        }
        self.types.iter().map(|kind| Ask::must(0, request.clone().with("type", kind.as_str()))).collect()
    }

    pub(super) fn decode(ask: &Ask, response: &Response) -> Result<Reading, Error> {
        answer::json(response, |root| {
            let entities = match root {
                Node::List(entities) => entities.as_slice(),
                Node::Map(_) if root.get("id").is_some() => std::slice::from_ref(root),
                _ => return Err(UNEXPECTED),
            };
            let mut reading = Reading::default();
            for node in entities {
                if !reading.has_room() {
                    break;
                }
                if let Err(why) = add(node, &mut reading) {
                    reading.refuse(node.text("id"), why);
                }
            }
            reading.next.extend(next(ask, entities.len(), response));
            Ok(reading)
        })
    }
}

/// The next page after a full one, unless the broker's count says that this was the last.
fn next(ask: &Ask, here: usize, response: &Response) -> Option<Ask> {
    let mut request = ask.request.clone();
    let known = request.query.iter().position(|(name, _)| name == "offset");
    let offset = known.and_then(|at| request.query.get(at)?.1.parse::<usize>().ok()).unwrap_or(0).checked_add(here)?;
    let total = ["fiware-total-count", "ngsild-results-count"].iter().find_map(|name| response.header(name));
    let total = total.and_then(|total| total.trim().parse::<usize>().ok());
    if here < PAGE || total.is_some_and(|total| offset >= total) {
        return None;
    }
    if let Some(at) = known {
        request.query.remove(at);
    }
    Some(Ask::may(ask.part, request.with("offset", offset.to_string())))
}

fn add(node: &Node<'_>, reading: &mut Reading) -> Result<(), Why> {
    let entity = Entity::new(node)?;
    match entity.kind() {
        "OffStreetParking" => reading.sites.push(parking::site(&entity, false)),
        "OnStreetParking" | "ParkingGroup" => reading.sites.push(parking::site(&entity, true)),
        "ParkingSpot" => reading.sites.push(parking::spot(&entity)),
        "TrafficFlowObserved" => reading.segments.push(flow(&entity)),
        _ => return Err(Why::NotARecord),
    }
    Ok(())
}

/// `congested` is the one statement about how it flows: the occupancy is that of a detector, and the intensity says
/// nothing without what the road can take.
fn flow(entity: &Entity<'_, '_>) -> TrafficSegment {
    let mut repairs = Vec::new();
    let geometry = entity.value("location").map(|node| FRAME.geometry(node, &mut repairs)).unwrap_or_default();
    let street = entity.value("address").and_then(|address| texts::line(address, "streetAddress"));
    TrafficSegment {
        id: entity.id.to_owned(),
        name: entity.line("name").or(street).or_else(|| entity.line("description")).unwrap_or_default(),
        level: match entity.flag("congested") {
            Some(true) => TrafficLevel::Congested,
            Some(false) => TrafficLevel::Free,
            None => TrafficLevel::Unknown,
        },
        speed: entity.number("averageVehicleSpeed").and_then(|speed| measures::speed(speed, &mut repairs)),
        measured: entity.time(&["averageVehicleSpeed"], &["dateObservedTo", "dateObserved", "dateModified"]),
        geometry: simplify::simplify(geometry),
        source: entity.source(),
        repairs,
        ..TrafficSegment::default()
    }
}

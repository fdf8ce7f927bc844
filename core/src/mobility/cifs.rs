//! CIFS, the Closure and Incident Feed Specification: what a city publishes for Waze, as XML or JSON of the same names.
//!
//! Spec: <https://developers.google.com/waze/data-feed/cifs-specification>.

use std::sync::Arc;

use super::answer::{self, UNEXPECTED};
use super::model::{Closure, Hours, Incident, IncidentKind, Repair, Source};
use super::reading::{Ask, Reading, Why};
use super::rules::weekly::{self, Span, Week};
use super::rules::{Axes, Clock, Crs, Frame, clock, place, simplify};
use super::texts;
use crate::document::{Node, text, xml};
use crate::http::{Endpoint, Request, Response};
use crate::link::Link;
use crate::{Error, Position, decimal};

/// A feed of closures and incidents.
#[derive(Debug, Clone, PartialEq)]
pub struct Cifs {
    /// The address of the document.
    pub address: Endpoint,
    /// The clock of times without a zone.
    pub clock: Clock,
    /// The middle of the city: some cities write longitudes first, and by it that is known.
    pub city: Option<Position>,
}

impl Cifs {
    pub(super) fn start(&self) -> Vec<Ask> {
        vec![Ask::must(0, Request::get(self.address.as_str()))]
    }

    pub(super) fn decode(&self, response: &Response) -> Result<Reading, Error> {
        let written = text::read(&response.body)?;
        if !written.trim_start().starts_with('<') || answer::is_page(written.trim_start()) {
            return answer::json(response, |root| self.feed(root));
        }
        if response.status >= 400 {
            return Err(answer::refused(response, None));
        }
        self.feed(&xml::parse(&written)?)
    }

    /// `{"incidents": [{"incident": {…}}]}`, the same without the inner maps, or `<incidents><incident>…`.
    fn feed(&self, root: &Node<'_>) -> Result<Reading, Error> {
        let incidents = root.get("incidents").ok_or(UNEXPECTED)?;
        let mut reading = Reading::default();
        for node in incidents.items(&["incident"]) {
            if !reading.has_room() {
                break;
            }
            match self.incident(node) {
                Ok(incident) => reading.incidents.push(incident),
                Err(why) => reading.refuse(node.text("id"), why),
            }
        }
        Ok(reading)
    }

    fn incident(&self, node: &Node<'_>) -> Result<Incident, Why> {
        let Node::Map(_) = node else { return Err(Why::NotARecord) };
        let time = |name: &str| node.text(name).and_then(|text| clock::read(text, self.clock));
        let (kind, subtype) = (node.text("type").unwrap_or_default(), node.text("subtype").unwrap_or_default());
        let mut repairs = Vec::new();
        let path = node.text("polyline").map(|polyline| self.path(polyline, &mut repairs)).unwrap_or_default();
        let description = texts::prose(node, "description");
        let street = texts::line(node, "street").or_else(|| texts::line(node.get("location")?, "street"));
        // The id of XML is an attribute, which is not read: what it is, where and from when tells it from all others.
        let told = [description.as_deref(), street.as_deref(), node.text("starttime")];
        let own = || place::id_of(&texts::joined(told.into_iter().flatten(), " ")?, path.first().copied());
        Ok(Incident {
            id: node.text("id").map(str::to_owned).or_else(own).ok_or(Why::Nameless)?,
            kind: meaning(kind, subtype),
            closure: if kind == "ROAD_CLOSED" { Closure::Road } else { Closure::Unknown },
            location: street,
            geometry: simplify::simplify(place::lines(vec![path])),
            from: time("starttime"),
            until: time("endtime"),
            schedule: node.get("schedule").and_then(schedule),
            measured: time("updatetime").or_else(|| time("creationtime")),
            source: node.get("source").and_then(source).map(Arc::new),
            repairs,
            description,
            ..Incident::default()
        })
    }

    /// Latitudes and longitudes by turns, with blanks between them; commas by some.
    fn path(&self, polyline: &str, repairs: &mut Vec<Repair>) -> Vec<Position> {
        let frame = Frame { crs: Crs::Degrees, axes: Axes::LatitudeFirst, city: self.city };
        let mut numbers = polyline.split([' ', ',', '\n', '\t']).filter(|part| !part.is_empty()).map(decimal::parse);
        let mut path = Vec::new();
        while let (Some(latitude), Some(longitude)) = (numbers.next(), numbers.next()) {
            path.extend(
                latitude.zip(longitude).and_then(|(latitude, longitude)| frame.position(longitude, latitude, repairs)),
            );
        }
        path
    }
}

fn meaning(kind: &str, subtype: &str) -> IncidentKind {
    let of_subtype = SUBTYPES.iter().find(|(part, _)| subtype.contains(part)).map(|(_, kind)| *kind);
    match kind {
        "ACCIDENT" => IncidentKind::Accident,
        "JAM" => IncidentKind::Congestion,
        "HAZARD" => of_subtype.unwrap_or(IncidentKind::Hazard),
        "ROAD_CLOSED" => of_subtype.unwrap_or(IncidentKind::Closure),
        _ => IncidentKind::Other,
    }
}

/// Parts of the names of subtypes.
const SUBTYPES: [(&str, IncidentKind); 4] = [
    ("CONSTRUCTION", IncidentKind::Works),
    ("EVENT", IncidentKind::Event),
    ("WEATHER", IncidentKind::Weather),
    ("HAZARD", IncidentKind::Hazard),
];

fn source(node: &Node<'_>) -> Option<Source> {
    let link = node.text("url").and_then(Link::vet);
    Some(Source {
        name: texts::line(node, "name").or_else(|| texts::line(node, "reference"))?,
        link,
        ..Source::default()
    })
}

/// `<everyday>`, `<weekday>` or the name of a day: `07:00-09:00,17:00-19:00`.
fn schedule(node: &Node<'_>) -> Option<Hours> {
    let days = node.fields().iter().filter_map(|(name, hours)| {
        let days = match name.as_ref() {
            "everyday" => 0..7,
            "weekday" | "weekdays" => 0..5,
            name => weekly::day(name).map(|day| day..day.saturating_add(1))?,
        };
        let spans = hours.scalar()?.split(',').filter_map(|span| span.split_once('-'));
        let spans: Vec<_> = spans.filter_map(|(from, until)| Span::read(from, until)).collect();
        Some(days.flat_map(move |day| spans.clone().into_iter().map(move |span| (day, span))))
    });
    days.flatten().collect::<Week>().schedule()
}

//! Digitraffic, Finland's traffic messages: `GET {messages}`, GeoJSON whose properties are the “simple JSON” of the
//! service.
//!
//! Spec: <https://www.digitraffic.fi/en/road-traffic/#traffic-messages>. A message has a text for each language. Works
//! have phases, each with its own time, hours and closures, and each is an incident here: that a road is closed for a
//! night is not said of the two years of works around it.

use std::sync::Arc;

use super::answer::{self, UNEXPECTED};
use super::model::{Closure, Geometry, Hours, Incident, IncidentKind, Limit, LimitKind, Repair, Severity, Source};
use super::reading::{Ask, Reading, Why};
use super::rules::weekly::{self, Span, Week};
use super::rules::{Axes, Clock, Crs, Frame, clock, simplify};
use super::texts;
use crate::document::Node;
use crate::http::{Endpoint, Request, Response};
use crate::link::Link;
use crate::{Error, Position, Timestamp};

/// A server of traffic messages.
#[derive(Debug, Clone, PartialEq)]
pub struct Digitraffic {
    /// The address of the messages: `https://tie.digitraffic.fi/api/traffic-message/v1/messages`.
    pub address: Endpoint,
    /// The language to show (`fi`, `sv`, `en`); else the first that a message has.
    pub language: Option<String>,
}

/// Phases repeat what their message says: in one document, no more bytes than these. All works of Finland repeat some five
/// million.
const MOST_REPEATED: usize = 50_000_000;

const FRAME: Frame = Frame { crs: Crs::Degrees, axes: Axes::LongitudeFirst, city: None };

impl Digitraffic {
    /// The outlines of provinces are megabytes that no panel draws; what is told of them is listed without a place.
    pub(super) fn start(&self) -> Vec<Ask> {
        let request =
            Request::get(self.address.as_str()).with("inactiveHours", "0").with("includeAreaGeometry", "false");
        let request = request.with("situationType", "TRAFFIC_ANNOUNCEMENT").with("situationType", "ROAD_WORK");
        vec![Ask::must(0, request)]
    }

    pub(super) fn decode(&self, response: &Response) -> Result<Reading, Error> {
        answer::json(response, |root| {
            let features = match root.get("features") {
                Some(Node::List(features)) => features.as_slice(),
                // `/messages/{id}` answers with one.
                None if root.get("properties").is_some() => std::slice::from_ref(root),
                _ => return Err(UNEXPECTED),
            };
            let mut reading = Reading { measured: root.text("dataUpdatedTime").and_then(time), ..Reading::default() };
            let mut room = MOST_REPEATED;
            for feature in features {
                if !reading.has_room() {
                    break;
                }
                match self.message(feature, &mut room) {
                    Ok(incidents) => reading.incidents.extend(incidents),
                    Err(why) => {
                        let id = feature.get("properties").and_then(|properties| properties.text("situationId"));
                        reading.refuse(id, why);
                    }
                }
            }
            Ok(reading)
        })
    }

    /// One incident for each phase, or one for all if it has none. `room` is how many bytes phases may still repeat.
    fn message(&self, feature: &Node<'_>, room: &mut usize) -> Result<Vec<Incident>, Why> {
        let Some(properties @ Node::Map(_)) = feature.get("properties") else { return Err(Why::NotARecord) };
        let id = properties.text("situationId").ok_or(Why::Nameless)?;
        let announced = properties.text("trafficAnnouncementType").unwrap_or_default();
        if is(announced, "ENDED") || is(announced, "RETRACTED") {
            return Err(Why::Over);
        }
        let announcement = self.announcement(properties).ok_or(Why::NotARecord)?;
        let mut repairs = Vec::new();
        let geometry = feature.get("geometry").map(|node| FRAME.geometry(node, &mut repairs)).unwrap_or_default();
        let whole = incident(id, properties, announcement, simplify::simplify(geometry), repairs);
        let phases = announcement.children("roadWorkPhases", &[]);
        if phases.is_empty() {
            return Ok(vec![whole]);
        }
        *room = room.checked_sub(size(&whole).saturating_mul(phases.len())).ok_or(Why::TooMany)?;
        Ok(phases.into_iter().enumerate().map(|(number, phase)| of_phase(&whole, number, phase)).collect())
    }

    fn announcement<'n, 'a>(&self, properties: &'n Node<'a>) -> Option<&'n Node<'a>> {
        let all = properties.children("announcements", &[]);
        let is_wanted = |node: &&&Node<'_>| {
            node.text("language").is_some_and(|language| texts::is_wanted(self.language.as_deref(), language))
        };
        all.iter().find(is_wanted).or_else(|| all.first()).copied()
    }
}

/// About how many bytes each phase of a message repeats.
fn size(whole: &Incident) -> usize {
    let texts = [Some(&whole.id), Some(&whole.title), whole.description.as_ref(), whole.location.as_ref()];
    let texts: usize = texts.into_iter().flatten().map(String::len).sum();
    let places = whole.geometry.positions().count().saturating_mul(size_of::<Position>());
    texts.saturating_add(places).saturating_add(size_of::<Incident>())
}

fn time(text: &str) -> Option<Timestamp> {
    clock::read(text, Clock::Utc)
}

/// Words are written as in `ROAD_CLOSED` or, by older servers, as in `road closed`.
fn is(word: &str, name: &str) -> bool {
    let written = word.bytes().map(|byte| if byte == b' ' { b'_' } else { byte.to_ascii_uppercase() });
    written.eq(name.bytes())
}

fn incident(
    id: &str,
    properties: &Node<'_>,
    announcement: &Node<'_>,
    geometry: Geometry,
    repairs: Vec<Repair>,
) -> Incident {
    let announced = properties.text("trafficAnnouncementType").unwrap_or_default();
    let works = is(properties.text("situationType").unwrap_or_default(), "ROAD_WORK");
    let [from, until] = period(announcement);
    let contact = properties.get("contact").unwrap_or(&Node::Null);
    let links = [("phone", "tel:"), ("email", "mailto:")];
    let links = links.iter().filter_map(|(name, scheme)| Link::vet(&format!("{scheme}{}", contact.text(name)?)));
    let is_accident = announced.to_ascii_uppercase().contains("ACCIDENT");
    let other = if is_accident { IncidentKind::Accident } else { IncidentKind::Other };
    let name = |source: &str| Source { name: source.to_owned(), ..Source::default() };
    Incident {
        id: id.to_owned(),
        kind: if works { IncidentKind::Works } else { other },
        title: texts::line(announcement, "title").unwrap_or_default(),
        description: description(announcement, "features"),
        location: announcement.get("location").and_then(|location| texts::prose(location, "description")),
        geometry,
        from,
        until,
        links: links.collect(),
        measured: properties.first(&["versionTime", "releaseTime"]).and_then(time),
        source: announcement.text("sender").map(name).map(Arc::new),
        repairs,
        ..Incident::default()
    }
}

fn of_phase(whole: &Incident, number: usize, phase: &Node<'_>) -> Incident {
    let id = phase.text("id").map_or_else(|| number.to_string(), str::to_owned);
    let [from, until] = period(phase);
    let restrictions = phase.children("restrictions", &[]);
    let closures = restrictions.iter().map(|restriction| closure(restriction.text("type").unwrap_or_default()));
    let location = phase.get("location").and_then(|location| texts::prose(location, "description"));
    Incident {
        id: format!("{}/{id}", whole.id),
        severity: severity(phase.text("severity").unwrap_or_default()),
        closure: closures.max().unwrap_or_default(),
        description: description(phase, "restrictions").or_else(|| whole.description.clone()),
        location: location.or_else(|| whole.location.clone()),
        from: from.or(whole.from),
        until: until.or(whole.until),
        schedule: schedule(phase),
        limits: restrictions.iter().filter_map(|restriction| speed(restriction)).take(1).collect(),
        ..whole.clone()
    }
}

fn period(node: &Node<'_>) -> [Option<Timestamp>; 2] {
    ["startTime", "endTime"].map(|name| node.get("timeAndDuration")?.text(name).and_then(time))
}

/// What is said of it, what is done, and what that means to drivers, each on its line.
fn description(node: &Node<'_>, restrictions: &str) -> Option<String> {
    let works = ["workTypes", "worktypes"].into_iter().flat_map(|name| node.children(name, &[]));
    let works = texts::joined(works.filter_map(|work| texts::line(work, "description")), ", ");
    let named = node.children(restrictions, &[]).into_iter().filter_map(|said| {
        let said = said.get("restriction").unwrap_or(said);
        let quantity = said.text("quantity").map(|quantity| quantity.strip_suffix(".0").unwrap_or(quantity));
        texts::joined([said.text("name"), quantity, said.text("unit")].into_iter().flatten(), " ")
    });
    let parts = [texts::prose(node, "comment"), works, texts::joined(named, "; ")];
    texts::joined(parts.into_iter().flatten(), "\n")
}

fn severity(word: &str) -> Severity {
    SEVERITIES.iter().find(|(name, _)| is(word, name)).map(|(_, severity)| *severity).unwrap_or_default()
}

const SEVERITIES: [(&str, Severity); 3] =
    [("LOW", Severity::Low), ("HIGH", Severity::Medium), ("HIGHEST", Severity::High)];

fn closure(restriction: &str) -> Closure {
    CLOSURES.iter().find(|(name, _)| is(restriction, name)).map(|(_, closure)| *closure).unwrap_or_default()
}

/// `RestrictionV1.Type`, as far as it closes something.
const CLOSURES: [(&str, Closure); 9] = [
    ("ROAD_CLOSED", Closure::Road),
    ("SINGLE_ALTERNATE_LINE_TRAFFIC", Closure::Alternating),
    ("INTERMITTENT_SHORT_TERM_STOPS", Closure::Alternating),
    ("INTERMITTENT_SHORT_TERM_CLOSURE", Closure::Alternating),
    ("INTERMITTENT_STOPS_AND_CLOSURE_EFFECTIVE", Closure::Alternating),
    ("SINGLE_CARRIAGEWAY_CLOSED", Closure::Lanes),
    ("MULTIPLE_LANES_CLOSED", Closure::Lanes),
    ("SINGLE_LANE_CLOSED", Closure::Lanes),
    ("NARROW_OR_CLOSED_PEDESTRIAN_AND_BICYLE_PATH", Closure::Lanes),
];

fn speed(restriction: &Node<'_>) -> Option<Limit> {
    let said =
        restriction.get("restriction").filter(|_| is(restriction.text("type").unwrap_or_default(), "SPEED_LIMIT"))?;
    let value = said.number("quantity").filter(|_| said.text("unit") == Some("km/h"));
    Some(Limit { kind: LimitKind::Speed, value })
}

fn schedule(phase: &Node<'_>) -> Option<Hours> {
    let hours = phase.children("workingHours", &[]).into_iter().filter_map(|hours| {
        let span = Span::read(hours.text("startTime")?, hours.text("endTime")?)?;
        Some((weekly::day(hours.text("weekday")?)?, span))
    });
    hours.collect::<Week>().schedule()
}

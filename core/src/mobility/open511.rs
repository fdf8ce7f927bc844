//! Open511: `GET {events}?status=ACTIVE&format=json`, page by page.
//!
//! Spec: <http://www.open511.org/documentation/1.0/event.html>; DriveBC, the largest server of it, has keys of its own
//! beside, and in its newer interface other names for some.

use std::sync::Arc;

use super::answer::{self, UNEXPECTED};
use super::model::{Closure, Hours, Incident, IncidentKind, Severity, Source};
use super::reading::{Ask, Reading, Why};
use super::rules::weekly::{Span, Week};
use super::rules::{Axes, Clock, Crs, Frame, clock, simplify};
use super::texts;
use crate::document::Node;
use crate::http::{Endpoint, Request, Response};
use crate::link::Link;
use crate::{Error, Timestamp};

/// A server's list of events.
#[derive(Debug, Clone, PartialEq)]
pub struct Open511 {
    /// The address of the list, with a query if not all is shown: `https://api.city.example/events?bbox=…`.
    pub address: Endpoint,
    /// The clock of times without a zone.
    pub clock: Clock,
}

/// The most events that a server need give at once (Open511, paging).
const PAGE: &str = "500";

const FRAME: Frame = Frame { crs: Crs::Degrees, axes: Axes::LongitudeFirst, city: None };

impl Open511 {
    pub(super) fn start(&self) -> Vec<Ask> {
        let request = Request::get(self.address.as_str()).with("format", "json").with("status", "ACTIVE");
        vec![Ask::must(0, request.with("limit", PAGE))]
    }

    pub(super) fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        answer::json(response, |root| {
            let Some(Node::List(events)) = root.get("events") else { return Err(UNEXPECTED) };
            let mut reading = Reading::default();
            for node in events {
                if !reading.has_room() {
                    break;
                }
                match self.event(node) {
                    Ok(incident) => reading.incidents.push(incident),
                    Err(why) => reading.refuse(node.first(&["id", "url"]), why),
                }
            }
            if !events.is_empty() {
                let next = root.get("pagination").and_then(|pagination| pagination.text("next_url"));
                reading.next.extend(next.and_then(|next| page(ask, next)));
            }
            Ok(reading)
        })
    }

    fn event(&self, node: &Node<'_>) -> Result<Incident, Why> {
        let Node::Map(_) = node else { return Err(Why::NotARecord) };
        let id = node.text("id").ok_or(Why::Nameless)?.to_owned();
        if node.text("status") == Some("ARCHIVED") {
            return Err(Why::Over);
        }
        let time = |text: &str| clock::read(text, self.clock);
        let mut repairs = Vec::new();
        let geometry = node.get("geography").or_else(|| node.get("location"));
        let geometry = geometry.map(|node| FRAME.geometry(node, &mut repairs)).unwrap_or_default();
        let event_type = node.text("event_type").unwrap_or_default();
        let mut subtypes = texts::list(node.get("event_subtypes"));
        subtypes.extend(node.text("event_sub_type"));
        // DriveBC repeats the type where a headline should be.
        let title = texts::line(node, "headline").filter(|headline| headline != event_type);
        let [from, until] = period(node, &time);
        let attribution =
            node.text("jurisdiction_name").map(|name| Source { name: name.to_owned(), ..Source::default() });
        Ok(Incident {
            id,
            kind: kind(event_type, &subtypes),
            severity: severity(node.text("severity")),
            closure: closure(node),
            title: title.unwrap_or_default(),
            description: texts::prose(node, "description"),
            location: location(node),
            geometry: simplify::simplify(geometry),
            from,
            until,
            schedule: schedule(node),
            links: node.text("details_url").and_then(Link::vet).into_iter().collect(),
            measured: node.first(&["updated", "last_updated"]).and_then(time),
            source: attribution.map(Arc::new),
            repairs,
            ..Incident::default()
        })
    }
}

/// The next page, on this server and nowhere else: only the query of the address is believed. It is JSON too, also where
/// the server forgets that it was asked for.
fn page(ask: &Ask, next: &str) -> Option<Ask> {
    let (_, query) = next.split_once('?')?;
    let query: Vec<_> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let says_json = query.iter().any(|(name, _)| name == "format");
    let request = Request { query, ..ask.request.clone() };
    Some(Ask::may(0, if says_json { request } else { request.with("format", "json") }))
}

fn kind(event_type: &str, subtypes: &[&str]) -> IncidentKind {
    let has = |subtype: &str| subtypes.contains(&subtype);
    match event_type {
        "CONSTRUCTION" => IncidentKind::Works,
        "SPECIAL_EVENT" => IncidentKind::Event,
        "WEATHER_CONDITION" => IncidentKind::Weather,
        "ROAD_CONDITION" => IncidentKind::Hazard,
        "INCIDENT" if has("ACCIDENT") => IncidentKind::Accident,
        "INCIDENT" if ["HAZARD", "OBSTRUCTION", "SPILL"].into_iter().any(has) => IncidentKind::Hazard,
        _ => IncidentKind::Other,
    }
}

fn severity(word: Option<&str>) -> Severity {
    match word {
        Some("MINOR") => Severity::Low,
        Some("MODERATE") => Severity::Medium,
        Some("MAJOR") => Severity::High,
        _ => Severity::Unknown,
    }
}

/// The most closed of its roads.
fn closure(node: &Node<'_>) -> Closure {
    let state = |road: &Node<'_>| match road.text("state") {
        Some("CLOSED") => Closure::Road,
        Some("SOME_LANES_CLOSED") => Closure::Lanes,
        Some("SINGLE_LANE_ALTERNATING") => Closure::Alternating,
        Some("ALL_LANES_OPEN") => Closure::Open,
        _ => Closure::Unknown,
    };
    if node.flag("closed") == Some(true) {
        return Closure::Road;
    }
    node.children("roads", &[]).into_iter().map(state).max().unwrap_or_default()
}

fn location(node: &Node<'_>) -> Option<String> {
    let at = |road: &Node<'_>, [name, from, to, direction]: [&str; 4]| {
        let stretch = texts::between(road.text(from), road.text(to));
        let direction = road.text(direction).filter(|word| !matches!(*word, "BOTH" | "NONE"));
        let parts = [texts::line(road, name), stretch, direction.map(str::to_owned)];
        texts::joined(parts.into_iter().flatten(), ", ")
    };
    let roads = node.children("roads", &[]).into_iter().map(|road| at(road, ["name", "from", "to", "direction"]));
    let own = at(node, ["route_at", "route_from", "route_to", "direction"]);
    texts::joined(roads.chain([own]).flatten(), "\n")
}

/// From the beginning of the first interval to the end of the last, if that has one.
fn period(node: &Node<'_>, time: &impl Fn(&str) -> Option<Timestamp>) -> [Option<Timestamp>; 2] {
    let schedule = node.get("schedule").unwrap_or(&Node::Null);
    let intervals = texts::list(schedule.get("intervals"));
    let intervals: Vec<_> = intervals.into_iter().filter_map(|interval| interval.split_once('/')).collect();
    let from = intervals.iter().filter_map(|(from, _)| time(from)).min();
    let ends: Vec<_> = intervals.iter().map(|(_, until)| time(until)).collect();
    let until = if ends.contains(&None) { None } else { ends.into_iter().flatten().max() };
    // DriveBC has both: an interval without an end, and days until a date.
    let recurring = schedule.children("recurring_schedules", &[]);
    let date = |name: &str| recurring.iter().map(|one| one.text(name).and_then(time)).collect::<Vec<_>>();
    let ends = date("end_date");
    let last = if ends.contains(&None) { None } else { ends.into_iter().flatten().max() };
    // An end is a day, and that day is still in it.
    let last = last.map(|day| day.plus_seconds(86_400));
    [from.or(date("start_date").into_iter().flatten().min()), until.or(last)]
}

/// Days from 1, Monday, and hours (Open511, recurring schedules).
fn schedule(node: &Node<'_>) -> Option<Hours> {
    let recurring = node.get("schedule")?.children("recurring_schedules", &[]);
    let days = recurring.into_iter().flat_map(|one| {
        let hours = one.text("daily_start_time").zip(one.text("daily_end_time"));
        let hours = hours.and_then(|(from, until)| Span::read(from, until));
        let named =
            texts::list(one.get("days")).into_iter().filter_map(|day| day.parse::<usize>().ok()?.checked_sub(1));
        let mut days: Vec<_> = named.collect();
        if days.is_empty() {
            days.extend(0..7);
        }
        days.into_iter().filter_map(move |day| Some((day, hours?)))
    });
    days.collect::<Week>().schedule()
}

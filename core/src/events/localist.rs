//! Localist (Concept3D), API v2.
//!
//! Spec: <https://developer.localist.com/doc/api>. A page lists an event once for each time that it is, with that one time in it.

use super::answer::{self, UNEXPECTED, items};
use super::civil::Date;
use super::model::{Attendance, Event, Occurrence, Organizer, Price, Purpose, Status, When};
use super::reading::{Ask, Clocks, Reading, Span, Why};
use super::{texts, words};
use crate::Error;
use crate::document::Node;
use crate::http::{Endpoint, Request, Response};

/// A calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct Localist {
    /// Its address: `https://events.city.example`.
    pub base: Endpoint,
}

/// Occurrences a page; servers give no more.
const PAGE: &str = "100";

impl Localist {
    pub(super) fn list(&self, span: &Span) -> Vec<Ask> {
        // Servers refuse more than 370 days at once.
        let last = span.last.min(span.first.plus(369));
        let request = Request::get(self.base.join("api/2/events"))
            .with("start", span.first.to_string())
            .with("end", last.to_string())
            .with("pp", PAGE)
            .with("page", "1");
        vec![Ask::must(0, request)]
    }

    pub(super) fn decode(ask: &Ask, response: &Response, clocks: &mut Clocks<'_>) -> Result<Reading, Error> {
        answer::json(response, |root| {
            let list = root.get("events").or_else(|| root.get("event")).ok_or(UNEXPECTED)?;
            let mut reading = Reading::default();
            for node in items(Some(list)) {
                event(node.get("event").unwrap_or(node), &mut reading, clocks);
            }
            let page = |name: &str| root.get("page")?.text(name)?.parse::<u32>().ok();
            if page("current").zip(page("total")).is_some_and(|(current, total)| current < total) {
                reading.next.extend(texts::next_page(ask, "page"));
            }
            Ok(reading)
        })
    }
}

fn event(node: &Node<'_>, reading: &mut Reading, clocks: &mut Clocks<'_>) {
    let id = node.text("id");
    let is = |name: &str| node.flag(name) == Some(true);
    let status = match node.text("status") {
        None | Some("live") => Status::Scheduled,
        Some("canceled" | "cancelled") => Status::Cancelled,
        Some("postponed") => Status::Postponed,
        Some(_) => return reading.leave_out(id, Why::NotPublic),
    };
    if is("private") || is("rejected") {
        return reading.leave_out(id, Why::NotPublic);
    }
    let title = texts::line(node, "title").unwrap_or_default();
    let mut event = Event::new(id.unwrap_or(&title).to_owned(), title);
    event.status = status;
    event.description = texts::prose(node, "description_text").or_else(|| texts::prose(node, "description"));
    for instance in items(node.get("event_instances")) {
        let instance = instance.get("event_instance").unwrap_or(instance);
        event.occurrences.extend(when(instance, clocks).map(Occurrence::at));
    }
    event.attendance = match node.text("experience") {
        Some("inperson" | "in_person") => Attendance::InPerson,
        Some("virtual") => Attendance::Online,
        Some("hybrid") => Attendance::Both,
        _ => Attendance::Unknown,
    };
    let name = texts::address([node.first(&["location_name", "location"]), node.text("room_number")]);
    let geo = node.get("geo");
    let part = |name: &str| geo?.text(name);
    let address = texts::line(node, "address")
        .or_else(|| texts::address([part("street"), part("city"), part("state"), part("zip")]));
    event.place = texts::place(name, address, texts::position(part("latitude"), part("longitude")));
    event.price = if is("free") { Some(Price::Free) } else { node.text("ticket_cost").and_then(words::price) };
    event.add_link(Purpose::Page, node.text("localist_url"));
    event.add_link(Purpose::Page, node.text("url"));
    event.add_link(Purpose::Tickets, node.text("ticket_url"));
    event.add_link(Purpose::TakePart, node.text("stream_url"));
    let group = texts::line(node, "group_name").or_else(|| {
        let departments = items(node.get("departments"));
        departments.first().and_then(|department| texts::line(department, "name"))
    });
    event.organizer = group.map(|name| Organizer { name: Some(name), links: Vec::new() });
    event.picture = texts::picture(node.text("photo_url"), None);
    for (name, values) in node.get("filters").map(Node::fields).unwrap_or_default() {
        let list = if name.contains("audience") { &mut event.audience } else { &mut event.categories };
        texts::add_all(list, Some(values));
    }
    texts::add_all(&mut event.categories, node.get("tags"));
    texts::add_all(&mut event.categories, node.get("keywords"));
    event.updated = node.text("updated_at").and_then(|time| clocks.moment(time));
    reading.keep(event, clocks);
}

fn when(instance: &Node<'_>, clocks: &mut Clocks<'_>) -> Option<When> {
    let (start, end) = (instance.text("start")?, instance.text("end"));
    if instance.flag("all_day") == Some(true) {
        let day = |text: &str| Date::parse(text.get(..10)?);
        return Some(When::days(day(start)?, end.and_then(day)));
    }
    clocks.when(start, end, None)
}

#[cfg(test)]
mod tests;

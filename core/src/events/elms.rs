//! eLMS of Chicago's City Clerk: meetings of the council.
//!
//! Spec: <https://api.chicityclerkelms.chicago.gov>. The public page of it asks the same.

use super::answer::{self, UNEXPECTED, items};
use super::model::{Attendance, Event, EventLink, Occurrence, Purpose, Status};
use super::reading::{Ask, Clocks, Reading};
use super::{texts, words};
use crate::Error;
use crate::document::Node;
use crate::http::{Endpoint, Request, Response};
use crate::link::Link;

/// The list of meetings.
#[derive(Debug, Clone, PartialEq)]
pub struct Elms {
    /// Its address: `https://api.chicityclerkelms.chicago.gov/meeting`.
    pub address: Endpoint,
}

/// Meetings a page.
const PAGE: usize = 100;

impl Elms {
    /// The newest come first, so that what is to come is read before what was.
    pub(super) fn list(&self) -> Vec<Ask> {
        let request = Request::get(self.address.as_str())
            .with("sort", "date desc")
            .with("top", PAGE.to_string())
            .with("skip", "0");
        vec![Ask::must(0, request)]
    }

    pub(super) fn decode(ask: &Ask, response: &Response, clocks: &mut Clocks<'_>) -> Result<Reading, Error> {
        answer::json(response, |root| {
            let list = items(Some(root.get("data").ok_or(UNEXPECTED)?));
            let mut reading = Reading::default();
            for node in list {
                let event = event(node, clocks);
                reading.keep(event, clocks);
            }
            let count = root.get("meta").and_then(|meta| meta.text("count")?.parse::<usize>().ok());
            let next = ask.parameter("skip").and_then(|skip| skip.parse::<usize>().ok()?.checked_add(PAGE));
            // All that follows is older.
            let last = list.last().and_then(|node| clocks.moment(node.text("date")?));
            let is_over = last.is_none_or(|last| clocks.day(last) < clocks.span.first);
            if let Some((next, _)) = next.zip(count).filter(|(next, count)| next < count && !is_over) {
                reading.next.push(texts::with_parameter(ask, "skip", &next.to_string()));
            }
            Ok(reading)
        })
    }
}

fn event(node: &Node<'_>, clocks: &mut Clocks<'_>) -> Event {
    let title = texts::line(node, "body").unwrap_or_default();
    let mut event = Event::new(node.text("meetingId").unwrap_or(&title).to_owned(), title);
    let when = node.text("date").and_then(|date| clocks.when(date, None, None));
    event.occurrences.extend(when.map(Occurrence::at));
    event.summary = texts::prose(node, "comment");
    event.status = match node.text("status") {
        Some("Rescheduled") => Status::Rescheduled,
        Some(status) => words::status(status).unwrap_or_default(),
        None => event.summary.as_deref().and_then(words::status).unwrap_or_default(),
    };
    if event.summary.as_deref().is_some_and(|words| words.eq_ignore_ascii_case("virtual meeting")) {
        event.attendance = Attendance::Online;
    }
    event.place = texts::place(texts::line(node, "location"), None, None);
    event.add_link(Purpose::TakePart, node.text("videoLink"));
    for file in items(node.get("files")).iter().take(100) {
        let Some(link) = file.text("path").and_then(Link::vet) else { continue };
        let label = texts::line(file, "attachmentType").or_else(|| texts::line(file, "fileName"));
        event.links.push(EventLink { purpose: Purpose::Document, link, label });
    }
    event
}

#[cfg(test)]
mod tests;

//! The event feed of the State of Illinois' sites (Adobe Experience Manager), as its agencies publish their meetings.
//!
//! There is no spec. Times have no zone; the letters beside them (`CST`) say it only in winter.

use super::answer::{self, UNEXPECTED, items};
use super::model::{Attendance, Event, Occurrence, Purpose, Status};
use super::reading::{Ask, Clocks, Reading};
use super::texts;
use crate::Error;
use crate::document::Node;
use crate::http::{Endpoint, Request, Response};

/// The feed of an agency.
#[derive(Debug, Clone, PartialEq)]
pub struct Illinois {
    /// Its address.
    pub address: Endpoint,
}

impl Illinois {
    pub(super) fn list(&self) -> Vec<Ask> {
        vec![Ask::must(0, Request::get(self.address.as_str()))]
    }

    pub(super) fn decode(response: &Response, clocks: &mut Clocks<'_>) -> Result<Reading, Error> {
        answer::json(response, |root| {
            let list = items(Some(root.get("eventFeedItemList").ok_or(UNEXPECTED)?));
            let mut reading = Reading::default();
            for node in list {
                let event = event(node, clocks);
                reading.keep(event, clocks);
            }
            Ok(reading)
        })
    }
}

fn event(node: &Node<'_>, clocks: &mut Clocks<'_>) -> Event {
    let title = texts::line(node, "eventTitle").unwrap_or_default();
    let mut event = Event::new(node.first(&["datalayerId", "eventPath"]).unwrap_or(&title).to_owned(), title);
    event.description = texts::prose(node, "description");
    let when = node.text("start").and_then(|start| clocks.when(start, node.text("end"), None));
    event.occurrences.extend(when.map(Occurrence::at));
    if node.flag("canceledEvent") == Some(true) {
        event.status = Status::Cancelled;
    }
    let places = items(node.get("physicalList"));
    event.place = places.first().and_then(|place| {
        let text = |name: &str| place.text(name);
        let town = [text("city"), text("state"), text("zipcode")].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let address = texts::address([text("streetLineOne"), text("streetLineTwo"), Some(town.as_str())]);
        texts::place(texts::line(place, "locationName"), address, texts::position(text("latitude"), text("longitude")))
    });
    let pages = items(node.get("virtualList"));
    pages.iter().take(20).for_each(|page| event.add_link(Purpose::TakePart, page.text("link")));
    event.attendance = match (places.is_empty(), pages.is_empty()) {
        (false, false) => Attendance::Both,
        (false, true) => Attendance::InPerson,
        (true, false) => Attendance::Online,
        (true, true) => Attendance::Unknown,
    };
    event.add_link(Purpose::Page, node.text("eventPath"));
    event.picture = texts::picture(node.text("image"), node.text("altText"));
    texts::add(&mut event.categories, texts::line(node, "eventType"));
    event
}

#[cfg(test)]
mod tests;

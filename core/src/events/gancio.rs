//! gancio: a shared agenda for local communities.
//!
//! Spec: <https://gancio.org/dev/api>. Times are seconds since 1970. It answers the question of a browser before a request
//! (`OPTIONS`) with 404, so that nothing is sent that needs one. What recurs is told by its next times, each an event of its own;
//! the one that says how it recurs is none.

use super::answer::{self, UNEXPECTED, items};
use super::model::{Attendance, Event, Occurrence, Purpose, When};
use super::reading::{Ask, Clocks, Reading, Span, Why};
use super::texts;
use crate::Error;
use crate::document::Node;
use crate::http::{Endpoint, Request, Response, encode_segment};

/// An instance, and what of it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Gancio {
    /// The address of the instance: `https://gancio.city.example`.
    pub base: Endpoint,
    /// Only what has one of these tags; all if there is none.
    pub tags: Vec<String>,
    /// Only what is at one of these places, by their numbers; all if there is none.
    pub places: Vec<String>,
}

impl Gancio {
    pub(super) fn list(&self, span: &Span) -> Vec<Ask> {
        let (start, end) = texts::beyond(span);
        let mut request = Request::get(self.base.join("api/events"))
            .with("start", start.to_string())
            .with("end", end.to_string())
            .with("show_recurrent", "true");
        if !self.tags.is_empty() {
            request = request.with("tags", self.tags.join(","));
        }
        if !self.places.is_empty() {
            request = request.with("places", self.places.join(","));
        }
        vec![Ask::must(0, request)]
    }

    /// Without `max`, all events come at once.
    pub(super) fn decode(&self, response: &Response, clocks: &mut Clocks<'_>) -> Result<Reading, Error> {
        answer::json(response, |root| {
            if !(matches!(root, Node::List(_)) || root.has(&["start_datetime"])) {
                return Err(UNEXPECTED);
            }
            let mut reading = Reading::default();
            items(Some(root)).iter().for_each(|node| self.event(node, &mut reading, clocks));
            Ok(reading)
        })
    }

    fn event(&self, node: &Node<'_>, reading: &mut Reading, clocks: &mut Clocks<'_>) {
        let id = node.text("id");
        if node.flag("is_visible") == Some(false) {
            return reading.leave_out(id, Why::NotPublic);
        }
        if matches!(node.get("recurrent"), Some(Node::Map(_))) {
            return;
        }
        let title = texts::line(node, "title").unwrap_or_default();
        let mut event = Event::new(id.unwrap_or(&title).to_owned(), title);
        event.description = texts::prose(node, "description").or_else(|| texts::prose(node, "plain_description"));
        if let Some(start) = node.text("start_datetime").and_then(Clocks::unix) {
            let end = node.text("end_datetime").and_then(Clocks::unix);
            event.occurrences.push(Occurrence::at(When::times(start, end)));
        }
        if let Some(slug) = node.first(&["slug", "id"]) {
            let page = self.base.join(&["event/", &encode_segment(slug)].concat());
            event.add_link(Purpose::Page, Some(&page));
        }
        items(node.get("online_locations")).iter().for_each(|page| event.add_link(Purpose::TakePart, page.scalar()));
        event.place = node.get("place").filter(|place| place.text("name") != Some("online")).and_then(|place| {
            let position = texts::position(place.text("latitude"), place.text("longitude"));
            texts::place(texts::line(place, "name"), texts::line(place, "address"), position)
        });
        let is_online = event.link(Purpose::TakePart).is_some();
        event.attendance = match (is_online, event.place.is_some()) {
            (true, true) => Attendance::Both,
            (true, false) => Attendance::Online,
            (false, _) => Attendance::Unknown,
        };
        event.picture = items(node.get("media")).first().and_then(|media| {
            let address = self.base.join(&["media/", &encode_segment(media.text("url")?)].concat());
            texts::picture(Some(&address), media.text("name"))
        });
        texts::add_all(&mut event.categories, node.get("tags"));
        event.updated = node.text("updatedAt").and_then(|time| clocks.moment(time));
        reading.keep(event, clocks);
    }
}

#[cfg(test)]
mod tests;

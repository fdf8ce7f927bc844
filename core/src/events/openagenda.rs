//! OpenAgenda, API v2.
//!
//! Spec: <https://developers.openagenda.com/10-lecture/>. The public key goes as a parameter: as a header, a browser would ask
//! for permission first. Texts are maps of languages.

use super::answer::{self, UNEXPECTED, items};
use super::model::{Ages, Attendance, Event, Occurrence, Organizer, Purpose, Status};
use super::reading::{Ask, Clocks, Reading, Span, Why};
use super::{texts, words};
use crate::Error;
use crate::document::Node;
use crate::http::{Endpoint, Request, Response, encode_segment};

/// An agenda, and how it is read.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenAgenda {
    /// The address of the API: `https://api.openagenda.com`.
    pub base: Endpoint,
    /// Which agenda.
    pub agenda: AgendaId,
    /// What the city got to read with.
    pub key: PublicKey,
    /// The languages of the reader, the best first.
    pub languages: Vec<String>,
}

/// The `uid` of an agenda: a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaId(pub String);

/// A public key: everybody who sees the page can see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey(pub String);

/// Events a page; servers give no more than 300.
const PAGE: &str = "200";

impl OpenAgenda {
    pub(super) fn list(&self, span: &Span) -> Vec<Ask> {
        let path = ["v2/agendas/", &encode_segment(&self.agenda.0), "/events"].concat();
        // Days are the server's here, so that one more on each side is asked for.
        let request = Request::get(self.base.join(&path))
            .with("key", self.key.0.clone())
            .with("detailed", "1")
            .with("size", PAGE)
            .with("timings[gte]", span.first.plus(-1).to_string())
            .with("timings[lte]", span.last.plus(1).to_string());
        vec![Ask::must(0, request)]
    }

    pub(super) fn decode(&self, ask: &Ask, response: &Response, clocks: &mut Clocks<'_>) -> Result<Reading, Error> {
        answer::json(response, |root| {
            let list = root.get("events").or_else(|| root.get("event")).ok_or(UNEXPECTED)?;
            let mut reading = Reading::default();
            items(Some(list)).iter().for_each(|node| self.event(node, &mut reading, clocks));
            let after: Vec<_> = items(root.get("after")).iter().filter_map(Node::scalar).collect();
            if !after.is_empty() && !items(Some(list)).is_empty() {
                let mut request = ask.request.clone();
                request.query.retain(|(name, _)| name != "after[]");
                request.query.extend(after.into_iter().map(|value| ("after[]".to_owned(), value.to_owned())));
                reading.next.push(Ask::may(ask.part, request));
            }
            Ok(reading)
        })
    }

    fn event(&self, node: &Node<'_>, reading: &mut Reading, clocks: &mut Clocks<'_>) {
        let id = node.text("uid");
        let is = |name: &str| node.flag(name) == Some(true);
        // 2 is published; before it come what is refused, what waits, and what is ready.
        let is_published = node.text("state").is_none_or(|state| state == "2");
        if is("private") || is("draft") || is("removed") || !is_published {
            return reading.leave_out(id, Why::NotPublic);
        }
        let text = |name: &str| texts::translated(node.get(name), &self.languages);
        let title = text("title").and_then(texts::one_line).unwrap_or_default();
        let mut event = Event::new(id.unwrap_or(&title).to_owned(), title);
        event.summary = text("description").and_then(texts::paragraphs);
        event.description = text("longDescription").and_then(texts::paragraphs);
        dates(node, &mut event, clocks);
        event.status = match node.text("status") {
            Some("2") => Status::Rescheduled,
            Some("3") => Status::MovedOnline,
            Some("4") => Status::Postponed,
            Some("5") => Status::SoldOut,
            Some("6") => Status::Cancelled,
            _ => Status::Scheduled,
        };
        event.attendance = match node.text("attendanceMode") {
            Some("1") => Attendance::InPerson,
            Some("2") => Attendance::Online,
            Some("3") => Attendance::Both,
            _ => Attendance::Unknown,
        };
        event.place = node.get("location").and_then(|place| {
            let part = |name| place.text(name);
            let address = texts::address([part("address"), part("postalCode"), part("city")]);
            texts::place(texts::line(place, "name"), address, texts::position(part("latitude"), part("longitude")))
        });
        event.price = text("conditions").and_then(words::price);
        event.add_link(Purpose::Page, node.text("canonicalUrl"));
        if let Some((agenda, slug)) =
            node.get("originAgenda").and_then(|origin| origin.text("slug")).zip(node.text("slug"))
        {
            let path = [&encode_segment(agenda), "/events/", &encode_segment(slug)].concat();
            if event.links.is_empty() {
                event.add_link(Purpose::Page, Some(&["https://openagenda.com/", &path].concat()));
            }
        }
        event.add_link(Purpose::TakePart, node.text("onlineAccessLink"));
        for way in items(node.get("registration")) {
            let value = way.scalar().or_else(|| way.text("value")).unwrap_or_default();
            let address = match way.text("type") {
                Some("email") => ["mailto:", value].concat(),
                Some("phone") => ["tel:", &value.replace(' ', "")].concat(),
                _ => value.to_owned(),
            };
            event.add_link(Purpose::Register, Some(&address));
        }
        event.picture = node.get("image").and_then(|image| match image.scalar() {
            Some(address) => texts::picture(Some(address), None),
            None => texts::picture(Some(&[image.text("base")?, image.text("filename")?].concat()), None),
        });
        let origin = node.get("originAgenda").and_then(|origin| texts::line(origin, "title"));
        event.organizer = origin.map(|name| Organizer { name: Some(name), links: Vec::new() });
        let keywords = node.get("keywords").and_then(|keywords| texts::in_language(keywords, &self.languages));
        texts::add_all(&mut event.categories, keywords);
        let age = |name: &str| node.get("age")?.text(name)?.parse().ok();
        let (from, to) = (age("min"), age("max"));
        event.ages = (from.is_some() || to.is_some()).then_some(Ages { from, to });
        // Boxes that organisers tick: one that is not ticked says nothing.
        let accessible = |name: &str| node.get("accessibility")?.flag(name).filter(|is_ticked| *is_ticked);
        event.accessibility.wheelchair = accessible("mi");
        event.accessibility.hearing = accessible("hi");
        event.accessibility.sight = accessible("vi");
        event.accessibility.plain_language = accessible("ii");
        event.updated = node.text("updatedAt").and_then(|time| clocks.moment(time));
        reading.keep(event, clocks);
    }
}

/// All its times; a short answer tells only the first, the next and the last.
fn dates(node: &Node<'_>, event: &mut Event, clocks: &mut Clocks<'_>) {
    let zone = node.text("timezone");
    let timings = items(node.get("timings"));
    let few = ["firstTiming", "nextTiming", "lastTiming"].into_iter().filter_map(|name| node.get(name));
    let few: Vec<&Node<'_>> = if timings.is_empty() { few.collect() } else { Vec::new() };
    for timing in timings.iter().chain(few) {
        let Some(start) = timing.first(&["begin", "start"]) else { continue };
        event.occurrences.extend(clocks.when(start, timing.text("end"), zone).map(Occurrence::at));
    }
}

#[cfg(test)]
mod tests;

//! Legistar (Granicus): meetings of councils and their committees.
//!
//! Spec: <https://webapi.legistar.com/Home/Examples>. The day has midnight behind it and no zone, and the time of the day stands
//! beside it in words: `3:30 PM`. The table of its public calendar, as scrapers export it, is read, too. That a meeting is
//! cancelled often stands where its place should be.

use super::answer::{self, UNEXPECTED};
use super::civil::{Date, Local};
use super::model::{Event, EventLink, Occurrence, Purpose, Status, When};
use super::reading::{Ask, Clocks, Reading, Span};
use super::{texts, words};
use crate::Error;
use crate::document::Node;
use crate::http::{Endpoint, Request, Response, encode_segment};
use crate::link::Link;

/// A council's Legistar.
#[derive(Debug, Clone, PartialEq)]
pub struct Legistar {
    /// The address of the API: `https://webapi.legistar.com/v1`.
    pub base: Endpoint,
    /// Whose.
    pub client: Client,
}

/// The name of a customer of Legistar: `chicago`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client(pub String);

/// Meetings a page; the API gives no more.
const PAGE: usize = 1_000;

impl Legistar {
    pub(super) fn list(&self, span: &Span) -> Vec<Ask> {
        let path = [&encode_segment(&self.client.0), "/events"].concat();
        let filter = format!("EventDate ge datetime'{}' and EventDate le datetime'{}'", span.first, span.last);
        let request = Request::get(self.base.join(&path))
            .with("$filter", filter)
            .with("$orderby", "EventDate")
            .with("$top", PAGE.to_string())
            .with("$skip", "0");
        vec![Ask::must(0, request)]
    }

    pub(super) fn decode(ask: &Ask, response: &Response, clocks: &mut Clocks<'_>) -> Result<Reading, Error> {
        answer::json(response, |root| {
            let Node::List(list) = root else { return Err(UNEXPECTED) };
            let mut reading = Reading::default();
            for node in list {
                let event =
                    if node.has(&["EventId", "EventDate"]) { of_api(node, clocks) } else { of_table(node, clocks) };
                reading.keep(event, clocks);
            }
            let skip = ask.parameter("$skip").and_then(|skip| skip.parse::<usize>().ok());
            if let Some(skip) = skip.filter(|_| list.len() >= PAGE) {
                reading.next.push(texts::with_parameter(ask, "$skip", &skip.saturating_add(PAGE).to_string()));
            }
            Ok(reading)
        })
    }
}

fn of_api(node: &Node<'_>, clocks: &mut Clocks<'_>) -> Event {
    let title = texts::line(node, "EventBodyName").unwrap_or_default();
    let mut event = Event::new(node.first(&["EventId", "EventGuid"]).unwrap_or(&title).to_owned(), title);
    let date = node.text("EventDate").and_then(|text| Date::parse(text.get(..10)?));
    event.occurrences.extend(date.map(|date| Occurrence::at(when(date, node.text("EventTime"), clocks))));
    event.summary = texts::prose(node, "EventComment");
    let said =
        [node.text("EventAgendaStatusName"), event.summary.as_deref()].into_iter().flatten().find_map(words::status);
    event.status = said.unwrap_or_default();
    place(node.text("EventLocation"), &mut event);
    event.add_link(Purpose::Page, node.text("EventInSiteURL"));
    for name in ["EventAgendaFile", "EventMinutesFile"] {
        event.add_link(Purpose::Document, node.text(name));
    }
    event.updated = node.text("EventLastModifiedUtc").and_then(|time| clocks.moment_in(time, Some("UTC")));
    event
}

/// A row of the calendar's table. A cell with a link is `{"label": …, "url": …}`; one without says that there is none.
fn of_table(node: &Node<'_>, clocks: &mut Clocks<'_>) -> Event {
    let cell = |name: &str| node.get(name).and_then(|cell| cell.scalar().or_else(|| cell.text("label")));
    let address = |name: &str| node.get(name)?.text("url");
    let title = cell("Name").and_then(texts::one_line).unwrap_or_default();
    let id = address("iCalendar").and_then(|address| parameter(address, "ID"));
    let mut event = Event::new(id.unwrap_or(&title).to_owned(), title);
    let date = cell("Meeting Date").and_then(american);
    event.occurrences.extend(date.map(|date| Occurrence::at(when(date, cell("Meeting Time"), clocks))));
    place(cell("Meeting Location"), &mut event);
    event.add_link(Purpose::Page, address("Meeting Details"));
    for name in ["Agenda", "Accessible Agenda", "Agenda Packet", "Minutes"] {
        let Some(link) = address(name).and_then(Link::vet) else { continue };
        let label = cell(name).and_then(texts::one_line);
        event.links.push(EventLink { purpose: Purpose::Document, link, label });
    }
    event
}

/// A parameter of an address.
fn parameter<'t>(address: &'t str, name: &str) -> Option<&'t str> {
    let (_, query) = address.split_once('?')?;
    query.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// `12/13/2017`: month, day, year.
fn american(text: &str) -> Option<Date> {
    let mut parts = text.trim().split('/');
    let [month, day, year] = [parts.next()?, parts.next()?, parts.next()?];
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// A day and `3:30 PM`; without a time that can be read, the day.
fn when(date: Date, time: Option<&str>, clocks: &mut Clocks<'_>) -> When {
    match time.and_then(|time| of_day(date, time)) {
        Some(local) => When::times(clocks.city.moment(local), None),
        None => When::days(date, None),
    }
}

/// `3:30 PM` (12 AM is midnight), also `15:30`.
pub(super) fn of_day(date: Date, text: &str) -> Option<Local> {
    let text = text.trim().to_ascii_uppercase().replace('.', "");
    let (time, half) = match (text.strip_suffix("AM"), text.strip_suffix("PM")) {
        (Some(time), _) => (time, Some(0)),
        (_, Some(time)) => (time, Some(12)),
        _ => (text.as_str(), None),
    };
    let (hour, minute) = time.trim().split_once(':').unwrap_or((time.trim(), "0"));
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match half {
        Some(half) => hour.checked_rem(12)?.checked_add(half)?,
        None => hour,
    };
    Local::new(date, hour, minute, 0)
}

/// Words about the place, and what else somebody wrote there: emphasized parts stand between two `--em--`.
fn place(text: Option<&str>, event: &mut Event) {
    let mut parts = Vec::new();
    for part in text.unwrap_or_default().split("--em--").filter_map(texts::one_line) {
        match words::status(&part) {
            Some(status) => {
                if event.status == Status::Scheduled {
                    event.status = status;
                }
                event.summary = event.summary.take().or(Some(part));
            }
            None => texts::add(&mut parts, Some(part)),
        }
    }
    let mut parts = parts.into_iter();
    let name = parts.next();
    event.place = texts::place(name, texts::address(parts.as_slice().iter().map(|part| Some(part.as_str()))), None);
}

#[cfg(test)]
mod tests;

//! OParl 1.0 and 1.1: meetings of councils, as German council information systems publish them.
//!
//! Spec: <https://oparl.org/spezifikation/>. Lists are pages that name the next one (`links.next`), which must be followed and
//! not made up. What belongs to a meeting stands in it, or only its address does. Systems end a meeting at midnight before it
//! began where nobody knows better; that is no end.

use super::answer::{self, UNEXPECTED, items};
use super::model::{Event, EventLink, Occurrence, Place, Purpose, Status};
use super::reading::{Ask, Clocks, Reading, Why};
use super::{texts, words};
use crate::document::Node;
use crate::http::{Endpoint, Request, Response};
use crate::link::Link;
use crate::{Error, Position};

/// The meetings of a body.
#[derive(Debug, Clone, PartialEq)]
pub struct OParl {
    /// The address of their list, or of the body, which names it.
    pub address: Endpoint,
}

impl OParl {
    pub(super) fn list(&self) -> Vec<Ask> {
        vec![Ask::must(0, Request::get(self.address.as_str()))]
    }

    pub(super) fn decode(&self, ask: &Ask, response: &Response, clocks: &mut Clocks<'_>) -> Result<Reading, Error> {
        answer::json(response, |root| {
            let mut reading = Reading::default();
            let is_body = root.text("type").is_some_and(|kind| kind.ends_with("/Body"));
            if let Some(list) = root.text("meeting").filter(|_| is_body) {
                let next = self.reachable(list).map(|request| Ask::must(0, request));
                reading.next.push(next.ok_or(UNEXPECTED)?);
                return Ok(reading);
            }
            let list = match root.get("data") {
                Some(Node::List(list)) => list.as_slice(),
                _ if root.has(&["start", "agendaItem"]) => std::slice::from_ref(root),
                _ => return Err(UNEXPECTED),
            };
            list.iter().for_each(|node| meeting(node, &mut reading, clocks));
            if let Some(next) = root.get("links").and_then(|links| links.text("next")) {
                match self.reachable(next) {
                    Some(request) if !list.is_empty() => reading.next.push(Ask::may(ask.part, request)),
                    Some(_) => {}
                    None => reading.leave_out(Some(next), Why::TooMany),
                }
            }
            Ok(reading)
        })
    }

    /// A list that the server names, if it is on the host that the city named: with the scheme by which that is reached, as
    /// servers behind a proxy write `http`. Of another host, behind a proxy of the city, only the query is taken.
    fn reachable(&self, named: &str) -> Option<Request> {
        let own = self.address.as_str();
        let (_, host_and_path) = named.split_once("://")?;
        let host = |text: &str| text.split(['/', '?']).next().map(str::to_ascii_lowercase);
        if let Some((scheme, _)) = own.split_once("://").filter(|(_, own)| host(own) == host(host_and_path)) {
            return Some(Request::get([scheme, "://", host_and_path].concat()));
        }
        let (_, query) = named.split_once('?')?;
        let own = own.split('?').next()?;
        Some(Request::get([own, "?", query].concat()))
    }
}

fn meeting(node: &Node<'_>, reading: &mut Reading, clocks: &mut Clocks<'_>) {
    let id = node.text("id");
    if node.flag("deleted") == Some(true) {
        return reading.leave_out(id, Why::NotPublic);
    }
    let title = texts::line(node, "name").unwrap_or_default();
    let mut event = Event::new(id.unwrap_or(&title).to_owned(), title);
    let when = node.text("start").and_then(|start| clocks.when(start, node.text("end"), None));
    event.occurrences.extend(when.map(Occurrence::at));
    event.status = match node.flag("cancelled") {
        Some(true) => Status::Cancelled,
        _ => node.text("meetingState").and_then(words::status).unwrap_or_default(),
    };
    event.place = items(node.get("location")).first().and_then(place);
    event.description = agenda(node);
    event.add_link(Purpose::Page, node.text("web"));
    for name in ["invitation", "auxiliaryFile", "resultsProtocol", "verbatimProtocol"] {
        for file in items(node.get(name)).iter().take(50) {
            let address = file.first(&["accessUrl", "downloadUrl"]).and_then(Link::vet);
            let Some(link) = address.filter(|link| event.links.iter().all(|known| known.link != *link)) else {
                continue;
            };
            event.links.push(EventLink { purpose: Purpose::Document, link, label: texts::line(file, "name") });
        }
    }
    texts::add_all(&mut event.categories, node.get("keyword"));
    event.updated = node.text("modified").and_then(|time| clocks.moment(time));
    reading.keep(event, clocks);
}

/// A location that stands in the meeting; one that is only an address is not asked for.
fn place(node: &Node<'_>) -> Option<Place> {
    let text = |name: &str| node.text(name);
    let town = [text("postalCode"), text("locality")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let address = texts::address([text("streetAddress"), Some(town.as_str())]);
    let name = text("room").or_else(|| text("description")).and_then(texts::one_line);
    let words = || texts::line(node, "description").filter(|words| Some(words) != name.as_ref());
    let address = address.or_else(words);
    let geometry = node.get("geojson").map(|geojson| geojson.get("geometry").unwrap_or(geojson));
    let position = geometry.and_then(|geometry| match geometry.get("coordinates") {
        Some(Node::List(pair)) => {
            let number = |index: usize| crate::decimal::parse(pair.get(index)?.scalar()?);
            let (first, second) = (number(0)?, number(1)?);
            // GeoJSON has the longitude first, but the spec's own example has not. Where these councils are, it is less.
            Position::new(first.max(second), first.min(second))
        }
        _ => None,
    });
    texts::place(name, address, position)
}

/// The points of the agenda that are public, a line each.
fn agenda(node: &Node<'_>) -> Option<String> {
    let mut lines = Vec::new();
    for item in items(node.get("agendaItem")).iter().filter(|item| item.flag("public") != Some(false)).take(500) {
        let Some(name) = texts::line(item, "name") else { continue };
        lines.push(match texts::line(item, "number") {
            Some(number) => [number.as_str(), " ", &name].concat(),
            None => name,
        });
    }
    Some(lines.join("\n")).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests;

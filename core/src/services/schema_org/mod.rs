//! schema.org's GovernmentService as JSON-LD: in documents of its own, or inside web pages.
//!
//! Spec: <https://schema.org/GovernmentService>. Pages of cities write it by templates, so little is believed: the context may be
//! http or https, one thing stands for a list, types of nested things are missing, old names are used, and commas are where they
//! should not be or are not where they should.

mod hours;
mod page;
mod place;
mod service;
mod text;

use super::answer::{self, UNEXPECTED};
use super::backend::Dialect;
use super::reading::{Ask, MOST_PARTS, Reading, Why};
use crate::Error;
use crate::document::{Node, json};
use crate::http::{Endpoint, Request, Response};
use text::Reader;

/// Documents or pages of a site.
#[derive(Debug, Clone, PartialEq)]
pub struct SchemaOrg {
    /// Their addresses; the first one must be there.
    pub documents: Vec<Endpoint>,
    /// The languages in which the reader wants to read, best first.
    pub languages: Vec<String>,
}

impl Dialect for SchemaOrg {
    fn start(&self) -> Vec<Ask> {
        let mut requests = self.documents.iter().map(|document| Request::get(document.as_str()));
        let first = requests.next().map(|request| Ask::must(0, request));
        first.into_iter().chain(requests.map(|request| Ask::may(0, request))).collect()
    }

    fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        let text = answer::accepted(response)?;
        let mut reading = Reading::default();
        let reader = Reader { languages: &self.languages, page: &ask.request.url };
        if text.starts_with('<') {
            for script in page::scripts(&text) {
                read(script, &reader, &mut reading);
            }
            if reading.count() == 0 && reading.left_out.is_empty() {
                return Err(UNEXPECTED);
            }
        } else {
            let root = json::parse(&text)?;
            if matches!(root, Node::Text(_) | Node::Null) {
                return Err(UNEXPECTED);
            }
            gather(&root, &reader, &mut reading, 0);
        }
        Ok(reading.settled())
    }
}

/// Reads one script of a page; commas of a template are put right, and what is no JSON then is left out.
fn read(script: &str, reader: &Reader<'_>, reading: &mut Reading) {
    if let Ok(root) = json::parse(script) {
        return gather(&root, reader, reading, 0);
    }
    match json::parse(&page::with_commas(script)) {
        Ok(root) => gather(&root, reader, reading, 0),
        Err(_) => reading.leave_out(Some(reader.page), Why::Unread),
    }
}

/// How deep services may lie in lists, graphs and pages.
const DEEPEST: u8 = 6;

/// Adds the services and offices of a document: alone, in lists, in a `@graph`, as what a page or a list is about.
fn gather(node: &Node<'_>, reader: &Reader<'_>, reading: &mut Reading, depth: u8) {
    if depth > DEEPEST {
        return;
    }
    let deeper = depth.saturating_add(1);
    match node {
        Node::List(list) => list.iter().for_each(|node| gather(node, reader, reading, deeper)),
        Node::Map(_) if !reading.has_room() => {}
        Node::Map(_) if is_service(node) => service::add(node, reader, reading),
        Node::Map(_) if is_place(node) => {
            place::add(node, None, reader, reading);
        }
        Node::Map(_) => {
            for name in ["@graph", "mainEntity", "itemListElement", "item", "about", "hasOfferCatalog"] {
                if let Some(node) = node.get(name) {
                    gather(node, reader, reading, deeper);
                }
            }
        }
        Node::Null | Node::Text(_) => {}
    }
}

/// Whether one of a node's types is this one; types may be addresses of either scheme, or have a prefix.
fn has_type(node: &Node<'_>, names: &[&str]) -> bool {
    let types = answer::items(node.get("@type")).iter().take(MOST_PARTS).filter_map(Node::scalar);
    types.filter_map(|name| name.rsplit(['/', ':', '#']).next()).any(|name| names.contains(&name))
}

/// A service by its type; without a type, by what only services have.
fn is_service(node: &Node<'_>) -> bool {
    let is_typed = has_type(node, &["GovernmentService", "PublicService", "Service", "GovernmentPermit"]);
    is_typed || (node.get("@type").is_none() && node.has(&["availableChannel", "serviceOperator", "serviceType"]))
}

fn is_place(node: &Node<'_>) -> bool {
    has_type(
        node,
        &[
            "GovernmentOffice",
            "GovernmentBuilding",
            "CityHall",
            "Library",
            "LocalBusiness",
            "Place",
            "CivicStructure",
            "PostOffice",
        ],
    )
}

//! schema.org events in JSON-LD: a file of them, or the blocks of a web page.
//!
//! Spec: <https://schema.org/Event>, <https://json-ld.org/spec/latest/json-ld/> and, for pages,
//! <https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents>. No context is asked for: the names are schema.org's,
//! with or without its prefix. Events are found wherever they stand: alone, in a list, in `@graph`, in an `ItemList`, as
//! `subEvent` of another.

mod event;
mod jsonld;
mod offers;
mod schedule;

use super::answer::{self, UNEXPECTED};
use super::reading::{Ask, Clocks, Reading, Why};
use crate::Error;
use crate::document::json;
use crate::error::Nonsense;
use crate::http::{Endpoint, Request, Response};
use jsonld::Graph;

/// A document with events.
#[derive(Debug, Clone, PartialEq)]
pub struct SchemaOrg {
    /// Its address: JSON-LD, or a page that has some in it.
    pub address: Endpoint,
    /// The languages of the reader, the best first; for texts that have several.
    pub languages: Vec<String>,
}

/// More blocks than these of one page are not read.
const MOST_BLOCKS: usize = 200;

impl SchemaOrg {
    pub(super) fn list(&self) -> Vec<Ask> {
        vec![Ask::must(0, Request::get(self.address.as_str()))]
    }

    pub(super) fn decode(&self, response: &Response, clocks: &mut Clocks<'_>) -> Result<Reading, Error> {
        let text = answer::text(response)?;
        let mut reading = Reading::default();
        if !text.starts_with('<') {
            // Other JSON is some server's word for something else; a list may be empty.
            if !text.contains("\"@type\"") && text.trim() != "[]" {
                return Err(UNEXPECTED);
            }
            self.document(&text, &mut reading, clocks)?;
            return Ok(reading);
        }
        let blocks = blocks(&text);
        if blocks.is_empty() {
            return Err(Error::Nonsense(Nonsense::WebPage));
        }
        let mut wrong = None;
        for (number, block) in blocks.iter().enumerate() {
            // One that is broken costs what it holds; pages have others.
            if let Err(nonsense) = self.document(block, &mut reading, clocks) {
                wrong = Some(nonsense);
                reading.leave_out(Some(&format!("application/ld+json {number}")), Why::Unread);
            }
        }
        match wrong {
            Some(nonsense) if reading.left_out.len() == blocks.len() => Err(Error::Nonsense(nonsense)),
            _ => Ok(reading),
        }
    }

    fn document(&self, text: &str, reading: &mut Reading, clocks: &mut Clocks<'_>) -> Result<(), Nonsense> {
        // Editors put line breaks into texts, which JSON has not (RFC 8259, 7).
        let mended;
        let root = match json::parse(text) {
            Err(Nonsense::Malformed) => {
                mended = text.replace(|letter: char| letter < ' ', " ");
                json::parse(mended.trim().trim_end_matches(';'))?
            }
            parsed => parsed?,
        };
        let graph = Graph::of(&root, &self.languages);
        event::Reader { graph: &graph, reading, clocks }.find(&root);
        Ok(())
    }
}

/// What stands in the elements `<script type="application/ld+json">` of a page.
fn blocks(page: &str) -> Vec<&str> {
    let mut blocks = Vec::new();
    let mut rest = page;
    while let Some(script) = after(rest, "<script") {
        let Some((attributes, content)) = script.split_once('>') else { break };
        let Some(end) = find(content, "</script") else { break };
        let (content, behind) = content.split_at_checked(end).unwrap_or((content, ""));
        rest = behind;
        if find(attributes, "application/ld+json").is_some() && blocks.len() < MOST_BLOCKS {
            blocks.push(content.trim().trim_start_matches("<!--").trim_end_matches("-->").trim());
        }
    }
    blocks
}

/// What follows the first mention of a name, in any case.
fn after<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    text.get(find(text, name)?..)?.get(name.len()..)
}

/// Where a name in ASCII is mentioned first, in any case.
fn find(text: &str, name: &str) -> Option<usize> {
    text.as_bytes().windows(name.len()).position(|window| window.eq_ignore_ascii_case(name.as_bytes()))
}

#[cfg(test)]
mod tests;

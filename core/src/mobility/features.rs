//! OGC API – Features: the items of collections, page by page.
//!
//! Spec: OGC 17-069r4, <https://docs.ogc.org/is/17-069r4/17-069r4.html>.

use super::answer;
use super::mapping::Mapping;
use super::reading::{Ask, Reading};
use crate::Error;
use crate::document::Node;
use crate::http::{Endpoint, Request, Response, encode_segment};

/// A server, and what of it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct OgcFeatures {
    /// The landing page, below which `collections` lies: `https://api.hamburg.de/datasets/v1/parkhaeuser`. The `dataset` of
    /// a table is the id of its collection.
    pub base: Endpoint,
    /// What the fields are; `geometry` is the place.
    pub mapping: Mapping,
    /// A condition in CQL2 that is sent with the first table as `filter` (OGC 19-079r2): `frei >= 0`.
    pub filter: Option<String>,
}

/// A browser asks for any type, which some servers answer with a page for people. The standard has no parameter for it,
/// but ldproxy, pygeoapi and their like have all the same one.
const FORMAT: (&str, &str) = ("f", "json");
/// Items a page; servers give fewer if that is more than they want to (requirement `/req/core/fc-limit-response-1`).
const PAGE: &str = "1000";

impl OgcFeatures {
    pub(super) fn start(&self) -> Vec<Ask> {
        let asks = self.mapping.tables().iter().zip(0_u8..).map(|(table, part)| {
            let path = format!("collections/{}/items", encode_segment(&table.dataset));
            let request = Request::get(self.base.join(&path)).with(FORMAT.0, FORMAT.1).with("limit", PAGE);
            let request = match self.filter.as_deref().filter(|_| part == 0) {
                Some(filter) => request.with("filter", filter),
                None => request,
            };
            Ask { part, request, need: table.need }
        });
        asks.collect()
    }

    pub(super) fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        answer::json(response, |root| {
            let (mut reading, read) = self.mapping.page(ask.part, root)?;
            if read > 0 {
                reading.next.extend(next(ask, root));
            }
            Ok(reading)
        })
    }
}

/// The link to the next page (section 7.15.6). Of it only the query is believed, as servers behind a proxy give their
/// inner address; one without the format gets it, as ldproxy leaves out what it negotiated.
fn next(ask: &Ask, root: &Node<'_>) -> Option<Ask> {
    let link = root.children("links", &[]).into_iter().find(|link| link.text("rel") == Some("next"))?;
    let (_, query) = link.text("href")?.split_once('?')?;
    let mut query: Vec<_> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    if !query.iter().any(|(name, _)| name == FORMAT.0) {
        query.push((FORMAT.0.to_owned(), FORMAT.1.to_owned()));
    }
    Some(Ask::may(ask.part, Request { query, ..ask.request.clone() }))
}

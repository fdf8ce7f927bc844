//! Opendatasoft (Huwise) Explore API v2.1, and v1, which old configurations still name.
//!
//! Spec: <https://help.opendatasoft.com/apis/ods-explore-v2/>. The fields of a dataset are the city's own, so a [`Mapping`]
//! says what they are; its `dataset` is the identifier of a dataset of the portal.

use super::answer::{self, UNEXPECTED};
use super::mapping::{Mapping, Row};
use super::reading::{Ask, Need, Reading};
use super::rules::{Axes, Frame};
use crate::Error;
use crate::document::Node;
use crate::http::{Endpoint, Request, Response, encode_segment};

/// A portal, and what of it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Opendatasoft {
    /// The portal's address: `https://data.strasbourg.eu`.
    pub base: Endpoint,
    /// Which of the two.
    pub version: Version,
    /// What the fields of its datasets are.
    pub mapping: Mapping,
    /// A condition in ODSQL that is sent as `where` (v2.1), or as `q` (v1), with the first table.
    pub filter: Option<String>,
}

/// The versions of the Explore API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Version {
    /// `/api/explore/v2.1/catalog/datasets/{id}/exports/json`: all records at once, without a limit.
    #[default]
    V21,
    /// `/api/records/1.0/search/`: by pages.
    V1,
}

/// Records a page of v1, which gives 10,000 at most in all.
const PAGE: usize = 1_000;
const LAST: usize = 10_000;

impl Opendatasoft {
    pub(super) fn start(&self) -> Vec<Ask> {
        let asks = self.mapping.tables().iter().zip(0_u8..).map(|(table, part)| {
            let request = match self.version {
                Version::V21 => {
                    let dataset = encode_segment(&table.dataset);
                    Request::get(self.base.join(&format!("api/explore/v2.1/catalog/datasets/{dataset}/exports/json")))
                }
                Version::V1 => Request::get(self.base.join("api/records/1.0/search/"))
                    .with("dataset", table.dataset.clone())
                    .with("rows", PAGE.to_string())
                    .with("start", "0"),
            };
            let name = if self.version == Version::V21 { "where" } else { "q" };
            let request = match self.filter.as_ref().filter(|_| part == 0) {
                Some(filter) => request.with(name, filter.clone()),
                None => request,
            };
            Ask { part, request, need: table.need }
        });
        asks.collect()
    }

    pub(super) fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        answer::json(response, |root| {
            // `exports` answers a bare list, `records` one in `results`, and v1 one of records with `fields` in them.
            let (list, is_v1) = match (root, root.get("results"), root.get("records")) {
                (Node::List(list), _, _) | (_, Some(Node::List(list)), _) => (list, false),
                (_, _, Some(Node::List(list))) => (list, true),
                _ => return Err(UNEXPECTED),
            };
            // A pair without names is [latitude, longitude] in v1; v2.1 names both, and GeoJSON has its own order.
            let axes = if is_v1 { Axes::LatitudeFirst } else { self.mapping.frame().axes };
            let frame = Frame { axes, ..self.mapping.frame() };
            let records = list.iter().map(|record| match record.get("fields") {
                Some(fields) if is_v1 => Row { fields, outer: Some(record), key: None },
                _ => Row { fields: record, outer: None, key: None },
            });
            let mut reading = self.mapping.read(ask.part, frame, records);
            reading.next.extend(next(ask, root, list.len()));
            Ok(reading)
        })
    }
}

/// The next page of v1, if this one was full and there are more.
fn next(ask: &Ask, root: &Node<'_>, read: usize) -> Option<Ask> {
    let total: usize = root.text("nhits")?.parse().ok()?;
    let (_, start) = ask.request.query.iter().find(|(name, _)| name == "start")?;
    let start = start.parse::<usize>().ok()?.checked_add(read)?;
    let fits = start.checked_add(PAGE)? <= LAST;
    if read < PAGE || start >= total || !fits {
        return None;
    }
    let mut request = ask.request.clone();
    request.query.iter_mut().filter(|(name, _)| name == "start").for_each(|(_, value)| *value = start.to_string());
    Some(Ask { part: ask.part, request, need: Need::May })
}

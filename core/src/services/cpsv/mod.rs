//! CPSV-AP 3.2 as JSON-LD, and its flat variant for NGSI (FIWARE).
//!
//! Spec: <https://semiceu.github.io/CPSV-AP/releases/3.2.0/>. A document is a graph of things that name each other; what is read
//! of it are the services and the organisations. No context is ever fetched: prefixes and terms that CPSV-AP uses are known
//! here, and those that a document declares itself are believed.

mod context;
mod graph;
mod service;

use super::answer::{self, UNEXPECTED};
use super::backend::Dialect;
use super::reading::{Ask, Reading};
use crate::Error;
use crate::http::{Endpoint, Request, Response};

/// Documents of a catalogue. What names a thing of another document is joined only for organisations and life events.
#[derive(Debug, Clone, PartialEq)]
pub struct Cpsv {
    /// Their addresses; the first one must be there.
    pub documents: Vec<Endpoint>,
    /// The languages in which the reader wants to read, best first: `it`, `en`.
    pub languages: Vec<String>,
}

impl Dialect for Cpsv {
    fn start(&self) -> Vec<Ask> {
        let mut requests = self.documents.iter().map(|document| Request::get(document.as_str()));
        let first = requests.next().map(|request| Ask::must(0, request));
        first.into_iter().chain(requests.map(|request| Ask::may(0, request))).collect()
    }

    fn decode(&self, _ask: &Ask, response: &Response) -> Result<Reading, Error> {
        answer::json(response, |root| {
            let graph = graph::Graph::read(root, &self.languages);
            if graph.is_empty() {
                return Err(UNEXPECTED);
            }
            Ok(service::read(&graph).settled())
        })
    }
}

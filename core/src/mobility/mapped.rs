//! Any JSON, GeoJSON, CSV or XML whose fields a [`Mapping`] names: a file on the city's site, a service of its own make.

use super::answer;
use super::mapping::{Format, Mapping};
use super::reading::{Ask, Reading};
use crate::Error;
use crate::document::{Node, csv, xml};
use crate::http::{Endpoint, Request, Response};

/// One or several documents, and what their fields are.
#[derive(Debug, Clone, PartialEq)]
pub struct Mapped {
    /// The document itself; where a table of the mapping names a `dataset`, the address below which that lies.
    pub base: Endpoint,
    /// What the fields are.
    pub mapping: Mapping,
}

impl Mapped {
    pub(super) fn start(&self) -> Vec<Ask> {
        let asks = self.mapping.tables().iter().zip(0_u8..).map(|(table, part)| {
            let address = match table.dataset.as_str() {
                "" => self.base.as_str().to_owned(),
                dataset => self.base.join(dataset),
            };
            Ask { part, request: Request::get(address), need: table.need }
        });
        asks.collect()
    }

    pub(super) fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        let decode = |root: &Node<'_>| self.mapping.page(ask.part, root).map(|(reading, _)| reading);
        match self.mapping.table(ask.part).map(|table| table.format) {
            Some(Format::Csv) => answer::written(csv::parse, response, decode),
            _ => answer::json(response, decode),
        }
    }

    /// The same, with XML among the documents.
    pub(super) fn decode_xml(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        if self.mapping.table(ask.part).is_none_or(|table| table.format != Format::Xml) {
            return self.decode(ask, response);
        }
        answer::written(xml::parse, response, |root| self.mapping.page(ask.part, root).map(|(reading, _)| reading))
    }
}

//! Any JSON, GeoJSON, CSV or XML whose fields a [`Mapping`] names: a file on the city's site, a service of its own make.

use super::answer;
use super::mapping::{Format, Mapping};
use super::reading::{Ask, Reading};
use crate::Error;
use crate::document::Node;
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
        let format = self.mapping.table(ask.part).map_or(Format::Json, |table| table.format);
        answer::written(format, response, decode)
    }
}

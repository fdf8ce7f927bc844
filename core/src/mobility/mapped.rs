//! Any JSON or GeoJSON whose fields a [`Mapping`] names: a file on the city's site, a service of its own make.

use super::answer::{self, UNEXPECTED};
use super::mapping::Mapping;
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

/// Where lists lie if the mapping does not say it.
const LISTS: [&str; 5] = ["features", "results", "records", "items", "data"];

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
        answer::json(response, |root| {
            Ok(self.mapping.read(ask.part, self.mapping.frame().stated(root), self.records(ask, root)?))
        })
    }

    /// The fields of a GeoJSON feature are its properties, beside which its `id` and `geometry` are found.
    fn records<'n, 'a>(
        &self,
        ask: &Ask,
        root: &'n Node<'a>,
    ) -> Result<impl Iterator<Item = (&'n Node<'a>, Option<&'n Node<'a>>)> + use<'n, 'a>, Error> {
        let found = self.mapping.list(ask.part, root).or_else(|| LISTS.iter().find_map(|name| root.get(name)));
        let Node::List(list) = found.unwrap_or(root) else { return Err(UNEXPECTED) };
        Ok(list.iter().map(|record| match record.get("properties") {
            Some(properties @ Node::Map(_)) => (properties, Some(record)),
            _ => (record, None),
        }))
    }
}

//! CKAN: the DataStore's tables.
//!
//! Spec: <https://docs.ckan.org/en/latest/maintaining/datastore.html>.

use super::answer;
use super::mapping::Mapping;
use super::reading::{Ask, Reading, paged};
use crate::Error;
use crate::http::{Endpoint, Request, Response};

/// A portal, and what of it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Ckan {
    /// The portal's address: `https://www.opendata.dk`. The `dataset` of a table is the id of a resource.
    pub base: Endpoint,
    /// What the fields are.
    pub mapping: Mapping,
    /// Fields and their values as JSON, sent as `filters` with the first table: `{"status": "aktiv"}`.
    pub filter: Option<String>,
}

/// Records a page; what the server would give without being asked is 100.
const PAGE: &str = "5000";

impl Ckan {
    pub(super) fn start(&self) -> Vec<Ask> {
        let asks = self.mapping.tables().iter().zip(0_u8..).map(|(table, part)| {
            let request = Request::get(self.base.join("api/3/action/datastore_search"))
                .with("resource_id", table.dataset.clone())
                .with("limit", PAGE);
            let request = match self.filter.as_deref().filter(|_| part == 0) {
                Some(filter) => request.with("filters", filter),
                None => request,
            };
            Ask { part, request, need: table.need }
        });
        asks.collect()
    }

    pub(super) fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        answer::json(response, |root| {
            // `success: false` has an `error`, which is a refusal already, or no `result`, which is then missed.
            let result = root.get("result").ok_or(answer::UNEXPECTED)?;
            let (mut reading, read) = self.mapping.page(ask.part, result)?;
            if let Some(next) = paged(ask, "offset", read)
                && result.number("total").is_some_and(|total| next.offset("offset") < total)
            {
                reading.next.push(next);
            }
            Ok(reading)
        })
    }
}

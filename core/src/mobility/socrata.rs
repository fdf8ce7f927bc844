//! Socrata (Tyler Data & Insights), SODA 2.1.
//!
//! Spec: <https://dev.socrata.com/docs/queries/>. Numbers are text and times have no zone, which a [`Mapping`] bears.

use super::answer;
use super::mapping::Mapping;
use super::reading::{Ask, Reading, paged};
use crate::Error;
use crate::http::{Endpoint, Request, Response, encode_segment};

/// A portal, and what of it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Socrata {
    /// The portal's address: `https://data.cityofnewyork.us`. The `dataset` of a table is its “four by four”: `i4gi-tjb9`.
    pub base: Endpoint,
    /// What the fields are.
    pub mapping: Mapping,
    /// The column with the time of a measurement, if the first table keeps old ones: then its newest rows are asked for,
    /// of which the first of each id counts, and no others.
    pub newest: Option<String>,
    /// A condition in SoQL that is sent with the first table as `$where`.
    pub filter: Option<String>,
    /// The application's token. It goes into the query, since a header would make the browser ask for permission first.
    pub token: Option<String>,
}

/// Rows a page.
const PAGE: usize = 1000;

impl Socrata {
    pub(super) fn start(&self) -> Vec<Ask> {
        let asks = self.mapping.tables().iter().zip(0_u8..).map(|(table, part)| {
            // Pages need an order that stays (“Paging through data”); `:id` is that of the rows.
            let order = match self.newest(part) {
                Some(column) => format!("{column} DESC"),
                None => ":id".to_owned(),
            };
            let path = format!("resource/{}.json", encode_segment(&table.dataset));
            let mut request =
                Request::get(self.base.join(&path)).with("$order", order).with("$limit", PAGE.to_string());
            if let Some(filter) = self.filter.as_deref().filter(|_| part == 0) {
                request = request.with("$where", filter);
            }
            if let Some(token) = &self.token {
                request = request.with("$$app_token", token.clone());
            }
            Ask { part, request, need: table.need }
        });
        asks.collect()
    }

    pub(super) fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        answer::json(response, |root| {
            let (mut reading, read) = self.mapping.page(ask.part, root)?;
            if read >= PAGE && self.newest(ask.part).is_none() {
                reading.next.extend(paged(ask, "$offset", read));
            }
            Ok(reading)
        })
    }

    fn newest(&self, part: u8) -> Option<&str> {
        self.newest.as_deref().filter(|_| part == 0)
    }
}

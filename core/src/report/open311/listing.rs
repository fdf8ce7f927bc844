//! Long lists: reading them piece by piece and page by page from servers that page in their own ways, or not at all.

use std::collections::HashSet;

use super::decode::{self, Page};
use super::{Open311, Paging, Query, encode};
use crate::Error;
use crate::http::Transport;
use crate::report::{Report, RequestId};

/// The most answers that are read for one list, whatever the server says.
pub(super) const MAX_ANSWERS: usize = 200;

impl<T: Transport> Open311<T> {
    /// Reports that match, each number once, in the server's order; at most [`Query::limit`] of them, from at most 200
    /// answers. GeoReport v2, “GET Service Requests”.
    pub async fn reports(&self, query: &Query) -> Result<Vec<Report>, Error> {
        let mut list = Listing { limit: query.limit, answers: 0, seen: HashSet::new(), reports: Vec::new() };
        for piece in encode::pieces(query) {
            let mut read = 0_usize;
            for number in 1_usize.. {
                if list.is_full() {
                    return Ok(list.reports);
                }
                let mut request = self.settings.get_reports("requests");
                request.query.extend(piece.iter().cloned());
                request.query.extend(page_parameters(self.settings.paging, number, read));
                let page = decode::page(&self.transport.send(request).await?)?;
                read = read.saturating_add(page.entries);
                if !list.take(page, self.settings.paging) {
                    break;
                }
            }
        }
        Ok(list.reports)
    }
}

fn page_parameters(paging: Paging, number: usize, read: usize) -> Vec<(String, String)> {
    let pair = |name: &str, value: usize| (name.to_owned(), value.to_string());
    match paging {
        Paging::None => Vec::new(),
        Paging::Pages { size } => vec![pair("page", number), pair("page_size", size)],
        Paging::Offset { size } => vec![pair("limit", size), pair("offset", read)],
    }
}

/// What was read so far.
struct Listing {
    limit: usize,
    answers: usize,
    seen: HashSet<RequestId>,
    reports: Vec<Report>,
}

impl Listing {
    fn is_full(&self) -> bool {
        self.reports.len() >= self.limit || self.answers >= MAX_ANSWERS
    }

    /// Takes in a page, and tells whether there may be another: not after an empty one, one that is shorter than asked
    /// for, or one without anything new (servers that do not page send the same each time).
    fn take(&mut self, page: Page, paging: Paging) -> bool {
        self.answers = self.answers.saturating_add(1);
        let mut is_new = false;
        for report in page.reports {
            if report.id.clone().is_some_and(|id| self.seen.insert(id)) {
                is_new = true;
                if self.reports.len() < self.limit {
                    self.reports.push(report);
                }
            }
        }
        match paging {
            Paging::None => false,
            Paging::Pages { size } | Paging::Offset { size } => is_new && page.entries >= size,
        }
    }
}

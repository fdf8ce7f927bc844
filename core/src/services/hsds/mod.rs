//! Open Referral HSDS 3 and its United Kingdom profile: `GET /services`, `/services/{id}`, `/organizations`,
//! `/service_at_locations`.
//!
//! Spec: <https://docs.openreferral.org/en/latest/hsds/>. Pages are believed as little as possible: servers leave out totals,
//! count from zero or one, and give services whole or without their places. The names of contacts and of who assured or
//! changed a record are persons' names and stay there.

mod place;
mod schedule;
mod service;

use super::answer::{self, UNEXPECTED};
use super::backend::Dialect;
use super::model::{Service, ServiceId};
use super::reading::{Ask, Need, Reading, Why};
use crate::Error;
use crate::document::Node;
use crate::http::{Endpoint, Request, Response, encode_segment};

/// Parts of the protocol: which list a page is of.
const SERVICES: u8 = 0;
const AT_LOCATIONS: u8 = 1;
const ORGANIZATIONS: u8 = 2;
const SERVICE: u8 = 3;

/// Records a page; servers give fewer if that is too many for them.
const PAGE: &str = "100";

/// One server.
#[derive(Debug, Clone, PartialEq)]
pub struct Hsds {
    /// The address below which `/services` lies.
    pub base: Endpoint,
    /// Parameters that go with the list of services, as `taxonomy_term_id` or `organization_id`.
    pub filter: Vec<(String, String)>,
}

impl Dialect for Hsds {
    fn start(&self) -> Vec<Ask> {
        let mut request = self.list("services").with("full", "true");
        request.query.extend(self.filter.iter().cloned());
        vec![Ask::must(SERVICES, request)]
    }

    fn detail(&self, id: &ServiceId) -> Vec<Ask> {
        let path = ["services/", &encode_segment(&id.0)].concat();
        vec![Ask::must(SERVICE, Request::get(self.base.join(&path)))]
    }

    fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        answer::json(response, |root| match ask.part {
            SERVICE => one(root),
            part => self.page(part, ask, root),
        })
        .map(Reading::settled)
    }
}

impl Hsds {
    fn list(&self, name: &str) -> Request {
        Request::get(self.base.join(name)).with("page", "1").with("per_page", PAGE)
    }

    fn page(&self, part: u8, ask: &Ask, root: &Node<'_>) -> Result<Reading, Error> {
        let records = contents(root).ok_or(UNEXPECTED)?;
        let mut reading = Reading::default();
        for record in records {
            if !reading.has_room() {
                break;
            }
            match part {
                ORGANIZATIONS => place::organization(record, &mut reading),
                AT_LOCATIONS => at_location(record, &mut reading),
                _ => service::add(record, &mut reading),
            }
        }
        reading.next.extend(next(ask, root, records.len()));
        // A list without places has them in a list of their own; neither is a service lost without.
        let is_first = part == SERVICES && ask.need == Need::Must;
        if is_first && !records.iter().any(|record| record.has(&["service_at_locations"])) && !records.is_empty() {
            reading.next.push(Ask::may(AT_LOCATIONS, self.list("service_at_locations")));
        }
        if is_first && !records.iter().any(|record| record.has(&["organization"])) && !records.is_empty() {
            reading.next.push(Ask::may(ORGANIZATIONS, self.list("organizations")));
        }
        Ok(reading)
    }
}

/// A service by itself.
fn one(root: &Node<'_>) -> Result<Reading, Error> {
    let mut reading = Reading::default();
    service::add(root, &mut reading);
    if reading.services.is_empty() { Err(UNEXPECTED) } else { Ok(reading) }
}

/// A place of a service: the place, and to which service it belongs.
fn at_location(node: &Node<'_>, reading: &mut Reading) {
    let service = node.get("service");
    let id = service.and_then(|service| service.text("id")).or_else(|| node.text("service_id"));
    let Some(id) = id else { return reading.leave_out(node.text("id"), Why::Nameless) };
    let mut told = Service::new(id, String::new());
    service::add_place(node, &mut told, reading);
    match service.filter(|service| service.text("name").is_some()) {
        Some(service) => {
            service::add(service, reading);
            reading.services.push(told);
        }
        None => reading.services.push(told),
    }
}

/// The records of a page: `contents`, or `content` as in Open Referral UK 1, or a bare list.
fn contents<'n, 'a>(root: &'n Node<'a>) -> Option<&'n [Node<'a>]> {
    match (root, root.get("contents"), root.get("content")) {
        (Node::List(list), _, _) | (_, Some(Node::List(list)), _) | (_, _, Some(Node::List(list))) => Some(list),
        _ => None,
    }
}

/// The page behind one of so many records, if there is one. `page_number` (`number` in Open Referral UK 1, from zero in some)
/// must go with what was asked for: a server that knows no pages gives the first one again and again.
fn next(ask: &Ask, root: &Node<'_>, read: usize) -> Option<Ask> {
    let whole = |names: &[&str]| root.first(names).and_then(|text| text.parse::<usize>().ok());
    let asked: usize = ask.parameter("page")?.parse().ok()?;
    let said = whole(&["page_number", "number"]).unwrap_or(asked);
    let is_last = root.flag("last_page").or_else(|| root.flag("last"));
    let is_first = root.flag("first_page").or_else(|| root.flag("first")) == Some(true);
    let is_asked = (said == asked || said.checked_add(1) == Some(asked)) && (asked == 1 || !is_first);
    let has_more = match (whole(&["total_pages", "totalPages"]), whole(&["total_items", "totalElements"])) {
        (Some(pages), _) => asked < pages,
        (None, Some(items)) => asked.saturating_mul(whole(&["size"]).unwrap_or(read).max(read)) < items,
        (None, None) => is_last == Some(false),
    };
    if read == 0 || !is_asked || is_last == Some(true) || !has_more {
        return None;
    }
    let mut request = ask.request.clone();
    request.query.retain(|(name, _)| name != "page");
    Some(Ask::may(ask.part, request.with("page", asked.checked_add(1)?.to_string())))
}

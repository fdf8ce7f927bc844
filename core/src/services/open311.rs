//! Open311's service list as reports that one can make: the same categories that the report form has.

use super::backend::Dialect;
use super::model::{Channel, ChannelKind, Service, Status, Term};
use super::reading::{Ask, MOST_ITEMS, Reading};
use crate::Error;
use crate::http::Response;
use crate::report::Category;
use crate::report::open311::{self, Settings};

/// A server that takes reports. Its documents are read by [`crate::report::open311`].
#[derive(Debug, Clone, PartialEq)]
pub struct Open311 {
    /// How the server is asked.
    pub settings: Settings,
}

impl Dialect for Open311 {
    fn start(&self) -> Vec<Ask> {
        vec![Ask::must(0, open311::list(&self.settings))]
    }

    fn decode(&self, _ask: &Ask, response: &Response) -> Result<Reading, Error> {
        let services = open311::listed(response)?.into_iter().take(MOST_ITEMS).map(service).collect();
        Ok(Reading { services, ..Reading::default() }.settled())
    }
}

fn service(category: Category) -> Service {
    let report = Channel { kind: ChannelKind::Report(category.code.clone()), ..Channel::default() };
    Service {
        summary: category.description,
        status: Status::Active,
        themes: category.group.as_deref().and_then(Term::named).into_iter().collect(),
        keywords: category.keywords,
        channels: vec![report],
        ..Service::new(category.code.as_str(), category.name)
    }
}

//! Sites of Italian municipalities by the national design model (“Modello Comuni”), on WordPress or on Plone.
//!
//! Spec: <https://docs.italia.it/italia/designers-italia/design-comuni-docs/>, content type “Evento”; code:
//! italia/design-comuni-wordpress-theme and RedTurtle/design.plone.contenttypes.

mod plone;
mod wordpress;

use super::reading::{Ask, Clocks, Reading, Span};
use crate::Error;
use crate::http::{Endpoint, Request, Response, encode_segment};

/// A site.
#[derive(Debug, Clone, PartialEq)]
pub struct DesignComuni {
    /// Its address: `https://www.comune.example.it`; of Plone with Volto, with `/++api++` behind it.
    pub base: Endpoint,
    /// What the site is made with.
    pub system: System,
}

/// What sites are made with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum System {
    /// WordPress, by the route under which the site shows its events. The theme itself shows none: `eventi` is usual.
    WordPress(Route),
    /// Plone.
    Plone,
}

/// The last part of `/wp-json/wp/v2/eventi`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route(pub String);

impl DesignComuni {
    pub(super) fn list(&self, span: &Span) -> Vec<Ask> {
        let request = match &self.system {
            System::WordPress(route) => {
                let path = ["wp-json/wp/v2/", &encode_segment(&route.0)].concat();
                // With `_embed`, pictures and terms come along.
                Request::get(self.base.join(&path)).with("per_page", "100").with("_embed", "1").with("page", "1")
            }
            System::Plone => Request::get(self.base.join("@search"))
                .with("portal_type", "Event")
                .with("fullobjects", "1")
                .with("end.query", span.first.to_string())
                .with("end.range", "min")
                .with("sort_on", "start")
                .with("b_size", plone::PAGE.to_string())
                .with("b_start", "0")
                // Plone answers with a page where nobody asks for JSON. Browsers send this one without asking first.
                .with_header("Accept", "application/json"),
        };
        vec![Ask::must(0, request)]
    }

    pub(super) fn decode(&self, ask: &Ask, response: &Response, clocks: &mut Clocks<'_>) -> Result<Reading, Error> {
        match self.system {
            System::WordPress(_) => wordpress::decode(ask, response, clocks),
            System::Plone => plone::decode(ask, response, clocks),
        }
    }
}

#[cfg(test)]
mod tests;

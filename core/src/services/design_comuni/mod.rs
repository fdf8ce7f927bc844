//! The “scheda servizio” of Italian cities (Modello Comuni), as the two content management systems of the project give it.
//!
//! Spec: <https://docs.italia.it/italia/designers-italia/design-comuni-docs/>; fields by `italia/design-comuni-wordpress-theme` and
//! `RedTurtle/design.plone.contenttypes`.

mod plone;
mod wordpress;

use super::answer;
use super::backend::Dialect;
use super::model::{Contact, Service, Status};
use super::reading::{Ask, Reading};
use crate::Error;
use crate::document::Node;
use crate::http::{Endpoint, Request, Response};
use crate::link::Link;

/// A city's site.
#[derive(Debug, Clone, PartialEq)]
pub struct DesignComuni {
    /// The site's address; for Plone, that of its API, which most have under `/++api++`.
    pub base: Endpoint,
    /// Which of the two.
    pub system: System,
}

/// What a site runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum System {
    /// WordPress: `/wp-json/wp/v2/servizi`. Where the site does not let out the fields of the theme, only names, texts and
    /// categories are read.
    #[default]
    WordPress,
    /// Plone: `/@search?portal_type=Servizio&fullobjects=1`.
    Plone,
}

/// Records a page: what WordPress allows at most, and what Plone gives whole in a moment.
const PAGE_WORDPRESS: &str = "100";
const PAGE_PLONE: &str = "50";

impl Dialect for DesignComuni {
    fn start(&self) -> Vec<Ask> {
        let request = match self.system {
            System::WordPress => Request::get(self.base.join("wp-json/wp/v2/servizi"))
                .with("per_page", PAGE_WORDPRESS)
                .with("_embed", "wp:term")
                .with("page", "1"),
            System::Plone => Request::get(self.base.join("@search"))
                .with("portal_type", "Servizio")
                .with("fullobjects", "1")
                .with("b_size", PAGE_PLONE)
                .with("b_start", "0"),
        };
        vec![Ask::must(0, request)]
    }

    fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        let reading = answer::json(response, |root| match self.system {
            System::WordPress => wordpress::page(ask, response, root),
            System::Plone => plone::page(ask, root),
        });
        reading.map(Reading::settled)
    }
}

/// The page of an answer that counts by a parameter, with another number.
fn again(ask: &Ask, parameter: &str, number: usize) -> Ask {
    let mut request = ask.request.clone();
    request.query.retain(|(name, _)| name != parameter);
    Ask::may(ask.part, request.with(parameter, number.to_string()))
}

/// What the sheet calls a point of contact: a telephone, a mailbox, a page. Its title may be a person's name.
fn contact(kind: &str, value: &str) -> Option<Contact> {
    let kind = kind.to_ascii_lowercase();
    match kind.as_str() {
        "telefono" | "phone" | "tel" | "cellulare" => Contact::phone(value),
        "email" | "mail" => Contact::mail(value),
        "pec" => Contact::mail(value).map(|mail| mail.of(Some("PEC".to_owned()))),
        "url" | "sito" | "web" => Contact::page(value).or_else(|| Contact::page(&["https://", value].concat())),
        _ => None,
    }
}

/// Whether it can be had: the sheet says so and, if not, why.
fn status(is_active: Option<bool>, why: Option<String>) -> Status {
    match is_active {
        Some(true) => Status::Active,
        Some(false) => Status::Suspended(why),
        None => Status::Unknown,
    }
}

/// The address of a page of the site.
fn page(node: &Node<'_>, field: &str, service: &mut Service) {
    service.page = node.text(field).and_then(Link::vet);
}

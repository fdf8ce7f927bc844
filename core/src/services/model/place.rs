//! [`Place`] and [`Organization`].

use super::{Contact, NamedLink};
use crate::Position;
use crate::hours::Hours;
use crate::link::Link;

/// What its source calls a place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct PlaceId(pub String);

/// What its source calls an organisation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct OrganizationId(pub String);

/// An office, a counter, a place where help is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Place {
    /// What tells it from the others of its source; never empty.
    pub id: PlaceId,
    /// What people call it; never empty.
    pub name: String,
    /// What it is.
    pub description: Option<String>,
    /// What kind of place it is, in the source's words.
    pub kind: Option<String>,
    /// Where it is, in words.
    pub address: Address,
    /// Where it is.
    pub position: Option<Position>,
    /// When it is open.
    pub hours: Option<Hours>,
    /// Whether one gets in with a wheelchair.
    pub access: Option<Access>,
    /// How one gets in and around with a wheelchair, a pram, a hearing aid.
    pub accessibility: Vec<String>,
    /// How one gets there.
    pub transport: Option<String>,
    /// Telephones, mail and pages.
    pub contacts: Vec<Contact>,
    /// Its pages.
    pub links: Vec<NamedLink>,
    /// Who runs it.
    pub organization: Option<OrganizationId>,
    /// Its own page at its source.
    pub page: Option<Link>,
}

/// Whether one gets in with a wheelchair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Yes.
    Full,
    /// If one asks before.
    OnRequest,
    /// No.
    None,
}

/// An address in its parts; all may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// Street and number, and what else stands above the town.
    pub street: String,
    /// Postal code.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Quarter, province, state.
    pub region: String,
}

impl Address {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        [&self.street, &self.postcode, &self.town, &self.region].iter().all(|part| part.is_empty())
    }

    /// On one line: street, postal code and town, region.
    pub fn line(&self) -> String {
        let mut line = String::new();
        for (part, separator) in [(&self.street, ", "), (&self.postcode, ", "), (&self.town, " "), (&self.region, ", ")]
        {
            if part.is_empty() || line.ends_with(part.as_str()) {
                continue;
            }
            if !line.is_empty() {
                line.push_str(if self.postcode.is_empty() { ", " } else { separator });
            }
            line.push_str(part);
        }
        line
    }
}

/// An office or body that gives services.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Organization {
    /// What tells it from the others of its source; never empty.
    pub id: OrganizationId,
    /// What people call it; never empty.
    pub name: String,
    /// What it does.
    pub description: Option<String>,
    /// Telephones, mail and pages.
    pub contacts: Vec<Contact>,
    /// Its pages.
    pub links: Vec<NamedLink>,
}

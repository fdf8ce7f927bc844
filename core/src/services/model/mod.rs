//! The words of this domain: services, the places where they are given, and who gives them.
//!
//! All texts are plain; paragraphs are lines. Everything but an id and a name may be unknown. Who answers a telephone is a
//! person: their names are never kept, only the office they work for.

mod action;
mod channel;
mod complete;
mod place;
mod ready;
mod service;
mod taxonomy;
mod term;

pub use action::{Action, ActionKind, Purpose, Target, actions, main_action};
pub use channel::{Channel, ChannelKind, Contact, Identity, identities};
pub use place::{Access, Address, Organization, OrganizationId, Place, PlaceId};
pub use service::{Audience, Cost, Document, NamedLink, Phase, Service, ServiceId, Status, Times};
pub use taxonomy::{Area, AreaId, BadTaxonomy, Taxonomy};
pub use term::Term;
pub(crate) use term::add as add_term;

//! A [`Service`] and what belongs to it.

use super::{Channel, Contact, OrganizationId, PlaceId, Term};
use crate::Moment;
use crate::hours::Hours;
use crate::link::Link;

/// What its source calls a service.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ServiceId(pub String);

/// Something that a city does for people.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Service {
    /// What tells it from the others of its source; never empty.
    pub id: ServiceId,
    /// What people call it; never empty.
    pub name: String,
    /// What else they call it.
    pub other_names: Vec<String>,
    /// What it is, in one or two sentences.
    pub summary: Option<String>,
    /// What it is, at length.
    pub description: Option<String>,
    /// What should be known now: moved, changed, full.
    pub notice: Option<String>,
    /// Whether it can be had.
    pub status: Status,
    /// For whom it is.
    pub audience: Audience,
    /// Where it holds: a city, a quarter, a zone.
    pub coverage: Option<String>,
    /// How one gets it.
    pub how: Option<String>,
    /// What one needs, in words.
    pub needs: Option<String>,
    /// What one needs, one by one.
    pub documents_needed: Vec<Document>,
    /// What one gets.
    pub output: Option<String>,
    /// What happens with the outcome: where it is told, where it is picked up.
    pub outcome: Option<String>,
    /// How long it takes, and what must be done by when.
    pub times: Times,
    /// What it costs, one by one; none, if nobody says.
    pub costs: Vec<Cost>,
    /// What limits it.
    pub limits: Option<String>,
    /// What holds in particular cases.
    pub cases: Option<String>,
    /// What else there is to know.
    pub more: Option<String>,
    /// The ways to it, in the source's order.
    pub channels: Vec<Channel>,
    /// Where it is given; those of the reading.
    pub places: Vec<PlaceId>,
    /// Whom to ask.
    pub contacts: Vec<Contact>,
    /// Forms, terms and what else there is to read.
    pub documents: Vec<Document>,
    /// When it is given, if it has hours of its own.
    pub hours: Option<Hours>,
    /// Events of a life that it belongs to.
    pub life_events: Vec<Term>,
    /// Events of a business that it belongs to.
    pub business_events: Vec<Term>,
    /// The source's own categories.
    pub themes: Vec<Term>,
    /// Words that people search for.
    pub keywords: Vec<String>,
    /// Who is responsible; one of the reading, if it is told of there.
    pub office: Option<OrganizationId>,
    /// The same, by name.
    pub office_name: Option<String>,
    /// Related pages.
    pub links: Vec<NamedLink>,
    /// In which languages it is given, by their codes or names.
    pub languages: Vec<String>,
    /// Its own page at its source.
    pub page: Option<Link>,
    /// When somebody last made sure that this is right.
    pub checked: Option<Moment>,
    /// When it last changed.
    pub updated: Option<Moment>,
}

impl Service {
    /// A service of which nothing else is known.
    pub fn new(id: &str, name: String) -> Self {
        Self { id: ServiceId(id.to_owned()), name, ..Self::default() }
    }

    /// Whether it is said to cost nothing.
    pub fn is_free(&self) -> bool {
        !self.costs.is_empty() && self.costs.iter().all(Cost::is_nothing)
    }
}

/// Whether a service can be had.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Status {
    /// Nobody says.
    #[default]
    Unknown,
    /// Yes.
    Active,
    /// Not now; why, if that is said.
    Suspended(Option<String>),
    /// No longer, or not yet; why, if that is said.
    Closed(Option<String>),
}

/// For whom a service is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Audience {
    /// In words.
    pub words: Option<String>,
    /// Kinds of people: residents, families, businesses.
    pub kinds: Vec<Term>,
    /// Years of age from which on it is for one.
    pub youngest: Option<u16>,
    /// Years of age up to which it is for one.
    pub oldest: Option<u16>,
}

/// How long a service takes, and what must be done by when.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Times {
    /// In words.
    pub words: Option<String>,
    /// From asking to getting it, as ISO 8601 writes a duration: `P30D`.
    pub processing: Option<String>,
    /// Its steps, or days by which something must be done.
    pub phases: Vec<Phase>,
}

/// One step, or one deadline.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phase {
    /// What is done.
    pub title: String,
    /// More about it.
    pub words: Option<String>,
    /// How long it takes, or by when it must be done: `30 giorni`, `2027-01-31`.
    pub when: Option<String>,
}

/// One cost.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cost {
    /// For what or whom.
    pub name: Option<String>,
    /// How much, in the currency's main unit; zero is free.
    pub amount: Option<f64>,
    /// ISO 4217, upper case.
    pub currency: Option<String>,
    /// In words.
    pub words: Option<String>,
}

impl Cost {
    /// A cost that is told in words.
    pub fn said(words: String) -> Self {
        Self { words: Some(words), ..Self::default() }
    }

    /// Whether it is none: an amount of zero, or the word for free alone.
    pub fn is_nothing(&self) -> bool {
        const FREE: [&str; 22] = [
            "free",
            "free of charge",
            "no cost",
            "no charge",
            "gratis",
            "gratuito",
            "gratuita",
            "gratuiti",
            "nessun costo",
            "nessuno",
            "il servizio e gratuito",
            "il servizio e gratuito.",
            "gratuit",
            "gratuite",
            "c'est gratuit",
            "kostenlos",
            "kostenfrei",
            "gebuhrenfrei",
            "sin coste",
            "bezplatno",
            "0",
            "0 €",
        ];
        match (self.amount, &self.words) {
            (Some(amount), _) => amount == 0.0,
            (None, Some(words)) => FREE.contains(&crate::search::fold(words).trim().trim_end_matches(['.', '!'])),
            (None, None) => false,
        }
    }
}

/// Something to bring or to read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// What it is called.
    pub name: String,
    /// More about it.
    pub words: Option<String>,
    /// Where it is.
    pub link: Option<Link>,
}

/// A page with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedLink {
    /// What it is called, if it has a name.
    pub name: Option<String>,
    /// Where it is.
    pub link: Link,
}

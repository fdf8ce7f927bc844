//! The attributes of `<civic-poll>`, read and checked.

use civic_core::Timestamp;
use civic_core::http::Endpoint;
use civic_core::link::Link;
use civic_core::poll::adhocracy::Adhocracy;
use civic_core::poll::consul::{self, Consul};
use civic_core::poll::decidim::{Decidim, Shown};
use civic_core::poll::gateway::Gateway;
use civic_core::poll::polis::Polis;
use civic_core::poll::{PollId, Protocol};
use js_sys::Object;

use crate::attributes::{Attributes, BadAttribute};

/// The names of all platforms, as `backend` has them.
const BACKENDS: &str = "gateway, adhocracy, consul, decidim, polis";

/// What the attributes mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// The platform; its dialect is opened for a language.
    attributes: Attributes,
    /// What cannot be used.
    pub bad: Option<BadAttribute>,
    /// The poll that the page is about; all that there are, if none.
    pub wanted: Option<PollId>,
    /// What proves who votes, as the page's sign-in hands it over.
    pub token: Option<String>,
    /// What the page's sign-in calls them.
    pub voter: Option<String>,
    /// The level of the widget's headings.
    pub heading_level: u8,
}

impl Config {
    /// Reads an object of attributes by their names.
    pub fn read(attributes: &Object) -> Self {
        let attributes = Attributes::of(attributes);
        let level = attributes.one_of("heading-level", "1, 2, 3, 4, 5, 6", &[1, 2, 3, 4, 5, 6]);
        let bad = protocol(&attributes, "").err().or_else(|| level.as_ref().err().cloned());
        Self {
            bad,
            wanted: attributes.string("poll").map(PollId),
            token: attributes.string("token"),
            voter: attributes.string("voter"),
            heading_level: level.ok().flatten().unwrap_or(2),
            attributes,
        }
    }

    /// The platform, in a language. `None` if the attributes do not say which.
    pub(super) fn protocol(&self, language: &str) -> Option<Protocol> {
        protocol(&self.attributes, language).ok()
    }

    /// What tells this platform's receipts from those of others on the city's site.
    pub(super) fn key(&self) -> String {
        let said = ["backend", "endpoint"].map(|name| self.attributes.text(name).unwrap_or_default());
        said.join(" ")
    }
}

fn protocol(attributes: &Attributes, language: &str) -> Result<Protocol, BadAttribute> {
    let base = attributes.endpoint("endpoint")?;
    let wanted = || attributes.string("poll").map(PollId).into_iter().collect();
    let page = attributes.text("page").and_then(Link::on_page);
    attributes.place("backend", BACKENDS)?;
    Ok(match attributes.text("backend").unwrap_or("gateway") {
        "adhocracy" => {
            let (opens, closes) = (time(attributes, "opens")?, time(attributes, "closes")?);
            Protocol::Adhocracy(Adhocracy { base, polls: wanted(), page, opens, closes })
        }
        "consul" => {
            let kinds = [consul::Kind::Proposals, consul::Kind::Debates];
            let shown = attributes.one_of("shown", "proposals, debates", &kinds)?.unwrap_or(consul::Kind::Proposals);
            Protocol::Consul(Consul { base, site: None, shown })
        }
        "decidim" => Protocol::Decidim(decidim(attributes, base, page, language)?),
        "polis" => Protocol::Polis(Polis { base, conversations: wanted(), language: Some(language.to_owned()), page }),
        _ => Protocol::Gateway(Gateway { base }),
    })
}

fn decidim(
    attributes: &Attributes,
    base: Endpoint,
    page: Option<Link>,
    language: &str,
) -> Result<Decidim, BadAttribute> {
    let components = attributes.text("components").map(|list| list.split(',').map(|id| id.trim().to_owned()));
    let shown = match (components, attributes.text("process"), attributes.text("assembly")) {
        (Some(ids), ..) => Shown::Components(ids.collect()),
        (_, Some(process), _) => Shown::Process(process.to_owned()),
        (_, _, Some(assembly)) => Shown::Assembly(assembly.to_owned()),
        _ => Shown::Processes,
    };
    let number = |name: &'static str, allowed: &'static str| match attributes.text(name) {
        None => Ok(None),
        Some(text) => text.parse().map(Some).map_err(|_| BadAttribute::new(name, text, allowed)),
    };
    Ok(Decidim {
        base,
        shown,
        language: language.to_owned(),
        client: attributes.string("client"),
        most_votes: number("most-votes", "1, 2, 3, …")?,
        currency: attributes.string("currency").unwrap_or_else(|| "EUR".to_owned()),
        least_percent: number("least-percent", "0–100")?.unwrap_or(70),
        page,
    })
}

/// A point in time that the platform does not tell.
fn time(attributes: &Attributes, name: &'static str) -> Result<Option<Timestamp>, BadAttribute> {
    let Some(text) = attributes.text(name) else { return Ok(None) };
    let time = Timestamp::parse(text).map(Some);
    time.ok_or_else(|| BadAttribute::new(name, text, "2026-11-30T18:00:00+01:00"))
}

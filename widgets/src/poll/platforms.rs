//! The dialect of a platform, as the attributes say. Those of platforms that a city ran before are a part of the module of
//! their own; that of the project's gateway is in the later part.

use civic_core::Timestamp;
use civic_core::http::Endpoint;
use civic_core::link::Link;
use civic_core::poll::adhocracy::Adhocracy;
use civic_core::poll::cap_collectif::{self, CapCollectif};
use civic_core::poll::consul::{self, Consul};
use civic_core::poll::decidim::{self, Decidim};
use civic_core::poll::polis::Polis;
use civic_core::poll::{Dialect, PollId};

use super::Config;
use crate::attributes::{Attributes, BadAttribute};
use crate::part::NotLoaded;

/// How a platform is spoken to, in a language.
pub(super) type Open = fn(&Config, &str) -> Result<Box<dyn Dialect>, BadAttribute>;

/// Why a platform cannot be spoken to.
pub(super) enum NotOpen {
    /// As the page's attributes say.
    Bad(BadAttribute),
    /// What speaks to it did not load.
    NotLoaded,
}

/// The dialect of the platform that the attributes name.
pub(super) async fn dialect(config: &Config, language: &str) -> Result<Box<dyn Dialect>, NotOpen> {
    if let Some(gateway) = config.gateway() {
        return Ok(Box::new(gateway));
    }
    let open = load().await.map_err(|NotLoaded| NotOpen::NotLoaded)?;
    open(config, language).map_err(NotOpen::Bad)
}

fn platform(config: &Config, language: &str) -> Result<Box<dyn Dialect>, BadAttribute> {
    let attributes = &config.attributes;
    let base = attributes.endpoint("endpoint")?;
    let wanted: Vec<PollId> = config.wanted.clone().into_iter().collect();
    let page = attributes.text("page").and_then(Link::on_page);
    Ok(match attributes.text("backend").unwrap_or_default() {
        "adhocracy" => {
            let (opens, closes) = (time(attributes, "opens")?, time(attributes, "closes")?);
            Box::new(Adhocracy { base, polls: wanted, page, opens, closes })
        }
        "cap-collectif" => Box::new(CapCollectif { base, shown: of_cap_collectif(attributes, wanted)?, page }),
        "consul" => {
            let kinds = [consul::Kind::Proposals, consul::Kind::Debates];
            let shown = attributes.one_of("shown", "proposals, debates", &kinds)?.unwrap_or(consul::Kind::Proposals);
            Box::new(Consul { base, site: None, shown })
        }
        "decidim" => Box::new(of_decidim(attributes, base, page, language)?),
        _ => Box::new(Polis { base, conversations: wanted, language: Some(language.to_owned()), page }),
    })
}

/// `shown` says what kind of thing the attribute `poll` names.
fn of_cap_collectif(attributes: &Attributes, wanted: Vec<PollId>) -> Result<cap_collectif::Shown, BadAttribute> {
    const KINDS: &str = "projects, consultations, step, choices, grades, debate";
    let id = || wanted.into_iter().next().map(|poll| poll.0).ok_or_else(|| BadAttribute::new("poll", "", "…"));
    Ok(match attributes.place("shown", KINDS)? {
        None | Some(0) => cap_collectif::Shown::Projects,
        Some(1) => cap_collectif::Shown::Consultations,
        Some(2) => cap_collectif::Shown::Step(id()?),
        Some(3) => cap_collectif::Shown::Choices(id()?),
        Some(4) => cap_collectif::Shown::Grades(id()?),
        Some(_) => cap_collectif::Shown::Debate(id()?),
    })
}

fn of_decidim(
    attributes: &Attributes,
    base: Endpoint,
    page: Option<Link>,
    language: &str,
) -> Result<Decidim, BadAttribute> {
    let components = attributes.text("components").map(|list| list.split(',').map(|id| id.trim().to_owned()));
    let shown = match (components, attributes.text("process"), attributes.text("assembly")) {
        (Some(ids), ..) => decidim::Shown::Components(ids.collect()),
        (_, Some(process), _) => decidim::Shown::Process(process.to_owned()),
        (_, _, Some(assembly)) => decidim::Shown::Assembly(assembly.to_owned()),
        _ => decidim::Shown::Processes,
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

#[cfg(feature = "split")]
mod split {
    // The attribute declares the border between two modules, which is unsafe for those who get it wrong.
    #![allow(unsafe_code)]

    use wasm_split_helpers::wasm_split;

    use super::Open;
    use crate::part::NotLoaded;

    #[wasm_split(poll_platforms, fallible)]
    pub(super) fn platforms() -> Result<Open, NotLoaded> {
        Ok(super::platform)
    }
}

#[cfg(feature = "split")]
async fn load() -> Result<Open, NotLoaded> {
    split::platforms().await
}

#[cfg(not(feature = "split"))]
async fn load() -> Result<Open, NotLoaded> {
    Ok(platform)
}

//! The dialect of a platform, as the attributes say. Those of platforms that a city ran before are a part of the module of
//! their own; that of the project's gateway is in the later part.

use std::str::FromStr;

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

/// What `shown` may say, for the platforms that have several things to show.
const SHOWN: &str = "proposals, debates, projects, consultations, step, choices, grades, debate";

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
            let opens = time("opens", attributes.text("opens"))?;
            let closes = time("closes", attributes.text("closes"))?;
            Box::new(Adhocracy { base, polls: wanted, page, opens, closes })
        }
        "cap-collectif" => Box::new(CapCollectif { base, shown: of_cap_collectif(attributes, wanted)?, page }),
        "consul" => {
            let shown = match attributes.place("shown", SHOWN)? {
                None | Some(0) => consul::Kind::Proposals,
                Some(1) => consul::Kind::Debates,
                Some(_) => return Err(not_shown(attributes, "proposals, debates")),
            };
            // Its API is mostly reached by a path of the city's own site, where its pages are not.
            let site = attributes.text("page").map(|_| attributes.endpoint("page")).transpose()?;
            Box::new(Consul { base, site, shown })
        }
        "decidim" => Box::new(of_decidim(attributes, base, page, language)?),
        _ => Box::new(Polis { base, conversations: wanted, language: Some(language.to_owned()), page }),
    })
}

/// `shown` says what kind of thing the attribute `poll` names.
fn of_cap_collectif(attributes: &Attributes, wanted: Vec<PollId>) -> Result<cap_collectif::Shown, BadAttribute> {
    let id = || wanted.into_iter().next().map(|poll| poll.0).ok_or_else(|| BadAttribute::new("poll", "", "…"));
    Ok(match attributes.place("shown", SHOWN)? {
        None | Some(2) => cap_collectif::Shown::Projects,
        Some(3) => cap_collectif::Shown::Consultations,
        Some(4) => cap_collectif::Shown::Step(id()?),
        Some(5) => cap_collectif::Shown::Choices(id()?),
        Some(6) => cap_collectif::Shown::Grades(id()?),
        Some(7) => cap_collectif::Shown::Debate(id()?),
        Some(_) => return Err(not_shown(attributes, "projects, consultations, step, choices, grades, debate")),
    })
}

/// The word is for another platform.
fn not_shown(attributes: &Attributes, allowed: &'static str) -> BadAttribute {
    BadAttribute::new("shown", attributes.text("shown").unwrap_or_default(), allowed)
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
    Ok(Decidim {
        base,
        shown,
        language: language.to_owned(),
        client: attributes.string("client"),
        most_votes: number("most-votes", attributes.text("most-votes"), "1, 2, 3, …")?,
        currency: attributes.string("currency").unwrap_or_else(|| "EUR".to_owned()),
        least_percent: number("least-percent", attributes.text("least-percent"), "0–100")?.unwrap_or(70),
        page,
    })
}

fn number<N: FromStr>(
    name: &'static str,
    text: Option<&str>,
    allowed: &'static str,
) -> Result<Option<N>, BadAttribute> {
    text.map(|text| text.parse().map_err(|_| BadAttribute::new(name, text, allowed))).transpose()
}

/// A point in time that the platform does not tell.
fn time(name: &'static str, text: Option<&str>) -> Result<Option<Timestamp>, BadAttribute> {
    let bad = |text| BadAttribute::new(name, text, "2026-11-30T18:00:00+01:00");
    text.map(|text| Timestamp::parse(text).ok_or_else(|| bad(text))).transpose()
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

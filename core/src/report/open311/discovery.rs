//! [`Discovery`]: where a city says its servers are (Open311 Service Discovery).

use super::Format;
use crate::http::Endpoint;

/// What a city's `discovery.json` says. Never trust it over configuration: FixMyStreet, for one, gives an address
/// that lacks the `/v2`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Discovery {
    /// When the document changed; meant to be sortable, often not a date that any rule reads.
    pub changeset: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// How to get an API key.
    pub key_service: Option<String>,
    /// The servers, in the city's order.
    pub endpoints: Vec<DiscoveredEndpoint>,
}

/// One server of a [`Discovery`].
#[derive(Debug, Clone, PartialEq)]
pub struct DiscoveredEndpoint {
    /// Names the protocol, `http://wiki.open311.org/GeoReport_v2` say.
    pub specification: String,
    /// Where it is.
    pub url: Endpoint,
    /// When its entry changed.
    pub changeset: Option<String>,
    /// What it is for.
    pub kind: EndpointKind,
    /// The formats it says it speaks that we speak too.
    pub formats: Vec<Format>,
}

/// What a discovered server is for (`type`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndpointKind {
    /// Reports filed here are worked on.
    Production,
    /// For trials.
    Test,
    /// Something else, or nothing said.
    Other,
}

impl Discovery {
    /// The server to file GeoReport v2 reports at, and the format to ask it for: the first one for production, a
    /// finished version before the 2.1 draft, JSON before XML. For a page that names no server of its own.
    pub fn production(&self) -> Option<(&Endpoint, Format)> {
        let mut candidates = self.endpoints.iter().filter(|endpoint| endpoint.kind == EndpointKind::Production);
        let finished = candidates.clone().find(|endpoint| endpoint.speaks("georeport_v2", true));
        let chosen = finished.or_else(|| candidates.find(|endpoint| endpoint.speaks("georeport_v2", false)))?;
        Some((&chosen.url, chosen.format()))
    }
}

impl DiscoveredEndpoint {
    fn speaks(&self, version: &str, exactly: bool) -> bool {
        let specification = self.specification.trim_end_matches('/').to_ascii_lowercase();
        if exactly { specification.ends_with(version) } else { specification.contains(version) }
    }

    /// JSON, unless the server names XML and no JSON.
    fn format(&self) -> Format {
        if self.formats.is_empty() || self.formats.contains(&Format::Json) { Format::Json } else { Format::Xml }
    }
}

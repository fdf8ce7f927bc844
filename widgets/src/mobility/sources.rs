//! `<civic-source>`: one feed.

use civic_core::mobility::panel::{SourceId, SourceSettings};

use super::config::named_clock;
use crate::attributes::{Attributes, BadAttribute};

/// The names of all protocols, as `backend` has them.
const BACKENDS: &str = "arcgis, cifs, ckan, datex2, digitraffic, gbfs, gtfs-rt, mapped, ngsi, ogc-features, open511, \
                        opendatasoft, parkapi, pls, siri, socrata, wfs, wzdx";

/// One feed.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// For the panel.
    pub settings: SourceSettings,
    /// What the page's own people know it by: its name, or its address where the page gives it none.
    pub(super) label: String,
    /// How it is read is written here.
    pub(super) attributes: Attributes,
    /// What reads it.
    pub(super) family: Family,
}

/// Protocols that are read by the same means, and by the same part of the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// ParkAPI.
    ParkApi,
    /// Lists of records in JSON or CSV, by a mapping.
    Tables,
    /// Standards in JSON with a structure of their own.
    Json,
    /// XML and what is rarer.
    Xml,
}

impl Source {
    /// Reads what the panel needs of the attributes of a source; the rest is for what reads it.
    pub(super) fn read(attributes: Attributes) -> Result<Self, BadAttribute> {
        let base = attributes.endpoint("endpoint")?;
        let name = attributes.string("name").unwrap_or_default();
        let label = if name.is_empty() { base.as_str().to_owned() } else { name.clone() };
        let refresh = match attributes.text("refresh") {
            None => None,
            Some(text) => Some(text.parse().map_err(|_| BadAttribute::new("refresh", text, "60, 120, 300, …"))?),
        };
        named_clock(&attributes)?;
        if attributes.place("backend", BACKENDS)?.is_none() {
            return Err(BadAttribute::new("backend", "", BACKENDS));
        }
        let family = match attributes.text("backend").unwrap_or_default() {
            "parkapi" => Family::ParkApi,
            "cifs" | "datex2" | "gtfs-rt" | "pls" | "siri" => Family::Xml,
            "digitraffic" | "gbfs" | "ngsi" | "open511" | "wzdx" => Family::Json,
            // A mapping that is written out says the format of its documents, and no ready one is of XML.
            "mapped" if attributes.text("mapping").is_some_and(|mapping| mapping.contains("xml")) => Family::Xml,
            _ => Family::Tables,
        };
        let settings = SourceSettings { id: SourceId(attributes.written().into()), name, refresh };
        Ok(Self { settings, label, attributes, family })
    }
}

/// The settings of a panel's sources.
pub(super) fn settings(sources: &[Source]) -> Vec<SourceSettings> {
    sources.iter().map(|source| source.settings.clone()).collect()
}

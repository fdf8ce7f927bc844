//! `<civic-source>`: one feed, and the protocol that it speaks.

use civic_core::Position;
use civic_core::http::Endpoint;
use civic_core::mobility::Protocol;
use civic_core::mobility::arcgis::{self, ArcGis};
use civic_core::mobility::cifs::Cifs;
use civic_core::mobility::ckan::Ckan;
use civic_core::mobility::datex2::Datex2;
use civic_core::mobility::digitraffic::Digitraffic;
use civic_core::mobility::features::OgcFeatures;
use civic_core::mobility::gbfs::Gbfs;
use civic_core::mobility::gtfs_rt::GtfsRt;
use civic_core::mobility::mapped::Mapped;
use civic_core::mobility::mapping::{Mapping, READY};
use civic_core::mobility::ngsi::Ngsi;
use civic_core::mobility::open511::Open511;
use civic_core::mobility::opendatasoft::{self, Opendatasoft};
use civic_core::mobility::panel::{SourceId, SourceSettings};
use civic_core::mobility::parkapi::{self, ParkApi};
use civic_core::mobility::pls::Pls;
use civic_core::mobility::rules::{Clock, Crs, Frame};
use civic_core::mobility::siri::Siri;
use civic_core::mobility::socrata::Socrata;
use civic_core::mobility::wfs::Wfs;
use civic_core::mobility::wzdx::Wzdx;

use super::config::named_clock;
use crate::attributes::{Attributes, BadAttribute};

/// The names of all protocols, as `backend` has them.
const BACKENDS: &str = "arcgis, cifs, ckan, datex2, digitraffic, gbfs, gtfs-rt, mapped, ngsi, ogc-features, open511, \
                        opendatasoft, parkapi, pls, siri, socrata, wfs, wzdx";

/// Where it is written what a mapping may say.
const MAPPING: &str = "docs/mapping.md";

/// One feed.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// For the panel.
    pub settings: SourceSettings,
    /// How it is read.
    pub protocol: Protocol,
    /// What the page's own people know it by: its name, or its address where the page gives it none.
    pub label: String,
}

/// Reads the attributes of one source; `clock`, `center` and `language` are those of the panel.
pub(super) fn read(
    attributes: &Attributes,
    clock: Clock,
    center: Option<Position>,
    language: &str,
) -> Result<Source, BadAttribute> {
    let base = attributes.endpoint("endpoint")?;
    let name = attributes.string("name").unwrap_or_default();
    let label = if name.is_empty() { base.as_str().to_owned() } else { name.clone() };
    let refresh = match attributes.text("refresh") {
        None => None,
        Some(text) => Some(text.parse().map_err(|_| BadAttribute::new("refresh", text, "60, 120, 300, …"))?),
    };
    let protocol = protocol(attributes, base, clock, center, language)?;
    let id = SourceId(attributes.written().into());
    Ok(Source { settings: SourceSettings { id, name, refresh }, protocol, label })
}

fn protocol(
    attributes: &Attributes,
    base: Endpoint,
    clock: Clock,
    center: Option<Position>,
    language: &str,
) -> Result<Protocol, BadAttribute> {
    let language = Some(language.to_owned());
    let Some(place) = attributes.place("backend", BACKENDS)? else {
        return Err(BadAttribute::new("backend", "", BACKENDS));
    };
    Ok(match BACKENDS.split(", ").nth(place).unwrap_or_default() {
        "arcgis" => {
            let formats = [arcgis::Format::GeoJson, arcgis::Format::Esri];
            let format = attributes.one_of("format", "geojson, json", &formats)?.unwrap_or_default();
            Protocol::ArcGis(ArcGis {
                base,
                format,
                mapping: mapping(attributes)?,
                filter: attributes.string("filter"),
            })
        }
        "cifs" => Protocol::Cifs(Cifs { address: base, clock: own_clock(attributes, clock)?, city: center }),
        "ckan" => Protocol::Ckan(Ckan { base, mapping: mapping(attributes)?, filter: attributes.string("filter") }),
        "datex2" => {
            let table = attributes.text("table").map(|_| attributes.endpoint("table")).transpose()?;
            let crs = match attributes.text("crs").map(|name| (name, Crs::named(name))) {
                None => Crs::default(),
                Some((name, Crs::Other)) => return Err(BadAttribute::new("crs", name, "EPSG:4326, EPSG:25832, …")),
                Some((_, crs)) => crs,
            };
            let clock = own_clock(attributes, clock)?;
            let frame = Frame { crs, city: center, ..Frame::default() };
            Protocol::Datex2(Datex2 { table, clock, frame, language, ..Datex2::new(base) })
        }
        "digitraffic" => Protocol::Digitraffic(Digitraffic { address: base, language }),
        "gbfs" => Protocol::Gbfs(Gbfs { address: base, language }),
        "gtfs-rt" => Protocol::GtfsRt(GtfsRt { alerts: base, language }),
        "mapped" => Protocol::Mapped(Mapped { base, mapping: mapping(attributes)? }),
        "ngsi" => {
            let types = attributes.text("types").into_iter().flat_map(|types| types.split(','));
            Protocol::Ngsi(Ngsi { address: base, types: types.map(|name| name.trim().to_owned()).collect() })
        }
        "ogc-features" => Protocol::OgcFeatures(OgcFeatures {
            base,
            mapping: mapping(attributes)?,
            filter: attributes.string("filter"),
        }),
        "open511" => Protocol::Open511(Open511 { address: base, clock: own_clock(attributes, clock)? }),
        "opendatasoft" => {
            let versions = [opendatasoft::Version::V21, opendatasoft::Version::V1];
            let version = attributes.one_of("version", "2.1, 1", &versions)?.unwrap_or_default();
            Protocol::Opendatasoft(Opendatasoft {
                base,
                version,
                mapping: mapping(attributes)?,
                filter: attributes.string("filter"),
            })
        }
        "parkapi" => {
            let versions = [parkapi::Version::V1, parkapi::Version::V2, parkapi::Version::V3];
            let version = attributes.one_of("version", "1, 2, 3", &versions)?.unwrap_or_default();
            Protocol::ParkApi(ParkApi { base, version, source: attributes.string("source") })
        }
        "pls" => Protocol::Pls(Pls { feed: base }),
        "siri" => Protocol::Siri(Siri { delivery: base, language }),
        "socrata" => {
            let [newest, filter, token] =
                [attributes.string("newest"), attributes.string("filter"), attributes.string("token")];
            Protocol::Socrata(Socrata { base, mapping: mapping(attributes)?, newest, filter, token })
        }
        "wfs" => {
            let format = attributes.string("format").unwrap_or_else(|| "application/json".to_owned());
            Protocol::Wfs(Wfs { base, format, mapping: mapping(attributes)? })
        }
        _ => Protocol::Wzdx(Wzdx { address: base }),
    })
}

/// The source's clock, if it has another than the panel.
fn own_clock(attributes: &Attributes, clock: Clock) -> Result<Clock, BadAttribute> {
    Ok(named_clock(attributes)?.unwrap_or(clock))
}

/// The name of a ready mapping, or a mapping as JSON.
fn mapping(attributes: &Attributes) -> Result<Mapping, BadAttribute> {
    let text = attributes.text("mapping").unwrap_or_default();
    if !text.starts_with('{') {
        let names = || READY.map(|(name, _)| name).join(", ");
        return Mapping::ready(text).ok_or_else(|| BadAttribute::new("mapping", text, format!("{}, {{ … }}", names())));
    }
    Mapping::parse(text).map_err(|bad| BadAttribute::new("mapping", &bad.at, MAPPING))
}

/// The settings of a panel's sources.
pub(super) fn settings(sources: &[Source]) -> Vec<SourceSettings> {
    sources.iter().map(|source| source.settings.clone()).collect()
}

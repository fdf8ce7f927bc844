//! The dialect of a feed, as the attributes of its source say. Each family is a part of the module, but for ParkAPI, which
//! is in the panel's own.

use civic_core::http::Endpoint;
use civic_core::mobility::Dialect;
use civic_core::mobility::WithoutXml;
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
use civic_core::mobility::parkapi::{self, ParkApi};
use civic_core::mobility::pls::Pls;
use civic_core::mobility::rules::{Clock, Crs, Frame};
use civic_core::mobility::siri::Siri;
use civic_core::mobility::socrata::Socrata;
use civic_core::mobility::wfs::Wfs;
use civic_core::mobility::wzdx::Wzdx;

use super::Config;
use super::config::named_clock;
use super::sources::{Family, Source};
use crate::attributes::{Attributes, BadAttribute};
use crate::part::NotLoaded;

/// Where it is written what a mapping may say.
const MAPPING: &str = "docs/mapping.md";

/// What is known when a source is read.
pub(super) struct Setting<'s> {
    /// Of the panel.
    pub(super) config: &'s Config,
    /// The language to ask for.
    pub(super) language: &'s str,
}

impl Setting<'_> {
    /// The clock of a source.
    fn clock(&self, attributes: &Attributes) -> Result<Clock, BadAttribute> {
        Ok(named_clock(attributes)?.unwrap_or(self.config.clock))
    }
}

/// How a source is read.
pub(super) type Open = fn(&Source, &Setting) -> Result<Box<dyn Dialect>, BadAttribute>;

/// [`Family::ParkApi`].
pub(super) fn parkapi(source: &Source, _: &Setting) -> Result<Box<dyn Dialect>, BadAttribute> {
    Ok(Box::new(parking_server(&source.attributes)?))
}

/// The server of a source of that family.
pub(super) fn parking_server(attributes: &Attributes) -> Result<ParkApi, BadAttribute> {
    let versions = [parkapi::Version::V1, parkapi::Version::V2, parkapi::Version::V3];
    let version = attributes.one_of("version", "1, 2, 3", &versions)?.unwrap_or_default();
    Ok(ParkApi { base: attributes.endpoint("endpoint")?, version, source: attributes.string("source") })
}

/// [`Family::Tables`].
fn tables(source: &Source, _: &Setting) -> Result<Box<dyn Dialect>, BadAttribute> {
    let attributes = &source.attributes;
    let base = attributes.endpoint("endpoint")?;
    let filter = attributes.string("filter");
    let mapping = mapping(attributes)?;
    Ok(match attributes.text("backend").unwrap_or_default() {
        "arcgis" => {
            let formats = [arcgis::Format::GeoJson, arcgis::Format::Esri];
            let format = attributes.one_of("format", "geojson, json", &formats)?.unwrap_or_default();
            Box::new(ArcGis { base, format, mapping, filter })
        }
        "ckan" => Box::new(Ckan { base, mapping, filter }),
        "ogc-features" => Box::new(OgcFeatures { base, mapping, filter }),
        "opendatasoft" => {
            let versions = [opendatasoft::Version::V21, opendatasoft::Version::V1];
            let version = attributes.one_of("version", "2.1, 1", &versions)?.unwrap_or_default();
            Box::new(Opendatasoft { base, version, mapping, filter })
        }
        "socrata" => Box::new(Socrata {
            base,
            mapping,
            newest: attributes.string("newest"),
            filter,
            token: attributes.string("token"),
        }),
        "wfs" => {
            let format = attributes.string("format").unwrap_or_else(|| "application/json".to_owned());
            Box::new(Wfs { base, format, mapping })
        }
        _ => Box::new(WithoutXml(Mapped { base, mapping })),
    })
}

/// [`Family::Json`].
fn json(source: &Source, setting: &Setting) -> Result<Box<dyn Dialect>, BadAttribute> {
    let attributes = &source.attributes;
    let address = attributes.endpoint("endpoint")?;
    let language = Some(setting.language.to_owned());
    Ok(match attributes.text("backend").unwrap_or_default() {
        "digitraffic" => Box::new(Digitraffic { address, language }),
        "gbfs" => Box::new(Gbfs { address, language }),
        "ngsi" => {
            let types = attributes.text("types").into_iter().flat_map(|types| types.split(','));
            Box::new(Ngsi { address, types: types.map(|name| name.trim().to_owned()).collect() })
        }
        "open511" => Box::new(Open511 { address, clock: setting.clock(attributes)? }),
        _ => Box::new(Wzdx { address }),
    })
}

/// [`Family::Xml`].
fn xml(source: &Source, setting: &Setting) -> Result<Box<dyn Dialect>, BadAttribute> {
    let attributes = &source.attributes;
    let base = attributes.endpoint("endpoint")?;
    let language = Some(setting.language.to_owned());
    Ok(match attributes.text("backend").unwrap_or_default() {
        "cifs" => Box::new(Cifs { address: base, clock: setting.clock(attributes)?, city: setting.config.center() }),
        "datex2" => Box::new(datex2(attributes, base, setting)?),
        "gtfs-rt" => Box::new(GtfsRt { alerts: base, language }),
        "pls" => Box::new(Pls { feed: base }),
        "siri" => Box::new(Siri { delivery: base, language }),
        _ => Box::new(Mapped { base, mapping: mapping(attributes)? }),
    })
}

fn datex2(attributes: &Attributes, base: Endpoint, setting: &Setting) -> Result<Datex2, BadAttribute> {
    let table = attributes.text("table").map(|_| attributes.endpoint("table")).transpose()?;
    let crs = match attributes.text("crs").map(|name| (name, Crs::named(name))) {
        None => Crs::default(),
        Some((name, Crs::Other)) => return Err(BadAttribute::new("crs", name, "EPSG:4326, EPSG:25832, …")),
        Some((_, crs)) => crs,
    };
    let frame = Frame { crs, city: setting.config.center(), ..Frame::default() };
    let language = Some(setting.language.to_owned());
    Ok(Datex2 { table, clock: setting.clock(attributes)?, frame, language, ..Datex2::new(base) })
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

#[cfg(feature = "split")]
mod split {
    // The attribute declares the border between two modules, which is unsafe for those who get it wrong.
    #![allow(unsafe_code)]

    use wasm_split_helpers::wasm_split;

    use super::Open;
    use crate::part::NotLoaded;

    #[wasm_split(mobility_tables, fallible)]
    pub(super) fn tables() -> Result<Open, NotLoaded> {
        Ok(super::tables)
    }

    #[wasm_split(mobility_json, fallible)]
    pub(super) fn json() -> Result<Open, NotLoaded> {
        Ok(super::json)
    }

    #[wasm_split(mobility_xml, fallible)]
    pub(super) fn xml() -> Result<Open, NotLoaded> {
        Ok(super::xml)
    }
}

/// What opens a family of protocols, once it is here.
#[cfg(feature = "split")]
pub(super) async fn load(family: Family) -> Result<Open, NotLoaded> {
    match family {
        Family::ParkApi => Ok(parkapi),
        Family::Tables => split::tables().await,
        Family::Json => split::json().await,
        Family::Xml => split::xml().await,
    }
}

/// What opens a family of protocols; all of it is here already.
#[cfg(not(feature = "split"))]
pub(super) async fn load(family: Family) -> Result<Open, NotLoaded> {
    Ok(match family {
        Family::ParkApi => parkapi,
        Family::Tables => tables,
        Family::Json => json,
        Family::Xml => xml,
    })
}

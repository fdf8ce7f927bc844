//! A page asks for feeds before the panel is there; the same list holds its script.

use std::collections::HashMap;

use civic_core::http::Endpoint;
use civic_core::mobility::Protocol;
use civic_core::mobility::arcgis::{ArcGis, Format};
use civic_core::mobility::cifs::Cifs;
use civic_core::mobility::ckan::Ckan;
use civic_core::mobility::datex2::Datex2;
use civic_core::mobility::digitraffic::Digitraffic;
use civic_core::mobility::features::OgcFeatures;
use civic_core::mobility::gbfs::Gbfs;
use civic_core::mobility::gtfs_rt::GtfsRt;
use civic_core::mobility::mapped::Mapped;
use civic_core::mobility::mapping::Mapping;
use civic_core::mobility::ngsi::Ngsi;
use civic_core::mobility::open511::Open511;
use civic_core::mobility::opendatasoft::{self, Opendatasoft};
use civic_core::mobility::parkapi::{self, ParkApi};
use civic_core::mobility::pls::Pls;
use civic_core::mobility::rules::Clock;
use civic_core::mobility::siri::Siri;
use civic_core::mobility::socrata::Socrata;
use civic_core::mobility::wfs::Wfs;
use civic_core::mobility::wzdx::Wzdx;

/// Attributes of a source, and `address`, where the page's script asks first; `None` if it leaves that to the panel.
type Line = HashMap<String, Option<String>>;

fn protocol(line: &Line) -> Protocol {
    let said = |name: &str| line.get(name).cloned().flatten().map(|text| text.trim().to_owned()).unwrap_or_default();
    let base = Endpoint::new(&said("endpoint")).unwrap();
    let mapping = || Mapping::ready(&said("mapping")).unwrap();
    let version = || match said("version").as_str() {
        "" | "1" => parkapi::Version::V1,
        "2" => parkapi::Version::V2,
        "3" => parkapi::Version::V3,
        other => panic!("version {other}"),
    };
    match said("backend").as_str() {
        "arcgis" => Protocol::ArcGis(ArcGis { base, format: Format::default(), mapping: mapping(), filter: None }),
        "cifs" => Protocol::Cifs(Cifs { address: base, clock: Clock::Utc, city: None }),
        "ckan" => Protocol::Ckan(Ckan { base, mapping: mapping(), filter: None }),
        "datex2" => Protocol::Datex2(Datex2 { table: Endpoint::new(&said("table")), ..Datex2::new(base) }),
        "digitraffic" => Protocol::Digitraffic(Digitraffic { address: base, language: None }),
        "gbfs" => Protocol::Gbfs(Gbfs { address: base, language: None }),
        "gtfs-rt" => Protocol::GtfsRt(GtfsRt { alerts: base, language: None }),
        "mapped" => Protocol::Mapped(Mapped { base, mapping: mapping() }),
        "ngsi" => Protocol::Ngsi(Ngsi { address: base, types: Vec::new() }),
        "ogc-features" => Protocol::OgcFeatures(OgcFeatures { base, mapping: mapping(), filter: None }),
        "open511" => Protocol::Open511(Open511 { address: base, clock: Clock::Utc }),
        "opendatasoft" => {
            let version = opendatasoft::Version::default();
            Protocol::Opendatasoft(Opendatasoft { base, version, mapping: mapping(), filter: None })
        }
        "parkapi" => {
            let source = Some(said("source")).filter(|source| !source.is_empty());
            Protocol::ParkApi(ParkApi { base, version: version(), source })
        }
        "pls" => Protocol::Pls(Pls { feed: base }),
        "siri" => Protocol::Siri(Siri { delivery: base, language: None }),
        "socrata" => Protocol::Socrata(Socrata { base, mapping: mapping(), newest: None, filter: None, token: None }),
        "wfs" => Protocol::Wfs(Wfs { base, format: "application/json".to_owned(), mapping: mapping() }),
        "wzdx" => Protocol::Wzdx(Wzdx { address: base }),
        other => panic!("backend {other}"),
    }
}

#[test]
fn the_first_document_is_asked_for_as_the_page_asks_for_it() {
    let lines: Vec<Line> = serde_json::from_str(include_str!("../../../tests/fixtures/first-documents.json")).unwrap();
    assert!(lines.len() > 20);
    for line in lines {
        let first = protocol(&line).start()[0].request.address();
        match &line["address"] {
            Some(address) => assert_eq!(first, *address),
            // The script need not know what the endpoint alone does not tell.
            None => assert_ne!(Some(&first), line["endpoint"].as_ref()),
        }
    }
}

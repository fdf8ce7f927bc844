//! Whatever comes back, the page lives: every answer is a value or an error.

use std::sync::LazyLock;

use civic_core::http::Response;
use civic_core::mobility::Protocol;
use civic_core::mobility::arcgis::{ArcGis, Format};
use civic_core::mobility::ckan::Ckan;
use civic_core::mobility::features::OgcFeatures;
use civic_core::mobility::mapped::Mapped;
use civic_core::mobility::mapping::{Mapping, READY};
use civic_core::mobility::opendatasoft::Version as Explore;
use civic_core::mobility::parkapi::{ParkApi, Version};
use civic_core::mobility::socrata::Socrata;
use civic_core::mobility::wfs::Wfs;
use proptest::prelude::*;

use crate::payloads::{answer, files};
use crate::{endpoint, mangled, portal};

/// Each protocol in each of its settings.
static PROTOCOLS: LazyLock<Vec<Protocol>> = LazyLock::new(|| {
    let parkapi = |version| {
        let source = Some("Basel".to_owned());
        Protocol::ParkApi(ParkApi { base: endpoint(), version, source })
    };
    let mut all = vec![parkapi(Version::V1), parkapi(Version::V2), parkapi(Version::V3)];
    for (city, _) in READY {
        all.extend([portal(city, Explore::V1), portal(city, Explore::V21)]);
        all.push(Protocol::Mapped(Mapped { base: endpoint(), mapping: Mapping::ready(city).unwrap() }));
    }
    let (base, mapping, filter) = (endpoint(), Mapping::ready("nyc").unwrap(), None);
    all.push(Protocol::Wfs(Wfs { base: base.clone(), format: "geojson".to_owned(), mapping: mapping.clone() }));
    all.push(Protocol::Ckan(Ckan { base: base.clone(), mapping: mapping.clone(), filter: filter.clone() }));
    let features = OgcFeatures { base: base.clone(), mapping: mapping.clone(), filter: filter.clone() };
    all.push(Protocol::OgcFeatures(features));
    let arcgis = ArcGis { base: base.clone(), format: Format::Esri, mapping: mapping.clone(), filter: filter.clone() };
    all.push(Protocol::ArcGis(arcgis));
    all.push(Protocol::Socrata(Socrata { base: base.clone(), mapping, newest: None, filter, token: None }));
    for format in ["csv", "xml"] {
        let table = format!(
            r#"{{"tables":[{{"format":"{format}","records":"a.b","fields":{{"id":"a","name":"a.[b=c].d","free":"@key",
                "geometry":"geometry","polyline":"b","position":"position"}}}}]}}"#
        );
        all.push(Protocol::Mapped(Mapped { base: base.clone(), mapping: Mapping::parse(&table).unwrap() }));
    }
    all.extend(mangled::FOLDERS.map(|(_, protocol)| protocol()));
    all
});

fn read_as_everything(response: &Response) {
    for protocol in PROTOCOLS.iter() {
        for ask in mangled::asks(protocol) {
            if let Ok(reading) = protocol.decode(&ask, response) {
                for site in reading.sites {
                    assert!(
                        site.free().zip(site.capacity()).is_none_or(|(free, capacity)| free <= capacity),
                        "{site:?}"
                    );
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(status in 200_u16..600, body in prop::collection::vec(any::<u8>(), 0..200)) {
        read_as_everything(&Response { status, headers: Vec::new(), body });
    }

    #[test]
    fn anything_like_json_is_read_or_refused(body in r#"[\[\]{}:,"0-9a-z \\.-]{0,80}"#) {
        read_as_everything(&Response::new(200, "application/json", body));
    }

    #[test]
    fn anything_like_a_table_or_xml_is_read_or_refused(body in r#"[ab.,;"0-9\r\n\t-]{0,80}|<a>(<b>[a-c0-9 ]{0,9}</?b>?|<b/>){0,9}</a>"#) {
        read_as_everything(&Response::new(200, "text/plain", body));
    }

    #[test]
    fn known_fields_of_any_kind_are_read_or_refused(
        name in prop::sample::select(vec![
            "id", "name", "free", "total", "state", "coords", "last_updated", "lots", "restrictions", "capacity", "libre",
            "geo_point_2d", "geo_shape", "locationanddimension", "isopennow", "occupation", "auslastung_prozent", "published",
            "latest_data", "max_height", "next_path", "geometry", "spatialReference", "numberMatched", "result", "links", "cities", "record_timestamp", "datetime", "trafficstatus",
        ]),
        value in r#"("[^"\\]{0,12}"|-?[0-9]{1,20}(\.[0-9]{1,3})?(e[0-9]{1,3})?|null|true|\[\]|\{\}|\[\[\]\]|\{"a":\[1,"b"\]\})"#,
    ) {
        let record = format!(r#"{{"id":"1","idsurfs":"1","id2":"1","name":"n","{name}":{value}}}"#);
        for body in [
            format!("[{record}]"),
            format!(r#"{{"results":[{record}],"{name}":{value}}}"#),
            format!(r#"{{"nhits":1,"records":[{{"fields":{record},"{name}":{value}}}]}}"#),
            format!(r#"{{"features":[{{"attributes":{record},"geometry":{value}}}],"{name}":{value}}}"#),
            format!(r#"{{"lots":[{record}],"items":[{record}],"{name}":{value}}}"#),
        ] {
            read_as_everything(&Response::new(200, "application/json", body));
        }
    }
}

#[test]
fn an_answer_that_is_cut_off_or_wrong_anywhere_is_read_or_refused() {
    let folders = [
        "parkapi-v1",
        "parkapi-v2",
        "parkapi-v3",
        "opendatasoft-v1",
        "opendatasoft-v21",
        "arcgis",
        "oapif",
        "ckan",
        "csv",
        "wfs-geojson",
    ];
    for file in folders.into_iter().flat_map(files) {
        let whole = answer(&file);
        // Forty places of a document, but of a long one only so many that a megabyte is read.
        let places = (1_000_000 / whole.body.len().max(1)).clamp(8, 40);
        let step = whole.body.len().div_ceil(places).max(1);
        for (way, position) in (0..whole.body.len()).step_by(step).enumerate() {
            let protocol = &PROTOCOLS[way % PROTOCOLS.len()];
            let cut = Response { body: whole.body[..position].to_vec(), ..whole.clone() };
            let mut wrong = whole.clone();
            wrong.body[position] = 0xff;
            for ask in protocol.start() {
                drop(protocol.decode(&ask, &cut));
                drop(protocol.decode(&ask, &wrong));
            }
        }
    }
}

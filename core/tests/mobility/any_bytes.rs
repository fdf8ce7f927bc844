//! Whatever comes back, the page lives: every answer is a value or an error.

use std::sync::LazyLock;

use civic_core::http::Response;
use civic_core::mobility::Protocol;
use civic_core::mobility::mapped::Mapped;
use civic_core::mobility::mapping::{Mapping, READY};
use civic_core::mobility::opendatasoft::Version as Explore;
use civic_core::mobility::parkapi::{ParkApi, Version};
use proptest::prelude::*;

use crate::payloads::{answer, files};
use crate::{endpoint, portal};

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
    all
});

fn read_as_everything(response: &Response) {
    for protocol in PROTOCOLS.iter() {
        for ask in protocol.start() {
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
    fn known_fields_of_any_kind_are_read_or_refused(
        name in prop::sample::select(vec![
            "id", "name", "free", "total", "state", "coords", "last_updated", "lots", "restrictions", "capacity", "libre",
            "geo_point_2d", "geo_shape", "locationanddimension", "isopennow", "occupation", "auslastung_prozent", "published",
            "latest_data", "max_height", "next_path", "cities", "record_timestamp", "datetime", "trafficstatus",
        ]),
        value in r#"("[^"\\]{0,12}"|-?[0-9]{1,20}(\.[0-9]{1,3})?(e[0-9]{1,3})?|null|true|\[\]|\{\}|\[\[\]\]|\{"a":\[1,"b"\]\})"#,
    ) {
        let record = format!(r#"{{"id":"1","idsurfs":"1","id2":"1","name":"n","{name}":{value}}}"#);
        for body in [
            format!("[{record}]"),
            format!(r#"{{"results":[{record}],"{name}":{value}}}"#),
            format!(r#"{{"nhits":1,"records":[{{"fields":{record},"{name}":{value}}}]}}"#),
            format!(r#"{{"lots":[{record}],"items":[{record}],"{name}":{value}}}"#),
        ] {
            read_as_everything(&Response::new(200, "application/json", body));
        }
    }
}

#[test]
fn an_answer_that_is_cut_off_or_wrong_anywhere_is_read_or_refused() {
    let folders = ["parkapi-v1", "parkapi-v2", "parkapi-v3", "opendatasoft-v1", "opendatasoft-v21"];
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

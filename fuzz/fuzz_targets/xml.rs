//! The reader of XML that is looked up like JSON; that of long lists of records is in `datex2` and `siri`.
#![no_main]

use std::sync::LazyLock;

use civic_core::mobility::Protocol;
use civic_core::mobility::mapped::Mapped;
use civic_core::mobility::mapping::Mapping;
use civic_fuzz::{answers, endpoint};
use libfuzzer_sys::fuzz_target;

static PROTOCOLS: LazyLock<Vec<Protocol>> = LazyLock::new(|| {
    let mapping = |records: &str| {
        let mapping = format!(
            r#"{{"tables":[{{"format":"xml","records":"{records}","fields":{{"id":["id","a","parkhausid","gml_id"],
                "name":["name","b","parkhausname"],"position":["position","pos","c"],"latitude":"lat","longitude":"lon",
                "capacity":["total","stellplaetze_gesamt"],"free":["free","frei"],"state":["state","situation"],
                "measured":["time","received"]}}}}]}}"#
        );
        Protocol::Mapped(Mapped { base: endpoint(), mapping: Mapping::parse(&mapping).expect("a mapping") })
    };
    ["list.item", "FeatureCollection.featureMember", "a.b"].map(mapping).into()
});

fuzz_target!(|body: &[u8]| answers::read(&PROTOCOLS, body));

//! The reader of tables.
#![no_main]

use std::sync::LazyLock;

use civic_core::mobility::Protocol;
use civic_core::mobility::mapped::Mapped;
use civic_core::mobility::mapping::Mapping;
use civic_fuzz::{answers, endpoint};
use libfuzzer_sys::fuzz_target;

static PROTOCOL: LazyLock<[Protocol; 1]> = LazyLock::new(|| {
    let mapping = r#"{"clock":"europe+60","tables":[{"format":"csv","fields":{"id":["id","a","ID","GmlID"],
        "name":["name","Name","b"],"position":["position","geo_point"],"latitude":["lat","Y"],"longitude":["lon","X"],
        "geometry":["geometry","SHAPE"],"capacity":["total","Kapazitaet"],"free":["free","Frei"],"state":["state","Status"],
        "measured":["time","Zeitstempel"]}}]}"#;
    [Protocol::Mapped(Mapped { base: endpoint(), mapping: Mapping::parse(mapping).expect("a mapping") })]
});

fuzz_target!(|body: &[u8]| {
    answers::read(PROTOCOL.as_slice(), body);
    if let Ok(reading) = answers::first(&PROTOCOL[0], body) {
        // The first row names the columns, and no row is read twice.
        let ends = body.iter().filter(|byte| **byte == b'\n' || **byte == b'\r').count();
        assert!(reading.count() + reading.refused.len() <= ends, "more rows than line ends");
    }
});

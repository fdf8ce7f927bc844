//! Web Feature Service in GeoJSON, by field mapping.
#![no_main]

use std::sync::LazyLock;

use civic_core::mobility::Protocol;
use civic_core::mobility::wfs::Wfs;
use civic_fuzz::{answers, endpoint, everything};
use libfuzzer_sys::fuzz_target;

static PROTOCOLS: LazyLock<Vec<Protocol>> = LazyLock::new(|| {
    vec![Protocol::Wfs(Wfs { base: endpoint(), format: "geojson".to_owned(), mapping: everything() })]
});

fuzz_target!(|body: &[u8]| answers::read(&PROTOCOLS, body));

//! Opendatasoft Explore v2.1 and v1, by the field mappings of cities.
#![no_main]

use std::sync::LazyLock;

use civic_core::mobility::Protocol;
use civic_core::mobility::mapping::Mapping;
use civic_core::mobility::opendatasoft::{Opendatasoft, Version};
use civic_fuzz::{answers, endpoint, everything, ready};
use libfuzzer_sys::fuzz_target;

static PROTOCOLS: LazyLock<Vec<Protocol>> = LazyLock::new(|| {
    let portal =
        |version, mapping| Protocol::Opendatasoft(Opendatasoft { base: endpoint(), version, mapping, filter: None });
    let both = |mapping: Mapping| [Version::V1, Version::V21].map(|version| portal(version, mapping.clone()));
    ["strasbourg", "gent", "brussels", "basel"].map(ready).into_iter().chain([everything()]).flat_map(both).collect()
});

fuzz_target!(|body: &[u8]| answers::read(&PROTOCOLS, body));

//! Socrata SODA 2.1, by field mapping.
#![no_main]

use std::sync::LazyLock;

use civic_core::mobility::Protocol;
use civic_core::mobility::socrata::Socrata;
use civic_fuzz::{answers, endpoint, everything, ready};
use libfuzzer_sys::fuzz_target;

static PROTOCOLS: LazyLock<Vec<Protocol>> = LazyLock::new(|| {
    let portal = |mapping| Socrata { base: endpoint(), mapping, newest: None, filter: None, token: None };
    [ready("nyc"), everything()].map(|mapping| Protocol::Socrata(portal(mapping))).into()
});

fuzz_target!(|body: &[u8]| answers::read(&PROTOCOLS, body));

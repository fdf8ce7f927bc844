//! CKAN DataStore, by field mapping.
#![no_main]

use std::sync::LazyLock;

use civic_core::mobility::Protocol;
use civic_core::mobility::ckan::Ckan;
use civic_fuzz::{answers, endpoint, everything};
use libfuzzer_sys::fuzz_target;

static PROTOCOLS: LazyLock<Vec<Protocol>> =
    LazyLock::new(|| vec![Protocol::Ckan(Ckan { base: endpoint(), mapping: everything(), filter: None })]);

fuzz_target!(|body: &[u8]| answers::read(&PROTOCOLS, body));

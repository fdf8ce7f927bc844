//! NGSI-v2 and NGSI-LD, plain and normalised.
#![no_main]

use std::sync::LazyLock;

use civic_core::mobility::Protocol;
use civic_core::mobility::ngsi::Ngsi;
use civic_fuzz::{answers, endpoint};
use libfuzzer_sys::fuzz_target;

static PROTOCOLS: LazyLock<Vec<Protocol>> =
    LazyLock::new(|| vec![Protocol::Ngsi(Ngsi { address: endpoint(), types: Vec::new() })]);

fuzz_target!(|body: &[u8]| answers::read(&PROTOCOLS, body));

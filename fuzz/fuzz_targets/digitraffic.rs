//! Digitraffic's traffic messages.
#![no_main]

use std::sync::LazyLock;

use civic_core::mobility::Protocol;
use civic_core::mobility::digitraffic::Digitraffic;
use civic_fuzz::{answers, endpoint};
use libfuzzer_sys::fuzz_target;

static PROTOCOLS: LazyLock<Vec<Protocol>> =
    LazyLock::new(|| vec![Protocol::Digitraffic(Digitraffic { address: endpoint(), language: Some("fi".to_owned()) })]);

fuzz_target!(|body: &[u8]| answers::read(&PROTOCOLS, body));

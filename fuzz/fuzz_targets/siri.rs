//! SIRI facility monitoring and situations, in XML and in JSON.
#![no_main]

use std::sync::LazyLock;

use civic_core::mobility::Protocol;
use civic_core::mobility::siri::Siri;
use civic_fuzz::{answers, endpoint};
use libfuzzer_sys::fuzz_target;

static PROTOCOLS: LazyLock<Vec<Protocol>> =
    LazyLock::new(|| vec![Protocol::Siri(Siri { delivery: endpoint(), language: Some("it".to_owned()) })]);

fuzz_target!(|body: &[u8]| answers::read(&PROTOCOLS, body));

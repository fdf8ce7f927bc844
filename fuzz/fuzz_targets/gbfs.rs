//! GBFS 1.1 to 3.0, all four documents.
#![no_main]

use std::sync::LazyLock;

use civic_core::mobility::Protocol;
use civic_core::mobility::gbfs::Gbfs;
use civic_fuzz::{answers, endpoint};
use libfuzzer_sys::fuzz_target;

static PROTOCOLS: LazyLock<Vec<Protocol>> =
    LazyLock::new(|| vec![Protocol::Gbfs(Gbfs { address: endpoint(), language: Some("en".to_owned()) })]);

fuzz_target!(|body: &[u8]| answers::read(&PROTOCOLS, body));

//! The RSS feed of a parking guidance system.
#![no_main]

use std::sync::LazyLock;

use civic_core::mobility::Protocol;
use civic_core::mobility::pls::Pls;
use civic_fuzz::{answers, endpoint};
use libfuzzer_sys::fuzz_target;

static PROTOCOLS: LazyLock<Vec<Protocol>> = LazyLock::new(|| vec![Protocol::Pls(Pls { feed: endpoint() })]);

fuzz_target!(|body: &[u8]| answers::read(&PROTOCOLS, body));

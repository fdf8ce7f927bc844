//! Open511 road events.
#![no_main]

use std::sync::LazyLock;

use civic_core::mobility::Protocol;
use civic_core::mobility::open511::Open511;
use civic_core::mobility::rules::Clock;
use civic_fuzz::{answers, endpoint};
use libfuzzer_sys::fuzz_target;

static PROTOCOLS: LazyLock<Vec<Protocol>> = LazyLock::new(|| {
    let clock = Clock::named("america-480").expect("a clock");
    vec![Protocol::Open511(Open511 { address: endpoint(), clock })]
});

fuzz_target!(|body: &[u8]| answers::read(&PROTOCOLS, body));

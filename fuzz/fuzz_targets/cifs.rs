//! CIFS, in XML and in JSON.
#![no_main]

use std::sync::LazyLock;

use civic_core::Position;
use civic_core::mobility::Protocol;
use civic_core::mobility::cifs::Cifs;
use civic_core::mobility::rules::Clock;
use civic_fuzz::{answers, endpoint};
use libfuzzer_sys::fuzz_target;

static PROTOCOLS: LazyLock<Vec<Protocol>> = LazyLock::new(|| {
    let city = Position::new(43.77, 11.25);
    vec![Protocol::Cifs(Cifs { address: endpoint(), clock: Clock::CENTRAL_EUROPE, city })]
});

fuzz_target!(|body: &[u8]| answers::read(&PROTOCOLS, body));

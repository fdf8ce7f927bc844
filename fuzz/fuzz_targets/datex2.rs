//! DATEX II v2 and v3, in XML and in JSON, plain and as gzip files.
#![no_main]

use std::sync::LazyLock;

use civic_core::Position;
use civic_core::mobility::Protocol;
use civic_core::mobility::datex2::Datex2;
use civic_core::mobility::rules::{Axes, Clock, Crs, Frame};
use civic_fuzz::{answers, endpoint};
use libfuzzer_sys::fuzz_target;

static PROTOCOLS: LazyLock<Vec<Protocol>> = LazyLock::new(|| {
    let frame = Frame { crs: Crs::Degrees, axes: Axes::LongitudeFirst, city: Position::new(48.78, 9.18) };
    vec![Protocol::Datex2(Datex2 {
        publication: endpoint(),
        table: Some(endpoint()),
        clock: Clock::CENTRAL_EUROPE,
        frame,
        language: Some("de".to_owned()),
    })]
});

fuzz_target!(|body: &[u8]| answers::read(&PROTOCOLS, body));

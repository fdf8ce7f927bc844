//! ParkAPI v1, v2 and v3: sites, sources and forecasts.
#![no_main]

use std::sync::LazyLock;

use civic_core::Timestamp;
use civic_core::http::{Response, from_fn};
use civic_core::mobility::parkapi::{ParkApi, Version};
use civic_core::mobility::{Backend, Forecast, ParkingSite, Protocol, SpaceKind, Spaces};
use civic_fuzz::{answers, endpoint};
use libfuzzer_sys::fuzz_target;

static PROTOCOLS: LazyLock<Vec<Protocol>> = LazyLock::new(|| {
    let server = |version| ParkApi { base: endpoint(), version, source: Some("Dresden".to_owned()) };
    [Version::V1, Version::V2, Version::V3].map(|version| Protocol::ParkApi(server(version))).into()
});

fn forecast(protocol: &Protocol, body: &[u8]) {
    let answer = Response { status: 200, headers: Vec::new(), body: body.to_vec() };
    let server = Backend::new(protocol.clone(), from_fn(move |_| Ok(answer.clone())));
    let spaces = vec![Spaces { capacity: Some(400), ..Spaces::of(SpaceKind::General) }];
    let site = ParkingSite { id: "altmarkt".to_owned(), forecast: Forecast::Ask, spaces, ..ParkingSite::default() };
    if let Ok(points) = pollster::block_on(server.forecast(&site, Timestamp(0), Timestamp(86_400_000))) {
        assert!(points.is_sorted_by_key(|point| point.at), "{points:?}");
        assert!(points.len() <= body.len(), "{} points of {} bytes", points.len(), body.len());
    }
}

fuzz_target!(|body: &[u8]| {
    answers::read(&PROTOCOLS, body);
    PROTOCOLS.iter().take(1).for_each(|v1| forecast(v1, body));
});

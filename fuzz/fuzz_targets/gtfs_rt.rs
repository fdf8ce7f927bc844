//! GTFS-Realtime service alerts, and with them the reader of Protocol Buffers.
#![no_main]

use std::sync::LazyLock;

use civic_core::mobility::Protocol;
use civic_core::mobility::gtfs_rt::GtfsRt;
use civic_fuzz::{answers, endpoint};
use libfuzzer_sys::fuzz_target;

static PROTOCOLS: LazyLock<Vec<Protocol>> =
    LazyLock::new(|| vec![Protocol::GtfsRt(GtfsRt { alerts: endpoint(), language: Some("fr".to_owned()) })]);

fuzz_target!(|body: &[u8]| answers::read(&PROTOCOLS, body));

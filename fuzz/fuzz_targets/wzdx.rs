//! WZDx 3 to 4.2, and CWZ 1.0.
#![no_main]

use std::sync::LazyLock;

use civic_core::mobility::Protocol;
use civic_core::mobility::wzdx::Wzdx;
use civic_fuzz::{answers, endpoint};
use libfuzzer_sys::fuzz_target;

static PROTOCOLS: LazyLock<Vec<Protocol>> = LazyLock::new(|| vec![Protocol::Wzdx(Wzdx { address: endpoint() })]);

fuzz_target!(|body: &[u8]| answers::read(&PROTOCOLS, body));

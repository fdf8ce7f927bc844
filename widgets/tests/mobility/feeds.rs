//! Feeds inside the page.

use civic_core::Timestamp;
use civic_widgets::browser::clock;
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/tests/shared/city.js")]
extern "C" {
    type Server;

    #[wasm_bindgen(constructor)]
    fn new(base: &str) -> Server;

    #[wasm_bindgen(method)]
    fn answer(this: &Server, route: &str, status: u16, body: &str, headers: &str);

    #[wasm_bindgen(method)]
    fn lose(this: &Server, route: &str);

    #[wasm_bindgen(method)]
    fn count(this: &Server, route: &str) -> u32;
}

/// A host with feeds that say what a test wants.
pub(crate) struct Feeds {
    base: String,
    server: Server,
}

impl Feeds {
    /// Each test has a host of its own.
    pub(crate) fn on(host: &str) -> Self {
        let base = format!("https://{host}.example");
        Self { server: Server::new(&base), base }
    }

    /// From now on this path answers so.
    pub(crate) fn say(&self, path: &str, body: &str) {
        self.server.answer(&format!("GET {path}"), 200, body, "{}");
    }

    /// From now on it refuses.
    pub(crate) fn refuse(&self, path: &str, status: u16) {
        self.server.answer(&format!("GET {path}"), status, "", "{}");
    }

    /// From now on no answer arrives.
    pub(crate) fn lose(&self, path: &str) {
        self.server.lose(&format!("GET {path}"));
    }

    /// How often this path was read.
    pub(crate) fn count(&self, path: &str) -> u32 {
        self.server.count(&format!("GET {path}"))
    }

    /// A source of the panel that speaks this protocol at this path.
    pub(crate) fn source(&self, backend: &str, path: &str) -> Value {
        json!({ "backend": backend, "endpoint": format!("{}/{path}", self.base), "name": path })
    }

    /// The same with a mapping of fields.
    pub(crate) fn mapped(&self, backend: &str, path: &str, mapping: &Value) -> Value {
        let mut source = self.source(backend, path);
        source["mapping"] = json!(mapping.to_string());
        source
    }
}

/// The time so many minutes ago, as ParkAPI v1 writes it.
pub(crate) fn ago(minutes: i64) -> String {
    let time: Timestamp = clock::now().plus_seconds(-60 * minutes);
    time.to_rfc3339().trim_end_matches('Z').to_owned()
}

/// A city of ParkAPI v1 with these lots.
pub(crate) fn city(minutes_ago: i64, lots: &[Value]) -> String {
    json!({ "last_updated": ago(minutes_ago), "last_downloaded": ago(0), "lots": lots }).to_string()
}

/// One of its lots, so many thousandths of a degree north of the city's middle.
pub(crate) fn lot(name: &str, free: i64, total: u32, state: &str, north: f64) -> Value {
    json!({
        "id": name, "name": name, "free": free, "total": total, "state": state, "forecast": false,
        "coords": { "lat": 43.77 + north / 1000.0, "lng": 11.25 }, "address": format!("Via {name} 1"), "lot_type": "Parkhaus",
    })
}

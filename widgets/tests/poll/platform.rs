//! A platform inside the page: it answers what is sent to its address as a test says, and remembers it.

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
    fn next(this: &Server, route: &str, status: u16, body: &str, headers: &str);

    #[wasm_bindgen(method)]
    fn lose(this: &Server, route: &str);

    #[wasm_bindgen(method)]
    fn hold(this: &Server, route: &str);

    #[wasm_bindgen(method)]
    fn release(this: &Server, route: &str);

    #[wasm_bindgen(method)]
    fn count(this: &Server, route: &str) -> u32;

    #[wasm_bindgen(method)]
    fn fields(this: &Server, route: &str) -> Vec<String>;

    #[wasm_bindgen(method)]
    fn requests(this: &Server) -> Vec<String>;
}

/// A platform that answers as a test says. A route is a method and a path below its address: `GET v1/polls`.
pub(crate) struct Platform {
    pub(crate) endpoint: String,
    server: Server,
}

impl Platform {
    /// A platform on a host of this name; each test has its own, because all share the device's storage.
    pub(crate) fn new(name: &str) -> Self {
        let endpoint = format!("https://{name}.example");
        Self { server: Server::new(&endpoint), endpoint }
    }

    /// From now on, in JSON.
    pub(crate) fn answers(&self, route: &str, status: u16, body: &Value) {
        self.says(route, status, &body.to_string(), json!({ "content-type": "application/json" }));
    }

    /// From now on, in any format.
    pub(crate) fn says(&self, route: &str, status: u16, body: &str, headers: Value) {
        self.server.answer(route, status, body, &headers.to_string());
    }

    /// Once, before what it answers from then on; several of these one after the other.
    pub(crate) fn answers_once(&self, route: &str, status: u16, body: &str, headers: Value) {
        self.server.next(route, status, body, &headers.to_string());
    }

    /// From now on requests arrive, and answers do not.
    pub(crate) fn loses(&self, route: &str) {
        self.server.lose(route);
    }

    /// Requests wait for their answer until [`Self::releases`].
    pub(crate) fn holds(&self, route: &str) {
        self.server.hold(route);
    }

    pub(crate) fn releases(&self, route: &str) {
        self.server.release(route);
    }

    /// How many requests came on this route.
    pub(crate) fn count(&self, route: &str) -> u32 {
        self.server.count(route)
    }

    /// The fields of the last form that came on this route, in their order.
    pub(crate) fn form(&self, route: &str) -> Vec<(String, String)> {
        let fields = self.server.fields(route);
        let pair = |field: &String| field.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned()));
        fields.iter().filter_map(pair).collect()
    }

    /// Everything that came, in its order: `route`, `query`, `headers`, and `json` if that was what it carried.
    pub(crate) fn requests(&self) -> Vec<Value> {
        self.server.requests().iter().map(|request| serde_json::from_str(request).unwrap()).collect()
    }

    /// What came on this route.
    pub(crate) fn requests_on(&self, route: &str) -> Vec<Value> {
        self.requests().into_iter().filter(|request| request["route"] == route).collect()
    }
}

//! A city with its Open311 server.

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
    fn hold(this: &Server, route: &str);

    #[wasm_bindgen(method)]
    fn release(this: &Server, route: &str);

    #[wasm_bindgen(method)]
    fn uploaded(this: &Server, share: f64);

    #[wasm_bindgen(method)]
    fn count(this: &Server, route: &str) -> u32;

    #[wasm_bindgen(method)]
    fn fields(this: &Server, route: &str) -> Vec<String>;

    #[wasm_bindgen(method)]
    fn query(this: &Server, route: &str) -> Option<String>;
}

/// Where new reports go.
pub(crate) const CREATE: &str = "POST requests.json";
/// Where reports are looked for.
pub(crate) const LIST: &str = "GET requests.json";
/// Where the categories are.
pub(crate) const CATEGORIES: &str = "GET services.json";

/// A city whose back end answers as a test says. Routes are as in [`CREATE`], below its endpoint.
pub(crate) struct City {
    pub(crate) endpoint: String,
    server: Server,
}

impl City {
    /// A city on another host; each test has a name of its own, because all share the device's storage.
    pub(crate) fn new(name: &str) -> Self {
        Self::at(format!("https://{name}.example/open311"))
    }

    /// A city on the page's own site.
    pub(crate) fn of_this_site(name: &str) -> Self {
        Self::at(format!("/{name}/open311"))
    }

    fn at(endpoint: String) -> Self {
        let server = Server::new(&endpoint);
        let city = Self { endpoint, server };
        city.offers(
            json!([{ "service_code": "POT", "service_name": "Pothole", "metadata": false, "type": "realtime" }]),
        );
        city.answers(CREATE, 201, json!([{ "service_request_id": "101" }]));
        city
    }

    /// Its categories, as Open311 writes them, in place of the one that is there from the start.
    pub(crate) fn offers(&self, categories: Value) {
        self.answers(CATEGORIES, 200, categories);
    }

    /// Potholes, with these questions.
    pub(crate) fn asks(&self, attributes: Value) {
        self.offers(
            json!([{ "service_code": "POT", "service_name": "Pothole", "metadata": true, "type": "realtime" }]),
        );
        self.answers("GET services/POT.json", 200, json!({ "service_code": "POT", "attributes": attributes }));
    }

    /// From now on, in JSON.
    pub(crate) fn answers(&self, route: &str, status: u16, body: Value) {
        self.says(route, status, &body.to_string(), json!({ "content-type": "application/json" }));
    }

    /// From now on, in any format.
    pub(crate) fn says(&self, route: &str, status: u16, body: &str, headers: Value) {
        self.server.answer(route, status, body, &headers.to_string());
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

    /// The share of the upload under way that has arrived.
    pub(crate) fn received(&self, share: f64) {
        self.server.uploaded(share);
    }

    /// How many requests came on this route.
    pub(crate) fn count(&self, route: &str) -> u32 {
        self.server.count(route)
    }

    /// The query of the last request on this route.
    pub(crate) fn query(&self, route: &str) -> String {
        self.server.query(route).unwrap_or_default()
    }

    /// What the last report says, each field as `name=value`.
    pub(crate) fn report(&self) -> Vec<String> {
        self.server.fields(CREATE)
    }

    /// The values of one field of the last report.
    pub(crate) fn reported(&self, name: &str) -> Vec<String> {
        let start = format!("{name}=");
        self.report().iter().filter_map(|field| field.strip_prefix(&start)).map(str::to_owned).collect()
    }
}

//! Recorded pairs of a request and its answer, of real servers.

use serde_json::{Value, json};

use crate::platform::Platform;

/// A recorded pair of the folder `participation`, by its name.
macro_rules! pair {
    ($name:literal) => {
        $crate::recorded::Pair::of(
            $name,
            include_str!(concat!(env!("CIVIC_FIXTURES"), "/participation/", $name, ".json")),
        )
    };
}
pub(crate) use pair;

/// A request that was made and its answer.
pub(crate) struct Pair {
    name: &'static str,
    request: Value,
    response: Value,
}

impl Pair {
    pub(crate) fn of(name: &'static str, text: &str) -> Self {
        let mut pair: Value = serde_json::from_str(text).unwrap();
        Self { name, request: pair["request"].take(), response: pair["response"].take() }
    }

    /// Its method and its path, below the platform's address.
    pub(crate) fn route(&self) -> String {
        let path = self.request["path"].as_str().unwrap();
        let path = path.split_once('?').map_or(path, |(path, _)| path);
        format!("{} {}", self.request["method"].as_str().unwrap(), path.trim_start_matches('/'))
    }

    /// From now on the platform answers this request as it did.
    pub(crate) fn is_answered_by(&self, platform: &Platform) {
        let (status, body, headers) = self.answer();
        platform.says(&self.route(), status, body, headers);
    }

    /// The platform answers so once, before what it answers from then on.
    pub(crate) fn is_answered_once_by(&self, platform: &Platform) {
        let (status, body, headers) = self.answer();
        platform.answers_once(&self.route(), status, body, headers);
    }

    /// From now on the platform answers so to another request.
    pub(crate) fn is_answered_at(&self, platform: &Platform, route: &str) {
        let (status, body, headers) = self.answer();
        platform.says(route, status, body, headers);
    }

    fn answer(&self) -> (u16, &str, Value) {
        let status = self.response["status"].as_u64().unwrap().try_into().unwrap();
        (status, self.response["body"].as_str().unwrap_or_default(), self.response["headers"].clone())
    }

    /// Asserts that a request which came is the one that was recorded: method, path, query and body, but for fields that mean
    /// nothing to the server, and the headers that a page may set.
    pub(crate) fn is(&self, came: &Value, meaningless: &[&str]) {
        let mut body = self.request["body"].clone();
        if let Value::Object(fields) = &mut body {
            fields.retain(|name, _| !meaningless.contains(&name.as_str()));
        }
        let path = self.request["path"].as_str().unwrap();
        let query = path.find('?').map_or("", |at| &path[at..]);
        assert_eq!(came["route"], json!(self.route()), "{}", self.name);
        assert_eq!(
            query_of(came["query"].as_str().unwrap(), meaningless),
            query_of(query, meaningless),
            "{}",
            self.name
        );
        assert_eq!(came["json"], body, "{}", self.name);
        // A header of the page's own makes a browser ask for permission first, so none may come on the side.
        let of_page = |headers: &Value| {
            let mut headers: Vec<_> = headers
                .as_object()
                .unwrap()
                .iter()
                .map(|(name, value)| (name.to_ascii_lowercase(), value.clone()))
                .filter(|(name, _)| !["accept", "accept-language", "cookie", "origin"].contains(&name.as_str()))
                .collect();
            headers.sort_by(|one, other| one.0.cmp(&other.0));
            headers
        };
        assert_eq!(of_page(&came["headers"]), of_page(&self.request["headers"]), "{}", self.name);
    }

    /// The token that the recorded request carried.
    pub(crate) fn token(&self) -> String {
        let header = self.request["headers"]["Authorization"].as_str().unwrap();
        header.strip_prefix("Bearer ").unwrap().to_owned()
    }

    /// The recorded answer, to be changed.
    pub(crate) fn body(&self) -> Value {
        serde_json::from_str(self.response["body"].as_str().unwrap()).unwrap()
    }
}

fn query_of(query: &str, meaningless: &[&str]) -> Vec<String> {
    let pairs = query.trim_start_matches('?').split('&').map(str::to_owned);
    pairs.filter(|pair| !meaningless.iter().any(|name| pair.starts_with(&format!("{name}=")))).collect()
}

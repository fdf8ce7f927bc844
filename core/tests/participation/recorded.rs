//! Fixtures: published answers, and recorded pairs of a request and its answer.

use std::fs;
use std::path::{Path, PathBuf};

use civic_core::http::{Body, Method, Request, Response};
use serde_json::Value;

/// Where they lie: `CIVIC_FIXTURES`, or the folder that is shared beside the repository.
pub(crate) fn folder() -> PathBuf {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/fixtures");
    let root = std::env::var_os("CIVIC_FIXTURES").map_or_else(beside, PathBuf::from);
    let folder = root.join("participation");
    assert!(folder.is_dir(), "{} is not there; set CIVIC_FIXTURES to the folder of fixtures", folder.display());
    folder
}

/// The text of a file.
pub(crate) fn text(file: &str) -> String {
    fs::read_to_string(folder().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// A published answer, as with status 200.
pub(crate) fn answer(file: &str) -> Response {
    Response::new(200, "application/json", text(file))
}

/// A request that was made and its answer.
pub(crate) struct Pair {
    file: String,
    request: Value,
    pub(crate) response: Response,
}

pub(crate) fn pair(file: &str) -> Pair {
    let pair: Value = serde_json::from_str(&text(file)).unwrap();
    let answer = &pair["response"];
    let headers = answer["headers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|header| (header[0].as_str().unwrap().to_owned(), header[1].as_str().unwrap().to_owned()));
    let response = Response {
        status: answer["status"].as_u64().unwrap().try_into().unwrap(),
        headers: headers.collect(),
        body: answer["body"].as_str().unwrap_or_default().as_bytes().to_vec(),
    };
    Pair { file: file.to_owned(), request: pair["request"].clone(), response }
}

impl Pair {
    /// Asserts that `ours` is the request that was made, but for fields of its body that mean nothing to the server.
    pub(crate) fn is_asked_by(&self, ours: &Request, meaningless: &[&str]) {
        let method = if ours.method == Method::Get { "GET" } else { "POST" };
        let path = ours.address().replace("https://city.example", "");
        let mut body = self.request["body"].clone();
        if let Value::Object(fields) = &mut body {
            fields.retain(|name, _| !meaningless.contains(&name.as_str()));
        }
        let our_body = match &ours.body {
            Body::Empty => Value::Null,
            Body::Json(text) => serde_json::from_str(text).unwrap(),
            other => panic!("{other:?}"),
        };
        let theirs = (self.request["method"].as_str().unwrap(), self.request["path"].as_str().unwrap(), body);
        assert_eq!((method, path.as_str(), our_body), theirs, "{}", self.file);
        // A header of our own makes a browser ask for permission first, so none may come on the side.
        let bearer = self.request["headers"]["Authorization"].as_str();
        let ours: Vec<_> = ours.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let theirs: Vec<_> = bearer.into_iter().map(|value| ("Authorization", value)).collect();
        assert_eq!(ours, theirs, "{}", self.file);
    }

    /// The token that the recorded request carried.
    pub(crate) fn token(&self) -> Option<String> {
        let header = self.request["headers"]["Authorization"].as_str()?;
        header.strip_prefix("Bearer ").map(str::to_owned)
    }
}

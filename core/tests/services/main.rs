//! Service catalogues from outside: what is asked of them, and what their answers become.

mod annuaire;
mod any_answer;
mod cpsv;
mod design_comuni;
mod fixtures;
mod hsds;
mod plain;
mod schema_org;

use std::fs;
use std::path::{Path, PathBuf};

use civic_core::http::{Endpoint, Response};
use civic_core::services::{Ask, Dialect, Reading, Service};

/// Where the published answers lie: `CIVIC_FIXTURES`, or the folder that is shared beside the repository.
fn folder() -> PathBuf {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/fixtures");
    let root = std::env::var_os("CIVIC_FIXTURES").map_or_else(beside, PathBuf::from);
    let folder = root.join("services");
    assert!(folder.is_dir(), "{} is not there; set CIVIC_FIXTURES to the folder of fixtures", folder.display());
    folder
}

/// A published answer, as with status 200.
fn answer(file: &str) -> Response {
    let body = fs::read(folder().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    Response::new(200, "application/json", body)
}

fn endpoint() -> Endpoint {
    Endpoint::new("https://city.example/api").unwrap()
}

/// What a document says that was asked for first.
fn first(dialect: &dyn Dialect, response: &Response) -> Reading {
    decode(dialect, &dialect.start()[0], response)
}

fn decode(dialect: &dyn Dialect, ask: &Ask, response: &Response) -> Reading {
    dialect.decode(ask, response).unwrap()
}

fn service<'r>(reading: &'r Reading, id: &str) -> &'r Service {
    reading.services.iter().find(|service| service.id.0 == id).unwrap_or_else(|| panic!("{id}"))
}

fn written(body: &str) -> Response {
    Response::new(200, "application/json", body)
}

//! Ballots of real elections with known outcomes, from the shared fixtures.

use std::fs;
use std::path::{Path, PathBuf};

use civic_core::poll::Choice;
use serde_json::Value;

/// Where they lie: `CIVIC_FIXTURES`, or the folder that is shared beside the repository.
pub(crate) fn folder() -> PathBuf {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/fixtures");
    let root = std::env::var_os("CIVIC_FIXTURES").map_or_else(beside, PathBuf::from);
    let folder = root.join("ballots");
    assert!(folder.is_dir(), "{} is not there; set CIVIC_FIXTURES to the folder of fixtures", folder.display());
    folder
}

pub(crate) fn text(file: &str) -> String {
    fs::read_to_string(folder().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

pub(crate) fn json(file: &str) -> Value {
    serde_json::from_str(&text(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// Options of these names, without costs.
pub(crate) fn choices<S: AsRef<str>>(names: &[S]) -> Vec<Choice> {
    names.iter().map(|name| Choice { name: name.as_ref().to_owned(), ..Choice::default() }).collect()
}

/// Options that cost so much.
pub(crate) fn projects(costs: &[u64]) -> Vec<Choice> {
    costs.iter().map(|cost| Choice { cost: Some(*cost), ..Choice::default() }).collect()
}

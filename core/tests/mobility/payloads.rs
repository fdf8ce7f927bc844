//! Recorded and published answers of real servers, from the shared fixtures.

use std::fs;
use std::path::{Path, PathBuf};

use civic_core::http::Response;

/// Where the recorded answers lie: `CIVIC_FIXTURES`, or the folder that is shared beside the repository.
pub(crate) fn folder() -> PathBuf {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/fixtures");
    let root = std::env::var_os("CIVIC_FIXTURES").map_or_else(beside, PathBuf::from);
    let folder = root.join("mobility");
    assert!(folder.is_dir(), "{} is not there; set CIVIC_FIXTURES to the folder of fixtures", folder.display());
    folder
}

/// The files of one folder, relative to that of the fixtures.
pub(crate) fn files(of: &str) -> Vec<String> {
    let entries = fs::read_dir(folder().join(of)).unwrap();
    let mut files: Vec<_> =
        entries.map(|entry| format!("{of}/{}", entry.unwrap().file_name().to_str().unwrap())).collect();
    files.sort();
    files
}

/// A recorded answer, as with status 200.
pub(crate) fn answer(file: &str) -> Response {
    let bytes = fs::read(folder().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    Response::new(200, "application/json", bytes)
}

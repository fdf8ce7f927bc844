//! Recorded and published answers of real servers, from the shared fixtures.

use std::fs;
use std::path::{Path, PathBuf};

use civic_core::http::Response;

/// Where the recorded answers lie: `CIVIC_FIXTURES`, or the folder that is shared beside the repository.
pub(crate) fn folder() -> PathBuf {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/fixtures");
    let root = std::env::var_os("CIVIC_FIXTURES").map_or_else(beside, PathBuf::from);
    let folder = root.join("reports");
    assert!(folder.is_dir(), "{} is not there; set CIVIC_FIXTURES to the folder of fixtures", folder.display());
    folder
}

/// The files that the index lists, relative to the folder.
pub(crate) fn listed() -> Vec<String> {
    let index = fs::read_to_string(folder().join("INDEX.tsv")).unwrap();
    index.lines().skip(1).filter_map(|line| line.split('\t').next()).map(str::to_owned).collect()
}

/// All files but the index, relative to the folder.
pub(crate) fn all() -> Vec<String> {
    let root = folder();
    let mut folders = vec![root.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    files.retain(|file| file != "INDEX.tsv");
    files.sort();
    files
}

/// A recorded answer as a server sent it: with its own status where the recording has one, else with 400 and more if its
/// name says so, else 200.
pub(crate) fn answer(file: &str) -> Response {
    let bytes = fs::read(folder().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    let kind = match file.rsplit('.').next() {
        Some("xml") => "text/xml; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("txt") => "text/plain",
        _ if file.contains(".xml.") => "text/xml",
        _ => "application/json",
    };
    if let Some(head) = bytes.strip_prefix(b"HTTP/1.1 ") {
        let text = String::from_utf8(head.to_vec()).unwrap();
        let (status, _) = text.split_once(' ').unwrap();
        let (_, body) = text.split_once("\n\n").unwrap();
        return Response::new(status.parse().unwrap(), kind, body);
    }
    let named = file.split(|character: char| !character.is_ascii_digit()).filter_map(|digits| digits.parse().ok());
    let status = named
        .filter(|status| file.contains("error") || (400..500).contains(status))
        .find(|status| (400..600).contains(status));
    Response::new(status.unwrap_or(200), kind, bytes)
}

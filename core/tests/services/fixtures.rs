//! No fixture of a catalogue is forgotten.

use std::fs;

use crate::folder;

/// The tests that name fixtures.
const TESTS: [&str; 2] = [include_str!("hsds.rs"), include_str!("cpsv.rs")];

/// What no citizen's device asks for, and why.
const NOT_ASKED: [(&str, &str); 7] = [
    ("cpsv-ap/context_3.2.0.jsonld", "a context, which is bundled"),
    ("hsds-3/base.json", "says which version it is, and nothing that is shown"),
    ("hsds-3/openapi.json", "describes the interface"),
    ("hsds-mock/root.json", "says which version it is, and nothing that is shown"),
    ("hsds-mock-live/root.json", "says which version it is, and nothing that is shown"),
    ("oruk-3/api_details.json", "says which version it is, and nothing that is shown"),
    ("hsds-3/location.json", "a place by itself, which stands in services"),
];

#[test]
fn each_fixture_is_read_or_known_not_to_be() {
    for folder in fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        for file in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            let name = |path: &std::path::Path| path.file_name().unwrap().to_str().unwrap().to_owned();
            let file = format!("{}/{}", name(&folder), name(&file));
            let is_read = TESTS.iter().any(|test| test.contains(&file));
            let is_known = NOT_ASKED.iter().any(|(known, _)| *known == file);
            assert!(is_read != is_known, "{file} is not read by a test, or should not be listed");
        }
    }
}

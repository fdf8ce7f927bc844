//! Recorded and published answers of real servers, from the shared fixtures.

use std::fs;
use std::path::{Path, PathBuf};

use civic_core::Timestamp;
use civic_core::http::{Endpoint, Response};
use civic_core::mobility::mapped::Mapped;
use civic_core::mobility::mapping::Mapping;
use civic_core::mobility::panel::SourceSettings;
use civic_core::mobility::{Protocol, Reading, SpaceKind};

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

/// The station car parks of Switzerland, and the first hundred of Baden-Württemberg. The feeds are of what was built and
/// have no counts, so these are made up: the n-th place has n modulo its capacity free, counted n seconds ago.
pub(crate) fn places(now: Timestamp) -> [Reading; 2] {
    let swiss = r#"{"tables":[{"records":"features","fields":{"id":"id","name":"displayName","position":"geometry",
        "address":"address.addressLine","capacity":"capacities.0.total","park-and-ride":"=yes"}}]}"#;
    let german = r#"{"tables":[{"fields":{"id":"objektid","name":"hst_dhid","latitude":"lat","longitude":"lon",
        "region":"gemeinde","capacity":"stellplaetzegesamt","tariff":"gebuehrenbeispiele"},
        "spaces":{"accessible":{"capacity":"behindertenstellplaetze"}}}]}"#;
    let [mut swiss, mut german] =
        [(swiss, "bench/opendata_swiss.json"), (german, "bench/bfrk_bw_car.json")].map(|(mapping, file)| {
            let mapping = Mapping::parse(mapping).unwrap();
            let protocol =
                Protocol::Mapped(Mapped { base: Endpoint::new("https://city.example/api").unwrap(), mapping });
            protocol.decode(&protocol.start()[0], &answer(file)).unwrap()
        });
    german.sites.truncate(100);
    for (site, number) in swiss.sites.iter_mut().chain(&mut german.sites).zip(0_u32..) {
        site.measured = Some(now.plus_seconds(-i64::from(number)));
        for spaces in site.spaces.iter_mut().filter(|spaces| spaces.kind == SpaceKind::General) {
            spaces.free = spaces.capacity.map(|capacity| number % capacity);
        }
    }
    [swiss, german]
}

/// What the page says about the two.
pub(crate) fn sources() -> Vec<SourceSettings> {
    let source = |id: &str| SourceSettings { id: id.into(), name: id.to_owned(), refresh: None };
    ["swiss", "german"].map(source).to_vec()
}

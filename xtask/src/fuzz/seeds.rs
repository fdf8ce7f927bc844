//! What a target begins with: recorded answers of real servers that its decoder reads, and our own where none is recorded.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// The folders of the fixtures that a target begins with.
const FOLDERS: [(&str, &[&str]); 24] = [
    ("arcgis", &["mobility/arcgis"]),
    ("ballots", &["ballots/preflib", "ballots/votelib", "ballots/rctab/generic_csv_test"]),
    ("ckan", &["mobility/ckan"]),
    ("csv", &["mobility/csv"]),
    ("datex2", &["mobility/datex2-v2", "mobility/datex2-v3"]),
    ("digitraffic", &["mobility/digitraffic"]),
    (
        "events",
        &[
            "events/openagenda",
            "events/tec",
            "events/city-scrapers",
            "participation/oparl-spec",
            "participation/oparl-karlsruhe",
        ],
    ),
    ("features", &["mobility/oapif"]),
    ("gbfs", &["mobility/gbfs-2.x", "mobility/gbfs-3.0"]),
    ("gtfs_rt", &["mobility/gtfs-rt"]),
    ("gzip", &["mobility/datex2-v2"]),
    ("json", &["mobility/city-json", "mobility/trento", "mobility/amsterdam-gd"]),
    ("ngsi", &["mobility/ngsi-v2", "mobility/smart-data-models"]),
    ("open311", &["reports"]),
    ("open511", &["mobility/open511", "mobility/drivebc-cars"]),
    ("opendatasoft", &["mobility/opendatasoft-v1", "mobility/opendatasoft-v21"]),
    ("parkapi", &["mobility/parkapi-v1", "mobility/parkapi-v2", "mobility/parkapi-v3"]),
    ("pls", &["mobility/pls-rss"]),
    ("services", &["services/hsds-3", "services/oruk-3", "services/cpsv-ap", "services/hsds-mock-live"]),
    ("siri", &["mobility/siri"]),
    ("socrata", &["mobility/socrata"]),
    ("wfs", &["mobility/wfs-geojson"]),
    ("wzdx", &["mobility/wzdx-4.2"]),
    ("xml", &["mobility/wfs-geojson", "mobility/pls-rss", "mobility/siri"]),
];

/// Copies the seeds of a target into a folder, but for those that are longer than wanted, and returns how many they are.
pub(super) fn fill(
    workspace: &Workspace,
    fixtures: &Path,
    target: &str,
    folder: &Path,
    longest: usize,
) -> Result<usize> {
    let mut seeds = Vec::new();
    for from in FOLDERS.iter().filter(|(name, _)| *name == target).flat_map(|(_, folders)| *folders) {
        seeds.extend(read(&fixtures.join(from))?);
    }
    let own = workspace.root.join("fuzz/seeds").join(target);
    if own.is_dir() {
        seeds.extend(read(&own)?);
    }
    if target == "mapped" {
        seeds.extend(mapped(workspace, fixtures)?);
    }
    seeds.retain(|(_, bytes)| bytes.len() <= longest);
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    for (number, (_, bytes)) in seeds.iter().enumerate() {
        fs::write(folder.join(number.to_string()), bytes)?;
    }
    Ok(seeds.len())
}

/// A mapping of a city, a zero byte, and an answer of the city, which is known by its name.
fn mapped(workspace: &Workspace, fixtures: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>> {
    let mappings = read(&workspace.root.join("core/src/mobility/mapping/ready"))?;
    let answers = read(&fixtures.join("mobility"))?;
    let mut seeds = Vec::new();
    for (city, mapping) in mappings {
        let Some(name) = city.file_stem().and_then(|name| name.to_str()) else { continue };
        let is_of_city = |answer: &Path| answer.iter().any(|part| part.to_string_lossy().starts_with(name));
        for (path, answer) in answers.iter().filter(|(path, _)| is_of_city(path)) {
            seeds.push((path.clone(), [&mapping, &b"\0"[..], answer].concat()));
        }
    }
    Ok(seeds)
}

/// All files below a folder, in the order of their names.
fn read(folder: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            files.extend(read(&path)?);
        } else {
            let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            files.push((path, bytes));
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::fake_machine::FakeMachine;

    /// The seeds of a target, of at most 12 bytes, on a machine with some fixtures.
    fn seeds(target: &str) -> Vec<Vec<u8>> {
        let machine = FakeMachine::new();
        for (path, text) in [
            ("fixtures/mobility/pls-rss/zuerich.xml", "<rss/>"),
            ("fixtures/mobility/pls-rss/long.xml", "<rss>long</rss>"),
            ("fixtures/mobility/arcgis/koeln.json", "[]"),
            ("fixtures/mobility/arcgis/konstanz.json", "{}"),
            ("fuzz/seeds/cifs/closure.xml", "<incidents/>"),
            ("core/src/mobility/mapping/ready/koeln.json", "k"),
            ("core/src/mobility/mapping/ready/lille.json", "l"),
        ] {
            let path = PathBuf::from(machine.file(path));
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let (fixtures, folder) = (machine.file("fixtures"), PathBuf::from(machine.file("seeds")));
        let count = fill(&machine.workspace(), Path::new(&fixtures), target, &folder, 12).unwrap();
        let found: Vec<_> = read(&folder).unwrap().into_iter().map(|(_, bytes)| bytes).collect();
        assert_eq!(found.len(), count);
        found
    }

    #[test]
    fn a_target_begins_with_the_answers_of_its_protocol_and_with_our_own() {
        assert_eq!(seeds("pls"), [b"<rss/>"]);
        assert_eq!(seeds("arcgis"), [b"[]", b"{}"]);
        assert_eq!(seeds("cifs"), [b"<incidents/>"]);
    }

    #[test]
    fn a_mapping_begins_with_the_answers_of_its_city() {
        assert_eq!(seeds("mapped"), [b"k\0[]"]);
    }

    #[test]
    fn fixtures_that_are_not_there_are_named() {
        let machine = FakeMachine::new();
        let (fixtures, folder) = (machine.file("fixtures"), machine.file("seeds"));
        let error = fill(&machine.workspace(), Path::new(&fixtures), "pls", Path::new(&folder), 12).unwrap_err();
        assert!(error.to_string().contains("fixtures/mobility/pls-rss cannot be read"), "{error}");
    }
}

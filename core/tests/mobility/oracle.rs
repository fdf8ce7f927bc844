//! Site by site beside another reader of the same answers: parkapi-sources 0.24.0, by other people.
//!
//! Its tables lie in `tests/fixtures/parkapi-sources`, with how they were made. Where the two differ, a rule says why.

use std::fs;
use std::path::Path;

use civic_core::Timestamp;
use civic_core::mobility::mapped::Mapped;
use civic_core::mobility::mapping::Mapping;
use civic_core::mobility::parkapi::{ParkApi, Version};
use civic_core::mobility::{ParkingSite, ParkingState, Protocol, Repair};

use crate::payloads::answer;
use crate::{decode, endpoint};

/// A source of the oracle, and how it is read here.
struct Source {
    name: &'static str,
    file: &'static str,
    /// Empty for ParkAPI v1.
    mapping: &'static str,
    /// Sites that the oracle refuses, for a field that it must have, and that are shown here with what they have.
    repaired: usize,
}

const SOURCES: [Source; 8] = [
    Source {
        name: "aalen",
        file: "city-json/aalen.json",
        mapping: r#"{"tables":[{"fields":{"name":"name","free":"free","capacity":"max","state":"status"}}]}"#,
        repaired: 0,
    },
    // One counter is out of order and has no capacity.
    Source {
        name: "freiburg",
        file: "wfs-geojson/freiburg-pls.json",
        mapping: r#"{"clock":"europe+60","tables":[{"fields":{"id":"obs_parkid","name":"park_name","free":"obs_free",
            "capacity":"obs_max","measured":"obs_ts","state":"obs_state"},
            "values":{"state":{"0":"fault","1":"open","2":"open","-1":"closed"}}}]}"#,
        repaired: 1,
    },
    // Three have neither a place nor a name of their own.
    Source {
        name: "heidelberg",
        file: "ngsi-v2/heidelberg-offstreetparking.json",
        mapping: r#"{"tables":[{"fields":{"id":"id","name":["staticName.value","name.value"],
            "free":"availableSpotNumber.value","capacity":"totalSpotNumber.value","state":"status.value",
            "measured":"observationDateTime.value"}}]}"#,
        repaired: 3,
    },
    // One has no capacity.
    Source { name: "herrenberg", file: "parkapi-v1/herrenberg-2025.json", mapping: "", repaired: 1 },
    // Fourteen have no capacity.
    Source {
        name: "karlsruhe",
        file: "wfs-geojson/karlsruhe.json",
        mapping: r#"{"tables":[{"fields":{"id":"properties.id","name":"parkhaus_name","free":"freie_parkplaetze",
            "capacity":"gesamte_parkplaetze","state":"echtzeit_status","closed":"geschlossen",
            "measured":"stand_freieparkplaetze"}}]}"#,
        repaired: 14,
    },
    Source { name: "konstanz", file: "arcgis/konstanz.json", mapping: "konstanz", repaired: 0 },
    Source {
        name: "p_m_bw",
        file: "city-json/p_m_bw.json",
        mapping: r#"{"tables":[{"fields":{"id":"id","name":"long_name","free":"free_capacity.car","capacity":"capacity.car",
            "measured":"time"}}]}"#,
        repaired: 0,
    },
    Source {
        name: "vrn_p_r",
        file: "city-json/vrn_p_r.geojson",
        mapping: r#"{"tables":[{"fields":{"id":"{original_uid}-{vrn_sensor_id}","name":"name","capacity":"capacity",
            "free":"realtime_free_capacity","state":"realtime_opening_status","measured":"realtime_data_updated_at"}}]}"#,
        repaired: 0,
    },
];

/// A line of the oracle's table.
struct Line {
    id: String,
    name: String,
    capacity: Option<u32>,
    free: Option<u32>,
    time: Option<Timestamp>,
}

fn lines(source: &str) -> Vec<Line> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/parkapi-sources");
    let table = fs::read_to_string(folder.join(source).with_extension("tsv")).unwrap();
    let line = |line: &str| {
        let [id, name, capacity, free, time] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let count = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
        let time = (!time.is_empty()).then(|| Timestamp::parse(time).unwrap());
        Line { id: id.to_owned(), name: name.to_owned(), capacity: count(capacity), free: count(free), time }
    };
    table.lines().skip(1).map(line).collect()
}

fn sites(source: &Source) -> Vec<ParkingSite> {
    let protocol = match source.mapping {
        "" => Protocol::ParkApi(ParkApi { base: endpoint(), version: Version::V1, source: None }),
        mapping => {
            let mapping = Mapping::ready(mapping).unwrap_or_else(|| Mapping::parse(mapping).unwrap());
            Protocol::Mapped(Mapped { base: endpoint(), mapping })
        }
    };
    let reading = decode(&protocol, 0, &answer(source.file)).unwrap();
    assert_eq!(reading.refused, [], "{}", source.name);
    let time = |site: ParkingSite| ParkingSite { measured: site.measured.or(reading.measured), ..site };
    reading.sites.into_iter().map(time).collect()
}

/// Why the two have different numbers of free spaces, if there is a reason.
fn why_free(site: &ParkingSite, line: &Line) -> Option<&'static str> {
    let said_nothing = matches!(site.state, Some(ParkingState::NoData | ParkingState::Unknown) | None);
    match (site.free(), line.free) {
        (None, Some(0)) if said_nothing && site.repairs.contains(&Repair::ZeroWithoutData) => {
            Some("a zero without data is not full")
        }
        (None, Some(_)) if site.state == Some(ParkingState::NoData) => Some("a counter out of order counts nothing"),
        _ => None,
    }
}

fn compare(source: &Source) -> Vec<(String, &'static str)> {
    let (sites, lines) = (sites(source), lines(source.name));
    let mut reasons = Vec::new();
    for line in &lines {
        let context = format!("{}: {}", source.name, line.id);
        // Doubles for whole numbers, in one of them.
        let is_same = |site: &&ParkingSite| site.id.trim_end_matches(".0") == line.id;
        let site = sites.iter().find(is_same).unwrap_or_else(|| panic!("{context}"));
        assert!(line.name.is_empty() || site.name == line.name, "{context}: {} {}", site.name, line.name);
        if site.capacity() != line.capacity {
            assert_eq!((site.capacity(), line.capacity), (None, Some(0)), "{context}");
            reasons.push((line.id.clone(), "what has no space is no car park"));
        }
        if site.free() != line.free {
            let why = why_free(site, line).unwrap_or_else(|| panic!("{context}: {site:?} {:?}", line.free));
            reasons.push((line.id.clone(), why));
        }
        // It has a time only for what it takes for live.
        assert!(line.time.is_none() || site.measured == line.time, "{context}: {:?}", site.measured);
    }
    assert_eq!(sites.len() - lines.len(), source.repaired, "{}", source.name);
    reasons
}

#[test]
fn another_reader_of_the_same_answers_agrees_or_a_rule_says_why_not() {
    let compared: Vec<_> = SOURCES.iter().map(|source| (source.name, compare(source))).collect();
    let differences: Vec<_> = compared.iter().map(|(name, reasons)| (*name, reasons.len())).collect();
    let expected = [
        ("aalen", 0),
        ("freiburg", 0),
        ("heidelberg", 1),
        ("herrenberg", 4),
        ("karlsruhe", 5),
        ("konstanz", 0),
        ("p_m_bw", 0),
        ("vrn_p_r", 1),
    ];
    assert_eq!(differences, expected, "{compared:?}");
}

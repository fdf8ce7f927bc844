//! GBFS and WZDx beside their public validators: gbfs-validator 0.1.0, and the JSON Schema of WZDx 4.2.
//!
//! What they say about recorded documents, and about each with one value changed, lies in `tests/fixtures/validators`, with how
//! it was made. What they take for valid is read, with as many items as the document has. What they do not is never read
//! as another figure: it is refused, repaired, unknown, or not read here at all; or a rule says why not.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use civic_core::Error;
use civic_core::http::Response;
use civic_core::mobility::{BikeStation, Incident, Protocol, Reading, Repair, Source, Why};
use serde_json::Value;

use crate::payloads::answer;
use crate::{gbfs, mangled, wzdx};

/// A document with one value changed, and what the validator complains about; nothing, if it is valid.
struct Line {
    file: String,
    /// Which value (RFC 6901); empty for the document as it is.
    pointer: String,
    /// What it is changed to, as JSON; empty if it is taken out.
    value: String,
    complaint: String,
}

fn lines(table: &str) -> Vec<Line> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/validators");
    let table = fs::read_to_string(folder.join(table).with_extension("tsv")).unwrap();
    let line = |line: &str| {
        let [file, pointer, value, complaint] =
            line.split('\t').map(str::to_owned).collect::<Vec<_>>().try_into().unwrap();
        Line { file, pointer, value, complaint }
    };
    table.lines().skip(1).map(line).collect()
}

impl Line {
    fn document(&self) -> Value {
        let mut document: Value = serde_json::from_slice(&answer(&self.file).body).unwrap();
        let Some((parent, name)) = self.pointer.rsplit_once('/') else { return document };
        let parent = document.pointer_mut(parent).unwrap_or_else(|| panic!("{} {}", self.file, self.pointer));
        let value = (!self.value.is_empty()).then(|| serde_json::from_str(&self.value).unwrap());
        match (parent, value) {
            (Value::Object(fields), Some(value)) => drop(fields.insert(name.to_owned(), value)),
            (Value::Object(fields), None) => drop(fields.remove(name)),
            (Value::Array(items), Some(value)) => items[name.parse::<usize>().unwrap()] = value,
            (Value::Array(items), None) => drop(items.remove(name.parse().unwrap())),
            (other, _) => panic!("{other}"),
        }
        document
    }

    fn original(&self) -> Value {
        serde_json::from_slice(&answer(&self.file).body).unwrap()
    }

    fn read(&self, document: &Value) -> Result<Reading, Error> {
        let (protocol, part): (Protocol, u8) = match self.file.as_str() {
            file if file.starts_with("wzdx") => (wzdx::feed(), 0),
            file if file.ends_with("station_information.json") => (gbfs::system(), 2),
            file if file.ends_with("station_status.json") => (gbfs::system(), 3),
            _ => (gbfs::system(), 0),
        };
        let ask = mangled::asks(&protocol).into_iter().find(|ask| ask.part == part).unwrap();
        protocol.decode(&ask, &Response::new(200, "application/json", document.to_string()))
    }

    /// What became of what was changed.
    fn outcome(&self) -> Outcome {
        let before = self.read(&self.original()).unwrap();
        let Ok(now) = self.read(&self.document()) else { return Outcome::Refused };
        let (said_before, said) = (told(&before), told(&now));
        let new: Vec<_> = said.iter().filter(|said| !said_before.contains(said)).cloned().collect();
        if now.refused.len() > before.refused.len() {
            Outcome::Refused
        } else if repairs(&now).len() > repairs(&before).len() {
            Outcome::Repaired
        } else if !new.is_empty() {
            Outcome::Other(new)
        } else if said.len() < said_before.len() {
            Outcome::Unknown
        } else {
            Outcome::Same
        }
    }

    /// Why something that the validator does not take is told all the same.
    fn why(&self, told: &[Told]) -> Option<&'static str> {
        let value: Value = serde_json::from_str(&self.value).unwrap_or_default();
        let written = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let is_text = |(_, name, told): &Told| TEXTS.contains(name) && told.contains(&written);
        let has_no_id = value.is_null() && ["/station_id", "/id"].iter().any(|end| self.pointer.ends_with(end));
        match told {
            told if told.iter().all(is_text) => Some("a text is shown as it is written"),
            [(_, "id", _)] if has_no_id => Some("an item without an id goes by its name and place"),
            _ => None,
        }
    }
}

/// What is told in texts.
const TEXTS: [&str; 9] = ["next", "id", "name", "title", "address", "description", "location", "publisher", "operator"];

#[derive(Debug, PartialEq)]
enum Outcome {
    Refused,
    Repaired,
    /// It tells less, and nothing else.
    Unknown,
    Same,
    /// It tells something else.
    Other(Vec<Told>),
}

/// Of which item, what, and what about it.
type Told = (usize, &'static str, String);

/// All that a document tells: one of each thing that is known.
fn told(reading: &Reading) -> Vec<Told> {
    let mut told = Vec::new();
    // What is not known, or of no kind that is, is not told.
    let is_known = |value: &str| !matches!(value, "None" | "" | "\"\"" | "Unknown" | "Nowhere" | "Other");
    let mut tell = |item: usize, name: &'static str, value: String| {
        if is_known(&value) {
            told.push((item, name, value));
        }
    };
    let source = |source: &Option<Arc<Source>>| {
        let source = source.as_deref().cloned().unwrap_or_default();
        [("publisher", source.name), ("licence", source.licence.unwrap_or_default())]
    };
    reading.next.iter().for_each(|next| tell(0, "next", next.request.address()));
    tell(0, "measured", format!("{:?}", reading.measured));
    tell(0, "ttl", format!("{:?}", reading.ttl));
    source(&reading.source).into_iter().for_each(|(name, value)| tell(0, name, value));
    for (item, station) in reading.stations.iter().enumerate() {
        let BikeStation { id, name, position, address, capacity, bikes, docks, service, operator, measured, .. } =
            station;
        tell(item, "id", id.clone());
        tell(item, "name", name.clone());
        tell(item, "position", format!("{position:?}"));
        tell(item, "address", address.clone().unwrap_or_default());
        tell(item, "capacity", format!("{capacity:?}"));
        tell(item, "bikes", format!("{bikes:?}"));
        tell(item, "docks", format!("{docks:?}"));
        tell(item, "service", format!("{service:?}"));
        tell(item, "operator", operator.clone().unwrap_or_default());
        tell(item, "measured", format!("{measured:?}"));
        station.links.iter().for_each(|link| tell(item, "link", link.as_str().to_owned()));
    }
    for (item, incident) in reading.incidents.iter().enumerate() {
        let Incident { id, kind, closure, title, description, location, geometry, from, until, measured, .. } =
            incident;
        tell(item, "id", id.clone());
        tell(item, "kind", format!("{kind:?}"));
        tell(item, "closure", format!("{closure:?}"));
        tell(item, "title", title.clone());
        tell(item, "description", description.clone().unwrap_or_default());
        let parts = location.as_deref().unwrap_or_default().split([',', '\u{2013}']);
        parts.for_each(|part| tell(item, "location", part.trim().to_owned()));
        tell(item, "geometry", format!("{geometry:?}"));
        tell(item, "from", format!("{from:?}"));
        tell(item, "until", format!("{until:?}"));
        tell(item, "measured", format!("{measured:?}"));
        for limit in &incident.limits {
            tell(item, "limit", format!("{:?}", limit.kind));
            tell(
                item,
                "limit's value",
                limit.value.map(|value| format!("{:?} {value}", limit.kind)).unwrap_or_default(),
            );
        }
        source(&incident.source).into_iter().for_each(|(name, value)| tell(item, name, value));
    }
    told
}

fn repairs(reading: &Reading) -> Vec<Repair> {
    let stations = reading.stations.iter().flat_map(|station| &station.repairs);
    stations.chain(reading.incidents.iter().flat_map(|incident| &incident.repairs)).copied().collect()
}

/// How many items a valid document has: all its stations or events, each id once.
fn items(document: &Value) -> usize {
    let stations = document.pointer("/data/stations").and_then(Value::as_array);
    let ids = |list: &Vec<Value>, id: &str| {
        let mut ids: Vec<_> = list.iter().map(|item| item[id].to_string()).collect();
        ids.sort();
        ids.dedup();
        ids.len()
    };
    match (stations, document.get("features").and_then(Value::as_array)) {
        (Some(stations), _) => ids(stations, "station_id"),
        (None, Some(features)) => ids(features, "id"),
        (None, None) => 0,
    }
}

#[test]
fn what_is_valid_is_read_with_all_its_items() {
    for table in ["gbfs", "wzdx"] {
        let valid: Vec<_> = lines(table).into_iter().filter(|line| line.complaint.is_empty()).collect();
        assert!(valid.len() > 40);
        for line in valid {
            let document = line.document();
            let reading = line.read(&document).unwrap_or_else(|error| panic!("{}: {error:?}", line.pointer));
            for refused in &reading.refused {
                // A twin is said once, and an address that no browser opens is none.
                let is_file = refused.what.as_deref().is_some_and(|address| address.starts_with("file:"));
                assert!(refused.why == Why::OlderTwin || is_file, "{} {}: {refused:?}", line.file, line.pointer);
            }
            assert_eq!(reading.count(), items(&document), "{} {} {}", line.file, line.pointer, line.value);
        }
    }
}

#[test]
fn what_is_invalid_never_becomes_another_figure() {
    let mut seen = [0_usize; 5];
    for table in ["gbfs", "wzdx"] {
        // As they are, only Helsinki's stations are not valid: some have no id, no name or no place.
        for line in lines(table).into_iter().filter(|line| !line.complaint.is_empty() && !line.pointer.is_empty()) {
            let place = match line.outcome() {
                Outcome::Refused => 0,
                Outcome::Repaired => 1,
                Outcome::Unknown => 2,
                Outcome::Same => 3,
                Outcome::Other(told) => {
                    let Line { file, pointer, value, complaint } = &line;
                    let about = format!("{file} {pointer} {value} ({complaint}): {told:?}");
                    assert!(line.why(&told).is_some(), "{about}");
                    4
                }
            };
            seen[place] += 1;
        }
    }
    assert!(seen.iter().all(|count| *count > 0), "{seen:?}");
}

//! A mapping's JSON.

use std::sync::Arc;

use super::field::Field;
use super::path::Path;
use super::{Format, Items, Mapping, Table};
use crate::document::{Node, json};
use crate::link::Link;
use crate::mobility::model::{Source, SpaceKind};
use crate::mobility::reading::Need;
use crate::mobility::rules::{Axes, Clock, Crs, Frame};
use crate::{Position, decimal};

/// A mapping that cannot be read, for the webmaster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadMapping {
    /// The name or value that is at fault.
    pub at: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a mapping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is not JSON.
    NotJson,
    /// No such name is known in this place.
    UnknownName,
    /// The value is none of those that this name can have.
    BadValue,
    /// There is no table.
    NoTable,
    /// A table names neither `id` nor `name`, so that nothing in it could be told apart.
    NoId,
}

fn bad<T>(at: &str, fault: Fault) -> Result<T, BadMapping> {
    Err(BadMapping { at: at.to_owned(), fault })
}

pub(super) fn mapping(text: &str) -> Result<Mapping, BadMapping> {
    let Ok(root @ Node::Map(_)) = json::parse(text.trim()) else { return bad("", Fault::NotJson) };
    let mut mapping =
        Mapping { tables: Vec::new(), clock: Clock::Utc, frame: Frame::default(), source: None, ttl: None };
    for (name, value) in root.fields() {
        let text = value.scalar().unwrap_or_default();
        match name.as_ref() {
            "clock" => mapping.clock = Clock::named(text).map_or_else(|| bad(text, Fault::BadValue), Ok)?,
            "crs" => {
                mapping.frame.crs = match Crs::named(text) {
                    Crs::Other => return bad(text, Fault::BadValue),
                    known => known,
                }
            }
            "axes" => {
                mapping.frame.axes = match text {
                    "latitude-first" => Axes::LatitudeFirst,
                    "longitude-first" => Axes::LongitudeFirst,
                    _ => return bad(text, Fault::BadValue),
                }
            }
            "city" => mapping.frame.city = Some(city(text).map_or_else(|| bad(text, Fault::BadValue), Ok)?),
            "ttl" => mapping.ttl = Some(text.parse().or_else(|_| bad(text, Fault::BadValue))?),
            "source" => mapping.source = Some(Arc::new(source(value)?)),
            "tables" => {
                for node in value.items(&[]) {
                    mapping.tables.push(table(node)?);
                }
            }
            other => return bad(other, Fault::UnknownName),
        }
    }
    // A part is numbered by a byte.
    if mapping.tables.is_empty() || u8::try_from(mapping.tables.len()).is_err() {
        return bad("tables", Fault::NoTable);
    }
    Ok(mapping)
}

/// Latitude and longitude of the middle of the city.
fn city(text: &str) -> Option<Position> {
    let (latitude, longitude) = text.split_once(',')?;
    Position::new(decimal::parse(latitude.trim())?, decimal::parse(longitude.trim())?)
}

fn source(node: &Node<'_>) -> Result<Source, BadMapping> {
    let mut source = Source::default();
    for (name, value) in node.fields() {
        let text = value.scalar().unwrap_or_default();
        let link = || Link::vet(text).map_or_else(|| bad(text, Fault::BadValue), |link| Ok(Some(link)));
        match name.as_ref() {
            "name" => text.clone_into(&mut source.name),
            "licence" => source.licence = Some(text.to_owned()),
            "licence-link" => source.licence_link = link()?,
            "link" => source.link = link()?,
            other => return bad(other, Fault::UnknownName),
        }
    }
    Ok(source)
}

fn table(node: &Node<'_>) -> Result<Table, BadMapping> {
    let mut table = Table {
        dataset: String::new(),
        need: Need::Must,
        format: Format::Json,
        items: Items::Parking,
        records: None,
        paths: vec![Vec::new(); Field::COUNT],
        spaces: Vec::new(),
        values: Vec::new(),
        scales: Vec::new(),
    };
    for (name, value) in node.fields() {
        let text = value.scalar().unwrap_or_default();
        match name.as_ref() {
            "dataset" => text.clone_into(&mut table.dataset),
            "records" => table.records = Some(text.to_owned()),
            "need" => {
                table.need = match text {
                    "must" => Need::Must,
                    "may" => Need::May,
                    _ => return bad(text, Fault::BadValue),
                }
            }
            "format" => {
                table.format = match text {
                    "json" => Format::Json,
                    "csv" => Format::Csv,
                    "xml" => Format::Xml,
                    _ => return bad(text, Fault::BadValue),
                }
            }
            "items" => {
                table.items = match text {
                    "parking" => Items::Parking,
                    "traffic" => Items::Traffic,
                    "incidents" => Items::Incidents,
                    "bikes" => Items::Bikes,
                    "charging" => Items::Charging,
                    _ => return bad(text, Fault::BadValue),
                }
            }
            "fields" => paths(value, &mut table.paths)?,
            "spaces" => {
                for (kind, fields) in value.fields() {
                    let Some(kind) = space_kind(kind) else { return bad(kind, Fault::UnknownName) };
                    let mut found = vec![Vec::new(); Field::COUNT];
                    paths(fields, &mut found)?;
                    table.spaces.push((kind, found));
                }
            }
            "values" => {
                for (field, words) in value.fields() {
                    let words = words.fields().iter();
                    let words =
                        words.map(|(said, meant)| (said.to_string(), meant.scalar().unwrap_or_default().to_owned()));
                    table.values.push((named(field)?, words.collect()));
                }
            }
            "scale" => {
                for (field, factor) in value.fields() {
                    let factor = factor.scalar().unwrap_or_default();
                    let Some(number) = decimal::parse(factor) else { return bad(factor, Fault::BadValue) };
                    table.scales.push((named(field)?, number));
                }
            }
            other => return bad(other, Fault::UnknownName),
        }
    }
    let has = |field: Field| table.paths.get(field as usize).is_some_and(|paths| !paths.is_empty());
    if has(Field::Id) || has(Field::Name) { Ok(table) } else { bad(&table.dataset, Fault::NoId) }
}

/// One path, or several of which the first that holds something counts.
fn paths(node: &Node<'_>, found: &mut [Vec<Path>]) -> Result<(), BadMapping> {
    for (name, value) in node.fields() {
        let field = named(name)?;
        let texts = match value {
            Node::List(list) => list.iter().filter_map(Node::scalar).collect(),
            one => one.scalar().into_iter().collect::<Vec<_>>(),
        };
        for text in texts {
            let Some(path) = Path::parse(text) else { return bad(text, Fault::BadValue) };
            if let Some(paths) = found.get_mut(field as usize) {
                paths.push(path);
            }
        }
    }
    Ok(())
}

fn named(name: &str) -> Result<Field, BadMapping> {
    Field::named(name).map_or_else(|| bad(name, Fault::UnknownName), Ok)
}

fn space_kind(name: &str) -> Option<SpaceKind> {
    Some(match name {
        "accessible" => SpaceKind::Accessible,
        "women" => SpaceKind::Women,
        "family" => SpaceKind::Family,
        "charging" => SpaceKind::Charging,
        "car-sharing" => SpaceKind::CarSharing,
        "motorcycle" => SpaceKind::Motorcycle,
        "bicycle" => SpaceKind::Bicycle,
        "lorry" => SpaceKind::Lorry,
        "coach" => SpaceKind::Coach,
        "caravan" => SpaceKind::Caravan,
        "subscriber" => SpaceKind::Subscriber,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fault(text: &str) -> (String, Fault) {
        let bad = mapping(text).unwrap_err();
        (bad.at, bad.fault)
    }

    #[test]
    fn a_webmaster_is_told_what_is_wrong() {
        let named = |at: &str, fault| (at.to_owned(), fault);
        assert_eq!(fault("tables"), named("", Fault::NotJson));
        assert_eq!(fault("[]"), named("", Fault::NotJson));
        assert_eq!(fault("{}"), named("tables", Fault::NoTable));
        assert_eq!(fault(r#"{"clock":"Europe/Rome"}"#), named("Europe/Rome", Fault::BadValue));
        assert_eq!(fault(r#"{"crs":"EPSG:2056"}"#), named("EPSG:2056", Fault::BadValue));
        assert_eq!(
            fault(r#"{"source":{"link":"javascript:alert(1)"}}"#),
            named("javascript:alert(1)", Fault::BadValue)
        );
        assert_eq!(fault(r#"{"tables":[{"fields":{"fre":"x"}}]}"#), named("fre", Fault::UnknownName));
        assert_eq!(fault(r#"{"tables":[{"fields":{"name":"{x"}}]}"#), named("{x", Fault::BadValue));
        assert_eq!(fault(r#"{"tables":[{"dataset":"d","fields":{"free":"x"}}]}"#), named("d", Fault::NoId));
        assert_eq!(fault(r#"{"tables":[{"items":"cars","fields":{}}]}"#), named("cars", Fault::BadValue));
        assert_eq!(fault(r#"{"tables":[{"spaces":{"dogs":{}}}]}"#), named("dogs", Fault::UnknownName));
        assert_eq!(fault(r#"{"tables":[{"scale":{"height":"cm"}}]}"#), named("cm", Fault::BadValue));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in r#"\{"(tables|clock|source)":[\[\]{}:,"a-z]{0,40}\}|.{0,40}"#) {
            drop(mapping(&text));
        }
    }
}

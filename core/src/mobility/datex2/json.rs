//! The JSON encoding of v3 as the same records as its XML.
//!
//! What is an `xsi:type` in XML is a key with the name of its package in JSON (`{"payload": [{"sitSituationPublication":
//! …}]}`), an attribute has a `G` behind its name (`idG`), and an enumeration is a map of one (`{"value": …}`).

use crate::document::Node;
use crate::document::record::{Element, Record};
use crate::document::records::Gather;

/// The packages, by the short names and the long ones that servers use.
const PACKAGES: [&str; 18] = [
    "situation",
    "roadTrafficData",
    "locationReferencing",
    "energyInfrastructure",
    "trafficRegulation",
    "parking",
    "common",
    "comx",
    "com",
    "locx",
    "loc",
    "sit",
    "prk",
    "rtd",
    "egi",
    "fac",
    "tro",
    "afac",
];

/// How types end that stand behind a long name.
const TYPES: [&str; 9] = [
    "Publication",
    "Works",
    "Location",
    "Traffic",
    "Management",
    "Obstruction",
    "ParkingSite",
    "ParkingSites",
    "ParkingSiteStatus",
];

/// Hands over the records of a document, which is the payload itself if it has no envelope.
pub(super) fn walk<'n>(root: &'n Node<'_>, gather: &mut dyn Gather<'n>) {
    descend("payload", root, gather);
}

fn descend<'n>(name: &'n str, node: &'n Node<'_>, gather: &mut dyn Gather<'n>) {
    match node {
        Node::List(list) => list.iter().for_each(|item| descend(name, item, gather)),
        Node::Null => {}
        Node::Text(_) | Node::Map(_) => {
            let element = Element { name, kind: kind(node), size: 1, ..Element::default() };
            if gather.begins(&element) {
                let mut elements = Vec::new();
                build(name, node, &mut elements);
                gather.record(Record::new(&elements));
            } else {
                fields(node, &mut |name, node| descend(name, node, gather));
            }
        }
    }
}

/// The elements of a record, each before those inside it.
fn build<'n>(name: &'n str, node: &'n Node<'_>, elements: &mut Vec<Element<'n>>) {
    match node {
        Node::List(list) => list.iter().for_each(|item| build(name, item, elements)),
        Node::Null => {}
        Node::Text(text) => elements.push(Element { name, text: text.as_ref().into(), size: 1, ..Element::default() }),
        Node::Map(_) => {
            let index = elements.len();
            elements.push(Element { name, kind: kind(node), ..Element::default() });
            fields(node, &mut |name, node| build(name, node, elements));
            let size = elements.len().saturating_sub(index);
            if let Some(element) = elements.get_mut(index) {
                element.size = size;
            }
        }
    }
}

/// The fields of a map; those of a key that is a type are the map's own.
fn fields<'n>(node: &'n Node<'_>, each: &mut dyn FnMut(&'n str, &'n Node<'n>)) {
    for (key, value) in node.fields() {
        if matches!(value, Node::Map(_)) && typed(key).is_some() {
            fields(value, each);
        } else {
            each(key, value);
        }
    }
}

fn kind<'n>(node: &'n Node<'_>) -> &'n str {
    let types = node.fields().iter().filter(|(_, value)| matches!(value, Node::Map(_)));
    types.filter_map(|(key, _)| typed(key)).next_back().unwrap_or_default()
}

/// The type in a key: `SituationPublication` of `sitSituationPublication` or `situationSituationPublication`. The words
/// of a package begin names of fields, too (`parkingName`): behind a long name only what repeats it, or ends as types
/// do, is a type.
fn typed(key: &str) -> Option<&str> {
    PACKAGES.iter().find_map(|package| {
        let name =
            key.strip_prefix(package).filter(|name| name.starts_with(|letter: char| letter.is_ascii_uppercase()))?;
        let repeats = name.get(..package.len()).is_some_and(|start| start.eq_ignore_ascii_case(package));
        let is_type =
            package.len() <= 4 || repeats || TYPES.iter().any(|end| name.len() > end.len() && name.ends_with(end));
        is_type.then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_told_from_fields() {
        for (key, name) in [
            ("situationSituationPublication", Some("SituationPublication")),
            ("sitMaintenanceWorks", Some("MaintenanceWorks")),
            ("situationMaintenanceWorks", Some("MaintenanceWorks")),
            ("parkingParkingTablePublication", Some("ParkingTablePublication")),
            ("locPointLocation", Some("PointLocation")),
            ("locxFacilityLocation", Some("FacilityLocation")),
            ("parkingUrbanParkingSite", Some("UrbanParkingSite")),
            ("parkingSiteStatus", None),
            ("parkingLocation", None),
            ("parkingName", None),
            ("situationRecord", None),
            ("comment", None),
            ("location", None),
            ("facilityLocation", None),
        ] {
            assert_eq!(typed(key), name, "{key}");
        }
    }
}

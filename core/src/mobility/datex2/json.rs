//! The JSON encoding of v3 as the same records as its XML.
//!
//! What is an `xsi:type` in XML is a key with the name of its package in JSON (`{"payload": [{"sitSituationPublication":
//! …}]}`), an attribute has a `G` behind its name (`idG`), and an enumeration is a map of one (`{"value": …}`).

use crate::document::Node;
use crate::document::json_records;
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
    json_records::walk("payload", root, typed, gather);
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

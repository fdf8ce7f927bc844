//! Mappings of cities that were read before, each beside this file.

/// Names and mappings in JSON.
pub const READY: [(&str, &str); 13] = [
    ("amsterdam", include_str!("ready/amsterdam.json")),
    ("basel", include_str!("ready/basel.json")),
    ("brussels", include_str!("ready/brussels.json")),
    ("eindhoven", include_str!("ready/eindhoven.json")),
    ("gent", include_str!("ready/gent.json")),
    ("koeln", include_str!("ready/koeln.json")),
    ("konstanz", include_str!("ready/konstanz.json")),
    ("liege", include_str!("ready/liege.json")),
    ("lille", include_str!("ready/lille.json")),
    ("namur", include_str!("ready/namur.json")),
    ("nyc", include_str!("ready/nyc.json")),
    ("rennes", include_str!("ready/rennes.json")),
    ("strasbourg", include_str!("ready/strasbourg.json")),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mobility::mapping::Mapping;

    #[test]
    fn every_ready_mapping_is_read() {
        for (name, text) in READY {
            assert!(Mapping::parse(text).is_ok_and(|mapping| Some(mapping) == Mapping::ready(name)), "{name}");
        }
        assert_eq!(Mapping::ready("Atlantis"), None);
    }
}

//! What is shown to webmasters works as it is shown.

use civic_core::Position;
use civic_core::http::Response;
use civic_core::mobility::mapped::Mapped;
use civic_core::mobility::mapping::{Mapping, READY};
use civic_core::mobility::{ParkingSite, ParkingState, Protocol, SpaceKind};

use crate::{decode, endpoint, site, time};

const MAPPINGS: &str = include_str!("../../../docs/mapping.md");
const FEEDS: &str = include_str!("../../../docs/feeds.md");

/// What stands between a beginning and the end that follows it, each time.
fn between<'t>(text: &'t str, begin: &str, end: &str) -> Vec<&'t str> {
    text.split(begin).skip(1).filter_map(|rest| rest.split_once(end).map(|(inside, _)| inside)).collect()
}

#[test]
fn the_example_of_a_mapping_becomes_what_is_said() {
    let [document, mapping] = between(MAPPINGS, "```json\n", "```")[..] else { panic!("two examples are expected") };
    let mapping = Mapping::parse(mapping).unwrap();
    let protocol = Protocol::Mapped(Mapped { base: endpoint(), mapping });
    let reading = decode(&protocol, 0, &Response::new(200, "application/json", document)).unwrap();
    assert_eq!((reading.sites.len(), reading.refused.len(), reading.ttl), (3, 0, Some(60)));
    let said = |site: &ParkingSite| (site.free(), site.capacity(), site.state, site.height_limit, site.measured);
    let station = site(&reading, "P1");
    let at = |text| time(text);
    let open = (Some(212), Some(600), Some(ParkingState::Open), Some(2.1), at("2026-11-22T11:28:00Z"));
    assert_eq!(said(station), open);
    assert_eq!(station.address.as_deref(), Some("Via Alamanni 14"));
    assert_eq!(station.position, Position::new(43.7763, 11.2487));
    assert_eq!(station.spaces_of(SpaceKind::Accessible).and_then(|spaces| spaces.capacity), Some(12));
    let broken = (None, Some(207), Some(ParkingState::NoData), None, at("2026-11-22T10:02:00Z"));
    assert_eq!(said(site(&reading, "P2")), broken);
    let closed = (Some(0), Some(215), Some(ParkingState::Closed), Some(2.0), at("2026-11-22T11:28:00Z"));
    assert_eq!(said(site(&reading, "P3")), closed);
    let source = reading.source.unwrap();
    assert_eq!((source.name.as_str(), source.licence.as_deref()), ("Città d’esempio", Some("CC BY 4.0")));
}

#[test]
fn the_mappings_among_the_feeds_can_be_used() {
    let written = between(FEEDS, "mapping='", "'");
    assert!(written.len() > 3);
    for mapping in written {
        assert!(Mapping::parse(mapping).is_ok(), "{mapping}: {:?}", Mapping::parse(mapping));
    }
    let named = between(FEEDS, "mapping=\"", "\"");
    assert!(named.len() > 3);
    for name in named {
        assert!(Mapping::ready(name).is_some(), "{name}");
    }
}

#[test]
fn every_ready_mapping_is_listed() {
    let list = MAPPINGS.split("## Ready mappings").nth(1).unwrap();
    let listed: Vec<_> = between(list, "\n| `", "`");
    assert_eq!(listed, READY.map(|(name, _)| name));
}

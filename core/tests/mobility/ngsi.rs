//! NGSI: Heidelberg's broker, and every example of the smart data models in all four notations.

use std::cell::Cell;

use civic_core::error::Nonsense;
use civic_core::http::Response;
use civic_core::link::Link;
use civic_core::mobility::ngsi::Ngsi;
use civic_core::mobility::{
    Geometry, Hours, ParkingSite, ParkingState, Protocol, Reading, Repair, SiteKind, SpaceKind, Spaces, TrafficLevel,
    TrafficSegment, Why,
};
use civic_core::{Position, mobility::Purpose};

use crate::{endpoint, served, time};

pub(crate) fn broker() -> Protocol {
    Protocol::Ngsi(Ngsi { address: endpoint(), types: Vec::new() })
}

fn heidelberg() -> Reading {
    served::file(broker(), "ngsi-v2/heidelberg-offstreetparking.json")
}

fn site<'r>(reading: &'r Reading, number: &str) -> &'r ParkingSite {
    crate::site(reading, &format!("urn:ngsiv2:OffStreetParking:{number}"))
}

#[test]
fn heidelberg_s_car_parks_are_read() {
    let reading = heidelberg();
    assert_eq!((reading.sites.len(), reading.refused.len()), (25, 0));
    let square = site(&reading, "P00");
    assert_eq!((square.name.as_str(), square.kind), ("P0 Am Bismarckplatz", SiteKind::Garage));
    assert_eq!((square.free(), square.capacity(), square.state), (Some(1), Some(39), Some(ParkingState::Open)));
    assert_eq!((square.measured, square.purpose), (time("2024-06-08T13:25:00Z"), Purpose::Car));
    assert_eq!((square.height_limit, &square.hours), (Some(1.8), &Some(Hours::Osm("06:00-22:00".to_owned()))));
    assert_eq!(square.position, Position::new(49.40966598, 8.69190675));
    assert_eq!(square.region.as_deref(), Some("Zentrum Nord"));
    assert_eq!(square.spaces_of(SpaceKind::Accessible).and_then(|spaces| spaces.capacity), Some(1));
    let post = site(&reading, "P01");
    assert_eq!(
        (post.free(), post.capacity(), &post.hours),
        (Some(143), Some(528), &Some(Hours::Osm("24/7".to_owned())))
    );
    assert_eq!(post.address.as_deref(), Some("Poststraße 7, 69115, Heidelberg"));
    assert_eq!(post.operator.as_deref(), Some("Park und Tank Betriebsgesellschaft Heidelberg mbH"));
    let links: Vec<_> = post.links.iter().map(Link::leads_to).collect();
    assert_eq!(links, ["06221-28682", "info@parkundtank.de"]);
    assert_eq!(post.spaces_of(SpaceKind::Women).and_then(|spaces| spaces.capacity), Some(176));
    assert_eq!(reading.sites.iter().filter(|site| site.position.is_none()).count(), 3);
}

#[test]
fn heidelberg_s_realities_are_survived() {
    let reading = heidelberg();
    // Out of order: no count means anything, and a zero is not “full”.
    for (number, capacity) in [("P02", None), ("P03", Some(140))] {
        let site = site(&reading, number);
        assert_eq!(
            (site.state, site.free(), site.capacity()),
            (Some(ParkingState::NoData), None, capacity),
            "{number}"
        );
        assert!(site.repairs.contains(&Repair::ZeroWithoutData), "{number}");
    }
    for number in ["P05", "P11"] {
        assert_eq!((site(&reading, number).state, site(&reading, number).free()), (Some(ParkingState::Full), Some(0)));
    }
    let east = site(&reading, "P23");
    assert_eq!((east.free(), east.capacity(), east.name.as_str()), (None, Some(1), "P23 Neuenheimer Feld - Ost"));
    assert_eq!(east.repairs, [Repair::NegativeFree { said: -8 }, Repair::OverOccupied { said: 9 }]);
    // Nothing free is said, but how many are taken is.
    for (number, free) in [("P19", 317), ("P20", 669)] {
        let site = site(&reading, number);
        assert_eq!((site.state, site.free()), (None, Some(free)), "{number}");
        assert_eq!(site.repairs, [Repair::FreeFromOccupied], "{number}");
    }
    assert_eq!(site(&reading, "P19").measured, time("2024-06-08T13:24:34.478Z"));
    assert_eq!(reading.sites.iter().filter(|site| site.free().is_some()).count(), 22);
}

const NOTATIONS: [&str; 4] = ["keyvalues-ld", "keyvalues-v2", "normalized-ld", "normalized-v2"];

fn example(kind: &str, notation: &str) -> Reading {
    served::file(broker(), &format!("smart-data-models/{kind}-{notation}.json"))
}

#[test]
fn a_car_park_is_the_same_in_all_notations() {
    for notation in NOTATIONS {
        let reading = example("OffStreetParking", notation);
        let [site] = reading.sites.as_slice() else { panic!("{notation}: {reading:?}") };
        assert!(site.id.ends_with("porto-ParkingLot-23889"), "{notation}");
        assert_eq!(
            (site.name.as_str(), site.kind),
            ("Parque de estacionamento Trindade", SiteKind::Underground),
            "{notation}"
        );
        assert_eq!((site.free(), site.capacity(), site.state), (Some(132), Some(414), None), "{notation}");
        let general = site.spaces_of(SpaceKind::General).unwrap();
        assert_eq!((general.occupied, general.share), (Some(282), Some(0.68)), "{notation}");
        let two_wheels = Spaces { capacity: Some(20), free: Some(20), ..Spaces::of(SpaceKind::Motorcycle) };
        assert_eq!(site.spaces_of(SpaceKind::Motorcycle), Some(&two_wheels), "{notation}");
        assert_eq!(site.position, Position::new(41.150691773, -8.60961198807), "{notation}");
        assert!(site.address.as_deref().unwrap().starts_with("Rua de Fernandes Tom"), "{notation}");
        // The counts of the normalised examples tell a time of their own.
        let measured = if notation.starts_with("normalized") { "2018-09-21T12:00:00Z" } else { "2021-03-11T15:51:02Z" };
        assert_eq!(site.measured, time(measured), "{notation}");
    }
}

#[test]
fn a_street_is_the_same_in_all_notations() {
    for (notation, measured) in NOTATIONS.into_iter().zip([
        "2021-03-11T15:51:02Z",
        "2021-03-11T15:51:02Z",
        "2018-09-12T12:00:00Z",
        "2018-09-12T12:00:00Z",
    ]) {
        let reading = example("OnStreetParking", notation);
        let [site] = reading.sites.as_slice() else { panic!("{notation}: {reading:?}") };
        assert_eq!((site.kind, site.region.as_deref()), (SiteKind::Street, Some("Zona Centro")), "{notation}");
        assert_eq!((site.free(), site.capacity(), site.measured), (Some(3), Some(6), time(measured)), "{notation}");
        assert!(site.position.is_some_and(|position| (position.latitude - 43.463).abs() < 0.001), "{notation}");
    }
}

#[test]
fn a_bay_is_a_place_of_one() {
    for notation in ["keyvalues-ld", "normalized-ld", "normalized-v2"] {
        let reading = example("ParkingSpot", notation);
        let [site] = reading.sites.as_slice() else { panic!("{notation}: {reading:?}") };
        assert_eq!((site.name.as_str(), site.kind), ("A-13", SiteKind::Street), "{notation}");
        assert_eq!(
            (site.free(), site.capacity(), site.state),
            (Some(1), Some(1), Some(ParkingState::Open)),
            "{notation}"
        );
        let measured = if notation == "keyvalues-ld" { None } else { time("2018-09-21T12:00:00Z") };
        assert_eq!(site.measured, measured, "{notation}");
    }
}

#[test]
fn traffic_is_the_same_in_all_notations() {
    for notation in NOTATIONS {
        let reading = example("TrafficFlowObserved", notation);
        let [segment] = reading.segments.as_slice() else { panic!("{notation}: {reading:?}") };
        let TrafficSegment { name, level, speed, measured, .. } = segment;
        assert_eq!(
            (name.as_str(), *level, *speed),
            ("Avenida de Salamanca", TrafficLevel::Unknown, Some(52.6)),
            "{notation}"
        );
        assert_eq!(*measured, time("2016-12-07T11:15:00Z"), "{notation}");
        assert!(matches!(&segment.geometry, Geometry::Lines(lines) if lines[0].len() == 3), "{notation}");
    }
}

#[test]
fn schemas_are_no_entities() {
    for file in ["schema-OnStreetParking", "schema-ParkingSpot"] {
        let answer = crate::payloads::answer(&format!("smart-data-models/{file}.json"));
        let (reading, _) = served::read(broker(), |_| answer.clone());
        assert_eq!(reading, Err(Nonsense::Unexpected.into()), "{file}");
    }
}

#[test]
fn names_may_be_addresses_and_states_several() {
    let body = r#"[{"@id":"a","@type":"https://uri.fiware.org/ns/data-models#OffStreetParking",
        "https://uri.fiware.org/ns/data-models#totalSpotNumber":{"type":"Property","value":10},
        "https://uri.fiware.org/ns/data-models#availableSpotNumber":{"type":"Property","value":2},
        "https://smartdatamodels.org/status":{"type":"Property","value":["open","almostFull"]}},
        {"id":"b","type":"ParkingSpot","category":["forDisabled"],"status":"occupied"},
        {"id":"c","type":"TrafficFlowObserved","congested":true,"averageVehicleSpeed":-1},
        {"id":"d","type":"WasteContainer"},{"type":"OffStreetParking"},7]"#;
    let reading = served::body(broker(), body).unwrap();
    let [full, bay] = reading.sites.as_slice() else { panic!("{reading:?}") };
    assert_eq!((full.free(), full.capacity(), full.state), (Some(2), Some(10), Some(ParkingState::NearlyFull)));
    let accessible = bay.spaces_of(SpaceKind::Accessible).unwrap();
    assert_eq!((accessible.free, accessible.capacity, bay.state), (Some(0), Some(1), Some(ParkingState::Full)));
    let [segment] = reading.segments.as_slice() else { panic!("{reading:?}") };
    assert_eq!((segment.level, segment.speed), (TrafficLevel::Congested, None));
    assert_eq!(segment.repairs, [Repair::ImpossibleMeasure]);
    let whys: Vec<_> = reading.refused.iter().map(|refused| (refused.what.as_deref(), refused.why)).collect();
    assert_eq!(whys, [(Some("d"), Why::NotARecord), (None, Why::Nameless), (None, Why::NotARecord)]);
}

fn page(from: usize, count: usize) -> String {
    let entity =
        |id| format!(r#"{{"id":"{id}","type":"OffStreetParking","totalSpotNumber":9,"availableSpotNumber":4}}"#);
    format!("[{}]", (from..from + count).map(entity).collect::<Vec<_>>().join(","))
}

#[test]
fn full_pages_are_followed_by_others() {
    let page_of = |request: &civic_core::http::Request| {
        let offset =
            request.query.iter().find(|(name, _)| name == "offset").map_or(0, |(_, value)| value.parse().unwrap());
        Response::new(200, "", page(offset, 1000.min(2_345 - offset)))
    };
    let types = vec!["OffStreetParking".to_owned()];
    let (reading, asked) = served::read(Protocol::Ngsi(Ngsi { address: endpoint(), types }), page_of);
    assert_eq!(reading.unwrap().sites.len(), 2_345);
    let asked: Vec<_> =
        asked.iter().map(|address| address.replace("https://city.example/api?limit=1000&options=count", "")).collect();
    assert_eq!(
        asked,
        ["&type=OffStreetParking", "&type=OffStreetParking&offset=1000", "&type=OffStreetParking&offset=2000"]
    );
    // The broker's count spares the last page.
    let (_, asked) = served::read(broker(), |_| {
        let mut response = Response::new(200, "", page(0, 1000));
        response.headers.push(("Fiware-Total-Count".to_owned(), "1000".to_owned()));
        response
    });
    assert_eq!(asked.len(), 1);
}

#[test]
fn a_hundred_thousand_entities_are_read_and_no_more() {
    let pages = Cell::new(0);
    let (reading, asked) = served::read(broker(), |_| {
        pages.set(pages.get() + 1);
        Response::new(200, "", page(pages.get() * 1000, 1000))
    });
    let reading = reading.unwrap();
    assert_eq!((reading.sites.len(), asked.len()), (100_000, 100));
    assert_eq!(reading.refused.last().map(|refused| refused.why), Some(Why::TooMany));
}

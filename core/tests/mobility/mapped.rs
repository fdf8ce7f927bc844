//! Any JSON and GeoJSON by a mapping, on feeds that have the most to put right.

use civic_core::Position;
use civic_core::http::Response;
use civic_core::mobility::mapped::Mapped;
use civic_core::mobility::mapping::Mapping;
use civic_core::mobility::{ParkingState, Protocol, Reading, Repair, Trend};

use crate::payloads::answer;
use crate::{decode, endpoint, site, time};

fn read(mapping: &str, file: &str) -> Reading {
    let mapping = Mapping::parse(mapping).unwrap();
    decode(&Protocol::Mapped(Mapped { base: endpoint(), mapping }), 0, &answer(file)).unwrap()
}

#[test]
fn freiburg_s_metres_and_texts_become_degrees_and_numbers() {
    let mapping = r#"{"clock":"europe+60","tables":[{"fields":{"id":"park_id","name":"park_name","free":"obs_free",
        "capacity":"obs_max","state":"obs_state","measured":"obs_ts","position":"geometry"},
        "values":{"state":{"0":"fault","1":"open","-1":"closed"}}}]}"#;
    let reading = read(mapping, "wfs-geojson/freiburg-pls.json");
    assert_eq!((reading.sites.len(), reading.refused.len()), (19, 0));
    for site in &reading.sites {
        let position = site.position.unwrap();
        assert!((47.98..48.03).contains(&position.latitude) && (7.79..7.90).contains(&position.longitude), "{site:?}");
        assert!(site.repairs.contains(&Repair::ProjectedCoordinates));
        assert!(site.state != Some(ParkingState::NoData) || site.free().is_none());
    }
    // The same car parks as the feed of 2016 had them in degrees.
    let old = read(mapping, "wfs-geojson/freiburg-pls-2016.json");
    let near = |one: Position, other: Position| {
        (one.latitude - other.latitude).abs() < 0.002 && (one.longitude - other.longitude).abs() < 0.003
    };
    let same = old.sites.iter().filter_map(|old| {
        let new = reading.sites.iter().find(|new| new.name == old.name)?;
        Some(near(new.position?, old.position?))
    });
    assert!(same.filter(|same| *same).count() >= 10);
}

#[test]
fn trento_s_sentinels_are_unknown_and_its_latitudes_come_first() {
    let mapping = r#"{"axes":"latitude-first","tables":[{"fields":{"name":"name","free":"slotsAvailable",
        "capacity":"slotsTotal","position":"position","park-and-ride":"extra.parkAndRide","address":"description"}}]}"#;
    let reading = read(mapping, "trento/test_data_fetch.json");
    let counts: Vec<_> = reading.sites.iter().map(|site| (site.free(), site.capacity(), site.park_and_ride)).collect();
    assert_eq!(
        counts,
        [
            (None, Some(100), Some(false)),
            (None, Some(460), Some(false)),
            (Some(50), Some(100), Some(true)),
            (Some(150), Some(200), Some(false))
        ]
    );
    assert_eq!(reading.sites[1].repairs, [Repair::NegativeFree { said: -2 }]);
    assert_eq!(reading.sites[1].position, Position::new(46.065635, 11.125044));
}

#[test]
fn heidelberg_s_nested_updates_are_read() {
    let mapping = r#"{"clock":"europe+60","tables":[{"records":"data.parkinglocations","fields":{"id":"uid","name":"name",
        "free":"parkingupdate.current","capacity":"parkingupdate.total","state":"parkingupdate.status",
        "trend":"parkingupdate.trend"},"values":{"state":{"critical":"nearly full"}}}]}"#;
    let reading = read(mapping, "city-json/heidelberg-v1.json");
    assert_eq!((reading.sites.len(), reading.refused.len()), (20, 0));
    let post = site(&reading, "1");
    assert_eq!((post.free(), post.capacity()), (Some(97), Some(528)));
    assert_eq!((post.state, post.trend), (Some(ParkingState::Open), Some(Trend::Steady)));
    assert_eq!(site(&reading, "4").trend, Some(Trend::Emptying));
    assert_eq!(site(&reading, "2").state, Some(ParkingState::Closed));
    // Nearly full is what this city calls critical; the mapping says so.
    assert_eq!(site(&reading, "12").state, Some(ParkingState::NearlyFull));
}

#[test]
fn aalen_has_neither_ids_nor_times() {
    let mapping = r#"{"tables":[{"fields":{"name":"name","free":"free","capacity":"max","state":"status"}}]}"#;
    let reading = read(mapping, "city-json/aalen.json");
    assert!(reading.sites.iter().all(|site| site.id == site.name && site.measured.is_none()));
    assert_eq!(reading.measured, None);
    let counts: Vec<_> = reading.sites.iter().map(|site| (site.free(), site.state)).collect();
    let free: Vec<_> = [5, 93, 7, 29, 122, 4].map(|free| (Some(free), Some(ParkingState::Open))).into();
    assert_eq!(counts, free);
}

#[test]
fn aarhus_counts_cars() {
    let mapping = r#"{"clock":"europe+60","tables":[{"records":"result.records","fields":{"id":"garageCode",
        "name":"garageCode","occupied":"vehicleCount","capacity":"totalSpaces","measured":"date"}}]}"#;
    let reading = read(mapping, "ckan/aarhus.json");
    assert_eq!(reading.sites.len(), 13);
    let library = site(&reading, "BUSGADEHUSET");
    assert_eq!((library.free(), library.capacity()), (None, Some(142)));
    assert_eq!(library.repairs, [Repair::OverOccupied { said: 6187 }]);
    assert_eq!(library.measured, time("2016-10-29T15:30:04Z"));
    let north = site(&reading, "NORREPORT");
    assert_eq!(north.repairs, [Repair::FreeFromOccupied]);
}

/// Found by the fuzz target `socrata`.
#[test]
fn a_charging_station_has_no_more_free_points_than_points() {
    let mapping = r#"{"tables":[{"items":"charging","fields":{"id":"id","capacity":"points","free":"free"}}]}"#;
    let protocol = Protocol::Mapped(Mapped { base: endpoint(), mapping: Mapping::parse(mapping).unwrap() });
    let body = r#"[{"id":"1","points":40,"free":616337},{"id":"2","points":4,"free":4},{"id":"3","free":9}]"#;
    let reading = decode(&protocol, 0, &Response::new(200, "", body)).unwrap();
    let seen: Vec<_> = reading.chargers.iter().map(|charger| (charger.free, charger.repairs.as_slice())).collect();
    let repaired = [Repair::FreeOverCapacity { said: 616_337 }];
    assert_eq!(seen, [(Some(40), &repaired[..]), (Some(4), &[]), (Some(9), &[])]);
}

#[test]
fn munster_s_metres_are_those_of_gauss_and_krueger() {
    let mapping = r#"{"crs":"EPSG:31467","tables":[{"fields":{"id":"LFDNR","name":"NAME","position":"geometry"}}]}"#;
    let reading = read(mapping, "oapif/muenster-garages.json");
    let theatre = site(&reading, "1");
    assert_eq!(
        (theatre.name.as_str(), theatre.repairs.as_slice()),
        ("Parkhaus Theater", &[Repair::ProjectedCoordinates][..])
    );
    assert!(theatre.position.unwrap().metres_to(Position::new(51.96599, 7.62679).unwrap()) < 2.0);
    let middle = Position::new(51.9624, 7.6257).unwrap();
    assert!(reading.sites.iter().all(|site| site.position.unwrap().metres_to(middle) < 3_000.0));
}

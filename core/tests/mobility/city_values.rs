//! What cities' own feeds say, site by site.

use civic_core::error::Nonsense;
use civic_core::http::Response;
use civic_core::mobility::mapped::Mapped;
use civic_core::mobility::mapping::Mapping;
use civic_core::mobility::{ParkingState, Protocol, Repair, SpaceKind, Why};
use civic_core::{Error, Position};

use crate::city_feeds::feed;
use crate::{decode, endpoint, site, time};

#[test]
fn tables_of_other_encodings_and_notations_are_read() {
    let bietigheim = feed("csv/bietigheim-bissingen.csv");
    let ground = site(&bietigheim, "Parkplatz Mühlwiesenstr.");
    assert_eq!((ground.free(), ground.capacity(), ground.state), (Some(25), Some(106), Some(ParkingState::Open)));
    assert_eq!(ground.measured, time("2025-02-27T10:17:47.085Z"));
    assert_eq!(site(&bietigheim, "Parkplatz Am Japangarten").state, Some(ParkingState::Closed));

    let bielefeld = feed("csv/bielefeld.csv");
    let kesselbrink = site(&bielefeld, "660-1");
    assert_eq!(
        (kesselbrink.free(), kesselbrink.capacity(), kesselbrink.height_limit),
        (Some(203), Some(383), Some(2.0))
    );
    assert_eq!(kesselbrink.measured, time("2026-02-06T07:35:00Z"));
    assert_eq!(kesselbrink.position, Position::new(52.0242103720696, 8.53824901907209));

    let neckarsulm = site(&feed("csv/neckarsulm.csv"), "4").clone();
    assert_eq!(neckarsulm.address.as_deref(), Some("Wilfenseeweg, 74172 Neckarsulm"));
    assert_eq!((neckarsulm.position, neckarsulm.height_limit), (Position::new(49.190044818, 9.24487198), None));
}

#[test]
fn new_york_s_rows_become_its_newest_segments() {
    let reading = feed("socrata/nyc-dot-speeds-10000.csv");
    let newest = reading.segments.iter().filter_map(|segment| segment.measured).max();
    assert_eq!(newest, time("2019-03-21T15:18:12Z"));
    let gowanus = reading.segments.iter().find(|segment| segment.id == "4616229").unwrap();
    assert_eq!((gowanus.travel_time, gowanus.measured), (Some(144.0), newest));
    assert!((gowanus.speed.unwrap() - 45.0).abs() < 0.1);
    let start = gowanus.geometry.positions().next().unwrap();
    assert!((start.latitude - 40.67574).abs() < 1e-4 && (start.longitude + 74.00126).abs() < 1e-4);
    assert!(reading.refused.iter().all(|refused| refused.why == Why::OlderTwin));
}

#[test]
fn zurich_s_news_are_counts_and_hamburg_s_elements_places() {
    let zurich = feed("pls-rss/zuerich-pls.xml");
    let accu = site(&zurich, "http://www.plszh.ch/parkhaus/accu.jsp?pid=accu");
    assert_eq!((accu.free(), accu.state), (Some(131), Some(ParkingState::Open)));
    assert_eq!(accu.measured, time("2015-06-22T12:43:50Z"));
    let silent: Vec<_> = zurich.sites.iter().filter(|site| site.free().is_none()).collect();
    assert_eq!((silent.len(), silent[0].state), (1, None));

    let hamburg = feed("wfs-geojson/hamburg-wfs-2019.xml");
    let suerhop = site(&hamburg, "1012");
    assert_eq!((suerhop.capacity(), suerhop.free(), suerhop.state), (Some(20), None, Some(ParkingState::NoData)));
    // The same car park in degrees, by the OGC API of the same city.
    let degrees = site(&feed("oapif/hamburg-garages.geojson"), "1012").position.unwrap();
    let metres = suerhop.position.unwrap();
    assert!((degrees.latitude - metres.latitude).abs() < 1e-5 && (degrees.longitude - metres.longitude).abs() < 1e-5);
}

#[test]
fn counters_of_several_kinds_are_told_apart() {
    let heilbronn = feed("city-json/heilbronn-occupancies.json");
    let facility = site(&heilbronn, "2609");
    assert_eq!((facility.free(), facility.capacity()), (Some(0), Some(160)));
    let unlimited = site(&heilbronn, "2068");
    assert_eq!((unlimited.free(), unlimited.capacity()), (Some(250), Some(692)));
    assert!(unlimited.repairs.contains(&Repair::ImpossibleCapacity { said: 9999 }));
    assert!(site(&heilbronn, "2409").repairs.contains(&Repair::NegativeFree { said: -23 }));

    let swiss = feed("bench/opendata_swiss.json");
    let suhr = swiss.sites.iter().find(|site| site.name == "Suhr").unwrap();
    assert_eq!(
        (suhr.capacity(), suhr.spaces_of(SpaceKind::Accessible).and_then(|kind| kind.capacity)),
        (Some(5), Some(1))
    );
    assert_eq!(suhr.address.as_deref(), Some("Bahnhofstrasse 3, 5034 Suhr"));

    let motorway = feed("city-json/p_m_bw.json");
    let accessible = motorway.sites[0].spaces_of(SpaceKind::Accessible).unwrap();
    assert_eq!((motorway.sites[0].free(), accessible.free, accessible.capacity), (Some(31), Some(3), Some(4)));
    assert_eq!(site(&feed("city-json/pbw-dynamic-all.json"), "34").free(), Some(50));
    assert_eq!(site(&feed("city-json/ulm-sensors-spots.json"), "pbg-b-familie-w-2-004").free(), Some(0));
}

#[test]
fn amsterdam_s_faults_are_no_counts() {
    let reading = feed("amsterdam-gd/garages.json");
    let square = site(&reading, "8039A0DF-73FB-0FD9-05F8-1B00C19C6B9B");
    assert_eq!((square.name.as_str(), square.free(), square.capacity()), ("CE-P30 Heinekenplein", Some(19), Some(168)));
    let subscribers = square.spaces_of(SpaceKind::Subscriber).unwrap();
    assert_eq!((subscribers.free, subscribers.capacity), (Some(19), Some(46)));
    assert_eq!(square.measured, time("2023-02-23T13:44:48Z"));
    let faulty = reading.sites.iter().filter(|site| site.state == Some(ParkingState::NoData));
    assert!(faulty.clone().count() == 21 && faulty.into_iter().all(|site| site.free().is_none()));
    // One without a name is shown by its id, and the others as they are.
    let nameless = feed("amsterdam-gd/wrong_garages.json");
    assert_eq!(nameless.sites.iter().filter(|site| site.name.is_empty()).count(), 1);
}

#[test]
fn a_web_page_is_no_feed() {
    for format in ["json", "csv", "xml"] {
        let table = format!(r#"{{"tables":[{{"format":"{format}","records":"a.b","fields":{{"id":"id"}}}}]}}"#);
        let mapping = Mapping::parse(&table).unwrap();
        let page = Protocol::Mapped(Mapped { base: endpoint(), mapping });
        let html = Response::new(200, "text/html", "<!DOCTYPE html><title>Login</title>");
        assert_eq!(decode(&page, 0, &html), Err(Error::Nonsense(Nonsense::WebPage)));
    }
}

//! ParkAPI v1, v2 and v3: every recorded document, and what is asked for.

use civic_core::Position;
use civic_core::http::Response;
use civic_core::link::Link;
use civic_core::mobility::parkapi::{ParkApi, Version};
use civic_core::mobility::{
    Forecast, Hours, ParkingState, Protocol, Purpose, Reading, Repair, SiteKind, SpaceKind, Why,
};

use crate::payloads::{answer, files};
use crate::{decode, endpoint, site, time};

fn server(version: Version, source: Option<&str>) -> Protocol {
    Protocol::ParkApi(ParkApi { base: endpoint(), version, source: source.map(str::to_owned) })
}

fn city(file: &str) -> Reading {
    decode(&server(Version::V1, None), 0, &answer(file)).unwrap()
}

/// File, sites, with a number of free spaces, without a place, time of the feed.
const CITIES: [(&str, usize, usize, usize, &str); 12] = [
    ("parkapi-v1/herrenberg-2021.json", 25, 7, 0, "2022-12-08T16:08:21Z"),
    ("parkapi-v1/herrenberg-2025.json", 26, 4, 0, "2025-02-25T12:20:03Z"),
    ("parkapi-v1/reutlingen-2021.json", 30, 0, 0, "2021-09-09T08:40:03Z"),
    ("parkapi-v1/server-Aarhus.json", 8, 8, 0, "2016-10-29T15:30:04Z"),
    ("parkapi-v1/server-Basel.json", 16, 16, 0, "2025-02-01T10:58:00Z"),
    ("parkapi-v1/server-Dresden.json", 52, 38, 0, "2021-06-03T18:17:36Z"),
    ("parkapi-v1/server-Freiburg.json", 15, 15, 0, "2016-06-18T12:45:00Z"),
    ("parkapi-v1/server-Hamburg.json", 125, 42, 1, "2022-03-11T20:05:27Z"),
    ("parkapi-v1/server-Heidelberg.json", 20, 20, 0, "2019-07-15T19:12:00Z"),
    ("parkapi-v1/server-Koeln.json", 51, 36, 0, "2019-06-05T03:28:23Z"),
    ("parkapi-v1/server-Muenster.json", 15, 15, 0, "2015-07-14T14:48:00Z"),
    ("parkapi-v1/server-Zuerich.json", 37, 36, 3, "2015-06-22T12:43:50Z"),
];

#[test]
fn every_city_is_read() {
    for (file, sites, counted, placeless, measured) in CITIES {
        let reading = city(file);
        let with_free = reading.sites.iter().filter(|site| site.free().is_some()).count();
        let without_place = reading.sites.iter().filter(|site| site.position.is_none()).count();
        assert_eq!((reading.sites.len(), with_free, without_place), (sites, counted, placeless), "{file}");
        assert_eq!(reading.refused, [], "{file}");
        let seconds = reading.measured.unwrap().0.div_euclid(1000);
        assert_eq!(seconds, time(measured).unwrap().0.div_euclid(1000), "{file}");
    }
}

#[test]
fn every_file_is_looked_at() {
    let cities = files("parkapi-v1").into_iter().filter(|file| CITIES.iter().all(|(known, ..)| known != file));
    assert_eq!(
        cities.collect::<Vec<_>>(),
        [
            "parkapi-v1/city_schema.json",
            "parkapi-v1/dresdenaltmarkt-forecast.csv",
            "parkapi-v1/meta_schema.json",
            "parkapi-v1/server-index.json",
            "parkapi-v1/server-v3-index.json"
        ]
    );
    assert_eq!((files("parkapi-v2").len(), files("parkapi-v3").len()), (1, 3));
}

#[test]
fn zero_without_data_is_not_full_in_dresden() {
    let reading = city("parkapi-v1/server-Dresden.json");
    let without: Vec<_> = reading.sites.iter().filter(|site| site.state == Some(ParkingState::NoData)).collect();
    assert_eq!(without.len(), 14);
    assert!(without.iter().all(|site| site.free().is_none() && site.repairs == [Repair::ZeroWithoutData]));
    let altmarkt = site(&reading, "dresdenaltmarkt");
    assert_eq!((altmarkt.name.as_str(), altmarkt.kind), ("Altmarkt", SiteKind::Underground));
    assert_eq!((altmarkt.free(), altmarkt.capacity()), (Some(225), Some(400)));
    assert_eq!(
        (altmarkt.region.as_deref(), altmarkt.address.as_deref()),
        (Some("Innere Altstadt"), Some("Wilsdruffer Straße"))
    );
    assert_eq!((altmarkt.position, altmarkt.state), (Position::new(51.05031, 13.73754), Some(ParkingState::Open)));
    assert_eq!((altmarkt.measured, &altmarkt.forecast), (None, &Forecast::None));
}

#[test]
fn negative_counts_and_no_capacity_are_unknown_in_koeln() {
    let reading = city("parkapi-v1/server-Koeln.json");
    let street = site(&reading, "koelnvonwerthstrasse");
    assert_eq!((street.free(), street.capacity(), street.state), (None, None, Some(ParkingState::NoData)));
    assert_eq!(street.repairs, [Repair::ImpossibleCapacity { said: 0 }, Repair::NegativeFree { said: -1 }]);
    assert_eq!(street.region, None);
    // Fourteen more say zero and that their state is not known.
    let zeros = reading.sites.iter().filter(|site| site.repairs == [Repair::ZeroWithoutData]);
    assert_eq!(zeros.filter(|site| site.state == Some(ParkingState::Unknown) && site.free().is_none()).count(), 14);
}

#[test]
fn accessible_spaces_have_their_own_counts_in_herrenberg() {
    let reading = city("parkapi-v1/herrenberg-2021.json");
    let accessible = reading.sites.iter().filter_map(|site| site.spaces_of(SpaceKind::Accessible));
    let counts: Vec<_> = accessible.map(|spaces| (spaces.capacity, spaces.free)).collect();
    let (one, silent) = ((Some(1), Some(1)), (Some(1), None));
    assert_eq!(counts, [one, (Some(2), Some(1)), one, one, silent, silent]);
    let garage = site(&reading, "ac230e00-2cea-11eb-93e4-7f8bf428cc7a");
    assert_eq!((garage.name.as_str(), garage.state), ("Altstadtgarage", Some(ParkingState::Open)));
    assert_eq!(garage.hours, None);
    let rides = reading.sites.iter().filter(|site| site.park_and_ride == Some(true)).count();
    let vans = reading.sites.iter().filter(|site| site.purpose == Purpose::Caravan).count();
    assert_eq!((rides, vans), (2, 1));
    let few: Vec<_> = reading.sites.iter().filter(|site| site.state == Some(ParkingState::NearlyFull)).collect();
    assert_eq!(few.len(), 1);
    // Most have no id: their name and place stand for it.
    let street = site(&reading, "Aischbachstraße@48.596319,8.865461");
    assert_eq!(street.hours, Some(Hours::Osm("Mo - Su 08:00-17:00".to_owned())));
    assert_eq!(street.description.as_deref(), Some("Parken mit Parkscheibe"));
}

#[test]
fn a_city_s_index_tells_who_measured() {
    let index = |file: &str, city: &str| decode(&server(Version::V1, Some(city)), 1, &answer(file)).unwrap().source;
    let basel = index("parkapi-v1/server-index.json", "Basel").unwrap();
    assert_eq!(basel.name, "Immobilien Basel-Stadt");
    assert_eq!(basel.licence.as_deref(), Some("Creative-Commons-Null-Lizenz (CC-0)"));
    assert_eq!(basel.licence_link.as_ref().unwrap().leads_to(), "www.parkleitsystem-basel.ch");
    assert_eq!(index("parkapi-v1/server-index.json", "Aachen"), None);
    assert_eq!(index("parkapi-v1/server-index.json", "Atlantis"), None);
    assert_eq!(index("parkapi-v1/server-v3-index.json", "heidelberg"), None);
}

#[test]
fn v2_is_read() {
    let reading = decode(&server(Version::V2, None), 0, &answer("parkapi-v2/server-v3-lots.json")).unwrap();
    assert_eq!((reading.sites.len(), reading.next.len(), reading.refused.len()), (98, 0, 0));
    assert_eq!(reading.sites.iter().filter(|site| site.free().is_some()).count(), 59);
    let street = site(&reading, "urn:ngsiv2:OffStreetParking:P01");
    assert_eq!((street.free(), street.capacity(), street.state), (Some(143), Some(528), Some(ParkingState::Open)));
    assert_eq!(street.measured, time("2024-06-08T13:25:00Z"));
    assert_eq!(street.position, Position::new(49.4077285, 8.6894729));
    let square = site(&reading, "74");
    assert_eq!((square.name.as_str(), square.free(), square.state), ("Ludwigsplatz", Some(109), None));
}

#[test]
fn v3_is_read() {
    let reading = decode(&server(Version::V3, None), 0, &answer("parkapi-v3/server-parking-sites.json")).unwrap();
    assert_eq!((reading.sites.len(), reading.next.len(), reading.refused.len()), (98, 0, 0));
    let street = site(&reading, "2");
    assert_eq!((street.name.as_str(), street.free(), street.capacity()), ("Poststraße", Some(143), Some(528)));
    assert_eq!((street.height_limit, street.kind), (Some(1.8), SiteKind::Garage));
    assert_eq!(street.spaces_of(SpaceKind::Women).and_then(|spaces| spaces.capacity), Some(176));
    assert_eq!(street.spaces_of(SpaceKind::Family), None);
    assert_eq!((street.state, street.measured), (Some(ParkingState::Open), time("2024-06-08T13:25:00Z")));
    assert_eq!(street.hours, Some(Hours::Osm("24/7".to_owned())));
    assert_eq!(street.operator.as_deref(), Some("Park und Tank Betriebsgesellschaft Heidelberg mbH"));
    let with_free = reading.sites.iter().filter(|site| site.free().is_some()).count();
    assert_eq!(with_free, 59);
    let closed = reading.sites.iter().filter(|site| site.state == Some(ParkingState::Closed)).count();
    assert_eq!((closed, reading.sites.iter().filter(|site| site.park_and_ride == Some(true)).count()), (2, 1));
    assert!(reading.sites.iter().filter_map(|site| site.height_limit).all(|metres| (1.8..=2.5).contains(&metres)));
}

#[test]
fn the_next_page_is_on_the_same_server_whatever_it_says() {
    let v3 = server(Version::V3, None);
    let reading = decode(&v3, 0, &answer("parkapi-v3/server-parking-sites-page1.json")).unwrap();
    let next: Vec<_> = reading.next.iter().map(|ask| ask.request.address()).collect();
    assert_eq!(next, ["https://city.example/api/v3/parking-sites?limit=3&start=4"]);
    let elsewhere = r#"{"items":[{"id":1,"name":"A"}],"next_path":"https://evil.example/x?start=9"}"#;
    let reading = decode(&v3, 0, &Response::new(200, "", elsewhere)).unwrap();
    assert_eq!(reading.next[0].request.address(), "https://city.example/api/v3/parking-sites?start=9");
    // A page without items is the last one.
    let empty = r#"{"items":[],"next_path":"/x?start=9"}"#;
    assert_eq!(decode(&v3, 0, &Response::new(200, "", empty)).unwrap().next, []);
}

#[test]
fn sources_of_v3_are_named_together_or_alone() {
    let sources =
        |uid| decode(&server(Version::V3, uid), 1, &answer("parkapi-v3/server-sources.json")).unwrap().source.unwrap();
    let one = sources(Some("heidelberg"));
    assert_eq!((one.name.as_str(), one.licence.as_deref()), ("Stadt Heidelberg", Some("CC BY 4.0")));
    assert_eq!(one.link.as_ref().map(Link::leads_to), Some("parken.heidelberg.de"));
    let both = sources(None);
    assert_eq!(both.name, "Stadt Heidelberg, Stadt Karlsruhe");
    assert_eq!((both.link.as_ref(), both.licence_link.as_ref()), (None, None));
}

#[test]
fn what_is_asked_for_is_plain() {
    let asked = |version, source| -> Vec<String> {
        server(version, source)
            .start()
            .iter()
            .map(|ask| ask.request.address().replace("https://city.example/api", ""))
            .collect()
    };
    assert_eq!(asked(Version::V1, None), [""]);
    assert_eq!(asked(Version::V1, Some("Zürich")), ["/Z%C3%BCrich", "/"]);
    assert_eq!(asked(Version::V2, None), ["/v2/lots/"]);
    assert_eq!(asked(Version::V3, Some("heidelberg")), ["/v3/parking-sites?source_uid=heidelberg", "/v3/sources"]);
}

#[test]
fn one_broken_lot_costs_one_lot() {
    let body = r#"{"last_updated":"2024-01-01T00:00:00","lots":[{"id":"a","name":"A","free":"x","total":[],"coords":7},
        null,"b",{},{"id":"a","name":"twin"},{"name":"C","free":1e99,"total":-1}]}"#;
    let reading = decode(&server(Version::V1, None), 0, &Response::new(200, "", body)).unwrap();
    let ids: Vec<_> = reading.sites.iter().map(|site| site.id.as_str()).collect();
    assert_eq!(ids, ["a", "C"]);
    let why: Vec<_> = reading.refused.iter().map(|refused| refused.why).collect();
    assert_eq!(why, [Why::NotARecord, Why::NotARecord, Why::Nameless, Why::OlderTwin]);
}

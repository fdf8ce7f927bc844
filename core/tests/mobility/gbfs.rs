//! GBFS: every recorded document, and how they join.

use civic_core::error::Nonsense;
use civic_core::http::{Request, Response};
use civic_core::link::Link;
use civic_core::mobility::gbfs::Gbfs;
use civic_core::mobility::{BikeService, BikeStation, Protocol, Reading, Repair, Why};
use civic_core::{Error, Position};

use crate::payloads::answer;
use crate::{endpoint, served, time};

pub(crate) fn system() -> Protocol {
    Protocol::Gbfs(Gbfs { address: endpoint(), language: Some("de".to_owned()) })
}

/// A system whose `gbfs.json` names documents beside it, which are these files.
fn of(files: &'static [(&'static str, &'static str)]) -> (Result<Reading, Error>, Vec<String>) {
    let feed = |(name, _): &(&str, &str)| format!(r#"{{"name":"{name}","url":"gbfs/{name}.json"}}"#);
    let feeds: Vec<_> = files.iter().map(feed).collect();
    served::read(system(), move |request| {
        let named = files.iter().find(|(name, _)| request.url.ends_with(&format!("/gbfs/{name}.json")));
        match named {
            Some((_, file)) => answer(file),
            None => Response::new(200, "", format!(r#"{{"data":{{"feeds":[{}]}}}}"#, feeds.join(","))),
        }
    })
}

fn only(name: &'static str, file: &'static str) -> Reading {
    let files: &'static [(&str, &str)] = Vec::leak(vec![(name, file)]);
    of(files).0.unwrap_or_else(|error| panic!("{file}: {error:?}"))
}

fn station<'r>(reading: &'r Reading, id: &str) -> &'r BikeStation {
    reading.stations.iter().find(|station| station.id == id).unwrap_or_else(|| panic!("{id}"))
}

#[test]
fn lillestrom_s_two_documents_are_joined() {
    let (reading, asked) = of(&[
        ("station_information", "gbfs-2.x/lillestrom-station_information.json"),
        ("station_status", "gbfs-2.x/lillestrom-station_status.json"),
    ]);
    let reading = reading.unwrap();
    assert_eq!(
        asked[1..],
        ["https://city.example/gbfs/station_information.json", "https://city.example/gbfs/station_status.json"]
    );
    assert_eq!((reading.stations.len(), reading.ttl, reading.refused.len()), (6, Some(61), 0));
    assert_eq!(reading.measured, time("2021-09-10T07:23:51Z"));
    let square = station(&reading, "YLS:VehicleSharingParkingArea:3");
    assert_eq!((square.name.as_str(), square.address.as_deref()), ("TORVGATA", Some("Torvgata 8, Lillestrøm")));
    assert_eq!((square.bikes, square.docks, square.capacity), (Some(10), Some(10), Some(3)));
    assert_eq!((square.service, square.measured), (BikeService::Both, time("2021-09-10T07:23:51Z")));
    assert_eq!(square.position, Position::new(59.95585, 11.04745));
    let counts: Vec<_> = reading.stations.iter().map(|station| (station.bikes, station.docks)).collect();
    let expected = [(10, 10), (8, 12), (6, 14), (12, 7), (11, 9), (10, 10)];
    assert_eq!(counts, expected.map(|(bikes, docks)| (Some(bikes), Some(docks))));
}

#[test]
fn lillestrom_s_own_list_names_files_that_no_browser_may_read() {
    let reading = served::file(system(), "gbfs-2.x/lillestrom-gbfs.json");
    let whys: Vec<_> = reading.refused.iter().map(|refused| refused.why).collect();
    assert_eq!((reading.stations.len(), whys), (0, vec![Why::Unread; 3]));
    assert!(reading.refused[2].what.as_deref().unwrap().ends_with("lillestrombysykkel/station_status.json"));
}

#[test]
fn helsinki_s_gaps_stay_gaps() {
    let reading = only("station_information", "gbfs-2.x/helsinki-station_information.json");
    let ids: Vec<_> = reading.stations.iter().map(|station| station.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "001",
            "002",
            "003",
            "004",
            "005",
            "Hietalahdentori@60.162225,24.929710",
            "Designmuseo@60.163103,24.945960",
            "008",
            "009",
            "010"
        ]
    );
    assert_eq!((station(&reading, "005").name.as_str(), station(&reading, "005").capacity), ("Sepänkatu", Some(32)));
    assert_eq!((station(&reading, "008").name.as_str(), station(&reading, "009").name.as_str()), ("", ""));
    assert_eq!(station(&reading, "010").position, None);
    // The age and lifetime of names say nothing about figures.
    assert_eq!((reading.measured, reading.ttl), (None, None));
    assert!(reading.stations.iter().all(|station| station.bikes.is_none() && station.service == BikeService::Unknown));
}

#[test]
fn entur_s_counts_are_read() {
    let reading = only("station_status", "gbfs-2.x/entur-2.3-station_status.json");
    assert_eq!((reading.stations.len(), reading.ttl, reading.measured), (2, Some(0), time("2021-12-30T17:59:23Z")));
    let second = station(&reading, "station2");
    assert_eq!((second.bikes, second.docks, second.service), (Some(6), Some(8), BikeService::Both));
    assert_eq!((second.name.as_str(), second.measured), ("", time("2021-01-05T17:01:46Z")));
}

#[test]
fn of_twins_the_newest_figures_are_kept() {
    let (reading, _) = of(&[
        ("station_information", "gbfs-2.x/duplicate-station_information.json"),
        ("station_status", "gbfs-3.0/duplicate-station_status.json"),
    ]);
    let reading = reading.unwrap();
    assert_eq!(reading.stations.len(), 3);
    let twin = station(&reading, "station_duplicate");
    assert_eq!((twin.name.as_str(), twin.bikes, twin.docks), ("Station Duplicate First", Some(8), Some(7)));
    assert_eq!((twin.capacity, twin.measured), (Some(15), time("2025-11-05T12:00:01Z")));
    assert_eq!(reading.refused.iter().map(|refused| refused.why).collect::<Vec<_>>(), [Why::OlderTwin]);
    assert_eq!((station(&reading, "station_1").bikes, reading.ttl), (Some(5), Some(60)));
}

#[test]
fn version_3_has_no_level_of_languages_and_texts_that_tell_theirs() {
    let reading = served::read(system(), |request| match request.url.ends_with("/station_information") {
        true => answer("gbfs-3.0/station_information.json"),
        false if request.url.ends_with("/system_information") => Response::new(
            200,
            "",
            r#"{"data":{"name":[{"text":"Rad","language":"fr"},{"text":"Räder","language":"de-CH"}],
                "license_id":"CC-BY-4.0","license_url":"https://city.example/licence","url":"https://city.example"}}"#,
        ),
        false => answer("gbfs-3.0/entur-gbfs.json"),
    });
    let (reading, asked) = (reading.0.unwrap(), reading.1);
    assert_eq!(asked[1], "https://www.example.com/gbfs/1/system_information");
    assert_eq!((reading.stations.len(), reading.refused.len()), (23, 0));
    let source = reading.stations[22].source.as_ref().unwrap();
    assert_eq!((source.name.as_str(), source.licence.as_deref()), ("Räder", Some("CC-BY-4.0")));
    assert_eq!(source.licence_link.as_ref().map(Link::leads_to), Some("city.example"));
    let lourmel = station(&reading, "dba20483-5fdb-42ba-9955-d883df3195ee");
    assert_eq!((lourmel.name.as_str(), lourmel.capacity), ("73 rue de Lourmel 75015 Fantasmo", Some(10)));
    assert_eq!(reading.stations.iter().filter(|station| station.capacity == Some(10)).count(), 4);
    assert!(reading.stations.iter().all(|station| station.position.is_some() && !station.name.is_empty()));
}

#[test]
fn the_language_of_the_page_is_asked_for() {
    let feeds =
        |language: &str| format!(r#""{language}":{{"feeds":[{{"name":"station_status","url":"/{language}.json"}}]}}"#);
    for (languages, asked) in [(["fr", "de"], "/de.json"), (["fr", "de-AT"], "/de-AT.json"), (["fr", "en"], "/fr.json")]
    {
        let list = format!(r#"{{"data":{{{}}}}}"#, languages.map(feeds).join(","));
        let (_, addresses) = served::read(system(), |_| Response::new(200, "", list.clone()));
        assert_eq!(addresses[1], format!("https://city.example{asked}"), "{languages:?}");
    }
}

#[test]
fn single_vehicles_and_zones_are_no_stations() {
    for file in ["gbfs-2.x/entur-2.3-free_bike_status-with_error.json", "gbfs-3.0/geofencing_zones.json"] {
        let leaked: &'static [(&str, &str)] = Vec::leak(vec![("station_status", file)]);
        assert_eq!(of(leaked).0, Err(Error::Nonsense(Nonsense::Unexpected)), "{file}");
        // Nor are they asked for under their own names.
        let leaked: &'static [(&str, &str)] = Vec::leak(vec![("free_bike_status", file), ("geofencing_zones", file)]);
        assert_eq!(of(leaked).1, ["https://city.example/api"], "{file}");
    }
}

fn status(stations: &str) -> Reading {
    let rule = |request: &Request| {
        let list = r#"{"data":{"en":{"feeds":[{"name":"station_status","url":"s.json"}]}}}"#;
        let body = format!(r#"{{"last_updated":1700000000,"ttl":-1,"data":{{"stations":[{stations}]}}}}"#);
        Response::new(200, "", if request.url.ends_with("s.json") { body } else { list.to_owned() })
    };
    served::read(system(), rule).0.unwrap()
}

#[test]
fn version_1_s_numbers_for_booleans_and_sentinels_are_read() {
    let reading = status(
        r#"{"station_id":1,"num_bikes_available":-1,"num_docks_available":"4","is_installed":1,"is_renting":1,"is_returning":0,
        "last_reported":0},{"station_id":2,"num_bikes_available":3,"is_installed":0,"is_renting":1,"is_returning":1,
        "last_reported":1700000000},{"num_bikes_available":3},7"#,
    );
    let [one, two] = reading.stations.as_slice() else { panic!("{reading:?}") };
    assert_eq!((one.id.as_str(), one.bikes, one.docks, one.service), ("1", None, Some(4), BikeService::RentOnly));
    assert_eq!(
        (one.measured, one.repairs.as_slice()),
        (None, &[Repair::NegativeFree { said: -1 }, Repair::ImpossibleTime][..])
    );
    assert_eq!((two.service, two.measured), (BikeService::Out, time("2023-11-14T22:13:20Z")));
    assert_eq!(reading.refused.iter().map(|refused| refused.why).collect::<Vec<_>>(), [Why::Nameless, Why::NotARecord]);
    assert_eq!(reading.ttl, None);
}

#[test]
fn a_hundred_thousand_stations_are_read() {
    let station = |id| format!(r#"{{"station_id":"{id}","num_bikes_available":4,"num_docks_available":9}}"#);
    let stations: Vec<_> = (0..100_000).map(station).collect();
    assert_eq!(status(&stations.join(",")).stations.len(), 100_000);
}

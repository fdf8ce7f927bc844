//! The bike-share.

use civic_core::mobility::{BikeService, rules::freshness::age};
use serde_json::json;

use super::reader::{Feed, now, set};
use crate::town::Town;

#[tokio::test]
async fn stations_have_bicycles_and_docks_that_add_up() {
    let town = Town::start().await;
    let reading = Feed::Gbfs.read(&town).await;
    assert_eq!((reading.stations.len(), reading.ttl), (16, Some(60)));
    for station in &reading.stations {
        assert!(!station.name.is_empty() && station.position.is_some(), "{}", station.id);
        assert!(age(station.measured, None, now()).is_some());
        let all = station.bikes.zip(station.docks).map(|(bikes, docks)| bikes + docks);
        if station.service == BikeService::Both {
            assert_eq!(all, station.capacity, "{}", station.id);
        }
    }
    let service = |id: &str| reading.stations.iter().find(|station| station.id == id).map(|station| station.service);
    assert_eq!(service("bici-duomo"), Some(BikeService::Both));
    assert_eq!(service("bici-san-marco"), Some(BikeService::ReturnOnly));
    assert_eq!(service("bici-puccini"), Some(BikeService::Out));
    let source = reading.source.as_ref().unwrap();
    assert!(source.name.contains("dati simulati") && source.licence_link.is_some());
}

#[tokio::test]
async fn people_ride_to_work_and_home_again() {
    let town = Town::start().await;
    let mut bikes = Vec::new();
    for time in ["2026-11-23T05:30", "2026-11-23T11:30", "2026-11-23T22:30"] {
        set(&town, json!({ "simulated_time": time })).await;
        let reading = Feed::Gbfs.read(&town).await;
        let at = |id: &str| reading.stations.iter().find(|station| station.id == id).and_then(|station| station.bikes);
        bikes.push((at("bici-duomo").unwrap(), at("bici-cure").unwrap()));
    }
    let [(early, _), (noon, _), (late, _)] = bikes[..] else { panic!("{bikes:?}") };
    assert!(early < noon && noon > late, "the centre fills by day");
    let [(_, early), (_, noon), (_, late)] = bikes[..] else { panic!("{bikes:?}") };
    assert!(early > noon && noon < late, "where people live it empties");
}

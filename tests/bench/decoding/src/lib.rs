//! What feeds of traffic and parking cost to read: the same decoders as in the widgets, behind one function that a page, a
//! peer's benchmark and a native program can call. `cargo xtask bench decoding` measures it beside others.

use civic_core::http::{Endpoint, Response};
use civic_core::mobility::datex2::Datex2;
use civic_core::mobility::gbfs::Gbfs;
use civic_core::mobility::gtfs_rt::GtfsRt;
use civic_core::mobility::mapped::Mapped;
use civic_core::mobility::mapping::Mapping;
use civic_core::mobility::parkapi::{ParkApi, Version};
use civic_core::mobility::{BikeStation, ParkingSite, Protocol, Reading, TrafficSegment};
use wasm_bindgen::prelude::wasm_bindgen;

/// A recorded feed that is measured, by the way it is read.
#[derive(Debug, Clone, Copy)]
pub struct Feed {
    /// Its name in [`decode`] and in the table.
    pub name: &'static str,
    /// Its answer, below the fixtures of mobility.
    pub file: &'static str,
}

/// The five largest recorded feeds, and the one that is no text.
pub const FEEDS: [Feed; 6] = [
    Feed { name: "new-york", file: "socrata/nyc-dot-speeds-10000.csv" },
    Feed { name: "bfrk", file: "bench/bfrk_bw_car.json" },
    Feed { name: "bahn", file: "bench/bahn_v2.json" },
    Feed { name: "swiss", file: "bench/opendata_swiss.json" },
    Feed { name: "toll-collect", file: "datex2-v2/toll-collect-truck-realtime.xml" },
    Feed { name: "brest", file: "gtfs-rt/bibus-brest-alerts.pb" },
];

const NEW_YORK: &str = r#"{"clock":"america-300","tables":[{"format":"csv","items":"traffic","fields":{"id":"link_id",
"name":"link_name","polyline":"encoded_poly_line","speed":"speed","travel-time":"travel_time","measured":"data_as_of"},
"scale":{"speed":1.609344}}]}"#;

const BFRK: &str = r#"{"tables":[{"fields":{"id":"objektid","name":"{art} {gemeinde} {ortsteil}","latitude":"lat",
"longitude":"lon","capacity":"stellplaetzegesamt","operator":"eigentuemer","description":"bedingungen",
"hours":"oeffnungszeiten","kind":"bauart","link":"objekt_Foto"},"spaces":{"accessible":
{"capacity":"behindertenstellplaetze"},"family":{"capacity":"familienstellplaetze"},"women":{"capacity":"frauenstellplaetze"}}}]}"#;

const BAHN: &str = r#"{"tables":[{"records":"_embedded","fields":{"id":"id","name":"name.[context=NAME].name",
"kind":"type.name","capacity":"capacity.[type=PARKING].total","operator":"operator.name","link":"url",
"address":"{address.streetAndNumber}, {address.zip} {address.city}","position":"address.location",
"closed":"access.outOfService.isOutOfService","hours":"access.openingHours.text",
"height":"access.restrictions.clearance.height"},"scale":{"height":0.01},
"spaces":{"accessible":{"capacity":"capacity.[type=HANDICAPPED_PARKING].total"}}}]}"#;

const SWISS: &str = r#"{"tables":[{"fields":{"id":"id","name":"displayName",
"capacity":"capacities.[categoryType=STANDARD].total","operator":"operator",
"address":"{address.addressLine}, {address.postalCode} {address.city}","position":"geometry","park-and-ride":"=true"},
"spaces":{"accessible":{"capacity":"capacities.[categoryType=DISABLED_PARKING_SPACE].total"},
"charging":{"capacity":"capacities.[categoryType=WITH_CHARGING_STATION].total"}}}]}"#;

/// By what a feed is read, and which of its protocol's documents it is: one of [`FEEDS`], or one of the benchmark of peers
/// (`parkapi`, `gbfs`, `datex2`).
fn protocol(feed: &str) -> Option<(Protocol, u8)> {
    let base = Endpoint::new("/feed")?;
    let mapped = |mapping| {
        Some(Protocol::Mapped(Mapped { base: Endpoint::new("/feed")?, mapping: Mapping::parse(mapping).ok()? }))
    };
    Some(match feed {
        "new-york" => (mapped(NEW_YORK)?, 0),
        "bfrk" => (mapped(BFRK)?, 0),
        "bahn" => (mapped(BAHN)?, 0),
        "swiss" => (mapped(SWISS)?, 0),
        "toll-collect" | "datex2" => (Protocol::Datex2(Datex2::new(base)), 0),
        "brest" => (Protocol::GtfsRt(GtfsRt { alerts: base, language: None }), 0),
        "parkapi" => (Protocol::ParkApi(ParkApi { base, version: Version::V1, source: None }), 0),
        "gbfs" => (Protocol::Gbfs(Gbfs { address: base, language: None }), STATION_STATUS),
        _ => return None,
    })
}

/// The document of GBFS with the figures.
const STATION_STATUS: u8 = 3;

/// Reads an answer, and says by two numbers what it holds, so that others can be held to it: how many items there are, and
/// the sum of their figures (see [`figures`]). Nothing, if there is no such feed or it cannot be read.
#[wasm_bindgen]
pub fn decode(feed: &str, body: Vec<u8>) -> Vec<f64> {
    let reading = read(feed, body).unwrap_or_default();
    let parking = reading.sites.iter().map(of_site);
    let others = reading.segments.iter().map(of_segment).chain(reading.stations.iter().map(of_station));
    vec![reading.count() as f64, parking.chain(others).sum()]
}

fn read(feed: &str, body: Vec<u8>) -> Option<Reading> {
    let (protocol, part) = protocol(feed)?;
    let mut ask = protocol.start().into_iter().next()?;
    ask.part = part;
    protocol.decode(&ask, &Response::new(200, "", body)).ok()
}

/// Free spaces and all of them. Where only vehicles are counted, all are the free and the taken ones.
fn of_site(site: &ParkingSite) -> f64 {
    let taken = site.spaces.first().and_then(|spaces| spaces.occupied).unwrap_or_default();
    let free = f64::from(site.free().unwrap_or_default());
    free + site.capacity().map_or(free + f64::from(taken), f64::from)
}

/// Vehicles and docks.
fn of_station(station: &BikeStation) -> f64 {
    f64::from(station.bikes.unwrap_or_default()) + f64::from(station.docks.unwrap_or_default())
}

/// Seconds.
fn of_segment(segment: &TrafficSegment) -> f64 {
    segment.travel_time.unwrap_or_default()
}

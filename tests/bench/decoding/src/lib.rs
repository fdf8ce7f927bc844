use civic_core::http::{Endpoint, Response};
use civic_core::mobility::Protocol;
use civic_core::mobility::datex2::Datex2;
use civic_core::mobility::gbfs::Gbfs;
use civic_core::mobility::parkapi::{ParkApi, Version};
use civic_core::mobility::{Ask, Need};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub struct Counted { pub count: u32, pub checksum: f64 }

#[wasm_bindgen]
pub fn decode(feed: &str, body: Vec<u8>) -> Counted {
    let base = Endpoint::new("/feed").unwrap();
    let (protocol, part) = match feed {
        "datex2" => (Protocol::Datex2(Datex2::new(base)), 0),
        "parkapi" => (Protocol::ParkApi(ParkApi { base, version: Version::V1, source: None }), 0),
        _ => (Protocol::Gbfs(Gbfs { address: base, language: None }), 3),
    };
    let mut ask = protocol.start().remove(0);
    ask.part = part;
    let reading = protocol.decode(&ask, &Response::new(200, "", body)).ok().unwrap();
    let sum: u32 = reading.sites.iter().map(|s| {
        let sp = s.spaces.first();
        let free = s.free().unwrap_or(0);
        free + s.capacity().unwrap_or_else(|| free + sp.and_then(|sp| sp.occupied).unwrap_or(0))
    }).sum::<u32>() + reading.stations.iter().map(|s| s.bikes.unwrap_or(0) + s.docks.unwrap_or(0)).sum::<u32>();
    Counted { count: reading.count() as u32, checksum: f64::from(sum) }
}

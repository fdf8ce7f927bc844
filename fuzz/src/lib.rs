//! What every fuzz target does: any bytes are read as an answer, and what comes out must be what the model promises.
//!
//! A target ends with the panic of the library, or with one of [`promises`]; libFuzzer itself ends what takes too long
//! or too much memory.

pub mod answers;
pub mod promises;

use civic_core::http::Endpoint;
use civic_core::mobility::mapping::Mapping;

/// Where all answers come from.
pub fn endpoint() -> Endpoint {
    Endpoint::new("https://city.example/api").expect("an address")
}

/// One of the library's own mappings.
pub fn ready(city: &str) -> Mapping {
    Mapping::ready(city).expect("a city whose mapping is ready")
}

/// A mapping with every field of the model, each found where the cities' own feeds have it.
pub fn everything() -> Mapping {
    Mapping::parse(include_str!("everything.json")).expect("a mapping")
}

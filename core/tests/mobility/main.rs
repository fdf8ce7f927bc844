//! Mobility from outside: what is asked of servers, and what real servers' answers become.

mod any_bytes;
mod cifs;
mod city_feeds;
mod city_values;
mod connectors;
mod datex2;
mod datex2_events;
mod digitraffic;
mod documented;
mod first_documents;
mod gbfs;
mod gtfs_rt;
mod hostile_xml;
mod huge;
mod mangled;
mod mapped;
mod ngsi;
mod open511;
mod opendatasoft;
mod oracle;
mod panel;
mod parkapi;
mod payloads;
mod pls;
mod reading_on;
mod served;
mod siri;
mod validators;
mod wzdx;

use civic_core::http::{Endpoint, Response};
use civic_core::mobility::mapping::Mapping;
use civic_core::mobility::opendatasoft::{Opendatasoft, Version};
use civic_core::mobility::{ParkingSite, Protocol, Reading};
use civic_core::{Error, Timestamp};

/// What one document says, as the protocol's document of that number.
fn decode(protocol: &Protocol, part: usize, response: &Response) -> Result<Reading, Error> {
    protocol.decode(&protocol.start()[part], response)
}

fn endpoint() -> Endpoint {
    Endpoint::new("https://city.example/api").unwrap()
}

/// A portal of the city whose mapping is ready.
fn portal(city: &str, version: Version) -> Protocol {
    let mapping = Mapping::ready(city).unwrap();
    Protocol::Opendatasoft(Opendatasoft { base: endpoint(), version, mapping, filter: None })
}

fn site<'r>(reading: &'r Reading, id: &str) -> &'r ParkingSite {
    reading.sites.iter().find(|site| site.id == id).unwrap_or_else(|| panic!("{id}"))
}

fn time(text: &str) -> Option<Timestamp> {
    Some(Timestamp::parse(text).unwrap())
}

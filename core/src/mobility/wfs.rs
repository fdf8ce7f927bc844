//! Web Feature Service 2.0, as far as it answers in GeoJSON.
//!
//! Spec: OGC 09-025r2, <https://docs.ogc.org/is/09-025r2/09-025r2.html>.

use super::answer;
use super::mapping::Mapping;
use super::reading::{Ask, Reading, paged};
use crate::Error;
use crate::http::{Endpoint, Request, Response};

/// A service, and what of it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Wfs {
    /// The address of the service, with whatever query of its own it needs. The `dataset` of a table is the name of a
    /// feature type: `geodaten:plsparkdaten`.
    pub base: Endpoint,
    /// What this server calls GeoJSON: `application/json` (GeoServer), `geojson` (MapServer), `GEOJSON` (deegree).
    pub format: String,
    /// What the fields are; `geometry` is the place.
    pub mapping: Mapping,
}

impl Wfs {
    pub(super) fn start(&self) -> Vec<Ask> {
        let asks = self.mapping.tables().iter().zip(0_u8..).map(|(table, part)| {
            let request = Request::get(self.base.as_str())
                .with("service", "WFS")
                .with("version", "2.0.0")
                .with("request", "GetFeature")
                .with("typeNames", table.dataset.clone())
                .with("outputFormat", self.format.clone())
                // Not every server obeys: what it names in its `crs` counts.
                .with("srsName", "EPSG:4326");
            Ask { part, request, need: table.need }
        });
        asks.collect()
    }

    pub(super) fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        answer::json(response, |root| {
            let (mut reading, read) = self.mapping.page(ask.part, root)?;
            // Without `count` a server sends as many as it wants to (7.6.3.5); it says if it had more, or `unknown`. The
            // second name is GeoServer's of old.
            let matched = root.number("numberMatched").or_else(|| root.number("totalFeatures"));
            if let Some(next) = paged(ask, "startIndex", read)
                && matched.is_some_and(|matched| next.offset("startIndex") < matched)
            {
                reading.next.push(next);
            }
            Ok(reading)
        })
    }
}

//! ArcGIS REST: a layer of a feature or map service, queried.
//!
//! Spec: <https://developers.arcgis.com/rest/services-reference/enterprise/query-feature-service-layer/>.

use super::answer;
use super::mapping::Mapping;
use super::reading::{Ask, Reading, paged};
use crate::Error;
use crate::document::Node;
use crate::http::{Endpoint, Request, Response, encode_segment};

/// A service, and what of it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct ArcGis {
    /// The address of the service (`https://…/FeatureServer`), in which the `dataset` of a table is the number of its
    /// layer; or of one layer, for a table without `dataset`.
    pub base: Endpoint,
    /// What it is asked for.
    pub format: Format,
    /// What the fields are; `geometry` is the place in both formats.
    pub mapping: Mapping,
    /// A condition in SQL that is sent with the first table: `has_live='ja'`.
    pub filter: Option<String>,
}

/// What a service is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// GeoJSON, from version 10.4 on.
    #[default]
    GeoJson,
    /// Esri's own JSON.
    Esri,
}

impl ArcGis {
    pub(super) fn start(&self) -> Vec<Ask> {
        let asks = self.mapping.tables().iter().zip(0_u8..).map(|(table, part)| {
            let path = match table.dataset.as_str() {
                "" => "query".to_owned(),
                layer => format!("{}/query", encode_segment(layer)),
            };
            let filter = self.filter.as_deref().filter(|_| part == 0).unwrap_or("1=1");
            let format = if self.format == Format::GeoJson { "geojson" } else { "json" };
            let request = Request::get(self.base.join(&path))
                .with("where", filter)
                .with("outFields", "*")
                .with("outSR", "4326")
                .with("f", format);
            Ask { part, request, need: table.need }
        });
        asks.collect()
    }

    pub(super) fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        answer::json(response, |root| {
            let (mut reading, read) = self.mapping.page(ask.part, root)?;
            // At the root in Esri's JSON; in GeoJSON, services have it in either place.
            let goes_on = |node: &Node<'_>| node.flag("exceededTransferLimit") == Some(true);
            if goes_on(root) || root.get("properties").is_some_and(goes_on) {
                reading.next.extend(paged(ask, "resultOffset", read));
            }
            Ok(reading)
        })
    }
}

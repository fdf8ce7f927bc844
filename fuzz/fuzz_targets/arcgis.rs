//! ArcGIS REST: GeoJSON and Esri's own JSON, by field mapping.
#![no_main]

use std::sync::LazyLock;

use civic_core::mobility::Protocol;
use civic_core::mobility::arcgis::{ArcGis, Format};
use civic_core::mobility::mapping::Mapping;
use civic_fuzz::{answers, endpoint, everything, ready};
use libfuzzer_sys::fuzz_target;

static PROTOCOLS: LazyLock<Vec<Protocol>> = LazyLock::new(|| {
    let service = |format, mapping| Protocol::ArcGis(ArcGis { base: endpoint(), format, mapping, filter: None });
    let both = |mapping: Mapping| [Format::GeoJson, Format::Esri].map(|format| service(format, mapping.clone()));
    [ready("koeln"), ready("konstanz"), everything()].into_iter().flat_map(both).collect()
});

fuzz_target!(|body: &[u8]| answers::read(&PROTOCOLS, body));

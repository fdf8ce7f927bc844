//! The bike-share as GBFS 2.3 (<https://gbfs.org/documentation/reference/>), in Italian and English.

use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
    routing::get,
};
use serde_json::{Value, json};

use super::{LICENCE_URL, Moment, PUBLISHER, bikes::Service, moment::INTERVAL};
use crate::{catalogue::Locale, origin::Origin, state::Shared};

pub(super) fn routes() -> Router<Shared> {
    Router::new().route("/gbfs/gbfs.json", get(discovery)).route("/gbfs/{language}/{document}", get(document))
}

const DOCUMENTS: [&str; 3] = ["system_information", "station_information", "station_status"];

fn envelope(moment: &Moment, ttl: i64, data: Value) -> Response {
    let document = json!({ "last_updated": moment.measured().as_second(), "ttl": ttl, "version": "2.3", "data": data });
    Json(document).into_response()
}

async fn discovery(origin: Origin, moment: Moment) -> Response {
    let feeds = |language: &str| {
        let feed = |name| json!({ "name": name, "url": origin.url(&format!("/gbfs/{language}/{name}.json")) });
        json!({ "feeds": DOCUMENTS.map(feed) })
    };
    envelope(&moment, 86_400, json!({ "it": feeds("it"), "en": feeds("en") }))
}

async fn document(
    State(city): State<Shared>,
    Path((language, document)): Path<(String, String)>,
    origin: Origin,
    moment: Moment,
) -> Response {
    let locale = Locale::from_tag(&language);
    if locale.tag() != language {
        return StatusCode::NOT_FOUND.into_response();
    }
    match document.strip_suffix(".json") {
        Some("system_information") => envelope(&moment, 86_400, system(locale, &origin)),
        Some("station_information") => envelope(&moment, 86_400, information(&city)),
        Some("station_status") => envelope(&moment, INTERVAL, status(&city, &moment)),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

fn system(locale: Locale, origin: &Origin) -> Value {
    let (name, page) = match locale {
        Locale::Italian => ("Bici a Firenze (dimostrazione, dati simulati)", "/muoversi"),
        Locale::English => ("Firenze bikes (demonstration, simulated data)", "/en/getting-around"),
    };
    json!({
        "system_id": "firenze_dimostrazione",
        "language": locale.tag(),
        "name": name,
        "operator": "Comune di Firenze (dimostrazione)",
        "url": origin.url(page),
        "timezone": "Europe/Rome",
        "license_url": LICENCE_URL,
        "attribution_organization_name": PUBLISHER,
        "attribution_url": "https://www.openstreetmap.org/copyright",
    })
}

fn information(city: &Shared) -> Value {
    let stations = city.mobility.stations.iter().map(|station| {
        json!({
            "station_id": station.id,
            "name": station.name,
            "lat": station.lat,
            "lon": station.long,
            "capacity": station.capacity,
        })
    });
    json!({ "stations": stations.collect::<Vec<_>>() })
}

fn status(city: &Shared, moment: &Moment) -> Value {
    let stations = city.mobility.stations.iter().map(|station| {
        let bikes = station.bikes(moment.scene());
        let (works, rents) = (station.service != Service::Out, station.service == Service::Both);
        let docks = if works { station.capacity.saturating_sub(bikes) } else { 0 };
        json!({
            "station_id": station.id,
            "num_bikes_available": moment.told(if rents { bikes } else { 0 }, station.capacity),
            "num_docks_available": moment.told(docks, station.capacity),
            "is_installed": true,
            "is_renting": rents,
            "is_returning": works,
            "last_reported": moment.measured().as_second(),
        })
    });
    json!({ "stations": stations.collect::<Vec<_>>() })
}

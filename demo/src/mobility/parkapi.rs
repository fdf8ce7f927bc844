//! ParkAPI v1 and v3, written from <https://github.com/offenesdresden/ParkAPI> and
//! <https://github.com/ParkenDD/park-api-v3>. Of the car parks of others, this is the only feed.

use axum::{
    Json, Router,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{Html, IntoResponse as _, Response},
    routing::get,
};
use jiff::{Timestamp, ToSpan as _, civil};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    LICENCE, LICENCE_URL, Moment, PUBLISHER,
    car_park::{CarPark, Layout},
};
use crate::{origin::Origin, state::Shared};

const CITY: &str = "Firenze";
/// Minutes between two points of a forecast.
const STEP: i64 = 15;
/// A forecast is of a week at most, as that of the original.
const MOST_POINTS: usize = 7 * 24 * 4;

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/parkapi", get(index))
        .route("/parkapi/", get(index))
        .route("/parkapi/{city}", get(city))
        .route("/parkapi/{city}/{lot}/timespan", get(timespan))
        .route("/parkapi/v3/parking-sites", get(sites))
        .route("/parkapi/v3/sources", get(sources))
}

/// Version 1 writes times in UTC and does not say so.
fn naive(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%S").to_string()
}

/// With a zone, for version 3.
fn zoned(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

async fn index(origin: Origin) -> Response {
    let firenze = json!({
        "name": CITY,
        "coords": { "lat": 43.7715, "lng": 11.2542 },
        "source": origin.url("/datex2/parking-status.xml"),
        "url": origin.url("/muoversi"),
        "active_support": true,
        "attribution": { "contributor": PUBLISHER, "license": LICENCE, "url": LICENCE_URL },
    });
    Json(json!({ "api_version": "1.0", "server_version": "demo", "cities": { CITY: firenze } })).into_response()
}

async fn city(State(city): State<Shared>, Path(name): Path<String>, origin: Origin, moment: Moment) -> Response {
    if name != CITY {
        return unknown_city();
    }
    let lots: Vec<Value> = city.mobility.car_parks.iter().map(|park| lot(park, &moment, &origin)).collect();
    let document = json!({
        "last_downloaded": naive(moment.made),
        "last_updated": naive(moment.measured()),
        "data_source": origin.url("/datex2/parking-status.xml"),
        "lots": lots,
    });
    Json(document).into_response()
}

/// In HTML, as the original has it.
fn unknown_city() -> Response {
    (StatusCode::NOT_FOUND, Html("<!doctype html><title>404</title><p>Error 404: unknown city")).into_response()
}

fn lot(park: &CarPark, moment: &Moment, origin: &Origin) -> Value {
    let occupancy = park.occupancy(moment.scene());
    let state = match (park.is_counted(), occupancy.is_open) {
        (false, _) => "nodata",
        (true, true) => "open",
        (true, false) => "closed",
    };
    // The original has no other word for “not counted”.
    let free = if park.is_counted() { moment.told(occupancy.free, park.capacity) } else { 0 };
    let mut lot = json!({
        "id": park.id,
        "name": park.name,
        "coords": { "lat": park.lat, "lng": park.long },
        "address": park.address,
        "region": park.district,
        "lot_type": lot_type(park),
        "total": park.capacity,
        "free": free,
        "state": state,
        "opening_hours": park.opening_hours(),
        "fee_hours": park.tariff.get(crate::catalogue::Locale::Italian),
        "url": origin.url(&park.page()),
        "forecast": park.is_counted(),
    });
    if let Some(lot) = lot.as_object_mut().filter(|_| park.accessible > 0) {
        lot.insert("total:disabled".to_owned(), park.accessible.into());
        if park.is_counted() {
            let free = moment.told(occupancy.free_accessible, park.accessible);
            lot.insert("free:disabled".to_owned(), free.into());
        }
    }
    lot
}

/// In German, as the original is.
fn lot_type(park: &CarPark) -> &'static str {
    match (park.is_park_and_ride(), park.layout) {
        (true, _) => "P+R Parkplatz",
        (false, Layout::Underground) => "Tiefgarage",
        (false, Layout::MultiStorey) => "Parkhaus",
        (false, Layout::OpenSpace) => "Parkplatz",
    }
}

#[derive(Debug, Deserialize)]
struct Timespan {
    from: civil::DateTime,
    to: civil::DateTime,
}

/// The counts of a time to come, or of one that is past: the simulation knows both.
async fn timespan(
    State(city): State<Shared>,
    Path((name, lot)): Path<(String, String)>,
    Query(asked): Query<Timespan>,
    moment: Moment,
) -> Response {
    let park = city.mobility.car_parks.iter().find(|park| park.id == lot && name == CITY);
    let Some(park) = park else { return unknown_city() };
    let utc = |time: civil::DateTime| time.to_zoned(jiff::tz::TimeZone::UTC).map(|time| time.timestamp());
    let (Ok(from), Ok(to)) = (utc(asked.from), utc(asked.to)) else { return StatusCode::BAD_REQUEST.into_response() };
    let times = std::iter::successors(Some(from), |time| time.checked_add(STEP.minutes()).ok());
    let points = times.take_while(|time| park.is_counted() && *time <= to).take(MOST_POINTS).map(|time| {
        let occupancy = park.occupancy(moment.scene_at(time));
        json!({ "timestamp": naive(time), "free": moment.told(occupancy.free, park.capacity) })
    });
    Json(json!({ "version": "1.1", "data": points.collect::<Vec<_>>() })).into_response()
}

async fn sites(State(city): State<Shared>, origin: Origin, moment: Moment) -> Response {
    let sites = city.mobility.car_parks.iter().zip(1..).map(|(park, id)| site(park, id, &moment, &origin));
    let sites: Vec<Value> = sites.collect();
    Json(json!({ "total_count": sites.len(), "items": sites })).into_response()
}

fn site(park: &CarPark, id: u32, moment: &Moment, origin: &Origin) -> Value {
    let occupancy = park.occupancy(moment.scene());
    let reserved = [
        ("DISABLED", park.accessible, occupancy.free_accessible),
        ("CHARGING", park.charging, occupancy.free_charging),
    ];
    let restrictions = reserved.into_iter().filter(|(_, all, _)| *all > 0).map(|(kind, all, free)| {
        let free = park.is_counted().then(|| moment.told(free, all));
        json!({ "type": kind, "capacity": all, "realtime_free_capacity": free })
    });
    json!({
        "id": id,
        "source_id": 1,
        "original_uid": park.id,
        "name": park.name,
        "address": park.address,
        "operator_name": park.operator.name(),
        "public_url": origin.url(&park.page()),
        "type": match park.layout {
            Layout::Underground => "UNDERGROUND",
            Layout::MultiStorey => "CAR_PARK",
            Layout::OpenSpace => "OFF_STREET_PARKING_GROUND",
        },
        "purpose": "CAR",
        "park_and_ride_type": if park.is_park_and_ride() { ["TRAM"] } else { ["NO"] },
        "lat": park.lat,
        "lon": park.long,
        "max_height": park.height_cm,
        "has_fee": true,
        "fee_description": park.tariff.get(crate::catalogue::Locale::Italian),
        "opening_hours": park.opening_hours(),
        "capacity": park.capacity,
        "restrictions": restrictions.collect::<Vec<_>>(),
        "has_realtime_data": park.is_counted(),
        "realtime_opening_status": match (park.is_counted(), occupancy.is_open) {
            (false, _) => "UNKNOWN",
            (true, true) => "OPEN",
            (true, false) => "CLOSED",
        },
        "realtime_free_capacity": park.is_counted().then(|| moment.told(occupancy.free, park.capacity)),
        "realtime_data_updated_at": park.is_counted().then(|| zoned(moment.measured())),
    })
}

async fn sources(origin: Origin) -> Response {
    let firenze = json!({
        "id": 1,
        "uid": "firenze",
        "name": CITY,
        "public_url": origin.url("/muoversi"),
        "attribution_contributor": PUBLISHER,
        "attribution_license": LICENCE,
        "attribution_url": LICENCE_URL,
        "static_status": "ACTIVE",
        "realtime_status": "ACTIVE",
    });
    Json(json!({ "total_count": 1, "items": [firenze] })).into_response()
}

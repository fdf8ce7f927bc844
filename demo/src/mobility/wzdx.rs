//! Works and closures as WZDx 4.2 (<https://github.com/usdot-jpo-ode/wzdx>). The licence, which the schema lets be CC0
//! only, is left out: lines are OpenStreetMap's.

use axum::{
    Json, Router,
    extract::State,
    response::{IntoResponse as _, Response},
    routing::get,
};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::{
    Moment, Numbers, PUBLISHER,
    moment::INTERVAL,
    works::{Restriction, Work},
};
use crate::state::Shared;

const SOURCE: &str = "firenze";

pub(super) fn routes() -> Router<Shared> {
    Router::new().route("/wzdx/works.json", get(works))
}

fn time(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

async fn works(State(city): State<Shared>, moment: Moment) -> Response {
    let updated = time(moment.measured());
    let source = json!({ "data_source_id": SOURCE, "organization_name": PUBLISHER, "update_date": updated });
    let features = city.mobility.works.iter().map(|work| feature(work, &moment));
    let document = json!({
        "feed_info": {
            "publisher": PUBLISHER,
            "version": "4.2",
            "update_date": updated,
            "update_frequency": INTERVAL,
            "data_sources": [source],
        },
        "type": "FeatureCollection",
        "features": features.collect::<Vec<_>>(),
    });
    Json(document).into_response()
}

fn feature(work: &Work, moment: &Moment) -> Value {
    let (from, until) = (work.from(moment.made), work.until(moment.made));
    // What has negative numbers ends before it begins.
    let (from, until) = if moment.numbers == Numbers::Negative { (until, from) } else { (from, until) };
    let mut properties = json!({
        "core_details": {
            "event_type": "work-zone",
            "data_source_id": SOURCE,
            "road_names": work.roads,
            "direction": work.direction,
            "name": work.name,
            "description": work.description,
            "update_date": time(moment.measured()),
        },
        "beginning_cross_street": work.between[0],
        "ending_cross_street": work.between[1],
        "is_start_position_verified": true,
        "is_end_position_verified": true,
        "start_date": time(from),
        "end_date": time(until),
        "is_start_date_verified": false,
        "is_end_date_verified": false,
        "location_method": "other",
        "vehicle_impact": work.vehicle_impact,
        "types_of_work": [{ "type_name": work.work }],
        "restrictions": work.restrictions.iter().map(|restriction| limit(restriction, moment)).collect::<Vec<_>>(),
    });
    if let Some((properties, limit)) = properties.as_object_mut().zip(work.speed_limit_kph) {
        properties.insert("reduced_speed_limit_kph".to_owned(), moment.told(limit, 200).into());
    }
    let line: Vec<_> = work.line.iter().map(|[latitude, longitude]| [longitude, latitude]).collect();
    json!({
        "id": work.id,
        "type": "Feature",
        "properties": properties,
        "geometry": { "type": "LineString", "coordinates": line },
    })
}

fn limit(restriction: &Restriction, moment: &Moment) -> Value {
    match (restriction.value, &restriction.unit) {
        (Some(value), Some(unit)) => {
            json!({ "type": restriction.kind, "value": moment.told(value, 100 * value), "unit": unit })
        }
        _ => json!({ "type": restriction.kind }),
    }
}

//! The city's Open311 server, GeoReport v2, written from the specification.

mod error;
mod intake;
mod listing;
pub(crate) mod media;
mod parameters;
mod rate;
mod requests;
mod services;
mod spark;
mod validation;

use axum::{
    Router,
    http::{Method, header},
    response::Response,
    routing::get,
};
use tower_http::cors::{Any, CorsLayer};

pub(crate) use self::{
    error::{Reason, Refusal},
    intake::discard,
    parameters::Parameters,
    rate::PostLimit,
    spark::Format,
};
use crate::{control, state::Shared};

const BASE: &str = "/open311/v2";

pub(crate) fn routes(city: &Shared) -> Router<Shared> {
    let mut calls = Router::new();
    for format in Format::ALL.map(Format::extension) {
        calls = calls
            .route(&format!("/open311/discovery.{format}"), get(services::discovery))
            .route(&format!("{BASE}/discovery.{format}"), get(services::discovery))
            .route(&format!("{BASE}/services.{format}"), get(services::services))
            .route(&format!("{BASE}/requests.{format}"), get(requests::list).post(requests::create));
    }
    calls = calls
        .route(&format!("{BASE}/services/{{file}}"), get(services::definition))
        .route(&format!("{BASE}/requests/{{file}}"), get(requests::one))
        .route(&format!("{BASE}/tokens/{{file}}"), get(requests::token))
        .route("/open311/{*rest}", get(nothing_here).post(nothing_here));
    if city.control.is_some() {
        calls = calls.layer(axum::middleware::from_fn_with_state(city.clone(), control::interfere));
    }
    // The data is public and no call uses cookies, so any page may make any call.
    let cors = CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::POST])
        .allow_headers(Any)
        .expose_headers([header::RETRY_AFTER]);
    // The bounds of a body are in `intake`, which can say what they are.
    let unbounded = axum::extract::DefaultBodyLimit::disable();
    calls.route("/open311/media/{name}", get(media::photo)).layer(unbounded).layer(cors)
}

async fn nothing_here(format: Format, parameters: Parameters) -> Response {
    Refusal::not_found(parameters.locale()).answer(format)
}

/// `1234.xml` is the thing 1234, in XML. What has no known extension is asked for in JSON and will not be found.
fn split_format(file: &str) -> (&str, Format) {
    match (Format::of_path(file), file.rsplit_once('.')) {
        (Some(format), Some((name, _))) => (name, format),
        _ => ("", Format::default()),
    }
}

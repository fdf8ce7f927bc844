//! The photos of reports, by the names that `media_url` gives.

use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::{IntoResponse as _, Response},
};

use super::{error::Refusal, parameters::Parameters, spark::Format};
use crate::state::Shared;

pub(crate) fn path(name: &str) -> String {
    format!("/open311/media/{name}")
}

pub(super) async fn photo(
    State(city): State<Shared>,
    Path(name): Path<String>,
    format: Format,
    parameters: Parameters,
) -> Response {
    let read = city.with_store(move |store| {
        let Some((path, format)) = store.photo(&name) else { return Ok(None) };
        Ok(Some((std::fs::read(path)?, format)))
    });
    match read.await {
        Ok(Some((bytes, photo))) => (headers(photo.content_type()), Body::from(bytes)).into_response(),
        Ok(None) => Refusal::not_found(parameters.locale()).answer(format),
        Err(_) => Refusal::internal(parameters.locale()).answer(format),
    }
}

/// A photo never changes under its name. A stranger sent it: the browser must take it for the picture it is and for
/// nothing else.
fn headers(content_type: &'static str) -> HeaderMap {
    let pairs: [(HeaderName, &'static str); 4] = [
        (header::CONTENT_TYPE, content_type),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    pairs.into_iter().map(|(name, value)| (name, HeaderValue::from_static(value))).collect()
}

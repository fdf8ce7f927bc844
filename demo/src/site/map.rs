//! The base map, which a browser reads in pieces, and the names of the streets.

use axum::{
    Router,
    body::Bytes,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};

use crate::state::Shared;

const TILES: &[u8] = include_bytes!("../../assets/map/firenze.pmtiles");
const STREETS: &str = include_str!("../../assets/map/streets.json");
/// The tiles change with the program, and it has one version of them.
const TAG: &str = concat!("\"firenze-", env!("CARGO_PKG_VERSION"), "\"");

pub(super) fn routes() -> Router<Shared> {
    Router::new().route("/map/firenze.pmtiles", get(tiles)).route("/map/streets.json", get(streets))
}

async fn streets() -> Response {
    ([(header::CONTENT_TYPE, "application/json")], STREETS).into_response()
}

/// The whole file, or the piece that is asked for (RFC 9110, 14.2). Never compressed on the way: a piece is one of the
/// file as it lies, and the tiles in it are compressed already.
async fn tiles(headers: HeaderMap) -> Response {
    let about =
        [(header::CONTENT_TYPE, "application/octet-stream"), (header::ACCEPT_RANGES, "bytes"), (header::ETAG, TAG)];
    match piece(&headers) {
        Piece::Whole => (about, Bytes::from_static(TILES)).into_response(),
        Piece::Part(start, end) => {
            let range = format!("bytes {start}-{end}/{}", TILES.len());
            let part = Bytes::from_static(TILES).slice(start..=end);
            (StatusCode::PARTIAL_CONTENT, about, [(header::CONTENT_RANGE, range)], part).into_response()
        }
        Piece::Nothing => {
            let range = format!("bytes */{}", TILES.len());
            (StatusCode::RANGE_NOT_SATISFIABLE, about, [(header::CONTENT_RANGE, range)]).into_response()
        }
    }
}

enum Piece {
    Whole,
    /// The first and the last byte.
    Part(usize, usize),
    /// What lies behind the end.
    Nothing,
}

/// Several pieces at once are not told apart: the whole is sent, as it may be.
fn piece(headers: &HeaderMap) -> Piece {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let is_of_another_file = text(header::IF_RANGE).is_some_and(|tag| tag != TAG);
    let Some(range) = text(header::RANGE).filter(|_| !is_of_another_file) else { return Piece::Whole };
    let Ok(range) = http_range_header::parse_range_header(range) else { return Piece::Whole };
    let length = u64::try_from(TILES.len()).unwrap_or(u64::MAX);
    match range.validate(length).as_deref() {
        Ok([only]) => match (usize::try_from(*only.start()), usize::try_from(*only.end())) {
            (Ok(start), Ok(end)) => Piece::Part(start, end),
            _ => Piece::Nothing,
        },
        Ok(_) => Piece::Whole,
        Err(_) => Piece::Nothing,
    }
}

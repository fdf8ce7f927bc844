//! The base map, of which a browser reads pieces.

use reqwest::{StatusCode, header};

use crate::town::Town;

const TILES: &str = "/map/firenze.pmtiles";
/// Of the file in `demo/assets/map`.
const LENGTH: u64 = 2_617_418;

#[tokio::test]
async fn a_piece_of_the_map_is_that_piece() {
    let town = Town::start().await;
    let whole = town.client.get(town.url(TILES)).send().await.unwrap();
    assert_eq!((whole.status(), whole.content_length()), (StatusCode::OK, Some(LENGTH)));
    assert_eq!(whole.headers()[header::ACCEPT_RANGES], "bytes");
    let tag = whole.headers()[header::ETAG].clone();
    let whole = whole.bytes().await.unwrap();
    assert!(whole.starts_with(b"PMTiles\x03"));

    for (asked, start, end) in [
        ("bytes=0-126", 0, 126),
        ("bytes=1000-1999", 1000, 1999),
        ("bytes=-10", LENGTH - 10, LENGTH - 1),
        ("bytes=2617408-9999999", 2_617_408, LENGTH - 1),
    ] {
        let request = town.client.get(town.url(TILES)).header(header::RANGE, asked);
        // What a browser always accepts; a piece must not be compressed anew.
        let request = request.header(header::ACCEPT_ENCODING, "gzip, br").header(header::IF_RANGE, &tag);
        let piece = request.send().await.unwrap();
        assert_eq!(piece.status(), StatusCode::PARTIAL_CONTENT, "{asked}");
        assert_eq!(piece.headers()[header::CONTENT_RANGE], format!("bytes {start}-{end}/{LENGTH}"));
        assert!(!piece.headers().contains_key(header::CONTENT_ENCODING));
        let (start, end) = (usize::try_from(start).unwrap(), usize::try_from(end).unwrap());
        assert!(piece.bytes().await.unwrap() == whole[start..=end], "{asked}");
    }
}

#[tokio::test]
async fn what_is_no_piece_of_the_map_is_refused_or_is_the_whole() {
    let town = Town::start().await;
    let ask = |range: &'static str| town.client.get(town.url(TILES)).header(header::RANGE, range);
    let behind = ask("bytes=2617418-2617500").send().await.unwrap();
    assert_eq!(behind.status(), StatusCode::RANGE_NOT_SATISFIABLE);
    assert_eq!(behind.headers()[header::CONTENT_RANGE], format!("bytes */{LENGTH}"));
    for (request, why) in [
        (ask("lines=1-2"), "not bytes"),
        (ask("bytes=0-9,20-29"), "several pieces"),
        (ask("bytes=0-9").header(header::IF_RANGE, "\"another\""), "of another map"),
    ] {
        assert_eq!(request.send().await.unwrap().status(), StatusCode::OK, "{why}");
    }
}

#[tokio::test]
async fn streets_have_names_and_places_and_the_notice_is_with_them() {
    let town = Town::start().await;
    let streets = town.get("/map/streets.json").await;
    assert_eq!(streets.header(header::CONTENT_TYPE), "application/json");
    let streets = streets.json();
    assert!(streets["attribution"].as_str().unwrap().contains("OpenStreetMap contributors, ODbL"));
    let rows = streets["rows"].as_array().unwrap();
    assert!(rows.iter().any(|row| row[0] == "Via Ghibellina") && rows.len() > 2000);
}

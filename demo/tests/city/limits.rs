//! What is too large, too much, too often or without the key.

use std::num::NonZeroU32;

use reqwest::{StatusCode, header};

use crate::town::{Answer, FULL_BIN, JPEG, Town, file_part, full_bin_form};

/// A file of `length` bytes that starts as a JPEG.
fn photo_of(length: usize) -> Vec<u8> {
    let mut bytes = JPEG.to_vec();
    bytes.resize(length, 0);
    bytes
}

#[tokio::test]
async fn a_photo_has_ten_megabytes_at_most() {
    let town = Town::start().await;
    let most = 10 * 1024 * 1024;
    let accepted = town.file_multipart(full_bin_form().part("media", file_part(photo_of(most)))).await;
    assert_eq!(accepted.status, StatusCode::OK);
    let refused = town.file_multipart(full_bin_form().part("media", file_part(photo_of(most + 1)))).await;
    assert!(refused.reasons(StatusCode::PAYLOAD_TOO_LARGE)[0].contains("10 MB"), "{}", refused.text);
}

#[tokio::test]
async fn a_body_has_thirty_two_megabytes_at_most_and_the_answer_arrives() {
    let town = Town::start().await;
    let refused = town.file_multipart(full_bin_form().part("media", file_part(photo_of(40 * 1024 * 1024)))).await;
    assert!(refused.reasons(StatusCode::PAYLOAD_TOO_LARGE)[0].contains("32 MB"), "{}", refused.text);
}

#[tokio::test]
async fn a_report_has_three_photos_at_most() {
    let town = Town::start().await;
    let form = |photos: usize| (0..photos).fold(full_bin_form(), |form, _| form.part("media[]", file_part(JPEG)));
    assert_eq!(town.file_multipart(form(3)).await.status, StatusCode::OK);
    assert_eq!(town.file_multipart(form(4)).await.reasons(StatusCode::PAYLOAD_TOO_LARGE).len(), 1);
    let kept = std::fs::read_dir(town.folder().join("data/photos")).unwrap().count();
    assert_eq!(kept, 3, "a refused report leaves no photo behind");
}

#[tokio::test]
async fn a_file_that_only_says_it_is_a_photo_is_refused() {
    let town = Town::start().await;
    for content in [&b"<svg onload='alert(1)'/>"[..], b"GIF89a", b"%PDF-1.7", b""] {
        let part = file_part(content).mime_str("image/jpeg").unwrap();
        let refused = town.file_multipart(full_bin_form().part("media", part)).await;
        assert_eq!(refused.reasons(StatusCode::UNSUPPORTED_MEDIA_TYPE).len(), 1, "{content:?}");
    }
}

#[tokio::test]
async fn one_address_cannot_flood_the_city() {
    let town = Town::start_with(|settings| settings.posts_per_minute = NonZeroU32::new(3).unwrap()).await;
    for _ in 0..3 {
        town.file(&FULL_BIN).await.number();
    }
    let refused = town.file(&FULL_BIN).await;
    assert_eq!(refused.reasons(StatusCode::TOO_MANY_REQUESTS).len(), 1);
    let wait: u64 = refused.header(header::RETRY_AFTER).parse().unwrap();
    assert!((1..=21).contains(&wait), "{wait}");
    assert_eq!(refused.header(header::ACCESS_CONTROL_EXPOSE_HEADERS), "retry-after");
    assert_eq!(town.open311("services.json").await.status, StatusCode::OK, "reading goes on");
}

#[tokio::test]
async fn a_city_with_a_key_takes_reports_with_that_key_only() {
    let town = Town::start_with(|settings| settings.api_key = Some("giglio".to_owned())).await;
    assert_eq!(town.file(&FULL_BIN).await.reasons(StatusCode::FORBIDDEN).len(), 1);
    assert_eq!(town.file_with(&FULL_BIN, &[("api_key", "rosa")]).await.reasons(StatusCode::FORBIDDEN).len(), 1);
    town.file_with(&FULL_BIN, &[("api_key", "giglio")]).await.number();
    let in_the_query = town.client.post(town.url("/open311/v2/requests.json?api_key=giglio")).form(&FULL_BIN);
    Answer::of(in_the_query).await.number();
    assert_eq!(town.open311("services.json").await.status, StatusCode::OK, "reading needs no key");
}

#[tokio::test]
async fn a_city_without_a_key_does_not_mind_one() {
    let town = Town::start().await;
    town.file_with(&FULL_BIN, &[("api_key", "qualunque")]).await.number();
}

//! A form that is sent twice files one report.

use reqwest::StatusCode;

use crate::town::{FULL_BIN, JPEG, Town, file_part, full_bin_form};

const FORM: (&str, &str) = ("device_id", "4f8c2f0e-form");

#[tokio::test]
async fn the_same_form_again_gets_the_first_number() {
    let town = Town::start().await;
    let before = town.count("cestino").await;
    let first = town.file_with(&FULL_BIN, &[FORM]).await.number();
    let second = town.file_with(&FULL_BIN, &[FORM]).await;
    assert_eq!(second.status, StatusCode::OK);
    assert_eq!(second.number(), first);
    assert_eq!(town.count("cestino").await, before + 1);
}

#[tokio::test]
async fn two_at_the_same_time_file_one_report_and_keep_one_photo() {
    let town = Town::start().await;
    let before = town.count("cestino").await;
    let send = || town.file_multipart(full_bin_form().text(FORM.0, FORM.1).part("media", file_part(JPEG)));
    let (one, two, three, four) = tokio::join!(send(), send(), send(), send());
    let number = one.number();
    assert_eq!([two.number(), three.number(), four.number()], [number.clone(), number.clone(), number]);
    assert_eq!(town.count("cestino").await, before + 1);
    assert_eq!(std::fs::read_dir(town.folder().join("data/photos")).unwrap().count(), 1);
}

#[tokio::test]
async fn another_form_or_another_text_is_another_report() {
    let town = Town::start().await;
    let first = town.file_with(&FULL_BIN, &[FORM]).await.number();
    let other_form = town.file_with(&FULL_BIN, &[("device_id", "another")]).await.number();
    let other_text = town.file_with(&FULL_BIN[..3], &[FORM, ("description", "Ancora pieno")]).await.number();
    let no_key = town.file(&FULL_BIN).await.number();
    let no_key_again = town.file(&FULL_BIN).await.number();
    let numbers = std::collections::BTreeSet::from([first, other_form, other_text, no_key, no_key_again]);
    assert_eq!(numbers.len(), 5);
}

#[tokio::test]
async fn the_same_form_again_gets_the_first_token() {
    let town = Town::start().await;
    let car = [("service_code", "veicolo"), ("address_string", "Via Roma"), ("attribute[TIPO]", "auto"), FORM];
    let token = town.file(&car).await.json()[0]["token"].clone();
    assert!(token.is_string());
    assert_eq!(town.file(&car).await.json()[0]["token"], token);
}

//! The asynchronous category: a token at once, the number later.

use std::time::{Duration, Instant};

use reqwest::StatusCode;

use crate::town::Town;

const CAR: [(&str, &str); 3] =
    [("service_code", "veicolo"), ("address_string", "Via Pisana, 400"), ("attribute[TIPO]", "furgone")];

#[tokio::test]
async fn a_token_becomes_a_number_and_the_report_appears_with_it() {
    let town = Town::start_with(|settings| settings.token_delay = Duration::from_millis(600)).await;
    let before = town.count("veicolo").await;
    let receipt = town.file(&CAR).await.json();
    assert!(receipt[0].get("service_request_id").is_none(), "{receipt}");
    let token = receipt[0]["token"].as_str().unwrap();
    let call = format!("tokens/{token}.json");

    let early = town.open311(&call).await;
    assert_eq!(early.json()[0]["service_request_id"], "");
    assert_eq!(town.count("veicolo").await, before);

    let patience = Instant::now() + Duration::from_secs(10);
    let number = loop {
        let answer = town.open311(&call).await.json();
        assert_eq!(answer[0]["token"], token);
        match answer[0]["service_request_id"].as_str().unwrap() {
            "" => assert!(Instant::now() < patience, "no number came"),
            number => break number.to_owned(),
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    };
    assert_eq!(town.report(&number).await["service_code"], "veicolo");
    assert_eq!(town.count("veicolo").await, before + 1);
}

#[tokio::test]
async fn a_number_cannot_be_guessed_before_it_exists() {
    let town = Town::start_with(|settings| settings.token_delay = Duration::from_secs(3600)).await;
    town.file(&CAR).await;
    let year = jiff::Zoned::now().with_time_zone(jiff::tz::TimeZone::get("Europe/Rome").unwrap()).year();
    let next = town.open311(&format!("requests/{year}-00021.json")).await;
    assert_eq!(next.status, StatusCode::NOT_FOUND);
    assert!(town.get("/ufficio").await.text.contains("numero in arrivo"));
}

//! The switches that other tests rely on: each fault is the fault it says, for as many calls as it says.

use std::time::{Duration, Instant};

use reqwest::{StatusCode, header};
use serde_json::json;

use crate::town::{Answer, FULL_BIN, Town};

#[tokio::test]
async fn each_fault_is_the_one_it_says() {
    let town = Town::start().await;
    for (fault, status, errors) in [
        ("500", StatusCode::INTERNAL_SERVER_ERROR, 1),
        ("503", StatusCode::SERVICE_UNAVAILABLE, 1),
        ("429", StatusCode::TOO_MANY_REQUESTS, 1),
        ("400", StatusCode::BAD_REQUEST, 2),
        ("403", StatusCode::FORBIDDEN, 1),
        ("404", StatusCode::NOT_FOUND, 1),
    ] {
        let answer = town.open311(&format!("services.json?fail={fault}")).await;
        assert_eq!(answer.reasons(status).len(), errors, "{fault}");
    }
    let html = town.open311("services.json?fail=html").await;
    assert_eq!(html.status, StatusCode::OK);
    assert!(html.header(header::CONTENT_TYPE).starts_with("text/html"));
    let garbage = town.open311("services.json?fail=garbage").await;
    assert!(serde_json::from_str::<serde_json::Value>(&garbage.text).is_err());
    let empty = town.open311("services.json?fail=empty").await;
    assert_eq!((empty.status, empty.text.as_str()), (StatusCode::OK, ""));
    assert_eq!(town.open311("services.json?fail=nix").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(town.open311("services.json?fail=none").await.status, StatusCode::OK);
}

/// Sends a report and sees the connection close without an answer.
async fn file_in_vain(town: &Town) {
    // A connection of its own: a client may try again by itself when one that it used before is closed.
    let client = reqwest::Client::new();
    let sent = client.post(town.url("/open311/v2/requests.json")).form(&FULL_BIN).send().await;
    assert!(sent.unwrap_err().is_request(), "the connection closes");
}

#[tokio::test]
async fn a_dropped_connection_files_the_report_or_does_not_as_its_name_says() {
    let town = Town::start().await;
    let before = town.count("cestino").await;
    town.control(json!({ "fail": "drop_before", "only": "create" })).await;
    file_in_vain(&town).await;
    assert_eq!(town.count("cestino").await, before);
    town.control(json!({ "fail": "drop_after_accept", "only": "create" })).await;
    file_in_vain(&town).await;
    assert_eq!(town.count("cestino").await, before + 1);

    let state = town.get("/_control").await.json();
    assert_eq!((&state["posts_received"], &state["posts_accepted"]), (&json!(2), &json!(1)));
}

#[tokio::test]
async fn a_fault_lasts_for_as_many_calls_as_asked_and_only_where_asked() {
    let town = Town::start().await;
    town.control(json!({ "fail": "500", "only": "requests", "times": 2 })).await;
    assert_eq!(town.open311("services.json").await.status, StatusCode::OK);
    assert_eq!(town.open311("requests.json").await.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(town.file(&FULL_BIN).await.status, StatusCode::INTERNAL_SERVER_ERROR);
    town.file(&FULL_BIN).await.number();

    town.control(json!({ "fail": "503", "only": "tokens" })).await;
    for _ in 0..3 {
        assert_eq!(town.open311("tokens/x.json").await.status, StatusCode::SERVICE_UNAVAILABLE);
    }
    let reset = Answer::of(town.client.post(town.url("/_control/reset"))).await.json();
    assert_eq!((&reset["fail"], &reset["posts_received"]), (&json!("none"), &json!(0)));
    assert_eq!(town.open311("tokens/x.json").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn slowness_and_the_delay_of_tokens_can_be_set() {
    let town = Town::start().await;
    town.control(json!({ "slow_ms": 400, "only": "services", "token_delay_ms": 0 })).await;
    let started = Instant::now();
    assert_eq!(town.open311("services.json").await.status, StatusCode::OK);
    assert!(started.elapsed() >= Duration::from_millis(400));
    let car = [("service_code", "veicolo"), ("address_string", "Via Roma"), ("attribute[TIPO]", "auto")];
    let token = town.file(&car).await.json()[0]["token"].as_str().unwrap().to_owned();
    assert_ne!(town.open311(&format!("tokens/{token}.json")).await.json()[0]["service_request_id"], "");
}

#[tokio::test]
async fn a_script_for_every_page_comes_first_on_each_and_on_nothing_else() {
    let town = Town::start().await;
    let tag = "<script src=\"/_control/page.js\"></script>";
    assert!(!town.get("/segnala").await.text.contains("_control"));
    Answer::of(town.client.put(town.url("/_control/page.js")).body("window.first = true;")).await;
    for page in ["/", "/segnala", "/en/report", "/ostile", "/prova", "/ufficio", "/nirgends"] {
        let text = town.get(page).await.text;
        assert_eq!(text.find("<script"), text.find(tag), "{page}");
        assert_eq!(text.matches(tag).count(), 1, "{page}");
    }
    assert!(!town.get("/assets/desk.js").await.text.contains(tag));
    let script = town.get("/_control/page.js").await;
    assert_eq!(script.text, "window.first = true;");
    assert!(script.header(header::CONTENT_TYPE).starts_with("text/javascript"));
}

#[tokio::test]
async fn a_city_without_test_controls_has_none() {
    let town = Town::start_with(|settings| settings.test_controls = false).await;
    assert_eq!(town.get("/_control").await.status, StatusCode::NOT_FOUND);
    assert_eq!(town.get("/_control/page.js").await.status, StatusCode::NOT_FOUND);
    assert_eq!(town.open311("services.json?fail=500").await.status, StatusCode::OK);
}

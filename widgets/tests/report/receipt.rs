//! What the citizen can refer to, and what happens next.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::citizen::Citizen;
use crate::city::{CREATE, City};
use crate::page::Redefined;

const TOKEN: &str = "GET tokens/t-1.json";

/// Timers that run a thousand times as fast.
fn fast_clock() -> Redefined {
    Redefined::new(
        "setTimeout",
        "{ value: ((real) => (call, wait, ...values) => real(call, wait / 1000, ...values))(setTimeout) }",
    )
}

fn batch(name: &str) -> City {
    let city = City::new(name);
    city.offers(json!([{ "service_code": "POT", "service_name": "Pothole", "type": "batch" }]));
    city.answers(CREATE, 200, json!([{ "token": "t-1" }]));
    city.answers(TOKEN, 200, json!([{ "token": "t-1", "service_request_id": "" }]));
    city
}

#[wasm_bindgen_test]
async fn the_number_is_announced_and_the_city_has_its_say() {
    let city = City::new("number");
    let notice = "We come within 3 days.";
    city.answers(CREATE, 201, json!([{ "service_request_id": "12504-2026", "service_notice": notice }]));
    let anna = Citizen::visits(&city).await;
    anna.reports().await;
    let status = anna.all("status").remove(0).inner_text();
    assert!(status.contains(&anna.say("receipt-number")) && status.contains("12504-2026"), "{status}");
    assert!(anna.sees(notice));
    assert!(anna.sees("receipt-next-text"));
    let heading = anna.the("heading", "receipt-title");
    anna.until("the focus", || anna.has_focus(&heading)).await;
}

#[wasm_bindgen_test]
async fn an_address_in_what_the_city_says_can_be_followed_and_says_where_it_leads() {
    let city = City::new("notice-links");
    let notice = "See https://Track.city.example/101, or write to mailto:urp@city.example. Never javascript:alert(1).";
    city.answers(CREATE, 201, json!([{ "service_request_id": "101", "service_notice": notice }]));
    let anna = Citizen::visits(&city).await;
    anna.reports().await;
    let leads_to = anna.tell("leads-to", &json!({ "host": "track.city.example" }));
    let web = anna.the("link", &format!("https://Track.city.example/101 {leads_to}"));
    let attributes = ["href", "target", "rel"].map(|name| web.get_attribute(name).unwrap_or_default());
    assert_eq!(attributes, ["https://Track.city.example/101", "_blank", "noopener noreferrer nofollow"]);
    let mail = anna.the("link", "mailto:urp@city.example");
    assert_eq!(mail.get_attribute("target"), None, "a letter needs no tab");
    assert_eq!(anna.all("link").len(), 2);
    assert!(anna.sees(". Never javascript:alert(1)."));
}

#[wasm_bindgen_test]
async fn a_number_that_follows_is_asked_for() {
    let city = batch("token");
    let anna = Citizen::visits(&city).await;
    let _clock = fast_clock();
    anna.reports().await;
    anna.until("two questions", || city.count(TOKEN) >= 2).await;
    assert!(anna.sees("receipt-numbering"));
    assert_eq!(anna.named("progressbar", "receipt-numbering").len(), 1);
    city.answers(TOKEN, 200, json!([{ "token": "t-1", "service_request_id": "111" }]));
    anna.reads("111").await;
    assert!(anna.sees("receipt-number") && !anna.sees("receipt-numbering"));
    let asked = city.count(TOKEN);
    anna.presses(&anna.tell("mine-open", &json!({ "count": 1 }))).await;
    anna.reads(&anna.tell("mine-number", &json!({ "number": "111" }))).await;
    assert_eq!(city.count(TOKEN), asked, "nobody asks for what is known");
}

#[wasm_bindgen_test]
async fn a_number_that_takes_too_long_comes_later() {
    let city = batch("late-token");
    let anna = Citizen::visits(&city).await;
    let _clock = fast_clock();
    anna.reports().await;
    anna.reads("receipt-number-later").await;
    assert_eq!(city.count(TOKEN), 8);
    assert_eq!(anna.all("progressbar"), []);
    anna.presses(&anna.tell("mine-open", &json!({ "count": 1 }))).await;
    anna.reads("mine-numbering").await;
    city.answers(TOKEN, 200, json!([{ "token": "t-1", "service_request_id": "112" }]));
    anna.presses("mine-close").await;
    anna.presses(&anna.tell("mine-open", &json!({ "count": 1 }))).await;
    anna.reads(&anna.tell("mine-number", &json!({ "number": "112" }))).await;
}

#[wasm_bindgen_test]
async fn a_city_without_numbers_says_so() {
    let city = City::new("blackbox");
    city.offers(json!([{ "service_code": "POT", "service_name": "Pothole", "type": "blackbox" }]));
    city.answers(CREATE, 200, json!([]));
    let anna = Citizen::visits(&city).await;
    anna.reports().await;
    assert!(anna.sees("receipt-no-number"));
    assert!(anna.sees("receipt-next-untracked"));
    assert!(!anna.sees("receipt-next-text"));
}

#[wasm_bindgen_test]
async fn after_one_report_comes_the_next_with_an_empty_form() {
    let city = City::new("another");
    let anna = Citizen::visits(&city).await;
    anna.reports().await;
    let first = city.reported("device_id");
    anna.presses("receipt-another").await;
    anna.reaches("step-category").await;
    assert_eq!(anna.entries("categories-all"), [("Pothole".to_owned(), false)]);
    anna.begins().await;
    assert_eq!(anna.value("description"), "");
    anna.finishes().await;
    anna.presses("send").await;
    anna.reaches("receipt-title").await;
    assert_eq!(city.count(CREATE), 2);
    assert_ne!(city.reported("device_id"), first, "a new report is no repetition");
}

#[wasm_bindgen_test]
async fn the_page_hears_of_the_report() {
    let city = City::new("submitted");
    let anna = Citizen::visits(&city).await;
    anna.reports().await;
    assert_eq!(anna.page_heard(), [r#"civic-report-submitted true true {"id":"101","category":"POT"}"#]);

    let city = batch("submitted-token");
    let bruno = Citizen::visits(&city).await;
    bruno.reports().await;
    assert_eq!(bruno.page_heard(), [r#"civic-report-submitted true true {"token":"t-1","category":"POT"}"#]);
}

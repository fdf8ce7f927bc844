//! From “Send” to the city's answer, and what is said when there is none.

use civic_widgets::browser::clock;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::citizen::{Citizen, description};
use crate::city::{CREATE, City, LIST};
use crate::page::{Redefined, value};
use crate::photo::{picture, preview};

fn with_depth(name: &str) -> City {
    let city = City::new(name);
    let depth = json!([{ "code": "depth", "datatype": "number", "variable": true, "description": "Depth in cm" }]);
    city.asks(depth);
    city
}

async fn presses_send(city: &City) -> Citizen {
    let anna = Citizen::visits(city).await;
    anna.fills_in().await;
    anna.presses("send").await;
    anna
}

#[wasm_bindgen_test]
async fn sending_shows_how_far_it_is() {
    let city = City::of_this_site("progress");
    city.holds(CREATE);
    let anna = presses_send(&city).await;
    anna.reaches("sending-title").await;
    anna.until("the upload", || city.count(CREATE) == 1).await;
    let bar = || anna.the("progressbar", "sending-title");
    let share = || bar().get_attribute("value").unwrap_or_default();
    city.received(0.25);
    anna.until("a quarter", || share() == "0.25").await;
    city.received(0.75);
    anna.until("three quarters", || share() == "0.75").await;
    city.received(1.0);
    anna.until("the wait for the answer", || !bar().has_attribute("value")).await;
    assert_eq!(anna.named("button", "send"), [], "nothing can be sent twice meanwhile");
    city.releases(CREATE);
    anna.reaches("receipt-title").await;
    assert_eq!(city.reported("description"), ["A deep hole in the road"]);
}

#[wasm_bindgen_test]
async fn a_double_click_files_one_report() {
    let city = City::new("double-click");
    let anna = Citizen::visits(&city).await;
    anna.fills_in().await;
    let send = anna.the("button", "send");
    send.click();
    send.click();
    anna.reaches("receipt-title").await;
    assert_eq!(city.count(CREATE), 1);
}

#[wasm_bindgen_test]
async fn what_the_city_says_about_a_field_stands_beside_it() {
    let city = with_depth("refused-field");
    city.answers(CREATE, 400, json!([{ "code": 400, "description": "attribute[depth]: nobody digs that deep" }]));
    let anna = Citizen::visits(&city).await;
    anna.begins().await;
    anna.types("Depth in cm", "9000").await;
    anna.finishes().await;
    anna.presses("send").await;
    anna.reaches("step-details").await;
    let said = anna.tell("problem-refused", &json!({ "said": "nobody digs that deep" }));
    assert_eq!(anna.problems(), [said.as_str()]);
    let depth = anna.control("Depth in cm");
    assert_eq!((description(&depth), anna.value("Depth in cm")), (said.clone(), "9000".to_owned()));
    anna.follows(&said).await;
    assert!(anna.has_focus(&depth));

    city.answers(CREATE, 201, json!([{ "service_request_id": "102" }]));
    anna.types("Depth in cm", "9").await;
    for step in ["step-place", "step-contact", "step-review"] {
        anna.goes_on_to(step).await;
    }
    anna.presses("send").await;
    anna.reads("102").await;
    assert_eq!(city.reported("attribute[depth]"), ["9"]);
}

#[wasm_bindgen_test]
async fn a_wrong_key_is_not_the_citizens_fault() {
    let city = City::new("wrong-key");
    city.answers(CREATE, 403, json!([{ "code": 403, "description": "Unknown api_key" }]));
    let anna = Citizen::visits_with(&city, json!({ "api-key": "k1" })).await;
    anna.fills_in().await;
    anna.presses("send").await;
    anna.reads("refused-title").await;
    let said = anna.tell("problem-refused", &json!({ "said": "Unknown api_key" }));
    assert_eq!(anna.problems(), [anna.say("error-key"), said]);
    assert!(anna.sees_heading("step-review"), "all is still there");
    assert!(anna.sees("A deep hole in the road"));
    let summary = anna.the("group", "refused-title");
    anna.until("the focus", || anna.has_focus(&summary)).await;
    assert_eq!(city.reported("api_key"), ["k1"]);
    assert_eq!(anna.page_heard(), [r#"civic-error true true {"kind":"error-key","status":403}"#]);
}

#[wasm_bindgen_test]
async fn a_report_made_offline_goes_out_by_itself() {
    let city = City::new("offline");
    let anna = Citizen::visits(&city).await;
    anna.fills_in().await;
    city.loses(CREATE);
    {
        let _network = Redefined::new("navigator.onLine", "{ value: false }");
        anna.presses("send").await;
        anna.reaches("queued-title").await;
    }
    for id in ["error-offline", "queued-offline", "queued-kept"] {
        assert!(anna.sees(id), "{id} on:\n{}", anna.screen());
    }
    city.answers(CREATE, 201, json!([{ "service_request_id": "103" }]));
    value("window.dispatchEvent(new Event('online'))");
    anna.reads("103").await;
    assert_eq!(city.count(CREATE), 2);
}

#[wasm_bindgen_test]
async fn a_report_that_waits_can_be_changed() {
    let city = City::new("queued-edit");
    city.says(CREATE, 503, "", json!({}));
    let anna = presses_send(&city).await;
    anna.reaches("queued-title").await;
    assert!(anna.sees("error-server") && anna.sees("queued-text"));
    anna.presses("queued-edit").await;
    anna.reaches("step-review").await;
    city.answers(CREATE, 201, json!([{ "service_request_id": "104" }]));
    anna.presses("send").await;
    anna.reads("104").await;
}

#[wasm_bindgen_test]
async fn a_busy_city_says_how_long_to_wait() {
    let city = City::new("too-many");
    city.says(CREATE, 429, "", json!({ "retry-after": "90" }));
    let anna = presses_send(&city).await;
    anna.reads(&anna.tell("error-wait", &json!({ "seconds": 90 }))).await;
    city.answers(CREATE, 201, json!([{ "service_request_id": "105" }]));
    anna.presses("queued-send").await;
    anna.reads("105").await;
}

/// The report as the city's list shows it.
fn listed(id: &str) -> Value {
    json!([{ "service_request_id": id, "service_code": "POT", "status": "open",
        "description": "A deep hole in the road", "address": "Via Roma, 12, Firenze",
        "requested_datetime": now() }])
}

fn now() -> String {
    clock::now().to_rfc3339()
}

#[wasm_bindgen_test]
async fn a_lost_answer_is_looked_for_in_the_citys_list() {
    let city = City::new("lost-answer");
    city.loses(CREATE);
    city.answers(LIST, 200, listed("106"));
    city.holds(LIST);
    let anna = presses_send(&city).await;
    anna.reaches("checking-title").await;
    assert!(anna.sees("checking-text"));
    city.releases(LIST);
    anna.reads("106").await;
    assert!(anna.sees_heading("receipt-title"));
    assert_eq!(city.count(CREATE), 1);
    assert!(city.query(LIST).contains("service_code=POT"), "{}", city.query(LIST));
}

#[wasm_bindgen_test]
async fn a_report_that_may_be_there_is_sent_again_only_if_the_citizen_says_so() {
    let city = City::new("doubt");
    city.loses(CREATE);
    city.answers(LIST, 200, json!([]));
    let anna = presses_send(&city).await;
    anna.reaches("doubt-title").await;
    for id in ["error-blocked", "doubt-not-shown", "queued-kept"] {
        assert!(anna.sees(id), "{id} on:\n{}", anna.screen());
    }
    assert_eq!(anna.named("button", "queued-edit"), [], "what the city may have is not changed behind its back");
    let draft = city.reported("device_id");

    anna.presses("doubt-check").await;
    anna.until("a second look", || city.count(LIST) == 2 && anna.sees_heading("doubt-title")).await;
    assert_eq!(city.count(CREATE), 1);
    city.answers(CREATE, 201, json!([{ "service_request_id": "107" }]));
    anna.presses("doubt-send").await;
    anna.reads("107").await;
    assert_eq!(city.count(CREATE), 2);
    assert_eq!(city.reported("device_id"), draft, "a city that knows it sees that it is the same");
}

#[wasm_bindgen_test]
async fn a_city_that_cannot_be_asked_leaves_the_question_open() {
    let city = City::new("list-fails");
    city.loses(CREATE);
    city.says(LIST, 500, "", json!({}));
    let anna = presses_send(&city).await;
    anna.reads("doubt-not-asked").await;
    city.answers(LIST, 200, listed("108"));
    anna.presses("doubt-check").await;
    anna.reads("108").await;
    assert_eq!(city.count(CREATE), 1);
}

#[wasm_bindgen_test]
async fn somebody_elses_report_is_not_taken_for_ones_own() {
    let city = City::new("somebody-else");
    city.loses(CREATE);
    let mut other = listed("109");
    other[0]["description"] = json!("A shallow hole");
    city.answers(LIST, 200, other);
    let anna = presses_send(&city).await;
    anna.reads("doubt-not-shown").await;
    assert!(!anna.sees("109"));
}

#[wasm_bindgen_test]
async fn a_web_page_for_an_answer_leaves_doubt() {
    let city = City::new("web-page");
    city.says(CREATE, 200, "<!doctype html><title>Login</title>", json!({ "content-type": "text/html" }));
    city.answers(LIST, 200, json!([]));
    let anna = presses_send(&city).await;
    anna.reaches("doubt-title").await;
    assert!(anna.sees("error-web-page"), "{}", anna.screen());
}

#[wasm_bindgen_test]
async fn a_photo_that_the_city_does_not_take_can_be_removed() {
    let city = City::new("photo-refused");
    city.says(CREATE, 413, "", json!({}));
    let anna = Citizen::visits(&city).await;
    anna.begins().await;
    anna.chooses_photo(&picture().await).await;
    preview(&anna).await;
    anna.finishes().await;
    anna.presses("send").await;
    anna.reads("error-photo-refused").await;
    city.answers(CREATE, 201, json!([{ "service_request_id": "110" }]));
    anna.presses(&format!("{}: {}", anna.say("change"), anna.say("step-details"))).await;
    anna.presses("photo-remove").await;
    for step in ["step-place", "step-contact", "step-review"] {
        anna.goes_on_to(step).await;
    }
    anna.presses("send").await;
    anna.reads("110").await;
    assert_eq!(city.reported("media"), Vec::<String>::new());
}

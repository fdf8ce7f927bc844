//! “My reports”, on this device.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::citizen::Citizen;
use crate::city::{CREATE, City};

const SEEN: &str = "GET requests/101.json";

async fn opens_my_reports(anna: &Citizen, count: u32) {
    anna.presses(&anna.tell("mine-open", &json!({ "count": count }))).await;
    anna.reaches("mine-title").await;
}

#[wasm_bindgen_test]
async fn a_report_is_listed_with_what_became_of_it() {
    let city = City::new("mine");
    let closed = json!([{ "service_request_id": "101", "status": "closed", "status_notes": "Filled on Monday" }]);
    city.answers(SEEN, 200, closed);
    city.holds(SEEN);
    let anna = Citizen::visits(&city).await;
    anna.reports().await;
    opens_my_reports(&anna, 1).await;
    for shown in
        ["Pothole", "Via Roma 12", &anna.say("status-sent"), &anna.say("mine-text"), &anna.say("mine-refreshing")]
    {
        assert!(anna.sees(shown), "{shown} on:\n{}", anna.screen());
    }
    assert!(anna.sees(&anna.tell("mine-number", &json!({ "number": "101" }))));
    city.releases(SEEN);
    anna.reads("Filled on Monday").await;
    anna.until("the end of asking", || !anna.sees("mine-refreshing")).await;
    assert!(anna.sees("status-closed"));
    assert!(!anna.sees("A deep hole in the road"), "what was written does not stay on the device");

    anna.presses("mine-close").await;
    anna.reaches("receipt-title").await;
}

#[wasm_bindgen_test]
async fn an_address_in_the_citys_last_note_can_be_followed() {
    let city = City::new("mine-links");
    let notes = "Filled, see http://city.example:8080/photo";
    city.answers(SEEN, 200, json!([{ "service_request_id": "101", "status": "closed", "status_notes": notes }]));
    let anna = Citizen::visits(&city).await;
    anna.reports().await;
    opens_my_reports(&anna, 1).await;
    let leads_to = anna.tell("leads-to", &json!({ "host": "city.example:8080" }));
    anna.reads(&leads_to).await;
    anna.the("link", &format!("http://city.example:8080/photo {leads_to}"));
}

#[wasm_bindgen_test]
async fn my_reports_are_there_on_the_next_visit() {
    let city = City::new("mine-later");
    city.answers(SEEN, 200, json!([{ "service_request_id": "101", "status": "Planned" }]));
    let anna = Citizen::visits(&city).await;
    anna.reports().await;
    anna.leaves().await;

    let anna = Citizen::visits(&city).await;
    assert!(anna.sees_heading("step-category"), "the report is sent, so the form is empty");
    opens_my_reports(&anna, 1).await;
    anna.reads(&anna.tell("status-detail", &json!({ "status": anna.say("status-open"), "detail": "Planned" }))).await;
    anna.leaves().await;

    city.says(SEEN, 500, "", json!({}));
    let anna = Citizen::visits(&city).await;
    opens_my_reports(&anna, 1).await;
    anna.reads("mine-stale").await;
    assert!(anna.sees("error-server"));
    assert!(anna.sees("Planned"), "what was last known is shown");
}

#[wasm_bindgen_test]
async fn a_report_that_the_city_does_not_show_yet_is_no_failure() {
    let city = City::new("mine-hidden");
    city.answers(SEEN, 404, json!([{ "code": 404, "description": "not found" }]));
    let anna = Citizen::visits(&city).await;
    anna.reports().await;
    opens_my_reports(&anna, 1).await;
    anna.until("the answer", || city.count(SEEN) == 1 && !anna.sees("mine-refreshing")).await;
    assert!(!anna.sees("mine-stale"));
    assert!(anna.sees("status-sent"));
}

#[wasm_bindgen_test]
async fn the_list_is_erased_only_after_a_second_thought() {
    let city = City::new("mine-erase");
    let anna = Citizen::visits(&city).await;
    anna.reports().await;
    opens_my_reports(&anna, 1).await;
    anna.presses("mine-erase").await;
    anna.reads("mine-erase-text").await;
    anna.presses("mine-erase-no").await;
    anna.until("the list as it was", || anna.sees("Pothole") && !anna.sees("mine-erase-text")).await;

    anna.presses("mine-erase").await;
    anna.presses("mine-erase-yes").await;
    anna.reads("mine-none").await;
    assert!(!anna.sees("Pothole"));
    anna.until("the erasure", || !anna.sees("mine-erase")).await;
    anna.leaves().await;

    let anna = Citizen::visits(&city).await;
    anna.reads("Pothole").await;
    assert_eq!(anna.named("button", &anna.tell("mine-open", &json!({ "count": 1 }))), []);
}

#[wasm_bindgen_test]
async fn reports_stand_newest_first() {
    let city = City::new("mine-order");
    let anna = Citizen::visits(&city).await;
    anna.reports().await;
    anna.presses("receipt-another").await;
    city.answers(CREATE, 201, json!([{ "service_request_id": "102" }]));
    anna.reports().await;
    opens_my_reports(&anna, 2).await;
    let entries: Vec<_> = anna.select("[part=my-report]").iter().filter_map(|entry| entry.text_content()).collect();
    let number = |number: &str| anna.tell("mine-number", &json!({ "number": number }));
    assert_eq!(entries.len(), 2);
    assert!(entries[0].contains(&number("102")) && entries[1].contains(&number("101")), "{entries:?}");
}

//! Nothing that was typed is lost.

use civic_core::report::form::SavedDraft;
use civic_widgets::browser::clock;
use civic_widgets::browser::storage::Storage;
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::citizen::{Citizen, Language, is_chosen};
use crate::city::{CREATE, City, LIST};
use crate::page::Redefined;
use crate::photo::{picture, preview};

/// The drafts that the device keeps for a city.
async fn kept(city: &City) -> Vec<SavedDraft> {
    let storage = Storage::open().await.unwrap();
    let mut drafts = Vec::new();
    for key in storage.keys("report draft ").await.unwrap() {
        if key.contains(&city.endpoint) {
            drafts.extend(storage.get::<SavedDraft>(&key).await.unwrap());
        }
    }
    drafts
}

/// Waits until the device keeps exactly so many drafts with these descriptions.
async fn until_kept(city: &City, expected: &[&str]) {
    let start = clock::now();
    loop {
        let drafts = kept(city).await;
        let descriptions: Vec<_> = drafts.iter().map(|saved| saved.draft.description.as_str()).collect();
        if descriptions == expected {
            return;
        }
        assert!(clock::now().0 - start.0 < 8_000, "kept are {descriptions:?}");
        clock::sleep(5).await;
    }
}

#[wasm_bindgen_test]
async fn a_draft_is_back_with_its_photo_after_the_page_was_left() {
    let city = City::new("restored");
    let anna = Citizen::visits(&city).await;
    anna.begins().await;
    anna.chooses_photo(&picture().await).await;
    preview(&anna).await;
    anna.types("description", "A hole, and water in it").await;
    until_kept(&city, &["A hole, and water in it"]).await;
    anna.leaves().await;

    let anna = Citizen::visits(&city).await;
    anna.reaches("step-details").await;
    assert!(anna.sees("draft-restored"));
    assert_eq!(anna.value("description"), "A hole, and water in it");
    assert_eq!(preview(&anna).await, (640, 480));
    anna.presses("back").await;
    assert!(is_chosen(&anna.the("radio", "Pothole")));
    anna.goes_on_to("step-details").await;
    anna.finishes().await;
    anna.presses("send").await;
    anna.reaches("receipt-title").await;
    assert_eq!(city.reported("media"), ["photo.jpg image/jpeg"]);
    until_kept(&city, &[]).await;
}

#[wasm_bindgen_test]
async fn a_draft_can_be_discarded() {
    let city = City::new("discarded");
    let anna = Citizen::visits(&city).await;
    anna.begins().await;
    anna.chooses_photo(&picture().await).await;
    preview(&anna).await;
    anna.types("description", "A hole").await;
    until_kept(&city, &["A hole"]).await;
    anna.leaves().await;

    let anna = Citizen::visits(&city).await;
    anna.presses("draft-discard").await;
    anna.reaches("step-category").await;
    assert!(!anna.sees("draft-restored"));
    assert!(!is_chosen(&anna.the("radio", "Pothole")));
    anna.begins().await;
    assert_eq!(anna.value("description"), "");
    assert_eq!(anna.all("image"), []);
    until_kept(&city, &[""]).await;
    anna.leaves().await;
}

#[wasm_bindgen_test]
async fn a_new_form_says_nothing_of_drafts() {
    let anna = Citizen::visits(&City::new("fresh")).await;
    anna.reads("Pothole").await;
    assert!(!anna.sees("draft-restored"));
}

#[wasm_bindgen_test]
async fn a_report_that_could_not_be_sent_is_still_there_on_the_next_visit() {
    let city = City::new("queued-kept");
    city.says(CREATE, 503, "", json!({}));
    let anna = Citizen::visits(&city).await;
    anna.fills_in().await;
    anna.presses("send").await;
    anna.reaches("queued-title").await;
    until_kept(&city, &["A deep hole in the road"]).await;
    anna.leaves().await;

    city.answers(CREATE, 201, json!([{ "service_request_id": "120" }]));
    let anna = Citizen::visits(&city).await;
    anna.reads("120").await;
    assert_eq!(city.count(CREATE), 2);
}

#[wasm_bindgen_test]
async fn a_page_that_died_while_sending_is_not_believed_to_have_sent_nothing() {
    let city = City::new("died");
    city.loses(CREATE);
    city.loses(LIST);
    let anna = Citizen::visits(&city).await;
    anna.fills_in().await;
    anna.presses("send").await;
    anna.reaches("doubt-title").await;
    until_kept(&city, &["A deep hole in the road"]).await;
    anna.leaves().await;

    city.answers(CREATE, 201, json!([{ "service_request_id": "121" }]));
    city.answers(LIST, 200, json!([]));
    let anna = Citizen::visits(&city).await;
    anna.reads("doubt-not-shown").await;
    assert_eq!(city.count(CREATE), 1, "it is not sent again unasked");
}

#[wasm_bindgen_test]
async fn two_forms_on_one_page_do_not_share_a_draft() {
    let city = City::new("two-forms");
    for (one, other) in [(json!({}), json!({})), (json!({ "id": "north" }), json!({ "id": "south" }))] {
        let anna = Citizen::visits_with(&city, one).await;
        let bruno = Citizen::visits_with(&city, other).await;
        anna.begins().await;
        bruno.begins().await;
        anna.types("description", "A hole in the north").await;
        bruno.types("description", "A hole in the south").await;
        until_both_kept(&city).await;
        assert_eq!(anna.value("description"), "A hole in the north");
        anna.leaves().await;
        bruno.leaves().await;
        erase_all(&city).await;
    }
}

async fn until_both_kept(city: &City) {
    let start = clock::now();
    loop {
        let mut descriptions: Vec<_> = kept(city).await.into_iter().map(|saved| saved.draft.description).collect();
        descriptions.sort();
        if descriptions == ["A hole in the north", "A hole in the south"] {
            return;
        }
        assert!(clock::now().0 - start.0 < 8_000, "kept are {descriptions:?}");
        clock::sleep(5).await;
    }
}

async fn erase_all(city: &City) {
    let storage = Storage::open().await.unwrap();
    for key in storage.keys("report draft ").await.unwrap() {
        if key.contains(&city.endpoint) {
            storage.delete(&key).await.unwrap();
        }
    }
}

#[wasm_bindgen_test]
async fn a_form_keeps_its_draft_through_both_languages() {
    let city = City::new("draft-language");
    let anna = Citizen::visits(&city).await;
    anna.begins().await;
    anna.types("description", "Una buca").await;
    until_kept(&city, &["Una buca"]).await;
    anna.leaves().await;

    let anna = Citizen::opens(Language::italian(), &json!({ "endpoint": city.endpoint })).await;
    anna.reads("draft-restored").await;
    assert_eq!(anna.value("description"), "Una buca");
}

#[wasm_bindgen_test]
async fn a_browser_that_keeps_nothing_says_so_and_the_form_works() {
    for (name, factory) in [
        ("blocked", "{ value: { open() { throw new DOMException('third party', 'SecurityError') } } }"),
        ("no-database", "{ value: undefined }"),
    ] {
        let _factory = Redefined::new("indexedDB", factory);
        let city = City::new(name);
        let anna = Citizen::visits(&city).await;
        anna.reads("keeping-blocked").await;
        anna.begins().await;
        anna.chooses_photo(&picture().await).await;
        preview(&anna).await;
        assert!(anna.sees("keeping-blocked"));
        anna.finishes().await;
        anna.presses("send").await;
        anna.reads("101").await;
        assert_eq!(city.reported("media"), ["photo.jpg image/jpeg"]);
        assert_eq!(city.count(CREATE), 1);
        anna.leaves().await;
    }
}

#[wasm_bindgen_test]
async fn a_full_device_says_so() {
    let city = City::new("full");
    let anna = Citizen::visits(&city).await;
    anna.begins().await;
    {
        let full = "{ value() { throw new DOMException('no room', 'QuotaExceededError') } }";
        let _put = Redefined::new("IDBObjectStore.prototype.put", full);
        anna.types("description", "A hole").await;
        anna.reads("keeping-full").await;
    }
    anna.types("description", "A deep hole").await;
    anna.until("room", || !anna.sees("keeping-full")).await;
    until_kept(&city, &["A deep hole"]).await;
}

//! Is all of this right?

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::citizen::{Citizen, Language, is_chosen};
use crate::city::City;
use crate::photo::{picture, preview};
use crate::place::opens_coordinates;

fn city(name: &str) -> City {
    let city = City::new(name);
    city.asks(json!([
        { "code": "danger", "order": 1, "datatype": "boolean", "variable": true, "description": "Is it dangerous?" },
        { "code": "since", "order": 2, "datatype": "datetime", "variable": true, "description": "Seen first" },
        { "code": "ways", "order": 3, "datatype": "multivaluelist", "variable": true, "description": "Blocked",
          "values": [{ "key": "n", "name": "North" }, { "key": "s", "name": "South" }] },
    ]));
    city
}

async fn fills_in_everything(anna: &Citizen) {
    anna.begins().await;
    anna.types("description", "A hole,\nand water in it").await;
    anna.answers("Is it dangerous?", "yes").await;
    anna.types("Seen first", "2026-03-14T09:30").await;
    anna.answers("Blocked", "North").await;
    anna.answers("Blocked", "South").await;
    anna.chooses_photo(&picture().await).await;
    preview(anna).await;
    anna.goes_on_to("step-place").await;
    anna.types("place-words", "Via Roma 12").await;
    opens_coordinates(anna);
    anna.types("coordinates", "43.7696, 11.2558").await;
    anna.goes_on_to("step-contact").await;
    anna.types("first-name", "Anna").await;
    anna.types("last-name", "Bianchi").await;
    anna.types("email", "anna@example.org").await;
    anna.types("phone", "+39 055 055").await;
    anna.goes_on_to("step-review").await;
}

#[wasm_bindgen_test]
async fn the_review_shows_all_that_will_be_sent() {
    let city = city("review");
    let anna = Citizen::visits(&city).await;
    fills_in_everything(&anna).await;

    let terms: Vec<_> = anna.select("dt").iter().filter_map(|term| term.text_content()).collect();
    let values: Vec<_> = anna.select("dd").iter().filter_map(|value| value.text_content()).collect();
    let said: Vec<_> = terms.into_iter().zip(values).collect();
    let word = |id: &str| anna.say(id);
    let has = |label: &str, value: &str| said.contains(&(label.to_owned(), value.to_owned()));
    for (label, value) in [
        (word("category").as_str(), "Pothole"),
        (&word("description"), "A hole,\nand water in it"),
        ("Is it dangerous?", &word("yes")),
        ("Blocked", "North, South"),
        (&word("place-words"), "Via Roma 12"),
        (&word("coordinates"), "43.769600, 11.255800"),
        (&word("name"), "Anna Bianchi"),
        (&word("email"), "anna@example.org"),
        (&word("phone"), "+39 055 055"),
    ] {
        assert!(has(label, value), "{label}: {value} in {said:?}");
    }
    let (_, since) = said.iter().find(|(label, _)| label == "Seen first").unwrap();
    assert!(since.starts_with("14 March 2026") || since.starts_with("March 14, 2026"), "{since}");
    assert!(since.contains("9:30") || since.contains("09:30"), "{since}");
    assert_eq!(preview(&anna).await, (640, 480));
    assert!(anna.sees("review-text"));
    assert!(anna.sees(&anna.tell("step-of", &json!({ "now": 5, "all": 5 }))));
}

#[wasm_bindgen_test]
async fn each_part_of_the_review_leads_back_and_loses_nothing() {
    let city = city("change");
    let anna = Citizen::visits(&city).await;
    fills_in_everything(&anna).await;
    let change = |step: &str| format!("{}: {}", anna.say("change"), anna.say(step));

    anna.presses(&change("step-details")).await;
    anna.reaches("step-details").await;
    assert_eq!(anna.value("description"), "A hole,\nand water in it");
    assert_eq!(anna.value("Seen first"), "2026-03-14T09:30");
    let chosen = |question: &str| anna.entries(question).into_iter().map(|(_, chosen)| chosen).collect::<Vec<_>>();
    assert_eq!(chosen("Is it dangerous?"), [true, false]);
    assert_eq!(chosen("Blocked"), [true, true]);
    assert_eq!(preview(&anna).await, (640, 480));
    anna.types("description", "A hole").await;
    for step in ["step-place", "step-contact", "step-review"] {
        anna.goes_on_to(step).await;
    }
    assert!(anna.sees("A hole"));

    anna.presses(&change("step-contact")).await;
    anna.reaches("step-contact").await;
    assert_eq!(anna.value("email"), "anna@example.org");
    for (step, control, value) in
        [("step-place", "place-words", "Via Roma 12"), ("step-details", "description", "A hole")]
    {
        anna.presses("back").await;
        anna.reaches(step).await;
        assert_eq!(anna.value(control), value);
    }
    anna.presses("back").await;
    anna.reaches("step-category").await;
    assert!(is_chosen(&anna.the("radio", "Pothole")));
    assert_eq!(anna.named("button", "back"), []);
}

#[wasm_bindgen_test]
async fn the_heading_takes_the_focus_on_every_page() {
    let anna = Citizen::visits(&City::new("heading-focus")).await;
    anna.begins().await;
    let on_heading = || anna.has_focus(&anna.all("heading")[0]);
    anna.until("the focus", on_heading).await;
    anna.types("description", "A hole").await;
    anna.goes_on_to("step-place").await;
    anna.until("the focus", on_heading).await;
    anna.presses("back").await;
    anna.until("the focus", on_heading).await;
}

#[wasm_bindgen_test]
async fn no_text_is_missing_in_any_language() {
    let city = city("languages");
    for (key, language) in ["en", "it"].into_iter().zip([Language::english(), Language::italian()]) {
        let attributes = json!({ "endpoint": city.endpoint, "id": key });
        let anna = Citizen::opens(language, &attributes).await;
        fills_in_everything(&anna).await;
        anna.presses("send").await;
        anna.reaches("receipt-title").await;
        assert_eq!(anna.language.failed(), Vec::<String>::new(), "{key}");
        anna.leaves().await;
    }
}

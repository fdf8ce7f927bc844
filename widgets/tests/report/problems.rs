//! What must be put right is said beside the field and above the form.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::citizen::{Citizen, description};
use crate::city::City;

async fn with_questions(name: &str) -> Citizen {
    let city = City::new(name);
    city.asks(json!([
        { "code": "door", "order": 1, "datatype": "string", "variable": true, "required": true, "description": "House number" },
        { "code": "side", "order": 2, "datatype": "singlevaluelist", "variable": true, "required": true, "description": "Side",
          "values": [{ "key": "l", "name": "Left" }, { "key": "r", "name": "Right" }] },
    ]));
    let anna = Citizen::visits(&city).await;
    anna.begins().await;
    anna.reads("House number").await;
    anna
}

#[wasm_bindgen_test]
async fn nobody_goes_on_without_a_category() {
    let anna = Citizen::visits(&City::new("no-category")).await;
    anna.reads("Pothole").await;
    anna.presses("continue").await;
    assert_eq!(anna.problems(), [anna.say("problem-category-missing")]);
    let group = anna.all("group").into_iter().find(|group| group.tag_name() == "FIELDSET").unwrap();
    assert_eq!(description(&group), anna.say("problem-category-missing"));
    anna.follows("problem-category-missing").await;
    assert!(anna.has_focus(&anna.the("radio", "Pothole")));
    anna.chooses("Pothole").await;
    assert_eq!(anna.problems(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn each_problem_is_in_the_summary_and_beside_its_field() {
    let anna = with_questions("summary").await;
    anna.presses("continue").await;
    let missing = |label: &str| anna.tell("problem-missing", &json!({ "label": label }));
    let expected = [anna.say("problem-description-missing"), missing("House number"), missing("Side")];
    assert_eq!(anna.problems(), expected);
    assert!(anna.sees("problems-title"));

    for name in ["description", "House number"] {
        let control = anna.control(name);
        assert_eq!(control.get_attribute("aria-invalid").as_deref(), Some("true"), "{name}");
    }
    let beside = description(&anna.control("description"));
    assert_eq!(beside, format!("{} | {}", anna.say("problem-description-missing"), anna.say("description-hint")));
    assert_eq!(description(&anna.control("House number")), missing("House number"));
    assert_eq!(description(&anna.the("group", "Side")), missing("Side"));
}

#[wasm_bindgen_test]
async fn the_summary_takes_the_focus_and_leads_to_each_field() {
    let anna = with_questions("focus").await;
    anna.presses("continue").await;
    let summary = anna.the("group", "problems-title");
    anna.until("the focus", || anna.has_focus(&summary)).await;

    anna.follows("problem-description-missing").await;
    assert!(anna.has_focus(&anna.control("description")));
    let missing = |label: &str| anna.tell("problem-missing", &json!({ "label": label }));
    anna.follows(&missing("House number")).await;
    assert!(anna.has_focus(&anna.control("House number")));
    anna.follows(&missing("Side")).await;
    assert!(anna.has_focus(&anna.the("radio", "Left")));
}

#[wasm_bindgen_test]
async fn what_is_put_right_is_no_problem_any_more() {
    let anna = with_questions("put-right").await;
    anna.presses("continue").await;
    anna.types("House number", "12").await;
    let house_number = anna.control("House number");
    assert_eq!(house_number.get_attribute("aria-invalid"), None);
    assert_eq!(description(&house_number), "");
    assert_eq!(anna.problems().len(), 2);
    anna.answers("Side", "Right").await;
    assert_eq!(description(&anna.the("group", "Side")), "");
    anna.types("description", "A hole").await;
    assert_eq!(anna.problems(), Vec::<String>::new());
    anna.goes_on_to("step-place").await;
}

#[wasm_bindgen_test]
async fn a_description_longer_than_the_standard_allows_is_kept_and_told() {
    let anna = with_questions("too-long").await;
    let long = "è".repeat(4_001);
    anna.types("description", &long).await;
    anna.presses("continue").await;
    let too_long = anna.tell("problem-too-long", &json!({ "label": anna.say("description"), "most": 4000 }));
    assert_eq!(anna.problems().first(), Some(&too_long));
    assert_eq!(anna.value("description"), long);
}

#[wasm_bindgen_test]
async fn addresses_that_cannot_be_reached_are_told_at_once() {
    let city = City::new("bad-contact");
    let anna = Citizen::visits(&city).await;
    anna.fills_in().await;
    anna.presses("back").await;
    anna.types("email", "anna at home").await;
    anna.types("phone", "call me").await;
    anna.presses("continue").await;
    assert_eq!(anna.problems(), [anna.say("problem-not-an-email"), anna.say("problem-not-a-phone")]);
    assert_eq!(description(&anna.control("phone")), anna.say("problem-not-a-phone"));
    anna.types("email", "anna@example.org").await;
    anna.types("phone", "+39 055 055").await;
    anna.goes_on_to("step-review").await;
}

//! What a category asks.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::citizen::{Citizen, description, name_of};
use crate::city::City;

/// One question of every kind, and one that depends on another.
fn every_kind() -> Value {
    let values =
        json!([{ "key": "n", "name": "North" }, { "key": "s", "name": "South" }, { "key": "w", "name": "West" }]);
    json!([
        { "code": "safety", "order": 1, "datatype": "string", "variable": false, "description": "If somebody is hurt, call 112." },
        { "code": "door", "order": 2, "datatype": "string", "variable": true, "required": true, "description": "House number:",
          "datatype_description": "As it stands on the door" },
        { "code": "depth", "order": 3, "datatype": "number", "variable": true, "description": "Depth in cm" },
        { "code": "since", "order": 4, "datatype": "datetime", "variable": true, "description": "Seen first" },
        { "code": "story", "order": 5, "datatype": "text", "variable": true, "description": "The whole story" },
        { "code": "danger", "order": 6, "datatype": "boolean", "variable": true, "required": true, "description": "Is it dangerous?" },
        { "code": "who", "order": 7, "datatype": "string", "variable": true, "required": true, "description": "Who is in danger?",
          "dependencies": { "clause": "AND", "conditions": [{ "attribute": "danger", "op": "eq", "value": "true" }] } },
        { "code": "side", "order": 8, "datatype": "singlevaluelist", "variable": true, "description": "Side of the road", "values": values },
        { "code": "ways", "order": 9, "datatype": "multivaluelist", "variable": true, "description": "Ways that are blocked", "values": values },
        { "code": "channel", "order": 10, "datatype": "string", "variable": true, "automated": "hidden_field", "description": "Channel" },
    ])
}

async fn asked(name: &str) -> (City, Citizen) {
    let city = City::new(name);
    city.asks(every_kind());
    let anna = Citizen::visits(&city).await;
    anna.begins().await;
    anna.reads("House number").await;
    (city, anna)
}

fn attribute(element: &HtmlElement, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

#[wasm_bindgen_test]
async fn every_kind_of_question_has_its_control() {
    let (_city, anna) = asked("controls").await;
    assert!(anna.sees("If somebody is hurt, call 112."));
    assert!(!anna.sees("Channel"));

    assert_eq!(attribute(&anna.the("textbox", "House number"), "type"), "text");
    let depth = anna.the("textbox", "Depth in cm");
    assert_eq!((attribute(&depth, "type"), attribute(&depth, "inputmode")), ("text".to_owned(), "decimal".to_owned()));
    assert_eq!(attribute(&anna.control("Seen first"), "type"), "datetime-local");
    assert_eq!(anna.the("textbox", "The whole story").tag_name(), "TEXTAREA");
    let entries = |question: &str, role: &str| -> Vec<String> {
        let entries = anna.entries(question);
        assert_eq!(
            anna.all(role).iter().filter(|one| entries.iter().any(|(name, _)| *name == name_of(one))).count(),
            entries.len()
        );
        entries.into_iter().map(|(name, _)| name).collect()
    };
    assert_eq!(entries("Is it dangerous?", "radio"), [anna.say("yes"), anna.say("no")]);
    assert_eq!(anna.entries("Side of the road").len(), 3);
    assert_eq!(
        anna.entries("Ways that are blocked").iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
        ["North", "South", "West"]
    );
    let boxes: Vec<_> = anna.all("checkbox").iter().map(name_of).collect();
    assert_eq!(boxes, ["North", "South", "West"]);
}

#[wasm_bindgen_test]
async fn what_may_stay_empty_says_so_and_what_may_not_is_required() {
    let (_city, anna) = asked("optional").await;
    let optional = |label: &str| anna.tell("optional", &json!({ "label": label }));
    assert_eq!(name_of(&anna.control("House number")), "House number");
    assert_eq!(name_of(&anna.control("Depth in cm")), optional("Depth in cm"));
    assert_eq!(name_of(&anna.the("group", "Is it dangerous?")), "Is it dangerous?");
    assert_eq!(name_of(&anna.the("group", "Side of the road")), optional("Side of the road"));
    assert_eq!(attribute(&anna.control("House number"), "aria-required"), "true");
    assert_eq!(attribute(&anna.control("description"), "aria-required"), "true");
    assert_eq!(attribute(&anna.control("Depth in cm"), "aria-required"), "");
    assert_eq!(description(&anna.control("House number")), "As it stands on the door");
}

#[wasm_bindgen_test]
async fn every_answer_reaches_the_city() {
    let (city, anna) = asked("answers").await;
    anna.types("House number", "12 rosso").await;
    anna.types("Depth in cm", " 7,5 ").await;
    anna.types("Seen first", "2026-03-14T09:30").await;
    anna.types("The whole story", "First it rained.\nThen it froze.").await;
    anna.answers("Is it dangerous?", "yes").await;
    anna.types("Who is in danger?", "Cyclists").await;
    anna.answers("Side of the road", "North").await;
    anna.answers("Side of the road", "South").await;
    anna.answers("Ways that are blocked", "North").await;
    anna.answers("Ways that are blocked", "South").await;
    anna.answers("Ways that are blocked", "West").await;
    anna.answers("Ways that are blocked", "South").await;
    anna.finishes().await;
    anna.presses("send").await;
    anna.reaches("receipt-title").await;

    let answers: Vec<_> = city.report().into_iter().filter(|field| field.starts_with("attribute")).collect();
    assert_eq!(
        answers,
        [
            "attribute[door]=12 rosso",
            "attribute[depth]=7.5",
            "attribute[since]=2026-03-14T09:30:00",
            "attribute[story]=First it rained.\nThen it froze.",
            "attribute[danger]=true",
            "attribute[who]=Cyclists",
            "attribute[side]=s",
            "attribute[ways][]=n",
            "attribute[ways][]=w",
        ]
    );
    assert_eq!(city.reported("service_code"), ["POT"]);
    assert_eq!(city.reported("description"), ["A deep hole in the road"]);
    assert_eq!(city.reported("address_string"), ["Via Roma 12"]);
}

#[wasm_bindgen_test]
async fn a_question_comes_and_goes_with_the_answer_it_depends_on() {
    let (city, anna) = asked("conditional").await;
    assert!(!anna.sees("Who is in danger?"));
    anna.answers("Is it dangerous?", "yes").await;
    anna.types("Who is in danger?", "Cyclists").await;
    anna.answers("Is it dangerous?", "no").await;
    assert!(!anna.sees("Who is in danger?"));
    anna.answers("Is it dangerous?", "yes").await;
    assert_eq!(anna.value("Who is in danger?"), "Cyclists", "a change of mind costs nothing");

    anna.answers("Is it dangerous?", "no").await;
    anna.types("House number", "1").await;
    anna.finishes().await;
    assert!(!anna.sees("Cyclists"), "the review shows only what is sent");
    anna.presses("send").await;
    anna.reaches("receipt-title").await;
    assert_eq!(city.reported("attribute[danger]"), ["false"]);
    assert!(city.report().iter().all(|field| !field.contains("Cyclists")), "{:?}", city.report());
}

#[wasm_bindgen_test]
async fn a_required_question_that_is_not_asked_keeps_nobody() {
    let (_city, anna) = asked("not-asked").await;
    anna.types("House number", "1").await;
    anna.types("description", "A hole").await;
    anna.answers("Is it dangerous?", "yes").await;
    anna.presses("continue").await;
    let missing = anna.tell("problem-missing", &json!({ "label": "Who is in danger?" }));
    assert_eq!(anna.problems(), [missing]);
    anna.answers("Is it dangerous?", "no").await;
    assert_eq!(anna.problems(), Vec::<String>::new());
    anna.goes_on_to("step-place").await;
}

#[wasm_bindgen_test]
async fn a_number_that_is_none_stays_in_its_field() {
    let (_city, anna) = asked("no-number").await;
    anna.types("Depth in cm", "very deep").await;
    anna.types("House number", "1").await;
    anna.types("description", "A hole").await;
    anna.answers("Is it dangerous?", "no").await;
    anna.presses("continue").await;
    assert_eq!(anna.problems(), [anna.tell("problem-not-a-number", &json!({ "label": "Depth in cm" }))]);
    assert_eq!(anna.value("Depth in cm"), "very deep");
}

#[wasm_bindgen_test]
async fn questions_that_fail_to_load_can_be_asked_for_again() {
    let route = "GET services/POT.json";
    let city = City::new("failing-questions");
    city.asks(every_kind());
    city.says(route, 503, "", json!({}));
    let anna = Citizen::visits(&city).await;
    anna.begins().await;
    anna.reads("questions-failed").await;
    anna.types("description", "A hole").await;
    anna.presses("continue").await;
    assert_eq!(anna.problems(), [anna.say("problem-questions-not-ready")], "nobody goes on without them");

    city.asks(every_kind());
    city.holds(route);
    anna.presses("try-again").await;
    anna.reads("questions-loading").await;
    city.releases(route);
    anna.reads("House number").await;
    assert_eq!(anna.value("description"), "A hole");
    assert_eq!(anna.problems(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn another_category_asks_its_own_questions() {
    let city = City::new("other-questions");
    city.asks(every_kind());
    city.offers(json!([
        { "service_code": "POT", "service_name": "Pothole", "metadata": true },
        { "service_code": "LAMP", "service_name": "Lamp", "metadata": true },
    ]));
    let pole = json!([{ "code": "pole", "datatype": "string", "variable": true, "description": "Number on the pole" }]);
    city.answers("GET services/LAMP.json", 200, json!({ "service_code": "LAMP", "attributes": pole }));
    let anna = Citizen::visits(&city).await;
    anna.begins().await;
    anna.types("House number", "12").await;
    anna.presses("back").await;
    anna.chooses("Lamp").await;
    anna.goes_on_to("step-details").await;
    anna.types("Number on the pole", "L-7").await;
    assert!(!anna.sees("House number"));
    anna.finishes().await;
    anna.presses("send").await;
    anna.reaches("receipt-title").await;
    let answers: Vec<_> = city.report().into_iter().filter(|field| field.starts_with("attribute")).collect();
    assert_eq!(answers, ["attribute[pole]=L-7"]);
}

#[wasm_bindgen_test]
async fn questions_with_odd_codes_do_not_get_in_each_others_way() {
    let city = City::new("odd-codes");
    let codes = ["a.b", "a_b", "a b", "a", "à"];
    let questions =
        codes.map(|code| json!({ "code": code, "datatype": "string", "variable": true, "description": code }));
    city.asks(Value::from(questions.to_vec()));
    let anna = Citizen::visits(&city).await;
    anna.begins().await;
    for code in codes {
        anna.types(code, &format!("about {code}")).await;
    }
    for code in codes {
        assert_eq!(anna.value(code), format!("about {code}"));
    }
    anna.finishes().await;
    anna.presses("send").await;
    anna.reaches("receipt-title").await;
    for code in codes {
        assert_eq!(city.reported(&format!("attribute[{code}]")), [format!("about {code}")]);
    }
}

#[wasm_bindgen_test]
async fn notices_without_a_code_are_all_there_when_another_question_comes() {
    let city = City::new("notices");
    let notice = |text: &str| json!({ "variable": false, "description": text });
    city.asks(json!([
        notice("Stay away."),
        { "code": "danger", "datatype": "boolean", "variable": true, "description": "Is it dangerous?" },
        { "code": "who", "datatype": "string", "variable": true, "description": "Who is in danger?",
          "dependencies": { "conditions": [{ "attribute": "danger", "op": "eq", "value": "true" }] } },
        notice("Call 112."),
        notice("See https://city.example/112."),
    ]));
    let anna = Citizen::visits(&city).await;
    anna.begins().await;
    anna.answers("Is it dangerous?", "yes").await;
    anna.reads("Who is in danger?").await;
    let notices: Vec<_> = anna.select(".notice-text").iter().filter_map(|notice| notice.text_content()).collect();
    let leads_to = anna.tell("leads-to", &json!({ "host": "city.example" }));
    assert_eq!(notices, ["Stay away.", "Call 112.", &format!("See https://city.example/112 {leads_to}.")]);
}

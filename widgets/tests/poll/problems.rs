//! What must be put right: said beside the control and in a summary, before anything is sent and after it was refused.

use civic_core::poll::Wrong;
use civic_core::poll::gateway::problem::Code;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::citizen::{Citizen, description};
use crate::gateway::{CAST, Gateway};

/// Presses “Continue”, and is led to the summary of what is wrong.
async fn is_stopped(anna: &Citizen, problem: &str) {
    anna.presses("continue").await;
    anna.until("the summary", || anna.problems() == [problem]).await;
    let summary = anna.the("group", "problems-title");
    anna.until("the focus on the summary", || anna.has_focus(&summary)).await;
    assert!(description(&summary).contains(problem));
    assert!(!anna.sees_heading("poll-review"));
}

#[wasm_bindgen_test]
async fn an_empty_sheet_is_not_cast_and_the_summary_leads_to_where_one_marks() {
    let methods = [
        json!({ "method": "single" }),
        json!({ "method": "approval", "seats": 1 }),
        json!({ "method": "score", "highest": 3, "by": "sum" }),
        json!({ "method": "judgment", "grades": ["Good", "Bad"] }),
        json!({ "method": "ranked", "count": "schulze" }),
        json!({ "method": "yes-no", "majority": "simple" }),
        json!({ "method": "opinions" }),
        json!({ "method": "points", "points": 4, "most": 3 }),
    ];
    for (number, method) in methods.into_iter().enumerate() {
        let gateway = Gateway::new(&format!("empty-{number}"), json!({ "method": method }));
        let anna = Citizen::visits(&gateway).await;
        let problem = anna.say("poll-wrong-empty");
        is_stopped(&anna, &problem).await;
        let group = anna.the("group", "poll-answer");
        assert!(description(&group).starts_with(&problem), "{method}: {}", description(&group));
        anna.follows(&problem).await;
        let focused = anna.root.active_element().unwrap();
        assert!(group.contains(Some(&focused)), "{method}: {}", focused.outer_html());
        assert_eq!(gateway.platform.count(CAST), 0);
    }
}

#[wasm_bindgen_test]
async fn a_mark_takes_the_problem_back() {
    let gateway = Gateway::new("put-right", json!({}));
    let anna = Citizen::visits(&gateway).await;
    is_stopped(&anna, &anna.say("poll-wrong-empty")).await;
    anna.chooses("Flats").await;
    assert_eq!((anna.problems(), anna.texts("[part=problem]")), (vec![], vec![]));
    anna.casts().await;
}

#[wasm_bindgen_test]
async fn each_rule_of_a_ballot_is_said_in_words() {
    let count = |id: &'static str, count: u64| (id, json!({ "count": count }));
    let money = |id: &'static str, count: &str| (id, json!({ "count": count }));
    let projects = json!([{ "id": "a", "name": "A park", "cost": 80 }, { "id": "b", "name": "A market", "cost": 60 }]);
    let budget = |least: u32| json!({ "method": "budget", "budget": 100, "currency": "EUR", "least_percent": least, "allocation": "greedy" });
    let multiple = json!({ "method": "multiple", "least": 2, "most": 2 });
    type Case<'c> = (Value, Value, &'c [&'c str], (&'c str, Value));
    let cases: [Case<'_>; 4] = [
        (multiple.clone(), json!({}), &["A park"], count("poll-wrong-few", 2)),
        (multiple, json!({}), &["A park", "A market", "Flats"], count("poll-wrong-many", 2)),
        (budget(0), projects.clone(), &["A park", "A market"], money("poll-wrong-over", "€40")),
        (budget(90), projects, &["A park"], money("poll-wrong-under", "€10")),
    ];
    for (number, (method, choices, marked, (problem, values))) in cases.into_iter().enumerate() {
        let mut rules = json!({ "method": method });
        if choices.is_array() {
            rules["choices"] = choices;
        }
        let gateway = Gateway::new(&format!("rule-{number}"), rules);
        let anna = Citizen::visits(&gateway).await;
        for name in marked {
            anna.chooses(name).await;
        }
        is_stopped(&anna, &anna.tell(problem, &values)).await;
        assert_eq!(anna.texts("[part=problem]"), [anna.tell(problem, &values)]);
        assert_eq!(gateway.platform.count(CAST), 0);
    }
}

#[wasm_bindgen_test]
async fn more_points_than_there_are_is_said_beside_them() {
    let gateway = Gateway::new("too-much", json!({ "method": { "method": "quadratic", "credits": 10 } }));
    let anna = Citizen::visits(&gateway).await;
    for name in ["A park", "A market"] {
        for _ in 0..3 {
            anna.presses(&anna.tell("poll-more", &json!({ "name": name }))).await;
        }
    }
    let problem = anna.tell("poll-wrong-over", &json!({ "count": 8 }));
    is_stopped(&anna, &problem).await;
    assert!(description(&anna.the("group", "poll-answer")).starts_with(&problem));
    anna.follows(&problem).await;
    assert!(anna.has_focus(&anna.the("button", &anna.tell("poll-more", &json!({ "name": "A park" })))));
}

/// Casts a vote that the gateway refuses, and reads why.
async fn is_refused(gateway: &Gateway, said: &str) -> Citizen {
    let anna = Citizen::visits(gateway).await;
    anna.chooses("Flats").await;
    anna.looks_it_over().await;
    anna.presses("poll-cast").await;
    anna.until(said, || anna.texts("[role=alert] .notice-title") == [anna.say(said)]).await;
    let alert = anna.select("[role=alert]").remove(0);
    anna.until("the focus on why", || anna.has_focus(&alert)).await;
    anna
}

/// What somebody at the city has to mend.
const FAULTS: [Code; 3] = [Code::TokenInvalid, Code::OriginRefused, Code::NotFound];

#[wasm_bindgen_test]
async fn what_the_gateway_refuses_is_explained_and_the_marks_stay() {
    for (number, (code, said)) in [
        (Code::Closed, "poll-not-closed"),
        (Code::AlreadyVoted, "poll-not-twice"),
        (Code::CredentialMissing, "poll-not-sign-in"),
        (Code::TokenExpired, "poll-not-expired"),
        (Code::TokenInvalid, "poll-not-allowed"),
        (Code::OriginRefused, "poll-elsewhere"),
        (Code::ProofInvalid, "poll-not-work"),
        (Code::NotFound, "poll-not-gone"),
    ]
    .into_iter()
    .enumerate()
    {
        let gateway = Gateway::new(&format!("refused-{number}"), json!({}));
        gateway.refuses(CAST, code);
        let anna = is_refused(&gateway, said).await;
        assert!(anna.is_chosen("Flats"), "{code:?}");
        let heard = anna.page_heard();
        let status = format!(r#""status":{}"#, code.status());
        let is_told = heard.iter().any(|event| event.starts_with("civic-error") && event.contains(&status));
        // What the poll's own rules refuse is no fault for the webmaster to mend.
        assert_eq!(is_told, FAULTS.contains(&code), "{code:?}: {heard:?}");
        gateway.records(CAST, 201, civic_core::poll::gateway::wire::StandingWord::Cast);
        anna.casts().await;
    }
}

#[wasm_bindgen_test]
async fn a_ballot_that_the_gateway_finds_wrong_can_be_changed() {
    let gateway = Gateway::new("found-wrong", json!({}));
    gateway.finds_wrong(Wrong::Unknown);
    let anna = is_refused(&gateway, "poll-not-failed").await;
    gateway.records(CAST, 201, civic_core::poll::gateway::wire::StandingWord::Cast);
    anna.chooses("A park").await;
    assert_eq!(anna.texts("[role=alert]"), Vec::<String>::new());
    anna.casts().await;
}

#[wasm_bindgen_test]
async fn a_code_that_the_city_gave_out_goes_along_and_a_wrong_one_can_be_put_right() {
    let gateway = Gateway::new("codes", json!({ "eligibility": "code" }));
    gateway.refuses(CAST, Code::CodeUnknown);
    let anna = Citizen::visits(&gateway).await;
    assert!(anna.sees("poll-who-code"));
    let code = anna.control("poll-code");
    assert_eq!(description(&code), anna.say("poll-code-hint"));
    assert_eq!(code.get_attribute("autocomplete").as_deref(), Some("one-time-code"));
    anna.chooses("Flats").await;
    anna.types("poll-code", " K7QM-2XWT ").await;
    anna.looks_it_over().await;
    anna.presses("poll-cast").await;
    anna.reads("poll-not-code").await;
    assert_eq!(gateway.field(CAST, "code").as_deref(), Some("K7QM-2XWT"));
    assert_eq!(gateway.field(CAST, "device"), None, "nothing of the device goes along where a code is enough");
    let key = gateway.field(CAST, "key");

    gateway.records(CAST, 201, civic_core::poll::gateway::wire::StandingWord::Cast);
    assert!(anna.is_chosen("Flats"));
    anna.types("poll-code", "K7QM-2XWV").await;
    anna.casts().await;
    assert_eq!(gateway.field(CAST, "code").as_deref(), Some("K7QM-2XWV"));
    assert_eq!(gateway.field(CAST, "key"), key);
}

#[wasm_bindgen_test]
async fn a_code_that_was_used_says_that_there_is_a_vote() {
    let gateway = Gateway::new("code-used", json!({ "eligibility": "code" }));
    gateway.refuses(CAST, Code::AlreadyVoted);
    let anna = Citizen::visits(&gateway).await;
    anna.chooses("Flats").await;
    anna.types("poll-code", "K7QM-2XWT").await;
    anna.looks_it_over().await;
    anna.presses("poll-cast").await;
    anna.reads("poll-not-twice").await;
}

#[wasm_bindgen_test]
async fn who_forgets_the_code_hears_it_before_the_vote_is_sent() {
    let gateway = Gateway::new("code-forgotten", json!({ "eligibility": "code" }));
    let anna = Citizen::visits(&gateway).await;
    anna.chooses("Flats").await;
    let problem = anna.say("poll-wrong-code");
    is_stopped(&anna, &problem).await;
    let code = anna.control("poll-code");
    assert!(description(&code).starts_with(&problem));
    assert_eq!(code.get_attribute("aria-invalid").as_deref(), Some("true"));
    anna.follows(&problem).await;
    assert!(anna.has_focus(&code));
    anna.types("poll-code", "K7QM-2XWT").await;
    anna.casts().await;
    assert_eq!(gateway.platform.count(CAST), 1);
}

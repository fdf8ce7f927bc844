//! What a citizen holds once the vote was taken, and what they can still do about it.

use civic_core::poll::Vote;
use civic_core::poll::gateway::problem::Code;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::citizen::Citizen;
use crate::gateway::{CAST, Gateway, REPLACE, RESULTS_OF_VOTER, WITHDRAW};

/// A citizen who has voted.
async fn voted(gateway: &Gateway) -> Citizen {
    let anna = Citizen::visits(gateway).await;
    anna.chooses("Flats").await;
    anna.casts().await;
    anna
}

/// The receipt that is shown.
fn receipt(anna: &Citizen) -> Vec<String> {
    anna.texts("[part=reference]")
}

fn by_receipt(name: &str) -> Gateway {
    Gateway::new(name, json!({ "change": "receipt" }))
}

#[wasm_bindgen_test]
async fn the_receipt_is_the_key_that_finds_the_vote_again() {
    let gateway = Gateway::new("receipt", json!({}));
    let anna = voted(&gateway).await;
    assert_eq!(receipt(&anna), [gateway.field(CAST, "key").unwrap()]);
    anna.sees_all(&["poll-taken-text", "poll-receipt", "poll-receipt-text", "poll-change-never"]);
    assert!(!anna.sees("Flats"), "who looks at the screen next does not see how somebody voted");
    for gone in ["poll-anew", "poll-withdraw"] {
        assert_eq!(anna.named("button", gone).len(), 0, "{gone}");
    }
    assert_eq!(anna.page_heard(), [r#"civic-vote-cast true true {"polls":["park"]}"#]);
}

#[wasm_bindgen_test]
async fn who_comes_back_sees_that_they_have_voted_and_their_receipt() {
    for (name, rules) in [
        ("back-final", json!({})),
        ("back-receipt", json!({ "change": "receipt" })),
        ("back-replace", json!({ "change": "replace", "secret": false })),
    ] {
        let gateway = Gateway::new(name, rules);
        let anna = voted(&gateway).await;
        let key = receipt(&anna);
        let anna = anna.reloads().await;
        anna.reads("poll-voted").await;
        assert_eq!(receipt(&anna), key, "{name}");
        assert_eq!(anna.named("button", "continue").len(), 0, "{name}: nobody votes twice without asking for it");
        let can_change = name != "back-final";
        assert_eq!(anna.named("button", "poll-anew").len(), usize::from(can_change), "{name}");
    }
}

#[wasm_bindgen_test]
async fn another_vote_takes_the_place_of_the_first_under_its_receipt() {
    let gateway = by_receipt("anew");
    let anna = voted(&gateway).await;
    anna.presses("poll-anew").await;
    anna.is_led_to("What shall the old station become?").await;
    anna.chooses("A park").await;
    anna.casts().await;
    assert_eq!(gateway.vote(REPLACE), Vote::Choices(vec![0]));
    assert_eq!(gateway.field(REPLACE, "key"), gateway.field(CAST, "key"));
    assert_eq!(gateway.platform.count(CAST), 1);
}

#[wasm_bindgen_test]
async fn another_vote_takes_the_place_of_the_first_after_a_reload_too() {
    let gateway = by_receipt("anew-reload");
    let anna = voted(&gateway).await.reloads().await;
    anna.presses("poll-anew").await;
    anna.chooses("A park").await;
    anna.casts().await;
    assert_eq!(gateway.vote(REPLACE), Vote::Choices(vec![0]));
    assert_eq!(gateway.field(REPLACE, "key"), gateway.field(CAST, "key"));
    assert_eq!(gateway.platform.count(CAST), 1);
}

#[wasm_bindgen_test]
async fn where_the_gateway_knows_who_voted_another_vote_has_a_key_of_its_own() {
    let gateway = Gateway::new("replace", json!({ "change": "replace", "secret": false }));
    let anna = voted(&gateway).await;
    assert!(anna.sees("poll-change-replace"));
    let first = (gateway.field(CAST, "key"), gateway.field(CAST, "device"));
    anna.presses("poll-anew").await;
    anna.chooses("A park").await;
    anna.casts().await;
    let second = (gateway.field(CAST, "key"), gateway.field(CAST, "device"));
    assert!(second.0 != first.0 && second.1 == first.1);
    assert_eq!(receipt(&anna), [second.0.unwrap()]);
}

#[wasm_bindgen_test]
async fn a_vote_is_taken_back_only_after_a_second_thought() {
    let gateway = by_receipt("withdraw");
    let anna = voted(&gateway).await;
    anna.presses("poll-withdraw").await;
    let question = anna.select(".notice-warning p").remove(0);
    assert_eq!(question.text_content(), Some(anna.say("poll-withdraw-sure")));
    anna.until("the focus on the question", || anna.has_focus(&question)).await;
    anna.presses("poll-withdraw-no").await;
    anna.until("the focus on the way back", || anna.has_focus(&anna.the("button", "poll-withdraw"))).await;
    assert_eq!(gateway.platform.count(WITHDRAW), 0);

    anna.presses("poll-withdraw").await;
    anna.presses("poll-withdraw-yes").await;
    anna.is_led_to("What shall the old station become?").await;
    assert_eq!(gateway.platform.form(WITHDRAW), [("key".to_owned(), gateway.field(CAST, "key").unwrap())]);
    assert!(!anna.sees("poll-voted"), "{}", anna.screen());
}

/// To the gateway a first ballot that comes again after it was taken back is a late copy, and stays withdrawn.
#[wasm_bindgen_test]
async fn who_took_a_vote_back_can_vote_again_and_it_counts() {
    for reloads in [false, true] {
        let gateway = by_receipt(&format!("withdraw-again-{reloads}"));
        let mut anna = voted(&gateway).await;
        anna.presses("poll-withdraw").await;
        anna.presses("poll-withdraw-yes").await;
        anna.reaches("What shall the old station become?").await;
        if reloads {
            anna = anna.reloads().await;
            anna.reaches("What shall the old station become?").await;
        }
        anna.chooses("A market").await;
        anna.casts().await;
        assert_eq!((gateway.platform.count(CAST), gateway.platform.count(REPLACE)), (1, 1), "{reloads}");
        assert_eq!(gateway.vote(REPLACE), Vote::Choices(vec![1]));
        assert_eq!(gateway.field(REPLACE, "key"), gateway.field(CAST, "key"));
        assert_eq!(anna.named("button", "poll-withdraw").len(), 1, "the question is not asked before one asks");
        assert!(!anna.sees("poll-withdraw-sure"));
    }
}

#[wasm_bindgen_test]
async fn a_vote_that_is_not_taken_back_stays_in_sight() {
    let gateway = by_receipt("withdraw-refused");
    gateway.refuses(WITHDRAW, Code::Closed);
    let anna = voted(&gateway).await;
    let key = receipt(&anna);
    anna.presses("poll-withdraw").await;
    anna.presses("poll-withdraw-yes").await;
    anna.reads("poll-not-closed").await;
    assert_eq!(receipt(&anna), key);
}

#[wasm_bindgen_test]
async fn a_ballot_that_the_gateway_calls_withdrawn_is_not_called_cast() {
    let gateway = Gateway::new("standing", json!({ "change": "replace", "secret": false }));
    gateway.records(CAST, 201, civic_core::poll::gateway::wire::StandingWord::Withdrawn);
    let anna = Citizen::visits(&gateway).await;
    anna.chooses("Flats").await;
    anna.looks_it_over().await;
    anna.presses("poll-cast").await;
    anna.reads("poll-not-twice").await;
    assert!(!anna.sees("poll-taken"));
}

#[wasm_bindgen_test]
async fn results_that_are_for_who_has_voted_come_with_the_receipt() {
    let gateway = Gateway::new("after-vote", json!({ "results": "after-vote" }));
    gateway.counts(RESULTS_OF_VOTER, &[(Vote::Choices(vec![2]), 3), (Vote::Choices(vec![0]), 1)], false);
    let anna = Citizen::visits(&gateway).await;
    assert!(anna.sees("poll-results-after-vote"));
    assert_eq!(gateway.platform.count(RESULTS_OF_VOTER), 0);
    anna.chooses("Flats").await;
    anna.casts().await;
    anna.reads("poll-so-far").await;
    assert_eq!(gateway.platform.form(RESULTS_OF_VOTER), [("key".to_owned(), gateway.field(CAST, "key").unwrap())]);
    assert_eq!(anna.texts(".bars p"), ["★ Flats: 3 (75%)", "A park: 1 (25%)", "A market: 0 (0%)"]);

    let anna = anna.reloads().await;
    anna.reads("poll-so-far").await;
}

#[wasm_bindgen_test]
async fn a_receipt_names_the_time_and_every_text_is_there() {
    let gateway = by_receipt("words");
    let anna = voted(&gateway).await;
    let said: Value = json!({ "time": "" });
    assert!(anna.screen().contains(anna.tell("poll-taken-at", &said).trim()));
    assert_eq!(anna.failed_words(), Vec::<String>::new());
}

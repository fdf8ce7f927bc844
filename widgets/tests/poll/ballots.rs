//! A control for each way to vote: what is marked is what the review says, and what arrives.

use civic_core::poll::{Answer, Opinion, Vote};
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::citizen::{Citizen, description};
use crate::gateway::{CAST, Gateway};

fn of_method(name: &str, method: Value) -> Gateway {
    Gateway::new(name, json!({ "method": method }))
}

/// What the review says that will be cast.
fn reviewed(anna: &Citizen) -> Vec<String> {
    anna.texts(".review li")
}

/// Looks over what was filled in, reads this there, and casts it.
async fn casts(anna: &Citizen, says: &[&str]) {
    let mut ids: Vec<_> = anna.select("[id]").iter().map(|one| one.id()).collect();
    ids.sort();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count, "a label of two controls is the label of one: {ids:?}");
    anna.looks_it_over().await;
    assert_eq!(reviewed(anna), says);
    anna.presses("poll-cast").await;
    anna.is_led_to("poll-taken").await;
    assert_eq!(anna.failed_words(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn one_option_is_chosen_and_another_takes_its_place() {
    let gateway = of_method("single", json!({ "method": "single" }));
    let anna = Citizen::visits(&gateway).await;
    let group = anna.the("group", "poll-answer");
    assert_eq!(description(&group), anna.say("poll-how-single"));
    assert_eq!(anna.all("radio").len(), 3);
    anna.chooses("A market").await;
    anna.chooses("A park").await;
    assert!(anna.is_chosen("A park") && !anna.is_chosen("A market"));
    casts(&anna, &["A park"]).await;
    assert_eq!(gateway.vote(CAST), Vote::Choices(vec![0]));
}

#[wasm_bindgen_test]
async fn several_options_are_chosen_and_one_sees_how_many_are_left() {
    let gateway = of_method("multiple", json!({ "method": "multiple", "least": 1, "most": 2 }));
    let anna = Citizen::visits(&gateway).await;
    let left = |count: u32| anna.tell("poll-left", &json!({ "amount": count.to_string() }));
    assert_eq!(anna.texts("[part=left]"), [left(2)]);
    anna.chooses("Flats").await;
    anna.chooses("A park").await;
    assert_eq!(anna.texts("[part=left]"), [left(0)]);
    anna.chooses("A market").await;
    assert_eq!(anna.texts("[part=left]"), [anna.tell("poll-over", &json!({ "amount": "1" }))]);
    anna.chooses("A park").await;
    casts(&anna, &["A market", "Flats"]).await;
    assert_eq!(gateway.vote(CAST), Vote::Choices(vec![1, 2]));
}

#[wasm_bindgen_test]
async fn as_many_are_approved_of_as_one_agrees_to() {
    let gateway = of_method("approval", json!({ "method": "approval", "seats": 1 }));
    let anna = Citizen::visits(&gateway).await;
    for name in ["A park", "A market", "Flats"] {
        anna.chooses(name).await;
    }
    casts(&anna, &["A park", "A market", "Flats"]).await;
    assert_eq!(gateway.vote(CAST), Vote::Choices(vec![0, 1, 2]));
}

#[wasm_bindgen_test]
async fn scores_are_given_by_buttons_that_stop_at_the_best() {
    let gateway = of_method("score", json!({ "method": "score", "highest": 3, "by": "sum" }));
    let anna = Citizen::visits(&gateway).await;
    let group = anna.the("group", "poll-answer");
    assert_eq!(description(&group), anna.tell("poll-how-score", &json!({ "count": 3 })));
    let more = anna.tell("poll-more", &json!({ "name": "A park" }));
    for _ in 0..3 {
        anna.presses(&more).await;
    }
    assert!(anna.the("button", &more).has_attribute("aria-disabled"), "there is no better score");
    anna.presses(&anna.tell("poll-more", &json!({ "name": "Flats" }))).await;
    anna.presses(&anna.tell("poll-less", &json!({ "name": "Flats" }))).await;
    assert_eq!(anna.texts("output"), ["3", "–", "0"], "nothing said is another thing than nought");
    casts(&anna, &["A park: 3", "Flats: 0"]).await;
    assert_eq!(gateway.vote(CAST), Vote::Numbers(vec![(0, 3), (2, 0)]));
}

#[wasm_bindgen_test]
async fn each_option_gets_a_grade() {
    let gateway = of_method("judgment", json!({ "method": "judgment", "grades": ["Good", "Fair", "Bad"] }));
    let anna = Citizen::visits(&gateway).await;
    let group = anna.the("group", "poll-answer");
    assert_eq!(description(&group), anna.say("poll-how-judgment"));
    anna.answers("A park", "Fair").await;
    anna.answers("A market", "Bad").await;
    anna.answers("A park", "Good").await;
    casts(&anna, &["A park: Good", "A market: Bad"]).await;
    assert_eq!(gateway.vote(CAST), Vote::Numbers(vec![(0, 0), (1, 2)]));
}

#[wasm_bindgen_test]
async fn an_order_is_made_by_buttons_alone() {
    let gateway = of_method("ranked", json!({ "method": "ranked", "count": "schulze" }));
    let anna = Citizen::visits(&gateway).await;
    let group = anna.the("group", "poll-answer");
    assert_eq!(description(&group), anna.say("poll-how-ranked"));
    let press = async |id: &str, name: &str| anna.presses(&anna.tell(id, &json!({ "name": name }))).await;
    press("poll-rank", "Flats").await;
    press("poll-rank", "A park").await;
    press("poll-rank", "A market").await;
    press("poll-up", "A market").await;
    press("poll-down", "Flats").await;
    press("poll-unrank", "A park").await;
    let order = |names: &str| anna.tell("poll-order-is", &json!({ "order": names }));
    assert!(anna.texts("[role=status]").contains(&order("A market, Flats")), "{}", anna.screen());
    for (id, name) in [("poll-up", "A market"), ("poll-down", "Flats")] {
        let end = anna.the("button", &anna.tell(id, &json!({ "name": name })));
        assert!(end.has_attribute("aria-disabled"), "{id} {name}");
    }
    casts(&anna, &["1. A market", "2. Flats"]).await;
    assert_eq!(gateway.vote(CAST), Vote::Ranking(vec![vec![1], vec![2]]));
}

#[wasm_bindgen_test]
async fn who_ranks_by_keyboard_keeps_the_focus_on_what_they_move() {
    let gateway = of_method("ranked-focus", json!({ "method": "ranked", "count": "schulze" }));
    let anna = Citizen::visits(&gateway).await;
    for name in ["A park", "A market", "Flats"] {
        anna.presses(&anna.tell("poll-rank", &json!({ "name": name }))).await;
        anna.until("the focus on the next button", || anna.root.active_element().is_some()).await;
    }
    let up = anna.tell("poll-up", &json!({ "name": "Flats" }));
    assert!(anna.has_focus(&anna.the("button", &up)), "of three nothing is left to rank");
    for _ in 0..3 {
        anna.presses(&up).await;
        anna.until("the focus on the same button", || anna.has_focus(&anna.the("button", &up))).await;
    }
    assert_eq!(anna.texts(".ranked bdi"), ["Flats", "A park", "A market"]);
    anna.presses(&anna.tell("poll-unrank", &json!({ "name": "Flats" }))).await;
    let back = anna.the("button", &anna.tell("poll-rank", &json!({ "name": "Flats" })));
    anna.until("the focus on the way back", || anna.has_focus(&back)).await;
}

#[wasm_bindgen_test]
async fn yes_no_or_neither() {
    let gateway = of_method("yes-no", json!({ "method": "yes-no", "majority": "simple" }));
    let anna = Citizen::visits(&gateway).await;
    assert_eq!(anna.all("radio").len(), 3);
    assert_eq!(anna.all("checkbox").len(), 0, "to abstain is to cast a blank vote");
    anna.chooses("yes").await;
    anna.chooses("poll-abstain").await;
    anna.looks_it_over().await;
    assert_eq!(reviewed(&anna), [anna.say("poll-abstain")]);
    anna.presses("change").await;
    anna.is_led_to("What shall the old station become?").await;
    assert!(anna.is_chosen("poll-abstain"));
    anna.chooses("no").await;
    let no = anna.say("no");
    casts(&anna, &[&no]).await;
    assert_eq!(gateway.vote(CAST), Vote::Answer(Answer::No));
}

#[wasm_bindgen_test]
async fn each_statement_gets_an_opinion_or_none() {
    let gateway = of_method("opinions", json!({ "method": "opinions" }));
    let anna = Citizen::visits(&gateway).await;
    let group = anna.the("group", "poll-answer");
    assert_eq!(description(&group), anna.say("poll-how-opinions"));
    anna.answers("A park", "poll-agree").await;
    anna.answers("Flats", "poll-pass").await;
    casts(&anna, &["A park: Agree", "Flats: Pass"]).await;
    assert_eq!(gateway.vote(CAST), Vote::Opinions(vec![(0, Opinion::Agree), (2, Opinion::Pass)]));
}

#[wasm_bindgen_test]
async fn the_money_that_is_left_runs_down_as_projects_are_chosen() {
    let method =
        json!({ "method": "budget", "budget": 100_000, "currency": "EUR", "least_percent": 0, "allocation": "greedy" });
    let choices = json!([
        { "id": "a", "name": "Benches", "cost": 20_000 },
        { "id": "b", "name": "Playground", "cost": 60_000, "text": "Made anew." },
        { "id": "c", "name": "Trees", "cost": 45_000 },
    ]);
    let gateway = Gateway::new("budget", json!({ "method": method, "choices": choices }));
    let anna = Citizen::visits(&gateway).await;
    let left = || anna.texts("[part=left]").remove(0);
    let amount = |id: &str, amount: &str| anna.tell(id, &json!({ "amount": amount }));
    assert_eq!(left(), amount("poll-left", "€100,000"));
    let playground = anna.control("Playground");
    assert_eq!(description(&playground), format!("{} — Made anew.", amount("poll-cost", "€60,000")));
    anna.chooses("Playground").await;
    assert_eq!(left(), amount("poll-left", "€40,000"));
    anna.chooses("Trees").await;
    assert_eq!(left(), amount("poll-over", "€5,000"));
    anna.chooses("Trees").await;
    anna.chooses("Benches").await;
    assert_eq!(left(), amount("poll-left", "€20,000"));
    casts(&anna, &["Benches", "Playground"]).await;
    assert_eq!(gateway.vote(CAST), Vote::Choices(vec![0, 1]));
}

#[wasm_bindgen_test]
async fn points_are_shared_out_and_one_sees_how_many_are_left() {
    let gateway = of_method("points", json!({ "method": "points", "points": 4, "most": 3 }));
    let anna = Citizen::visits(&gateway).await;
    let group = anna.the("group", "poll-answer");
    assert_eq!(description(&group), anna.tell("poll-how-points", &json!({ "count": 4 })));
    let more = |name: &str| anna.tell("poll-more", &json!({ "name": name }));
    for _ in 0..3 {
        anna.presses(&more("Flats")).await;
    }
    assert!(anna.the("button", &more("Flats")).has_attribute("aria-disabled"), "no option gets more than three");
    anna.presses(&more("A park")).await;
    assert_eq!(anna.texts("[part=left]"), [anna.tell("poll-left", &json!({ "amount": "0" }))]);
    casts(&anna, &["A park: 1", "Flats: 3"]).await;
    assert_eq!(gateway.vote(CAST), Vote::Numbers(vec![(0, 1), (2, 3)]));
}

#[wasm_bindgen_test]
async fn many_votes_for_one_thing_cost_their_square() {
    let gateway = of_method("quadratic", json!({ "method": "quadratic", "credits": 10 }));
    let anna = Citizen::visits(&gateway).await;
    let more = |name: &str| anna.tell("poll-more", &json!({ "name": name }));
    for _ in 0..3 {
        anna.presses(&more("A market")).await;
    }
    assert_eq!(anna.texts("[part=left]"), [anna.tell("poll-left", &json!({ "amount": "1" }))]);
    anna.presses(&more("Flats")).await;
    assert_eq!(anna.texts("[part=left]"), [anna.tell("poll-left", &json!({ "amount": "0" }))]);
    casts(&anna, &["A market: 3", "Flats: 1"]).await;
    assert_eq!(gateway.vote(CAST), Vote::Numbers(vec![(1, 3), (2, 1)]));
}

#[wasm_bindgen_test]
async fn a_blank_vote_is_cast_on_purpose_and_takes_every_mark_back() {
    let gateway = of_method("blank", json!({ "method": "approval", "seats": 1 }));
    let anna = Citizen::visits(&gateway).await;
    anna.chooses("A park").await;
    anna.chooses("poll-blank").await;
    assert!(!anna.is_chosen("A park") && anna.is_chosen("poll-blank"));
    anna.chooses("Flats").await;
    assert!(!anna.is_chosen("poll-blank"), "who chooses something casts no blank vote");
    anna.chooses("poll-blank").await;
    let blank = anna.say("poll-blank-said");
    casts(&anna, &[&blank]).await;
    assert_eq!(gateway.vote(CAST), Vote::Blank);
}

//! Results: in numbers and words, of how many, how they came about, and not before they may be seen.

use civic_core::poll::gateway::problem::Code;
use civic_core::poll::{Answer, Opinion, Vote};
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::citizen::Citizen;
use crate::gateway::{CAST, Gateway, RESULTS, in_days};

/// A poll that ended yesterday, with these rules and ballots.
fn closed(name: &str, mut rules: Value, ballots: &[(Vote, u64)]) -> Gateway {
    rules["closes"] = json!(in_days(-1));
    let gateway = Gateway::new(name, rules);
    gateway.counts(RESULTS, ballots, true);
    gateway
}

/// Opens the page, and waits for the result.
async fn sees_result(gateway: &Gateway) -> Citizen {
    let anna = Citizen::visits(gateway).await;
    anna.until("the result", || !anna.select("[part=results]").is_empty()).await;
    assert!(anna.screen().contains("Voting ended on"), "{}", anna.screen());
    assert_eq!((anna.named("button", "continue").len(), gateway.platform.count(CAST)), (0, 0));
    assert_eq!(anna.failed_words(), Vec::<String>::new());
    anna
}

fn bars(anna: &Citizen) -> Vec<String> {
    anna.texts("[part=bars] p")
}

/// The cells of a table, row by row.
fn rows(anna: &Citizen) -> Vec<Vec<String>> {
    let cells = |row: &HtmlElement| row.inner_text().split('\t').map(|cell| cell.trim().to_owned()).collect();
    anna.select("tbody tr").iter().map(cells).collect()
}

fn one(option: usize, count: u64) -> (Vote, u64) {
    (Vote::Choices(vec![option]), count)
}

fn ranked(order: &[usize], count: u64) -> (Vote, u64) {
    (Vote::Ranking(order.iter().map(|option| vec![*option]).collect()), count)
}

#[wasm_bindgen_test]
async fn votes_are_told_in_numbers_with_base_turnout_and_quorum() {
    let rules = json!({ "eligible": 20, "quorum": { "participation": 20 } });
    let gateway = closed("told", rules, &[one(0, 3), one(2, 1), (Vote::Blank, 1)]);
    let anna = sees_result(&gateway).await;
    let cast = anna.tell("poll-ballots", &json!({ "cast": "5", "blank": "1", "invalid": "0" }));
    let turnout = anna.tell("poll-turnout", &json!({ "percent": "25%", "eligible": "20" }));
    let chosen = anna.tell("poll-winners", &json!({ "count": 1, "names": "A park" }));
    anna.sees_all(&[&format!("{cast} {turnout}"), "poll-quorum-enough", &chosen, "poll-count-most"]);
    assert_eq!(bars(&anna), ["★ A park: 3 (60%)", "Flats: 1 (20%)", "A market: 0 (0%)"]);
    assert!(!anna.sees("poll-so-far"));
}

#[wasm_bindgen_test]
async fn a_quorum_that_was_missed_is_said_beside_who_is_ahead() {
    let gateway = closed("quorum", json!({ "quorum": { "ballots": 500 } }), &[one(0, 3), one(2, 1)]);
    let anna = sees_result(&gateway).await;
    anna.sees_all(&[&anna.tell("poll-quorum-missing", &json!({ "count": 496 }))]);
}

#[wasm_bindgen_test]
async fn a_tie_has_no_winner() {
    let gateway = closed("tie", json!({}), &[one(0, 2), one(1, 2), one(2, 1)]);
    let anna = sees_result(&gateway).await;
    anna.sees_all(&[&anna.tell("poll-tie", &json!({ "names": "A park, A market" }))]);
    assert!(!anna.screen().contains("Chosen:"), "{}", anna.screen());
    assert!(bars(&anna).iter().all(|bar| !bar.contains('★')));
}

#[wasm_bindgen_test]
async fn rounds_are_a_table_with_what_everybody_had_in_each() {
    let method = json!({ "method": "ranked", "count": "instant-runoff", "overvote": "exhaust" });
    let ballots = [ranked(&[0], 4), ranked(&[1], 4), ranked(&[2, 1], 2), ranked(&[2], 1)];
    let gateway = closed("rounds", json!({ "method": method }), &ballots);
    let anna = sees_result(&gateway).await;
    assert_eq!(anna.texts("table caption"), [anna.say("poll-rounds")]);
    assert_eq!(anna.texts("thead th"), [anna.say("poll-option"), "1".to_owned(), "2".to_owned()]);
    let exhausted = anna.say("poll-exhausted");
    assert_eq!(
        rows(&anna),
        [["A park", "4", "4"], ["A market", "4", "6"], ["Flats", "3", "–"], [exhausted.as_str(), "0", "1"]]
    );
    anna.sees_all(&[&anna.tell("poll-winners", &json!({ "count": 1, "names": "A market" })), "poll-count-runoff"]);
    // Who does not see all of it moves it by keyboard.
    let region = anna.select("[role=region]").remove(0);
    assert_eq!(
        (region.get_attribute("tabindex").as_deref(), region.get_attribute("aria-label")),
        (Some("0"), Some(anna.say("poll-rounds")))
    );
}

#[wasm_bindgen_test]
async fn seats_are_filled_round_by_round() {
    let transfer = json!({ "fraction": { "decimals": 4 } });
    let method =
        json!({ "method": "ranked", "count": "transferable", "seats": 2, "transfer": transfer, "overvote": "exhaust" });
    let ballots = [ranked(&[0, 1], 7), ranked(&[1], 2), ranked(&[2], 3)];
    let gateway = closed("seats", json!({ "method": method }), &ballots);
    let anna = sees_result(&gateway).await;
    anna.sees_all(&[&anna.tell("poll-winners", &json!({ "count": 2, "names": "A park, A market" }))]);
    // Five of twelve are enough; the two that are over go on.
    assert!(anna.select("tbody tr")[1].inner_text().contains('4'), "{}", anna.screen());
    anna.sees_all(&["poll-count-transferable"]);
}

#[wasm_bindgen_test]
async fn the_best_grade_comes_first() {
    let grade = |grades: [u32; 3], count| (Vote::Numbers((0..3).zip(grades).collect()), count);
    let method = json!({ "method": "judgment", "grades": ["Good", "Fair", "Bad"] });
    let gateway = closed("grades", json!({ "method": method }), &[grade([1, 2, 0], 3), grade([1, 1, 0], 1)]);
    let anna = sees_result(&gateway).await;
    assert_eq!(bars(&anna), ["★ Flats: Good", "A park: Fair", "A market: Bad"]);
    anna.sees_all(&["poll-count-judgment"]);
}

#[wasm_bindgen_test]
async fn of_a_statement_all_three_sides_are_told() {
    let said = |opinions: &[(usize, Opinion)], count| (Vote::Opinions(opinions.to_vec()), count);
    let ballots = [
        said(&[(0, Opinion::Agree), (1, Opinion::Pass)], 3),
        said(&[(0, Opinion::Disagree)], 1),
        said(&[(1, Opinion::Agree)], 1),
    ];
    let gateway = closed("opinions-told", json!({ "method": { "method": "opinions" } }), &ballots);
    let anna = sees_result(&gateway).await;
    assert_eq!(anna.texts("thead th")[1..], ["poll-agree", "poll-disagree", "poll-pass"].map(|id| anna.say(id)));
    assert_eq!(rows(&anna), [["A park", "3", "1", "0"], ["A market", "1", "0", "3"], ["Flats", "0", "0", "0"]]);
}

#[wasm_bindgen_test]
async fn yes_and_no_are_told_with_who_abstained_and_what_is_enough() {
    let said = |answer, count| (Vote::Answer(answer), count);
    let method = json!({ "method": "yes-no", "majority": "two-thirds" });
    let ballots = [said(Answer::Yes, 6), said(Answer::No, 3), said(Answer::Abstain, 2)];
    let gateway = closed("answers", json!({ "method": method }), &ballots);
    let anna = sees_result(&gateway).await;
    assert_eq!(bars(&anna), ["★ Yes: 6 (55%)", "No: 3 (27%)", "Abstain: 2 (18%)"]);
    let needed = anna.tell("poll-needed", &json!({ "needed": "6", "base": "9" }));
    anna.sees_all(&["poll-count-two-thirds", &needed]);
}

#[wasm_bindgen_test]
async fn each_way_of_counting_is_explained() {
    let numbers = |numbers: &[(usize, u32)]| vec![(Vote::Numbers(numbers.to_vec()), 2)];
    let orders = || vec![ranked(&[0, 1, 2], 2)];
    let costs = json!([{ "id": "a", "name": "A park", "cost": 80 }, { "id": "b", "name": "A market", "cost": 60 }]);
    let budget = |allocation: &str| {
        let method = json!({ "method": "budget", "budget": 100, "currency": "EUR", "least_percent": 0, "allocation": allocation });
        json!({ "method": method, "choices": costs })
    };
    let score = |by: &str| json!({ "method": { "method": "score", "highest": 3, "by": by } });
    let cases = [
        (score("sum"), numbers(&[(0, 3)]), "poll-count-sum"),
        (score("star"), numbers(&[(0, 3), (1, 1)]), "poll-count-star"),
        (json!({ "method": { "method": "points", "points": 4, "most": 3 } }), numbers(&[(0, 3)]), "poll-count-points"),
        (json!({ "method": { "method": "quadratic", "credits": 9 } }), numbers(&[(0, 3)]), "poll-count-quadratic"),
        (
            json!({ "method": { "method": "ranked", "count": "borda", "missing": "mean" } }),
            orders(),
            "poll-count-borda",
        ),
        (json!({ "method": { "method": "ranked", "count": "schulze" } }), orders(), "poll-count-schulze"),
        (budget("greedy"), vec![one(0, 2), one(1, 1)], "poll-count-budget"),
        (budget("greedy-no-skip"), vec![one(0, 2), one(1, 1)], "poll-count-budget-stop"),
        (budget("equal-shares"), vec![one(0, 3)], "poll-count-equal-shares"),
    ];
    for (number, (rules, ballots, explained)) in cases.into_iter().enumerate() {
        let gateway = closed(&format!("explained-{number}"), rules, &ballots);
        let anna = sees_result(&gateway).await;
        anna.sees_all(&[explained, &anna.tell("poll-winners", &json!({ "count": 1, "names": "A park" }))]);
        assert!(bars(&anna)[0].starts_with("★ A park: "), "{explained}: {:?}", bars(&anna));
    }
}

#[wasm_bindgen_test]
async fn results_that_are_hidden_until_the_end_are_not_shown_before() {
    let gateway = Gateway::new("hidden", json!({}));
    let anna = Citizen::visits(&gateway).await;
    anna.sees_all(&["poll-results-after-close"]);
    anna.chooses("Flats").await;
    anna.casts().await;
    anna.sees_all(&["poll-results-after-close"]);
    assert_eq!(anna.select("[part=results]").len(), 0);
    assert_eq!(anna.page_heard(), [r#"civic-vote-cast true true {"polls":["park"]}"#], "that is no error");
}

#[wasm_bindgen_test]
async fn results_so_far_are_called_so() {
    let gateway = Gateway::new("so-far", json!({ "results": "always" }));
    gateway.counts(RESULTS, &[one(0, 3), one(2, 1)], false);
    let anna = Citizen::visits(&gateway).await;
    anna.chooses("Flats").await;
    gateway.counts(RESULTS, &[one(0, 3), one(2, 2)], false);
    gateway.counts(crate::gateway::RESULTS_OF_VOTER, &[one(0, 3), one(2, 2)], false);
    anna.casts().await;
    anna.reads("poll-so-far").await;
    anna.until("the new count", || bars(&anna).iter().any(|bar| bar.ends_with("Flats: 2 (40%)"))).await;
    assert!(!anna.screen().contains("Chosen:"), "nothing is chosen yet: {}", anna.screen());
}

#[wasm_bindgen_test]
async fn what_is_not_open_yet_can_be_read_and_not_voted_in() {
    let gateway = Gateway::new("upcoming", json!({ "opens": in_days(2), "text": "Two million are there for it." }));
    let anna = Citizen::visits(&gateway).await;
    anna.sees_all(&["Voting begins on", "Two million are there for it.", "A park", "A market", "Flats"]);
    assert!(anna.screen().contains(&anna.tell("poll-in-hours", &json!({ "count": 47 }))), "{}", anna.screen());
    assert_eq!((anna.all("radio").len(), anna.named("button", "continue").len()), (0, 0));
}

#[wasm_bindgen_test]
async fn a_result_that_does_not_come_can_be_asked_for_again() {
    let gateway = closed("result-lost", json!({}), &[one(0, 1)]);
    gateway.refuses(RESULTS, Code::Unavailable);
    let anna = Citizen::visits(&gateway).await;
    anna.reads("poll-result-failed").await;
    gateway.counts(RESULTS, &[one(0, 1)], true);
    anna.presses("try-again").await;
    anna.until("the result", || bars(&anna).first().is_some_and(|bar| bar == "★ A park: 1 (100%)")).await;
}

//! Several polls: what there is, and the way into one and back.

use civic_core::poll::Vote;
use civic_core::poll::gateway::problem::Code;
use civic_core::poll::gateway::wire::PollDocument;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::citizen::Citizen;
use crate::gateway::{CAST, Gateway, LIST, RESULTS, in_days, poll};

/// A poll of the list, with the settings of a small one that is open.
fn listed(id: &str, question: &str, mut rules: Value) -> PollDocument {
    (rules["id"], rules["question"]) = (json!(id), json!(question));
    poll(rules)
}

/// Opens a page with all polls of a gateway.
async fn visits(gateway: &Gateway) -> Citizen {
    let anna = Citizen::opens(&gateway.platform, json!({})).await;
    anna.reaches("poll-list").await;
    anna
}

fn button(anna: &Citizen, action: &str, question: &str) -> String {
    format!("{}: {question}", anna.say(action))
}

#[wasm_bindgen_test]
async fn open_polls_come_first_and_each_says_what_one_can_do() {
    let gateway = Gateway::new("list", json!({}));
    let closed = listed("old", "The old bridge?", json!({ "closes": in_days(-3) }));
    let upcoming = listed("next", "The new school?", json!({ "opens": in_days(5) }));
    let open = listed("park", "The station?", json!({}));
    gateway.offers(&[&closed, &upcoming, &open]);
    let anna = visits(&gateway).await;
    assert_eq!(anna.texts("[part=poll-question]"), ["The station?", "The new school?", "The old bridge?"]);
    for (action, question) in [
        ("poll-open-vote", "The station?"),
        ("poll-open-read", "The new school?"),
        ("poll-open-result", "The old bridge?"),
    ] {
        assert_eq!(anna.named("button", &button(&anna, action, question)).len(), 1, "{}", anna.screen());
    }
    assert_eq!(anna.failed_words(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn a_poll_of_the_list_is_voted_in_and_marked() {
    let gateway = Gateway::new("list-vote", json!({}));
    let (park, bridge) = (listed("park", "The station?", json!({})), listed("bridge", "The bridge?", json!({})));
    gateway.offers(&[&park, &bridge]);
    let anna = visits(&gateway).await;
    anna.presses(&button(&anna, "poll-open-vote", "The station?")).await;
    anna.is_led_to("The station?").await;
    anna.chooses("Flats").await;
    anna.casts().await;
    assert_eq!(gateway.vote(CAST), Vote::Choices(vec![2]));
    anna.presses("poll-back").await;
    anna.is_led_to("poll-list").await;
    anna.sees_all(&["poll-voted"]);
    assert_eq!(anna.named("button", &button(&anna, "poll-open-vote", "The bridge?")).len(), 1);
    assert_eq!(anna.named("button", &button(&anna, "poll-open-vote", "The station?")).len(), 0);
}

#[wasm_bindgen_test]
async fn what_is_filled_in_waits_while_one_looks_at_another_poll() {
    let gateway = Gateway::new("list-aside", json!({}));
    let (park, bridge) = (listed("park", "The station?", json!({})), listed("bridge", "The bridge?", json!({})));
    gateway.offers(&[&park, &bridge]);
    let anna = visits(&gateway).await;
    anna.presses(&button(&anna, "poll-open-vote", "The station?")).await;
    anna.chooses("Flats").await;
    anna.presses("poll-back").await;
    anna.presses(&button(&anna, "poll-open-vote", "The bridge?")).await;
    anna.is_led_to("The bridge?").await;
    assert!(!anna.is_chosen("Flats"));
    anna.presses("poll-back").await;
    anna.presses(&button(&anna, "poll-open-vote", "The station?")).await;
    anna.is_led_to("The station?").await;
    assert!(anna.is_chosen("Flats"));
}

#[wasm_bindgen_test]
async fn the_result_of_a_poll_of_the_list_comes_when_it_is_opened() {
    let gateway = Gateway::new("list-result", json!({ "closes": in_days(-3) }));
    let (park, bridge) =
        (listed("park", "The station?", json!({ "closes": in_days(-3) })), listed("bridge", "The bridge?", json!({})));
    gateway.offers(&[&park, &bridge]);
    gateway.counts(RESULTS, &[(Vote::Choices(vec![1]), 4)], true);
    let anna = visits(&gateway).await;
    assert_eq!(gateway.platform.count(RESULTS), 0, "nobody has asked for it yet");
    anna.presses(&button(&anna, "poll-open-result", "The station?")).await;
    anna.is_led_to("The station?").await;
    anna.until("the result", || anna.texts("[part=bars] p").first().is_some_and(|bar| bar.contains("A market: 4")))
        .await;
    assert_eq!(gateway.platform.count(RESULTS), 1);
}

#[wasm_bindgen_test]
async fn a_list_that_does_not_come_says_why_and_can_be_asked_for_again() {
    let gateway = Gateway::new("list-fails", json!({}));
    gateway.refuses(LIST, Code::Unavailable);
    let anna = Citizen::opens(&gateway.platform, json!({})).await;
    anna.reads("poll-failed").await;
    anna.sees_all(&["error-server"]);
    assert_eq!(anna.page_heard(), [r#"civic-error true true {"kind":"error-server","status":503}"#]);
    let (park, bridge) = (listed("park", "The station?", json!({})), listed("bridge", "The bridge?", json!({})));
    gateway.offers(&[&park, &bridge]);
    anna.presses("try-again").await;
    anna.reaches("poll-list").await;
}

#[wasm_bindgen_test]
async fn a_page_for_an_answer_is_not_shown() {
    let gateway = Gateway::new("list-page", json!({}));
    gateway.platform.says(LIST, 200, "<!doctype html><title>Login</title>", json!({ "content-type": "text/html" }));
    let anna = Citizen::opens(&gateway.platform, json!({})).await;
    anna.reads("error-web-page").await;
    assert!(!anna.screen().contains("Login"));
}

#[wasm_bindgen_test]
async fn a_city_that_asks_nothing_now_says_so() {
    let gateway = Gateway::new("list-empty", json!({}));
    gateway.offers(&[]);
    let anna = visits(&gateway).await;
    anna.sees_all(&["poll-none"]);
}

#[wasm_bindgen_test]
async fn a_hundred_polls_are_all_there() {
    let gateway = Gateway::new("list-long", json!({}));
    let polls: Vec<_> = (0..100).map(|at| listed(&format!("p{at}"), &format!("Question {at}?"), json!({}))).collect();
    gateway.offers(&polls.iter().collect::<Vec<_>>());
    let anna = visits(&gateway).await;
    assert_eq!(anna.select("[part=poll]").len(), 100);
    anna.presses(&button(&anna, "poll-open-vote", "Question 99?")).await;
    anna.is_led_to("Question 99?").await;
}

#[wasm_bindgen_test]
async fn a_city_with_one_poll_shows_it_at_once() {
    let gateway = Gateway::new("list-one", json!({}));
    let anna = Citizen::opens(&gateway.platform, json!({})).await;
    anna.reaches("What shall the old station become?").await;
    assert_eq!((anna.all("radio").len(), anna.named("button", "poll-back").len()), (3, 0));
}

#[wasm_bindgen_test]
async fn what_a_city_says_about_a_poll_is_read_before_one_votes() {
    let rules = json!({
        "text": "Two million are there for it: https://city.example/station", "organiser": "The council",
        "consequence": "What wins is built.", "page": "https://city.example/polls/park",
    });
    let gateway = Gateway::new("about", rules);
    let anna = Citizen::visits(&gateway).await;
    anna.sees_all(&["Two million are there for it", "The council", "What wins is built.", "poll-who-device"]);
    anna.sees_all(&["poll-secret", "poll-change-never", "poll-results-after-close", "You can vote until"]);
    assert!(anna.screen().contains(&anna.tell("poll-in-days", &json!({ "count": 29 }))), "{}", anna.screen());
    let links: Vec<_> = anna.select("a").iter().map(|link| link.get_attribute("href").unwrap()).collect();
    assert_eq!(links, ["https://city.example/station", "https://city.example/polls/park"]);
}

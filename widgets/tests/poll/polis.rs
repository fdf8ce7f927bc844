//! Polis, as it answered when it was recorded.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::citizen::Citizen;
use crate::platform::Platform;
use crate::recorded::{Pair, pair};

const VOTES: &str = "POST api/v3/votes";
const BRIDGE: &str = "Close the old bridge to cars on Sundays.";
const SPEED: &str = "Lower the speed limit to 30 km/h everywhere in the centre.";
const CAR_PARK: &str = "Build a car park at the station instead.";
/// The recordings were made by hand: with a weight that the server does not read, and in other languages than the page's.
const BY_HAND: [&str; 2] = ["weight", "lang"];

/// A conversation that answers as it did when it began so.
fn conversation(name: &str, begins: &Pair) -> Platform {
    let platform = Platform::new(name);
    begins.is_answered_by(&platform);
    pair!("polis-recorded/021-comments-list").is_answered_by(&platform);
    platform
}

async fn opens(platform: &Platform) -> Citizen {
    opens_with(platform, json!({})).await
}

async fn opens_with(platform: &Platform, mut attributes: serde_json::Value) -> Citizen {
    (attributes["backend"], attributes["poll"]) = (json!("polis"), json!("38tfhzucmy"));
    let anna = Citizen::opens(platform, attributes).await;
    anna.reaches("Quiet streets").await;
    anna
}

/// The requests that came, but for the language of the citizen, who asks for their own.
fn came(platform: &Platform) -> Vec<serde_json::Value> {
    let mut requests = platform.requests();
    for request in &mut requests {
        if let Some(fields) = request["json"].as_object_mut() {
            assert_eq!(fields.remove("lang"), Some(json!("en")));
        }
    }
    requests
}

#[wasm_bindgen_test]
async fn a_conversation_shows_the_statements_that_are_for_everybody() {
    let begins = pair!("polis-recorded/008-participationInit");
    let platform = conversation("polis-read", &begins);
    let anna = opens(&platform).await;
    assert_eq!(anna.texts("fieldset fieldset legend"), [BRIDGE, SPEED, CAR_PARK]);
    assert!(!anna.sees("More benches in the shade, please."), "it waits for moderation");
    anna.sees_all(&[
        "What should the city do about through traffic?",
        "Clerk",
        "poll-who-device",
        "poll-change-replace",
    ]);
    let [init, statements] = came(&platform).try_into().unwrap();
    begins.is(&init, &BY_HAND);
    assert!(init["query"].as_str().unwrap().ends_with("&lang=en"));
    pair!("polis-recorded/021-comments-list").is(&statements, &[]);
    assert_eq!(anna.failed_words(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn agreeing_is_minus_one_and_each_opinion_goes_by_itself() {
    let platform = conversation("polis-vote", &pair!("polis-recorded/008-participationInit"));
    let [agree, disagree] = [pair!("polis-recorded/010-vote-agree-first"), pair!("polis-recorded/012-vote-disagree")];
    // The widget sends them in the order of the statements.
    disagree.is_answered_once_by(&platform);
    agree.is_answered_once_by(&platform);
    let anna = opens(&platform).await;
    anna.answers(SPEED, "poll-agree").await;
    anna.answers(BRIDGE, "poll-disagree").await;
    anna.looks_it_over().await;
    assert_eq!(anna.texts(".review li"), [format!("{BRIDGE}: Disagree"), format!("{SPEED}: Agree")]);
    anna.presses("poll-cast").await;
    anna.is_led_to("poll-taken").await;
    let votes: Vec<_> = came(&platform).into_iter().filter(|request| request["route"] == VOTES).collect();
    let [first, second] = votes.try_into().unwrap();
    disagree.is(&first, &BY_HAND);
    agree.is(&second, &BY_HAND);
    assert_eq!(anna.page_heard(), [r#"civic-vote-cast true true {"polls":["38tfhzucmy"]}"#]);
}

#[wasm_bindgen_test]
async fn an_opinion_can_be_changed_to_pass() {
    let platform = conversation("polis-pass", &pair!("polis-recorded/008-participationInit"));
    let pass = pair!("polis-recorded/014-vote-change-to-pass");
    pair!("polis-recorded/012-vote-disagree").is_answered_once_by(&platform);
    pass.is_answered_by(&platform);
    let anna = opens(&platform).await;
    anna.answers(BRIDGE, "poll-disagree").await;
    anna.casts().await;
    anna.presses("poll-anew").await;
    anna.answers(BRIDGE, "poll-pass").await;
    anna.casts().await;
    let last = came(&platform).into_iter().rfind(|request| request["route"] == VOTES).unwrap();
    pass.is(&last, &BY_HAND);
}

#[wasm_bindgen_test]
async fn the_citys_own_name_for_a_citizen_goes_along() {
    let begins = pair!("polis-recorded/026-participationInit-xid");
    let platform = conversation("polis-xid", &begins);
    let vote = pair!("polis-recorded/028-vote-xid");
    vote.is_answered_by(&platform);
    let anna = opens_with(&platform, json!({ "voter": "citizen-42" })).await;
    assert!(anna.sees("poll-who-person"));
    begins.is(&came(&platform)[0], &BY_HAND);
    anna.answers(BRIDGE, "poll-agree").await;
    anna.casts().await;
    let last = came(&platform).into_iter().rfind(|request| request["route"] == VOTES).unwrap();
    vote.is(&last, &BY_HAND);
}

#[wasm_bindgen_test]
async fn a_conversation_that_ends_meanwhile_refuses_the_vote_and_says_so() {
    let platform = conversation("polis-ends", &pair!("polis-recorded/008-participationInit"));
    let closed = pair!("polis-recorded/037-vote-closed");
    closed.is_answered_by(&platform);
    let anna = opens(&platform).await;
    anna.answers(SPEED, "poll-agree").await;
    anna.looks_it_over().await;
    pair!("polis-recorded/038-participationInit-closed").is_answered_by(&platform);
    anna.presses("poll-cast").await;
    anna.reads("poll-not-closed").await;
    let vote = came(&platform).into_iter().find(|request| request["route"] == VOTES).unwrap();
    closed.is(&vote, &BY_HAND);
    anna.until("the end of the form", || anna.sees("poll-closed-unknown") && anna.all("radio").is_empty()).await;
}

#[wasm_bindgen_test]
async fn a_closed_conversation_shows_what_was_thought() {
    let platform = conversation("polis-closed", &pair!("polis-recorded/038-participationInit-closed"));
    let anna = opens(&platform).await;
    let sides = |agree: &str, disagree: &str, pass: &str| {
        anna.tell("poll-opinions", &json!({ "agree": agree, "disagree": disagree, "pass": pass }))
    };
    let bars = [
        format!("{SPEED}: {}", sides("1", "0", "1")),
        format!("{BRIDGE}: {}", sides("0", "0", "2")),
        format!("{CAR_PARK}: {}", sides("0", "0", "1")),
    ];
    anna.until("the result", || anna.texts("[part=bars] p") == bars).await;
    assert_eq!(anna.all("radio").len(), 0);
}

#[wasm_bindgen_test]
async fn a_server_that_does_not_know_this_site_says_that_to_the_webmaster() {
    let platform = Platform::new("polis-site");
    pair!("polis-recorded/not-whitelisted/008-participationInit").is_answered_by(&platform);
    let anna = Citizen::opens(&platform, json!({ "backend": "polis", "poll": "38tfhzucmy" })).await;
    anna.reads("poll-failed").await;
    anna.sees_all(&["error-key"]);
    assert_eq!(anna.page_heard(), [r#"civic-error true true {"kind":"error-key","status":403}"#]);
}

#[wasm_bindgen_test]
async fn a_conversation_that_there_is_not_is_no_empty_poll() {
    let platform = Platform::new("polis-none");
    pair!("polis-recorded/033-bad-conversation").is_answered_by(&platform);
    let anna = Citizen::opens(&platform, json!({ "backend": "polis", "poll": "0nosuch" })).await;
    anna.reads("poll-failed").await;
}

#[wasm_bindgen_test]
async fn who_must_sign_in_is_led_to_the_conversation_unless_the_city_names_them() {
    let mut begins = pair!("polis-recorded/008-participationInit").body();
    begins["conversation"]["auth_needed_to_vote"] = json!(true);
    let platform = Platform::new("polis-sign-in");
    platform.answers("GET api/v3/participationInit", 200, &begins);
    pair!("polis-recorded/021-comments-list").is_answered_by(&platform);
    let anna = opens(&platform).await;
    anna.reads("poll-elsewhere").await;
    let links: Vec<_> = anna.select("a").iter().map(|link| link.get_attribute("href").unwrap()).collect();
    assert_eq!(links, ["https://polis-sign-in.example/38tfhzucmy"]);
    assert_eq!(anna.all("radio").len(), 0);
    anna.page_changes(json!({ "voter": "r-77" })).await;
    anna.until("the form", || anna.all("radio").len() == 9).await;
}

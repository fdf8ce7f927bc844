//! adhocracy+ and meinBerlin, as they answered when they were recorded.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::citizen::{Citizen, description};
use crate::platform::Platform;
use crate::recorded::pair;

const BRIDGE: &str = "Close the bridge on Sundays?";
const STREETS: &str = "Which streets first?";
const REGISTERED: &str = "POST api/polls/1/vote/";

async fn opens(platform: &Platform, poll: &str, mut attributes: Value) -> Citizen {
    (attributes["backend"], attributes["poll"]) = (json!("adhocracy"), json!(poll));
    let anna = Citizen::opens(platform, attributes).await;
    anna.reads(BRIDGE).await;
    anna
}

/// The controls under one of the questions.
async fn answers(anna: &Citizen, question: &str, entry: &str) {
    let section = anna.select("[part=question]").into_iter().find(|section| section.inner_text().contains(question));
    let section = section.unwrap_or_else(|| panic!("no question “{question}” on:\n{}", anna.screen()));
    anna.chooses_in(&section, entry).await;
}

#[wasm_bindgen_test]
async fn who_is_not_signed_in_is_led_to_the_platform() {
    let platform = Platform::new("adhocracy-link");
    let poll = pair!("adhocracyplus-recorded/001-anon-get-poll_registered");
    poll.is_answered_by(&platform);
    let page = "https://adhocracy-link.example/liqd-orga/projects/bridge/";
    let anna = opens(&platform, "1", json!({ "page": page })).await;
    poll.is(&platform.requests()[0], &[]);
    anna.reads("poll-elsewhere").await;
    anna.sees_all(&[STREETS, "Anything else?", "poll-who-person"]);
    assert_eq!((anna.all("radio").len(), anna.named("button", "continue").len()), (0, 0));
    assert!(anna.select("a").iter().any(|link| link.get_attribute("href").as_deref() == Some(page)));
}

#[wasm_bindgen_test]
async fn one_several_and_written_answers_go_in_one_request() {
    let platform = Platform::new("adhocracy-vote");
    let (poll, vote) = (pair!("adhocracyplus-recorded/025-jwt-get-poll"), pair!("adhocracyplus-recorded/026-jwt-vote"));
    poll.is_answered_by(&platform);
    vote.is_answered_by(&platform);
    let anna = opens(&platform, "1", json!({ "token": vote.token() })).await;
    poll.is(&platform.requests()[0], &[]);
    answers(&anna, BRIDGE, "Yes").await;
    answers(&anna, STREETS, "Main St").await;
    answers(&anna, STREETS, "Mill Rd").await;
    anna.types("poll-write", " More shade ").await;
    let terms = anna.select("a").into_iter().find(|link| link.inner_text().contains(&anna.say("poll-terms-read")));
    assert_eq!(
        terms.unwrap().get_attribute("href").as_deref(),
        Some("https://adhocracy-vote.example/liqd-orga/terms-of-use/")
    );
    anna.presses("continue").await;
    anna.until("the question for the terms", || anna.problems() == [anna.say("poll-wrong-terms")]).await;
    anna.follows("poll-wrong-terms").await;
    let terms = anna.control("poll-terms");
    assert!(anna.has_focus(&terms));
    terms.click();
    anna.looks_it_over().await;
    assert_eq!(anna.texts(".review li"), ["Yes", "Main St", "Mill Rd", "More shade"]);
    anna.presses("poll-cast").await;
    anna.is_led_to("poll-taken").await;
    let [came] = platform.requests_on(REGISTERED).try_into().unwrap();
    vote.is(&came, &[]);
    assert_eq!(anna.page_heard(), [r#"civic-vote-cast true true {"polls":["1/1","1/2","1/3"]}"#]);
}

#[wasm_bindgen_test]
async fn questions_can_be_left_out_and_an_other_answer_needs_words() {
    let platform = Platform::new("adhocracy-other");
    pair!("adhocracyplus-recorded/025-jwt-get-poll").is_answered_by(&platform);
    let vote = pair!("adhocracyplus-recorded/026-jwt-vote");
    vote.is_answered_by(&platform);
    let anna = opens(&platform, "1", json!({ "token": vote.token() })).await;
    answers(&anna, STREETS, "Other").await;
    anna.chooses("poll-terms").await;
    anna.presses("continue").await;
    anna.until("the question for words", || anna.problems() == [anna.say("poll-wrong-words")]).await;
    let words = anna.control("poll-write-other");
    assert_eq!(description(&words), anna.say("poll-wrong-words"));
    anna.types("poll-write-other", "Canal Side").await;
    anna.casts().await;
    let came = platform.requests_on(REGISTERED).remove(0);
    let other = json!({ "choices": [6], "other_choice_answer": "Canal Side", "open_answer": "" });
    assert_eq!(came["json"]["votes"], json!({ "2": other }), "what nobody answered is not sent as a blank vote");
}

#[wasm_bindgen_test]
async fn who_is_registered_votes_again_and_the_last_vote_counts() {
    let platform = Platform::new("adhocracy-change");
    pair!("adhocracyplus-recorded/028-jwt-get-after").is_answered_by(&platform);
    let change = pair!("adhocracyplus-recorded/027-jwt-vote-change");
    change.is_answered_by(&platform);
    let anna = opens(&platform, "1", json!({ "token": change.token() })).await;
    anna.sees_all(&["poll-change-replace", "poll-not-secret"]);
    answers(&anna, BRIDGE, "No").await;
    answers(&anna, STREETS, "Park Ave").await;
    anna.casts().await;
    let mut came = platform.requests_on(REGISTERED).remove(0);
    let terms = came["json"].as_object_mut().unwrap().remove("agreed_terms_of_use");
    assert_eq!(terms, None, "the server knows that they agreed");
    assert_eq!(came["json"]["votes"]["1"], json!({ "choices": [2], "other_choice_answer": "", "open_answer": "" }));
    assert_eq!(came["json"]["votes"]["2"], json!({ "choices": [5], "other_choice_answer": "", "open_answer": "" }));
    assert_eq!(came["headers"]["authorization"], json!(format!("Bearer {}", change.token())));
}

/// A vote in poll 5, where anybody may vote and nobody is known.
async fn votes_unknown(platform: &Platform) -> Citizen {
    pair!("adhocracyplus-recorded/005-anon-get-poll_confidential").is_answered_by(platform);
    let anna = opens(platform, "5", json!({})).await;
    anna.sees_all(&["poll-who-open", "poll-change-never"]);
    answers(&anna, BRIDGE, "Yes").await;
    anna.chooses("poll-terms").await;
    anna.looks_it_over().await;
    anna.presses("poll-cast").await;
    anna
}

const OPEN_TO_ALL: &str = "POST api/polls/5/vote/";

#[wasm_bindgen_test]
async fn where_nobody_is_known_a_lost_answer_is_not_asked_for_again_behind_the_citizens_back() {
    let platform = Platform::new("adhocracy-doubt");
    platform.loses(OPEN_TO_ALL);
    let anna = votes_unknown(&platform).await;
    anna.is_led_to("poll-doubt").await;
    anna.sees_all(&["poll-doubt-text"]);
    crate::page::value("window.dispatchEvent(new Event('online'))");
    civic_widgets::browser::clock::sleep(50).await;
    assert_eq!(platform.count(OPEN_TO_ALL), 1);
    let taken = pair!("adhocracyplus-recorded/005-anon-get-poll_confidential").body();
    platform.answers(OPEN_TO_ALL, 201, &taken);
    anna.presses("poll-anyway").await;
    anna.is_led_to("poll-taken").await;
    assert_eq!(platform.count(OPEN_TO_ALL), 2);
}

#[wasm_bindgen_test]
async fn what_the_server_refuses_is_told_in_its_words_too() {
    for (number, (refusal, said, words)) in [
        (
            pair!("adhocracyplus-recorded/007-anon-vote-no-terms"),
            "poll-wrong-terms",
            "agree to the organisation's terms",
        ),
        (pair!("adhocracyplus-recorded/019-anon-vote-closed"), "poll-not-failed", ""),
        (pair!("adhocracyplus-recorded/010-anon-vote-two-on-single"), "poll-not-failed", "Multiple choice disabled"),
        (pair!("adhocracyplus-recorded/033-session-vote-nocsrf"), "poll-elsewhere", "CSRF"),
    ]
    .into_iter()
    .enumerate()
    {
        let platform = Platform::new(&format!("adhocracy-refusal-{number}"));
        refusal.is_answered_at(&platform, OPEN_TO_ALL);
        let anna = votes_unknown(&platform).await;
        let is_told = said != "poll-not-failed" || words.is_empty();
        let said = if number == 1 { "poll-not-allowed" } else { said };
        anna.reads(said).await;
        assert!(is_told || anna.sees(words), "{}", anna.screen());
        assert!(anna.is_chosen("Yes"), "the marks stay");
    }
}

#[wasm_bindgen_test]
async fn a_sign_in_that_has_ended_says_so_and_keeps_the_vote() {
    let platform = Platform::new("adhocracy-expired");
    pair!("adhocracyplus-recorded/028-jwt-get-after").is_answered_by(&platform);
    pair!("adhocracyplus-recorded/029-jwt-vote-expired-token").is_answered_by(&platform);
    let anna = opens(&platform, "1", json!({ "token": "abc.def.ghi" })).await;
    answers(&anna, BRIDGE, "No").await;
    anna.looks_it_over().await;
    anna.presses("poll-cast").await;
    anna.reads("poll-not-expired").await;
    assert!(anna.is_chosen("No"));
}

#[wasm_bindgen_test]
async fn a_poll_that_is_over_and_one_to_come_are_told_apart_by_the_citys_dates() {
    let platform = Platform::new("adhocracy-dates");
    pair!("adhocracyplus-recorded/003-anon-get-poll_closed").is_answered_by(&platform);
    pair!("adhocracyplus-recorded/004-anon-get-poll_future").is_answered_by(&platform);
    let closed = opens(&platform, "3", json!({})).await;
    assert!(closed.sees("poll-closed-unknown"));
    assert_eq!(closed.all("radio").len(), 0);
    drop(closed);
    let opens_at = crate::gateway::in_days(3);
    let upcoming = opens(&platform, "4", json!({ "opens": opens_at })).await;
    assert!(upcoming.screen().contains("Voting begins on"), "{}", upcoming.screen());
}

#[wasm_bindgen_test]
async fn what_is_confidential_is_not_told_as_nought() {
    let platform = Platform::new("adhocracy-confidential");
    let mut body = pair!("adhocracyplus-recorded/005-anon-get-poll_confidential").body();
    for question in body["questions"].as_array_mut().unwrap() {
        question["isReadOnly"] = json!(true);
    }
    platform.answers("GET api/polls/5/", 200, &body);
    let anna = opens(&platform, "5", json!({})).await;
    anna.reads("poll-results-never").await;
}

/// The rows of one kind in meinBerlin's database, each with its number.
fn rows(model: &str) -> Vec<Value> {
    let file = include_str!(concat!(env!("CIVIC_FIXTURES"), "/participation/meinberlin/polls.json"));
    let rows: Vec<Value> = serde_json::from_str(file).unwrap();
    let of_model = rows.into_iter().filter(|row| row["model"] == model).map(|row| {
        let mut fields = row["fields"].clone();
        fields["id"] = row["pk"].clone();
        fields
    });
    of_model.collect()
}

#[wasm_bindgen_test]
async fn a_poll_of_meinberlin_is_answered_the_same_way() {
    let choices = rows("a4polls.choice");
    let mut questions = rows("a4polls.question");
    for question in &mut questions {
        question["choices"] = choices.iter().filter(|choice| choice["question"] == question["id"]).cloned().collect();
    }
    let platform = Platform::new("meinberlin");
    let body = json!({ "id": 8, "questions": questions, "allow_unregistered_users": false });
    platform.answers("GET api/polls/8/", 200, &body);
    platform.answers("POST api/polls/8/vote/", 201, &body);
    let attributes = json!({ "backend": "adhocracy", "poll": "8", "token": "abc" });
    let anna = Citizen::opens(&platform, attributes).await;
    anna.reads("Question 4 (open question)").await;
    answers(&anna, "Question 1", "Answer 1").await;
    answers(&anna, "Question 2 (multiple)", "Answer 2").await;
    anna.types("poll-write", "Mehr Schatten").await;
    anna.casts().await;
    let came = platform.requests_on("POST api/polls/8/vote/").remove(0);
    let votes = came["json"]["votes"].as_object().unwrap();
    assert_eq!(votes.keys().collect::<Vec<_>>(), ["1", "2", "4"]);
    assert_eq!(votes["4"]["open_answer"], "Mehr Schatten");
}

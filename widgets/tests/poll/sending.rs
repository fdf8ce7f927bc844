//! From “Cast my vote” to the receipt: nothing is lost, and nothing counts twice.

use civic_core::poll::Vote;
use civic_core::poll::gateway::problem::Code;
use civic_core::poll::gateway::wire::{ChallengeDocument, StandingWord};
use civic_widgets::browser::{clock, storage};
use serde_json::json;
use sha2::{Digest, Sha256};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::citizen::Citizen;
use crate::gateway::{CAST, Gateway, RESULTS};
use crate::page::{Redefined, run, value};

/// Fills in the sheet, looks it over, and presses “Cast my vote”.
async fn votes(gateway: &Gateway) -> Citizen {
    let anna = Citizen::visits(gateway).await;
    anna.chooses("Flats").await;
    anna.looks_it_over().await;
    anna.presses("poll-cast").await;
    anna
}

#[wasm_bindgen_test]
async fn a_vote_is_on_its_way_until_the_answer_is_here() {
    let gateway = Gateway::new("on-its-way", json!({}));
    gateway.platform.holds(CAST);
    let anna = votes(&gateway).await;
    anna.is_led_to("poll-sending").await;
    assert!(anna.sees("poll-sending-text"));
    assert_eq!(anna.all("button"), [], "nothing can be cast twice meanwhile");
    assert_eq!(anna.named("progressbar", "poll-sending").len(), 1);
    gateway.platform.releases(CAST);
    anna.is_led_to("poll-taken").await;
    assert_eq!(gateway.vote(CAST), Vote::Choices(vec![2]));
    let key = gateway.field(CAST, "key").unwrap();
    assert_eq!((key.len(), gateway.field(CAST, "device").unwrap().len()), (32, 32));
    assert_eq!(anna.page_heard(), [r#"civic-vote-cast true true {"polls":["park"]}"#]);
}

#[wasm_bindgen_test]
async fn a_double_click_casts_one_vote() {
    let gateway = Gateway::new("double-click", json!({}));
    let anna = Citizen::visits(&gateway).await;
    anna.chooses("Flats").await;
    anna.looks_it_over().await;
    let cast = anna.the("button", "poll-cast");
    cast.click();
    cast.click();
    anna.is_led_to("poll-taken").await;
    assert_eq!(gateway.platform.count(CAST), 1);
}

/// The second click of a double click hits what is there by then.
#[wasm_bindgen_test]
async fn a_double_click_on_continue_casts_nothing_that_was_not_looked_over() {
    let gateway = Gateway::new("double-continue", json!({}));
    let anna = Citizen::visits(&gateway).await;
    anna.chooses("Flats").await;
    clicks(&anna, "continue", 1);
    anna.is_led_to("poll-review").await;
    clicks(&anna, "poll-cast", 2);
    clock::sleep(50).await;
    assert!(anna.sees_heading("poll-review"), "{}", anna.screen());
    assert_eq!(gateway.platform.count(CAST), 0);
    clicks(&anna, "poll-cast", 1);
    anna.is_led_to("poll-taken").await;
}

/// The click of a mouse, of several in a row the one with this number.
fn clicks(anna: &Citizen, button: &str, number: u32) {
    let click = format!(
        "(button) => button.dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true, composed: true, detail: {number} }}))"
    );
    let click: js_sys::Function = value(&click).into();
    click.call1(&wasm_bindgen::JsValue::NULL, &anna.the("button", button)).unwrap();
}

#[wasm_bindgen_test]
async fn a_vote_cast_offline_is_kept_and_goes_out_once() {
    let gateway = Gateway::new("offline", json!({}));
    gateway.platform.loses(CAST);
    let anna = {
        let anna = Citizen::visits(&gateway).await;
        anna.chooses("Flats").await;
        anna.looks_it_over().await;
        let _network = Redefined::new("navigator.onLine", "{ value: false }");
        anna.presses("poll-cast").await;
        anna.is_led_to("poll-waits").await;
        anna
    };
    anna.sees_all(&["error-offline", "poll-waits-text", "poll-now", "change"]);
    gateway.records(CAST, 201, StandingWord::Cast);
    value("window.dispatchEvent(new Event('online'))");
    anna.is_led_to("poll-taken").await;
    value("window.dispatchEvent(new Event('online'))");
    clock::sleep(50).await;
    assert_eq!(gateway.platform.count(CAST), 2);
    assert_eq!(gateway.vote(CAST), Vote::Choices(vec![2]));
}

#[wasm_bindgen_test]
async fn a_vote_that_surely_did_not_arrive_can_be_changed() {
    let gateway = Gateway::new("waits-changed", json!({}));
    gateway.refuses(CAST, Code::TooMany);
    let anna = votes(&gateway).await;
    anna.is_led_to("poll-waits").await;
    anna.presses("change").await;
    anna.is_led_to("What shall the old station become?").await;
    assert!(anna.is_chosen("Flats"));
    gateway.records(CAST, 201, StandingWord::Cast);
    anna.chooses("A park").await;
    anna.casts().await;
    assert_eq!(gateway.vote(CAST), Vote::Choices(vec![0]));
}

#[wasm_bindgen_test]
async fn a_lost_answer_is_asked_for_again_with_the_same_key() {
    let gateway = Gateway::new("lost-answer", json!({}));
    gateway.platform.loses(CAST);
    let anna = votes(&gateway).await;
    anna.is_led_to("poll-waits").await;
    assert_eq!(
        anna.named("button", "change").len(),
        0,
        "what may have arrived is not changed behind the gateway's back"
    );
    let first = gateway.platform.form(CAST);
    gateway.records(CAST, 201, StandingWord::Cast);
    anna.presses("poll-now").await;
    anna.is_led_to("poll-taken").await;
    assert_eq!(gateway.platform.form(CAST), first, "the same key is the same vote");
}

#[wasm_bindgen_test]
async fn a_busy_gateway_says_how_long_to_wait() {
    let gateway = Gateway::new("busy", json!({}));
    let problem = json!(Code::TooMany.problem()).to_string();
    gateway.platform.says(CAST, 429, &problem, json!({ "retry-after": "90" }));
    let anna = votes(&gateway).await;
    anna.is_led_to("poll-waits").await;
    anna.sees_all(&[&anna.tell("error-wait", &json!({ "seconds": 90 }))]);
}

#[wasm_bindgen_test]
async fn a_reload_keeps_what_was_filled_in_until_it_was_taken() {
    let gateway = Gateway::new("reload", json!({ "change": "replace", "secret": false }));
    let anna = Citizen::visits(&gateway).await;
    anna.chooses("A market").await;
    anna.looks_it_over().await;
    kept(&anna, true).await;
    let anna = anna.reloads().await;
    anna.reads("poll-restored").await;
    assert!(anna.is_chosen("A market"));
    anna.casts().await;
    assert_eq!(gateway.vote(CAST), Vote::Choices(vec![1]));
    kept(&anna, false).await;
    let anna = anna.reloads().await;
    anna.presses("poll-anew").await;
    assert!(
        !anna.is_chosen("A market") && !anna.sees("poll-restored"),
        "a device that is shared does not tell how one voted"
    );
}

/// Waits until the device has a sheet of this platform, or none.
async fn kept(anna: &Citizen, wanted: bool) {
    let start = clock::now();
    let endpoint = anna.host.get_attribute("data-endpoint").unwrap();
    loop {
        let keys = storage::Storage::open().await.unwrap().keys("poll sheets").await.unwrap();
        if keys.iter().any(|key| key.ends_with(&endpoint)) == wanted {
            return;
        }
        assert!(clock::now().0 - start.0 < 5_000, "{keys:?}");
        clock::sleep(10).await;
    }
}

#[wasm_bindgen_test]
async fn a_page_that_is_closed_while_a_vote_waits_sends_it_when_it_is_opened_again() {
    let gateway = Gateway::new("closed-page", json!({}));
    gateway.platform.loses(CAST);
    let anna = votes(&gateway).await;
    anna.is_led_to("poll-waits").await;
    let first = gateway.platform.form(CAST);
    kept(&anna, true).await;
    gateway.records(CAST, 201, StandingWord::Cast);
    let anna = anna.reloads().await;
    anna.reaches("poll-taken").await;
    assert_eq!(gateway.platform.form(CAST), first);
    assert_eq!(gateway.platform.count(CAST), 2);
}

#[wasm_bindgen_test]
async fn a_device_that_keeps_nothing_says_so_and_votes_all_the_same() {
    let gateway = Gateway::new("private-window", json!({}));
    let _blocked = Redefined::new("indexedDB", "{ get() { throw new DOMException('no', 'SecurityError') } }");
    let anna = Citizen::visits(&gateway).await;
    anna.chooses("Flats").await;
    anna.reads("keeping-blocked").await;
    anna.casts().await;
    assert_eq!(gateway.vote(CAST), Vote::Choices(vec![2]));
}

/// The work that stands for a number, as the gateway writes it.
fn work(number: u64, most: u64) -> ChallengeDocument {
    let salt = "0123456789abcdef?expires=4102444800".to_owned();
    let challenge = Sha256::digest(format!("{salt}{number}")).iter().map(|byte| format!("{byte:02x}")).collect();
    ChallengeDocument { algorithm: "SHA-256".to_owned(), challenge, maxnumber: most, salt, signature: "5f".repeat(32) }
}

#[wasm_bindgen_test]
async fn a_device_works_before_it_votes_where_the_poll_asks_for_it() {
    let gateway = Gateway::new("work", json!({ "eligibility": "open", "proof_of_work": true }));
    let asked = work(4_321, 50_000);
    gateway.platform.answers("GET v1/polls/park/challenge", 200, &json!(asked));
    let anna = votes(&gateway).await;
    anna.reaches("poll-works").await;
    anna.is_led_to("poll-taken").await;
    let sent = gateway.field(CAST, "altcha").unwrap();
    let sent = run(&format!("return atob('{sent}')")).await;
    let sent: serde_json::Value = serde_json::from_str(&sent.as_string().unwrap()).unwrap();
    assert_eq!(sent["number"], 4_321);
    assert_eq!((&sent["challenge"], &sent["signature"]), (&json!(asked.challenge), &json!(asked.signature)));
}

#[wasm_bindgen_test]
async fn work_that_came_too_late_is_done_anew() {
    let gateway = Gateway::new("work-late", json!({ "eligibility": "open", "proof_of_work": true }));
    gateway.platform.answers("GET v1/polls/park/challenge", 200, &json!(work(700, 1_000)));
    gateway.refuses(CAST, Code::ProofInvalid);
    let anna = votes(&gateway).await;
    anna.reads("poll-not-work").await;
    gateway.records(CAST, 201, StandingWord::Cast);
    anna.casts().await;
    assert_eq!(gateway.platform.count("GET v1/polls/park/challenge"), 2);
}

#[wasm_bindgen_test]
async fn a_poll_that_ends_meanwhile_says_so() {
    let gateway = Gateway::new("ends", json!({ "closes": crate::gateway::in_seconds(2) }));
    let anna = Citizen::visits(&gateway).await;
    anna.chooses("Flats").await;
    anna.until("the end", || anna.sees(&anna.say("poll-closed-unknown")) || anna.screen().contains("Voting ended"))
        .await;
    anna.until("the question for the result", || gateway.platform.count(RESULTS) > 0).await;
    assert_eq!((gateway.platform.count(CAST), anna.all("radio").len()), (0, 0));
}

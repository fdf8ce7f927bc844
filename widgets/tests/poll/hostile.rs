//! A platform that was taken over. Whatever it sends is text: nothing of it runs, loads anything or becomes an element.
//!
//! Every string of the corpus goes through every field of every platform's answers, and the views that show some are walked
//! through: what there is to read, to fill in, to look over, a refusal and a receipt. The words that are expected there are those
//! that `civic_core` reads from the same answers.

mod documents;

use civic_core::http::{Endpoint, Method, Request, Response, from_fn};
use civic_core::poll::{Backend, Poll, Voter, Wanted};
use civic_widgets::browser::clock;
use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::citizen::{Citizen, Language};
use crate::platform::Platform;
use documents::{Document, Kind, string};

#[wasm_bindgen(module = "/tests/shared/witness.js")]
extern "C" {
    fn watch();
    fn happened() -> Vec<String>;
    fn intruders(root: &JsValue) -> Vec<String>;
}

/// So many strings are in the server's words of one refusal; more are not shown.
const WORDS: usize = 5;

#[wasm_bindgen_test]
async fn what_a_hostile_gateway_says_is_text() {
    walk(Kind::Gateway).await;
}

#[wasm_bindgen_test]
async fn a_currency_that_there_is_not_is_text() {
    walk(Kind::Budget).await;
}

#[wasm_bindgen_test]
async fn what_a_hostile_polis_says_is_text() {
    walk(Kind::Polis).await;
}

#[wasm_bindgen_test]
async fn what_a_hostile_adhocracy_says_is_text() {
    walk(Kind::Adhocracy).await;
}

#[wasm_bindgen_test]
async fn what_a_hostile_decidim_says_is_text() {
    walk(Kind::Decidim).await;
}

#[wasm_bindgen_test]
async fn budgets_of_a_hostile_decidim_are_text() {
    walk(Kind::DecidimBudget).await;
}

#[wasm_bindgen_test]
async fn what_a_hostile_consul_says_is_text() {
    walk(Kind::Consul).await;
}

#[wasm_bindgen_test]
async fn what_a_hostile_cap_collectif_says_is_text() {
    walk(Kind::CapCollectif).await;
}

/// So many strings are on one platform: a device writes all sheets of a platform that wait together.
const PORTION: usize = 20;

/// Each string once in each field, on a page that the citizen goes through.
async fn walk(kind: Kind) {
    watch();
    for from in (0..documents::count()).step_by(PORTION) {
        let platform = Platform::new(&format!("hostile-{kind:?}-{from}").to_lowercase());
        let anna = Citizen::opens(&platform, json!({ "backend": kind.backend(), "poll": "none" })).await;
        for at in from..documents::count().min(from + PORTION) {
            let document = kind.document(at);
            for (route, body) in &document.answers {
                platform.says(route, 200, body, json!({ "content-type": "application/json" }));
            }
            let expected = read(&platform, &document).await;
            anna.page_changes(document.attributes.clone()).await;
            anna.until("the answer", || anna.select(".loading").is_empty()).await;
            is_text(&anna, &expected, document.is_filled_in, at);
            if document.is_filled_in {
                fills_in(&anna, &platform, kind, at).await;
            }
        }
    }
    failures(kind).await;
    assert_eq!(happened(), Vec::<String>::new());
}

/// What `civic_core` reads from the same answers.
async fn read(platform: &Platform, document: &Document) -> Vec<Poll> {
    let base = Endpoint::new(&platform.endpoint).unwrap();
    let start = format!("{}/", platform.endpoint);
    let transport = from_fn(|request: Request| {
        let verb = if request.method == Method::Get { "GET" } else { "POST" };
        let route = format!("{verb} {}", request.url.strip_prefix(&start).unwrap_or_default());
        let answer = document.answers.iter().find(|(known, _)| *known == route);
        Ok(answer.map_or_else(
            || Response::new(404, "", ""),
            |(_, body)| Response::new(200, "application/json", body.as_str()),
        ))
    });
    let backend = Backend::new((document.protocol)(base), transport);
    let wanted = civic_core::poll::PollId(document.attributes["poll"].as_str().unwrap_or_default().to_owned());
    let reading = backend.read(Wanted::One(&wanted), &Voter { token: Some("t".to_owned()), ..Voter::default() }).await;
    reading.map(|reading| reading.polls).unwrap_or_default()
}

/// All texts that are a whole element's.
fn contents(anna: &Citizen) -> Vec<String> {
    anna.select("h2, bdi, legend, p").iter().filter_map(|one| one.text_content()).collect()
}

/// The poll is shown letter by letter, and nothing else is there.
fn is_text(anna: &Citizen, expected: &[Poll], is_filled_in: bool, at: usize) {
    is_harmless(anna, at);
    let shown = contents(anna);
    for poll in expected {
        let facts = poll.organiser.iter().chain(&poll.consequence);
        let names = poll.choices.iter().map(|choice| &choice.name).filter(|_| is_filled_in);
        for words in [&poll.question].into_iter().chain(facts).chain(names) {
            assert!(shown.contains(words), "string {at}: “{words}” is not in {shown:?}");
        }
    }
}

fn is_harmless(anna: &Citizen, at: usize) {
    assert_eq!(intruders(anna.root.unchecked_ref()), Vec::<String>::new(), "string {at}");
}

/// Marks something, looks it over, and hears what the platform says to that: no, in its own words, or who has voted.
async fn fills_in(anna: &Citizen, platform: &Platform, kind: Kind, at: usize) {
    // The first control of the first question; what has no words is left out, and so may be all of it.
    let Some(first) = anna.select("#answer-0").pop() else { return };
    first.click();
    clock::sleep(0).await;
    for terms in anna.select("#terms") {
        terms.click();
    }
    clock::sleep(0).await;
    submits(anna).await;
    anna.until("the review", || anna.sees_heading("poll-review")).await;
    is_harmless(anna, at);
    let Some(route) = kind.votes_go_to(at) else { return };
    if at.is_multiple_of(WORDS) {
        let (status, refusal) = kind.refusal((at..at + WORDS).map(string).collect());
        platform.answers_once(&route, status, &refusal, json!({ "content-type": "application/json" }));
        submits(anna).await;
        anna.until("the refusal", || !anna.select("[role=alert]").is_empty()).await;
        is_harmless(anna, at);
        submits(anna).await;
        anna.until("the review", || anna.sees_heading("poll-review")).await;
    }
    if let Some((receipt, body)) = kind.taken(at) {
        platform.answers_once(&route, 200, &body, json!({ "content-type": "application/json" }));
        submits(anna).await;
        anna.until("the receipt", || anna.sees_heading("poll-taken")).await;
        is_harmless(anna, at);
        let shown: Vec<_> = anna.select("[part=reference]").iter().filter_map(|one| one.text_content()).collect();
        assert_eq!(shown, [receipt.trim()], "string {at}");
    }
}

async fn submits(anna: &Citizen) {
    anna.select("form button[type=submit]").remove(0).click();
    clock::sleep(0).await;
}

/// A platform that does not work.
async fn failures(kind: Kind) {
    let all: String = (0..documents::count()).map(|at| string(at) + "\n").collect();
    for (number, (status, body)) in [
        (200, all.clone()),
        (400, all.clone()),
        (401, json!({ "detail": all, "code": all, "errors": [{ "message": all }] }).to_string()),
        (500, format!("<!doctype html>{all}")),
    ]
    .into_iter()
    .enumerate()
    {
        let platform = Platform::new(&format!("hostile-{kind:?}-fails-{number}").to_lowercase());
        let document = kind.document(0);
        for (route, _) in &document.answers {
            platform.says(route, status, &body, json!({ "content-type": "application/json" }));
        }
        let anna = Citizen::opens(&platform, document.attributes).await;
        anna.reads("poll-failed").await;
        is_harmless(&anna, number);
    }
}

#[wasm_bindgen_test]
async fn attributes_that_cannot_be_used_are_text() {
    watch();
    for at in 0..documents::count() {
        let attributes = json!({ "backend": string(at), "endpoint": string(at + 1), "poll": string(at + 2) });
        let anna = Citizen::opens_page(Language::english(), attributes).await;
        is_harmless(&anna, at);
    }
    assert_eq!(happened(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn the_list_of_a_hostile_gateway_is_text() {
    watch();
    let polls: Vec<Value> = (0..documents::count()).map(|at| documents::gateway_poll(&string(at + 3), at)).collect();
    let platform = Platform::new("hostile-list");
    platform.answers("GET v1/polls", 200, &json!({ "polls": polls }));
    let anna = Citizen::opens(&platform, json!({})).await;
    anna.reaches("poll-list").await;
    assert!(anna.select("[part=poll]").len() > 200, "{}", anna.select("[part=poll]").len());
    is_harmless(&anna, 0);
    assert_eq!(happened(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn pictures_of_a_hostile_gateway_are_pictures() {
    watch();
    let platform = Platform::new("hostile-pictures");
    let choices: Vec<Value> = (0..documents::count())
        .map(|at| {
            // Every other one on the platform itself: those of other sites are not shown.
            let address = if at % 2 == 0 { string(at) } else { format!("{}/{}", platform.endpoint, string(at)) };
            let picture = json!({ "address": address, "alternative": string(at + 2) });
            json!({ "id": at.to_string(), "name": string(at + 1), "picture": picture })
        })
        .collect();
    let poll = json!({ "id": "park", "question": "Which?", "method": { "method": "single" }, "choices": choices });
    platform.answers("GET v1/polls/park", 200, &poll);
    let anna = Citizen::opens(&platform, json!({ "poll": "park" })).await;
    anna.reaches("Which?").await;
    let pictures = anna.select("figure img");
    assert!(pictures.len() > 40, "{}", pictures.len());
    let start = format!("{}/", platform.endpoint);
    for picture in &pictures {
        let address = picture.get_attribute("src").unwrap();
        assert!(address.starts_with(&start), "{address}");
    }
    is_harmless(&anna, 0);
    let ran: Vec<_> = happened().into_iter().filter(|seen| !seen.starts_with(&format!("loaded {start}"))).collect();
    assert_eq!(ran, Vec::<String>::new());
}

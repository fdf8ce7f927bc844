//! CONSUL Democracy, as its documentation says that it answers: to read, then to its own page.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::citizen::Citizen;
use crate::platform::Platform;

const API: &str = "GET graphql";
/// A documented answer with one proposal.
const PROPOSAL: &str = include_str!(concat!(env!("CIVIC_FIXTURES"), "/participation/consul/graphql-doc-01.json"));
const REFUSED: &str = include_str!(concat!(env!("CIVIC_FIXTURES"), "/participation/consul/graphql-doc-04.json"));

fn json_type() -> Value {
    json!({ "content-type": "application/json" })
}

fn links(anna: &Citizen) -> Vec<String> {
    anna.select("a").iter().filter_map(|link| link.get_attribute("href")).collect()
}

#[wasm_bindgen_test]
async fn a_proposal_is_read_here_and_supported_there() {
    let platform = Platform::new("consul-proposal");
    platform.says(API, 200, PROPOSAL, json_type());
    let anna = Citizen::opens(&platform, json!({ "backend": "consul", "poll": "proposals/1" })).await;
    anna.reaches("Hacer las calles del centro de Madrid peatonales").await;
    anna.reads("poll-elsewhere").await;
    assert!(anna.sees("electrocronopio"));
    assert_eq!(links(&anna), ["https://consul-proposal.example/proposals/1"]);
    assert_eq!((anna.all("checkbox").len(), anna.named("button", "continue").len()), (0, 0));
    let [asked] = platform.requests_on(API).try_into().unwrap();
    assert!(asked["query"].as_str().unwrap().contains("proposal"), "{asked}");
    assert_eq!(asked["headers"], json!({}), "nobody is asked for permission to read");
    assert_eq!(anna.failed_words(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn debates_tell_both_sides() {
    let platform = Platform::new("consul-debates");
    let debate = |id: u32, title: &str| {
        json!({ "node": { "id": id, "title": title, "description": "<p>At night &amp; by day</p>",
            "cached_votes_up": 5, "cached_votes_down": 7, "public_author": { "username": "ana" } } })
    };
    let debates = json!({ "pageInfo": { "hasNextPage": false, "endCursor": null },
        "edges": [debate(4, "Noise"), debate(5, "Light")] });
    platform.answers(API, 200, &json!({ "data": { "debates": debates } }));
    let anna = Citizen::opens(&platform, json!({ "backend": "consul", "shown": "debates" })).await;
    anna.reaches("poll-list").await;
    anna.presses(&format!("{}: Noise", anna.say("poll-open-read"))).await;
    anna.is_led_to("Noise").await;
    let sides = anna.tell("poll-opinions", &json!({ "agree": "5", "disagree": "7", "pass": "0" }));
    anna.until("the result", || anna.texts("[part=bars] p") == [format!("Noise: {sides}")]).await;
    assert!(anna.sees("At night & by day"));
    assert_eq!(links(&anna), ["https://consul-debates.example/debates/4"]);
}

#[wasm_bindgen_test]
async fn all_pages_of_proposals_are_read() {
    let platform = Platform::new("consul-pages");
    let page = |id: u32, title: &str, next: bool| {
        json!({ "data": { "proposals": { "pageInfo": { "hasNextPage": next, "endCursor": "Mg" },
            "edges": [{ "node": { "id": id, "title": title, "summary": "", "cached_votes_up": 3 } }] } } })
    };
    platform.answers_once(API, 200, &page(1, "Trees", true).to_string(), json_type());
    platform.answers(API, 200, &page(2, "Benches", false));
    let anna = Citizen::opens(&platform, json!({ "backend": "consul" })).await;
    anna.reaches("poll-list").await;
    assert_eq!(anna.texts("[part=poll-question]"), ["Trees", "Benches"]);
    assert!(platform.requests_on(API)[1]["query"].as_str().unwrap().contains("Mg"));
}

#[wasm_bindgen_test]
async fn a_refusal_is_no_empty_list() {
    let platform = Platform::new("consul-refused");
    platform.says(API, 200, REFUSED, json_type());
    let anna = Citizen::opens(&platform, json!({ "backend": "consul" })).await;
    anna.reads("poll-failed").await;
    anna.sees_all(&["error-refused"]);
}

//! Decidim, as its documentation and its own tests say that it answers: proposals with a token, budgets on its own page.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::citizen::Citizen;
use crate::page::Redefined;
use crate::platform::Platform;

const API: &str = "POST api";

fn in_languages(it: &str, en: &str) -> Value {
    json!({ "translations": [{ "locale": "it", "text": it }, { "locale": "en", "text": en }] })
}

/// A component of proposals, the first with so many votes.
fn proposals(votes: u32) -> Value {
    let proposal = |id: &str, it: &str, en: &str, votes: u32| {
        json!({ "node": { "id": id, "title": in_languages(it, en), "body": in_languages("", "<p>Six of them.</p>"),
            "state": null, "voteCount": votes, "url": format!("https://city.example/proposals/{id}") } })
    };
    let edges = [
        proposal("11", "Più alberi", "More trees", votes),
        proposal("12", "Panchine", "Benches", 7),
        proposal("13", "Fontana", "Fountain", 2),
    ];
    json!({ "data": { "component": {
        "id": "39", "__typename": "Proposals", "name": in_languages("Proposte", "Proposals"),
        "url": "https://city.example/processes/verde/f/39/",
        "proposals": { "pageInfo": { "hasNextPage": false, "endCursor": "Mw" }, "edges": edges },
    } } })
}

fn budgets(selected: bool) -> Value {
    let project = |id: &str, it: &str, en: &str, cost: u32| json!({ "id": id, "title": in_languages(it, en), "budget_amount": cost, "selected": selected && id == "1" });
    let projects = [project("1", "Pista", "Track", 60_000), project("2", "Pozzo", "Well", 50_000)];
    json!({ "data": { "component": { "id": "40", "__typename": "Budgets", "name": in_languages("Bilancio", "Budget"),
        "budgets": { "edges": [{ "node": { "id": "5", "title": in_languages("Nord", "North"), "total_budget": 100_000,
            "url": "https://city.example/processes/bilancio/f/40/budgets/5", "projects": projects } }] } } } })
}

/// What the server answers to a vote.
fn voted(verb: &str, proposal: &str, votes: u32) -> String {
    json!({ "data": { "component": { "proposal": { verb: { "id": proposal, "voteCount": votes } } } } }).to_string()
}

async fn opens(platform: &Platform, mut attributes: Value) -> Citizen {
    attributes["backend"] = json!("decidim");
    let anna = Citizen::opens(platform, attributes).await;
    anna.until("the poll", || !anna.select("[part=question]").is_empty()).await;
    anna
}

/// What was asked that is a vote: what is done, with which proposal of which component, and as whom.
fn votes(platform: &Platform) -> Vec<(String, Value, Value)> {
    let requests = platform.requests_on(API).into_iter();
    let mutations = requests.filter_map(|request| {
        let query = request["json"]["query"].as_str().unwrap().to_owned();
        let verb = ["unvote", "vote"].into_iter().find(|verb| query.contains(&format!("{verb}(input: {{}})")))?;
        assert!(query.starts_with("mutation"));
        Some((verb.to_owned(), request["json"]["variables"].clone(), request["headers"].clone()))
    });
    mutations.collect()
}

fn signed_in() -> Value {
    json!({ "components": "39", "token": "t1", "client": "app-1" })
}

#[wasm_bindgen_test]
async fn proposals_are_read_in_the_citizens_language_and_voted_for_on_the_platform_without_a_sign_in() {
    let platform = Platform::new("decidim-read");
    platform.answers(API, 200, &proposals(12));
    let anna = opens(&platform, json!({ "components": "39" })).await;
    anna.reads("poll-elsewhere").await;
    anna.until("the result", || anna.texts("[part=bars] p").len() == 3).await;
    anna.sees_all(&["Proposals", "More trees", "poll-who-person"]);
    let [asked] = platform.requests_on(API).try_into().unwrap();
    assert_eq!(asked["json"]["variables"], json!({ "id": "39" }));
    assert_eq!(
        asked["headers"],
        json!({ "content-type": "application/json" }),
        "one that asks nobody for permission twice"
    );
    let links: Vec<_> = anna.select("a").iter().filter_map(|link| link.get_attribute("href")).collect();
    assert!(links.contains(&"https://city.example/processes/verde/f/39/".to_owned()), "{links:?}");
    assert_eq!((anna.all("checkbox").len(), anna.named("button", "continue").len()), (0, 0));
}

#[wasm_bindgen_test]
async fn who_is_signed_in_votes_for_each_proposal_by_itself() {
    let platform = Platform::new("decidim-vote");
    platform.answers(API, 200, &proposals(12));
    let anna = opens(&platform, signed_in()).await;
    anna.chooses("More trees").await;
    anna.chooses("Fountain").await;
    anna.looks_it_over().await;
    assert_eq!(anna.texts(".review li"), ["More trees", "Fountain"]);
    let json_type = || json!({ "content-type": "application/json" });
    platform.answers_once(API, 200, &voted("vote", "11", 13), json_type());
    platform.answers_once(API, 200, &voted("vote", "13", 3), json_type());
    anna.presses("poll-cast").await;
    anna.is_led_to("poll-taken").await;
    let of = |proposal: &str| json!({ "component": "39", "proposal": proposal });
    let headers = json!({ "content-type": "application/json", "authorization": "Bearer t1", "x-jwt-aud": "app-1" });
    assert_eq!(
        votes(&platform),
        [("vote".to_owned(), of("11"), headers.clone()), ("vote".to_owned(), of("13"), headers)]
    );
}

#[wasm_bindgen_test]
async fn more_votes_than_the_city_gives_are_not_sent() {
    let platform = Platform::new("decidim-most");
    platform.answers(API, 200, &proposals(12));
    let mut attributes = signed_in();
    attributes["most-votes"] = json!("1");
    let anna = opens(&platform, attributes).await;
    anna.chooses("More trees").await;
    anna.chooses("Fountain").await;
    anna.presses("continue").await;
    let problem = anna.tell("poll-wrong-many", &json!({ "count": 1 }));
    anna.until("the summary", || anna.problems() == [problem.as_str()]).await;
    assert_eq!(votes(&platform), []);
}

#[wasm_bindgen_test]
async fn who_may_not_vote_is_told_so() {
    let platform = Platform::new("decidim-refused");
    platform.answers(API, 200, &proposals(12));
    let anna = opens(&platform, signed_in()).await;
    anna.chooses("Benches").await;
    anna.looks_it_over().await;
    let error = json!({ "message": "no", "extensions": { "code": "MUTATION_NOT_AUTHORIZED_ERROR" } });
    let refused = json!({ "errors": [error], "data": { "component": null } });
    platform.answers_once(API, 200, &refused.to_string(), json!({ "content-type": "application/json" }));
    anna.presses("poll-cast").await;
    anna.reads("poll-not-allowed").await;
    assert!(anna.is_chosen("Benches"));
}

#[wasm_bindgen_test]
async fn a_sign_in_that_has_ended_still_shows_what_everybody_may_read() {
    let platform = Platform::new("decidim-expired");
    platform.answers_once(API, 401, "{}", json!({ "content-type": "application/json" }));
    platform.answers(API, 200, &proposals(12));
    let anna = opens(&platform, signed_in()).await;
    anna.sees_all(&["More trees"]);
    let asked = platform.requests_on(API);
    assert_eq!(
        (&asked[0]["headers"]["authorization"], &asked[1]["headers"]["authorization"]),
        (&json!("Bearer t1"), &Value::Null)
    );
}

#[wasm_bindgen_test]
async fn an_older_server_is_asked_in_its_own_words() {
    let platform = Platform::new("decidim-older");
    let unknown = json!({ "errors": [{ "message": "Field 'likesCount' doesn't exist on type 'Proposal'" }] });
    platform.answers_once(API, 200, &unknown.to_string(), json!({ "content-type": "application/json" }));
    platform.answers(API, 200, &proposals(12));
    let anna = opens(&platform, json!({ "components": "39" })).await;
    anna.sees_all(&["More trees"]);
    let queries: Vec<_> = platform.requests_on(API).iter().map(|asked| asked["json"]["query"].to_string()).collect();
    assert!(queries[0].contains("likesCount") && queries[1].contains("endorsementsCount"), "{queries:?}");
}

#[wasm_bindgen_test]
async fn a_budget_is_shown_and_voted_on_its_own_page() {
    let platform = Platform::new("decidim-budget");
    platform.answers(API, 200, &budgets(false));
    let anna = opens(&platform, json!({ "components": "40", "token": "t1" })).await;
    anna.reads("poll-elsewhere").await;
    anna.sees_all(&["North"]);
    let links: Vec<_> = anna.select("a").iter().filter_map(|link| link.get_attribute("href")).collect();
    assert_eq!(links, ["https://city.example/processes/bilancio/f/40/budgets/5"]);
    assert_eq!(anna.named("button", "continue").len(), 0);
}

#[wasm_bindgen_test]
async fn a_lost_answer_is_asked_for_again_because_a_vote_counts_once_there() {
    let platform = Platform::new("decidim-lost");
    platform.answers(API, 200, &proposals(12));
    let anna = opens(&platform, signed_in()).await;
    anna.chooses("Benches").await;
    anna.looks_it_over().await;
    {
        let _network = Redefined::new("navigator.onLine", "{ value: false }");
        platform.loses(API);
        anna.presses("poll-cast").await;
        anna.is_led_to("poll-waits").await;
    }
    platform.answers(API, 200, &proposals(12));
    let taken = voted("vote", "12", 8);
    platform.answers_once(API, 200, &taken, json!({ "content-type": "application/json" }));
    anna.presses("poll-now").await;
    anna.is_led_to("poll-taken").await;
    assert_eq!(votes(&platform).len(), 2);
}

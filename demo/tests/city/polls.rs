//! What Firenze asks, through the gateway's own API, and the switches that other tests rely on.

use reqwest::{StatusCode, header};
use serde_json::{Value, json};

use crate::town::{Answer, Town};

const KEY: &str = "0123456789abcdef0123456789abcdef";

impl Town {
    async fn cast(&self, poll: &str, form: &[(&str, &str)]) -> Answer {
        let address = self.url(&format!("/gateway/v1/polls/{poll}/ballots"));
        Answer::of(self.client.post(address).form(&[&[("key", KEY)], form].concat())).await
    }

    async fn gateway_meets(&self, behaviour: Value) {
        let answer = Answer::of(self.client.post(self.url("/_control/gateway")).json(&behaviour)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    }

    /// The votes that the gateway keeps, and how many there are of each.
    async fn votes(&self, poll: &str) -> Value {
        self.get(&format!("/_control/gateway/polls/{poll}")).await.json()
    }

    /// A code of the four that a page shows.
    async fn code(&self) -> String {
        let page = self.get("/partecipa").await.text;
        page.split("<code>").nth(1).unwrap().split("</code>").next().unwrap().to_owned()
    }
}

#[tokio::test]
async fn the_city_asks_in_several_ways_before_during_and_after() {
    let town = Town::start().await;
    let polls = town.get("/gateway/v1/polls").await.json();
    let methods = polls["polls"].as_array().unwrap().iter().map(|poll| poll["method"]["method"].as_str().unwrap());
    let methods: Vec<_> = methods.collect();
    assert_eq!(methods, ["judgment", "budget", "approval", "score", "opinions", "ranked", "ranked", "yes-no"]);
    let vote = [("device", KEY), ("number.olmi", "5")];
    let early = town.cast("domeniche-a-piedi", &vote).await;
    assert_eq!((early.status, early.json()["code"].as_str()), (StatusCode::FORBIDDEN, Some("not-begun")));
    let late = town.cast("nome-giardino", &[("device", KEY), ("place.1", "hack")]).await;
    assert_eq!((late.status, late.json()["code"].as_str()), (StatusCode::FORBIDDEN, Some("closed")));
    let hidden = town.get("/gateway/v1/polls/bilancio-quartiere-2/results").await;
    assert_eq!(hidden.json()["code"], "results-hidden");
}

#[tokio::test]
async fn the_closed_poll_was_counted_from_its_ballots_and_anybody_can_count_again() {
    let town = Town::start().await;
    let results = town.get("/gateway/v1/polls/nome-giardino/results").await.json();
    let rounds = &results["outcome"]["detail"]["rounds"]["rounds"];
    // Who leads at first does not win, and what is left of the last round is not all that was cast.
    assert_eq!(rounds[0]["votes"], json!([128, 142, 49, 71, 96]));
    assert_eq!(rounds[3]["votes"], json!([258, 194, null, null, null]));
    assert_eq!((&results["outcome"]["winners"], &results["outcome"]["cast"]), (&json!([0]), &json!(495)));
    assert_eq!((&results["is_final"], &results["turnout"]), (&json!(true), &json!("enough")));
    let export = town.get("/gateway/v1/polls/nome-giardino/export").await.text;
    assert_eq!(export.lines().count(), 496);
    let (header, again) = civic_gateway::count::recount(export.as_bytes()).unwrap();
    assert_eq!(serde_json::to_value(&again.outcome).unwrap(), results["outcome"]);
    assert_eq!(town.get("/gateway/v1/polls/nome-giardino/root").await.json()["root"], header.root);
    let page = town.get("/gateway/polls/nome-giardino").await;
    assert_eq!(page.header(header::CONTENT_TYPE), "text/html; charset=utf-8");
    assert!(page.text.contains("Giardino Margherita Hack"));
}

#[tokio::test]
async fn a_code_from_the_page_is_good_for_one_vote_also_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let town = Town::start_with(|settings| settings.data.clone_from(&data)).await;
    let code = town.code().await;
    assert_ne!(town.code().await, code, "two who try the demo get the same code");
    assert_eq!(town.cast("trenta-all-ora", &[("code", &code), ("answer", "yes")]).await.status, StatusCode::CREATED);
    assert_eq!(town.votes("trenta-all-ora").await, json!([[r#"{"answer":"yes"}"#, 1]]));
    town.stop().await;

    let town = Town::start_with(|settings| settings.data.clone_from(&data)).await;
    assert_eq!(town.votes("trenta-all-ora").await, json!([[r#"{"answer":"yes"}"#, 1]]));
    let vote = [("key", "another-key-of-32-letters-000000"), ("code", &code), ("answer", "no")];
    let address = town.url("/gateway/v1/polls/trenta-all-ora/ballots");
    let again = Answer::of(town.client.post(address).form(&vote)).await;
    assert_eq!(again.json()["code"], "already-voted");
    assert_eq!(town.code().await, code, "the codes are others now");
    let results = town.get("/gateway/v1/polls/nome-giardino/results").await.json();
    assert_eq!(results["outcome"]["cast"], 495, "ballots were cast again");
}

#[tokio::test]
async fn each_fault_is_the_one_it_says_where_it_says() {
    let town = Town::start().await;
    let vote = [("device", KEY), ("place.1", "filari")];
    let others: u64 = counted(&town.votes("piazza-tasso").await);
    for (fault, status) in [("503", StatusCode::SERVICE_UNAVAILABLE), ("429", StatusCode::TOO_MANY_REQUESTS)] {
        town.gateway_meets(json!({ "fail": fault, "only": "ballots", "times": 1 })).await;
        assert_eq!(town.get("/gateway/v1/polls").await.status, StatusCode::OK);
        let refused = town.cast("piazza-tasso", &vote).await;
        assert_eq!((refused.status, refused.header(header::CONTENT_TYPE)), (status, "application/problem+json"));
    }
    town.gateway_meets(json!({ "fail": "drop_before", "only": "reads" })).await;
    assert!(reqwest::get(town.url("/gateway/v1/polls")).await.is_err(), "the connection closes");
    for (fault, kept) in [("drop_before", 0), ("drop_after_accept", 1)] {
        town.gateway_meets(json!({ "fail": fault, "only": "ballots" })).await;
        let client = reqwest::Client::new();
        let form = [&[("key", KEY)][..], &vote].concat();
        let sent = client.post(town.url("/gateway/v1/polls/piazza-tasso/ballots")).form(&form).send().await;
        assert!(sent.is_err(), "the connection closes");
        assert_eq!(counted(&town.votes("piazza-tasso").await), others + kept, "{fault}");
    }
    let log = town.get("/_control/gateway").await.json();
    assert_eq!(log["ballots_received"], 4);
    Answer::of(town.client.post(town.url("/_control/reset"))).await;
    assert_eq!(town.cast("piazza-tasso", &vote).await.status, StatusCode::CREATED);
    assert_eq!(counted(&town.votes("piazza-tasso").await), others + 1, "the same ballot counts once");
}

fn counted(votes: &Value) -> u64 {
    votes.as_array().unwrap().iter().map(|vote| vote[1].as_u64().unwrap()).sum()
}

#[tokio::test]
async fn a_poll_that_a_test_ends_is_counted_at_once() {
    let town = Town::start().await;
    let mut poll = town.get("/gateway/v1/polls/bilancio-quartiere-2").await.json();
    assert_eq!(town.cast(poll["id"].as_str().unwrap(), &[("device", KEY), ("choice", "luci")]).await.status, 201);
    poll["closes"] = json!("2026-11-01T20:00:00Z");
    poll["opens"] = json!("2026-10-01T08:00:00Z");
    let answer = Answer::of(town.client.put(town.url("/_control/gateway/polls")).json(&poll)).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.text);
    let results = town.get("/gateway/v1/polls/bilancio-quartiere-2/results").await.json();
    assert_eq!((&results["is_final"], &results["outcome"]["cast"]), (&json!(true), &json!(1)));
    poll["choices"] = json!([]);
    poll["id"] = json!("vuota");
    let answer = Answer::of(town.client.put(town.url("/_control/gateway/polls")).json(&poll)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "a poll without projects is none");
}

#[tokio::test]
async fn there_are_no_switches_in_a_city_that_was_not_started_for_tests() {
    let town = Town::start_with(|settings| settings.test_controls = false).await;
    for path in ["/_control/gateway", "/_control/gateway/polls/cascine"] {
        assert_eq!(town.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

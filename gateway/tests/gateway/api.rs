//! What a citizen's page and a city's programs are answered.

use civic_core::Timestamp;
use serde_json::{Value, json};

use crate::city::{ADMIN_KEY, City, Gateway, PARK, key, name_of, rfc3339_now};

fn at(seconds: i64) -> String {
    Timestamp::parse(&rfc3339_now()).unwrap().plus_seconds(seconds).to_rfc3339()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_counts_once_however_often_it_is_sent() {
    let gateway = City::new("").poll("park", &format!("results = \"always\"\n{PARK}")).start();
    let vote = [("key", &*key(1)), ("choice", "park")];
    let (status, first) = gateway.post("/v1/polls/park/ballots", &vote).await;
    assert_eq!((status, first["ballot"].as_str()), (201, Some(&*name_of(&key(1)))));
    for _ in 0..3 {
        assert_eq!(gateway.post("/v1/polls/park/ballots", &vote).await, (201, first.clone()));
    }
    let other = [("key", &*key(1)), ("choice", "square")];
    assert_eq!(gateway.cast("park", &other).await, (409, "key-used".to_owned()));
    let results = gateway.json("/v1/polls/park/results").await;
    assert_eq!((&results["outcome"]["cast"], &results["is_final"]), (&json!(1), &json!(false)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_that_was_on_its_way_at_the_end_is_acknowledged_again_and_no_new_one_is_taken() {
    let gateway = City::new("").poll("park", PARK).start();
    let vote = [("key", &*key(1)), ("choice", "park")];
    assert_eq!(gateway.cast("park", &vote).await.0, 201);
    gateway.close("park").await;
    assert_eq!(gateway.cast("park", &vote).await, (201, "cast".to_owned()));
    assert_eq!(gateway.cast("park", &[("key", &*key(2)), ("choice", "park")]).await, (403, "closed".to_owned()));
    assert_eq!(gateway.cast("park", &[("key", &*key(1)), ("choice", "square")]).await, (403, "closed".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_vote_is_taken_before_the_beginning() {
    let poll = format!("opens = \"{}\"\n{PARK}", at(3_600));
    let gateway = City::new("").poll("park", &poll).start();
    assert_eq!(gateway.cast("park", &[("key", &*key(1)), ("choice", "park")]).await, (403, "not-begun".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ballot_that_is_not_valid_is_told_why() {
    let multiple = PARK.replace("{ method = \"single\" }", "{ method = \"multiple\", least = 1, most = 1 }");
    let gateway = City::new("").poll("park", &multiple).start();
    for (form, wrong) in [
        (&[("choice", "park"), ("choice", "square")][..], json!({ "too-many": 1 })),
        (&[("choice", "pool")], json!("unknown")),
        (&[("answer", "yes")], json!("kind")),
        (&[], json!("kind")),
    ] {
        let key = key(1);
        let form: Vec<_> = form.iter().copied().chain([("key", key.as_str())]).collect();
        let (status, problem) = gateway.post("/v1/polls/park/ballots", &form).await;
        assert_eq!((status, &problem["code"], &problem["wrong"]), (422, &json!("invalid-ballot"), &wrong));
    }
    assert_eq!(gateway.cast("park", &[("key", "short"), ("choice", "park")]).await, (422, "invalid-key".to_owned()));
    assert_eq!(gateway.cast("pool", &[("key", &*key(1)), ("choice", "park")]).await, (404, "not-found".to_owned()));
    assert_eq!(gateway.cast("park", &[("key", &*key(1)), ("blank", "true")]).await, (201, "cast".to_owned()));
}

async fn results(gateway: &Gateway, poll: &str) -> String {
    let (status, body) = gateway.send("GET", &format!("/v1/polls/{poll}/results"), &[]).await;
    if status == 200 { body["outcome"]["cast"].to_string() } else { crate::city::told(&body) }
}

#[tokio::test(flavor = "multi_thread")]
async fn results_are_hidden_until_the_city_shows_them() {
    let with = |results: &str| format!("results = \"{results}\"\n{PARK}");
    let mut city = City::new("");
    for id in ["always", "after-vote", "after-close", "never"] {
        city = city.poll(id, &with(id));
    }
    let gateway = city.start();
    for id in ["always", "after-vote", "after-close", "never"] {
        assert_eq!(gateway.cast(id, &[("key", &*key(1)), ("choice", "park")]).await.0, 201);
    }
    assert_eq!(results(&gateway, "always").await, "1");
    assert_eq!(results(&gateway, "after-vote").await, "results-hidden");
    assert_eq!(results(&gateway, "after-close").await, "results-hidden");
    assert_eq!(results(&gateway, "never").await, "results-never");

    let (status, shown) = gateway.post("/v1/polls/after-vote/results", &[("key", &*key(1))]).await;
    assert_eq!((status, &shown["outcome"]["cast"]), (200, &json!(1)));
    for (poll, key) in [("after-vote", key(2)), ("after-close", key(1))] {
        let (status, refused) = gateway.post(&format!("/v1/polls/{poll}/results"), &[("key", &*key)]).await;
        assert_eq!((status, &refused["code"]), (403, &json!("results-hidden")));
    }
    // Nothing else tells before: neither root nor export nor the page.
    for path in ["root", "export"] {
        let (status, refused) = gateway.send("GET", &format!("/v1/polls/after-close/{path}"), &[]).await;
        assert_eq!((status, &refused["code"]), (403, &json!("not-closed")));
    }
    let page = gateway.get("/polls/after-close").await.text().await.unwrap();
    assert!(page.contains("Results are shown when voting is over.") && !page.contains("<table>"), "{page}");

    gateway.close("after-close").await;
    assert_eq!(results(&gateway, "after-close").await, "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_holds_the_receipt_changes_the_vote_and_nobody_else() {
    let poll = format!("change = \"receipt\"\nresults = \"always\"\n{PARK}");
    let gateway = City::new("").poll("park", &poll).poll("final", PARK).start();
    let of = |key: &str| format!("/v1/polls/park/ballots/{key}");
    let told = |(status, body): (u16, Value)| (status, crate::city::told(&body));
    for id in ["park", "final"] {
        gateway.cast(id, &[("key", &*key(1)), ("choice", "park")]).await;
    }
    assert_eq!(told(gateway.send("PUT", &of(&key(1)), &[("choice", "square")]).await), (200, "cast".to_owned()));
    assert_eq!(
        told(gateway.send("PUT", &of(&key(2)), &[("choice", "square")]).await),
        (404, "ballot-unknown".to_owned())
    );
    let replacement = [("key", &*key(1)), ("choice", "park")];
    assert_eq!(told(gateway.post("/v1/polls/park/replacements", &replacement).await), (200, "cast".to_owned()));
    assert_eq!(told(gateway.send("DELETE", &of(&key(1)), &[]).await), (200, "withdrawn".to_owned()));
    assert_eq!(
        told(gateway.post("/v1/polls/park/withdrawals", &[("key", &*key(1))]).await),
        (200, "withdrawn".to_owned())
    );
    // A copy of the first request that comes late does not bring the vote back.
    assert_eq!(gateway.cast("park", &[("key", &*key(1)), ("choice", "park")]).await, (201, "withdrawn".to_owned()));
    assert_eq!(results(&gateway, "park").await, "0");
    let refused = gateway.post("/v1/polls/final/withdrawals", &[("key", &*key(1))]).await;
    assert_eq!(told(refused), (403, "final".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_pages_that_the_city_names_may_vote() {
    let city = City::new("origins = [\"https://www.city.example\"]").poll("park", PARK);
    let gateway = city.start();
    let vote = [("key", &*key(1)), ("choice", "park")];
    let from =
        |origin: &str| gateway.request("/v1/polls/park/ballots", &vote).header("origin", origin.to_owned()).send();
    assert_eq!(from("https://evil.example").await.unwrap().status(), 403);
    assert_eq!(from("null").await.unwrap().status(), 403);
    let answer = from("https://www.city.example").await.unwrap();
    assert_eq!(answer.status(), 201);
    assert_eq!(answer.headers()["access-control-allow-origin"], "https://www.city.example");
    let own = gateway.base.clone();
    assert_eq!(from(&own).await.unwrap().status(), 201);
    // A refusal can be read by the page as well, or it could say nothing to the citizen.
    let unknown = gateway.request("/v1/polls/pool/ballots", &vote).header("origin", "https://www.city.example");
    let answer = unknown.send().await.unwrap();
    assert_eq!((answer.status().as_u16(), answer.headers().contains_key("access-control-allow-origin")), (404, true));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_too_much_is_told_how_long_to_wait() {
    let city = City::new("\n[limits]\nper_address = 3\nbody_bytes = 500").poll("park", PARK);
    let gateway = city.start();
    let long = "x".repeat(600);
    assert_eq!(gateway.cast("park", &[("key", &*key(1)), ("code", &long)]).await, (413, "too-large".to_owned()));
    for number in 0..2 {
        assert_eq!(gateway.cast("park", &[("key", &*key(number)), ("choice", "park")]).await.0, 201);
    }
    let answer =
        gateway.request("/v1/polls/park/ballots", &[("key", &*key(3)), ("choice", "park")]).send().await.unwrap();
    let wait: u64 = answer.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=21).contains(&wait), "{wait}");
    assert_eq!(answer.headers()["content-type"], "application/problem+json");
    assert_eq!(answer.json::<Value>().await.unwrap()["code"], "too-many");
    // Reading is not limited.
    for _ in 0..10 {
        assert_eq!(gateway.get("/v1/polls/park").await.status(), 200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn behind_a_proxy_citizens_are_told_apart_by_the_proxys_word() {
    let city = City::new("behind_proxy = true\n[limits]\nper_address = 1").poll("park", PARK);
    let gateway = city.start();
    let vote = async |number: usize, forwarded: &str| {
        let key = key(number);
        let request = gateway.request("/v1/polls/park/ballots", &[("key", &*key), ("choice", "park")]);
        request.header("x-forwarded-for", forwarded).send().await.unwrap().status().as_u16()
    };
    assert_eq!(vote(1, "192.0.2.1").await, 201);
    assert_eq!(vote(2, "192.0.2.2").await, 201);
    assert_eq!(vote(3, "198.51.100.7, 192.0.2.2").await, 429);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_administrator_defines_polls() {
    let city = City::new("");
    let gateway = city.start();
    let poll = json!({
        "id": "pool", "question": "A pool?", "method": { "method": "yes-no", "majority": "simple" }, "results": "always",
    });
    let address = format!("{}/v1/admin/polls/pool", gateway.base);
    let client = crate::city::client();
    for key in ["", "the-key-of-the-city-hall-012345678"] {
        let answer = client.put(&address).bearer_auth(key).json(&poll).send().await.unwrap();
        assert_eq!(answer.status(), 401);
    }
    assert_eq!(gateway.define(poll.clone()).await.0, 200);
    assert_eq!(gateway.cast("pool", &[("key", &*key(1)), ("answer", "yes")]).await.0, 201);
    // Now it cannot become another question.
    let mut other = poll.clone();
    other["method"]["majority"] = json!("two-thirds");
    let (status, problem) = gateway.define(other).await;
    assert_eq!((status, &problem["code"]), (409, &json!("has-ballots")));
    let mut secret = poll.clone();
    secret["change"] = json!("replace");
    assert_eq!(gateway.define(secret).await.0, 400);
    let mut misspelt = poll;
    misspelt["closess"] = json!(rfc3339_now());
    assert_eq!(gateway.define(misspelt).await.0, 400);
    let results = gateway.json("/v1/polls/pool/results").await;
    assert_eq!(results["outcome"]["detail"]["answers"]["yes"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_logged_and_measured_names_nobody() {
    let city = City::new("behind_proxy = true").poll("park", &format!("eligibility = \"device\"\n{PARK}"));
    let gateway = city.start();
    let form = [("key", &*key(77)), ("device", "the-device-of-ann-0001"), ("choice", "park")];
    gateway.request("/v1/polls/park/ballots", &form).header("x-forwarded-for", "192.0.2.99").send().await.unwrap();
    gateway.get(&format!("/v1/polls/park/receipts/{}", key(77))).await;
    let metrics = gateway.get("/metrics").await.text().await.unwrap();
    assert!(metrics.contains("civic_votes_acknowledged_total 1\n"), "{metrics}");
    assert!(metrics.contains("route=\"/v1/polls/{poll}/receipts/{key}\",status=\"200\"} 1"), "{metrics}");
    let log = gateway.log();
    assert!(log.contains("\"route\":\"/v1/polls/{poll}/ballots\""), "{log}");
    for secret in [&*key(77), &name_of(&key(77)), "the-device-of-ann-0001", "192.0.2.99"] {
        assert!(!metrics.contains(secret) && !log.contains(secret), "{secret}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_stays_with_who_asked() {
    let gateway = City::new("").poll("park", PARK).start();
    let answer = gateway.get("/v1/polls").await;
    assert_eq!(answer.headers()["cache-control"], "no-store");
    assert_eq!(answer.headers()["x-content-type-options"], "nosniff");
    let (status, problem) = gateway.send("DELETE", "/v1/polls", &[]).await;
    assert_eq!((status, &problem["status"]), (405, &json!(405)));
    let (status, problem) = gateway.send("GET", "/v2", &[]).await;
    assert_eq!((status, &problem["code"]), (404, &json!("not-found")));
    let without = crate::city::client().post(format!("{}/v1/admin/polls/park/codes", gateway.base));
    assert_eq!(without.bearer_auth(ADMIN_KEY).send().await.unwrap().status(), 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poll_that_was_defined_is_there_whoever_else_defines_one_at_the_same_time() {
    let gateway = City::new("").start();
    let define = async |number: usize| {
        let id = format!("poll-{number}");
        let choices = json!([{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }]);
        let poll = json!({ "id": id, "question": "A or B?", "method": { "method": "single" }, "choices": choices });
        assert_eq!(gateway.define(poll).await.0, 200);
        gateway.get(&format!("/v1/polls/{id}")).await.status().as_u16()
    };
    let found = futures_util::future::join_all((0..400).map(define)).await;
    assert_eq!(found, [200; 400]);
}

//! That everybody can count again.

use std::fs;

use civic_gateway::merkle::{from_hex, leaf, verify};
use serde_json::Value;

use crate::city::{City, Gateway, PARK, key, name_of};

/// Names and values of a vote.
type Pairs = &'static [(&'static str, &'static str)];

/// Polls of five methods: id, method, and how each citizen votes.
const POLLS: [(&str, &str, Pairs); 5] = [
    ("single", "{ method = \"single\" }", &[("choice", "park")]),
    ("score", "{ method = \"score\", highest = 5, by = \"sum\" }", &[("number.park", "4"), ("number.square", "1")]),
    (
        "ranked",
        "{ method = \"ranked\", count = \"instant-runoff\", overvote = \"exhaust\" }",
        &[("place.1", "square"), ("place.2", "park")],
    ),
    ("opinions", "{ method = \"opinions\" }", &[("opinion.park", "agree")]),
    ("points", "{ method = \"points\", points = 3, most = 3 }", &[("number.park", "3")]),
];

async fn closed(city: &City) -> Gateway {
    let gateway = city.start();
    for (id, _, vote) in POLLS {
        for number in 0..7 {
            let key = key(number);
            let form: Vec<_> = vote.iter().copied().chain([("key", key.as_str())]).collect();
            assert_eq!(gateway.cast(id, &form).await, (201, "cast".to_owned()));
        }
    }
    for (id, ..) in POLLS {
        gateway.close(id).await;
    }
    gateway
}

fn city() -> City {
    POLLS
        .iter()
        .fold(City::new(""), |city, (id, method, _)| city.poll(id, &PARK.replace("{ method = \"single\" }", method)))
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_counted_again_gives_the_published_result_and_root() {
    let city = city();
    let gateway = closed(&city).await;
    for (id, ..) in POLLS {
        let export = gateway.export(id).await.join("\n") + "\n";
        let path = city.folder.path().join(format!("{id}.ndjson"));
        fs::write(&path, &export).unwrap();
        let output = city.command(&["recount", path.to_str().unwrap()]);
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{id}: {}", String::from_utf8_lossy(&output.stderr));
        let (results, root) = said.split_once("\n\n").unwrap();
        let published = gateway.json(&format!("/v1/polls/{id}/results")).await;
        assert_eq!(serde_json::from_str::<Value>(results).unwrap(), published);
        assert_eq!((&published["outcome"]["cast"], &published["outcome"]["invalid"]), (&7.into(), &0.into()));
        let published = gateway.json(&format!("/v1/polls/{id}/root")).await;
        assert_eq!(root.lines().last(), published["root"].as_str());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_that_somebody_changed_is_found_out() {
    let city = city();
    let gateway = closed(&city).await;
    let export = gateway.export("single").await;
    let recount = |lines: &[String]| {
        let path = city.folder.path().join("changed.ndjson");
        fs::write(&path, lines.join("\n")).unwrap();
        let output = city.command(&["recount", path.to_str().unwrap()]);
        (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    assert_eq!(recount(&export), (true, String::new()));
    let mut turned = export.clone();
    turned[3] = turned[3].replace("[0]", "[1]");
    let mut invalid = export.clone();
    invalid[3] = invalid[3].replace("[0]", "[0,1]");
    let mut doubled = export.clone();
    doubled.insert(4, export[3].clone());
    let missing = [&export[..3], &export[4..]].concat();
    for (changed, told) in [
        (turned, "the root over these ballots is"),
        (invalid, "line 4"),
        (doubled, "the ballot is there twice"),
        (missing, "there are 6 ballots, and should be 7"),
        (export[1..].to_vec(), "the first line is not that of an export"),
    ] {
        let (succeeded, said) = recount(&changed);
        assert!(!succeeded && said.contains(told), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_proves_that_the_vote_is_counted() {
    let city = city();
    let gateway = closed(&city).await;
    let root = gateway.json("/v1/polls/ranked/root").await["root"].as_str().unwrap().to_owned();
    let export = gateway.export("ranked").await;
    for number in 0..7 {
        let (status, receipt) = gateway.post("/v1/polls/ranked/receipts", &[("key", &*key(number))]).await;
        let proof = &receipt["proof"];
        assert_eq!((status, proof["root"].as_str()), (200, Some(&*root)));
        let line = proof["leaf"].as_str().unwrap();
        assert!(line.contains(&name_of(&key(number))) && line.contains("{\"ranking\":[[1],[0]]}"), "{line}");
        let index = proof["index"].as_u64().unwrap();
        assert_eq!(export[1 + index as usize], line);
        let path: Vec<_> =
            proof["path"].as_array().unwrap().iter().map(|hash| from_hex(hash.as_str().unwrap()).unwrap()).collect();
        assert!(verify(line, index, proof["size"].as_u64().unwrap(), &path, &from_hex(&root).unwrap()));
        assert_ne!(path.first(), Some(&leaf(line)));
    }
    let (status, problem) = gateway.post("/v1/polls/ranked/receipts", &[("key", &*key(99))]).await;
    assert_eq!((status, problem["code"].as_str()), (404, Some("ballot-unknown")));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_public_page_shows_result_and_root_and_finds_a_ballot() {
    let city = City::new("").poll("park", &PARK.replace("A square\"", "A <b>square</b>\""));
    let gateway = city.start();
    gateway.cast("park", &[("key", &*key(1)), ("choice", "square")]).await;
    let before = gateway.request("/polls/park", &[("key", &*key(1))]).send().await.unwrap().text().await.unwrap();
    assert!(before.contains("The ballot is here.") && !before.contains("<td>"), "{before}");
    gateway.close("park").await;
    let page = gateway.request("/polls/park", &[("key", &*key(1))]).send().await.unwrap();
    assert!(page.headers()["content-security-policy"].to_str().unwrap().starts_with("default-src 'none'"));
    // With `no-referrer`, browsers send the page's own form as from nowhere.
    assert_eq!(page.headers()["referrer-policy"], "same-origin");
    let page = page.text().await.unwrap();
    let root = gateway.json("/v1/polls/park/root").await["root"].as_str().unwrap().to_owned();
    for said in
        [&*root, "A &lt;b&gt;square&lt;/b&gt;</th><td>1 (wins)</td>", "The ballot is counted. It is number 1 of 1"]
    {
        assert!(page.contains(said), "{said} is not in {page}");
    }
    assert!(!page.contains("<script") && !page.contains("<b>"));
    let page = gateway.request("/polls/park", &[("key", &*key(2))]).send().await.unwrap().text().await.unwrap();
    assert!(page.contains("There is no ballot with this receipt"), "{page}");
}

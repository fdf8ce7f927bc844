//! Answers have the form of the specification's own samples, in XML and in JSON.

use std::{collections::BTreeSet, path::PathBuf};

use quick_xml::{Reader, events::Event};
use reqwest::{Method, StatusCode, header};
use serde_json::Value;

use crate::town::{Answer, FULL_BIN, Town};

fn sample(name: &str) -> String {
    let fixtures = std::env::var_os("CIVIC_FIXTURES")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/fixtures")), PathBuf::from);
    let path = fixtures.join("reports/spec").join(name);
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; set CIVIC_FIXTURES to the folder of fixtures", path.display()))
}

/// Every path of elements in a document: `services/service/service_code`.
fn element_paths(xml: &str) -> BTreeSet<String> {
    let mut reader = Reader::from_str(xml);
    let (mut open, mut paths) = (Vec::new(), BTreeSet::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                open.push(start.name().as_ref().to_owned());
                paths.insert(open.join("/"));
            }
            Event::Empty(start) => {
                let name = start.name().as_ref().to_owned();
                paths.insert([open.clone(), vec![name]].concat().join("/"));
            }
            Event::End(_) => {
                open.pop();
            }
            Event::Eof => return paths,
            _ => {}
        }
    }
}

/// Every path of members in a JSON document; an array adds none.
fn member_paths(value: &Value, at: &str, paths: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| member_paths(item, at, paths)),
        Value::Object(members) => {
            for (name, value) in members {
                let path = format!("{at}/{name}");
                member_paths(value, &path, paths);
                paths.insert(path);
            }
        }
        _ => {}
    }
}

fn assert_covers_xml(sample_name: &str, xml: &str) {
    let (expected, found) = (element_paths(&sample(sample_name)), element_paths(xml));
    let missing: Vec<_> = expected.difference(&found).collect();
    assert!(missing.is_empty(), "{sample_name}: {missing:?} are missing from {xml}");
}

fn assert_covers_json(sample_name: &str, json: &Value) {
    let (mut expected, mut found) = (BTreeSet::new(), BTreeSet::new());
    member_paths(&serde_json::from_str(&sample(sample_name)).unwrap(), "", &mut expected);
    member_paths(json, "", &mut found);
    let missing: Vec<_> = expected.difference(&found).collect();
    assert!(missing.is_empty(), "{sample_name}: {missing:?} are missing from {json}");
}

#[tokio::test]
async fn every_xml_answer_has_the_elements_of_the_spec() {
    let town = Town::start().await;
    for (name, call) in [
        ("services.xml", "services.xml"),
        ("service_definition.xml", "services/buca.xml"),
        ("requests.xml", "requests.xml"),
        ("request.xml", "requests/2026-00001.xml"),
    ] {
        // The number of the first past report begins with the year of its day.
        let call = call.replace("2026-00001", &first_number(&town).await);
        let answer = town.open311(&call).await;
        assert_eq!(answer.header(header::CONTENT_TYPE), "text/xml; charset=utf-8", "{call}");
        assert_covers_xml(name, &answer.text);
    }
    assert_covers_xml("discovery.xml", &town.get("/open311/discovery.xml").await.text);

    let post = |fields: Vec<(&'static str, &'static str)>| {
        Answer::of(town.client.post(town.url("/open311/v2/requests.xml")).form(&fields))
    };
    assert_covers_xml("post_response.xml", &post(FULL_BIN.to_vec()).await.text);
    let batch = vec![("service_code", "veicolo"), ("address_string", "Via Roma"), ("attribute[TIPO]", "auto")];
    let token = post(batch).await.text;
    let token = token.split("<token>").nth(1).unwrap().split("</token>").next().unwrap();
    assert_covers_xml("token.xml", &town.open311(&format!("tokens/{token}.xml")).await.text);
    let refused = post(vec![("service_code", "cestino")]).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    let errors: BTreeSet<String> = element_paths(&refused.text);
    assert_eq!(Vec::from_iter(errors), ["errors", "errors/error", "errors/error/code", "errors/error/description"]);
}

async fn first_number(town: &Town) -> String {
    let list = town.open311("requests.json").await.json();
    list.as_array().unwrap().last().unwrap()["service_request_id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn every_json_answer_has_the_members_of_the_spec() {
    let town = Town::start().await;
    assert_covers_json("discovery.json", &town.get("/open311/discovery.json").await.json());
    assert_covers_json("service_definition.json", &town.open311("services/buca.json").await.json());
    let receipt = town.file(&FULL_BIN).await;
    assert_eq!(receipt.header(header::CONTENT_TYPE), "application/json; charset=utf-8");
    assert_covers_json("post_response.json", &receipt.json());
    // The spec's JSON samples of lists do not parse; their XML twins say the same.
    for (name, call) in [("services.xml", "services.json"), ("requests.xml", "requests.json")] {
        let (mut found, json) = (BTreeSet::new(), town.open311(call).await.json());
        member_paths(&json, "", &mut found);
        let members = element_paths(&sample(name)).into_iter().filter(|path| path.matches('/').count() == 2);
        for member in members {
            let member = format!("/{}", member.rsplit('/').next().unwrap());
            assert!(found.contains(&member), "{call}: {member} is missing");
        }
    }
}

#[tokio::test]
async fn discovery_leads_to_the_server_it_came_from() {
    let town = Town::start().await;
    let discovery = town.get("/open311/discovery.json").await.json();
    let endpoint = &discovery["endpoints"][0];
    assert_eq!(endpoint["specification"], "http://wiki.open311.org/GeoReport_v2");
    assert_eq!(endpoint["url"], town.url("/open311/v2"));
    assert_eq!(endpoint["formats"], serde_json::json!(["application/json", "text/xml"]));

    let behind_a_proxy = town
        .client
        .get(town.url("/open311/discovery.json"))
        .header(header::HOST, "firenze.example")
        .header("x-forwarded-proto", "https");
    assert_eq!(Answer::of(behind_a_proxy).await.json()["endpoints"][0]["url"], "https://firenze.example/open311/v2");
}

#[tokio::test]
async fn categories_and_questions_speak_the_language_asked_for() {
    let town = Town::start().await;
    for (query, category, question) in [
        ("", "Buca nella strada", "Dove si trova la buca?"),
        ("?locale=it_IT", "Buca nella strada", "Dove si trova la buca?"),
        ("?locale=en", "Pothole in the road", "Where is the hole?"),
        ("?locale=en-GB", "Pothole in the road", "Where is the hole?"),
    ] {
        let services = town.open311(&format!("services.json{query}")).await.json();
        assert_eq!(services.as_array().unwrap().len(), 12);
        assert_eq!(services[0]["service_name"], category, "{query}");
        let definition = town.open311(&format!("services/buca.json{query}")).await.json();
        let questions: Vec<_> = definition["attributes"].as_array().unwrap().iter().collect();
        assert!(questions.iter().any(|it| it["description"] == question), "{query}");
    }
}

#[tokio::test]
async fn a_definition_says_all_that_a_form_needs() {
    let town = Town::start().await;
    let bin = town.open311("services.json").await.json();
    let bin = bin.as_array().unwrap().iter().find(|it| it["service_code"] == "cestino").unwrap().clone();
    assert_eq!((&bin["metadata"], &bin["type"]), (&Value::Bool(false), &Value::from("realtime")));
    assert_eq!(town.open311("services/cestino.json").await.json()["attributes"], serde_json::json!([]));

    let pavement = town.open311("services/marciapiede.json").await.json();
    let fall = &pavement["attributes"][2];
    assert_eq!(fall["datatype"], "datetime");
    let expected = serde_json::json!({
        "clause": "AND", "conditions": [{ "attribute": "CADUTA", "op": "eq", "value": "si" }]
    });
    assert_eq!(fall["dependencies"], expected);
    let light = town.open311("services/lampione.json").await.json();
    assert_eq!(light["attributes"][4]["automated"], "hidden_field");
}

#[tokio::test]
async fn what_is_not_there_is_a_404_in_the_form_of_the_spec() {
    let town = Town::start().await;
    for call in ["services/nix.json", "requests/1999-00001.json", "tokens/nix.json", "requests/2026-00001", "nix.json"]
    {
        assert_eq!(town.open311(call).await.reasons(StatusCode::NOT_FOUND).len(), 1, "{call}");
    }
    let xml = town.open311("services/nix.xml").await;
    assert_eq!(xml.status, StatusCode::NOT_FOUND);
    assert!(xml.text.contains("<code>404</code>"), "{}", xml.text);
}

#[tokio::test]
async fn a_widget_on_another_site_may_call() {
    let town = Town::start().await;
    let elsewhere = |request: reqwest::RequestBuilder| request.header(header::ORIGIN, "https://quartiere.example");
    for path in ["/open311/v2/services.json", "/open311/v2/requests/nix.json", "/open311/media/nix.jpg"] {
        let answer = Answer::of(elsewhere(town.client.get(town.url(path)))).await;
        assert_eq!(answer.header(header::ACCESS_CONTROL_ALLOW_ORIGIN), "*", "{path}");
    }
    let posted = Answer::of(elsewhere(town.client.post(town.url("/open311/v2/requests.json")).form(&FULL_BIN))).await;
    assert_eq!(posted.header(header::ACCESS_CONTROL_ALLOW_ORIGIN), "*");

    let preflight = town
        .client
        .request(Method::OPTIONS, town.url("/open311/v2/requests.json"))
        .header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST")
        .header(header::ACCESS_CONTROL_REQUEST_HEADERS, "x-key");
    let preflight = Answer::of(elsewhere(preflight)).await;
    assert_eq!(preflight.status, StatusCode::OK);
    assert_eq!(preflight.header(header::ACCESS_CONTROL_ALLOW_ORIGIN), "*");
    assert!(preflight.header(header::ACCESS_CONTROL_ALLOW_METHODS).contains("POST"));
    assert_eq!(preflight.header(header::ACCESS_CONTROL_ALLOW_HEADERS), "*");
}

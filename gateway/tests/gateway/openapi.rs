//! The OpenAPI document says what there is, and no more.

use std::collections::BTreeSet;

use civic_core::poll::gateway::problem::Code;
use serde_json::Value;

use crate::city::{City, PARK, key};

#[test]
fn every_route_is_documented_and_every_documented_route_is_there() {
    let document: Value = serde_json::from_str(include_str!("../../openapi.json")).unwrap();
    let documented: BTreeSet<(String, String)> = document["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, methods)| {
            methods.as_object().unwrap().keys().map(move |method| (method.clone(), path.clone()))
        })
        .collect();
    let routes = civic_gateway::api::routes();
    let there: BTreeSet<_> =
        routes.iter().map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned())).collect();
    assert_eq!(there.len(), routes.len());
    assert_eq!(there, documented);
}

#[test]
fn every_code_is_documented() {
    let document: Value = serde_json::from_str(include_str!("../../openapi.json")).unwrap();
    let listed = document["components"]["schemas"]["Problem"]["properties"]["code"]["enum"].as_array().unwrap();
    let listed: BTreeSet<_> = listed.iter().map(|code| code.as_str().unwrap()).collect();
    assert_eq!(listed, Code::names().collect());
}

/// What an answer has that the schema does not, and the other way round where the schema requires it.
fn differences(document: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    let schema = schema["$ref"].as_str().map_or(schema, |address| document.pointer(&address[1..]).unwrap());
    let mut found = Vec::new();
    if let (Some(fields), Some(properties)) = (value.as_object(), schema["properties"].as_object()) {
        for (name, value) in fields {
            match properties.get(name) {
                Some(schema) => found.extend(differences(document, schema, value, &format!("{at}.{name}"))),
                None => found.push(format!("{at}.{name} is not documented")),
            }
        }
        let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
        found.extend(required.filter(|name| !fields.contains_key(*name)).map(|name| format!("{at}.{name} is missing")));
    }
    if let (Some(items), Some(schema)) = (value.as_array(), schema.get("items")) {
        found.extend(items.iter().flat_map(|item| differences(document, schema, item, at)));
    }
    let kinds = [("string", value.is_string()), ("integer", value.is_u64()), ("object", value.is_object())];
    let kind = schema["type"].as_str().unwrap_or_default();
    found.extend(kinds.iter().filter(|(name, is)| *name == kind && !is).map(|(name, _)| format!("{at} is no {name}")));
    let is_listed = schema["enum"].as_array().is_none_or(|list| list.contains(value));
    found.extend((!is_listed).then(|| format!("{at} is {value}, which is not documented")));
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_as_documented() {
    let settings = format!("results = \"always\"\nproof_of_work = true\nquorum = {{ ballots = 5 }}\n{PARK}");
    let city = City::new("").poll("park", &settings).poll("open", PARK);
    let gateway = city.start();
    let document = gateway.json("/openapi.json").await;
    gateway.cast("open", &[("key", &key(1)), ("choice", "park")]).await;
    gateway.close("open").await;
    let receipt = format!("/v1/polls/open/receipts/{}", key(1));
    for (address, path) in [
        ("/v1/polls", "/v1/polls"),
        ("/v1/polls/park", "/v1/polls/{poll}"),
        ("/v1/polls/park/challenge", "/v1/polls/{poll}/challenge"),
        ("/v1/polls/park/results", "/v1/polls/{poll}/results"),
        ("/v1/polls/open/results", "/v1/polls/{poll}/results"),
        ("/v1/polls/open/root", "/v1/polls/{poll}/root"),
        (&receipt, "/v1/polls/{poll}/receipts/{key}"),
    ] {
        let answer = gateway.json(address).await;
        let schema = &document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"];
        assert!(schema.is_object(), "{path}");
        assert_eq!(differences(&document, schema, &answer, address), Vec::<String>::new());
    }
    let (_, problem) = gateway.post("/v1/polls/park/ballots", &[("key", &key(2)), ("choice", "pool")]).await;
    assert_eq!(problem["wrong"], "unknown");
    let schema = &document["components"]["schemas"]["Problem"];
    assert_eq!(differences(&document, schema, &problem, "problem"), Vec::<String>::new());
}

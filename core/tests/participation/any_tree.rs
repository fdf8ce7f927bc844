//! Whatever a server sends, nothing panics, and a vote that was not taken is not told as taken.

use std::collections::BTreeSet;

use civic_core::http::{Body, Request, Response};
use civic_core::poll::adhocracy::Adhocracy;
use civic_core::poll::cap_collectif::{CapCollectif, Shown as CapShown};
use civic_core::poll::consul::{Consul, Kind};
use civic_core::poll::decidim::{Decidim, Shown};
use civic_core::poll::polis::Polis;
use civic_core::poll::popolo::Popolo;
use civic_core::poll::{Ballot, Dialect, Opinion, Vote};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::recorded::{pair, text};
use crate::{endpoint, id, nobody, signed_in};

/// The fields that platforms send, and some that they do not.
const NAMES: [&str; 74] = [
    "component",
    "components",
    "proposals",
    "budgets",
    "meetings",
    "edges",
    "node",
    "pageInfo",
    "hasNextPage",
    "endCursor",
    "title",
    "body",
    "translations",
    "translation",
    "locale",
    "text",
    "voteCount",
    "state",
    "withdrawn",
    "projects",
    "total_budget",
    "budget_amount",
    "selected",
    "coordinates",
    "startTime",
    "__typename",
    "conversation",
    "conversation_id",
    "topic",
    "description",
    "is_active",
    "is_draft",
    "strict_moderation",
    "auth_needed_to_vote",
    "participant_count",
    "nextComment",
    "votes",
    "tid",
    "txt",
    "vote",
    "mod",
    "active",
    "is_seed",
    "agree_count",
    "disagree_count",
    "pass_count",
    "comments",
    "auth",
    "token",
    "currentPid",
    "id",
    "data",
    "errors",
    "questions",
    "choices",
    "help_text",
    "multiple_choice",
    "is_open",
    "is_confidential",
    "isReadOnly",
    "userChoices",
    "answers",
    "userAnswer",
    "totalVoteCount",
    "is_other_choice",
    "org_terms_url",
    "use_org_terms_of_use",
    "message",
    "extensions",
    "code",
    "detail",
    "label",
    "count",
    "other",
];

fn names() -> impl Strategy<Value = &'static str> {
    prop::sample::select(NAMES.as_slice())
}

fn leaves() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-3_i64..5).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[-0-9a-zA-Z<>&é\\s]{0,12}".prop_map(Value::from),
        prop::sample::select(
            ["-1", "0", "1", "+1", "007", "true", "https://a.example/x", "2026-11-21T10:00:00+00:00"].as_slice()
        )
        .prop_map(Value::from),
    ]
}

/// A tree of what platforms send, in any shape.
fn trees() -> impl Strategy<Value = Value> {
    leaves().prop_recursive(6, 96, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((names(), inner), 0..8)
                .prop_map(|fields| fields
                    .into_iter()
                    .map(|(name, value)| (name.to_owned(), value))
                    .collect::<Map<_, _>>())
                .prop_map(Value::from),
        ]
    })
}

fn dialects() -> Vec<Box<dyn Dialect>> {
    let adhocracy = Adhocracy { base: endpoint(), polls: vec![id("1")], page: None, opens: None, closes: None };
    let decidim = |shown: Shown| Decidim {
        base: endpoint(),
        shown,
        language: "it".to_owned(),
        client: None,
        most_votes: None,
        currency: "EUR".to_owned(),
        least_percent: 70,
        page: None,
    };
    let consul = Consul { base: endpoint(), site: None, shown: Kind::Proposals };
    let cap = |shown: CapShown| CapCollectif { base: endpoint(), shown, page: None };
    vec![
        Box::new(Popolo { documents: vec![endpoint()] }),
        Box::new(consul),
        Box::new(cap(CapShown::Projects)),
        Box::new(cap(CapShown::Step("1".to_owned()))),
        Box::new(cap(CapShown::Choices("1".to_owned()))),
        Box::new(cap(CapShown::Grades("1".to_owned()))),
        Box::new(cap(CapShown::Debate("1".to_owned()))),
        Box::new(polis()),
        Box::new(adhocracy),
        Box::new(decidim(Shown::Processes)),
        Box::new(decidim(Shown::Components(vec!["39".to_owned()]))),
    ]
}

fn polis() -> Polis {
    Polis { base: endpoint(), conversations: vec![id("1")], language: None, page: None }
}

/// Answers that dialects read, all together.
fn documents() -> Vec<Value> {
    let recorded = [
        "polis-recorded/030-participationInit-xid-other-device.json",
        "polis-recorded/021-comments-list.json",
        "polis-recorded/010-vote-agree-first.json",
        "adhocracyplus-recorded/026-jwt-vote.json",
    ];
    let bodies =
        recorded.iter().map(|file| pair(file).response.body).map(|body| serde_json::from_slice(&body).unwrap());
    let published =
        ["popolo/vote_event.json", "popolo/motion.json", "consul/graphql-doc-01.json", "decidim/usage-doc-05.json"];
    let published = published.iter().map(|file| serde_json::from_str(&text(file)).unwrap());
    let text = |text: &str| json!({"translations": [{"locale": "it", "text": text}]});
    let written = [
        json!({"data": {"component": {"id": "39", "name": text("Proposte"), "proposals": {
            "pageInfo": {"hasNextPage": true, "endCursor": "M"},
            "edges": [{"node": {"id": "1", "title": text("Alberi"), "voteCount": 3, "likesCount": 1}}]}}}}),
        json!({"data": {"component": {"id": "40", "budgets": {"edges": [{"node": {"id": "5", "title": text("Nord"),
            "total_budget": 9, "projects": [{"id": "1", "title": text("Pozzo"), "budget_amount": 5, "selected": true}]}}]},
            "meetings": {"edges": [{"node": {"id": "7", "title": text("Incontro"), "startTime": "2026-12-01T18:00:00Z",
            "coordinates": {"latitude": 1.0, "longitude": 2.0}}}]}}}}),
        json!({"data": {"component": {"proposal": {"vote": {"id": "1", "voteCount": 3}}}}}),
        json!({"data": {"proposals": {"edges": [{"node": {"id": 1, "title": "Alberi", "cached_votes_up": 3}}],
            "pageInfo": {"hasNextPage": true, "endCursor": "M"}}}}),
        json!({"data": {"node": {"id": "1", "title": "x", "totalVotesCount": 3, "canDisplayBallot": true,
            "responsesByChoice": [{"choice": "WELL", "count": 3}], "votes": {"totalCount": 3},
            "yesVotes": {"totalCount": 2}, "noVotes": {"totalCount": 1},
            "responses": {"edges": [{"node": {"value": "{\"labels\":[\"a\"]}"}}], "totalCount": 1},
            "proposals": {"edges": [{"node": {"id": "1", "title": "x", "voteOnStep": {"totalCount": 1, "totalPointsCount": 2}}}],
            "pageInfo": {"hasNextPage": true, "endCursor": "M"}}}}}),
    ];
    bodies.chain(published).chain(written).collect()
}

/// The `at`-th value of a document, counted from the root on.
fn nth<'v>(value: &'v mut Value, at: &mut usize) -> Option<&'v mut Value> {
    if *at == 0 {
        return Some(value);
    }
    *at -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| nth(item, at)),
        Value::Object(fields) => fields.values_mut().find_map(|field| nth(field, at)),
        _ => None,
    }
}

/// Reads an answer by each dialect as whatever was asked for, and as the answer to a vote.
fn by_all(response: &Response) -> Result<(), TestCaseError> {
    for dialect in dialects() {
        let mut waiting = dialect.list(&nobody());
        for _ in 0..4 {
            let Some(ask) = waiting.pop() else { break };
            let Ok(reading) = dialect.decode(&ask, response) else { continue };
            prop_assert!(response.status < 400);
            for poll in &reading.polls {
                let ids: BTreeSet<_> = poll.choices.iter().map(|choice| &choice.id).collect();
                prop_assert!(poll.choices.iter().all(|choice| !choice.name.is_empty()) || ids.len() == 1);
                for vote in [Vote::Opinions(vec![(0, Opinion::Agree)]), Vote::Choices(vec![0]), Vote::Blank] {
                    let ballot = Ballot { poll, vote: &vote, words: "", before: reading.own.first() };
                    let sent = dialect.encode(&[ballot], &signed_in());
                    prop_assert!(sent.iter().flatten().all(is_well_formed), "{sent:?}");
                    let cast = dialect.decode_vote(&[ballot], &signed_in(), response);
                    prop_assert!(cast.is_err() || response.status < 400);
                }
                for vote in reading.own.iter().filter_map(|own| own.vote(poll)) {
                    prop_assert!(vote != Vote::Choices(vec![]));
                }
            }
            waiting.extend(reading.next);
        }
    }
    Ok(())
}

/// What is sent is JSON, whatever texts and numbers the server sent before.
fn is_well_formed(request: &Request) -> bool {
    match &request.body {
        Body::Json(text) => serde_json::from_str::<Value>(text).is_ok(),
        _ => true,
    }
}

proptest! {
    #[test]
    fn a_document_with_anything_in_any_place_is_read_or_refused(
        document in 0..13_usize,
        places in prop::collection::vec((any::<prop::sample::Index>(), trees()), 1..4),
        status in prop::sample::select([200, 201, 400].as_slice()),
    ) {
        let mut documents = documents();
        prop_assert_eq!(documents.len(), 13);
        let mut document = documents.swap_remove(document);
        for (place, tree) in places {
            let mut at = place.index(60);
            if let Some(value) = nth(&mut document, &mut at) {
                *value = tree;
            }
        }
        by_all(&Response::new(status, "application/json", document.to_string()))?;
    }

    #[test]
    fn any_tree_is_read_or_refused(tree in trees(), status in prop::sample::select([200, 201, 400, 401, 403, 500].as_slice())) {
        let response = Response::new(status, "application/json", tree.to_string());
        by_all(&response)?;
    }

    #[test]
    fn any_text_is_read_or_refused(body in ".{0,60}", status in prop::sample::select([200, 400, 500].as_slice())) {
        for dialect in dialects() {
            for ask in dialect.list(&nobody()) {
                let read = dialect.decode(&ask, &Response::new(status, "text/html", body.clone()));
                prop_assert!(read.is_err() || status < 400);
            }
        }
    }
}

#[test]
fn a_broken_item_costs_one_item() {
    let tree =
        json!({"conversation": {"conversation_id": "1"}, "votes": [7, null, {"tid": "x"}, {"tid": 1, "vote": "-1"}]});
    let polis = polis();
    let reading = polis.decode(&polis.list(&nobody())[0], &Response::new(200, "", tree.to_string())).unwrap();
    assert_eq!(reading.own[0].marks.len(), 1);
}

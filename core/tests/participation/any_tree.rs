//! Whatever a server sends, nothing panics, and a vote that was not taken is not told as taken.

use civic_core::http::Response;
use civic_core::poll::adhocracy::Adhocracy;
use civic_core::poll::decidim::{Decidim, Shown};
use civic_core::poll::polis::Polis;
use civic_core::poll::{Ballot, Dialect, Opinion, Vote};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::{endpoint, id, nobody};

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
        prop::sample::select(["-1", "0", "1", "true", "https://a.example/x", "2026-11-21T10:00:00+00:00"].as_slice())
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
    vec![
        Box::new(polis()),
        Box::new(adhocracy),
        Box::new(decidim(Shown::Processes)),
        Box::new(decidim(Shown::Components(vec!["39".to_owned()]))),
    ]
}

fn polis() -> Polis {
    Polis { base: endpoint(), conversations: vec![id("1")], language: None, page: None }
}

proptest! {
    #[test]
    fn any_tree_is_read_or_refused(tree in trees(), status in prop::sample::select([200, 201, 400, 401, 403, 500].as_slice())) {
        let response = Response::new(status, "application/json", tree.to_string());
        for dialect in dialects() {
            let mut waiting = dialect.list(&nobody());
            for _ in 0..4 {
                let Some(ask) = waiting.pop() else { break };
                if let Ok(reading) = dialect.decode(&ask, &response) {
                    prop_assert!(status < 400);
                    for poll in &reading.polls {
                        for vote in [Vote::Opinions(vec![(0, Opinion::Agree)]), Vote::Choices(vec![0]), Vote::Blank] {
                            let ballot = Ballot { poll, vote: &vote, words: "", before: reading.own.first() };
                            let _ = dialect.encode(&[ballot], &nobody());
                            let cast = dialect.decode_vote(&[ballot], &nobody(), &response);
                            prop_assert!(cast.is_err() || status < 400);
                        }
                        for vote in reading.own.iter().filter_map(|own| own.vote(poll)) {
                            prop_assert!(vote != Vote::Choices(vec![]));
                        }
                    }
                    waiting.extend(reading.next);
                }
            }
        }
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

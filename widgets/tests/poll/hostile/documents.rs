//! The answers of each platform, another string of the corpus in each of their fields.

use civic_core::http::Endpoint;
use civic_core::poll::adhocracy::Adhocracy;
use civic_core::poll::cap_collectif::{CapCollectif, Shown as Pages};
use civic_core::poll::consul::{self, Consul};
use civic_core::poll::decidim::{Decidim, Shown};
use civic_core::poll::gateway::Gateway;
use civic_core::poll::polis::Polis;
use civic_core::poll::{PollId, Protocol};
use serde_json::{Value, json};

use crate::gateway::in_days;
use crate::xss::strings;

thread_local! {
    static STRINGS: Vec<String> = strings();
}

/// The string with this number; after the last comes the first again.
pub(super) fn string(number: usize) -> String {
    STRINGS.with(|strings| strings[number % strings.len()].clone())
}

pub(super) fn count() -> usize {
    STRINGS.with(Vec::len)
}

/// A platform, or one of the things that it has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Gateway,
    Budget,
    Polis,
    Adhocracy,
    Decidim,
    DecidimBudget,
    Consul,
    CapCollectif,
}

/// What a platform says on one page.
pub(super) struct Document {
    pub(super) attributes: Value,
    pub(super) answers: Vec<(String, String)>,
    pub(super) protocol: Box<dyn Fn(Endpoint) -> Protocol>,
    /// Whether one votes from this page.
    pub(super) is_filled_in: bool,
}

impl Kind {
    pub(super) fn backend(self) -> &'static str {
        match self {
            Self::Gateway | Self::Budget => "gateway",
            Self::Polis => "polis",
            Self::Adhocracy => "adhocracy",
            Self::Decidim | Self::DecidimBudget => "decidim",
            Self::Consul => "consul",
            Self::CapCollectif => "cap-collectif",
        }
    }

    /// What it says of the string with this number, and of some that follow.
    pub(super) fn document(self, at: usize) -> Document {
        match self {
            Self::Gateway => gateway(at, gateway_poll(&at.to_string(), at)),
            Self::Budget => {
                let mut poll = gateway_poll(&at.to_string(), at);
                poll["method"] = json!({ "method": "budget", "budget": 1_000_000, "currency": string(at), "least_percent": 0, "allocation": "greedy" });
                Document { is_filled_in: false, ..gateway(at, poll) }
            }
            Self::Polis => polis(at),
            Self::Adhocracy => adhocracy(at),
            Self::Decidim => decidim(at, proposals(at), true),
            Self::DecidimBudget => decidim(at, budgets(at), false),
            Self::Consul => consul(at),
            Self::CapCollectif => cap_collectif(at),
        }
    }

    /// Where a vote goes.
    pub(super) fn votes_go_to(self, at: usize) -> Option<String> {
        match self {
            Self::Gateway => Some(format!("POST v1/polls/{at}/ballots")),
            Self::Polis => Some("POST api/v3/votes".to_owned()),
            Self::Adhocracy => at.is_multiple_of(5).then(|| format!("POST api/polls/{at}/vote/")),
            Self::Decidim => Some("POST api".to_owned()),
            Self::Budget | Self::DecidimBudget | Self::Consul | Self::CapCollectif => None,
        }
    }

    /// How it says no, in these words.
    pub(super) fn refusal(self, words: Vec<String>) -> (u16, String) {
        match self {
            Self::Gateway | Self::Budget => (
                422,
                json!({ "code": words[0], "title": words[1], "detail": words[2], "type": words[3], "wrong": words[4] })
                    .to_string(),
            ),
            Self::Polis => (403, words.join("\n")),
            Self::Adhocracy => (400, json!(words).to_string()),
            _ => {
                let error = |words: &String| json!({ "message": words, "extensions": { "code": words } });
                (200, json!({ "errors": words.iter().map(error).collect::<Vec<_>>() }).to_string())
            }
        }
    }

    /// What the receipt says, and the answer that says so.
    pub(super) fn taken(self, at: usize) -> Option<(String, String)> {
        match self {
            Self::Polis => {
                let next = json!({ "txt": string(at + 1), "tid": 1 });
                Some((string(at), json!({ "currentPid": string(at), "nextComment": next }).to_string()))
            }
            _ => None,
        }
    }
}

fn gateway(at: usize, poll: Value) -> Document {
    Document {
        attributes: json!({ "poll": at.to_string() }),
        answers: vec![(format!("GET v1/polls/{at}"), poll.to_string())],
        protocol: Box::new(|base| Protocol::Gateway(Gateway { base })),
        is_filled_in: true,
    }
}

/// A poll of a gateway; each way to vote has its turn.
pub(super) fn gateway_poll(id: &str, at: usize) -> Value {
    let choices: Vec<Value> = (0..3)
        .map(|of| {
            json!({ "id": format!("{} {of}", string(at + of)), "name": string(at + 4 + of), "text": string(at + 7 + of),
                "link": string(at + 10 + of), "cost": 10 })
        })
        .collect();
    let grades: Vec<String> = (0..6).map(|of| string(at + of)).collect();
    let method = match at % 6 {
        0 => json!({ "method": "single" }),
        1 => json!({ "method": "judgment", "grades": grades }),
        2 => json!({ "method": "ranked", "count": "schulze" }),
        3 => json!({ "method": "score", "highest": 3, "by": "sum" }),
        4 => json!({ "method": "opinions" }),
        _ => json!({ "method": "approval", "seats": 1 }),
    };
    json!({
        "id": id, "question": string(at), "text": string(at + 1), "organiser": string(at + 2), "consequence": string(at + 3),
        "page": string(at + 5), "method": method, "eligibility": "open", "closes": in_days(3), "choices": choices,
        "proof_of_work": false, "secret": true, "results": "never", "lots": string(at), "kind": string(at),
    })
}

fn polis(at: usize) -> Document {
    let statement = |of: usize| {
        json!({ "tid": of, "txt": string(at + 6 + of), "mod": 1, "active": true, "lang": string(at + of), "agree_count": 1,
            "disagree_count": 2, "pass_count": 3, "created": string(at), "conversation_id": string(at) })
    };
    let conversation = json!({
        "topic": string(at), "description": string(at + 1), "ownername": string(at + 2), "link_url": string(at + 3),
        "conversation_id": format!("{} {at}", string(at + 4)), "is_active": true, "context": string(at + 5), "parent_url": string(at),
    });
    let init = json!({ "conversation": conversation, "nextComment": statement(0), "votes": [], "user": string(at), "famous": string(at) });
    let statements: Vec<Value> = (0..3).map(statement).collect();
    let id = PollId(at.to_string());
    Document {
        attributes: json!({ "poll": id }),
        answers: vec![
            ("GET api/v3/participationInit".to_owned(), init.to_string()),
            ("GET api/v3/comments".to_owned(), json!(statements).to_string()),
        ],
        protocol: Box::new(move |base| {
            Protocol::Polis(Polis { base, conversations: vec![id.clone()], language: None, page: None })
        }),
        is_filled_in: true,
    }
}

fn adhocracy(at: usize) -> Document {
    let choice = |of: usize| json!({ "id": of, "label": string(at + 3 + of), "count": 1, "is_other_choice": false });
    let question = |number: u32, from: usize, is_written: bool| {
        let choices: Vec<Value> = if is_written { Vec::new() } else { (1..4).map(choice).collect() };
        json!({ "id": number, "label": string(at + from), "help_text": string(at + from + 1), "image_url": string(at),
            "multiple_choice": !is_written, "is_open": is_written, "is_confidential": false, "isReadOnly": false, "choices": choices,
            "userChoices": [], "answers": [{ "id": 1, "answer": string(at) }], "userAnswer": "",
            "other_choice_answers": [string(at)], "other_choice_user_answer": "", "totalVoteCount": 3,
            "totalVoteCountMulti": 3, "totalAnswerCount": 3 })
    };
    let terms = if at.is_multiple_of(2) { string(at) } else { format!("/{}", string(at)) };
    let id = if at.is_multiple_of(5) { json!(at) } else { json!(string(at)) };
    let body = json!({ "id": id, "questions": [question(1, 0, false), question(2, 7, true)], "allow_unregistered_users": true,
        "user_has_agreed": false, "org_terms_url": terms, "use_org_terms_of_use": true });
    Document {
        attributes: json!({ "poll": at.to_string() }),
        answers: vec![(format!("GET api/polls/{at}/"), body.to_string())],
        protocol: Box::new(|base| {
            Protocol::Adhocracy(Adhocracy { base, polls: Vec::new(), page: None, opens: None, closes: None })
        }),
        is_filled_in: true,
    }
}

fn translated(at: usize) -> Value {
    json!({ "translations": [{ "locale": string(at + 1), "text": string(at) }] })
}

fn proposals(at: usize) -> Value {
    let proposal = |of: usize| {
        json!({ "node": { "id": format!("{} {of}", string(at)), "title": translated(at + 3 + of), "body": translated(at + 6 + of),
            "state": "", "voteCount": 2, "likesCount": 1, "url": string(at + 9 + of) } })
    };
    json!({ "id": at, "__typename": "Proposals", "name": translated(at), "url": string(at + 1), "proposals": {
        "pageInfo": { "hasNextPage": false, "endCursor": string(at) }, "edges": [proposal(0), proposal(1), proposal(2)] } })
}

fn budgets(at: usize) -> Value {
    let project = |of: usize| {
        json!({ "id": string(at + of), "title": translated(at + 4 + of), "description": translated(at + 7 + of),
            "budget_amount": 10, "selected": of == 0 })
    };
    let budget = json!({ "id": string(at), "title": translated(at), "description": translated(at + 1), "total_budget": 100,
        "url": string(at + 2), "projects": [project(0), project(1)] });
    json!({ "id": at, "__typename": "Budgets", "name": translated(at), "url": string(at + 3),
        "budgets": { "edges": [{ "node": budget }] } })
}

fn decidim(at: usize, component: Value, is_filled_in: bool) -> Document {
    Document {
        attributes: json!({ "poll": at.to_string(), "token": "t" }),
        answers: vec![("POST api".to_owned(), json!({ "data": { "component": component } }).to_string())],
        protocol: Box::new(|base| {
            Protocol::Decidim(Decidim {
                base,
                shown: Shown::Processes,
                language: "en".to_owned(),
                client: None,
                most_votes: None,
                currency: "EUR".to_owned(),
                least_percent: 70,
                page: None,
            })
        }),
        is_filled_in,
    }
}

fn consul(at: usize) -> Document {
    let proposal = json!({ "id": at, "title": string(at), "summary": string(at + 1), "description": string(at + 2),
        "cached_votes_up": 4, "retired_at": null, "public_author": { "username": string(at + 3) } });
    Document {
        attributes: json!({ "poll": format!("proposals/{at}") }),
        answers: vec![("GET graphql".to_owned(), json!({ "data": { "proposal": proposal } }).to_string())],
        protocol: Box::new(|base| Protocol::Consul(Consul { base, site: None, shown: consul::Kind::Proposals })),
        is_filled_in: false,
    }
}

fn cap_collectif(at: usize) -> Document {
    let edge = |of: usize| {
        json!({ "node": { "id": string(at + of), "title": string(at + 2 + of), "summary": string(at + 4 + of),
            "url": string(at + 6 + of), "published": true, "responses": { "totalCount": 3 },
            "voteOnStep": { "totalCount": 3, "totalPointsCount": 0 }, "value": string(at + of) } })
    };
    let list = || json!({ "pageInfo": { "hasNextPage": false, "endCursor": string(at) }, "edges": [edge(0), edge(1)], "totalCount": 2 });
    let total = json!({ "totalCount": 3 });
    let (shown, own): (_, Value) = match at % 5 {
        0 => ("step", json!({ "proposals": list(), "canDisplayBallot": true })),
        1 => ("choices", json!({ "choices": list() })),
        2 => ("choices", json!({ "responses": list() })),
        3 => (
            "grades",
            json!({ "responsesByChoice": (0..5).map(|of| json!({ "choice": string(at + of), "count": 2 })).collect::<Vec<_>>(), "totalVotesCount": 9 }),
        ),
        _ => ("debate", json!({ "votes": total, "yesVotes": total, "noVotes": total })),
    };
    let mut node = json!({ "id": string(at), "title": string(at), "url": string(at + 1) });
    if let (Value::Object(node), Value::Object(own)) = (&mut node, own) {
        node.extend(own);
    }
    Document {
        attributes: json!({ "poll": at.to_string(), "shown": shown }),
        answers: vec![("POST ".to_owned(), json!({ "data": { "node": node } }).to_string())],
        protocol: Box::new(move |base| {
            let id = "x".to_owned();
            let shown = match shown {
                "step" => Pages::Step(id),
                "choices" => Pages::Choices(id),
                "grades" => Pages::Grades(id),
                _ => Pages::Debate(id),
            };
            Protocol::CapCollectif(CapCollectif { base, shown, page: None })
        }),
        is_filled_in: false,
    }
}

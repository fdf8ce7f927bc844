//! Participation platforms from outside: what is asked of them, what their answers become, and how a vote gets there.

mod adhocracy;
mod any_tree;
mod cap_collectif;
mod consul;
mod decidim;
mod fixtures;
mod polis;
mod popolo;
mod recorded;

use civic_core::http::{Endpoint, Request, Response, Transport, from_fn};
use civic_core::poll::{Dialect, NotTaken, Poll, PollId, Reason, Voter};

fn endpoint() -> Endpoint {
    Endpoint::new("https://city.example").unwrap()
}

fn id(id: &str) -> PollId {
    PollId(id.to_owned())
}

fn nobody() -> Voter {
    Voter::default()
}

fn signed_in() -> Voter {
    Voter { token: Some("t0ken".to_owned()), ..Voter::default() }
}

/// A server that answers by a rule.
fn server(answer: impl Fn(&Request) -> Response) -> impl Transport {
    from_fn(move |request| Ok(answer(&request)))
}

fn names(poll: &Poll) -> Vec<&str> {
    poll.choices.iter().map(|choice| choice.name.as_str()).collect()
}

/// Why a vote was not taken, by the answer to it.
fn reason(
    dialect: &dyn Dialect,
    poll: &Poll,
    vote: &civic_core::poll::Vote,
    voter: &Voter,
    answer: &Response,
) -> Reason {
    let ballot = civic_core::poll::Ballot { poll, vote, words: "", before: None };
    match dialect.decode_vote(&[ballot], voter, answer) {
        Err(NotTaken { reason, .. }) => reason,
        Ok(cast) => panic!("it was taken: {cast:?}"),
    }
}

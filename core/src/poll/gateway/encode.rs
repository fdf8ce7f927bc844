//! What is asked: each request of a page, all of them “simple”.

use super::{BallotKey, votes};
use crate::http::{Body, Endpoint, Request, encode_segment};
use crate::poll::{Poll, PollId, Vote, Voter};

type Pairs = Vec<(String, String)>;

pub(super) fn polls(base: &Endpoint) -> Request {
    Request::get(base.join("v1/polls"))
}

pub(super) fn poll(base: &Endpoint, id: &PollId) -> Request {
    Request::get(below(base, id, ""))
}

pub(super) fn challenge(base: &Endpoint, id: &PollId) -> Request {
    Request::get(below(base, id, "/challenge"))
}

pub(super) fn cast(base: &Endpoint, poll: &Poll, vote: &Vote, key: &BallotKey, voter: &Voter) -> Request {
    let mut pairs = keyed(key);
    let said =
        [("device", &voter.device), ("code", &voter.code), ("access_token", &voter.token), ("altcha", &voter.work)];
    pairs.extend(said.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value.clone()?))));
    pairs.extend(votes::pairs(vote, &poll.choices));
    Request::post(below(base, &poll.id, "/ballots"), Body::Form(pairs))
}

pub(super) fn replace(base: &Endpoint, poll: &Poll, vote: &Vote, key: &BallotKey) -> Request {
    let mut pairs = keyed(key);
    pairs.extend(votes::pairs(vote, &poll.choices));
    Request::post(below(base, &poll.id, "/replacements"), Body::Form(pairs))
}

pub(super) fn withdraw(base: &Endpoint, poll: &PollId, key: &BallotKey) -> Request {
    Request::post(below(base, poll, "/withdrawals"), Body::Form(keyed(key)))
}

/// A POST although it only reads: an address would leave the key in the logs of whatever lies between.
pub(super) fn receipt(base: &Endpoint, poll: &PollId, key: &BallotKey) -> Request {
    Request::post(below(base, poll, "/receipts"), Body::Form(keyed(key)))
}

/// Who has voted shows it by the ballot's key.
pub(super) fn results(base: &Endpoint, poll: &PollId, key: Option<&BallotKey>) -> Request {
    let address = below(base, poll, "/results");
    match key {
        None => Request::get(address),
        Some(key) => Request::post(address, Body::Form(keyed(key))),
    }
}

fn keyed(key: &BallotKey) -> Pairs {
    vec![("key".to_owned(), key.as_str().to_owned())]
}

fn below(base: &Endpoint, id: &PollId, rest: &str) -> String {
    base.join(&format!("v1/polls/{}{rest}", encode_segment(&id.0)))
}

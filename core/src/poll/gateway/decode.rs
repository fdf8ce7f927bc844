//! What is answered. A gateway of another version, or a proxy before it, may send anything.

mod method;
mod outcome;

use std::collections::BTreeSet;

use super::{Recorded, Standing};
use crate::document::Node;
use crate::document::plain::{line, plain};
use crate::http::Response;
use crate::link::Link;
use crate::poll::answer::{UNEXPECTED, json};
use crate::poll::{
    Challenge, Change, Choice, ChoiceId, Counted, Disclosure, Eligibility, Picture, Poll, PollId, Quorum,
};
use crate::{Error, Timestamp};

/// A poll that cannot be read costs the others nothing, and of two with one id the first is meant.
pub(super) fn polls(answer: &Response) -> Result<Vec<Poll>, Error> {
    json(answer, |root| match root.get("polls") {
        Some(Node::List(list)) => {
            let mut ids = BTreeSet::new();
            Ok(list.iter().filter_map(offered).filter(|poll| ids.insert(poll.id.clone())).collect())
        }
        _ => Err(UNEXPECTED),
    })
}

pub(super) fn poll(answer: &Response) -> Result<Poll, Error> {
    json(answer, |root| offered(root).ok_or(UNEXPECTED))
}

pub(super) fn challenge(answer: &Response) -> Result<Challenge, Error> {
    json(answer, |root| {
        let field = |name| root.text(name).map(str::to_owned).ok_or(UNEXPECTED);
        Ok(Challenge {
            algorithm: field("algorithm")?,
            challenge: field("challenge")?,
            most: number(root, "maxnumber").ok_or(UNEXPECTED)?,
            salt: field("salt")?,
            signature: field("signature")?,
        })
    })
}

pub(super) fn recorded(answer: &Response) -> Result<Recorded, Error> {
    json(answer, |root| {
        let standing = match root.text("standing") {
            Some("cast") => Standing::Cast,
            Some("withdrawn") => Standing::Withdrawn,
            _ => return Err(UNEXPECTED),
        };
        let ballot = root.text("ballot").ok_or(UNEXPECTED)?.to_owned();
        let root = root.get("proof").and_then(|proof| proof.text("root")).map(str::to_owned);
        Ok(Recorded { ballot, standing, root })
    })
}

pub(super) fn results(answer: &Response) -> Result<Counted, Error> {
    json(answer, |root| {
        let turnout = match root.get("turnout") {
            None | Some(Node::Null) => None,
            Some(turnout) => Some(outcome::turnout(turnout).ok_or(UNEXPECTED)?),
        };
        let outcome = root.get("outcome").and_then(outcome::outcome).ok_or(UNEXPECTED)?;
        let is_final = root.flag("is_final").ok_or(UNEXPECTED)?;
        let poll = PollId(root.text("poll").ok_or(UNEXPECTED)?.to_owned());
        Ok(Counted { poll, is_final, eligible: number(root, "eligible"), turnout, outcome })
    })
}

/// A poll without id, question or a method that we know cannot be voted in.
fn offered(node: &Node<'_>) -> Option<Poll> {
    let choices = match node.get("choices") {
        Some(Node::List(list)) => list.iter().map(choice).collect::<Option<Vec<_>>>()?,
        _ => Vec::new(),
    };
    Some(Poll {
        id: PollId(node.text("id")?.to_owned()),
        question: node.text("question").map(line)?,
        text: node.text("text").map(plain).unwrap_or_default(),
        organiser: node.text("organiser").map(line),
        consequence: node.text("consequence").map(plain),
        page: node.text("page").and_then(Link::vet),
        choices,
        method: method::method(node.get("method")?)?,
        eligibility: match node.text("eligibility") {
            Some("open") | None => Eligibility::Open,
            Some("device") => Eligibility::Device,
            Some("code") => Eligibility::Code,
            Some("person") => Eligibility::Person,
            Some(_) => return None,
        },
        opens: time(node, "opens")?,
        closes: time(node, "closes")?,
        is_open: node.flag("is_open"),
        // A word that we do not know may forbid: then nothing is shown.
        results: match node.text("results") {
            Some("always") => Disclosure::Always,
            Some("after-vote") => Disclosure::AfterVote,
            Some("after-close") | None => Disclosure::AfterClose,
            Some(_) => Disclosure::Never,
        },
        quorum: quorum(node),
        change: match node.text("change") {
            Some("replace") => Change::Replace,
            Some("receipt") => Change::Receipt,
            _ => Change::Never,
        },
        eligible: number(node, "eligible"),
        terms: None,
        is_secret: node.flag("secret").unwrap_or_default(),
        wants_work: node.flag("proof_of_work").unwrap_or_default(),
    })
}

fn choice(node: &Node<'_>) -> Option<Choice> {
    let picture = node.get("picture").and_then(|picture| {
        let alternative = picture.text("alternative").map(line).unwrap_or_default();
        Some(Picture { address: picture.text("address").and_then(Link::vet)?, alternative })
    });
    Some(Choice {
        id: ChoiceId(node.text("id")?.to_owned()),
        name: node.text("name").map(line)?,
        text: node.text("text").map(plain).unwrap_or_default(),
        picture,
        cost: number(node, "cost"),
        link: node.text("link").and_then(Link::vet),
        takes_words: false,
    })
}

fn quorum(node: &Node<'_>) -> Option<Quorum> {
    let quorum = node.get("quorum")?;
    number(quorum, "participation")
        .map(Quorum::Participation)
        .or_else(|| number(quorum, "approval").map(Quorum::Approval))
        .or_else(|| number(quorum, "ballots").map(Quorum::Ballots))
}

/// A time that cannot be read is not no time: a poll without its end would seem open for ever.
fn time(node: &Node<'_>, name: &str) -> Option<Option<Timestamp>> {
    match node.text(name) {
        None => Some(None),
        Some(text) => Timestamp::parse(text).map(Some),
    }
}

/// A whole number.
fn number<N: std::str::FromStr>(node: &Node<'_>, name: &str) -> Option<N> {
    node.text(name)?.parse().ok()
}

#[cfg(test)]
mod tests;

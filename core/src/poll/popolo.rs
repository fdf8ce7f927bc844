//! Popolo: how councillors voted, out of one JSON document or several that name each other's ids.
//!
//! Spec: <https://www.popoloproject.com/specs/>. A document is one object, a list, or lists by their names (`vote_events`, `motions`,
//! `votes`, `persons`, `organizations`), as different tools write them.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::answer::{self, UNEXPECTED};
use super::backend::Dialect;
use super::casting::Voter;
use super::model::{
    Capabilities, Disclosure, Identity, MemberVote, Outcome, Poll, PollId, VoteCount, VoteEvent, VoteOption, Writes,
};
use super::reading::{Ask, Reading, Why};
use crate::document::Node;
use crate::http::{Endpoint, Request, Response};
use crate::{Error, Timestamp};

/// No more of what is no such object are told of.
const MOST_STRANGERS: usize = 100;

/// Documents of a council.
#[derive(Debug, Clone, PartialEq)]
pub struct Popolo {
    /// Their addresses; the first one must be there.
    pub documents: Vec<Endpoint>,
}

impl Dialect for Popolo {
    fn list(&self, _voter: &Voter) -> Vec<Ask> {
        let mut requests = self.documents.iter().map(|document| Request::get(document.as_str()));
        let first = requests.next().map(|request| Ask::must(0, request));
        first.into_iter().chain(requests.map(|request| Ask::may(0, request))).collect()
    }

    /// They are not there one by one.
    fn poll(&self, _id: &PollId, voter: &Voter) -> Vec<Ask> {
        self.list(voter)
    }

    fn decode(&self, _ask: &Ask, response: &Response) -> Result<Reading, Error> {
        answer::json(response, |root| {
            let mut document = Document::default();
            document.sort(root, 0);
            if document.is_empty() { Err(UNEXPECTED) } else { Ok(document.reading()) }
        })
    }

    fn capabilities(&self, _poll: &Poll, _voter: &Voter) -> Capabilities {
        Capabilities { identity: Identity::Person, results: Disclosure::Always, writes: Writes::Link }
    }
}

/// The objects of a document by what they are.
#[derive(Default)]
struct Document<'n, 'a> {
    events: Vec<&'n Node<'a>>,
    motions: Vec<&'n Node<'a>>,
    votes: Vec<&'n Node<'a>>,
    /// Persons, organisations and groups.
    named: Vec<&'n Node<'a>>,
    strangers: usize,
}

impl<'n, 'a> Document<'n, 'a> {
    /// Lists may lie in fields (`{"result": {"vote_events": […]}}`), no deeper than two.
    fn sort(&mut self, node: &'n Node<'a>, depth: u8) {
        match node {
            Node::List(items) => items.iter().for_each(|item| self.sort(item, depth)),
            Node::Map(fields) if !self.takes(node) => {
                let before = self.len();
                if depth < 2 {
                    let lists = fields.iter().filter(|(_, value)| matches!(value, Node::List(_) | Node::Map(_)));
                    lists.for_each(|(_, value)| self.sort(value, depth.saturating_add(1)));
                }
                if self.len() == before {
                    self.strangers = self.strangers.saturating_add(1);
                }
            }
            Node::Map(_) => {}
            Node::Null | Node::Text(_) => self.strangers = self.strangers.saturating_add(1),
        }
    }

    fn takes(&mut self, node: &'n Node<'a>) -> bool {
        let kind = if node.has(&["voter_id", "voter"]) && node.has(&["option"]) {
            &mut self.votes
        } else if node.has(&["counts", "group_results", "motion", "motion_id"]) {
            &mut self.events
        } else if node.text("text").is_some() {
            &mut self.motions
        } else if node.text("id").is_some() && node.text("name").is_some() {
            &mut self.named
        } else {
            return false;
        };
        kind.push(node);
        true
    }

    fn len(&self) -> usize {
        [&self.events, &self.motions, &self.votes, &self.named].into_iter().map(Vec::len).sum()
    }

    fn is_empty(&self) -> bool {
        self.events.is_empty() && self.motions.is_empty() && self.votes.is_empty()
    }

    fn reading(&self) -> Reading {
        let mut reading = Reading::default();
        let mut found: BTreeMap<String, VoteEvent> = BTreeMap::new();
        // Events stand in the order of the document.
        let mut order: Vec<String> = Vec::new();
        let mut part = |event: VoteEvent| match found.entry(event.id.clone()) {
            Entry::Occupied(mut known) => known.get_mut().take_in(event),
            Entry::Vacant(place) => {
                order.push(event.id.clone());
                place.insert(event);
            }
        };
        for event in &self.events {
            match self.event(event) {
                Some(event) => part(event),
                None => reading.leave_out(event.text("id"), Why::Nameless),
            }
        }
        // A motion says what was moved of the votes that it names; one that names none was not voted on.
        for motion in &self.motions {
            for id in answer::items(motion.get("vote_events")).iter().filter_map(reference) {
                let mut event = VoteEvent { id: id.to_owned(), ..VoteEvent::default() };
                self.moved(motion, &mut event);
                part(event);
            }
        }
        let mut cast: BTreeMap<&str, Vec<MemberVote>> = BTreeMap::new();
        for vote in &self.votes {
            match (vote.text("vote_event_id"), self.vote(vote)) {
                (Some(id), Some(vote)) => cast.entry(id).or_default().push(vote),
                (id, _) => reading.leave_out(id, Why::Nameless),
            }
        }
        for (id, votes) in cast {
            part(VoteEvent { id: id.to_owned(), votes, ..VoteEvent::default() });
        }
        for _ in 0..self.strangers.min(MOST_STRANGERS) {
            reading.leave_out(None, Why::Nameless);
        }
        reading.vote_events = order.iter().filter_map(|id| found.remove(id)).collect();
        reading
    }

    fn event(&self, node: &Node<'_>) -> Option<VoteEvent> {
        let mut event = VoteEvent::default();
        let stated =
            node.text("motion_id").and_then(|id| self.motions.iter().find(|motion| motion.text("id") == Some(id)));
        if let Some(motion) = stated.copied().or_else(|| node.get("motion")) {
            self.moved(motion, &mut event);
        }
        event.id = node.first(&["id", "identifier"])?.to_owned();
        event.starts = time(node, "start_date").or(event.starts);
        // One of the specification's own examples ends before it begins.
        event.ends = time(node, "end_date").filter(|end| event.starts.is_none_or(|start| start <= *end));
        event.organisation = self.who(node, "organization").or(event.organisation);
        event.outcome = outcome(node).or(event.outcome);
        let groups = answer::items(node.get("group_results")).iter();
        event.groups = groups.filter_map(|group| Some((self.who(group, "group")?, outcome(group)?))).collect();
        event.counts = answer::items(node.get("counts")).iter().filter_map(|count| self.count(count)).collect();
        event.votes = answer::items(node.get("votes")).iter().filter_map(|vote| self.vote(vote)).collect();
        Some(event)
    }

    fn moved(&self, motion: &Node<'_>, event: &mut VoteEvent) {
        let line = |name: &str| Some(answer::name(motion, name)).filter(|text| !text.is_empty());
        event.motion = answer::words(motion, "text");
        event.classification = line("classification");
        event.requirement = line("requirement");
        event.organisation = self.who(motion, "organization");
        event.starts = time(motion, "date");
        event.outcome = outcome(motion);
    }

    fn count(&self, node: &Node<'_>) -> Option<VoteCount> {
        let value = answer::count(node, "value")?;
        Some(VoteCount { option: option(node)?, value, group: self.who(node, "group") })
    }

    fn vote(&self, node: &Node<'_>) -> Option<MemberVote> {
        let role = Some(answer::name(node, "role")).filter(|role| !role.is_empty());
        Some(MemberVote {
            voter: self.who(node, "voter")?,
            option: option(node)?,
            group: self.who(node, "group"),
            role,
        })
    }

    /// The name of who is told in full (`group: {name}`) or by an id (`group_id`); the id where nobody says the name.
    fn who(&self, node: &Node<'_>, field: &str) -> Option<String> {
        if let Some(told) = node.get(field) {
            let name = answer::name(told, "name");
            return Some(name).filter(|name| !name.is_empty()).or_else(|| reference(told).map(str::to_owned));
        }
        let id = node.text(&format!("{field}_id"))?;
        let named =
            self.named.iter().find(|named| named.text("id") == Some(id)).map(|named| answer::name(named, "name"));
        named.filter(|name| !name.is_empty()).or_else(|| Some(id.to_owned()))
    }
}

/// An id, alone or of an object.
fn reference<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    node.scalar().or_else(|| node.text("id"))
}

/// A time in full; of what is only a day or a month nobody knows the hour.
fn time(node: &Node<'_>, name: &str) -> Option<Timestamp> {
    node.text(name).and_then(Timestamp::parse)
}

fn outcome(node: &Node<'_>) -> Option<Outcome> {
    match node.text("result")? {
        "pass" => Some(Outcome::Pass),
        "fail" => Some(Outcome::Fail),
        _ => None,
    }
}

fn option(node: &Node<'_>) -> Option<VoteOption> {
    Some(match node.text("option")? {
        "yes" => VoteOption::Yes,
        "no" => VoteOption::No,
        "abstain" => VoteOption::Abstain,
        "absent" => VoteOption::Absent,
        "not voting" => VoteOption::NotVoting,
        "paired" => VoteOption::Paired,
        other => VoteOption::Other(crate::document::plain::line(other)),
    })
}

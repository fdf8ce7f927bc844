//! Polis: a conversation is a poll, its statements are the options, and each gets an opinion.
//!
//! Server: <https://github.com/compdemocracy/polis>, `/api/v3/`. Servers until 2024 know a device by a cookie, which browsers
//! send to the page's own origin only; later ones give out a token with the first vote. Either is one participant.
//! Errors are plain text (`polis_err_…`), and pages of sites that the server does not list get status 500.

mod errors;
pub mod export;
mod read;
mod statement;
mod vote;

pub use statement::LONGEST_STATEMENT;

use super::backend::Dialect;
use super::casting::{Ballot, Cast, NotTaken, Voter};
use super::model::{Capabilities, Disclosure, Eligibility, Identity, Poll, PollId, Writes};
use super::reading::{Ask, Reading};
use crate::Error;
use crate::http::{Endpoint, Request, Response};
use crate::link::Link;

/// A Polis server, and which of its conversations are shown: it has no list for citizens.
#[derive(Debug, Clone, PartialEq)]
pub struct Polis {
    /// The server's address: `https://pol.is`.
    pub base: Endpoint,
    /// The conversations, by the ids in their addresses: `38tfhzucmy`.
    pub conversations: Vec<PollId>,
    /// The language of the citizen, in which the server translates statements; `acceptLang`: what the browser asks for.
    pub language: Option<String>,
    /// The page on which the conversation can be taken part in; without it `{base}/{conversation}`.
    pub page: Option<Link>,
}

/// `participationInit`: the conversation, and what the citizen did there.
const CONVERSATION: u8 = 0;
/// `comments`: all statements, where all are shown that nobody turned down.
const STATEMENTS: u8 = 1;
/// The same where only those are shown that somebody has let through.
const MODERATED_STATEMENTS: u8 = 2;

impl Polis {
    fn get(&self, path: &str, conversation: &str, voter: &Voter) -> Request {
        let request = Request::get(self.base.join(&format!("api/v3/{path}"))).with("conversation_id", conversation);
        signed(request, voter)
    }

    fn page(&self, conversation: &str) -> Option<Link> {
        self.page.clone().or_else(|| super::answer::page(&self.base, &crate::http::encode_segment(conversation)))
    }
}

fn signed(request: Request, voter: &Voter) -> Request {
    match &voter.token {
        Some(token) => request.with_header("Authorization", format!("Bearer {token}")),
        None => request,
    }
}

impl Dialect for Polis {
    fn list(&self, voter: &Voter) -> Vec<Ask> {
        self.conversations.iter().flat_map(|id| self.poll(id, voter)).collect()
    }

    fn poll(&self, id: &PollId, voter: &Voter) -> Vec<Ask> {
        let mut request = self.get("participationInit", &id.0, voter).with("pid", "mypid");
        if let Some(name) = &voter.name {
            request = request.with("xid", name.clone());
        }
        if let Some(language) = &self.language {
            request = request.with("lang", language.clone());
        }
        vec![Ask::must(CONVERSATION, request)]
    }

    fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        errors::explained(response)?;
        let strict = ask.part == MODERATED_STATEMENTS;
        super::answer::json(response, |root| match ask.part {
            CONVERSATION => self.conversation(root, ask),
            _ => Ok(read::statements(root, ask.parameter("conversation_id").unwrap_or_default(), strict)),
        })
    }

    fn capabilities(&self, poll: &Poll, voter: &Voter) -> Capabilities {
        let is_known = voter.name.is_some() || poll.eligibility == Eligibility::Person;
        let identity = if is_known { Identity::Person } else { Identity::Device };
        // The server takes the vote of who needs a sign-in only with the city's own name for them.
        let needs_name = poll.eligibility == Eligibility::Person && voter.name.is_none() && voter.token.is_none();
        let writes = if needs_name { Writes::Link } else { Writes::Direct };
        Capabilities { identity, results: Disclosure::Always, writes }
    }

    fn encode(&self, ballots: &[Ballot<'_>], voter: &Voter) -> Result<Vec<Request>, NotTaken> {
        let mut requests = Vec::new();
        for ballot in ballots {
            requests.extend(self.votes(ballot, voter)?);
        }
        Ok(requests)
    }

    fn decode_vote(&self, ballots: &[Ballot<'_>], _voter: &Voter, response: &Response) -> Result<Cast, NotTaken> {
        errors::explained(response).map_err(errors::not_taken)?;
        let poll = ballots.first().map(|ballot| &ballot.poll.id);
        super::answer::json(response, |root| Ok(vote::cast(root, poll))).map_err(NotTaken::from)
    }
}

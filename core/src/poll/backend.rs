//! [`Backend`]: one platform, and [`Protocol`]: the one list of those that are spoken to.
//!
//! A dialect is settings and pure functions: what to ask for first, what an answer says, how a vote is written, and what the
//! answer to a vote means. What is the same for all, reading on until all is there and sending one request after the other,
//! stands here.

use super::adhocracy::Adhocracy;
use super::answer::UNEXPECTED;
use super::cap_collectif::CapCollectif;
use super::casting::{Ballot, Cast, NotTaken, Reason, Voter};
use super::consul::Consul;
use super::decidim::Decidim;
use super::gateway::Gateway;
use super::model::{Capabilities, Challenge, Poll, PollId};
use super::polis::Polis;
use super::popolo::Popolo;
use super::reading::{Ask, MOST_ITEMS, Need, Reading, Why};
use crate::Error;
use crate::http::{Request, Response, Transport};

/// More documents than these are not asked for at once: a server that never ends its pages must not end the poll.
const MOST_DOCUMENTS: usize = 60;

/// What a city asks its citizens with.
#[derive(Debug, Clone, PartialEq)]
pub enum Protocol {
    /// adhocracy+ and meinBerlin: questions with options, and with words.
    Adhocracy(Adhocracy),
    /// Cap Collectif: what there is, and what was counted.
    CapCollectif(CapCollectif),
    /// CONSUL Democracy: proposals and debates.
    Consul(Consul),
    /// Decidim: proposals, budgets and meetings.
    Decidim(Decidim),
    /// The project's own gateway.
    Gateway(Gateway),
    /// Polis: opinions on statements.
    Polis(Polis),
    /// Popolo: how councillors voted.
    Popolo(Popolo),
}

impl Protocol {
    /// The dialect of the protocol.
    pub fn dialect(&self) -> &dyn Dialect {
        match self {
            Self::Adhocracy(adhocracy) => adhocracy,
            Self::CapCollectif(platform) => platform,
            Self::Consul(consul) => consul,
            Self::Decidim(decidim) => decidim,
            Self::Gateway(gateway) => gateway,
            Self::Polis(polis) => polis,
            Self::Popolo(popolo) => popolo,
        }
    }
}

/// How one platform is spoken to. Where the size of code counts, a dialect can be loaded by itself: nothing else names it.
pub trait Dialect {
    /// What to ask for the polls that there are, or for those that the settings name where the platform has no list.
    fn list(&self, voter: &Voter) -> Vec<Ask>;

    /// What to ask for one poll.
    fn poll(&self, id: &PollId, voter: &Voter) -> Vec<Ask>;

    /// Whether that leaves out what was counted, which [`Self::poll`] asks for too.
    fn lists_briefly(&self) -> bool {
        false
    }

    /// What an answer says; `ask` is what was asked for.
    ///
    /// # Errors
    /// If the server refused, or what it said makes no sense.
    fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error>;

    /// What can be done with a poll from here.
    fn capabilities(&self, poll: &Poll, voter: &Voter) -> Capabilities;

    /// The requests of a vote, in their order; the next one goes when the one before was taken. The same ballots are the same
    /// requests, but for a token.
    ///
    /// # Errors
    /// If a ballot is not valid, or the platform takes votes on its own page only.
    fn encode(&self, _ballots: &[Ballot<'_>], _voter: &Voter) -> Result<Vec<Request>, NotTaken> {
        Err(Reason::ByLink.into())
    }

    /// What the answer to one of these requests means.
    ///
    /// # Errors
    /// If the vote was not taken.
    fn decode_vote(&self, _ballots: &[Ballot<'_>], _voter: &Voter, _response: &Response) -> Result<Cast, NotTaken> {
        Err(Reason::ByLink.into())
    }

    /// The request that takes a vote back.
    ///
    /// # Errors
    /// If the platform takes none back, or on its own page only.
    fn encode_withdrawal(&self, _poll: &Poll, _voter: &Voter) -> Result<Request, NotTaken> {
        Err(Reason::ByLink.into())
    }

    /// What the answer to that means.
    ///
    /// # Errors
    /// If the vote still counts.
    fn decode_withdrawal(&self, _response: &Response) -> Result<(), NotTaken> {
        Err(Reason::ByLink.into())
    }

    /// What to ask for the work that a device must do before it votes in a poll that [wants some](Poll::wants_work).
    fn ask_challenge(&self, _poll: &Poll) -> Option<Request> {
        None
    }

    /// What the answer to that says.
    ///
    /// # Errors
    /// If the server refused, or what it said makes no sense.
    fn challenge(&self, _response: &Response) -> Result<Challenge, Error> {
        Err(UNEXPECTED)
    }
}

/// What is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted<'a> {
    /// All polls that there are.
    All,
    /// One of them.
    One(&'a PollId),
}

/// Reads what is wanted: all its documents and pages. It ends at an address that was asked for before, 60 documents or 10,000
/// items; if there would be more, [`Reading::left_out`] says so.
///
/// A token that is no longer good is dropped, and what is public is read without it: servers refuse even that to who sends an
/// old token.
///
/// # Errors
/// If a document that must be there is not.
pub async fn read<T: Transport>(
    dialect: &dyn Dialect,
    transport: &T,
    wanted: Wanted<'_>,
    voter: &Voter,
) -> Result<Reading, Error> {
    match read_as(dialect, transport, wanted, voter).await {
        Err(Error::Refused(refusal)) if refusal.status == 401 && voter.token.is_some() => {
            let voter = Voter { token: None, ..voter.clone() };
            let mut reading = read_as(dialect, transport, wanted, &voter).await?;
            reading.token_refused = true;
            Ok(reading)
        }
        answer => answer,
    }
}

async fn read_as<T: Transport>(
    dialect: &dyn Dialect,
    transport: &T,
    wanted: Wanted<'_>,
    voter: &Voter,
) -> Result<Reading, Error> {
    let mut waiting = match wanted {
        Wanted::All => dialect.list(voter),
        Wanted::One(id) => dialect.poll(id, voter),
    };
    let mut asked: Vec<Request> = Vec::new();
    let mut whole = Reading::default();
    while !waiting.is_empty() {
        let ask = waiting.remove(0);
        if asked.contains(&ask.request) {
            continue;
        }
        if asked.len() >= MOST_DOCUMENTS || whole.count() >= MOST_ITEMS {
            whole.leave_out(Some(&ask.request.address()), Why::TooMany);
            break;
        }
        let answer = transport.send(ask.request.clone()).await.map_err(Error::from);
        match (answer.and_then(|response| dialect.decode(&ask, &response)), ask.need) {
            (Ok(mut reading), _) => {
                waiting.append(&mut reading.next);
                whole.add(reading);
            }
            (Err(error), Need::Must) => return Err(error),
            (Err(_), Need::May) => whole.leave_out(Some(&ask.request.address()), Why::Unread),
        }
        asked.push(ask.request);
    }
    Ok(whole)
}

/// Casts a vote: sends its requests one after the other. A token that an answer brings goes with the next one.
///
/// Nothing is sent again here. Where [`Identity::None`](super::model::Identity::None) applies, a vote that may have arrived
/// ([`Error::may_have_arrived`]) would count twice if it were; elsewhere it may be sent again.
///
/// # Errors
/// If one of them was not taken; [`NotTaken::taken`] says how many were before.
pub async fn cast<T: Transport>(
    dialect: &dyn Dialect,
    transport: &T,
    ballots: &[Ballot<'_>],
    voter: &Voter,
) -> Result<Cast, NotTaken> {
    let mut voter = voter.clone();
    let mut requests = dialect.encode(ballots, &voter)?;
    let mut whole = Cast::default();
    let mut taken = 0_usize;
    while let Some(request) = requests.get(taken) {
        let answer = transport.send(request.clone()).await.map_err(|error| NotTaken::from(Error::from(error)));
        let cast = answer
            .and_then(|response| dialect.decode_vote(ballots, &voter, &response))
            .map_err(|not_taken| NotTaken { taken, ..not_taken })?;
        if cast.reading.token.is_some() {
            voter.token.clone_from(&cast.reading.token);
            requests = dialect.encode(ballots, &voter)?;
        }
        whole.receipt = cast.receipt.or(whole.receipt);
        // What the last answer says counts before what earlier ones said.
        let earlier = std::mem::replace(&mut whole.reading, cast.reading);
        whole.reading.add(earlier);
        taken = taken.saturating_add(1);
    }
    Ok(whole)
}

/// One platform, reached through a transport.
#[derive(Debug, Clone)]
pub struct Backend<T> {
    protocol: Protocol,
    transport: T,
}

/// Takes a vote back.
///
/// # Errors
/// If it still counts.
pub async fn withdraw<T: Transport>(
    dialect: &dyn Dialect,
    transport: &T,
    poll: &Poll,
    voter: &Voter,
) -> Result<(), NotTaken> {
    let request = dialect.encode_withdrawal(poll, voter)?;
    let answer = transport.send(request).await.map_err(|error| NotTaken::from(Error::from(error)))?;
    dialect.decode_withdrawal(&answer)
}

impl<T: Transport> Backend<T> {
    /// The platform that `protocol` describes.
    pub fn new(protocol: Protocol, transport: T) -> Self {
        Self { protocol, transport }
    }

    /// Reads all polls or one: [`read`].
    ///
    /// # Errors
    /// If a document that must be there is not.
    pub async fn read(&self, wanted: Wanted<'_>, voter: &Voter) -> Result<Reading, Error> {
        read(self.protocol.dialect(), &self.transport, wanted, voter).await
    }

    /// What can be done with a poll from here.
    pub fn capabilities(&self, poll: &Poll, voter: &Voter) -> Capabilities {
        self.protocol.dialect().capabilities(poll, voter)
    }

    /// Takes a vote back: [`withdraw`].
    ///
    /// # Errors
    /// If it still counts.
    pub async fn withdraw(&self, poll: &Poll, voter: &Voter) -> Result<(), NotTaken> {
        withdraw(self.protocol.dialect(), &self.transport, poll, voter).await
    }

    /// Casts a vote: [`cast`].
    ///
    /// # Errors
    /// If it was not taken.
    pub async fn cast(&self, ballots: &[Ballot<'_>], voter: &Voter) -> Result<Cast, NotTaken> {
        cast(self.protocol.dialect(), &self.transport, ballots, voter).await
    }
}

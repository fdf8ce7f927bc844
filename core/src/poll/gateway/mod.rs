//! The API of the project's own gateway (`civic-gateway`), for cities that run no participation platform.
//!
//! The gateway writes with the same types that are read here: [`wire`] is what goes over the network, [`votes`] how a vote is
//! written in a form, [`problem`] how the gateway says no. All that a page sends is a CORS “simple request”, so a browser asks
//! nobody before it votes.
//!
//! A ballot has a [`BallotKey`] that the citizen's device draws before it sends. The key makes a vote count once however
//! often it is sent, and it is the receipt: who holds it can find the ballot, and change it where the poll allows that. The
//! gateway keeps only its hash.

mod decode;
mod encode;
mod key;
pub mod problem;
pub mod votes;
pub mod wire;

pub use key::BallotKey;

use super::counting::{Outcome, Turnout};
use super::{Poll, PollId, Vote};
use crate::Error;
use crate::http::{Endpoint, Transport};

/// One gateway.
///
/// ```
/// use civic_core::http::{Endpoint, Request, Response, from_fn};
/// use civic_core::poll::gateway::Gateway;
///
/// let transport = from_fn(|request: Request| {
///     assert_eq!(request.address(), "https://vote.city.example/v1/polls");
///     let polls = r#"{"polls":[{"id":"park","question":"A park?","method":{"method":"single"},"choices":[]}]}"#;
///     Ok(Response::new(200, "application/json", polls))
/// });
/// let gateway = Gateway::new(Endpoint::new("https://vote.city.example").unwrap(), transport);
/// assert_eq!(pollster::block_on(gateway.polls()).unwrap()[0].poll.question, "A park?");
/// ```
#[derive(Debug, Clone)]
pub struct Gateway<T> {
    base: Endpoint,
    transport: T,
}

/// A poll of a gateway, and what else a page must know of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Offered {
    /// The poll.
    pub poll: Poll,
    /// Whether who voted and what was voted are kept apart.
    pub secret: bool,
    /// Whether a vote needs a solved [`Challenge`].
    pub proof_of_work: bool,
}

/// By what a citizen may vote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Credential {
    /// A random text that this browser keeps; of polls for every device once.
    pub device: Option<String>,
    /// The code that the city gave out.
    pub code: Option<String>,
    /// The signed token of the city's login; sent in the body (RFC 6750, 2.2), as a header would need a preflight.
    pub token: Option<String>,
    /// The solution of a [`Challenge`], as ALTCHA writes it.
    pub proof: Option<String>,
}

/// Work that a device must do before it votes, in the shape of ALTCHA: find the `number` up to `most` for which the SHA-256
/// of `salt` and the number in decimal digits is `challenge`, in hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// `SHA-256`.
    pub algorithm: String,
    /// The hash to find.
    pub challenge: String,
    /// The greatest number that it can be.
    pub most: u64,
    /// What stands before the number.
    pub salt: String,
    /// The gateway's, to be sent back.
    pub signature: String,
}

/// What has become of a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It counts.
    Cast,
    /// It was taken back, or another of the same citizen took its place.
    Withdrawn,
}

/// What the gateway says of a ballot, to who holds its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// What the ballot is called in the export: a hash of its key, in hexadecimal digits.
    pub ballot: String,
    /// What has become of it.
    pub standing: Standing,
    /// The root over all ballots in which this one is proven to be, once the poll is over.
    pub root: Option<String>,
}

/// What came out, or what it is so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Results {
    /// Whether voting is over and all ballots are counted.
    pub is_final: bool,
    /// How many could vote, if that is known.
    pub eligible: Option<u64>,
    /// Whether enough took part, if the poll has a quorum.
    pub turnout: Option<Turnout>,
    /// What the count says.
    pub outcome: Outcome,
}

impl<T: Transport> Gateway<T> {
    /// The gateway at `base`, reached through `transport`.
    pub fn new(base: Endpoint, transport: T) -> Self {
        Self { base, transport }
    }

    /// All polls: those to come, those that are open, and those that are over. May be empty.
    pub async fn polls(&self) -> Result<Vec<Offered>, Error> {
        decode::polls(&self.transport.send(encode::polls(&self.base)).await?)
    }

    /// One poll.
    pub async fn poll(&self, id: &PollId) -> Result<Offered, Error> {
        decode::poll(&self.transport.send(encode::poll(&self.base, id)).await?)
    }

    /// What the device must solve before it votes in a poll that needs [`Offered::proof_of_work`].
    pub async fn challenge(&self, id: &PollId) -> Result<Challenge, Error> {
        decode::challenge(&self.transport.send(encode::challenge(&self.base, id)).await?)
    }

    /// Casts a ballot. The same key with the same vote may be sent any number of times, and counts once.
    ///
    /// # Errors
    ///
    /// A refusal says why in a [`problem::Code`]; see [`problem::code`].
    pub async fn cast(
        &self,
        poll: &Poll,
        vote: &Vote,
        key: &BallotKey,
        credential: &Credential,
    ) -> Result<Recorded, Error> {
        decode::recorded(&self.transport.send(encode::cast(&self.base, poll, vote, key, credential)).await?)
    }

    /// Puts another vote in the place of the one that was cast with `key`, where the poll allows it
    /// ([`Change::Receipt`](super::Change::Receipt)).
    pub async fn replace(&self, poll: &Poll, vote: &Vote, key: &BallotKey) -> Result<Recorded, Error> {
        decode::recorded(&self.transport.send(encode::replace(&self.base, poll, vote, key)).await?)
    }

    /// Takes a ballot back, where the poll allows it.
    pub async fn withdraw(&self, poll: &PollId, key: &BallotKey) -> Result<Recorded, Error> {
        decode::recorded(&self.transport.send(encode::withdraw(&self.base, poll, key)).await?)
    }

    /// Whether the gateway has the ballot with this key.
    pub async fn receipt(&self, poll: &PollId, key: &BallotKey) -> Result<Recorded, Error> {
        decode::recorded(&self.transport.send(encode::receipt(&self.base, poll, key)).await?)
    }

    /// What came out. Where results are shown to who has voted, `key` is that of their ballot.
    ///
    /// # Errors
    ///
    /// [`problem::Code::ResultsHidden`] while they are not shown.
    pub async fn results(&self, poll: &PollId, key: Option<&BallotKey>) -> Result<Results, Error> {
        decode::results(&self.transport.send(encode::results(&self.base, poll, key)).await?)
    }
}

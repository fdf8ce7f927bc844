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
pub mod problem;
pub mod votes;
pub mod wire;

use super::backend::{Dialect, Wanted};
use super::casting::{Ballot, Cast, NotTaken, Reason, Voter};
pub use super::model::BallotKey;
use super::model::{Capabilities, Challenge, Eligibility, Identity, Poll, PollId, Writes};
use super::reading::{Ask, Reading};
use crate::Error;
use crate::http::{Endpoint, Request, Response, Transport, encode_segment};
use crate::link::Link;
use problem::Code;

/// One gateway.
///
/// ```
/// use civic_core::http::{Endpoint, Request, Response, from_fn};
/// use civic_core::poll::gateway::Gateway;
/// use civic_core::poll::{Backend, Protocol, Voter, Wanted};
///
/// let transport = from_fn(|request: Request| {
///     assert_eq!(request.address(), "https://vote.city.example/v1/polls");
///     let polls = r#"{"polls":[{"id":"park","question":"A park?","method":{"method":"single"},"choices":[]}]}"#;
///     Ok(Response::new(200, "application/json", polls))
/// });
/// let gateway = Gateway { base: Endpoint::new("https://vote.city.example").unwrap() };
/// let backend = Backend::new(Protocol::Gateway(gateway), transport);
/// let reading = pollster::block_on(backend.read(Wanted::All, &Voter::default())).unwrap();
/// assert_eq!(reading.polls[0].question, "A park?");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Gateway {
    /// Where it answers: what stands before `/v1`.
    pub base: Endpoint,
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

const POLLS: u8 = 0;
const POLL: u8 = 1;
const RESULTS: u8 = 2;

impl Dialect for Gateway {
    fn list(&self, _: &Voter) -> Vec<Ask> {
        vec![Ask::must(POLLS, encode::polls(&self.base))]
    }

    fn poll(&self, id: &PollId, voter: &Voter) -> Vec<Ask> {
        let results = encode::results(&self.base, id, voter.key.as_ref().filter(|_| voter.has_voted));
        vec![Ask::must(POLL, encode::poll(&self.base, id)), Ask::may(RESULTS, results)]
    }

    fn lists_briefly(&self) -> bool {
        true
    }

    fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        Ok(match ask.part {
            POLLS => Reading { polls: decode::polls(response)?, ..Reading::default() },
            POLL => Reading { polls: vec![decode::poll(response)?], ..Reading::default() },
            _ => match decode::results(response) {
                Ok(counted) => Reading { counted: vec![counted], ..Reading::default() },
                // They are not shown to everybody, or not yet: that is a rule of the poll and no failure.
                Err(error) if matches!(code(&error), Some(Code::ResultsHidden | Code::ResultsNever)) => {
                    Reading::default()
                }
                Err(error) => return Err(error),
            },
        })
    }

    fn capabilities(&self, poll: &Poll, _: &Voter) -> Capabilities {
        let identity = match poll.eligibility {
            Eligibility::Open => Identity::None,
            Eligibility::Device => Identity::Device,
            Eligibility::Code | Eligibility::Person => Identity::Person,
        };
        Capabilities { identity, results: poll.results, writes: Writes::Gateway }
    }

    fn encode(&self, ballots: &[Ballot<'_>], voter: &Voter) -> Result<Vec<Request>, NotTaken> {
        let key = voter.key.as_ref().ok_or(Reason::Unkeyed)?;
        let mut requests = Vec::new();
        for Ballot { poll, vote, .. } in ballots {
            poll.method.check(vote, &poll.choices)?;
            requests.push(match voter.has_voted {
                true => encode::replace(&self.base, poll, vote, key),
                false => encode::cast(&self.base, poll, vote, key, voter),
            });
        }
        Ok(requests)
    }

    fn decode_vote(&self, _: &[Ballot<'_>], _: &Voter, response: &Response) -> Result<Cast, NotTaken> {
        let recorded = decode::recorded(response).map_err(why)?;
        match recorded.standing {
            Standing::Cast => Ok(Cast { receipt: Some(recorded.ballot), ..Cast::default() }),
            // A late copy of a ballot that was taken back, or that another one has replaced.
            Standing::Withdrawn => Err(Reason::AlreadyVoted.into()),
        }
    }

    fn encode_withdrawal(&self, poll: &Poll, voter: &Voter) -> Result<Request, NotTaken> {
        let key = voter.key.as_ref().ok_or(Reason::Unkeyed)?;
        Ok(encode::withdraw(&self.base, &poll.id, key))
    }

    fn decode_withdrawal(&self, response: &Response) -> Result<(), NotTaken> {
        match decode::recorded(response).map_err(why)?.standing {
            Standing::Withdrawn => Ok(()),
            Standing::Cast => Err(Reason::Failed.into()),
        }
    }

    fn ask_challenge(&self, poll: &Poll) -> Option<Request> {
        poll.wants_work.then(|| encode::challenge(&self.base, &poll.id))
    }

    fn challenge(&self, response: &Response) -> Result<Challenge, Error> {
        decode::challenge(response)
    }
}

impl Gateway {
    /// Reads polls without what was counted: what a page shows first.
    ///
    /// # Errors
    /// If the server refused, or what it said makes no sense.
    pub async fn polls<T: Transport>(&self, transport: &T, wanted: Wanted<'_>) -> Result<Vec<Poll>, Error> {
        let request = match wanted {
            Wanted::All => encode::polls(&self.base),
            Wanted::One(id) => encode::poll(&self.base, id),
        };
        let answer = transport.send(request).await?;
        match wanted {
            Wanted::All => decode::polls(&answer),
            Wanted::One(_) => Ok(vec![decode::poll(&answer)?]),
        }
    }

    /// The gateway's own page about a poll, where anybody looks a receipt up and counts again.
    pub fn page(&self, poll: &PollId) -> Option<Link> {
        Link::on_page(&self.base.join(&format!("polls/{}", encode_segment(&poll.0))))
    }

    /// What to ask whether the gateway has the ballot with this key.
    pub fn ask_receipt(&self, poll: &PollId, key: &BallotKey) -> Request {
        encode::receipt(&self.base, poll, key)
    }

    /// What the answer to that says.
    ///
    /// # Errors
    /// [`Code::BallotUnknown`] if it has none.
    pub fn receipt(&self, response: &Response) -> Result<Recorded, Error> {
        decode::recorded(response)
    }
}

fn code(error: &Error) -> Option<Code> {
    let Error::Refused(refusal) = error else { return None };
    problem::code(refusal)
}

/// What a citizen would do something else about.
fn why(error: Error) -> NotTaken {
    let reason = match code(&error) {
        Some(Code::NotBegun | Code::Closed) => Reason::Closed,
        Some(Code::InvalidBallot | Code::InvalidKey) => Reason::Invalid,
        Some(Code::KeyUsed | Code::AlreadyVoted | Code::Final) => Reason::AlreadyVoted,
        Some(Code::CredentialMissing) => Reason::SignIn,
        Some(Code::CodeUnknown) => Reason::CodeUnknown,
        Some(Code::TokenInvalid) => Reason::NotAllowed,
        Some(Code::TokenExpired) => Reason::Expired,
        Some(Code::ProofNeeded | Code::ProofInvalid) => Reason::Work,
        Some(Code::OriginRefused) => Reason::Site,
        Some(Code::NotFound | Code::BallotUnknown) => Reason::Gone,
        _ => Reason::Failed,
    };
    NotTaken::answered(reason, error)
}

//! [`Store`]: where polls and ballots are kept, and what is promised of a vote that was acknowledged.
//!
//! # What is promised
//!
//! - A vote is acknowledged after the database has it on disk, so a process that dies at any moment loses none.
//! - The hash of a ballot's key is its primary key: the same ballot sent again is found, and counted once.
//! - A credential is spent in the transaction that keeps the ballot: neither is there without the other.
//! - After [`Store::seal`] no ballot of the poll changes; what was sealed is what is counted, by every replica.
//!
//! # What is kept apart
//!
//! `spent` knows who voted, `ballots` what was voted. No column leads from one to the other, unless the poll lets a citizen
//! replace their vote by voting again, which a secret poll does not. There are no times and no counters. Ballots lie in the
//! order of their hashes, which says nothing about when they came.

mod batch;
mod postgres;
mod sqlite;

use anyhow::Result;
use civic_core::poll::gateway::wire::PollDocument;
use futures_util::future::BoxFuture;

pub use postgres::Postgres;
pub use sqlite::Sqlite;

/// SHA-256 of something, or an HMAC with it.
pub type Hash = [u8; 32];

/// A ballot on its way into the store.
#[derive(Debug, Clone)]
pub struct Cast {
    /// The poll's id.
    pub poll: String,
    /// The hash of the ballot's key.
    pub ballot: Hash,
    /// The vote, as the export writes it.
    pub vote: String,
    /// By what the citizen votes; it is spent. `None` where everybody may vote any number of times.
    pub credential: Option<Credential>,
    /// The proof of work, spent as well.
    pub proof: Option<Hash>,
}

/// By what a citizen votes.
#[derive(Debug, Clone, Copy)]
pub struct Credential {
    /// Its keyed hash.
    pub hash: Hash,
    /// Whether it must be among the codes that the city gave out.
    pub is_code: bool,
    /// Whether a second vote takes the place of the first. Then, and only then, the store keeps which ballot is whose.
    pub replaces: bool,
}

/// What became of a [`Cast`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CastOutcome {
    /// It is kept, now or since it was sent before.
    Kept,
    /// It was kept before, and taken back or replaced since.
    Withdrawn,
    /// The key belongs to another vote.
    KeyUsed,
    /// The credential is spent.
    AlreadyVoted,
    /// The city gave out no such code.
    CodeUnknown,
    /// The proof of work was used before.
    ProofUsed,
    /// The poll is sealed.
    Sealed,
}

/// What became of a change by receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeOutcome {
    /// The ballot is as was asked.
    Done,
    /// There is no such ballot.
    Unknown,
    /// The poll is sealed.
    Sealed,
}

/// A ballot that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The vote; `None` if it was withdrawn.
    pub vote: Option<String>,
}

/// A poll that is there.
#[derive(Debug, Clone, PartialEq)]
pub struct Defined {
    /// What the city wrote.
    pub document: PollDocument,
    /// Whether it is sealed.
    pub is_sealed: bool,
    /// How many codes the city gave out.
    pub codes: u64,
}

/// What became of a poll's new definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DefineOutcome {
    /// It holds.
    Done,
    /// The poll has ballots, and the new definition would change what they mean.
    HasBallots,
    /// The poll is sealed.
    Sealed,
}

/// A ballot of the export.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The hash of its key.
    pub ballot: Hash,
    /// The vote, as the export writes it.
    pub vote: String,
}

/// A database.
pub trait Store: Send + Sync {
    /// All polls, by id.
    fn polls(&self) -> BoxFuture<'_, Result<Vec<Defined>>>;
    /// Adds a poll, or changes one.
    fn define(&self, document: PollDocument) -> BoxFuture<'_, Result<DefineOutcome>>;
    /// Adds the hashes of codes to a poll.
    fn add_codes(&self, poll: String, codes: Vec<Hash>) -> BoxFuture<'_, Result<()>>;
    /// Keeps a ballot; when this answers, it is on disk. An error leaves open whether it was kept: the same may be sent again.
    fn cast(&self, cast: Cast) -> BoxFuture<'_, Result<CastOutcome>>;
    /// Changes a ballot, or withdraws it (`None`).
    fn change(&self, poll: String, ballot: Hash, vote: Option<String>) -> BoxFuture<'_, Result<ChangeOutcome>>;
    /// One ballot.
    fn ballot(&self, poll: String, ballot: Hash) -> BoxFuture<'_, Result<Option<Kept>>>;
    /// Votes that are equal, and how many; in no order that says anything.
    fn counts(&self, poll: String) -> BoxFuture<'_, Result<Vec<(String, u64)>>>;
    /// From now on no ballot of the poll changes. Also takes away what the database's own records tell of the order in which
    /// ballots came, as far as it can.
    fn seal(&self, poll: String) -> BoxFuture<'_, Result<()>>;
    /// The ballots that count, by hash.
    fn entries(&self, poll: String) -> BoxFuture<'_, Result<Vec<Entry>>>;
    /// Random bytes that all replicas share, and that were drawn when the database was made.
    fn secret(&self) -> BoxFuture<'_, Result<Hash>>;
    /// Mixes ballots where the database records in which order they came; called now and then.
    fn mix(&self) -> BoxFuture<'_, Result<()>>;
}

/// Opens the database that `address` names: `postgres://…`, or the path of an SQLite file.
pub async fn open(address: &str) -> Result<Box<dyn Store>> {
    if address.starts_with("postgres://") || address.starts_with("postgresql://") {
        return Ok(Box::new(Postgres::open(address).await?));
    }
    Ok(Box::new(Sqlite::open(address.strip_prefix("sqlite:").unwrap_or(address).as_ref())?))
}

/// Whether ballots that were cast under `old` mean the same under `new`. Words and dates may change: a city corrects them.
fn keeps_meaning(old: &PollDocument, new: &PollDocument) -> bool {
    let ids = |poll: &PollDocument| poll.choices.iter().map(|choice| choice.id.clone()).collect::<Vec<_>>();
    let costs = |poll: &PollDocument| poll.choices.iter().map(|choice| choice.cost).collect::<Vec<_>>();
    let rules = |poll: &PollDocument| (poll.method.clone(), poll.eligibility, poll.change, poll.secret);
    ids(old) == ids(new) && costs(old) == costs(new) && rules(old) == rules(new)
}

fn hash(bytes: &[u8]) -> Result<Hash> {
    bytes.try_into().map_err(|_| anyhow::anyhow!("the database holds a hash of {} bytes", bytes.len()))
}

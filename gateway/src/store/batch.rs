//! Group commit: ballots that arrive while the disk is busy go into the next transaction together, so a vote costs a share
//! of a disk write and none is acknowledged before it. It also mixes who voted and what was voted, for all of a batch are
//! written at once.

use anyhow::{Result, anyhow};
use tokio::sync::{mpsc, oneshot};

use super::{Cast, CastOutcome};

/// How many ballots go into one transaction at most.
const MOST: usize = 512;
/// How many may wait for it; beyond, the gateway says that it is busy.
const WAITING: usize = 8_192;

/// A ballot, and who waits to hear of it.
pub(super) struct Waiting {
    pub(super) cast: Cast,
    reply: oneshot::Sender<Result<CastOutcome>>,
}

/// Where ballots are handed in.
#[derive(Clone)]
pub(super) struct Sender(mpsc::Sender<Waiting>);

/// Where they are taken out.
pub(super) struct Receiver(mpsc::Receiver<Waiting>);

/// What the gateway says when too many wait.
#[derive(Debug)]
pub(super) struct Busy;

impl std::fmt::Display for Busy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("too many ballots wait for the database")
    }
}

impl std::error::Error for Busy {}

pub(super) fn channel() -> (Sender, Receiver) {
    let (sender, receiver) = mpsc::channel(WAITING);
    (Sender(sender), Receiver(receiver))
}

impl Sender {
    pub(super) async fn cast(&self, cast: Cast) -> Result<CastOutcome> {
        let (reply, answer) = oneshot::channel();
        self.0.try_send(Waiting { cast, reply }).map_err(|_| Busy)?;
        answer.await.map_err(|_| anyhow!("the database went away"))?
    }
}

impl Receiver {
    /// The next ballots: waits for one, and takes what came with it. Empty when no more can come.
    pub(super) async fn next(&mut self) -> Vec<Waiting> {
        let mut batch = Vec::new();
        self.0.recv_many(&mut batch, MOST).await;
        batch
    }

    /// The same, for a thread that is no task.
    pub(super) fn next_blocking(&mut self) -> Vec<Waiting> {
        let mut batch = Vec::new();
        self.0.blocking_recv_many(&mut batch, MOST);
        batch
    }
}

/// Tells everybody of a batch what became of their ballot. Who has hung up asks again with the same key.
pub(super) fn answer(batch: Vec<Waiting>, outcomes: Result<Vec<CastOutcome>>) {
    match outcomes {
        Ok(outcomes) => {
            for (waiting, outcome) in batch.into_iter().zip(outcomes) {
                let _ = waiting.reply.send(Ok(outcome));
            }
        }
        Err(error) => {
            let error = format!("{error:#}");
            for waiting in batch {
                let _ = waiting.reply.send(Err(anyhow!(error.clone())));
            }
        }
    }
}

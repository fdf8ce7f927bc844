//! [`Counted`]: a count to its last detail, where a back end publishes one.

use super::PollId;
use crate::poll::counting::{Outcome, Turnout};

/// What came out, or what it is so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Of which poll.
    pub poll: PollId,
    /// Whether voting is over and all ballots are counted.
    pub is_final: bool,
    /// How many could vote, if that is known.
    pub eligible: Option<u64>,
    /// Whether enough took part, if the poll has a quorum.
    pub turnout: Option<Turnout>,
    /// What the count says.
    pub outcome: Outcome,
}

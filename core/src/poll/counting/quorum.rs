//! Whether enough took part. That is beside who won: a poll without its quorum is not a poll that said no.

use serde::{Deserialize, Serialize};

use super::outcome::{Detail, Outcome};
use crate::poll::model::Quorum;

/// Whether a quorum was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Turnout {
    /// It was.
    Enough,
    /// So many ballots, or so many yes, are missing.
    Missing(u64),
    /// Nobody knows how many may vote, or the method has no yes.
    Unknown,
}

impl Quorum {
    /// Compares in whole numbers: `count * 100 >= percent * eligible`.
    pub fn turnout(&self, outcome: &Outcome, eligible: Option<u64>) -> Turnout {
        let of = |percent: u32| eligible.map(|all| u128::from(percent).saturating_mul(all.into()).div_ceil(100));
        let (count, needed) = match self {
            Self::Participation(percent) => (Some(outcome.cast), of(*percent)),
            Self::Approval(percent) => match outcome.detail {
                Detail::Answers(answers) => (Some(answers.yes), of(*percent)),
                _ => (None, None),
            },
            Self::Ballots(count) => (Some(outcome.cast), Some(u128::from(*count))),
        };
        let (Some(count), Some(needed)) = (count, needed) else { return Turnout::Unknown };
        match needed.saturating_sub(count.into()) {
            0 => Turnout::Enough,
            missing => Turnout::Missing(u64::try_from(missing).unwrap_or(u64::MAX)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quorum_is_reached_to_the_last_ballot() {
        let cast = |cast| Outcome { cast, ..Outcome::default() };
        let third = Quorum::Participation(33);
        assert_eq!(third.turnout(&cast(33), Some(100)), Turnout::Enough);
        assert_eq!(third.turnout(&cast(33), Some(101)), Turnout::Missing(1));
        assert_eq!(third.turnout(&cast(33), None), Turnout::Unknown);
        assert_eq!(Quorum::Participation(100).turnout(&cast(u64::MAX), Some(u64::MAX)), Turnout::Enough);
        assert_eq!(Quorum::Ballots(40).turnout(&cast(33), None), Turnout::Missing(7));
        assert_eq!(Quorum::Approval(1).turnout(&cast(33), Some(100)), Turnout::Unknown);
    }
}

//! Yes, no, or abstain.

use super::outcome::{Answers, Detail, capped};
use super::{Ballots, Tallied};
use crate::poll::model::{Answer, Majority, Vote};

/// Whether there are enough yes. Abstentions are not in the base, but in that of [`Majority::Absolute`], which is all ballots
/// cast. A tie is no majority.
pub(super) fn answers(ballots: &[Ballots], majority: Majority, cast: u64) -> Tallied {
    let sum = |of: Answer| {
        let said = ballots.iter().filter(|(vote, _)| *vote == Vote::Answer(of));
        said.fold(0_u128, |sum, (_, weight)| sum.saturating_add((*weight).into()))
    };
    let (yes, no, abstain) = (sum(Answer::Yes), sum(Answer::No), sum(Answer::Abstain));
    let both = yes.saturating_add(no);
    let (base, needed) = match majority {
        Majority::Simple => (both, no.saturating_add(1)),
        Majority::Absolute => (u128::from(cast), u128::from(cast / 2).saturating_add(1)),
        // At least one, where nobody says either.
        Majority::TwoThirds => (both, both.saturating_mul(2).div_ceil(3).max(1)),
    };
    let detail = Detail::Answers(Answers {
        yes: capped(yes),
        no: capped(no),
        abstain: capped(abstain),
        base: capped(base),
        needed: capped(needed),
        is_reached: yes >= needed,
    });
    Tallied { detail, ..Tallied::default() }
}

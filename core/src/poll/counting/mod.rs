//! From ballots to an [`Outcome`]: exactly, in whole numbers, and the same in whatever order the ballots come.
//!
//! A tie is told as a tie: nobody wins for standing first in a list. Where a count cannot go on without breaking one, it is
//! broken by the [`Lots`] that the city drew or published; without them it is counted both ways, and whoever does not win in
//! all of them is in the tie.

mod answers;
mod borda;
mod budget;
mod judgment;
mod lots;
mod opinions;
mod outcome;
mod piles;
mod quorum;
mod runoff;
mod schulze;
mod score;
mod shares;
mod star;
mod sums;
mod transferable;

use std::collections::BTreeMap;

pub use lots::Lots;
pub use outcome::{
    Answers, Broken, Budgeted, Detail, Figure, Grades, Opinions, Outcome, Pairwise, Round, Rounds, Runoff, Tie,
};
pub use quorum::Turnout;

use super::model::{Aggregate, Choice, Method, Ranking, Vote};
use lots::Order;

/// Counts ballots, each with how many there are of it. A ballot that is not valid counts as cast and no further.
///
/// Time grows with the different ballots and not with their number; for [`Ranking::Schulze`] also with the third power of
/// the options. Sums that no poll reaches stop at `u64::MAX`.
///
/// ```
/// use civic_core::poll::counting::{Lots, tally};
/// use civic_core::poll::{Choice, Method, Vote};
///
/// let trees = ["lime", "oak"].map(|name| Choice { name: name.to_owned(), ..Choice::default() });
/// let ballots = [(Vote::Choices(vec![1]), 3), (Vote::Choices(vec![0]), 2), (Vote::Blank, 1)];
/// let outcome = tally(&Method::Single, &trees, ballots, &Lots::None);
/// assert_eq!((outcome.winners, outcome.valid, outcome.blank), (vec![1], 6, 1));
/// ```
pub fn tally(
    method: &Method,
    choices: &[Choice],
    ballots: impl IntoIterator<Item = (Vote, u64)>,
    lots: &Lots,
) -> Outcome {
    let mut groups: BTreeMap<Vote, u64> = BTreeMap::new();
    for (vote, weight) in ballots {
        let sum = groups.entry(vote).or_default();
        *sum = sum.saturating_add(weight);
    }
    let mut outcome = Outcome::default();
    let mut said: Vec<Ballots> = Vec::new();
    for (vote, weight) in groups {
        let count = |sum: &mut u64| *sum = sum.saturating_add(weight);
        count(&mut outcome.cast);
        match method.check(&vote, choices) {
            Err(_) => count(&mut outcome.invalid),
            Ok(()) => {
                count(&mut outcome.valid);
                if vote.is_blank() {
                    count(&mut outcome.blank);
                } else if weight > 0 {
                    said.push((vote, weight));
                }
            }
        }
    }
    let result = result(method, choices, &said, &lots.order(choices.len()), outcome.cast);
    Outcome { figures: result.figures, winners: result.winners, ties: result.ties, detail: result.detail, ..outcome }
}

/// Ballots that say the same, and how many.
type Ballots = (Vote, u64);

/// What one way of counting says.
#[derive(Default)]
struct Tallied {
    figures: Vec<Figure>,
    winners: Vec<usize>,
    ties: Vec<Tie>,
    detail: Detail,
}

fn result(method: &Method, choices: &[Choice], ballots: &[Ballots], order: &Order, cast: u64) -> Tallied {
    let options = choices.len();
    match method {
        Method::Single | Method::Multiple { .. } => sums::votes(ballots, options, 1, order),
        Method::Approval { seats } => sums::votes(ballots, options, *seats, order),
        Method::Points { .. } | Method::Quadratic { .. } => sums::numbers(ballots, options, order),
        Method::Score { by: Aggregate::Sum, .. } => score::sum(ballots, options, order),
        Method::Score { by: Aggregate::Mean { least_ratings }, .. } => {
            score::mean(ballots, options, *least_ratings, order)
        }
        Method::Score { highest, by: Aggregate::Star } => star::star(ballots, options, *highest, order),
        Method::Judgment { grades } => judgment::judgment(ballots, options, grades.len(), order),
        Method::Ranked(Ranking::Borda { missing }) => borda::borda(ballots, options, *missing, order),
        Method::Ranked(Ranking::Schulze) => schulze::schulze(ballots, options, order),
        Method::Ranked(Ranking::InstantRunoff { overvote }) => runoff::runoff(ballots, options, *overvote, order),
        Method::Ranked(Ranking::Transferable { seats, quota, transfer, overvote }) => {
            let rules = transferable::Rules { seats: *seats, quota: *quota, transfer: *transfer, overvote: *overvote };
            transferable::transferable(ballots, options, &rules, order)
        }
        Method::YesNo { majority } => answers::answers(ballots, *majority, cast),
        Method::Opinions => opinions::opinions(ballots, options),
        Method::Budget { budget, allocation, .. } => budget::budget(ballots, choices, *budget, *allocation, order),
    }
}

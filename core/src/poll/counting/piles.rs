//! Ballots in piles, each with the option that it counts for now.

use super::Ballots;
use super::lots::Draw;
use super::outcome::{Broken, Round, capped};
use crate::poll::model::{Overvote, Vote};

/// All rankings of a count. Values are in parts of a vote.
pub(super) struct Piles<'b> {
    piles: Vec<Pile<'b>>,
    overvote: Overvote,
    /// How many parts a whole vote has.
    of: u64,
}

/// Ballots that say the same.
struct Pile<'b> {
    places: &'b [Vec<usize>],
    /// The first place to look at.
    next: usize,
    /// Who has them; `None` before the first round, and while they count for nobody.
    holder: Option<usize>,
    ballots: u64,
    /// What each of them is worth.
    value: u64,
}

impl<'b> Piles<'b> {
    pub(super) fn new(ballots: &'b [Ballots], overvote: Overvote, of: u64) -> Self {
        let pile = |(vote, weight): &'b Ballots| match vote {
            Vote::Ranking(places) => Some(Pile { places, next: 0, holder: None, ballots: *weight, value: of }),
            _ => None,
        };
        Self { piles: ballots.iter().filter_map(pile).collect(), overvote, of }
    }

    /// Gives each ballot whose option is not in the count to its next one that is.
    pub(super) fn deal(&mut self, standing: &[usize]) {
        for pile in &mut self.piles {
            if pile.holder.is_none_or(|holder| standing.binary_search(&holder).is_err()) {
                pile.pass_on(standing, self.overvote);
            }
        }
    }

    /// The votes that each of so many options holds now, and those that nobody holds.
    pub(super) fn count(&self, options: usize) -> (Vec<u128>, u128) {
        let (mut votes, mut exhausted) = (vec![0_u128; options], 0_u128);
        for pile in &self.piles {
            let sum = pile.holder.and_then(|holder| votes.get_mut(holder)).unwrap_or(&mut exhausted);
            *sum = sum.saturating_add(pile.worth());
        }
        (votes, exhausted)
    }

    /// Leaves the ballots of an option a fraction of their value, in parts; what is below a part is cut off each ballot.
    /// Returns what they are worth then.
    pub(super) fn devalue(&mut self, option: usize, fraction: u64) -> u128 {
        let of = u128::from(self.of);
        let mut worth = 0_u128;
        for pile in self.piles.iter_mut().filter(|pile| pile.holder == Some(option)) {
            let value = u128::from(pile.value).saturating_mul(fraction.into()).checked_div(of).unwrap_or(0);
            pile.value = capped(value);
            worth = worth.saturating_add(pile.worth());
        }
        worth
    }
}

impl Pile<'_> {
    fn worth(&self) -> u128 {
        u128::from(self.ballots).saturating_mul(self.value.into())
    }

    fn pass_on(&mut self, standing: &[usize], overvote: Overvote) {
        let is_standing = |option: &&usize| standing.binary_search(option).is_ok();
        self.holder = None;
        while let Some(place) = self.places.get(self.next) {
            self.next = self.next.saturating_add(1);
            let mut left = place.iter().filter(is_standing);
            match (left.next(), left.next(), overvote) {
                (Some(only), None, Overvote::Wait) => self.holder = Some(*only),
                // It is looked at again in the next round.
                (Some(_), Some(_), Overvote::Wait) => self.next = self.next.saturating_sub(1),
                (Some(only), None, _) if place.len() == 1 => self.holder = Some(*only),
                // Whether or not they are still in the count.
                (_, _, Overvote::Exhaust) if place.len() > 1 => self.next = self.places.len(),
                _ => continue,
            }
            return;
        }
    }
}

/// Who is out after a round, and how that was decided if several were last.
pub(super) struct Out {
    pub(super) options: Vec<usize>,
    pub(super) tie: Option<Broken>,
}

/// The last of those in the count. All without a vote are out together, if `seats` others are left. Of several with equally
/// few votes, who had fewest in the round before is out, or in the one before that, and so on; then lots decide.
/// `together`: without lots, all of them are out if even all their votes do not reach the next one's, since then none of
/// them could win.
pub(super) fn last(
    votes: &[u128],
    standing: &[usize],
    seats: usize,
    together: bool,
    earlier: &[Round],
    draw: &mut Draw<'_>,
) -> Out {
    let of = |option: &usize| votes.get(*option).copied().unwrap_or(0);
    let fewest = standing.iter().map(of).min().unwrap_or(0);
    let tied: Vec<usize> = standing.iter().copied().filter(|option| of(option) == fewest).collect();
    let others = standing.len().saturating_sub(tied.len());
    if tied.len() < 2 || (fewest == 0 && others >= seats.max(1)) {
        return Out { options: tied, tie: None };
    }
    let mut left = tied.clone();
    for round in earlier.iter().rev() {
        let had = |option: &usize| round.votes.get(*option).copied().flatten();
        let fewest = left.iter().map(had).min();
        left.retain(|option| Some(had(option)) == fewest);
    }
    if left.len() == 1 {
        return Out { options: left, tie: Some(Broken::Earlier(tied)) };
    }
    let next = standing.iter().map(of).filter(|votes| *votes > fewest).min();
    let all = tied.iter().map(of).fold(0_u128, u128::saturating_add);
    if together && !draw.has_lots() && next.is_some_and(|next| all < next) {
        return Out { options: tied, tie: Some(Broken::Together) };
    }
    let Some(drawn) = draw.worst(&left, standing) else { return Out { options: Vec::new(), tie: None } };
    let tie = if drawn.is_by_lot { Broken::Lot(left) } else { Broken::Open(left) };
    Out { options: vec![drawn.option], tie: Some(tie) }
}

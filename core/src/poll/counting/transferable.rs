//! The single transferable vote: weighted inclusive Gregory, with a Droop quota.
//!
//! All who reach the quota in a round are elected, and what each has over it goes on: all ballots of the elected, at the
//! fraction `surplus / votes` of their value. The fraction and each ballot's value are cut off after the decimals that are
//! kept, as RCTab does it; what is cut off is lost, and told. In a round in which nobody reaches the quota the last is out.

use super::lots::{Draw, Order, ways};
use super::outcome::{Detail, Round, Rounds, capped};
use super::piles::{Piles, last};
use super::runoff::{figures, told};
use super::{Ballots, Tallied};
use crate::poll::model::{Overvote, Quota, Transfer};

pub(super) struct Rules {
    pub(super) seats: u32,
    pub(super) quota: Quota,
    pub(super) transfer: Transfer,
    pub(super) overvote: Overvote,
}

/// More decimals than anybody's rules have would not fit.
const MOST_DECIMALS: u8 = 9;

pub(super) fn transferable(ballots: &[Ballots], options: usize, rules: &Rules, order: &Order) -> Tallied {
    let Transfer::Fraction { decimals } = rules.transfer;
    let of = 10_u64.saturating_pow(decimals.min(MOST_DECIMALS).into());
    let count = |draw: &mut Draw<'_>| {
        let mut count = Count::new(Piles::new(ballots, rules.overvote, of), options, rules.seats);
        while count.is_going_on() {
            count.round(rules.quota, of, draw);
        }
        (count.elected, count.rounds)
    };
    let (winners, ties, rounds) = order.settle(ways(ballots.len()), count);
    let rounds = Rounds { of, rounds };
    Tallied { figures: figures(&rounds, options), winners, ties, detail: Detail::Rounds(rounds) }
}

struct Count<'b> {
    piles: Piles<'b>,
    /// Neither elected nor out.
    standing: Vec<usize>,
    /// In the order of election.
    elected: Vec<usize>,
    seats: usize,
    /// What the elected keep.
    kept: Vec<u128>,
    /// Fixed by the first round.
    quota: Option<u128>,
    lost: u128,
    rounds: Vec<Round>,
}

impl<'b> Count<'b> {
    fn new(piles: Piles<'b>, options: usize, seats: u32) -> Self {
        Self {
            piles,
            standing: (0..options).collect(),
            elected: Vec::new(),
            seats: usize::try_from(seats).unwrap_or(usize::MAX),
            kept: vec![0; options],
            quota: None,
            lost: 0,
            rounds: Vec::new(),
        }
    }

    fn seats_left(&self) -> usize {
        self.seats.saturating_sub(self.elected.len())
    }

    fn is_going_on(&self) -> bool {
        // Without a vote in the first round nobody is elected.
        self.seats_left() > 0 && !self.standing.is_empty() && self.quota != Some(0)
    }

    fn round(&mut self, quota: Quota, of: u64, draw: &mut Draw<'_>) {
        self.piles.deal(&self.standing);
        let (votes, exhausted) = self.piles.count(self.kept.len());
        let quota = *self.quota.get_or_insert_with(|| {
            let counting = votes.iter().fold(0_u128, |sum, votes| sum.saturating_add(*votes));
            droop(counting, self.seats as u128, of.into(), quota)
        });
        let has = |option: &usize| votes.get(*option).copied().unwrap_or(0);
        let mut round = Round {
            votes: self.told(&votes),
            exhausted: capped(exhausted),
            lost: capped(self.lost),
            quota: capped(quota),
            ..Round::default()
        };
        if quota == 0 {
            self.rounds.push(round);
            return;
        }
        let reached: Vec<usize> = self.standing.iter().copied().filter(|option| has(option) >= quota).collect();
        if self.standing.len() <= self.seats_left() {
            round.elected.clone_from(&self.standing);
        } else if reached.is_empty() {
            let out = last(&votes, &self.standing, self.seats_left(), false, &self.rounds, draw);
            (round.eliminated, round.tie) = (out.options, out.tie);
        } else {
            round.elected = reached;
        }
        for option in &round.elected {
            self.elect(*option, has(option), quota, of);
        }
        self.standing.retain(|option| !round.elected.contains(option) && !round.eliminated.contains(option));
        self.rounds.push(round);
    }

    /// Gives a seat, and makes the surplus ready to go on.
    fn elect(&mut self, option: usize, votes: u128, quota: u128, of: u64) {
        let surplus = votes.saturating_sub(quota);
        let fraction = surplus.saturating_mul(of.into()).checked_div(votes).unwrap_or(0);
        let goes_on = self.piles.devalue(option, capped(fraction));
        self.lost = self.lost.saturating_add(surplus.saturating_sub(goes_on));
        if let Some(kept) = self.kept.get_mut(option) {
            *kept = votes.saturating_sub(surplus);
        }
        self.elected.push(option);
    }

    /// The votes of those in the count, and what the elected keep.
    fn told(&self, votes: &[u128]) -> Vec<Option<u64>> {
        let mut told = told(votes, &self.standing);
        for option in &self.elected {
            if let (Some(slot), Some(kept)) = (told.get_mut(*option), self.kept.get(*option)) {
                *slot = Some(capped(*kept));
            }
        }
        told
    }
}

/// The Droop quota of so many parts; 0 of none.
fn droop(counting: u128, seats: u128, of: u128, quota: Quota) -> u128 {
    if counting == 0 {
        return 0;
    }
    let shares = seats.saturating_add(1);
    match quota {
        Quota::Whole => (counting.checked_div(of).and_then(|votes| votes.checked_div(shares)))
            .unwrap_or(0)
            .saturating_add(1)
            .saturating_mul(of),
        Quota::Fraction => counting.checked_div(shares).unwrap_or(0).saturating_add(1),
    }
}

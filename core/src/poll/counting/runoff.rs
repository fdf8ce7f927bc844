//! Instant runoff: the last is out, round by round, until one has more than half of the ballots that still count.

use super::lots::{Draw, Order, ways};
use super::outcome::{Detail, Figure, Round, Rounds, capped};
use super::piles::{Piles, last};
use super::{Ballots, Tallied};
use crate::poll::model::Overvote;

pub(super) fn runoff(ballots: &[Ballots], options: usize, overvote: Overvote, order: &Order) -> Tallied {
    let count = |draw: &mut Draw<'_>| count(Piles::new(ballots, overvote, 1), options, draw);
    let (winners, ties, rounds) = order.settle(ways(ballots.len()), count);
    let rounds = Rounds { of: 1, rounds };
    Tallied { figures: figures(&rounds, options), winners, ties, detail: Detail::Rounds(rounds) }
}

fn count(mut piles: Piles<'_>, options: usize, draw: &mut Draw<'_>) -> (Vec<usize>, Vec<Round>) {
    let mut standing: Vec<usize> = (0..options).collect();
    let mut rounds: Vec<Round> = Vec::new();
    while !standing.is_empty() {
        piles.deal(&standing);
        let (votes, exhausted) = piles.count(options);
        let counting = votes.iter().fold(0_u128, |sum, votes| sum.saturating_add(*votes));
        // `2 * votes > counting`, said as the fewest votes that do it.
        let quota = (counting / 2).saturating_add(1);
        let has = |option: &usize| votes.get(*option).copied().unwrap_or(0);
        let mut round = Round {
            votes: told(&votes, &standing),
            exhausted: capped(exhausted),
            quota: capped(quota),
            ..Round::default()
        };
        if let Some(winner) = standing.iter().copied().find(|option| has(option) >= quota) {
            round.elected = vec![winner];
            rounds.push(round);
            return (vec![winner], rounds);
        }
        if counting == 0 {
            rounds.push(round);
            break;
        }
        let out = last(&votes, &standing, 1, true, &rounds, draw);
        standing.retain(|option| !out.options.contains(option));
        (round.eliminated, round.tie) = (out.options, out.tie);
        rounds.push(round);
    }
    (Vec::new(), rounds)
}

/// The votes of those in the count.
pub(super) fn told(votes: &[u128], standing: &[usize]) -> Vec<Option<u64>> {
    let votes = votes.iter().enumerate();
    votes.map(|(option, votes)| standing.binary_search(&option).is_ok().then_some(capped(*votes))).collect()
}

/// The votes of each option in the last round that it was in.
pub(super) fn figures(rounds: &Rounds, options: usize) -> Vec<Figure> {
    let last = |option: usize| rounds.rounds.iter().rev().find_map(|round| round.votes.get(option).copied().flatten());
    (0..options).map(|option| Figure { parts: last(option).unwrap_or(0), of: rounds.of }).collect()
}

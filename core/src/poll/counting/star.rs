//! STAR: score, then automatic runoff. Who was not scored by a ballot got 0.
//!
//! Ties: a finalist is, of those with the same sum, who wins most comparisons among them, then who has most of the highest
//! score. A runoff that is equal is won by the greater sum, then by who has most of the highest score. Then lots decide.

use super::lots::{Draw, Order, ways};
use super::outcome::{Detail, Runoff, capped};
use super::sums::{numbered, whole};
use super::{Ballots, Tallied};
use crate::poll::model::Vote;

pub(super) fn star(ballots: &[Ballots], options: usize, highest: u32, order: &Order) -> Tallied {
    let scores = Scores { ballots, sums: numbered(ballots, options), highest: tops(ballots, options, highest) };
    let figures = whole(&scores.sums);
    if scores.sums.iter().all(|sum| *sum == 0) {
        return Tallied { figures, ..Tallied::default() };
    }
    let (winners, ties, runoff) = order.settle(ways(ballots.len()), |draw| {
        let runoff = scores.runoff(draw);
        // Of one option there is no runoff.
        let winner = runoff.as_ref().map_or(0, |runoff| runoff.finalists[0]);
        (vec![winner], runoff)
    });
    Tallied { figures, winners, ties, detail: runoff.map_or(Detail::Plain, Detail::Runoff) }
}

struct Scores<'b> {
    ballots: &'b [Ballots],
    sums: Vec<u128>,
    /// How many gave an option the highest score.
    highest: Vec<u128>,
}

impl Scores<'_> {
    fn runoff(&self, draw: &mut Draw<'_>) -> Option<Runoff> {
        let all: Vec<usize> = (0..self.sums.len()).collect();
        let one = self.finalist(&all, draw)?;
        let rest: Vec<usize> = all.into_iter().filter(|option| *option != one).collect();
        let other = self.finalist(&rest, draw)?;
        let [for_one, for_other, equal] = self.compared(one, other);
        let mut pair = [one, other];
        pair.sort_unstable();
        let preferred = |option: &usize| if *option == one { for_one } else { for_other };
        let finalists = greatest(&pair, preferred);
        let finalists = greatest(&finalists, |option| self.sum(option));
        let finalists = greatest(&finalists, |option| self.tops(option));
        let (finalists, votes) = match draw.best(&finalists, &pair)? {
            winner if winner == one => ([one, other], [for_one, for_other]),
            _ => ([other, one], [for_other, for_one]),
        };
        Some(Runoff { finalists, votes: votes.map(capped), equal: capped(equal) })
    }

    /// Who of these goes on to the runoff.
    fn finalist(&self, left: &[usize], draw: &mut Draw<'_>) -> Option<usize> {
        let tied = greatest(left, |option| self.sum(option));
        let wins = |option: &usize| tied.iter().filter(|other| self.beats(*option, **other)).count();
        let by_wins = if tied.len() > 1 { greatest(&tied, wins) } else { tied.clone() };
        let by_tops = greatest(&by_wins, |option| self.tops(option));
        draw.best(&by_tops, left)
    }

    fn sum(&self, option: &usize) -> u128 {
        self.sums.get(*option).copied().unwrap_or(0)
    }

    fn tops(&self, option: &usize) -> u128 {
        self.highest.get(*option).copied().unwrap_or(0)
    }

    fn beats(&self, one: usize, other: usize) -> bool {
        let [for_one, for_other, _] = self.compared(one, other);
        for_one > for_other
    }

    /// How many prefer the one, the other, neither.
    fn compared(&self, one: usize, other: usize) -> [u128; 3] {
        let (mut for_one, mut for_other, mut equal) = (0_u128, 0_u128, 0_u128);
        for (vote, weight) in self.ballots {
            let Vote::Numbers(numbers) = vote else { continue };
            let score = |of: usize| numbers.iter().find(|(option, _)| *option == of).map_or(0, |(_, number)| *number);
            let sum = match score(one).cmp(&score(other)) {
                std::cmp::Ordering::Greater => &mut for_one,
                std::cmp::Ordering::Less => &mut for_other,
                std::cmp::Ordering::Equal => &mut equal,
            };
            *sum = sum.saturating_add((*weight).into());
        }
        [for_one, for_other, equal]
    }
}

/// Those of whom there is most.
fn greatest<K: Ord>(options: &[usize], key: impl Fn(&usize) -> K) -> Vec<usize> {
    let most = options.iter().map(&key).max();
    options.iter().copied().filter(|option| Some(key(option)) == most).collect()
}

/// How many gave each option the highest score.
fn tops(ballots: &[Ballots], options: usize, highest: u32) -> Vec<u128> {
    let mut tops = vec![0_u128; options];
    for (vote, weight) in ballots {
        let Vote::Numbers(numbers) = vote else { continue };
        for (option, _) in numbers.iter().filter(|(_, number)| *number == highest) {
            super::sums::add(&mut tops, *option, (*weight).into());
        }
    }
    tops
}

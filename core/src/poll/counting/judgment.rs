//! Majority judgment (Balinski and Laraki): the best median grade wins.
//!
//! The median is the lower one: of an even number of grades the worse of the two in the middle. Of options with the same
//! median, one such grade is taken from each, again and again, until their medians differ.

use std::cmp::Ordering;

use super::lots::Order;
use super::outcome::{Detail, Figure, Grades, capped};
use super::{Ballots, Tallied};
use crate::poll::model::Vote;

pub(super) fn judgment(ballots: &[Ballots], options: usize, grades: usize, order: &Order) -> Tallied {
    let counts = counts(ballots, options, grades);
    let medians: Vec<Vec<Run>> = counts.iter().map(|counts| medians(counts)).collect();
    let worst = grades.saturating_sub(1);
    let median = |medians: &Vec<Run>| medians.first().map_or(worst, |run| run.grades.0);
    let figures = medians.iter().map(|medians| Figure::whole(median(medians) as u128)).collect();

    let mut best_first: Vec<(usize, &Vec<Run>)> = medians.iter().enumerate().collect();
    best_first.sort_by(|(_, one), (_, other)| compare(one, other));
    let places = best_first.chunk_by(|(_, one), (_, other)| compare(one, other).is_eq());
    let places: Vec<Vec<usize>> = places.map(|equals| equals.iter().map(|(option, _)| *option).collect()).collect();
    let (winners, ties) = match places.first() {
        _ if ballots.is_empty() => (Vec::new(), Vec::new()),
        Some(equals) if equals.len() > 1 => {
            let (drawn, tie) = order.seat(equals.clone(), 1);
            (drawn, vec![tie])
        }
        best => (best.cloned().unwrap_or_default(), Vec::new()),
    };
    let told = counts.into_iter().map(|counts| counts.into_iter().map(capped).collect()).collect();
    Tallied { figures, winners, ties, detail: Detail::Grades(Grades { counts: told, order: places }) }
}

/// Of each option, how many gave it each grade. Who says nothing of an option gives it the worst: else it would be better to
/// be unknown than to be judged.
fn counts(ballots: &[Ballots], options: usize, grades: usize) -> Vec<Vec<u128>> {
    let voters = ballots.iter().fold(0_u128, |sum, (_, weight)| sum.saturating_add((*weight).into()));
    let mut counts = vec![vec![0_u128; grades]; options];
    for (vote, weight) in ballots {
        let Vote::Numbers(numbers) = vote else { continue };
        for (option, grade) in numbers {
            if let Some(counts) = counts.get_mut(*option) {
                super::sums::add(counts, usize::try_from(*grade).unwrap_or(usize::MAX), (*weight).into());
            }
        }
    }
    for counts in &mut counts {
        let said = counts.iter().fold(0_u128, |sum, count| sum.saturating_add(*count));
        if let Some(worst) = counts.last_mut() {
            *worst = worst.saturating_add(voters.saturating_sub(said));
        }
    }
    counts
}

/// So many times in a row the median is the first grade and then the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    grades: (usize, usize),
    times: u128,
}

/// The medians that come as one grade after the other is taken away. From the middle they go by turns to the worse side and
/// to the better one; of an odd number the middle itself comes first.
fn medians(counts: &[u128]) -> Vec<Run> {
    let voters = counts.iter().fold(0_u128, |sum, count| sum.saturating_add(*count));
    let (mut worse, mut better) = halves(counts, voters.div_ceil(2));
    let mut runs = Vec::new();
    if voters % 2 == 1
        && let Some((grade, count)) = worse.first_mut()
    {
        runs.push(Run { grades: (*grade, *grade), times: 1 });
        *count = count.saturating_sub(1);
    }
    let (mut worse, mut better) = (worse.drain(..).filter(some), better.drain(..).filter(some));
    let (mut low, mut high) = (worse.next(), better.next());
    while let (Some((low_grade, low_count)), Some((high_grade, high_count))) = (low, high) {
        let times = low_count.min(high_count);
        runs.push(Run { grades: (low_grade, high_grade), times });
        low = Some((low_grade, low_count.saturating_sub(times))).filter(some).or_else(|| worse.next());
        high = Some((high_grade, high_count.saturating_sub(times))).filter(some).or_else(|| better.next());
    }
    runs
}

type Count = (usize, u128);

fn some((_, count): &Count) -> bool {
    *count > 0
}

/// So many of the worst grades, and the others; each from the middle outwards.
fn halves(counts: &[u128], worst: u128) -> (Vec<Count>, Vec<Count>) {
    let (mut worse, mut better, mut room) = (Vec::new(), Vec::new(), worst);
    for (grade, count) in counts.iter().enumerate().rev() {
        let low = room.min(*count);
        room = room.saturating_sub(low);
        worse.push((grade, low));
        better.push((grade, count.saturating_sub(low)));
    }
    worse.reverse();
    worse.retain(some);
    better.retain(some);
    (worse, better)
}

/// Which option is better; both have as many grades.
fn compare(one: &[Run], other: &[Run]) -> Ordering {
    let (mut ones, mut others) = (one.iter().copied(), other.iter().copied());
    let (mut one, mut other) = (ones.next(), others.next());
    while let (Some(a), Some(b)) = (one, other) {
        if a.grades != b.grades {
            return a.grades.cmp(&b.grades);
        }
        let times = a.times.min(b.times);
        let left = |run: Run| Some(Run { times: run.times.saturating_sub(times), ..run }).filter(|run| run.times > 0);
        one = left(a).or_else(|| ones.next());
        other = left(b).or_else(|| others.next());
    }
    Ordering::Equal
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// One median after the other, as the definition has it.
    fn one_by_one(counts: &[u128]) -> Vec<usize> {
        let each = counts.iter().enumerate().rev();
        let mut grades: Vec<usize> = each.flat_map(|(grade, count)| vec![grade; *count as usize]).collect();
        let mut medians = Vec::new();
        while !grades.is_empty() {
            medians.push(grades.remove(grades.len().div_ceil(2).saturating_sub(1)));
        }
        medians
    }

    proptest! {
        #[test]
        fn medians_in_runs_are_those_one_by_one(
            one in prop::collection::vec(0_u128..9, 4),
            other in prop::collection::vec(0_u128..9, 4),
        ) {
            let same = |mut counts: Vec<u128>| {
                counts[3] = 40_u128.saturating_sub(counts[..3].iter().sum());
                counts
            };
            let (one, other) = (same(one), same(other));
            prop_assert_eq!(
                compare(&medians(&one), &medians(&other)),
                one_by_one(&one).cmp(&one_by_one(&other))
            );
            let odd = |mut counts: Vec<u128>| {
                counts[1] = counts[1].saturating_add(1);
                counts
            };
            let (one, other) = (odd(one), odd(other));
            prop_assert_eq!(
                compare(&medians(&one), &medians(&other)),
                one_by_one(&one).cmp(&one_by_one(&other))
            );
        }
    }
}

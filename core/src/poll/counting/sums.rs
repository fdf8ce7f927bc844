//! Votes and points added up: single and multiple choice, approval, points and quadratic votes.

use super::lots::Order;
use super::outcome::{Detail, Figure, Tie};
use super::{Ballots, Tallied};
use crate::poll::model::Vote;

/// One vote for each option that a ballot names; the first `seats` win.
pub(super) fn votes(ballots: &[Ballots], options: usize, seats: u32, order: &Order) -> Tallied {
    let figures = whole(&named(ballots, options));
    let (winners, ties) = first(&figures, seats, order);
    Tallied { figures, winners, ties, detail: Detail::Plain }
}

/// The numbers that ballots give; the greatest sum wins.
pub(super) fn numbers(ballots: &[Ballots], options: usize, order: &Order) -> Tallied {
    let figures = whole(&numbered(ballots, options));
    let (winners, ties) = first(&figures, 1, order);
    Tallied { figures, winners, ties, detail: Detail::Plain }
}

/// How many ballots name each option.
pub(super) fn named(ballots: &[Ballots], options: usize) -> Vec<u128> {
    let mut sums = vec![0_u128; options];
    for (vote, weight) in ballots {
        let Vote::Choices(named) = vote else { continue };
        for option in named {
            add(&mut sums, *option, (*weight).into());
        }
    }
    sums
}

/// The sum of the numbers of each option.
pub(super) fn numbered(ballots: &[Ballots], options: usize) -> Vec<u128> {
    let mut sums = vec![0_u128; options];
    for (vote, weight) in ballots {
        let Vote::Numbers(numbers) = vote else { continue };
        for (option, number) in numbers {
            add(&mut sums, *option, u128::from(*weight).saturating_mul((*number).into()));
        }
    }
    sums
}

/// Adds to the sum of an option.
pub(super) fn add(sums: &mut [u128], option: usize, amount: u128) {
    if let Some(sum) = sums.get_mut(option) {
        *sum = sum.saturating_add(amount);
    }
}

pub(super) fn whole(sums: &[u128]) -> Vec<Figure> {
    sums.iter().map(|sum| Figure::whole(*sum)).collect()
}

/// Who has the greatest figures. Those who are equal at the last seat are a tie; those who have nothing win nothing.
pub(super) fn first(figures: &[Figure], seats: u32, order: &Order) -> (Vec<usize>, Vec<Tie>) {
    let mut seats = usize::try_from(seats).unwrap_or(usize::MAX);
    let mut left: Vec<(usize, Figure)> =
        figures.iter().copied().enumerate().filter(|(_, figure)| figure.parts > 0).collect();
    // Stable: equals stay in the poll's order.
    left.sort_by(|(_, one), (_, other)| other.compare(*one));
    let (mut winners, mut ties) = (Vec::new(), Vec::new());
    for equals in left.chunk_by(|(_, one), (_, other)| one.compare(*other).is_eq()) {
        let equals: Vec<usize> = equals.iter().map(|(option, _)| *option).collect();
        if seats == 0 {
            break;
        }
        if equals.len() <= seats {
            seats = seats.saturating_sub(equals.len());
            winners.extend(equals);
        } else {
            let (drawn, tie) = order.seat(equals, seats);
            winners.extend(drawn);
            ties.push(tie);
            break;
        }
    }
    winners.sort_unstable();
    (winners, ties)
}

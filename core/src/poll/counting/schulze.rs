//! Schulze: who wins against each other one, on strongest paths by winning votes.

use super::lots::Order;
use super::outcome::{Detail, Figure, Pairwise, capped};
use super::{Ballots, Tallied};
use crate::poll::model::Vote;

/// Options that a ballot does not rank are below all that it does, and equal. There may be several winners, which are a tie.
pub(super) fn schulze(ballots: &[Ballots], options: usize, order: &Order) -> Tallied {
    let preferred = preferred(ballots, options);
    let paths = paths(&preferred);
    let at = |from: usize, to: usize| paths.get(from).and_then(|row| row.get(to)).copied().unwrap_or(0);
    let all = |option: usize, test: &dyn Fn(u64, u64) -> bool| {
        (0..options).filter(|other| test(at(option, *other), at(*other, option))).count()
    };
    let figures = (0..options).map(|option| Figure::whole(all(option, &|to, from| to > from) as u128)).collect();
    let best: Vec<usize> = (0..options).filter(|option| all(*option, &|to, from| to >= from) == options).collect();
    let (winners, ties) = match best {
        _ if ballots.is_empty() => (Vec::new(), Vec::new()),
        best if best.len() > 1 => {
            let (drawn, tie) = order.seat(best, 1);
            (drawn, vec![tie])
        }
        best => (best, Vec::new()),
    };
    Tallied { figures, winners, ties, detail: Detail::Pairwise(Pairwise { preferred, paths }) }
}

/// How many voters rank each option strictly over each other.
fn preferred(ballots: &[Ballots], options: usize) -> Vec<Vec<u64>> {
    let mut preferred = vec![vec![0_u128; options]; options];
    let mut place = vec![usize::MAX; options];
    for (vote, weight) in ballots {
        let Vote::Ranking(places) = vote else { continue };
        place.fill(usize::MAX);
        for (at, options) in places.iter().enumerate() {
            for option in options {
                if let Some(place) = place.get_mut(*option) {
                    *place = at;
                }
            }
        }
        for (row, own) in preferred.iter_mut().zip(&place) {
            for (count, other) in row.iter_mut().zip(&place) {
                if own < other {
                    *count = count.saturating_add((*weight).into());
                }
            }
        }
    }
    preferred.into_iter().map(|row| row.into_iter().map(capped).collect()).collect()
}

/// How strong the strongest path is between any two (Floyd and Warshall); its first step is a win, with its votes.
fn paths(preferred: &[Vec<u64>]) -> Vec<Vec<u64>> {
    let against = |option: usize, other: usize| preferred.get(other).and_then(|row| row.get(option)).copied();
    let win = |option: usize, other: usize, votes: u64| if Some(votes) > against(option, other) { votes } else { 0 };
    let rows = preferred.iter().enumerate();
    let mut paths: Vec<Vec<u64>> = rows
        .map(|(option, row)| row.iter().enumerate().map(|(other, votes)| win(option, other, *votes)).collect())
        .collect();
    for between in 0..preferred.len() {
        let onwards = paths.get(between).cloned().unwrap_or_default();
        for row in &mut paths {
            let first = row.get(between).copied().unwrap_or(0);
            for (direct, second) in row.iter_mut().zip(&onwards) {
                *direct = (*direct).max(first.min(*second));
            }
        }
    }
    paths
}

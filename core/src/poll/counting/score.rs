//! Scores: the greatest sum, or the greatest mean.

use super::lots::Order;
use super::outcome::{Detail, Figure, capped};
use super::sums::{add, first, numbered, whole};
use super::{Ballots, Tallied};
use crate::poll::model::Vote;

/// The greatest sum wins. Who was not rated got nothing.
pub(super) fn sum(ballots: &[Ballots], options: usize, order: &Order) -> Tallied {
    let figures = whole(&numbered(ballots, options));
    let (winners, ties) = first(&figures, 1, order);
    Tallied { figures, winners, ties, detail: Detail::Ratings(ratings(ballots, options)) }
}

/// The greatest mean wins, of options with so many ratings; without such a rule one enthusiast would decide.
pub(super) fn mean(ballots: &[Ballots], options: usize, least: u64, order: &Order) -> Tallied {
    let ratings = ratings(ballots, options);
    let means = numbered(ballots, options).into_iter().zip(&ratings);
    let figures: Vec<Figure> =
        means.map(|(sum, ratings)| Figure { parts: capped(sum), of: (*ratings).max(1) }).collect();
    let eligible = figures.iter().zip(&ratings);
    let eligible: Vec<Figure> =
        eligible.map(|(mean, ratings)| if *ratings < least { Figure::whole(0) } else { *mean }).collect();
    let (winners, ties) = first(&eligible, 1, order);
    Tallied { figures, winners, ties, detail: Detail::Ratings(ratings) }
}

/// How many voters rated each option.
fn ratings(ballots: &[Ballots], options: usize) -> Vec<u64> {
    let mut ratings = vec![0_u128; options];
    for (vote, weight) in ballots {
        let Vote::Numbers(numbers) = vote else { continue };
        for (option, _) in numbers {
            add(&mut ratings, *option, (*weight).into());
        }
    }
    ratings.into_iter().map(capped).collect()
}

//! Borda: places are points. Options in one place share the points of the places that they fill, so points are halves.

use super::lots::Order;
use super::outcome::{Detail, Figure, capped};
use super::sums;
use super::{Ballots, Tallied};
use crate::poll::model::{Missing, Vote};

pub(super) fn borda(ballots: &[Ballots], options: usize, missing: Missing, order: &Order) -> Tallied {
    let mut halves = vec![0_u128; options];
    for (vote, weight) in ballots {
        let Vote::Ranking(places) = vote else { continue };
        let ranked: usize = places.iter().map(Vec::len).sum();
        // What the first place is worth: with all others below it, or, by modified Borda, those that are ranked.
        let first = match missing {
            Missing::Mean => options.saturating_sub(1),
            Missing::Zero => ranked,
        };
        let mut better = 0_usize;
        let mut share = |equals: &mut dyn Iterator<Item = usize>, count: usize| {
            // From the best of these places to the worst, twice the mean is their sum.
            let best = first.saturating_sub(better);
            better = better.saturating_add(count);
            let worst = first.saturating_add(1).saturating_sub(better);
            for option in equals {
                let points = (best as u128).saturating_add(worst as u128);
                sums::add(&mut halves, option, points.saturating_mul((*weight).into()));
            }
        };
        for place in places {
            share(&mut place.iter().copied(), place.len());
        }
        if missing == Missing::Mean && ranked < options {
            let mut is_missing = vec![true; options];
            for option in places.iter().flatten() {
                if let Some(slot) = is_missing.get_mut(*option) {
                    *slot = false;
                }
            }
            let mut others = is_missing.iter().enumerate().filter(|(_, missing)| **missing).map(|(option, _)| option);
            share(&mut others, options.saturating_sub(ranked));
        }
    }
    let figures: Vec<Figure> = halves.iter().map(|halves| Figure { parts: capped(*halves), of: 2 }).collect();
    let (winners, ties) = sums::first(&figures, 1, order);
    Tallied { figures, winners, ties, detail: Detail::Plain }
}

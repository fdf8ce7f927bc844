//! Agree, disagree, or pass, statement by statement (Polis).

use super::outcome::{Detail, Figure, Opinions, capped};
use super::{Ballots, Tallied};
use crate::poll::counting::sums;
use crate::poll::model::{Opinion, Vote};

/// What voters think of each statement. Nothing wins; the figures are those who agree.
pub(super) fn opinions(ballots: &[Ballots], options: usize) -> Tallied {
    let [mut agree, mut disagree, mut pass] = [0; 3].map(|zero: u128| vec![zero; options]);
    for (vote, weight) in ballots {
        let Vote::Opinions(opinions) = vote else { continue };
        for (option, opinion) in opinions {
            let sums = match opinion {
                Opinion::Agree => &mut agree,
                Opinion::Disagree => &mut disagree,
                Opinion::Pass => &mut pass,
            };
            sums::add(sums, *option, (*weight).into());
        }
    }
    let figures = agree.iter().map(|agree| Figure::whole(*agree)).collect();
    let each = agree.into_iter().zip(disagree).zip(pass);
    let opinions = each.map(|((agree, disagree), pass)| Opinions {
        agree: capped(agree),
        disagree: capped(disagree),
        pass: capped(pass),
    });
    Tallied { figures, detail: Detail::Opinions(opinions.collect()), ..Tallied::default() }
}

//! Participatory budgeting: projects that fit the money there is.

use super::lots::Order;
use super::outcome::{Budgeted, Detail, capped};
use super::{Ballots, Tallied, shares, sums};
use crate::poll::model::{Allocation, Choice};

/// A project without a vote is not chosen. One of unknown cost costs nothing.
pub(super) fn budget(
    ballots: &[Ballots],
    choices: &[Choice],
    budget: u64,
    allocation: Allocation,
    order: &Order,
) -> Tallied {
    let votes = sums::named(ballots, choices.len());
    let costs: Vec<u64> = choices.iter().map(|project| project.cost.unwrap_or(0)).collect();
    let mut tallied = match allocation {
        Allocation::Greedy => greedy(&votes, &costs, budget, &Rule { least: 1, stops: false }, order),
        Allocation::GreedyNoSkip => greedy(&votes, &costs, budget, &Rule { least: 1, stops: true }, order),
        Allocation::GreedyThreshold { least } => {
            greedy(&votes, &costs, budget, &Rule { least: least.max(1), stops: false }, order)
        }
        Allocation::EqualShares => {
            let (winners, ties) = shares::equal_shares(ballots, &costs, budget, order);
            Tallied { winners, ties, ..Tallied::default() }
        }
    };
    tallied.winners.sort_unstable();
    let cost = |option: &usize| costs.get(*option).map_or(0, |cost| u128::from(*cost));
    let spent = capped(tallied.winners.iter().map(cost).sum());
    let detail = Detail::Budget(Budgeted { budget, spent, left: budget.saturating_sub(spent) });
    Tallied { figures: sums::whole(&votes), detail, ..tallied }
}

/// How the greedy rules differ.
struct Rule {
    /// The fewest votes.
    least: u64,
    /// Whether the first project that does not fit is the end.
    stops: bool,
}

/// By votes, most first, and of equally many by cost, least first. Projects that are equal in both fit one as well as the
/// other: if not all do, it is a tie that leaves the same money in whatever way it is settled.
fn greedy(votes: &[u128], costs: &[u64], budget: u64, rule: &Rule, order: &Order) -> Tallied {
    let mut tallied = Tallied::default();
    let mut left = budget;
    let projects = votes.iter().zip(costs).enumerate().map(|(option, (votes, cost))| (*votes, *cost, option));
    let mut projects: Vec<_> = projects.filter(|(votes, ..)| *votes >= rule.least.into()).collect();
    projects.sort_by_key(|(votes, cost, _)| (std::cmp::Reverse(*votes), *cost));
    for equals in projects.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
        let cost = equals.first().map_or(0, |(_, cost, _)| *cost);
        let equals: Vec<usize> = equals.iter().map(|(.., option)| *option).collect();
        let fitting = left.checked_div(cost).map_or(equals.len(), |most| usize::try_from(most).unwrap_or(usize::MAX));
        let taken = fitting.min(equals.len());
        left = left.saturating_sub(cost.saturating_mul(taken as u64));
        let all_fit = taken == equals.len();
        if all_fit {
            tallied.winners.extend(equals);
        } else if taken > 0 {
            let (drawn, tie) = order.seat(equals, taken);
            tallied.winners.extend(drawn);
            tallied.ties.push(tie);
        }
        if rule.stops && !all_fit {
            break;
        }
    }
    tallied
}

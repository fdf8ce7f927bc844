//! The method of equal shares (Peters, Pierczyński and Skowron 2021), with cost utilities, completed by Add1.
//!
//! Each voter gets an equal share of the money, and a project is bought by those who voted for it: each pays the same, or all
//! that they have left if that is less. Again and again the project is bought for which nobody pays more than the smallest
//! part of its cost. What is left over is used by raising everybody's share by one unit of the currency and counting anew, as
//! long as what is bought costs no more than there is, and something that is not bought would fit.
//!
//! Money is counted in millionths, and what a voter pays is rounded up to the next, so a project never gets less than it costs.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::Ballots;
use super::lots::Order;
use super::outcome::Tie;
use crate::poll::model::Vote;

const MILLION: u128 = 1_000_000;
/// How finely prices are compared; those that are closer are equal.
const FINE: u128 = 1_000_000_000_000;
/// A share of more units than this is raised by this part of it at once, and not by one unit.
const STEPS: u128 = 10_000;

/// Who wins, and the tie. It is counted by the poll's order, by its reverse, and by the lots if there are any; who wins in
/// some of these only is in the tie.
pub(super) fn equal_shares(ballots: &[Ballots], costs: &[u64], budget: u64, order: &Order) -> (Vec<usize>, Vec<Tie>) {
    let voters = Voters::new(ballots, costs);
    let forwards: Vec<usize> = (0..costs.len()).collect();
    let backwards: Vec<usize> = forwards.iter().rev().copied().collect();
    let one = voters.complete(budget, &forwards);
    if !one.is_tied {
        return (one.bought, Vec::new());
    }
    let by_lot = order.lots().map(|lots| voters.complete(budget, lots).bought);
    let ways = [Some(one.bought), Some(voters.complete(budget, &backwards).bought), by_lot.clone()];
    let in_all = |option: &usize| ways.iter().flatten().all(|bought| bought.contains(option));
    let in_some = |option: &usize| ways.iter().flatten().any(|bought| bought.contains(option));
    let (certain, options): (Vec<usize>, Vec<usize>) = forwards.into_iter().filter(in_some).partition(in_all);
    if options.is_empty() {
        return (certain, Vec::new());
    }
    let most = ways.iter().flatten().map(Vec::len).max().unwrap_or(0);
    let mut tie = Tie { seats: count(most.saturating_sub(certain.len())), drawn: Vec::new(), options };
    let Some(winners) = by_lot else { return (certain, vec![tie]) };
    tie.drawn = tie.options.iter().copied().filter(|option| winners.contains(option)).collect();
    tie.seats = count(tie.drawn.len());
    (winners, vec![tie])
}

fn count(seats: usize) -> u32 {
    u32::try_from(seats).unwrap_or(u32::MAX)
}

struct Voters<'c> {
    costs: &'c [u64],
    /// How many voters each group has; those of a group voted for the same, so they always have the same money.
    sizes: Vec<u128>,
    /// The groups that voted for each project.
    supporters: Vec<Vec<usize>>,
}

/// What was bought, and whether an order had to decide something on the way.
struct Bought {
    bought: Vec<usize>,
    is_tied: bool,
}

/// What those who pay most pay for a project.
#[derive(Clone, Copy)]
struct Price {
    /// Divided by the cost, in parts of which [`FINE`] are a millionth.
    part: u128,
    /// The money, in millionths.
    most: u128,
}

impl<'c> Voters<'c> {
    fn new(ballots: &[Ballots], costs: &'c [u64]) -> Self {
        let mut groups: BTreeMap<Vec<usize>, u128> = BTreeMap::new();
        for (vote, weight) in ballots {
            let Vote::Choices(options) = vote else { continue };
            let mut options = options.clone();
            options.sort_unstable();
            let size = groups.entry(options).or_default();
            *size = size.saturating_add((*weight).into());
        }
        let mut supporters = vec![Vec::new(); costs.len()];
        for (group, options) in groups.keys().enumerate() {
            for option in options {
                if let Some(supporters) = supporters.get_mut(*option) {
                    supporters.push(group);
                }
            }
        }
        Self { costs, sizes: groups.into_values().collect(), supporters }
    }

    /// Equal shares with Add1. `order`: how good each option's lot is.
    fn complete(&self, budget: u64, order: &[usize]) -> Bought {
        let all = self.sizes.iter().fold(0_u128, |sum, size| sum.saturating_add(*size));
        let money = u128::from(budget).saturating_mul(MILLION);
        let Some(first) = money.checked_div(all) else { return Bought { bought: Vec::new(), is_tied: false } };
        let (mut share, mut last) = (first, self.buy(first, order));
        let mut is_tied = last.is_tied;
        while self.has_room(&last.bought, budget) {
            share = share.saturating_add(self.step(share, &last.bought));
            let next = self.buy(share, order);
            is_tied |= next.is_tied;
            if self.cost(&next.bought) > budget.into() {
                break;
            }
            last = next;
        }
        Bought { is_tied, ..last }
    }

    /// By how much the share is raised: one unit, or as many as surely change nothing, since even all the money of those who
    /// want a project that is not bought is less than it costs.
    fn step(&self, share: u128, bought: &[usize]) -> u128 {
        let unit = (share / MILLION / STEPS).max(1).saturating_mul(MILLION);
        let needed = (0..self.costs.len()).filter(|option| !bought.contains(option)).filter_map(|option| {
            let cost = u128::from(*self.costs.get(option)?).saturating_mul(MILLION);
            let groups = self.supporters.get(option)?.iter().filter_map(|group| self.sizes.get(*group));
            cost.checked_div(groups.fold(0_u128, |sum, size| sum.saturating_add(*size)))
        });
        let idle = needed.min().unwrap_or(0).saturating_sub(1).saturating_sub(share).checked_div(unit).unwrap_or(0);
        idle.max(1).saturating_mul(unit)
    }

    fn cost(&self, bought: &[usize]) -> u128 {
        let cost = |option: &usize| self.costs.get(*option).map_or(0, |cost| u128::from(*cost));
        bought.iter().map(cost).sum()
    }

    /// Whether a project that somebody wants and that is not bought would still fit.
    fn has_room(&self, bought: &[usize], budget: u64) -> bool {
        let left = u128::from(budget).saturating_sub(self.cost(bought));
        let mut others = self.costs.iter().zip(&self.supporters).enumerate();
        others.any(|(option, (cost, supporters))| {
            !supporters.is_empty() && u128::from(*cost) <= left && !bought.contains(&option)
        })
    }

    /// What is bought if everybody has this share.
    fn buy(&self, share: u128, order: &[usize]) -> Bought {
        let mut money = vec![share; self.sizes.len()];
        let mut result = Bought { bought: Vec::new(), is_tied: false };
        // The price of a project only rises as money is spent, so the price of an earlier round is a bound below.
        let mut left: Vec<(usize, Price)> =
            (0..self.costs.len()).filter_map(|option| Some((option, self.price(option, &money)?))).collect();
        loop {
            left.sort_by_key(|(_, price)| price.part);
            let mut best: Option<Price> = None;
            let mut tied: Vec<usize> = Vec::new();
            let mut gone: Vec<usize> = Vec::new();
            for (option, bound) in &mut left {
                if best.is_some_and(|best| bound.part > best.part) {
                    break;
                }
                let Some(price) = self.price(*option, &money) else {
                    gone.push(*option);
                    continue;
                };
                *bound = price;
                match best.map(|best| price.part.cmp(&best.part)) {
                    Some(Ordering::Greater) => {}
                    Some(Ordering::Equal) => tied.push(*option),
                    Some(Ordering::Less) | None => (best, tied) = (Some(price), vec![*option]),
                }
            }
            let Some(chosen) = tied.iter().copied().min_by_key(|option| order.get(*option)) else { return result };
            result.is_tied |= tied.len() > 1;
            let most = left.iter().find(|(option, _)| *option == chosen).map_or(0, |(_, price)| price.most);
            for group in self.supporters.get(chosen).into_iter().flatten() {
                if let Some(money) = money.get_mut(*group) {
                    *money = money.saturating_sub(most);
                }
            }
            result.bought.push(chosen);
            left.retain(|(option, _)| *option != chosen && !gone.contains(option));
        }
    }

    /// What a project costs those who want it; `None` if they cannot pay it, or nobody wants it.
    fn price(&self, option: usize, money: &[u128]) -> Option<Price> {
        let groups = self.supporters.get(option)?.iter();
        let mut purses: Vec<(u128, u128)> =
            groups.filter_map(|group| Some((*money.get(*group)?, *self.sizes.get(*group)?))).collect();
        purses.sort_unstable();
        let cost = u128::from(*self.costs.get(option)?);
        let mut payers = purses.iter().fold(0_u128, |sum, (_, size)| sum.saturating_add(*size));
        let mut rest = cost.saturating_mul(MILLION);
        for (purse, size) in purses {
            if purse.saturating_mul(payers) >= rest {
                let all = payers.saturating_mul(cost);
                let part = rest.saturating_mul(FINE).checked_div(all).unwrap_or(0);
                return Some(Price { part, most: rest.div_ceil(payers.max(1)) });
            }
            // Those with least give all that they have.
            rest = rest.saturating_sub(purse.saturating_mul(size));
            payers = payers.saturating_sub(size);
        }
        None
    }
}

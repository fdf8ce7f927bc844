//! Elections of which RCTab's report is there and their ballots are not.
//!
//! A report tells where each pile of ballots went, so ballots can be made that go the same ways. They are not the voters', but
//! a count of them must make the same rounds: who is out when, how many are enough, what is exhausted, and who wins. Where
//! RCTab takes several out in one round, it is done one by one here; rounds with the same candidates are compared.
//!
//! Left out: `multi_seat_bottoms_up_with_cutoff_eliminate`, which elects by a percentage and is no method of ours, and Alaska
//! 2024, of which there is no report.

use std::collections::BTreeMap;

use civic_core::poll::counting::{Detail, Lots, Outcome, tally};
use civic_core::poll::{Method, Overvote, Quota, Ranking, Transfer, Vote};
use serde_json::Value;

use crate::files::{choices, json};

const RUNOFF: Ranking = Ranking::InstantRunoff { overvote: Overvote::Exhaust };

struct Report {
    candidates: Vec<String>,
    /// From the first in which only the rules decide: names that were written in are out before, however many votes they
    /// have.
    rounds: Vec<Round>,
}

struct Round {
    votes: BTreeMap<usize, u64>,
    inactive: u64,
    threshold: u64,
    elected: Vec<usize>,
    /// Who is out, and where their ballots go.
    out: Vec<(usize, Vec<(usize, u64)>)>,
}

fn number(text: &Value) -> u64 {
    let text = text.as_str().unwrap();
    text.trim_end_matches(".0000").parse().unwrap_or_else(|_| panic!("{text}"))
}

fn report(name: &str) -> Report {
    let report = json(&format!("rctab/{name}/{name}_expected_detailed_report.json"));
    let results = report["results"].as_array().unwrap();
    let candidates: Vec<String> = results[0]["tally"].as_object().unwrap().keys().cloned().collect();
    let at = |name: &str| candidates.iter().position(|known| known == name).unwrap();
    let counts = |of: &Value| -> BTreeMap<usize, u64> {
        let named = of.as_object().unwrap().iter().filter(|(name, _)| candidates.contains(name));
        named.map(|(name, votes)| (at(name), number(votes))).collect()
    };
    let mut rounds: Vec<Round> = Vec::new();
    for result in results {
        let inactive = ["exhaustedChoices", "overvotes", "repeatedRankings", "skippedRankings"];
        let mut round = Round {
            // What a surplus leaves is no whole number; those rounds are behind the last seat.
            votes: match result["tallyResults"].as_array().unwrap().is_empty() {
                true => break,
                false => counts(&result["tally"]),
            },
            inactive: inactive.iter().map(|why| number(&result["inactiveBallots"][why])).sum(),
            threshold: number(&result["threshold"]),
            elected: Vec::new(),
            out: Vec::new(),
        };
        for step in result["tallyResults"].as_array().unwrap() {
            match (step["elected"].as_str(), step["eliminated"].as_str()) {
                (Some(elected), _) => round.elected.push(at(elected)),
                (_, Some(out)) => round.out.push((at(out), counts(&step["transfers"]).into_iter().collect())),
                _ => panic!("{step}"),
            }
        }
        round.elected.sort_unstable();
        rounds.push(round);
    }
    let fewest = rounds[0].votes.values().min().copied();
    if rounds[0]
        .out
        .iter()
        .any(|(out, _)| candidates[*out] == "Undeclared Write-ins" && rounds[0].votes.get(out).copied() > fewest)
    {
        rounds.remove(0);
    }
    Report { candidates, rounds }
}

impl Report {
    /// Ballots that go where the report's go.
    fn ballots(&self) -> Vec<(Vote, u64)> {
        let mut piles: BTreeMap<usize, Vec<(Vec<usize>, u64)>> =
            self.rounds[0].votes.iter().map(|(option, votes)| (*option, vec![(vec![*option], *votes)])).collect();
        let mut exhausted = Vec::new();
        for round in &self.rounds {
            for (out, transfers) in &round.out {
                let mut pile = piles.remove(out).unwrap();
                for (to, count) in transfers {
                    let mut left = *count;
                    while left > 0 {
                        let (order, ballots) = pile.last_mut().unwrap();
                        let moved = left.min(*ballots);
                        let mut order = order.clone();
                        order.push(*to);
                        piles.get_mut(to).unwrap().push((order, moved));
                        *ballots -= moved;
                        left -= moved;
                        if *ballots == 0 {
                            pile.pop();
                        }
                    }
                }
                exhausted.extend(pile);
            }
        }
        let all = piles.into_values().flatten().chain(exhausted);
        all.map(|(order, count)| (Vote::Ranking(order.into_iter().map(|one| vec![one]).collect()), count)).collect()
    }

    /// The elected have the best lots, and whoever was out first the worst, so that lots fall as they did.
    fn lots(&self) -> Lots {
        let elected: Vec<_> = self.rounds.iter().flat_map(|round| round.elected.iter().copied()).collect();
        let out = self.rounds.iter().rev().flat_map(|round| round.out.iter().map(|(out, _)| *out));
        let out: Vec<_> = out.collect();
        let others = (0..self.candidates.len()).filter(|option| !elected.contains(option) && !out.contains(option));
        let others: Vec<_> = others.collect();
        Lots::Order([elected, others, out].concat())
    }

    fn check(&self, name: &str, ranking: Ranking) -> Outcome {
        let method = Method::Ranked(ranking);
        let outcome = tally(&method, &choices(&self.candidates), self.ballots(), &self.lots());
        let Detail::Rounds(rounds) = &outcome.detail else { panic!("{name}") };
        let mut left = rounds.rounds.as_slice();
        for (number, expected) in self.rounds.iter().enumerate() {
            let votes = |round: &civic_core::poll::counting::Round| -> BTreeMap<usize, u64> {
                let votes = round.votes.iter().enumerate();
                votes.filter_map(|(option, votes)| Some((option, (*votes)? / rounds.of))).collect()
            };
            // Who is already out has nothing here, or is out.
            let same = |votes: &BTreeMap<usize, u64>| {
                let some = |votes: &BTreeMap<usize, u64>| {
                    votes.iter().filter(|(_, votes)| **votes > 0).map(|(option, votes)| (*option, *votes)).collect()
                };
                let (own, theirs): (Vec<_>, Vec<_>) = (some(votes), some(&expected.votes));
                own == theirs
            };
            let Some(at) = left.iter().position(|round| same(&votes(round))) else {
                // One by one, somebody may have more than half before all of them are out.
                let several = number.checked_sub(1).is_some_and(|before| self.rounds[before].out.len() > 1);
                let last = rounds.rounds.last().unwrap();
                assert!(several && last.elected == expected.elected, "{name}: {number}: {:?}", expected.votes);
                break;
            };
            let round = &left[at];
            left = &left[at + 1..];
            assert_eq!(round.quota / rounds.of, expected.threshold, "{name}: {number}");
            let inactive = expected.inactive - self.rounds[0].inactive;
            assert_eq!(round.exhausted / rounds.of, inactive, "{name}: {number}");
            // Of two with equally many, RCTab elects one; here the other is out, and one is elected alone.
            let is_drawn = expected.votes.len() == 2 && round.tie.is_some();
            let elected = if is_drawn { &rounds.rounds.last().unwrap().elected } else { &round.elected };
            assert_eq!(*elected, expected.elected, "{name}: {number}");
        }
        outcome
    }
}

#[test]
fn cities_that_count_with_rctab_see_the_same_rounds() {
    for name in [
        "2013_minneapolis_mayor",
        "2015_portland_mayor",
        "2017_minneapolis_mayor",
        "2018_maine_governor_primary",
        "dominion_alaska",
        "test_set_1_exhaust_at_overvote",
        "tiebreak_previous_round_counts_then_random_test",
        "tiebreak_seed_test",
        "tiebreak_use_permutation_in_config_test",
    ] {
        let report = report(name);
        let outcome = report.check(name, RUNOFF);
        assert_eq!(outcome.winners, report.rounds.last().unwrap().elected, "{name}");
    }
}

#[test]
fn a_park_board_of_three_is_elected_seat_by_seat() {
    let name = "2013_minneapolis_park";
    let report = report(name);
    let (quota, transfer, overvote) = (Quota::Whole, Transfer::Fraction { decimals: 4 }, Overvote::Exhaust);
    let outcome = report.check(name, Ranking::Transferable { seats: 3, quota, transfer, overvote });
    let names: Vec<_> = outcome.winners.iter().map(|option| report.candidates[*option].as_str()).collect();
    assert_eq!(names, ["ANNIE YOUNG", "JOHN ERWIN", "MEG FORNEY"]);
}

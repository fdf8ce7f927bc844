//! Elections of PrefLib come out as another program counted them, round by round.

use std::collections::BTreeMap;

use civic_core::poll::counting::{Detail, Lots, Outcome, tally};
use civic_core::poll::formats::preflib::{self, Preferences};
use civic_core::poll::{Method, Missing, Overvote, Ranking, Vote};
use serde_json::Value;

use crate::files::{choices, json, text};

/// A file with the outcomes that it should have.
struct Election {
    file: Preferences,
    expected: Value,
}

fn elections() -> Vec<(String, Election)> {
    let Value::Object(all) = json("expected.json") else { panic!("no object") };
    let elections = all.into_iter().filter(|(name, _)| name.ends_with('i') || name.ends_with('c'));
    let elections: Vec<_> = elections
        .map(|(name, expected)| {
            let file = preflib::read(&text(&name)).unwrap_or_else(|error| panic!("{name}: {error:?}"));
            (name, Election { file, expected })
        })
        .collect();
    assert_eq!(elections.len(), 15);
    elections
}

impl Election {
    fn count(&self, method: &Method) -> Outcome {
        tally(method, &choices(&self.file.alternatives), self.file.ballots.clone(), &Lots::None)
    }

    fn ranked(&self, ranking: Ranking) -> Outcome {
        self.count(&Method::Ranked(ranking))
    }

    fn runoff(&self) -> Outcome {
        self.ranked(Ranking::InstantRunoff { overvote: Overvote::Wait })
    }

    /// Those who won for sure, and those in a tie, by name.
    fn best(&self, outcome: &Outcome) -> Vec<&str> {
        let tied = outcome.ties.iter().flat_map(|tie| &tie.options);
        let mut names: Vec<_> = outcome.winners.iter().chain(tied).map(|option| self.name(*option)).collect();
        names.sort_unstable();
        names
    }

    fn name(&self, option: usize) -> &str {
        &self.file.alternatives[option]
    }

    fn expects(&self, what: &str) -> Vec<&str> {
        let mut names: Vec<_> =
            self.expected[what].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
        names.sort_unstable();
        names
    }

    /// The votes of each option by name, as the expectations have them.
    fn votes(&self, votes: &[Option<u64>]) -> BTreeMap<&str, u64> {
        votes.iter().enumerate().filter_map(|(option, votes)| Some((self.name(option), (*votes)?))).collect()
    }
}

fn numbers(of: &Value) -> BTreeMap<&str, u64> {
    of.as_object().unwrap().iter().map(|(name, votes)| (name.as_str(), votes.as_u64().unwrap())).collect()
}

#[test]
fn all_voters_of_a_file_are_counted() {
    for (name, election) in elections() {
        let voters: u64 = election.file.ballots.iter().map(|(_, count)| count).sum();
        assert_eq!(Some(voters), election.expected["voters"].as_u64(), "{name}");
        assert_eq!(Some(election.file.alternatives.len() as u64), election.expected["alternatives"].as_u64(), "{name}");
    }
}

#[test]
fn first_preferences_are_those_of_the_other_program() {
    for (name, mut election) in elections() {
        for (vote, _) in &mut election.file.ballots {
            let Vote::Ranking(places) = &vote else { panic!("{name}") };
            *vote = match places.first().map(Vec::as_slice) {
                Some([only]) => Vote::Choices(vec![*only]),
                _ => Vote::Blank,
            };
        }
        let outcome = election.count(&Method::Single);
        assert_eq!(election.best(&outcome), election.expects("plurality"), "{name}");
        let votes: Vec<_> = outcome.figures.iter().map(|figure| Some(figure.parts)).collect();
        let votes = election.votes(&votes);
        for (option, expected) in numbers(&election.expected["plurality_counts"]) {
            assert_eq!(votes[option], expected, "{name}: {option}");
        }
    }
}

#[test]
fn instant_runoffs_go_on_round_by_round_as_expected() {
    let mut compared = 0;
    for (name, election) in elections() {
        let outcome = election.runoff();
        assert_eq!(election.best(&outcome), election.expects("irv"), "{name}");
        let Detail::Rounds(rounds) = outcome.detail else { panic!("{name}") };
        let expected = election.expected["irv_rounds"].as_array().unwrap();
        // Where rounds were left out, the first and the last ones are there.
        let gap = expected.iter().position(Value::is_string).unwrap_or(expected.len());
        let first = rounds.rounds.iter().zip(&expected[..gap]);
        let last = rounds.rounds.iter().rev().zip(expected[gap..].iter().rev().take_while(|round| !round.is_string()));
        for (round, expected) in first.chain(last) {
            assert_eq!(election.votes(&round.votes), numbers(&expected["tally"]), "{name}");
            assert_eq!(Some(round.exhausted), expected["exhausted"].as_u64(), "{name}");
            compared += 1;
        }
        if gap == expected.len() {
            assert_eq!(rounds.rounds.len(), gap, "{name}");
        }
    }
    assert!(compared > 50, "{compared}");
}

#[test]
fn schulze_and_borda_choose_whom_the_other_program_chooses() {
    for (name, election) in elections() {
        let schulze = election.ranked(Ranking::Schulze);
        assert_eq!(election.best(&schulze), election.expects("schulze"), "{name}");
        let Detail::Pairwise(pairs) = schulze.detail else { panic!("{name}") };
        let others = |option: usize| (0..election.file.alternatives.len()).filter(move |other| *other != option);
        let beats_all = |option: &usize| {
            others(*option).all(|other| pairs.preferred[*option][other] > pairs.preferred[other][*option])
        };
        let condorcet: Vec<_> =
            (0..election.file.alternatives.len()).filter(beats_all).map(|option| election.name(option)).collect();
        assert_eq!(condorcet, election.expects("condorcet"), "{name}");
        let borda = election.ranked(Ranking::Borda { missing: Missing::Mean });
        assert_eq!(election.best(&borda), election.expects("borda"), "{name}");
    }
}

#[test]
fn approvals_of_gyles_nonains_are_those_that_were_published() {
    let file = preflib::read(&text("preflib/00026-00000001.cat")).unwrap();
    let ballots = file.ballots.iter().map(|(vote, count)| {
        let Vote::Numbers(categories) = vote else { panic!("{vote:?}") };
        let approved = categories.iter().filter(|(_, category)| *category == 0).map(|(option, _)| *option);
        (Vote::Choices(approved.collect()), *count)
    });
    let outcome = tally(&Method::Approval { seats: 1 }, &choices(&file.alternatives), ballots, &Lots::None);
    assert_eq!((outcome.cast, outcome.blank, outcome.invalid), (365, 13, 0));
    let expected = json("expected.json");
    for (name, votes) in numbers(&expected["preflib/00026-00000001.cat"]["approval"]) {
        let option = file.alternatives.iter().position(|known| known == name).unwrap();
        assert_eq!(outcome.figures[option].parts, votes, "{name}");
    }
    assert_eq!(file.alternatives[outcome.winners[0]], "Chirac");
}

#[test]
fn a_county_is_counted_while_one_waits() {
    let file = preflib::read(&text("preflib/00020-00000001.toi")).unwrap();
    let ballots = file.ballots.iter().flat_map(|(vote, count)| (0..*count).map(|_| (vote.clone(), 1)));
    let ballots: Vec<_> = ballots.collect();
    assert_eq!(ballots.len(), 153_419);
    let method = Method::Ranked(Ranking::InstantRunoff { overvote: Overvote::Exhaust });
    let outcome = tally(&method, &choices(&file.alternatives), ballots, &Lots::None);
    // In time that grows with the square of voters, this takes hours.
    assert_eq!(outcome.cast, 153_419);
}

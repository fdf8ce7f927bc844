//! Elections of RCTab come out as RCTab counts them, round by round.
//!
//! Of its test elections the three are counted here whose ballots are among the fixtures; of the others see
//! `rctab_reports.rs`.

use std::collections::BTreeMap;
use std::fs;

use civic_core::poll::counting::{Detail, Lots, Outcome, Round, tally};
use civic_core::poll::formats::cvr::{self, Marks, Records, Repeated};
use civic_core::poll::{Method, Overvote, Quota, Ranking, Transfer, Vote};
use serde_json::Value;

use crate::files::{choices, folder, json, text};

/// What one election says: its rules, its ballots, and the report.
struct Election {
    rules: Value,
    records: Records,
    report: Value,
    /// Who stands for all whose names voters wrote in. They are out before all others.
    write_ins: Option<usize>,
}

fn election(name: &str, records: Records) -> Election {
    let file = |what: &str| json(&format!("rctab/{name}/{name}_{what}.json"));
    let write_ins = records.candidates.iter().position(|name| name == "Write-In");
    Election { rules: file("config")["rules"].clone(), records, report: file("expected_detailed_report"), write_ins }
}

impl Election {
    fn rule(&self, name: &str) -> &str {
        self.rules[name].as_str().unwrap()
    }

    fn count(&self) -> Outcome {
        let overvote = match self.rule("overvoteRule") {
            "exhaustImmediately" => Overvote::Exhaust,
            "alwaysSkipToNextRank" => Overvote::Skip,
            other => panic!("{other}"),
        };
        let ranking = match self.rule("winnerElectionMode") {
            "singleWinnerMajority" => Ranking::InstantRunoff { overvote },
            "multiWinnerAllowMultipleWinnersPerRound" => Ranking::Transferable {
                seats: self.rule("numberOfWinners").parse().unwrap(),
                quota: if self.rules["nonIntegerWinningThreshold"] == true { Quota::Fraction } else { Quota::Whole },
                transfer: Transfer::Fraction { decimals: self.rule("decimalPlacesForVoteArithmetic").parse().unwrap() },
                overvote,
            },
            other => panic!("{other}"),
        };
        let repeats_exhaust = self.rules["exhaustOnDuplicateCandidate"] == true;
        let marks = Marks {
            skipped: Some(self.rule("maxSkippedRanksAllowed").parse().unwrap()),
            repeated: if repeats_exhaust { Repeated::Exhaust } else { Repeated::First },
        };
        let mut ballots = self.records.votes(&marks);
        for (vote, _) in &mut ballots {
            if let Vote::Ranking(places) = vote {
                places.retain(|place| self.write_ins.is_none_or(|out| *place != [out]));
            }
        }
        tally(&Method::Ranked(ranking), &choices(&self.records.candidates), ballots, &Lots::None)
    }

    /// The votes of a round by name, in parts.
    fn votes(&self, round: &Round) -> BTreeMap<&str, u64> {
        let in_count = round.votes.iter().enumerate().filter(|(option, _)| Some(*option) != self.write_ins);
        in_count.filter_map(|(option, votes)| Some((self.name(option), (*votes)?))).collect()
    }

    fn name(&self, option: usize) -> &str {
        &self.records.candidates[option]
    }

    /// Compares every round, but the one that RCTab adds for the surplus of the last who are elected.
    fn check(&self) {
        let outcome = self.count();
        let Detail::Rounds(rounds) = &outcome.detail else { panic!() };
        let expected = self.report["results"].as_array().unwrap();
        let decided = expected.iter().rposition(|round| !round["tallyResults"].as_array().unwrap().is_empty()).unwrap();
        assert_eq!(rounds.rounds.len(), decided + 1);
        // In the round in which names that were written in go, they have votes there, and none here.
        let written_in = usize::from(self.write_ins.is_some());
        // A ballot of which no rank can be read is a blank one here, and an inactive one there.
        let blank = outcome.blank * rounds.of;
        let parts = |text: &Value| parts(text.as_str().unwrap(), rounds.of);
        for (round, expected) in rounds.rounds.iter().zip(expected).skip(written_in) {
            let tally = expected["tally"].as_object().unwrap().iter();
            let tally: BTreeMap<_, _> = tally.map(|(name, votes)| (name.as_str(), parts(votes))).collect();
            assert_eq!(self.votes(round), tally, "round {}", expected["round"]);
            assert_eq!(round.quota, parts(&expected["threshold"]), "round {}", expected["round"]);
            let inactive = ["exhaustedChoices", "overvotes", "repeatedRankings", "skippedRankings"];
            let inactive: u64 = inactive.iter().map(|why| parts(&expected["inactiveBallots"][why])).sum();
            assert_eq!(round.exhausted + blank, inactive, "round {}", expected["round"]);
            let named = |options: &[usize], what: &str| {
                let mut own: Vec<_> = options.iter().map(|option| self.name(*option)).collect();
                let results = expected["tallyResults"].as_array().unwrap();
                let mut theirs: Vec<_> = results.iter().filter_map(|result| result[what].as_str()).collect();
                own.sort_unstable();
                theirs.sort_unstable();
                assert_eq!(own, theirs, "round {}: {what}", expected["round"]);
            };
            named(&round.elected, "elected");
            named(&round.eliminated, "eliminated");
        }
        assert!(outcome.ties.is_empty());
    }
}

/// `7.2501` in parts of which `of` make one.
fn parts(text: &str, of: u64) -> u64 {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let places = of.ilog10() as usize;
    format!("{whole}{decimals:0<places$}").parse().unwrap()
}

#[test]
fn a_candidate_in_two_ranks_counts_once() {
    let name = "test_set_7_duplicate_skip_to_next";
    election(name, cvr::read_json(&text(&format!("rctab/{name}/{name}_cvr.json"))).unwrap()).check();
}

#[test]
fn a_surplus_goes_on_to_the_last_decimal() {
    let name = "test_set_multi_winner_fractional_threshold";
    election(name, cvr::read_json(&text(&format!("rctab/{name}/{name}_cvr.json"))).unwrap()).check();
}

#[test]
fn ballots_of_a_table_are_counted_like_others() {
    let name = "generic_csv_test";
    let records = cvr::read_csv(&text(&format!("rctab/{name}/{name}_cvr.csv")), 4).unwrap();
    election(name, records).check();
}

#[test]
fn no_election_with_ballots_is_left_out() {
    let mut with_ballots = Vec::new();
    for entry in fs::read_dir(folder().join("rctab")).unwrap() {
        let entry = entry.unwrap();
        let mut files = fs::read_dir(entry.path()).unwrap();
        if files.any(|file| file.unwrap().file_name().to_str().unwrap().contains("_cvr.")) {
            with_ballots.push(entry.file_name().into_string().unwrap());
        }
    }
    with_ballots.sort();
    let counted =
        ["generic_csv_test", "test_set_7_duplicate_skip_to_next", "test_set_multi_winner_fractional_threshold"];
    assert_eq!(with_ballots, counted);
}

#[test]
fn records_are_read_as_they_were_written() {
    let name = "test_set_multi_winner_fractional_threshold";
    let records = cvr::read_json(&text(&format!("rctab/{name}/{name}_cvr.json"))).unwrap();
    assert_eq!(cvr::read_json(&cvr::write_json(&records).unwrap()).unwrap(), records);
    let name = "generic_csv_test";
    let records = cvr::read_csv(&text(&format!("rctab/{name}/{name}_cvr.csv")), 4).unwrap();
    assert_eq!(cvr::read_csv(&cvr::write_csv(&records).unwrap(), 2).unwrap(), records);
}

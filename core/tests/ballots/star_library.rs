//! The elections of the star-voting-library, which are made of ties and of paradoxes.

use std::fs;

use civic_core::poll::counting::{Detail, Lots, Outcome, tally};
use civic_core::poll::{Aggregate, Choice, Method, Overvote, Ranking, Vote};

use crate::files::{choices, folder, json};

/// What is read of a file: its ballots, the order that was published for lots, and who should win.
#[derive(Debug, Default)]
struct Election {
    method: String,
    seats: u32,
    candidates: Vec<String>,
    lots: Vec<usize>,
    ballots: Vec<(Vote, u64)>,
    expected: Vec<usize>,
}

/// Reads the few keys that are needed: `key: value`, the lines of a block, and the items of a list.
fn election(name: &str) -> Election {
    let text = fs::read_to_string(folder().join("star-voting-library").join(name)).unwrap();
    let mut election = Election::default();
    let (mut lots, mut winners, mut rows) = (String::new(), Vec::new(), Vec::new());
    // The block that is being read, and how far its key is from the margin.
    let (mut block, mut margin) = ("", 0);
    for line in text.lines() {
        let indent = line.len() - line.trim_start().len();
        if indent <= margin && !line.trim().is_empty() && !line.trim_start().starts_with("- ") {
            block = "";
        }
        let bare = line.split('#').next().unwrap().trim();
        match bare.split_once(": ").unwrap_or((bare, "")) {
            ("voting_method", method) => method.clone_into(&mut election.method),
            ("num_winners", seats) => election.seats = seats.parse().unwrap_or(election.seats),
            ("lot_numbers", order) => lots = order.trim_matches(['[', ']']).to_owned(),
            ("ballots", _) => (block, margin) = ("ballots", indent),
            ("expected_winners:" | "winners:", _) => (block, margin) = ("winners", indent),
            _ if bare.is_empty() => {}
            _ if block == "ballots" => rows.push(bare.to_owned()),
            _ if block == "winners" => winners.extend(bare.strip_prefix("- ").map(str::to_owned)),
            _ => {}
        }
    }
    let ranked = rows.iter().any(|row| row.contains('>'));
    if ranked {
        let names = rows.iter().flat_map(|row| row.split_once(':').unwrap().1.split('>'));
        election.candidates = names.map(|name| name.trim().to_owned()).collect();
        election.candidates.sort();
        election.candidates.dedup();
    } else {
        let header = rows.remove(0);
        let names = header.strip_prefix("Count:").unwrap_or(&header);
        election.candidates = names.split(',').map(|name| name.trim().to_owned()).collect();
    }
    let find = |name: &str| election.candidates.iter().position(|known| known == name.trim()).unwrap();
    for row in &rows {
        let (count, said) = row.split_once(':').unwrap_or(("1", row));
        let vote = if ranked {
            Vote::Ranking(said.split('>').map(|name| vec![find(name)]).collect())
        } else {
            Vote::Numbers(said.split(',').map(|score| score.trim().parse().unwrap()).enumerate().collect())
        };
        let count = count.trim().parse().unwrap_or_else(|_| panic!("{name}: {row}"));
        election.ballots.push((vote, count));
    }
    election.lots = lots.split(',').filter(|name| !name.is_empty()).map(find).collect();
    election.expected = winners.iter().map(|name| find(name)).collect();
    election.expected.sort_unstable();
    election
}

impl Election {
    fn choices(&self) -> Vec<Choice> {
        choices(&self.candidates)
    }

    fn count(&self, method: &Method, lots: &Lots) -> Outcome {
        tally(method, &self.choices(), self.ballots.clone(), lots)
    }

    fn names(&self, options: &[usize]) -> Vec<&str> {
        options.iter().map(|option| self.candidates[*option].as_str()).collect()
    }

    fn at(&self, name: &str) -> usize {
        self.candidates.iter().position(|known| known == name).unwrap()
    }
}

const STAR: Method = Method::Score { highest: 5, by: Aggregate::Star };
const RUNOFF: Method = Method::Ranked(Ranking::InstantRunoff { overvote: Overvote::Exhaust });
const SCHULZE: Method = Method::Ranked(Ranking::Schulze);

#[test]
fn every_ladder_of_ties_ends_as_published() {
    let mut counted = 0;
    for entry in fs::read_dir(folder().join("star-voting-library")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !name.ends_with(".yaml") {
            continue;
        }
        let election = election(&name);
        let method = match election.method.as_str() {
            "STAR" => STAR,
            "RCV_IRV" | "STV" => RUNOFF,
            "Approval_Multi_Winner" => Method::Approval { seats: election.seats },
            // A method that is not one of ours; below, its ballots are counted by Schulze.
            "RankedRobin" => continue,
            other => panic!("{name}: {other}"),
        };
        let mut election = election;
        if election.method == "Approval_Multi_Winner" {
            for (vote, _) in &mut election.ballots {
                let Vote::Numbers(marks) = &vote else { panic!("{name}") };
                *vote = Vote::Choices(marks.iter().filter(|(_, mark)| *mark == 1).map(|(option, _)| *option).collect());
            }
        }
        // Where a file publishes no order, its library uses that of its candidates.
        let outcome = election.count(&method, &Lots::Order(election.lots.clone()));
        if !election.expected.is_empty() {
            assert_eq!(election.names(&outcome.winners), election.names(&election.expected), "{name}");
            counted += 1;
        }
    }
    assert_eq!(counted, 16);
}

#[test]
fn without_lots_those_who_are_equal_stay_equal() {
    for (name, winners, tied) in [
        ("Flat_scores_ties_01_baseline_clean.yaml", &["Apple"][..], &[][..]),
        ("Flat_scores_ties_02_runoff_tie_2cand.yaml", &[], &["Almond", "Brownie"]),
        ("Flat_scores_ties_04_scoring_tie_2way.yaml", &["Aral"], &[]),
        ("Flat_scores_ties_05_scoring_tie_3way_xmyf7k.yaml", &[], &["A", "B", "C"]),
        ("Flat_scores_ties_07_fully_flat.yaml", &[], &["Ararat", "Blanc", "Cook"]),
        ("Flat_scores_ties_08_all_flat_zero_count.yaml", &[], &["Anchovy", "Basil", "Caper"]),
    ] {
        let election = election(name);
        let outcome = election.count(&STAR, &Lots::None);
        let in_ties: Vec<usize> = outcome.ties.iter().flat_map(|tie| tie.options.clone()).collect();
        assert_eq!(
            (election.names(&outcome.winners), election.names(&in_ties)),
            (winners.to_vec(), tied.to_vec()),
            "{name}"
        );
        assert!(outcome.ties.iter().all(|tie| tie.seats == 1 && tie.drawn.is_empty()), "{name}");
        assert_eq!(outcome.cast, outcome.valid, "{name}: a flat ballot is a ballot");
    }
}

#[test]
fn a_committee_of_four_has_three_members_and_a_tie() {
    let mut election = election("approval_bloc_4seats_c7_b12_lackner_skowron.yaml");
    for (vote, _) in &mut election.ballots {
        let Vote::Numbers(marks) = &vote else { panic!() };
        *vote = Vote::Choices(marks.iter().filter(|(_, mark)| *mark == 1).map(|(option, _)| *option).collect());
    }
    let outcome = election.count(&Method::Approval { seats: 4 }, &Lots::None);
    assert_eq!(election.names(&outcome.winners), ["A", "B", "C"]);
    assert_eq!((election.names(&outcome.ties[0].options), outcome.ties[0].seats), (vec!["D", "F"], 1));
}

#[test]
fn burlington_2009_has_three_winners_by_three_methods() {
    let election = election("burlington_2009_irv.yaml");
    let runoff = election.count(&RUNOFF, &Lots::None);
    assert_eq!(election.names(&runoff.winners), ["Kiss"]);
    let Detail::Rounds(rounds) = &runoff.detail else { panic!() };
    let last = &rounds.rounds.last().unwrap().votes;
    // The file says so; the official count, with six ballots more, was 4313 to 4061.
    assert_eq!((last[election.at("Kiss")], last[election.at("Wright")]), (Some(4313), Some(4059)));
    assert_eq!(election.names(&election.count(&SCHULZE, &Lots::None).winners), ["Montroll"]);
    let first = election.ballots.iter().map(|(vote, count)| match vote {
        Vote::Ranking(places) => (Vote::Choices(places[0].clone()), *count),
        _ => panic!(),
    });
    let first = tally(&Method::Single, &election.choices(), first, &Lots::None);
    assert_eq!(election.names(&first.winners), ["Wright"]);
    // Nine rankings of three, as test_real_burlington.py of votelib has them.
    let [montroll, kiss, wright] = [0, 1, 2];
    let ballots = [
        (vec![montroll, kiss, wright], 1332),
        (vec![montroll, wright, kiss], 767),
        (vec![montroll], 455),
        (vec![kiss, montroll, wright], 2043),
        (vec![kiss, wright, montroll], 371),
        (vec![kiss], 568),
        (vec![wright, montroll, kiss], 1513),
        (vec![wright, kiss, montroll], 495),
        (vec![wright], 1289),
    ];
    let ballots =
        ballots.map(|(order, count)| (Vote::Ranking(order.into_iter().map(|one| vec![one]).collect()), count));
    let three = choices(&["Montroll", "Kiss", "Wright"]);
    assert_eq!(tally(&RUNOFF, &three, ballots.clone(), &Lots::None).winners, [kiss]);
    assert_eq!(tally(&SCHULZE, &three, ballots, &Lots::None).winners, [montroll]);
}

#[test]
fn a_winner_who_is_raised_can_lose_a_runoff() {
    let raised = election("burlington_2009_raise_kiss_nonmono.yaml");
    let outcome = raised.count(&RUNOFF, &Lots::None);
    assert_eq!(raised.names(&outcome.winners), ["Montroll"]);
}

#[test]
fn schulze_finds_a_winner_in_a_cycle() {
    let election = election("cycle_family_splits_c5_b77.yaml");
    assert_eq!(election.names(&election.count(&SCHULZE, &Lots::None).winners), ["Ava"]);
}

#[test]
fn alaska_2022_by_runoff_is_not_who_beats_each_other_one() {
    let export = json("star-voting-library/bv2213_k3fmwv_alaska_2022_bv_export.json");
    let races = export["Election"]["races"].as_array().unwrap();
    let race = races.iter().find(|race| race["voting_method"] == "IRV").unwrap();
    let candidates: Vec<_> = race["candidates"].as_array().unwrap().iter().collect();
    let names: Vec<_> = candidates.iter().map(|candidate| candidate["candidate_name"].as_str().unwrap()).collect();
    let ids: Vec<_> = candidates.iter().map(|candidate| &candidate["candidate_id"]).collect();
    let mut ballots = Vec::new();
    for ballot in export["Ballots"].as_array().unwrap() {
        let votes = ballot["votes"].as_array().unwrap();
        let vote = votes.iter().find(|vote| vote["race_id"] == race["race_id"]).unwrap();
        let mut ranks: Vec<(u64, usize)> = Vec::new();
        for score in vote["scores"].as_array().unwrap() {
            if let Some(rank) = score["score"].as_u64().filter(|rank| *rank > 0) {
                ranks.push((rank, ids.iter().position(|id| **id == score["candidate_id"]).unwrap()));
            }
        }
        ranks.sort_unstable();
        ballots.push((Vote::Ranking(ranks.into_iter().map(|(_, option)| vec![option]).collect()), 1));
    }
    assert_eq!(ballots.len(), 200);
    let [peltola, begich, palin] =
        ["Peltola", "Begich", "Palin"].map(|name| names.iter().position(|known| *known == name).unwrap());
    let choices = choices(&names);
    let runoff = tally(&RUNOFF, &choices, ballots.clone(), &Lots::None);
    let Detail::Rounds(rounds) = &runoff.detail else { panic!() };
    let last = rounds.rounds.last().unwrap();
    assert_eq!((last.votes[peltola], last.votes[palin], last.exhausted), (Some(96), Some(92), 12));
    assert_eq!(runoff.winners, [peltola]);
    let schulze = tally(&SCHULZE, &choices, ballots, &Lots::None);
    let Detail::Pairwise(pairs) = &schulze.detail else { panic!() };
    let beats = |one: usize, other: usize| (pairs.preferred[one][other], pairs.preferred[other][one]);
    assert_eq!((beats(begich, peltola), beats(begich, palin)), ((93, 84), (107, 68)));
    assert_eq!(schulze.winners, [begich]);
}

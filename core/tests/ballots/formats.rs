//! Ballots go to other people's software and come back the same.

use civic_core::poll::counting::{Detail, Lots, tally};
use civic_core::poll::formats::pabulib::{self, Instance, Kind, Project};
use civic_core::poll::formats::preflib::{self, Preferences};
use civic_core::poll::formats::{Fault, Unreadable, blt, cvr};
use civic_core::poll::{Method, Overvote, Quota, Ranking, Transfer, Vote};
use proptest::prelude::*;

use crate::files::{choices, folder, json, text};

#[test]
fn every_file_of_preflib_is_read_as_it_was_written() {
    let mut files = 0;
    for entry in std::fs::read_dir(folder().join("preflib")).unwrap() {
        let name = format!("preflib/{}", entry.unwrap().file_name().to_str().unwrap());
        let file = preflib::read(&text(&name)).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        let again = preflib::read(&preflib::write(&file)).unwrap();
        // Equally many ballots are written in the order of what they say.
        let sorted = |mut file: Preferences| {
            file.ballots.sort();
            file
        };
        assert_eq!(sorted(again), sorted(file), "{name}");
        files += 1;
    }
    assert_eq!(files, 16);
}

fn elected(file: &blt::Election, ballots: Vec<(Vote, u64)>) -> Vec<&str> {
    let (transfer, overvote) = (Transfer::Fraction { decimals: 5 }, Overvote::Exhaust);
    let rules = Ranking::Transferable { seats: file.seats, quota: Quota::Whole, transfer, overvote };
    let outcome = tally(&Method::Ranked(rules), &choices(&file.candidates), ballots, &Lots::None);
    assert!(outcome.ties.is_empty() && matches!(outcome.detail, Detail::Rounds(_)));
    outcome.winners.iter().map(|option| file.candidates[*option].as_str()).collect()
}

#[test]
fn elections_of_clubs_are_read_with_their_comments_and_names() {
    let read = |name: &str| blt::read(&text(&format!("votelib/{name}.blt"))).unwrap();
    let atwood = read("atwood_so");
    assert_eq!((atwood.title.as_str(), atwood.seats, &atwood.withdrawn[..]), ("Gardening Club Election", 2, &[1][..]));
    assert_eq!(atwood.candidates, ["Amy", "Bob", "Chuck", "Diane"]);
    assert_eq!(atwood.ballots.len(), 10);
    let gnome = read("gnome_26");
    assert_eq!((gnome.candidates.len(), gnome.seats), (11, 7));
    let maemo = read("maemo");
    assert_eq!((maemo.title.as_str(), maemo.seats), ("Community Council Election Q1 2018", 3));
    assert_eq!(maemo.candidates[0], "mosen (Timo Könnecke)");
    // Whoever votes for nobody is there all the same.
    assert_eq!(maemo.ballots.iter().filter(|(vote, _)| *vote == Vote::Blank).count(), 4);
    assert_eq!(read("rational").title, "RationalMedia Board 2020 Election");
    for file in [atwood, gnome, maemo, read("rational")] {
        let again = blt::read(&blt::write(&file)).unwrap();
        let sorted = |mut file: blt::Election| {
            file.ballots.sort();
            file
        };
        assert_eq!(sorted(again), sorted(file));
    }
}

#[test]
fn the_presidency_of_ireland_in_1990_went_to_who_was_second_at_first() {
    // The ballots of test_real_stv.py of votelib.
    let file = blt::read(
        "3 1\n612265 1 0\n694484 2 0\n36789 3 2 0\n205565 3 1 0\n25548 3 0\n0\n\"Mary Robinson\"\n\"Brian Lenihan\"\n\"Austin Currie\"\n",
    )
    .unwrap();
    assert_eq!(elected(&file, file.ballots.clone()), ["Mary Robinson"]);
    let runoff = Method::Ranked(Ranking::InstantRunoff { overvote: Overvote::Exhaust });
    let outcome = tally(&runoff, &choices(&file.candidates), file.ballots.clone(), &Lots::None);
    let Detail::Rounds(rounds) = &outcome.detail else { panic!() };
    assert_eq!(rounds.rounds[1].votes, [Some(817_830), Some(731_273), None]);
    assert_eq!((rounds.rounds[1].exhausted, &outcome.winners[..]), (25_548, &[0][..]));
}

/// Who is elected by a program of exact fractions, apart from this code (weighted inclusive Gregory, whole Droop quota).
const ELECTED: [(&str, &[&str]); 4] = [
    ("atwood_so", &["Amy", "Chuck"]),
    (
        "gnome_26",
        &[
            "Allan Day",
            "Carlos Soriano",
            "Ekaterina Gerasimova",
            "Federico Mena Quintero",
            "Nuritzi Sanchez",
            "Philip Chimento",
            "Robert McQueen",
        ],
    ),
    ("maemo", &["eekkelund (Eetu Kahelin)", "juiceme (Jussi Ohenoja)", "mosen (Timo Könnecke)"]),
    ("rational", &["Dysk", "GrammarCommie", "LeftyGreenMario", "RoninMacbeth"]),
];

#[test]
fn clubs_elect_whom_exact_fractions_elect() {
    for (name, expected) in ELECTED {
        let file = blt::read(&text(&format!("votelib/{name}.blt"))).unwrap();
        let mut elected = elected(&file, file.ballots.clone());
        elected.sort_unstable();
        assert_eq!(elected, *expected, "{name}");
    }
}

#[test]
fn a_budget_with_cents_loses_none() {
    let text = "META\nkey;value\ndescription;\"Parks; and more\"\nbudget;1000,50\nvote_type;approval\nPROJECTS\n\
                project_id;cost;votes;name;selected\n7;999.5;2;\"A \"\"park\"\"\";1\n9;1;1;Bench;0\nVOTES\nvoter_id;age;vote\n\
                1;40;7,9\n2;;7\n3;12;\n";
    let file = pabulib::read(text).unwrap();
    assert_eq!((file.budget, file.of, file.kind), (100_050, 100, Kind::Approval));
    assert_eq!(file.about, [("description".to_owned(), "Parks; and more".to_owned())]);
    let park = Project { id: "7".into(), name: "A \"park\"".into(), cost: 99_950, is_selected: Some(true) };
    assert_eq!(file.projects[0], park);
    let ballots = [(Vote::Blank, 1), (Vote::Choices(vec![0]), 1), (Vote::Choices(vec![0, 1]), 1)];
    assert_eq!(file.ballots, ballots);
    let again = pabulib::write(&file).unwrap();
    assert!(again.contains("\nbudget;1000.50\n") && again.contains("\n7;999.50;\"A \"\"park\"\"\";1\n"), "{again}");
    assert_eq!(pabulib::read(&again), Ok(file));
}

#[test]
fn points_of_a_budget_are_read_beside_their_projects() {
    let text = "META\nkey;value\nbudget;10\nvote_type;cumulative\nPROJECTS\nproject_id;cost\na;4\nb;5\nVOTES\n\
                voter_id;vote;points\n1;b,a;3,2\n2;a;5\n";
    let file = pabulib::read(text).unwrap();
    assert_eq!(file.ballots, [(Vote::Numbers(vec![(0, 5)]), 1), (Vote::Numbers(vec![(1, 3), (0, 2)]), 1)]);
    assert_eq!(pabulib::read(&pabulib::write(&file).unwrap()), Ok(file));
}

#[test]
fn who_cannot_read_a_file_says_where() {
    let at = |line, fault| Err(Unreadable { line, fault });
    let head = "# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n";
    let preferences = |line: &str| preflib::read(&format!("{head}1: 1\n{line}\n")).map(|_| ());
    assert_eq!(preferences("2: 1,3"), at(5, Fault::Option));
    assert_eq!(preferences("2: 1,{2,1}"), at(5, Fault::Twice));
    assert_eq!(preferences("x: 1"), at(5, Fault::Number));
    assert_eq!(preferences("1: {1,2"), at(5, Fault::Unexpected));
    assert_eq!(preferences("# NUMBER ALTERNATIVES: 9"), Ok(()));
    assert_eq!(preflib::read("").map(|_| ()), at(0, Fault::Missing));
    assert_eq!(preflib::read("# NUMBER ALTERNATIVES: 99999999").map(|_| ()), at(1, Fault::TooLarge));
    let election = |text: &str| blt::read(text).map(|_| ());
    assert_eq!(election("2 1\n1 1 2 0\n1 3 0\n0\n"), at(3, Fault::Option));
    assert_eq!(election("2 1\n1 1 1 0\n0\n"), at(2, Fault::Twice));
    assert_eq!(election("2 1\n1 1 2 0\n"), at(0, Fault::Missing));
    assert_eq!(election("2 1\n\"A\"\n"), at(2, Fault::Unexpected));
    assert_eq!(election("999999999 1\n0\n"), at(1, Fault::TooLarge));
    let projects = |projects: &str, votes: &str| {
        let head = "META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost;name\n";
        pabulib::read(&format!("{head}{projects}\nVOTES\nvoter_id;vote;name\n{votes}\n")).map(|_| ())
    };
    assert_eq!(projects("a;4;", "1;a;"), Ok(()));
    assert_eq!(projects("a;4;\na;5;", ""), at(8, Fault::Twice));
    assert_eq!(projects("a;x;", ""), at(7, Fault::Number));
    assert_eq!(projects("a;4;", "1;b;"), at(10, Fault::Option));
    assert_eq!(pabulib::read("META\nkey;value\n").map(|_| ()), at(0, Fault::Missing));
    assert_eq!(cvr::read_csv("id,A\n1,x\n", 2).map(|_| ()), at(2, Fault::Number));
    assert_eq!(cvr::read_csv("id\n", 2).map(|_| ()), at(1, Fault::Missing));
    assert_eq!(cvr::read_json("[]").map(|_| ()), at(0, Fault::Missing));
    assert_eq!(cvr::read_json("{").map(|_| ()), at(0, Fault::Unexpected));
}

#[test]
fn categories_without_names_are_kept() {
    let file = preflib::read("# DATA TYPE: cat\n# NUMBER ALTERNATIVES: 3\n2: {1,2},3\n1: {},{}\n").unwrap();
    assert_eq!(file.categories.len(), 2);
    assert_eq!(file.ballots, [(Vote::Numbers(vec![(0, 0), (1, 0), (2, 1)]), 2), (Vote::Blank, 1)]);
    assert_eq!(preflib::read(&preflib::write(&file)), Ok(file));
}

#[test]
fn an_empty_poll_goes_out_and_comes_back() {
    let records = cvr::Records { candidates: vec!["A".to_owned()], ballots: Vec::new() };
    assert_eq!(cvr::read_json(&cvr::write_json(&records).unwrap()), Ok(records.clone()));
    assert_eq!(cvr::read_csv(&cvr::write_csv(&records).unwrap(), 2), Ok(records));
    let written = json("expected.json")["preflib/00002-00000001.toc"]["voters"].as_u64();
    assert_eq!(written, Some(475), "the files of known outcomes are there");
}

/// Rankings of four options, with equals and with places left empty before others.
fn rankings() -> impl Strategy<Value = Vec<(Vote, u64)>> {
    let ballot = (Just(vec![0_usize, 1, 2, 3]).prop_shuffle(), prop::collection::vec(0_usize..3, 4), 0_usize..5);
    let vote = ballot.prop_map(|(order, sizes, count)| {
        let mut options = order.into_iter().take(count);
        let mut places: Vec<Vec<usize>> = Vec::new();
        for size in sizes {
            let mut place: Vec<usize> = options.by_ref().take(size).collect();
            place.sort_unstable();
            places.push(place);
        }
        while places.last().is_some_and(Vec::is_empty) {
            places.pop();
        }
        if places.is_empty() { Vote::Blank } else { Vote::Ranking(places) }
    });
    prop::collection::btree_map(vote, 1_u64..9, 0..8).prop_map(|ballots| ballots.into_iter().collect())
}

fn names() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec("[a-zA-Zà-ü][a-z.,;:#'\\\\0-9-]{0,8}", 4)
}

proptest! {
    #[test]
    fn rankings_come_back_from_every_format(ballots in rankings(), candidates in names(), title in "[A-Z][a-z# ]{0,8}[a-z]") {
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        let sorted = |mut ballots: Vec<(Vote, u64)>| { ballots.sort(); ballots };
        let file = Preferences { title: title.clone(), alternatives: candidates.clone(), categories: vec![], ballots: ballots.clone() };
        let again = preflib::read(&preflib::write(&file)).unwrap();
        prop_assert_eq!((again.title, again.alternatives, sorted(again.ballots)), (title.clone(), candidates.clone(), ballots.clone()));

        let file = blt::Election { title, candidates: candidates.clone(), seats: 2, withdrawn: vec![3], ballots: ballots.clone() };
        prop_assert_eq!(blt::read(&blt::write(&file)).unwrap(), file);

        let records = cvr::Records::new(candidates, &ballots);
        for again in [cvr::read_json(&cvr::write_json(&records).unwrap()), cvr::read_csv(&cvr::write_csv(&records).unwrap(), 2)] {
            let again = again.unwrap();
            prop_assert_eq!(sorted(again.votes(&cvr::Marks::default())), ballots.clone());
            prop_assert_eq!(&again.candidates, &records.candidates);
        }
    }

    #[test]
    fn budgets_come_back(
        costs in prop::collection::vec(0_u64..1_000_000, 1..6),
        budget in 0_u64..10_000_000,
        votes in prop::collection::btree_map(prop::collection::btree_set(0_usize..6, 1..4), 1_u64..5, 0..6),
    ) {
        let project = |(at, cost): (usize, &u64)| Project { id: format!("p{at}"), name: "A;\"b\",c".into(), cost: *cost, is_selected: None };
        let projects: Vec<_> = costs.iter().enumerate().map(project).collect();
        let ballots = votes.into_iter().filter(|(options, _)| options.iter().all(|option| *option < costs.len()));
        let ballots = ballots.map(|(options, count)| (Vote::Choices(options.into_iter().collect()), count)).collect();
        let of = if budget % 100 == 0 && costs.iter().all(|cost| cost % 100 == 0) { 1 } else { 100 };
        let file = Instance { about: vec![("unit".into(), "Firenze".into())], budget, of, kind: Kind::Approval, projects, ballots };
        prop_assert_eq!(pabulib::read(&pabulib::write(&file).unwrap()), Ok(file));
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), like in r#"[0-9 {},:;=#"\n()AVOTESMPRJCK_.-]{0,120}"#, column in 0_usize..9) {
        for text in [&text, &like, &format!("# NUMBER ALTERNATIVES: 3\n{like}"), &format!("3 2\n{like}"),
            &format!("META\nkey;value\nbudget;1\nPROJECTS\nproject_id;cost\n1;1\nVOTES\nvoter_id;vote\n{like}"), &format!("a,b,c\n{like}")] {
            let _ = preflib::read(text).map(|file| preflib::write(&file));
            let _ = blt::read(text).map(|file| blt::write(&file));
            let _ = pabulib::read(text).map(|file| pabulib::write(&file));
            let _ = cvr::read_json(text).map(|file| cvr::write_json(&file));
            let _ = cvr::read_csv(text, column).map(|file| cvr::write_csv(&file));
        }
    }
}

//! Budgets come out as another program chooses: pabutools, by other people.
//!
//! Its choices lie in `tests/fixtures/pabutools`, with how they were made.

use std::fs;
use std::path::Path;

use civic_core::poll::counting::{Detail, Lots, Outcome, tally};
use civic_core::poll::formats::pabulib::{self, Instance};
use civic_core::poll::{Allocation, Method, Vote};

use crate::files::projects;

fn oracle(file: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/pabutools");
    fs::read_to_string(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn choose(instance: &Instance, allocation: Allocation, lots: &Lots) -> Outcome {
    let (budget, currency) = (instance.budget, "EUR".to_owned());
    let ballots = instance.ballots.iter().cloned();
    let costs: Vec<_> = instance.projects.iter().map(|project| project.cost).collect();
    let method = Method::Budget { budget, currency, least_percent: 0, allocation };
    tally(&method, &projects(&costs), ballots, lots)
}

#[test]
fn cities_that_recount_with_pabutools_find_the_same_projects() {
    let (mut compared, mut tied) = (0, 0);
    for row in oracle("expected.tsv").lines().skip(1) {
        let [file, rule, chosen] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("{row}") };
        let instance = pabulib::read(&oracle(file)).unwrap_or_else(|error| panic!("{file}: {error:?}"));
        let allocation = if rule == "greedy" { Allocation::Greedy } else { Allocation::EqualShares };
        let outcome = choose(&instance, allocation, &Lots::None);
        let ids = |options: &[usize]| options.iter().map(|at| instance.projects[*at].id.as_str()).collect::<Vec<_>>();
        let theirs: Vec<_> = chosen.split(',').collect();
        if outcome.ties.is_empty() {
            assert_eq!(ids(&outcome.winners), theirs, "{file}: {rule}");
        } else {
            // The other program settles a tie in its own way; what is sure here is chosen there.
            assert!(ids(&outcome.winners).iter().all(|id| theirs.contains(id)), "{file}: {rule}");
            tied += 1;
        }
        assert_eq!(outcome.invalid, 0, "{file}: no ballot asks for more than there is");
        let Detail::Budget(money) = outcome.detail else { panic!() };
        assert!(money.spent <= instance.budget, "{file}: {rule}");
        compared += 1;
    }
    assert!(compared == 48 && tied < 5, "{compared}, {tied}");
}

#[test]
fn a_minority_gets_its_share_of_the_money() {
    // Sixty want four parks, forty two libraries; the greedy rule would give all money to the parks.
    let ballots = [(Vote::Choices(vec![0, 1, 2, 3]), 60), (Vote::Choices(vec![4, 5]), 40)];
    let method = |allocation| Method::Budget { budget: 100, currency: "EUR".to_owned(), least_percent: 0, allocation };
    let count =
        |allocation| tally(&method(allocation), &projects(&[25, 25, 25, 25, 20, 20]), ballots.clone(), &Lots::None);
    assert_eq!(count(Allocation::Greedy).winners, [0, 1, 2, 3]);
    let shares = count(Allocation::EqualShares);
    // 60 for parks is two of them, 40 for libraries both. Which two parks is a tie.
    assert_eq!(shares.winners, [4, 5]);
    assert_eq!(
        shares.ties.iter().map(|tie| (&tie.options[..], tie.seats)).collect::<Vec<_>>(),
        [(&[0, 1, 2, 3][..], 2)]
    );
    let drawn = tally(
        &method(Allocation::EqualShares),
        &projects(&[25, 25, 25, 25, 20, 20]),
        ballots,
        &Lots::Order(vec![2, 0]),
    );
    assert_eq!(drawn.winners, [0, 2, 4, 5]);
}

#[test]
fn a_dear_project_of_one_voter_does_not_keep_a_city_waiting() {
    // Its one voter could pay for it once everybody had ten million; until then nothing else changes.
    let ballots = [(Vote::Choices(vec![0]), 50_000), (Vote::Choices(vec![1]), 1)];
    let method = Method::Budget {
        budget: 20_000_000,
        currency: "EUR".to_owned(),
        least_percent: 0,
        allocation: Allocation::EqualShares,
    };
    let outcome = tally(&method, &projects(&[9_000_000, 10_000_000]), ballots, &Lots::None);
    assert_eq!(outcome.winners, [0, 1]);
}

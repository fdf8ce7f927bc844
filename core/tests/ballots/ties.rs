//! A tie is told as a tie, and broken only by lots that were drawn.

use civic_core::poll::counting::{Broken, Detail, Lots, Outcome, Tie, tally};
use civic_core::poll::{
    Aggregate, Allocation, Answer, Majority, Method, Missing, Overvote, Quota, Ranking, Transfer, Vote,
};

use crate::files::{choices, projects};

fn count(method: &Method, options: usize, ballots: &[(Vote, u64)], lots: &Lots) -> Outcome {
    tally(method, &choices(&vec![""; options]), ballots.iter().cloned(), lots)
}

fn ranking(options: &[usize]) -> Vote {
    Vote::Ranking(options.iter().map(|option| vec![*option]).collect())
}

fn choice(options: &[usize]) -> Vote {
    Vote::Choices(options.to_vec())
}

const RUNOFF: Method = Method::Ranked(Ranking::InstantRunoff { overvote: Overvote::Exhaust });

#[test]
fn a_tie_is_a_tie_and_not_who_comes_first() {
    let ballots = [(choice(&[0]), 5), (choice(&[2]), 5), (choice(&[1]), 4)];
    let outcome = count(&Method::Single, 4, &ballots, &Lots::None);
    assert!(outcome.winners.is_empty());
    assert_eq!(outcome.ties, [Tie { options: vec![0, 2], seats: 1, drawn: vec![] }]);
    let outcome = count(&Method::Single, 4, &ballots, &Lots::Order(vec![3, 2, 1, 0]));
    assert_eq!((outcome.winners, &outcome.ties[0].drawn[..]), (vec![2], &[2][..]));
}

#[test]
fn only_the_last_seat_is_in_a_tie() {
    let ballots = [(choice(&[0, 1]), 3), (choice(&[3, 0]), 3), (choice(&[2]), 1)];
    let outcome = count(&Method::Approval { seats: 2 }, 5, &ballots, &Lots::None);
    assert_eq!((outcome.winners, outcome.ties), (vec![0], vec![Tie { options: vec![1, 3], seats: 1, drawn: vec![] }]));
    // Nobody approves the last: it takes no seat, even if there are enough.
    let outcome = count(&Method::Approval { seats: 5 }, 5, &ballots, &Lots::None);
    assert_eq!((outcome.winners, outcome.ties), (vec![0, 1, 2, 3], vec![]));
}

#[test]
fn a_poll_without_votes_has_no_winner() {
    let scores = |by| Method::Score { highest: 5, by };
    for method in [
        Method::Single,
        Method::Approval { seats: 2 },
        scores(Aggregate::Sum),
        scores(Aggregate::Mean { least_ratings: 0 }),
        scores(Aggregate::Star),
        Method::Judgment { grades: vec!["good".to_owned(), "bad".to_owned()] },
        Method::Ranked(Ranking::Schulze),
        Method::Ranked(Ranking::Borda { missing: Missing::Mean }),
        RUNOFF,
        transferable(2, Quota::Whole),
        budget(10, Allocation::Greedy),
        budget(10, Allocation::EqualShares),
        Method::Opinions,
    ] {
        for ballots in [&[][..], &[(Vote::Blank, 3)]] {
            let outcome = count(&method, 3, ballots, &Lots::None);
            assert_eq!((outcome.winners, outcome.ties), (vec![], vec![]), "{method:?}");
            let none = count(&method, 0, ballots, &Lots::None);
            assert_eq!((none.winners, none.ties), (vec![], vec![]), "{method:?}");
        }
    }
}

#[test]
fn who_had_fewer_votes_before_is_out_first() {
    // 3 and 4 go first; then 1 has come up to 2 from behind.
    let ballots = [(ranking(&[0]), 9), (ranking(&[2]), 5), (ranking(&[1]), 3), (ranking(&[3, 1]), 2)];
    let outcome = count(&RUNOFF, 5, &ballots, &Lots::None);
    let Detail::Rounds(rounds) = outcome.detail else { panic!() };
    let out: Vec<_> = rounds.rounds.iter().map(|round| &round.eliminated[..]).collect();
    assert_eq!(out, [&[4][..], &[3], &[1], &[]]);
    assert_eq!(rounds.rounds[2].tie, Some(Broken::Earlier(vec![1, 2])));
    assert_eq!((outcome.winners, outcome.ties), (vec![0], vec![]));
}

#[test]
fn a_tie_on_the_way_that_decides_who_wins_is_one_of_the_whole_poll() {
    // Whoever of 1 and 2 goes, the other gets past 0 by the ballots of who went; 0 cannot win.
    let ballots = [(ranking(&[0]), 5), (ranking(&[1, 2]), 4), (ranking(&[2, 1]), 4)];
    let open = count(&RUNOFF, 3, &ballots, &Lots::None);
    assert!(open.winners.is_empty());
    assert_eq!(open.ties, [Tie { options: vec![1, 2], seats: 1, drawn: vec![] }]);
    let Detail::Rounds(rounds) = open.detail else { panic!() };
    assert_eq!(rounds.rounds[0].tie, Some(Broken::Open(vec![1, 2])));
    let drawn = count(&RUNOFF, 3, &ballots, &Lots::Order(vec![2, 1]));
    let Detail::Rounds(rounds) = drawn.detail else { panic!() };
    assert_eq!((drawn.winners, &rounds.rounds[0].tie), (vec![2], &Some(Broken::Lot(vec![1, 2]))));
    assert_eq!(drawn.ties, [Tie { options: vec![1, 2], seats: 1, drawn: vec![2] }]);
}

#[test]
fn a_tie_on_the_way_that_changes_nothing_does_not_hold_up_the_winner() {
    let ballots = [(ranking(&[0]), 5), (ranking(&[1, 0]), 2), (ranking(&[2, 0]), 2), (ranking(&[3, 0]), 3)];
    let outcome = count(&RUNOFF, 4, &ballots, &Lots::None);
    let Detail::Rounds(rounds) = outcome.detail else { panic!() };
    assert_eq!(rounds.rounds[0].tie, Some(Broken::Open(vec![1, 2])));
    assert_eq!((outcome.winners, outcome.ties), (vec![0], vec![]));
    // Two that together are not as many as the next are out at once.
    let few = [(ranking(&[0]), 9), (ranking(&[1, 0]), 2), (ranking(&[2, 0]), 2), (ranking(&[3]), 8)];
    let outcome = count(&RUNOFF, 4, &few, &Lots::None);
    let Detail::Rounds(rounds) = outcome.detail else { panic!() };
    assert_eq!((&rounds.rounds[0].eliminated[..], &rounds.rounds[0].tie), (&[1, 2][..], &Some(Broken::Together)));
    assert_eq!(outcome.winners, [0]);
}

fn transferable(seats: u32, quota: Quota) -> Method {
    let (transfer, overvote) = (Transfer::Fraction { decimals: 4 }, Overvote::Exhaust);
    Method::Ranked(Ranking::Transferable { seats, quota, transfer, overvote })
}

#[test]
fn the_seat_that_nobody_reached_is_open_between_equals() {
    let ballots = [(ranking(&[0]), 6), (ranking(&[1]), 2), (ranking(&[2]), 2)];
    let outcome = count(&transferable(2, Quota::Whole), 3, &ballots, &Lots::None);
    assert_eq!((outcome.winners, outcome.ties), (vec![0], vec![Tie { options: vec![1, 2], seats: 1, drawn: vec![] }]));
    let outcome = count(&transferable(2, Quota::Whole), 3, &ballots, &Lots::Order(vec![2]));
    let tie = Tie { options: vec![1, 2], seats: 1, drawn: vec![2] };
    assert_eq!((outcome.winners, outcome.ties), (vec![0, 2], vec![tie]));
}

fn budget(budget: u64, allocation: Allocation) -> Method {
    Method::Budget { budget, currency: "EUR".to_owned(), least_percent: 0, allocation }
}

#[test]
fn two_parks_with_as_many_votes_and_the_same_cost_are_in_a_tie() {
    let parks = projects(&[60, 40, 40, 30, 10]);
    let ballots = [(choice(&[0]), 3), (choice(&[1, 2]), 2), (choice(&[3, 4]), 1)];
    let money = |outcome: &Outcome| match outcome.detail {
        Detail::Budget(budget) => (budget.spent, budget.left),
        _ => panic!(),
    };
    let count = |all, how, lots: &Lots| tally(&budget(all, how), &parks, ballots.iter().cloned(), lots);
    let open = count(110, Allocation::Greedy, &Lots::None);
    // The cheaper of two with one vote each comes first and takes what the tie leaves.
    assert_eq!((&open.winners[..], money(&open)), (&[0, 4][..], (70, 40)));
    assert_eq!(open.ties, [Tie { options: vec![1, 2], seats: 1, drawn: vec![] }]);
    let drawn = count(110, Allocation::Greedy, &Lots::Order(vec![2]));
    assert_eq!((&drawn.winners[..], money(&drawn)), (&[0, 2, 4][..], (110, 0)));
    let no_skip = count(110, Allocation::GreedyNoSkip, &Lots::Order(vec![2]));
    assert_eq!(no_skip.winners, [0, 2]);
    let threshold = count(500, Allocation::GreedyThreshold { least: 2 }, &Lots::None);
    assert_eq!((&threshold.winners[..], threshold.ties.len()), (&[0, 1, 2][..], 0));
}

#[test]
fn a_seed_draws_the_same_lots_every_time() {
    let ballots: Vec<_> = (0..20).map(|option| (choice(&[option]), 1)).collect();
    let drawn = |seed| count(&Method::Single, 20, &ballots, &Lots::Seed(seed)).winners;
    assert_eq!((drawn(1), drawn(1).len()), (drawn(1), 1));
    let different: std::collections::BTreeSet<_> = (0..100).map(drawn).collect();
    assert!(different.len() > 10, "{different:?}");
}

#[test]
fn as_many_yes_as_no_is_no_majority() {
    let count = |majority, yes, no, abstain| {
        let ballots = [(Answer::Yes, yes), (Answer::No, no), (Answer::Abstain, abstain)];
        let ballots = ballots.map(|(answer, weight)| (Vote::Answer(answer), weight));
        match tally(&Method::YesNo { majority }, &[], ballots, &Lots::None).detail {
            Detail::Answers(answers) => (answers.is_reached, answers.needed, answers.base),
            _ => panic!(),
        }
    };
    assert_eq!(count(Majority::Simple, 5, 5, 9), (false, 6, 10));
    assert_eq!(count(Majority::Simple, 1, 0, 9), (true, 1, 1));
    assert_eq!(count(Majority::Absolute, 5, 0, 5), (false, 6, 10));
    assert_eq!(count(Majority::Absolute, 6, 0, 5), (true, 6, 11));
    assert_eq!(count(Majority::TwoThirds, 2, 1, 9), (true, 2, 3));
    assert_eq!(count(Majority::TwoThirds, 65, 35, 0), (false, 67, 100));
    assert_eq!(count(Majority::TwoThirds, 0, 0, 3), (false, 1, 0));
}

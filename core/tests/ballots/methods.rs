//! Examples whose outcomes stand in textbooks, method by method.

use civic_core::poll::counting::{Detail, Figure, Lots, Outcome, tally};
use civic_core::poll::{Aggregate, Answer, Method, Missing, Opinion, Ranking, Vote, Wrong};

use crate::files::choices;

fn count(method: &Method, options: usize, ballots: &[(Vote, u64)]) -> Outcome {
    tally(method, &choices(&vec![""; options]), ballots.iter().cloned(), &Lots::None)
}

fn numbers(numbers: &[u32]) -> Vote {
    Vote::Numbers(numbers.iter().copied().enumerate().collect())
}

fn ranking(order: &str) -> Vote {
    Vote::Ranking(order.bytes().map(|letter| vec![usize::from(letter - b'A')]).collect())
}

/// The capital of Tennessee: Memphis, Nashville, Chattanooga, Knoxville; a voter likes what is near.
const TENNESSEE: [(&str, u64); 4] = [("ABCD", 42), ("BCDA", 26), ("CDBA", 15), ("DCBA", 17)];

#[test]
fn the_capital_of_tennessee_is_near_to_most() {
    let ballots = TENNESSEE.map(|(order, count)| (ranking(order), count));
    let borda = count(&Method::Ranked(Ranking::Borda { missing: Missing::Mean }), 4, &ballots);
    assert_eq!(borda.figures, [126, 194, 173, 107].map(|points| Figure { parts: 2 * points, of: 2 }));
    assert_eq!(borda.winners, [1]);
    assert_eq!(count(&Method::Ranked(Ranking::Schulze), 4, &ballots).winners, [1]);
    // Grades by distance: 0 excellent, 1 good, 2 fair, 3 poor.
    let grades = ["excellent", "good", "fair", "poor"].map(str::to_owned).to_vec();
    let judged = [
        (numbers(&[0, 2, 3, 3]), 42),
        (numbers(&[3, 0, 2, 2]), 26),
        (numbers(&[3, 2, 0, 1]), 15),
        (numbers(&[3, 2, 1, 0]), 17),
    ];
    let judgment = count(&Method::Judgment { grades }, 4, &judged);
    // All but Memphis are fair at the median. Chattanooga and Knoxville have as many that are better and worse than fair,
    // and Knoxville more that are excellent.
    assert_eq!(judgment.figures.iter().map(|median| median.parts).collect::<Vec<_>>(), [3, 2, 2, 2]);
    let Detail::Grades(grades) = judgment.detail else { panic!() };
    assert_eq!(grades.order, [[1], [3], [2], [0]]);
    assert_eq!(grades.counts[2], [15, 17, 26, 42]);
    assert_eq!(judgment.winners, [1]);
}

#[test]
fn an_option_that_nobody_knows_is_not_the_best_judged() {
    let grades = ["good", "fair", "bad"].map(str::to_owned).to_vec();
    let ballots = [(Vote::Numbers(vec![(0, 0), (1, 1)]), 1), (Vote::Numbers(vec![(1, 1)]), 4)];
    let outcome = count(&Method::Judgment { grades }, 2, &ballots);
    assert_eq!(outcome.winners, [1]);
}

#[test]
fn the_strongest_paths_of_schulze_are_those_of_his_own_example() {
    // Schulze 2011, example 1: 45 voters.
    let ballots = [
        ("ACBED", 5),
        ("ADECB", 5),
        ("BEDAC", 8),
        ("CABED", 3),
        ("CAEBD", 7),
        ("CBADE", 2),
        ("DCEBA", 7),
        ("EBADC", 8),
    ];
    let ballots = ballots.map(|(order, count)| (ranking(order), count));
    let outcome = count(&Method::Ranked(Ranking::Schulze), 5, &ballots);
    let Detail::Pairwise(pairs) = outcome.detail else { panic!() };
    assert_eq!(
        pairs.preferred,
        [[0, 20, 26, 30, 22], [25, 0, 16, 33, 18], [19, 29, 0, 17, 24], [15, 12, 28, 0, 14], [23, 27, 21, 31, 0]]
    );
    let between =
        |from: usize| (0..5).filter(move |to| *to != from).map(|to| pairs.paths[from][to]).collect::<Vec<_>>();
    assert_eq!(
        (0..5).map(between).collect::<Vec<_>>(),
        [[28, 28, 30, 24], [25, 28, 33, 24], [25, 29, 29, 24], [25, 28, 28, 24], [25, 28, 28, 31]]
    );
    assert_eq!(outcome.winners, [4]);
    assert_eq!(outcome.figures.iter().map(|wins| wins.parts).collect::<Vec<_>>(), [3, 1, 2, 0, 4]);
}

#[test]
fn options_in_one_place_share_its_points() {
    let borda = |missing| Method::Ranked(Ranking::Borda { missing });
    let ballots = [(Vote::Ranking(vec![vec![2], vec![0, 1]]), 1)];
    let points = |missing| {
        let outcome = count(&borda(missing), 5, &ballots);
        outcome.figures.iter().map(|figure| figure.parts).collect::<Vec<_>>()
    };
    // In halves: 4; then 3 and 2; then 1 and 0.
    assert_eq!(points(Missing::Mean), [5, 5, 8, 1, 1]);
    // Of three that are ranked: 3; then 2 and 1; then nothing.
    assert_eq!(points(Missing::Zero), [3, 3, 6, 0, 0]);
}

#[test]
fn one_enthusiast_does_not_make_the_best_mean() {
    let mean = |least_ratings| Method::Score { highest: 10, by: Aggregate::Mean { least_ratings } };
    let ballots = [(Vote::Numbers(vec![(0, 10)]), 1), (Vote::Numbers(vec![(1, 7), (2, 6)]), 3)];
    assert_eq!(count(&mean(1), 3, &ballots).winners, [0]);
    let outcome = count(&mean(3), 3, &ballots);
    assert_eq!((&outcome.winners[..], outcome.figures[1]), (&[1][..], Figure { parts: 21, of: 3 }));
    assert_eq!(outcome.detail, Detail::Ratings(vec![1, 3, 3]));
    // Means are compared as fractions: 2/3 is more than 66/100.
    let close = [
        (Vote::Numbers(vec![(0, 1), (1, 1)]), 66),
        (Vote::Numbers(vec![(1, 0)]), 33),
        (Vote::Numbers(vec![(0, 0)]), 34),
    ];
    assert_eq!(count(&mean(1), 2, &close).winners, [1]);
}

#[test]
fn statements_are_told_and_none_of_them_wins() {
    let ballots = [
        (Vote::Opinions(vec![(0, Opinion::Agree), (1, Opinion::Disagree)]), 3),
        (Vote::Opinions(vec![(0, Opinion::Pass)]), 2),
    ];
    let outcome = count(&Method::Opinions, 2, &ballots);
    let Detail::Opinions(told) = &outcome.detail else { panic!() };
    assert_eq!((told[0].agree, told[0].disagree, told[0].pass), (3, 0, 2));
    assert_eq!((told[1].agree, told[1].disagree, told[1].pass), (0, 3, 0));
    assert!(outcome.winners.is_empty() && outcome.ties.is_empty());
}

#[test]
fn votes_that_cost_their_square_are_added_as_votes() {
    let quadratic = Method::Quadratic { credits: 10 };
    let ballots = [(numbers(&[3, 1]), 1), (numbers(&[0, 3]), 1), (numbers(&[3, 2]), 5)];
    let outcome = count(&quadratic, 2, &ballots);
    // The last five would have spent thirteen credits of ten.
    assert_eq!((outcome.valid, outcome.invalid), (2, 5));
    assert_eq!(quadratic.check(&numbers(&[3, 2]), &choices(&["", ""])), Err(Wrong::Over(3)));
    assert_eq!(outcome.figures, [Figure { parts: 3, of: 1 }, Figure { parts: 4, of: 1 }]);
    assert_eq!(outcome.winners, [1]);
}

#[test]
fn a_ballot_that_breaks_a_rule_is_counted_as_cast_and_for_nobody() {
    let ballots =
        [(Vote::Choices(vec![0, 1]), 4), (Vote::Answer(Answer::Yes), 2), (Vote::Choices(vec![1]), 1), (Vote::Blank, 3)];
    let outcome = count(&Method::Single, 2, &ballots);
    assert_eq!((outcome.cast, outcome.valid, outcome.blank, outcome.invalid), (10, 4, 3, 6));
    assert_eq!(outcome.figures[0].parts, 0);
    assert_eq!(outcome.winners, [1]);
}

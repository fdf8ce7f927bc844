//! What must hold for all ballots, by every method.

use civic_core::poll::counting::{Detail, Lots, Outcome, tally};
use civic_core::poll::{
    Aggregate, Allocation, Answer, Choice, Majority, Method, Missing, Opinion, Overvote, Quota, Ranking, Transfer, Vote,
};
use proptest::prelude::*;

use crate::files::projects;

fn methods() -> Vec<Method> {
    let mut all = vec![
        Method::Single,
        Method::Multiple { least: 1, most: 2 },
        Method::Approval { seats: 2 },
        Method::Judgment { grades: ["good", "fair", "bad"].map(str::to_owned).to_vec() },
        Method::Opinions,
        Method::Points { points: 9, most: 5 },
        Method::Quadratic { credits: 16 },
    ];
    for by in [Aggregate::Sum, Aggregate::Mean { least_ratings: 2 }, Aggregate::Star] {
        all.push(Method::Score { highest: 5, by });
    }
    for missing in [Missing::Mean, Missing::Zero] {
        all.push(Method::Ranked(Ranking::Borda { missing }));
    }
    all.push(Method::Ranked(Ranking::Schulze));
    for overvote in [Overvote::Exhaust, Overvote::Wait, Overvote::Skip] {
        all.push(Method::Ranked(Ranking::InstantRunoff { overvote }));
        for quota in [Quota::Whole, Quota::Fraction] {
            let transfer = Transfer::Fraction { decimals: 3 };
            all.push(Method::Ranked(Ranking::Transferable { seats: 2, quota, transfer, overvote }));
        }
    }
    for majority in [Majority::Simple, Majority::Absolute, Majority::TwoThirds] {
        all.push(Method::YesNo { majority });
    }
    let threshold = Allocation::GreedyThreshold { least: 3 };
    for allocation in [Allocation::Greedy, Allocation::GreedyNoSkip, threshold, Allocation::EqualShares] {
        all.push(Method::Budget { budget: 100, currency: "EUR".to_owned(), least_percent: 0, allocation });
    }
    all
}

/// Five options; as projects, some of them cost the same.
fn options() -> Vec<Choice> {
    projects(&[30, 40, 40, 70, 0])
}

/// Any vote at all, sensible or not.
fn vote() -> impl Strategy<Value = Vote> {
    let option = || 0_usize..6;
    let several = move || prop::collection::vec(option(), 0..5);
    prop_oneof![
        Just(Vote::Blank),
        several().prop_map(Vote::Choices),
        prop::collection::vec(prop::collection::vec(option(), 0..3), 0..5).prop_map(Vote::Ranking),
        prop::collection::vec((option(), prop_oneof![0_u32..6, any::<u32>()]), 0..5).prop_map(Vote::Numbers),
        prop::sample::select(vec![Answer::Yes, Answer::No, Answer::Abstain]).prop_map(Vote::Answer),
        prop::collection::vec(
            (option(), prop::sample::select(vec![Opinion::Agree, Opinion::Disagree, Opinion::Pass])),
            0..5
        )
        .prop_map(Vote::Opinions),
    ]
}

/// A vote that keeps most rules.
fn valid() -> impl Strategy<Value = Vote> {
    let order = || (Just(vec![0_usize, 1, 2, 3, 4]).prop_shuffle(), 1_usize..5);
    prop_oneof![
        order().prop_map(|(order, count)| Vote::Choices(order[..count.min(2)].to_vec())),
        (order(), any::<bool>()).prop_map(|((order, count), equals)| {
            let size = if equals { 2 } else { 1 };
            Vote::Ranking(order[..count].chunks(size).map(<[usize]>::to_vec).collect())
        }),
        (order(), prop::collection::vec(0_u32..3, 5))
            .prop_map(|((order, count), numbers)| Vote::Numbers(order[..count].iter().copied().zip(numbers).collect())),
        prop::sample::select(vec![Answer::Yes, Answer::No, Answer::Abstain]).prop_map(Vote::Answer),
        order().prop_map(|(order, count)| Vote::Opinions(
            order[..count].iter().map(|one| (*one, Opinion::Agree)).collect()
        )),
    ]
}

fn lots() -> impl Strategy<Value = Lots> {
    let order = prop::collection::vec(0_usize..7, 0..6).prop_map(Lots::Order);
    prop_oneof![Just(Lots::None), order, any::<u64>().prop_map(Lots::Seed)]
}

fn count(method: &Method, ballots: &[(Vote, u64)], lots: &Lots) -> Outcome {
    tally(method, &options(), ballots.iter().cloned(), lots)
}

/// What must hold of every outcome.
fn check(method: &Method, outcome: &Outcome) {
    assert_eq!(outcome.cast, outcome.valid + outcome.invalid, "{method:?}");
    assert!(outcome.blank <= outcome.valid, "{method:?}");
    assert!(outcome.winners.is_sorted_by(|one, other| one < other), "{method:?}: {:?}", outcome.winners);
    for tie in &outcome.ties {
        // Of projects that cost differently, all may fit by one lot and none by another.
        let is_budget = matches!(method, Method::Budget { .. });
        let is_open = tie.seats > 0 && tie.options.len() > tie.seats as usize;
        assert!(is_open || is_budget, "{method:?}: {tie:?}");
        let won: Vec<_> = tie.options.iter().filter(|option| outcome.winners.contains(option)).collect();
        assert_eq!(won, tie.drawn.iter().collect::<Vec<_>>(), "{method:?}: {tie:?}");
    }
    if let Detail::Budget(budget) = &outcome.detail {
        assert_eq!(budget.spent + budget.left, budget.budget, "{method:?}");
    }
    if let Detail::Rounds(rounds) = &outcome.detail {
        for round in &rounds.rounds {
            let votes: u64 = round.votes.iter().flatten().sum();
            let all = (outcome.valid - outcome.blank) * rounds.of;
            assert_eq!(votes + round.exhausted + round.lost, all, "{method:?}: no vote comes or goes");
        }
    }
    let text = serde_json::to_string(outcome).unwrap();
    assert_eq!(serde_json::from_str::<Outcome>(&text).unwrap(), *outcome, "{text}");
}

proptest! {
    #[test]
    fn no_ballot_stops_a_count(
        ballots in prop::collection::vec((vote(), prop_oneof![0_u64..4, Just(u64::MAX)]), 0..12),
        lots in lots(),
    ) {
        for method in methods() {
            count(&method, &ballots, &lots);
            tally(&method, &[], ballots.iter().cloned(), &lots);
            for (vote, _) in &ballots {
                let _ = (method.check(vote, &options()), method.left(vote, &options()), vote.is_blank());
            }
        }
    }

    #[test]
    fn who_votes_first_has_no_more_weight(
        ballots in prop::collection::vec((valid(), 1_u64..4), 0..12),
        others in prop::collection::vec((vote(), 1_u64..4), 0..3),
        lots in lots(),
    ) {
        let ballots: Vec<_> = ballots.into_iter().chain(others).collect();
        let mut reversed = ballots.clone();
        reversed.reverse();
        let one_by_one: Vec<_> =
            ballots.iter().flat_map(|(vote, weight)| (0..*weight).map(|_| (vote.clone(), 1))).collect();
        for method in methods() {
            let outcome = count(&method, &ballots, &lots);
            check(&method, &outcome);
            prop_assert_eq!(&outcome, &count(&method, &reversed, &lots));
            prop_assert_eq!(&outcome, &count(&method, &one_by_one, &lots));
        }
    }

    #[test]
    fn a_blank_ballot_is_turnout_and_nothing_else(
        ballots in prop::collection::vec((valid(), 1_u64..4), 0..10),
        blanks in 1_u64..50,
        lots in lots(),
    ) {
        let mut with = ballots.clone();
        with.push((Vote::Blank, blanks));
        for method in methods() {
            let before = count(&method, &ballots, &lots);
            let mut after = count(&method, &with, &lots);
            prop_assert_eq!((after.cast, after.valid), (before.cast + blanks, before.valid + blanks));
            prop_assert_eq!(after.blank, before.blank + blanks);
            (after.cast, after.valid, after.blank) = (before.cast, before.valid, before.blank);
            // Half of all ballots cast is more with more ballots: that is what this majority asks for.
            if method != (Method::YesNo { majority: Majority::Absolute }) {
                prop_assert_eq!(after, before);
            }
        }
    }

    /// Names do not matter: what is true of the options is true of them in another order.
    #[test]
    fn who_stands_first_on_the_list_has_no_advantage(ballots in prop::collection::vec((valid(), 1_u64..4), 0..8)) {
        let last = options().len() - 1;
        let mirror = |option: usize| last - option;
        let mirrored: Vec<_> = ballots.iter().map(|(vote, weight)| (mirrored(vote, &mirror), *weight)).collect();
        let mut turned = options();
        turned.reverse();
        let back = |options: &[usize]| {
            let mut options: Vec<_> = options.iter().map(|option| mirror(*option)).collect();
            options.sort_unstable();
            options
        };
        for method in methods() {
            let one = count(&method, &ballots, &Lots::None);
            let other = tally(&method, &turned, mirrored.iter().cloned(), &Lots::None);
            prop_assert_eq!(&one.winners, &back(&other.winners), "{:?}", method);
            let ties = |outcome: &Outcome| outcome.ties.iter().map(|tie| tie.options.clone()).collect::<Vec<_>>();
            let other_ties: Vec<_> = ties(&other).iter().map(|tie| back(tie)).collect();
            prop_assert_eq!(ties(&one), other_ties, "{:?}", method);
        }
    }
}

fn mirrored(vote: &Vote, mirror: &impl Fn(usize) -> usize) -> Vote {
    match vote {
        Vote::Choices(options) => Vote::Choices(options.iter().map(|option| mirror(*option)).collect()),
        Vote::Ranking(places) => {
            Vote::Ranking(places.iter().map(|place| place.iter().map(|option| mirror(*option)).collect()).collect())
        }
        Vote::Numbers(numbers) => Vote::Numbers(numbers.iter().map(|(option, of)| (mirror(*option), *of)).collect()),
        Vote::Opinions(said) => Vote::Opinions(said.iter().map(|(option, of)| (mirror(*option), *of)).collect()),
        other => other.clone(),
    }
}

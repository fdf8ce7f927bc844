//! Marks on ballots of every kind.

use super::*;
use crate::poll::model::{Aggregate, Majority, Opinion, Ranking};
use proptest::prelude::*;

fn marked(method: Method, entries: &[Entry]) -> Option<Vote> {
    let mut voting = about(poll("p", method, &["a", "b", "c"]), Identity::Device);
    for entry in entries {
        enter(&mut voting, *entry);
    }
    vote(&voting).cloned()
}

#[test]
fn one_choice_takes_the_place_of_the_other_and_can_be_taken_back() {
    let first = [Entry::Choose(0), Entry::Choose(2)];
    assert_eq!(marked(Method::Single, &first), Some(Vote::Choices(vec![2])));
    assert_eq!(marked(Method::Single, &[Entry::Choose(2), Entry::Leave(2)]), None);
    let several = [Entry::Choose(2), Entry::Choose(0), Entry::Choose(2), Entry::Choose(1), Entry::Leave(2)];
    assert_eq!(marked(Method::Approval { seats: 1 }, &several), Some(Vote::Choices(vec![0, 1])));
}

#[test]
fn a_ranking_is_moved_by_places_and_has_no_holes() {
    let ranked = |entries: &[Entry]| marked(Method::Ranked(Ranking::Schulze), entries);
    let order = |order: &[usize]| Some(Vote::Ranking(order.iter().map(|option| vec![*option]).collect()));
    let all = [Entry::Rank(1, 0), Entry::Rank(0, 9), Entry::Rank(2, 1)];
    assert_eq!(ranked(&all), order(&[1, 2, 0]));
    assert_eq!(ranked(&[all.as_slice(), &[Entry::Rank(0, 0)]].concat()), order(&[0, 1, 2]));
    assert_eq!(ranked(&[all.as_slice(), &[Entry::Unrank(2)]].concat()), order(&[1, 0]));
    assert_eq!(ranked(&[Entry::Rank(1, 0), Entry::Unrank(1)]), None);
}

#[test]
fn numbers_answers_and_opinions_can_be_changed_and_taken_back() {
    let score = Method::Score { highest: 5, by: Aggregate::Sum };
    let numbers = [Entry::Number(2, Some(5)), Entry::Number(0, Some(0)), Entry::Number(2, Some(3))];
    assert_eq!(marked(score.clone(), &numbers), Some(Vote::Numbers(vec![(0, 0), (2, 3)])));
    assert_eq!(marked(score, &[Entry::Number(2, Some(5)), Entry::Number(2, None)]), None);
    let opinions = [Entry::Opinion(1, Some(Opinion::Agree)), Entry::Opinion(1, Some(Opinion::Pass))];
    assert_eq!(marked(Method::Opinions, &opinions), Some(Vote::Opinions(vec![(1, Opinion::Pass)])));
    let answers = [Entry::Answer(Answer::Yes), Entry::Answer(Answer::Abstain)];
    let yes_no = Method::YesNo { majority: Majority::Simple };
    assert_eq!(marked(yes_no.clone(), &answers), Some(Vote::Answer(Answer::Abstain)));
    assert_eq!(marked(yes_no, &[Entry::Blank(true), Entry::Blank(false)]), None);
    assert_eq!(marked(Method::Single, &[Entry::Choose(1), Entry::Blank(true)]), Some(Vote::Blank));
    assert_eq!(marked(Method::Single, &[Entry::Blank(true), Entry::Choose(1)]), Some(Vote::Choices(vec![1])));
}

#[test]
fn each_press_of_a_quick_hand_counts() {
    let vote = |method: &Method, entries: &[Entry]| marked(method.clone(), entries);
    let numbers = |numbers: &[(usize, u32)]| Some(Vote::Numbers(numbers.to_vec()));
    let credits = Method::Quadratic { credits: 5 };
    assert_eq!(vote(&credits, &[Entry::More(0), Entry::More(0), Entry::More(1)]), numbers(&[(0, 2), (1, 1)]));
    assert_eq!(vote(&credits, &[Entry::More(0), Entry::More(0), Entry::More(0)]), numbers(&[(0, 2)]));
    let score = Method::Score { highest: 5, by: Aggregate::Sum };
    assert_eq!(vote(&score, &[Entry::More(0), Entry::Less(0)]), numbers(&[(0, 0)]));
    assert_eq!(vote(&score, &[Entry::More(0), Entry::Less(0), Entry::Less(0), Entry::Less(0)]), None);
}

#[test]
fn a_mark_that_the_poll_does_not_know_changes_nothing() {
    for entry in [
        Entry::Choose(3),
        Entry::More(0),
        Entry::Less(0),
        Entry::Rank(0, 0),
        Entry::Answer(Answer::No),
        Entry::Number(0, Some(1)),
    ] {
        assert_eq!(marked(Method::Single, &[Entry::Choose(1), entry]), Some(Vote::Choices(vec![1])), "{entry:?}");
    }
}

fn any_method() -> impl Strategy<Value = Method> {
    prop_oneof![
        Just(Method::Single),
        Just(Method::Multiple { least: 1, most: 2 }),
        Just(Method::Score { highest: 5, by: Aggregate::Star }),
        Just(Method::Ranked(Ranking::Schulze)),
        Just(Method::YesNo { majority: Majority::Simple }),
        Just(Method::Opinions),
        Just(Method::Quadratic { credits: 9 }),
    ]
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let option = || 0_usize..5;
    let opinion = prop::sample::select(vec![None, Some(Opinion::Agree), Some(Opinion::Disagree)]);
    prop_oneof![
        option().prop_map(Entry::Choose),
        option().prop_map(Entry::Leave),
        option().prop_map(Entry::More),
        option().prop_map(Entry::Less),
        (option(), prop::option::of(0_u32..9)).prop_map(|(option, number)| Entry::Number(option, number)),
        (option(), option()).prop_map(|(option, place)| Entry::Rank(option, place)),
        option().prop_map(Entry::Unrank),
        Just(Entry::Answer(Answer::No)),
        (option(), opinion).prop_map(|(option, opinion)| Entry::Opinion(option, opinion)),
        any::<bool>().prop_map(Entry::Blank),
    ]
}

proptest! {
    /// A sheet that can be filled in by hand is never one that the count would call senseless: only “how many” and “how much”
    /// are left to be put right.
    #[test]
    fn no_marks_make_a_ballot_of_another_kind(method in any_method(), entries in prop::collection::vec(any_entry(), 0..20)) {
        let mut voting = about(poll("p", method.clone(), &["a", "b", "c"]), Identity::Device);
        for entry in entries {
            enter(&mut voting, entry);
        }
        if let Some(vote) = vote(&voting) {
            let wrong = method.check(vote, &voting.polls()[0].choices).err();
            prop_assert!(!matches!(wrong, Some(Wrong::Kind | Wrong::Unknown | Wrong::Twice)), "{vote:?} is {wrong:?}");
        }
    }
}

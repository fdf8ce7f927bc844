//! From a filled sheet to the receipt.

use super::*;

#[test]
fn nothing_is_sent_before_it_was_looked_over_and_is_valid() {
    let mut voting = about(square(), Identity::Device);
    assert_eq!(act(&mut voting, Action::Review), [Effect::FocusProblems]);
    assert_eq!(voting.problems, [Problem { poll: Some(id("piazza")), kind: ProblemKind::Empty }]);
    for option in 0..3 {
        enter(&mut voting, Entry::Choose(option));
    }
    assert_eq!((voting.left(&id("piazza")), voting.problems.len()), (Some(-1), 0), "a mark takes the problem back");
    assert_eq!(act(&mut voting, Action::Review), [Effect::FocusProblems]);
    assert_eq!(voting.problems[0].kind, ProblemKind::Wrong(Wrong::TooMany(2)));
    assert_eq!(enter(&mut voting, Entry::Leave(0)), [Effect::Save]);
    assert_eq!(act(&mut voting, Action::Review), [Effect::FocusHeading]);
    assert_eq!(voting.step, Step::Review);
    assert_eq!(act(&mut voting, Action::Cast), [Effect::Cast, Effect::FocusHeading]);
    assert_eq!(voting.ballots()[0].vote, &Vote::Choices(vec![1, 2]));
}

#[test]
fn a_double_click_casts_once_and_nothing_changes_meanwhile() {
    let mut voting = sent(Identity::Device);
    assert_eq!(act(&mut voting, Action::Cast), []);
    assert_eq!(enter(&mut voting, Entry::Choose(0)), []);
    assert_eq!(vote(&voting), Some(&Vote::Choices(vec![1])));
    act(&mut voting, taken());
    assert_eq!(act(&mut voting, Action::Cast), []);
}

#[test]
fn what_was_taken_leaves_a_receipt_and_no_trace_of_how_somebody_voted() {
    let mut voting = sent(Identity::Device);
    let effects = act(&mut voting, taken());
    let polls = vec![id("piazza")];
    assert_eq!(
        effects,
        [Effect::Remember, Effect::Save, Effect::Load, Effect::FocusHeading, Effect::TellCast(polls.clone())]
    );
    assert_eq!((voting.saved(NOW), vote(&voting)), (Vec::new(), None));
    let kept = Kept { polls, key: key("first"), receipt: Some("r1".to_owned()), cast: NOW, withdrawn: false };
    assert_eq!(voting.kept, [kept]);
    assert!(!voting.can_vote(&id("piazza"), NOW), "it is final");
}

#[test]
fn a_poll_that_ended_while_somebody_was_filling_it_in_says_so() {
    let mut voting = about(square(), Identity::Device);
    enter(&mut voting, Entry::Choose(1));
    act(&mut voting, Action::Review);
    let effects = update(&mut voting, Action::Cast, after(48 * 3_600));
    assert_eq!(effects, [Effect::Save, Effect::FocusProblems]);
    assert_eq!((voting.refused, voting.submission.clone()), (Some(Reason::Closed), Submission::Editing));
    // The back end's clock counts, not the device's.
    let mut voting = sent(Identity::Device);
    let effects = act(&mut voting, not_taken(Reason::Closed, Some(refusal(403, None))));
    assert!(effects.contains(&Effect::Load) && voting.refused == Some(Reason::Closed), "{effects:?}");
    assert_eq!(vote(&voting), Some(&Vote::Choices(vec![1])), "nothing is lost");
}

#[test]
fn terms_and_words_are_asked_for_before_and_not_by_the_platform() {
    let mut other = poll("altro", Method::Single, &["a", "altro"]);
    other.choices[1].takes_words = true;
    other.terms = crate::link::Link::vet("https://citta.example/termini");
    let mut voting = about(other, Identity::Person);
    enter(&mut voting, Entry::Choose(1));
    act(&mut voting, Action::Review);
    let kinds: Vec<_> = voting.problems.iter().map(|problem| problem.kind).collect();
    assert_eq!(kinds, [ProblemKind::Words, ProblemKind::Terms]);
    act(&mut voting, Action::Typed(id("altro"), "Un prato".to_owned()));
    act(&mut voting, Action::Agreed(true));
    assert_eq!(act(&mut voting, Action::Review), [Effect::FocusHeading]);
    assert_eq!(voting.ballots()[0].words, "Un prato");
}

#[test]
fn of_several_questions_those_that_are_answered_are_cast_together() {
    let polls = vec![square(), poll("nome", Method::Single, &["x", "y"]), poll("idee", Method::Single, &[])];
    let mut voting = Voting::new(Some(id("tutte")), key("first"));
    act(&mut voting, Action::Found(Vec::new(), Vec::new()));
    came(&mut voting, offer(polls, Identity::Person));
    assert_eq!(voting.sheet.len(), 3);
    act(&mut voting, Action::Entered(id("nome"), Entry::Choose(1)));
    act(&mut voting, Action::Typed(id("idee"), " Più ombra ".to_owned()));
    act(&mut voting, Action::Review);
    act(&mut voting, Action::Cast);
    let said: Vec<_> = voting.ballots().iter().map(|ballot| (ballot.poll.id.0.as_str(), ballot.words)).collect();
    assert_eq!(said, [("nome", ""), ("idee", "Più ombra")]);
    assert_eq!(act(&mut voting, taken()).last(), Some(&Effect::TellCast(vec![id("nome"), id("idee")])));
}

#[test]
fn where_another_vote_counts_instead_one_can_vote_again() {
    let mut voting = about(Poll { change: Change::Replace, ..square() }, Identity::Person);
    enter(&mut voting, Entry::Choose(0));
    act(&mut voting, Action::Review);
    act(&mut voting, Action::Cast);
    act(&mut voting, taken());
    assert_eq!(act(&mut voting, Action::VoteAnew(key("second"))), [Effect::FocusHeading]);
    assert!(voting.key == key("second") && voting.is_editable() && !voting.replaces(&id("piazza")));
    enter(&mut voting, Entry::Choose(1));
    act(&mut voting, Action::Review);
    act(&mut voting, Action::Cast);
    act(&mut voting, taken());
    assert_eq!(voting.kept.len(), 1, "the first receipt is worth nothing any more");
    let mut final_one = sent(Identity::Person);
    act(&mut final_one, taken());
    assert_eq!(act(&mut final_one, Action::VoteAnew(key("second"))), []);
}

#[test]
fn a_vote_that_its_receipt_can_change_is_changed_by_it() {
    let mut voting = about(Poll { change: Change::Receipt, ..square() }, Identity::Device);
    enter(&mut voting, Entry::Choose(0));
    act(&mut voting, Action::Review);
    act(&mut voting, Action::Cast);
    act(&mut voting, taken());
    assert!(voting.shows_receipt(&id("piazza")));
    act(&mut voting, Action::VoteAnew(key("second")));
    assert!(!voting.shows_receipt(&id("piazza")));
    assert!(voting.key == key("first") && voting.replaces(&id("piazza")));
    let kept = voting.kept[0].clone();
    assert_eq!(act(&mut voting, Action::Withdraw(id("piazza"))), [Effect::Withdraw(kept)]);
    act(&mut voting, Action::Withdrawn(id("piazza"), Ok(())));
    assert!(!voting.has_voted(&id("piazza")) && voting.can_vote(&id("piazza"), NOW));
    assert_eq!(act(&mut voting, Action::Withdraw(id("piazza"))), [], "there is nothing to take back");
    let (later, _) = reopened(&voting, 60, offer(voting.polls().to_vec(), Identity::Device));
    assert!(later.replaces(&id("piazza")), "the back end takes another vote under the receipt only");
}

#[test]
fn a_code_is_asked_for_before_anything_is_sent_but_not_for_another_vote_under_the_same_receipt() {
    let by_code = Poll { eligibility: Eligibility::Code, change: Change::Receipt, ..square() };
    let mut voting = about(by_code, Identity::Person);
    enter(&mut voting, Entry::Choose(1));
    assert!(act(&mut voting, Action::Review).contains(&Effect::FocusProblems));
    assert_eq!(voting.problems, [Problem { poll: None, kind: ProblemKind::Code }]);
    act(&mut voting, Action::Coded(true));
    assert_eq!((voting.problems.as_slice(), voting.step), (&[][..], Step::Fill));
    act(&mut voting, Action::Review);
    act(&mut voting, Action::Cast);
    act(&mut voting, taken());
    act(&mut voting, Action::Coded(false));
    act(&mut voting, Action::VoteAnew(key("second")));
    enter(&mut voting, Entry::Choose(0));
    assert!(act(&mut voting, Action::Review).contains(&Effect::FocusHeading));
}

fn by_code(change: Change) -> Poll {
    Poll { change, eligibility: Eligibility::Code, ..square() }
}

#[test]
fn two_who_share_a_device_vote_each_with_their_own_code() {
    for change in [Change::Never, Change::Receipt] {
        let mut voting = about(by_code(change), Identity::Person);
        voting.has_code = true;
        enter(&mut voting, Entry::Choose(0));
        act(&mut voting, Action::Review);
        act(&mut voting, Action::Cast);
        act(&mut voting, taken());
        assert!(voting.shows_receipt(&id("piazza")));
        assert_eq!(act(&mut voting, Action::VoteAsAnother(key("bruno"))), [Effect::FocusHeading]);
        assert!(voting.can_vote(&id("piazza"), NOW) && !voting.shows_receipt(&id("piazza")));
        assert!(!voting.replaces(&id("piazza")), "the first one's vote stays");
        voting.has_code = true;
        enter(&mut voting, Entry::Choose(1));
        act(&mut voting, Action::Review);
        assert!(act(&mut voting, Action::Cast).contains(&Effect::Cast));
        act(&mut voting, taken());
        let keys: Vec<_> = voting.kept.iter().map(|kept| kept.key.clone()).collect();
        assert_eq!(keys, [key("first"), key("bruno")], "and so does their receipt");
    }
}

#[test]
fn a_poll_for_devices_knows_nobody_else_on_this_one() {
    let mut voting = sent(Identity::Device);
    act(&mut voting, taken());
    assert_eq!(act(&mut voting, Action::VoteAsAnother(key("bruno"))), []);
}

#[test]
fn what_waits_can_be_let_go() {
    let mut voting = sent(Identity::None);
    act(&mut voting, failed(TIMEOUT));
    assert!(voting.is_in_doubt());
    assert_eq!(act(&mut voting, Action::LetGo(key("next")))[..2], [Effect::Save, Effect::FocusHeading]);
    assert!(voting.saved(NOW).is_empty() && voting.is_editable() && vote(&voting).is_none());
    assert_eq!(act(&mut voting, Action::LetGo(key("other"))), [], "nothing waits any more");
}

#[test]
fn a_vote_that_is_taken_back_late_leaves_the_sheet_of_another_poll_alone() {
    let bench = poll("panchine", Method::Single, &["legno", "ferro"]);
    let polls = vec![Poll { change: Change::Receipt, ..square() }, bench];
    let mut voting = Voting::new(None, key("first"));
    act(&mut voting, Action::Started);
    act(&mut voting, Action::Found(Vec::new(), Vec::new()));
    came(&mut voting, offer(polls, Identity::Device));
    act(&mut voting, Action::Opened(Some((id("piazza"), key("square")))));
    enter(&mut voting, Entry::Choose(0));
    act(&mut voting, Action::Review);
    act(&mut voting, Action::Cast);
    act(&mut voting, taken());
    act(&mut voting, Action::Withdraw(id("piazza")));
    act(&mut voting, Action::Opened(Some((id("panchine"), key("bench")))));
    enter(&mut voting, Entry::Choose(1));
    assert_eq!(act(&mut voting, Action::Withdrawn(id("piazza"), Ok(()))), [Effect::Remember]);
    assert!(voting.key == key("bench") && vote(&voting).is_some());
    let error = NotTaken { reason: Reason::Failed, error: None, taken: 0 };
    act(&mut voting, Action::Withdrawn(id("piazza"), Err(error)));
    assert_eq!(voting.refused, None);
}

/// A sheet at the gateway whose first try had no answer.
fn unanswered_at_the_gateway() -> Voting {
    let mut voting = about(square(), Identity::Device);
    let polls = voting.polls().to_vec();
    let mut by_gateway = offer(polls, Identity::Device);
    by_gateway.capabilities[0].writes = Writes::Gateway;
    came(&mut voting, by_gateway);
    enter(&mut voting, Entry::Choose(1));
    act(&mut voting, Action::Review);
    act(&mut voting, Action::Cast);
    act(&mut voting, failed(TIMEOUT));
    voting
}

#[test]
fn a_vote_that_may_be_there_is_asked_for_although_the_poll_is_over() {
    let mut voting = unanswered_at_the_gateway();
    assert!(update(&mut voting, Action::Cast, square().closes.unwrap()).contains(&Effect::Cast));
}

#[test]
fn the_gateway_knows_a_vote_by_its_key_so_another_one_is_not_taken_for_it() {
    let mut voting = unanswered_at_the_gateway();
    act(&mut voting, Action::Cast);
    act(&mut voting, not_taken(Reason::AlreadyVoted, Some(refusal(409, None))));
    assert_eq!(voting.refused, Some(Reason::AlreadyVoted));
    assert!(voting.kept.is_empty());
}

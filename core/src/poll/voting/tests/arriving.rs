//! A vote counts once: what happens if the answer, the network or the server is gone.

use super::*;

#[test]
fn a_vote_without_network_goes_out_by_itself_when_it_is_back() {
    let mut voting = sent(Identity::None);
    act(&mut voting, failed(OFFLINE));
    assert!(matches!(voting.submission, Submission::Queued { .. }) && !voting.is_in_doubt());
    assert_eq!(act(&mut voting, Action::NetworkBack)[0], Effect::Cast);
}

#[test]
fn an_answer_that_was_lost_is_asked_for_again_where_that_changes_nothing() {
    let mut voting = sent(Identity::Device);
    let effects = act(&mut voting, failed(TIMEOUT));
    assert_eq!((waits(&effects), voting.is_in_doubt()), (Some(5), false));
    assert_eq!(update(&mut voting, Action::Tick, after(4)), [Effect::Wait(1)]);
    assert_eq!(update(&mut voting, Action::Tick, after(5))[0], Effect::Cast);
    // The first try did arrive.
    let effects = update(&mut voting, not_taken(Reason::AlreadyVoted, Some(refusal(409, None))), after(6));
    assert!(effects.contains(&Effect::TellCast(vec![id("piazza")])), "{effects:?}");
}

#[test]
fn a_vote_of_somebody_else_on_this_device_is_not_taken_for_ones_own() {
    let mut voting = sent(Identity::Device);
    act(&mut voting, not_taken(Reason::AlreadyVoted, Some(refusal(409, None))));
    assert_eq!((voting.refused, voting.kept.len()), (Some(Reason::AlreadyVoted), 0));
}

#[test]
fn a_rule_of_the_poll_is_no_fault_that_a_webmaster_is_told_of() {
    for (reason, status, is_told) in [
        (Reason::CodeUnknown, 403, false),
        (Reason::AlreadyVoted, 409, false),
        (Reason::Site, 403, true),
        (Reason::Failed, 500, true),
    ] {
        let effects = act(&mut sent(Identity::Person), not_taken(reason, Some(refusal(status, None))));
        let told = effects.iter().any(|effect| matches!(effect, Effect::TellError(_)));
        assert_eq!(told, is_told, "{reason:?}");
    }
}

#[test]
fn where_nobody_is_known_only_the_citizen_sends_what_may_have_arrived() {
    let mut voting = sent(Identity::None);
    let effects = act(&mut voting, failed(TIMEOUT));
    assert!(voting.is_in_doubt() && waits(&effects) != Some(5), "{effects:?}");
    for action in [Action::NetworkBack, Action::Cast, Action::Tick, Action::EditAgain] {
        assert!(!act(&mut voting, action.clone()).contains(&Effect::Cast), "{action:?}");
    }
    let (mut later, effects) = reopened(&voting, 60, offer(vec![square()], Identity::None));
    assert!(!effects.contains(&Effect::Cast) && later.is_in_doubt(), "{effects:?}");
    assert_eq!(update(&mut later, Action::CastAnyway, after(61))[0], Effect::Cast);
}

#[test]
fn a_busy_server_is_asked_when_it_says_and_ever_more_seldom() {
    let mut voting = sent(Identity::Device);
    let mut now = 0;
    for (asked, meant) in [(None, 5), (Some(120), 120), (None, 60), (None, 300), (None, 900), (None, 900)] {
        let effects = update(&mut voting, failed(refusal(503, asked)), after(now));
        assert_eq!(waits(&effects), Some(meant));
        now += i64::from(meant);
        assert_eq!(update(&mut voting, Action::Tick, after(now))[0], Effect::Cast);
    }
}

#[test]
fn what_was_refused_can_be_put_right_and_what_surely_did_not_arrive_changed() {
    let mut voting = sent(Identity::Device);
    act(&mut voting, not_taken(Reason::SignIn, Some(refusal(403, None))));
    assert_eq!(voting.refused, Some(Reason::SignIn));
    assert!(voting.is_editable() && voting.submission != Submission::Editing);
    assert_eq!(act(&mut voting, Action::Cast)[0], Effect::Cast, "once signed in");
    act(&mut voting, failed(OFFLINE));
    assert_eq!(act(&mut voting, Action::EditAgain)[..2], [Effect::Save, Effect::FocusHeading]);
    assert_eq!(enter(&mut voting, Entry::Choose(0)), [Effect::Save]);
}

#[test]
fn a_page_comes_back_when_a_poll_begins_and_ends() {
    let mut voting = Voting::new(None, key("first"));
    let soon = Poll { opens: Some(after(90)), closes: Some(after(9 * 24 * 3_600)), ..square() };
    assert_eq!(waits(&came(&mut voting, offer(vec![soon], Identity::Device))), Some(90));
    assert_eq!(waits(&update(&mut voting, Action::Tick, after(90))), Some(24 * 3_600), "no longer than a day");
}

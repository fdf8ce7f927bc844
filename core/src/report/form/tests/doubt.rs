//! A try whose answer was lost: the city gets the report once, and the citizen its number.

use super::*;
use crate::Moment;

/// Sent, and no answer came.
fn lost() -> Form {
    let mut form = on_its_way();
    ended(&mut form, Err(timeout()));
    assert!(form.is_checking());
    form
}

/// The citizen's own report as the back end shows it.
fn shown() -> Report {
    Report {
        id: Some("7".into()),
        category: Some("pothole".into()),
        description: Some("A deep hole in the road".to_owned()),
        address: Some("via Roma, 1, 50123 Firenze".to_owned()),
        requested: Some(Moment::Instant(NOW)),
        ..Report::default()
    }
}

fn checked(form: &mut Form, reports: Vec<Report>) -> Vec<Effect> {
    act(form, Action::CheckEnded(Ok(reports), Vec::new()))
}

/// Whether the form takes this report for the one it sent.
fn recognises(report: Report) -> bool {
    let mut form = lost();
    checked(&mut form, vec![Report { id: Some("6".into()), ..Report::default() }, report]);
    matches!(form.submission, Submission::Accepted(_))
}

#[test]
fn when_the_answer_is_lost_the_back_end_is_asked_at_once() {
    let mut form = on_its_way();
    let effects = ended(&mut form, Err(timeout()));
    let since = NOW.plus_seconds(-600);
    assert_eq!(
        effects,
        [Effect::TellError(timeout()), Effect::SaveDraft, Effect::Check("pothole".into(), since)],
        "a device whose clock is ahead must find its report, too"
    );
    assert!(!form.is_editable());
    // Nothing is sent, and nothing asked twice, while the answer is out.
    for action in [Action::Send, Action::SendAnyway, Action::NetworkBack, Action::EditAgain] {
        assert_eq!(act(&mut form, action), []);
    }
    assert_eq!(act(&mut form, Action::StartOver("draft-2".into())), []);
}

#[test]
fn every_error_that_hides_whether_it_arrived_is_asked_about() {
    for error in [
        refused(500),
        refused(502),
        Error::Nonsense(Nonsense::WebPage),
        Error::Nonsense(Nonsense::NoNumber),
        Error::Network(TransportError::Unreachable),
        Error::Network(TransportError::Blocked),
    ] {
        let mut form = on_its_way();
        assert_eq!(checks(&ended(&mut form, Err(error.clone()))), 1, "{error:?}");
    }
}

#[test]
fn a_report_that_is_there_is_not_sent_again_and_gives_its_number() {
    let mut form = lost();
    let report = Report { notice: Some("Within a week".to_owned()), ..shown() };
    let effects = checked(&mut form, vec![report]);
    let receipt = Receipt { notice: Some("Within a week".to_owned()), ..numbered("7") };
    assert_eq!(form.submission, Submission::Accepted(receipt.clone()));
    assert!(matches!(
        &effects[..],
        [Effect::Remember(_), Effect::EraseDraft, Effect::FocusHeading, Effect::TellSubmitted(told)] if told == &receipt
    ));
}

#[test]
fn a_report_that_is_not_shown_is_sent_again_only_if_the_citizen_says_so() {
    let mut form = lost();
    assert_eq!(checked(&mut form, Vec::new()), [Effect::SaveDraft, Effect::FocusHeading]);
    assert_eq!(form.doubt, Doubt::NotShown);
    assert!(matches!(form.submission, Submission::Queued { error: Some(Error::Network(_)), .. }));
    assert_eq!(act(&mut form, Action::EditAgain), []);
    // “Try again” and the network only look again.
    for action in [Action::Send, Action::NetworkBack] {
        let effects = act(&mut form, action);
        assert_eq!((sends(&effects), checks(&effects)), (0, 1));
        checked(&mut form, Vec::new());
    }
    assert!(matches!(form.submission, Submission::Queued { error: Some(_), .. }), "the reason is not forgotten");
    assert_eq!(sends(&act(&mut form, Action::SendAnyway)), 1);
    assert_eq!(form.doubt, Doubt::None);
    ended(&mut form, Ok(numbered("8")));
    assert_eq!(form.submission, Submission::Accepted(numbered("8")));
}

#[test]
fn the_doubt_about_an_earlier_try_outlives_a_later_one() {
    let mut form = lost();
    checked(&mut form, Vec::new());
    act(&mut form, Action::SendAnyway);
    ended(&mut form, Err(offline()));
    assert_eq!(form.doubt, Doubt::NotAsked);
    let effects = act(&mut form, Action::NetworkBack);
    assert_eq!((sends(&effects), checks(&effects)), (0, 1));
}

#[test]
fn a_back_end_that_cannot_be_asked_is_asked_again_with_the_network() {
    let mut form = on_its_way();
    ended(&mut form, Err(refused(500)));
    act(&mut form, Action::CheckEnded(Err(offline()), Vec::new()));
    assert_eq!(form.doubt, Doubt::NotAsked);
    let effects = act(&mut form, Action::NetworkBack);
    assert_eq!((sends(&effects), checks(&effects)), (0, 1));
    checked(&mut form, vec![shown()]);
    assert_eq!(form.submission, Submission::Accepted(numbered("7")));
}

#[test]
fn a_page_that_died_while_sending_looks_before_it_sends_again() {
    let form = on_its_way();
    let kept = form.saved(NOW).unwrap();
    assert_eq!(kept.attempt, Some(Attempt { first: NOW, tries: 1, may_have_arrived: true }));
    let mut again = reopened(&form);
    assert_eq!((again.doubt, again.is_editable()), (Doubt::NotAsked, false));
    let effects = act(&mut again, Action::CategoriesCame(Ok(categories())));
    assert_eq!((sends(&effects), checks(&effects)), (0, 1));
    checked(&mut again, vec![shown()]);
    assert_eq!(again.submission, Submission::Accepted(numbered("7")));
}

#[test]
fn a_page_that_died_between_two_tries_does_not_forget_the_doubt() {
    let mut form = lost();
    checked(&mut form, Vec::new());
    let mut again = reopened(&form);
    let effects = act(&mut again, Action::CategoriesCame(Ok(categories())));
    assert_eq!((sends(&effects), checks(&effects)), (0, 1));
    act(&mut again, Action::CheckEnded(Err(timeout()), Vec::new()));
    assert_eq!(again.doubt, Doubt::NotAsked);
    assert_eq!(checks(&act(&mut again, Action::NetworkBack)), 1);
}

#[test]
fn a_page_that_died_before_the_draft_was_erased_finds_its_own_report() {
    let mut form = on_its_way();
    let mut again = reopened(&form);
    let effects = ended(&mut form, Ok(numbered("7")));
    let Some(Effect::Remember(sent)) = effects.first() else { panic!("{effects:?}") };
    act(&mut again, Action::CategoriesCame(Ok(categories())));
    let known = crate::report::mine::numbers(&[(**sent).clone()], &again.draft.key);
    act(&mut again, Action::CheckEnded(Ok(vec![shown()]), known));
    assert_eq!(again.submission, Submission::Accepted(numbered("7")));
}

#[test]
fn a_second_try_that_is_refused_can_be_put_right_and_is_still_looked_for() {
    let mut form = lost();
    checked(&mut form, Vec::new());
    act(&mut form, Action::SendAnyway);
    act(&mut form, Action::SendEnded(Err(refused(400)), vec![(Field::Description, "too short".to_owned())]));
    assert_eq!((&form.submission, form.step), (&Submission::Refused(refused(400)), Step::Details));
    typed_in(&mut form, Field::Description, "A deep hole in the road, as wide as a bucket");
    // Also after a reload: it opens for changes, and remembers.
    let mut again = reopened(&form);
    assert_eq!((&again.submission, again.step), (&Submission::Editing, Step::Details));
    assert_eq!(act(&mut again, Action::CategoriesCame(Ok(categories()))), []);
    for form in [&mut form, &mut again] {
        let effects = act(form, Action::Send);
        assert_eq!((sends(&effects), checks(&effects)), (0, 1));
        checked(form, Vec::new());
        assert_eq!(sends(&act(form, Action::SendAnyway)), 1);
    }
}

#[test]
fn a_number_that_this_device_knows_is_another_report() {
    let mut form = lost();
    act(&mut form, Action::CheckEnded(Ok(vec![shown()]), vec!["7".into()]));
    assert_eq!(form.doubt, Doubt::NotShown);
    let next = Report { id: Some("8".into()), ..shown() };
    act(&mut form, Action::Send);
    act(&mut form, Action::CheckEnded(Ok(vec![shown(), next]), vec!["7".into()]));
    assert_eq!(form.submission, Submission::Accepted(numbered("8")));
}

#[test]
fn a_report_is_recognised_as_servers_show_it() {
    assert!(recognises(shown()));
    assert!(recognises(Report { description: Some("Pothole:\nA deep  hole in the road ".to_owned()), ..shown() }));
    assert!(recognises(Report { category: None, address: None, requested: None, ..shown() }));
    assert!(recognises(Report { requested: Some(Moment::Local("2026-11-18T09:00:00".to_owned())), ..shown() }));
}

#[test]
fn a_report_of_somebody_else_is_not_taken_for_it() {
    assert!(!recognises(Report { description: Some("A hole".to_owned()), ..shown() }));
    assert!(!recognises(Report { description: None, ..shown() }));
    assert!(!recognises(Report { category: Some("lamp".into()), ..shown() }));
    assert!(!recognises(Report { address: Some("Via Roma 12".to_owned()), ..shown() }));
    assert!(!recognises(Report { id: None, ..shown() }));
}

#[test]
fn clocks_may_differ_by_ten_minutes() {
    let at = |seconds| Report { requested: Some(Moment::Instant(NOW.plus_seconds(seconds))), ..shown() };
    assert!(recognises(at(-600)) && recognises(at(3600)));
    assert!(!recognises(at(-601)));
}

#[test]
fn coordinates_tell_more_than_words() {
    let sent_from = |coordinates: &str, report: Report| {
        let mut form = filled();
        typed_in(&mut form, Field::Coordinates, coordinates);
        act(&mut form, Action::Send);
        ended(&mut form, Err(timeout()));
        checked(&mut form, vec![report]);
        matches!(form.submission, Submission::Accepted(_))
    };
    let at_ours = Report { position: Some(firenze()), address: Some("Elsewhere".to_owned()), ..shown() };
    assert!(sent_from("43.7696, 11.2558", at_ours.clone()));
    assert!(!sent_from("43.7699, 11.2558", at_ours));
    assert!(sent_from("43.7699, 11.2558", shown()));
}

#[test]
fn a_photo_that_is_lost_on_a_second_try_does_not_hide_the_first() {
    let mut form = lost();
    checked(&mut form, Vec::new());
    act(&mut form, Action::SendAnyway);
    act(&mut form, Action::PhotoLost);
    assert!(form.is_editable());
    let effects = act(&mut form, Action::Send);
    assert_eq!((sends(&effects), checks(&effects)), (0, 1));
}

//! From “Send” to the number, where every try has an answer or surely did not arrive.

use super::*;

#[test]
fn a_double_click_sends_once() {
    let mut form = filled();
    let effects = act(&mut form, Action::Send);
    let [Effect::Send(report), Effect::FocusHeading] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(report.draft, form.draft);
    assert_eq!(report.category.code, "pothole".into());
    assert_eq!(act(&mut form, Action::Send), []);
    assert_eq!(act(&mut form, Action::SendAnyway), []);
    ended(&mut form, Ok(numbered("7")));
    assert_eq!(act(&mut form, Action::Send), []);
    assert_eq!(act(&mut form, Action::SendAnyway), []);
}

#[test]
fn nothing_changes_under_a_report_that_is_on_its_way() {
    let mut waiting = on_its_way();
    ended(&mut waiting, Err(offline()));
    for mut form in [on_its_way(), waiting] {
        assert!(!form.is_editable());
        let before = form.clone();
        for action in [
            Action::Typed(Field::Description, "Other".to_owned()),
            Action::Answered("fault".into(), vec!["out".to_owned()]),
            Action::CategoryChosen("lamp".into()),
            Action::PhotoRemoved,
            Action::PhotoChosen,
            Action::LocateAsked,
            Action::Back,
            Action::Continue,
            Action::GoTo(Step::Details),
        ] {
            assert_eq!(act(&mut form, action.clone()), [], "{action:?}");
            assert_eq!(form, before, "{action:?}");
        }
    }
}

#[test]
fn a_report_on_its_way_cannot_be_discarded_under_its_answer() {
    let mut form = on_its_way();
    assert_eq!(act(&mut form, Action::StartOver("draft-2".into())), []);
    ended(&mut form, Ok(numbered("7")));
    assert_eq!(form.submission, Submission::Accepted(numbered("7")));
}

#[test]
fn an_accepted_report_is_remembered_before_its_draft_is_erased() {
    let mut form = on_its_way();
    let receipt = Receipt { notice: Some("We come within a week".to_owned()), ..numbered("12-2026") };
    let effects = ended(&mut form, Ok(receipt.clone()));
    let sent = SentReport {
        key: "draft-1".into(),
        reference: receipt.reference.clone(),
        category_name: "Name of pothole".to_owned(),
        place: "Via Roma 1".to_owned(),
        sent: NOW,
        status: None,
        status_notes: None,
    };
    assert_eq!(
        effects,
        [
            Effect::Remember(Box::new(sent)),
            Effect::EraseDraft,
            Effect::FocusHeading,
            Effect::TellSubmitted(receipt.clone())
        ]
    );
    assert_eq!(form.submission, Submission::Accepted(receipt));
}

#[test]
fn a_report_placed_by_coordinates_alone_is_remembered_by_them() {
    let mut form = filled();
    typed_in(&mut form, Field::Words, " ");
    typed_in(&mut form, Field::Coordinates, "43.7, 11.2");
    act(&mut form, Action::Send);
    let effects = ended(&mut form, Ok(numbered("7")));
    let Some(Effect::Remember(sent)) = effects.first() else { panic!("{effects:?}") };
    assert_eq!(sent.place, "43.7, 11.2");
}

#[test]
fn progress_is_shown_while_it_is_sent_and_only_then() {
    let mut form = filled();
    act(&mut form, Action::Uploaded(0.4));
    assert_eq!(form.phase, Phase::Sending);
    act(&mut form, Action::Send);
    act(&mut form, Action::Uploaded(0.4));
    assert_eq!(form.phase, Phase::Uploaded(0.4));
    act(&mut form, Action::Uploaded(f64::NAN));
    assert_eq!(form.phase, Phase::Uploaded(0.4));
    act(&mut form, Action::Uploaded(7.0));
    assert_eq!(form.phase, Phase::Uploaded(1.0));
}

#[test]
fn a_report_without_network_goes_out_by_itself_when_there_is_one() {
    let mut form = on_its_way();
    let effects = ended(&mut form, Err(offline()));
    assert_eq!(effects, [Effect::TellError(offline()), Effect::SaveDraft, Effect::FocusHeading]);
    assert_eq!(form.doubt, Doubt::None);
    assert_eq!(sends(&act(&mut form, Action::NetworkBack)), 1);
    ended(&mut form, Ok(numbered("7")));
    assert_eq!(act(&mut form, Action::NetworkBack), []);
}

#[test]
fn a_server_that_has_no_time_now_can_be_asked_again() {
    for status in [429, 503] {
        let mut form = on_its_way();
        ended(&mut form, Err(refused(status)));
        assert!(matches!(form.submission, Submission::Queued { error: Some(Error::Refused(_)), .. }), "{status}");
        assert_eq!(form.doubt, Doubt::None);
        // By the citizen, not by the device: the network is not what failed.
        assert_eq!(act(&mut form, Action::NetworkBack), []);
        assert_eq!(sends(&act(&mut form, Action::Send)), 1, "{status}");
    }
}

#[test]
fn a_report_that_surely_did_not_arrive_can_be_changed() {
    let mut form = on_its_way();
    ended(&mut form, Err(refused(503)));
    assert_eq!(act(&mut form, Action::EditAgain), [Effect::SaveDraft, Effect::FocusHeading]);
    assert_eq!((&form.submission, form.step), (&Submission::Editing, Step::Review));
    assert_eq!(act(&mut form, Action::EditAgain), []);
    typed_in(&mut form, Field::Description, "A deeper hole in the road");
    let effects = act(&mut form, Action::Send);
    let [Effect::Send(report), _] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(report.draft.description, "A deeper hole in the road");
}

#[test]
fn what_the_server_says_about_a_field_is_shown_beside_it() {
    let mut form = on_its_way();
    let fields = vec![
        (Field::Email, "unknown domain".to_owned()),
        (Field::Description, "too short".to_owned()),
        (Field::Photo, "too dark".to_owned()),
    ];
    let effects = act(&mut form, Action::SendEnded(Err(refused(400)), fields));
    assert_eq!(effects, [Effect::TellError(refused(400)), Effect::SaveDraft, Effect::FocusProblems]);
    assert_eq!(form.step, Step::Details);
    assert_eq!(
        kinds(&form),
        [
            (Field::Description, ProblemKind::Refused("too short".to_owned())),
            (Field::Photo, ProblemKind::Refused("too dark".to_owned()))
        ]
    );
    assert_eq!(form.submission, Submission::Refused(refused(400)));
    typed_in(&mut form, Field::Description, "A hole as deep as a bucket");
    assert_eq!(form.submission, Submission::Editing);
    assert_eq!(sends(&act(&mut form, Action::Send)), 1);
}

#[test]
fn a_problem_with_what_the_page_does_not_ask_leads_to_no_step_that_is_not_there() {
    let mut form = filled_with(Options { contact: ContactOption::None, ..Options::default() });
    act(&mut form, Action::Send);
    act(&mut form, Action::SendEnded(Err(refused(400)), vec![(Field::Email, "needed".to_owned())]));
    assert_eq!((form.step, kinds(&form)), (Step::Review, Vec::new()));
    assert_eq!(form.submission, Submission::Refused(refused(400)));
}

#[test]
fn a_key_that_is_not_accepted_costs_nothing_that_was_typed() {
    let mut form = on_its_way();
    let draft = form.draft.clone();
    ended(&mut form, Err(refused(403)));
    assert_eq!(form.submission, Submission::Refused(refused(403)));
    assert_eq!(reopened(&form).draft, draft);
    assert!(form.is_editable());
    // The webmaster may have put it right in the meantime.
    assert_eq!(sends(&act(&mut form, Action::Send)), 1);
}

#[test]
fn a_token_is_asked_for_its_number_ever_less_often_until_it_ends() {
    let mut form = on_its_way();
    let token = Token::from("t-1");
    let mut effects = ended(&mut form, Ok(Receipt { reference: Reference::Token(token.clone()), notice: None }));
    let mut waits = Vec::new();
    while let Some(wait) = effects.iter().find_map(|effect| match effect {
        Effect::AskNumber(asked, wait) if asked == &token => Some(*wait),
        _ => None,
    }) {
        assert!(form.awaits_number());
        waits.push(wait);
        let answer = if waits.len() % 2 == 0 { Err(timeout()) } else { Ok(None) };
        effects = act(&mut form, Action::NumberCame(token.clone(), answer));
    }
    assert_eq!(waits, [2, 2, 3, 5, 8, 15, 30, 60]);
    assert!(!form.awaits_number());
}

#[test]
fn a_number_that_comes_late_takes_the_place_of_the_token() {
    let mut form = on_its_way();
    ended(&mut form, Ok(Receipt { reference: Reference::Token("t-1".into()), notice: None }));
    assert_eq!(act(&mut form, Action::NumberCame("t-0".into(), Ok(Some("6".into())))), []);
    let effects = act(&mut form, Action::NumberCame("t-1".into(), Ok(Some("7".into()))));
    assert_eq!(effects, [Effect::RememberNumber("7".into())]);
    assert_eq!(form.submission, Submission::Accepted(numbered("7")));
    assert!(!form.awaits_number());
    assert_eq!(act(&mut form, Action::NumberCame("t-1".into(), Ok(None))), []);
}

#[test]
fn a_server_that_gives_neither_number_nor_token_is_not_asked() {
    let mut form = on_its_way();
    let effects = ended(&mut form, Ok(Receipt { reference: Reference::None, notice: None }));
    assert!(!form.awaits_number());
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::AskNumber(..))));
}

#[test]
fn the_next_report_of_the_same_visit_need_not_ask_again_who_reports() {
    let mut form = on_its_way();
    ended(&mut form, Ok(numbered("7")));
    assert_eq!(act(&mut form, Action::StartOver("draft-2".into())), [Effect::EraseDraft, Effect::FocusHeading]);
    assert_eq!(form.draft.contact.email, "anna@example.org");
    let draft = Draft { contact: form.draft.contact.clone(), ..Draft::new("draft-2".into()) };
    assert_eq!((&form.draft, &form.submission, form.step), (&draft, &Submission::Editing, Step::Category));
}

#[test]
fn a_report_that_was_given_up_leaves_no_contact_behind() {
    let mut form = on_its_way();
    ended(&mut form, Err(refused(403)));
    act(&mut form, Action::StartOver("draft-2".into()));
    assert!(form.draft.is_empty());
}

#[test]
fn answers_that_nobody_waits_for_change_nothing() {
    let mut form = filled();
    let before = form.clone();
    for action in [
        Action::SendEnded(Ok(numbered("7")), Vec::new()),
        Action::SendEnded(Err(timeout()), Vec::new()),
        Action::CheckEnded(Ok(Vec::new()), Vec::new()),
        Action::NumberCame("t-1".into(), Ok(Some("7".into()))),
        Action::EditAgain,
    ] {
        assert_eq!(act(&mut form, action), []);
    }
    assert_eq!(form, before);
}

#[test]
fn a_photo_that_is_lost_before_it_leaves_stops_the_report_and_the_citizen_decides() {
    let mut form = filled();
    act(&mut form, Action::PhotoChosen);
    act(&mut form, Action::PhotoReady(Ok(photo(7))));
    assert_eq!(act(&mut form, Action::PhotoLost), []);
    act(&mut form, Action::Send);
    let effects = act(&mut form, Action::PhotoLost);
    assert_eq!(effects, [Effect::SaveDraft, Effect::ErasePhoto, Effect::FocusHeading]);
    assert_eq!((form.step, &form.draft.photo), (Step::Details, &None));
    assert_eq!(form.photo, Asked::Failed(PhotoFailure::Unreadable));
    assert_eq!(sends(&act(&mut form, Action::Send)), 1);
}

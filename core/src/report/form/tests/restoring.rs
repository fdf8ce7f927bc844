//! What is back after a reload, a crash, or a month.

use super::*;

#[test]
fn a_draft_is_back_where_it_was_left() {
    let mut form = filled();
    act(&mut form, Action::PhotoChosen);
    act(&mut form, Action::PhotoReady(Ok(photo(7))));
    act(&mut form, Action::GoTo(Step::Place));
    let mut again = reopened(&form);
    assert!(again.looked_up && again.restored);
    assert_eq!((&again.draft, again.step), (&form.draft, Step::Place));
    act(&mut again, Action::CategoriesCame(Ok(categories())));
    assert_eq!(again.category().map(|category| category.name.as_str()), Some("Name of pothole"));
    act(&mut again, Action::Continue);
    assert!(!again.restored);
    assert_eq!(sends(&act(&mut again, Action::Send)), 1);
}

#[test]
fn the_questions_of_a_restored_draft_are_asked_for_whichever_comes_first() {
    let mut form = filled();
    act(&mut form, Action::CategoryChosen("waste".into()));
    let mut list_last = reopened(&form);
    let effects = act(&mut list_last, Action::CategoriesCame(Ok(categories())));
    assert_eq!(effects, [Effect::LoadQuestions("waste".into())]);
    let mut list_first = Form::new(form.options, "draft-2".into());
    act(&mut list_first, Action::CategoriesCame(Ok(categories())));
    let effects = act(&mut list_first, Action::DraftFound(form.saved(NOW).map(Box::new)));
    assert_eq!(effects, [Effect::LoadQuestions("waste".into())]);
}

#[test]
fn a_draft_of_last_month_is_not_shown_to_who_holds_the_device_now() {
    let kept = filled().saved(NOW).map(Box::new);
    let mut form = Form::new(Options::default(), "draft-2".into());
    let later = NOW.plus_seconds(DRAFT_LIFETIME);
    assert_eq!(update(&mut form.clone(), Action::DraftFound(kept.clone()), later), []);
    let later = later.plus_seconds(1);
    assert_eq!(update(&mut form, Action::DraftFound(kept), later), [Effect::EraseDraft]);
    assert!(form.draft.is_empty() && form.looked_up && !form.restored);
}

#[test]
fn a_clock_that_was_set_back_costs_no_draft() {
    let kept = filled().saved(NOW).map(Box::new);
    let mut form = Form::new(Options::default(), "draft-2".into());
    update(&mut form, Action::DraftFound(kept), NOW.plus_seconds(-90 * 24 * 3600));
    assert_eq!(form.draft.description, "A deep hole in the road");
}

#[test]
fn who_types_before_the_device_has_answered_keeps_what_they_typed() {
    for age in [0, DRAFT_LIFETIME + 1] {
        let kept = filled().saved(NOW).map(Box::new);
        let mut form = Form::new(Options::default(), "draft-2".into());
        typed_in(&mut form, Field::Description, "Something new");
        // Not even erased: what was typed has taken the old draft's place on the device.
        assert_eq!(update(&mut form, Action::DraftFound(kept), NOW.plus_seconds(age)), []);
        assert_eq!(form.draft.description, "Something new");
        assert!(!form.restored);
    }
}

#[test]
fn an_element_moved_on_the_page_does_not_bring_a_discarded_draft_back() {
    let kept = filled().saved(NOW).map(Box::new);
    let mut form = filled();
    act(&mut form, Action::StartOver("draft-2".into()));
    act(&mut form, Action::Started);
    assert_eq!(act(&mut form, Action::DraftFound(kept)), []);
    assert!(form.draft.is_empty());
}

#[test]
fn a_category_that_is_gone_is_chosen_again_and_nothing_else_is_lost() {
    let form = filled();
    let mut again = reopened(&form);
    let effects = act(&mut again, Action::CategoriesCame(Ok(vec![category("lamp", HasQuestions::None)])));
    assert_eq!(effects, [Effect::SaveDraft]);
    assert_eq!(again.step, Step::Category);
    assert_eq!(again.draft, Draft { category: None, ..form.draft });
}

#[test]
fn a_city_that_answers_late_does_not_hold_up_who_has_chosen_already() {
    let mut again = reopened(&filled());
    act(&mut again, Action::GoTo(Step::Category));
    act(&mut again, Action::Continue);
    assert_eq!(again.step, Step::Details);
    // Only sending has to wait.
    assert_eq!(sends(&act(&mut again, Action::Send)), 0);
    assert_eq!(kinds(&again), [(Field::Questions, ProblemKind::NotReady)]);
}

#[test]
fn a_step_that_the_page_has_left_out_since_is_passed_over() {
    let mut form = filled();
    act(&mut form, Action::GoTo(Step::Contact));
    let mut again = Form::new(Options { contact: ContactOption::None, ..Options::default() }, "draft-2".into());
    act(&mut again, Action::DraftFound(form.saved(NOW).map(Box::new)));
    assert_eq!(again.step, Step::Review);
}

#[test]
fn an_empty_draft_is_not_announced_as_one_from_before() {
    let again = reopened(&open());
    assert!(!again.restored);
    assert_eq!(again.draft.key, "draft-2".into());
}

#[test]
fn a_report_kept_for_sending_goes_out_when_the_page_is_opened_again() {
    let mut form = on_its_way();
    ended(&mut form, Err(offline()));
    let mut again = reopened(&form);
    assert!(matches!(again.submission, Submission::Queued { error: None, .. }));
    assert_eq!(again.doubt, Doubt::None);
    assert_eq!(sends(&act(&mut again, Action::CategoriesCame(Ok(categories())))), 1);
    let Submission::Sending(attempt) = again.submission else { panic!("{:?}", again.submission) };
    assert_eq!(attempt.tries, 2);
}

#[test]
fn a_report_kept_for_sending_waits_for_its_questions() {
    let mut form = filled();
    act(&mut form, Action::CategoryChosen("waste".into()));
    act(&mut form, Action::QuestionsCame("waste".into(), Ok(Vec::new())));
    act(&mut form, Action::Send);
    ended(&mut form, Err(offline()));
    let mut again = reopened(&form);
    assert_eq!(act(&mut again, Action::Send), [Effect::LoadCategories]);
    let effects = act(&mut again, Action::CategoriesCame(Ok(categories())));
    assert_eq!(effects, [Effect::LoadQuestions("waste".into())]);
    assert_eq!(act(&mut again, Action::QuestionsCame("waste".into(), Err(offline()))), [Effect::TellError(offline())]);
    // “Try again” asks for what is missing; the report is not thrown back into the form.
    assert_eq!(act(&mut again, Action::Send), [Effect::LoadQuestions("waste".into())]);
    assert!(matches!(again.submission, Submission::Queued { .. }));
    assert_eq!(sends(&act(&mut again, Action::QuestionsCame("waste".into(), Ok(Vec::new())))), 1);
}

#[test]
fn a_report_kept_for_sending_whose_category_is_gone_can_be_put_right() {
    let mut form = on_its_way();
    ended(&mut form, Err(timeout()));
    let mut again = reopened(&form);
    let others = vec![category("lamp", HasQuestions::None)];
    assert_eq!(act(&mut again, Action::CategoriesCame(Ok(others))), []);
    assert_eq!(act(&mut again, Action::Send), [Effect::SaveDraft, Effect::FocusProblems]);
    assert_eq!((again.step, kinds(&again)), (Step::Category, vec![(Field::Category, ProblemKind::Missing)]));
    act(&mut again, Action::CategoryChosen("lamp".into()));
    // It may have arrived under the old category, and the form has not forgotten.
    let effects = act(&mut again, Action::Send);
    assert_eq!((checks(&effects), sends(&effects)), (1, 0));
}

#[test]
fn an_accepted_report_is_never_stored_as_a_draft_again() {
    let mut form = on_its_way();
    assert!(form.saved(NOW).is_some());
    ended(&mut form, Ok(numbered("7")));
    assert_eq!(form.saved(NOW), None);
    for action in [Action::Back, Action::GoTo(Step::Place), Action::Continue, Action::PhotoRemoved] {
        assert_eq!(act(&mut form, action), []);
    }
    let others = vec![category("lamp", HasQuestions::None)];
    assert_eq!(act(&mut form, Action::CategoriesCame(Ok(others))), []);
}

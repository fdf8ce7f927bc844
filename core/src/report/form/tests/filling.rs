//! What a citizen goes through before “Send”.

use super::*;

#[test]
fn the_path_leads_through_every_step_and_back() {
    let mut form = filled();
    let mut back = Vec::new();
    while form.step != Step::Category {
        assert_eq!(act(&mut form, Action::Back), [Effect::SaveDraft, Effect::FocusHeading]);
        back.push(form.step);
    }
    assert_eq!(back, [Step::Contact, Step::Place, Step::Details, Step::Category]);
    assert_eq!(act(&mut form, Action::Back), []);
    for step in [Step::Details, Step::Place, Step::Contact, Step::Review] {
        act(&mut form, Action::Continue);
        assert_eq!(form.step, step);
    }
    assert_eq!(act(&mut form, Action::Continue), []);
}

#[test]
fn a_page_that_asks_nothing_about_the_reporter_has_no_such_step() {
    let mut form = open_with(Options { contact: ContactOption::None, ..Options::default() });
    assert_eq!(form.steps(), [Step::Category, Step::Details, Step::Place, Step::Review]);
    assert_eq!(act(&mut form, Action::GoTo(Step::Contact)), []);
    assert_eq!(form.step, Step::Category);
}

#[test]
fn nobody_is_told_of_mistakes_before_they_go_on() {
    let mut form = open();
    act(&mut form, Action::CategoryChosen("lamp".into()));
    act(&mut form, Action::Continue);
    assert_eq!(kinds(&form), []);
    assert_eq!(act(&mut form, Action::Continue), [Effect::FocusProblems]);
    assert_eq!(
        kinds(&form),
        [(Field::Description, ProblemKind::Missing), (Field::Answer("fault".into()), ProblemKind::Missing)]
    );
    assert_eq!(form.step, Step::Details);
}

#[test]
fn a_problem_goes_when_its_field_is_changed_and_the_others_stay() {
    let mut form = open();
    act(&mut form, Action::CategoryChosen("lamp".into()));
    act(&mut form, Action::GoTo(Step::Details));
    act(&mut form, Action::Continue);
    assert_eq!(typed_in(&mut form, Field::Description, "Dark"), [Effect::SaveDraft]);
    assert_eq!(kinds(&form), [(Field::Answer("fault".into()), ProblemKind::Missing)]);
    assert!(form.problem(&Field::Description).is_none());
    act(&mut form, Action::Back);
    assert_eq!(kinds(&form), []);
}

#[test]
fn every_step_asks_for_what_it_needs() {
    let mut form = open_with(Options { contact: ContactOption::EmailRequired, ..Options::default() });
    assert_eq!(act(&mut form, Action::Continue), [Effect::FocusProblems]);
    assert_eq!(kinds(&form), [(Field::Category, ProblemKind::Missing)]);
    act(&mut form, Action::CategoryChosen("pothole".into()));
    act(&mut form, Action::GoTo(Step::Place));
    act(&mut form, Action::Continue);
    assert_eq!(kinds(&form), [(Field::Words, ProblemKind::Missing)]);
    act(&mut form, Action::GoTo(Step::Contact));
    act(&mut form, Action::Continue);
    assert_eq!(kinds(&form), [(Field::Email, ProblemKind::Missing)]);
}

#[test]
fn who_gives_no_contact_can_still_report() {
    let mut form = filled();
    typed_in(&mut form, Field::Email, " ");
    let effects = act(&mut form, Action::Send);
    assert_eq!(sends(&effects), 1);
}

#[test]
fn a_contact_that_nobody_could_reach_is_pointed_out() {
    let mut form = open();
    act(&mut form, Action::GoTo(Step::Contact));
    typed_in(&mut form, Field::FirstName, &"a".repeat(1001));
    typed_in(&mut form, Field::LastName, "Rossi");
    typed_in(&mut form, Field::Email, "anna@");
    typed_in(&mut form, Field::Phone, "none");
    act(&mut form, Action::Continue);
    assert_eq!(
        kinds(&form),
        [
            (Field::FirstName, ProblemKind::TooLong(1000)),
            (Field::Email, ProblemKind::NotAnEmail),
            (Field::Phone, ProblemKind::NotAPhone)
        ]
    );
}

#[test]
fn a_description_has_the_length_that_the_protocol_takes() {
    let mut form = filled();
    act(&mut form, Action::GoTo(Step::Details));
    typed_in(&mut form, Field::Description, &"è".repeat(MAX_DESCRIPTION + 1));
    act(&mut form, Action::Continue);
    assert_eq!(kinds(&form), [(Field::Description, ProblemKind::TooLong(4000))]);
    typed_in(&mut form, Field::Description, &"è".repeat(MAX_DESCRIPTION));
    act(&mut form, Action::Continue);
    assert_eq!(form.step, Step::Place);
    typed_in(&mut form, Field::Description, "  \n ");
    act(&mut form, Action::Send);
    assert_eq!((form.step, kinds(&form)), (Step::Details, vec![(Field::Description, ProblemKind::Missing)]));
}

#[test]
fn words_or_coordinates_are_enough() {
    let mut form = filled();
    act(&mut form, Action::GoTo(Step::Place));
    typed_in(&mut form, Field::Words, "");
    act(&mut form, Action::Continue);
    assert_eq!(kinds(&form), [(Field::Words, ProblemKind::Missing)]);
    typed_in(&mut form, Field::Coordinates, "43.7696, 11.2558");
    assert_eq!(kinds(&form), []);
    act(&mut form, Action::Continue);
    assert_eq!(form.step, Step::Contact);
}

#[test]
fn coordinates_that_are_nowhere_are_not_sent_even_beside_words() {
    let mut form = filled();
    typed_in(&mut form, Field::Coordinates, "near the bridge");
    let effects = act(&mut form, Action::Send);
    assert_eq!(sends(&effects), 0);
    assert_eq!((form.step, kinds(&form)), (Step::Place, vec![(Field::Coordinates, ProblemKind::NotCoordinates)]));
}

#[test]
fn questions_are_asked_by_the_answers_given() {
    let mut form = open();
    act(&mut form, Action::CategoryChosen("lamp".into()));
    let asked = |form: &Form| form.asked().iter().map(|question| question.code.to_string()).collect::<Vec<_>>();
    assert_eq!(asked(&form), ["notice", "fault"]);
    answer(&mut form, "fault", "loose");
    assert_eq!(asked(&form), ["notice", "fault", "lean"]);
    answer(&mut form, "lean", "3,5");
    assert_eq!(asked(&form), ["notice", "fault", "lean", "closed"]);
    // What was said about the lean counts only while it is asked for.
    answer(&mut form, "fault", "out");
    assert_eq!(asked(&form), ["notice", "fault"]);
    answer(&mut form, "fault", "loose");
    assert_eq!(asked(&form), ["notice", "fault", "lean", "closed"]);
}

#[test]
fn questions_that_ask_for_each_other_in_a_circle_do_not_hang_the_form() {
    let mut form = open();
    let hen = asked_if(question("hen", QuestionKind::Line, true), "egg", Comparison::NotEqual, "x");
    let egg = asked_if(question("egg", QuestionKind::Line, true), "hen", Comparison::NotEqual, "x");
    act(&mut form, Action::CategoryChosen("waste".into()));
    act(&mut form, Action::QuestionsCame("waste".into(), Ok(vec![hen, egg])));
    answer(&mut form, "hen", "x");
    answer(&mut form, "egg", "x");
    assert_eq!(form.asked().len(), 2);
}

#[test]
fn a_question_that_is_no_longer_asked_has_no_problem() {
    let mut form = open();
    act(&mut form, Action::CategoryChosen("lamp".into()));
    act(&mut form, Action::GoTo(Step::Details));
    typed_in(&mut form, Field::Description, "It leans");
    answer(&mut form, "fault", "loose");
    act(&mut form, Action::Continue);
    assert_eq!(kinds(&form), [(Field::Answer("lean".into()), ProblemKind::Missing)]);
    answer(&mut form, "fault", "out");
    assert_eq!(kinds(&form), []);
}

#[test]
fn only_answers_to_what_is_asked_are_sent_and_numbers_with_a_point() {
    let mut form = filled();
    act(&mut form, Action::CategoryChosen("lamp".into()));
    for (code, text) in [("fault", "loose"), ("lean", " 2,5 "), ("closed", "true"), ("elsewhere", "x")] {
        answer(&mut form, code, text);
    }
    let effects = act(&mut form, Action::Send);
    let [Effect::Send(report), _] = &effects[..] else { panic!("{effects:?}") };
    let sent: Vec<_> = report.draft.answers.iter().map(|(code, given)| (code.as_str(), given[0].as_str())).collect();
    assert_eq!(sent, [("fault", "loose"), ("lean", "2.5")]);
    assert_eq!(report.questions.iter().map(|question| question.code.as_str()).collect::<Vec<_>>(), ["fault", "lean"]);
    assert_eq!(form.draft.answers.get(&QuestionCode::from("closed")), ["true"]);
}

#[test]
fn an_answer_that_was_emptied_again_is_not_sent() {
    let mut form = filled();
    act(&mut form, Action::CategoryChosen("waste".into()));
    let questions = vec![question("bags", QuestionKind::Number, false), question("note", QuestionKind::Line, false)];
    act(&mut form, Action::QuestionsCame("waste".into(), Ok(questions)));
    answer(&mut form, "bags", " ");
    act(&mut form, Action::Answered("note".into(), vec![String::new(), "by the door".to_owned()]));
    let effects = act(&mut form, Action::Send);
    let [Effect::Send(report), _] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(report.draft.answers, crate::report::Answers::from([("note".into(), vec!["by the door".to_owned()])]));
}

#[test]
fn what_the_page_no_longer_asks_for_is_not_sent() {
    let mut form = filled();
    act(&mut form, Action::PhotoChosen);
    act(&mut form, Action::PhotoReady(Ok(photo(7))));
    form.options = Options { photo: false, contact: ContactOption::None };
    let effects = act(&mut form, Action::Send);
    let [Effect::Send(report), _] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!((&report.draft.photo, &report.draft.contact), (&None, &crate::report::Contact::default()));
    assert_eq!(form.draft.contact.email, "anna@example.org");
}

#[test]
fn questions_that_have_to_be_asked_for_hold_the_report_until_they_are_here() {
    let mut form = filled();
    let effects = act(&mut form, Action::CategoryChosen("waste".into()));
    assert_eq!(effects, [Effect::SaveDraft, Effect::LoadQuestions("waste".into())]);
    act(&mut form, Action::Send);
    assert_eq!((form.step, kinds(&form)), (Step::Details, vec![(Field::Questions, ProblemKind::NotReady)]));
    act(&mut form, Action::QuestionsCame("waste".into(), Ok(vec![question("bags", QuestionKind::Number, true)])));
    assert_eq!(kinds(&form), []);
    act(&mut form, Action::Continue);
    assert_eq!(kinds(&form), [(Field::Answer("bags".into()), ProblemKind::Missing)]);
}

#[test]
fn questions_of_a_category_that_was_left_again_are_ignored() {
    let mut form = filled();
    act(&mut form, Action::CategoryChosen("waste".into()));
    act(&mut form, Action::CategoryChosen("pothole".into()));
    act(&mut form, Action::QuestionsCame("waste".into(), Ok(vec![question("bags", QuestionKind::Number, true)])));
    assert!(form.asked().is_empty());
    assert_eq!(sends(&act(&mut form, Action::Send)), 1);
}

#[test]
fn the_questions_of_one_category_are_never_asked_for_another() {
    let mut form = open();
    act(&mut form, Action::CategoryChosen("lamp".into()));
    act(&mut form, Action::CategoryChosen("unheard-of".into()));
    assert!(form.asked().is_empty());
    assert_eq!(act(&mut form, Action::Continue), [Effect::FocusProblems]);
}

#[test]
fn questions_that_a_server_announces_and_does_not_have_block_nobody() {
    for status in [400, 404] {
        let mut form = filled();
        act(&mut form, Action::CategoryChosen("waste".into()));
        assert_eq!(act(&mut form, Action::QuestionsCame("waste".into(), Err(refused(status)))), []);
        assert_eq!(sends(&act(&mut form, Action::Send)), 1, "{status}");
    }
}

#[test]
fn lists_that_failed_can_be_asked_for_again() {
    let mut form = Form::new(Options::default(), "draft-1".into());
    act(&mut form, Action::DraftFound(None));
    assert_eq!(act(&mut form, Action::CategoriesCame(Err(refused(500)))), [Effect::TellError(refused(500))]);
    assert_eq!(form.categories.error(), Some(&refused(500)));
    assert_eq!(act(&mut form, Action::LoadAgain), [Effect::LoadCategories]);
    act(&mut form, Action::CategoriesCame(Ok(categories())));
    assert_eq!(act(&mut form, Action::LoadAgain), []);
    act(&mut form, Action::CategoryChosen("waste".into()));
    act(&mut form, Action::QuestionsCame("waste".into(), Err(offline())));
    assert_eq!(act(&mut form, Action::NetworkBack), [Effect::LoadQuestions("waste".into())]);
}

#[test]
fn an_answer_in_flight_for_the_same_choice_is_not_asked_for_twice() {
    let mut form = open();
    assert_eq!(act(&mut form, Action::CategoryChosen("waste".into())).len(), 2);
    assert_eq!(act(&mut form, Action::CategoryChosen("waste".into())), []);
}

#[test]
fn the_device_can_say_where_it_is() {
    let mut form = open();
    assert_eq!(act(&mut form, Action::LocateAsked), [Effect::Locate]);
    assert_eq!(act(&mut form, Action::LocateAsked), []);
    let effects = act(&mut form, Action::Located(Ok((firenze(), 12))));
    assert_eq!(effects, [Effect::SaveDraft]);
    assert_eq!(form.locating, Asked::No);
    assert_eq!((form.draft.place.coordinates.as_str(), form.draft.place.accuracy), ("43.769600, 11.255800", Some(12)));
    // Typed coordinates are as exact as the citizen says.
    typed_in(&mut form, Field::Coordinates, "43.7, 11.2");
    assert_eq!(form.draft.place.accuracy, None);
}

#[test]
fn a_device_that_cannot_say_where_it_is_leaves_what_was_typed() {
    let mut form = filled();
    act(&mut form, Action::LocateAsked);
    act(&mut form, Action::Located(Err(LocateFailure::Denied)));
    assert_eq!(form.locating, Asked::Failed(LocateFailure::Denied));
    assert_eq!(form.draft.place.words, "Via Roma 1");
    assert_eq!(act(&mut form, Action::LocateAsked), [Effect::Locate]);
}

#[test]
fn what_is_typed_while_the_device_looks_is_not_written_over() {
    let mut form = open();
    act(&mut form, Action::LocateAsked);
    typed_in(&mut form, Field::Coordinates, "43.1, 11.1");
    assert_eq!(act(&mut form, Action::Located(Ok((firenze(), 12)))), []);
    assert_eq!(form.draft.place.coordinates, "43.1, 11.1");
}

#[test]
fn a_photo_on_its_way_is_waited_for() {
    let mut form = filled();
    act(&mut form, Action::PhotoChosen);
    assert_eq!(sends(&act(&mut form, Action::Send)), 0);
    assert_eq!((form.step, kinds(&form)), (Step::Details, vec![(Field::Photo, ProblemKind::NotReady)]));
    assert_eq!(act(&mut form, Action::PhotoReady(Ok(photo(7)))), [Effect::SaveDraft]);
    assert_eq!(kinds(&form), []);
    let effects = act(&mut form, Action::Send);
    let [Effect::Send(report), _] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(report.draft.photo, Some(photo(7)));
}

#[test]
fn a_file_that_is_no_photo_keeps_the_photo_from_before_and_blocks_nothing() {
    let mut form = filled();
    act(&mut form, Action::PhotoChosen);
    act(&mut form, Action::PhotoReady(Ok(photo(7))));
    act(&mut form, Action::PhotoChosen);
    act(&mut form, Action::Send);
    assert_eq!(kinds(&form), [(Field::Photo, ProblemKind::NotReady)]);
    act(&mut form, Action::PhotoReady(Err(PhotoFailure::NotAnImage)));
    assert_eq!(form.photo, Asked::Failed(PhotoFailure::NotAnImage));
    assert_eq!((kinds(&form), &form.draft.photo), (Vec::new(), &Some(photo(7))));
    assert_eq!(sends(&act(&mut form, Action::Send)), 1);
}

#[test]
fn the_photo_chosen_last_is_the_one_that_counts() {
    let mut form = filled();
    act(&mut form, Action::PhotoChosen);
    act(&mut form, Action::PhotoChosen);
    act(&mut form, Action::PhotoReady(Ok(photo(1))));
    act(&mut form, Action::PhotoReady(Ok(photo(2))));
    assert_eq!(form.draft.photo, Some(photo(2)));
}

#[test]
fn a_photo_taken_out_is_gone_also_if_it_was_not_ready_yet() {
    let mut form = filled();
    act(&mut form, Action::PhotoChosen);
    assert_eq!(act(&mut form, Action::PhotoRemoved), [Effect::SaveDraft, Effect::ErasePhoto]);
    assert_eq!(act(&mut form, Action::PhotoReady(Ok(photo(7)))), [Effect::ErasePhoto]);
    assert_eq!(act(&mut form, Action::PhotoReady(Err(PhotoFailure::TooLarge))), []);
    assert_eq!((&form.draft.photo, form.photo), (&None, Asked::No));
}

#[test]
fn a_device_that_keeps_nothing_is_said_so() {
    let mut form = open();
    act(&mut form, Action::DraftKept(Keeping::Blocked));
    assert_eq!(form.keeping, Keeping::Blocked);
    act(&mut form, Action::StartOver("draft-2".into()));
    assert_eq!(form.keeping, Keeping::Blocked);
}

#[test]
fn discarding_a_draft_leaves_nothing_of_it() {
    let mut form = filled();
    act(&mut form, Action::LocateAsked);
    act(&mut form, Action::PhotoChosen);
    assert_eq!(act(&mut form, Action::StartOver("draft-2".into())), [Effect::EraseDraft, Effect::FocusHeading]);
    assert_eq!(form.draft, Draft::new("draft-2".into()));
    assert_eq!(form.step, Step::Category);
    assert_eq!(form.categories.value().map(Vec::len), Some(3));
    // What was asked of the device for the old draft is not put into the new one.
    assert_eq!(act(&mut form, Action::Located(Ok((firenze(), 12)))), []);
    assert_eq!(act(&mut form, Action::PhotoReady(Ok(photo(7)))), [Effect::ErasePhoto]);
    assert!(form.draft.is_empty());
}

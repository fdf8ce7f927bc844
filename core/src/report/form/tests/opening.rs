//! A page can begin with [`form::open`](super::super::open), and load the rest of the form meanwhile.

use super::*;

#[test]
fn the_first_step_needs_nothing_but_the_beginning() {
    let mut form = Form::new(Options::default(), DraftKey("k".to_owned()));
    let mut begin = |action| super::super::open(&mut form, action, NOW);
    assert_eq!(begin(Action::Started), Ok(vec![Effect::LoadDraft, Effect::LoadCategories]));
    assert_eq!(begin(Action::DraftFound(None)), Ok(Vec::new()));
    assert_eq!(begin(Action::CategoriesCame(Err(offline()))), Ok(vec![Effect::TellError(offline())]));
    assert_eq!(begin(Action::LoadAgain), Ok(vec![Effect::LoadCategories]));
    assert_eq!(begin(Action::CategoriesCame(Ok(categories()))), Ok(Vec::new()));
    let asks = vec![Effect::SaveDraft, Effect::LoadQuestions("waste".into())];
    assert_eq!(begin(Action::CategoryChosen("waste".into())), Ok(asks));
}

#[test]
fn what_needs_more_is_given_back_and_changes_nothing() {
    let mut form = open();
    let before = form.clone();
    for action in [Action::Continue, Action::NetworkBack, Action::Typed(Field::Description, "Hole".to_owned())] {
        assert_eq!(super::super::open(&mut form, action.clone(), NOW), Err(action));
    }
    assert_eq!(form, before);
}

#[test]
fn a_list_that_a_draft_waits_for_is_not_for_the_beginning() {
    let mut form = reopened(&filled());
    form.categories = Feed::Loading;
    let list = Action::CategoriesCame(Ok(categories()));
    assert_eq!(super::super::open(&mut form, list.clone(), NOW), Err(list.clone()));
    act(&mut form, list);
    assert!(form.category().is_some() && form.questions.value().is_some());
}

//! What happens first: no draft is found, the list comes, a category is chosen.
//!
//! It stands by itself so that a page can begin with it, and load the rest of the form while the citizen chooses.

use super::filling::edit;
use super::{Action, Effect, Field, Form};
use crate::feed::Feed;
use crate::report::{Category, CategoryCode, HasQuestions};
use crate::{Error, Timestamp};

/// Applies an action of the beginning, exactly as [`update`](super::update) does.
///
/// # Errors
/// Gives back an action that needs more than the beginning.
pub fn open(form: &mut Form, action: Action, now: Timestamp) -> Result<Vec<Effect>, Action> {
    match action {
        Action::Started => Ok(vec![Effect::LoadDraft, Effect::LoadCategories]),
        Action::DraftFound(None) => {
            form.looked_up = true;
            Ok(Vec::new())
        }
        Action::DraftKept(keeping) => {
            form.keeping = keeping;
            Ok(Vec::new())
        }
        // A draft that was found belongs to one of the categories.
        Action::CategoriesCame(answer) if form.draft.category.is_none() => Ok(categories_came(form, answer, now)),
        Action::LoadAgain if form.categories.value().is_none() => Ok(load_categories(form)),
        Action::CategoryChosen(code) => Ok(choose(form, code, now)),
        other => Err(other),
    }
}

pub(super) fn load_categories(form: &mut Form) -> Vec<Effect> {
    form.categories = Feed::Loading;
    vec![Effect::LoadCategories]
}

pub(super) fn categories_came(form: &mut Form, answer: Result<Vec<Category>, Error>, now: Timestamp) -> Vec<Effect> {
    let effects = answer.as_ref().err().cloned().map(Effect::TellError).into_iter().collect();
    form.categories.take(answer, now);
    effects
}

fn choose(form: &mut Form, code: CategoryCode, now: Timestamp) -> Vec<Effect> {
    if !form.is_editable() || form.draft.category.as_ref() == Some(&code) {
        return Vec::new();
    }
    let mut effects = edit(form, Field::Category, |draft| draft.category = Some(code));
    effects.extend(ask_questions(form, now));
    effects
}

pub(super) fn ask_questions(form: &mut Form, now: Timestamp) -> Vec<Effect> {
    // Never those of another category.
    form.questions = Feed::Loading;
    let Some(category) = form.category() else { return Vec::new() };
    let (code, questions) = (category.code.clone(), category.questions.clone());
    match questions {
        HasQuestions::None => form.questions = Feed::Fresh { value: Vec::new(), read: now },
        HasQuestions::Here(questions) => form.questions = Feed::Fresh { value: questions, read: now },
        HasQuestions::Ask => return vec![Effect::LoadQuestions(code)],
    }
    Vec::new()
}

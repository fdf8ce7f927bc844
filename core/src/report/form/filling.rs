//! From a chosen category to “Send”: drafts that were found, answers, place, photo, and the way from step to step.

use super::opening::{ask_questions, categories_came, load_categories};
use super::sending;
use super::{
    Action, Asked, Doubt, Effect, Field, Form, LocateFailure, Phase, PhotoFailure, ProblemKind, SavedDraft, Step, check,
};
use crate::feed::Feed;
use crate::report::{CategoryCode, Contact, Draft, DraftKey, PhotoRef, Position, Question, QuestionCode, place};
use crate::submission::Submission;
use crate::{Error, Timestamp};

/// A draft older than this is not shown again: somebody else may hold the device by now. In seconds.
pub(super) const DRAFT_LIFETIME: i64 = 30 * 24 * 3600;

/// Applies an action that [`open`](super::open) gave back.
pub(super) fn fill(form: &mut Form, action: Action, now: Timestamp) -> Vec<Effect> {
    match action {
        Action::DraftFound(found) => draft_found(form, found, now),
        Action::CategoriesCame(answer) => {
            let mut effects = categories_came(form, answer, now);
            effects.extend(settle_category(form, now));
            effects
        }
        Action::LoadAgain => load_again(form),
        Action::QuestionsCame(code, answer) => questions_came(form, &code, answer, now),
        Action::Answered(code, answer) => answered(form, code, answer),
        Action::Typed(field, text) => typed(form, field, text),
        Action::LocateAsked => ask_position(form),
        Action::Located(answer) => located(form, answer),
        Action::PhotoChosen => {
            if form.is_editable() {
                form.photo = Asked::Waiting;
            }
            Vec::new()
        }
        Action::PhotoReady(answer) => photo_ready(form, answer),
        Action::PhotoRemoved => remove_photo(form),
        Action::PhotoLost => sending::photo_lost(form),
        Action::Continue => go_on(form),
        Action::Back => {
            let before = form.steps().into_iter().rev().find(|&step| step < form.step);
            before.map_or_else(Vec::new, |step| go_to(form, step))
        }
        Action::GoTo(step) => go_to(form, step),
        Action::Send => sending::send(form, now, false),
        Action::SendAnyway => sending::send(form, now, true),
        Action::EditAgain => sending::edit_again(form),
        Action::Uploaded(share) => {
            if share.is_finite() && matches!(form.submission, Submission::Sending(_)) {
                form.phase = Phase::Uploaded(share.clamp(0.0, 1.0));
            }
            Vec::new()
        }
        Action::SendEnded(answer, fields) => sending::ended(form, answer, fields, now),
        Action::CheckEnded(answer, known) => sending::checked(form, answer, &known, now),
        Action::NetworkBack => sending::network_back(form, now),
        Action::NumberCame(token, answer) => sending::number_came(form, token, answer),
        Action::StartOver(key) => start_over(form, key),
        // Of the beginning, whatever the state.
        Action::Started | Action::DraftKept(_) | Action::CategoryChosen(_) => Vec::new(),
    }
}

fn draft_found(form: &mut Form, found: Option<Box<SavedDraft>>, now: Timestamp) -> Vec<Effect> {
    let first_answer = !std::mem::replace(&mut form.looked_up, true);
    match found {
        // Somebody who types before the device has answered keeps what they typed.
        Some(found) if first_answer && form.draft.is_empty() => restore(form, *found, now),
        _ => Vec::new(),
    }
}

fn restore(form: &mut Form, found: SavedDraft, now: Timestamp) -> Vec<Effect> {
    let too_old = found.saved.plus_seconds(DRAFT_LIFETIME) < now;
    if too_old {
        return vec![Effect::EraseDraft];
    }
    if found.draft.is_empty() {
        return Vec::new();
    }
    form.draft = found.draft;
    // The page may have left a step out since.
    form.step = form.steps().into_iter().find(|&step| step >= found.step).unwrap_or(Step::Review);
    form.restored = true;
    let may_have_arrived = found.attempt.is_some_and(|attempt| attempt.may_have_arrived);
    form.doubt = if may_have_arrived { Doubt::NotAsked } else { Doubt::None };
    match found.attempt {
        Some(attempt) if !found.editing => form.submission = Submission::Queued { attempt, error: None },
        earlier => form.earlier = earlier,
    }
    if form.categories.value().is_some() { settle_category(form, now) } else { Vec::new() }
}

/// Once both the list and a chosen category are known: gets its questions, or forgets a category that is gone.
fn settle_category(form: &mut Form, now: Timestamp) -> Vec<Effect> {
    if form.categories.value().is_none() || form.draft.category.is_none() {
        return Vec::new();
    }
    if form.category().is_some() {
        let mut effects = ask_questions(form, now);
        effects.extend(sending::resume(form, now));
        return effects;
    }
    // One that is kept for sending stays as it is; “Send” opens it at this step.
    if !form.is_editable() {
        return Vec::new();
    }
    form.draft.category = None;
    form.step = Step::Category;
    form.problems.clear();
    vec![Effect::SaveDraft]
}

pub(super) fn load_again(form: &mut Form) -> Vec<Effect> {
    if form.categories.value().is_none() {
        return load_categories(form);
    }
    match form.category().map(|category| category.code.clone()) {
        Some(code) if form.questions.value().is_none() => {
            form.questions = Feed::Loading;
            vec![Effect::LoadQuestions(code)]
        }
        _ => Vec::new(),
    }
}

fn questions_came(
    form: &mut Form,
    code: &CategoryCode,
    answer: Result<Vec<Question>, Error>,
    now: Timestamp,
) -> Vec<Effect> {
    if form.draft.category.as_ref() != Some(code) {
        return Vec::new();
    }
    // Servers announce questions they do not have, and answer 400 or 404 when asked for them.
    let answer = match answer {
        Err(Error::Refused(refusal)) if matches!(refusal.status, 400 | 404) => Ok(Vec::new()),
        other => other,
    };
    let mut effects: Vec<_> = answer.as_ref().err().cloned().map(Effect::TellError).into_iter().collect();
    form.questions.take(answer, now);
    form.problems.retain(|problem| problem.field != Field::Questions);
    effects.extend(sending::resume(form, now));
    effects
}

/// Changes the draft, takes back the field's problem, and keeps the draft.
pub(super) fn edit(form: &mut Form, field: Field, change: impl FnOnce(&mut Draft)) -> Vec<Effect> {
    if !form.is_editable() {
        return Vec::new();
    }
    change(&mut form.draft);
    form.problems.retain(|problem| problem.field != field);
    if matches!(field, Field::Words | Field::Coordinates) {
        // One of the two is enough.
        form.problems.retain(|problem| problem.kind != ProblemKind::Missing || problem.field != Field::Words);
    }
    form.submission = Submission::Editing;
    vec![Effect::SaveDraft]
}

fn answered(form: &mut Form, code: QuestionCode, answer: Vec<String>) -> Vec<Effect> {
    let effects = edit(form, Field::Answer(code.clone()), |draft| {
        draft.answers.insert(code, answer);
    });
    // A question that is no longer asked has no problem either.
    let asked: Vec<_> = form.asked().into_iter().map(|question| question.code.clone()).collect();
    form.problems.retain(|problem| !matches!(&problem.field, Field::Answer(code) if !asked.contains(code)));
    effects
}

fn typed(form: &mut Form, field: Field, text: String) -> Vec<Effect> {
    if field == Field::Coordinates {
        // What is typed counts; the device's answer would write over it.
        form.locating = Asked::No;
    }
    edit(form, field.clone(), |draft| type_into(draft, &field, text))
}

fn type_into(draft: &mut Draft, field: &Field, text: String) {
    let slot = match field {
        Field::Description => &mut draft.description,
        Field::Words => &mut draft.place.words,
        Field::Coordinates => {
            draft.place.accuracy = None;
            &mut draft.place.coordinates
        }
        Field::FirstName => &mut draft.contact.first_name,
        Field::LastName => &mut draft.contact.last_name,
        Field::Email => &mut draft.contact.email,
        Field::Phone => &mut draft.contact.phone,
        Field::Category | Field::Questions | Field::Answer(_) | Field::Photo => return,
    };
    *slot = text;
}

fn ask_position(form: &mut Form) -> Vec<Effect> {
    if !form.is_editable() || form.locating == Asked::Waiting {
        return Vec::new();
    }
    form.locating = Asked::Waiting;
    vec![Effect::Locate]
}

fn located(form: &mut Form, answer: Result<(Position, u32), LocateFailure>) -> Vec<Effect> {
    // Asked for a draft that is gone, or overtaken by the citizen's own typing.
    if form.locating != Asked::Waiting {
        return Vec::new();
    }
    match answer {
        Err(failure) => {
            form.locating = Asked::Failed(failure);
            Vec::new()
        }
        Ok((position, accuracy)) => {
            form.locating = Asked::No;
            edit(form, Field::Coordinates, |draft| {
                draft.place.coordinates = place::format(position);
                draft.place.accuracy = Some(accuracy);
            })
        }
    }
}

fn photo_ready(form: &mut Form, answer: Result<PhotoRef, PhotoFailure>) -> Vec<Effect> {
    // The draft it was chosen for is gone, or it was taken out before it was ready.
    if form.photo != Asked::Waiting && form.draft.photo.is_none() {
        return if answer.is_ok() { vec![Effect::ErasePhoto] } else { Vec::new() };
    }
    match answer {
        Err(failure) => {
            form.photo = Asked::Failed(failure);
            form.problems.retain(|problem| problem.field != Field::Photo);
            Vec::new()
        }
        Ok(photo) => {
            form.photo = Asked::No;
            edit(form, Field::Photo, |draft| draft.photo = Some(photo))
        }
    }
}

fn remove_photo(form: &mut Form) -> Vec<Effect> {
    if !form.is_editable() {
        return Vec::new();
    }
    form.photo = Asked::No;
    let mut effects = edit(form, Field::Photo, |draft| draft.photo = None);
    effects.push(Effect::ErasePhoto);
    effects
}

fn go_on(form: &mut Form) -> Vec<Effect> {
    if !form.is_editable() {
        return Vec::new();
    }
    form.problems = check::step(form, form.step);
    if !form.problems.is_empty() {
        return vec![Effect::FocusProblems];
    }
    let next = form.steps().into_iter().find(|&step| step > form.step);
    next.map_or_else(Vec::new, |step| show(form, step))
}

fn go_to(form: &mut Form, step: Step) -> Vec<Effect> {
    if form.is_editable() && form.steps().contains(&step) { show(form, step) } else { Vec::new() }
}

fn show(form: &mut Form, step: Step) -> Vec<Effect> {
    form.step = step;
    form.problems.clear();
    form.restored = false;
    vec![Effect::SaveDraft, Effect::FocusHeading]
}

fn start_over(form: &mut Form, key: DraftKey) -> Vec<Effect> {
    // An answer that is on its way would be lost, or taken for the next draft's.
    if form.is_checking() || matches!(form.submission, Submission::Sending(_)) {
        return Vec::new();
    }
    let contact = match form.submission {
        Submission::Accepted(_) => std::mem::take(&mut form.draft.contact),
        _ => Contact::default(),
    };
    let categories = std::mem::take(&mut form.categories);
    *form = Form { categories, keeping: form.keeping, looked_up: true, ..Form::new(form.options, key) };
    // A second report of the same visit need not ask again who reports.
    form.draft.contact = contact;
    vec![Effect::EraseDraft, Effect::FocusHeading]
}

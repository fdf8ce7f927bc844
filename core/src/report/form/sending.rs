//! From “Send” to the receipt: each report arrives once, whatever the network does in between.
//!
//! A try that ends without an answer may have arrived. Before such a report is sent again, the back end is asked
//! whether it shows it ([`Effect::Check`]); if it does, its number is the receipt. If it does not, only the citizen can
//! decide, because servers may show reports late or not at all. The draft's key goes along with every try, so that a
//! back end that knows it can tell by itself.

use super::check::{self, Field, Problem, ProblemKind};
use super::filling;
use super::{Asked, ContactOption, Doubt, Effect, Form, Phase, PhotoFailure, Step};
use crate::report::{
    Category, CategoryCode, Contact, Draft, NewReport, QuestionKind, Receipt, Reference, Report, RequestId, SentReport,
    Token, place,
};
use crate::search;
use crate::submission::{Attempt, Submission};
use crate::{Error, Moment, Timestamp};

/// How far ahead of the server's a device's clock may be for its report to be recognised, in seconds.
const CLOCK_SKEW: i64 = 600;

/// How far apart two positions may be, in degrees, to be the same place: about 10 m.
const SAME_PLACE: f64 = 1e-4;

/// Waits before asking for a token's number, in seconds; after the last, “My reports” asks.
const POLLS: [u32; 8] = [2, 2, 3, 5, 8, 15, 30, 60];

pub(super) fn send(form: &mut Form, now: Timestamp, anyway: bool) -> Vec<Effect> {
    let earlier = match &form.submission {
        // A double click.
        _ if form.is_checking() => return Vec::new(),
        Submission::Sending(_) | Submission::Accepted(_) => return Vec::new(),
        // It cannot be checked yet, and is not wrong for that; it goes on by itself when the lists are here.
        Submission::Queued { .. } if !is_ready(form) => return filling::load_again(form),
        Submission::Queued { attempt, .. } => Some(*attempt),
        Submission::Editing | Submission::Refused(_) => form.earlier,
    };
    if let Some((step, problems)) = check::all(form) {
        form.submission = Submission::Editing;
        form.earlier = earlier.filter(|attempt| attempt.may_have_arrived);
        form.step = step;
        form.problems = problems;
        return vec![Effect::SaveDraft, Effect::FocusProblems];
    }
    let Some(report) = new_report(form) else { return Vec::new() };
    form.problems.clear();
    if let Some(attempt) = earlier.filter(|attempt| attempt.may_have_arrived && !anyway) {
        let error = match &form.submission {
            Submission::Queued { error, .. } => error.clone(),
            _ => None,
        };
        form.submission = Submission::Queued { attempt, error };
        return vec![look_for(form, attempt, report.category.code), Effect::FocusHeading];
    }
    form.submission = Submission::Sending(Attempt::next(earlier, now));
    form.phase = Phase::Sending;
    form.doubt = Doubt::None;
    vec![Effect::Send(Box::new(report)), Effect::FocusHeading]
}

/// Whether the lists that a report is checked against are here; a category that is gone has no questions to wait for.
fn is_ready(form: &Form) -> bool {
    form.categories.value().is_some() && (form.category().is_none() || form.questions.value().is_some())
}

fn look_for(form: &mut Form, attempt: Attempt, category: CategoryCode) -> Effect {
    form.phase = Phase::Checking;
    form.doubt = Doubt::NotAsked;
    Effect::Check(category, attempt.first.plus_seconds(-CLOCK_SKEW))
}

/// The draft with what belongs to it and nothing else; `None` while category or questions are not known.
fn new_report(form: &Form) -> Option<NewReport> {
    let category = form.category()?.clone();
    let mut draft = form.draft.clone();
    let asked: Vec<_> =
        form.asked().into_iter().filter(|question| question.kind != QuestionKind::Notice).cloned().collect();
    draft.answers.retain(|code, answers| {
        answers.retain(|answer| !answer.trim().is_empty());
        !answers.is_empty() && asked.iter().any(|question| &question.code == code)
    });
    // From a draft of before the page stopped asking: the citizen no longer sees it.
    if form.options.contact == ContactOption::None {
        draft.contact = Contact::default();
    }
    draft.photo = draft.photo.filter(|_| form.options.photo);
    for question in asked.iter().filter(|question| question.kind == QuestionKind::Number) {
        for answer in draft.answers.get_mut(&question.code) {
            *answer = check::plain_number(answer).unwrap_or_default();
        }
    }
    Some(NewReport { draft, category, questions: asked })
}

pub(super) fn ended(
    form: &mut Form,
    answer: Result<Receipt, Error>,
    fields: Vec<(Field, String)>,
    now: Timestamp,
) -> Vec<Effect> {
    let Submission::Sending(attempt) = form.submission else { return Vec::new() };
    match answer {
        Ok(receipt) => accepted(form, receipt, now),
        Err(error) => failed(form, attempt.failed(&error), error, fields),
    }
}

fn failed(form: &mut Form, attempt: Attempt, error: Error, fields: Vec<(Field, String)>) -> Vec<Effect> {
    let tell = Effect::TellError(error.clone());
    form.phase = Phase::Sending;
    form.doubt = if attempt.may_have_arrived { Doubt::NotAsked } else { Doubt::None };
    if error.may_have_arrived() {
        // Ask at once: often the answer alone was lost.
        if let Some(code) = form.draft.category.clone() {
            form.submission = Submission::Queued { attempt, error: Some(error) };
            return vec![tell, Effect::SaveDraft, look_for(form, attempt, code)];
        }
    }
    if error.can_retry() {
        form.submission = Submission::Queued { attempt, error: Some(error) };
        return vec![tell, Effect::SaveDraft, Effect::FocusHeading];
    }
    // This try was refused for good, so it can be put right; an earlier one may have arrived all the same.
    form.submission = Submission::Refused(error);
    form.earlier = attempt.may_have_arrived.then_some(attempt);
    let steps = form.steps();
    form.problems = fields
        .into_iter()
        .filter(|(field, _)| steps.contains(&field.step()))
        .map(|(field, words)| Problem { field, kind: ProblemKind::Refused(words) })
        .collect();
    if let Some(step) = form.problems.iter().map(|problem| problem.field.step()).min() {
        form.step = step;
        form.problems.retain(|problem| problem.field.step() == step);
    }
    vec![tell, Effect::SaveDraft, Effect::FocusProblems]
}

pub(super) fn checked(
    form: &mut Form,
    answer: Result<Vec<Report>, Error>,
    known: &[RequestId],
    now: Timestamp,
) -> Vec<Effect> {
    let Submission::Queued { attempt, .. } = form.submission else { return Vec::new() };
    if !form.is_checking() {
        return Vec::new();
    }
    form.phase = Phase::Sending;
    let found = answer.as_ref().ok().and_then(|reports| {
        reports.iter().find(|report| {
            report.id.as_ref().is_some_and(|id| !known.contains(id)) && is_same(&form.draft, report, attempt.first)
        })
    });
    if let Some(Report { id: Some(id), notice, .. }) = found {
        let receipt = Receipt { reference: Reference::Number(id.clone()), notice: notice.clone() };
        return accepted(form, receipt, now);
    }
    form.doubt = if answer.is_ok() { Doubt::NotShown } else { Doubt::NotAsked };
    vec![Effect::SaveDraft, Effect::FocusHeading]
}

/// Whether a report of the back end is this draft, sent at `first` or later.
fn is_same(draft: &Draft, report: &Report, first: Timestamp) -> bool {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let ours = words(&draft.description);
    // Some servers put the title before the description.
    let same_words = report.description.as_deref().is_some_and(|theirs| {
        let theirs = words(theirs);
        theirs == ours || (ours.chars().count() >= 10 && theirs.ends_with(&ours))
    });
    let same_category = match (&report.category, &draft.category) {
        (Some(theirs), Some(ours)) => theirs == ours,
        _ => true,
    };
    let same_place = match (report.position, place::parse(&draft.place.coordinates)) {
        (Some(theirs), Some(ours)) => {
            (theirs.latitude - ours.latitude).abs() < SAME_PLACE
                && (theirs.longitude - ours.longitude).abs() < SAME_PLACE
        }
        // Two people may call two lamps by the same words: another's number must not end this report.
        _ => same_address(report.address.as_deref().unwrap_or_default(), &draft.place.words),
    };
    let not_older = match report.requested {
        Some(Moment::Instant(requested)) => requested >= first.plus_seconds(-CLOCK_SKEW),
        _ => true,
    };
    !ours.is_empty() && same_words && same_category && same_place && not_older
}

/// Whether one address is the other, or the other with more to it (`Via Roma 1` and `Via Roma, 1, Firenze`), or one is
/// not known.
fn same_address(theirs: &str, ours: &str) -> bool {
    let words = |text: &str| {
        let folded = search::fold(text);
        format!(" {} ", search::words(&folded).collect::<Vec<_>>().join(" "))
    };
    let (theirs, ours) = (words(theirs), words(ours));
    theirs.trim().is_empty() || ours.trim().is_empty() || theirs.contains(&ours) || ours.contains(&theirs)
}

fn accepted(form: &mut Form, receipt: Receipt, now: Timestamp) -> Vec<Effect> {
    let sent = SentReport {
        key: form.draft.key.clone(),
        reference: receipt.reference.clone(),
        category_name: form.category().map_or_else(String::new, |category: &Category| category.name.clone()),
        place: place_in_words(&form.draft),
        sent: now,
        status: None,
        status_notes: None,
    };
    form.submission = Submission::Accepted(receipt.clone());
    form.phase = Phase::Sending;
    form.doubt = Doubt::None;
    form.earlier = None;
    form.problems.clear();
    form.polls = 0;
    // Remembered before it is erased: a device that dies in between has it twice rather than not at all.
    let mut effects = vec![Effect::Remember(Box::new(sent)), Effect::EraseDraft, Effect::FocusHeading];
    effects.extend(ask_number(form));
    effects.push(Effect::TellSubmitted(receipt));
    effects
}

fn place_in_words(draft: &Draft) -> String {
    let words = draft.place.words.trim();
    if words.is_empty() { draft.place.coordinates.clone() } else { words.chars().take(120).collect() }
}

/// The next question after a token's number, if it is still worth waiting.
fn ask_number(form: &mut Form) -> Option<Effect> {
    let Submission::Accepted(Receipt { reference: Reference::Token(token), .. }) = &form.submission else {
        return None;
    };
    let wait = usize::try_from(form.polls).ok().and_then(|polls| POLLS.get(polls));
    form.polls = form.polls.saturating_add(1);
    Some(Effect::AskNumber(token.clone(), *wait?))
}

pub(super) fn number_came(form: &mut Form, token: Token, answer: Result<Option<RequestId>, Error>) -> Vec<Effect> {
    let Submission::Accepted(receipt) = &mut form.submission else { return Vec::new() };
    if receipt.reference != Reference::Token(token) {
        return Vec::new();
    }
    match answer {
        Ok(Some(id)) => {
            receipt.reference = Reference::Number(id.clone());
            vec![Effect::RememberNumber(id)]
        }
        Ok(None) | Err(_) => ask_number(form).into_iter().collect(),
    }
}

impl Form {
    /// Whether the number behind a token is still asked for: until it is there, or asking has ended.
    pub fn awaits_number(&self) -> bool {
        matches!(&self.submission, Submission::Accepted(Receipt { reference: Reference::Token(_), .. }))
            && usize::try_from(self.polls).is_ok_and(|polls| polls <= POLLS.len())
    }
}

/// What surely did not arrive goes out by itself; what may have is looked for, and sent only if the citizen says so.
pub(super) fn network_back(form: &mut Form, now: Timestamp) -> Vec<Effect> {
    let loading = filling::load_again(form);
    if !loading.is_empty() {
        return loading;
    }
    match &form.submission {
        Submission::Queued { error: Some(Error::Network(_)), .. } => send(form, now, false),
        // The network may be why it could not be asked.
        Submission::Queued { .. } if form.doubt == Doubt::NotAsked => send(form, now, false),
        _ => Vec::new(),
    }
}

/// A report that was sent, or about to be, when the page was closed: goes on once it can be checked again.
pub(super) fn resume(form: &mut Form, now: Timestamp) -> Vec<Effect> {
    match form.submission {
        Submission::Queued { error: None, .. } if form.category().is_some() && is_ready(form) => send(form, now, false),
        _ => Vec::new(),
    }
}

/// The citizen decides whether to send it without, or to add it again. This try never left; an earlier one may have
/// arrived all the same.
pub(super) fn photo_lost(form: &mut Form) -> Vec<Effect> {
    let Submission::Sending(attempt) = form.submission else { return Vec::new() };
    form.submission = Submission::Editing;
    form.earlier = attempt.may_have_arrived.then_some(attempt);
    form.draft.photo = None;
    form.photo = Asked::Failed(PhotoFailure::Unreadable);
    form.step = Step::Details;
    vec![Effect::SaveDraft, Effect::ErasePhoto, Effect::FocusHeading]
}

pub(super) fn edit_again(form: &mut Form) -> Vec<Effect> {
    match &form.submission {
        Submission::Queued { attempt, .. } if !attempt.may_have_arrived => {
            form.submission = Submission::Editing;
            form.step = Step::Review;
            vec![Effect::SaveDraft, Effect::FocusHeading]
        }
        _ => Vec::new(),
    }
}

//! Which message explains what, to the citizen and to the webmaster.

use civic_core::report::form::{Field, PhotoFailure, Problem, ProblemKind, Step};
use civic_core::report::{State, Status};

use crate::words::Words;

/// The id of a field's control.
pub(super) fn control(field: &Field) -> String {
    match field {
        Field::Category => "category".to_owned(),
        Field::Questions => "questions".to_owned(),
        Field::Description => "description".to_owned(),
        Field::Answer(code) => {
            // An id may hold no white space, and two codes must not become one id.
            let safe = code
                .as_str()
                .chars()
                .map(|at| if at.is_ascii_alphanumeric() { at.to_string() } else { format!("_{:x}_", u32::from(at)) });
            format!("answer-{}", safe.collect::<String>())
        }
        Field::Photo => "photo".to_owned(),
        Field::Words => "place".to_owned(),
        Field::Coordinates => "coordinates".to_owned(),
        Field::FirstName => "first-name".to_owned(),
        Field::LastName => "last-name".to_owned(),
        Field::Email => "email".to_owned(),
        Field::Phone => "phone".to_owned(),
    }
}

/// What must be put right, in words that stand by themselves; `label` is the question, for answers.
pub(super) fn problem(words: &Words, problem: &Problem, label: &str) -> String {
    let id = match (&problem.kind, &problem.field) {
        (ProblemKind::Refused(said), _) => return words.with("problem-refused", &[("said", said.as_str().into())]),
        (ProblemKind::TooLong(most), _) => {
            return words.with("problem-too-long", &[("label", label.into()), ("most", (*most as f64).into())]);
        }
        (ProblemKind::Missing, Field::Category) => "problem-category-missing",
        (ProblemKind::Missing, Field::Description) => "problem-description-missing",
        (ProblemKind::Missing, Field::Words) => "problem-place-missing",
        (ProblemKind::Missing, Field::Email) => "problem-email-missing",
        (ProblemKind::Missing, _) => "problem-missing",
        (ProblemKind::NotReady, Field::Photo) => "problem-photo-not-ready",
        (ProblemKind::NotReady, _) => "problem-questions-not-ready",
        (ProblemKind::NotANumber, _) => "problem-not-a-number",
        (ProblemKind::NotADateTime, _) => "problem-not-a-date",
        (ProblemKind::NotAChoice, _) => "problem-not-a-choice",
        (ProblemKind::NotCoordinates, _) => "problem-not-coordinates",
        (ProblemKind::NotAnEmail, _) => "problem-not-an-email",
        (ProblemKind::NotAPhone, _) => "problem-not-a-phone",
    };
    words.with(id, &[("label", label.into())])
}

/// Why a file is no photo.
pub(super) fn photo_failure(failure: PhotoFailure) -> &'static str {
    match failure {
        PhotoFailure::NotAnImage => "photo-not-an-image",
        PhotoFailure::Unreadable => "photo-unreadable",
        PhotoFailure::TooLarge => "photo-too-large",
    }
}

/// The heading of a step.
pub(super) fn step(step: Step) -> &'static str {
    match step {
        Step::Category => "step-category",
        Step::Details => "step-details",
        Step::Place => "step-place",
        Step::Contact => "step-contact",
        Step::Review => "step-review",
    }
}

/// What became of a report; the city's own word follows where it says more.
pub(super) fn report_status(words: &Words, status: &Status) -> String {
    let id = match status.state {
        State::Open => "status-open",
        State::Closed => "status-closed",
        State::Unknown => "status-unknown",
    };
    match &status.detail {
        Some(detail) => {
            words.with("status-detail", &[("status", words.say(id).into()), ("detail", detail.as_str().into())])
        }
        None => words.say(id),
    }
}

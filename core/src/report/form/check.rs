//! What must be right before a step is left, field by field.

use super::{Asked, ContactOption, Form, Step};
use crate::decimal;
use crate::report::{Answers, Question, QuestionCode, QuestionKind, place};

/// The longest description, in characters (GeoReport v2, POST Service Request: “description … 4,000 characters”).
pub const MAX_DESCRIPTION: usize = 4000;

/// The longest answer or line, in characters: far more than anybody types, far less than a server chokes on.
const MAX_LINE: usize = 1000;

/// A field of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// What it is about.
    Category,
    /// The questions of the category as a whole.
    Questions,
    /// What happened.
    Description,
    /// The answer to a question of the category.
    Answer(QuestionCode),
    /// The photo.
    Photo,
    /// Where, in words.
    Words,
    /// Where, as coordinates.
    Coordinates,
    /// Given name.
    FirstName,
    /// Family name.
    LastName,
    /// E-mail address.
    Email,
    /// Telephone number.
    Phone,
}

impl Field {
    /// The step it is on.
    pub fn step(&self) -> Step {
        match self {
            Self::Category => Step::Category,
            Self::Questions | Self::Description | Self::Answer(_) | Self::Photo => Step::Details,
            Self::Words | Self::Coordinates => Step::Place,
            Self::FirstName | Self::LastName | Self::Email | Self::Phone => Step::Contact,
        }
    }
}

/// Something to be put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub field: Field,
    /// What.
    pub kind: ProblemKind,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// It is needed.
    Missing,
    /// It is still on its way.
    NotReady,
    /// Longer than so many characters.
    TooLong(usize),
    /// Not a number.
    NotANumber,
    /// Not a date and time.
    NotADateTime,
    /// Not one of the choices, which may have changed since.
    NotAChoice,
    /// Not latitude and longitude.
    NotCoordinates,
    /// Not an e-mail address.
    NotAnEmail,
    /// Not a telephone number.
    NotAPhone,
    /// The back end said this about it.
    Refused(String),
}

/// The questions that are asked, given these answers. Only answers to questions that are asked count: one that was
/// answered and then left out again must not keep the next one on the page.
pub(super) fn asked<'a>(questions: &'a [Question], answers: &Answers) -> Vec<&'a Question> {
    let shown: Vec<_> = questions.iter().filter(|question| question.kind != QuestionKind::Hidden).collect();
    let mut asked = shown.clone();
    // Each round settles the questions one condition further down; conditions in a circle end with the last round.
    for _ in questions {
        let given = asked.iter().map(|question| given(question, answers)).collect();
        let holds = |question: &&Question| question.asked_if.as_ref().is_none_or(|condition| condition.holds(&given));
        let next: Vec<_> = shown.iter().copied().filter(holds).collect();
        if next == asked {
            break;
        }
        asked = next;
    }
    asked
}

/// The answer as conditions compare it: numbers with a decimal point.
fn given(question: &Question, answers: &Answers) -> (QuestionCode, Vec<String>) {
    let mut given = answers.get(&question.code).to_vec();
    if question.kind == QuestionKind::Number {
        given.iter_mut().for_each(|answer| *answer = plain_number(answer).unwrap_or_default());
    }
    (question.code.clone(), given)
}

/// What must be put right on one step.
pub(super) fn step(form: &Form, step: Step) -> Vec<Problem> {
    match step {
        Step::Category => category(form),
        Step::Details => details(form),
        Step::Place => place_given(form),
        Step::Contact => contact(form),
        Step::Review => Vec::new(),
    }
}

/// What must be put right anywhere, and the first step that has something.
pub(super) fn all(form: &Form) -> Option<(Step, Vec<Problem>)> {
    form.steps().into_iter().map(|at| (at, step(form, at))).find(|(_, problems)| !problems.is_empty())
}

/// A number as typed, with a decimal point, as back ends want it.
pub(super) fn plain_number(typed: &str) -> Option<String> {
    let text = typed.trim().replace(',', ".");
    let body = text.strip_prefix(['-', '+']).unwrap_or(&text);
    let plain = body.chars().all(|character| character.is_ascii_digit() || character == '.');
    (plain && decimal::parse(body).is_some()).then_some(text)
}

fn problem(field: Field, kind: ProblemKind) -> Problem {
    Problem { field, kind }
}

fn category(form: &Form) -> Vec<Problem> {
    let known = form.category().is_some() || (form.draft.category.is_some() && form.categories.value().is_none());
    if known { Vec::new() } else { vec![problem(Field::Category, ProblemKind::Missing)] }
}

fn details(form: &Form) -> Vec<Problem> {
    let mut problems = Vec::new();
    let description = form.draft.description.trim();
    if description.is_empty() {
        problems.push(problem(Field::Description, ProblemKind::Missing));
    } else if description.chars().count() > MAX_DESCRIPTION {
        problems.push(problem(Field::Description, ProblemKind::TooLong(MAX_DESCRIPTION)));
    }
    match form.questions.value() {
        None if form.draft.category.is_some() => problems.push(problem(Field::Questions, ProblemKind::NotReady)),
        None => {}
        Some(questions) => problems.extend(asked(questions, &form.draft.answers).into_iter().filter_map(|question| {
            let given = form.draft.answers.get(&question.code);
            answer(question, given).map(|kind| problem(Field::Answer(question.code.clone()), kind))
        })),
    }
    if form.photo == Asked::Waiting {
        problems.push(problem(Field::Photo, ProblemKind::NotReady));
    }
    problems
}

/// What is wrong with an answer; nothing if it is empty and need not be given.
fn answer(question: &Question, given: &[String]) -> Option<ProblemKind> {
    if question.kind == QuestionKind::Notice {
        return None;
    }
    let mut given = given.iter().map(|answer| answer.trim()).filter(|answer| !answer.is_empty()).peekable();
    if given.peek().is_none() {
        return question.required.then_some(ProblemKind::Missing);
    }
    given.find_map(|answer| match &question.kind {
        QuestionKind::Number => plain_number(answer).is_none().then_some(ProblemKind::NotANumber),
        QuestionKind::DateTime => (!is_local_date_time(answer)).then_some(ProblemKind::NotADateTime),
        QuestionKind::One(choices) | QuestionKind::Many(choices) => {
            choices.iter().all(|choice| choice.key != answer).then_some(ProblemKind::NotAChoice)
        }
        QuestionKind::Line => too_long(answer, MAX_LINE),
        QuestionKind::Paragraph => too_long(answer, MAX_DESCRIPTION),
        QuestionKind::YesNo | QuestionKind::Notice | QuestionKind::Hidden => None,
    })
}

fn too_long(text: &str, most: usize) -> Option<ProblemKind> {
    (text.chars().count() > most).then_some(ProblemKind::TooLong(most))
}

/// `YYYY-MM-DDTHH:MM`, seconds or not: what `<input type="datetime-local">` gives.
fn is_local_date_time(text: &str) -> bool {
    let with_seconds = if text.chars().count() == 16 { format!("{text}:00") } else { text.to_owned() };
    matches!(crate::Moment::read(&with_seconds), crate::Moment::Local(_) | crate::Moment::Instant(_))
}

fn place_given(form: &Form) -> Vec<Problem> {
    let place = &form.draft.place;
    let coordinates = place.coordinates.trim();
    if !coordinates.is_empty() && place::parse(coordinates).is_none() {
        return vec![problem(Field::Coordinates, ProblemKind::NotCoordinates)];
    }
    if coordinates.is_empty() && place.words.trim().is_empty() {
        return vec![problem(Field::Words, ProblemKind::Missing)];
    }
    too_long(&place.words, MAX_LINE).map(|kind| problem(Field::Words, kind)).into_iter().collect()
}

fn contact(form: &Form) -> Vec<Problem> {
    let contact = &form.draft.contact;
    let mut problems = Vec::new();
    for (field, text) in [(Field::FirstName, &contact.first_name), (Field::LastName, &contact.last_name)] {
        problems.extend(too_long(text, MAX_LINE).map(|kind| problem(field, kind)));
    }
    match contact.email.trim() {
        "" if form.options.contact == ContactOption::EmailRequired => {
            problems.push(problem(Field::Email, ProblemKind::Missing));
        }
        "" => {}
        email if !is_email(email) => problems.push(problem(Field::Email, ProblemKind::NotAnEmail)),
        _ => {}
    }
    let phone = contact.phone.trim();
    if !phone.is_empty() && !is_phone(phone) {
        problems.push(problem(Field::Phone, ProblemKind::NotAPhone));
    }
    problems
}

/// Whether a letter to it could be delivered at all; the rest only the mail server knows.
fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.rsplit_once('@') else { return false };
    let dotted = host.split('.').count() > 1 && host.split('.').all(|label| !label.is_empty());
    !name.is_empty()
        && dotted
        && text.len() <= 254
        && text.matches('@').count() == 1
        && !text.contains(|character: char| character.is_whitespace() || ",;<>".contains(character))
}

/// At least five digits, and nothing but digits and the marks that people set between them.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits >= 5
        && text.len() <= 40
        && text.chars().all(|character| character.is_ascii_digit() || " +()-./".contains(character))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Choice;

    fn question(kind: QuestionKind, required: bool) -> Question {
        Question { code: "q".into(), label: "Q".to_owned(), hint: None, kind, required, asked_if: None }
    }

    fn given(kind: QuestionKind, answers: &[&str]) -> Option<ProblemKind> {
        answer(&question(kind, true), &answers.iter().map(|&text| text.to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn a_required_answer_may_not_be_blank() {
        assert_eq!(given(QuestionKind::Line, &["  "]), Some(ProblemKind::Missing));
        assert_eq!(given(QuestionKind::Many(Vec::new()), &[]), Some(ProblemKind::Missing));
        assert_eq!(answer(&question(QuestionKind::Line, false), &[]), None);
        assert_eq!(answer(&question(QuestionKind::Notice, true), &[]), None);
    }

    #[test]
    fn answers_are_what_their_question_asks_for() {
        assert_eq!(given(QuestionKind::Number, &["3,5"]), None);
        assert_eq!(given(QuestionKind::Number, &["-2"]), None);
        for text in ["three", "1e5", "inf", "1.2.3", "-", "."] {
            assert_eq!(given(QuestionKind::Number, &[text]), Some(ProblemKind::NotANumber), "{text}");
        }
        assert_eq!(given(QuestionKind::DateTime, &["2026-11-21T09:30"]), None);
        assert_eq!(given(QuestionKind::DateTime, &["2026-13-21T09:30"]), Some(ProblemKind::NotADateTime));
        let choices = vec![Choice { key: "a".to_owned(), name: "A".to_owned() }];
        assert_eq!(given(QuestionKind::One(choices.clone()), &["a"]), None);
        assert_eq!(given(QuestionKind::Many(choices), &["a", "gone"]), Some(ProblemKind::NotAChoice));
        assert_eq!(given(QuestionKind::Line, &["x".repeat(1001).as_str()]), Some(ProblemKind::TooLong(1000)));
    }

    #[test]
    fn addresses_that_mail_can_reach() {
        for good in ["anna@example.org", "a.b+c@sub.example.it", "è@città.it"] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "anna",
            "anna@",
            "@example.org",
            "anna@example",
            "a b@example.org",
            "a@b@example.org",
            "a@example..org",
            "<a@b.it>",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }

    #[test]
    fn numbers_that_can_be_dialled() {
        for good in ["+39 055 055", "055/2768-1", "(055) 27.68.1"] {
            assert!(is_phone(good), "{good}");
        }
        for bad in ["055", "call me", "055-055 int. 3"] {
            assert!(!is_phone(bad), "{bad}");
        }
    }
}

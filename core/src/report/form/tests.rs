//! A city with three categories, and a citizen who fills in the form: what all tests of the form begin with.

mod any_order;
mod doubt;
mod filling;
mod opening;
mod restoring;
mod sending;

use super::filling::DRAFT_LIFETIME;
use super::*;
use crate::error::{Nonsense, Refusal};
use crate::http::TransportError;
use crate::report::{AnswersWith, Choice, Comparison, Condition, HasQuestions, QuestionKind, Reference, Test};

const NOW: Timestamp = Timestamp(1_795_000_000_000);

fn category(code: &str, questions: HasQuestions) -> Category {
    Category {
        code: code.into(),
        name: format!("Name of {code}"),
        description: None,
        group: None,
        keywords: Vec::new(),
        questions,
        answers_with: AnswersWith::Number,
    }
}

fn question(code: &str, kind: QuestionKind, required: bool) -> Question {
    Question { code: code.into(), label: code.to_uppercase(), hint: None, kind, required, asked_if: None }
}

fn asked_if(question: Question, other: &str, comparison: Comparison, value: &str) -> Question {
    let test = Test { question: other.into(), comparison, values: vec![value.to_owned()] };
    Question { asked_if: Some(Condition { all: true, tests: vec![test] }), ..question }
}

/// Whether the lamp is out or loose; if it is loose, how far it leans; if by more than 3, whether the road is closed.
fn lamp_questions() -> Vec<Question> {
    let choice = |key: &str| Choice { key: key.to_owned(), name: key.to_uppercase() };
    vec![
        question("notice", QuestionKind::Notice, false),
        question("fault", QuestionKind::One(vec![choice("out"), choice("loose")]), true),
        asked_if(question("lean", QuestionKind::Number, true), "fault", Comparison::Equal, "loose"),
        asked_if(question("closed", QuestionKind::YesNo, true), "lean", Comparison::Greater, "3"),
        question("adapter", QuestionKind::Hidden, true),
    ]
}

/// `pothole` has no questions, `lamp` brings its own, those of `waste` have to be asked for.
fn categories() -> Vec<Category> {
    vec![
        category("pothole", HasQuestions::None),
        category("lamp", HasQuestions::Here(lamp_questions())),
        category("waste", HasQuestions::Ask),
    ]
}

fn act(form: &mut Form, action: Action) -> Vec<Effect> {
    update(form, action, NOW)
}

fn typed_in(form: &mut Form, field: Field, text: &str) -> Vec<Effect> {
    act(form, Action::Typed(field, text.to_owned()))
}

fn answer(form: &mut Form, code: &str, text: &str) -> Vec<Effect> {
    act(form, Action::Answered(code.into(), vec![text.to_owned()]))
}

/// A form whose device kept nothing, with the city's categories.
fn open_with(options: Options) -> Form {
    let mut form = Form::new(options, "draft-1".into());
    assert_eq!(act(&mut form, Action::Started), [Effect::LoadDraft, Effect::LoadCategories]);
    assert_eq!(act(&mut form, Action::DraftFound(None)), []);
    assert_eq!(act(&mut form, Action::CategoriesCame(Ok(categories()))), []);
    form
}

fn open() -> Form {
    open_with(Options::default())
}

/// At the review, with a pothole in Via Roma.
fn filled_with(options: Options) -> Form {
    let mut form = open_with(options);
    act(&mut form, Action::CategoryChosen("pothole".into()));
    act(&mut form, Action::Continue);
    typed_in(&mut form, Field::Description, "A deep hole in the road");
    act(&mut form, Action::Continue);
    typed_in(&mut form, Field::Words, "Via Roma 1");
    act(&mut form, Action::Continue);
    if options.contact != ContactOption::None {
        typed_in(&mut form, Field::Email, "anna@example.org");
        act(&mut form, Action::Continue);
    }
    assert_eq!(form.step, Step::Review);
    form
}

fn filled() -> Form {
    filled_with(Options::default())
}

fn photo(size: u32) -> PhotoRef {
    PhotoRef { media_type: "image/jpeg".to_owned(), size, width: 2048, height: 1536 }
}

fn firenze() -> Position {
    Position { latitude: 43.7696, longitude: 11.2558 }
}

/// On its way to the back end.
fn on_its_way() -> Form {
    let mut form = filled();
    assert!(matches!(act(&mut form, Action::Send)[..], [Effect::Send(_), Effect::FocusHeading]));
    form
}

fn ended(form: &mut Form, answer: Result<Receipt, Error>) -> Vec<Effect> {
    act(form, Action::SendEnded(answer, Vec::new()))
}

fn numbered(number: &str) -> Receipt {
    Receipt { reference: Reference::Number(number.into()), notice: None }
}

fn offline() -> Error {
    Error::Network(TransportError::Offline)
}

fn timeout() -> Error {
    Error::Network(TransportError::Timeout)
}

fn refused(status: u16) -> Error {
    Error::Refused(Refusal { status, messages: Vec::new(), retry_after: None })
}

fn sends(effects: &[Effect]) -> usize {
    effects.iter().filter(|effect| matches!(effect, Effect::Send(_))).count()
}

fn checks(effects: &[Effect]) -> usize {
    effects.iter().filter(|effect| matches!(effect, Effect::Check(..))).count()
}

fn kinds(form: &Form) -> Vec<(Field, ProblemKind)> {
    form.problems.iter().map(|problem| (problem.field.clone(), problem.kind.clone())).collect()
}

/// The page dies and is opened again, with what the device kept.
fn reopened(form: &Form) -> Form {
    let stored = serde_json::to_string(&form.saved(NOW)).unwrap();
    let mut again = Form::new(form.options, "draft-2".into());
    act(&mut again, Action::Started);
    act(&mut again, Action::DraftFound(serde_json::from_str(&stored).unwrap()));
    again
}

//! The words of this domain: what can be reported, what is asked, what a citizen fills in, and what became of it.

use serde::{Deserialize, Serialize};

use super::Answers;
use crate::link::Link;
pub use crate::position::Position;
use crate::{Moment, Timestamp, decimal};

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_id! {
    /// Names a category at its back end; `001` and `Street lighting` are both seen.
    CategoryCode
}
text_id! {
    /// Names a question within its category.
    QuestionCode
}
text_id! {
    /// The number of a report; text, because `12504-2026` and `0` are both numbers of real reports.
    RequestId
}
text_id! {
    /// Stands for a report that has no number yet.
    Token
}
text_id! {
    /// Drawn at random for each draft, never for a person or device: a back end that sees it twice knows it has the report.
    DraftKey
}

/// Something that can be reported (“service” in Open311).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Category {
    /// What the back end calls it.
    pub code: CategoryCode,
    /// What a citizen calls it.
    pub name: String,
    /// One or two sentences.
    pub description: Option<String>,
    /// The heading it belongs under.
    pub group: Option<String>,
    /// Other words a citizen may search for.
    pub keywords: Vec<String>,
    /// Whether it has questions of its own.
    pub questions: HasQuestions,
    /// What its reports answer with.
    pub answers_with: AnswersWith,
}

/// Where the questions of a category are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum HasQuestions {
    /// It has none.
    None,
    /// Ask the back end for them.
    Ask,
    /// They came with the category.
    Here(Vec<Question>),
}

/// What a new report is answered with (“type” in Open311). Servers are not always true to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum AnswersWith {
    /// Its number (realtime).
    #[default]
    Number,
    /// A token, and the number later (batch).
    Token,
    /// Neither (blackbox).
    Nothing,
}

/// Something a category wants to know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// What the back end calls it.
    pub code: QuestionCode,
    /// The question itself, or the text of a notice; plain text.
    pub label: String,
    /// How to answer; plain text.
    pub hint: Option<String>,
    /// What an answer looks like.
    pub kind: QuestionKind,
    /// Whether a report needs it. Never true for a notice.
    pub required: bool,
    /// When it is asked; always, if `None`.
    pub asked_if: Option<Condition>,
}

/// What an answer looks like.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum QuestionKind {
    /// Nothing to answer: text to read.
    Notice,
    /// Sent by the server or the form itself, never shown (`automated` in mySociety's adapter).
    Hidden,
    /// One line.
    Line,
    /// Several lines.
    Paragraph,
    /// A number, decimal point.
    Number,
    /// A local date and time.
    DateTime,
    /// Yes or no.
    YesNo,
    /// One of these.
    One(Vec<Choice>),
    /// Any of these.
    Many(Vec<Choice>),
}

/// One entry of a list to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What is sent.
    pub key: String,
    /// What is read.
    pub name: String,
}

/// When a question is asked, by the answers to others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    /// Whether all tests must hold, or one is enough.
    pub all: bool,
    /// What must hold.
    pub tests: Vec<Test>,
}

/// One test of a [`Condition`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Test {
    /// The question whose answer is looked at.
    pub question: QuestionCode,
    /// How it is compared.
    pub comparison: Comparison,
    /// With what; one value, but for [`Comparison::In`].
    pub values: Vec<String>,
}

/// How an answer is compared; numbers as numbers, everything else as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Comparison {
    /// Equal; for several answers: contains.
    Equal,
    /// Not equal.
    NotEqual,
    /// One of several.
    In,
    /// Greater.
    Greater,
    /// Greater or equal.
    GreaterOrEqual,
    /// Less.
    Less,
    /// Less or equal.
    LessOrEqual,
}

impl Condition {
    /// Whether the question is asked, given these answers. An unanswered question is unequal to everything.
    pub fn holds(&self, answers: &Answers) -> bool {
        let mut results = self.tests.iter().map(|test| test.holds(answers));
        if self.all { results.all(|held| held) } else { self.tests.is_empty() || results.any(|held| held) }
    }
}

impl Test {
    fn holds(&self, answers: &Answers) -> bool {
        let given = answers.get(&self.question);
        let any = |compare: fn(f64, f64) -> bool| {
            given.iter().any(|answer| {
                self.values.iter().any(|value| match (decimal::parse(answer), decimal::parse(value)) {
                    (Some(answer), Some(value)) => compare(answer, value),
                    _ => false,
                })
            })
        };
        let equal = given.iter().any(|answer| self.values.contains(answer));
        match self.comparison {
            Comparison::Equal | Comparison::In => equal,
            Comparison::NotEqual => !equal,
            Comparison::Greater => any(|answer, value| answer > value),
            Comparison::GreaterOrEqual => any(|answer, value| answer >= value),
            Comparison::Less => any(|answer, value| answer < value),
            Comparison::LessOrEqual => any(|answer, value| answer <= value),
        }
    }
}

/// What a citizen has filled in so far. This is all that is kept on the device until the back end has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// Drawn for this draft.
    pub key: DraftKey,
    /// What it is about.
    pub category: Option<CategoryCode>,
    /// Answers to the category's own questions, also to those of a category chosen before.
    pub answers: Answers,
    /// What happened, in the citizen's words.
    pub description: String,
    /// Where.
    pub place: Place,
    /// A photo, kept beside the draft.
    pub photo: Option<PhotoRef>,
    /// Who reports, if they want to say.
    pub contact: Contact,
}

impl Draft {
    /// An empty draft.
    pub fn new(key: DraftKey) -> Self {
        Self {
            key,
            category: None,
            answers: Answers::new(),
            description: String::new(),
            place: Place::default(),
            photo: None,
            contact: Contact::default(),
        }
    }

    /// Whether there is nothing in it that a citizen would miss.
    pub fn is_empty(&self) -> bool {
        *self == Self::new(self.key.clone())
    }
}

/// Where it is: words, coordinates, or both.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Place {
    /// Address or description, as typed.
    pub words: String,
    /// Coordinates as typed, or as the device gave them; see [`super::place::parse`].
    pub coordinates: String,
    /// How exact the device's position is, in metres.
    pub accuracy: Option<u32>,
}

/// A photo that is ready to be sent; its bytes stay with the platform.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PhotoRef {
    /// `image/jpeg`, say.
    pub media_type: String,
    /// Bytes, after it was made smaller.
    pub size: u32,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

/// Who reports.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Contact {
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// E-mail address.
    pub email: String,
    /// Telephone number.
    pub phone: String,
}

/// A report as the back end shows it to everybody. Fields not named here are never kept: some servers send who reported.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Report {
    /// Its number; `None` while a batch server works on it.
    pub id: Option<RequestId>,
    /// Its token, where the server sends one.
    pub token: Option<Token>,
    /// What became of it.
    pub status: Status,
    /// Why, in the city's words.
    pub status_notes: Option<String>,
    /// Its category.
    pub category: Option<CategoryCode>,
    /// The category's name.
    pub category_name: Option<String>,
    /// A short title, where the server has one.
    pub title: Option<String>,
    /// What happened.
    pub description: Option<String>,
    /// Who deals with it.
    pub agency: Option<String>,
    /// What the city wants to say about it.
    pub notice: Option<String>,
    /// When it was made.
    pub requested: Option<Moment>,
    /// When it last changed.
    pub updated: Option<Moment>,
    /// When it should be dealt with.
    pub expected: Option<Moment>,
    /// Where, in words.
    pub address: Option<String>,
    /// The city's id of that address.
    pub address_id: Option<String>,
    /// Postal code.
    pub postcode: Option<String>,
    /// Where.
    pub position: Option<Position>,
    /// Pictures or pages on the web.
    pub media: Vec<Link>,
    /// What happened since, oldest first.
    pub history: Vec<HistoryNote>,
}

/// What became of a report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Status {
    /// Open or closed.
    pub state: State,
    /// The server's own word, where it says more than that.
    pub detail: Option<String>,
}

/// The two states that all servers share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum State {
    /// Not dealt with yet.
    Open,
    /// Dealt with, or will not be.
    Closed,
    /// The server did not say, or in words we do not know.
    #[default]
    Unknown,
}

/// One entry of a report's history.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct HistoryNote {
    /// When.
    pub when: Option<Moment>,
    /// What happened; plain text.
    pub text: String,
    /// The status it led to.
    pub status: Option<Status>,
}

/// What the back end answered to a new report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Number, token, or neither.
    pub reference: Reference,
    /// What the city wants to say about what happens now; plain text.
    pub notice: Option<String>,
}

/// How a new report can be referred to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reference {
    /// By its number.
    Number(RequestId),
    /// By a token, until it has a number.
    Token(Token),
    /// Not at all: the server takes reports and shows none.
    None,
}

/// A report that was sent from this device: what “My reports” keeps. No text of the citizen's is in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SentReport {
    /// Which draft it was.
    pub key: DraftKey,
    /// How to ask for it.
    pub reference: Reference,
    /// What it is about.
    pub category_name: String,
    /// Where, in a few words.
    pub place: String,
    /// When it was accepted.
    pub sent: Timestamp,
    /// As last seen at the back end.
    pub status: Option<Status>,
    /// The city's last note.
    pub status_notes: Option<String>,
}

/// What is sent to a back end: a draft that passed [`super::form`], and what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct NewReport {
    /// The draft.
    pub draft: Draft,
    /// The category it was checked against.
    pub category: Category,
    /// The questions it was checked against; answers to others are not sent.
    pub questions: Vec<Question>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn test(comparison: Comparison, values: &[&str]) -> Condition {
        let values = values.iter().map(|&value| value.to_owned()).collect();
        Condition { all: true, tests: vec![Test { question: "depth".into(), comparison, values }] }
    }

    #[test]
    fn conditions_compare_numbers_as_numbers_and_words_as_words() {
        let answers = Answers::from([("depth".into(), vec!["9".to_owned()])]);
        assert!(test(Comparison::Less, &["10"]).holds(&answers));
        assert!(!test(Comparison::Greater, &["10"]).holds(&answers));
        assert!(test(Comparison::In, &["8", "9"]).holds(&answers));
        assert!(test(Comparison::NotEqual, &["10"]).holds(&answers));
        assert!(!test(Comparison::Equal, &["9"]).holds(&Answers::new()));
        assert!(!test(Comparison::LessOrEqual, &["deep"]).holds(&answers));
    }

    #[test]
    fn a_condition_is_met_by_all_or_by_any() {
        let mut either = test(Comparison::Equal, &["9"]);
        either.tests.extend(test(Comparison::Equal, &["7"]).tests);
        let answers = Answers::from([("depth".into(), vec!["7".to_owned()])]);
        assert!(!either.holds(&answers));
        either.all = false;
        assert!(either.holds(&answers));
    }
}

//! [`Vote`]: what one ballot says.

use serde::{Deserialize, Serialize};

/// What one ballot says, by the indices of a poll's options.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Vote {
    /// Nothing, on purpose: it counts as turnout and for no option.
    Blank,
    /// Options: of [`Method::Single`](super::Method::Single), `Multiple`, `Approval` and `Budget`.
    Choices(Vec<usize>),
    /// Options in order of preference, best first; several in one place are equal. What is missing is not ranked.
    Ranking(Vec<Vec<usize>>),
    /// Options with a number: a score, the index of a grade, points, or votes of `Quadratic`. What is missing has none.
    Numbers(Vec<(usize, u32)>),
    /// The answer to yes or no.
    Answer(Answer),
    /// Statements with an opinion. What is missing was not read.
    Opinions(Vec<(usize, Opinion)>),
}

/// The answer to a question of yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// For it.
    Yes,
    /// Against it.
    No,
    /// Neither.
    Abstain,
}

/// What somebody thinks of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Opinion {
    /// Agrees.
    Agree,
    /// Disagrees.
    Disagree,
    /// Leaves it open.
    Pass,
}

/// Why a ballot is not valid; the widget says it beside the control.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wrong {
    /// It answers another kind of question.
    Kind,
    /// It names an option that there is not.
    Unknown,
    /// It names an option twice.
    Twice,
    /// Too few options; so many are needed.
    TooFew(u32),
    /// Too many options; so many may be.
    TooMany(u32),
    /// A number is greater than this.
    TooHigh(u32),
    /// All together are over what there is by so much.
    Over(u64),
    /// All together are below what must be spent by so much.
    Under(u64),
}

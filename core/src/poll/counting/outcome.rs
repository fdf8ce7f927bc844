//! [`Outcome`]: what a count says.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

/// What a count says. Options are indices of the poll's; all lists of options are in the poll's order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Outcome {
    /// All ballots.
    pub cast: u64,
    /// Those that keep the rules, blank ones too.
    pub valid: u64,
    /// Valid ones that say nothing: turnout, and for no option.
    pub blank: u64,
    /// Those that do not keep the rules.
    pub invalid: u64,
    /// What each option got: votes, points, the mean of its scores, the index of its median grade, or, of rounds, its votes
    /// in the last round that it was in. By Schulze, how many others it beats. Empty for a question of yes or no.
    pub figures: Vec<Figure>,
    /// Who has won, whatever becomes of the ties. An option without a vote wins nothing, but for seats by transferable vote.
    pub winners: Vec<usize>,
    /// Who wins together with them is not decided by votes.
    pub ties: Vec<Tie>,
    /// What else the method says.
    pub detail: Detail,
}

/// An exact number: so many parts, of which so many make one. Not in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// How many parts.
    pub parts: u64,
    /// How many parts make one; never 0.
    pub of: u64,
}

impl Figure {
    /// A whole number.
    pub(super) fn whole(number: u128) -> Self {
        Self { parts: capped(number), of: 1 }
    }

    /// Which of two is greater, as numbers.
    pub fn compare(self, other: Self) -> Ordering {
        let across = |parts: u64, of: u64| u128::from(parts).saturating_mul(of.into());
        across(self.parts, other.of).cmp(&across(other.parts, self.of))
    }
}

/// A sum as it is told.
pub(super) fn capped(number: u128) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// Options that votes do not tell apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Tie {
    /// All of them.
    pub options: Vec<usize>,
    /// How many of them win; of projects that cost differently, at most.
    pub seats: u32,
    /// Who was drawn, if lots were; they are among the winners. Empty: it is for the city to say.
    pub drawn: Vec<usize>,
}

/// What a method says beyond figures.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Detail {
    /// Nothing.
    #[default]
    Plain,
    /// By scores: how many voters gave each option one.
    Ratings(Vec<u64>),
    /// STAR.
    Runoff(Runoff),
    /// Majority judgment.
    Grades(Grades),
    /// Instant runoff, and the transferable vote.
    Rounds(Rounds),
    /// Schulze.
    Pairwise(Pairwise),
    /// Yes or no.
    Answers(Answers),
    /// What voters think of each statement.
    Opinions(Vec<Opinions>),
    /// Projects within a budget.
    Budget(Budgeted),
}

/// The second step of STAR. Where lots were needed and not drawn, it is shown as if the first in the poll's order had won.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Runoff {
    /// Who is in it, the winner first.
    pub finalists: [usize; 2],
    /// How many voters prefer each of them.
    pub votes: [u64; 2],
    /// How many find them equal.
    pub equal: u64,
}

/// How options were judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Grades {
    /// Of each option, how many gave it each grade, best grade first. Whoever did not judge an option gave it the worst.
    pub counts: Vec<Vec<u64>>,
    /// Options from best to worst; those in one place are equal to the last ballot.
    pub order: Vec<Vec<usize>>,
}

/// How a count went on, round by round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Rounds {
    /// How many parts of a vote make one in all that follows; 1 where votes are never divided.
    pub of: u64,
    /// The first round first. Where lots were needed and not drawn, as if the poll's order had decided.
    pub rounds: Vec<Round>,
}

/// One round. Votes are in parts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Round {
    /// The votes of each option of the poll; `None` if it is out.
    pub votes: Vec<Option<u64>>,
    /// What counts for nobody any more.
    pub exhausted: u64,
    /// What was cut off when votes were divided.
    pub lost: u64,
    /// How many votes are enough in this round.
    pub quota: u64,
    /// Who has won in this round.
    pub elected: Vec<usize>,
    /// Who is out after it.
    pub eliminated: Vec<usize>,
    /// How it was decided who is out, where several were last.
    pub tie: Option<Broken>,
}

/// How it was decided who of the last is out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Broken {
    /// It had fewer votes than these others in an earlier round.
    Earlier(Vec<usize>),
    /// All of them are out: together they have fewer votes than the next.
    Together,
    /// By lot, among these.
    Lot(Vec<usize>),
    /// Not at all: any of these could be. The rounds go on as if the last in the poll's order were; the outcome's ties say
    /// whether that matters.
    Open(Vec<usize>),
}

/// Each option against each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Pairwise {
    /// In row i and column j, how many voters prefer i to j.
    pub preferred: Vec<Vec<u64>>,
    /// In row i and column j, how strong the strongest path from i to j is.
    pub paths: Vec<Vec<u64>>,
}

/// How a question of yes or no was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Answers {
    /// For it.
    pub yes: u64,
    /// Against it.
    pub no: u64,
    /// Neither.
    pub abstain: u64,
    /// How many ballots the majority is of: yes and no, or all cast.
    pub base: u64,
    /// The fewest yes that would have been enough.
    pub needed: u64,
    /// Whether there were so many.
    pub is_reached: bool,
}

/// What voters think of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Opinions {
    /// So many agree.
    pub agree: u64,
    /// So many disagree.
    pub disagree: u64,
    /// So many leave it open.
    pub pass: u64,
}

/// What becomes of the money. The projects are the outcome's winners.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Budgeted {
    /// What there was.
    pub budget: u64,
    /// What the winners cost.
    pub spent: u64,
    /// What is left, before ties are settled.
    pub left: u64,
}

//! Ballots in the formats of other people's software, so that anyone can recount a poll with a program that is not ours.
//!
//! | format | what it holds | who reads it |
//! |---|---|---|
//! | [`preflib`] | rankings and approvals | PrefLib, PrefSampling, pref_voting |
//!
//! Readers take what is written in the wild and say in which line they could not. They hold as much as a city's poll and
//! refuse what is larger.

pub mod preflib;

use super::model::Vote;

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The line, from 1; 0 if it is the file as a whole.
    pub line: usize,
    /// What is wrong there.
    pub fault: Fault,
}

/// What is wrong in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Something stands there that does not belong there.
    Unexpected,
    /// A number is no number, or too great.
    Number,
    /// It names an option that there is not.
    Option,
    /// It names an option twice.
    Twice,
    /// The file ends before it is complete.
    Missing,
    /// More than is read.
    TooLarge,
}

/// The greatest file: 50 MB.
const MOST_BYTES: usize = 50_000_000;
/// The most options.
const MOST_OPTIONS: usize = 5_000;

/// Ballots, and how many there are of each.
pub type Counted = Vec<(Vote, u64)>;

fn fault(line: usize, fault: Fault) -> Unreadable {
    Unreadable { line, fault }
}

/// Refuses what is too large.
fn bounded(text: &str) -> Result<&str, Unreadable> {
    if text.len() > MOST_BYTES { Err(fault(0, Fault::TooLarge)) } else { Ok(text.trim_start_matches('\u{feff}')) }
}

/// A whole number.
fn number(line: usize, text: &str) -> Result<u64, Unreadable> {
    text.trim().parse().map_err(|_| fault(line, Fault::Number))
}

/// An option of so many, which files number from 1.
fn option(line: usize, text: &str, options: usize) -> Result<usize, Unreadable> {
    let number = usize::try_from(number(line, text)?).unwrap_or(usize::MAX);
    number.checked_sub(1).filter(|option| *option < options).ok_or_else(|| fault(line, Fault::Option))
}

/// A name on one line.
fn one_line(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

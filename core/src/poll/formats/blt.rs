//! BLT, as OpaVote, OpenSTV and many others write it: rankings, and how many seats there are.
//!
//! ```text
//! 4 2            # four candidates, two seats
//! -2             # the second has withdrawn
//! 3 1 3=4 0      # three ballots: the first, then the third and fourth as equals
//! 0              # no more ballots
//! "Amy"
//! "Bob"
//! "Chuck"
//! "Diane"
//! "Gardening Club Election"
//! ```

use std::collections::VecDeque;
use std::fmt::Write;

use super::{Counted, Fault, MOST_OPTIONS, Unreadable, bounded, fault, number, one_line, option, ranking};
use crate::poll::model::Vote;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Election {
    /// Empty if it has none.
    pub title: String,
    /// The candidates by number.
    pub candidates: Vec<String>,
    /// How many seats.
    pub seats: u32,
    /// Who has withdrawn. Ballots still name them; a count leaves them out.
    pub withdrawn: Vec<usize>,
    /// Rankings, some of them with a place that was left empty.
    pub ballots: Counted,
}

/// Reads a file. Candidates may lack names, and marks of ballots in brackets are not kept.
///
/// # Errors
/// The line that is no ballot, a candidate that there is not or who stands twice, or a file that ends before its ballots do.
pub fn read(text: &str) -> Result<Election, Unreadable> {
    let mut tokens = tokens(bounded(text)?);
    let mut next = |what: Fault| tokens.pop_front().ok_or_else(|| fault(0, what));
    let (line, first) = next(Fault::Missing)?;
    let count = usize::try_from(first.number(line)?).unwrap_or(usize::MAX);
    if count > MOST_OPTIONS {
        return Err(fault(line, Fault::TooLarge));
    }
    let (line, seats) = next(Fault::Missing)?;
    let seats = u32::try_from(seats.number(line)?).map_err(|_| fault(line, Fault::Number))?;
    let mut election = Election { seats, candidates: vec![String::new(); count], ..Election::default() };
    loop {
        let (line, token) = next(Fault::Missing)?;
        let word = token.word(line)?;
        if let Some(gone) = word.strip_prefix('-') {
            election.withdrawn.push(option(line, gone, count)?);
            continue;
        }
        let ballots = number(line, word)?;
        if ballots == 0 {
            break;
        }
        let mut places = Vec::new();
        let mut seen = vec![false; count];
        loop {
            let (line, token) = next(Fault::Missing)?;
            match token.word(line)? {
                "0" => break,
                "-" => places.push(Vec::new()),
                place => places.push(self::place(line, place, &mut seen)?),
            }
        }
        election.ballots.push((ranking(places), ballots));
    }
    let mut names = tokens.into_iter().filter_map(|(_, token)| match token {
        Token::Name(name) => Some(name.to_owned()),
        Token::Word(_) => None,
    });
    for (slot, name) in election.candidates.iter_mut().zip(names.by_ref()) {
        *slot = name;
    }
    election.title = names.next().unwrap_or_default();
    Ok(election)
}

/// `3`, or `3=4` for equals.
fn place(line: usize, text: &str, seen: &mut [bool]) -> Result<Vec<usize>, Unreadable> {
    let mut place = Vec::new();
    for candidate in text.split('=') {
        let candidate = option(line, candidate, seen.len())?;
        match seen.get_mut(candidate) {
            Some(seen) if !*seen => *seen = true,
            _ => return Err(fault(line, Fault::Twice)),
        }
        place.push(candidate);
    }
    Ok(place)
}

enum Token<'a> {
    Word(&'a str),
    /// What stands in quotation marks.
    Name(&'a str),
}

impl<'a> Token<'a> {
    fn word(&self, line: usize) -> Result<&'a str, Unreadable> {
        match self {
            Self::Word(word) => Ok(word),
            Self::Name(_) => Err(fault(line, Fault::Unexpected)),
        }
    }

    fn number(&self, line: usize) -> Result<u64, Unreadable> {
        number(line, self.word(line)?)
    }
}

/// Words, and names in quotation marks, with their lines. What follows `#` is a comment, and `(…)` names a ballot.
fn tokens(text: &str) -> VecDeque<(usize, Token<'_>)> {
    let mut tokens = VecDeque::new();
    for (line, content) in (1_usize..).zip(text.lines()) {
        let mut rest = content.trim();
        while !rest.is_empty() && !rest.starts_with('#') {
            if let Some(quoted) = rest.strip_prefix('"') {
                let (name, after) = quoted.split_once('"').unwrap_or((quoted, ""));
                tokens.push_back((line, Token::Name(name.trim())));
                rest = after.trim_start();
            } else {
                let end = rest.find(|letter: char| letter.is_whitespace() || matches!(letter, '"' | '#'));
                let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
                if !(word.starts_with('(') && word.ends_with(')')) {
                    tokens.push_back((line, Token::Word(word)));
                }
                rest = after.trim_start();
            }
        }
    }
    tokens
}

/// Writes a file, with ballots in the order of what they say, so that it does not tell who voted when. Votes that are no
/// rankings are not written, and neither are those of which there are none.
pub fn write(election: &Election) -> String {
    let mut text = format!("{} {}\n", election.candidates.len(), election.seats);
    for gone in &election.withdrawn {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "-{}", gone.saturating_add(1));
    }
    let mut ballots: Vec<_> = election.ballots.iter().filter(|(_, count)| *count > 0).collect();
    ballots.sort();
    for (vote, count) in ballots {
        let places: &[Vec<usize>] = match vote {
            Vote::Blank => &[],
            Vote::Ranking(places) => places,
            _ => continue,
        };
        let _ = write!(text, "{count}");
        for place in places {
            let place: Vec<_> = place.iter().map(|candidate| candidate.saturating_add(1).to_string()).collect();
            let _ = write!(text, " {}", if place.is_empty() { "-".to_owned() } else { place.join("=") });
        }
        text.push_str(" 0\n");
    }
    text.push_str("0\n");
    for name in election.candidates.iter().chain([&election.title]) {
        // The format has no way to write a mark within marks.
        let _ = writeln!(text, "\"{}\"", one_line(name).replace('"', "'"));
    }
    text
}

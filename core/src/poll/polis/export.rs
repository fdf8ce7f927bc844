//! What Polis publishes of a conversation that is over: its statements and the votes of every participant, so that anyone can
//! count again.
//!
//! Format: <https://github.com/compdemocracy/openData>. Here 1 is agree and -1 disagree: the sign is turned round on the way
//! out of the server. The counts beside the statements are those of the server's own time and differ by a few from what the votes
//! say, and in reports of 2024 they are those of other conversations: the votes are what counts.

use std::collections::BTreeMap;

use crate::Error;
use crate::document::{Node, csv, text};
use crate::http::Response;
use crate::poll::answer::{self, UNEXPECTED};
use crate::poll::model::{Choice, ChoiceId, Opinion, Poll, Vote};
use crate::poll::reading::MOST_CHOICES;

/// The statements of `comments.csv`, in the order of their numbers, without those that were turned down.
///
/// # Errors
/// If the server refused, or it is another file.
pub fn statements(response: &Response) -> Result<Vec<Choice>, Error> {
    rows(response, |rows| {
        let mut statements = Vec::new();
        for row in rows {
            let id = row.text("comment-id").filter(|id| answer::is_number(id)).ok_or(UNEXPECTED)?;
            let name = answer::words(row, "comment-body");
            if row.text("moderated") != Some("-1") && !name.is_empty() {
                statements.push(Choice { id: ChoiceId(id.to_owned()), name, ..Choice::default() });
            }
        }
        statements.sort_by_key(|choice| choice.id.0.parse::<u64>().unwrap_or(u64::MAX));
        statements.truncate(MOST_CHOICES);
        Ok(statements)
    })
}

/// The votes of `participants-votes.csv` on the statements of `poll`, one of each participant. Who voted on none of them is
/// [`Vote::Blank`].
///
/// # Errors
/// If the server refused, or it is another file.
pub fn ballots(response: &Response, poll: &Poll) -> Result<Vec<Vote>, Error> {
    rows(response, |rows| {
        let statements: BTreeMap<&str, usize> =
            poll.choices.iter().enumerate().map(|(index, choice)| (choice.id.0.as_str(), index)).collect();
        let ballots = rows.iter().map(|row| {
            row.text("participant").ok_or(UNEXPECTED)?;
            let opinions = row.fields().iter().filter_map(|(statement, vote)| {
                let opinion = match vote.scalar()? {
                    "1" => Opinion::Agree,
                    "-1" => Opinion::Disagree,
                    "0" => Opinion::Pass,
                    _ => return None,
                };
                Some((*statements.get(statement.as_ref())?, opinion))
            });
            let mut opinions: Vec<_> = opinions.collect();
            opinions.sort_unstable();
            opinions.dedup_by_key(|(index, _)| *index);
            Ok(if opinions.is_empty() { Vote::Blank } else { Vote::Opinions(opinions) })
        });
        ballots.collect()
    })
}

fn rows<R>(response: &Response, decode: impl FnOnce(&[Node<'_>]) -> Result<R, Error>) -> Result<R, Error> {
    super::errors::explained(response)?;
    let text = text::read(&response.body)?;
    match csv::parse(&text)? {
        Node::List(rows) => decode(&rows),
        _ => Err(UNEXPECTED),
    }
}

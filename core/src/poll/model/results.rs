//! [`Results`]: what a platform counted itself, and [`OwnVote`]: what it remembers of who asks.

use super::{ChoiceId, Method, Opinion, Poll, PollId, Vote};

/// What a platform itself counted, as far as it shows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Results {
    /// Of which poll.
    pub poll: PollId,
    /// People who voted, each once; the base of percentages.
    pub voters: Option<u64>,
    /// Options marked on all ballots together. Where one may mark several it is more than the voters, and no base.
    pub ticks: Option<u64>,
    /// By option.
    pub counts: Vec<Count>,
    /// The answers to a question of yes or no.
    pub answers: Option<Answers>,
}

/// What was counted for one option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// Which option.
    pub choice: ChoiceId,
    /// What it got.
    pub figure: Figure,
    /// How many recommended it beside the vote: likes, endorsements.
    pub likes: Option<u64>,
    /// Whether the platform says that it was chosen.
    pub won: Option<bool>,
}

/// What an option got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figure {
    /// There is a count, and it is not shown. It is not zero.
    Hidden,
    /// So many votes.
    Votes(u64),
    /// Points, given by so many.
    Points {
        /// Who gave some.
        votes: u64,
        /// What they gave.
        points: u64,
    },
    /// What was thought of a statement.
    Opinions {
        /// So many agreed.
        agree: u64,
        /// So many did not.
        disagree: u64,
        /// So many left it open.
        pass: u64,
    },
    /// How often each grade was given, in the order of the poll's [`Method::Judgment`].
    Grades(Vec<u64>),
}

/// How a question of yes or no was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers {
    /// For it.
    pub yes: u64,
    /// Against it.
    pub no: u64,
    /// Neither.
    pub abstain: u64,
}

impl Results {
    /// Whether the platform keeps all counts to itself: then nothing may be drawn, least of all zeros.
    pub fn is_hidden(&self) -> bool {
        !self.counts.is_empty() && self.counts.iter().all(|count| count.figure == Figure::Hidden)
    }

    /// What one option got, if it is known.
    pub fn figure(&self, choice: &ChoiceId) -> Option<&Figure> {
        self.counts.iter().find(|count| count.choice == *choice).map(|count| &count.figure)
    }
}

/// What the platform remembers of the vote of who asks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnVote {
    /// In which poll.
    pub poll: PollId,
    /// What was marked.
    pub marks: Vec<(ChoiceId, Mark)>,
    /// What was written beside it.
    pub words: String,
}

/// How one option was marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Chosen.
    Chosen,
    /// A statement, with an opinion.
    Opinion(Opinion),
}

impl OwnVote {
    /// The vote by the indices of `poll`; options that it no longer has are left out. `None` if nothing is known.
    pub fn vote(&self, poll: &Poll) -> Option<Vote> {
        let known = self.marks.iter().filter_map(|(id, mark)| Some((poll.choice(id)?, *mark)));
        let vote = match poll.method {
            Method::Opinions => {
                let opinions = known.filter_map(|(index, mark)| match mark {
                    Mark::Opinion(opinion) => Some((index, opinion)),
                    Mark::Chosen => None,
                });
                Vote::Opinions(opinions.collect())
            }
            _ => Vote::Choices(known.filter(|(_, mark)| *mark == Mark::Chosen).map(|(index, _)| index).collect()),
        };
        match &vote {
            Vote::Choices(list) if list.is_empty() => None,
            Vote::Opinions(list) if list.is_empty() => None,
            _ => Some(vote),
        }
    }
}

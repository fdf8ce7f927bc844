//! [`VoteEvent`]: how a council voted, in the words of Popolo (<https://www.popoloproject.com/specs/vote-event.html>).

use std::collections::BTreeSet;

use super::Answers;
use crate::Timestamp;

/// One vote of a council.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct VoteEvent {
    /// What tells it from the others.
    pub id: String,
    /// What was moved.
    pub motion: String,
    /// What kind of motion it is: “Second reading”.
    pub classification: Option<String>,
    /// What it needed to pass: “two-thirds majority”.
    pub requirement: Option<String>,
    /// Which council voted: its name, or its id if only that is told.
    pub organisation: Option<String>,
    /// When the vote began.
    pub starts: Option<Timestamp>,
    /// When it ended, if that was not before it began.
    pub ends: Option<Timestamp>,
    /// Whether the motion passed.
    pub outcome: Option<Outcome>,
    /// How it went in the parts of the council, where each must agree.
    pub groups: Vec<(String, Outcome)>,
    /// How many voted how, of all or of a group.
    pub counts: Vec<VoteCount>,
    /// How members voted, as far as they are named.
    pub votes: Vec<MemberVote>,
}

/// What became of a motion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It passed.
    Pass,
    /// It did not.
    Fail,
}

/// How many voted how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteCount {
    /// How.
    pub option: VoteOption,
    /// How many.
    pub value: u64,
    /// In which group; all, if none.
    pub group: Option<String>,
}

/// How one member voted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberVote {
    /// Who: the name, or the id if only that is told.
    pub voter: String,
    /// How.
    pub option: VoteOption,
    /// Of which group.
    pub group: Option<String>,
    /// As what: “chair”.
    pub role: Option<String>,
}

/// How one can vote, or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VoteOption {
    /// For it.
    Yes,
    /// Against it.
    No,
    /// Neither.
    Abstain,
    /// Not there.
    Absent,
    /// There, without a vote.
    NotVoting,
    /// With somebody of the other side who does not vote either.
    Paired,
    /// Another one, in the council's word.
    Other(String),
}

impl VoteEvent {
    /// Takes in what another object says of the same vote: what is not known yet, and members not named yet.
    pub(crate) fn take_in(&mut self, event: Self) {
        if self.motion.is_empty() {
            self.motion = event.motion;
        }
        self.classification = self.classification.take().or(event.classification);
        self.requirement = self.requirement.take().or(event.requirement);
        self.organisation = self.organisation.take().or(event.organisation);
        self.starts = self.starts.or(event.starts);
        self.ends = self.ends.or(event.ends);
        self.outcome = self.outcome.or(event.outcome);
        if self.counts.is_empty() {
            (self.counts, self.groups) = (event.counts, event.groups);
        }
        let voters: BTreeSet<_> = self.votes.iter().map(|vote| vote.voter.clone()).collect();
        self.votes.extend(event.votes.into_iter().filter(|vote| !voters.contains(&vote.voter)));
    }

    /// Yes, no and abstentions of the whole council: by counts of all, else of the groups together, else by the members named.
    /// `None` if there is none of these.
    pub fn answers(&self) -> Option<Answers> {
        let of = |is_of_all: bool| self.counts.iter().filter(move |count| count.group.is_none() == is_of_all);
        let is_told_of_all = of(true).next().is_some();
        let mut answers = Answers::default();
        let mut add = |option: &VoteOption, value: u64| {
            let sum = match option {
                VoteOption::Yes => &mut answers.yes,
                VoteOption::No => &mut answers.no,
                VoteOption::Abstain => &mut answers.abstain,
                _ => return,
            };
            *sum = sum.saturating_add(value);
        };
        if self.counts.is_empty() {
            self.votes.iter().for_each(|vote| add(&vote.option, 1));
        } else {
            of(is_told_of_all).for_each(|count| add(&count.option, count.value));
        }
        (!self.counts.is_empty() || !self.votes.is_empty()).then_some(answers)
    }
}

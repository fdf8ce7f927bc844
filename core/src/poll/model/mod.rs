//! A [`Poll`] and what belongs to it.

mod ballot;
mod challenge;
mod counted;
mod key;
mod meeting;
mod method;
mod results;
mod rules;
mod vote_event;

pub use ballot::{Answer, Opinion, Vote, Wrong};
pub use challenge::Challenge;
pub use counted::Counted;
pub use key::BallotKey;
pub use meeting::{Attendance, Meeting};
pub use method::{Aggregate, Allocation, Majority, Method, Missing, Overvote, Quota, Ranking, Transfer};
pub use results::{Answers, Count, Figure, Mark, OwnVote, Results};
pub use vote_event::{MemberVote, Outcome, VoteCount, VoteEvent, VoteOption};

use serde::{Deserialize, Serialize};

use crate::Timestamp;
use crate::link::Link;

/// What the back end calls a poll.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PollId(pub String);

/// What the back end calls an option.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ChoiceId(pub String);

/// A question that citizens are asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Poll {
    /// What tells it from the others of its back end.
    pub id: PollId,
    /// The question.
    pub question: String,
    /// What to read before; plain text, paragraphs are lines.
    pub text: String,
    /// Who asks.
    pub organiser: Option<String>,
    /// What happens with the result, in the city's words.
    pub consequence: Option<String>,
    /// The poll's own page on the platform.
    pub page: Option<Link>,
    /// What can be chosen, in the city's order.
    pub choices: Vec<Choice>,
    /// How one votes and how votes are counted.
    pub method: Method,
    /// Who may vote.
    pub eligibility: Eligibility,
    /// When voting begins, if that is known.
    pub opens: Option<Timestamp>,
    /// When it ends; from this moment on no vote is taken.
    pub closes: Option<Timestamp>,
    /// Whether votes are taken now, where the back end says so and not when that changes.
    pub is_open: Option<bool>,
    /// When results are shown.
    pub results: Disclosure,
    /// How many must take part for the result to count.
    pub quorum: Option<Quorum>,
    /// What may become of a vote that was cast.
    pub change: Change,
    /// How many may vote, if that is known.
    pub eligible: Option<u64>,
    /// What one must agree to before the vote is taken.
    pub terms: Option<Link>,
    /// Whether who voted and what was voted are kept apart.
    pub is_secret: bool,
    /// Whether the device must do some work before it votes: [`Challenge`].
    pub wants_work: bool,
}

/// Where a poll is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// It has not begun.
    Upcoming,
    /// Votes are taken.
    Open,
    /// It is over.
    Closed,
}

impl Poll {
    /// A poll of which nothing else is known: without options, open to all, its votes final.
    pub fn new(id: PollId, question: String, method: Method) -> Self {
        Self {
            id,
            question,
            text: String::new(),
            organiser: None,
            consequence: None,
            page: None,
            choices: Vec::new(),
            method,
            eligibility: Eligibility::default(),
            opens: None,
            closes: None,
            is_open: None,
            results: Disclosure::default(),
            quorum: None,
            change: Change::default(),
            eligible: None,
            terms: None,
            is_secret: false,
            wants_work: false,
        }
    }

    /// Where it is at `now`. What the back end says counts before its dates, unless it says “closed” of a poll whose beginning
    /// is still to come.
    pub fn phase(&self, now: Timestamp) -> Phase {
        let is_upcoming = self.opens.is_some_and(|opens| now < opens);
        let is_over = self.closes.is_some_and(|closes| now >= closes);
        match self.is_open {
            _ if is_over => Phase::Closed,
            _ if is_upcoming => Phase::Upcoming,
            Some(false) => Phase::Closed,
            Some(true) | None => Phase::Open,
        }
    }

    /// Whether it is answered in words, because there is nothing to choose from.
    pub fn is_written(&self) -> bool {
        self.method == Method::Single && self.choices.is_empty()
    }

    /// The index of an option.
    pub fn choice(&self, id: &ChoiceId) -> Option<usize> {
        self.choices.iter().position(|choice| choice.id == *id)
    }
}

/// One of the options, statements or projects of a poll.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Choice {
    /// What tells it from the others of its poll.
    pub id: ChoiceId,
    /// Its name, or the statement.
    pub name: String,
    /// What it means; plain text.
    pub text: String,
    /// A picture of it.
    pub picture: Option<Picture>,
    /// What it costs, in whole units of the poll's currency.
    pub cost: Option<u64>,
    /// Where to read more.
    pub link: Option<Link>,
    /// Whether who chooses it says in words what is meant: “other”.
    pub takes_words: bool,
}

/// A picture and its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Its address; http or https.
    pub address: Link,
    /// What it shows, for who does not see it; empty if it only adorns.
    pub alternative: String,
}

/// Who may vote, and by what the back end knows that somebody votes once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Eligibility {
    /// Everybody; nobody knows who has voted before.
    #[default]
    Open,
    /// Everybody, once a device.
    Device,
    /// Who has one of the codes that the city gave out.
    Code,
    /// Who is signed in with the city.
    Person,
}

/// When results may be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Disclosure {
    /// At any time.
    Always,
    /// By who has voted, and by all after the end.
    AfterVote,
    /// After the end.
    #[default]
    AfterClose,
    /// Not from this back end.
    Never,
}

/// What may become of a vote that was cast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// It is final.
    #[default]
    Never,
    /// Another one takes its place.
    Replace,
    /// It can be taken back or replaced by who holds its receipt.
    Receipt,
}

/// How many must take part, or agree. Compared in whole numbers: `count * 100 >= percent * eligible`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quorum {
    /// So many percent of who may vote must have cast a ballot.
    Participation(u32),
    /// So many percent of who may vote must have said yes.
    Approval(u32),
    /// So many ballots must have been cast, where nobody knows how many could be.
    Ballots(u64),
}

/// What a back end can do for one poll from here; the widget says in words which of these apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capabilities {
    /// How it knows who votes twice.
    pub identity: Identity,
    /// When it shows results.
    pub results: Disclosure,
    /// How a vote gets there.
    pub writes: Writes,
}

/// By what a back end knows that two votes are one person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Identity {
    /// By nothing: who votes twice counts twice.
    None,
    /// By something that the browser keeps.
    Device,
    /// By who they are.
    Person,
}

/// How a vote gets to the back end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writes {
    /// From this page.
    Direct,
    /// From this page, through the city's gateway.
    Gateway,
    /// On the platform's own page only.
    Link,
}

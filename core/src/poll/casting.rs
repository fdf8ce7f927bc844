//! How a vote goes to a platform: [`Ballot`] by [`Voter`], and what becomes of it: [`Cast`] or [`NotTaken`].

use super::model::{BallotKey, OwnVote, Poll, Vote, Wrong};
use super::reading::Reading;
use crate::Error;

/// Who votes, as far as the page and the device say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Voter {
    /// What proves it: the token of an OAuth sign-in that the page hands over, or one that the platform gave out earlier.
    pub token: Option<String>,
    /// What the city's own sign-in calls them, for platforms that believe the page: the `xid` of Polis.
    pub name: Option<String>,
    /// Whether they agreed to [`Poll::terms`].
    pub agreed: bool,
    /// The solution of the platform's captcha.
    pub captcha: Option<String>,
    /// What the sheet is known by, where a back end counts by that.
    pub key: Option<BallotKey>,
    /// Whether a vote with that key was taken before: this one takes its place.
    pub has_voted: bool,
    /// A random text that this browser keeps, of polls for every device once.
    pub device: Option<String>,
    /// The code that the city gave out.
    pub code: Option<String>,
    /// The solution of a [`Challenge`](super::Challenge), as ALTCHA writes it.
    pub work: Option<String>,
}

/// One answered poll.
#[derive(Debug, Clone, Copy)]
pub struct Ballot<'a> {
    /// Which poll, as it was read.
    pub poll: &'a Poll,
    /// What is voted.
    pub vote: &'a Vote,
    /// What is written beside it: the words of an option that takes some, or the answer to a question without options.
    pub words: &'a str,
    /// What the platform remembers from before; platforms that take options one by one are told the difference only.
    pub before: Option<&'a OwnVote>,
}

/// A vote that was taken.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cast {
    /// What the platform calls it, or who cast it.
    pub receipt: Option<String>,
    /// What the answer says beside that: counts, the own vote, the token to send from now on.
    pub reading: Reading,
}

/// A vote that was not taken.
#[derive(Debug, Clone, PartialEq)]
pub struct NotTaken {
    /// What the citizen is told.
    pub reason: Reason,
    /// What came back, if something was sent.
    pub error: Option<Error>,
    /// How many of its requests were taken before; options that a platform takes one by one.
    pub taken: usize,
}

/// Why a vote was not taken, as far as a citizen would do something else about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The ballot is not valid, and was not sent.
    Wrong(Wrong),
    /// The platform found the ballot not valid.
    Invalid,
    /// Voting is over, or has not begun.
    Closed,
    /// Who votes must sign in.
    SignIn,
    /// The sign-in is over: the token is to be dropped, and who votes signs in once more.
    Expired,
    /// Who votes may not.
    NotAllowed,
    /// There is a vote already, and it is final.
    AlreadyVoted,
    /// Somebody made the same statement before.
    AlreadySaid,
    /// They have no vote left.
    NoneLeft,
    /// The platform wants a captcha solved, on its own page.
    Captcha,
    /// The platform's terms must be agreed to: [`Voter::agreed`].
    Terms,
    /// An option was chosen that needs words.
    Words,
    /// The city gave out no such code.
    CodeUnknown,
    /// The device must do some work first, or do it again: [`Challenge`](super::Challenge).
    Work,
    /// The sheet has no key by which it could be counted once.
    Unkeyed,
    /// The poll or the option is no longer there.
    Gone,
    /// The platform takes nothing from pages of this site; its webmaster can have that changed.
    Site,
    /// It takes votes on its own page only.
    ByLink,
    /// Something else; [`NotTaken::error`] says what.
    Failed,
}

impl Reason {
    /// Whether the poll's own rules say so: nothing is wrong with the page or the platform, and there is nothing to mend but for the citizen.
    pub fn is_by_rules(self) -> bool {
        use Reason::{AlreadySaid, AlreadyVoted, Closed, CodeUnknown, Expired, NoneLeft, SignIn, Terms, Words, Work};
        matches!(
            self,
            Closed | SignIn | Expired | AlreadyVoted | AlreadySaid | NoneLeft | Terms | Words | CodeUnknown | Work
        )
    }

    /// Whether the vote may be taken on the platform's own page.
    pub fn is_solved_there(self) -> bool {
        matches!(self, Self::SignIn | Self::Expired | Self::Captcha | Self::Site | Self::ByLink)
    }
}

impl NotTaken {
    /// What the platform answered.
    pub(super) fn answered(reason: Reason, error: Error) -> Self {
        Self { reason, error: Some(error), taken: 0 }
    }
}

/// What was not sent.
impl From<Reason> for NotTaken {
    fn from(reason: Reason) -> Self {
        Self { reason, error: None, taken: 0 }
    }
}

impl From<Wrong> for NotTaken {
    fn from(wrong: Wrong) -> Self {
        Reason::Wrong(wrong).into()
    }
}

impl From<Error> for NotTaken {
    fn from(error: Error) -> Self {
        Self::answered(Reason::Failed, error)
    }
}

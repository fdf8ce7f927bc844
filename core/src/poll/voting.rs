//! Voting as a pure state machine: [`update`] is the only place where it changes, and everything that touches the world comes
//! back as an [`Effect`].
//!
//! A citizen reads, fills in a sheet, looks it over, and casts it; then [`Submission`]. A sheet is what is cast together: one
//! poll, or all questions of the one that the page names. What is filled in is kept on the device until it was taken, and
//! erased then: a device that several people share must not tell how one of them voted. What stays is the receipt.

mod detail;
mod filling;
mod opening;
mod saved;
mod sending;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use detail::{Detail, State};
pub use filling::{Entry, highest, number_of};
pub use opening::open;
pub use saved::{Kept, Saved};

use super::casting::{Ballot, Cast, NotTaken, Reason};
use super::model::{BallotKey, Capabilities, Change, Eligibility, Identity, Phase, Poll, PollId, Vote, Writes, Wrong};
use super::reading::Reading;
use crate::feed::Feed;
use crate::submission::{Attempt, Keeping, Submission};
use crate::{Error, Timestamp};

/// What a back end offers.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// What it says.
    pub reading: Reading,
    /// What can be done with each poll of the reading from here, in their order.
    pub capabilities: Vec<Capabilities>,
    /// Whether it is a list without what was counted: a poll is then read once more by itself when it is opened.
    pub is_brief: bool,
}

/// Where a citizen is with a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Step {
    /// Reading and filling it in.
    #[default]
    Fill,
    /// Looking it over before it is cast.
    Review,
}

/// The answer to one poll of the sheet, as far as it is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// Which poll.
    pub poll: PollId,
    /// What is marked, by the indices of the poll's options; nothing so far, if none.
    pub vote: Option<Vote>,
    /// What is written beside it.
    pub words: String,
}

/// Why a sheet cannot be cast as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which poll of the sheet; none, if it is the whole of it.
    pub poll: Option<PollId>,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong with a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// Nothing is marked, nor is it said to be blank.
    Empty,
    /// The ballot is not valid.
    Wrong(Wrong),
    /// An option was chosen that needs words.
    Words,
    /// The platform's terms were not agreed to.
    Terms,
    /// The poll is for who has a code, and none was typed.
    Code,
}

/// Voting on one page.
#[derive(Debug, Clone, PartialEq)]
pub struct Voting {
    /// The poll that the page names; all that the back end has, if none.
    pub wanted: Option<PollId>,
    /// What the back end offers.
    pub offer: Feed<Offer>,
    /// What was counted of the open poll, where that is asked for by itself.
    pub detail: Option<Detail>,
    /// What the sheet is known by.
    pub key: BallotKey,
    /// The sheet; empty while a list is shown from which one can be taken.
    pub sheet: Vec<Filled>,
    /// Whether the platform's terms were agreed to.
    pub agreed: bool,
    /// Whether a code was typed. The code itself is not kept.
    pub has_code: bool,
    /// Where the citizen is.
    pub step: Step,
    /// What must be put right; empty until they tried to go on.
    pub problems: Vec<Problem>,
    /// What became of the sheet.
    pub submission: Submission<Cast>,
    /// Why it was not taken, where that is more than [`Submission`] says.
    pub refused: Option<Reason>,
    /// Tries of a sheet that had to be opened for changes although one of them may have arrived.
    pub earlier: Option<Attempt>,
    /// Votes that were taken from this device.
    pub kept: Vec<Kept>,
    /// Whether what is filled in is kept.
    pub keeping: Keeping,
    /// Whether the device has said what it kept; nothing is shown before, lest somebody votes over it.
    pub looked_up: bool,
    /// Whether the sheet is one from before.
    pub restored: bool,
    /// Whether the sheet is to take the place of a vote that was taken.
    pub again: bool,
    /// Receipts that are worth nothing any more; the device forgets them.
    pub gone: Vec<BallotKey>,
    /// The vote that the sheet takes the place of, where that goes under a key of its own.
    replaced: Option<BallotKey>,
    /// Sheets of other polls that are not finished.
    aside: Vec<Saved>,
    /// When a sheet that waits is sent again by itself.
    retry: Option<Timestamp>,
    /// When [`Action::Tick`] was asked for.
    wake: Option<Timestamp>,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// The widget is on the page.
    Started,
    /// What the device had kept: sheets that were not taken yet, the last one first, and the receipts of others.
    Found(Vec<Saved>, Vec<Kept>),
    /// Whether the last write to the device worked.
    Stored(Keeping),
    /// What the back end offers, or why not.
    Came(Result<Box<Offer>, Error>),
    /// What [`open`] left for later follows.
    Resumed,
    /// One poll with what was counted, or why not.
    Read(PollId, Result<Box<Offer>, Error>),
    /// “Try again” where reading failed, and “Refresh”.
    LoadAgain,
    /// A poll of the list is opened under a key that was drawn for it, or the list is shown again.
    Opened(Option<(PollId, BallotKey)>),
    /// Something is marked.
    Entered(PollId, Entry),
    /// Words are written beside an answer.
    Typed(PollId, String),
    /// The platform's terms are agreed to, or not any more.
    Agreed(bool),
    /// A code is typed, or not any more.
    Coded(bool),
    /// “Continue”.
    Review,
    /// “Change” in the review.
    Back,
    /// “Vote”, and “Try again” after a failure.
    Cast,
    /// “Vote again all the same”: the citizen accepts that it may count twice.
    CastAnyway,
    /// What became of it.
    CastEnded(Result<Box<Cast>, NotTaken>),
    /// “Change my answers”, while it waits and surely did not arrive.
    EditAgain,
    /// “Vote again”, where another vote takes the place of the first; with a new key.
    VoteAnew(BallotKey),
    /// “Somebody else votes”, where people are known and not devices; with a new key.
    VoteAsAnother(BallotKey),
    /// “Do not send it”: what waits is let go; with a key for the next sheet.
    LetGo(BallotKey),
    /// “Take my vote back”, where that can be.
    Withdraw(PollId),
    /// What became of that.
    Withdrawn(PollId, Result<(), NotTaken>),
    /// The device has a network again.
    NetworkBack,
    /// The time that [`Effect::Wait`] named has passed.
    Tick,
}

/// What the platform is to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Look what the device keeps; answer with [`Action::Found`].
    Find,
    /// Read the wanted poll or all; answer with [`Action::Came`].
    Load,
    /// Read one poll with what was counted; answer with [`Action::Read`].
    Read(PollId),
    /// Store [`Voting::saved`] in the place of what was stored, or erase that if it is empty; answer with [`Action::Stored`].
    Save,
    /// Store [`Voting::saved`], then cast [`Voting::ballots`] under [`Voting::key`], then answer with [`Action::CastEnded`]. In
    /// this order.
    Cast,
    /// Take back the vote with this receipt; answer with [`Action::Withdrawn`].
    Withdraw(Kept),
    /// Store all receipts: [`Voting::kept`].
    Remember,
    /// Come back with [`Action::Tick`] after so many seconds; takes the place of every earlier wait.
    Wait(u32),
    /// Move the focus to the heading of what is shown now.
    FocusHeading,
    /// Move the focus to the summary of problems.
    FocusProblems,
    /// Tell the page that the sheet was taken.
    TellCast(Vec<PollId>),
    /// Tell the page, and the webmaster where it is theirs to mend.
    TellError(Error),
}

impl Voting {
    /// Nothing read, nothing filled in; `key` is for the first sheet.
    pub fn new(wanted: Option<PollId>, key: BallotKey) -> Self {
        Self {
            wanted,
            offer: Feed::Loading,
            detail: None,
            key,
            sheet: Vec::new(),
            agreed: false,
            has_code: false,
            step: Step::Fill,
            problems: Vec::new(),
            submission: Submission::Editing,
            refused: None,
            earlier: None,
            kept: Vec::new(),
            keeping: Keeping::Kept,
            looked_up: false,
            restored: false,
            again: false,
            gone: Vec::new(),
            replaced: None,
            aside: Vec::new(),
            retry: None,
            wake: None,
        }
    }

    /// All polls that were read.
    pub fn polls(&self) -> &[Poll] {
        self.offer.value().map_or(&[], |offer| &offer.reading.polls)
    }

    /// A poll that was read.
    pub fn poll(&self, id: &PollId) -> Option<&Poll> {
        self.polls().iter().find(|poll| poll.id == *id)
    }

    /// What can be done with a poll from here.
    pub fn capabilities(&self, id: &PollId) -> Option<Capabilities> {
        let offer = self.offer.value()?;
        let place = offer.reading.polls.iter().position(|poll| poll.id == *id)?;
        offer.capabilities.get(place).copied()
    }

    /// The answer to a poll of the sheet, as far as it is filled in.
    pub fn filled(&self, id: &PollId) -> Option<&Filled> {
        self.sheet.iter().find(|filled| filled.poll == *id)
    }

    /// What a poll of the sheet has left of its points, credits, money or options; below zero, it is over. `None` where nothing
    /// runs out.
    pub fn left(&self, id: &PollId) -> Option<i64> {
        let poll = self.poll(id)?;
        let vote = self.filled(id).and_then(|filled| filled.vote.as_ref()).unwrap_or(&Vote::Blank);
        poll.method.left(vote, &poll.choices)
    }

    /// What is cast: the polls of the sheet that are answered.
    pub fn ballots(&self) -> Vec<Ballot<'_>> {
        let own = self.offer.value().map_or(&[][..], |offer| &offer.reading.own);
        let answered = self.sheet.iter().filter_map(|filled| {
            let (poll, words) = (self.poll(&filled.poll)?, filled.words.trim());
            let vote = match &filled.vote {
                Some(vote) => vote,
                None if poll.is_written() && !words.is_empty() => &Vote::Blank,
                None => return None,
            };
            Some(Ballot { poll, vote, words, before: own.iter().find(|own| own.poll == poll.id) })
        });
        answered.collect()
    }

    /// The receipt of a vote that was taken from this device.
    pub fn kept(&self, id: &PollId) -> Option<&Kept> {
        self.kept.iter().rev().find(|kept| kept.polls.contains(id))
    }

    /// Whether a vote from this device counts in a poll.
    pub fn has_voted(&self, id: &PollId) -> bool {
        self.kept(id).is_some_and(|kept| !kept.withdrawn)
    }

    /// Whether the receipt is what there is to see of a poll, and no sheet: until the citizen wants to vote again.
    pub fn shows_receipt(&self, id: &PollId) -> bool {
        self.has_voted(id) && !self.again && !self.filled(id).is_some_and(filling::is_answered)
    }

    /// Whether the sheet takes the place of a vote that was taken from this device under the same key.
    pub fn replaces(&self, id: &PollId) -> bool {
        self.kept.iter().any(|kept| kept.key == self.key && kept.polls.contains(id))
    }

    /// Whether somebody can vote in a poll here and now: it is open, votes are taken from this page, and this device has cast
    /// none that is final.
    pub fn can_vote(&self, id: &PollId, now: Timestamp) -> bool {
        let Some((poll, can)) = self.poll(id).zip(self.capabilities(id)) else { return false };
        poll.phase(now) == Phase::Open && can.writes != Writes::Link && !self.is_final(id)
    }

    /// Whether this device has cast a vote that stays as it is; where people vote, whether the sheet is of the one who cast it.
    pub fn is_final(&self, id: &PollId) -> bool {
        let is_own = !self.is_by_person(id) || self.replaces(id);
        is_own && self.kept(id).is_some() && self.poll(id).is_none_or(|poll| poll.change == Change::Never)
    }

    /// Whether it is people who vote in a poll, each once, and not devices: several may share one.
    pub fn is_by_person(&self, id: &PollId) -> bool {
        let by_person = |poll: &Poll| matches!(poll.eligibility, Eligibility::Code | Eligibility::Person);
        self.poll(id).is_some_and(by_person)
    }

    /// Whether every back end of the sheet knows a vote by its key.
    fn is_known_by_key(&self) -> bool {
        let by_key = |filled: &Filled| self.capabilities(&filled.poll).is_some_and(|can| can.writes == Writes::Gateway);
        self.sheet.iter().all(by_key)
    }

    /// Whether what is filled in can change: not while it is sent, kept for sending, or taken.
    pub fn is_editable(&self) -> bool {
        matches!(self.submission, Submission::Editing | Submission::Refused(_))
    }

    /// Whether sending once more might count twice: a try may have arrived, and the back end knows nobody. Only the citizen can
    /// say what to do then.
    pub fn is_in_doubt(&self) -> bool {
        let attempt = match &self.submission {
            Submission::Queued { attempt, .. } => Some(*attempt),
            _ => self.earlier,
        };
        attempt.is_some_and(|attempt| attempt.may_have_arrived) && self.counts_twice()
    }

    /// Whether a back end of the sheet knows nobody, so that the same vote twice is two votes.
    fn counts_twice(&self) -> bool {
        let knows_nobody = |can: Capabilities| can.identity == Identity::None && can.writes == Writes::Direct;
        self.sheet.iter().filter_map(|filled| self.capabilities(&filled.poll)).any(knows_nobody)
    }
}

/// Applies an action: the one place where voting changes.
pub fn update(voting: &mut Voting, action: Action, now: Timestamp) -> Vec<Effect> {
    let mut effects = match action {
        Action::Started => vec![Effect::Find, Effect::Load],
        Action::Found(saved, kept) => saved::found(voting, saved, kept, now),
        Action::Stored(keeping) => {
            voting.keeping = keeping;
            Vec::new()
        }
        Action::Came(answer) => saved::came(voting, answer.map(|offer| *offer), now),
        Action::Resumed => Vec::new(),
        Action::Read(poll, answer) => detail::came(voting, &poll, answer.map(|offer| *offer)),
        Action::LoadAgain => load_again(voting),
        Action::Opened(opened) => saved::open(voting, opened, now),
        Action::Entered(poll, entry) => filling::enter(voting, &poll, entry),
        Action::Typed(poll, words) => filling::write(voting, &poll, words),
        Action::Agreed(agreed) => filling::agree(voting, agreed),
        Action::Coded(has_code) => filling::code(voting, has_code),
        Action::Review => sending::review(voting),
        Action::Back => sending::back(voting),
        Action::Cast => sending::cast(voting, now, false),
        Action::CastAnyway => sending::cast(voting, now, true),
        Action::CastEnded(answer) => sending::ended(voting, answer.map(|cast| *cast), now),
        Action::EditAgain => sending::edit_again(voting),
        Action::VoteAnew(key) => filling::anew(voting, key, now),
        Action::VoteAsAnother(key) => filling::as_another(voting, key, now),
        Action::LetGo(key) => sending::let_go(voting, key),
        Action::Withdraw(poll) => sending::withdraw(voting, &poll, now),
        Action::Withdrawn(poll, answer) => sending::withdrawn(voting, &poll, answer),
        Action::NetworkBack => sending::network_back(voting, now),
        Action::Tick => {
            let woke = voting.wake.take().filter(|wake| *wake <= now);
            let mut turns = voting.polls().iter().flat_map(|poll| [poll.opens, poll.closes]);
            // A poll has begun or ended: it is read once more, since there may be a result.
            let is_turn = woke.is_some() && turns.any(|turn| turn == woke);
            let mut effects = sending::due(voting, now);
            effects.extend(is_turn.then_some(Effect::Load));
            effects
        }
    };
    effects.extend(detail::ask(voting, now));
    effects.extend(wait(voting, now));
    effects
}

fn load_again(voting: &mut Voting) -> Vec<Effect> {
    if let Feed::Failed(_) = voting.offer {
        voting.offer = Feed::Loading;
    }
    voting.detail = None;
    vec![Effect::Load]
}

/// The longest wait, in seconds: timers of browsers do not reach much further.
const LONGEST_WAIT: i64 = 24 * 3600;

/// Comes back when a sheet is sent again, or a poll begins or ends.
fn wait(voting: &mut Voting, now: Timestamp) -> Option<Effect> {
    let turns = voting.polls().iter().flat_map(|poll| [poll.opens, poll.closes]).flatten();
    let next = turns.filter(|turn| *turn > now).chain(voting.retry).min()?;
    if voting.wake == Some(next) {
        return None;
    }
    voting.wake = Some(next);
    let milliseconds = next.0.saturating_sub(now.0).max(0);
    let seconds = milliseconds.saturating_add(999).div_euclid(1000).clamp(1, LONGEST_WAIT);
    Some(Effect::Wait(u32::try_from(seconds).unwrap_or(u32::MAX)))
}

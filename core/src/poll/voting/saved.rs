//! What a device keeps of a sheet: [`Saved`] until it was taken, [`Kept`] from then on.

use serde::{Deserialize, Serialize};

use super::filling::{clear, is_answered};
use super::opening::about;
use super::{Effect, Filled, Offer, Step, Voting, sending};
use crate::feed::Feed;
use crate::poll::casting::Reason;
use crate::poll::model::{BallotKey, ChoiceId, Phase, Poll, PollId, Vote};
use crate::submission::{Attempt, Submission};
use crate::{Error, Timestamp};

/// A sheet that nobody went on with for so long is not shown again, in seconds: somebody else may hold the device by now.
const SHEET_LIFETIME: i64 = 24 * 3600;

/// One that waits to be sent is kept for so long, in seconds.
const WAITING_LIFETIME: i64 = 30 * 24 * 3600;

/// A sheet that is not taken yet, as the device keeps it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Saved {
    /// What it is known by.
    pub key: BallotKey,
    /// The answers.
    pub answers: Vec<SavedAnswer>,
    /// What was tried to cast it; stored before each try.
    pub attempt: Option<Attempt>,
    /// Whether it was open for changes, and not being sent or kept for sending.
    pub editing: bool,
    /// Whether the platform's terms were agreed to.
    pub agreed: bool,
    /// When it was stored.
    pub saved: Timestamp,
}

/// One answer, which finds its options again although the poll puts them in another order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SavedAnswer {
    /// Of which poll.
    pub poll: PollId,
    /// The options that the indices of the vote mean.
    pub choices: Vec<ChoiceId>,
    /// What was marked.
    pub vote: Option<Vote>,
    /// What was written.
    pub words: String,
}

/// What stays on the device of a sheet that was taken. It does not say how somebody voted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// In which polls.
    pub polls: Vec<PollId>,
    /// What the sheet was known by.
    pub key: BallotKey,
    /// What the platform calls the vote.
    pub receipt: Option<String>,
    /// When it was taken.
    pub cast: Timestamp,
    /// Whether it was taken back. The receipt is kept: another vote goes under it.
    #[serde(default)]
    pub withdrawn: bool,
}

impl Voting {
    /// What would be stored now: the sheet, unless it is empty or taken, then those that were laid aside.
    pub fn saved(&self, now: Timestamp) -> Vec<Saved> {
        self.sheet_saved(now).into_iter().chain(self.aside.iter().cloned()).collect()
    }

    fn sheet_saved(&self, now: Timestamp) -> Option<Saved> {
        let attempt = match &self.submission {
            // A page that dies while sending must not be believed to have sent nothing.
            Submission::Sending(attempt) => Some(Attempt { may_have_arrived: true, ..*attempt }),
            Submission::Queued { attempt, .. } => Some(*attempt),
            Submission::Editing | Submission::Refused(_) => self.earlier,
            Submission::Accepted(_) => return None,
        };
        if !self.sheet.iter().any(is_answered) {
            return None;
        }
        let answers = self.sheet.iter().filter_map(|filled| {
            let choices = self.poll(&filled.poll)?.choices.iter().map(|choice| choice.id.clone()).collect();
            let Filled { poll, vote, words } = filled.clone();
            Some(SavedAnswer { poll, choices, vote, words })
        });
        let (key, agreed) = (self.key.clone(), self.agreed);
        Some(Saved { key, answers: answers.collect(), attempt, editing: self.is_editable(), agreed, saved: now })
    }
}

impl Saved {
    fn is_too_old(&self, now: Timestamp) -> bool {
        let lifetime = if self.editing { SHEET_LIFETIME } else { WAITING_LIFETIME };
        self.saved.plus_seconds(lifetime) < now
    }

    fn is_of(&self, polls: &[PollId]) -> bool {
        self.answers.iter().any(|answer| polls.contains(&answer.poll))
    }
}

/// The device has answered.
pub(super) fn found(voting: &mut Voting, saved: Vec<Saved>, kept: Vec<Kept>, now: Timestamp) -> Vec<Effect> {
    if std::mem::replace(&mut voting.looked_up, true) {
        return Vec::new();
    }
    let all = saved.len();
    voting.kept = kept;
    voting.aside = saved.into_iter().filter(|saved| !saved.is_too_old(now)).collect();
    let mut effects = if voting.aside.len() < all { vec![Effect::Save] } else { Vec::new() };
    effects.extend(settle(voting, now));
    effects
}

/// The back end has answered.
pub(super) fn came(voting: &mut Voting, answer: Result<Offer, Error>, now: Timestamp) -> Vec<Effect> {
    let mut effects: Vec<_> = answer.as_ref().err().cloned().map(Effect::TellError).into_iter().collect();
    // An answer to what is filled in by the old order of options would be another one by the new.
    let before: Vec<(PollId, Vec<ChoiceId>)> = voting.polls().iter().map(|poll| (poll.id.clone(), ids(poll))).collect();
    let answer = answer.map(|mut offer| {
        voting.keep_counts(&mut offer);
        offer
    });
    voting.offer.take(answer, now);
    voting.detail = None;
    let Feed::Fresh { .. } = voting.offer else { return effects };
    for at in 0..voting.sheet.len() {
        let Some(filled) = voting.sheet.get(at) else { continue };
        let known = before.iter().find(|(id, _)| *id == filled.poll).map(|(_, choices)| choices.as_slice());
        let vote = filled.vote.as_ref().zip(known).zip(voting.poll(&filled.poll));
        let vote = vote.and_then(|((vote, choices), poll)| by_ids(vote, choices, poll));
        if let Some(filled) = voting.sheet.get_mut(at) {
            filled.vote = vote;
        }
    }
    effects.extend(settle(voting, now));
    effects
}

fn ids(poll: &Poll) -> Vec<ChoiceId> {
    poll.choices.iter().map(|choice| choice.id.clone()).collect()
}

/// Once both the device and the back end have answered: what waits goes on, else the sheet that the page is about is laid out.
fn settle(voting: &mut Voting, now: Timestamp) -> Vec<Effect> {
    if !voting.looked_up || voting.offer.value().is_none() || !voting.sheet.is_empty() {
        return Vec::new();
    }
    let about = about(voting);
    // One that waits for a poll that is not offered here stays until it is.
    let offered: Vec<PollId> = voting.polls().iter().map(|poll| poll.id.clone()).collect();
    let waiting = voting.aside.iter().position(|saved| !saved.editing && saved.is_of(&offered));
    let here = voting.aside.iter().position(|saved| saved.is_of(&about));
    match waiting.or(here) {
        Some(at) => {
            let saved = voting.aside.remove(at);
            lay_out(voting, saved, about, now)
        }
        None => {
            go_on_with_receipt(voting, &about);
            voting.sheet = about.into_iter().map(Filled::empty).collect();
            Vec::new()
        }
    }
}

/// A vote that was taken back still stands under its receipt, and so must the one that takes its place.
fn go_on_with_receipt(voting: &mut Voting, polls: &[PollId]) {
    let key = polls.iter().find_map(|id| voting.kept(id).filter(|kept| kept.withdrawn).map(|kept| kept.key.clone()));
    if let Some(key) = key {
        voting.key = key;
    }
}

/// Lays a saved sheet out again, and goes on sending it if it waited for that.
fn lay_out(voting: &mut Voting, saved: Saved, about: Vec<PollId>, now: Timestamp) -> Vec<Effect> {
    let mut polls: Vec<PollId> = saved.answers.iter().map(|answer| answer.poll.clone()).collect();
    polls.extend(about.into_iter().filter(|poll| !saved.answers.iter().any(|answer| answer.poll == *poll)));
    polls.retain(|poll| voting.poll(poll).is_some());
    let is_taken = voting.kept.iter().any(|kept| kept.key == saved.key && !kept.withdrawn && saved.attempt.is_some());
    if is_taken || saved.answers.iter().all(|answer| voting.is_final(&answer.poll)) {
        // It was taken, and the page died before it was erased.
        voting.sheet = polls.into_iter().map(Filled::empty).collect();
        return vec![Effect::Save];
    }
    let sheet: Vec<Filled> = polls
        .into_iter()
        .map(|id| {
            let answer = saved.answers.iter().find(|answer| answer.poll == id);
            let vote = answer
                .zip(voting.poll(&id))
                .and_then(|(answer, poll)| by_ids(answer.vote.as_ref()?, &answer.choices, poll));
            Filled { poll: id, vote, words: answer.map_or_else(String::new, |answer| answer.words.clone()) }
        })
        .collect();
    let is_over =
        sheet.iter().filter_map(|filled| voting.poll(&filled.poll)).all(|poll| poll.phase(now) == Phase::Closed);
    voting.key = saved.key;
    voting.agreed = saved.agreed;
    voting.sheet = sheet;
    voting.restored = true;
    voting.step = Step::Fill;
    match saved.attempt {
        Some(attempt) if !saved.editing => {
            voting.submission = Submission::Queued { attempt, error: None };
            if is_over && !attempt.may_have_arrived {
                // It surely is not there, and can no longer be.
                voting.submission = Submission::Editing;
                voting.refused = Some(Reason::Closed);
                return vec![Effect::Save];
            }
            sending::send_again(voting, now)
        }
        earlier => {
            voting.earlier = earlier;
            Vec::new()
        }
    }
}

/// Opens a poll of the list, or shows the list again. What was filled in is laid aside, and is there again when its poll is.
pub(super) fn open(voting: &mut Voting, opened: Option<(PollId, BallotKey)>, now: Timestamp) -> Vec<Effect> {
    // What is sent or waits stays in sight.
    if matches!(voting.submission, Submission::Sending(_) | Submission::Queued { .. }) {
        return Vec::new();
    }
    voting.aside.extend(voting.sheet_saved(now));
    clear(voting);
    let mut effects = vec![Effect::FocusHeading];
    if let Some((poll, key)) = opened.filter(|(poll, _)| voting.poll(poll).is_some()) {
        voting.key = key;
        match voting.aside.iter().position(|saved| saved.is_of(std::slice::from_ref(&poll))) {
            Some(at) => {
                let saved = voting.aside.remove(at);
                effects.extend(lay_out(voting, saved, vec![poll], now));
            }
            None => {
                go_on_with_receipt(voting, std::slice::from_ref(&poll));
                voting.sheet = vec![Filled::empty(poll)];
            }
        }
    }
    effects
}

/// A vote by the indices of a poll as it is now. Options that are gone are left out; none, if nothing is left.
fn by_ids(vote: &Vote, choices: &[ChoiceId], poll: &Poll) -> Option<Vote> {
    let place = |option: &usize| poll.choice(choices.get(*option)?);
    fn numbered<T: Copy + Ord>(pairs: &[(usize, T)], place: impl Fn(&usize) -> Option<usize>) -> Vec<(usize, T)> {
        let mut moved: Vec<_> = pairs.iter().filter_map(|(option, value)| Some((place(option)?, *value))).collect();
        moved.sort_unstable();
        moved
    }
    let moved = match vote {
        Vote::Blank | Vote::Answer(_) => return Some(vote.clone()),
        Vote::Choices(options) => {
            let mut options: Vec<usize> = options.iter().filter_map(place).collect();
            options.sort_unstable();
            Vote::Choices(options)
        }
        Vote::Ranking(places) => {
            let places = places.iter().map(|equals| equals.iter().filter_map(place).collect::<Vec<_>>());
            Vote::Ranking(places.filter(|equals| !equals.is_empty()).collect())
        }
        Vote::Numbers(numbers) => Vote::Numbers(numbered(numbers, place)),
        Vote::Opinions(opinions) => Vote::Opinions(numbered(opinions, place)),
    };
    (!moved.is_blank()).then_some(moved)
}

//! From “Vote” to the receipt: each sheet counts once, whatever the network does in between.
//!
//! A try that ends without an answer may have arrived. Most back ends know the ballot or the citizen, so the same vote once more
//! changes nothing, and it goes out again by itself. Where the back end knows nobody, the same vote twice is two votes: then
//! only the citizen can say what to do.

use super::filling::clear;
use super::opening::about;
use super::{Effect, Filled, Kept, Problem, ProblemKind, Step, Voting};
use crate::poll::casting::{Ballot, Cast, NotTaken, Reason};
use crate::poll::model::{BallotKey, Change, Eligibility, Phase, PollId, Writes};
use crate::submission::{Attempt, Submission};
use crate::{Error, Timestamp};

/// Waits before the next try, in seconds; the last one from then on.
const WAITS: [u32; 5] = [5, 15, 60, 300, 900];

/// From filling in to looking it over.
pub(super) fn review(voting: &mut Voting) -> Vec<Effect> {
    if !voting.is_editable() || voting.sheet.is_empty() {
        return Vec::new();
    }
    voting.problems = problems(voting);
    if !voting.problems.is_empty() {
        voting.step = Step::Fill;
        return vec![Effect::FocusProblems];
    }
    voting.step = Step::Review;
    voting.refused = None;
    vec![Effect::FocusHeading]
}

pub(super) fn back(voting: &mut Voting) -> Vec<Effect> {
    if !voting.is_editable() || voting.step == Step::Fill {
        return Vec::new();
    }
    voting.step = Step::Fill;
    vec![Effect::FocusHeading]
}

/// What must be put right before the sheet can be cast.
fn problems(voting: &Voting) -> Vec<Problem> {
    let ballots = voting.ballots();
    if ballots.is_empty() {
        let poll = match voting.sheet.as_slice() {
            [only] => Some(only.poll.clone()),
            _ => None,
        };
        return vec![Problem { poll, kind: ProblemKind::Empty }];
    }
    let of_ballots = ballots.iter().filter_map(|ballot| {
        let mut chosen = ballot.vote.options().into_iter().filter_map(|option| ballot.poll.choices.get(option));
        let lacks_words = ballot.words.is_empty() && chosen.any(|choice| choice.takes_words);
        let kind = match ballot.poll.method.check(ballot.vote, &ballot.poll.choices) {
            _ if ballot.poll.is_written() => return None,
            Err(wrong) => ProblemKind::Wrong(wrong),
            Ok(()) if lacks_words => ProblemKind::Words,
            Ok(()) => return None,
        };
        Some(Problem { poll: Some(ballot.poll.id.clone()), kind })
    });
    let wants_terms = !voting.agreed && ballots.iter().any(|ballot| ballot.poll.terms.is_some());
    let terms = wants_terms.then_some(Problem { poll: None, kind: ProblemKind::Terms });
    // Another vote under the same receipt needs no code.
    let wants_code =
        |ballot: &Ballot<'_>| ballot.poll.eligibility == Eligibility::Code && !voting.replaces(&ballot.poll.id);
    let lacks_code = !voting.has_code && ballots.iter().any(wants_code);
    let code = lacks_code.then_some(Problem { poll: None, kind: ProblemKind::Code });
    of_ballots.chain(code).chain(terms).collect()
}

/// “Vote”, and every try after the first.
pub(super) fn cast(voting: &mut Voting, now: Timestamp, anyway: bool) -> Vec<Effect> {
    let earlier = match &voting.submission {
        // A double click.
        Submission::Sending(_) | Submission::Accepted(_) => return Vec::new(),
        Submission::Queued { attempt, .. } => Some(*attempt),
        Submission::Editing | Submission::Refused(_) => voting.earlier,
    };
    if voting.offer.value().is_none() || (voting.is_in_doubt() && !anyway) {
        return Vec::new();
    }
    voting.problems = problems(voting);
    if !voting.problems.is_empty() {
        reopen(voting, earlier);
        return vec![Effect::Save, Effect::FocusProblems];
    }
    // One that may be there is found although the poll is over by now.
    let may_be_there = earlier.is_some_and(|attempt| attempt.may_have_arrived) && voting.is_known_by_key();
    if let Some(reason) = why_not(voting, now).filter(|reason| !(may_be_there && *reason == Reason::Closed)) {
        reopen(voting, earlier);
        voting.refused = Some(reason);
        return vec![Effect::Save, Effect::FocusProblems];
    }
    voting.submission = Submission::Sending(Attempt::next(earlier, now));
    voting.refused = None;
    voting.retry = None;
    vec![Effect::Cast, Effect::FocusHeading]
}

/// Opens the sheet for changes.
fn reopen(voting: &mut Voting, earlier: Option<Attempt>) {
    voting.submission = Submission::Editing;
    voting.earlier = earlier.filter(|attempt| attempt.may_have_arrived);
    voting.step = Step::Fill;
    voting.retry = None;
}

/// Why the polls of the sheet take no vote now, as far as that is known here.
fn why_not(voting: &Voting, now: Timestamp) -> Option<Reason> {
    voting.ballots().iter().find_map(|ballot| {
        let by_link = voting.capabilities(&ballot.poll.id).is_none_or(|can| can.writes == Writes::Link);
        match ballot.poll.phase(now) {
            _ if voting.is_final(&ballot.poll.id) => Some(Reason::AlreadyVoted),
            Phase::Upcoming | Phase::Closed => Some(Reason::Closed),
            Phase::Open => by_link.then_some(Reason::ByLink),
        }
    })
}

/// What became of a try.
pub(super) fn ended(voting: &mut Voting, answer: Result<Cast, NotTaken>, now: Timestamp) -> Vec<Effect> {
    let Submission::Sending(attempt) = voting.submission else { return Vec::new() };
    match answer {
        Ok(cast) => accepted(voting, cast, now),
        // An earlier try did arrive; its answer alone was lost. Without an error, it arrived and does not count any more. Who knows
        // votes by their keys would have said that it is there: what it has is another one.
        Err(NotTaken { reason: Reason::AlreadyVoted, error: Some(_), .. })
            if attempt.may_have_arrived && !voting.is_known_by_key() =>
        {
            accepted(voting, Cast::default(), now)
        }
        Err(not_taken) => failed(voting, attempt, not_taken, now),
    }
}

fn accepted(voting: &mut Voting, cast: Cast, now: Timestamp) -> Vec<Effect> {
    let polls: Vec<PollId> = voting.ballots().iter().map(|ballot| ballot.poll.id.clone()).collect();
    // A vote that took the place of another is the one that counts.
    let replaced = voting.replaced.take();
    let by_person = polls.iter().any(|id| voting.is_by_person(id));
    let is_replaced = |kept: &&Kept| {
        let is_own = !by_person || kept.key == voting.key || Some(&kept.key) == replaced.as_ref();
        is_own && kept.polls.iter().all(|poll| polls.contains(poll))
    };
    let gone: Vec<BallotKey> = voting.kept.iter().filter(is_replaced).map(|kept| kept.key.clone()).collect();
    voting.kept.retain(|kept| !gone.contains(&kept.key));
    voting.gone.extend(gone);
    voting.kept.push(Kept {
        polls: polls.clone(),
        key: voting.key.clone(),
        receipt: cast.receipt.clone(),
        cast: now,
        withdrawn: false,
    });
    voting.submission = Submission::Accepted(cast);
    voting.refused = None;
    voting.earlier = None;
    voting.restored = false;
    voting.has_code = false;
    // The answers are forgotten by the page too; who looks at it next sees that somebody voted, not how.
    for filled in &mut voting.sheet {
        filled.vote = None;
        filled.words.clear();
    }
    // Remembered before it is erased: a device that dies in between sends it again, which is the same vote.
    vec![Effect::Remember, Effect::Save, Effect::Load, Effect::FocusHeading, Effect::TellCast(polls)]
}

fn failed(voting: &mut Voting, attempt: Attempt, not_taken: NotTaken, now: Timestamp) -> Vec<Effect> {
    let NotTaken { reason, error, .. } = not_taken;
    let fault = error.clone().filter(|_| !reason.is_by_rules());
    let mut effects: Vec<_> = fault.map(Effect::TellError).into_iter().collect();
    let attempt = error.as_ref().map_or(attempt, |error| attempt.failed(error));
    match error {
        Some(error) if reason == Reason::Failed && (error.can_retry() || error.may_have_arrived()) => {
            let asked = if let Error::Refused(refusal) = &error { refusal.retry_after } else { None };
            voting.submission = Submission::Queued { attempt, error: Some(error) };
            if !voting.is_in_doubt() {
                let place = usize::try_from(attempt.tries.saturating_sub(1)).unwrap_or(usize::MAX);
                let wait = WAITS.get(place).or(WAITS.last()).copied().unwrap_or_default();
                voting.retry = Some(now.plus_seconds(i64::from(wait.max(asked.unwrap_or_default()))));
            }
            effects.extend([Effect::Save, Effect::FocusHeading]);
        }
        error => {
            reopen(voting, Some(attempt));
            voting.refused = Some(reason);
            if let Some(error) = error {
                voting.submission = Submission::Refused(error);
            }
            // What the poll is like now says why.
            let is_changed = matches!(reason, Reason::Closed | Reason::Gone | Reason::AlreadyVoted);
            effects.extend(is_changed.then_some(Effect::Load));
            effects.extend([Effect::Save, Effect::FocusProblems]);
        }
    }
    effects
}

/// Sends what surely counts once however often it arrives.
pub(super) fn send_again(voting: &mut Voting, now: Timestamp) -> Vec<Effect> {
    match voting.submission {
        Submission::Queued { .. } if !voting.is_in_doubt() => cast(voting, now, false),
        _ => Vec::new(),
    }
}

/// The time for the next try may have come.
pub(super) fn due(voting: &mut Voting, now: Timestamp) -> Vec<Effect> {
    if voting.retry.is_some_and(|retry| retry <= now) { send_again(voting, now) } else { Vec::new() }
}

pub(super) fn network_back(voting: &mut Voting, now: Timestamp) -> Vec<Effect> {
    if voting.offer.value().is_none() {
        return super::load_again(voting);
    }
    match &voting.submission {
        Submission::Queued { error: Some(Error::Network(_)) | None, .. } => send_again(voting, now),
        _ => Vec::new(),
    }
}

/// “Do not send it”: what waits is let go, though one of its tries may have arrived.
pub(super) fn let_go(voting: &mut Voting, key: BallotKey) -> Vec<Effect> {
    if !matches!(voting.submission, Submission::Queued { .. }) {
        return Vec::new();
    }
    clear(voting);
    voting.key = key;
    voting.sheet = about(voting).into_iter().map(Filled::empty).collect();
    vec![Effect::Save, Effect::FocusHeading]
}

/// Only what surely did not arrive can be changed: else the changed vote might be a second one.
pub(super) fn edit_again(voting: &mut Voting) -> Vec<Effect> {
    match &voting.submission {
        Submission::Queued { attempt, .. } if !attempt.may_have_arrived => {
            reopen(voting, None);
            vec![Effect::Save, Effect::FocusHeading]
        }
        _ => Vec::new(),
    }
}

/// Takes a vote back, where the poll allows that to who holds the receipt.
pub(super) fn withdraw(voting: &mut Voting, id: &PollId, now: Timestamp) -> Vec<Effect> {
    let can = voting.poll(id).is_some_and(|poll| poll.phase(now) == Phase::Open && poll.change != Change::Never);
    let kept = voting.kept(id).filter(|kept| can && !kept.withdrawn).cloned();
    kept.map(Effect::Withdraw).into_iter().collect()
}

pub(super) fn withdrawn(voting: &mut Voting, id: &PollId, answer: Result<(), NotTaken>) -> Vec<Effect> {
    match answer {
        Ok(()) => {
            let Some(kept) = voting.kept.iter_mut().rev().find(|kept| kept.polls.contains(id)) else {
                return Vec::new();
            };
            let key = kept.key.clone();
            kept.withdrawn = true;
            // Another poll is open by now, or a vote is on its way.
            if voting.filled(id).is_none()
                || matches!(voting.submission, Submission::Sending(_) | Submission::Queued { .. })
            {
                return vec![Effect::Remember];
            }
            voting.key = key;
            voting.submission = Submission::Editing;
            voting.step = Step::Fill;
            voting.refused = None;
            vec![Effect::Remember, Effect::Load, Effect::FocusHeading]
        }
        Err(NotTaken { reason, error, .. }) => {
            let told = error.filter(|_| !reason.is_by_rules()).map(Effect::TellError).into_iter();
            if voting.filled(id).is_none() {
                return told.collect();
            }
            voting.refused = Some(reason);
            told.chain([Effect::FocusProblems]).collect()
        }
    }
}

//! What was counted of the poll that is open, where a list leaves that out.

use super::{Effect, Offer, Voting};
use crate::poll::model::{Disclosure, Phase, Poll, PollId};
use crate::poll::reading::Why;
use crate::{Error, Timestamp};

/// What is known of the count of one poll that was asked for by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Detail {
    /// Which poll.
    pub poll: PollId,
    /// How far that is.
    pub state: State,
}

/// How far reading a count is.
#[derive(Debug, Clone, PartialEq)]
pub enum State {
    /// It is asked for.
    Asked,
    /// It is among what the back end offers, as far as it is shown.
    Here,
    /// It did not come; why, if that is known.
    Failed(Option<Error>),
}

/// Asks for the count of the poll that is open, once, where it may be seen by now.
pub(super) fn ask(voting: &mut Voting, now: Timestamp) -> Option<Effect> {
    let open = voting.sheet.first()?.poll.clone();
    if !voting.offer.value()?.is_brief || voting.detail.as_ref().is_some_and(|detail| detail.poll == open) {
        return None;
    }
    if !voting.poll(&open).is_some_and(|poll| is_shown(voting, poll, now)) {
        return None;
    }
    voting.detail = Some(Detail { poll: open.clone(), state: State::Asked });
    Some(Effect::Read(open))
}

fn is_shown(voting: &Voting, poll: &Poll, now: Timestamp) -> bool {
    let is_closed = poll.phase(now) == Phase::Closed;
    match poll.results {
        Disclosure::Always => true,
        Disclosure::AfterVote => is_closed || voting.kept(&poll.id).is_some(),
        Disclosure::AfterClose => is_closed,
        Disclosure::Never => false,
    }
}

/// The back end has answered: counts take the place of those that were there before. The poll itself stays as it is on the
/// sheet, which somebody may be filling in.
pub(super) fn came(voting: &mut Voting, id: &PollId, answer: Result<Offer, Error>) -> Vec<Effect> {
    let Some(detail) = voting.detail.as_mut().filter(|detail| detail.poll == *id) else { return Vec::new() };
    let offer = match answer {
        Ok(offer) => offer,
        Err(error) => {
            detail.state = State::Failed(Some(error.clone()));
            return vec![Effect::TellError(error)];
        }
    };
    // The poll came, and what was counted of it did not.
    if offer.reading.left_out.iter().any(|left| left.why == Why::Unread) {
        detail.state = State::Failed(None);
        return Vec::new();
    }
    detail.state = State::Here;
    voting.offer.change(|known| {
        known.reading.counted.retain(|counted| counted.poll != *id);
        known.reading.counted.extend(offer.reading.counted);
        known.reading.results.retain(|results| results.poll != *id);
        known.reading.results.extend(offer.reading.results);
    });
    Vec::new()
}

impl Voting {
    /// How far the count of a poll is that is asked for by itself; `None` where nothing needs to be asked for.
    pub fn detail(&self, id: &PollId) -> Option<&State> {
        self.detail.as_ref().filter(|detail| detail.poll == *id).map(|detail| &detail.state)
    }

    /// Counts that were read stay until newer ones come.
    pub(super) fn keep_counts(&self, offer: &mut Offer) {
        let Some(known) = self.offer.value().filter(|_| offer.is_brief) else { return };
        offer.reading.counted.extend(known.reading.counted.iter().cloned());
        offer.reading.results.extend(known.reading.results.iter().cloned());
    }
}

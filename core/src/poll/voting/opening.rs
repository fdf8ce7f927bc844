//! What a page begins with: [`open`] is enough for a device that keeps nothing, until somebody marks something.

use super::filling::clear;
use super::{Action, Effect, Filled, Voting};
use crate::Timestamp;
use crate::feed::Feed;
use crate::poll::model::PollId;
use crate::submission::Submission;

/// Does what [`update`](super::update) does with the first actions of a page on a device that keeps nothing; the code for that is small, so
/// that it can be there before the rest. [`Action::Resumed`] follows once that is here.
///
/// # Errors
/// Gives back an action that only `update` can apply; from then on `update` must apply all.
pub fn open(voting: &mut Voting, action: Action, now: Timestamp) -> Result<Vec<Effect>, Action> {
    match action {
        Action::Started => Ok(vec![Effect::Find, Effect::Load]),
        Action::Found(saved, kept) if saved.is_empty() && kept.is_empty() => {
            voting.looked_up = true;
            lay_out(voting);
            Ok(Vec::new())
        }
        Action::Came(answer) if voting.sheet.is_empty() && voting.offer == Feed::Loading => {
            let told = answer.as_ref().err().cloned().map(Effect::TellError);
            voting.offer.take(answer.map(|offer| *offer), now);
            if voting.looked_up {
                lay_out(voting);
            }
            Ok(told.into_iter().collect())
        }
        Action::Opened(opened) if voting.looked_up && voting.submission == Submission::Editing => {
            clear(voting);
            if let Some((poll, key)) = opened.filter(|(poll, _)| voting.poll(poll).is_some()) {
                voting.key = key;
                voting.sheet = vec![Filled::empty(poll)];
            }
            Ok(vec![Effect::FocusHeading])
        }
        action => Err(action),
    }
}

fn lay_out(voting: &mut Voting) {
    voting.sheet = about(voting).into_iter().map(Filled::empty).collect();
}

/// The polls that the page is about: those that were read for the one that it names, or the only one that there is.
pub(super) fn about(voting: &Voting) -> Vec<PollId> {
    match (&voting.wanted, voting.polls()) {
        (Some(_), polls) => polls.iter().map(|poll| poll.id.clone()).collect(),
        (None, [only]) => vec![only.id.clone()],
        (None, _) => Vec::new(),
    }
}

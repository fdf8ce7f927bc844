//! [`Reading`]: what one platform says, put together from its documents and pages.

use super::model::{Choice, ChoiceId, Counted, Meeting, Method, OwnVote, Poll, PollId, Results, VoteEvent};
pub use crate::ask::{Ask, Need};

/// More polls and options together than these are not shown.
pub(super) const MOST_ITEMS: usize = 10_000;

/// Nor are more options of one poll: nobody reads so many.
pub(super) const MOST_CHOICES: usize = 2_000;

/// What one document of a platform says, or all of them together. A broken item costs one item and not the list: it is in
/// [`Reading::left_out`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// Polls, in the platform's order.
    pub polls: Vec<Poll>,
    /// What the platform counted.
    pub results: Vec<Results>,
    /// Counts to their last detail.
    pub counted: Vec<Counted>,
    /// What it remembers of the votes of who asks.
    pub own: Vec<OwnVote>,
    /// Meetings where the polls are talked about.
    pub meetings: Vec<Meeting>,
    /// How councils voted.
    pub vote_events: Vec<VoteEvent>,
    /// The statement that it would show next to who asks.
    pub suggested: Option<(PollId, ChoiceId)>,
    /// A token that it gave out; it is sent from now on, and kept on the device.
    pub token: Option<String>,
    /// Whether the token that was sent is no longer good: what was read is what everybody sees.
    pub token_refused: bool,
    /// What was left out, and why.
    pub left_out: Vec<LeftOut>,
    /// What else must be asked for: the next page, documents that this one names.
    pub next: Vec<Ask>,
}

/// Something that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its id, if it has one; for a document, its address.
    pub what: Option<String>,
    /// Why.
    pub why: Why,
}

/// Why something was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It has no id or no words, so nobody could vote for it.
    Nameless,
    /// It waits for moderation or was turned down, or its author took it back.
    NotPublic,
    /// It can no longer be chosen.
    Over,
    /// The document did not come, or made no sense; the rest is shown without it.
    Unread,
    /// There is more, but it is not read any further.
    TooMany,
}

impl Reading {
    pub(super) fn leave_out(&mut self, what: Option<&str>, why: Why) {
        self.left_out.push(LeftOut { what: what.map(str::to_owned), why });
    }

    /// How many things it holds.
    pub(super) fn count(&self) -> usize {
        let choices: usize = self.polls.iter().map(|poll| poll.choices.len()).sum();
        let others = [self.polls.len(), self.meetings.len(), self.vote_events.len(), self.left_out.len()];
        others.into_iter().fold(choices, usize::saturating_add)
    }

    /// Takes in what another document says. Options and counts of a poll that is here already are added to it.
    pub(super) fn add(&mut self, other: Self) {
        for poll in other.polls {
            match self.polls.iter_mut().find(|known| known.id == poll.id) {
                Some(known) => extend(known, poll.choices),
                None => self.polls.push(poll),
            }
        }
        for poll in self.polls.iter_mut().filter(|poll| poll.choices.len() > MOST_CHOICES) {
            poll.choices.truncate(MOST_CHOICES);
            self.left_out.push(LeftOut { what: Some(poll.id.0.clone()), why: Why::TooMany });
        }
        for results in other.results {
            match self.results.iter_mut().find(|known| known.poll == results.poll) {
                Some(known) => {
                    known.voters = known.voters.or(results.voters);
                    known.ticks = known.ticks.or(results.ticks);
                    known.answers = known.answers.or(results.answers);
                    for count in results.counts.into_iter().take(MOST_CHOICES) {
                        if known.figure(&count.choice).is_none() {
                            known.counts.push(count);
                        }
                    }
                }
                None => self.results.push(results),
            }
        }
        self.counted.extend(other.counted);
        self.own.extend(other.own);
        self.meetings.extend(other.meetings);
        other.vote_events.into_iter().for_each(|event| self.add_event(event));
        self.suggested = self.suggested.take().or(other.suggested);
        self.token = self.token.take().or(other.token);
        self.token_refused |= other.token_refused;
        self.left_out.extend(other.left_out);
        self.next.extend(other.next);
    }

    /// What several objects say of one vote of a council.
    fn add_event(&mut self, event: VoteEvent) {
        let Some(known) = self.vote_events.iter_mut().find(|known| known.id == event.id) else {
            self.vote_events.push(event);
            return;
        };
        known.take_in(event);
    }
}

/// Adds options of a further page. Where one may choose as many as there are, there are more now.
fn extend(poll: &mut Poll, more: Vec<Choice>) {
    let before = poll.choices.len();
    for choice in more {
        // One more than are kept, so that it is told.
        if poll.choices.len() > MOST_CHOICES {
            break;
        }
        if poll.choice(&choice.id).is_none() {
            poll.choices.push(choice);
        }
    }
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    match &mut poll.method {
        Method::Multiple { most, .. } if *most == number(before) => *most = number(poll.choices.len()),
        _ => {}
    }
}

//! The polls that there are, open ones first.

use civic_core::feed::Feed;
use civic_core::poll::{self, Phase};
use civic_core::submission::Submission;
use yew::prelude::*;

use super::texts;
use super::widget::{Msg, Poll};
use crate::browser::clock;
use crate::errors;
use crate::part::Part;
use crate::ui::{self, Look};
use crate::words::Words;

impl Poll {
    /// What is shown now.
    pub(super) fn view_voting(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        if !self.voting.looked_up {
            return html! { <>{ self.view_awaited(ctx) }if self.waiting.is_empty() { { ui::waiting(words.say("loading")) } }</> };
        }
        match &self.voting.offer {
            Feed::Loading if matches!(self.later, Part::Failed) => self.view_awaited(ctx),
            Feed::Loading => ui::waiting(words.say("poll-loading")),
            Feed::Failed(error) => {
                let again = self.on(ctx, || poll::voting::Action::LoadAgain);
                ui::failure(words.say("poll-failed"), Some(errors::error(words, error)), words.say("try-again"), again)
            }
            Feed::Fresh { .. } | Feed::Stale { .. } if self.voting.sheet.is_empty() => self.view_list(ctx),
            Feed::Fresh { .. } | Feed::Stale { .. } => match self.voting.submission {
                Submission::Editing | Submission::Refused(_) => self.view_sheet(ctx),
                Submission::Sending(_) | Submission::Queued { .. } | Submission::Accepted(_) => {
                    self.view_later(ctx, |later| later.view_submission)
                }
            },
        }
    }

    fn view_list(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let now = clock::now();
        let mut polls: Vec<&poll::Poll> = self.voting.polls().iter().collect();
        polls.sort_by_key(|poll| match poll.phase(now) {
            Phase::Open => 0,
            Phase::Upcoming => 1,
            Phase::Closed => 2,
        });
        html! {
            <>
                { self.heading(ctx, &words.say("poll-list")) }
                { self.view_later(ctx, |later| later.view_notes) }
                if polls.is_empty() {
                    <p>{ words.say("poll-none") }</p>
                }
                <ul class="polls" part="polls">{ for polls.into_iter().map(|poll| self.view_card(ctx, words, poll)) }</ul>
                { self.view_awaited(ctx) }
            </>
        }
    }

    fn view_card(&self, ctx: &Context<Self>, words: &Words, poll: &poll::Poll) -> Html {
        let now = clock::now();
        let (id, level) = (poll.id.clone(), format!("h{}", ctx.props().config.heading_level.saturating_add(1).min(6)));
        let has_voted = self.voting.has_voted(&poll.id);
        let can_vote = self.voting.can_vote(&poll.id, now);
        let open = ctx.link().callback(move |_: MouseEvent| Msg::Open(Some(id.clone())));
        let action = match (poll.phase(now), can_vote && !has_voted) {
            (Phase::Open, true) => "poll-open-vote",
            (Phase::Closed, _) => "poll-open-result",
            _ => "poll-open-read",
        };
        html! {
            <li class="poll-card" part="poll" key={poll.id.0.clone()}>
                <@{level} class="poll-question" part="poll-question"><bdi>{ &poll.question }</bdi></@>
                <p>{ texts::phase(words, poll, now) }</p>
                if has_voted {
                    <p class="voted"><span aria-hidden="true">{ "✓ " }</span>{ words.say("poll-voted") }</p>
                }
                <p>
                    <button type="button" class="button button-secondary" part="button button-secondary" onclick={open}>
                        { words.say(action) }<span class="visually-hidden">{ ": " }<bdi>{ &poll.question }</bdi></span>
                    </button>
                </p>
            </li>
        }
    }

    /// The way back to the list, if there is one.
    pub(super) fn view_back_to_list(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let has_list = self.voting.wanted.is_none() && self.voting.polls().len() > 1;
        let back = ctx.link().callback(|_: MouseEvent| Msg::Open(None));
        html! { if has_list { <p>{ ui::button(Look::Link, words.say("poll-back"), back) }</p> } }
    }
}

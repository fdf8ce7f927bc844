//! One sheet: to read, and to fill in; what is more comes with the later part.

use civic_core::poll::voting::{Action, ProblemKind, Step};
use civic_core::poll::{self, Eligibility, PollId};
use yew::prelude::*;

use super::texts;
use super::widget::{Msg, Poll};
use crate::browser::clock;
use crate::ui::{self, Look};
use crate::words::Words;

/// The id of the first control of a poll's answer.
pub(super) fn control(at: usize) -> String {
    format!("answer-{at}")
}

impl Poll {
    pub(super) fn view_sheet(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let now = clock::now();
        let polls = self.sheet();
        let fills_in = |poll: &&poll::Poll| self.voting.can_vote(&poll.id, now) && !self.voting.shows_receipt(&poll.id);
        let is_review = self.voting.step == Step::Review;
        let title = match polls.as_slice() {
            _ if is_review => words.say("poll-review"),
            [only] => only.question.clone(),
            _ => words.say("poll-questions"),
        };
        html! {
            <>
                { self.view_back_to_list(ctx) }
                { self.heading(ctx, &title) }
                { self.view_later(ctx, |later| later.view_notes) }
                if polls.iter().any(fills_in) {
                    { self.view_form(ctx, &polls, is_review) }
                    if !is_review {
                        { self.view_later(ctx, |later| later.view_so_far) }
                    }
                } else {
                    { for polls.iter().enumerate().map(|(at, poll)| self.view_without_voting(ctx, at, poll, polls.len() > 1)) }
                    { self.view_awaited(ctx) }
                }
            </>
        }
    }

    /// The polls of the sheet.
    pub(super) fn sheet(&self) -> Vec<&poll::Poll> {
        self.voting.sheet.iter().filter_map(|filled| self.voting.poll(&filled.poll)).collect()
    }

    fn view_form(&self, ctx: &Context<Self>, polls: &[&poll::Poll], is_review: bool) -> Html {
        let words = &ctx.props().words;
        let onsubmit = ctx.link().callback(move |event: SubmitEvent| {
            event.prevent_default();
            Msg::Act(if is_review { Action::Cast } else { Action::Review })
        });
        // A field that comes later must not push away the button that somebody is about to press.
        let wants_more = |poll: &&poll::Poll| poll.eligibility == Eligibility::Code || poll.terms.is_some();
        let is_whole = self.later().is_some() || !polls.iter().any(wants_more);
        html! {
            <form novalidate=true {onsubmit} autocomplete="off">
                if is_review {
                    { self.view_later(ctx, |later| later.view_review) }
                } else {
                    { for polls.iter().enumerate().map(|(at, poll)| self.view_question(ctx, at, poll, polls.len() > 1)) }
                    { self.view_later(ctx, |later| later.view_credentials) }
                }
                { self.view_awaited(ctx) }
                if is_whole {
                    <div class="actions">
                        { ui::submit_for_good(Look::Primary, words.say(if is_review { "poll-cast" } else { "continue" })) }
                        if is_review {
                            { ui::button(Look::Secondary, words.say("change"), self.on(ctx, || Action::Back)) }
                        }
                    </div>
                }
            </form>
        }
    }

    /// A question, what to know of it, and the control to answer it.
    fn view_question(&self, ctx: &Context<Self>, at: usize, poll: &poll::Poll, titled: bool) -> Html {
        html! {
            <section class="question" part="question" key={poll.id.0.clone()}>
                { self.view_title(ctx, poll, titled) }
                { self.view_about(&ctx.props().words, poll) }
                { self.view_control(ctx, at, poll) }
                // Always one child: with one more at the end, Yew would draw those before anew, under somebody’s finger.
                { self.later().map(|later| (later.view_words)(self, ctx, at)).unwrap_or_default() }
            </section>
        }
    }

    /// What there is to see of a poll in which nobody votes here and now.
    fn view_without_voting(&self, ctx: &Context<Self>, at: usize, poll: &poll::Poll, titled: bool) -> Html {
        html! {
            <section class="question" part="question" key={poll.id.0.clone()}>
                { self.view_title(ctx, poll, titled) }
                { self.view_about(&ctx.props().words, poll) }
                { self.later().map_or_else(
                    || ui::waiting(ctx.props().words.say("loading")),
                    |later| (later.view_outcome)(self, ctx, at),
                ) }
            </section>
        }
    }

    /// The question above its own part of a sheet with several.
    fn view_title(&self, ctx: &Context<Self>, poll: &poll::Poll, titled: bool) -> Html {
        let level = format!("h{}", ctx.props().config.heading_level.saturating_add(1).min(6));
        html! {
            if titled {
                <@{level} class="poll-question" part="poll-question"><bdi>{ &poll.question }</bdi></@>
            }
        }
    }

    /// What is wrong with the answer to a poll, if that is known; of the words beside it, or of the marks.
    pub(super) fn problem_of(&self, words: &Words, id: &PollId, of_words: bool) -> Option<String> {
        let problem = self
            .voting
            .problems
            .iter()
            .find(|problem| problem.poll.as_ref() == Some(id) && (problem.kind == ProblemKind::Words) == of_words);
        problem.map(|problem| texts::problem(words, problem, self.voting.poll(id)))
    }
}

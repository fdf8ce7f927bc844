//! While a vote is on its way, when it could not be sent, and the receipt.

use civic_core::Error;
use civic_core::link::Link;
use civic_core::poll::voting::{Action, Kept};
use civic_core::poll::{self, Cast, Change, PollId, Writes};
use civic_core::submission::Submission;
use yew::prelude::*;

use super::texts;
use super::widget::{Msg, Poll};
use crate::browser::{clock, intl};
use crate::errors;
use crate::ui::{self, Confirm, Look, Tone};
use crate::words::Words;

impl Poll {
    /// Sending, kept for sending, or taken.
    pub(super) fn view_submission(&self, ctx: &Context<Self>) -> Html {
        match &self.voting.submission {
            Submission::Accepted(cast) => self.view_receipt(ctx, cast),
            Submission::Queued { error, .. } => self.view_queued(ctx, error.as_ref()),
            _ => self.view_sending(ctx),
        }
    }

    fn view_sending(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let title = words.say(if self.works.is_some() { "poll-works" } else { "poll-sending" });
        html! {
            <>
                { self.heading(ctx, &title) }
                <p>{ words.say("poll-sending-text") }</p>
                <progress part="progress" max="1" value={self.works.map(|share| share.to_string())} aria-label={title} />
            </>
        }
    }

    fn view_queued(&self, ctx: &Context<Self>, error: Option<&Error>) -> Html {
        let words = &ctx.props().words;
        let doubt = self.voting.is_in_doubt();
        let can_change =
            matches!(&self.voting.submission, Submission::Queued { attempt, .. } if !attempt.may_have_arrived);
        html! {
            <>
                { self.heading(ctx, &words.say(if doubt { "poll-doubt" } else { "poll-waits" })) }
                { ui::notice(Tone::Warning, html! {
                    <>
                        if let Some(error) = error {
                            <p>{ errors::error(words, error) }</p>
                        }
                        <p>{ words.say(if doubt { "poll-doubt-text" } else { "poll-waits-text" }) }</p>
                    </>
                }) }
                <div class="actions">
                    if doubt {
                        { ui::button(Look::Secondary, words.say("poll-anyway"), self.on(ctx, || Action::CastAnyway)) }
                    } else {
                        { ui::button(Look::Primary, words.say("poll-now"), self.on(ctx, || Action::Cast)) }
                    }
                    if can_change {
                        { ui::button(Look::Secondary, words.say("change"), self.on(ctx, || Action::EditAgain)) }
                    }
                    { ui::button(Look::Link, words.say("poll-let-go"), ctx.link().callback(|_| Msg::LetGo)) }
                </div>
            </>
        }
    }

    fn view_receipt(&self, ctx: &Context<Self>, cast: &Cast) -> Html {
        let words = &ctx.props().words;
        let polls: Vec<_> = self.voting.sheet.iter().filter_map(|filled| self.voting.poll(&filled.poll)).collect();
        let first = polls.first().copied();
        let kept = first.and_then(|poll| self.voting.kept(&poll.id));
        html! {
            <>
                { self.view_back_to_list(ctx) }
                { self.heading(ctx, &words.say("poll-taken")) }
                { ui::notice(Tone::Success, html! {
                    <div role="status" part="receipt">
                        <p>{ words.say("poll-taken-text") }</p>
                        { for kept.map(|kept| self.view_kept_receipt(words, kept, cast.receipt.as_ref())) }
                    </div>
                }) }
                { for first.map(|poll| self.view_changing(ctx, poll)) }
                { self.view_refusal(words) }
                { for polls.into_iter().map(|poll| self.view_results(ctx, poll)) }
            </>
        }
    }

    /// The gateway's own page, where a receipt is looked up.
    fn page_to_check(&self, poll: &PollId) -> Option<Link> {
        self.device.config.gateway()?.page(poll)
    }

    /// What may become of a vote that was taken, and the ways to it.
    pub(super) fn view_changing(&self, ctx: &Context<Self>, poll: &poll::Poll) -> Html {
        let words = &ctx.props().words;
        let can_change = poll.change != Change::Never && self.voting.can_vote(&poll.id, clock::now());
        html! {
            <>
                { for self.page_to_check(&poll.id).map(|page| html! {
                    <p>{ ui::anchor(words, &words.say("poll-check"), &page) }</p>
                }) }
                <p>{ texts::change(words, poll) }</p>
                if can_change {
                    <div class="actions">
                        { ui::button(Look::Secondary, words.say("poll-anew"), ctx.link().callback(|_| Msg::VoteAnew)) }
                    </div>
                    { self.view_withdraw(ctx, poll) }
                }
                if self.voting.is_by_person(&poll.id) {
                    <p>{ ui::button(Look::Secondary, words.say("poll-another"), ctx.link().callback(|_| Msg::VoteAsAnother)) }</p>
                }
            </>
        }
    }

    /// What the citizen holds to find the vote again: of a vote by the gateway, the key too.
    pub(super) fn view_kept_receipt(&self, words: &Words, kept: &Kept, receipt: Option<&String>) -> Html {
        let by_gateway =
            kept.polls.iter().filter_map(|id| self.voting.capabilities(id)).any(|can| can.writes == Writes::Gateway);
        let receipt = receipt.or(kept.receipt.as_ref());
        let reference = if by_gateway { Some(kept.key.as_str().to_owned()) } else { receipt.cloned() };
        html! {
            <>
                { for reference.map(|reference| html! {
                    <p class="reference">
                        <span>{ words.say("poll-receipt") }</span>
                        <strong part="reference"><bdi class="code">{ reference }</bdi></strong>
                    </p>
                }) }
                if by_gateway {
                    <p>{ words.say("poll-receipt-text") }</p>
                }
                <p>{ words.with("poll-taken-at", &[("time", intl::date_time(words.locale(), kept.cast).into())]) }</p>
            </>
        }
    }

    fn view_withdraw(&self, ctx: &Context<Self>, poll: &poll::Poll) -> Html {
        if poll.change != Change::Receipt {
            return Html::default();
        }
        let (words, poll) = (&ctx.props().words, poll.id.clone());
        let link = ctx.link().clone();
        let withdraw = Callback::from(move |_| {
            // Of the next vote it must be asked anew.
            link.send_message_batch(vec![Msg::AskWithdraw(false), Msg::Act(Action::Withdraw(poll.clone()))]);
        });
        html! {
            <Confirm
                ask={words.say("poll-withdraw")}
                text={words.say("poll-withdraw-sure")}
                yes={words.say("poll-withdraw-yes")}
                no={words.say("poll-withdraw-no")}
                asks={self.asks_withdraw}
                onask={ctx.link().callback(Msg::AskWithdraw)}
                onyes={withdraw}
            />
        }
    }
}

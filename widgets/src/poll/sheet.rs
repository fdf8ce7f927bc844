//! One sheet: to read, to fill in, and to look over; and what there is to see where nobody votes.

use civic_core::poll::voting::{Action, ProblemKind, Step};
use civic_core::poll::{self, Eligibility, Phase, PollId, Writes};
use yew::prelude::*;

use super::texts;
use super::widget::{Msg, Poll};
use crate::browser::clock;
use crate::ui::{self, Field, Line, Look, Summary, Tone, Trouble};
use crate::words::Words;

/// The id of the first control of a poll's answer.
pub(super) fn control(at: usize) -> String {
    format!("answer-{at}")
}

/// The field of the city's code.
const CODE: &str = "code";
/// The tick of the platform's terms.
const TERMS: &str = "terms";

impl Poll {
    pub(super) fn view_sheet(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let now = clock::now();
        let polls: Vec<&poll::Poll> =
            self.voting.sheet.iter().filter_map(|filled| self.voting.poll(&filled.poll)).collect();
        let can_vote = polls.iter().any(|poll| self.voting.can_vote(&poll.id, now));
        let is_review = self.voting.step == Step::Review;
        let title = match polls.as_slice() {
            _ if is_review => words.say("poll-review"),
            [only] => only.question.clone(),
            _ => words.say("poll-questions"),
        };
        let onsubmit = ctx.link().callback(move |event: SubmitEvent| {
            event.prevent_default();
            Msg::Act(if is_review { Action::Cast } else { Action::Review })
        });
        html! {
            <>
                { self.view_back_to_list(ctx) }
                { self.heading(ctx, &title) }
                { self.view_kept(words) }
                if can_vote {
                    <form novalidate=true {onsubmit} autocomplete="off">
                        { self.view_summary(ctx) }
                        { self.view_refusal(words) }
                        if is_review {
                            { self.view_review(ctx) }
                        } else {
                            { for polls.iter().enumerate().map(|(at, poll)| self.view_question(ctx, at, poll, polls.len() > 1)) }
                            { self.view_credentials(ctx, &polls) }
                        }
                        <div class="actions">
                            { ui::submit(Look::Primary, words.say(if is_review { "poll-cast" } else { "continue" })) }
                            if is_review {
                                { ui::button(Look::Secondary, words.say("change"), self.on(ctx, || Action::Back)) }
                            }
                        </div>
                    </form>
                } else {
                    { self.view_refusal(words) }
                    { for polls.into_iter().map(|poll| self.view_without_voting(ctx, poll)) }
                }
            </>
        }
    }

    /// A question, what to know of it, and the control to answer it.
    fn view_question(&self, ctx: &Context<Self>, at: usize, poll: &poll::Poll, titled: bool) -> Html {
        let words = &ctx.props().words;
        let level = format!("h{}", ctx.props().config.heading_level.saturating_add(1).min(6));
        html! {
            <section class="question" part="question" key={poll.id.0.clone()}>
                if titled {
                    <@{level} class="poll-question" part="poll-question"><bdi>{ &poll.question }</bdi></@>
                }
                { self.view_about(words, poll) }
                { self.view_control(ctx, at, poll) }
                { self.view_words(ctx, at, poll) }
            </section>
        }
    }

    /// What is written beside an answer.
    fn view_words(&self, ctx: &Context<Self>, at: usize, poll: &poll::Poll) -> Html {
        let words = &ctx.props().words;
        let filled = self.voting.filled(&poll.id);
        let chosen = |index: usize| {
            filled.and_then(|filled| filled.vote.as_ref()).is_some_and(|vote| vote.options().contains(&index))
        };
        let wants = poll.choices.iter().enumerate().any(|(index, choice)| choice.takes_words && chosen(index));
        if !wants && !poll.is_written() {
            return Html::default();
        }
        let label = words.say(if poll.is_written() { "poll-write" } else { "poll-write-other" });
        let field = Field {
            id: format!("words-{at}"),
            label: html! { { label } },
            hint: None,
            problem: self.problem_of(words, &poll.id, true),
            required: wants,
        };
        let value = filled.map_or("", |filled| filled.words.as_str());
        let id = poll.id.clone();
        let oninput = ctx.link().callback(move |text: String| Msg::Act(Action::Typed(id.clone(), text)));
        ui::paragraph(&field, value, oninput)
    }

    /// The city's code and the platform's terms, where they are asked for.
    fn view_credentials(&self, ctx: &Context<Self>, polls: &[&poll::Poll]) -> Html {
        let words = &ctx.props().words;
        let wants_code = polls.iter().any(|poll| poll.eligibility == Eligibility::Code);
        let terms = polls.iter().find_map(|poll| poll.terms.as_ref());
        let field = Field {
            id: CODE.to_owned(),
            label: html! { { words.say("poll-code") } },
            hint: Some(words.say("poll-code-hint")),
            problem: None,
            required: true,
        };
        let line = Line { kind: "text", autocomplete: "one-time-code", keyboard: None, direction: Some("ltr") };
        html! {
            <>
                if wants_code {
                    { ui::line(&field, line, &self.code, ctx.link().callback(Msg::Code)) }
                }
                { for terms.map(|terms| html! {
                    <>
                        <p>{ ui::anchor(words, &words.say("poll-terms-read"), terms) }</p>
                        { ui::tick(
                            TERMS,
                            &ui::Entry { key: TERMS.to_owned(), name: words.say("poll-terms"), description: None },
                            self.voting.agreed,
                            ctx.link().callback(|agreed| Msg::Act(Action::Agreed(agreed))),
                        ) }
                    </>
                }) }
            </>
        }
    }

    /// What is wrong with the answer to a poll, if that is known; of the words beside it, or of the marks.
    pub(super) fn problem_of(&self, words: &Words, id: &PollId, of_words: bool) -> Option<String> {
        let problem = self
            .voting
            .problems
            .iter()
            .find(|problem| problem.poll.as_ref() == Some(id) && (problem.kind == ProblemKind::Words) == of_words);
        problem.map(|problem| texts::problem(words, problem))
    }

    fn view_summary(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        if self.voting.problems.is_empty() {
            return Html::default();
        }
        let trouble = |problem: &poll::voting::Problem| {
            let place =
                problem.poll.as_ref().and_then(|id| self.voting.sheet.iter().position(|filled| filled.poll == *id));
            let control = match (problem.kind, place) {
                (ProblemKind::Terms, _) => Some(TERMS.to_owned()),
                (ProblemKind::Words, Some(at)) => Some(format!("words-{at}")),
                (_, place) => Some(control(place.unwrap_or_default())),
            };
            Trouble { control, text: texts::problem(words, problem) }
        };
        let troubles: Vec<_> = self.voting.problems.iter().map(trouble).collect();
        let title = words.say("problems-title");
        html! { <Summary {title} {troubles} node={self.problems.clone()} host={ctx.props().host.clone()} /> }
    }

    /// What there is to see of a poll in which nobody votes here and now.
    fn view_without_voting(&self, ctx: &Context<Self>, poll: &poll::Poll) -> Html {
        let words = &ctx.props().words;
        let by_link = self.voting.capabilities(&poll.id).is_some_and(|can| can.writes == Writes::Link);
        let is_open = poll.phase(clock::now()) == Phase::Open;
        html! {
            <section class="question" part="question" key={poll.id.0.clone()}>
                { self.view_about(words, poll) }
                if is_open && by_link {
                    { ui::notice(Tone::Info, html! { <p>{ words.say("poll-elsewhere") }</p> }) }
                }
                if poll.phase(clock::now()) == Phase::Upcoming {
                    { self.view_options(words, poll) }
                }
                { self.view_results(words, poll) }
            </section>
        }
    }

    /// That a draft was kept, or that nothing is.
    fn view_kept(&self, words: &Words) -> Html {
        use civic_core::submission::Keeping;
        let keeping = match self.voting.keeping {
            Keeping::Kept => None,
            Keeping::Blocked => Some("keeping-blocked"),
            Keeping::Full => Some("keeping-full"),
        };
        html! {
            <>
                if self.voting.restored {
                    { ui::notice(Tone::Info, html! { <p>{ words.say("poll-restored") }</p> }) }
                }
                { for keeping.map(|id| ui::notice(Tone::Warning, html! { <p>{ words.say(id) }</p> })) }
            </>
        }
    }
}

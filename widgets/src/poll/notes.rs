//! What stands above a sheet: what was kept, what must be put right, why a try was refused.

use civic_core::poll::voting::ProblemKind;
use civic_core::poll::{self, Reason};
use civic_core::submission::{Keeping, Submission};
use yew::prelude::*;

use super::credentials::{CODE, TERMS, words_field};
use super::sheet::control;
use super::texts;
use super::widget::Poll;
use crate::errors;
use crate::ui::{self, Summary, Tone, Trouble};
use crate::words::Words;

impl Poll {
    pub(super) fn view_notes(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        html! {
            <>
                { self.view_kept(words) }
                { self.view_summary(ctx) }
                { self.view_refusal(words) }
            </>
        }
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
                (ProblemKind::Code, _) => Some(CODE.to_owned()),
                (ProblemKind::Words, Some(at)) => Some(words_field(at)),
                (_, place) => Some(control(place.unwrap_or_default())),
            };
            let poll = problem.poll.as_ref().and_then(|id| self.voting.poll(id));
            Trouble { control, text: texts::problem(words, problem, poll) }
        };
        let troubles: Vec<_> = self.voting.problems.iter().map(trouble).collect();
        let title = words.say("problems-title");
        html! { <Summary {title} {troubles} node={self.problems.clone()} host={ctx.props().host.clone()} /> }
    }

    /// That a draft was kept, or that nothing is.
    fn view_kept(&self, words: &Words) -> Html {
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

    /// Why the last try was refused, if it was.
    pub(super) fn view_refusal(&self, words: &Words) -> Html {
        // Of a rule of the poll the widget has words of its own.
        let is_by_rules = self.voting.refused.is_some_and(Reason::is_by_rules);
        let said = match &self.voting.submission {
            Submission::Refused(error) if !is_by_rules => errors::said(error),
            _ => Vec::new(),
        };
        let Some(reason) = self.refusal(words) else { return Html::default() };
        ui::notice(
            Tone::Error,
            html! {
                <div role="alert" tabindex="-1" ref={self.problems.clone()}>
                    <p class="notice-title">{ reason }</p>
                    { for said.into_iter().map(|said| html! { <p dir="auto">{ said }</p> }) }
                </div>
            },
        )
    }
}

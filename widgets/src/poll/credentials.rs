//! What goes with an answer: words beside it, the city's code, the platform's terms.

use civic_core::poll::Eligibility;
use civic_core::poll::voting::{Action, ProblemKind};
use yew::prelude::*;

use super::texts;
use super::widget::{Msg, Poll};
use crate::ui::{self, Field, Line};

/// The field of the city's code.
pub(super) const CODE: &str = "code";
/// The tick of the platform's terms.
pub(super) const TERMS: &str = "terms";

/// The id of the field of what is written beside an answer.
pub(super) fn words_field(at: usize) -> String {
    format!("words-{at}")
}

impl Poll {
    /// What is written beside an answer.
    pub(super) fn view_words(&self, ctx: &Context<Self>, at: usize) -> Html {
        let words = &ctx.props().words;
        let Some(poll) = self.voting.sheet.get(at).and_then(|filled| self.voting.poll(&filled.poll)) else {
            return Html::default();
        };
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
            id: words_field(at),
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
    pub(super) fn view_credentials(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let polls = self.sheet();
        let wants_code = polls.iter().any(|poll| poll.eligibility == Eligibility::Code);
        let terms = polls.iter().find_map(|poll| poll.terms.as_ref());
        let lacking = self.voting.problems.iter().find(|problem| problem.kind == ProblemKind::Code);
        let field = Field {
            id: CODE.to_owned(),
            label: html! { { words.say("poll-code") } },
            hint: Some(words.say("poll-code-hint")),
            problem: lacking.map(|problem| texts::problem(words, problem, None)),
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
}

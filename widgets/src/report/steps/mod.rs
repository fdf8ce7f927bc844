//! The form's pages, one after the other.

mod category;
mod contact;
mod details;
mod photo;
mod place;
mod questions;
mod review;

use civic_core::report::form::{Action, Field, Problem, Step};
use yew::prelude::*;

use super::texts;
use super::widget::{Msg, Report};
use crate::browser::dom;
use crate::errors;
use crate::ui::{self, Look};
use crate::words::Words;

impl Report {
    pub(super) fn view_steps(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let last = self.form.step == Step::Review;
        let onsubmit = ctx.link().callback(move |event: SubmitEvent| {
            event.prevent_default();
            Msg::Act(if last { Action::Send } else { Action::Continue })
        });
        let content = match self.form.step {
            Step::Category => self.view_category(ctx),
            _ => self.view_later(ctx, |later| later.view_step),
        };
        let first = self.form.step == Step::Category;
        html! {
            <form novalidate=true {onsubmit} autocomplete="on">
                { self.view_progress_of_steps(words) }
                { self.heading(ctx, texts::step(self.form.step)) }
                { self.view_notes(ctx) }
                // Nothing is wrong before the later part has looked. In a list of its own: Yew would make all that stands
                // above anew when it comes, and the heading may have the focus.
                <>{ for self.later().map(|later| (later.view_summary)(self, ctx)) }</>
                { content }
                if first && self.waits_to_go_on() {
                    { self.view_later(ctx, |later| later.view_step) }
                }
                <div class="actions">
                    if !first || self.form.categories.value().is_some_and(|categories| !categories.is_empty()) {
                        { ui::submit(Look::Primary, words.say(if last { "send" } else { "continue" })) }
                    }
                    if !first {
                        { ui::button(
                            Look::Secondary,
                            words.say("back"),
                            ctx.link().callback(|_| Msg::Act(Action::Back)),
                        ) }
                    }
                </div>
            </form>
        }
    }

    /// What a step after the first asks for.
    pub(super) fn view_later_step(&self, ctx: &Context<Self>) -> Html {
        match self.form.step {
            Step::Category => Html::default(),
            Step::Details => self.view_details(ctx),
            Step::Place => self.view_place(ctx),
            Step::Contact => self.view_contact(ctx),
            Step::Review => self.view_review(ctx),
        }
    }

    fn view_progress_of_steps(&self, words: &Words) -> Html {
        let steps = self.form.steps();
        let now = steps.iter().position(|step| *step == self.form.step).unwrap_or_default().saturating_add(1);
        let values = [("now", (now as f64).into()), ("all", (steps.len() as f64).into())];
        html! {
            <div class="steps" part="steps">
                <p>{ words.with("step-of", &values) }</p>
                <div class="bar" aria-hidden="true">
                    { for (1..=steps.len()).map(|step| html! { <span class={(step <= now).then_some("done")} /> }) }
                </div>
            </div>
        }
    }

    /// A field with its problem, if it has one.
    pub(super) fn field(&self, words: &Words, field: &Field, label: &str, required: bool) -> ui::Field {
        let problem = self.form.problem(field).map(|problem| texts::problem(words, problem, label));
        // The city's words may run against ours. Where ours are around them, the message itself sets them apart.
        let label = if required {
            html! { <bdi>{ label }</bdi> }
        } else {
            html! { { words.with("optional", &[("label", label.into())]) } }
        };
        ui::Field { id: texts::control(field), label, hint: None, problem, required }
    }

    /// A problem in words; those of answers name their question.
    pub(super) fn problem_text(&self, words: &Words, problem: &Problem) -> String {
        let label = match &problem.field {
            Field::Answer(code) => {
                let questions = self.form.questions.value().map_or(&[][..], Vec::as_slice);
                questions.iter().find(|question| &question.code == code).map(|question| question.label.clone())
            }
            Field::Description => Some(words.say("description")),
            Field::Words => Some(words.say("place-words")),
            Field::FirstName => Some(words.say("first-name")),
            Field::LastName => Some(words.say("last-name")),
            _ => None,
        };
        texts::problem(words, problem, &label.unwrap_or_default())
    }

    /// What did not load, with a way to try again; nothing if all is here.
    pub(super) fn view_load_failure(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let waits_for_questions = self.form.category().is_some() && self.form.questions.value().is_none();
        let (title, failed) = match (self.form.categories.value(), self.form.categories.error()) {
            (None, Some(error)) => ("categories-failed", Some(error)),
            _ if waits_for_questions => ("questions-failed", self.form.questions.error()),
            _ => ("", None),
        };
        let Some(error) = failed else { return Html::default() };
        let again = self.again(ctx, || Msg::Act(Action::LoadAgain));
        ui::failure(words.say(title), Some(errors::error(words, error)), words.say("try-again"), again)
    }

    /// What “Try again” does. The button goes away while it loads, so the focus goes to the heading.
    pub(super) fn again(&self, ctx: &Context<Self>, message: fn() -> Msg) -> Callback<MouseEvent> {
        let heading = self.heading.clone();
        ctx.link().callback(move |_| {
            if let Some(heading) = heading.cast() {
                dom::focus(&heading);
            }
            message()
        })
    }

    /// Sends what is typed into a field to the form.
    pub(super) fn typed(&self, ctx: &Context<Self>, field: Field) -> Callback<String> {
        ctx.link().callback(move |text| Msg::Act(Action::Typed(field.clone(), text)))
    }
}

//! The questions that a category asks.

use civic_core::report::form::{Action, Field};
use civic_core::report::{Choice, Question, QuestionKind};
use yew::prelude::*;

use super::super::widget::{Msg, Report};
use crate::ui::{self, Choices, Entry, Line, Tone};

impl Report {
    pub(super) fn view_questions(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        if self.form.questions.value().is_none() {
            return html! {
                <div id="questions">
                    { self.view_load_failure(ctx) }
                    if self.form.questions.error().is_none() && self.form.draft.category.is_some() {
                        { ui::waiting(words.say("questions-loading")) }
                    }
                </div>
            };
        }
        let mut notices = 0_usize;
        let shown = self.form.asked().into_iter().map(|question| {
            // Codes differ, but notices need none; no code begins with a blank.
            let key = if question.kind == QuestionKind::Notice {
                notices = notices.saturating_add(1);
                format!(" {notices}")
            } else {
                question.code.as_str().to_owned()
            };
            html! { <div {key} class="question">{ self.view_question(ctx, question) }</div> }
        });
        html! { { for shown } }
    }

    fn view_question(&self, ctx: &Context<Self>, question: &Question) -> Html {
        let words = &ctx.props().words;
        let about = Field::Answer(question.code.clone());
        let mut field = self.field(words, &about, &question.label, question.required);
        field.hint.clone_from(&question.hint);
        let given = self.form.draft.answers.get(&question.code);
        let text = given.first().map_or("", String::as_str);
        let typed = {
            let code = question.code.clone();
            ctx.link().callback(move |text| Msg::Act(Action::Answered(code.clone(), vec![text])))
        };
        match &question.kind {
            QuestionKind::Hidden => Html::default(),
            QuestionKind::Notice => {
                ui::notice(Tone::Info, html! { <p class="prose" dir="auto">{ ui::prose(words, &question.label) }</p> })
            }
            QuestionKind::Line => {
                ui::line(&field, Line { kind: "text", autocomplete: "off", ..Line::default() }, text, typed)
            }
            QuestionKind::Number => {
                // Not `type=number`: it drops what it cannot read, and what a citizen typed must not vanish.
                let direction = Some("ltr");
                let line = Line { kind: "text", autocomplete: "off", keyboard: Some("decimal"), direction };
                ui::line(&field, line, text, typed)
            }
            QuestionKind::DateTime => {
                ui::line(&field, Line { kind: "datetime-local", autocomplete: "off", ..Line::default() }, text, typed)
            }
            QuestionKind::Paragraph => ui::paragraph(&field, text, typed),
            QuestionKind::YesNo => {
                let yes_no = [("true", "yes"), ("false", "no")]
                    .map(|(key, name)| Choice { key: key.to_owned(), name: words.say(name) });
                self.view_choices(ctx, question, &field, &yes_no, false)
            }
            QuestionKind::One(choices) => self.view_choices(ctx, question, &field, choices, false),
            QuestionKind::Many(choices) => self.view_choices(ctx, question, &field, choices, true),
        }
    }

    fn view_choices(
        &self,
        ctx: &Context<Self>,
        question: &Question,
        field: &ui::Field,
        choices: &[Choice],
        several: bool,
    ) -> Html {
        let given = self.form.draft.answers.get(&question.code).to_vec();
        let entries = choices.iter().map(|choice| Entry {
            key: choice.key.clone(),
            name: choice.name.clone(),
            description: None,
        });
        let onchange = {
            let (code, given) = (question.code.clone(), given.clone());
            ctx.link().callback(move |(key, on): (String, bool)| {
                let mut answer = if several { given.clone() } else { Vec::new() };
                answer.retain(|other| *other != key);
                if on {
                    answer.push(key);
                }
                Msg::Act(Action::Answered(code.clone(), answer))
            })
        };
        let shown = Choices { field, several, name: field.id.clone(), entries: entries.collect(), chosen: &given };
        ui::choices(&shown, &onchange)
    }
}

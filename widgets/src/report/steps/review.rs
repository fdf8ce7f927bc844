//! Is all of this right? Everything that will be sent, with a way back to each of it.

use civic_core::report::form::{Action, Step};
use civic_core::report::{Choice, Question, QuestionKind};
use civic_core::{Moment, report};
use yew::prelude::*;

use super::super::texts;
use super::super::widget::{Msg, Report};
use crate::browser::intl;
use crate::words::Words;

impl Report {
    pub(super) fn view_review(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let draft = &self.form.draft;
        let text = |value: &str| html! { <bdi class="prose">{ value }</bdi> };
        let mut details = vec![(words.say("description"), text(&draft.description))];
        details.extend(self.answers(words).into_iter().map(|(label, answer)| (label, text(&answer))));
        if let Some(preview) = self.preview.as_ref().filter(|_| draft.photo.is_some()) {
            let image = html! {
                <img class="preview small" part="photo" src={preview.as_str().to_owned()} alt={words.say("photo-alt")} />
            };
            details.push((words.say("photo"), image));
        }
        let mut place = Vec::new();
        if !draft.place.words.trim().is_empty() {
            place.push((words.say("place-words"), text(&draft.place.words)));
        }
        if let Some(position) = report::place::parse(&draft.place.coordinates) {
            place.push((words.say("coordinates"), text(&report::place::format(position))));
        }
        let contact = &draft.contact;
        let name = [contact.first_name.trim(), contact.last_name.trim()].join(" ");
        let known = [("name", name.trim()), ("email", contact.email.trim()), ("phone", contact.phone.trim())];
        let mut who: Vec<_> = known
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(label, value)| (words.say(label), text(value)))
            .collect();
        if who.is_empty() {
            who.push((words.say("contact"), text(&words.say("contact-none"))));
        }
        let category = self.form.category().map_or("", |category| category.name.as_str());
        html! {
            <div class="review">
                { self.section(ctx, Step::Category, vec![(words.say("category"), text(category))], true) }
                { self.section(ctx, Step::Details, details, true) }
                { self.section(ctx, Step::Place, place, false) }
                if self.form.steps().contains(&Step::Contact) {
                    { self.section(ctx, Step::Contact, who, false) }
                }
                <p>{ words.say("review-text") }</p>
            </div>
        }
    }

    /// One step; `titled` if its title says what the first entry is.
    fn section(&self, ctx: &Context<Self>, step: Step, entries: Vec<(String, Html)>, titled: bool) -> Html {
        let words = &ctx.props().words;
        let title = words.say(texts::step(step));
        let onclick = ctx.link().callback(move |_: MouseEvent| Msg::Act(Action::GoTo(step)));
        html! {
            <div class="section" part="section">
                <div class="section-head">
                    <p class="subheading">{ &title }</p>
                    <button type="button" class="button-link" part="button-link" {onclick}>
                        { words.say("change") }<span class="visually-hidden">{ ": " }{ &title }</span>
                    </button>
                </div>
                <dl>
                    { for entries.into_iter().enumerate().map(|(index, (label, value))| html! {
                        <div>
                            <dt class={(titled && index == 0).then_some("visually-hidden")}><bdi>{ label }</bdi></dt>
                            <dd>{ value }</dd>
                        </div>
                    }) }
                </dl>
            </div>
        }
    }

    fn answers(&self, words: &Words) -> Vec<(String, String)> {
        let asked = self.form.asked().into_iter().filter(|question| question.kind != QuestionKind::Notice);
        asked
            .filter_map(|question| {
                let given = self.form.draft.answers.get(&question.code);
                let told: Vec<_> = given
                    .iter()
                    .filter(|answer| !answer.trim().is_empty())
                    .map(|answer| answer_in_words(words, question, answer))
                    .collect();
                (!told.is_empty()).then(|| (question.label.clone(), told.join(", ")))
            })
            .collect()
    }
}

fn answer_in_words(words: &Words, question: &Question, answer: &str) -> String {
    let name = |choices: &[Choice]| {
        choices
            .iter()
            .find(|choice| choice.key == answer)
            .map_or_else(|| answer.to_owned(), |choice| choice.name.clone())
    };
    match &question.kind {
        QuestionKind::One(choices) | QuestionKind::Many(choices) => name(choices),
        QuestionKind::YesNo => words.say(if answer == "true" { "yes" } else { "no" }),
        QuestionKind::DateTime => intl::moment(words.locale(), &Moment::read(&format!("{answer}:00"))),
        _ => answer.to_owned(),
    }
}

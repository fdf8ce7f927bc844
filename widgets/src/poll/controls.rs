//! A control for each way to vote, by touch, keyboard and screen reader.

use civic_core::poll::voting::{self, Action, Entry};
use civic_core::poll::{self, Answer, Choice, Method, Opinion, Vote};
use yew::prelude::*;

use super::sheet::control;
use super::texts;
use super::widget::{Msg, Poll};
use crate::browser::fetch::is_allowed;
use crate::browser::intl;
use crate::ui::{self, Choices, Field};
use crate::words::Words;

impl Poll {
    /// The control to answer a poll.
    pub(super) fn view_control(&self, ctx: &Context<Self>, at: usize, poll: &poll::Poll) -> Html {
        if poll.is_written() {
            return Html::default();
        }
        let words = &ctx.props().words;
        // Where options stand each by itself, the first of their controls has the id that the summary of problems leads to.
        let is_of_each = matches!(
            poll.method,
            Method::Opinions
                | Method::Score { .. }
                | Method::Points { .. }
                | Method::Quadratic { .. }
                | Method::Judgment { .. }
        );
        let field = Field {
            id: if is_of_each { format!("{}-each", control(at)) } else { control(at) },
            label: html! { { words.say("poll-answer") } },
            hint: Some(texts::how(words, &poll.method)),
            problem: self.problem_of(words, &poll.id, false),
            required: true,
        };
        let content = match &poll.method {
            Method::Single | Method::Multiple { .. } | Method::Approval { .. } | Method::Budget { .. } => {
                self.view_choices(ctx, poll, &field)
            }
            Method::YesNo { .. } => self.view_answer(ctx, poll, &field),
            Method::Opinions => view_each(&field, at, poll, self.view_opinion(ctx, poll)),
            Method::Ranked(_) => self.view_ranking(ctx, poll, &field),
            Method::Score { .. } | Method::Points { .. } | Method::Quadratic { .. } => {
                view_each(&field, at, poll, self.view_number(ctx, poll))
            }
            Method::Judgment { grades } => view_each(&field, at, poll, self.view_grade(ctx, poll, grades)),
        };
        html! {
            <>
                <div>
                    { content }
                    { self.view_left(words, poll) }
                </div>
                { self.view_blank(ctx, at, poll) }
            </>
        }
    }

    fn vote(&self, poll: &poll::Poll) -> Option<&Vote> {
        self.voting.filled(&poll.id)?.vote.as_ref()
    }

    /// Sends a mark to the sheet.
    pub(super) fn mark<T: 'static>(
        &self,
        ctx: &Context<Self>,
        poll: &poll::Poll,
        entry: impl Fn(T) -> Entry + 'static,
    ) -> Callback<T> {
        let id = poll.id.clone();
        ctx.link().callback(move |value| Msg::Act(Action::Entered(id.clone(), entry(value))))
    }

    fn view_choices(&self, ctx: &Context<Self>, poll: &poll::Poll, field: &Field) -> Html {
        let words = &ctx.props().words;
        let chosen: Vec<String> = match self.vote(poll) {
            Some(Vote::Choices(options)) => options.iter().map(ToString::to_string).collect(),
            _ => Vec::new(),
        };
        let several = !matches!(poll.method, Method::Single);
        let entries = poll.choices.iter().enumerate();
        let entries = entries.map(|(index, choice)| ui::Entry {
            key: index.to_string(),
            name: choice.name.clone(),
            description: described(words, poll, choice),
        });
        let choices = Choices { field, several, name: field.id.clone(), entries: entries.collect(), chosen: &chosen };
        let onchange = self.mark(ctx, poll, |(key, chosen): (String, bool)| {
            let option = key.parse().unwrap_or(usize::MAX);
            if chosen { Entry::Choose(option) } else { Entry::Leave(option) }
        });
        html! { <>{ ui::choices(&choices, &onchange) }{ self.view_pictures(poll) }</> }
    }

    fn view_answer(&self, ctx: &Context<Self>, poll: &poll::Poll, field: &Field) -> Html {
        let words = &ctx.props().words;
        let answers = [Answer::Yes, Answer::No, Answer::Abstain];
        let chosen: Vec<String> = match self.vote(poll) {
            Some(Vote::Answer(answer)) => vec![texts::answer(*answer).to_owned()],
            _ => Vec::new(),
        };
        let entries = answers.map(texts::answer).map(|key| ui::Entry {
            key: key.to_owned(),
            name: words.say(key),
            description: None,
        });
        let choices =
            Choices { field, several: false, name: field.id.clone(), entries: entries.into(), chosen: &chosen };
        let onchange = self.mark(ctx, poll, move |(key, _): (String, bool)| {
            let answer = answers.into_iter().find(|answer| texts::answer(*answer) == key);
            Entry::Answer(answer.unwrap_or(Answer::Abstain))
        });
        ui::choices(&choices, &onchange)
    }

    /// A statement with what one thinks of it.
    fn view_opinion(&self, ctx: &Context<Self>, poll: &poll::Poll) -> impl Fn(usize, &Choice, String) -> Html {
        let words = &ctx.props().words;
        let opinions = [Opinion::Agree, Opinion::Disagree, Opinion::Pass];
        let said = |index: usize| match self.vote(poll) {
            Some(Vote::Opinions(said)) => said.iter().find(|(option, _)| *option == index).map(|(_, opinion)| *opinion),
            _ => None,
        };
        move |index, choice, id| {
            let entries = opinions.map(texts::opinion).map(|key| ui::Entry {
                key: key.to_owned(),
                name: words.say(key),
                description: None,
            });
            let field = of_option(words, poll, choice, id);
            let chosen: Vec<String> =
                said(index).map(|opinion| texts::opinion(opinion).to_owned()).into_iter().collect();
            let name = field.id.clone();
            let choices = Choices { field: &field, several: false, name, entries: entries.into(), chosen: &chosen };
            let onchange = self.mark(ctx, poll, move |(key, _): (String, bool)| {
                Entry::Opinion(index, opinions.into_iter().find(|opinion| texts::opinion(*opinion) == key))
            });
            ui::choices(&choices, &onchange)
        }
    }

    /// An option with a grade.
    fn view_grade(
        &self,
        ctx: &Context<Self>,
        poll: &poll::Poll,
        grades: &[String],
    ) -> impl Fn(usize, &Choice, String) -> Html {
        let words = &ctx.props().words;
        move |index, choice, id| {
            let entries = grades.iter().enumerate().map(|(grade, name)| ui::Entry {
                key: grade.to_string(),
                name: name.clone(),
                description: None,
            });
            let field = of_option(words, poll, choice, id);
            let chosen: Option<u32> = voting::number_of(self.vote(poll), index);
            let chosen: Vec<String> = chosen.iter().map(ToString::to_string).collect();
            let name = field.id.clone();
            let choices = Choices { field: &field, several: false, name, entries: entries.collect(), chosen: &chosen };
            let onchange = self.mark(ctx, poll, move |(key, _): (String, bool)| Entry::Number(index, key.parse().ok()));
            ui::choices(&choices, &onchange)
        }
    }

    /// An option with a number, which buttons make greater or smaller.
    fn view_number(&self, ctx: &Context<Self>, poll: &poll::Poll) -> impl Fn(usize, &Choice, String) -> Html {
        let words = &ctx.props().words;
        let highest = voting::highest(&poll.method);
        move |index, choice, id| {
            let number = voting::number_of(self.vote(poll), index);
            let name = format!("{id}-name");
            // By how much and not to what, so that each of two quick presses counts.
            let step =
                |label: &'static str, text: &'static str, by: fn(usize) -> Entry, is_all: bool, id: Option<String>| {
                    let onclick = self.mark(ctx, poll, move |_: MouseEvent| by(index));
                    html! {
                        <button
                            type="button"
                            class="button button-secondary step"
                            part="button button-secondary"
                            aria-disabled={is_all.then_some("true")}
                            aria-label={words.with(label, &[("name", choice.name.as_str().into())])}
                            {id}
                            {onclick}
                        >
                            { text }
                        </button>
                    }
                };
            html! {
                <div class="number-row" part="option">
                    <div class="option-words">
                        <p id={name}><bdi>{ &choice.name }</bdi></p>
                        { for described(words, poll, choice).map(|text| html! { <p class="hint"><bdi>{ text }</bdi></p> }) }
                    </div>
                    <div class="steps-number">
                        { step("poll-less", "−", Entry::Less, number.is_none(), None) }
                        <output class="number" aria-live="polite">
                            { number.map_or_else(|| "–".to_owned(), |number| intl::number(words.locale(), number.into())) }
                        </output>
                        { step("poll-more", "+", Entry::More, number == Some(highest), Some(id)) }
                    </div>
                </div>
            }
        }
    }

    /// What is left of points, credits, money or options; a screen reader hears it as it changes.
    fn view_left(&self, words: &Words, poll: &poll::Poll) -> Html {
        let Some(left) = self.voting.left(&poll.id) else { return Html::default() };
        let (id, amount) =
            if left < 0 { ("poll-over", left.unsigned_abs()) } else { ("poll-left", left.unsigned_abs()) };
        let amount = match &poll.method {
            Method::Budget { currency, .. } => intl::money(words.locale(), amount as f64, currency),
            _ => intl::number(words.locale(), amount as f64),
        };
        let class = if left < 0 { "left over" } else { "left" };
        html! { <p {class} part="left" role="status">{ words.with(id, &[("amount", amount.into())]) }</p> }
    }

    /// Leaving the ballot blank, which is turnout.
    fn view_blank(&self, ctx: &Context<Self>, at: usize, poll: &poll::Poll) -> Html {
        if matches!(poll.method, Method::YesNo { .. } | Method::Opinions) {
            return Html::default();
        }
        let words = &ctx.props().words;
        let entry = ui::Entry { key: "blank".to_owned(), name: words.say("poll-blank"), description: None };
        let is_blank = self.vote(poll) == Some(&Vote::Blank);
        ui::tick(&format!("blank-{at}"), &entry, is_blank, self.mark(ctx, poll, Entry::Blank))
    }

    fn view_pictures(&self, poll: &poll::Poll) -> Html {
        let endpoint = self.device.config.attributes.text("endpoint").unwrap_or_default();
        let pictures = poll.choices.iter().filter_map(|choice| Some((choice, choice.picture.as_ref()?)));
        let pictures = pictures.filter(|(_, picture)| is_allowed(picture.address.as_str(), endpoint));
        let pictures: Vec<_> = pictures.collect();
        if pictures.is_empty() {
            return Html::default();
        }
        html! {
            <ul class="pictures" part="pictures">
                { for pictures.into_iter().map(|(choice, picture)| html! {
                    <li>
                        <figure>
                            <img src={picture.address.as_str().to_owned()} alt={picture.alternative.clone()} loading="lazy" />
                            <figcaption><bdi>{ &choice.name }</bdi></figcaption>
                        </figure>
                    </li>
                }) }
            </ul>
        }
    }

    /// The options of a poll that has not begun.
    pub(super) fn view_options(&self, words: &Words, poll: &poll::Poll) -> Html {
        html! {
            <ul class="options" part="options">
                { for poll.choices.iter().map(|choice| html! {
                    <li>
                        <p><bdi>{ &choice.name }</bdi></p>
                        { for described(words, poll, choice).map(|text| html! { <p class="hint"><bdi>{ text }</bdi></p> }) }
                    </li>
                }) }
            </ul>
        }
    }
}

/// Every option by itself, under what is asked of all of them.
fn view_each(field: &Field, at: usize, poll: &poll::Poll, view: impl Fn(usize, &Choice, String) -> Html) -> Html {
    let rows = poll.choices.iter().enumerate().map(|(index, choice)| {
        // Radio buttons add their own number to it.
        let id = if index == 0 { control(at) } else { format!("{}-option-{index}", control(at)) };
        html! { <li>{ view(index, choice, id) }</li> }
    });
    html! {
        <fieldset
            class={classes!("field", field.problem.is_some().then_some("has-problem"))}
            part="field"
            aria-describedby={field.described_by()}
        >
            <legend part="label">{ field.label.clone() }</legend>
            { field.notes() }
            <ul class="options" part="options">{ for rows }</ul>
        </fieldset>
    }
}

/// The field of one option.
fn of_option(words: &Words, poll: &poll::Poll, choice: &Choice, id: String) -> Field {
    let hint = described(words, poll, choice);
    Field { id, label: html! { <bdi>{ &choice.name }</bdi> }, hint, problem: None, required: false }
}

/// What an option means, and what it costs.
pub(super) fn described(words: &Words, poll: &poll::Poll, choice: &Choice) -> Option<String> {
    let currency = match &poll.method {
        Method::Budget { currency, .. } => currency.as_str(),
        _ => "EUR",
    };
    let cost = choice.cost.map(|cost| intl::money(words.locale(), cost as f64, currency));
    let cost = cost.map(|cost| words.with("poll-cost", &[("amount", cost.into())]));
    let text = Some(choice.text.clone()).filter(|text| !text.is_empty());
    match (cost, text) {
        (Some(cost), Some(text)) => Some(format!("{cost} — {text}")),
        (cost, text) => cost.or(text),
    }
}

//! Putting options in order, by buttons; who likes to drag can do that too.

use civic_core::poll::voting::Entry;
use civic_core::poll::{self, Vote};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::controls::described;
use super::widget::{Msg, Poll};
use crate::browser::{clock, dom, pointer};
use crate::ui::Field;

impl Poll {
    /// The options in the citizen's order, then those that have no place in it.
    pub(super) fn view_ranking(&self, ctx: &Context<Self>, poll: &poll::Poll, field: &Field) -> Html {
        let words = &ctx.props().words;
        let order: Vec<usize> = match self.voting.filled(&poll.id).and_then(|filled| filled.vote.as_ref()) {
            Some(Vote::Ranking(places)) => places.iter().flatten().copied().collect(),
            _ => Vec::new(),
        };
        let rest: Vec<usize> = (0..poll.choices.len()).filter(|option| !order.contains(option)).collect();
        let name = |option: usize| poll.choices.get(option).map_or("", |choice| choice.name.as_str());
        let words_of = |option: usize| {
            let hint = poll.choices.get(option).and_then(|choice| described(words, poll, choice));
            html! {
                <div class="option-words">
                    <p><bdi>{ name(option) }</bdi></p>
                    { for hint.map(|text| html! { <p class="hint"><bdi>{ text }</bdi></p> }) }
                </div>
            }
        };
        // While nothing is ranked, the first button has the id that the summary of problems leads to.
        let id = |label: &str, option: usize, ranked: usize| match (label, option, ranked) {
            ("poll-rank", 0, 0) => field.id.clone(),
            _ => format!("{}-{label}-{option}", field.id),
        };
        // What is pressed moves or vanishes, and would take the focus with it: it goes to the button with the id `then`.
        let button = |label: &'static str, sign: &'static str, option: usize, entry: Option<Entry>, then: String| {
            let onclick = entry.map(|entry| self.rank(ctx, poll, entry, then));
            html! {
                <button
                    type="button"
                    class="button button-secondary step"
                    part="button button-secondary"
                    aria-disabled={onclick.is_none().then_some("true")}
                    aria-label={words.with(label, &[("name", name(option).into())])}
                    id={id(label, option, order.len())}
                    {onclick}
                >
                    { sign }
                </button>
            }
        };
        let is_dragged = |option: usize| self.dragged.as_ref().is_some_and(|(id, of)| *id == poll.id && *of == option);
        let count = order.len();
        let last = count.saturating_sub(1);
        let ranked = order.iter().enumerate().map(|(place, &option)| {
            let up = place.checked_sub(1).map(|to| Entry::Rank(option, to));
            let down = (place < last).then(|| Entry::Rank(option, place.saturating_add(1)));
            let number = place.saturating_add(1).to_string();
            html! {
                <li class={classes!("ranked", is_dragged(option).then_some("dragged"))} part="option" key={option}>
                    <span class="handle" aria-hidden="true">{ "⠿" }</span>
                    <span class="place" aria-hidden="true">{ number }</span>
                    { words_of(option) }
                    <div class="steps-number">
                        { button("poll-up", "↑", option, up, id("poll-up", option, count)) }
                        { button("poll-down", "↓", option, down, id("poll-down", option, count)) }
                        { button("poll-unrank", "×", option, Some(Entry::Unrank(option)), id("poll-rank", option, last)) }
                    </div>
                </li>
            }
        });
        let others = rest.iter().enumerate().map(|(index, &option)| {
            let more = count.saturating_add(1);
            let next = rest.get(index.saturating_add(1)).or_else(|| rest.get(index.checked_sub(1)?));
            let then = next.map_or_else(|| id("poll-up", option, more), |next| id("poll-rank", *next, more));
            html! {
                <li class="unranked" part="option" key={option}>
                    { words_of(option) }
                    <div class="steps-number">
                        { button("poll-rank", "+", option, Some(Entry::Rank(option, usize::MAX)), then) }
                    </div>
                </li>
            }
        });
        let said: Vec<_> = order.iter().map(|option| name(*option)).collect();
        html! {
            <fieldset class="field" part="field" aria-describedby={field.described_by()}>
                <legend part="label">{ field.label.clone() }</legend>
                { field.notes() }
                if count > 0 {
                    <ol
                        class="options"
                        part="options"
                        aria-label={words.say("poll-order")}
                        onpointerdown={self.on_grab(ctx, poll, &order)}
                        onpointermove={self.on_drag(ctx, poll, &order)}
                        onpointerup={self.on_drop(ctx)}
                        onpointercancel={self.on_drop(ctx)}
                    >
                        { for ranked }
                    </ol>
                }
                <ul class="options" part="options" aria-label={words.say("poll-unordered")}>{ for others }</ul>
                <p class="visually-hidden" role="status">
                    { if said.is_empty() { String::new() } else { words.with("poll-order-is", &[("order", said.join(", ").into())]) } }
                </p>
            </fieldset>
        }
    }

    /// Takes hold of a row by its handle.
    fn on_grab(&self, ctx: &Context<Self>, poll: &poll::Poll, order: &[usize]) -> Callback<PointerEvent> {
        let (link, poll, order) = (ctx.link().clone(), poll.id.clone(), order.to_vec());
        Callback::from(move |event: PointerEvent| {
            if let Some(option) = pointer::grabbed(&event, ".handle").and_then(|row| order.get(row)) {
                event.prevent_default();
                link.send_message(Msg::Drag(Some((poll.clone(), *option))));
            }
        })
    }

    /// Puts the row that is held where the finger is.
    fn on_drag(&self, ctx: &Context<Self>, poll: &poll::Poll, order: &[usize]) -> Option<Callback<PointerEvent>> {
        let (_, option) = self.dragged.clone().filter(|(id, _)| *id == poll.id)?;
        let row = order.iter().position(|ranked| *ranked == option)?;
        let enter = self.mark(ctx, poll, move |place| Entry::Rank(option, place));
        Some(Callback::from(move |event: PointerEvent| {
            if let Some(place) = pointer::place(&event, row).filter(|place| *place != row) {
                enter.emit(place);
            }
        }))
    }

    fn on_drop(&self, ctx: &Context<Self>) -> Option<Callback<PointerEvent>> {
        self.dragged.is_some().then(|| ctx.link().callback(|_| Msg::Drag(None)))
    }

    /// Makes an entry, then moves the focus to the button with this id, once that is shown.
    fn rank(&self, ctx: &Context<Self>, poll: &poll::Poll, entry: Entry, then: String) -> Callback<MouseEvent> {
        let (enter, heading) = (self.mark(ctx, poll, move |()| entry), self.heading.clone());
        Callback::from(move |_| {
            enter.emit(());
            let (heading, then) = (heading.clone(), then.clone());
            spawn_local(async move {
                clock::sleep(0).await;
                if let Some(button) = heading.cast().and_then(|heading| dom::by_id(&heading, &then)) {
                    dom::focus(&button);
                }
            });
        })
    }
}

//! Putting options in order, by buttons; who likes to drag can do that too.

use civic_core::poll::voting::Entry;
use civic_core::poll::{self, Vote};
use yew::prelude::*;

use super::widget::Poll;
use crate::ui::Field;

impl Poll {
    /// The options in the citizen's order, then those that have no place in it.
    pub(super) fn view_ranking(&self, ctx: &Context<Self>, poll: &poll::Poll, field: &Field) -> Html {
        let words = &ctx.props().words;
        let order: Vec<usize> = match self.voting.filled(&poll.id).and_then(|filled| filled.vote.as_ref()) {
            Some(Vote::Ranking(places)) => places.iter().flatten().copied().collect(),
            _ => Vec::new(),
        };
        let rest = (0..poll.choices.len()).filter(|option| !order.contains(option));
        let name = |option: usize| poll.choices.get(option).map_or("", |choice| choice.name.as_str());
        let press = |label: &'static str, option: usize, entry: Option<Entry>, id: Option<String>| {
            let onclick = self.mark(ctx, poll, move |_: MouseEvent| entry.unwrap_or(Entry::Unrank(option)));
            let label = words.with(label, &[("name", name(option).into())]);
            (entry, onclick, label, id)
        };
        let button = |(entry, onclick, label, id): (Option<Entry>, Callback<MouseEvent>, String, Option<String>),
                      sign: &'static str| {
            html! {
                <button
                    type="button"
                    class="button button-secondary step"
                    part="button button-secondary"
                    disabled={entry.is_none()}
                    aria-label={label}
                    {id}
                    {onclick}
                >
                    { sign }
                </button>
            }
        };
        let last = order.len().saturating_sub(1);
        let ranked = order.iter().enumerate().map(|(place, &option)| {
            let up = place.checked_sub(1).map(|to| Entry::Rank(option, to));
            let down = (place < last).then(|| Entry::Rank(option, place.saturating_add(1)));
            let id = (place == 0).then(|| field.id.clone());
            let number = place.saturating_add(1).to_string();
            html! {
                <li class="ranked" part="option" key={option}>
                    <span class="place" aria-hidden="true">{ number }</span>
                    <p class="option-words"><bdi>{ name(option) }</bdi></p>
                    <div class="steps-number">
                        { button(press("poll-up", option, up, None), "↑") }
                        { button(press("poll-down", option, down, None), "↓") }
                        { button(press("poll-unrank", option, Some(Entry::Unrank(option)), id), "×") }
                    </div>
                </li>
            }
        });
        let count = order.len();
        let others = rest.enumerate().map(|(index, option)| {
            let id = (index == 0 && count == 0).then(|| field.id.clone());
            html! {
                <li class="unranked" part="option" key={option}>
                    <p class="option-words"><bdi>{ name(option) }</bdi></p>
                    <div class="steps-number">{ button(press("poll-rank", option, Some(Entry::Rank(option, count)), id), "+") }</div>
                </li>
            }
        });
        let said: Vec<_> = order.iter().map(|option| name(*option)).collect();
        html! {
            <fieldset class="field" part="field" aria-describedby={field.described_by()}>
                <legend part="label">{ field.label.clone() }</legend>
                { field.notes() }
                if count > 0 {
                    <ol class="options" part="options" aria-label={words.say("poll-order")}>{ for ranked }</ol>
                }
                <ul class="options" part="options" aria-label={words.say("poll-unordered")}>{ for others }</ul>
                <p class="visually-hidden" role="status">
                    { if said.is_empty() { String::new() } else { words.with("poll-order-is", &[("order", said.join(", ").into())]) } }
                </p>
            </fieldset>
        }
    }
}

//! The lists of the panel: each with a heading, as many rows as one looks through, and a way to more.

use civic_core::mobility::panel::Key;
use yew::prelude::*;

use super::widget::{Mobility, Msg};
use crate::ui::{self, Look};

/// What is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// Places to park.
    Parking,
    /// What is in the way.
    Incidents,
    /// How long it takes.
    Corridors,
    /// Bicycles to rent.
    Bikes,
    /// Where cars are charged.
    Chargers,
}

/// How many more rows each press of “Show more” brings.
const PORTION: usize = 20;

impl List {
    /// In the order of the page.
    pub(super) const ALL: [Self; 5] = [Self::Parking, Self::Incidents, Self::Corridors, Self::Bikes, Self::Chargers];

    /// The id of its heading, and what the ids of its rows begin with.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Parking => "parking",
            Self::Incidents => "incidents",
            Self::Corridors => "corridors",
            Self::Bikes => "bikes",
            Self::Chargers => "chargers",
        }
    }

    /// The message that is its heading.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Parking => "mobility-parking",
            Self::Incidents => "mobility-incidents",
            Self::Corridors => "mobility-corridors",
            Self::Bikes => "mobility-bikes",
            Self::Chargers => "mobility-chargers",
        }
    }

    fn most(self, rows: usize) -> usize {
        match self {
            Self::Parking => rows,
            Self::Incidents | Self::Corridors | Self::Bikes | Self::Chargers => rows.min(5),
        }
    }
}

/// A row that can be opened.
pub(super) struct Row<'a> {
    /// Of which list.
    pub(super) list: List,
    /// Its place in the list.
    pub(super) index: usize,
    /// What it is called from one refresh to the next; without one it cannot be opened.
    pub(super) key: Option<Key>,
    /// A class of the style that says how it stands.
    pub(super) level: &'static str,
    /// Its name; the feed's own words.
    pub(super) name: &'a str,
    /// What is good to know before its figures.
    pub(super) about: Vec<String>,
    /// Its figures.
    pub(super) figures: Html,
}

impl Mobility {
    /// How many rows of a list are shown, of so many.
    pub(super) fn shows(&self, ctx: &Context<Self>, list: List, all: usize) -> usize {
        let portions = self.portions.get(list as usize).copied().unwrap_or_default();
        let shown = list.most(ctx.props().config.rows).saturating_add(portions.saturating_mul(PORTION));
        // The last few need no press of their own.
        if shown.saturating_add(2) >= all { all } else { shown }
    }

    /// A list with its heading; `before` stands between both.
    pub(super) fn view_list(
        &self,
        ctx: &Context<Self>,
        list: List,
        all: usize,
        before: Html,
        rows: impl Iterator<Item = Html>,
    ) -> Html {
        let words = &ctx.props().words;
        let shown = self.shows(ctx, list, all);
        let level = format!("h{}", ctx.props().config.heading_level.saturating_add(1).min(6));
        let more = all.saturating_sub(shown);
        html! {
            <section class="list" part="list" aria-labelledby={list.id()} key={list.id()}>
                <@{level} class="list-title" part="list-title" id={list.id()} tabindex="-1">
                    { words.say(list.title()) }
                </@>
                { before }
                if shown > 0 {
                    <ul class="rows" part="rows">{ for rows.take(shown) }</ul>
                }
                if more > 0 {
                    <p>{ ui::button(
                        Look::Secondary,
                        words.with("mobility-more", &[("count", (more.min(PORTION) as f64).into()), ("all", (more as f64).into())]),
                        ctx.link().callback(move |_| Msg::More(list)),
                    ) }</p>
                }
            </section>
        }
    }

    /// A row, and in full if it is the chosen one.
    pub(super) fn view_row(&self, ctx: &Context<Self>, row: Row, details: impl FnOnce() -> Html) -> Html {
        let words = &ctx.props().words;
        let chosen = row.key.is_some() && self.panel.chosen == row.key;
        let level = format!("h{}", ctx.props().config.heading_level.saturating_add(2).min(6));
        let id = format!("{}-{}", row.list.id(), row.index);
        let name = if row.name.is_empty() { words.say("mobility-nameless") } else { row.name.to_owned() };
        let key = row.key.as_ref().map_or_else(|| id.clone(), |key| format!("{} {}", key.source.0, key.id));
        let onclick = self.choose(ctx, row.key.clone());
        html! {
            <li class={classes!("row", row.level, chosen.then_some("chosen"))} part={if chosen { "row row-chosen" } else { "row" }} {key}>
                <div class="row-head">
                    <@{level} class="row-name" part="row-name">
                        if row.key.is_some() {
                            <button
                                type="button"
                                class="row-button"
                                aria-expanded={if chosen { "true" } else { "false" }}
                                aria-controls={chosen.then(|| id.clone())}
                                {onclick}
                            >
                                <bdi>{ name }</bdi>
                            </button>
                        } else {
                            <bdi>{ name }</bdi>
                        }
                    </@>
                    if !row.about.is_empty() {
                        <ul class="about">{ for row.about.iter().map(|about| html! { <li><bdi>{ about }</bdi></li> }) }</ul>
                    }
                </div>
                <div class="figures" part="figures">{ row.figures }</div>
                if chosen {
                    <div class="details" part="details" {id}>{ details() }</div>
                }
            </li>
        }
    }
}

//! The lists of the panel: each with a heading, as many rows as one looks through, and a way to more.

use civic_core::mobility::panel::{At, Key};
use yew::prelude::*;

use super::widget::{Mobility, Msg};
use crate::part::Part;
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

/// So many rows are painted before any others: a phone has a screen of them sooner than all.
const AT_ONCE: usize = 8;

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

/// The id of a row's name, for moving the focus there.
fn name_id(list: List, index: usize) -> String {
    format!("{}-{index}-name", list.id())
}

impl Mobility {
    /// Shows more of a list, and goes on where it ended: the button may be gone.
    pub(super) fn show_more(&mut self, ctx: &Context<Self>, list: List) {
        self.focus = Some(name_id(list, self.shows(ctx, list, self.listed(list))));
        if let Some(portions) = self.portions.get_mut(list as usize) {
            *portions = portions.saturating_add(1);
        }
    }

    /// Shows as much of the list of places as the chosen one needs; it may have been chosen on the map.
    pub(super) fn reveal_chosen(&mut self, ctx: &Context<Self>) {
        for list in List::ALL {
            let Some(index) = self.index_of_chosen(list) else { continue };
            while index >= self.shows(ctx, list, self.listed(list)) {
                if let Some(portions) = self.portions.get_mut(list as usize) {
                    *portions = portions.saturating_add(1);
                }
            }
        }
    }

    /// The id of the chosen row's name, if it is in a list.
    pub(super) fn chosen_name(&self) -> Option<String> {
        let places = List::ALL.into_iter().find_map(|list| Some((list, self.index_of_chosen(list)?)));
        places.map(|(list, index)| name_id(list, index))
    }

    fn index_of_chosen(&self, list: List) -> Option<usize> {
        let chosen = self.panel.chosen.as_ref()?;
        let is = |at: At, id: &str| self.panel.key(at, id).as_ref() == Some(chosen);
        let panel = &self.panel;
        match list {
            List::Parking => {
                panel.parking().position(|row| panel.site(row.at).is_some_and(|site| is(row.at, &site.id)))
            }
            List::Incidents => panel
                .incidents()
                .position(|row| panel.incident(row.at).is_some_and(|incident| is(row.at, &incident.id))),
            List::Corridors => None,
            List::Bikes => {
                panel.bikes().position(|row| panel.station(row.at).is_some_and(|station| is(row.at, &station.id)))
            }
            List::Chargers => {
                panel.chargers().position(|row| panel.charger(row.at).is_some_and(|station| is(row.at, &station.id)))
            }
        }
    }

    /// How many rows a list has after search and filters.
    fn listed(&self, list: List) -> usize {
        let shown = &self.panel.shown;
        match list {
            List::Parking => shown.parking.len(),
            List::Incidents => shown.incidents.len(),
            List::Corridors => shown.corridors.len(),
            List::Bikes => shown.bikes.len(),
            List::Chargers => shown.chargers.len(),
        }
    }

    /// Whether words were typed into the search.
    fn has_search(&self) -> bool {
        !self.panel.wishes.search.trim().is_empty()
    }

    /// How many rows of a list are shown, of so many.
    pub(super) fn shows(&self, ctx: &Context<Self>, list: List, all: usize) -> usize {
        let portions = self.portions.get(list as usize).copied().unwrap_or_default();
        let rows = ctx.props().config.rows;
        let rows = if self.is_beginning() { rows.min(AT_ONCE) } else { rows };
        let shown = list.most(rows).saturating_add(portions.saturating_mul(PORTION));
        // The last few need no press of their own.
        if shown.saturating_add(2) >= all { all } else { shown }
    }

    /// Whether the first rows are still to be painted: the others come when they are.
    fn is_beginning(&self) -> bool {
        matches!(self.later, Part::NotAsked)
    }

    /// A list with its heading; `before` stands between both.
    pub(super) fn view_list(
        &self,
        ctx: &Context<Self>,
        list: List,
        all: usize,
        before: Html,
        rows: &mut dyn Iterator<Item = Html>,
    ) -> Html {
        let words = &ctx.props().words;
        let shown = self.shows(ctx, list, all);
        let level = format!("h{}", ctx.props().config.heading_level.saturating_add(1).min(6));
        let most = list.most(ctx.props().config.rows);
        // What comes by itself needs no button.
        let more = all.saturating_sub(if self.is_beginning() { most.max(shown) } else { shown });
        html! {
            <section class="list" part="list" aria-labelledby={list.id()} key={list.id()}>
                <@{level} class="list-title" part="list-title" id={list.id()} tabindex="-1">
                    { words.say(list.title()) }
                </@>
                { before }
                if all == 0 && (list != List::Corridors || self.has_search()) {
                    <p>{ words.say("mobility-none-fits") }</p>
                }
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
    pub(super) fn view_row(&self, ctx: &Context<Self>, row: Row, details: &dyn Fn() -> Html) -> Html {
        let words = &ctx.props().words;
        let chosen = row.key.is_some() && self.panel.chosen == row.key;
        let level = format!("h{}", ctx.props().config.heading_level.saturating_add(2).min(6));
        let id = format!("{}-{}", row.list.id(), row.index);
        let name = if row.name.is_empty() { words.say("mobility-nameless") } else { row.name.to_owned() };
        let key = row.key.as_ref().map_or_else(|| id.clone(), |key| format!("{} {}", key.source.0, key.id));
        let onclick = self.choose(ctx, row.key.clone());
        html! {
            <li class={classes!("row", row.level, chosen.then_some("chosen"))} part={names(chosen)} {key}>
                <div class="row-head">
                    <@{level} class="row-name" part="row-name">
                        if row.key.is_some() {
                            <button
                                type="button"
                                class="row-button"
                                aria-expanded={if chosen { "true" } else { "false" }}
                                aria-controls={chosen.then(|| id.clone())}
                                id={name_id(row.list, row.index)}
                                {onclick}
                            >
                                <bdi>{ name }</bdi>
                            </button>
                        } else {
                            <bdi id={name_id(row.list, row.index)} tabindex="-1">{ name }</bdi>
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

/// The parts that a row is for the page.
fn names(chosen: bool) -> &'static str {
    if chosen { "row row-chosen" } else { "row" }
}

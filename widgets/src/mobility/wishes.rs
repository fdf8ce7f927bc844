//! From where, and how the citizen wants the lists.

use civic_core::mobility::SiteKind;
use civic_core::mobility::panel::{Action, Filter, Sort, Whereabouts};
use yew::prelude::*;

use super::texts;
use super::widget::{Mobility, Msg};
use crate::errors;
use crate::ui::{self, Choices, Entry, Field, Line, Look, Tone};

const KINDS: [SiteKind; 4] = [SiteKind::Garage, SiteKind::Underground, SiteKind::Ground, SiteKind::Street];

const SORTS: [(Sort, &str); 4] = [
    (Sort::Best, "mobility-sort-best"),
    (Sort::Distance, "mobility-sort-distance"),
    (Sort::Free, "mobility-sort-free"),
    (Sort::Name, "mobility-sort-name"),
];

/// The id of what opens the filters, for moving the focus there.
pub(super) const FILTERS_BUTTON: &str = "filters-button";

/// A condition of the filter: its message, whether it is set, and how it is set.
type Condition = (&'static str, fn(&Filter) -> bool, fn(&mut Filter, bool));

const CONDITIONS: [Condition; 5] = [
    ("mobility-only-free", |filter| filter.free, |filter, on| filter.free = on),
    ("mobility-only-open", |filter| filter.open, |filter, on| filter.open = on),
    ("mobility-only-accessible", |filter| filter.accessible, |filter, on| filter.accessible = on),
    ("mobility-only-charging", |filter| filter.charging, |filter, on| filter.charging = on),
    ("mobility-only-park-and-ride", |filter| filter.park_and_ride, |filter, on| filter.park_and_ride = on),
];

impl Mobility {
    /// From where distances are measured.
    pub(super) fn view_near(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let whereabouts = &self.panel.whereabouts;
        let problem = match whereabouts {
            Whereabouts::NotFound(text) => {
                Some(words.with("mobility-place-not-found", &[("place", text.as_str().into())]))
            }
            _ => None,
        };
        let field = Field {
            id: "place".to_owned(),
            label: html! { { words.say("mobility-place") } },
            hint: Some(words.say("mobility-place-hint")),
            problem,
            required: false,
        };
        let line = Line { kind: "search", autocomplete: "off", ..Line::default() };
        let onsubmit = ctx.link().callback(|event: SubmitEvent| {
            event.prevent_default();
            Msg::FromPlace
        });
        let locate = ctx.link().callback(|_| Msg::Act(Action::LocateAsked));
        let status = match whereabouts {
            Whereabouts::Asking => words.say("locating"),
            Whereabouts::Device(_) => words.say("mobility-from-device"),
            Whereabouts::Typed { name, .. } => words.with("mobility-from-place", &[("place", name.as_str().into())]),
            Whereabouts::NotAsked | Whereabouts::Failed(_) | Whereabouts::NotFound(_) => String::new(),
        };
        html! {
            <form class="near" part="near" novalidate=true {onsubmit}>
                { ui::line(&field, line, &self.place, ctx.link().callback(Msg::Place)) }
                <div class="actions">
                    { ui::submit(Look::Secondary, words.say("mobility-place-find")) }
                    { ui::button(Look::Secondary, words.say("locate"), locate) }
                </div>
                if let Whereabouts::Failed(failure) = whereabouts {
                    { ui::notice(Tone::Warning, html! { <p role="alert">{ words.say(errors::locate_failure(*failure)) }</p> }) }
                }
                <p class="hint" role="status">{ status }</p>
            </form>
        }
    }

    /// Filters, order and search: behind a button, which says how many conditions are set.
    pub(super) fn view_wishes(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let set = self.set();
        let open = self.filters;
        let count = self.panel.shown.parking.len();
        let all = self.panel.rows.parking.len();
        let found = words.with("mobility-found", &[("count", (count as f64).into()), ("all", (all as f64).into())]);
        html! {
            <>
                <button
                    type="button"
                    id={FILTERS_BUTTON}
                    class="filters-button button button-secondary"
                    part="button button-secondary"
                    aria-expanded={if open { "true" } else { "false" }}
                    aria-controls={open.then_some("filters")}
                    onclick={ctx.link().callback(move |_| Msg::Filters(!open))}
                >
                    { words.with("mobility-filters", &[("set", (set as f64).into())]) }
                </button>
                if open {
                    { self.view_later(ctx, |later| later.view_filters) }
                }
                <p class="hint found">{ &found }</p>
                <ui::Settled text={if open { found } else { String::new() }} />
            </>
        }
    }

    /// How many conditions are set.
    fn set(&self) -> usize {
        let Filter { open, free, accessible, charging, park_and_ride, kinds, height } = &self.panel.wishes.filter;
        let is_set = [*free, *open, *accessible, *charging, *park_and_ride, !kinds.is_empty(), height.is_some()];
        is_set.into_iter().filter(|is_set| *is_set).count()
    }

    pub(super) fn view_filters(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        html! {
            <div class="filters" part="filters" id="filters">
                { self.view_search(ctx) }
                { self.view_conditions(ctx) }
                { self.view_kinds(ctx) }
                { self.view_height(ctx) }
                { self.view_sort(ctx) }
                if self.set() > 0 {
                    <p>{ ui::button(
                        Look::Link,
                        words.say("mobility-filters-clear"),
                        ctx.link().callback(|_| Msg::ClearFilters),
                    ) }</p>
                }
            </div>
        }
    }

    fn view_search(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let field = Field {
            id: "search".to_owned(),
            label: html! { { words.say("mobility-search") } },
            hint: None,
            problem: None,
            required: false,
        };
        let line = Line { kind: "search", autocomplete: "off", ..Line::default() };
        ui::line(&field, line, &self.panel.wishes.search, self.wish(ctx, |wishes, text| wishes.search = text))
    }

    fn view_conditions(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let filter = &self.panel.wishes.filter;
        let entry = |(id, ..): &Condition| Entry { key: (*id).to_owned(), name: words.say(id), description: None };
        let chosen: Vec<_> =
            CONDITIONS.iter().filter(|(_, is_set, _)| is_set(filter)).map(|(id, ..)| (*id).to_owned()).collect();
        let change = self.wish(ctx, |wishes, (key, on): (String, bool)| {
            if let Some((.., set)) = CONDITIONS.iter().find(|(id, ..)| *id == key) {
                set(&mut wishes.filter, on);
            }
        });
        let field = group("only", words.say("mobility-only"));
        let entries = CONDITIONS.iter().map(entry).collect();
        ui::choices(
            &Choices { field: &field, several: true, name: "only".to_owned(), entries, chosen: &chosen },
            &change,
        )
    }

    fn view_kinds(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let here = |kind: &SiteKind| {
            let mut sites = self.panel.rows.parking.iter().filter_map(|row| self.panel.site(row.at));
            sites.any(|site| site.kind == *kind)
        };
        let kinds: Vec<_> = KINDS.into_iter().filter(here).collect();
        // One kind alone is nothing to choose from.
        if kinds.len() < 2 {
            return Html::default();
        }
        let key = |kind: SiteKind| texts::site_kind(kind).unwrap_or_default().to_owned();
        let entries =
            kinds.iter().map(|kind| Entry { key: key(*kind), name: words.say(&key(*kind)), description: None });
        let chosen: Vec<_> = self.panel.wishes.filter.kinds.iter().map(|kind| key(*kind)).collect();
        let change = self.wish(ctx, |wishes, (key, on): (String, bool)| {
            let Some(kind) = KINDS.into_iter().find(|kind| texts::site_kind(*kind) == Some(key.as_str())) else {
                return;
            };
            wishes.filter.kinds.retain(|known| *known != kind);
            if on {
                wishes.filter.kinds.push(kind);
            }
        });
        let field = group("kind", words.say("mobility-kind"));
        let choices = Choices {
            field: &field,
            several: true,
            name: "kind".to_owned(),
            entries: entries.collect(),
            chosen: &chosen,
        };
        ui::choices(&choices, &change)
    }

    fn view_height(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let is_wrong = !self.height.trim().is_empty() && self.panel.wishes.filter.height.is_none();
        let field = Field {
            id: "height".to_owned(),
            label: html! { { words.say("mobility-vehicle-height") } },
            hint: Some(words.say("mobility-vehicle-height-hint")),
            problem: is_wrong.then(|| words.say("mobility-vehicle-height-wrong")),
            required: false,
        };
        let line = Line { kind: "text", autocomplete: "off", keyboard: Some("decimal"), ..Line::default() };
        ui::line(&field, line, &self.height, ctx.link().callback(Msg::Height))
    }

    fn view_sort(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let measured = self.panel.whereabouts.position().is_some();
        let entries = (SORTS.iter().filter(|(sort, _)| measured || *sort != Sort::Distance)).map(|(_, id)| Entry {
            key: (*id).to_owned(),
            name: words.say(id),
            description: None,
        });
        let sort = self.panel.wishes.sort;
        let chosen: Vec<_> = SORTS.iter().filter(|(known, _)| *known == sort).map(|(_, id)| (*id).to_owned()).collect();
        let change = self.wish(ctx, |wishes, (key, _): (String, bool)| {
            if let Some((sort, _)) = SORTS.iter().find(|(_, id)| *id == key) {
                wishes.sort = *sort;
            }
        });
        let field = group("sort", words.say("mobility-sort"));
        let choices = Choices {
            field: &field,
            several: false,
            name: "sort".to_owned(),
            entries: entries.collect(),
            chosen: &chosen,
        };
        ui::choices(&choices, &change)
    }
}

fn group(id: &str, label: String) -> Field {
    Field { id: id.to_owned(), label: html! { { label } }, hint: None, problem: None, required: false }
}

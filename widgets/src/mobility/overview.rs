//! The panel as a whole: what is said about it, its lists, and where its figures come from.

use civic_core::Position;
use civic_core::mobility::panel::{Condition, PanelSource};
use yew::prelude::*;

use super::lists::List;
use super::texts;
use super::widget::{Mobility, Msg};
use crate::browser::intl;
use crate::errors;
use crate::ui::{self, Heading, Look, Tone};

impl Mobility {
    pub(super) fn view_panel(&self, ctx: &Context<Self>) -> Html {
        let config = &ctx.props().config;
        let words = &ctx.props().words;
        let title = words.say("mobility-title");
        let heading = Heading { level: config.heading_level, text: &title, node: self.title.clone() };
        let bad = config.bad.iter().chain(&self.bad).map(|bad| bad.view(words));
        if self.panel.sources.is_empty() {
            return html! { <>{ ui::heading(heading) }{ for bad }</> };
        }
        html! {
            <>
                { ui::heading(heading) }
                { for bad }
                { self.view_updated(ctx) }
                if self.later().is_none() && !self.has_rows() {
                    { ui::waiting(words.say("mobility-loading")) }
                }
                { self.view_later(ctx, |later| later.view_condition) }
                if self.has_rows() {
                    { self.view_later(ctx, |later| later.view_jumps) }
                    { self.view_near(ctx) }
                    { self.view_map(ctx) }
                    { self.view_parking(ctx) }
                    { self.view_later(ctx, |later| later.view_lists) }
                    { self.view_later(ctx, |later| later.view_sources) }
                }
                { self.view_awaited(ctx) }
            </>
        }
    }

    /// The lists but that of places to park.
    pub(super) fn view_lists(&self, ctx: &Context<Self>) -> Html {
        html! {
            <>
                { self.view_incidents(ctx) }
                { self.view_corridors(ctx) }
                { self.view_bikes(ctx) }
                { self.view_chargers(ctx) }
            </>
        }
    }

    fn has_rows(&self) -> bool {
        List::ALL.into_iter().any(|list| self.all_of(list) > 0)
    }

    fn all_of(&self, list: List) -> usize {
        let rows = &self.panel.rows;
        match list {
            List::Parking => rows.parking.len(),
            List::Incidents => rows.incidents.len(),
            List::Corridors => rows.corridors.len(),
            List::Bikes => rows.bikes.len(),
            List::Chargers => rows.chargers.len(),
        }
    }

    /// When the figures came, in words.
    pub(super) fn updated(&self, ctx: &Context<Self>) -> Option<String> {
        let words = &ctx.props().words;
        let latest = self.panel.sources.iter().filter_map(PanelSource::read).max()?;
        Some(words.with("mobility-updated", &[("time", intl::time_of_day(words.locale(), latest).into())]))
    }

    pub(super) fn is_reading(&self) -> bool {
        self.panel.sources.iter().any(|source| source.live.is_reading())
    }

    /// When the figures came, and a way to newer ones.
    fn view_updated(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let Some(updated) = self.updated(ctx) else { return Html::default() };
        let again = ctx.link().callback(|_| Msg::Refresh);
        html! {
            <div class="updated" part="updated">
                <p>{ if self.is_reading() { words.say("mobility-refreshing") } else { updated } }</p>
                { ui::button(Look::Secondary, words.say("mobility-refresh"), again) }
            </div>
        }
    }

    /// What is to be said of all of it: who does not answer, that all is old, that there is nothing.
    pub(super) fn view_condition(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let overview = self.panel.overview();
        let again = ctx.link().callback(|_| Msg::TryAgain);
        let condition = match overview.condition {
            Condition::Ready => Html::default(),
            Condition::Loading => ui::waiting(words.say("mobility-loading")),
            Condition::Empty => ui::notice(Tone::Info, html! { <p>{ words.say("mobility-empty") }</p> }),
            Condition::AllStale => ui::notice(
                Tone::Warning,
                html! { <><p class="notice-title">{ words.say("mobility-all-stale") }</p><p>{ words.say("mobility-all-stale-text") }</p></> },
            ),
            Condition::SomeDown(down) => {
                let down = down.into_iter().filter_map(|index| self.panel.sources.get(index));
                let names: Vec<_> = down.map(PanelSource::name).collect();
                let text = words.with("mobility-some-down", &[("names", names.join(", ").into())]);
                ui::notice(Tone::Warning, html! { <p>{ text }</p> })
            }
            Condition::AllDown => {
                let error = self.panel.sources.iter().find_map(|source| source.feed.error());
                let title = if self.has_rows() { "mobility-all-down-old" } else { "mobility-all-down" };
                let reason = error.map(|error| errors::error(words, error));
                ui::failure(words.say(title), reason, words.say("try-again"), again)
            }
        };
        html! {
            <>
                { condition }
                if let Some(metres) = overview.outside {
                    { ui::notice(Tone::Info, html! {
                        <p>{ words.with("mobility-outside", &[("distance", texts::distance(words, metres).into())]) }</p>
                    }) }
                }
            </>
        }
    }

    /// What lists there are, and a way to each.
    pub(super) fn view_jumps(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let lists: Vec<_> = List::ALL.into_iter().filter(|list| self.all_of(*list) > 0).collect();
        if lists.len() < 2 {
            return Html::default();
        }
        let entry = |list: List| {
            let id = list.id();
            // A fragment does not reach into a shadow root, so the link moves the focus itself.
            let onclick = Callback::from(move |event: MouseEvent| {
                event.prevent_default();
                if let Some(heading) = ui::control_of(&event, id) {
                    crate::browser::dom::focus(&heading);
                }
            });
            html! {
                <li>
                    <a href={format!("#{id}")} {onclick}>
                        { words.say(list.title()) }{ " " }
                        <span class="tally">{ intl::number(words.locale(), self.all_of(list) as f64) }</span>
                    </a>
                </li>
            }
        };
        html! {
            <nav class="jumps" part="jumps" aria-label={words.say("mobility-lists")}>
                <ul>{ for lists.into_iter().map(entry) }</ul>
            </nav>
        }
    }

    /// Where the figures come from, how old they are, and on what terms they may be shown.
    pub(super) fn view_sources(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let source = |source: &PanelSource| {
            let time = source.read().map(|read| intl::time_of_day(words.locale(), read));
            let state = match (source.feed.error(), time) {
                (None, None) => words.say("mobility-source-loading"),
                (None, Some(time)) => words.with("mobility-updated", &[("time", time.into())]),
                (Some(error), None) => errors::error(words, error),
                (Some(_), Some(time)) => words.with("mobility-source-stale", &[("time", time.into())]),
            };
            html! { <li><bdi>{ source.name() }</bdi>{ ": " }{ state }</li> }
        };
        let credit = |credit: &civic_core::mobility::Source| {
            let name = match &credit.link {
                Some(link) => ui::anchor(words, &credit.name, link),
                None => html! { <bdi>{ credit.name.clone() }</bdi> },
            };
            let licence = match (&credit.licence, &credit.licence_link) {
                (Some(licence), Some(link)) => html! { <>{ " · " }{ ui::anchor(words, licence, link) }</> },
                (Some(licence), None) => html! { <>{ " · " }<bdi>{ licence }</bdi></> },
                (None, _) => Html::default(),
            };
            html! { <li>{ name }{ licence }</li> }
        };
        let credits = self.panel.credits();
        html! {
            <footer class="sources" part="sources">
                <p class="subheading">{ words.say("mobility-sources") }</p>
                <ul>{ for self.panel.sources.iter().map(source) }</ul>
                if !credits.is_empty() {
                    <p class="subheading">{ words.say("mobility-credits") }</p>
                    <ul>{ for credits.into_iter().map(credit) }</ul>
                }
            </footer>
        }
    }

    /// “Get directions”.
    pub(super) fn view_way(&self, ctx: &Context<Self>, to: Option<Position>) -> Html {
        let words = &ctx.props().words;
        match to.and_then(|to| ctx.props().config.directions(to)) {
            None => Html::default(),
            Some(link) => html! { <p class="way">{ ui::anchor(words, &words.say("mobility-way"), &link) }</p> },
        }
    }
}

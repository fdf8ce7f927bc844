//! What the panel does once its later part is here: everything but the first list.

use civic_core::Error;
use civic_core::mobility::Forecast;
use civic_core::mobility::panel::{Action, Effect, Filter, News, SourceId, Wishes, update};
use serde::Serialize;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::reading::Foretold;
use super::widget::{Mobility, MobilityProps, Msg};
use super::wishes::FILTERS_BUTTON;
use super::{sources, texts};
use crate::attributes::BadAttribute;
use crate::browser::{clock, console, dom, geolocation};
use crate::errors;
use crate::words::Words;

impl Mobility {
    pub(super) fn act_later(&mut self, ctx: &Context<Self>, action: Action) {
        let chosen = matches!(action, Action::Chosen(_));
        self.map.stale = true;
        for effect in update(&mut self.panel, action, clock::now()) {
            self.perform(ctx, effect);
        }
        if chosen {
            self.chosen(ctx);
        }
    }

    pub(super) fn update_later(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Foretold(source, site, points) => match &mut self.foretold {
                Some(asked) if asked.source == source && asked.site == site => asked.points = Some(points),
                _ => return false,
            },
            Msg::FromPlace => {
                let action = Action::PlaceTyped(self.place.clone());
                self.act(ctx, action);
            }
            Msg::Height(text) => {
                // A comma is what most of Europe types.
                let height = text.trim().replace(',', ".").parse().ok().filter(|height| (0.5..20.0).contains(height));
                self.height = text;
                let mut wishes = self.panel.wishes.clone();
                wishes.filter.height = height;
                self.act(ctx, Action::Wished(wishes));
            }
            Msg::More(list) => self.show_more(ctx, list),
            Msg::Filters(open) => self.filters = open,
            Msg::ClearFilters => {
                // The button that was pressed goes.
                self.focus = Some(FILTERS_BUTTON.to_owned());
                self.height.clear();
                let wishes = Wishes { filter: Filter::default(), ..self.panel.wishes.clone() };
                self.act(ctx, Action::Wished(wishes));
            }
            Msg::GoToChosen => self.focus = self.chosen_name(),
            Msg::ShowMap(show) => self.show_map(ctx, show),
            Msg::Map(event) => return self.map_says(ctx, event),
            Msg::Bad(id, bad) => self.give_up(ctx, &id, bad),
            Msg::Effect(effect) => self.perform_later(ctx, effect),
            Msg::Act(_) | Msg::TryAgain | Msg::Refresh | Msg::Place(_) | Msg::Later(_) | Msg::LoadLater => {
                return false;
            }
        }
        true
    }

    fn perform_later(&mut self, ctx: &Context<Self>, effect: Effect) {
        let link = ctx.link().clone();
        match effect {
            Effect::Locate => spawn_local(async move {
                let located = geolocation::locate().await.map(|located| located.position);
                link.send_message(Msg::Act(Action::Located(located)));
            }),
            Effect::Say(news) => self.said = self.told(&ctx.props().words, &news),
            Effect::TellError(id, error) => self.tell_error(ctx, &id, &error),
            Effect::Read(_) | Effect::Wait(_) => {}
        }
    }

    /// Tells what of the attributes cannot be used.
    pub(super) fn check(&mut self, ctx: &Context<Self>) {
        self.bad = ctx.props().config.bad_later();
        for bad in &self.bad {
            console::warn(&bad.explain(&ctx.props().words));
        }
    }

    /// Goes on without a source that cannot be read as its attributes say.
    fn give_up(&mut self, ctx: &Context<Self>, id: &SourceId, bad: BadAttribute) {
        console::warn(&bad.explain(&ctx.props().words));
        self.bad.push(bad);
        let mut settings = sources::settings(&ctx.props().config.sources);
        settings.retain(|settings| {
            settings.id != *id && self.panel.sources.iter().any(|source| source.settings == *settings)
        });
        self.act(ctx, Action::SourcesSet(settings));
    }

    fn told(&self, words: &Words, news: &[News]) -> String {
        let news: Vec<_> = news.iter().map(|news| texts::news(words, &self.panel, news)).collect();
        news.join(" ")
    }

    fn tell_error(&self, ctx: &Context<Self>, id: &SourceId, error: &Error) {
        let MobilityProps { host, words, config, .. } = ctx.props();
        let Some(source) = config.sources.iter().find(|source| source.settings.id == *id) else { return };
        let source = source.label.as_str();
        console::warn(&format!("civic-mobility {source}: {}", errors::for_webmaster(words, error)));
        let (kind, status) = (error.message_id(), errors::status(error));
        dom::tell(host, "civic-error", &Failed { kind, status, source });
    }

    /// A row was chosen, or put away: what comes with it.
    fn chosen(&mut self, ctx: &Context<Self>) {
        self.foretold = None;
        self.reveal_chosen(ctx);
        let Some(key) = self.panel.chosen.clone() else { return };
        let Some(site) = self.panel.parking_row(&key).and_then(|row| self.panel.site(row.at)).cloned() else { return };
        let config = &ctx.props().config;
        let [latitude, longitude] =
            [site.position.map(|position| position.latitude), site.position.map(|position| position.longitude)];
        dom::tell(&ctx.props().host, "civic-place-chosen", &Chosen { name: &site.name, latitude, longitude });
        let source = config.sources.iter().find(|source| source.settings.id == key.source);
        if let Some(source) = source.filter(|_| site.forecast == Forecast::Ask) {
            self.foretold = Some(Foretold { source: key.source, site: site.id.clone(), points: None });
            self.reader.foretell(source, site, ctx.link());
        }
    }

    /// A callback that wishes the lists otherwise.
    pub(super) fn wish<T: 'static>(&self, ctx: &Context<Self>, change: fn(&mut Wishes, T)) -> Callback<T> {
        let wishes = self.panel.wishes.clone();
        ctx.link().callback(move |value| {
            let mut wishes = wishes.clone();
            change(&mut wishes, value);
            Msg::Act(Action::Wished(wishes))
        })
    }
}

/// The detail of `civic-place-chosen`.
#[derive(Serialize)]
struct Chosen<'a> {
    name: &'a str,
    latitude: Option<f64>,
    longitude: Option<f64>,
}

/// The detail of `civic-error`.
#[derive(Serialize)]
struct Failed<'a> {
    kind: &'a str,
    status: Option<u16>,
    source: &'a str,
}

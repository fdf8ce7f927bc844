//! The component: it holds the panel's state, sends it actions, and carries out its effects.

use civic_core::Error;
use civic_core::mobility::panel::{Action, Effect, Filter, Key, News, Panel, SourceId, Wishes, update};
use civic_core::mobility::{Forecast, ForecastPoint};
use js_sys::Function;
use serde::Serialize;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};
use yew::html::Scope;
use yew::prelude::*;

use super::lists::List;
use super::map::Map;
use super::reading::{Foretold, Reader};
use super::{Config, sources, texts};
use crate::browser::clock::{self, Alarm};
use crate::browser::fetch::First;
use crate::browser::geolocation;
use crate::browser::network::Online;
use crate::browser::sight::{Sight, Visibility};
use crate::browser::{console, dom};
use crate::errors;
use crate::words::Words;

/// What the element hands in.
#[derive(Clone, PartialEq, Properties)]
pub struct MobilityProps {
    /// The custom element; events are told there.
    pub host: HtmlElement,
    /// Its attributes, and those of its sources.
    pub config: Config,
    /// Its language.
    pub words: Words,
    /// Loads a script of the package by its name.
    pub script: Function,
    /// The requests for feeds that are under way already.
    pub first: Vec<First>,
}

pub(super) type Link = Scope<Mobility>;

/// What happens to the widget; what happens to the panel is an [`Action`].
pub enum Msg {
    /// Something for the state machine.
    Act(Action),
    /// The free spaces of the next hours: of a source's place with that id.
    Foretold(SourceId, String, Result<Vec<ForecastPoint>, Error>),
    /// Words typed into the field of the place.
    Place(String),
    /// Measure distances from the place that was typed.
    FromPlace,
    /// Metres typed into the field of the vehicle's height.
    Height(String),
    /// Show more of a list.
    More(List),
    /// Open or close the filters.
    Filters(bool),
    /// Show all parking places again.
    ClearFilters,
    /// Go to the chosen row.
    GoToChosen,
    /// Show the map, or put it away.
    ShowMap(bool),
    /// Something of the map.
    Map(super::map::Event),
}

/// The panel on a page.
pub struct Mobility {
    pub(super) panel: Panel,
    pub(super) place: String,
    pub(super) height: String,
    pub(super) filters: bool,
    /// What a screen reader is to hear now.
    pub(super) said: String,
    pub(super) foretold: Option<Foretold>,
    /// The id of what the focus goes to once it is shown.
    pub(super) focus: Option<String>,
    /// How many more portions of a list are shown.
    pub(super) portions: [usize; List::ALL.len()],
    pub(super) map: Map,
    reader: Reader,
    root: NodeRef,
    alarm: Option<Alarm>,
    sight: Option<Sight>,
    _online: Option<Online>,
    _visibility: Option<Visibility>,
}

impl Component for Mobility {
    type Message = Msg;
    type Properties = MobilityProps;

    fn create(ctx: &Context<Self>) -> Self {
        let MobilityProps { config, first, words, .. } = ctx.props();
        for bad in &config.bad {
            console::warn(&bad.explain(words));
        }
        let act = |link: Link, action: fn(bool) -> Action| move |is| link.send_message(Msg::Act(action(is)));
        let link = ctx.link().clone();
        let mut mobility = Self {
            panel: Panel::new(sources::settings(&config.sources), config.clock),
            place: String::new(),
            height: String::new(),
            filters: false,
            said: String::new(),
            foretold: None,
            focus: None,
            portions: [0; List::ALL.len()],
            map: Map::default(),
            reader: Reader::new(first.clone()),
            root: NodeRef::default(),
            alarm: None,
            sight: None,
            _online: Online::listen(move || link.send_message(Msg::Act(Action::NetworkBack))),
            _visibility: Visibility::listen(act(ctx.link().clone(), Action::Visible)),
        };
        mobility.act(ctx, Action::Started);
        mobility
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &MobilityProps) -> bool {
        let config = &ctx.props().config;
        if old.config.sources != config.sources {
            self.panel.clock = config.clock;
            self.act(ctx, Action::SourcesSet(sources::settings(&config.sources)));
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Act(action) => {
                let chosen = matches!(action, Action::Chosen(_));
                self.act(ctx, action);
                if chosen {
                    self.chosen(ctx);
                }
            }
            Msg::Foretold(source, site, points) => match &mut self.foretold {
                Some(asked) if asked.source == source && asked.site == site => asked.points = Some(points),
                _ => return false,
            },
            Msg::Place(text) => self.place = text,
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
                self.height.clear();
                let wishes = Wishes { filter: Filter::default(), ..self.panel.wishes.clone() };
                self.act(ctx, Action::Wished(wishes));
            }
            Msg::GoToChosen => self.focus = self.chosen_name(),
            Msg::ShowMap(show) => self.show_map(ctx, show),
            Msg::Map(event) => return self.map_says(ctx, event),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        html! {
            <div
                class="civic"
                part="widget"
                lang={words.language().to_owned()}
                dir={words.direction().to_owned()}
                ref={self.root.clone()}
            >
                { self.view_panel(ctx) }
                <p class="visually-hidden" role="status">{ &self.said }</p>
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first_render: bool) {
        if first_render && let Some(root) = self.root.cast::<Element>() {
            let link = ctx.link().clone();
            self.sight = Sight::watch(&root, move |seen| link.send_message(Msg::Act(Action::Seen(seen))));
        }
        let wanted = self.focus.take().zip(self.root.cast::<HtmlElement>());
        if let Some(element) = wanted.and_then(|(id, root)| dom::by_id(&root, &id)) {
            dom::focus(&element);
        }
        self.draw_map(ctx);
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.map.dispose();
    }
}

impl Mobility {
    fn act(&mut self, ctx: &Context<Self>, action: Action) {
        self.map.stale = true;
        for effect in update(&mut self.panel, action, clock::now()) {
            self.perform(ctx, effect);
        }
    }

    fn perform(&mut self, ctx: &Context<Self>, effect: Effect) {
        let link = ctx.link().clone();
        match effect {
            Effect::Read(id) => {
                if let Some(source) = ctx.props().config.sources.iter().find(|source| source.settings.id == id) {
                    self.reader.read(source, &link);
                }
            }
            Effect::Wait(seconds) => {
                self.alarm = Some(Alarm::after(seconds, move || link.send_message(Msg::Act(Action::Tick))));
            }
            Effect::Locate => spawn_local(async move {
                let located = geolocation::locate().await.map(|located| located.position);
                link.send_message(Msg::Act(Action::Located(located)));
            }),
            Effect::Say(news) => self.said = self.told(&ctx.props().words, &news),
            Effect::TellError(id, error) => self.tell_error(ctx, &id, &error),
        }
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

    /// A callback that shows a row in full, or not any more.
    pub(super) fn choose(&self, ctx: &Context<Self>, key: Option<Key>) -> Callback<MouseEvent> {
        let key = key.filter(|key| self.panel.chosen.as_ref() != Some(key));
        ctx.link().callback(move |_| Msg::Act(Action::Chosen(key.clone())))
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

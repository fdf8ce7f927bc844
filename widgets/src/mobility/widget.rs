//! The component: it holds the panel's state, sends it actions, and carries out its effects.

use std::rc::Rc;

use civic_core::Error;
use civic_core::mobility::ForecastPoint;
use civic_core::mobility::panel::{self, Action, Condition, Effect, Key, Panel, SourceId};
use js_sys::Function;
use web_sys::{Element, HtmlElement};
use yew::html::Scope;
use yew::prelude::*;

use super::later::Later;
use super::lists::List;
use super::map::Map;
use super::reading::{Foretold, Reader};
use super::{Config, sources};
use crate::attributes::BadAttribute;
use crate::browser::clock::{self, Alarm};
use crate::browser::fetch::First;
use crate::browser::network::Online;
use crate::browser::sight::{Sight, Visibility};
use crate::browser::{console, dom};
use crate::part::{self, NotLoaded, Part};
use crate::words::Words;

/// What the element hands in.
#[derive(Clone, PartialEq, Properties)]
pub struct MobilityProps {
    /// The custom element; events are told there.
    pub host: HtmlElement,
    /// Its attributes, and those of its sources.
    pub config: Rc<Config>,
    /// Its language.
    pub words: Words,
    /// Loads a script of the package by its name.
    pub script: Function,
    /// The requests for feeds that are under way already.
    pub first: Vec<First>,
}

pub(super) type Link = Scope<Mobility>;

/// A function that shows something of a panel.
pub(super) type View = fn(&Mobility, &Context<Mobility>) -> Html;

/// What happens to the widget; what happens to the panel is an [`Action`].
pub enum Msg {
    /// Something for the state machine.
    Act(Action),
    /// The free spaces of the next hours: of a source's place with that id.
    Foretold(SourceId, String, Result<Vec<ForecastPoint>, Error>),
    /// Read everything again, as nothing came.
    TryAgain,
    /// Read everything again, for newer figures.
    Refresh,
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
    /// A source cannot be read as its attributes say.
    Bad(SourceId, BadAttribute),
    /// Something for the later part to carry out.
    Effect(Effect),
    /// The later part is here, or is not.
    Later(Result<&'static Later, NotLoaded>),
    /// Load the later part.
    LoadLater,
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
    /// What cannot be used, beside what the attributes said at first.
    pub(super) bad: Vec<BadAttribute>,
    /// The panel's heading.
    pub(super) title: NodeRef,
    /// Whether somebody has pressed “Try again” and waits for what comes of it.
    tries_again: bool,
    /// Whether somebody has pressed “Refresh” and waits to hear of it.
    refreshes: bool,
    pub(super) reader: Reader,
    pub(super) later: Part<Later>,
    /// What waits for the later part.
    pub(super) waiting: Vec<Msg>,
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
            bad: Vec::new(),
            title: NodeRef::default(),
            tries_again: false,
            refreshes: false,
            reader: Reader::new(first.clone()),
            later: Part::NotAsked,
            waiting: Vec::new(),
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
        if let Some(later) = self.later().filter(|_| old.config != *config) {
            (later.check)(self, ctx);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Act(action) => {
                let came = matches!(action, Action::Came(..));
                self.act(ctx, action);
                self.leave_failure();
                self.tell_refreshed(ctx);
                match came {
                    true if self.panel.rows.parking.is_empty() => self.load_later(ctx),
                    true => part::load_soon(ctx.link().clone(), Msg::LoadLater),
                    false => {}
                }
            }
            Msg::TryAgain => {
                self.tries_again = true;
                self.act(ctx, Action::RefreshNow);
            }
            Msg::Refresh => {
                self.refreshes = true;
                self.said.clear();
                self.act(ctx, Action::RefreshNow);
                self.tell_refreshed(ctx);
            }
            // What is being typed must not be set back to what it was.
            Msg::Place(text) => self.place = text,
            Msg::LoadLater => self.load_later(ctx),
            Msg::Later(Err(NotLoaded)) => self.later = Part::Failed,
            Msg::Later(Ok(later)) => {
                self.later = Part::Here(later);
                (later.check)(self, ctx);
                self.act(ctx, Action::Opened);
                for msg in std::mem::take(&mut self.waiting) {
                    Component::update(self, ctx, msg);
                }
            }
            msg => match self.later() {
                Some(later) => return (later.update)(self, ctx, msg),
                None => self.wait(ctx, msg),
            },
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
                <p class="news" role="status">{ &self.said }</p>
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
        if let Some(later) = self.later() {
            (later.rendered)(self, ctx);
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.map.dispose();
    }
}

impl Mobility {
    pub(super) fn act(&mut self, ctx: &Context<Self>, action: Action) {
        if let Some(later) = self.later() {
            (later.act)(self, ctx, action);
            return;
        }
        match panel::open(&mut self.panel, action, clock::now()) {
            Ok(effects) => effects.into_iter().for_each(|effect| self.perform(ctx, effect)),
            Err(action) => self.wait(ctx, Msg::Act(action)),
        }
    }

    /// The button “Try again” goes with the failure, so the focus goes on to what came.
    fn leave_failure(&mut self) {
        if self.tries_again && self.panel.overview().condition != Condition::AllDown {
            self.tries_again = false;
            if let Some(title) = self.title.cast::<HtmlElement>() {
                dom::focus(&title);
            }
        }
    }

    /// Who has pressed “Refresh” hears that it is done, and how old the figures are where they were too new to be asked for
    /// again; or what has changed, if that is to be said.
    fn tell_refreshed(&mut self, ctx: &Context<Self>) {
        if self.refreshes && !self.is_reading() {
            self.refreshes = false;
            if self.said.is_empty() {
                self.said = self.updated(ctx).unwrap_or_default();
            }
        }
    }

    pub(super) fn perform(&mut self, ctx: &Context<Self>, effect: Effect) {
        let link = ctx.link().clone();
        match effect {
            Effect::Read(id) => {
                let MobilityProps { config, words, .. } = ctx.props();
                if let Some(source) = config.sources.iter().find(|source| source.settings.id == id) {
                    self.reader.read(source, config, words.language(), &link);
                }
            }
            Effect::Wait(seconds) => {
                self.alarm = Some(Alarm::after(seconds, move || link.send_message(Msg::Act(Action::Tick))));
            }
            effect => {
                Component::update(self, ctx, Msg::Effect(effect));
            }
        }
    }

    /// A callback that shows a row in full, or not any more.
    pub(super) fn choose(&self, ctx: &Context<Self>, key: Option<Key>) -> Callback<MouseEvent> {
        let key = key.filter(|key| self.panel.chosen.as_ref() != Some(key));
        ctx.link().callback(move |_| Msg::Act(Action::Chosen(key.clone())))
    }
}

//! The component: it holds the state of voting, sends it actions, and carries out what a page begins with.

use std::rc::Rc;

use civic_core::poll::PollId;
use civic_core::poll::voting::{self, Action, Effect, Voting};
use web_sys::HtmlElement;
use yew::html::Scope;
use yew::prelude::*;

use super::Config;
use super::later::Later;
use super::reading::Device;
use crate::attributes::BadAttribute;
use crate::browser::clock::{self, Alarm};
use crate::browser::fetch::First;
use crate::browser::network::Online;
use crate::browser::{console, dom};
use crate::part::{self, NotLoaded, Part};
use crate::words::Words;

/// What the element hands in.
#[derive(Clone, PartialEq, Properties)]
pub struct PollProps {
    /// The custom element; events are told there.
    pub host: HtmlElement,
    /// Its attributes.
    pub config: Rc<Config>,
    /// Its language.
    pub words: Words,
    /// The requests that are under way already.
    pub first: Vec<First>,
}

pub(super) type Link = Scope<Poll>;

/// A function that shows something of the polls.
pub(super) type View = fn(&Poll, &Context<Poll>) -> Html;

/// What happens to the widget.
pub enum Msg {
    /// Something for the state machine.
    Act(Action),
    /// A poll of the list was opened, or the list is to be shown again.
    Open(Option<PollId>),
    /// “Vote again”.
    VoteAnew,
    /// “Somebody else votes”.
    VoteAsAnother,
    /// “Do not send it”.
    LetGo,
    /// A code was typed.
    Code(String),
    /// The device works before it votes; the share that is done.
    Works(f64),
    /// Ask before a vote is taken back, or not after all.
    AskWithdraw(bool),
    /// An option of a ranking is held, or let go.
    Drag(Option<(PollId, usize)>),
    /// The platform cannot be spoken to as the attributes say.
    Bad(BadAttribute),
    /// Something for the later part to carry out.
    Effect(Effect),
    /// The later part is here, or is not.
    Later(Result<&'static Later, NotLoaded>),
    /// Load the later part.
    LoadLater,
}

/// Polls on a page.
pub struct Poll {
    pub(super) voting: Voting,
    /// The code that the city gave out, as it was typed.
    pub(super) code: String,
    /// How far the work is that comes before a vote, while it goes on.
    pub(super) works: Option<f64>,
    pub(super) asks_withdraw: bool,
    /// The option of a ranking that is held.
    pub(super) dragged: Option<(PollId, usize)>,
    /// What cannot be used, beside what the attributes said at first.
    pub(super) bad: Option<BadAttribute>,
    pub(super) heading: NodeRef,
    pub(super) problems: NodeRef,
    pub(super) device: Device,
    pub(super) focus: Option<NodeRef>,
    /// Whether the citizen has done anything here: before, a page that loads must not take the focus away.
    pub(super) touched: bool,
    pub(super) alarm: Option<Alarm>,
    pub(super) later: Part<Later>,
    /// What waits for the later part.
    pub(super) waiting: Vec<Msg>,
    _online: Option<Online>,
}

impl Component for Poll {
    type Message = Msg;
    type Properties = PollProps;

    fn create(ctx: &Context<Self>) -> Self {
        let PollProps { config, first, words, .. } = ctx.props();
        let online = {
            let link = ctx.link().clone();
            Online::listen(move || link.send_message(Msg::Act(Action::NetworkBack)))
        };
        if let Some(bad) = &config.bad {
            console::warn(&bad.explain(words));
        }
        let mut poll = Self {
            voting: Voting::new(config.wanted.clone(), clock::ballot_key()),
            code: String::new(),
            works: None,
            asks_withdraw: false,
            dragged: None,
            bad: None,
            heading: NodeRef::default(),
            problems: NodeRef::default(),
            device: Device::new(config, first.clone()),
            focus: None,
            touched: false,
            alarm: None,
            later: Part::NotAsked,
            waiting: Vec::new(),
            _online: online,
        };
        if config.bad.is_none() {
            poll.act(ctx, Action::Started);
        }
        poll
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &PollProps) -> bool {
        let config = &ctx.props().config;
        let is_first = old.config.bad.is_some() && config.bad.is_none();
        let is_other = is_first || old.config.key() != config.key() || old.config.wanted != config.wanted;
        if is_other {
            self.code.clear();
            self.voting = Voting::new(config.wanted.clone(), clock::ballot_key());
            self.device.retired.set(true);
            self.waiting.clear();
            self.code.clear();
            self.works = None;
            self.asks_withdraw = false;
            self.dragged = None;
        }
        if old.config != *config || old.words != ctx.props().words {
            self.bad = None;
            self.device = Device::new(config, Vec::new());
            self.act(ctx, if is_other { Action::Started } else { Action::LoadAgain });
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Act(action) => {
                self.touched |= is_by_citizen(&action);
                if let Action::Came(_) = action {
                    part::load_soon(ctx.link().clone(), Msg::LoadLater);
                }
                // A mark that waits is shown by the browser; rendering now would take it away again.
                let is_mark = matches!(action, Action::Entered(..) | Action::Typed(..) | Action::Agreed(_));
                self.act(ctx, action);
                return !is_mark || self.waiting.is_empty();
            }
            Msg::Open(poll) => {
                self.touched = true;
                self.asks_withdraw = false;
                self.forget_code(ctx);
                self.act(ctx, Action::Opened(poll.map(|poll| (poll, clock::ballot_key()))));
            }
            // What is being typed must not be set back to what it was.
            Msg::Code(code) => {
                self.act(ctx, Action::Coded(!code.trim().is_empty()));
                self.code = code;
            }
            Msg::Drag(held) => self.dragged = held,
            Msg::LoadLater => self.load_later(ctx),
            Msg::Later(Err(NotLoaded)) => self.later = Part::Failed,
            Msg::Later(Ok(later)) => {
                self.later = Part::Here(later);
                self.act(ctx, Action::Resumed);
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
        let content = match self.bad.as_ref().or(ctx.props().config.bad.as_ref()) {
            Some(bad) => bad.view(words),
            None => self.view_voting(ctx),
        };
        html! {
            <div class="civic" part="widget" lang={words.language().to_owned()} dir={words.direction().to_owned()}>
                { content }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let wanted = self.focus.take().and_then(|node| node.cast::<HtmlElement>());
        if let Some(element) = wanted.filter(|_| self.touched && dom::may_focus(&ctx.props().host)) {
            dom::focus(&element);
        }
    }
}

/// Whether the citizen did it, rather than a server or the device.
fn is_by_citizen(action: &Action) -> bool {
    !matches!(
        action,
        Action::Started
            | Action::Found(..)
            | Action::Stored(_)
            | Action::Came(_)
            | Action::Resumed
            | Action::Read(..)
            | Action::CastEnded(_)
            | Action::Withdrawn(..)
            | Action::NetworkBack
            | Action::Tick
    )
}

impl Poll {
    pub(super) fn act(&mut self, ctx: &Context<Self>, action: Action) {
        if let Some(later) = self.later() {
            (later.act)(self, ctx, action);
            return;
        }
        // What waits must be done before it.
        if self.waiting.iter().any(|msg| matches!(msg, Msg::Act(_))) {
            self.wait(ctx, Msg::Act(action));
            return;
        }
        match voting::open(&mut self.voting, action, clock::now()) {
            Ok(effects) => effects.into_iter().for_each(|effect| self.begin(ctx, effect)),
            Err(action) => self.wait(ctx, Msg::Act(action)),
        }
    }

    /// A code is for one poll.
    fn forget_code(&mut self, ctx: &Context<Self>) {
        if !self.code.is_empty() {
            self.code.clear();
            self.act(ctx, Action::Coded(false));
        }
    }

    /// Carries out what a page begins with; the rest is for the later part.
    fn begin(&mut self, ctx: &Context<Self>, effect: Effect) {
        let link = ctx.link().clone();
        match (effect, ctx.props().config.gateway()) {
            (Effect::Find, _) => self.device.find_nothing(link, Msg::Effect(Effect::Find)),
            (Effect::Load, Some(gateway)) => self.device.read_briefly(link, gateway),
            (Effect::FocusHeading, _) => self.focus = Some(self.heading.clone()),
            (effect, _) => self.wait(ctx, Msg::Effect(effect)),
        }
    }

    /// The heading of what is shown now.
    pub(super) fn heading(&self, ctx: &Context<Self>, text: &str) -> Html {
        let level = ctx.props().config.heading_level;
        crate::ui::heading(crate::ui::Heading { level, text, node: self.heading.clone() })
    }

    /// What one of the citizen's presses does.
    pub(super) fn on(&self, ctx: &Context<Self>, action: impl Fn() -> Action + 'static) -> Callback<MouseEvent> {
        ctx.link().callback(move |_| Msg::Act(action()))
    }
}

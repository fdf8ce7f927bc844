//! The component: it holds the state of voting, sends it actions, and carries out its effects.

use std::rc::Rc;

use civic_core::poll::voting::{self, Action, Effect, Voting};
use civic_core::poll::{PollId, Voter};
use serde::Serialize;
use web_sys::HtmlElement;
use yew::html::Scope;
use yew::prelude::*;

use super::{Config, tasks, texts};
use crate::browser::clock::{self, Alarm};
use crate::browser::fetch::First;
use crate::browser::network::Online;
use crate::browser::{console, dom};
use crate::errors;
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

/// What happens to the widget.
pub enum Msg {
    /// Something for the state machine.
    Act(Action),
    /// A poll of the list was opened, or the list is to be shown again.
    Open(Option<PollId>),
    /// “Vote again”.
    VoteAnew,
    /// A code was typed.
    Code(String),
    /// The device works before it votes; the share that is done.
    Works(f64),
    /// Ask before a vote is taken back, or not after all.
    AskWithdraw(bool),
}

/// Polls on a page.
pub struct Poll {
    pub(super) voting: Voting,
    /// The code that the city gave out, as it was typed.
    pub(super) code: String,
    /// How far the work is that comes before a vote, while it goes on.
    pub(super) works: Option<f64>,
    pub(super) asks_withdraw: bool,
    pub(super) heading: NodeRef,
    pub(super) problems: NodeRef,
    pub(super) device: tasks::Device,
    focus: Option<NodeRef>,
    /// Whether the citizen has done anything here: before, a page that loads must not take the focus away.
    touched: bool,
    alarm: Option<Alarm>,
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
            heading: NodeRef::default(),
            problems: NodeRef::default(),
            device: tasks::Device::new(config, first.clone()),
            focus: None,
            touched: false,
            alarm: None,
            _online: online,
        };
        if config.bad.is_none() {
            poll.act(ctx, Action::Started);
        }
        poll
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &PollProps) -> bool {
        let config = &ctx.props().config;
        if old.config.key() != config.key() || old.config.wanted != config.wanted {
            self.device = tasks::Device::new(config, Vec::new());
            self.voting = Voting::new(config.wanted.clone(), clock::ballot_key());
            self.act(ctx, Action::Started);
        } else if old.config != *config || old.words != ctx.props().words {
            self.device = tasks::Device::new(config, Vec::new());
            self.act(ctx, Action::LoadAgain);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Act(action) => {
                self.touched |= is_by_citizen(&action);
                if let Action::CastEnded(_) = action {
                    self.works = None;
                }
                self.act(ctx, action);
            }
            Msg::Open(poll) => {
                self.touched = true;
                self.code.clear();
                self.act(ctx, Action::Opened(poll.map(|poll| (poll, clock::ballot_key()))));
            }
            Msg::VoteAnew => {
                self.touched = true;
                self.act(ctx, Action::VoteAnew(clock::ballot_key()));
            }
            Msg::Code(code) => self.code = code,
            Msg::Works(share) => self.works = Some(share),
            Msg::AskWithdraw(asks) => self.asks_withdraw = asks,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let content = match &ctx.props().config.bad {
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
            | Action::CastEnded(_)
            | Action::Withdrawn(..)
            | Action::NetworkBack
            | Action::Tick
    )
}

impl Poll {
    pub(super) fn act(&mut self, ctx: &Context<Self>, action: Action) {
        for effect in voting::update(&mut self.voting, action, clock::now()) {
            self.perform(ctx, effect);
        }
    }

    fn perform(&mut self, ctx: &Context<Self>, effect: Effect) {
        let link = ctx.link().clone();
        let PollProps { host, words, .. } = ctx.props();
        match effect {
            Effect::Find => self.device.find(link),
            Effect::Load => self.device.load(link, words.language(), self.voter(ctx)),
            Effect::Save => self.device.save(link, self.voting.saved(clock::now())),
            Effect::Remember => self.device.remember(self.voting.kept.clone()),
            Effect::Cast => {
                let saved = self.voting.saved(clock::now());
                self.device.cast(link, words.language(), saved, self.answers(), self.voter(ctx));
            }
            Effect::Withdraw(kept) => {
                let voter = Voter { key: Some(kept.key), ..self.voter(ctx) };
                let polls = kept.polls.iter().filter_map(|id| self.voting.poll(id)).cloned();
                for poll in polls {
                    self.device.withdraw(link.clone(), words.language(), poll, voter.clone());
                }
            }
            Effect::Wait(seconds) => {
                self.alarm = Some(Alarm::after(seconds, move || link.send_message(Msg::Act(Action::Tick))));
            }
            Effect::FocusHeading => self.focus = Some(self.heading.clone()),
            Effect::FocusProblems => self.focus = Some(self.problems.clone()),
            Effect::TellCast(polls) => {
                let polls = polls.into_iter().map(|poll| poll.0).collect();
                dom::tell(host, "civic-vote-cast", &VoteCast { polls });
            }
            Effect::TellError(error) => {
                console::warn(&format!("civic-poll: {}", errors::for_webmaster(words, &error)));
                let (kind, status) = (error.message_id(), errors::status(&error));
                dom::tell(host, "civic-error", &Failed { kind, status });
            }
        }
    }

    /// Who votes, as far as page and device say.
    fn voter(&self, ctx: &Context<Self>) -> Voter {
        let config = &ctx.props().config;
        let open = self.voting.sheet.first().map(|filled| &filled.poll);
        // Results that are shown to who has voted are asked for by the key of that vote.
        let kept = open.or(config.wanted.as_ref()).and_then(|id| self.voting.kept(id));
        let is_filling = self.voting.sheet.iter().any(|filled| filled.vote.is_some());
        let key = match kept {
            Some(kept) if !is_filling => kept.key.clone(),
            _ => self.voting.key.clone(),
        };
        Voter {
            token: config.token.clone(),
            name: config.voter.clone(),
            agreed: self.voting.agreed,
            captcha: None,
            has_voted: kept.is_some_and(|kept| kept.key == key),
            key: Some(key),
            device: None,
            code: Some(self.code.trim().to_owned()).filter(|code| !code.is_empty()),
            work: None,
        }
    }

    /// What is cast, to hand over.
    fn answers(&self) -> Vec<tasks::Answer> {
        let ballots = self.voting.ballots().into_iter();
        ballots
            .map(|ballot| tasks::Answer {
                poll: ballot.poll.clone(),
                vote: ballot.vote.clone(),
                words: ballot.words.to_owned(),
                before: ballot.before.cloned(),
            })
            .collect()
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

    /// Why something was refused, in words.
    pub(super) fn refusal(&self, words: &Words) -> Option<String> {
        self.voting.refused.map(|reason| texts::reason(words, reason))
    }
}

/// The detail of `civic-vote-cast`.
#[derive(Serialize)]
struct VoteCast {
    polls: Vec<String>,
}

/// The detail of `civic-error`.
#[derive(Serialize)]
struct Failed {
    kind: &'static str,
    status: Option<u16>,
}

//! What the later part does: every action, and what comes of it.

use civic_core::poll::Voter;
use civic_core::poll::voting::{self, Action, Effect};
use serde::Serialize;
use yew::prelude::*;

use super::tasks;
use super::texts;
use super::widget::{Msg, Poll, PollProps};
use crate::browser::clock::{self, Alarm};
use crate::browser::{console, dom};
use crate::errors;
use crate::words::Words;

impl Poll {
    pub(super) fn act_later(&mut self, ctx: &Context<Self>, action: Action) {
        if let Action::CastEnded(answer) = &action {
            self.works = None;
            if answer.is_ok() {
                self.code.clear();
            }
        }
        for effect in voting::update(&mut self.voting, action, clock::now()) {
            self.perform(ctx, effect);
        }
    }

    pub(super) fn update_later(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::VoteAnew => {
                self.touched = true;
                self.act_later(ctx, Action::VoteAnew(clock::ballot_key()));
            }
            Msg::VoteAsAnother => {
                self.touched = true;
                self.code.clear();
                self.act_later(ctx, Action::VoteAsAnother(clock::ballot_key()));
                self.act_later(ctx, Action::Coded(false));
            }
            Msg::LetGo => {
                self.touched = true;
                self.act_later(ctx, Action::LetGo(clock::ballot_key()));
            }
            Msg::Works(share) => self.works = Some(share),
            Msg::AskWithdraw(asks) => self.asks_withdraw = asks,
            Msg::Bad(bad) => {
                console::warn(&bad.explain(&ctx.props().words));
                self.bad = Some(bad);
            }
            Msg::Effect(effect) => self.perform(ctx, effect),
            msg => return Component::update(self, ctx, msg),
        }
        true
    }

    fn perform(&mut self, ctx: &Context<Self>, effect: Effect) {
        let link = ctx.link().clone();
        let PollProps { host, words, .. } = ctx.props();
        match effect {
            Effect::Find => self.device.find(link),
            Effect::Load => self.device.load(link, words.language(), self.voter(ctx)),
            Effect::Read(poll) => self.device.read_one(link, words.language(), poll, self.voter(ctx)),
            Effect::Save => self.device.save(link, self.voting.saved(clock::now())),
            Effect::Remember => self.device.remember(self.voting.kept.clone(), self.voting.gone.clone()),
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

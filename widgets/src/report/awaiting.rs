//! Waiting for the later part of the module: what needs it waits, and is done in its order when it is here.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::later::{self, Later};
use super::tasks::Task;
use super::widget::{Msg, Report, View};
use crate::part::Part;
use crate::ui;

impl Report {
    /// Gives a task to the later part, now or when it is here.
    pub(super) fn run(&mut self, ctx: &Context<Self>, task: Task) {
        match self.later() {
            Some(later) => (later.run)(self.device.clone(), ctx.link().clone(), task),
            None => self.wait(ctx, Msg::Task(task)),
        }
    }

    pub(super) fn wait(&mut self, ctx: &Context<Self>, msg: Msg) {
        // Somebody who presses “Continue” twice while it loads wants to go one step on.
        if !(self.waits_to_go_on() && msg.is_to_go_on()) {
            self.waiting.push(msg);
        }
        self.load_later(ctx);
    }

    /// Whether the citizen wants to go on and the later part is awaited for it.
    pub(super) fn waits_to_go_on(&self) -> bool {
        self.waiting.iter().any(Msg::is_to_go_on)
    }

    pub(super) fn load_later(&mut self, ctx: &Context<Self>) {
        if self.later.begins_to_load() {
            let (link, words) = (ctx.link().clone(), ctx.props().words.clone());
            spawn_local(async move { link.send_message(Msg::Later(later::load(words).await)) });
        }
    }

    /// The later part, if it is here.
    pub(super) fn later(&self) -> Option<&'static Later> {
        self.later.here()
    }

    /// What a function of the later part shows, or that it is not here yet.
    pub(super) fn view_later(&self, ctx: &Context<Self>, view: impl Fn(&Later) -> View) -> Html {
        match self.later() {
            Some(later) => view(later)(self, ctx),
            None => self.view_not_loaded(ctx).unwrap_or_else(|| ui::waiting(ctx.props().words.say("part-loading"))),
        }
    }

    /// That the later part did not load, with a way to try again.
    pub(super) fn view_not_loaded(&self, ctx: &Context<Self>) -> Option<Html> {
        let words = &ctx.props().words;
        matches!(self.later, Part::Failed).then(|| {
            ui::failure(words.say("part-failed"), None, words.say("try-again"), self.again(ctx, || Msg::LoadLater))
        })
    }
}

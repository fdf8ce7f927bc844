//! Waiting for the later part of the module: what needs it waits, and is done in its order when it is here.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::later::{self, Later};
use super::widget::{Msg, Poll, View};
use crate::part::Part;
use crate::ui;

impl Poll {
    pub(super) fn wait(&mut self, ctx: &Context<Self>, msg: Msg) {
        self.waiting.push(msg);
        self.load_later(ctx);
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

    /// What a function of the later part shows, once it is here.
    pub(super) fn view_later(&self, ctx: &Context<Self>, view: impl Fn(&Later) -> View) -> Html {
        self.later().map(|later| view(later)(self, ctx)).unwrap_or_default()
    }

    /// That the later part did not load, with a way to try again; or that somebody waits for it.
    pub(super) fn view_awaited(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        match self.later {
            Part::Failed => {
                let again = ctx.link().callback(|_| Msg::LoadLater);
                ui::failure(words.say("part-failed"), None, words.say("try-again"), again)
            }
            Part::Loading if !self.waiting.is_empty() => ui::waiting(words.say("part-loading")),
            Part::NotAsked | Part::Loading | Part::Here(_) => Html::default(),
        }
    }
}

//! Carrying out what the form's state asks for: at once what the first step needs, the rest by the later part.

use civic_core::report::form::Effect;
use civic_core::report::{CategoryCode, Reference, RequestId, Token, mine};
use serde::Serialize;
use web_sys::Blob;
use yew::prelude::*;

use super::tasks::Task;
use super::widget::{Msg, Report, Saving};
use crate::browser::photo::PreviewUrl;
use crate::browser::{clock, console, dom};
use crate::errors;

impl Report {
    pub(super) fn perform(&mut self, ctx: &Context<Self>, effects: Vec<Effect>) {
        for effect in effects {
            self.perform_one(ctx, effect);
        }
    }

    pub(super) fn perform_one(&mut self, ctx: &Context<Self>, effect: Effect) {
        match (effect, self.later()) {
            (Effect::LoadDraft, _) => self.device.find(ctx.link()),
            (Effect::LoadCategories, _) => self.device.load_categories(ctx.link()),
            (effect, Some(later)) => (later.perform)(self, ctx, effect),
            (Effect::SaveDraft, None) => self.save(ctx),
            (Effect::LoadQuestions(code), None) => self.run(ctx, Task::LoadQuestions(code)),
            (effect, None) => self.wait(ctx, Msg::Effect(effect)),
        }
    }

    /// Carries out what [`Self::perform_one`] leaves to the later part.
    pub(super) fn perform_later(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::LoadDraft | Effect::LoadCategories => self.perform_one(ctx, effect),
            Effect::SaveDraft => self.save(ctx),
            Effect::EraseDraft => {
                // What is still to be written would bring it back.
                self.saving = if self.saving == Saving::No { Saving::No } else { Saving::Running };
                self.forget_photo();
                self.run(ctx, Task::Erase(vec![self.device.draft_key(), self.device.photo_key()]));
            }
            Effect::LoadQuestions(code) => self.run(ctx, Task::LoadQuestions(code)),
            Effect::Locate => self.run(ctx, Task::Locate),
            Effect::ErasePhoto => {
                self.forget_photo();
                self.run(ctx, Task::Erase(vec![self.device.photo_key()]));
            }
            Effect::Send(report) => {
                if let Some(draft) = self.form.saved(clock::now()) {
                    self.run(ctx, Task::Send(Box::new(draft), report, self.photo.clone()));
                }
            }
            Effect::Check(code, since) => {
                self.run(ctx, Task::Check(code, since, mine::numbers(&self.mine, &self.form.draft.key)));
            }
            Effect::Remember(sent) => {
                mine::remember(&mut self.mine, *sent);
                self.run(ctx, Task::KeepMine(self.mine.clone()));
            }
            Effect::AskNumber(token, seconds) => self.run(ctx, Task::AskNumber(token, seconds)),
            Effect::RememberNumber(id) => {
                mine::numbered(&mut self.mine, &self.form.draft.key, id);
                self.run(ctx, Task::KeepMine(self.mine.clone()));
            }
            Effect::FocusHeading => self.focus = Some(self.heading.clone()),
            Effect::FocusProblems => self.focus = Some(self.problems.clone()),
            Effect::TellSubmitted(receipt) => {
                let (id, token) = match receipt.reference {
                    Reference::Number(id) => (Some(id), None),
                    Reference::Token(token) => (None, Some(token)),
                    Reference::None => (None, None),
                };
                let category = self.form.draft.category.clone();
                dom::tell(&ctx.props().host, "civic-report-submitted", &Submitted { id, token, category });
            }
            Effect::TellError(error) => {
                let id = error.message_id();
                console::warn(&format!("civic-report: {}", errors::for_webmaster(&ctx.props().words, &error)));
                dom::tell(&ctx.props().host, "civic-error", &Failed { kind: id, status: errors::status(&error) });
            }
        }
    }

    pub(super) fn save(&mut self, ctx: &Context<Self>) {
        let Some(draft) = self.form.saved(clock::now()) else { return };
        if self.saving == Saving::No {
            self.saving = Saving::Running;
            self.run(ctx, Task::Save(Box::new(draft)));
        } else {
            self.saving = Saving::RunningAndAgain;
        }
    }

    pub(super) fn show_photo(&mut self, photo: Blob) {
        self.preview = PreviewUrl::new(&photo);
        self.photo = Some(photo);
    }

    pub(super) fn forget_photo(&mut self) {
        self.photo_turn = self.photo_turn.wrapping_add(1);
        self.photo = None;
        self.preview = None;
    }
}

/// The detail of `civic-report-submitted`.
#[derive(Serialize)]
struct Submitted {
    id: Option<RequestId>,
    token: Option<Token>,
    category: Option<CategoryCode>,
}

/// The detail of `civic-error`.
#[derive(Serialize)]
struct Failed {
    kind: &'static str,
    status: Option<u16>,
}

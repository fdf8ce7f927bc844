//! While a report is sent, and when it could not be.

use civic_core::Error;
use civic_core::http::TransportError;
use civic_core::report::form::{Action, Doubt, Phase};
use civic_core::submission::Submission;
use yew::prelude::*;

use super::widget::{Msg, Report};
use crate::errors;
use crate::ui::{self, Heading, Look, Tone};

impl Report {
    /// Sending, kept for sending, or accepted.
    pub(super) fn view_submission(&self, ctx: &Context<Self>) -> Html {
        match &self.form.submission {
            Submission::Accepted(receipt) => self.view_receipt(ctx, receipt),
            Submission::Queued { error, .. } if self.form.phase != Phase::Checking => {
                self.view_queued(ctx, error.as_ref())
            }
            _ => self.view_progress(ctx),
        }
    }

    fn view_progress(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let (title, text) = match self.form.phase {
            Phase::Checking => ("checking-title", "checking-text"),
            Phase::Sending | Phase::Uploaded(_) => ("sending-title", "sending-text"),
        };
        // A bar that is full while the answer is awaited looks stuck: then it only shows that something goes on.
        let share = match self.form.phase {
            Phase::Uploaded(share) if share < 1.0 => Some(share.to_string()),
            _ => None,
        };
        html! {
            <>
                { self.heading(ctx, title) }
                <p>{ words.say(text) }</p>
                <progress part="progress" max="1" value={share} aria-label={words.say(title)} />
                { self.view_notes(ctx) }
            </>
        }
    }

    fn view_queued(&self, ctx: &Context<Self>, error: Option<&Error>) -> Html {
        let words = &ctx.props().words;
        let act = |action: Action| ctx.link().callback(move |_: MouseEvent| Msg::Act(action.clone()));
        let offline = error == Some(&Error::Network(TransportError::Offline));
        let (title, explanation) = match self.form.doubt {
            Doubt::None => ("queued-title", if offline { "queued-offline" } else { "queued-text" }),
            Doubt::NotShown => ("doubt-title", "doubt-not-shown"),
            Doubt::NotAsked => ("doubt-title", "doubt-not-asked"),
        };
        let loading = self.form.category().is_none() || self.form.questions.value().is_none();
        html! {
            <>
                { self.heading(ctx, title) }
                { ui::notice(Tone::Warning, html! {
                    <>
                        if let Some(error) = error {
                            <p>{ errors::error(words, error) }</p>
                        }
                        <p>{ words.say(explanation) }</p>
                        <p>{ words.say("queued-kept") }</p>
                    </>
                }) }
                { self.view_load_failure(ctx) }
                { self.view_notes(ctx) }
                if !loading {
                    <div class="actions">
                        if self.form.doubt == Doubt::None {
                            { ui::button(Look::Primary, words.say("queued-send"), act(Action::Send)) }
                            { ui::button(Look::Secondary, words.say("queued-edit"), act(Action::EditAgain)) }
                        } else {
                            { ui::button(Look::Primary, words.say("doubt-check"), act(Action::Send)) }
                            { ui::button(Look::Secondary, words.say("doubt-send"), act(Action::SendAnyway)) }
                        }
                    </div>
                }
            </>
        }
    }

    /// The heading of what is shown now.
    pub(super) fn heading(&self, ctx: &Context<Self>, id: &str) -> Html {
        let props = ctx.props();
        ui::heading(Heading {
            level: props.config.heading_level,
            text: &props.words.say(id),
            node: self.heading.clone(),
        })
    }
}

//! “My reports”: what was sent from this device, with what became of it.

use civic_core::report::{Reference, SentReport};
use yew::prelude::*;

use super::texts;
use super::widget::{Msg, Report, Shown, time};
use crate::errors;
use crate::ui::{self, Look, Tone};
use crate::words::Words;

impl Report {
    pub(super) fn view_mine(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        html! {
            <>
                { self.heading(ctx, "mine-title") }
                if self.mine.is_empty() {
                    <p role="status">{ words.say("mine-none") }</p>
                } else {
                    <p class="hint">{ words.say("mine-text") }</p>
                    <p class="hint" role="status">
                        { if self.refreshing { words.say("mine-refreshing") } else { String::new() } }
                    </p>
                }
                if let Some(error) = &self.refresh_error {
                    { ui::notice(Tone::Warning, html! {
                        <><p>{ words.say("mine-stale") }</p><p>{ errors::error(words, error) }</p></>
                    }) }
                }
                <ul class="mine">
                    { for self.mine.iter().map(|report| html! {
                        <li key={report.key.as_str().to_owned()} part="my-report">{ one(words, report) }</li>
                    }) }
                </ul>
                { self.view_erase(ctx) }
                <div class="actions">
                    { ui::button(
                        Look::Secondary,
                        words.say("mine-close"),
                        ctx.link().callback(|_| Msg::Show(Shown::Form)),
                    ) }
                </div>
            </>
        }
    }

    fn view_erase(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        if self.mine.is_empty() {
            return Html::default();
        }
        html! {
            <ui::Confirm
                ask={words.say("mine-erase")}
                text={words.say("mine-erase-text")}
                yes={words.say("mine-erase-yes")}
                no={words.say("mine-erase-no")}
                asks={self.asks_erase}
                onask={ctx.link().callback(Msg::AskErase)}
                onyes={ctx.link().callback(|_| Msg::EraseMine)}
            />
        }
    }
}

fn one(words: &Words, report: &SentReport) -> Html {
    let reference = match &report.reference {
        Reference::Number(id) => words.with("mine-number", &[("number", id.as_str().into())]),
        Reference::Token(_) => words.say("mine-numbering"),
        Reference::None => words.say("mine-no-number"),
    };
    let status = match (&report.status, &report.reference) {
        (Some(status), _) => texts::report_status(words, status),
        (None, Reference::None) => words.say("status-untracked"),
        (None, _) => words.say("status-sent"),
    };
    html! {
        <>
            <p class="mine-name"><bdi>{ &report.category_name }</bdi></p>
            <p><bdi>{ &report.place }</bdi></p>
            <p class="hint">
                { words.with("mine-sent", &[("time", time(words, report.sent).into())]) }{ " · " }{ reference }
            </p>
            <p><span class="status" part="status">{ status }</span></p>
            if let Some(notes) = &report.status_notes {
                <p class="city-says" dir="auto">{ ui::prose(words, notes) }</p>
            }
        </>
    }
}

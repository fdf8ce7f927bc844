//! The receipt: what the citizen can refer to, and what happens next.

use civic_core::report::{Receipt, Reference};
use yew::prelude::*;

use super::widget::{Msg, Report};
use crate::ui::{self, Look, Tone};

impl Report {
    pub(super) fn view_receipt(&self, ctx: &Context<Self>, receipt: &Receipt) -> Html {
        let words = &ctx.props().words;
        let reference = match &receipt.reference {
            Reference::Number(id) => html! {
                <p class="reference">
                    <span>{ words.say("receipt-number") }</span>
                    <strong part="reference"><bdi>{ id.as_str() }</bdi></strong>
                </p>
            },
            Reference::Token(_) if self.form.awaits_number() => html! {
                <>
                    <p>{ words.say("receipt-numbering") }</p>
                    <progress part="progress" aria-label={words.say("receipt-numbering")} />
                </>
            },
            Reference::Token(_) => html! { <p>{ words.say("receipt-number-later") }</p> },
            Reference::None => html! { <p>{ words.say("receipt-no-number") }</p> },
        };
        html! {
            <>
                { self.heading(ctx, "receipt-title") }
                { ui::notice(Tone::Success, html! { <div role="status" part="receipt">{ reference }</div> }) }
                if let Some(notice) = &receipt.notice {
                    <p class="city-says" part="service-notice" dir="auto">{ ui::prose(words, notice) }</p>
                }
                <p class="subheading">{ words.say("receipt-next") }</p>
                <p>{ words.say(next(&receipt.reference)) }</p>
                <div class="actions">
                    { ui::button(Look::Secondary, words.say("receipt-another"), ctx.link().callback(|_| Msg::Discard)) }
                </div>
            </>
        }
    }
}

fn next(reference: &Reference) -> &'static str {
    match reference {
        Reference::Number(_) | Reference::Token(_) => "receipt-next-text",
        Reference::None => "receipt-next-untracked",
    }
}

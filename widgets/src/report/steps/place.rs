//! Where is it? Words, the device's position, or coordinates.

use civic_core::report::form::{Action, Asked, Field};
use yew::prelude::*;

use super::super::widget::{Msg, Report};
use crate::errors;
use crate::ui::{self, Line, Look, Tone};

impl Report {
    pub(super) fn view_place(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let place = &self.form.draft.place;
        let mut field = self.field(words, &Field::Words, &words.say("place-words"), true);
        field.hint = Some(words.say("place-words-hint"));
        // Either of the two will do, so neither alone is required.
        field.required = false;
        let mut coordinates = self.field(words, &Field::Coordinates, &words.say("coordinates"), false);
        coordinates.hint = Some(words.say("coordinates-hint"));
        let given = !place.coordinates.is_empty();
        html! {
            <>
                { ui::line(
                    &field,
                    Line { kind: "text", autocomplete: "off", ..Line::default() },
                    &place.words,
                    self.typed(ctx, Field::Words),
                ) }
                <div class="locate">
                    { ui::button(
                        Look::Secondary,
                        words.say("locate"),
                        ctx.link().callback(|_| Msg::Act(Action::LocateAsked)),
                    ) }
                    { self.view_locating(ctx) }
                </div>
                <details class="more" open={given || self.types_coordinates || coordinates.problem.is_some()}>
                    <summary>{ words.say("coordinates-open") }</summary>
                    { ui::line(
                        &coordinates,
                        Line { kind: "text", autocomplete: "off", keyboard: None, direction: Some("ltr") },
                        &place.coordinates,
                        self.typed(ctx, Field::Coordinates),
                    ) }
                </details>
            </>
        }
    }

    fn view_locating(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let told = match (self.form.locating, self.form.draft.place.accuracy) {
            (Asked::Waiting, _) => words.say("locating"),
            (Asked::No, Some(metres)) => words.with("located", &[("metres", metres.into())]),
            (Asked::No, None) | (Asked::Failed(_), _) => String::new(),
        };
        html! {
            <>
                <p role="status">{ told }</p>
                if let Asked::Failed(failure) = self.form.locating {
                    { ui::notice(Tone::Warning, html! { <p role="alert">{ words.say(errors::locate_failure(failure)) }</p> }) }
                }
            </>
        }
    }
}

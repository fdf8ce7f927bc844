//! A photo: taken or chosen, seen before it is sent, taken out again.

use civic_core::report::form::{Action, Asked, Field};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::texts;
use super::super::widget::{Msg, Report};
use crate::browser::dom;
use crate::ui::{self, Look};

impl Report {
    pub(super) fn view_photo(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let mut field = self.field(words, &Field::Photo, &words.say("photo"), false);
        field.hint = Some(words.say("photo-hint"));
        let failed = match self.form.photo {
            Asked::Failed(failure) => Some(words.say(texts::photo_failure(failure))),
            Asked::No | Asked::Waiting => None,
        };
        // It comes by itself, while the focus is elsewhere.
        let told = failed.is_some().then_some("alert");
        field.problem = failed.or(field.problem);
        let has_photo = self.form.draft.photo.is_some();
        let choose = words.say(if has_photo { "photo-change" } else { "photo-choose" });
        let onchange = ctx.link().batch_callback(|event: Event| {
            let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
            let file = input.files()?.get(0)?;
            // Else choosing the same file again, after taking it out, would change nothing.
            input.set_value("");
            Some(Msg::File(file))
        });
        let input = field.id.clone();
        html! {
            <div class={classes!("field", field.problem.is_some().then_some("has-problem"))} part="field" role="group" aria-labelledby="photo-label">
                <p class="label" part="label" id="photo-label">{ field.label.clone() }</p>
                { field.note_of_hint() }
                <div role={told}>{ field.note_of_problem() }</div>
                if let (Some(photo), Some(preview)) = (&self.form.draft.photo, &self.preview) {
                    <img
                        class="preview"
                        part="photo"
                        src={preview.as_str().to_owned()}
                        width={photo.width.to_string()}
                        height={photo.height.to_string()}
                        alt={words.say("photo-alt")}
                    />
                }
                <p role="status" class={if self.prepares_photo() { "loading" } else { "visually-hidden" }}>
                    { if self.prepares_photo() { words.say("photo-preparing") } else if has_photo { words.say("photo-added") } else { String::new() } }
                </p>
                <div class="actions">
                    <div class="file">
                        <input
                            id={field.id.clone()}
                            type="file"
                            accept="image/*"
                            aria-describedby={field.described_by()}
                            aria-invalid={field.invalid()}
                            {onchange}
                        />
                        <label for={field.id.clone()} class="button" part="button button-secondary">{ choose }</label>
                    </div>
                    if has_photo {
                        { ui::button(
                            Look::Secondary,
                            words.say("photo-remove"),
                            ctx.link().callback(move |event: MouseEvent| {
                                // This button goes away with the photo.
                                if let Some(input) = ui::control_of(&event, &input) {
                                    dom::focus(&input);
                                }
                                Msg::Act(Action::PhotoRemoved)
                            }),
                        ) }
                    }
                </div>
            </div>
        }
    }
}

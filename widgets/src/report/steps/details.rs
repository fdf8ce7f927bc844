//! What happened? The category's own questions, the citizen's words, a photo.

use civic_core::report::form::Field;
use yew::prelude::*;

use super::super::widget::Report;
use crate::ui;

impl Report {
    pub(super) fn view_details(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let mut field = self.field(words, &Field::Description, &words.say("description"), true);
        field.hint = Some(words.say("description-hint"));
        html! {
            <>
                if let Some(category) = self.form.category() {
                    <p class="about">{ words.with("about-category", &[("category", category.name.as_str().into())]) }</p>
                }
                { ui::paragraph(&field, &self.form.draft.description, self.typed(ctx, Field::Description)) }
                { self.view_questions(ctx) }
                if self.form.options.photo {
                    { self.view_photo(ctx) }
                }
            </>
        }
    }
}

//! Who reports, if they want to say.

use civic_core::report::form::{ContactOption, Field};
use yew::prelude::*;

use super::super::widget::Report;
use crate::ui::{self, Line};

impl Report {
    pub(super) fn view_contact(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let needs_email = self.form.options.contact == ContactOption::EmailRequired;
        let contact = &self.form.draft.contact;
        let line = |field: Field, label: &str, value: &str, kind, autocomplete, required| {
            let shown = self.field(words, &field, &words.say(label), required);
            ui::line(&shown, Line { kind, autocomplete, ..Line::default() }, value, self.typed(ctx, field))
        };
        html! {
            <>
                <p>{ words.say(if needs_email { "contact-needed" } else { "contact-text" }) }</p>
                if let Some(url) = &ctx.props().config.privacy_url {
                    <p>
                        <a href={url.as_str().to_owned()} target="_blank" rel="noopener">{ words.say("contact-privacy") }</a>
                    </p>
                }
                { line(Field::FirstName, "first-name", &contact.first_name, "text", "given-name", false) }
                { line(Field::LastName, "last-name", &contact.last_name, "text", "family-name", false) }
                { line(Field::Email, "email", &contact.email, "email", "email", needs_email) }
                { line(Field::Phone, "phone", &contact.phone, "tel", "tel", false) }
            </>
        }
    }
}

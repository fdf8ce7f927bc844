//! Buttons.

use yew::prelude::*;

/// How much a button asks to be pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do next.
    Primary,
    /// Another thing that can be done.
    Secondary,
    /// In a line of text.
    Link,
}

impl Look {
    /// Its classes in the style, which are also its parts for the page.
    pub(super) fn names(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Secondary => "button button-secondary",
            Self::Link => "button-link",
        }
    }
}

/// A button that does something at once.
pub fn button(look: Look, text: impl Into<AttrValue>, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" part={look.names()} class={look.names()} {onclick}>{ text.into() }</button> }
}

/// The button that submits the form it is in.
pub fn submit(look: Look, text: impl Into<AttrValue>) -> Html {
    html! { <button type="submit" part={look.names()} class={look.names()}>{ text.into() }</button> }
}

/// The same where what follows cannot be undone. The second click of a double click does nothing: by then the button may be that
/// of the next step, which nobody has seen.
pub fn submit_for_good(look: Look, text: impl Into<AttrValue>) -> Html {
    let onclick = Callback::from(|event: MouseEvent| {
        if event.detail() > 1 {
            event.prevent_default();
        }
    });
    html! { <button type="submit" part={look.names()} class={look.names()} {onclick}>{ text.into() }</button> }
}

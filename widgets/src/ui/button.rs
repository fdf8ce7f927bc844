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
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button primary",
            Self::Secondary => "button",
            Self::Link => "link",
        }
    }
}

/// A button that does something at once.
pub fn button(look: Look, text: impl Into<AttrValue>, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" part="button" class={look.class()} {onclick}>{ text.into() }</button> }
}

/// The button that submits the form it is in.
pub fn submit(text: impl Into<AttrValue>) -> Html {
    html! { <button type="submit" part="button button-primary" class={Look::Primary.class()}>{ text.into() }</button> }
}

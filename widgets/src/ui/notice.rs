//! Notices: something the citizen should know, set apart from the text.

use yew::prelude::*;

use super::button::{Look, button};

/// What kind of news it is; told by a mark and words, never by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Something may go wrong.
    Warning,
    /// Something went wrong.
    Error,
    /// It worked.
    Success,
}

impl Tone {
    /// Its classes in the style, which are also its parts for the page.
    fn names(self) -> &'static str {
        match self {
            Self::Info => "notice notice-info",
            Self::Warning => "notice notice-warning",
            Self::Error => "notice notice-error",
            Self::Success => "notice notice-success",
        }
    }

    fn mark(self) -> &'static str {
        match self {
            Self::Info => "i",
            Self::Warning | Self::Error => "!",
            Self::Success => "✓",
        }
    }
}

/// Shows a notice.
pub fn notice(tone: Tone, content: Html) -> Html {
    html! {
        <div class={tone.names()} part={tone.names()}>
            <span class="mark" aria-hidden="true">{ tone.mark() }</span>
            <div class="notice-text">{ content }</div>
        </div>
    }
}

/// Says that something is on its way.
pub fn waiting(text: String) -> Html {
    html! { <p class="loading" role="status">{ text }</p> }
}

/// Shows that something did not load and why, with a way to try again.
pub fn failure(title: String, reason: Option<String>, try_again: String, again: Callback<MouseEvent>) -> Html {
    notice(
        Tone::Error,
        html! {
            <div role="alert">
                <p class="notice-title">{ title }</p>
                if let Some(reason) = reason {
                    <p>{ reason }</p>
                }
                { button(Look::Secondary, try_again, again) }
            </div>
        },
    )
}

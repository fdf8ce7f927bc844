//! Notices: something the citizen should know, set apart from the text.

use yew::prelude::*;

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
    fn class(self) -> &'static str {
        match self {
            Self::Info => "notice info",
            Self::Warning => "notice warning",
            Self::Error => "notice error",
            Self::Success => "notice success",
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
        <div class={tone.class()} part="notice">
            <span class="mark" aria-hidden="true">{ tone.mark() }</span>
            <div class="notice-text">{ content }</div>
        </div>
    }
}

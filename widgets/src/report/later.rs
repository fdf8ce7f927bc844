//! What a citizen reaches after the first step: a part of the module of its own, which loads while they choose.
//!
//! Only [`LATER`] names what is in it, and only [`load`] names `LATER`: that is how the splitter tells what the first
//! step can do without. A module that is not split (`wasm-pack build`) has the part at once.

use civic_core::Timestamp;
use civic_core::report::form::{self, Action, Effect, Form};
use civic_core::report::{Category, search};

use yew::Context;

use super::device::Device;
use super::tasks::{self, Task};
use super::widget::{Link, Report, View};
use crate::part::NotLoaded;
use crate::words::Words;

/// The later part's functions.
pub struct Later {
    /// Applies an action; [`form::open`] is enough for the first step.
    pub(super) update: fn(&mut Form, Action, Timestamp) -> Vec<Effect>,
    /// Whether a category answers to what was typed into the search.
    pub(super) matches: fn(&Category, &str) -> bool,
    /// What must be put right before going on.
    pub(super) view_summary: View,
    /// The content of every step but the first.
    pub(super) view_step: View,
    /// Sending, kept for sending, or accepted.
    pub(super) view_submission: View,
    /// “My reports”.
    pub(super) view_mine: View,
    /// Carries out an effect that does not come of the first step.
    pub(super) perform: fn(&mut Report, &Context<Report>, Effect),
    /// Sets about a task; what becomes of it comes as messages.
    pub(super) run: fn(Device, Link, Task),
}

static LATER: Later = Later {
    update: form::update,
    matches: search::matches,
    view_summary: Report::view_summary,
    view_step: Report::view_later_step,
    view_submission: Report::view_submission,
    view_mine: Report::view_mine,
    perform: Report::perform_later,
    run: tasks::run,
};

#[cfg(feature = "split")]
mod split {
    // The attribute declares the border between two modules, which is unsafe for those who get it wrong.
    #![allow(unsafe_code)]

    use wasm_split_helpers::wasm_split;

    use super::{LATER, Later};
    use crate::part::NotLoaded;

    #[wasm_split(report_later, fallible)]
    pub(super) fn later() -> Result<&'static Later, NotLoaded> {
        Ok(&LATER)
    }
}

/// Loads the part, unless it is here already, and the texts that it says. What did not load may load next time.
pub(super) async fn load(words: Words) -> Result<&'static Later, NotLoaded> {
    let texts = words.more();
    let later = part().await?;
    texts.await?;
    Ok(later)
}

#[cfg(feature = "split")]
async fn part() -> Result<&'static Later, NotLoaded> {
    split::later().await
}

#[cfg(not(feature = "split"))]
async fn part() -> Result<&'static Later, NotLoaded> {
    Ok(&LATER)
}

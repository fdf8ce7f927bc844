//! What follows once polls are listed or one can be filled in: a part of the module of its own, which loads while somebody
//! reads.
//!
//! Only [`LATER`] names what is in it, and only [`load`] names `LATER`: that is how the splitter tells what a page begins
//! without. A module that is not split (`wasm-pack build`) has the part at once.

use civic_core::poll::voting::Action;
use yew::prelude::*;

use super::widget::{Msg, Poll, View};
use crate::part::NotLoaded;
use crate::words::Words;

/// The later part's functions.
pub struct Later {
    /// Applies an action; `voting::open` is enough for what a page begins with.
    pub(super) act: fn(&mut Poll, &Context<Poll>, Action),
    /// Takes in a message that nobody begins with; whether there is something new to render.
    pub(super) update: fn(&mut Poll, &Context<Poll>, Msg) -> bool,
    /// What stands above what is filled in: what was kept, what must be put right, why a try was refused.
    pub(super) view_notes: View,
    /// Is all of this right?
    pub(super) view_review: View,
    /// What is written beside the answer to the poll in this place of the sheet.
    pub(super) view_words: fn(&Poll, &Context<Poll>, usize) -> Html,
    /// What proves who votes, and the platform's terms.
    pub(super) view_credentials: View,
    /// What there is to see of the poll in this place where nobody votes here and now.
    pub(super) view_outcome: fn(&Poll, &Context<Poll>, usize) -> Html,
    /// Results of the sheet's polls that are shown while one may vote.
    pub(super) view_so_far: View,
    /// Sending, kept for sending, or taken.
    pub(super) view_submission: View,
}

static LATER: Later = Later {
    act: Poll::act_later,
    update: Poll::update_later,
    view_notes: Poll::view_notes,
    view_review: Poll::view_review,
    view_words: Poll::view_words,
    view_credentials: Poll::view_credentials,
    view_outcome: Poll::view_outcome,
    view_so_far: Poll::view_so_far,
    view_submission: Poll::view_submission,
};

#[cfg(feature = "split")]
mod split {
    // The attribute declares the border between two modules, which is unsafe for those who get it wrong.
    #![allow(unsafe_code)]

    use wasm_split_helpers::wasm_split;

    use super::{LATER, Later};
    use crate::part::NotLoaded;

    #[wasm_split(poll_later, fallible)]
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

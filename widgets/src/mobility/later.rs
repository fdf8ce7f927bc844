//! What follows once places to park are listed: a part of the module of its own, which loads while somebody reads them.
//!
//! Only [`LATER`] names what is in it, and only [`load`] names `LATER`: that is how the splitter tells what the first
//! list can do without. A module that is not split (`wasm-pack build`) has the part at once.

use civic_core::mobility::ParkingSite;
use civic_core::mobility::panel::{Action, Key, ParkingRow};
use yew::prelude::*;

use super::widget::{Mobility, Msg, View};
use crate::part::NotLoaded;
use crate::words::Words;

/// The later part's functions.
pub struct Later {
    /// Applies an action to the whole panel; `panel::open` is enough for the first list.
    pub(super) act: fn(&mut Mobility, &Context<Mobility>, Action),
    /// Takes in a message that the first list has no use for; whether there is something new to render.
    pub(super) update: fn(&mut Mobility, &Context<Mobility>, Msg) -> bool,
    /// Tells what attributes cannot be used.
    pub(super) check: fn(&mut Mobility, &Context<Mobility>),
    /// Follows each rendering.
    pub(super) rendered: fn(&mut Mobility, &Context<Mobility>),
    /// A place in full.
    pub(super) view_place: fn(&Mobility, &Context<Mobility>, &ParkingRow, &ParkingSite, Option<Key>) -> Html,
    /// What is to be said of all of it.
    pub(super) view_condition: View,
    /// What lists there are.
    pub(super) view_jumps: View,
    /// Filters, order and search.
    pub(super) view_filters: View,
    /// The map.
    pub(super) view_map: View,
    /// The lists but that of places to park.
    pub(super) view_lists: View,
    /// Where the figures come from.
    pub(super) view_sources: View,
}

static LATER: Later = Later {
    act: Mobility::act_later,
    update: Mobility::update_later,
    check: Mobility::check,
    rendered: Mobility::draw_map,
    view_place: Mobility::view_place_in_full,
    view_condition: Mobility::view_condition,
    view_jumps: Mobility::view_jumps,
    view_filters: Mobility::view_filters,
    view_map: Mobility::view_open_map,
    view_lists: Mobility::view_lists,
    view_sources: Mobility::view_sources,
};

#[cfg(feature = "split")]
mod split {
    // The attribute declares the border between two modules, which is unsafe for those who get it wrong.
    #![allow(unsafe_code)]

    use wasm_split_helpers::wasm_split;

    use super::{LATER, Later};
    use crate::part::NotLoaded;

    #[wasm_split(mobility_later, fallible)]
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

//! The poll: a part of the module of its own.

use std::rc::Rc;

use yew::prelude::*;

use super::{Config, Poll};
use crate::part::NotLoaded;
use crate::stage::{Surface, View};

/// The poll on an element.
fn view(surface: Surface) -> Html {
    let config = Rc::new(Config::read(&surface.attributes));
    let Surface { host, words, first, .. } = surface;
    html! { <Poll {host} {config} {words} {first} /> }
}

#[cfg(feature = "split")]
mod split {
    // The attribute declares the border between two modules, which is unsafe for those who get it wrong.
    #![allow(unsafe_code)]

    use wasm_split_helpers::wasm_split;

    use crate::part::NotLoaded;
    use crate::stage::View;

    #[wasm_split(poll, fallible)]
    pub(super) fn part() -> Result<View, NotLoaded> {
        Ok(super::view)
    }
}

/// Loads the part, unless it is here already. One that did not load may load next time.
#[cfg(feature = "split")]
pub async fn load() -> Result<View, NotLoaded> {
    split::part().await
}

/// The part, which is here already.
#[cfg(not(feature = "split"))]
pub async fn load() -> Result<View, NotLoaded> {
    Ok(view)
}

//! What a report form begins with: a part of the module of its own.

use yew::prelude::*;

use super::{Config, Report};
use crate::part::NotLoaded;
use crate::stage::{Surface, View};

/// The form on an element.
fn view(surface: Surface) -> Html {
    let Surface { host, attributes, words, first, .. } = surface;
    html! { <Report {host} config={Config::read(&attributes)} {words} first={first.into_iter().next()} /> }
}

#[cfg(feature = "split")]
mod split {
    // The attribute declares the border between two modules, which is unsafe for those who get it wrong.
    #![allow(unsafe_code)]

    use wasm_split_helpers::wasm_split;

    use crate::part::NotLoaded;
    use crate::stage::View;

    #[wasm_split(report, fallible)]
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

//! What a report form begins with. It is in the part of the module that all widgets share: with a part of its own, a page with
//! a form would load a tenth more, since what one part calls of another is reached through a table, and each part is
//! compressed by itself.

use yew::prelude::*;

use super::{Config, Report};
use crate::stage::Surface;

/// The form on an element.
pub fn view(surface: Surface) -> Html {
    let Surface { host, attributes, words, first, .. } = surface;
    html! { <Report {host} config={Config::read(&attributes)} {words} first={first.into_iter().next()} /> }
}

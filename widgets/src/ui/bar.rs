//! A bar that says a share at a glance; words beside it say the same.

use yew::prelude::*;

/// Shows a share, 0 to 1. In SVG, because a strict policy lets no element have a style of its own.
pub fn bar(share: f64) -> Html {
    // A whole number, since writing any other takes tables.
    let percent = (share.clamp(0.0, 1.0) * 100.0).round() as u8;
    html! {
        <svg class="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="share-ground" width="100" height="1" />
            <rect class="share-part" width={percent.to_string()} height="1" />
        </svg>
    }
}

//! Headings on the level that fits the page.

use yew::prelude::*;

/// A heading to which the focus can be moved, so that a screen reader says where one is now.
pub struct Heading<'a> {
    /// 1 to 6.
    pub level: u8,
    /// Its words.
    pub text: &'a str,
    /// To move the focus to it.
    pub node: NodeRef,
}

/// Shows a heading.
pub fn heading(heading: Heading) -> Html {
    let tag = format!("h{}", heading.level.clamp(1, 6));
    html! { <@{tag} class="heading" part="heading" tabindex="-1" ref={heading.node}>{ heading.text }</@> }
}

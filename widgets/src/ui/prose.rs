//! What a city writes: text, in which addresses can be followed.

use civic_core::link::{Link, LinkKind, Span, spans};
use yew::prelude::*;

use crate::words::Words;

/// Shows a text. Each address in it is a link that says where it leads.
pub fn prose(words: &Words, text: &str) -> Html {
    let piece = |span| match span {
        Span::Text(text) => html! { { text } },
        Span::Link(written, link) => anchor(words, written, &link),
    };
    html! { { for spans(text).into_iter().map(piece) } }
}

/// Shows links that stand by themselves, each by where it leads.
pub fn links(words: &Words, links: &[Link]) -> Html {
    if links.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="links" part="links">
            { for links.iter().map(|link| html! { <li>{ anchor(words, &name(words, link), link) }</li> }) }
        </ul>
    }
}

/// A mailbox or a number says what it is; of a page the host is said anyway.
fn name(words: &Words, link: &Link) -> String {
    match link.kind() {
        LinkKind::Web | LinkKind::Site => words.say("website"),
        LinkKind::Mail | LinkKind::Phone => link.leads_to().to_owned(),
    }
}

/// Shows one link, which says where it leads.
///
/// `bdi`, because marks in the text before it can turn the direction of all that follows, and with it where a link seems
/// to lead.
pub fn anchor(words: &Words, written: &str, link: &Link) -> Html {
    let href = link.as_str().to_owned();
    if link.kind() != LinkKind::Web {
        return html! { <a {href} rel="nofollow"><bdi>{ written }</bdi></a> };
    }
    let leads_to = words.with("leads-to", &[("host", link.leads_to().into())]);
    html! {
        <a {href} target="_blank" rel="noopener noreferrer nofollow">
            <bdi>{ written }</bdi>{ " " }<bdi>{ leads_to }</bdi>
        </a>
    }
}

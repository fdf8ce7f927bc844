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

/// `bdi`, because marks in the text before it can turn the direction of all that follows, and with it where a link seems
/// to lead.
fn anchor(words: &Words, written: &str, link: &Link) -> Html {
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

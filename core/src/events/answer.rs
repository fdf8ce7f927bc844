//! From an answer to what it says, for all dialects.

use std::borrow::Cow;

use crate::Error;
use crate::document::plain::plain;
use crate::document::{Node, json, text};
use crate::error::{Nonsense, Refusal, ServerMessage};
use crate::http::Response;

/// What a document is not if it is well-formed and yet of another kind.
pub(super) const UNEXPECTED: Error = Error::Nonsense(Nonsense::Unexpected);

/// The fields in which servers say what is wrong: WordPress, Opendatasoft, OpenAgenda, Plone, Legistar.
const MESSAGES: [&str; 5] = ["message", "error_msg", "error", "Message", "title"];

/// What an answer holds, unless the server refused.
pub(super) fn body(response: &Response) -> Result<&[u8], Error> {
    if response.status >= 400 { Err(refused(response)) } else { Ok(&response.body) }
}

/// The text of an answer, unless the server refused.
pub(super) fn text(response: &Response) -> Result<Cow<'_, str>, Error> {
    Ok(text::read(body(response)?)?)
}

/// Reads an answer as JSON and hands it to `decode`, unless the server refused.
pub(super) fn json<R>(response: &Response, decode: impl FnOnce(&Node<'_>) -> Result<R, Error>) -> Result<R, Error> {
    let text = text(response)?;
    match json::parse(&text) {
        Ok(root) => decode(&root),
        Err(Nonsense::Malformed) if text.starts_with('<') => Err(Error::Nonsense(Nonsense::WebPage)),
        Err(nonsense) => Err(Error::Nonsense(nonsense)),
    }
}

/// A refusal, with the server's own words if it sent some as JSON. Longer ones are not for people.
fn refused(response: &Response) -> Error {
    let text = text::read(&response.body).unwrap_or_default();
    let root = json::parse(&text).unwrap_or(Node::Null);
    let words = root.first(&MESSAGES).map(plain).filter(|words| words.len() <= 400);
    let code = root.first(&["code", "error_code"]).map(str::to_owned);
    let messages = words.map(|text| ServerMessage { code, text }).into_iter().collect();
    let retry_after = response.header("retry-after").and_then(|seconds| seconds.trim().parse().ok());
    Error::Refused(Refusal { status: response.status, messages, retry_after })
}

/// The items of a list; a single one counts as one.
pub(super) fn items<'n, 'a>(node: Option<&'n Node<'a>>) -> &'n [Node<'a>] {
    match node {
        Some(Node::List(items)) => items,
        Some(Node::Null) | None => &[],
        Some(single) => std::slice::from_ref(single),
    }
}

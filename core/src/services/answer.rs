//! From an answer to what it says, for all dialects.

use crate::document::plain::{line, plain};
use crate::document::{Node, json, text};
use crate::error::{Nonsense, Refusal, ServerMessage};
use crate::http::Response;
use crate::{Error, Moment};

/// What a document is not if it is well-formed and yet of another kind.
pub(super) const UNEXPECTED: Error = Error::Nonsense(Nonsense::Unexpected);

/// The fields in which servers say what is wrong: FastAPI and Django, plone.restapi and WordPress, Opendatasoft, RFC 9457.
const MESSAGES: [&str; 4] = ["message", "detail", "title", "error"];

/// Reads an answer as JSON and hands it to `decode`, unless the server refused.
pub(super) fn json<R>(response: &Response, decode: impl FnOnce(&Node<'_>) -> Result<R, Error>) -> Result<R, Error> {
    let text = accepted(response)?;
    match json::parse(&text) {
        Ok(root) => decode(&root),
        Err(Nonsense::Malformed) if is_page(&text) => Err(Error::Nonsense(Nonsense::WebPage)),
        Err(nonsense) => Err(Error::Nonsense(nonsense)),
    }
}

/// The text of an answer, unless the server refused.
pub(super) fn accepted(response: &Response) -> Result<std::borrow::Cow<'_, str>, Error> {
    let text = text::read(&response.body);
    if response.status < 400 {
        return Ok(text?);
    }
    let said = text.as_ref().ok().and_then(|text| json::parse(text).ok());
    let message = said.as_ref().and_then(|said| said.first(&MESSAGES));
    let message = message.map(|text| ServerMessage { code: None, text: plain(text) });
    let retry_after = response.header("retry-after").and_then(|seconds| seconds.trim().parse().ok());
    Err(Error::Refused(Refusal { status: response.status, messages: message.into_iter().collect(), retry_after }))
}

/// Whether a text is a web page.
pub(super) fn is_page(text: &str) -> bool {
    let starts = |tag: &str| text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    starts("<!doctype html") || starts("<html")
}

/// A name on one line, if there is one.
pub(super) fn name(node: &Node<'_>, field: &str) -> Option<String> {
    node.text(field).map(line).filter(|text| !text.is_empty())
}

/// A text in paragraphs, if there is one.
pub(super) fn words(node: &Node<'_>, field: &str) -> Option<String> {
    node.text(field).map(plain).filter(|text| !text.is_empty())
}

/// A time, if there is one.
pub(super) fn moment(node: &Node<'_>, field: &str) -> Option<Moment> {
    node.text(field).map(Moment::read)
}

/// The items of a list; a single one counts as one.
pub(super) fn items<'n, 'a>(node: Option<&'n Node<'a>>) -> &'n [Node<'a>] {
    match node {
        Some(Node::List(items)) => items,
        Some(Node::Null) | None => &[],
        Some(single) => std::slice::from_ref(single),
    }
}

//! From an answer to what it says, for all dialects.

use crate::Error;
use crate::document::json_text::{object, string};
use crate::document::plain::{line, plain};
use crate::document::{Node, json, text};
use crate::error::{Nonsense, Refusal, ServerMessage};
use crate::http::{Body, Endpoint, Response};
use crate::link::Link;

/// What a document is not if it is well-formed and yet of another kind.
pub(super) const UNEXPECTED: Error = Error::Nonsense(Nonsense::Unexpected);
/// What a server says with `null` where the thing should be that was asked for.
pub(super) const NOT_FOUND: Error = Error::Refused(Refusal { status: 404, messages: Vec::new(), retry_after: None });
/// No more messages than these are kept of one refusal, and no more letters of each.
const MOST_MESSAGES: usize = 5;
const LONGEST_MESSAGE: usize = 400;

/// Reads an answer as JSON and hands it to `decode`, unless the server refused.
pub(super) fn json<R>(response: &Response, decode: impl FnOnce(&Node<'_>) -> Result<R, Error>) -> Result<R, Error> {
    if response.status >= 400 {
        return Err(Error::Refused(refusal(response)));
    }
    let text = text::read(&response.body)?;
    match json::parse(&text) {
        Ok(root) => decode(&root),
        Err(Nonsense::Malformed) if is_page(&text) => Err(Error::Nonsense(Nonsense::WebPage)),
        Err(nonsense) => Err(Error::Nonsense(nonsense)),
    }
}

/// As [`json`], for the `data` of a GraphQL answer (GraphQL, 7.1). Errors are refusals, also with status 200; what a partial
/// answer does hold is read all the same.
pub(super) fn graphql<R>(response: &Response, decode: impl FnOnce(&Node<'_>) -> Result<R, Error>) -> Result<R, Error> {
    json(response, |root| {
        let has_errors = !items(root.get("errors")).is_empty();
        let refused = || Err(Error::Refused(refusal(response)));
        match root.get("data") {
            Some(data @ Node::Map(_)) => match decode(data) {
                Err(error) if has_errors && (error == UNEXPECTED || error == NOT_FOUND) => refused(),
                read => read,
            },
            _ if has_errors || root.text("message").is_some() => refused(),
            _ => Err(UNEXPECTED),
        }
    })
}

/// As [`graphql`], for a mutation: if there is any error, it did not happen.
pub(super) fn mutated<R>(response: &Response, decode: impl FnOnce(&Node<'_>) -> Result<R, Error>) -> Result<R, Error> {
    json(response, |root| {
        let has_errors = !items(root.get("errors")).is_empty();
        match root.get("data") {
            Some(data @ Node::Map(_)) if !has_errors => decode(data),
            _ => Err(Error::Refused(refusal(response))),
        }
    })
}

/// Whether an answer has nothing where one of these should be.
pub(super) fn is_missing(data: &Node<'_>, fields: &[&str]) -> bool {
    fields.iter().any(|field| data.get(field) == Some(&Node::Null))
}

/// A GraphQL request as JSON (GraphQL over HTTP, 5.3); the variables are JSON already.
pub(super) fn graphql_body(query: &str, variables: String) -> Body {
    Body::Json(object([("query", string(query)), ("variables", variables)]))
}

/// A refusal, with the server's own words: JSON of any shape, or plain text.
pub(super) fn refusal(response: &Response) -> Refusal {
    let mut messages = Vec::new();
    if let Ok(text) = text::read(&response.body) {
        match json::parse(&text) {
            Ok(root) => gather(&root, None, &mut messages),
            Err(_) if is_page(&text) => {}
            Err(_) => push(&text, None, &mut messages),
        }
    }
    let retry_after = response.header("retry-after").and_then(|seconds| seconds.trim().parse().ok());
    Refusal { status: response.status, messages, retry_after }
}

/// The texts of a body, each with the `code` beside it or the field's name. Servers send a text, a list of texts, an object of
/// texts or of lists of texts, or objects with a `message`; problem documents (RFC 9457, 3) have a `detail` or a `title`.
fn gather(node: &Node<'_>, code: Option<&str>, messages: &mut Vec<ServerMessage>) {
    match node {
        Node::Null => {}
        Node::Text(text) => push(text, code, messages),
        Node::List(list) => list.iter().for_each(|node| gather(node, code, messages)),
        Node::Map(fields) => {
            let stated = node.text("code").or_else(|| node.get("extensions")?.text("code"));
            match node.first(&["message", "detail", "error_description", "title"]) {
                Some(text) => push(text, stated.or(code), messages),
                None => fields.iter().for_each(|(name, node)| gather(node, Some(stated.unwrap_or(name)), messages)),
            }
        }
    }
}

fn push(text: &str, code: Option<&str>, messages: &mut Vec<ServerMessage>) {
    let text = plain(text);
    let text: String = text.chars().take(LONGEST_MESSAGE).collect();
    let is_new = messages.iter().all(|message| message.text != text);
    if is_new && !text.is_empty() && messages.len() < MOST_MESSAGES {
        messages.push(ServerMessage { code: code.map(str::to_owned), text });
    }
}

fn is_page(text: &str) -> bool {
    let starts = |tag: &str| text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    starts("<!doctype html") || starts("<html")
}

/// A name on one line; empty if there is none.
pub(super) fn name(node: &Node<'_>, field: &str) -> String {
    node.text(field).map(line).unwrap_or_default()
}

/// A text in paragraphs; empty if there is none.
pub(super) fn words(node: &Node<'_>, field: &str) -> String {
    node.text(field).map(plain).unwrap_or_default()
}

/// A whole number that is not negative.
pub(super) fn count(node: &Node<'_>, field: &str) -> Option<u64> {
    node.text(field)?.parse().ok()
}

/// Whether a text is a whole number as JSON writes it, so that it can be sent as one: neither `+1` nor `007`.
pub(super) fn is_number(text: &str) -> bool {
    text.parse::<u64>().is_ok_and(|number| number.to_string() == text)
}

/// A page of the platform: on the site of the widget, if that is where the platform is reached.
pub(super) fn page(base: &Endpoint, path: &str) -> Option<Link> {
    Link::on_page(&base.join(path))
}

/// The items of a list; a single one counts as one.
pub(super) fn items<'n, 'a>(node: Option<&'n Node<'a>>) -> &'n [Node<'a>] {
    match node {
        Some(Node::List(items)) => items,
        Some(Node::Null) | None => &[],
        Some(single) => std::slice::from_ref(single),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_servers_words_are_found_in_every_shape() {
        for (body, code, text) in [
            (r#"["No."]"#, None, "No."),
            (r#"{"detail":"No."}"#, None, "No."),
            (r#"{"choice":"No."}"#, Some("choice"), "No."),
            (r#"{"name":["No."]}"#, Some("name"), "No."),
            (r#"{"errors":[{"message":"No.","extensions":{"code":"X"}}]}"#, Some("X"), "No."),
            (r#"{"detail":"No.","code":"X","messages":[{"message":"y"}]}"#, Some("X"), "No."),
            ("No.\n", None, "No."),
        ] {
            let message = ServerMessage { code: code.map(str::to_owned), text: text.to_owned() };
            assert_eq!(refusal(&Response::new(400, "", body)).messages, [message], "{body}");
        }
        assert_eq!(refusal(&Response::new(502, "", "<html>nginx")).messages, []);
    }
}

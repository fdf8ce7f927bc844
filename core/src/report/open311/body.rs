//! From an answer's bytes to a [`Node`]: what they are is decided by looking at them, not by what the server calls them.

use super::refusal;
use crate::Error;
use crate::document::{Node, json, text, xml};
use crate::error::Nonsense;
use crate::http::Response;

/// Reads an answer, and hands it to `decode` unless the server refused.
pub(super) fn read<R>(response: &Response, decode: impl FnOnce(&Node<'_>) -> Result<R, Error>) -> Result<R, Error> {
    let text = text::read(&response.body)?;
    let root = accepted(response, &text)?;
    decode(&root).map_err(|error| explained(error, response, &root))
}

/// Whether the body holds nothing at all.
pub(super) fn is_blank(response: &Response) -> bool {
    response.body.iter().all(u8::is_ascii_whitespace)
}

fn accepted<'a>(response: &Response, text: &'a str) -> Result<Node<'a>, Error> {
    let parsed = parse(text);
    if response.status >= 400 {
        return Err(refusal::refused(response, text, parsed));
    }
    parsed.map_err(|nonsense| match nonsense {
        Nonsense::Malformed if is_html(response) => Error::Nonsense(Nonsense::WebPage),
        other => Error::Nonsense(other),
    })
}

/// An answer that is not what was asked for may be errors with status 200, or a fragment of a page.
fn explained(error: Error, response: &Response, root: &Node<'_>) -> Error {
    if error != Error::Nonsense(Nonsense::Unexpected) {
        return error;
    }
    match refusal::stated(response, root) {
        Some(refused) => refused,
        None if is_html(response) => Error::Nonsense(Nonsense::WebPage),
        None => error,
    }
}

fn parse(text: &str) -> Result<Node<'_>, Nonsense> {
    if !text.starts_with('<') {
        return json::parse(text);
    }
    if looks_like_html(text) {
        return Err(Nonsense::WebPage);
    }
    xml::parse(text)
}

/// Whether the server calls it a page.
pub(super) fn is_html(response: &Response) -> bool {
    response.header("content-type").is_some_and(|kind| {
        let kind = kind.trim_start().as_bytes();
        [&b"text/html"[..], b"application/xhtml"]
            .into_iter()
            .any(|html| kind.get(..html.len()).is_some_and(|kind| kind.eq_ignore_ascii_case(html)))
    })
}

/// Whether the first thing in it, comments and the XML declaration aside, is a page's.
fn looks_like_html(text: &str) -> bool {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let skipped = match (rest.strip_prefix("<!--"), rest.strip_prefix("<?")) {
            (Some(comment), _) => comment.split_once("-->"),
            (None, Some(declaration)) => declaration.split_once("?>"),
            (None, None) => break,
        };
        match skipped {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    let starts = |tag: &str| rest.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    ["<!doctype html", "<html", "<head", "<body", "<script"].into_iter().any(starts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first_field(response: &Response) -> Result<String, Error> {
        read(response, |root| root.text("a").map(str::to_owned).ok_or(Error::Nonsense(Nonsense::Unexpected)))
    }

    #[test]
    fn a_page_is_told_from_data() {
        for (kind, body) in [
            ("application/json", "\n<!DOCTYPE html><p>"),
            ("application/json", "\u{feff}<html lang=it>"),
            ("text/xml", "<?xml version='1.0'?>\n<!-- x --><HTML><a>1</a></HTML>"),
            ("text/html; charset=utf-8", "Please log in"),
            ("Text/HTML", "<h1>It works</h1>"),
            ("text/html", "<h1>It works"),
        ] {
            assert_eq!(first_field(&Response::new(200, kind, body)), Err(Error::Nonsense(Nonsense::WebPage)), "{body}");
        }
    }

    #[test]
    fn data_is_read_whatever_the_server_calls_it() {
        for (kind, body) in [
            ("text/html", r#"{"a":"1"}"#),
            ("application/json", "<a>1</a>"),
            ("text/xml", "\u{feff} {\"a\":1}"),
            ("text/html", "<?xml version='1.0'?><a>1</a>"),
            ("", "[1,{}]"),
        ] {
            let answer = first_field(&Response::new(200, kind, body));
            assert!(
                answer.as_deref() == Ok("1") || kind.is_empty() && answer == Err(Error::Nonsense(Nonsense::Unexpected)),
                "{body}"
            );
        }
    }
}

//! From an answer to what it says, for all dialects.

use std::borrow::Cow;

use crate::Error;
use crate::document::plain::plain;
use crate::document::{Node, gzip, json, text};
use crate::error::{Nonsense, Refusal, ServerMessage};
use crate::http::Response;

/// What a document is not if it is well-formed and yet of another kind.
pub(super) const UNEXPECTED: Error = Error::Nonsense(Nonsense::Unexpected);

/// The fields in which servers of open data say what is wrong, at the root or in `error`: CKAN, Opendatasoft, ArcGIS,
/// ParkAPI, OGC API.
const MESSAGES: [&str; 7] = ["message", "error_msg", "detail", "description", "error", "title", "__type"];

/// Reads an answer as JSON and hands it to `decode`, unless the server refused.
pub(super) fn json<R>(response: &Response, decode: impl FnOnce(&Node<'_>) -> Result<R, Error>) -> Result<R, Error> {
    judged(json::parse, response, decode)
}

/// As [`json`], for a document that is mostly one list of records: those to which `path` leads go to `each` one by one, and
/// `decode` gets the rest, in which the list is empty. If it fails, what `each` made of them is not to be used.
pub(super) fn json_each<R>(
    response: &Response,
    path: &[&str],
    each: &mut dyn FnMut(&Node<'_>),
    decode: impl FnOnce(&Node<'_>) -> Result<R, Error>,
) -> Result<R, Error> {
    judged(|text| json::parse_each(text, path, &mut |record| each(record)), response, decode)
}

fn judged<R>(
    parse: impl for<'a> FnOnce(&'a str) -> Result<Node<'a>, Nonsense>,
    response: &Response,
    decode: impl FnOnce(&Node<'_>) -> Result<R, Error>,
) -> Result<R, Error> {
    let text = text::read(&response.body)?;
    let parsed = parse(&text);
    if response.status >= 400 {
        return Err(refused(response, parsed.as_ref().ok()));
    }
    match parsed {
        // ArcGIS and CKAN refuse with status 200 and an `error` that is a map.
        Ok(root) if matches!(root.get("error"), Some(Node::Map(_))) => Err(refused(response, Some(&root))),
        Ok(root) => decode(&root),
        Err(Nonsense::Malformed) if is_page(&text) => Err(Error::Nonsense(Nonsense::WebPage)),
        Err(nonsense) => Err(Error::Nonsense(nonsense)),
    }
}

/// The body of an answer, out of its gzip file if it is one. Only dialects that meet such files ask for it.
pub(super) fn unpacked(response: &Response) -> Result<Cow<'_, [u8]>, Error> {
    Ok(gzip::unpack(&response.body)?)
}

/// An answer as text that is data of some kind, unless the server refused.
pub(super) fn text<'b>(response: &Response, body: &'b [u8]) -> Result<Cow<'b, str>, Error> {
    let text = text::read(body);
    if response.status >= 400 {
        let said = text.as_ref().ok().and_then(|text| json::parse(text).ok());
        return Err(refused(response, said.as_ref()));
    }
    let text = text?;
    if is_page(&text) { Err(Error::Nonsense(Nonsense::WebPage)) } else { Ok(text) }
}

/// Reads an answer by `parse` and hands it to `decode`, unless the server refused.
pub(super) fn written<R>(
    parse: impl for<'a> Fn(&'a str) -> Result<Node<'a>, Nonsense>,
    response: &Response,
    decode: impl FnOnce(&Node<'_>) -> Result<R, Error>,
) -> Result<R, Error> {
    decode(&parse(&text(response, &response.body)?)?)
}

/// Whether a text is a web page.
pub(super) fn is_page(text: &str) -> bool {
    let starts = |tag: &str| text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    starts("<!doctype html") || starts("<html")
}

/// A refusal, with the server's own words if it sent some as JSON.
pub(super) fn refused(response: &Response, root: Option<&Node<'_>>) -> Error {
    let said = root.map(|root| root.get("error").filter(|error| matches!(error, Node::Map(_))).unwrap_or(root));
    let code = said.and_then(|said| said.first(&["code", "error_code", "errorcode"]));
    let message = said
        .and_then(|said| said.first(&MESSAGES))
        .map(|text| ServerMessage { code: code.map(str::to_owned), text: plain(text) });
    let stated = code.and_then(|code| code.parse().ok()).filter(|code| (400..600).contains(code));
    let status = if response.status < 400 { stated.unwrap_or(response.status) } else { response.status };
    let retry_after = response.header("retry-after").and_then(|seconds| seconds.trim().parse().ok());
    Error::Refused(Refusal { status, messages: message.into_iter().collect(), retry_after })
}

/// What a server says, with a status of success, that has no data now.
pub(super) fn unavailable(said: Option<String>) -> Error {
    let message = said.map(|text| ServerMessage { code: None, text });
    Error::Refused(Refusal { status: 503, messages: message.into_iter().collect(), retry_after: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(status: u16, body: &str) -> Result<(), Error> {
        json(&Response::new(status, "", body), |_| Ok(()))
    }

    fn refusal(status: u16, body: &str) -> (u16, Option<String>) {
        match read(status, body) {
            Err(Error::Refused(refusal)) => {
                (refusal.status, refusal.messages.into_iter().next().map(|message| message.text))
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_refusal_is_told_from_data_also_with_status_200() {
        let said = |text: &str| Some(text.to_owned());
        assert_eq!(refusal(404, "<html>"), (404, None));
        assert_eq!(
            refusal(429, r#"{"error":{"code":"quota","message":"Too many <b>calls</b>"}}"#),
            (429, said("Too many calls"))
        );
        assert_eq!(refusal(200, r#"{"error":{"code":400,"message":"Invalid"}}"#), (400, said("Invalid")));
        assert_eq!(
            refusal(400, r#"{"error_code":"ODSQLError","message":"Unknown field"}"#),
            (400, said("Unknown field"))
        );
        assert_eq!(
            refusal(200, r#"{"success":false,"error":{"__type":"Not Found Error"}}"#).1,
            said("Not Found Error")
        );
    }

    #[test]
    fn a_page_is_no_data() {
        assert_eq!(read(200, "<!DOCTYPE html><p>Login"), Err(Error::Nonsense(Nonsense::WebPage)));
        assert_eq!(read(200, "{"), Err(Error::Nonsense(Nonsense::Malformed)));
        assert_eq!(read(200, "{}"), Ok(()));
    }
}

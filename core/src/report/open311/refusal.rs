//! What a server says when it says no. The spec has `[{code, description}]`; servers have many shapes.

use super::body;
use crate::Error;
use crate::document::Node;
use crate::document::plain::plain;
use crate::error::{Nonsense, Refusal, ServerMessage};
use crate::http::Response;

/// Fields that hold errors, or one.
const WRAPPERS: [&str; 6] = ["errors", "error", "error_messages", "error_message", "_embedded", "Fault"];
/// Fields that say what is wrong, the most telling first.
const TEXTS: [&str; 7] =
    ["description", "message", "msg", "error_description", "errorMessage", "faultstring", "exception"];
/// The same in problem details (RFC 9457), where they are no names of form fields.
const PROBLEM_TEXTS: [&str; 2] = ["detail", "title"];
const CODES: [&str; 3] = ["code", "error_code", "faultcode"];
/// No server needs more, and no screen shows more.
const MAX_MESSAGES: usize = 100;
const MAX_MESSAGE_CHARS: usize = 2_000;

/// An answer with an error status. A page says nothing more than its status; if that says nothing either, it is a page.
pub(super) fn refused(response: &Response, text: &str, parsed: Result<Node<'_>, Nonsense>) -> Error {
    let messages = match &parsed {
        Ok(root) => messages(root),
        Err(Nonsense::Malformed) if !body::is_html(response) && !text.starts_with(['{', '[', '<']) => {
            let mut said = Vec::new();
            push(&mut said, None, text);
            said
        }
        Err(_) => Vec::new(),
    };
    let is_page = parsed == Err(Nonsense::WebPage) || (body::is_html(response) && messages.is_empty());
    if is_page && !matches!(response.status, 401 | 403 | 404 | 408 | 410 | 413 | 415 | 425 | 429 | 500..) {
        return Error::Nonsense(Nonsense::WebPage);
    }
    refusal(response, messages)
}

/// An answer that has a good status and yet holds errors.
pub(super) fn stated(response: &Response, root: &Node<'_>) -> Option<Error> {
    let sample = match root {
        Node::List(list) => list.first()?,
        other => other,
    };
    let is_error = sample.has(&WRAPPERS) || (sample.has(&CODES) && sample.first(&TEXTS).is_some());
    let messages = if is_error { messages(root) } else { Vec::new() };
    (!messages.is_empty()).then(|| refusal(response, messages))
}

fn refusal(response: &Response, messages: Vec<ServerMessage>) -> Error {
    let stated = messages.first().and_then(|message| message.code.as_deref()?.parse::<u16>().ok());
    // Klarschiff answers 500 even to a wrong key, and says 401 in the body; some servers answer 200 to everything.
    let status = match (response.status, stated) {
        (..400, Some(code @ 400..600)) | (500.., Some(code @ 400..500)) => code,
        (status, _) => status,
    };
    let retry_after = response.header("retry-after").and_then(|seconds| seconds.trim().parse().ok());
    Error::Refused(Refusal { status, messages, retry_after })
}

fn messages(root: &Node<'_>) -> Vec<ServerMessage> {
    let mut said = Vec::new();
    collect(root, None, false, &mut said);
    said
}

/// `field` is what a form field's errors are filed under (`{"errors": {"email": ["is missing"]}}`).
fn collect(node: &Node<'_>, field: Option<&str>, wrapped: bool, said: &mut Vec<ServerMessage>) {
    let fields = match node {
        Node::Null => return,
        Node::Text(text) => return push(said, field, text),
        Node::List(list) => return list.iter().for_each(|item| collect(item, field, wrapped, said)),
        Node::Map(fields) => fields,
    };
    let before = said.len();
    let wrappers = || fields.iter().filter(|(name, _)| WRAPPERS.contains(&name.as_ref())).map(|(_, inner)| inner);
    wrappers().filter(|inner| !matches!(inner, Node::Text(_))).for_each(|inner| collect(inner, None, true, said));
    if said.len() > before {
        return;
    }
    let code = node.first(&CODES).or(field);
    if let Some(text) = node.first(&TEXTS) {
        return push(said, code, text);
    }
    wrappers().for_each(|inner| collect(inner, code, true, said));
    if said.len() > before {
        return;
    }
    if wrapped {
        fields.iter().for_each(|(name, inner)| collect(inner, Some(name), true, said));
    } else if let Some(text) = node.first(&PROBLEM_TEXTS) {
        push(said, code, text);
    } else if let [(_, only)] = fields.as_slice() {
        collect(only, None, false, said);
    }
}

fn push(said: &mut Vec<ServerMessage>, code: Option<&str>, text: &str) {
    let code = code.map(str::trim).filter(|code| !code.is_empty());
    // Klarschiff raises `401|Invalid key` and does not always take it apart.
    let (raised, text) = match text.split_once('|') {
        Some((number, rest)) if is_status(number) => (Some(number.trim()), rest),
        _ => (None, text),
    };
    let code = code.map(|code| {
        code.split_once('|').map_or(code, |(number, _)| if is_status(number) { number.trim() } else { code })
    });
    let text: String = plain(text).chars().take(MAX_MESSAGE_CHARS).collect();
    if !text.is_empty() && said.len() < MAX_MESSAGES {
        said.push(ServerMessage { code: code.or(raised).map(str::to_owned), text });
    }
}

fn is_status(text: &str) -> bool {
    text.trim().len() == 3 && text.trim().bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused_by(status: u16, kind: &str, body: &str) -> Error {
        body::read(&Response::new(status, kind, body), |_| Err::<(), _>(Error::Nonsense(Nonsense::Unexpected)))
            .unwrap_err()
    }

    fn said(status: u16, body: &str) -> (u16, Vec<(Option<String>, String)>) {
        match refused_by(status, "application/json", body) {
            Error::Refused(refusal) => {
                (refusal.status, refusal.messages.into_iter().map(|message| (message.code, message.text)).collect())
            }
            other => panic!("{other:?}: {body}"),
        }
    }

    #[test]
    fn every_shape_of_error_says_its_words() {
        for (body, code, text) in [
            (r#"[{"code":400,"description":"No key"}]"#, Some("400"), "No key"),
            (r#"{"code":"403","description":"No key"}"#, Some("403"), "No key"),
            (
                r#"{"errors":[{"code":"103 - service_code","description":"Missing"}]}"#,
                Some("103 - service_code"),
                "Missing",
            ),
            (r#"{"error":{"code":"404","description":"None"}}"#, Some("404"), "None"),
            (r#"{"error_messages":[{"code":"422","description":"Bad"}]}"#, Some("422"), "Bad"),
            (r#"{"error":"No key"}"#, None, "No key"),
            (r#"{"message":"base is a duplicate"}"#, None, "base is a duplicate"),
            (r#"{"msg":"No"}"#, None, "No"),
            (r#"{"type":"error","code":"7","message":"No key"}"#, Some("7"), "No key"),
            (
                r#"{"message":"Bad Request","_embedded":{"errors":[{"message":"lat: too far"}]},"logref":"x"}"#,
                None,
                "lat: too far",
            ),
            (r#"{"errors":{"email":["is missing"]}}"#, Some("email"), "is missing"),
            (r#"{"status":400,"error":"Bad Request","message":"No code"}"#, None, "No code"),
            (r#"{"type":"about:blank","title":"Bad","detail":"No code","status":400}"#, None, "No code"),
            (r#""No key""#, None, "No key"),
            ("No key\n", None, "No key"),
            ("<error>No key</error>", None, "No key"),
            (
                "<errors><error><code>403</code><description>No &lt;b&gt;key&lt;/b&gt;</description></error></errors>",
                Some("403"),
                "No key",
            ),
            (
                "<error_messages type='array'><error_message><code>422</code><description>Bad</description></error_message></error_messages>",
                Some("422"),
                "Bad",
            ),
            (
                "<s:Envelope xmlns:s='u'><s:Body><s:Fault><faultcode>s:Client</faultcode><faultstring>No</faultstring></s:Fault></s:Body></s:Envelope>",
                Some("s:Client"),
                "No",
            ),
        ] {
            assert_eq!(said(400, body), (400, vec![(code.map(str::to_owned), text.to_owned())]), "{body}");
        }
    }

    #[test]
    fn all_messages_are_kept() {
        assert_eq!(said(400, "<errors><error>one</error><error>two</error></errors>").1.len(), 2);
        assert_eq!(said(422, r#"{"errors":{"lat":["a","b"],"email":"c"}}"#).1.len(), 3);
    }

    #[test]
    fn a_body_that_is_broken_or_says_nothing_leaves_the_status() {
        for body in [r#"{"code":403,"description":"x",}"#, "<errors><error>", "", "{}", "[]", "<errors/>"] {
            assert_eq!(said(403, body), (403, Vec::new()), "{body}");
        }
    }

    #[test]
    fn a_code_in_the_body_corrects_a_status_that_says_less() {
        assert_eq!(said(500, r#"{"error_messages":[{"code":"401","description":"Invalid key"}]}"#).0, 401);
        assert_eq!(said(500, r#"[{"code":"401|Invalid key","description":"Invalid key"}]"#).0, 401);
        assert_eq!(said(500, "401|Invalid key"), (401, vec![(Some("401".to_owned()), "Invalid key".to_owned())]));
        assert_eq!(said(200, r#"[{"code":403,"description":"No key"}]"#).0, 403);
        assert_eq!(said(200, r#"{"errors":["No key"]}"#).0, 200);
        assert_eq!(said(400, r#"[{"code":500,"description":"x"}]"#).0, 400);
        assert_eq!(said(500, r#"[{"code":500,"description":"x"}]"#).0, 500);
    }

    #[test]
    fn a_page_keeps_a_status_that_tells_enough() {
        let page = "<html><body><h1>Forbidden</h1></body></html>";
        for status in [401, 403, 404, 413, 429, 500, 502, 503] {
            assert_eq!(refused_by(status, "text/html", page), refused_by(status, "text/html", "<h1>x"));
            let Error::Refused(refusal) = refused_by(status, "text/html", page) else { panic!("{status}") };
            assert_eq!((refusal.status, refusal.messages.len()), (status, 0));
        }
        assert_eq!(refused_by(400, "application/json", page), Error::Nonsense(Nonsense::WebPage));
    }

    #[test]
    fn a_stranger_is_not_taken_for_a_refusal() {
        for body in [r#"{"message":"Welcome"}"#, r#"{"errors":[]}"#, "{}", "[]", "7", r#"{"code":1}"#] {
            assert_eq!(refused_by(200, "application/json", body), Error::Nonsense(Nonsense::Unexpected), "{body}");
        }
    }

    #[test]
    fn the_time_to_wait_is_read_in_seconds() {
        for (value, seconds) in
            [("120", Some(120)), (" 5 ", Some(5)), ("Sat, 21 Nov 2026 10:00:00 GMT", None), ("-1", None)]
        {
            let mut response = Response::new(429, "text/plain", "slow down");
            response.headers.push(("Retry-After".to_owned(), value.to_owned()));
            let Err(Error::Refused(refusal)) = body::read(&response, |_| Ok(())) else { panic!() };
            assert_eq!(refusal.retry_after, seconds, "{value}");
        }
    }
}

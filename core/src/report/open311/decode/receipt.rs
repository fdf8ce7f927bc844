//! The answer to a new report, and the token lookup (GeoReport v2, “POST Service Request”, “GET service_request_id from
//! a token”).

use super::{UNEXPECTED, some};
use crate::Error;
use crate::document::Node;
use crate::document::plain::plain;
use crate::error::Nonsense;
use crate::http::Response;
use crate::report::open311::body;
use crate::report::{AnswersWith, Receipt, Reference, RequestId, Token};

use super::reports::{ID, REQUESTS};

/// Reads what a new report was answered with. Neither number nor token is fine only where the category says so.
pub(in crate::report::open311) fn receipt(response: &Response, answers_with: AnswersWith) -> Result<Receipt, Error> {
    let without = |notice| match answers_with {
        AnswersWith::Nothing => Ok(Receipt { reference: Reference::None, notice }),
        AnswersWith::Number | AnswersWith::Token => Err(Error::Nonsense(Nonsense::NoNumber)),
    };
    if response.is_success() && body::is_blank(response) {
        return without(None);
    }
    body::read(response, |root| {
        let entries = root.items(&REQUESTS);
        let is_ours = |node: &&Node<'_>| node.has(&[ID, "token", "service_notice", "account_id"]);
        if !entries.iter().any(is_ours) {
            let is_empty = entries.iter().all(|node| matches!(node, Node::Map(fields) if fields.is_empty()));
            return if is_empty && *root != Node::Null { without(None) } else { Err(UNEXPECTED) };
        }
        // Klarschiff says it in `create_message`.
        let said = entries.iter().find_map(|node| node.first(&["service_notice", "create_message"]));
        let notice = said.map(plain).and_then(some);
        let number =
            entries.iter().find_map(|node| node.text(ID)).map(|id| Reference::Number(RequestId(id.to_owned())));
        let token = || {
            entries.iter().find_map(|node| node.text("token")).map(|token| Reference::Token(Token(token.to_owned())))
        };
        match number.or_else(token) {
            Some(reference) => Ok(Receipt { reference, notice }),
            None => without(notice),
        }
    })
}

/// Reads the number that a token became; none while the server works on it.
pub(in crate::report::open311) fn number(response: &Response, token: &Token) -> Result<Option<RequestId>, Error> {
    body::read(response, |root| {
        let entries = super::items(root, &REQUESTS, &[ID, "token"])?;
        let own = entries.iter().find(|node| node.text("token") == Some(token.as_str()));
        let entry = own.or_else(|| entries.iter().find(|node| node.text("token").is_none()));
        Ok(entry.and_then(|node| node.text(ID)).map(|id| RequestId(id.to_owned())))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> Result<Reference, Error> {
        receipt(&Response::new(201, "", body), AnswersWith::Number).map(|receipt| receipt.reference)
    }

    #[test]
    fn a_number_is_found_in_every_shape() {
        for body in [
            r#"[{"service_request_id":0}]"#,
            r#"{"service_request_id":"0"}"#,
            r#"{"service_requests":[{"service_request_id":"0","token":null}]}"#,
            r#"[{"service_request_id":["0"],"status":"open","lat":1}]"#,
            "<service_requests><request><service_request_id>0</service_request_id></request></service_requests>",
            "<service_requests><service_request><service_request_id>0</service_request_id></service_request></service_requests>",
        ] {
            assert_eq!(read(body), Ok(Reference::Number("0".into())), "{body}");
        }
        assert_eq!(read(r#"[{"token":"t-1","service_request_id":""}]"#), Ok(Reference::Token("t-1".into())));
    }

    #[test]
    fn no_number_is_said_so_and_a_nested_one_is_none() {
        for body in [
            "",
            "[]",
            "{}",
            r#"{"service_requests":[]}"#,
            r#"[{"service_request_id":""}]"#,
            r#"[{"service_request_id":{"id":7}}]"#,
            r#"[{"service_request_id":["1","2"]}]"#,
            r#"[{"account_id":null}]"#,
            "<service_requests/>",
            "<service_requests><request><service_request_id><bad>7</bad></service_request_id></request></service_requests>",
        ] {
            assert_eq!(read(body), Err(Error::Nonsense(Nonsense::NoNumber)), "{body}");
            let blackbox = receipt(&Response::new(200, "", body), AnswersWith::Nothing);
            assert_eq!(blackbox, Ok(Receipt { reference: Reference::None, notice: None }), "{body}");
        }
        for body in [r#"{"success":1}"#, "null", "7", "<ok>1</ok>"] {
            assert_eq!(read(body), Err(Error::Nonsense(Nonsense::Unexpected)), "{body}");
        }
    }

    #[test]
    fn what_the_city_says_is_kept_as_text() {
        let notice = |body: &str| receipt(&Response::new(200, "", body), AnswersWith::Nothing).unwrap().notice;
        assert_eq!(
            notice(r#"[{"service_notice":" <p>We come &amp; look.</p> "}]"#).as_deref(),
            Some("We come & look.")
        );
        assert_eq!(
            notice(r#"[{"service_request_id":1,"create_message":"Bitte bestätigen"}]"#).as_deref(),
            Some("Bitte bestätigen")
        );
        assert_eq!(notice(r#"[{"service_request_id":1,"service_notice":""}]"#), None);
    }

    #[test]
    fn a_token_has_no_number_at_first() {
        let ask = |body: &str| number(&Response::new(200, "", body), &"12345".into());
        for body in [
            r#"[{"service_request_id":"","token":"12345"}]"#,
            r#"[{"token":12345}]"#,
            "[]",
            r#"[{"service_request_id":9,"token":"other"}]"#,
        ] {
            assert_eq!(ask(body), Ok(None), "{body}");
        }
        for body in [
            r#"[{"service_request_id":7,"token":12345}]"#,
            r#"{"service_request_id":"7"}"#,
            r#"[{"service_request_id":9,"token":"other"},{"service_request_id":7,"token":"12345"}]"#,
        ] {
            assert_eq!(ask(body), Ok(Some("7".into())), "{body}");
        }
        assert_eq!(ask(r#"{"success":1}"#), Err(Error::Nonsense(Nonsense::Unexpected)));
    }
}

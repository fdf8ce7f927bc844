//! Whatever comes back, the page lives: every answer is a value or an error.

use civic_core::http::Response;
use proptest::prelude::*;

use crate::calls;
use crate::payloads::{answer, listed};

const WAYS: usize = 6;

/// Reads one answer as one of the things that can be asked for.
fn read_as(way: usize, response: &Response) {
    let response = response.clone();
    match way % WAYS {
        0 => drop(calls::reports(response)),
        1 => drop(calls::categories(response)),
        2 => drop(calls::questions(response)),
        3 => drop(calls::create(response)),
        4 => drop(calls::updates(response)),
        _ => drop(calls::discovery(response)),
    }
}

fn read_as_everything(response: &Response) {
    (0..WAYS).for_each(|way| read_as(way, response));
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(status in 200_u16..600, body in prop::collection::vec(any::<u8>(), 0..200)) {
        read_as_everything(&Response { status, headers: Vec::new(), body });
    }

    #[test]
    fn anything_like_json_is_read_or_refused(body in r#"[\[\]{}:,"0-9a-z \\.-]{0,80}"#) {
        read_as_everything(&Response::new(200, "application/json", body));
    }

    #[test]
    fn anything_like_xml_is_read_or_refused(body in "<[<>/a-c &;#!\\[\\]'\"=?-]{0,80}") {
        read_as_everything(&Response::new(200, "text/xml", body));
    }

    #[test]
    fn known_fields_of_any_kind_are_read_or_refused(
        name in prop::sample::select(vec![
            "service_code", "service_name", "keywords", "groups", "attributes", "values", "service_request_id", "status",
            "media_url", "lat", "notes", "extended_attributes", "agency_responsible", "requested_datetime", "location",
            "endpoints", "dependencies", "errors", "order",
        ]),
        value in r#"("[^"\\]{0,12}"|-?[0-9]{1,4}(\.[0-9]{1,3})?|null|true|\[\]|\{\}|\[\[\]\]|\{"a":\[1,"b"\]\})"#,
    ) {
        let body = format!(r#"[{{"service_code":"1","service_request_id":"1","attributes":[{{"code":"q","{name}":{value}}}],"{name}":{value}}}]"#);
        read_as_everything(&Response::new(200, "application/json", body));
    }
}

#[test]
fn an_answer_that_is_cut_off_anywhere_is_read_or_refused() {
    for file in listed() {
        let whole = answer(&file);
        for (way, length) in positions(&whole).enumerate() {
            let body = whole.body[..length].to_vec();
            read_as(way, &Response { body, ..whole.clone() });
        }
    }
}

#[test]
fn an_answer_with_any_byte_wrong_is_read_or_refused() {
    for file in listed() {
        let whole = answer(&file);
        for (way, position) in positions(&whole).enumerate() {
            for wrong in [0x00, b'<', b'"', 0xff] {
                let mut body = whole.body.clone();
                body[position] = wrong;
                read_as(way, &Response { body, ..whole.clone() });
            }
        }
    }
}

/// Every position of a small answer, and as many of a large one as take no longer to read.
fn positions(response: &Response) -> impl Iterator<Item = usize> + use<> {
    let length = response.body.len();
    (0..length).step_by(length.pow(2).div_ceil(1_000_000).max(1))
}

//! Whole feeds, read from a server that answers by a rule.

use std::cell::RefCell;

use civic_core::Error;
use civic_core::http::{Method, Request, Response, TransportError, from_fn};
use civic_core::mobility::{Backend, Protocol, Reading};
use pollster::block_on;

use crate::payloads::answer;

/// Reads a feed, and tells which addresses were asked for. Every request is a GET without a body, as a browser sends it
/// without asking first.
pub(crate) fn read(protocol: Protocol, rule: impl Fn(&Request) -> Response) -> (Result<Reading, Error>, Vec<String>) {
    let asked = RefCell::new(Vec::new());
    let transport = from_fn(|request: Request| {
        assert_eq!(request.method, Method::Get);
        asked.borrow_mut().push(request.address());
        Ok::<_, TransportError>(rule(&request))
    });
    let reading = block_on(Backend::new(protocol, transport).read());
    (reading, asked.into_inner())
}

/// A feed of one recorded document, whatever is asked for.
pub(crate) fn file(protocol: Protocol, file: &str) -> Reading {
    read(protocol, |_| answer(file)).0.unwrap_or_else(|error| panic!("{file}: {error:?}"))
}

/// A feed of one written document.
pub(crate) fn body(protocol: Protocol, body: &str) -> Result<Reading, Error> {
    read(protocol, |_| Response::new(200, "", body)).0
}

//! Bytes as an answer of a server, read as all that a protocol may have asked for.

use civic_core::Error;
use civic_core::http::Response;
use civic_core::mobility::{Ask, Protocol, Reading};

use crate::promises;

/// Reads bytes as every answer of every protocol of a list; what is read keeps its [`promises`], and what comes with an
/// error's status is an error.
pub fn read(protocols: &[Protocol], body: &[u8]) {
    read_repeated(protocols, body, promises::REPEATED);
}

/// The same where each byte may be repeated more often.
pub fn read_repeated(protocols: &[Protocol], body: &[u8], repeated: usize) {
    for protocol in protocols {
        let asks = asks(protocol);
        for ask in &asks {
            let reading = protocol.decode(ask, &answer(200, body));
            promises::kept(&reading, body, repeated);
        }
        if let Some(ask) = asks.first() {
            assert!(protocol.decode(ask, &answer(500, body)).is_err(), "an error is read as data");
        }
    }
}

/// Reads bytes as the first answer of a protocol.
pub fn first(protocol: &Protocol, body: &[u8]) -> Result<Reading, Error> {
    let ask = protocol.start().into_iter().next().expect("a protocol asks for something");
    protocol.decode(&ask, &answer(200, body))
}

fn answer(status: u16, body: &[u8]) -> Response {
    Response { status, headers: Vec::new(), body: body.to_vec() }
}

/// All that a protocol may ask for: GBFS names further documents in its first.
fn asks(protocol: &Protocol) -> Vec<Ask> {
    let parts = if matches!(protocol, Protocol::Gbfs(_)) { 4 } else { 1 };
    let each = |ask: Ask| (ask.part..ask.part + parts).map(move |part| Ask { part, ..ask.clone() });
    protocol.start().into_iter().flat_map(each).collect()
}

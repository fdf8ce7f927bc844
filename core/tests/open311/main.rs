//! Open311 from outside: what goes to a server, and what real servers' answers become.

mod any_bytes;
mod both_formats;
mod calls;
mod expected;
mod fixtures;
mod lists;
mod payloads;
mod requests;
mod writer;

use std::cell::RefCell;

use civic_core::http::{Endpoint, Request, Response, Transport, TransportError, from_fn};
use civic_core::report::open311::{Open311, Settings};

/// A server at `https://city.example/v2`, spoken to by the spec alone.
fn settings() -> Settings {
    Settings::new(Endpoint::new("https://city.example/v2/").unwrap())
}

/// A server that answers the same to everything.
fn always(response: Response) -> Open311<impl Transport> {
    Open311::new(settings(), from_fn(move |_| Ok(response.clone())))
}

/// A server that answers by a rule, and remembers what it was asked.
struct Server<F> {
    answer: F,
    asked: RefCell<Vec<Request>>,
}

impl<F: Fn(&Request) -> String> Server<F> {
    fn new(answer: F) -> Self {
        Self { answer, asked: RefCell::default() }
    }

    /// Addresses below the endpoint.
    fn asked(&self) -> Vec<String> {
        let address = |request: &Request| request.address().replace("https://city.example/v2/", "");
        self.asked.borrow().iter().map(address).collect()
    }
}

impl<F: Fn(&Request) -> String> Transport for Server<F> {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let answer = (self.answer)(&request);
        self.asked.borrow_mut().push(request);
        Ok(Response::new(200, "application/json", answer))
    }
}

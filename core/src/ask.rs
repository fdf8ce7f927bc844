//! [`Ask`]: what a protocol that is more than one document asks for next.

use crate::decimal;
use crate::http::Request;

/// A request for one document.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    /// Which of its protocol's documents it is; handed back when the answer is decoded.
    pub part: u8,
    /// What is sent.
    pub request: Request,
    /// Whether anything can be shown without it.
    pub need: Need,
}

/// Whether anything can be shown without a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It cannot: if this fails, all fails.
    Must,
    /// It can: names of licences, counts, a further page.
    May,
}

impl Ask {
    /// What nothing can be shown without.
    pub fn must(part: u8, request: Request) -> Self {
        Self { part, request, need: Need::Must }
    }

    /// What the rest can be shown without.
    pub fn may(part: u8, request: Request) -> Self {
        Self { part, request, need: Need::May }
    }

    /// What was asked for by a parameter of that name.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.request.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// How many records lie before those that it asks for, by the parameter that tells it.
    pub(crate) fn offset(&self, parameter: &str) -> f64 {
        self.parameter(parameter).and_then(decimal::parse).unwrap_or_default()
    }
}

//! iCalendar (RFC 5545, with 7986, 6868 and 7529 where they are met).

mod calendar;
mod details;
pub(crate) mod expand;
mod lines;
pub(crate) mod rule;
mod series;
pub(crate) mod value;
mod windows;
mod write;
mod zone;

use super::answer;
use super::reading::{Ask, Clocks, Reading};
use crate::Error;
use crate::http::{Endpoint, Request, Response};

pub use calendar::decode;
pub use write::{Wanted, write};

/// A calendar file at an address.
#[derive(Debug, Clone, PartialEq)]
pub struct ICalendar {
    /// Its address.
    pub address: Endpoint,
}

impl ICalendar {
    /// The file at an address; `webcal` is what calendar programs call https, to be asked whether to subscribe.
    pub fn at(address: &str) -> Option<Self> {
        let address = address.trim();
        let https = address.get(..9).filter(|scheme| scheme.eq_ignore_ascii_case("webcal://"));
        let https = https.and_then(|_| address.get(6..)).map(|rest| ["https", rest].concat());
        Some(Self { address: Endpoint::new(https.as_deref().unwrap_or(address))? })
    }

    pub(super) fn list(&self) -> Vec<Ask> {
        vec![Ask::must(0, Request::get(self.address.as_str()))]
    }

    pub(super) fn decode(response: &Response, clocks: &mut Clocks<'_>) -> Result<Reading, Error> {
        Ok(decode(answer::body(response)?, clocks)?)
    }
}

#[cfg(test)]
mod tests;

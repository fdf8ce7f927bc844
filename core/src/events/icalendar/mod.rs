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

pub use calendar::decode;
pub use write::{Wanted, write};

#[cfg(test)]
mod tests;

//! What happens in town, and when.
//!
//! [`model`] is what a widget shows, whichever calendars and platforms a city has. A dialect is one file or folder that turns an
//! answer into a [`Reading`], and [`backend`] is the one list of them; [`merge()`] makes one list of several sources.

pub mod agenda;
mod answer;
pub mod backend;
pub mod civil;
pub mod decidim;
pub mod design_comuni;
pub mod elms;
pub mod gancio;
pub mod icalendar;
pub mod illinois;
pub mod legistar;
pub mod localist;
mod merge;
pub mod model;
pub mod oparl;
pub mod openagenda;
pub mod opendatasoft;
pub mod reading;
mod recurring;
pub mod schema_org;
pub mod tec;
mod texts;
mod words;
pub mod zones;

#[cfg(test)]
mod clocks;

pub use backend::{Backend, Dialect, Protocol, read};
pub use merge::merge;
pub use model::*;
pub use reading::{Ask, Clocks, LeftOut, Need, Reading, Span, Why};

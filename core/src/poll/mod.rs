//! Polls: what a city asks, how citizens answer, and how answers are counted.
//!
//! [`model`] is what a widget shows and a gateway keeps, whichever platform a city runs.

pub mod gateway;
pub mod model;

pub use model::*;

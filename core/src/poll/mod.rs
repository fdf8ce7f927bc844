//! Polls: what a city asks, how citizens answer, and how answers are counted.
//!
//! [`model`] is what a widget shows and a gateway keeps, whichever platform a city runs; [`counting`] is how its methods
//! become results, and [`formats`] how ballots go to other people's software. [`gateway`] is the project's own back end.

pub mod counting;
pub mod formats;
pub mod gateway;
pub mod model;

pub use model::*;

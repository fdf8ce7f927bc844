//! Polls: what a city asks, how citizens answer, and how answers are counted.
//!
//! [`model`] is what a widget shows and a gateway keeps, whichever platform a city runs; [`counting`] is how its methods
//! become results, and [`formats`] how ballots go to other people's software.

pub mod counting;
pub mod formats;
pub mod model;

pub use model::*;

//! What every feed needs, whatever its dialect: pure functions that read a figure, a word, a time or a place as it is
//! meant, and that say so where it cannot be meant as it is written.

pub(crate) mod clock;
pub(crate) mod counts;
pub mod freshness;
pub(crate) mod measures;
pub(crate) mod place;
pub(crate) mod polyline;
mod projection;
pub(crate) mod simplify;
pub(crate) mod twins;
pub(crate) mod weekly;
pub(crate) mod words;

pub use clock::{Clock, Summer};
pub use freshness::Freshness;
pub use place::{Axes, Crs, Frame};

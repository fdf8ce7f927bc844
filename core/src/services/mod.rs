//! Services: what a city does for people, where they get it, and what they need for it.
//!
//! [`model`] is what a widget shows, whichever catalogue a city has. A dialect is one file or folder that turns an answer into a
//! [`Reading`], and [`backend`] is the one list of them.

mod answer;
pub mod backend;
pub mod hsds;
pub mod model;
pub mod reading;

pub use backend::{Backend, Dialect, Protocol, detail, read};
pub use model::*;
pub use reading::{Ask, LeftOut, Need, Reading, Why};

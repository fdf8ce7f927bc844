//! Services: what a city does for people, where they get it, and what they need for it.
//!
//! [`model`] is what a widget shows, whichever catalogue a city has; [`catalogue`] is a citizen's way from a need to the one
//! thing to do; [`search`] finds what was typed, also with a typing error. A dialect is one file or folder that turns an answer
//! into a [`Reading`], and [`backend`] is the one list of them.

pub mod annuaire;
mod answer;
pub mod backend;
pub mod catalogue;
pub mod cpsv;
pub mod design_comuni;
pub mod hsds;
pub mod model;
pub mod open311;
pub mod plain;
pub mod reading;
pub mod schema_org;
pub mod search;

pub use backend::{Backend, Dialect, Protocol, detail, read};
pub use model::*;
pub use reading::{Ask, LeftOut, Need, Reading, Why};

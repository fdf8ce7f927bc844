//! Polls: what a city asks, how citizens answer, and how answers are counted.
//!
//! [`model`] is what a widget shows and a gateway keeps, whichever platform a city runs; [`voting`] is a citizen's way from the
//! question to the receipt; [`counting`] is how ballots become results, and [`formats`] how they go to other people's software. A
//! dialect is one file or folder that turns an answer into a [`Reading`] and a vote into requests, and [`backend`] is the one
//! list of them; [`gateway`] is the one of the project's own back end.

pub mod adhocracy;
mod answer;
pub mod backend;
pub mod cap_collectif;
pub mod casting;
pub mod consul;
pub mod counting;
pub mod decidim;
pub mod formats;
pub mod gateway;
pub mod model;
pub mod polis;
pub mod popolo;
pub mod reading;
pub mod voting;

pub use backend::{Backend, Dialect, Protocol, Wanted, cast, read, withdraw};
pub use casting::{Ballot, Cast, NotTaken, Reason, Voter};
pub use model::*;
pub use reading::{Ask, LeftOut, Need, Reading, Why};

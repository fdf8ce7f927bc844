//! What a city's data means, and the protocols of the back ends that cities run.
//!
//! This crate does no I/O and knows no clock, browser or async runtime: [`http::Transport`] is the one door to the
//! outside, and `now` is always an argument. Each domain ([`report`], [`mobility`], [`poll`], [`events`], [`services`])
//! has a room of its own; two shapes serve them all: [`feed::Feed`] for what is read, [`submission::Submission`] for what
//! is sent.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects
)]
#![warn(missing_docs)]

mod ask;
mod decimal;
mod document;
pub mod error;
pub mod events;
pub mod feed;
pub mod hours;
pub mod http;
pub mod link;
pub mod mobility;
pub mod poll;
mod position;
pub mod report;
mod search;
pub mod services;
pub mod submission;
pub mod time;

pub use error::Error;
pub use position::{LocateFailure, Position};
pub use time::{Moment, Timestamp};

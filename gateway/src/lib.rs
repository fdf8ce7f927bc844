//! The small server a city runs beside its site: it keeps polls and ballots, and counts them so that anyone can count again.
//!
//! docs/gateway.md says how to run it, and what it promises of secrecy and what not.

pub mod api;
pub mod app;
pub mod config;
pub mod count;
mod credential;
mod limits;
pub mod merkle;
mod metrics;
pub mod polls;
pub mod proof;
pub mod serve;
pub mod store;
mod tokens;

//! `<civic-poll>`: what a city asks, the citizen's vote, and the result.

mod about;
mod config;
mod controls;
mod first;
mod list;
mod ranking;
mod receipt;
mod results;
mod review;
mod sheet;
mod tasks;
mod texts;
mod widget;
mod work;

pub use config::Config;
pub use first::load;
pub use widget::{Poll, PollProps};

//! `<civic-poll>`: what a city asks, the citizen's vote, and the result.

mod about;
mod acting;
mod awaiting;
mod config;
mod controls;
mod credentials;
mod first;
mod later;
mod list;
mod notes;
mod platforms;
mod ranking;
mod reading;
mod receipt;
mod results;
mod review;
mod sheet;
mod tables;
mod tasks;
mod texts;
mod widget;
mod work;

pub use config::Config;
pub use first::load;
pub use widget::{Poll, PollProps};

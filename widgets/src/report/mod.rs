//! `<civic-report>`: the report form, and “My reports”.

mod awaiting;
mod claim;
mod config;
mod device;
mod first;
mod later;
mod mine;
mod notes;
mod performing;
mod receipt;
mod sending;
mod steps;
mod tasks;
mod texts;
mod widget;

pub use config::Config;
pub use first::view;
pub use widget::{Report, ReportProps};

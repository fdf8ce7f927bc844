//! Firenze on one machine: a city's web site, and what a city would have behind it: an Open311 server, the feeds of its
//! car parks, traffic, bicycles and works, and the gateway that keeps its polls.
//!
//! Everything here stands for systems that a real city already runs; the widgets know it only by its addresses.
//!
//! ```no_run
//! # async fn firenze() -> anyhow::Result<()> {
//! let city = civic_demo::City::start(civic_demo::Settings::new("data")).await?;
//! println!("Firenze is at {}", city.url());
//! city.stop().await;
//! # Ok(())
//! # }
//! ```

mod calendar;
mod catalogue;
mod control;
mod mobility;
mod open311;
mod origin;
mod page_script;
mod poll;
mod server;
mod settings;
mod site;
mod state;
mod store;

pub use self::{server::City, settings::Settings};

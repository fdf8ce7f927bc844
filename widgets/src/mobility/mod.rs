//! `<civic-mobility>`: live traffic and parking.

mod acting;
mod awaiting;
mod config;
mod dialects;
mod first;
mod later;
mod lists;
mod map;
mod overview;
mod parking;
mod reading;
mod roads;
mod sharing;
mod sources;
mod texts;
mod widget;
mod wishes;

pub use config::Config;
pub use first::load;
pub use widget::{Mobility, MobilityProps};

//! What the end-to-end tests are made of: a demo city, a browser, and the widget as a citizen finds it.
//!
//! The tests themselves are in `e2e/`. Each has a city of its own and a browser of its own, so that none sees what another
//! did; what they expect the widget to say is read from the texts that the city serves.

mod axe;
mod browser;
mod city;
mod conditions;
mod console;
mod device;
mod elsewhere;
mod engine;
mod environment;
mod feeds;
mod form;
mod gateway;
mod keyboard;
mod panel;
mod photo;
mod polls;
mod pygeoapi;
mod texts;
mod waiting;
mod widget;

pub use axe::faults;
pub use browser::{Browser, Scheme, Window, browse, browse_in};
pub use city::City;
pub use conditions::{CLOCK, Position};
pub use console::Message;
pub use device::{Record, until_erased, until_kept};
pub use elsewhere::Elsewhere;
pub use engine::{Engine, only_on};
pub use environment::Environment;
pub use feeds::{CarPark, MORNING};
pub use form::Form;
pub use gateway::Votes;
pub use keyboard::Keyboard;
pub use panel::{Panel, Row};
pub use photo::{Picture, phone_photo};
pub use polls::Polls;
pub use pygeoapi::Pygeoapi;
pub use texts::Texts;
pub use waiting::{Patience, until};
pub use widget::Widget;

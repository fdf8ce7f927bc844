//! What happens in town, and when: [`model`]; calendars and the feeds of event platforms, each in a place of its own.

pub mod civil;
pub mod icalendar;
pub mod model;
pub mod reading;
pub mod zones;

//! Live traffic and parking: what there is, and how far each figure can be trusted.
//!
//! Cities publish it in dozens of shapes, and few of those are what their specifications say. [`model`] is the one that
//! a panel shows; [`rules`] are what every feed needs (sentinels, clocks, coordinates, words); a dialect is one file or
//! folder that turns an answer into a [`Reading`], and [`backend`] is the one list of them.

mod answer;
pub mod arcgis;
pub mod backend;
pub mod cifs;
pub mod ckan;
pub mod datex2;
pub mod digitraffic;
pub mod features;
pub mod gbfs;
pub mod gtfs_rt;
pub mod mapped;
pub mod mapping;
pub mod model;
pub mod ngsi;
pub mod open511;
pub mod opendatasoft;
pub mod panel;
pub mod parkapi;
pub mod pls;
pub mod reading;
pub mod rules;
pub mod siri;
pub mod socrata;
mod texts;
pub mod wfs;
pub mod wzdx;

pub use backend::{Backend, Dialect, Protocol, WithoutXml, forecast, read};
pub use model::*;
pub use reading::{Ask, Need, Reading, Refused, Why};

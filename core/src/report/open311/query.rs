//! [`Query`]: which reports to list.

use crate::Timestamp;
use crate::report::{CategoryCode, Position, RequestId, State};

/// Which reports to list. What is not set is not sent, so a default query asks what the spec's default is: the last 90
/// days, or the newest 1,000.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    /// These reports and no others; everything else but `limit` is then left out (GeoReport v2: “overrides all other
    /// arguments”).
    pub ids: Vec<RequestId>,
    /// Of these categories; of all, if empty.
    pub categories: Vec<CategoryCode>,
    /// Filed at or after.
    pub start: Option<Timestamp>,
    /// Filed at or before. A span of more than 90 days, which the spec forbids, is asked for in pieces, newest first.
    pub end: Option<Timestamp>,
    /// In these states; in all, if empty. [`State::Unknown`] cannot be asked for.
    pub states: Vec<State>,
    /// Changed at or after. Extension: Connected Bits.
    pub updated_after: Option<Timestamp>,
    /// Changed at or before. Extension: Connected Bits.
    pub updated_before: Option<Timestamp>,
    /// Around a position. Extension: CitySDK, SeeClickFix.
    pub near: Option<Near>,
    /// Within a rectangle. Extension: Mark-a-Spot, uReport.
    pub bounds: Option<Bounds>,
    /// Words to look for. Extension: Mark-a-Spot.
    pub text: Option<String>,
    /// Asks for the newest first by `sort=-created`. Extension: Mark-a-Spot, which else begins with the oldest.
    pub newest_first: bool,
    /// How many reports at most.
    pub limit: usize,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            ids: Vec::new(),
            categories: Vec::new(),
            start: None,
            end: None,
            states: Vec::new(),
            updated_after: None,
            updated_before: None,
            near: None,
            bounds: None,
            text: None,
            newest_first: false,
            limit: 1000,
        }
    }
}

/// A circle on the ground.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    /// Its middle.
    pub position: Position,
    /// Its radius in metres.
    pub radius: u32,
}

/// A rectangle on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Lower left corner.
    pub south_west: Position,
    /// Upper right corner.
    pub north_east: Position,
}

//! Works and closures. Their days are counted from today, so that some are always there, some to come and some long past.

use jiff::{Timestamp, ToSpan as _, civil};
use serde::Deserialize;

use crate::calendar::in_firenze;

/// Works on a street. Its line is OpenStreetMap's, all else is of the demo's own making.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Work {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) description: String,
    pub(super) roads: Vec<String>,
    /// The streets at both ends.
    pub(super) between: [String; 2],
    pub(super) direction: String,
    pub(super) vehicle_impact: String,
    from_days: i64,
    until_days: i64,
    pub(super) speed_limit_kph: Option<u32>,
    /// `type_name` of WZDx.
    pub(super) work: String,
    pub(super) restrictions: Vec<Restriction>,
    /// Latitude and longitude of its points.
    pub(super) line: Vec<[f64; 2]>,
}

/// A restriction, as WZDx has it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Restriction {
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) value: Option<u32>,
    pub(super) unit: Option<String>,
}

impl Work {
    /// From seven in the morning of the first day.
    pub(super) fn from(&self, now: Timestamp) -> Timestamp {
        day(now, self.from_days, civil::time(7, 0, 0, 0))
    }

    /// Until seven in the evening of the last day.
    pub(super) fn until(&self, now: Timestamp) -> Timestamp {
        day(now, self.until_days, civil::time(19, 0, 0, 0))
    }
}

/// A time of the city's clock so many days from today.
fn day(now: Timestamp, days: i64, time: civil::Time) -> Timestamp {
    let today = in_firenze(now);
    let day = today.date().saturating_add(days.days());
    day.to_datetime(time).to_zoned(today.time_zone().clone()).map_or(now, |day| day.timestamp())
}

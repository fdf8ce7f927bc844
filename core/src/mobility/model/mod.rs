//! The words of this domain: places to park, roads and how they flow, what blocks them, bicycles and chargers.
//!
//! Unknown is a value: what a feed does not say, or says in a way that cannot be true, is `None` or a variant of its own,
//! never zero. What was put right on the way is kept as [`Repair`]s beside the item.

mod group;
mod parking;
mod road;
mod sharing;

use std::sync::Arc;

pub use group::SpaceGroup;
pub use parking::{
    Forecast, ForecastPoint, Hours, ParkingSite, ParkingState, Purpose, SiteKind, SpaceKind, Spaces, Trend,
};
pub use road::{
    Closure, Geometry, Incident, IncidentKind, Limit, LimitKind, Severity, Timing, TrafficLevel, TrafficSegment,
};
pub use sharing::{BikeService, BikeStation, ChargePoint, ChargePointState, ChargingStation};

use crate::Timestamp;
use crate::link::Link;

/// Who measured, and on what terms it may be shown. Shared by all items of a feed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// The publisher's name.
    pub name: String,
    /// The licence's name, `CC BY 4.0`, say.
    pub licence: Option<String>,
    /// The text of the licence.
    pub licence_link: Option<Link>,
    /// The publisher's own page.
    pub link: Option<Link>,
}

/// Something with an id that can be told of twice: by two documents of one feed, or by two rows of one.
pub(crate) trait Item {
    /// What tells it from the others of its feed; never empty.
    fn id(&self) -> &str;
    /// Takes in what another item of the same id knows: descriptions where this one has none, and the figures of
    /// whichever was measured last, never a mix of both.
    fn complete(&mut self, other: Self);
    /// Where to write down who measured it, if it does not say so itself.
    fn source(&mut self) -> &mut Option<Arc<Source>>;
}

/// Keeps what is known, else takes what the other says.
fn fill<T>(known: &mut Option<T>, other: Option<T>) {
    if known.is_none() {
        *known = other;
    }
}

/// The same for a text, for which empty is unknown.
fn fill_text(known: &mut String, other: String) {
    if known.is_empty() {
        *known = other;
    }
}

/// The same for a list.
fn fill_list<T>(known: &mut Vec<T>, other: Vec<T>) {
    if known.is_empty() {
        *known = other;
    }
}

/// Whether figures of the time `other` replace those of the time `own`: only newer ones do, and ones with a time those
/// without.
fn is_newer(other: Option<Timestamp>, own: Option<Timestamp>) -> bool {
    other > own
}

/// What was not believed as it was written, so that a panel can say so. Where a number was replaced, `said` is the
/// number of the feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repair {
    /// Fewer than no free spaces: unknown now. Feeds write −1 or −2 for “no value”, and some count wrongly.
    NegativeFree {
        /// The number in the feed.
        said: i64,
    },
    /// More free spaces than there are: the capacity is shown.
    FreeOverCapacity {
        /// The number in the feed.
        said: u32,
    },
    /// No free space, from a site that says it has no data: unknown now, not full.
    ZeroWithoutData,
    /// A capacity that stands for something else (0, −1, 9999): unknown now.
    ImpossibleCapacity {
        /// The number in the feed.
        said: i64,
    },
    /// Free spaces were worked out from the occupied ones.
    FreeFromOccupied,
    /// Free spaces were worked out from the capacity and an occupancy in percent; good to about a hundredth.
    FreeFromShare,
    /// More vehicles than spaces: no space is free; or so many more that the count is wrong, and free is unknown.
    OverOccupied {
        /// Vehicles, or percent if only a share is known.
        said: u32,
    },
    /// Latitude and longitude had changed places.
    SwappedCoordinates,
    /// Metres of a projection were turned into degrees.
    ProjectedCoordinates,
    /// Coordinates that are nowhere on Earth, or of a reference system that is not known here: the item has no place.
    ImpossiblePosition,
    /// A time before the year 2000, or one that nobody reads: unknown now.
    ImpossibleTime,
    /// A height limit, speed or travel time that cannot be: unknown now.
    ImpossibleMeasure,
}

/// More repairs of one item than these tell nobody more; a feed may tell of one item in each of its records.
const MOST_REPAIRS: usize = 32;

/// Adds a repair once.
pub(crate) fn note(repairs: &mut Vec<Repair>, repair: Repair) {
    if repairs.len() < MOST_REPAIRS && !repairs.contains(&repair) {
        repairs.push(repair);
    }
}

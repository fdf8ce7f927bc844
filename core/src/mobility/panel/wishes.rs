//! [`Wishes`]: how the citizen wants the lists.

use super::OpenNow;
use super::parking::{Clearance, ParkingRow};
use crate::mobility::model::{ParkingSite, ParkingState, SiteKind};

/// How the citizen wants the lists.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wishes {
    /// Which parking places are shown.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// Words of which each must begin a word of a row's texts; of all lists.
    pub search: String,
}

/// In which order parking places are shown. What is not known comes last in each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// Near ones with many free spaces; full and closed ones last.
    #[default]
    Best,
    /// The nearest.
    Distance,
    /// Those with most free spaces; full and closed ones last.
    Free,
    /// By name.
    Name,
}

/// Which parking places are shown. All conditions must be met.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Filter {
    /// Only what is surely open now.
    pub open: bool,
    /// Only what has free spaces, as far as the feed says.
    pub free: bool,
    /// Only with spaces for people with a disability badge; together with `free`, not if all of those are taken.
    pub accessible: bool,
    /// Only with chargers; together with `free`, not if all of those are taken.
    pub charging: bool,
    /// Only where one is meant to go on by public transport.
    pub park_and_ride: bool,
    /// Only built like one of these; empty is any.
    pub kinds: Vec<SiteKind>,
    /// Metres that my vehicle is high: nothing that is known to be lower. Where no limit is told, there may be one.
    pub height: Option<f64>,
}

impl Filter {
    /// Whether a place is shown.
    pub fn shows(&self, row: &ParkingRow, site: &ParkingSite) -> bool {
        let has = |count: Option<super::Count>| count.is_some_and(|count| !self.free || count.free != Some(0));
        (!self.open || row.open == OpenNow::Open)
            && (!self.free || has_free(row))
            && (!self.accessible || has(row.accessible))
            && (!self.charging || has(row.charging))
            && (!self.park_and_ride || site.park_and_ride == Some(true))
            && (self.kinds.is_empty() || self.kinds.contains(&site.kind))
            && (self.height.is_none() || row.clearance != Clearance::TooLow)
    }
}

/// Whether the feed says that there are free spaces: with a number, or with its word for “open” where it counts nothing.
fn has_free(row: &ParkingRow) -> bool {
    let gets_in = matches!(row.state, ParkingState::Open | ParkingState::NearlyFull | ParkingState::Unknown);
    let said = row.free.map_or(row.state != ParkingState::Unknown, |free| free > 0);
    gets_in && said && row.open != OpenNow::Closed
}

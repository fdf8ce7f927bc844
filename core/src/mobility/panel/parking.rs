//! [`ParkingRow`]: a place to park, as it may be shown.

use super::rows::At;
use super::trust::Judge;
use super::{OpenNow, Trust, open_now};
use crate::mobility::model::{ParkingSite, ParkingState, Repair, SpaceKind, Trend};
use crate::{Position, Timestamp};

/// Less than this part free is nearly full, whatever the feed's word (as ParkenDD for Android paints it red).
const NEARLY_FULL: f64 = 0.05;

/// A place to park, as it may be shown. A figure that is too old is not here.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ParkingRow {
    /// The place behind it.
    pub at: At,
    /// Whether its figures may be shown.
    pub trust: Trust,
    /// Seconds since they were measured.
    pub age: Option<u32>,
    /// Free spaces.
    pub free: Option<u32>,
    /// What the feed said where [`ParkingRow::free`] could not be that; see [`Repair`].
    pub said: Option<i64>,
    /// All spaces.
    pub capacity: Option<u32>,
    /// The taken part, 0 to 1.
    pub taken: Option<f64>,
    /// Whether one can get in; `Unknown` too if all that is known is too old.
    pub state: ParkingState,
    /// Whether it is open, by its state or by its hours.
    pub open: OpenNow,
    /// Where the number of free spaces is going: as the feed says, else by what it counted in the last minutes.
    pub trend: Option<Trend>,
    /// Metres as the crow flies.
    pub distance: Option<u32>,
    /// Whether my vehicle fits.
    pub clearance: Clearance,
    /// Spaces for people with a disability badge.
    pub accessible: Option<Count>,
    /// Spaces with a charger.
    pub charging: Option<Count>,
}

/// Spaces of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Free ones.
    pub free: Option<u32>,
    /// All.
    pub capacity: Option<u32>,
}

/// Whether a vehicle fits below a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Clearance {
    /// Nobody says how high the vehicle or the entrance is.
    #[default]
    Unknown,
    /// It fits.
    Fits,
    /// It does not.
    TooLow,
}

impl Clearance {
    fn of(vehicle: Option<f64>, limit: Option<f64>) -> Self {
        match (vehicle, limit) {
            (Some(vehicle), Some(limit)) if vehicle <= limit => Self::Fits,
            (Some(_), Some(_)) => Self::TooLow,
            _ => Self::Unknown,
        }
    }
}

/// What all rows of a panel are made with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Circumstances {
    pub(super) here: Option<Position>,
    pub(super) now: Timestamp,
    /// Minutes that the city's clock shows more than UTC.
    pub(super) offset: i32,
    /// Metres that the vehicle is high.
    pub(super) height: Option<f64>,
}

impl ParkingRow {
    /// A row without its distance.
    pub(super) fn of(at: At, site: &ParkingSite, judge: Judge, circumstances: &Circumstances) -> Self {
        let general = site.spaces_of(SpaceKind::General);
        let has_figure = site.state.is_some() || site.spaces.iter().any(|spaces| spaces.free.is_some());
        let (mut trust, age) = judge.judge(general.and_then(|spaces| spaces.measured).or(site.measured));
        if !has_figure {
            trust = Trust::NoFigure;
        }
        let stated = site.state.filter(|_| trust.shows());
        let free = site.free().filter(|_| trust.shows());
        let capacity = site.capacity();
        let taken = free.zip(capacity.filter(|capacity| *capacity > 0));
        let taken = taken.map(|(free, capacity)| (1.0 - f64::from(free) / f64::from(capacity)).clamp(0.0, 1.0));
        let open = open(stated, || {
            let hours = site.hours.as_ref();
            hours.map_or(OpenNow::Unknown, |hours| open_now(hours, circumstances.now, circumstances.offset))
        });
        let count = |kind| {
            let spaces = site.spaces_of(kind)?;
            let (own, _) = judge.judge(spaces.measured.or(site.measured));
            Some(Count { free: spaces.free.filter(|_| own.shows()), capacity: spaces.capacity })
        };
        Self {
            at,
            trust,
            age: age.filter(|_| has_figure),
            free,
            said: said(site).filter(|_| trust.shows()),
            capacity,
            taken,
            state: state(stated, open, free, taken),
            open,
            trend: site.trend.filter(|_| trust.shows()),
            distance: None,
            clearance: Clearance::of(circumstances.height, site.height_limit),
            accessible: count(SpaceKind::Accessible),
            charging: count(SpaceKind::Charging),
        }
    }
}

/// The state is a live figure and counts before the hours, which may be those of a week without a feast.
fn open(stated: Option<ParkingState>, hours: impl FnOnce() -> OpenNow) -> OpenNow {
    match stated {
        Some(ParkingState::Closed | ParkingState::Subscribers) => OpenNow::Closed,
        Some(ParkingState::Open | ParkingState::NearlyFull | ParkingState::Full) => OpenNow::Open,
        Some(ParkingState::NoData | ParkingState::Unknown) | None => hours(),
    }
}

/// The state to show. Free spaces without a word for the state mean “open”; none of them does not mean “full”.
fn state(stated: Option<ParkingState>, open: OpenNow, free: Option<u32>, taken: Option<f64>) -> ParkingState {
    match (stated, open, free) {
        (None | Some(ParkingState::Unknown), OpenNow::Closed, _) => ParkingState::Closed,
        (None, _, Some(1..)) | (Some(ParkingState::Open), ..) => {
            let is_nearly_full = taken.is_some_and(|taken| taken > 1.0 - NEARLY_FULL);
            if is_nearly_full { ParkingState::NearlyFull } else { ParkingState::Open }
        }
        (None, ..) => ParkingState::Unknown,
        (Some(stated), ..) => stated,
    }
}

/// The feed's own number where it was not believed.
fn said(site: &ParkingSite) -> Option<i64> {
    site.repairs.iter().find_map(|repair| match repair {
        Repair::NegativeFree { said } => Some(*said),
        Repair::FreeOverCapacity { said } => Some(i64::from(*said)),
        Repair::ZeroWithoutData => Some(0),
        _ => None,
    })
}

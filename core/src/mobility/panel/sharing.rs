//! [`BikeRow`] and [`ChargerRow`].

use super::parking::Circumstances;
use super::rows::{At, metres};
use super::trust::Judge;
use super::{OpenNow, Trust, open_now};
use crate::mobility::model::{BikeService, BikeStation, ChargePointState, ChargingStation};

/// A bike station, as it may be shown. A figure that is too old is not here.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BikeRow {
    /// The station behind it.
    pub at: At,
    /// Whether its figures may be shown.
    pub trust: Trust,
    /// Seconds since they were measured.
    pub age: Option<u32>,
    /// Vehicles to rent.
    pub bikes: Option<u32>,
    /// Docks to return to.
    pub docks: Option<u32>,
    /// All docks.
    pub capacity: Option<u32>,
    /// What can be done there.
    pub service: BikeService,
    /// Metres as the crow flies.
    pub distance: Option<u32>,
}

impl BikeRow {
    pub(super) fn of(at: At, station: &BikeStation, judge: Judge, circumstances: &Circumstances) -> Self {
        let is_served = station.service != BikeService::Unknown;
        let has_figure = station.bikes.is_some() || station.docks.is_some() || is_served;
        let (mut trust, age) = judge.judge(station.measured);
        if !has_figure {
            trust = Trust::NoFigure;
        }
        Self {
            at,
            trust,
            age: age.filter(|_| has_figure),
            bikes: station.bikes.filter(|_| trust.shows()),
            docks: station.docks.filter(|_| trust.shows()),
            capacity: station.capacity,
            service: if trust.shows() { station.service } else { BikeService::Unknown },
            distance: metres(circumstances.here, station.position),
        }
    }

    /// The nearest first; what surely has nothing to rent and nowhere to return comes last.
    pub(super) fn order(&self) -> impl Ord + use<> {
        let is_of_no_use = self.service == BikeService::Out || (self.bikes, self.docks) == (Some(0), Some(0));
        (is_of_no_use, self.distance.unwrap_or(u32::MAX))
    }
}

/// A charging station, as it may be shown. A figure that is too old is not here.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChargerRow {
    /// The station behind it.
    pub at: At,
    /// Whether its figures may be shown.
    pub trust: Trust,
    /// Seconds since they were measured.
    pub age: Option<u32>,
    /// Free points.
    pub free: Option<u32>,
    /// All points.
    pub capacity: Option<u32>,
    /// Whether it is open, by its hours.
    pub open: OpenNow,
    /// Metres as the crow flies.
    pub distance: Option<u32>,
}

impl ChargerRow {
    pub(super) fn of(at: At, station: &ChargingStation, judge: Judge, circumstances: &Circumstances) -> Self {
        let counted = station.free.or_else(|| free_points(station));
        let (mut trust, age) = judge.judge(station.measured);
        if counted.is_none() {
            trust = Trust::NoFigure;
        }
        let points = u32::try_from(station.points.len()).ok().filter(|points| *points > 0);
        let hours = station.hours.as_ref();
        Self {
            at,
            trust,
            age: age.filter(|_| counted.is_some()),
            free: counted.filter(|_| trust.shows()),
            capacity: station.capacity.or(points),
            open: hours.map_or(OpenNow::Unknown, |hours| open_now(hours, circumstances.now, circumstances.offset)),
            distance: metres(circumstances.here, station.position),
        }
    }

    /// The nearest first; what is closed or taken comes last.
    pub(super) fn order(&self) -> impl Ord + use<> {
        let is_of_no_use = self.open == OpenNow::Closed || self.free == Some(0);
        (is_of_no_use, self.distance.unwrap_or(u32::MAX))
    }
}

/// The free ones, if something is known of every point: unknown is not taken.
fn free_points(station: &ChargingStation) -> Option<u32> {
    let is_known =
        !station.points.is_empty() && station.points.iter().all(|point| point.state != ChargePointState::Unknown);
    let free = station.points.iter().filter(|point| point.state == ChargePointState::Free).count();
    u32::try_from(free).ok().filter(|_| is_known)
}

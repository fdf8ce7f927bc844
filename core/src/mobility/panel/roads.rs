//! [`IncidentRow`] and [`CorridorRow`]: what is in the way, and how long it takes.

use super::Trust;
use super::parking::Circumstances;
use super::rows::{At, metres};
use super::trust::Judge;
use crate::mobility::model::{Closure, Incident, Severity, Timing, TrafficLevel, TrafficSegment};

/// Something in the way; what is over is not here.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IncidentRow {
    /// The incident behind it.
    pub at: At,
    /// Whether it is there now; never over.
    pub timing: Timing,
    /// How much it hinders.
    pub severity: Severity,
    /// What is closed.
    pub closure: Closure,
    /// Metres to its middle.
    pub distance: Option<u32>,
}

impl IncidentRow {
    pub(super) fn of(at: At, incident: &Incident, circumstances: &Circumstances) -> Option<Self> {
        let timing = incident.timing(circumstances.now);
        let distance = circumstances.here.and_then(|_| metres(circumstances.here, incident.geometry.middle()));
        let row = Self { at, timing, severity: incident.severity, closure: incident.closure, distance };
        (timing != Timing::Over).then_some(row)
    }

    /// What is there before what is planned; closed roads first, then the gravest, then the nearest.
    pub(super) fn order(&self) -> impl Ord + use<> {
        let is_planned = self.timing == Timing::Planned;
        let is_closed = self.closure == Closure::Road;
        let nearest = self.distance.unwrap_or(u32::MAX);
        (is_planned, !is_closed, std::cmp::Reverse((self.severity, self.closure)), nearest, self.at)
    }
}

/// A stretch of road of which somebody says how it flows. Most have no name; those with one are [`Panel::corridors`].
///
/// [`Panel::corridors`]: super::Panel::corridors
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CorridorRow {
    /// The stretch behind it.
    pub at: At,
    /// Whether its figures may be shown.
    pub trust: Trust,
    /// Seconds since they were measured.
    pub age: Option<u32>,
    /// How it flows.
    pub level: TrafficLevel,
    /// Seconds that it takes.
    pub time: Option<f64>,
    /// Seconds that it takes without traffic.
    pub normal: Option<f64>,
    /// How many times as long as without traffic it takes; 1 is as long, less is faster.
    pub ratio: Option<f64>,
    /// Metres to its middle.
    pub distance: Option<u32>,
}

impl CorridorRow {
    pub(super) fn of(at: At, segment: &TrafficSegment, judge: Judge, circumstances: &Circumstances) -> Self {
        let positive = |figure: Option<f64>| figure.filter(|figure| figure.is_finite() && *figure > 0.0);
        let has_figure =
            segment.level != TrafficLevel::Unknown || segment.speed.is_some() || segment.travel_time.is_some();
        let (mut trust, age) = judge.judge(segment.measured);
        if !has_figure {
            trust = Trust::NoFigure;
        }
        let time = positive(segment.travel_time).filter(|_| trust.shows());
        let speed = positive(segment.speed).filter(|_| trust.shows());
        let slower = positive(segment.normal_speed).zip(speed).map(|(normal, speed)| normal / speed);
        let normal = positive(segment.normal_travel_time).or_else(|| Some(time? / slower?));
        Self {
            at,
            trust,
            age: age.filter(|_| has_figure),
            level: if trust.shows() { segment.level } else { TrafficLevel::Unknown },
            time,
            normal,
            ratio: time.zip(normal).map(|(time, normal)| time / normal).or(slower),
            distance: circumstances.here.and_then(|_| metres(circumstances.here, segment.geometry.middle())),
        }
    }

    /// Seconds more than without traffic; less if negative.
    pub fn delay(&self) -> Option<f64> {
        Some(self.time? - self.normal?)
    }

    /// Blocked ones first, then the slowest, then those of which only the level is known, gravest first.
    pub(super) fn order(&self) -> impl Ord + use<> {
        let gravity = match self.level {
            TrafficLevel::Blocked => 4_u8,
            TrafficLevel::Congested => 3,
            TrafficLevel::Heavy => 2,
            TrafficLevel::Free => 1,
            TrafficLevel::Unknown => 0,
        };
        let is_blocked = self.level == TrafficLevel::Blocked;
        // A hundredth is finer than anybody drives; a number beyond the limits of u32 becomes its limit.
        let hundredths = self.ratio.map_or(0, |ratio| (ratio * 100.0) as u32);
        let nearest = self.distance.unwrap_or(u32::MAX);
        (!self.trust.shows(), !is_blocked, std::cmp::Reverse((hundredths, gravity)), nearest, self.at)
    }
}

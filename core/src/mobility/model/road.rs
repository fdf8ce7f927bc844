//! [`TrafficSegment`] and [`Incident`]: how roads flow, and what is in the way.

use std::sync::Arc;

use super::{Hours, Item, Repair, Source, fill, fill_list, fill_text, is_newer, note};
use crate::link::Link;
use crate::{Position, Timestamp};

/// Where something is on the map.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Geometry {
    /// The feed does not say, or not in coordinates.
    #[default]
    Nowhere,
    /// Points; never empty.
    Points(Vec<Position>),
    /// Lines of at least two positions each; never empty.
    Lines(Vec<Vec<Position>>),
    /// Outlines of areas, without holes; never empty.
    Areas(Vec<Vec<Position>>),
}

impl Geometry {
    /// Whether there is none.
    pub fn is_nowhere(&self) -> bool {
        *self == Self::Nowhere
    }

    /// All positions, in order.
    pub fn positions(&self) -> impl Iterator<Item = Position> + '_ {
        let (points, paths): (&[Position], &[Vec<Position>]) = match self {
            Self::Nowhere => (&[], &[]),
            Self::Points(points) => (points, &[]),
            Self::Lines(paths) | Self::Areas(paths) => (&[], paths),
        };
        points.iter().chain(paths.iter().flatten()).copied()
    }

    /// One position to measure distances from and to put a marker at: the middle one.
    pub fn middle(&self) -> Option<Position> {
        let count = self.positions().count();
        self.positions().nth(count.div_euclid(2))
    }

    fn complete(&mut self, other: Self) {
        if self.is_nowhere() {
            *self = other;
        }
    }
}

/// A stretch of road, in one direction.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TrafficSegment {
    /// What tells it from the others of its feed.
    pub id: String,
    /// The road's or corridor's name; empty if the feed has none.
    pub name: String,
    /// Where it runs.
    pub geometry: Geometry,
    /// How it flows.
    pub level: TrafficLevel,
    /// Mean speed now, km/h.
    pub speed: Option<f64>,
    /// Speed without traffic, or the limit where the feed has no better; km/h.
    pub normal_speed: Option<f64>,
    /// Seconds that it takes now.
    pub travel_time: Option<f64>,
    /// Seconds that it takes without traffic.
    pub normal_travel_time: Option<f64>,
    /// When it was measured, if its feed tells each segment's time.
    pub measured: Option<Timestamp>,
    /// Who measured.
    pub source: Option<Arc<Source>>,
    /// What was put right.
    pub repairs: Vec<Repair>,
}

impl TrafficSegment {
    fn has_figures(&self) -> bool {
        self.level != TrafficLevel::Unknown || self.speed.is_some() || self.travel_time.is_some()
    }
}

impl Item for TrafficSegment {
    fn id(&self) -> &str {
        &self.id
    }

    fn complete(&mut self, other: Self) {
        if other.has_figures() && (!self.has_figures() || is_newer(other.measured, self.measured)) {
            self.level = other.level;
            self.speed = other.speed;
            self.travel_time = other.travel_time;
            self.measured = other.measured;
        }
        fill_text(&mut self.name, other.name);
        self.geometry.complete(other.geometry);
        fill(&mut self.normal_speed, other.normal_speed);
        fill(&mut self.normal_travel_time, other.normal_travel_time);
        fill(&mut self.source, other.source);
        other.repairs.into_iter().for_each(|repair| note(&mut self.repairs, repair));
    }

    fn source(&mut self) -> &mut Option<Arc<Source>> {
        &mut self.source
    }
}

/// How a road flows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TrafficLevel {
    /// Nobody says.
    #[default]
    Unknown,
    /// Freely.
    Free,
    /// Slower than it could.
    Heavy,
    /// Stop and go.
    Congested,
    /// Not at all; closed.
    Blocked,
}

/// Something that is, or will be, in the way: works, an accident, a closure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Incident {
    /// What tells it from the others of its feed.
    pub id: String,
    /// What it is.
    pub kind: IncidentKind,
    /// How much it hinders.
    pub severity: Severity,
    /// What is closed.
    pub closure: Closure,
    /// In few words; empty if the feed has none.
    pub title: String,
    /// In more words.
    pub description: Option<String>,
    /// Where it is, in words: the road, between what, in which direction.
    pub location: Option<String>,
    /// Where it is on the map.
    pub geometry: Geometry,
    /// From when.
    pub from: Option<Timestamp>,
    /// Until when, as planned or expected.
    pub until: Option<Timestamp>,
    /// Hours within that time.
    pub schedule: Option<Hours>,
    /// What vehicles must keep to there; each kind once.
    pub limits: Vec<Limit>,
    /// Pages about it.
    pub links: Vec<Link>,
    /// When the feed last changed it.
    pub measured: Option<Timestamp>,
    /// Who says so.
    pub source: Option<Arc<Source>>,
    /// What was put right.
    pub repairs: Vec<Repair>,
}

impl Incident {
    /// Whether it is there at `now`.
    pub fn timing(&self, now: Timestamp) -> Timing {
        match (self.from, self.until) {
            (_, Some(until)) if until <= now => Timing::Over,
            (Some(from), _) if from > now => Timing::Planned,
            (None, None) => Timing::Unknown,
            _ => Timing::Now,
        }
    }
}

impl Item for Incident {
    fn id(&self) -> &str {
        &self.id
    }

    /// An incident is one description: the newer takes the place of the older.
    fn complete(&mut self, mut other: Self) {
        if is_newer(other.measured, self.measured) {
            std::mem::swap(self, &mut other);
        }
        fill_text(&mut self.title, other.title);
        fill(&mut self.description, other.description);
        fill(&mut self.location, other.location);
        self.geometry.complete(other.geometry);
        fill_list(&mut self.links, other.links);
        fill(&mut self.source, other.source);
    }

    fn source(&mut self) -> &mut Option<Arc<Source>> {
        &mut self.source
    }
}

/// What is in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum IncidentKind {
    /// Works on or beside the road.
    Works,
    /// A closure of which nobody says why.
    Closure,
    /// An accident.
    Accident,
    /// Dense traffic.
    Congestion,
    /// Something on the road, or its state.
    Hazard,
    /// Snow, ice, fog, flood.
    Weather,
    /// A market, march, match or the like.
    Event,
    /// A rule for some vehicles or hours.
    Restriction,
    /// A detour that others cause.
    Detour,
    /// Public transport does not run as it should.
    Transit,
    /// Anything else.
    #[default]
    Other,
}

/// How much an incident hinders, least first, so that a list can be sorted by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Severity {
    /// Nobody says.
    #[default]
    Unknown,
    /// Little.
    Low,
    /// Somewhat.
    Medium,
    /// Much.
    High,
}

/// What is closed, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Closure {
    /// Nobody says.
    #[default]
    Unknown,
    /// Nothing.
    Open,
    /// Some lanes, or the shoulder.
    Lanes,
    /// One direction at a time.
    Alternating,
    /// The whole road, or one direction of it.
    Road,
}

/// What vehicles must keep to where an incident is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limit {
    /// What is limited.
    pub kind: LimitKind,
    /// How far, in the unit of its kind; `None` where there is nothing to measure, or the feed does not say.
    pub value: Option<f64>,
}

/// What is limited, and in which unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitKind {
    /// Speed, km/h.
    Speed,
    /// Width, metres.
    Width,
    /// Height, metres.
    Height,
    /// Length, metres.
    Length,
    /// Weight of the whole vehicle, tonnes.
    Weight,
    /// Weight on one axle, tonnes.
    AxleWeight,
    /// No lorries.
    NoLorries,
    /// No parking.
    NoParking,
    /// No overtaking.
    NoOvertaking,
    /// No trailers.
    NoTowing,
    /// Only for those who live or have business there.
    LocalOnly,
}

/// Whether an incident is there now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// It begins later.
    Planned,
    /// It is there.
    Now,
    /// It is over, though the feed still has it.
    Over,
    /// The feed tells no time.
    Unknown,
}

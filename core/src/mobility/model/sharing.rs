//! [`BikeStation`] and [`ChargingStation`].

use std::sync::Arc;

use super::{Hours, Item, Repair, Source, fill, fill_list, fill_text, is_newer, note};
use crate::link::Link;
use crate::mobility::rules::counts;
use crate::{Position, Timestamp};

/// Where bicycles, scooters and the like are rented and returned.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BikeStation {
    /// What tells it from the others of its feed.
    pub id: String,
    /// Its name; empty if the feed has none.
    pub name: String,
    /// Where it is.
    pub position: Option<Position>,
    /// Where it is, in words.
    pub address: Option<String>,
    /// All docks.
    pub capacity: Option<u32>,
    /// Vehicles that can be rented now.
    pub bikes: Option<u32>,
    /// Docks that can take a vehicle now.
    pub docks: Option<u32>,
    /// What can be done there.
    pub service: BikeService,
    /// Who runs it.
    pub operator: Option<String>,
    /// Pages or apps that rent.
    pub links: Vec<Link>,
    /// When it was measured, if its feed tells each station's time.
    pub measured: Option<Timestamp>,
    /// Who measured.
    pub source: Option<Arc<Source>>,
    /// What was put right.
    pub repairs: Vec<Repair>,
}

impl BikeStation {
    fn has_figures(&self) -> bool {
        self.bikes.is_some() || self.docks.is_some() || self.service != BikeService::Unknown
    }
}

impl Item for BikeStation {
    fn id(&self) -> &str {
        &self.id
    }

    fn complete(&mut self, other: Self) {
        if other.has_figures() && (!self.has_figures() || is_newer(other.measured, self.measured)) {
            self.bikes = other.bikes;
            self.docks = other.docks;
            self.service = other.service;
            self.measured = other.measured;
        }
        fill_text(&mut self.name, other.name);
        fill(&mut self.position, other.position);
        fill(&mut self.address, other.address);
        fill(&mut self.capacity, other.capacity);
        fill(&mut self.operator, other.operator);
        fill_list(&mut self.links, other.links);
        fill(&mut self.source, other.source);
        other.repairs.into_iter().for_each(|repair| note(&mut self.repairs, repair));
    }

    fn source(&mut self) -> &mut Option<Arc<Source>> {
        &mut self.source
    }
}

/// What can be done at a bike station.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BikeService {
    /// Nobody says.
    #[default]
    Unknown,
    /// Rent and return.
    Both,
    /// Only rent.
    RentOnly,
    /// Only return.
    ReturnOnly,
    /// Out of service.
    Out,
}

/// Points that are joined into one station: the largest of the world have some hundreds.
const MOST_POINTS: usize = 1_000;

/// Where electric cars are charged.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ChargingStation {
    /// What tells it from the others of its feed.
    pub id: String,
    /// Its name; empty if the feed has none.
    pub name: String,
    /// Where it is.
    pub position: Option<Position>,
    /// Where it is, in words.
    pub address: Option<String>,
    /// Who runs it.
    pub operator: Option<String>,
    /// All points.
    pub capacity: Option<u32>,
    /// Points that are free now; never more than there are.
    pub free: Option<u32>,
    /// Each point, where the feed tells them apart.
    pub points: Vec<ChargePoint>,
    /// What it costs, in the feed's words.
    pub tariff: Option<String>,
    /// When it is open.
    pub hours: Option<Hours>,
    /// Its pages, telephone and mail.
    pub links: Vec<Link>,
    /// When it was measured, if its feed tells each station's time.
    pub measured: Option<Timestamp>,
    /// Who measured.
    pub source: Option<Arc<Source>>,
    /// What was put right.
    pub repairs: Vec<Repair>,
}

impl ChargingStation {
    fn has_figures(&self) -> bool {
        let is_known = |point: &ChargePoint| point.state != ChargePointState::Unknown;
        self.free.is_some() || self.points.iter().any(is_known)
    }
}

impl Item for ChargingStation {
    fn id(&self) -> &str {
        &self.id
    }

    fn complete(&mut self, other: Self) {
        if other.has_figures() && (!self.has_figures() || is_newer(other.measured, self.measured)) {
            self.free = other.free;
            self.measured = other.measured;
            for point in other.points {
                let has_room = self.points.len() < MOST_POINTS;
                match self.points.iter_mut().find(|own| own.id == point.id) {
                    Some(own) => own.state = point.state,
                    None if has_room => self.points.push(point),
                    None => {}
                }
            }
        } else {
            fill_list(&mut self.points, other.points);
        }
        fill_text(&mut self.name, other.name);
        fill(&mut self.position, other.position);
        fill(&mut self.address, other.address);
        fill(&mut self.operator, other.operator);
        fill(&mut self.capacity, other.capacity);
        fill(&mut self.tariff, other.tariff);
        fill(&mut self.hours, other.hours);
        fill_list(&mut self.links, other.links);
        fill(&mut self.source, other.source);
        other.repairs.into_iter().for_each(|repair| note(&mut self.repairs, repair));
        counts::settle_points(self);
    }

    fn source(&mut self) -> &mut Option<Arc<Source>> {
        &mut self.source
    }
}

/// One cable or socket.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ChargePoint {
    /// What tells it from the others of its station.
    pub id: String,
    /// The plug, as the feed names it: `iec62196T2COMBO`, say.
    pub connector: Option<String>,
    /// Greatest power, kW.
    pub power: Option<f64>,
    /// Whether a car can be charged.
    pub state: ChargePointState,
}

/// Whether a car can be charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ChargePointState {
    /// Nobody says.
    #[default]
    Unknown,
    /// Yes.
    Free,
    /// A car is there, or one is expected.
    Taken,
    /// Out of service.
    Out,
}

//! [`ParkingSite`]: where to leave a car, or another vehicle.

use std::sync::Arc;

use super::{Item, Repair, Source, SpaceGroup, fill, fill_list, fill_text, group, is_newer};
use crate::link::Link;
use crate::mobility::rules::counts;
use crate::{Position, Timestamp};

/// A place to park.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ParkingSite {
    /// What tells it from the others of its feed.
    pub id: String,
    /// Its name; empty if the feed has none.
    pub name: String,
    /// What it is built like.
    pub kind: SiteKind,
    /// For what vehicles.
    pub purpose: Purpose,
    /// Whether people are meant to go on by public transport; `None` if the feed does not say.
    pub park_and_ride: Option<bool>,
    /// Where it is.
    pub position: Option<Position>,
    /// Where it is, in words.
    pub address: Option<String>,
    /// The part of the city, as the feed groups its sites.
    pub region: Option<String>,
    /// Capacity and free spaces by kind; each kind once, general ones first.
    pub spaces: Vec<Spaces>,
    /// Groups of spaces, where one document says what they are for and another how many are free; what they tell together
    /// is among the spaces.
    pub groups: Vec<SpaceGroup>,
    /// Whether one can get in; `None` if the feed says nothing about it.
    pub state: Option<ParkingState>,
    /// Where the number of free spaces is going.
    pub trend: Option<Trend>,
    /// Free spaces in the next hours.
    pub forecast: Forecast,
    /// Metres that a vehicle may be high.
    pub height_limit: Option<f64>,
    /// What it costs, in the feed's words.
    pub tariff: Option<String>,
    /// When it is open.
    pub hours: Option<Hours>,
    /// Who runs it.
    pub operator: Option<String>,
    /// What else a visitor should know, in the feed's words.
    pub description: Option<String>,
    /// Its pages, telephone and mail.
    pub links: Vec<Link>,
    /// When the figures were measured, if its feed tells each site's time; see also [`crate::mobility::Reading::measured`].
    pub measured: Option<Timestamp>,
    /// Who measured.
    pub source: Option<Arc<Source>>,
    /// What was put right.
    pub repairs: Vec<Repair>,
}

impl ParkingSite {
    /// The spaces of one kind.
    pub fn spaces_of(&self, kind: SpaceKind) -> Option<&Spaces> {
        self.spaces.iter().find(|spaces| spaces.kind == kind)
    }

    /// Free spaces for everybody, if known.
    pub fn free(&self) -> Option<u32> {
        self.spaces_of(SpaceKind::General)?.free
    }

    /// All spaces for everybody, if known.
    pub fn capacity(&self) -> Option<u32> {
        self.spaces_of(SpaceKind::General)?.capacity
    }

    fn has_figures(&self) -> bool {
        let counted = |spaces: &Spaces| spaces.free.is_some() || spaces.occupied.is_some() || spaces.share.is_some();
        let groups = self.groups.iter().filter_map(|group| group.counted.as_ref());
        self.state.is_some() || self.spaces.iter().chain(groups).any(counted)
    }
}

impl Item for ParkingSite {
    fn id(&self) -> &str {
        &self.id
    }

    fn complete(&mut self, other: Self) {
        let takes_figures = other.has_figures() && (!self.has_figures() || is_newer(other.measured, self.measured));
        if takes_figures {
            self.state = other.state;
            self.trend = other.trend;
            self.measured = other.measured;
            self.spaces.iter_mut().for_each(Spaces::forget_figures);
        }
        for spaces in other.spaces {
            match self.spaces.iter_mut().find(|own| own.kind == spaces.kind) {
                Some(own) => own.complete(spaces, takes_figures),
                None => self.spaces.push(spaces),
            }
        }
        group::join(&mut self.groups, other.groups, takes_figures);
        group::tell(&self.groups, &mut self.spaces);
        fill_text(&mut self.name, other.name);
        if self.kind == SiteKind::Unknown {
            self.kind = other.kind;
        }
        if self.purpose == Purpose::default() {
            self.purpose = other.purpose;
        }
        if self.forecast == Forecast::None {
            self.forecast = other.forecast;
        }
        fill(&mut self.park_and_ride, other.park_and_ride);
        fill(&mut self.position, other.position);
        fill(&mut self.address, other.address);
        fill(&mut self.region, other.region);
        fill(&mut self.height_limit, other.height_limit);
        fill(&mut self.tariff, other.tariff);
        fill(&mut self.hours, other.hours);
        fill(&mut self.operator, other.operator);
        fill(&mut self.description, other.description);
        fill_list(&mut self.links, other.links);
        fill(&mut self.source, other.source);
        other.repairs.into_iter().for_each(|repair| super::note(&mut self.repairs, repair));
        counts::settle(self);
    }

    fn source(&mut self) -> &mut Option<Arc<Source>> {
        &mut self.source
    }
}

/// What a site is built like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SiteKind {
    /// The feed does not say.
    #[default]
    Unknown,
    /// A building above ground, or one of which nobody says where it is.
    Garage,
    /// Below ground.
    Underground,
    /// An open ground.
    Ground,
    /// Along a street.
    Street,
    /// Anything else.
    Other,
}

/// For what vehicles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Purpose {
    /// Cars; what a feed of car parks need not say.
    #[default]
    Car,
    /// Bicycles.
    Bicycle,
    /// Motorcycles.
    Motorcycle,
    /// Lorries.
    Lorry,
    /// Coaches.
    Coach,
    /// Caravans and camper vans.
    Caravan,
    /// Luggage and the like.
    Item,
}

/// For whom a space is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SpaceKind {
    /// For everybody; what a feed means that has one count only.
    General,
    /// For people with a disability badge.
    Accessible,
    /// For women.
    Women,
    /// For families.
    Family,
    /// With a charger.
    Charging,
    /// For shared cars.
    CarSharing,
    /// For motorcycles.
    Motorcycle,
    /// For bicycles.
    Bicycle,
    /// For lorries.
    Lorry,
    /// For coaches.
    Coach,
    /// For caravans and camper vans.
    Caravan,
    /// For subscribers or residents.
    Subscriber,
}

/// How many spaces of one kind there are, and how many are free.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spaces {
    /// For whom.
    pub kind: SpaceKind,
    /// All of them.
    pub capacity: Option<u32>,
    /// The free ones; never more than the capacity.
    pub free: Option<u32>,
    /// The taken ones, where the feed counts vehicles.
    pub occupied: Option<u32>,
    /// The taken part, 0 to 1, where the feed has percent; more than 1 if more vehicles are there than spaces.
    pub share: Option<f64>,
    /// When they were counted, if not when the rest of the site was.
    pub measured: Option<Timestamp>,
}

impl Spaces {
    /// Spaces of which nothing is known yet.
    pub fn of(kind: SpaceKind) -> Self {
        Self { kind, capacity: None, free: None, occupied: None, share: None, measured: None }
    }

    fn forget_figures(&mut self) {
        *self = Self { capacity: self.capacity, ..Self::of(self.kind) };
    }

    fn complete(&mut self, other: Self, takes_figures: bool) {
        if takes_figures {
            *self = Self { capacity: other.capacity.or(self.capacity), ..other };
        } else {
            fill(&mut self.capacity, other.capacity);
        }
    }
}

/// Whether one can get in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParkingState {
    /// Open, with free spaces as far as is known.
    Open,
    /// Open, and soon full.
    NearlyFull,
    /// Open, but without a free space.
    Full,
    /// Nobody gets in.
    Closed,
    /// Only subscribers get in.
    Subscribers,
    /// The counter is out of order, or no data arrive: no count of this site means anything.
    NoData,
    /// The feed says that it does not know.
    Unknown,
}

/// Where the number of free spaces is going.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// Fewer spaces will be free.
    Filling,
    /// As it is.
    Steady,
    /// More spaces will be free.
    Emptying,
}

/// Free spaces in the next hours.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Forecast {
    /// There is none.
    #[default]
    None,
    /// There is one that must be asked for; see [`crate::mobility::Backend::forecast`].
    Ask,
    /// Oldest first.
    Here(Vec<ForecastPoint>),
}

/// What a forecast says about one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ForecastPoint {
    /// When.
    pub at: Timestamp,
    /// Free spaces then.
    pub free: u32,
}

/// When a site is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hours {
    /// In the syntax of OpenStreetMap's `opening_hours`: `Mo-Sa 07:00-22:00`, `24/7`.
    Osm(String),
    /// In words.
    Text(String),
}

//! Which rows are shown, and in which order.

use super::parking::{Clearance, ParkingRow};
use super::wishes::Sort;
use super::{OpenNow, Panel};
use crate::mobility::model::ParkingState;
use crate::search::{Wanted, fold};

/// What a full car park is away more than an empty one, in kilometres squared.
pub const PENALTY: f64 = 1.0;
/// Where nobody knows how full a place is.
const HALF: f64 = 0.5;

impl ParkingRow {
    /// How far a place is from being the best for me: what is taken of it counts as a way to go. As ParkenDD ranks:
    /// √(distance² + penalty · (occupancy · 1000)²), in metres.
    pub fn cost(&self) -> f64 {
        let way = f64::from(self.distance.unwrap_or(0));
        let taken = self.taken.unwrap_or(HALF) * 1000.0;
        (way * way + PENALTY * taken * taken).sqrt()
    }

    /// Usable ones before those of which nothing is known, then the full, the closed, and those my vehicle does not enter.
    pub(super) fn use_to_me(&self) -> u8 {
        if self.clearance == Clearance::TooLow {
            return 4;
        }
        match self.state {
            ParkingState::Closed | ParkingState::Subscribers => 3,
            _ if self.open == OpenNow::Closed => 3,
            ParkingState::Full => 2,
            _ if self.free == Some(0) => 2,
            ParkingState::NoData | ParkingState::Unknown if self.free.is_none() => 1,
            _ => 0,
        }
    }
}

impl Panel {
    /// Which rows are shown, and in which order, as the citizen wishes.
    pub(super) fn arrange(&mut self) {
        let wanted = Wanted::new(&self.wishes.search);
        let all = wanted.is_empty();
        let filter = &self.wishes.filter;
        let parking = indices(&self.rows.parking, |row| {
            self.site(row.at).is_some_and(|site| {
                let more = [&site.address, &site.region, &site.operator].into_iter().flatten();
                filter.shows(row, site)
                    && (all || wanted.is_in(std::iter::once(&site.name).chain(more).map(String::as_str)))
            })
        });
        let incidents = indices(&self.rows.incidents, |row| {
            let incident = self.incident(row.at).filter(|_| !all);
            all || incident.is_some_and(|incident| {
                let more = [&incident.location, &incident.description].into_iter().flatten();
                wanted.is_in(std::iter::once(&incident.title).chain(more).map(String::as_str))
            })
        });
        let corridors = indices(&self.rows.corridors, |row| {
            let name = self.segment(row.at).map(|segment| segment.name.as_str()).unwrap_or_default();
            !name.is_empty() && (all || wanted.is_in([name]))
        });
        let bikes = indices(&self.rows.bikes, |row| {
            all || self.station(row.at).is_some_and(|station| {
                wanted.is_in(std::iter::once(station.name.as_str()).chain(station.address.as_deref()))
            })
        });
        let chargers = indices(&self.rows.chargers, |row| {
            all || self.charger(row.at).is_some_and(|charger| {
                let more = [&charger.address, &charger.operator].into_iter().flatten();
                wanted.is_in(std::iter::once(&charger.name).chain(more).map(String::as_str))
            })
        });
        self.shown.parking = self.sorted(parking);
        self.shown.incidents = by(incidents, |index| self.rows.incidents.get(index).map(super::IncidentRow::order));
        self.shown.corridors = by(corridors, |index| self.rows.corridors.get(index).map(super::CorridorRow::order));
        self.shown.bikes = by(bikes, |index| {
            let row = self.rows.bikes.get(index)?;
            let name = self.station(row.at).filter(|_| row.distance.is_none()).map(|station| fold(&station.name));
            Some((row.order(), name, row.at))
        });
        self.shown.chargers = by(chargers, |index| {
            let row = self.rows.chargers.get(index)?;
            let name = self.charger(row.at).filter(|_| row.distance.is_none()).map(|charger| fold(&charger.name));
            Some((row.order(), name, row.at))
        });
    }

    fn sorted(&self, shown: Vec<usize>) -> Vec<usize> {
        // Without a position here, all are as near; where one is known, what has none is not near.
        let measured = self.whereabouts.position().is_some();
        let row = |index: usize| self.rows.parking.get(index);
        let name = |row: &ParkingRow| self.site(row.at).map(|site| fold(&site.name)).unwrap_or_default();
        // Names part what lies nowhere; two places as far to the metre stay in their source's order.
        let else_name = |row: &ParkingRow| if row.distance.is_none() { name(row) } else { String::new() };
        let nearest = |row: &ParkingRow| row.distance.unwrap_or(u32::MAX);
        let most = |row: &ParkingRow| std::cmp::Reverse(row.free);
        match self.wishes.sort {
            Sort::Best => by(shown, |index| {
                let row = row(index)?;
                let is_nowhere = measured && row.distance.is_none();
                // Whole metres are fine enough.
                Some((row.use_to_me(), is_nowhere, row.cost() as u32, most(row), else_name(row), row.at))
            }),
            Sort::Distance => {
                by(shown, |index| row(index).map(|row| (nearest(row), row.use_to_me(), else_name(row), row.at)))
            }
            Sort::Free => by(shown, |index| {
                row(index).map(|row| (row.use_to_me(), most(row), nearest(row), else_name(row), row.at))
            }),
            Sort::Name => by(shown, |index| {
                row(index).map(|row| {
                    let name = name(row);
                    (name.is_empty(), name, nearest(row), row.at)
                })
            }),
        }
    }
}

fn indices<R>(rows: &[R], shows: impl Fn(&R) -> bool) -> Vec<usize> {
    rows.iter().enumerate().filter(|(_, row)| shows(row)).map(|(index, _)| index).collect()
}

/// Sorted by what is worked out once for each.
fn by<K: Ord>(mut indices: Vec<usize>, key: impl Fn(usize) -> K) -> Vec<usize> {
    indices.sort_by_cached_key(|index| key(*index));
    indices
}

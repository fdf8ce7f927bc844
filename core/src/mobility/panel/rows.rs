//! [`Rows`]: what all sources say together.

use super::parking::{Circumstances, ParkingRow};
use super::roads::{CorridorRow, IncidentRow};
use super::sharing::{BikeRow, ChargerRow};
use super::{Panel, SourceId};
use crate::mobility::model::{BikeStation, ChargingStation, ParkingSite};
use crate::{Position, Timestamp};

/// Which item of which source a row is about; good until the next [`update`](super::update).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// Index of the source.
    pub source: usize,
    /// Index of the item, in its list of the source's reading.
    pub item: usize,
}

/// What a row is called from one refresh to the next. Two sources may have the same id for different things.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Which source.
    pub source: SourceId,
    /// Which of its items.
    pub id: String,
}

/// What all sources say together, in their order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rows {
    /// Places to park; one that two sources tell of in the same words is here once.
    pub parking: Vec<ParkingRow>,
    /// What is, or will be, in the way.
    pub incidents: Vec<IncidentRow>,
    /// All stretches of road, with a name or without.
    pub corridors: Vec<CorridorRow>,
    /// Bike stations, each once.
    pub bikes: Vec<BikeRow>,
    /// Charging stations, each once.
    pub chargers: Vec<ChargerRow>,
}

/// Which [`Rows`] are shown, in order: their indices.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// Of [`Rows::parking`].
    pub parking: Vec<usize>,
    /// Of [`Rows::incidents`].
    pub incidents: Vec<usize>,
    /// Of [`Rows::corridors`]; only those with a name.
    pub corridors: Vec<usize>,
    /// Of [`Rows::bikes`].
    pub bikes: Vec<usize>,
    /// Of [`Rows::chargers`].
    pub chargers: Vec<usize>,
}

/// Two sources mean the same place if they give it the same id and are not farther apart than this, in metres.
const SAME_PLACE: f64 = 50.0;

/// Whole metres between two places, if both are known.
pub(super) fn metres(here: Option<Position>, there: Option<Position>) -> Option<u32> {
    // Half of Earth's circumference fits.
    here.zip(there).map(|(here, there)| here.metres_to(there).round() as u32)
}

impl Panel {
    /// The place, station or incident of a key: a row of `At` and its name is what the key means now.
    pub fn key(&self, at: At, id: &str) -> Option<Key> {
        let source = self.sources.get(at.source)?;
        Some(Key { source: source.settings.id.clone(), id: id.to_owned() })
    }

    /// The parking row of a key, shown or not.
    pub fn parking_row(&self, key: &Key) -> Option<&ParkingRow> {
        let source = self.sources.iter().position(|source| source.settings.id == key.source)?;
        let rows = self.rows.parking.iter().filter(|row| row.at.source == source);
        rows.into_iter().find(|row| self.site(row.at).is_some_and(|site| site.id == key.id))
    }

    pub(super) fn circumstances(&self, now: Timestamp) -> Circumstances {
        Circumstances {
            here: self.whereabouts.position(),
            now,
            offset: self.clock.offset(now),
            height: self.wishes.filter.height,
        }
    }

    /// Works the rows out anew.
    pub(super) fn build_rows(&mut self, now: Timestamp) {
        let mut rows = Rows::default();
        let circumstances = self.circumstances(now);
        for (source, panel_source) in self.sources.iter().enumerate() {
            let Some((reading, judge)) = panel_source.judged(now) else { continue };
            let at = |item| At { source, item };
            let sites = reading.sites.iter().enumerate();
            rows.parking.extend(sites.map(|(item, site)| {
                let distance = metres(circumstances.here, site.position);
                ParkingRow { distance, ..ParkingRow::of(at(item), site, judge, &circumstances) }
            }));
            let incidents = reading.incidents.iter().enumerate();
            rows.incidents
                .extend(incidents.filter_map(|(item, incident)| IncidentRow::of(at(item), incident, &circumstances)));
            let segments = reading.segments.iter().enumerate();
            rows.corridors
                .extend(segments.map(|(item, segment)| CorridorRow::of(at(item), segment, judge, &circumstances)));
            let stations = reading.stations.iter().enumerate();
            rows.bikes.extend(stations.map(|(item, station)| BikeRow::of(at(item), station, judge, &circumstances)));
            let chargers = reading.chargers.iter().enumerate();
            rows.chargers
                .extend(chargers.map(|(item, charger)| ChargerRow::of(at(item), charger, judge, &circumstances)));
        }
        if self.sources.len() > 1 {
            let sites = |at| self.site(at).map(site_place);
            once(&mut rows.parking, |row| (row.at, row.trust.shows(), row.age), sites);
            let stations = |at| self.station(at).map(station_place);
            once(&mut rows.bikes, |row| (row.at, row.trust.shows(), row.age), stations);
            let chargers = |at| self.charger(at).map(charger_place);
            once(&mut rows.chargers, |row| (row.at, row.trust.shows(), row.age), chargers);
        }
        self.rows = rows;
    }
}

/// Id and position, by which the same place is known.
type Place<'p> = (&'p str, Option<Position>);

fn site_place(site: &ParkingSite) -> Place<'_> {
    (&site.id, site.position)
}

fn station_place(station: &BikeStation) -> Place<'_> {
    (&station.id, station.position)
}

fn charger_place(charger: &ChargingStation) -> Place<'_> {
    (&charger.id, charger.position)
}

/// Of rows that two sources have for the same place, keeps the one with the newest figures, else that of the first source.
/// Within one source an id is there once already ([`crate::mobility::rules::twins`]).
fn once<'p, R>(
    rows: &mut Vec<R>,
    figures: impl Fn(&R) -> (At, bool, Option<u32>),
    place: impl Fn(At) -> Option<Place<'p>>,
) {
    let mut known: Vec<_> = rows
        .iter()
        .enumerate()
        .filter_map(|(index, row)| {
            let (at, shows, age) = figures(row);
            let (id, position) = place(at)?;
            // Better ones first: with figures, younger, of an earlier source.
            Some((id, (!shows, age.unwrap_or(u32::MAX), index), position?, at.source))
        })
        .collect();
    known.sort_by(|one, other| (one.0, one.1).cmp(&(other.0, other.1)));
    let mut gone = vec![false; rows.len()];
    for same in known.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() > 1) {
        let mut kept: Vec<(Position, usize)> = Vec::new();
        for (_, (_, _, index), position, source) in same {
            let is_kept = |(other, of): &(Position, usize)| of != source && other.metres_to(*position) <= SAME_PLACE;
            if kept.iter().any(is_kept) {
                if let Some(gone) = gone.get_mut(*index) {
                    *gone = true;
                }
            } else {
                kept.push((*position, *source));
            }
        }
    }
    let mut gone = gone.into_iter();
    rows.retain(|_| !gone.next().unwrap_or(false));
}

//! One record of a table to one item of the model.

use std::borrow::Cow;

use super::field::Field;
use super::path::{Path, find};
use super::{Row, Table};
use crate::decimal;
use crate::document::Node;
use crate::document::plain::{line, plain};
use crate::link::Link;
use crate::mobility::model::{
    BikeService, BikeStation, ChargingStation, Closure, Geometry, Hours, Incident, IncidentKind, ParkingSite,
    ParkingState, Repair, Severity, SiteKind, SpaceKind, Spaces, TrafficSegment, note,
};
use crate::mobility::rules::counts::{self, Said};
use crate::mobility::rules::{Clock, Frame, clock, measures, place, polyline, words};
use crate::{Position, Timestamp};

/// One record, and how it is to be read.
pub(super) struct Record<'t, 'n, 'a> {
    pub(super) row: Row<'n, 'a>,
    pub(super) table: &'t Table,
    pub(super) frame: Frame,
    pub(super) clock: Clock,
}

impl Record<'_, '_, '_> {
    pub(super) fn site(&self) -> Option<ParkingSite> {
        let mut repairs = Vec::new();
        let position = self.position(&mut repairs);
        let name = self.line(Field::Name).unwrap_or_default();
        let id = self.id(&name, position)?;
        let kind = self.text(Field::Kind);
        let is_ride = |word: &str| words::is_park_and_ride(word).then_some(true);
        let mut spaces = Vec::new();
        let mut said_state = None;
        let general = (SpaceKind::General, &self.table.paths);
        for (kind, paths) in [general].into_iter().chain(self.table.spaces.iter().map(|(kind, paths)| (*kind, paths))) {
            let (counted, said) = self.spaces(kind, paths, &mut repairs);
            spaces.push(counted);
            said_state = said_state.or(said.filter(|_| kind == SpaceKind::General));
        }
        let free_trend = || self.text(Field::FreeTrend).and_then(|word| words::trend_of_free(&word));
        let osm_hours = self.line(Field::OsmHours).map(Hours::Osm);
        Some(ParkingSite {
            id,
            kind: kind.as_deref().and_then(words::kind).unwrap_or(SiteKind::Unknown),
            park_and_ride: self
                .flag(Field::ParkAndRide)
                .or_else(|| is_ride(kind.as_deref()?))
                .or_else(|| is_ride(&name)),
            position,
            address: self.line(Field::Address),
            region: self.line(Field::Region),
            spaces,
            state: self.state().or(said_state),
            trend: self.text(Field::Trend).and_then(|word| words::trend(&word)).or_else(free_trend),
            height_limit: self.number(Field::Height).and_then(|said| measures::height(said, &mut repairs)),
            tariff: self.prose(Field::Tariff),
            hours: osm_hours.or_else(|| self.prose(Field::Hours).map(Hours::Text)),
            operator: self.line(Field::Operator),
            description: self.prose(Field::Description),
            links: self.links(),
            measured: self.time(Field::Measured, &mut repairs),
            repairs,
            name,
            ..ParkingSite::default()
        })
    }

    pub(super) fn segment(&self) -> Option<TrafficSegment> {
        let mut repairs = Vec::new();
        let geometry = self.geometry(&mut repairs);
        let name = self.line(Field::Name).unwrap_or_default();
        Some(TrafficSegment {
            id: self.id(&name, geometry.middle())?,
            level: self.text(Field::Level).and_then(|word| words::level(&word)).unwrap_or_default(),
            speed: self.number(Field::Speed).and_then(|said| measures::speed(said, &mut repairs)),
            normal_speed: self.number(Field::NormalSpeed).and_then(|said| measures::speed(said, &mut repairs)),
            travel_time: self.number(Field::TravelTime).and_then(|said| measures::seconds(said, &mut repairs)),
            normal_travel_time: self
                .number(Field::NormalTravelTime)
                .and_then(|said| measures::seconds(said, &mut repairs)),
            measured: self.time(Field::Measured, &mut repairs),
            geometry,
            repairs,
            name,
            ..TrafficSegment::default()
        })
    }

    pub(super) fn incident(&self) -> Option<Incident> {
        let mut repairs = Vec::new();
        let geometry = self.geometry(&mut repairs);
        let title = self.line(Field::Name).unwrap_or_default();
        Some(Incident {
            id: self.id(&title, geometry.middle())?,
            kind: self.text(Field::Kind).and_then(|word| incident_kind(&word)).unwrap_or_default(),
            severity: self.text(Field::Severity).map(|word| severity(&word)).unwrap_or_default(),
            closure: self.text(Field::Closure).map(|word| closure(&word)).unwrap_or_default(),
            description: self.prose(Field::Description),
            location: self.line(Field::Location).or_else(|| self.line(Field::Address)),
            from: self.time(Field::From, &mut repairs),
            until: self.time(Field::Until, &mut repairs),
            schedule: self.prose(Field::Schedule).map(Hours::Text),
            links: self.links(),
            measured: self.time(Field::Measured, &mut repairs),
            geometry,
            repairs,
            title,
            ..Incident::default()
        })
    }

    pub(super) fn station(&self) -> Option<BikeStation> {
        let mut repairs = Vec::new();
        let position = self.position(&mut repairs);
        let name = self.line(Field::Name).unwrap_or_default();
        Some(BikeStation {
            id: self.id(&name, position)?,
            position,
            address: self.line(Field::Address),
            capacity: self.count(Field::Capacity, &mut repairs),
            bikes: self.count(Field::Bikes, &mut repairs),
            docks: self.count(Field::Docks, &mut repairs),
            service: match self.state() {
                Some(ParkingState::Closed | ParkingState::NoData) => BikeService::Out,
                Some(ParkingState::Open | ParkingState::NearlyFull | ParkingState::Full) => BikeService::Both,
                Some(ParkingState::Subscribers | ParkingState::Unknown) | None => BikeService::Unknown,
            },
            operator: self.line(Field::Operator),
            links: self.links(),
            measured: self.time(Field::Measured, &mut repairs),
            repairs,
            name,
            ..BikeStation::default()
        })
    }

    pub(super) fn charger(&self) -> Option<ChargingStation> {
        let mut repairs = Vec::new();
        let position = self.position(&mut repairs);
        let name = self.line(Field::Name).unwrap_or_default();
        Some(ChargingStation {
            id: self.id(&name, position)?,
            position,
            address: self.line(Field::Address),
            operator: self.line(Field::Operator),
            capacity: self.count(Field::Capacity, &mut repairs),
            free: self.count(Field::Free, &mut repairs),
            tariff: self.prose(Field::Tariff),
            hours: self.prose(Field::Hours).map(Hours::Text),
            links: self.links(),
            measured: self.time(Field::Measured, &mut repairs),
            repairs,
            name,
            ..ChargingStation::default()
        })
    }

    fn id(&self, name: &str, position: Option<Position>) -> Option<String> {
        self.line(Field::Id).or_else(|| place::id_of(name, position))
    }

    /// A number may be a word instead, and then tells the state.
    fn spaces(
        &self,
        kind: SpaceKind,
        paths: &[Vec<Path>],
        repairs: &mut Vec<Repair>,
    ) -> (Spaces, Option<ParkingState>) {
        let text = |field: Field| paths.get(field as usize).and_then(|paths| self.first(paths));
        let mut state = None;
        let mut number = |field: Field| match counts::read(&self.translated(field, text(field)?)) {
            Said::Number(number) => Some(number),
            Said::State(said, number) => {
                state = state.or(Some(said));
                number
            }
            Said::Nothing => None,
        };
        let [capacity, free, occupied] = [Field::Capacity, Field::Free, Field::Occupied].map(&mut number);
        let share = |field: Field| decimal::parse(&text(field)?);
        let spaces = Spaces {
            capacity: capacity.and_then(|said| counts::capacity(said, kind, repairs)),
            free: free.and_then(|said| counts::free(said, repairs)),
            occupied: occupied.and_then(|said| u32::try_from(said).ok()),
            share: share(Field::Percent)
                .and_then(counts::percent)
                .or_else(|| share(Field::Fraction).and_then(counts::fraction)),
            ..Spaces::of(kind)
        };
        (spaces, state)
    }

    /// A flag that says closed wins over a word, and a word over a flag that says open.
    fn state(&self) -> Option<ParkingState> {
        let open = self.flag(Field::Open);
        if self.flag(Field::Closed) == Some(true) || open == Some(false) {
            return Some(ParkingState::Closed);
        }
        self.text(Field::State).and_then(|word| words::state(&word)).or(open.map(|_| ParkingState::Open))
    }

    fn count(&self, field: Field, repairs: &mut Vec<Repair>) -> Option<u32> {
        match counts::read(&self.text(field)?) {
            Said::Number(said) => counts::free(said, repairs),
            Said::State(..) | Said::Nothing => None,
        }
    }

    fn number(&self, field: Field) -> Option<f64> {
        let scale = self.table.scales.iter().find(|(scaled, _)| *scaled == field).map_or(1.0, |(_, factor)| *factor);
        let text = self.text(field)?;
        let number = text.trim_end_matches(|letter: char| letter.is_alphabetic() || letter == ' ');
        // Italian and German feeds write a comma, and some the unit: `1,90 m`.
        let number =
            if number.contains(',') { decimal::parse(&number.replace(',', ".")) } else { decimal::parse(number) };
        number.map(|number| number * scale)
    }

    fn flag(&self, field: Field) -> Option<bool> {
        words::flag(&self.text(field)?)
    }

    fn time(&self, field: Field, repairs: &mut Vec<Repair>) -> Option<Timestamp> {
        let time = clock::read(&self.text(field)?, self.clock);
        if time.is_none() {
            note(repairs, Repair::ImpossibleTime);
        }
        time
    }

    fn links(&self) -> Vec<Link> {
        let paths = self.paths(Field::Link).iter();
        paths.filter_map(|path| Link::vet(&self.at(path)?)).collect()
    }

    fn position(&self, repairs: &mut Vec<Repair>) -> Option<Position> {
        let degrees = |field: Field| decimal::parse(&self.text(field)?);
        if let (Some(latitude), Some(longitude)) = (degrees(Field::Latitude), degrees(Field::Longitude)) {
            return self.frame.position(longitude, latitude, repairs);
        }
        self.paths(Field::Position).iter().find_map(|path| self.frame.read(self.node(path)?.as_ref(), repairs))
    }

    fn geometry(&self, repairs: &mut Vec<Repair>) -> Geometry {
        let read = |path: &Path| Some(self.frame.geometry(self.node(path)?.as_ref(), repairs));
        let mut found = self.paths(Field::Geometry).iter().filter_map(read);
        let geometry = found.find(|geometry| !geometry.is_nowhere());
        let line = || Some(place::lines(vec![polyline::read(&self.text(Field::Polyline)?)]));
        let geometry = geometry.or_else(line).filter(|geometry| !geometry.is_nowhere());
        geometry.unwrap_or_else(|| place::points(self.position(repairs).into_iter().collect()))
    }

    fn line(&self, field: Field) -> Option<String> {
        self.text(field).map(|text| line(&text)).filter(|text| !text.is_empty())
    }

    fn prose(&self, field: Field) -> Option<String> {
        self.text(field).map(|text| plain(&text)).filter(|text| !text.is_empty())
    }

    fn text(&self, field: Field) -> Option<Cow<'_, str>> {
        let text = self.first(self.paths(field))?;
        Some(self.translated(field, text))
    }

    /// By the table's own words for a field, if it has some.
    fn translated<'s>(&'s self, field: Field, text: Cow<'s, str>) -> Cow<'s, str> {
        let words = self.table.values.iter().find(|(known, _)| *known == field);
        let meant = words.and_then(|(_, words)| words.iter().find(|(said, _)| *said == text));
        meant.map_or(text, |(_, meant)| Cow::Borrowed(meant.as_str()))
    }

    fn paths(&self, field: Field) -> &[Path] {
        self.table.paths.get(field as usize).map_or(&[], Vec::as_slice)
    }

    fn first<'s>(&'s self, paths: &'s [Path]) -> Option<Cow<'s, str>> {
        paths.iter().find_map(|path| self.at(path))
    }

    /// The scalar at a path. A template is nothing if none of its paths is anything.
    fn at<'s>(&'s self, path: &'s Path) -> Option<Cow<'s, str>> {
        let pieces = match path {
            Path::Constant(text) => return Some(Cow::Borrowed(text)),
            Path::Steps(steps) => {
                return match self.look_up(steps)? {
                    Cow::Borrowed(node) => node.scalar().map(Cow::Borrowed),
                    Cow::Owned(node) => node.scalar().map(|text| Cow::Owned(text.to_owned())),
                };
            }
            Path::Template(pieces) => pieces,
        };
        let mut text = String::new();
        let mut is_something = false;
        for (before, steps) in pieces {
            text.push_str(before);
            let found = steps.as_ref().and_then(|steps| self.look_up(steps));
            if let Some(scalar) = found.as_ref().and_then(|node| node.scalar()) {
                text.push_str(scalar);
                is_something = true;
            }
        }
        is_something.then(|| Cow::Owned(line(text.trim_matches([' ', ',', '-']))))
    }

    fn node(&self, path: &Path) -> Option<Cow<'_, Node<'_>>> {
        match path {
            Path::Steps(steps) => self.look_up(steps),
            Path::Constant(text) => Some(Cow::Owned(Node::Text(Cow::Owned(text.clone())))),
            Path::Template(_) => None,
        }
    }

    fn look_up(&self, steps: &str) -> Option<Cow<'_, Node<'_>>> {
        match self.row.key {
            Some(key) if steps == "@key" => Some(Cow::Owned(Node::Text(Cow::Borrowed(key)))),
            _ => find(self.row.fields, steps).or_else(|| find(self.row.outer?, steps)),
        }
    }
}

/// What an incident is, from the names of [`IncidentKind`].
fn incident_kind(word: &str) -> Option<IncidentKind> {
    Some(match word.to_ascii_lowercase().as_str() {
        "works" | "roadworks" | "construction" => IncidentKind::Works,
        "closure" | "road_closed" => IncidentKind::Closure,
        "accident" => IncidentKind::Accident,
        "congestion" | "jam" => IncidentKind::Congestion,
        "hazard" => IncidentKind::Hazard,
        "weather" => IncidentKind::Weather,
        "event" => IncidentKind::Event,
        "restriction" => IncidentKind::Restriction,
        "detour" => IncidentKind::Detour,
        "transit" => IncidentKind::Transit,
        _ => return None,
    })
}

fn severity(word: &str) -> Severity {
    match word.to_ascii_lowercase().as_str() {
        "low" | "minor" => Severity::Low,
        "medium" | "moderate" => Severity::Medium,
        "high" | "major" => Severity::High,
        _ => Severity::Unknown,
    }
}

fn closure(word: &str) -> Closure {
    match word.to_ascii_lowercase().as_str() {
        "open" | "none" => Closure::Open,
        "lanes" => Closure::Lanes,
        "alternating" => Closure::Alternating,
        "road" | "all" => Closure::Road,
        _ => Closure::Unknown,
    }
}

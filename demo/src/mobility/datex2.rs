//! The city's own car parks and its corridors as DATEX II v3 (<https://docs.datex2.eu>, CEN/TS 16157-2, -5 and -6).
//! Free spaces of one kind are told as the German profile does, in an extension of the status.

use askama::Template;
use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use jiff::Timestamp;

use super::{
    Moment, Numbers, PUBLISHER,
    car_park::{CarPark, Layout},
    corridor::{Corridor, Flow},
    occupancy::{Occupancy, Trend},
};
use crate::{calendar::w3c, catalogue::Locale, origin::Origin, state::Shared};

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/datex2/parking-table.xml", get(parking_table))
        .route("/datex2/parking-status.xml", get(parking_status))
        .route("/datex2/traffic-sites.xml", get(traffic_sites))
        .route("/datex2/traffic.xml", get(traffic))
}

fn xml(document: &impl Template) -> Response {
    match document.render() {
        Ok(document) => ([(header::CONTENT_TYPE, "application/xml; charset=utf-8")], document).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// What every publication begins with.
struct Envelope {
    made: String,
    publisher: &'static str,
}

impl Envelope {
    fn new(made: Timestamp) -> Self {
        Self { made: w3c(made), publisher: PUBLISHER }
    }
}

#[derive(Template)]
#[template(path = "datex2/parking_table.xml")]
struct ParkingTable<'c> {
    envelope: Envelope,
    origin: Origin,
    parks: Vec<&'c CarPark>,
}

impl ParkingTable<'_> {
    /// `parkingLayout` of DATEX II.
    fn layout(park: &CarPark) -> &'static str {
        match park.layout {
            Layout::Underground => "underground",
            Layout::MultiStorey => "multiStorey",
            Layout::OpenSpace => "openSpace",
        }
    }
}

async fn parking_table(State(city): State<Shared>, origin: Origin, moment: Moment) -> Response {
    let parks = city.mobility.car_parks.iter().filter(|park| park.is_the_citys()).collect();
    xml(&ParkingTable { envelope: Envelope::new(moment.made), origin, parks })
}

#[derive(Template)]
#[template(path = "datex2/parking_status.xml")]
struct ParkingStatus<'c> {
    envelope: Envelope,
    moment: Moment,
    measured: String,
    parks: Vec<(&'c CarPark, Occupancy)>,
}

impl ParkingStatus<'_> {
    /// None where more cars stand than spaces are: the counter knows vehicles only.
    fn vacant(&self, park: &CarPark, occupancy: &Occupancy) -> Option<i64> {
        let is_counted = occupancy.vehicles <= park.capacity || self.moment.numbers != Numbers::Plausible;
        is_counted.then(|| self.moment.told(occupancy.free, park.capacity))
    }

    fn percent(park: &CarPark, occupancy: &Occupancy) -> String {
        format!("{:.1}", f64::from(occupancy.vehicles) * 100.0 / f64::from(park.capacity))
    }

    fn trend(occupancy: &Occupancy) -> &'static str {
        match occupancy.trend {
            Trend::Increasing => "increasing",
            Trend::Stable => "stable",
            Trend::Decreasing => "decreasing",
        }
    }

    /// `parkingSiteStatus`: less than a twentieth free is almost full.
    fn room(park: &CarPark, occupancy: &Occupancy) -> &'static str {
        match occupancy.free {
            0 => "full",
            free if free * 20 < park.capacity => "almostFull",
            _ => "spacesAvailable",
        }
    }

    /// Of each kind that the car park has: its name, the capacity, the free spaces.
    fn reserved(&self, park: &CarPark, occupancy: &Occupancy) -> Vec<(&'static str, u32, i64)> {
        let kinds = [
            ("disabled", park.accessible, occupancy.free_accessible),
            ("electricVehicle", park.charging, occupancy.free_charging),
        ];
        let there = kinds.into_iter().filter(|(_, all, _)| *all > 0);
        there.map(|(kind, all, free)| (kind, all, self.moment.told(free, all))).collect()
    }
}

/// A car park without a counter is in the table only.
async fn parking_status(State(city): State<Shared>, moment: Moment) -> Response {
    let parks = city.mobility.car_parks.iter().filter(|park| park.is_the_citys() && park.is_counted());
    xml(&ParkingStatus {
        envelope: Envelope::new(moment.made),
        measured: w3c(moment.measured()),
        parks: parks.map(|park| (park, park.occupancy(moment.scene()))).collect(),
        moment,
    })
}

#[derive(Template)]
#[template(path = "datex2/traffic_sites.xml")]
struct TrafficSites<'c> {
    envelope: Envelope,
    corridors: &'c [Corridor],
}

impl TrafficSites<'_> {
    /// Latitude first, as EPSG:4326 has it.
    fn positions(corridor: &Corridor) -> String {
        let points: Vec<_> =
            corridor.line.iter().map(|[latitude, longitude]| format!("{latitude} {longitude}")).collect();
        points.join(" ")
    }
}

async fn traffic_sites(State(city): State<Shared>, moment: Moment) -> Response {
    xml(&TrafficSites { envelope: Envelope::new(moment.made), corridors: &city.mobility.corridors })
}

#[derive(Template)]
#[template(path = "datex2/traffic.xml")]
struct Traffic<'c> {
    envelope: Envelope,
    measured: String,
    /// With seconds of a journey now and how it flows, if anybody knows.
    corridors: Vec<(&'c Corridor, Option<(i64, Flow)>)>,
}

async fn traffic(State(city): State<Shared>, moment: Moment) -> Response {
    let corridors = city.mobility.corridors.iter().map(|corridor| {
        let (time, flow) = corridor.traffic(moment.scene());
        (corridor, corridor.is_measured().then(|| (moment.told_seconds(time), flow)))
    });
    let corridors = corridors.collect();
    xml(&Traffic { envelope: Envelope::new(moment.made), measured: w3c(moment.measured()), corridors })
}

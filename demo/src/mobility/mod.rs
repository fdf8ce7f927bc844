//! The feeds of traffic and parking that a city would publish: its car parks as ParkAPI and as DATEX II, traffic as DATEX
//! II, bicycles as GBFS and works as WZDx. All figures are simulated, and all feeds say so.

mod bikes;
mod car_park;
mod corridor;
mod datex2;
mod day;
mod gbfs;
mod moment;
mod occupancy;
mod parkapi;
mod works;
mod wzdx;

use anyhow::Context as _;
use axum::{
    Router,
    http::{HeaderValue, Method, header},
    middleware::from_fn_with_state,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use tower_http::{cors::CorsLayer, set_header::SetResponseHeaderLayer};

use self::{bikes::BikeStation, corridor::Corridor, works::Work};
pub(crate) use self::{
    car_park::CarPark,
    moment::{Moment, Numbers},
    occupancy::Occupancy,
};
use crate::{control, state::Shared};

/// What moves in Firenze, and where.
#[derive(Clone, Debug)]
pub(crate) struct Mobility {
    pub(crate) car_parks: Vec<CarPark>,
    corridors: Vec<Corridor>,
    stations: Vec<BikeStation>,
    works: Vec<Work>,
}

impl Mobility {
    pub(crate) fn bundled() -> anyhow::Result<Self> {
        Ok(Self {
            car_parks: read("car_parks", include_str!("../../mobility/car_parks.json"))?,
            corridors: read("corridors", include_str!("../../mobility/corridors.json"))?,
            stations: read("bike_stations", include_str!("../../mobility/bike_stations.json"))?,
            works: read("works", include_str!("../../mobility/works.json"))?,
        })
    }
}

fn read<T: DeserializeOwned>(name: &str, json: &str) -> anyhow::Result<Vec<T>> {
    serde_json::from_str(json).with_context(|| format!("demo/mobility/{name}.json"))
}

/// Who publishes, in each feed that has a place for it. Positions are OpenStreetMap's, under its licence.
const PUBLISHER: &str = "Comune di Firenze (dimostrazione, dati simulati), posizioni © OpenStreetMap contributors";
const LICENCE: &str = "ODbL 1.0";
const LICENCE_URL: &str = "https://opendatacommons.org/licenses/odbl/1-0/";

/// A feed of the city.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Feed {
    /// ParkAPI, `/parkapi`.
    Parkapi,
    /// The car parks in DATEX II: table and status.
    Parking,
    /// Traffic in DATEX II: sites and measurements.
    Traffic,
    /// `/gbfs`.
    Gbfs,
    /// `/wzdx`.
    Wzdx,
}

impl Feed {
    /// The feed that a document belongs to.
    pub(crate) fn of(path: &str) -> Option<Self> {
        const PATHS: [(&str, Feed); 5] = [
            ("/parkapi", Feed::Parkapi),
            ("/datex2/parking", Feed::Parking),
            ("/datex2/traffic", Feed::Traffic),
            ("/gbfs/", Feed::Gbfs),
            ("/wzdx/", Feed::Wzdx),
        ];
        PATHS.iter().find(|(start, _)| path.starts_with(start)).map(|(_, feed)| *feed)
    }
}

pub(crate) fn routes(city: &Shared) -> Router<Shared> {
    let feeds =
        Router::new().merge(parkapi::routes()).merge(datex2::routes()).merge(gbfs::routes()).merge(wzdx::routes());
    // Open data: any page may read it.
    let cors = CorsLayer::new().allow_origin(tower_http::cors::Any).allow_methods([Method::GET]);
    let uncached = SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    let feeds = feeds.layer(uncached).layer(cors);
    if city.control.is_some() {
        // Outside of what allows other pages to read, as that too can be missing.
        return feeds.layer(from_fn_with_state(city.clone(), control::interfere_with_feed));
    }
    feeds
}

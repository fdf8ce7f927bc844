//! “Muoversi”: the panel of traffic and parking, and the list that a page without it has.

use askama::Template;
use axum::{Router, extract::State, http::StatusCode, response::Response, routing::get};
use jiff::Timestamp;

use super::{Frame, html};
use crate::{
    calendar::spelled_out,
    mobility::{CarPark, Moment, Numbers, Occupancy},
    state::Shared,
};

pub(super) const ITALIAN: &str = "/muoversi";
pub(super) const ENGLISH: &str = "/en/getting-around";
pub(super) const LIST_ITALIAN: &str = "/muoversi/parcheggi";
pub(super) const LIST_ENGLISH: &str = "/en/getting-around/car-parks";

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route(ITALIAN, get(in_italian))
        .route(ENGLISH, get(in_english))
        .route(LIST_ITALIAN, get(list_in_italian))
        .route(LIST_ENGLISH, get(list_in_english))
}

#[derive(Template)]
#[template(path = "mobility.html")]
struct Page {
    frame: Frame,
}

async fn in_italian() -> Response {
    html(StatusCode::OK, &Page { frame: Frame::italian(ITALIAN, "Muoversi") })
}

async fn in_english() -> Response {
    html(StatusCode::OK, &Page { frame: Frame::english(ENGLISH, "Getting around") })
}

/// The car parks as a table that needs no script.
#[derive(Template)]
#[template(path = "car_parks.html")]
struct List<'c> {
    frame: Frame,
    counted: String,
    parks: Vec<(&'c CarPark, Occupancy)>,
}

async fn list_in_italian(State(city): State<Shared>) -> Response {
    list(&city, Frame::italian(LIST_ITALIAN, "Parcheggi"))
}

async fn list_in_english(State(city): State<Shared>) -> Response {
    list(&city, Frame::english(LIST_ENGLISH, "Car parks"))
}

fn list(city: &Shared, frame: Frame) -> Response {
    let moment = Moment::new(Timestamp::now(), None, Numbers::default());
    let parks = city.mobility.car_parks.iter().map(|park| (park, park.occupancy(moment.scene())));
    let counted = spelled_out(moment.measured(), frame.locale);
    html(StatusCode::OK, &List { counted, parks: parks.collect(), frame })
}

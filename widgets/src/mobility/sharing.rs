//! Bicycles to rent, and where cars are charged.

use civic_core::mobility::panel::{BikeRow, ChargerRow, OpenNow};
use civic_core::mobility::{BikeService, ChargePointState, ChargingStation};
use yew::prelude::*;

use super::lists::{List, Row};
use super::parking::{age, fact};
use super::texts;
use super::widget::Mobility;
use crate::ui;
use crate::words::Words;

impl Mobility {
    pub(super) fn view_bikes(&self, ctx: &Context<Self>) -> Html {
        if self.panel.rows.bikes.is_empty() {
            return Html::default();
        }
        let all = self.panel.shown.bikes.len();
        let mut rows = self.panel.bikes().enumerate().filter_map(|(index, row)| self.view_station(ctx, index, row));
        self.view_list(ctx, List::Bikes, all, Html::default(), &mut rows)
    }

    fn view_station(&self, ctx: &Context<Self>, index: usize, row: &BikeRow) -> Option<Html> {
        let words = &ctx.props().words;
        let station = self.panel.station(row.at)?;
        let bikes = row.bikes.map(|bikes| words.with("mobility-bikes-free", &[("bikes", texts::count(bikes))]));
        let docks = row.docks.map(|docks| words.with("mobility-docks-free", &[("docks", texts::count(docks))]));
        let counts: Vec<_> = bikes.into_iter().chain(docks).collect();
        let service = match row.service {
            BikeService::Unknown | BikeService::Both => None,
            BikeService::RentOnly => Some("mobility-rent-only"),
            BikeService::ReturnOnly => Some("mobility-return-only"),
            BikeService::Out => Some("mobility-out-of-service"),
        };
        let view = Row {
            list: List::Bikes,
            index,
            key: self.panel.key(row.at, &station.id),
            level: bike_level(row),
            name: &station.name,
            about: row.distance.map(|distance| texts::distance(words, distance)).into_iter().collect(),
            figures: html! {
                <>
                    if !counts.is_empty() {
                        <p class="count" part="count">{ counts.join(", ") }</p>
                    }
                    if let Some(service) = service {
                        { state(words, service) }
                    }
                    { age(words, row.trust, row.age) }
                </>
            },
        };
        Some(self.view_row(ctx, view, &|| {
            html! {
                <>
                    <dl class="facts" part="facts">
                        { fact(words, "mobility-address", station.address.as_deref()) }
                        { fact(words, "mobility-operator", station.operator.as_deref()) }
                    </dl>
                    { ui::links(words, &station.links) }
                    { self.view_way(ctx, station.position) }
                </>
            }
        }))
    }

    pub(super) fn view_chargers(&self, ctx: &Context<Self>) -> Html {
        if self.panel.rows.chargers.is_empty() {
            return Html::default();
        }
        let all = self.panel.shown.chargers.len();
        let mut rows = self.panel.chargers().enumerate().filter_map(|(index, row)| self.view_charger(ctx, index, row));
        self.view_list(ctx, List::Chargers, all, Html::default(), &mut rows)
    }

    fn view_charger(&self, ctx: &Context<Self>, index: usize, row: &ChargerRow) -> Option<Html> {
        let words = &ctx.props().words;
        let station = self.panel.charger(row.at)?;
        let free = row.free.map(|free| ("free", texts::count(free)));
        let all = row.capacity.map(|all| ("all", texts::count(all)));
        let count = match (free, all) {
            (Some(free), Some(all)) => Some(words.with("mobility-free-of", &[free, all])),
            (Some(free), None) => Some(words.with("mobility-free", &[free])),
            (None, Some(all)) => Some(words.with("mobility-points", &[all])),
            (None, None) => None,
        };
        let view = Row {
            list: List::Chargers,
            index,
            key: self.panel.key(row.at, &station.id),
            level: charger_level(row),
            name: &station.name,
            about: row.distance.map(|distance| texts::distance(words, distance)).into_iter().collect(),
            figures: html! {
                <>
                    if let Some(count) = count {
                        <p class="count" part="count">{ count }</p>
                    }
                    if row.open == OpenNow::Closed {
                        { state(words, "mobility-closed") }
                    }
                    { age(words, row.trust, row.age) }
                </>
            },
        };
        Some(self.view_row(ctx, view, &|| self.view_charger_in_full(ctx, station)))
    }

    fn view_charger_in_full(&self, ctx: &Context<Self>, station: &ChargingStation) -> Html {
        let words = &ctx.props().words;
        let hours = station.hours.as_ref().map(|hours| texts::hours(words, hours));
        let points = station.points.iter().map(|point| {
            let power = point.power.map(|power| words.with("mobility-power", &[("power", power.into())]));
            let state = match point.state {
                ChargePointState::Unknown => None,
                ChargePointState::Free => Some("mobility-point-free"),
                ChargePointState::Taken => Some("mobility-point-taken"),
                ChargePointState::Out => Some("mobility-out-of-service"),
            };
            let told: Vec<_> =
                point.connector.clone().into_iter().chain(power).chain(state.map(|state| words.say(state))).collect();
            html! { <li><bdi>{ told.join(", ") }</bdi></li> }
        });
        html! {
            <>
                <ul class="spaces" part="spaces">{ for points }</ul>
                <dl class="facts" part="facts">
                    { fact(words, "mobility-address", station.address.as_deref()) }
                    { fact(words, "mobility-hours", hours.as_deref()) }
                    { fact(words, "mobility-tariff", station.tariff.as_deref()) }
                    { fact(words, "mobility-operator", station.operator.as_deref()) }
                </dl>
                { ui::links(words, &station.links) }
                { self.view_way(ctx, station.position) }
            </>
        }
    }
}

fn state(words: &Words, id: &str) -> Html {
    html! {
        <p class="state" part="state">
            <span class="level"><span class="sign" aria-hidden="true"></span>{ words.say(id) }</span>
        </p>
    }
}

/// What the row's class is, and what its mark on the map says.
pub(super) fn bike_level(row: &BikeRow) -> &'static str {
    match (row.service, row.bikes) {
        (BikeService::Out, _) => "closed",
        (_, None) => "unknown",
        (_, Some(0)) => "full",
        (_, Some(1 | 2)) => "few",
        (_, Some(_)) => "free",
    }
}

/// The same for where cars are charged.
pub(super) fn charger_level(row: &ChargerRow) -> &'static str {
    match (row.open, row.free) {
        (OpenNow::Closed, _) => "closed",
        (_, None) => "unknown",
        (_, Some(0)) => "full",
        (_, Some(_)) => "free",
    }
}

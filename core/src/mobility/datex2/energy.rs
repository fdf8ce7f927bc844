//! Charging (v3.4 and later, as the Alternative Fuels Infrastructure Regulation asks for): `energyInfrastructureSite` and
//! its status.

use super::{Context, hours, place};
use crate::document::record::Record;
use crate::mobility::model::{ChargePoint, ChargePointState, ChargingStation};
use crate::mobility::reading::Why;

/// A site with the points of all its stations, as a driver sees one place.
pub(super) fn table(record: Record<'_, '_>, context: &Context<'_>) -> Result<ChargingStation, Why> {
    let id = record.attribute("id").ok_or(Why::Nameless)?.into_owned();
    let mut repairs = Vec::new();
    let location = record.child("locationReference");
    let points: Vec<ChargePoint> =
        record.all().filter(|inner| inner.name() == "refillPoint").filter_map(point).collect();
    Ok(ChargingStation {
        id,
        name: context.words(record.child("name")).unwrap_or_default(),
        position: location.and_then(|location| place::position(location, context, &mut repairs)),
        address: location.and_then(|location| place::address(location, context)),
        operator: context.words(record.child("operator").and_then(|operator| operator.child("name"))),
        capacity: u32::try_from(points.len()).ok().filter(|count| *count > 0),
        points,
        hours: record.child("operatingHours").and_then(hours::of).and_then(|week| week.opening()),
        links: place::links(record),
        repairs,
        ..ChargingStation::default()
    })
}

fn point(record: Record<'_, '_>) -> Option<ChargePoint> {
    let connectors = || record.all().filter(|inner| inner.name() == "connector");
    let powers = connectors().filter_map(|connector| connector.number("maxPowerAtSocket"));
    Some(ChargePoint {
        id: record.attribute("id")?.into_owned(),
        connector: connectors().find_map(|connector| connector.text("connectorType")).map(str::to_owned),
        // In watts (EN 16157-10).
        power: powers.reduce(f64::max).map(|watts| watts / 1000.0),
        state: ChargePointState::Unknown,
    })
}

/// Which points are free now.
pub(super) fn status(record: Record<'_, '_>, context: &Context<'_>) -> Result<ChargingStation, Why> {
    let id = record.child("reference").and_then(|reference| reference.attribute("id")).ok_or(Why::Nameless)?;
    let mut repairs = Vec::new();
    let points: Vec<ChargePoint> = record
        .all()
        .filter(|inner| inner.name() == "refillPointStatus")
        .filter_map(|point| {
            let id = point.child("reference")?.attribute("id")?.into_owned();
            Some(ChargePoint { id, state: state(point.text("status")?), ..ChargePoint::default() })
        })
        .collect();
    let is_known = points.iter().any(|point| point.state != ChargePointState::Unknown);
    let free = points.iter().filter(|point| point.state == ChargePointState::Free).count();
    Ok(ChargingStation {
        id: id.into_owned(),
        free: u32::try_from(free).ok().filter(|_| is_known),
        points,
        measured: context.measured(record.deep("lastUpdated"), &mut repairs),
        repairs,
        ..ChargingStation::default()
    })
}

/// `RefillPointStatusEnum`.
fn state(word: &str) -> ChargePointState {
    match word {
        "available" => ChargePointState::Free,
        "charging" | "occupied" | "blocked" | "reserved" => ChargePointState::Taken,
        "outOfOrder" | "outOfStock" | "inoperative" | "outOfService" | "faulted" | "planned" | "removed"
        | "unavailable" => ChargePointState::Out,
        _ => ChargePointState::Unknown,
    }
}

//! What vehicles must keep to where a measure is in force (`SpeedManagement`, `forVehiclesWithCharacteristicsOf`).

use crate::decimal;
use crate::document::record::Record;
use crate::mobility::model::{Closure, Limit, LimitKind};

/// Characteristics, what they hold, and what that limits: metres and tonnes in both versions.
const CHARACTERISTICS: [(&str, &str, LimitKind); 5] = [
    ("heightCharacteristic", "vehicleHeight", LimitKind::Height),
    ("widthCharacteristic", "vehicleWidth", LimitKind::Width),
    ("lengthCharacteristic", "vehicleLength", LimitKind::Length),
    ("grossWeightCharacteristic", "grossVehicleWeight", LimitKind::Weight),
    ("heaviestAxleWeightCharacteristic", "heaviestAxleWeight", LimitKind::AxleWeight),
];

/// The vehicles that a record is about, where it is not about all.
pub(super) fn vehicles<'r, 'a: 'r>(record: Record<'r, 'a>) -> impl Iterator<Item = Record<'r, 'a>> {
    record
        .each("forVehiclesWithCharacteristicsOf")
        .filter(|vehicles| vehicles.all().skip(1).any(|inner| inner.own().is_some()))
}

/// The speed that is allowed, and what a vehicle may measure so that a measure does not mean it. `closes` is what the measure
/// closes to those it means.
pub(super) fn of(record: Record<'_, '_>, closes: Closure) -> Vec<Limit> {
    let speed = record.text("temporarySpeedLimit").and_then(decimal::parse);
    let speed = speed.filter(|speed| (1.0..=200.0).contains(speed));
    let mut limits: Vec<Limit> =
        speed.map(|speed| Limit { kind: LimitKind::Speed, value: Some(speed) }).into_iter().collect();
    for limit in vehicles(record).flat_map(|vehicles| of_vehicles(vehicles, closes)) {
        match limits.iter_mut().find(|known| known.kind == limit.kind) {
            // The lowest is the one to know of.
            Some(known) if limit.value < known.value => *known = limit,
            Some(_) => {}
            None => limits.push(limit),
        }
    }
    limits
}

fn of_vehicles(vehicles: Record<'_, '_>, closes: Closure) -> Vec<Limit> {
    let limit = |(characteristic, value, kind): &(&str, &str, LimitKind)| {
        let said = vehicles.each(characteristic).find(|said| {
            // What is meant are the vehicles above it. A measure for those below it limits nobody who is larger.
            said.text("comparisonOperator").is_some_and(|operator| operator.starts_with("greaterThan"))
        })?;
        let value = said.text(value).and_then(decimal::parse).filter(|value| *value > 0.0 && *value < 1_000.0);
        value.map(|value| Limit { kind: *kind, value: Some(value) })
    };
    let limits: Vec<_> = CHARACTERISTICS.iter().filter_map(limit).collect();
    let is_lorry = |kind: Record<'_, '_>| {
        matches!(kind.own(), Some("lorry" | "heavyGoodsVehicle" | "heavyVehicle" | "goodsVehicle"))
    };
    let no_lorries = limits.is_empty() && closes == Closure::Road && vehicles.each("vehicleType").any(is_lorry);
    if no_lorries { vec![Limit { kind: LimitKind::NoLorries, value: None }] } else { limits }
}

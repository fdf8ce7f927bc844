//! Measured data: speeds, travel times and traffic status of `siteMeasurements`, and the table that says where they are.

use super::{Context, place};
use crate::decimal;
use crate::document::record::Record;
use crate::mobility::model::{Repair, TrafficLevel, TrafficSegment};
use crate::mobility::reading::Why;
use crate::mobility::rules::{measures, words};

/// What a site measured. Flow is read by nobody here: vehicles per hour tell a citizen nothing about the way.
pub(super) fn site(record: Record<'_, '_>, context: &Context<'_>) -> Result<TrafficSegment, Why> {
    let reference = record.child("measurementSiteReference").ok_or(Why::Nameless)?;
    let id = reference.attribute("id").ok_or(Why::Nameless)?.into_owned();
    let mut repairs = Vec::new();
    let level = record.deep("trafficStatusValue").or_else(|| record.deep("trafficStatus"));
    Ok(TrafficSegment {
        id,
        level: level.and_then(words::level).unwrap_or(TrafficLevel::Unknown),
        speed: speed(record, &mut repairs),
        travel_time: durations(record, "travelTime", false)
            .next()
            .and_then(|said| measures::seconds(said, &mut repairs)),
        normal_travel_time: normal(record).and_then(|said| measures::seconds(said, &mut repairs)),
        measured: context.measured(time(record), &mut repairs),
        repairs,
        ..TrafficSegment::default()
    })
}

/// A time, or in v3 an element that holds one.
fn time<'r>(record: Record<'r, '_>) -> Option<&'r str> {
    let default = record.child("measurementTimeDefault")?;
    default.own().or_else(|| default.text("timeValue"))
}

/// Where a site is.
pub(super) fn table(record: Record<'_, '_>, context: &Context<'_>) -> Result<TrafficSegment, Why> {
    let id = record.attribute("id").ok_or(Why::Nameless)?.into_owned();
    let mut repairs = Vec::new();
    let name = context.words(record.child("measurementSiteName"));
    Ok(TrafficSegment {
        id,
        name: name.or_else(|| place::words(place::locations(record), context, std::iter::empty())).unwrap_or_default(),
        geometry: place::geometry(place::locations(record), context, &mut repairs),
        repairs,
        ..TrafficSegment::default()
    })
}

/// The mean over lanes and classes of vehicles, each with the weight of its vehicles where they are counted. None passed
/// where the number of them is 0; −1 stands for no value.
fn speed(record: Record<'_, '_>, repairs: &mut Vec<Repair>) -> Option<f64> {
    let (mut sum, mut weights) = (0.0, 0.0);
    for average in record.all().filter(|inner| inner.name() == "averageVehicleSpeed") {
        let counted = average.attribute("numberOfInputValuesUsed").and_then(|count| decimal::parse(&count));
        let weight = counted.unwrap_or(1.0);
        let Some(said) = average.text("speed").and_then(decimal::parse).filter(|_| weight > 0.0) else { continue };
        if let Some(speed) = measures::speed(said, repairs) {
            sum += speed * weight;
            weights += weight;
        }
    }
    (weights > 0.0).then(|| sum / weights)
}

/// Seconds without traffic: as they are measured or expected beside the travel time, or in a reference value.
fn normal(record: Record<'_, '_>) -> Option<f64> {
    let mut named = ["freeFlowTravelTime", "normallyExpectedTravelTime"].into_iter();
    let beside = named.find_map(|name| durations(record, name, false).next());
    beside.or_else(|| durations(record, "travelTime", true).next())
}

/// The durations in elements of that name, in reference values or outside them.
fn durations(record: Record<'_, '_>, name: &str, in_reference: bool) -> impl Iterator<Item = f64> {
    let mut reference_ends = 0_usize;
    record.all().enumerate().filter_map(move |(index, inner)| {
        if inner.name() == "basicDataReferenceValue" {
            reference_ends = index.saturating_add(inner.all().count());
        }
        let wanted = inner.name() == name && (index < reference_ends) == in_reference;
        wanted.then(|| decimal::parse(inner.text("duration")?)).flatten()
    })
}

//! Clocks and fixtures for the tests of this room.
#![allow(clippy::arithmetic_side_effects, reason = "seconds of the years 0 to 9999")]

use std::fs;
use std::path::PathBuf;

use super::civil::{Date, Local};
use super::model::{Event, When};
use super::reading::{Clocks, Span};
use super::zones::{ZoneId, Zones};
use crate::Timestamp;
use crate::time::{date_after, days_until};

/// The zones of the fixtures: Rome, Paris and Berlin by the rule of the European Union (the last Sundays of March and
/// October, at 01:00 UTC), Chicago by that of the United States since 2007, and UTC.
pub(super) struct FewZones;

impl Zones for FewZones {
    fn offset(&self, zone: &str, at: i64) -> Option<i32> {
        let [year, ..] = date_after(at.div_euclid(86_400));
        let sunday = |month: i64, day: i64| {
            let days = days_until([year, month, day]);
            days - (days + 4).rem_euclid(7)
        };
        let (winter, from, until) = match zone {
            "UTC" => return Some(0),
            "Europe/Rome" | "Europe/Paris" | "Europe/Berlin" => {
                (3600, sunday(3, 31) * 86_400 + 3600, sunday(10, 31) * 86_400 + 3600)
            }
            "America/Chicago" => (-21_600, sunday(3, 14) * 86_400 + 28_800, sunday(11, 7) * 86_400 + 25_200),
            _ => return None,
        };
        Some(if (from..until).contains(&at) { winter + 3600 } else { winter })
    }
}

/// From one day to another in a zone.
pub(super) fn span(zone: &str, first: &str, last: &str) -> Span {
    let date = |text| Date::parse(text).unwrap();
    Span { first: date(first), last: date(last), zone: ZoneId(zone.to_owned()) }
}

/// All days in Rome that a feed may tell of.
pub(super) fn always() -> Span {
    span("Europe/Rome", "2000-01-01", "2099-12-31")
}

/// Hands the clocks of a span to what reads by them.
pub(super) fn by<R>(span: &Span, read: impl FnOnce(&mut Clocks<'_>) -> R) -> R {
    read(&mut Clocks::new(&FewZones, span))
}

/// A file of the fixtures.
pub(super) fn fixture(path: &str) -> String {
    let root = std::env::var("CIVIC_FIXTURES").map_or_else(|_| PathBuf::from("../../shared/fixtures"), PathBuf::from);
    fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A time as RFC 3339.
pub(super) fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

/// A day.
pub(super) fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// When an event is, each time, in words: `2026-05-07T16:00Z/18:30`, days as `2026-05-07/2026-05-08`.
pub(super) fn times(event: &Event) -> Vec<String> {
    let minute = |at: Timestamp| {
        let local = Local(at.0 / 1000);
        let second = local.second_of_day();
        format!("{}T{:02}:{:02}", local.date(), second / 3600, second / 60 % 60)
    };
    let words = |when: &When| match when {
        When::Days { first, last } => format!("{first}/{last}"),
        When::Times { start, end: None } => minute(*start),
        When::Times { start, end: Some(end) } => format!("{}/{}", minute(*start), minute(*end)),
    };
    event.occurrences.iter().map(|occurrence| words(&occurrence.when)).collect()
}

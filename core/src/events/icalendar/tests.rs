use std::cell::RefCell;
use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

use jiff::tz::TimeZone;
use serde_json::Value;

use super::calendar::decode;
use crate::Timestamp;
use crate::events::civil::Date;
use crate::events::model::When;
use crate::events::reading::{Clocks, Reading, Span};
use crate::events::zones::{Zone, ZoneId, Zones};

/// The zones of the crate jiff.
#[derive(Default)]
pub(crate) struct Jiff(RefCell<HashMap<String, Option<TimeZone>>>);

impl Zones for Jiff {
    fn offset(&self, zone: &str, at: i64) -> Option<i32> {
        let mut known = self.0.borrow_mut();
        let zone = known.entry(zone.to_owned()).or_insert_with(|| TimeZone::get(zone).ok()).as_ref()?;
        Some(zone.to_offset(jiff::Timestamp::from_second(at).ok()?).seconds())
    }
}

pub(crate) fn fixture(path: &str) -> Vec<u8> {
    let root = std::env::var("CIVIC_FIXTURES").map_or_else(|_| PathBuf::from("../../shared/fixtures"), PathBuf::from);
    fs::read(root.join("events").join(path)).unwrap()
}

fn span(first: &str, last: &str, zone: &str) -> Span {
    Span { first: Date::parse(first).unwrap(), last: Date::parse(last).unwrap(), zone: ZoneId(zone.to_owned()) }
}

/// What the oracle was asked for.
fn all_years() -> Span {
    span("1990-01-01", "2034-12-31", "UTC")
}

fn read(body: &[u8], span: &Span) -> Reading {
    decode(body, &mut Clocks::new(&Jiff::default(), span)).unwrap()
}

/// When something begins and ends, as the oracle writes it; a time by the clocks that it was written with.
fn written(when: When, like: &str) -> (String, String) {
    match when {
        When::Days { first, last } => (day(first), day(last.plus(1))),
        When::Times { start, end } => (moment(start, like), moment(end.unwrap_or(start), like)),
    }
}

fn day(date: Date) -> String {
    let [year, month, day] = date.ymd();
    format!("{year:04}-{month:02}-{day:02}")
}

fn moment(at: Timestamp, like: &str) -> String {
    let offset =
        like.get(19..).filter(|offset| offset.len() == 6).map_or(0, |offset| super::value::offset(offset).unwrap());
    let shown = Zone::fixed(offset).shows(at);
    let second = shown.second_of_day();
    let clock = format!("T{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
    day(shown.date()) + &clock + like.get(19..).unwrap_or_default()
}

/// The rows of the oracle as texts: begin, end.
fn rows(value: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    value.as_array().into_iter().flatten().map(|row| (text(&row[0]), text(&row[1]))).collect()
}

/// Every recorded calendar, against recurring-ical-events 3.8.2. Where we differ on purpose:
///
/// - What is private is left out, and what cancels something in the same file is no event; here neither says so.
/// - A whole day that ends on the day it begins takes that day, and not no time.
/// - A day that ends at a midnight is days, and not a time in UTC.
/// - The oracle stops at 4,000 times, and at an event without a start.
#[test]
fn calendars_expand_as_the_oracle_says() {
    let oracle: Value = serde_json::from_slice(&fixture("expansions.json")).unwrap();
    let mut wrong = Vec::new();
    let mut checked = 0;
    for (path, expected) in oracle.as_object().unwrap() {
        let is_calendar = path.ends_with(".ics") && expected["first"].is_array();
        if !is_calendar || path.ends_with("issue_201_mixed_datetime_and_date.ics") {
            continue;
        }
        checked += 1;
        let text =
            String::from_utf8_lossy(&fixture(path)).replace("CLASS:PRIVATE", "X:").replace("CLASS:CONFIDENTIAL", "X:");
        let reading = read(text.as_bytes(), &all_years());
        let found: Vec<When> =
            reading.events.iter().flat_map(|event| event.occurrences.iter().map(|once| once.when)).collect();
        let count = expected["occurrences_1990_2035"].as_u64().unwrap() as usize;
        let is_capped = count == 4000 || expected["error"].is_string();
        if found.len() != count && !(is_capped && found.len() >= count) {
            wrong.push(format!("{path}: {} times, expected {count}; {:?}", found.len(), reading.left_out));
        }
        let first = rows(&expected["first"]);
        let last = if is_capped { Vec::new() } else { rows(&expected["last"]) };
        for (begin, end) in first.iter().chain(&last) {
            let end =
                if begin == end && begin.len() == 10 { day(Date::parse(begin).unwrap().plus(1)) } else { end.clone() };
            if !found.iter().any(|when| written(*when, begin) == (begin.clone(), end.clone())) {
                wrong.push(format!("{path}: {begin} to {end} is missing"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(checked, 76);
}

#[test]
fn a_day_that_ends_at_midnight_ends_the_day_before() {
    let reading = read(&fixture("recurring-ical-events/issue_201_mixed_datetime_and_date.ics"), &all_years());
    let dates = (Date::parse("2023-07-24").unwrap(), Date::parse("2023-08-16").unwrap());
    assert_eq!(reading.events[0].occurrences[0].when, When::Days { first: dates.0, last: dates.1 });
}

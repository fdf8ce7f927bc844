use std::cell::RefCell;
use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

use jiff::tz::TimeZone;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

use super::{ICalendar, decode};
use crate::Timestamp;
use crate::events::civil::Date;
use crate::events::model::{Attendance, Purpose, Status, When};
use crate::events::reading::{Clocks, Reading, Span, Why};
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

pub(crate) fn span(first: &str, last: &str, zone: &str) -> Span {
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
/// - What has no title is left out; here all have one.
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
        let text = text.replace("BEGIN:VEVENT", "BEGIN:VEVENT\nSUMMARY:x");
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

/// A calendar with these lines in its only event, read for the year 2026 in Rome.
fn event_with(lines: &str) -> Reading {
    calendar_with(&format!("BEGIN:VEVENT\nUID:1\nSUMMARY:Mercato\n{lines}\nEND:VEVENT"))
}

fn calendar_with(components: &str) -> Reading {
    let text = format!("BEGIN:VCALENDAR\nVERSION:2.0\n{components}\nEND:VCALENDAR\n");
    read(text.as_bytes(), &span("2026-01-01", "2026-12-31", "Europe/Rome"))
}

/// Begin and end of all times, by Rome's clocks in winter if they are times.
fn times(reading: &Reading) -> Vec<String> {
    let whens = reading.events.iter().flat_map(|event| event.occurrences.iter().map(|once| once.when));
    whens
        .map(|when| {
            let (begin, end) = written(when, "0000-00-00T00:00:00+01:00");
            format!("{}/{}", begin.trim_end_matches("+01:00"), end.trim_end_matches("+01:00"))
        })
        .collect()
}

#[test]
fn an_event_ends_when_it_says_or_as_the_standard_says() {
    let one = |lines: &str| times(&event_with(lines)).join(" ");
    assert_eq!(one("DTSTART;VALUE=DATE:20260314"), "2026-03-14/2026-03-15");
    assert_eq!(one("DTSTART:20260314"), "2026-03-14/2026-03-15");
    assert_eq!(one("DTSTART:20260314\nDURATION:P2D"), "2026-03-14/2026-03-16");
    assert_eq!(one("DTSTART:20260114T100000"), "2026-01-14T10:00:00/2026-01-14T10:00:00");
    assert_eq!(one("DTSTART:20260114T100000\nDURATION:PT1H30M"), "2026-01-14T10:00:00/2026-01-14T11:30:00");
    // A day of 23 hours is still a day: 10:00 to 10:00 by the clocks.
    assert_eq!(one("DTSTART:20260328T100000\nDURATION:P1D"), "2026-03-28T10:00:00/2026-03-29T09:00:00");
    assert_eq!(one("DTSTART:20260328T100000\nDTEND:20260329T100000"), "2026-03-28T10:00:00/2026-03-29T09:00:00");
}

#[test]
fn times_that_clocks_skip_or_show_twice_are_those_of_the_standard() {
    let one = |lines: &str| times(&event_with(lines)).join(" ");
    // 02:30 does not exist on 29 March: it is counted from the offset before.
    assert_eq!(one("DTSTART;TZID=Europe/Rome:20260329T023000"), "2026-03-29T02:30:00/2026-03-29T02:30:00");
    // 02:30 comes twice on 25 October: the first, which is summer time.
    assert_eq!(one("DTSTART;TZID=Europe/Rome:20261025T023000"), "2026-10-25T01:30:00/2026-10-25T01:30:00");
    let daily = one("DTSTART;TZID=Europe/Rome:20260328T180000\nRRULE:FREQ=DAILY;COUNT=3");
    assert_eq!(
        daily,
        "2026-03-28T18:00:00/2026-03-28T18:00:00 2026-03-29T17:00:00/2026-03-29T17:00:00 2026-03-30T17:00:00/2026-03-30T17:00:00"
    );
}

#[test]
fn zones_are_found_by_all_their_names() {
    let zones = [
        "W. Europe Standard Time",
        "/freeassociation.sourceforge.net/Europe/Berlin",
        "\"Europe/Rome\"",
        "Europe/Paris",
        "UTC+01:00",
        "GMT+1",
        "(UTC+01:00) Amsterdam",
        "nobody knows",
    ];
    for zone in zones {
        let found = times(&event_with(&format!("DTSTART;TZID={zone}:20260114T100000")));
        // A parameter with a colon has to stand in quotation marks.
        let found = if zone.contains(":0") {
            times(&event_with(&format!("DTSTART;TZID=\"{zone}\":20260114T100000")))
        } else {
            found
        };
        assert_eq!(found, ["2026-01-14T10:00:00/2026-01-14T10:00:00"], "{zone}");
    }
    assert_eq!(
        times(&event_with("DTSTART;TZID=Eastern Standard Time:20260114T100000")),
        ["2026-01-14T16:00:00/2026-01-14T16:00:00"]
    );
}

#[test]
fn a_zone_that_only_the_file_describes_is_read_from_it() {
    let found = calendar_with(
        "BEGIN:VTIMEZONE\nTZID:Isola\nBEGIN:STANDARD\nDTSTART:19701101T020000\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\nTZOFFSETFROM:+0400\nTZOFFSETTO:+0300\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:19700301T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=1SU\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0400\nEND:DAYLIGHT\nEND:VTIMEZONE\nBEGIN:VEVENT\nUID:1\nSUMMARY:a\nDTSTART;TZID=Isola:20260114T100000\nRRULE:FREQ=MONTHLY;INTERVAL=5;COUNT=3\nEND:VEVENT",
    );
    assert_eq!(
        times(&found),
        [
            "2026-01-14T08:00:00/2026-01-14T08:00:00",
            "2026-06-14T07:00:00/2026-06-14T07:00:00",
            "2026-11-14T08:00:00/2026-11-14T08:00:00"
        ]
    );
}

#[test]
fn a_calendar_with_a_zone_of_its_own_means_its_clocks() {
    let found = calendar_with(
        "X-WR-TIMEZONE:America/New_York\nBEGIN:VEVENT\nUID:1\nSUMMARY:a\nDTSTART:20260114T100000\nEND:VEVENT",
    );
    assert_eq!(times(&found), ["2026-01-14T16:00:00/2026-01-14T16:00:00"]);
}

#[test]
fn what_is_left_out_of_a_series_is_not_shown() {
    let series = "DTSTART;TZID=Europe/Rome:20260105T100000\nRRULE:FREQ=WEEKLY;COUNT=4\n";
    let days = |lines: &str| -> Vec<String> {
        times(&event_with(&format!("{series}{lines}"))).iter().map(|time| time.get(8..10).unwrap().to_owned()).collect()
    };
    assert_eq!(days(""), ["05", "12", "19", "26"]);
    assert_eq!(days("EXDATE;TZID=Europe/Rome:20260112T100000,20260119T100000"), ["05", "26"]);
    assert_eq!(days("EXDATE:20260112T090000Z\nEXDATE;VALUE=DATE:20260119"), ["05", "26"]);
    assert_eq!(days("EXRULE:FREQ=WEEKLY;INTERVAL=2"), ["12", "26"]);
    assert_eq!(days("RDATE:20260107T090000Z\nRDATE;VALUE=DATE:20260108"), ["05", "07", "08", "12", "19", "26"]);
    assert_eq!(days("RRULE:FREQ=MONTHLY;BYMONTHDAY=7;COUNT=1"), ["05", "07", "12", "19", "26"]);
}

#[test]
fn a_time_of_a_series_can_be_moved_changed_and_cancelled() {
    let series = "BEGIN:VEVENT\nUID:1\nSUMMARY:Mercato\nDTSTART;TZID=Europe/Rome:20260105T100000\nRRULE:FREQ=WEEKLY;COUNT=4\nEND:VEVENT\n";
    let with =
        |lines: &str| calendar_with(&format!("{series}BEGIN:VEVENT\nUID:1\nSUMMARY:Mercato\n{lines}\nEND:VEVENT"));

    let moved = with("RECURRENCE-ID:20260112T090000Z\nDTSTART;TZID=Europe/Rome:20260113T110000");
    assert_eq!(moved.events.len(), 1);
    let once = moved.events[0].occurrences[1];
    assert_eq!(written(once.when, "0000-00-00T00:00:00+01:00").0, "2026-01-13T11:00:00+01:00");
    assert_eq!(written(once.moved_from.unwrap(), "0000-00-00T00:00:00+01:00").0, "2026-01-12T10:00:00+01:00");

    let cancelled = with(
        "RECURRENCE-ID;TZID=Europe/Rome:20260112T100000\nDTSTART;TZID=Europe/Rome:20260112T100000\nSTATUS:CANCELLED",
    );
    let states: Vec<_> = cancelled.events[0].occurrences.iter().map(|once| once.status).collect();
    assert_eq!(states, [None, Some(Status::Cancelled), None, None]);

    let changed = with(
        "RECURRENCE-ID;VALUE=DATE:20260112\nDTSTART;TZID=Europe/Rome:20260112T100000\nLOCATION:Piazza Santo Spirito",
    );
    assert_eq!(changed.events.iter().map(|event| event.occurrences.len()).collect::<Vec<_>>(), [3, 1]);
    assert_eq!(changed.events[1].id.0, "1/20260112");

    let from_now_on = with(
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20260112T090000Z\nDTSTART;TZID=Europe/Rome:20260112T120000\nDTEND;TZID=Europe/Rome:20260112T130000",
    );
    assert_eq!(
        times(&from_now_on),
        [
            "2026-01-05T10:00:00/2026-01-05T10:00:00",
            "2026-01-12T12:00:00/2026-01-12T13:00:00",
            "2026-01-19T12:00:00/2026-01-19T13:00:00",
            "2026-01-26T12:00:00/2026-01-26T13:00:00",
        ]
    );

    // One that is moved into the year from outside of it, and one that nobody announced.
    let into = with("RECURRENCE-ID:20251229T090000Z\nDTSTART:20260102T090000Z");
    assert_eq!(times(&into)[0], "2026-01-02T10:00:00/2026-01-02T10:00:00");
}

#[test]
fn what_another_calendar_of_the_file_cancels_is_cancelled() {
    let event = "BEGIN:VEVENT\nUID:1\nSUMMARY:Mercato\nDTSTART:20260105T090000Z\nRRULE:FREQ=WEEKLY;COUNT=2\nEND:VEVENT";
    let with = |cancelled: &str| {
        let text = format!(
            "BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:1\nSUMMARY:Mercato\n{cancelled}\nEND:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR\n{event}\nEND:VCALENDAR"
        );
        read(text.as_bytes(), &span("2026-01-01", "2026-12-31", "Europe/Rome"))
    };
    let all = with("DTSTART:20260105T090000Z\nSEQUENCE:1");
    assert_eq!(all.events.iter().map(|event| event.status).collect::<Vec<_>>(), [Status::Cancelled]);
    let one = with("RECURRENCE-ID:20260112T090000Z\nDTSTART:20260112T090000Z\nSEQUENCE:1");
    assert_eq!(one.events[0].status, Status::Scheduled);
    assert_eq!(
        one.events[0].occurrences.iter().map(|once| once.status).collect::<Vec<_>>(),
        [None, Some(Status::Cancelled)]
    );
}

#[test]
fn a_rule_that_cannot_be_read_costs_its_event() {
    for rule in [
        "FREQ=WEEKLY;UNTL=20261023",
        "FREQ=FORTNIGHTLY",
        "BYDAY=MO",
        "RSCALE=HEBREW;FREQ=YEARLY",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=MONTHLY;BYMONTHDAY=32",
    ] {
        let reading = event_with(&format!("DTSTART:20260105T090000Z\nRRULE:{rule}"));
        assert_eq!((reading.events.len(), reading.left_out[0].why), (0, Why::Rule), "{rule}");
    }
}

#[test]
fn what_has_no_title_is_left_out() {
    let reading = calendar_with("BEGIN:VEVENT\nUID:1\nSUMMARY: \nDTSTART:20260105T090000Z\nEND:VEVENT");
    assert_eq!((reading.events.len(), reading.left_out[0].why), (0, Why::Nameless));
}

#[test]
fn an_address_for_calendar_programs_is_one_for_browsers() {
    let address = |text: &str| ICalendar::at(text).map(|file| file.address.as_str().to_owned());
    assert_eq!(address(" WebCal://city.example/a.ics").as_deref(), Some("https://city.example/a.ics"));
    assert_eq!(address("/eventi.ics").as_deref(), Some("/eventi.ics"));
    assert_eq!(address("webcal:"), None);
}

#[test]
fn what_is_not_for_everybody_is_left_out() {
    let reading = event_with("DTSTART:20260105T090000Z\nCLASS:CONFIDENTIAL");
    assert_eq!((reading.events.len(), reading.left_out[0].why), (0, Why::NotPublic));
}

#[test]
fn a_series_without_end_or_sense_ends_soon() {
    for rule in [
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;COUNT=2000000000",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=1",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;INTERVAL=10000000",
        "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=0,1,2,3,4,5,6,7,8,9;COUNT=4000000000",
    ] {
        for start in ["00000101T000000Z", "20260105T090000Z", "99991231T235959Z"] {
            let reading = event_with(&format!("DTSTART:{start}\nRRULE:{rule}"));
            assert!(reading.events.iter().all(|event| event.occurrences.len() <= 20_000), "{rule}");
        }
    }
}

#[test]
fn what_an_event_says_is_read() {
    let reading = event_with(
        "DTSTART:20260105T090000Z\nDESCRIPTION:Frutta\\, verdura\\nbiologico\nLOCATION:Piazza Tasso\\, Firenze\nGEO:43.7696;11.2430\n\
         URL:https://citta.example/mercato\nCATEGORIES:Mercati,Cibo\\, vino\nCATEGORIES:Mercati\nSTATUS:TENTATIVE\n\
         ORGANIZER;CN=Comune di Firenze:mailto:eventi@citta.example\nIMAGE;VALUE=URI;FMTTYPE=image/png:https://citta.example/a.png\n\
         ATTACH:https://citta.example/programma.pdf\nCONFERENCE;VALUE=URI:https://video.example/1\nX-NOTHING:x",
    );
    let event = &reading.events[0];
    assert_eq!(event.description.as_deref(), Some("Frutta, verdura\nbiologico"));
    let place = event.place.as_ref().unwrap();
    assert_eq!(place.name.as_deref(), Some("Piazza Tasso, Firenze"));
    assert_eq!(place.position.map(|position| position.latitude), Some(43.7696));
    assert_eq!(event.categories, ["Mercati", "Cibo, vino"]);
    assert_eq!((event.status, event.attendance), (Status::Tentative, Attendance::Both));
    let organizer = event.organizer.as_ref().unwrap();
    assert_eq!(organizer.name.as_deref(), Some("Comune di Firenze"));
    assert_eq!(event.picture.as_ref().unwrap().link.as_str(), "https://citta.example/a.png");
    let purposes: Vec<_> = event.links.iter().map(|link| link.purpose).collect();
    assert_eq!(purposes, [Purpose::Page, Purpose::TakePart, Purpose::Document]);
}

proptest! {
    #[test]
    fn any_calendar_is_read_or_refused(
        lines in vec("(DTSTART|DTEND|RRULE|RDATE|EXDATE|RECURRENCE-ID|DURATION|UID)(;TZID=[A-Za-z/+0-9]{0,12}|;VALUE=DATE)?:(FREQ=(SECONDLY|HOURLY|WEEKLY|MONTHLY|YEARLY);(BY(DAY|MONTH|HOUR|SETPOS|WEEKNO|YEARDAY)=-?[0-9]{1,3}(MO)?;?){0,2}|[0-9]{8}(T[0-9]{6}Z?)?|-?P[0-9]{1,9}[DWTH]{1,2}|.{0,12})", 0..8),
    ) {
        calendar_with(&format!("BEGIN:VEVENT\nDTSTART:20260105T090000Z\n{}\nEND:VEVENT", lines.join("\n")));
    }
}

//! When something is open or goes on, in the syntax of OpenStreetMap's `opening_hours`.

use crate::Timestamp;
use crate::document::record::Record;
use crate::mobility::rules::{Clock, clock};

const DAYS: [(&str, &str); 7] = [
    ("Mo", "monday"),
    ("Tu", "tuesday"),
    ("We", "wednesday"),
    ("Th", "thursday"),
    ("Fr", "friday"),
    ("Sa", "saturday"),
    ("Su", "sunday"),
];
const DAY: u16 = 1440;

/// The minutes from and until of each day of a week.
type Week = [Vec<(u16, u16)>; 7];

/// The hours of a week, from periods that name days and times of day (`recurringTimePeriodOfDay`), or, in the older German
/// profile, from the dates of one week. `None` if they are told in another way, or in the time of a zone.
pub(super) fn of(times: Record<'_, '_>) -> Option<String> {
    let mut week = Week::default();
    for period in times.all() {
        match period.name() {
            "validPeriod" => recurring(period, &mut week)?,
            "period" => dated(period, &mut week)?,
            _ => {}
        }
    }
    written(&week)
}

fn recurring(period: Record<'_, '_>, week: &mut Week) -> Option<()> {
    let named = |record: &Record<'_, '_>, name: &str| record.name() == name;
    let mut times = Vec::new();
    for time in period.all().filter(|record| named(record, "recurringTimePeriodOfDay")) {
        times.push((minute(time.deep("startTimeOfPeriod")?)?, until(minute(time.deep("endTimeOfPeriod")?)?)));
    }
    if times.is_empty() {
        times.push((0, DAY));
    }
    let days: Vec<_> = period.all().filter(|record| named(record, "applicableDay")).filter_map(Record::own).collect();
    for ((_, name), day) in DAYS.iter().zip(week) {
        if days.is_empty() || days.iter().any(|day| day.eq_ignore_ascii_case(name)) {
            times.iter().for_each(|time| add(day, *time));
        }
    }
    Some(())
}

fn dated(period: Record<'_, '_>, week: &mut Week) -> Option<()> {
    let (start, end) = (period.text("startOfPeriod")?, period.text("endOfPeriod")?);
    let (date, from) = start.split_once('T')?;
    let time = (minute(from)?, until(minute(end.split_once('T')?.1)?));
    let Timestamp(midnight) = clock::read(date, Clock::Utc)?;
    // 1970-01-01 was a Thursday.
    let weekday = midnight.div_euclid(86_400_000).saturating_add(3).rem_euclid(7);
    add(week.get_mut(usize::try_from(weekday).ok()?)?, time);
    Some(())
}

/// Some servers write each period twice.
fn add(day: &mut Vec<(u16, u16)>, time: (u16, u16)) {
    if !day.contains(&time) {
        day.push(time);
    }
}

/// `HH:MM`, with or without seconds.
fn minute(text: &str) -> Option<u16> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.'));
    let (hour, rest) = text.split_once(':').filter(|_| is_plain)?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, rest.get(..2)?.parse().ok()?);
    (hour <= 24 && minute < 60).then(|| hour.saturating_mul(60).saturating_add(minute))
}

/// The last minute of a day, and its midnight, are its end.
fn until(minute: u16) -> u16 {
    if minute == 0 || minute >= 1439 { DAY } else { minute }
}

fn written(week: &Week) -> Option<String> {
    if week.iter().all(|day| *day == [(0, DAY)]) {
        return Some("24/7".to_owned());
    }
    let mut out = String::new();
    let mut rest = week.iter().zip(DAYS).peekable();
    while let Some((times, (first, _))) = rest.next() {
        let mut last = first;
        while let Some((_, (day, _))) = rest.next_if(|(next, _)| *next == times) {
            last = day;
        }
        if times.is_empty() {
            continue;
        }
        out.push_str(if out.is_empty() { "" } else { "; " });
        out.push_str(first);
        if last != first {
            out.push('-');
            out.push_str(last);
        }
        for (index, (from, until)) in times.iter().enumerate() {
            out.push(if index == 0 { ' ' } else { ',' });
            out.push_str(&format!("{:02}:{:02}-{:02}:{:02}", from / 60, from % 60, until / 60, until % 60));
        }
    }
    (!out.is_empty()).then_some(out)
}

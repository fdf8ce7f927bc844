//! The zones that a calendar file names: by the database, by what the file says of them, or by their usual names.
#![allow(clippy::arithmetic_side_effects, reason = "seconds of the years 0 to 9999")]

use super::expand::{Start, expand};
use super::lines::Component;
use super::rule::{Rule, Until};
use super::value::{self, Time};
use super::windows;
use crate::events::civil::{DAY, Local};
use crate::events::zones::{Change, Rules, Zone, Zones};

/// Changes of one observance that are looked at.
const MOST_ONSETS: usize = 1_000;

/// A `VTIMEZONE` (RFC 5545, 3.6.5).
struct Described {
    observances: Vec<Observance>,
}

/// A part of it: when clocks are put to one offset from another.
struct Observance {
    is_standard: bool,
    start: Local,
    from: i32,
    to: i32,
    rules: Vec<Rule>,
    dates: Vec<Local>,
}

/// The zone of a `TZID`; `None` if nobody knows it.
///
/// What the database says comes first: descriptions in files are often old or wrong. Their names come with a prefix
/// (`/freeassociation.sourceforge.net/Europe/Berlin`), or are those that Windows has (`W. Europe Standard Time`).
pub(crate) fn find<'z>(zones: &'z dyn Zones, name: &str, described: &[&Component<'_>]) -> Option<Zone<'z>> {
    let name = name.trim().trim_matches('"');
    if let Some(zone) = by_name(zones, name) {
        return Some(zone);
    }
    let is_it = |component: &&&Component<'_>| component.line("TZID").is_some_and(|line| line.value.trim() == name);
    let component = described.iter().find(is_it);
    let location = component.and_then(|component| component.line("X-LIC-LOCATION"));
    if let Some(zone) = location.and_then(|line| by_name(zones, line.value.trim())) {
        return Some(zone);
    }
    if let Some(described) = component.and_then(|component| Described::read(component)) {
        return Some(Zone::new(described));
    }
    if let Some(zone) = windows::zone(name).and_then(|name| Zone::named(zones, name)) {
        return Some(zone);
    }
    by_offset(name).map(Zone::fixed)
}

/// A name of the database, with or without something before it.
fn by_name<'z>(zones: &'z dyn Zones, name: &str) -> Option<Zone<'z>> {
    if let Some(zone) = Zone::named(zones, name) {
        return Some(zone);
    }
    let mut rest = name;
    while let Some((_, after)) = rest.split_once('/') {
        rest = after;
        // A last part alone is a town, and no name.
        if let Some(zone) = rest.contains('/').then(|| Zone::named(zones, rest)).flatten() {
            return Some(zone);
        }
    }
    None
}

/// `UTC+11`, `GMT-0500`, `(UTC+01:00) Rome`: so far ahead of UTC.
fn by_offset(name: &str) -> Option<i32> {
    let name = name.trim_start_matches('(');
    let rest = ["UTC", "GMT", "utc", "gmt"].iter().find_map(|prefix| name.strip_prefix(prefix))?.trim_start();
    let is_part = |letter: char| letter.is_ascii_digit() || letter == ':';
    let sign = rest.chars().next().filter(|sign| matches!(sign, '+' | '-'));
    let Some(sign) = sign else { return rest.is_empty().then_some(0) };
    let digits = rest.get(1..)?.trim_start();
    let digits = digits.get(..digits.find(|letter| !is_part(letter)).unwrap_or(digits.len()))?;
    let digits = match digits.len() {
        1 => format!("{sign}0{digits}00"),
        2 => format!("{sign}{digits}00"),
        _ => format!("{sign}{digits}"),
    };
    value::offset(&digits)
}

impl Described {
    fn read(component: &Component<'_>) -> Option<Self> {
        let observances: Vec<Observance> = component.inner.iter().filter_map(Observance::read).collect();
        (!observances.is_empty()).then_some(Self { observances })
    }
}

impl Observance {
    fn read(component: &Component<'_>) -> Option<Self> {
        let offset = |name| component.line(name).and_then(|line| value::offset(line.value));
        let to = offset("TZOFFSETTO")?;
        let local = |text: &str| match value::time(text)? {
            Time::Date(date) => Some(date.begins()),
            Time::Local(local) | Time::Utc(local) => Some(local),
        };
        Some(Self {
            is_standard: component.is("STANDARD"),
            start: local(component.line("DTSTART")?.value)?,
            from: offset("TZOFFSETFROM").unwrap_or(to),
            to,
            rules: component.lines("RRULE").filter_map(|line| Rule::parse(line.value)).collect(),
            dates: component.lines("RDATE").flat_map(|line| line.value.split(',').filter_map(local)).collect(),
        })
    }

    /// When clocks are put to its offset, before a moment.
    fn onsets(&self, until: i64, changes: &mut Vec<Change>) {
        let window = self.start..Local(until + DAY);
        let mut times = vec![self.start];
        times.extend(&self.dates);
        for rule in &self.rules {
            let until = rule.until.map(|until| match until {
                Until::Date(date) => date.begins(),
                Until::Local(local) => local,
                Until::Utc(seconds) => Local(seconds + i64::from(self.from)),
            });
            let start = Start { at: self.start, is_day: false, until };
            expand(rule, start, window.clone(), MOST_ONSETS, &mut times);
        }
        let onsets = times.into_iter().map(|time| Change { at: time.0 - i64::from(self.from), offset: self.to });
        changes.extend(onsets.filter(|change| change.at < until));
    }
}

impl Rules for Described {
    fn changes(&self, from: i64, until: i64) -> (i32, Vec<Change>) {
        let mut all = Vec::new();
        self.observances.iter().for_each(|observance| observance.onsets(until, &mut all));
        all.sort_by_key(|change| change.at);
        all.dedup_by_key(|change| change.at);
        let before = all.iter().rev().find(|change| change.at < from).map(|change| change.offset);
        // Descriptions that begin too late mean standard time.
        let standard = self.observances.iter().find(|observance| observance.is_standard);
        let earliest = self.observances.iter().min_by_key(|observance| observance.start);
        let first = before.or(standard.map(|observance| observance.to)).or(earliest.map(|observance| observance.from));
        let first = first.unwrap_or_default();
        all.retain(|change| change.at >= from);
        (first, all)
    }
}

//! When the events of one calendar take place: the components that share a UID, put together.
//!
//! One of them says when it begins and how it recurs; others stand in for single times (`RECURRENCE-ID`), or for all from one
//! time on (`RANGE=THISANDFUTURE`) (RFC 5545, 3.8.4.4).
#![allow(clippy::arithmetic_side_effects, reason = "seconds of the years 0 to 9999")]

use std::ops::Range;

use super::expand::{Course, Start, expand};
use super::lines::{Component, Line};
use super::rule::{Rule, Until};
use super::value::{self, Duration, Time};
use super::zone;
use crate::Timestamp;
use crate::events::civil::{DAY, Date, Local};
use crate::events::model::When;
use crate::events::reading::{Clocks, MOST_OCCURRENCES, Why};
use crate::events::zones::Zone;

/// The zones that a calendar names, each looked up once. The first is the one of times without a zone.
pub(crate) struct Places<'c, 'z> {
    clocks: &'c mut Clocks<'z>,
    described: Vec<&'c Component<'c>>,
    known: Vec<(String, Option<Zone<'z>>)>,
    /// The zone of the whole calendar (`X-WR-TIMEZONE`), if it is not the city's.
    own: Option<ZoneAt>,
}

/// A zone of [`Places`]: the city's, or one that the calendar names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ZoneAt {
    City,
    Utc,
    Named(usize),
}

impl<'c, 'z> Places<'c, 'z> {
    pub(crate) fn new(calendar: &'c Component<'c>, clocks: &'c mut Clocks<'z>) -> Self {
        let described = calendar.inner.iter().filter(|component| component.is("VTIMEZONE")).collect();
        let mut places = Self { clocks, described, known: Vec::new(), own: None };
        if let Some(line) = calendar.line("X-WR-TIMEZONE") {
            places.own = Some(places.named(line.value.trim()));
        }
        places
    }

    /// The zone of times without one.
    fn floating(&self) -> ZoneAt {
        self.own.unwrap_or(ZoneAt::City)
    }

    /// The zone of a name; that of times without one if nobody knows it.
    fn named(&mut self, name: &str) -> ZoneAt {
        let at = self.known.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
            self.known.push((name.to_owned(), zone::find(self.clocks.zones, name, &self.described)));
            self.known.len().saturating_sub(1)
        });
        match self.known.get(at) {
            Some((_, Some(_))) => ZoneAt::Named(at),
            _ => self.floating(),
        }
    }

    fn moment(&mut self, local: Local, zone: ZoneAt) -> Timestamp {
        match self.zone(zone) {
            Some(zone) => zone.moment(local),
            None => Timestamp(local.0 * 1000),
        }
    }

    fn shows(&mut self, at: Timestamp, zone: ZoneAt) -> Local {
        match self.zone(zone) {
            Some(zone) => zone.shows(at),
            None => Local(at.0.div_euclid(1000)),
        }
    }

    fn zone(&mut self, zone: ZoneAt) -> Option<&mut Zone<'z>> {
        match zone {
            ZoneAt::City => Some(&mut self.clocks.city),
            ZoneAt::Utc => None,
            ZoneAt::Named(at) => self.known.get_mut(at)?.1.as_mut(),
        }
    }

    /// The span that is wanted, by the clocks of a zone.
    fn window(&mut self, zone: ZoneAt) -> Range<Local> {
        let span = self.clocks.span;
        let (from, until) = (span.first.begins(), span.last.plus(1).begins());
        let (from, until) = (self.clocks.city.moment(from), self.clocks.city.moment(until));
        self.shows(from, zone)..self.shows(until, zone)
    }
}

/// A time as a property says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stated {
    time: Time,
    zone: ZoneAt,
}

impl Stated {
    fn read(value: &str, line: &Line<'_>, places: &mut Places<'_, '_>) -> Option<Self> {
        let time = value::time(value)?;
        let zone = match (time, line.parameter("TZID")) {
            (Time::Utc(_), _) => ZoneAt::Utc,
            (_, Some(name)) => places.named(&name),
            (_, None) => places.floating(),
        };
        Some(Self { time, zone })
    }

    fn local(self) -> Local {
        match self.time {
            Time::Date(date) => date.begins(),
            Time::Local(local) | Time::Utc(local) => local,
        }
    }

    fn is_day(self) -> bool {
        matches!(self.time, Time::Date(_))
    }

    /// The time of a series that begins so which this names. A day is the same day everywhere; where the series is one of days,
    /// a time names the day that its own clocks show.
    fn time_of(self, start: Self, places: &mut Places<'_, '_>) -> Local {
        if start.is_day() && self.zone != ZoneAt::Utc {
            self.local().date().begins()
        } else {
            self.local_in(start.zone, places)
        }
    }

    /// What the clocks of another zone show then. A day is the same day everywhere.
    fn local_in(self, zone: ZoneAt, places: &mut Places<'_, '_>) -> Local {
        if self.is_day() || self.zone == zone {
            return self.local();
        }
        let at = places.moment(self.local(), self.zone);
        places.shows(at, zone)
    }
}

/// How long something takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Length {
    /// Nobody says.
    Open,
    /// So many whole days, at least one.
    Days(i64),
    /// Milliseconds.
    Exactly(i64),
    /// By the clocks.
    Nominal(Duration),
}

impl Length {
    /// At most so many seconds.
    fn seconds(self) -> i64 {
        match self {
            Self::Open => 0,
            Self::Days(days) => days.saturating_mul(DAY),
            Self::Exactly(milliseconds) => milliseconds / 1000,
            Self::Nominal(duration) => duration.days.saturating_mul(DAY).saturating_add(duration.seconds),
        }
    }
}

/// A `VEVENT`, and when it is.
pub(crate) struct Item<'c> {
    pub(crate) component: &'c Component<'c>,
    pub(crate) uid: &'c str,
    start: Stated,
    length: Length,
    /// The time of a series for which it stands in.
    stands_for: Option<Stated>,
    /// Whether it stands in for all later ones, too.
    and_future: bool,
    sequence: i64,
    /// When it was changed last, as text that sorts.
    stamp: &'c str,
}

impl<'c> Item<'c> {
    /// Reads when a component is.
    ///
    /// # Errors
    /// If nobody can tell.
    pub(crate) fn read(component: &'c Component<'c>, places: &mut Places<'_, '_>) -> Result<Self, Why> {
        let value = |name| component.line(name).map(|line| line.value.trim()).unwrap_or_default();
        let mut stated = |name| component.line(name).and_then(|line| Stated::read(line.value, &line, places));
        let (start, end) = (stated("DTSTART").ok_or(Why::NoTime)?, stated("DTEND"));
        let stands_for = stated("RECURRENCE-ID");
        let range = component.line("RECURRENCE-ID").and_then(|line| line.parameter("RANGE"));
        let duration = component.line("DURATION").and_then(|line| value::duration(line.value));
        let (start, length) = with_length(start, end, duration, places);
        Ok(Self {
            component,
            uid: value("UID"),
            start,
            length,
            stands_for,
            and_future: range.is_some_and(|range| range.eq_ignore_ascii_case("THISANDFUTURE")),
            sequence: value("SEQUENCE").parse().unwrap_or_default(),
            stamp: [value("LAST-MODIFIED"), value("DTSTAMP")]
                .into_iter()
                .find(|stamp| !stamp.is_empty())
                .unwrap_or_default(),
        })
    }

    pub(crate) fn stands_in(&self) -> bool {
        self.stands_for.is_some()
    }

    /// Whether it says more recently what it says.
    fn is_newer(&self, than: &Self) -> bool {
        (self.sequence, self.stamp) >= (than.sequence, than.stamp)
    }

    fn status(&self) -> &str {
        self.component.line("STATUS").map(|line| line.value.trim()).unwrap_or_default()
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.status().eq_ignore_ascii_case("CANCELLED")
    }

    /// When it is if it begins at a time of its clocks.
    fn when(&self, at: Local, length: Length, places: &mut Places<'_, '_>) -> When {
        when(at, self.start, length, places)
    }
}

fn when(at: Local, start: Stated, length: Length, places: &mut Places<'_, '_>) -> When {
    if start.is_day() {
        let first = at.date();
        return When::days(first, Some(first.plus(length.seconds().div_euclid(DAY) - 1)));
    }
    let begins = places.moment(at, start.zone);
    let ends = match length {
        Length::Open => None,
        Length::Days(days) => Some(places.moment(at.plus(days.saturating_mul(DAY)), start.zone)),
        Length::Exactly(milliseconds) => Some(Timestamp(begins.0.saturating_add(milliseconds))),
        Length::Nominal(duration) => {
            let day = places.moment(at.plus(duration.days.saturating_mul(DAY)), start.zone);
            Some(day.plus_seconds(duration.seconds))
        }
    };
    When::times(begins, ends)
}

/// The start and how long it takes from there. An end before the start is taken for a mistake of who typed the two.
fn with_length(
    start: Stated,
    end: Option<Stated>,
    duration: Option<Duration>,
    places: &mut Places<'_, '_>,
) -> (Stated, Length) {
    if let Time::Date(first) = start.time {
        let days = match (end, duration) {
            (Some(end), _) => {
                let until = end.local_in(start.zone, places);
                // An end within a day is one on that day; midnight is the end of the day before.
                let days = until.plus(DAY - 1).date().days() - first.days();
                if days < 0 {
                    let start = Stated { time: Time::Date(until.date()), ..start };
                    return (start, Length::Days(-days));
                }
                days
            }
            (None, Some(duration)) => duration.days + (duration.seconds + DAY - 1).div_euclid(DAY),
            (None, None) => 1,
        };
        return (start, Length::Days(days.max(1)));
    }
    match (end, duration) {
        (Some(end), _) => {
            // A day as the end of a time is over when that day begins, unless it is the day of the start.
            let until = if end.is_day() && end.local().date() <= start.local().date() {
                return (start, Length::Open);
            } else {
                places.moment(end.local(), if end.is_day() { start.zone } else { end.zone })
            };
            let from = places.moment(start.local(), start.zone);
            let length = until.0 - from.0;
            if length < 0 { (end, Length::Exactly(-length)) } else { (start, Length::Exactly(length)) }
        }
        (None, Some(duration)) if duration.days < 0 || duration.seconds < 0 => (start, Length::Open),
        (None, Some(duration)) => (start, Length::Nominal(duration)),
        (None, None) => (start, Length::Open),
    }
}

/// What the components of one UID say together: which of them tells of which times.
pub(crate) struct Told<'i, 'c> {
    pub(crate) item: &'i Item<'c>,
    pub(crate) times: Vec<Once>,
    /// Whether there are more after the span.
    pub(crate) goes_on: bool,
}

/// One time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Once {
    pub(crate) when: When,
    pub(crate) moved_from: Option<When>,
    /// The time by which the series knows it.
    pub(crate) known_as: Option<Local>,
}

/// When the components of one UID take place in the span.
///
/// # Errors
/// If nobody can tell how it recurs.
pub(crate) fn resolve<'i, 'c>(items: &'i [Item<'c>], places: &mut Places<'_, '_>) -> Result<Vec<Told<'i, 'c>>, Why> {
    let newest = |best: Option<&'i Item<'c>>, item: &'i Item<'c>| match best {
        Some(best) if !item.is_newer(best) => Some(best),
        _ => Some(item),
    };
    let Some(master) = items.iter().filter(|item| !item.stands_in()).fold(None, newest) else {
        // What they stand in for is elsewhere.
        return Ok(items.iter().map(|item| alone(item, places)).collect());
    };
    let zone = master.start.zone;
    let excluded = Excluded::read(master, places);
    let mut singles: Vec<(Local, &Item<'c>)> = Vec::new();
    let mut futures: Vec<(Local, &Item<'c>)> = Vec::new();
    for item in items {
        let Some(id) = item.stands_for else { continue };
        let at = id.time_of(master.start, places);
        let list = if item.and_future { &mut futures } else { &mut singles };
        match list.iter_mut().find(|(known, _)| *known == at) {
            Some((_, known)) if item.is_newer(known) => *known = item,
            Some(_) => {}
            None => list.push((at, item)),
        }
    }
    futures.sort_by_key(|(at, _)| *at);

    // What stands in for a later time may take it back into the span.
    let shifts = futures.iter().map(|(at, item)| item.start.local_in(zone, places).0 - at.0);
    let (earlier, later) = shifts.fold((0, 0), |(least, most), shift| (least.min(shift), most.max(shift)));
    let longest = futures.iter().fold(master.length.seconds(), |most, (_, item)| most.max(item.length.seconds()));
    let window = places.window(zone);
    let wider = window.start.plus(-longest - later - DAY)..window.end.plus(-earlier + DAY);
    let (mut times, periods, course) = recurrence(master, wider, places)?;
    times.retain(|time| !excluded.has(*time));

    let mut told: Vec<Told<'i, 'c>> = Vec::new();
    told.push(Told { item: master, times: Vec::new(), goes_on: course == Course::GoesOn });
    told.extend(futures.iter().map(|(_, item)| Told { item, times: Vec::new(), goes_on: false }));
    for time in times {
        if singles.iter().any(|(at, item)| stands_for(*at, item, time)) {
            continue;
        }
        let before = futures.partition_point(|(at, _)| *at <= time);
        let once = match before.checked_sub(1).and_then(|last| futures.get(last)) {
            None => {
                let period = periods.iter().find(|(at, _)| *at == time).map(|(_, length)| *length);
                let when = master.when(time, period.unwrap_or(master.length), places);
                Once { when, moved_from: None, known_as: Some(time) }
            }
            Some((at, item)) => {
                let start = item.start.local_in(zone, places);
                let moved = time.plus(start.0 - at.0);
                let when = when(moved, Stated { zone, ..item.start }, item.length, places);
                Once { when, moved_from: None, known_as: Some(time) }
            }
        };
        if let Some(told) = told.get_mut(before).filter(|_| is_in(once.when, places)) {
            told.times.push(once);
        }
    }
    for (at, item) in singles {
        if !excluded.has(at) {
            let mut one = alone(item, places);
            let planned = master.when(at, master.length, places);
            for once in &mut one.times {
                once.known_as = Some(at);
                once.moved_from = Some(planned).filter(|planned| planned.begins() != once.when.begins());
            }
            told.push(one);
        }
    }
    Ok(told)
}

/// Whether a component stands in for that time: a day stands for all times of it.
fn stands_for(at: Local, item: &Item<'_>, time: Local) -> bool {
    let is_day = item.stands_for.is_some_and(Stated::is_day);
    at == time || (is_day && at.date() == time.date())
}

/// A component that happens once.
fn alone<'i, 'c>(item: &'i Item<'c>, places: &mut Places<'_, '_>) -> Told<'i, 'c> {
    let when = item.when(item.start.local(), item.length, places);
    let times = if is_in(when, places) { vec![Once { when, moved_from: None, known_as: None }] } else { Vec::new() };
    Told { item, times, goes_on: false }
}

/// Whether something lies in the span, be it in part.
fn is_in(when: When, places: &mut Places<'_, '_>) -> bool {
    let span = places.clocks.span;
    match when {
        When::Days { first, last } => first <= span.last && last >= span.first,
        When::Times { start, end } => {
            let city = &mut places.clocks.city;
            let from = city.moment(span.first.begins());
            start < city.moment(span.last.plus(1).begins()) && (start >= from || end.is_some_and(|end| end > from))
        }
    }
}

type Recurrence = (Vec<Local>, Vec<(Local, Length)>, Course);

/// The times of a series in a window, in order and each once; those that have a length of their own; whether it goes on.
fn recurrence(item: &Item<'_>, window: Range<Local>, places: &mut Places<'_, '_>) -> Result<Recurrence, Why> {
    let (at, zone) = (item.start.local(), item.start.zone);
    let mut times = Vec::new();
    let mut periods = Vec::new();
    let mut course = Course::Ended;
    let mut is_first = true;
    for line in item.component.lines("RRULE").filter(|line| !line.value.trim().is_empty()) {
        let rule = Rule::parse(line.value).ok_or(Why::Rule)?;
        let start = Start { at, is_day: item.start.is_day(), until: until(&rule, zone, places) };
        is_first &= start.until.is_none_or(|until| at <= until);
        match expand(&rule, start, window.clone(), MOST_OCCURRENCES, &mut times) {
            Course::Ended => {}
            other => course = other,
        }
    }
    // The start is the first time, whether a rule names it or not (3.8.5.3), but for a rule that ended before.
    if is_first {
        times.push(at);
    }
    for line in item.component.lines("EXRULE") {
        // RFC 2445, 4.8.5.2; dropped since.
        let rule = Rule::parse(line.value).ok_or(Why::Rule)?;
        let start = Start { at, is_day: item.start.is_day(), until: until(&rule, zone, places) };
        let mut taken = Vec::new();
        expand(&rule, start, window.clone(), MOST_OCCURRENCES, &mut taken);
        times.retain(|time| taken.binary_search(time).is_err());
    }
    for line in item.component.lines("RDATE") {
        for value in line.value.split(',') {
            let (from, to) = value.split_once('/').map_or((value, None), |(from, to)| (from, Some(to)));
            let Some(from) = Stated::read(from, &line, places) else { continue };
            let mut time = from.local_in(zone, places);
            if let Some(to) = to {
                let end = Stated::read(to, &line, places);
                let (_, length) = with_length(from, end, value::duration(to), places);
                periods.push((time, length));
            } else if from.is_day() && !item.start.is_day() {
                // A day alone is that day, at the usual time.
                time = time.plus(at.second_of_day());
            }
            times.push(time);
        }
    }
    times.retain(|time| window.contains(time));
    times.sort_unstable();
    times.dedup();
    times.truncate(MOST_OCCURRENCES);
    Ok((times, periods, course))
}

/// The last time that a rule allows, by the clocks of the series. Google and Outlook write a day where a time would have to
/// stand: it is the moment at which that day begins, as in other calendars.
fn until(rule: &Rule, zone: ZoneAt, places: &mut Places<'_, '_>) -> Option<Local> {
    Some(match rule.until? {
        Until::Date(date) => date.begins(),
        Until::Local(local) => local,
        Until::Utc(seconds) => places.shows(Timestamp(seconds * 1000), zone),
    })
}

/// The times that a series leaves out.
struct Excluded {
    times: Vec<Local>,
    days: Vec<Date>,
}

impl Excluded {
    fn read(item: &Item<'_>, places: &mut Places<'_, '_>) -> Self {
        let mut excluded = Self { times: Vec::new(), days: Vec::new() };
        for line in item.component.lines("EXDATE") {
            for value in line.value.split(',') {
                let Some(stated) = Stated::read(value, &line, places) else { continue };
                let at = stated.time_of(item.start, places);
                // A day leaves out all times of that day, and a time of a series of days leaves out its day.
                if stated.is_day() || item.start.is_day() {
                    excluded.days.push(at.date());
                } else {
                    excluded.times.push(at);
                }
            }
        }
        excluded
    }

    fn has(&self, time: Local) -> bool {
        self.times.contains(&time) || self.days.contains(&time.date())
    }
}

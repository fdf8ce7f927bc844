//! [`Reading`]: what one source says, put together from its documents and pages.

use super::civil::{Date, Local};
use super::icalendar::value::{self, Time};
use super::model::{Event, Status, When};
use super::zones::{Zone, ZoneId, Zones};
use crate::Timestamp;
pub use crate::ask::{Ask, Need};

/// More events than these are not read from one source.
pub(super) const MOST_EVENTS: usize = 20_000;

/// Nor are more times of one event, or of all of them together.
pub(super) const MOST_OCCURRENCES: usize = 20_000;
pub(super) const MOST_TIMES: usize = 100_000;

/// What a source is asked for: the days from which and until which one wants to know, and whose clocks count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// The city's zone: times without one are meant by its clocks.
    pub zone: ZoneId,
}

/// What one document of a source says, or all of them together. A broken event costs one event and not the list: it is in
/// [`Reading::left_out`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// Events that happen in the span, or of which nobody says when.
    pub events: Vec<Event>,
    /// What the calendar calls itself.
    pub name: Option<String>,
    /// What was left out, and why.
    pub left_out: Vec<LeftOut>,
    /// What else must be asked for: the next page, documents that this one names.
    pub next: Vec<Ask>,
}

/// Something that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its id, if it has one; for a document, its address.
    pub what: Option<String>,
    /// Why.
    pub why: Why,
}

/// Why something was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It has no title, so nobody would know what happens.
    Nameless,
    /// Nobody can read when it is.
    NoTime,
    /// Nobody can read how it recurs.
    Rule,
    /// It is not for everybody, not published yet, or taken back.
    NotPublic,
    /// The document did not come, or made no sense; the rest is shown without it.
    Unread,
    /// There is more, but it is not read any further.
    TooMany,
}

impl Reading {
    pub(super) fn leave_out(&mut self, what: Option<&str>, why: Why) {
        self.left_out.push(LeftOut { what: what.map(str::to_owned), why });
    }

    /// Takes in what another document says.
    pub(super) fn add(&mut self, other: Self) {
        self.events.extend(other.events);
        self.name = self.name.take().or(other.name);
        self.left_out.extend(other.left_out);
        self.next.extend(other.next);
    }

    /// Takes an event in with those of its occurrences that lie in the span, in their order. One that is over, or comes later,
    /// is not told; one that waits for a new date is.
    pub(super) fn keep(&mut self, mut event: Event, clocks: &mut Clocks<'_>) {
        let is_dated = !event.occurrences.is_empty();
        let why = match () {
            () if event.title.is_empty() => Some(Why::Nameless),
            () if !is_dated && event.status != Status::Postponed => Some(Why::NoTime),
            () if self.events.len() >= MOST_EVENTS || clocks.is_full() => Some(Why::TooMany),
            () => None,
        };
        if let Some(why) = why {
            return self.leave_out(Some(&event.id.0), why);
        }
        event.occurrences.retain(|occurrence| clocks.asks_for(&occurrence.when));
        if is_dated && event.occurrences.is_empty() {
            return;
        }
        event.occurrences.sort_by_key(|occurrence| clocks.begins(&occurrence.when));
        event.occurrences.dedup_by(|next, first| {
            let is_same = next.when == first.when;
            if is_same {
                first.status = first.status.or(next.status);
            }
            is_same
        });
        if event.occurrences.len() > MOST_OCCURRENCES {
            event.occurrences.truncate(MOST_OCCURRENCES);
            self.leave_out(Some(&event.id.0), Why::TooMany);
        }
        clocks.told = clocks.told.saturating_add(event.occurrences.len());
        self.events.push(event);
    }
}

/// The clocks by which a document is read: the city's zone and the span that is asked for.
pub struct Clocks<'z> {
    pub(crate) zones: &'z dyn Zones,
    pub(crate) city: Zone<'z>,
    pub(crate) span: &'z Span,
    /// Other zones that a document names, so that each is looked up once; `None` for those that nobody knows.
    others: Vec<(String, Option<Zone<'z>>)>,
    /// How many times of events were told by them.
    told: usize,
}

/// Seconds of a day when its last minute begins.
const LAST_MINUTE: i64 = 86_340;

/// No source has events in more zones than these, but for one that makes them up.
const MOST_ZONES: usize = 50;

/// The last second that clocks can tell: that of the year 9999.
const LAST_SECOND: i64 = 253_402_300_799;

impl<'z> Clocks<'z> {
    /// A city's zone that the database does not have counts as UTC.
    pub fn new(zones: &'z dyn Zones, span: &'z Span) -> Self {
        let city = Zone::named(zones, &span.zone.0).unwrap_or_else(|| Zone::fixed(0));
        Self { zones, city, span, others: Vec::new(), told: 0 }
    }

    /// Reads the times of JSON feeds: `2026-11-22T18:30:00+01:00`, or without a zone by the city's clocks; a blank may stand for
    /// the `T`.
    pub(crate) fn moment(&mut self, text: &str) -> Option<Timestamp> {
        self.moment_in(text, None)
    }

    /// The same, where a time without a zone is meant by the clocks of the one that is named beside it.
    pub(crate) fn moment_in(&mut self, text: &str, zone: Option<&str>) -> Option<Timestamp> {
        let text = text.trim();
        let Some((local, offset)) = Local::parse(text) else {
            // ISO 8601 has a notation without marks between, which is iCalendar's.
            return match value::time(text)? {
                Time::Local(local) => Some(self.zone(zone).moment(local)),
                Time::Utc(local) => Some(Timestamp(local.0.checked_mul(1000)?)),
                Time::Date(_) => None,
            };
        };
        let seconds = match offset.trim() {
            "" => return Some(self.zone(zone).moment(local)),
            "Z" | "z" => 0,
            // PostgreSQL writes whole hours without minutes.
            hours if hours.len() == 3 => value::offset(&[hours, "00"].concat())?,
            offset => value::offset(offset)?,
        };
        Some(Timestamp(local.plus(i64::from(seconds).saturating_neg()).0.checked_mul(1000)?))
    }

    /// Seconds since 1970 as feeds write them, in the years that clocks can tell.
    pub(crate) fn unix(text: &str) -> Option<Timestamp> {
        let seconds =
            text.split('.').next()?.parse::<i64>().ok().filter(|seconds| (0..=LAST_SECOND).contains(seconds))?;
        Some(Timestamp(seconds.checked_mul(1000)?))
    }

    /// The zone of a name: of the IANA database, or `UTC+2` as WordPress names what is none. The city's if there is no such
    /// zone, or no name.
    pub(crate) fn zone(&mut self, name: Option<&str>) -> &mut Zone<'z> {
        let Some(name) = name.map(str::trim).filter(|name| !name.is_empty() && *name != self.span.zone.0) else {
            return &mut self.city;
        };
        let known = self.others.iter().position(|(known, _)| known == name);
        let index = known.unwrap_or(self.others.len());
        if known.is_none() && self.others.len() < MOST_ZONES {
            let zone = Zone::named(self.zones, name).or_else(|| fixed(name));
            self.others.push((name.to_owned(), zone));
        }
        match self.others.get_mut(index) {
            Some((_, Some(zone))) => zone,
            _ => &mut self.city,
        }
    }

    /// When something is, by its beginning and its end as JSON feeds write them: a day, or a time of one. The day on which
    /// something ends is its last.
    pub(crate) fn when(&mut self, start: &str, end: Option<&str>, zone: Option<&str>) -> Option<When> {
        let (start, end) = (start.trim(), end.map(str::trim));
        let basic = |text: &str| Date::parse_basic(text.as_bytes());
        if let Some(first) = Date::parse(start).or_else(|| basic(start)) {
            let last = end.and_then(|end| end.get(..10).and_then(Date::parse).or_else(|| basic(end.get(..8)?)));
            return Some(When::days(first, last));
        }
        let from = self.moment_in(start, zone)?;
        let until = end.and_then(|end| match Date::parse(end) {
            Some(last) if Date::parse(start.get(..10)?) == Some(last) => None,
            // What begins at a time and ends on a later day ends at some time of it.
            Some(last) => Some(self.zone(zone).moment(last.begins().plus(LAST_MINUTE))),
            None => self.moment_in(end, zone),
        });
        Some(When::times(from, until))
    }

    /// Whether so many times were told that no more are.
    pub(crate) fn is_full(&self) -> bool {
        self.told >= MOST_TIMES
    }

    /// The day in the city on which a moment lies.
    pub(crate) fn day(&mut self, at: Timestamp) -> Date {
        self.city.shows(at).date()
    }

    /// The moment at which something begins: a day begins when it does in the city.
    pub(crate) fn begins(&mut self, when: &When) -> Timestamp {
        match when {
            When::Days { first, .. } => self.city.moment(first.begins()),
            When::Times { start, .. } => *start,
        }
    }

    /// Whether something happens in the span.
    pub(crate) fn asks_for(&mut self, when: &When) -> bool {
        let (first, last) = match when {
            When::Days { first, last } => (*first, *last),
            When::Times { start, end } => {
                // What ends at midnight is not on the day that begins then.
                let last = end.map_or(*start, |end| Timestamp(end.0.saturating_sub(1)).max(*start));
                (self.day(*start), self.day(last))
            }
        };
        first <= self.span.last && last >= self.span.first
    }
}

/// WordPress's names of zones that are no zones: `UTC+2`, `UTC-3.5`.
fn fixed<'z>(name: &str) -> Option<Zone<'z>> {
    let hours = crate::decimal::parse(name.strip_prefix("UTC")?).filter(|hours| hours.abs() <= 14.0)?;
    Some(Zone::fixed((hours * 3600.0) as i32))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::clocks::{always, at, by, day, span};
    use crate::events::model::Occurrence;

    #[test]
    fn a_time_is_read_with_whatever_offset_a_database_writes() {
        for (text, expected) in [
            ("2026-05-07T10:00:00+02:00", "2026-05-07T08:00:00Z"),
            ("2026-05-07 10:00:00.000+0200", "2026-05-07T08:00:00Z"),
            ("2026-05-07 10:00:00+02", "2026-05-07T08:00:00Z"),
            ("2026-05-07T10:00Z", "2026-05-07T10:00:00Z"),
            (" 2026-01-07T10:00 ", "2026-01-07T09:00:00Z"),
            ("20260107T100000", "2026-01-07T09:00:00Z"),
            ("20260107T1000Z", "2026-01-07T10:00:00Z"),
        ] {
            assert_eq!(by(&always(), |clocks| clocks.moment(text)), Some(at(expected)), "{text}");
        }
        for text in [
            "",
            "20260107",
            "10:00",
            "2026-05-07",
            "2026-05-07T10:00+2",
            "2026-05-07T10:00 CEST",
            "2026-05-07T10:00+99:00",
        ] {
            assert_eq!(by(&always(), |clocks| clocks.moment(text)), None, "{text}");
        }
    }

    #[test]
    fn days_are_read_with_and_without_marks() {
        let days = |start: &str, end: &str| by(&always(), |clocks| clocks.when(start, Some(end), None));
        let expected = Some(When::days(day("2026-05-07"), Some(day("2026-05-09"))));
        for (start, end) in
            [("2026-05-07", "2026-05-09"), ("20260507", "20260509"), ("2026-05-07", "2026-05-09T23:59:00Z")]
        {
            assert_eq!(days(start, end), expected, "{start} {end}");
        }
        assert_eq!(days("2026-05-07", "soon"), Some(When::days(day("2026-05-07"), None)));
    }

    #[test]
    fn seconds_beyond_the_calendar_are_no_time() {
        assert_eq!(Clocks::unix("1778176800"), Some(at("2026-05-07T18:00:00Z")));
        assert_eq!(Clocks::unix("1778176800.5"), Some(at("2026-05-07T18:00:00Z")));
        for text in ["-1", "253402300800", "99999999999999999999", ""] {
            assert_eq!(Clocks::unix(text), None, "{text}");
        }
    }

    #[test]
    fn a_feed_that_makes_zones_up_does_not_grow_for_ever() {
        by(&always(), |clocks| {
            for number in 0..1_000 {
                clocks.moment_in("2026-05-07T10:00", Some(&format!("Nowhere/{number}")));
            }
            assert_eq!(clocks.others.len(), MOST_ZONES);
            let far = clocks.moment_in("2026-05-07T10:00", Some("America/Chicago"));
            assert_eq!(far, Some(at("2026-05-07T08:00:00Z")), "the city's clocks count where none others are known");
        });
    }

    #[test]
    fn the_midnight_at_which_something_ends_is_not_one_more_day() {
        let may = span("Europe/Rome", "2026-05-07", "2026-05-07");
        let asks = |start: &str, end: &str| by(&may, |clocks| clocks.asks_for(&When::times(at(start), Some(at(end)))));
        assert!(asks("2026-05-06T22:00:00Z", "2026-05-06T23:00:00Z"));
        assert!(!asks("2026-05-06T18:00:00Z", "2026-05-06T22:00:00Z"));
        assert!(asks("2026-05-06T18:00:00Z", "2026-05-06T22:00:01Z"));
        assert!(!asks("2026-05-07T22:00:00Z", "2026-05-07T23:00:00Z"));
    }

    #[test]
    fn an_event_with_too_many_times_is_cut_and_says_so() {
        let mut event = Event::new("1", "Mostra".to_owned());
        let days = (0..).take(MOST_OCCURRENCES + 500).map(|after| When::days(day("2000-01-01").plus(after), None));
        event.occurrences = days.map(Occurrence::at).collect();
        let mut reading = Reading::default();
        by(&always(), |clocks| reading.keep(event, clocks));
        assert_eq!(reading.events[0].occurrences.len(), MOST_OCCURRENCES);
        assert_eq!(reading.left_out, [LeftOut { what: Some("1".to_owned()), why: Why::TooMany }]);
    }

    #[test]
    fn a_calendar_of_nothing_but_times_ends_somewhere() {
        let mut event = Event::new("1", "Mostra".to_owned());
        let days = (0..).take(MOST_OCCURRENCES).map(|after| When::days(day("2000-01-01").plus(after), None));
        event.occurrences = days.map(Occurrence::at).collect();
        let mut reading = Reading::default();
        by(&always(), |clocks| (0..7).for_each(|_| reading.keep(event.clone(), clocks)));
        assert_eq!((reading.events.len(), reading.left_out.len()), (5, 2));
    }
}

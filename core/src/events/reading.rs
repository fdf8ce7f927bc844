//! [`Reading`]: what one source says, put together from its documents and pages.

use super::civil::{Date, Local};
use super::model::Event;
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
}

/// The clocks by which a document is read: the city's zone and the span that is asked for.
pub struct Clocks<'z> {
    pub(crate) zones: &'z dyn Zones,
    pub(crate) city: Zone<'z>,
    pub(crate) span: &'z Span,
}

impl<'z> Clocks<'z> {
    /// A city's zone that the database does not have counts as UTC.
    pub fn new(zones: &'z dyn Zones, span: &'z Span) -> Self {
        let city = Zone::named(zones, &span.zone.0).unwrap_or_else(|| Zone::fixed(0));
        Self { zones, city, span }
    }

    /// Reads the times of JSON feeds: `2026-11-22T18:30:00+01:00`, or without a zone by the city's clocks; a blank may stand for
    /// the `T`.
    pub(crate) fn moment(&mut self, text: &str) -> Option<Timestamp> {
        let text = text.trim();
        let (local, zone) = Local::parse(text)?;
        match zone.trim() {
            "" => Some(self.city.moment(local)),
            "Z" | "z" => Some(Timestamp(local.0.checked_mul(1000)?)),
            zone => {
                let seconds = super::icalendar::value::offset(zone)?;
                Some(Timestamp(local.plus(i64::from(seconds).saturating_neg()).0.checked_mul(1000)?))
            }
        }
    }

    /// The day in the city on which a moment lies.
    pub(crate) fn day(&mut self, at: Timestamp) -> Date {
        self.city.shows(at).date()
    }
}

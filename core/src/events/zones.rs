//! What the clocks of a zone show, and when: [`Zones`] is the door to a database of zones, [`Zone`] remembers what it said.
#![allow(clippy::arithmetic_side_effects, reason = "seconds of the years 0 to 9999 are far from overflowing")]

use super::civil::{DAY, Local};
use crate::Timestamp;

/// A database of the world's zones: the browser's `Intl`, or a crate on a server.
pub trait Zones {
    /// Seconds by which clocks are ahead of UTC in a zone of the IANA database at a moment, in seconds since
    /// 1970-01-01T00:00:00Z; `None` if there is no such zone.
    fn offset(&self, zone: &str, at: i64) -> Option<i32>;
}

/// The name of a zone in the IANA database: `Europe/Rome`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ZoneId(pub String);

/// From a moment on, clocks are so far ahead of UTC; both in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) at: i64,
    pub(crate) offset: i32,
}

/// Where the changes of a zone come from.
pub(crate) trait Rules {
    /// The offset just before a moment, and the changes from then until another moment, in their order.
    fn changes(&self, from: i64, until: i64) -> (i32, Vec<Change>);
}

/// A zone, with the changes of its clocks over the years that were asked about.
pub(crate) struct Zone<'z> {
    rules: Box<dyn Rules + 'z>,
    /// The first one begins before `from`.
    changes: Vec<Change>,
    from: i64,
    until: i64,
}

/// 1900-01-01 and 2200-01-01.
const OLDEST: i64 = -25_567 * DAY;
const NEWEST: i64 = 84_006 * DAY;

/// So much is looked up at once: two years and a half.
const STRETCH: i64 = 900 * DAY;

impl<'z> Zone<'z> {
    pub(crate) fn new(rules: impl Rules + 'z) -> Self {
        Self { rules: Box::new(rules), changes: Vec::new(), from: 0, until: 0 }
    }

    /// The zone of that name, if the database has it.
    pub(crate) fn named(zones: &'z dyn Zones, name: &str) -> Option<Self> {
        zones.offset(name, 0)?;
        Some(Self::new(Named { zones, name: name.to_owned() }))
    }

    /// Clocks that are always so many seconds ahead of UTC.
    pub(crate) fn fixed(offset: i32) -> Self {
        Self::new(Fixed(offset))
    }

    /// Seconds ahead of UTC at a moment, in seconds since 1970.
    pub(crate) fn offset(&mut self, at: i64) -> i32 {
        self.cover(at, at);
        self.known(at)
    }

    /// What the clocks show at a moment.
    pub(crate) fn shows(&mut self, at: Timestamp) -> Local {
        let at = at.0.div_euclid(1000);
        Local(at + i64::from(self.offset(at)))
    }

    /// The moment at which the clocks show a time. A time that is skipped in spring is counted with the offset before the
    /// gap, the first of two is taken where it comes twice in autumn (RFC 5545, 3.3.5).
    pub(crate) fn moment(&mut self, local: Local) -> Timestamp {
        self.cover(local.0 - DAY, local.0 + DAY);
        let (before, after) = (self.known(local.0 - DAY), self.known(local.0 + DAY));
        let with = |offset: i32| local.0 - i64::from(offset);
        let is_so = |offset: i32| self.known(with(offset)) == offset;
        let at = if before == after || is_so(before) || !is_so(after) { with(before) } else { with(after) };
        Timestamp(at * 1000)
    }

    fn known(&self, at: i64) -> i32 {
        let behind = self.changes.partition_point(|change| change.at <= at);
        self.changes.get(behind.saturating_sub(1)).map_or(0, |change| change.offset)
    }

    /// Looks up what is not known yet. Before 1900 and after 2200, clocks count as they do then.
    fn cover(&mut self, from: i64, until: i64) {
        let (from, until) = (from.clamp(OLDEST, NEWEST), until.clamp(OLDEST, NEWEST));
        if self.changes.is_empty() {
            (self.from, self.until) = (from - STRETCH, from - STRETCH);
            let (offset, _) = self.rules.changes(self.from, self.from);
            self.changes.push(Change { at: i64::MIN, offset });
        }
        if until >= self.until {
            let until = until + STRETCH;
            self.changes.extend(self.rules.changes(self.until, until).1);
            self.until = until;
        }
        if from < self.from {
            let from = from - STRETCH;
            let (offset, mut changes) = self.rules.changes(from, self.from);
            changes.insert(0, Change { at: i64::MIN, offset });
            // What stood first was true from the moment it was asked for, and the changes before lead up to it.
            self.changes.splice(..1, changes);
            self.from = from;
        }
    }
}

struct Fixed(i32);

impl Rules for Fixed {
    fn changes(&self, _from: i64, _until: i64) -> (i32, Vec<Change>) {
        (self.0, Vec::new())
    }
}

/// A zone of the database.
struct Named<'z> {
    zones: &'z dyn Zones,
    name: String,
}

/// No zone changes its clocks twice within so many seconds and goes back to what it was: the shortest such time is the month
/// of Ramadan.
const STEP: i64 = 14 * DAY;

impl Rules for Named<'_> {
    fn changes(&self, from: i64, until: i64) -> (i32, Vec<Change>) {
        let offset = |at: i64| self.zones.offset(&self.name, at).unwrap_or_default();
        let first = offset(from - 1);
        let (mut at, mut known) = (from - 1, first);
        let mut changes = Vec::new();
        while at < until - 1 {
            let next = (at + STEP).min(until - 1);
            let then = offset(next);
            if then != known {
                let (mut before, mut behind) = (at, next);
                while behind - before > 1 {
                    let middle = before + (behind - before) / 2;
                    if offset(middle) == known { before = middle } else { behind = middle }
                }
                changes.push(Change { at: behind, offset: offset(behind) });
                // There may be another change before `next`.
                (at, known) = (behind, offset(behind));
            } else {
                at = next;
            }
        }
        (first, changes)
    }
}

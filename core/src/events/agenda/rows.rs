//! [`Row`]: one time that something happens.

use crate::Timestamp;
use crate::events::civil::{DAY, Date};
use crate::events::model::{Event, Occurrence, Status, When};
use crate::events::zones::Zone;

/// One time that an event happens.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Which event, by its place in the agenda's list.
    pub event: usize,
    /// When, and what is unlike the event then.
    pub occurrence: Occurrence,
    /// The first day in the city on which it happens.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// When it begins; with a day's beginning in the city, if it is on whole days.
    pub begins: Timestamp,
    /// Whether it takes place, this time.
    pub status: Status,
}

/// The times of all events that are not over, in order: what begins earlier first, what takes whole days before what has a
/// time.
pub(super) fn rows(events: &[Event], city: &mut Zone<'_>, now: Timestamp) -> Vec<Row> {
    let mut rows = Vec::new();
    for (index, event) in events.iter().enumerate() {
        for occurrence in &event.occurrences {
            let (first, last, begins, ends) = match occurrence.when {
                When::Days { first, last } => {
                    (first, last, city.moment(first.begins()), city.moment(last.plus(1).begins()))
                }
                When::Times { start, end } => {
                    // What ends at midnight is not on the day that begins then. Who does not know when it ends, stays the day.
                    let until = end.map_or(start, |end| Timestamp(end.0.saturating_sub(1)).max(start));
                    let first = city.shows(start).date();
                    let day_ends = || city.moment(first.plus(1).begins()).min(start.plus_seconds(DAY / 6));
                    let ends = end.unwrap_or_else(day_ends);
                    (first, city.shows(until).date(), start, ends)
                }
            };
            if ends > now {
                let status = occurrence.status.unwrap_or(event.status);
                rows.push(Row { event: index, occurrence: *occurrence, first, last, begins, status });
            }
        }
    }
    rows.sort_by_key(|row| (row.first, matches!(row.occurrence.when, When::Times { .. }), row.begins));
    rows
}

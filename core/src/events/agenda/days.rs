//! Which rows are shown, day by day.

use super::Agenda;
use crate::events::civil::Date;

/// Which rows are shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// What began before the first day that is shown, and goes on; by their place in the agenda's rows.
    pub running: Vec<usize>,
    /// The days on which something begins, in order.
    pub days: Vec<Day>,
    /// How many rows the wishes leave, shown or not.
    pub count: usize,
    /// Whether there are more than are shown.
    pub more: bool,
}

/// A day, and what begins on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// Which day.
    pub date: Date,
    /// What begins, by their place in the agenda's rows.
    pub rows: Vec<usize>,
}

/// The rows that the wishes leave, as many as are shown.
pub(super) fn shown(agenda: &Agenda) -> Shown {
    let wanted = agenda.wishes.wanted(&agenda.events);
    let period = agenda.wishes.days(agenda.today);
    let from = period.map_or(agenda.today, |(first, _)| first);
    let mut shown = Shown::default();
    for (index, row) in agenda.rows.iter().enumerate() {
        let is_in = period.is_none_or(|(first, last)| row.first <= last && row.last >= first);
        if !is_in || wanted.get(row.event) != Some(&true) {
            continue;
        }
        shown.count = shown.count.saturating_add(1);
        if shown.count > agenda.limit {
            shown.more = true;
        } else if row.first < from {
            shown.running.push(index);
        } else {
            match shown.days.last_mut().filter(|day| day.date == row.first) {
                Some(day) => day.rows.push(index),
                None => shown.days.push(Day { date: row.first, rows: vec![index] }),
            }
        }
    }
    shown
}

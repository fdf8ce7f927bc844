//! [`Month`]: a month as a grid of weeks.
#![allow(clippy::arithmetic_side_effects, reason = "years of four digits")]

use super::Agenda;
use crate::events::civil::Date;

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// From 1 to 12.
    pub month: u32,
}

/// A day of the grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Which day.
    pub date: Date,
    /// Whether it is of the month, and not of the one before or after.
    pub is_inside: bool,
    /// What happens on it that the wishes leave, whenever it began; by their place in the agenda's rows.
    pub rows: Vec<usize>,
}

impl Month {
    /// The month of a day.
    pub fn of(date: Date) -> Self {
        let [year, month, _] = date.ymd();
        Self { year: i32::try_from(year).unwrap_or_default(), month: u32::try_from(month).unwrap_or(1) }
    }

    /// So many months later, earlier if negative.
    #[must_use]
    pub fn moved(self, months: i32) -> Self {
        let all = self.year.saturating_mul(12).saturating_add_unsigned(self.month - 1).saturating_add(months);
        let all = all.clamp(0, 9999 * 12 + 11);
        Self { year: all.div_euclid(12), month: all.rem_euclid(12).unsigned_abs() + 1 }
    }

    /// Its first day.
    pub fn first(self) -> Date {
        Date::new(self.year, self.month, 1).unwrap_or(Date::EPOCH)
    }

    /// Its last day.
    pub fn last(self) -> Date {
        (28..=31).rev().find_map(|day| Date::new(self.year, self.month, day)).unwrap_or(Date::EPOCH)
    }
}

impl Agenda {
    /// The weeks of the month that is shown, with what happens on each day. `week_start` is the day with which weeks begin, in
    /// days since Monday.
    pub fn weeks(&self, week_start: u8) -> Vec<Vec<Cell>> {
        let (first, last) = (self.month.first(), self.month.last());
        let into_week = i64::from((first.weekday() + 7 - week_start % 7) % 7);
        let begins = first.plus(-into_week);
        let days = (last.days() - begins.days()) / 7 * 7 + 7;
        let mut cells: Vec<Cell> = (0..days)
            .map(|day| begins.plus(day))
            .map(|date| Cell { date, is_inside: date >= first && date <= last, rows: Vec::new() })
            .collect();
        let wanted = self.wishes.wanted(&self.events);
        for (index, row) in self.rows.iter().enumerate().filter(|(_, row)| wanted.get(row.event) == Some(&true)) {
            let from = (row.first.days() - begins.days()).max(0);
            let to = (row.last.days() - begins.days()).min(days - 1);
            for day in from..=to {
                if let Some(cell) = usize::try_from(day).ok().and_then(|day| cells.get_mut(day)) {
                    cell.rows.push(index);
                }
            }
        }
        cells.chunks(7).map(<[Cell]>::to_vec).collect()
    }
}

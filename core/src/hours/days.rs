//! [`Days`]: the days on which a rule holds.

use super::Local;
use super::local::{days_of, weekday};

/// Some weekdays, one bit each, Monday the lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weekdays(pub u8);

impl Weekdays {
    /// All seven.
    pub const ALL: Self = Self(0b111_1111);
    /// None.
    pub const NONE: Self = Self(0);

    /// Whether a weekday is one of them, from 0, Monday.
    pub fn has(self, weekday: u8) -> bool {
        weekday < 7 && self.0.checked_shr(u32::from(weekday)).unwrap_or_default() & 1 == 1
    }

    /// With one more, from 0, Monday.
    #[must_use]
    pub fn with(self, weekday: u8) -> Self {
        Self(self.0 | 1_u8.checked_shl(u32::from(weekday.min(7))).unwrap_or_default() & Self::ALL.0)
    }
}

/// A weekday of the month: the first Monday, the last Friday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nth {
    /// From 0, Monday.
    pub weekday: u8,
    /// 1 is the first of the month, −1 the last.
    pub which: i8,
}

/// Some days. What is empty or `None` restricts nothing; all that restricts must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Days {
    /// On these weekdays.
    pub weekdays: Weekdays,
    /// On these weekdays of a month as well.
    pub nth: Vec<Nth>,
    /// Within these parts of every year: month and day of the first and of the last; one may go over the year's end.
    pub seasons: Vec<[(u8, u8); 2]>,
    /// On these days of a month; −1 is its last.
    pub of_month: Vec<i8>,
    /// From this day on (days since 1970-01-01).
    pub from: Option<i64>,
    /// Until this day, included.
    pub until: Option<i64>,
    /// Every so many weeks, counted from that of the day.
    pub every: Option<(i64, u8)>,
    /// Whether it holds on public holidays: only on them (`Some(true)`), on them as well as on its weekdays
    /// (`Some(false)`); `None` if it does not speak of them.
    pub on_holidays: Option<bool>,
}

impl Default for Days {
    fn default() -> Self {
        Self {
            weekdays: Weekdays::ALL,
            nth: Vec::new(),
            seasons: Vec::new(),
            of_month: Vec::new(),
            from: None,
            until: None,
            every: None,
            on_holidays: None,
        }
    }
}

impl Days {
    /// These weekdays, always.
    pub fn weekly(weekdays: Weekdays) -> Self {
        Self { weekdays, ..Self::default() }
    }

    /// One day.
    pub fn only(day: i64) -> Self {
        Self { from: Some(day), until: Some(day), ..Self::default() }
    }

    /// Whether a day is one of them; `holidays` are the days that are public holidays, as far as they are known.
    pub(super) fn has(&self, day: i64, holidays: &[i64]) -> bool {
        let is_within = self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until);
        if !is_within || !self.is_its_week(day) {
            return false;
        }
        let [year, month, of_month] = Local { day, minute: 0 }.date();
        let in_season = || self.seasons.iter().any(|[first, last]| is_between(month, of_month, *first, *last));
        if !(self.seasons.is_empty() || in_season()) {
            return false;
        }
        let is_holiday = self.on_holidays.is_some() && holidays.contains(&day);
        if is_holiday {
            return true;
        }
        let weekday = weekday(day);
        let length = days_of(year, month);
        let is_nth = |nth: &Nth| nth.weekday == weekday && is_the(nth.which, of_month, length);
        let is_weekday = self.weekdays.has(weekday) || self.nth.iter().any(is_nth);
        let from_end = of_month.saturating_sub(length).saturating_sub(1);
        let is_of_month = |wanted: &i8| i64::from(*wanted) == of_month || i64::from(*wanted) == from_end;
        self.on_holidays != Some(true)
            && is_weekday
            && (self.of_month.is_empty() || self.of_month.iter().any(is_of_month))
    }

    fn is_its_week(&self, day: i64) -> bool {
        let Some((anchor, interval)) = self.every.filter(|(_, interval)| *interval > 1) else { return true };
        let week = |day: i64| day.saturating_add(3).div_euclid(7);
        week(day).saturating_sub(week(anchor)).checked_rem_euclid(i64::from(interval)) == Some(0)
    }
}

/// Whether a day of a month is the first, second … last of its weekday.
fn is_the(which: i8, of_month: i64, length: i64) -> bool {
    let (position, wanted) = if which < 0 {
        (length.saturating_sub(of_month).div_euclid(7), i64::from(which.saturating_neg()))
    } else {
        (of_month.saturating_sub(1).div_euclid(7), i64::from(which))
    };
    position.saturating_add(1) == wanted
}

fn is_between(month: i64, day: i64, first: (u8, u8), last: (u8, u8)) -> bool {
    let wide = |(month, day): (u8, u8)| (i64::from(month), i64::from(day));
    let (first, last, at) = (wide(first), wide(last), (month, day));
    if first <= last { first <= at && at <= last } else { first <= at || at <= last }
}

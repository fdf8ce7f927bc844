//! [`Local`]: a minute on the city's clock.

use crate::Timestamp;
use crate::time::{date_after, days_until};

/// Minutes of a day.
pub const MINUTES: u16 = 24 * 60;

/// A minute on the clock of the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Local {
    /// Days since 1970-01-01.
    pub day: i64,
    /// Minutes since midnight, below 1440.
    pub minute: u16,
}

impl Local {
    /// What a clock shows at an instant, if it is so many minutes ahead of UTC.
    pub fn at(now: Timestamp, ahead: i32) -> Self {
        let minutes = now.0.div_euclid(60_000).saturating_add(i64::from(ahead));
        let length = i64::from(MINUTES);
        let minute = u16::try_from(minutes.rem_euclid(length)).unwrap_or_default();
        Self { day: minutes.div_euclid(length), minute }
    }

    /// The weekday of its day, from 0, Monday.
    pub fn weekday(self) -> u8 {
        weekday(self.day)
    }

    /// Year, month and day.
    pub fn date(self) -> [i64; 3] {
        date_after(self.day.clamp(-LAST, LAST))
    }

    /// So many minutes after midnight of a day, which may lie on the next one.
    pub(super) fn after_midnight(day: i64, minutes: u16) -> Self {
        let over = minutes.checked_div(MINUTES).unwrap_or_default();
        Self { day: day.saturating_add(i64::from(over)), minute: minutes.checked_rem(MINUTES).unwrap_or_default() }
    }
}

/// Days beyond which no calendar goes.
const LAST: i64 = 100_000_000;

/// 1970-01-01 was a Thursday, which is day 3 from Monday.
pub(crate) fn weekday(day: i64) -> u8 {
    u8::try_from(day.saturating_add(3).rem_euclid(7)).unwrap_or_default()
}

/// Days since 1970-01-01 of `2026-11-22`, with or without a time behind it. `None` if it is no date.
pub(crate) fn date(text: &str) -> Option<i64> {
    let (date, rest) = text.trim().split_at_checked(10)?;
    let mut parts = date.split('-');
    let mut number = |digits: usize| -> Option<i64> {
        let part = parts.next()?;
        part.parse().ok().filter(|_| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let date = [number(4)?, number(2)?, number(2)?];
    let day = days_until(date);
    (date_after(day) == date && (rest.is_empty() || rest.starts_with(['T', 't', ' ', 'Z', '+']))).then_some(day)
}

/// How many days a month has, from 1, January.
pub(super) fn days_of(year: i64, month: i64) -> i64 {
    let next = if month >= 12 { [year.saturating_add(1), 1, 1] } else { [year, month.saturating_add(1), 1] };
    days_until(next).saturating_sub(days_until([year, month, 1]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_ahead_of_utc() {
        let now = Timestamp::parse("2026-11-22T23:30:00Z").unwrap();
        let there = Local::at(now, 60);
        assert_eq!((there.date(), there.minute, there.weekday()), ([2026, 11, 23], 30, 0));
        assert_eq!(Local::at(now, 0).weekday(), 6);
        assert_eq!(Local::at(Timestamp(-1), 0), Local { day: -1, minute: 1439 });
    }

    #[test]
    fn dates_are_those_of_the_calendar() {
        assert_eq!(date("1970-01-02"), Some(1));
        assert_eq!(date("1970-01-02T10:00:00Z"), Some(1));
        for text in ["", "2026-02-29", "2026-1-1", "2026-01-011", "26-01-01", "+026-01-01", "2026/01/01"] {
            assert_eq!(date(text), None, "{text}");
        }
        assert_eq!((days_of(2024, 2), days_of(2025, 2), days_of(2025, 12)), (29, 28, 31));
    }
}

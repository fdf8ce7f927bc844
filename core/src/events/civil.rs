//! Days, and what clocks show on them, before anybody asks in which zone.
#![allow(clippy::arithmetic_side_effects, reason = "years lie between 0 and 9999")]

use std::fmt;

use crate::time::{date_after, days_until};

/// Seconds of a day.
pub(crate) const DAY: i64 = 86_400;

/// A day of the Gregorian calendar, in the years 0 to 9999: days since 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

impl Date {
    /// 1970-01-01.
    pub const EPOCH: Self = Self(0);

    /// The day of a year, a month and a day of the month, both from 1; `None` if the calendar has no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let ymd = [i64::from(year), i64::from(month), i64::from(day)];
        if !(0..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let days = days_until(ymd);
        (date_after(days) == ymd).then(|| Self::from_days(days)).flatten()
    }

    /// So many days after 1970-01-01; `None` outside the years 0 to 9999.
    pub fn from_days(days: i64) -> Option<Self> {
        (-719_528..=2_932_896).contains(&days).then(|| i32::try_from(days).map(Self).ok()).flatten()
    }

    /// Days since 1970-01-01.
    pub fn days(self) -> i64 {
        i64::from(self.0)
    }

    /// Year, month and day of the month.
    pub fn ymd(self) -> [i64; 3] {
        date_after(self.days())
    }

    /// Days since Monday: 0 to 6.
    pub fn weekday(self) -> u8 {
        // 1970-01-01 was a Thursday.
        u8::try_from((self.days() + 3).rem_euclid(7)).unwrap_or_default()
    }

    /// So many days later, earlier if negative. It ends where the calendar does.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        Self::from_days(self.days().saturating_add(days)).unwrap_or(self)
    }

    /// The moment at which this day begins on the clocks.
    pub fn begins(self) -> Local {
        Local(self.days() * DAY)
    }

    /// `2026-11-22`, and nothing else (ISO 8601, extended format).
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let [_, _, _, _, b'-', _, _, b'-', _, _] = bytes else { return None };
        Self::new(number(bytes.get(..4)?)?, two(bytes.get(5..7)?)?, two(bytes.get(8..10)?)?)
    }

    /// `20261122`: iCalendar's DATE (RFC 5545, 3.3.4).
    pub(crate) fn parse_basic(text: &[u8]) -> Option<Self> {
        if text.len() != 8 {
            return None;
        }
        Self::new(number(text.get(..4)?)?, two(text.get(4..6)?)?, two(text.get(6..)?)?)
    }
}

/// `2026-11-22`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [year, month, day] = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// What the clocks of some place show: seconds since 1970-01-01T00:00:00 there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Local(pub(crate) i64);

impl Local {
    /// A time of a day; `None` if clocks do not show it. A leap second is the end of the second before.
    pub fn new(date: Date, hour: u32, minute: u32, second: u32) -> Option<Self> {
        if hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let seconds = i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second.min(59));
        Some(Self(date.begins().0 + seconds))
    }

    /// The day; that at the end of the calendar for what lies beyond.
    pub fn date(self) -> Date {
        let days = self.0.div_euclid(DAY);
        Date::from_days(days).unwrap_or(if days < 0 { Date(-719_528) } else { Date(2_932_896) })
    }

    /// Seconds since the day began.
    pub fn second_of_day(self) -> i64 {
        self.0.rem_euclid(DAY)
    }

    /// So many seconds later on these clocks, earlier if negative.
    #[must_use]
    pub fn plus(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    /// `2026-11-22T18:30:00`, also with a blank for the `T`, without seconds, or with a fraction, which is cut off. What
    /// follows is handed back: a zone, if anything.
    pub fn parse(text: &str) -> Option<(Self, &str)> {
        let date = Date::parse(text.get(..10)?)?;
        let rest = text.get(10..)?.trim_start_matches(['T', 't', ' ']);
        let bytes = rest.as_bytes();
        let [_, _, b':', _, _, ..] = bytes else { return None };
        let (hour, minute) = (two(bytes.get(..2)?)?, two(bytes.get(3..5)?)?);
        let (second, rest) = match bytes.get(5..8) {
            Some([b':', digits @ ..]) => (two(digits)?, rest.get(8..)?),
            _ => (0, rest.get(5..)?),
        };
        let rest = match rest.strip_prefix('.') {
            Some(fraction) => fraction.trim_start_matches(|digit: char| digit.is_ascii_digit()),
            None => rest,
        };
        Some((Self::new(date, hour, minute, second)?, rest))
    }
}

fn number(digits: &[u8]) -> Option<i32> {
    let mut number = 0;
    for digit in digits {
        number = number * 10 + i32::from(digit.is_ascii_digit().then(|| digit - b'0')?);
    }
    Some(number)
}

/// A number of two digits.
pub(crate) fn two(digits: &[u8]) -> Option<u32> {
    let [ten, one] = digits else { return None };
    let is_number = ten.is_ascii_digit() && one.is_ascii_digit();
    is_number.then(|| u32::from(ten - b'0') * 10 + u32::from(one - b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn weekdays_are_those_of_the_calendar() {
        assert_eq!(
            ["1970-01-01", "2026-11-22", "2000-02-29", "1900-01-01"].map(|day| date(day).weekday()),
            [3, 6, 1, 0]
        );
    }

    #[test]
    fn a_day_that_the_calendar_does_not_have_is_none() {
        for text in [
            "2026-02-29",
            "2026-13-01",
            "2026-00-01",
            "2026-1-01",
            "26-01-01",
            "2026-01-32",
            "2026-01-011",
            "２026-01-1",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert_eq!(Date::new(10_000, 1, 1), None);
        assert_eq!(date("9999-12-31").plus(1), date("9999-12-31"));
        assert_eq!(date("0000-01-01").plus(i64::MIN), date("0000-01-01"));
    }

    #[test]
    fn times_are_read_in_the_notations_of_json_feeds() {
        let read = |text| Local::parse(text).map(|(time, rest)| (time.date(), time.second_of_day(), rest));
        let day = date("2026-11-22");
        assert_eq!(read("2026-11-22T18:30:05"), Some((day, 66_605, "")));
        assert_eq!(read("2026-11-22 18:30"), Some((day, 66_600, "")));
        assert_eq!(read("2026-11-22T18:30:05.123+01:00"), Some((day, 66_605, "+01:00")));
        assert_eq!(read("2026-11-22T18:30Z"), Some((day, 66_600, "Z")));
        assert_eq!(read("2026-11-22T23:59:60"), Some((day, 86_399, "")));
        for text in ["2026-11-22", "2026-11-22T25:00", "2026-11-22T18", "2026-11-22T18:61", "🎉🎉🎉🎉🎉"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_day_is_what_it_says(days in -719_528_i64..=2_932_896) {
            let date = Date::from_days(days).unwrap();
            let [year, month, day] = date.ymd();
            prop_assert_eq!(Date::new(year as i32, month as u32, day as u32), Some(date));
            prop_assert_eq!(Date::parse(&date.to_string()), Some(date));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "[0-9T:. +-]{0,24}|.{0,24}") {
            Local::parse(&text);
            Date::parse(&text);
            Date::parse_basic(text.as_bytes());
        }
    }
}

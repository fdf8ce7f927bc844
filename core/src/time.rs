//! Points in time as back ends send them.

use serde::{Deserialize, Serialize};

/// Minutes and seconds of a day.
const MINUTES: i64 = 24 * 60;
const SECONDS: i64 = 60 * MINUTES;

/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// Parses an RFC 3339 time; a blank may stand for the `T` (5.6). What is finer than a millisecond is cut off.
    #[allow(clippy::arithmetic_side_effects, reason = "a number of two or four digits is far from overflowing")]
    pub fn parse(text: &str) -> Option<Self> {
        let (date, rest) = text.split_at_checked(10)?;
        let (time, rest) = rest.strip_prefix(['T', 't', ' '])?.split_at_checked(8)?;
        let [year, month, day] = three(date, '-', 4)?;
        let [hour, minute, second] = three(time, ':', 2)?;
        let (milliseconds, rest) = milliseconds(rest)?;
        let offset = offset(rest)?;
        let days = days_until([year, month, day]);
        if date_after(days) != [year, month, day] || hour > 23 || minute > 59 {
            return None;
        }
        let minutes = days * MINUTES + hour * 60 + minute - offset;
        let milliseconds = match second {
            0..60 => second * 1000 + milliseconds,
            // A leap second ends a day in UTC (5.7). It counts as the end of the second before.
            60 if minutes.rem_euclid(MINUTES) == MINUTES - 1 => 59_999,
            _ => return None,
        };
        Some(Self(minutes * 60_000 + milliseconds))
    }

    /// The same point as RFC 3339 in UTC, to the second; what Open311 takes as `start_date`. Empty outside the years 0 to
    /// 9999, for which RFC 3339 has no words.
    pub fn to_rfc3339(self) -> String {
        let seconds = self.0.div_euclid(1000);
        let [year, month, day] = date_after(seconds.div_euclid(SECONDS));
        if !(0..=9999).contains(&year) {
            return String::new();
        }
        let second = seconds.rem_euclid(SECONDS);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }

    /// This point moved by some seconds, back if negative.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1000)))
    }
}

/// Three numbers: the first of so many digits, the others of two.
fn three(text: &str, separator: char, first: usize) -> Option<[i64; 3]> {
    let mut parts = text.split(separator);
    let numbers = [number(parts.next()?, first)?, number(parts.next()?, 2)?, number(parts.next()?, 2)?];
    parts.next().is_none().then_some(numbers)
}

/// A number of so many digits.
fn number(text: &str, digits: usize) -> Option<i64> {
    let is_plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_plain)
}

/// The fraction of a second, if there is one, and what follows it.
#[allow(clippy::arithmetic_side_effects, reason = "three digits")]
fn milliseconds(text: &str) -> Option<(i64, &str)> {
    let Some(fraction) = text.strip_prefix('.') else { return Some((0, text)) };
    let (digits, rest) = fraction.split_at_checked(fraction.find(|letter: char| !letter.is_ascii_digit())?)?;
    let three = digits.bytes().chain(*b"00").take(3);
    let milliseconds = three.fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
    (!digits.is_empty()).then_some((milliseconds, rest))
}

/// Minutes ahead of UTC.
#[allow(clippy::arithmetic_side_effects, reason = "two numbers of two digits")]
fn offset(text: &str) -> Option<i64> {
    if text.eq_ignore_ascii_case("Z") {
        return Some(0);
    }
    let (sign, text) = match text.strip_prefix('-') {
        Some(text) => (-1, text),
        None => (1, text.strip_prefix('+')?),
    };
    let (hours, minutes) = text.split_once(':')?;
    let (hours, minutes) = (number(hours, 2)?, number(minutes, 2)?);
    (hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// Days from 1970-01-01 to a year, month and day of the Gregorian calendar. Years are counted from March, so that the
/// leap day comes last (Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `days_from_civil`).
#[allow(clippy::arithmetic_side_effects, reason = "years have four digits")]
pub(crate) fn days_until([year, month, day]: [i64; 3]) -> i64 {
    let year = if month > 2 { year } else { year - 1 };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year - 719_468
}

/// The inverse: year, month and day (same source, `civil_from_days`).
#[allow(clippy::arithmetic_side_effects, reason = "an i64 of milliseconds has too few days to overflow one of days")]
pub(crate) fn date_after(days: i64) -> [i64; 3] {
    let days = days + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = 400 * era + year_of_era;
    [if month > 2 { year } else { year + 1 }, month, day]
}

/// When something happened, as exactly as the back end said it. An unreadable time never costs the item it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moment {
    /// A point in time.
    Instant(Timestamp),
    /// Date and time without a zone, `2014-07-12T10:58:43`: show it as it is, never convert it.
    Local(String),
    /// Words that no rule here reads; show them as they are.
    Raw(String),
}

impl Moment {
    /// Reads RFC 3339; else `YYYY-MM-DD[ T]HH:MM:SS[.fff]` as local time without a zone; else keeps the words.
    pub fn read(text: &str) -> Self {
        let text = text.trim();
        if let Some(instant) = Timestamp::parse(text) {
            return Self::Instant(instant);
        }
        match Timestamp::parse(&format!("{text}Z")) {
            Some(_) => Self::Local(text.replacen(' ', "T", 1)),
            None => Self::Raw(text.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use time::OffsetDateTime;
    use time::format_description::well_known::Rfc3339;

    #[test]
    fn zoned_times_are_instants() {
        for text in ["2010-04-14T06:37:38-08:00", "2010-04-14T14:37:38Z", "2010-04-14 14:37:38.000Z"] {
            assert_eq!(Moment::read(text), Moment::Instant(Timestamp(1_271_255_858_000)), "{text}");
        }
        assert_eq!(Timestamp::parse("2010-04-14t14:37:38.12345z"), Some(Timestamp(1_271_255_858_123)));
    }

    #[test]
    fn a_time_without_zone_is_not_given_one() {
        assert_eq!(Moment::read("2012-01-02 03:04:05"), Moment::Local("2012-01-02T03:04:05".to_owned()));
        assert_eq!(Moment::read("2012-01-02T03:04:05.123"), Moment::Local("2012-01-02T03:04:05.123".to_owned()));
    }

    #[test]
    fn words_are_kept() {
        for text in ["06/22/2011 at 06:55PM", "request.requested_datetime", "2012-13-45 00:00:00", "", "2012"] {
            assert_eq!(Moment::read(text), Moment::Raw(text.to_owned()));
        }
    }

    #[test]
    fn what_is_no_time_of_the_calendar_is_not_read() {
        for text in [
            "2023-02-29T00:00:00Z",
            "1900-02-29T00:00:00Z",
            "2024-00-10T00:00:00Z",
            "2024-04-31T00:00:00Z",
            "2024-01-01T24:00:00Z",
            "2024-01-01T00:60:00Z",
            "2024-01-01T00:00:00",
            "2024-01-01T00:00:00.Z",
            "2024-01-01T00:00:00+24:00",
            "2024-01-01T00:00:00+0100",
            "2024-01-01T00:00:00Z ",
            "+024-01-01T00:00:00Z",
            "2024-01-01T12:30:60Z",
        ] {
            assert_eq!(Timestamp::parse(text), None, "{text}");
        }
        assert!(Timestamp::parse("2000-02-29T00:00:00Z").is_some());
    }

    #[test]
    fn a_leap_second_is_the_end_of_the_second_before() {
        let end = Timestamp::parse("1990-12-31T23:59:59.999Z");
        assert_eq!(Timestamp::parse("1990-12-31T15:59:60-08:00"), end);
    }

    #[test]
    fn utc_goes_out() {
        assert_eq!(Timestamp(1_271_255_858_999).to_rfc3339(), "2010-04-14T14:37:38Z");
        assert_eq!(Timestamp(-1).to_rfc3339(), "1969-12-31T23:59:59Z");
        assert_eq!(Timestamp(i64::MAX).to_rfc3339(), "");
        assert_eq!(Timestamp(i64::MIN).to_rfc3339(), "");
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[0-9TZ:. +-]{0,32}|.{0,32}") {
            Timestamp::parse(&text);
        }

        #[test]
        fn the_calendar_is_that_of_the_crate_time(seconds in -62_167_219_200_i64..253_402_300_800) {
            let theirs = OffsetDateTime::from_unix_timestamp(seconds).unwrap().format(&Rfc3339).unwrap();
            prop_assert_eq!(Timestamp(0).plus_seconds(seconds).to_rfc3339(), theirs.clone());
            prop_assert_eq!(Timestamp::parse(&theirs), Some(Timestamp(0).plus_seconds(seconds)));
        }

        #[test]
        fn other_zones_are_those_of_the_crate_time(
            text in "[0-2][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,6})?[+-][01][0-9]:[0-5][0-9]",
        ) {
            let theirs = OffsetDateTime::parse(&text, &Rfc3339).ok();
            let theirs = theirs.map(|time| Timestamp((time.unix_timestamp_nanos().div_euclid(1_000_000)) as i64));
            prop_assert_eq!(Timestamp::parse(&text), theirs);
        }
    }
}

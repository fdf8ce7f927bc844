//! Times of every notation that feeds use, and the clocks behind those that name no zone.

use crate::Timestamp;
use crate::document::text::trimmed;
use crate::time::{date_after, days_until};

/// Which clock a time without a zone was read from.
///
/// A zone by name would need the database of all zones. These rules are enough for the cities of Europe and North
/// America today, and a feed is about today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Clock {
    /// UTC.
    #[default]
    Utc,
    /// The city's own.
    Local {
        /// Minutes east of UTC in winter: 60 in Firenze, −300 in New York.
        standard: i16,
        /// When it is put forward by an hour.
        summer: Summer,
    },
}

/// When clocks are put forward by an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Summer {
    /// Never.
    Never,
    /// From the last Sunday of March to the last Sunday of October, everywhere at 01:00 UTC (Directive 2000/84/EC,
    /// articles 2 and 3).
    Europe,
    /// From the second Sunday of March to the first Sunday of November, at 02:00 of the clock that is changed (United
    /// States, Energy Policy Act of 2005, section 110; Canada alike).
    America,
}

impl Clock {
    /// Central Europe: Firenze, Strasbourg, Basel, Köln.
    pub const CENTRAL_EUROPE: Self = Self::Local { standard: 60, summer: Summer::Europe };

    /// Reads a clock's name: `utc`, `europe+60`, `america-300`, `never+540`; the number is minutes east of UTC in winter.
    pub fn named(name: &str) -> Option<Self> {
        if name.eq_ignore_ascii_case("utc") {
            return Some(Self::Utc);
        }
        let (rule, minutes) = name.split_at_checked(name.find(['+', '-'])?)?;
        let summer = match rule {
            "europe" => Summer::Europe,
            "america" => Summer::America,
            "never" => Summer::Never,
            _ => return None,
        };
        let standard = minutes.parse().ok().filter(|minutes| (-900..=900).contains(minutes))?;
        Some(Self::Local { standard, summer })
    }

    /// Minutes that this clock shows more than UTC at an instant.
    pub fn offset(self, instant: Timestamp) -> i32 {
        let Self::Local { standard, summer } = self else { return 0 };
        let is_summer = summer.lasts_at(instant, i64::from(standard).saturating_mul(60));
        i32::from(standard).saturating_add(if is_summer { 60 } else { 0 })
    }

    /// The instant at which this clock shows a time, given as if it were UTC. The hour that comes twice in autumn is taken
    /// for the first: a figure may look an hour too old, but never fresh when it is not.
    fn instant(self, shown: Timestamp) -> Timestamp {
        let Self::Local { standard, summer } = self else { return shown };
        let offset = i64::from(standard).saturating_mul(60);
        let in_winter = shown.plus_seconds(offset.saturating_neg());
        let in_summer = in_winter.plus_seconds(-3600);
        if summer.lasts_at(in_summer, offset) { in_summer } else { in_winter }
    }
}

impl Summer {
    /// `offset` is in seconds east of UTC in winter.
    fn lasts_at(self, instant: Timestamp, offset: i64) -> bool {
        const DAY: i64 = 86_400;
        let seconds = instant.0.div_euclid(1000);
        let [year, _, _] = date_after(seconds.div_euclid(DAY));
        let (begins, ends) = match self {
            Self::Never => return false,
            Self::Europe => {
                let at_one = |day: i64| day.saturating_mul(DAY).saturating_add(3600);
                (at_one(sunday_until([year, 3, 31])), at_one(sunday_until([year, 10, 31])))
            }
            Self::America => {
                let shown = |day: i64, hours: i64| {
                    day.saturating_mul(DAY).saturating_add(hours.saturating_mul(3600)).saturating_sub(offset)
                };
                // At two o'clock of summer it is one o'clock of winter.
                (shown(sunday_until([year, 3, 14]), 2), shown(sunday_until([year, 11, 7]), 1))
            }
        };
        (begins..ends).contains(&seconds)
    }
}

/// The last Sunday that is not after a date, as days since 1970-01-01, which was a Thursday.
fn sunday_until(date: [i64; 3]) -> i64 {
    let days = days_until(date);
    days.saturating_sub(days.saturating_add(4).rem_euclid(7))
}

/// Reads a point in time:
///
/// - RFC 3339, also with a blank for the `T`, without seconds, with any number of fractional digits, with an offset without
///   colon, or without any: then it is what `clock` showed;
/// - `dd.mm.yyyy HH:MM`, `yyyy/mm/dd HH:MM:SS`, `dd/mm/yyyy`, and `mm/dd/yyyy` where the clock is American; a date alone
///   is its midnight;
/// - `yyyy-mm-dd-HH.MM.SS.000000`, as DB2 writes it;
/// - RFC 822 (`Mon, 15 Jul 2019 19:12:00 +0200`);
/// - seconds or milliseconds since 1970.
///
/// `None` if it is none of these, or before the year 2000: no feed is as old, and 1970 is what a broken counter says.
pub(crate) fn read(text: &str, clock: Clock) -> Option<Timestamp> {
    let text = trimmed(text);
    let found = epoch(text).or_else(|| written(text, clock))?;
    (found >= OLDEST).then_some(found)
}

/// 2000-01-01T00:00:00Z.
pub(crate) const OLDEST: Timestamp = Timestamp(946_684_800_000);

/// Seconds (9 or 10 digits) or milliseconds (12 or 13) since 1970.
fn epoch(text: &str) -> Option<Timestamp> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let (whole, fraction) = text.split_at_checked(digits(text))?;
    let is_number = match fraction.strip_prefix('.') {
        Some(fraction) => digits(fraction) == fraction.len(),
        None => fraction.is_empty(),
    };
    let number: i64 = whole.parse().ok().filter(|_| is_number)?;
    match whole.len() {
        9..=10 => Some(Timestamp(number.checked_mul(1000)?)),
        12..=13 => Some(Timestamp(number)),
        _ => None,
    }
}

fn written(text: &str, clock: Clock) -> Option<Timestamp> {
    let mut rest = text;
    let [year, month, day] = date(&mut rest, clock)?;
    let rest = rest.trim_start_matches([' ', 'T', 't', ',']);
    let (time, zone) = rest
        .split_at_checked(rest.find(|letter: char| !matches!(letter, '0'..='9' | ':' | '.')).unwrap_or(rest.len()))?;
    let [hour, minute, second, milliseconds] = time_of_day(time)?;
    let days = days_until([year, month, day]);
    if date_after(days) != [year, month, day] {
        return None;
    }
    let minutes = days.checked_mul(1440)?.checked_add(hour.checked_mul(60)?)?.checked_add(minute)?;
    let seconds = minutes.checked_mul(60)?.checked_add(second)?;
    let shown = Timestamp(seconds.checked_mul(1000)?.checked_add(milliseconds)?);
    match zone.trim() {
        "" | "Uhr" => Some(clock.instant(shown)),
        zone => Some(shown.plus_seconds(offset(zone)?.checked_mul(-60)?)),
    }
}

/// Year, month and day, and moves `rest` behind them.
fn date(rest: &mut &str, clock: Clock) -> Option<[i64; 3]> {
    // RFC 822, 5: a weekday may stand before it.
    if let Some((weekday, after)) = rest.split_once(", ")
        && weekday.bytes().all(|byte| byte.is_ascii_alphabetic())
    {
        *rest = after;
    }
    let (first, separator) = number(rest)?;
    let separator = separator.filter(|separator| matches!(separator, '-' | '.' | '/' | ' '))?;
    let second = if separator == ' ' { month(rest)? } else { number_before(rest, separator)? };
    let (third, _) = number(rest)?;
    let is_american = matches!(clock, Clock::Local { summer: Summer::America, .. });
    let [year, month, day] = if first > 31 {
        [first, second, third]
    } else if is_american && separator == '/' {
        [third, first, second]
    } else {
        [third, second, first]
    };
    // RFC 822 had years of two digits.
    let year = if year < 100 { year.checked_add(2000)? } else { year };
    ((1000..=9999).contains(&year)).then_some([year, month, day])
}

/// A number of up to four digits and the sign that follows it, if it ends a part of a date; both are read.
fn number(rest: &mut &str) -> Option<(i64, Option<char>)> {
    let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
    let (digits, after) = rest.split_at_checked(end)?;
    let number = digits.parse().ok().filter(|_| (1..=4).contains(&digits.len()))?;
    let separator = after.chars().next();
    *rest = match separator {
        Some('-' | '.' | '/' | ' ') => after.get(1..)?,
        _ => after,
    };
    Some((number, separator))
}

fn number_before(rest: &mut &str, separator: char) -> Option<i64> {
    number(rest).filter(|(_, found)| *found == Some(separator)).map(|(number, _)| number)
}

/// The English name of a month, of which three letters count, and the blank behind it (RFC 822, 5).
fn month(rest: &mut &str) -> Option<i64> {
    const MONTHS: &[u8; 36] = b"janfebmaraprmayjunjulaugsepoctnovdec";
    let (name, after) = rest.split_once([' ', '-'])?;
    let letters = name.get(..3)?.as_bytes();
    let index = MONTHS.chunks(3).position(|month| month.eq_ignore_ascii_case(letters))?;
    *rest = after;
    i64::try_from(index).ok()?.checked_add(1)
}

/// Hour, minute, second and millisecond; nothing is midnight.
fn time_of_day(text: &str) -> Option<[i64; 4]> {
    if text.is_empty() {
        return Some([0; 4]);
    }
    // DB2 has points where others have colons.
    let mut parts = text.splitn(3, if text.contains(':') { ':' } else { '.' });
    let two = |part: &str| part.parse().ok().filter(|_| (1..=2).contains(&part.len()));
    let hour: i64 = two(parts.next()?)?;
    let minute: i64 = two(parts.next()?)?;
    let (second, fraction) = match parts.next() {
        Some(second) => second.split_once('.').unwrap_or((second, "")),
        None => ("00", ""),
    };
    let second: i64 = two(second)?;
    let digits = fraction.bytes().chain(*b"000").take(3);
    let milliseconds =
        digits.fold(0_i64, |sum, digit| sum.saturating_mul(10).saturating_add(i64::from(digit.saturating_sub(b'0'))));
    // A leap second is the first of the next minute.
    (hour < 24 && minute < 60 && second <= 60).then_some([hour, minute, second, milliseconds])
}

/// Minutes ahead of UTC: `Z`, `+02:00`, `+0200`, `+02`, and the names of RFC 822.
fn offset(text: &str) -> Option<i64> {
    if let Some((_, hours)) = ZONES.iter().find(|(name, _)| text.eq_ignore_ascii_case(name)) {
        return hours.checked_mul(60);
    }
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+')?),
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some(pair) => pair,
        None => digits.split_at_checked(2)?,
    };
    let two = |digits: &str| -> Option<i64> {
        digits.parse().ok().filter(|_| digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let hours = two(hours).filter(|hours| *hours < 24)?;
    let minutes = if minutes.is_empty() { 0 } else { two(minutes).filter(|minutes| *minutes < 60)? };
    hours.checked_mul(60)?.checked_add(minutes)?.checked_mul(sign)
}

/// Hours ahead of UTC. The first four and those of North America are RFC 822's, the others what European servers write.
const ZONES: [(&str, i64); 14] = [
    ("Z", 0),
    ("UT", 0),
    ("UTC", 0),
    ("GMT", 0),
    ("EST", -5),
    ("EDT", -4),
    ("CST", -6),
    ("CDT", -5),
    ("MST", -7),
    ("MDT", -6),
    ("PST", -8),
    ("PDT", -7),
    ("CET", 1),
    ("CEST", 2),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NEW_YORK: Clock = Clock::Local { standard: -300, summer: Summer::America };

    fn says(text: &str, clock: Clock) -> String {
        read(text, clock).map(Timestamp::to_rfc3339).unwrap_or_default()
    }

    #[test]
    fn every_notation_of_feeds_is_read() {
        for text in [
            "2019-07-15T19:12:00+02:00",
            "2019-07-15T17:12:00Z",
            "2019-07-15T17:12:00.0000000Z",
            "2019-07-15 17:12:00.70400+00:00",
            "2019-07-15T19:12:00+0200",
            "2019-07-15T19:12+02",
            "2019-07-15 19:12:00",
            "2019-07-15T19:12",
            "2019/07/15 19:12:00",
            "2019-07-15-19.12.00.000000",
            "15.07.2019 19:12",
            "15.07.2019, 19:12:00",
            "15.7.2019 19:12 Uhr",
            "15/07/2019 19:12:00",
            "Mon, 15 Jul 2019 17:12:00 GMT",
            "Mon, 15 Jul 2019 19:12:00 +0200",
            "15 July 19 17:12 UT",
            "1563210720",
            "1563210720000",
            "1563210720.5",
        ] {
            assert_eq!(says(text, Clock::CENTRAL_EUROPE), "2019-07-15T17:12:00Z", "{text}");
        }
        assert_eq!(says("07/15/2019 13:12", NEW_YORK), "2019-07-15T17:12:00Z");
        assert_eq!(says("2024-03-05", Clock::CENTRAL_EUROPE), "2024-03-04T23:00:00Z");
        assert_eq!(read("2019-07-15T17:12:00.1234567Z", Clock::Utc), Some(Timestamp(1_563_210_720_123)));
    }

    #[test]
    fn what_is_no_time_or_too_old_is_unknown() {
        for text in [
            "",
            "now",
            "1970-01-01T00:00:00Z",
            "1970-01-01T01:00:00",
            "0",
            "1",
            "1999-12-31T23:59:59Z",
            "2023-02-29T00:00:00Z",
            "2023-13-01",
            "2023-01-01T25:00:00Z",
            "2023-01-01T10:00:00 Mars",
            "2023-01-01T10:00:00+99:00",
            "19:12",
            "20230101",
            "99999999999999999999",
            "Mon, 15 Xyz 2019 17:12:00 GMT",
        ] {
            assert_eq!(read(text, Clock::Utc), None, "{text}");
        }
    }

    #[test]
    fn european_clocks_change_on_the_last_sundays_of_march_and_october() {
        for (shown, instant) in [
            ("2024-03-31 01:59:59", "2024-03-31T00:59:59Z"),
            ("2024-03-31 03:00:00", "2024-03-31T01:00:00Z"),
            ("2024-10-27 01:59:59", "2024-10-26T23:59:59Z"),
            // This hour comes twice; it is the first.
            ("2024-10-27 02:30:00", "2024-10-27T00:30:00Z"),
            ("2024-10-27 03:00:00", "2024-10-27T02:00:00Z"),
            ("2024-12-31 23:30:00", "2024-12-31T22:30:00Z"),
        ] {
            assert_eq!(says(shown, Clock::CENTRAL_EUROPE), instant, "{shown}");
        }
        let helsinki = Clock::named("europe+120").unwrap();
        assert_eq!(says("2024-03-31 02:59:59", helsinki), "2024-03-31T00:59:59Z");
        assert_eq!(says("2024-03-31 04:00:00", helsinki), "2024-03-31T01:00:00Z");
    }

    #[test]
    fn american_clocks_change_in_march_and_november() {
        for (shown, instant) in [
            ("2024-03-10 01:59:59", "2024-03-10T06:59:59Z"),
            ("2024-03-10 03:00:00", "2024-03-10T07:00:00Z"),
            ("2024-11-03 00:59:59", "2024-11-03T04:59:59Z"),
            ("2024-11-03 01:30:00", "2024-11-03T05:30:00Z"),
            ("2024-11-03 02:00:00", "2024-11-03T07:00:00Z"),
        ] {
            assert_eq!(says(shown, NEW_YORK), instant, "{shown}");
        }
        let tokyo = Clock::named("never+540").unwrap();
        assert_eq!(says("2024-07-01 09:00:00", tokyo), "2024-07-01T00:00:00Z");
    }

    #[test]
    fn a_clock_s_offset_is_that_of_the_season() {
        let at = |text| Timestamp::parse(text).unwrap();
        assert_eq!(Clock::CENTRAL_EUROPE.offset(at("2024-03-31T00:59:59Z")), 60);
        assert_eq!(Clock::CENTRAL_EUROPE.offset(at("2024-03-31T01:00:00Z")), 120);
        assert_eq!(NEW_YORK.offset(at("2024-07-01T00:00:00Z")), -240);
        assert_eq!(Clock::Utc.offset(at("2024-07-01T00:00:00Z")), 0);
    }

    #[test]
    fn clocks_have_names() {
        assert_eq!(Clock::named("UTC"), Some(Clock::Utc));
        assert_eq!(Clock::named("europe+60"), Some(Clock::CENTRAL_EUROPE));
        assert_eq!(Clock::named("america-300"), Some(NEW_YORK));
        for name in ["", "Europe/Rome", "europe", "europe+", "europe+9999", "mars+60"] {
            assert_eq!(Clock::named(name), None, "{name}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[0-9TZ:./, +-]{0,32}|.{0,32}") {
            read(&text, Clock::CENTRAL_EUROPE);
            read(&text, NEW_YORK);
        }

        #[test]
        fn instants_are_read_back(seconds in 946_684_800_i64..4_102_444_800) {
            let instant = Timestamp(0).plus_seconds(seconds);
            prop_assert_eq!(read(&instant.to_rfc3339(), NEW_YORK), Some(instant));
            prop_assert_eq!(read(&seconds.to_string(), NEW_YORK), Some(instant));
        }
    }
}

//! Dates as the city writes and reads them: W3C date-times (the profile of ISO 8601 that GeoReport v2 asks for), and
//! plain Italian or English for people.

use jiff::{Timestamp, Zoned, civil, tz::TimeZone};

use crate::catalogue::Locale;

/// The city's own clock.
pub(crate) fn in_firenze(time: Timestamp) -> Zoned {
    time.to_zoned(TimeZone::get("Europe/Rome").unwrap_or(TimeZone::UTC))
}

/// `2026-11-21T21:35:19+01:00`.
pub(crate) fn w3c(time: Timestamp) -> String {
    in_firenze(time).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// Reads a W3C date-time. Without a zone it is the city's; without a time of day it is `midnight_or_last` of that day.
pub(crate) fn parse_w3c(text: &str, day: DayEnd) -> Option<Timestamp> {
    if let Ok(time) = text.parse::<Timestamp>() {
        return Some(time);
    }
    let local: civil::DateTime = if text.len() == "2026-11-21".len() {
        let date: civil::Date = text.parse().ok()?;
        match day {
            DayEnd::First => date.at(0, 0, 0, 0),
            DayEnd::Last => date.at(23, 59, 59, 999_000_000),
        }
    } else {
        text.parse().ok()?
    };
    Some(local.to_zoned(in_firenze(Timestamp::UNIX_EPOCH).time_zone().clone()).ok()?.timestamp())
}

/// Which moment of a day a date without a time stands for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum DayEnd {
    First,
    Last,
}

const MONTHS_ITALIAN: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];

/// `21 novembre 2026, 21:35` or `21 November 2026, 21:35`.
pub(crate) fn spelled_out(time: Timestamp, locale: Locale) -> String {
    let local = in_firenze(time);
    match locale {
        Locale::English => local.strftime("%-d %B %Y, %H:%M").to_string(),
        Locale::Italian => {
            let month = usize::try_from(local.month() - 1).ok().and_then(|month| MONTHS_ITALIAN.get(month));
            let month = month.copied().unwrap_or_default();
            format!("{} {month} {}, {}", local.day(), local.year(), local.strftime("%H:%M"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn times_carry_the_zone_of_firenze_in_winter_and_summer() {
        assert_eq!(w3c(at("2026-11-21T20:35:19Z")), "2026-11-21T21:35:19+01:00");
        assert_eq!(w3c(at("2026-07-01T22:00:00Z")), "2026-07-02T00:00:00+02:00");
    }

    #[test]
    fn a_date_is_read_with_and_without_time_and_zone() {
        let read = |text| parse_w3c(text, DayEnd::First);
        assert_eq!(read("2026-11-21T21:35:19+01:00"), Some(at("2026-11-21T20:35:19Z")));
        assert_eq!(read("2026-11-21T20:35:19Z"), Some(at("2026-11-21T20:35:19Z")));
        assert_eq!(read("2026-11-21T21:35"), Some(at("2026-11-21T20:35:00Z")));
        assert_eq!(read("2026-11-21"), Some(at("2026-11-20T23:00:00Z")));
        assert_eq!(parse_w3c("2026-11-21", DayEnd::Last), Some(at("2026-11-21T22:59:59.999Z")));
        for nonsense in ["", "ieri", "2026-13-01", "2026-02-30T10:00:00Z", "21/11/2026"] {
            assert_eq!(read(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn people_read_the_month_in_their_language() {
        let time = at("2026-11-21T20:35:19Z");
        assert_eq!(spelled_out(time, Locale::Italian), "21 novembre 2026, 21:35");
        assert_eq!(spelled_out(time, Locale::English), "21 November 2026, 21:35");
    }
}

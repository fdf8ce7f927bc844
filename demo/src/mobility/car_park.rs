//! The car parks: what is there, and when it is open.

use jiff::civil::{self, Weekday};
use serde::Deserialize;

use crate::catalogue::{Locale, Text};

/// A car park of Firenze. Names and places are OpenStreetMap's, all else is of the demo's own making.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CarPark {
    /// The same in all feeds.
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) lat: f64,
    pub(crate) long: f64,
    pub(crate) address: String,
    pub(crate) district: String,
    pub(crate) layout: Layout,
    #[serde(rename = "use")]
    pub(crate) used_for: Use,
    pub(crate) capacity: u32,
    /// Spaces for people with a disability badge, beside the capacity.
    pub(crate) accessible: u32,
    /// Spaces with a charger, beside the capacity.
    pub(crate) charging: u32,
    pub(crate) height_cm: Option<u32>,
    /// Always, if empty.
    #[serde(default)]
    pub(crate) hours: Vec<Hours>,
    pub(crate) tariff: Text,
    pub(crate) operator: Operator,
    /// How full it is beside others of its use; 1 is as full.
    pub(crate) busy: f64,
    /// The share of the capacity that its counter can reach, where cars stand where no space is.
    pub(crate) overflow: Option<f64>,
    /// Whether its counter does not work.
    #[serde(default)]
    out_of_order: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Layout {
    Underground,
    MultiStorey,
    OpenSpace,
}

/// For what people leave their car there, by which it fills and empties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Use {
    Station,
    OldTown,
    Hospital,
    Office,
    ParkAndRide,
    Residential,
}

/// Who runs a car park: the city publishes DATEX II only for its own, and collects the counts of all in ParkAPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Operator {
    City,
    Private,
}

impl Operator {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::City => "Parcheggi del Comune (dimostrazione)",
            Self::Private => "Autorimesse private (dimostrazione)",
        }
    }
}

/// The hours of some days of the week.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hours {
    days: Days,
    from: civil::Time,
    /// On the next day, if it is not later than `from`.
    until: civil::Time,
}

/// From one day of the week to another.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "String")]
struct Days {
    first: Weekday,
    last: Weekday,
}

/// As OpenStreetMap's `opening_hours` names them, and as DATEX II does.
const DAYS: [(Weekday, &str, &str); 7] = [
    (Weekday::Monday, "Mo", "monday"),
    (Weekday::Tuesday, "Tu", "tuesday"),
    (Weekday::Wednesday, "We", "wednesday"),
    (Weekday::Thursday, "Th", "thursday"),
    (Weekday::Friday, "Fr", "friday"),
    (Weekday::Saturday, "Sa", "saturday"),
    (Weekday::Sunday, "Su", "sunday"),
];

fn short(day: Weekday) -> &'static str {
    DAYS.iter().find(|(known, ..)| *known == day).map_or("", |(_, short, _)| short)
}

impl TryFrom<String> for Days {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let day = |name: &str| DAYS.iter().find(|(_, short, _)| *short == name).map(|(day, ..)| *day);
        let (first, last) = text.split_once('-').unwrap_or((&text, &text));
        let both = day(first).zip(day(last));
        let (first, last) = both.ok_or_else(|| format!("{text} are no days of the week, as Mo-Fr are"))?;
        Ok(Self { first, last })
    }
}

impl Days {
    fn has(self, day: Weekday) -> bool {
        (self.first.to_monday_zero_offset()..=self.last.to_monday_zero_offset()).contains(&day.to_monday_zero_offset())
    }
}

impl Hours {
    fn over_midnight(self) -> bool {
        self.until <= self.from
    }

    fn cover(self, at: civil::DateTime) -> bool {
        let (day, time) = (at.weekday(), at.time());
        let began_today = self.days.has(day) && self.from <= time && (time < self.until || self.over_midnight());
        let began_yesterday = self.over_midnight() && self.days.has(day.previous()) && time < self.until;
        began_today || began_yesterday
    }

    /// As DATEX II names the days.
    pub(crate) fn day_names(&self) -> impl Iterator<Item = &'static str> {
        let days = self.days;
        DAYS.iter().filter(move |(day, ..)| days.has(*day)).map(|(.., name)| *name)
    }

    /// As DATEX II writes times of day.
    pub(crate) fn starts(&self) -> String {
        self.from.strftime("%H:%M:%S").to_string()
    }

    /// The end, in the same way; the end of a day is its last second.
    pub(crate) fn ends(&self) -> String {
        let end = if self.until == civil::Time::midnight() { civil::time(23, 59, 59, 0) } else { self.until };
        end.strftime("%H:%M:%S").to_string()
    }

    fn in_words(self, locale: Locale) -> String {
        const ITALIAN: [&str; 7] = ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"];
        const ENGLISH: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        let (names, always) = match locale {
            Locale::Italian => (ITALIAN, "ogni giorno"),
            Locale::English => (ENGLISH, "every day"),
        };
        let name = |day: Weekday| {
            usize::try_from(day.to_monday_zero_offset())
                .ok()
                .and_then(|day| names.get(day))
                .copied()
                .unwrap_or_default()
        };
        let Days { first, last } = self.days;
        let days = match (first, last) {
            (Weekday::Monday, Weekday::Sunday) => always.to_owned(),
            (first, last) if first == last => name(first).to_owned(),
            (first, last) => format!("{}–{}", name(first), name(last)),
        };
        format!("{days} {}–{}", self.from.strftime("%H:%M"), self.until_or_midnight())
    }

    /// Midnight as the end of a day.
    fn until_or_midnight(self) -> String {
        let until = self.until;
        if until == civil::Time::midnight() { "24:00".to_owned() } else { until.strftime("%H:%M").to_string() }
    }

    fn osm(self) -> String {
        let Days { first, last } = self.days;
        let days = if first == last { short(first).to_owned() } else { format!("{}-{}", short(first), short(last)) };
        format!("{days} {}-{}", self.from.strftime("%H:%M"), self.until_or_midnight())
    }
}

impl CarPark {
    pub(crate) fn is_open(&self, at: civil::DateTime) -> bool {
        self.hours.is_empty() || self.hours.iter().any(|hours| hours.cover(at))
    }

    /// In the syntax of OpenStreetMap's `opening_hours`.
    pub(crate) fn opening_hours(&self) -> String {
        if self.hours.is_empty() {
            return "24/7".to_owned();
        }
        self.hours.iter().map(|hours| hours.osm()).collect::<Vec<_>>().join("; ")
    }

    /// For the site's own list.
    pub(crate) fn hours_in_words(&self, locale: Locale) -> String {
        self.hours.iter().map(|hours| hours.in_words(locale)).collect::<Vec<_>>().join("; ")
    }

    /// Where the city's site tells of it.
    pub(crate) fn page(&self) -> String {
        format!("/muoversi/parcheggi#{}", self.id)
    }

    /// Whether anybody knows how full it is.
    pub(crate) fn is_counted(&self) -> bool {
        !self.out_of_order
    }

    pub(crate) fn is_park_and_ride(&self) -> bool {
        self.used_for == Use::ParkAndRide
    }

    /// Whether the city publishes it in DATEX II.
    pub(crate) fn is_the_citys(&self) -> bool {
        self.operator == Operator::City
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(days: &str, from: &str, until: &str) -> Hours {
        Hours { days: days.to_owned().try_into().unwrap(), from: from.parse().unwrap(), until: until.parse().unwrap() }
    }

    #[test]
    fn a_garage_that_closes_after_midnight_is_open_in_the_night_of_its_last_day() {
        let hours = hours("Mo-Fr", "07:00", "01:30");
        let monday = civil::date(2026, 11, 23);
        let open = |day: i64, time: &str| {
            let day = monday.saturating_add(jiff::Span::new().days(day));
            hours.cover(day.to_datetime(time.parse().unwrap()))
        };
        assert!(!open(0, "06:59") && open(0, "07:00") && open(0, "23:59"));
        assert!(open(1, "01:29") && !open(1, "01:30"));
        assert!(!open(0, "01:00"), "on Sunday it was closed");
        assert!(open(5, "01:00") && !open(5, "12:00"), "Saturday has the end of Friday night only");
        assert_eq!(hours.osm(), "Mo-Fr 07:00-01:30");
    }

    #[test]
    fn the_end_of_a_day_is_written_as_its_readers_expect() {
        let hours = hours("Sa", "07:00", "00:00");
        assert_eq!((hours.osm().as_str(), hours.ends().as_str()), ("Sa 07:00-24:00", "23:59:59"));
        assert!(hours.day_names().eq(["saturday"]));
        assert!(Days::try_from("lun-ven".to_owned()).is_err());
    }
}

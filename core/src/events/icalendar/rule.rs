//! [`Rule`]: how an event recurs (RFC 5545, 3.3.10).

use super::value;
use crate::events::civil::{Date, Local};
use crate::events::model::{Period, Rhythm};

/// A recurrence rule. Lists that are empty, and sets that have no member, limit nothing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Rule {
    pub(crate) frequency: Frequency,
    /// At least 1.
    pub(crate) interval: i64,
    pub(crate) count: Option<u32>,
    pub(crate) until: Option<Until>,
    /// Bit 1 is January.
    pub(crate) months: u64,
    /// From the end of the month if negative; so are the two below, from the end of the year.
    pub(crate) month_days: Vec<i64>,
    pub(crate) year_days: Vec<i64>,
    pub(crate) weeks: Vec<i64>,
    pub(crate) weekdays: Vec<Weekday>,
    /// Bit 0 is the first hour, minute or second.
    pub(crate) hours: u64,
    pub(crate) minutes: u64,
    pub(crate) seconds: u64,
    /// Which of a period are taken, from 1; from its end if negative.
    pub(crate) positions: Vec<i64>,
    /// The day with which weeks begin, in days since Monday.
    pub(crate) week_start: u8,
}

/// The period that is repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Frequency {
    Secondly,
    Minutely,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// The last time that may be one of the series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Until {
    /// All of that day.
    Date(Date),
    /// By the clocks of the event.
    Local(Local),
    /// Seconds since 1970-01-01T00:00:00Z.
    Utc(i64),
}

/// A day of the week, or one of those of a month or year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Weekday {
    /// Which one, from 1, from the end if negative; 0 for each.
    pub(crate) which: i64,
    /// Days since Monday.
    pub(crate) day: u8,
}

impl Rule {
    /// Reads a rule. A part that nobody knows makes it unreadable: who leaves out what he does not understand announces days
    /// on which nothing is on. So does another calendar than the Gregorian one (RFC 7529).
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut rule = Self {
            frequency: Frequency::Daily,
            interval: 1,
            count: None,
            until: None,
            months: 0,
            month_days: Vec::new(),
            year_days: Vec::new(),
            weeks: Vec::new(),
            weekdays: Vec::new(),
            hours: 0,
            minutes: 0,
            seconds: 0,
            positions: Vec::new(),
            week_start: 0,
        };
        let mut frequency = None;
        for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=')?;
            let name = name.trim().to_ascii_uppercase();
            let value = value.trim();
            match name.as_str() {
                "FREQ" => frequency = Some(Frequency::parse(value)?),
                "INTERVAL" => rule.interval = value.parse().unwrap_or(1).clamp(1, 10_000_000),
                // Some programs write COUNT=-1 for a series without end.
                "COUNT" => rule.count = value.parse::<i64>().ok().and_then(|count| u32::try_from(count).ok()),
                "UNTIL" => rule.until = Some(Until::parse(value)?),
                "BYMONTH" => rule.months = set(value, 1, 12)?,
                "BYMONTHDAY" => rule.month_days = list(value, 31)?,
                "BYYEARDAY" => rule.year_days = list(value, 366)?,
                "BYWEEKNO" => rule.weeks = list(value, 53)?,
                "BYDAY" => rule.weekdays = value.split(',').map(Weekday::parse).collect::<Option<_>>()?,
                "BYHOUR" => rule.hours = set(value, 0, 23)?,
                "BYMINUTE" => rule.minutes = set(value, 0, 59)?,
                "BYSECOND" => rule.seconds = set(value, 0, 60)?,
                "BYSETPOS" => rule.positions = list(value, 366)?,
                "WKST" => rule.week_start = Weekday::parse(value)?.day,
                "RSCALE" if value.eq_ignore_ascii_case("GREGORIAN") => {}
                "SKIP" if value.eq_ignore_ascii_case("OMIT") => {}
                other if other.starts_with("X-") => {}
                _ => return None,
            }
        }
        rule.frequency = frequency?;
        Some(rule)
    }
}

impl Rule {
    /// How often it is, for words about it; none for what comes more than once a day.
    pub(crate) fn rhythm(&self) -> Option<Rhythm> {
        let every = match self.frequency {
            Frequency::Daily => Period::Day,
            Frequency::Weekly => Period::Week,
            Frequency::Monthly => Period::Month,
            Frequency::Yearly => Period::Year,
            Frequency::Hourly | Frequency::Minutely | Frequency::Secondly => return None,
        };
        let mut weekdays: Vec<u8> = self.weekdays.iter().map(|weekday| weekday.day).collect();
        if every != Period::Week {
            weekdays.clear();
        }
        weekdays.sort_unstable();
        Some(Rhythm { every, interval: u32::try_from(self.interval).ok()?, weekdays })
    }
}

impl Frequency {
    fn parse(value: &str) -> Option<Self> {
        Some(match value.to_ascii_uppercase().as_str() {
            "SECONDLY" => Self::Secondly,
            "MINUTELY" => Self::Minutely,
            "HOURLY" => Self::Hourly,
            "DAILY" => Self::Daily,
            "WEEKLY" => Self::Weekly,
            "MONTHLY" => Self::Monthly,
            "YEARLY" => Self::Yearly,
            _ => return None,
        })
    }
}

impl Until {
    fn parse(value: &str) -> Option<Self> {
        Some(match value::time(value)? {
            value::Time::Date(date) => Self::Date(date),
            value::Time::Local(local) => Self::Local(local),
            value::Time::Utc(local) => Self::Utc(local.0),
        })
    }
}

impl Weekday {
    fn parse(value: &str) -> Option<Self> {
        let value = value.trim();
        let (which, name) = value.split_at_checked(value.len().checked_sub(2)?)?;
        let which = if which.is_empty() { 0 } else { signed(which, 53)? };
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
        let day = names.iter().position(|known| name.eq_ignore_ascii_case(known))?;
        Some(Self { which, day: u8::try_from(day).ok()? })
    }
}

/// A number from 1 to `most`, or from -1 to -`most`.
fn signed(text: &str, most: i64) -> Option<i64> {
    text.trim().parse().ok().filter(|number: &i64| (1..=most).contains(&number.saturating_abs()))
}

fn list(value: &str, most: i64) -> Option<Vec<i64>> {
    value.split(',').map(|number| signed(number, most)).collect()
}

/// Numbers between two others, as bits.
fn set(value: &str, least: u32, most: u32) -> Option<u64> {
    let mut set = 0;
    for number in value.split(',') {
        let number = number.trim().parse().ok().filter(|number| (least..=most).contains(number))?;
        set |= 1_u64.checked_shl(number)?;
    }
    Some(set)
}

//! When a [`Rule`] lets an event recur, by the clocks of its zone.
//!
//! One period after the other (a year, a month, a week …), the days of each that the rule names are put together with the
//! times of a day that it names (RFC 5545, 3.3.10, the table of “expand” and “limit”).
#![allow(clippy::arithmetic_side_effects, reason = "seconds of the years 0 to 9999, and steps that are counted")]

use std::ops::Range;

use super::rule::{Frequency, Rule, Weekday};
use crate::events::civil::{DAY, Date, Local};

/// Periods that are looked at before a rule counts as one that never comes to an end.
const MOST_STEPS: u32 = 50_000;

/// What stands between the first time and the last one that was wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Course {
    /// The series ends with the last one.
    Ended,
    /// There may be later ones than were wanted.
    GoesOn,
    /// The rule was given up: it names too many times, or none in a long while.
    GivenUp,
}

/// How an event that recurs begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Start {
    pub(crate) at: Local,
    /// Whether it is a day and not a time of the day: then hours, minutes and seconds of the rule mean nothing.
    pub(crate) is_day: bool,
    /// The last time that may be one of the series, by the same clocks.
    pub(crate) until: Option<Local>,
}

/// Adds the times in a window, in their order and at most so many, to `found`.
pub(crate) fn expand(rule: &Rule, start: Start, window: Range<Local>, most: usize, found: &mut Vec<Local>) -> Course {
    let mut expansion = Expansion {
        periods: Periods::new(rule, start),
        last: start.until.map_or(window.end.plus(-1), |until| until.min(window.end.plus(-1))),
        left: rule.count,
        start,
        window,
        most: found.len().saturating_add(most),
    };
    expansion.run(rule, found)
}

struct Expansion<'r> {
    periods: Periods<'r>,
    start: Start,
    window: Range<Local>,
    last: Local,
    /// How many more the rule's `COUNT` allows.
    left: Option<u32>,
    most: usize,
}

impl Expansion<'_> {
    fn run(&mut self, rule: &Rule, found: &mut Vec<Local>) -> Course {
        let ended_by_rule = self.start.until.is_some_and(|until| until < self.window.end);
        let beyond = if ended_by_rule { Course::Ended } else { Course::GoesOn };
        // What lies before the window counts only where the rule counts.
        if rule.count.is_none() {
            self.periods.skip_to(self.window.start);
        }
        let mut times = Vec::new();
        for _ in 0..MOST_STEPS {
            times.clear();
            let Some(begins) = self.periods.next(self.last, &mut times) else { return beyond };
            if begins > self.last {
                return beyond;
            }
            self.periods.pick(&mut times);
            for &time in times.iter().filter(|time| **time >= self.start.at) {
                if time > self.last {
                    return beyond;
                }
                if let Some(left) = &mut self.left {
                    let Some(less) = left.checked_sub(1) else { return Course::Ended };
                    *left = less;
                }
                if time >= self.window.start {
                    if found.len() >= self.most {
                        return Course::GivenUp;
                    }
                    found.push(time);
                }
            }
            if self.left == Some(0) {
                return Course::Ended;
            }
        }
        Course::GivenUp
    }
}

/// The periods of a rule, one after the other.
struct Periods<'r> {
    rule: &'r Rule,
    start: Start,
    /// The times of a day that a rule names, in seconds; those of an hour or minute for rules that repeat these.
    times: Vec<i64>,
    /// What the start says where the rule says nothing.
    month_days: Vec<i64>,
    months: u64,
    weekdays: Vec<Weekday>,
    /// The first year, of a rule that repeats years.
    first_year: i64,
    /// How many intervals after the first period.
    step: i64,
}

impl<'r> Periods<'r> {
    fn new(rule: &'r Rule, start: Start) -> Self {
        let [_, month, day] = start.at.date().ymd();
        let mut periods = Self {
            rule,
            start,
            times: Vec::new(),
            month_days: rule.month_days.clone(),
            months: rule.months,
            weekdays: rule.weekdays.clone(),
            first_year: start.at.date().ymd()[0],
            step: 0,
        };
        periods.times = periods.times_of_a_period();
        let names_days = !(rule.month_days.is_empty() && rule.year_days.is_empty() && rule.weekdays.is_empty());
        let names_only_month_days = !rule.month_days.is_empty()
            && rule.year_days.is_empty()
            && rule.weeks.is_empty()
            && rule.weekdays.is_empty();
        let same_weekday = Weekday { which: 0, day: start.at.date().weekday() };
        match rule.frequency {
            // The month is that of the start, as in libical: “on the 29th, each year” is a birthday.
            Frequency::Yearly if rule.months == 0 && names_only_month_days => periods.months = 1 << month,
            _ if names_days => {}
            Frequency::Yearly if !rule.weeks.is_empty() => periods.weekdays.push(same_weekday),
            Frequency::Yearly => {
                periods.month_days.push(day);
                if rule.months == 0 {
                    periods.months = 1 << month;
                }
            }
            Frequency::Monthly => periods.month_days.push(day),
            Frequency::Weekly => periods.weekdays.push(same_weekday),
            Frequency::Daily | Frequency::Hourly | Frequency::Minutely | Frequency::Secondly => {}
        }
        if !rule.weeks.is_empty() {
            periods.first_year = periods.first_week_year();
        }
        periods
    }

    /// Weeks belong to years of their own: January 2 may lie in the last week of the year before, which is the first year then.
    /// As in libical, it is if the rule names a day of what is left of that week.
    fn first_week_year(&self) -> i64 {
        let start = self.start.at.date();
        let (year, ..) = week_of(start, self.rule.week_start);
        let is_named = (0..7).any(|days| self.is_meant(start.plus(days), Some(year)));
        if is_named { year } else { year.max(start.ymd()[0]) }
    }

    /// Leaves out periods that end before a time. Those that are left out are whole intervals.
    fn skip_to(&mut self, time: Local) {
        let (from, to) = (self.start.at, time);
        if to <= from {
            return;
        }
        let periods = match self.rule.frequency {
            Frequency::Yearly => to.date().ymd()[0] - from.date().ymd()[0] - 1,
            Frequency::Monthly => months_of(to.date()) - months_of(from.date()),
            frequency => (to.0 - from.0) / length(frequency),
        };
        // One less: weeks begin where the rule says, and days of the first week may lie in the year before.
        self.step = (periods / self.rule.interval - 1).max(0);
    }

    /// The beginning of the next period, and the times in it that the rule names. A period that repeats within days and of
    /// which no time can be meant may be passed over, and others after it. None after `last`.
    fn next(&mut self, last: Local, times: &mut Vec<Local>) -> Option<Local> {
        let rule = self.rule;
        let at = self.step.checked_mul(rule.interval)?;
        self.step += 1;
        let start = self.start.at.date();
        match rule.frequency {
            Frequency::Yearly => {
                let year = at + self.first_year;
                let first = day(year, 1)?;
                if !rule.weeks.is_empty() {
                    // The first week may begin in the year before.
                    self.days(first.plus(-6), first.plus(372), Some(year), times);
                } else if self.months == 0 {
                    self.days(first, day(year + 1, 1).unwrap_or(first.plus(366)), None, times);
                } else {
                    for month in (1..=12).filter(|month| self.months >> month & 1 == 1) {
                        let first = day(year, month)?;
                        self.days(first, first.plus(days_in(year, month)), None, times);
                    }
                }
                Some(first.plus(-6).begins())
            }
            Frequency::Monthly => {
                let month = months_of(start) + at;
                let (year, month) = (month.div_euclid(12), month.rem_euclid(12) + 1);
                let first = day(year, month)?;
                if self.months == 0 || self.months >> month & 1 == 1 {
                    self.days(first, first.plus(days_in(year, month)), None, times);
                }
                Some(first.begins())
            }
            Frequency::Weekly => {
                let into_week = i64::from((start.weekday() + 7 - rule.week_start) % 7);
                let first = Date::from_days(start.days() - into_week + at * 7)?;
                self.days(first, first.plus(7), None, times);
                Some(first.begins())
            }
            Frequency::Daily => {
                let date = Date::from_days(start.days() + at)?;
                self.days(date, date.plus(1), None, times);
                Some(date.begins())
            }
            Frequency::Hourly | Frequency::Minutely | Frequency::Secondly => self.within_days(last, times),
        }
    }

    /// The next hour, minute or second that the rule names. Days and hours that it does not name are passed over at once.
    fn within_days(&mut self, last: Local, times: &mut Vec<Local>) -> Option<Local> {
        let rule = self.rule;
        let length = length(rule.frequency);
        let stride = length.checked_mul(rule.interval)?;
        let first = self.start.at.0.div_euclid(length) * length;
        let mut step = self.step - 1;
        // A day that no rule names is passed over in one step, so that years are a few hundred steps.
        for _ in 0..MOST_STEPS {
            let at = Local(first.checked_add(step.checked_mul(stride)?)?);
            if at > last {
                break;
            }
            let second = at.second_of_day();
            let next = if !self.is_meant(at.date(), None) {
                at.date().begins().0 + DAY
            } else if !has(rule.hours, second / 3600) {
                at.0.div_euclid(3600) * 3600 + 3600
            } else if rule.frequency != Frequency::Hourly && !has(rule.minutes, second / 60 % 60) {
                at.0.div_euclid(60) * 60 + 60
            } else if rule.frequency == Frequency::Secondly && !has(rule.seconds, second % 60) {
                at.0 + 1
            } else {
                times.extend(self.times.iter().map(|time| at.plus(*time)));
                self.step = step + 1;
                return Some(at);
            };
            step = (next - first + stride - 1).div_euclid(stride).max(step + 1);
        }
        None
    }

    /// Adds the times of the days that the rule names, of those from one day until before another.
    fn days(&self, from: Date, until: Date, week_year: Option<i64>, times: &mut Vec<Local>) {
        for days in from.days()..until.days() {
            let Some(date) = Date::from_days(days) else { return };
            if self.is_meant(date, week_year) {
                times.extend(self.times.iter().map(|time| date.begins().plus(*time)));
            }
        }
    }

    /// Whether the rule names a day; `week_year` is the year whose weeks it counts.
    fn is_meant(&self, date: Date, week_year: Option<i64>) -> bool {
        let rule = self.rule;
        let [year, month, day] = date.ymd();
        if self.months != 0 && self.months >> month & 1 == 0 {
            return false;
        }
        let is_one = |list: &[i64], number: i64, of: i64| {
            list.is_empty() || list.iter().any(|wanted| *wanted == number || *wanted == number - of - 1)
        };
        if !self.month_days.is_empty() && !is_one(&self.month_days, day, days_in(year, month)) {
            return false;
        }
        if !rule.year_days.is_empty() {
            let (of_year, length) = day_of_year(date);
            if !is_one(&rule.year_days, of_year, length) {
                return false;
            }
        }
        if let Some(week_year) = week_year {
            let (of, week, weeks) = week_of(date, rule.week_start);
            if of != week_year || !is_one(&rule.weeks, week, weeks) {
                return false;
            }
        }
        self.weekdays.is_empty() || self.weekdays.iter().any(|wanted| self.is_weekday(*wanted, date))
    }

    fn is_weekday(&self, wanted: Weekday, date: Date) -> bool {
        let rule = self.rule;
        if wanted.day != date.weekday() {
            return false;
        }
        let [year, month, day] = date.ymd();
        let (number, of) = match rule.frequency {
            _ if wanted.which == 0 => return true,
            Frequency::Monthly => (day, days_in(year, month)),
            Frequency::Yearly if !rule.weeks.is_empty() => return true,
            Frequency::Yearly if rule.months != 0 => (day, days_in(year, month)),
            Frequency::Yearly => day_of_year(date),
            // “The BYDAY rule part MUST NOT be specified with a numeric value” there.
            _ => return true,
        };
        if wanted.which > 0 { (number - 1) / 7 + 1 == wanted.which } else { -((of - number) / 7 + 1) == wanted.which }
    }

    /// Takes those of a period that `BYSETPOS` names.
    fn pick(&self, times: &mut Vec<Local>) {
        if self.rule.positions.is_empty() {
            return;
        }
        let all = std::mem::take(times);
        let length = i64::try_from(all.len()).unwrap_or(i64::MAX);
        let mut picked: Vec<i64> =
            self.rule.positions.iter().map(|at| if *at > 0 { at - 1 } else { length + at }).collect();
        picked.sort_unstable();
        picked.dedup();
        times.extend(picked.iter().filter_map(|at| all.get(usize::try_from(*at).ok()?).copied()));
    }

    /// Seconds after the beginning of a day, hour, minute or second at which the rule lets something begin.
    fn times_of_a_period(&self) -> Vec<i64> {
        let rule = self.rule;
        if self.start.is_day {
            return vec![0];
        }
        let second = self.start.at.second_of_day();
        let units = |set: u64, own: i64, is_repeated: bool| -> Vec<i64> {
            match set {
                // The period itself says which.
                _ if is_repeated => vec![0],
                0 => vec![own],
                _ => (0..60).filter(|unit| set >> unit & 1 == 1).collect(),
            }
        };
        let mut times = Vec::new();
        for hour in units(rule.hours, second / 3600, rule.frequency <= Frequency::Hourly) {
            for minute in units(rule.minutes, second / 60 % 60, rule.frequency <= Frequency::Minutely) {
                for second in units(rule.seconds, second % 60, rule.frequency == Frequency::Secondly) {
                    times.push(hour * 3600 + minute * 60 + second);
                }
            }
        }
        times
    }
}

/// Whether a number is in a set, or the set limits nothing.
fn has(set: u64, number: i64) -> bool {
    set == 0 || set >> number & 1 == 1
}

/// Seconds of a period that is always of one length.
fn length(frequency: Frequency) -> i64 {
    match frequency {
        Frequency::Secondly => 1,
        Frequency::Minutely => 60,
        Frequency::Hourly => 3600,
        Frequency::Weekly => 7 * DAY,
        Frequency::Daily | Frequency::Monthly | Frequency::Yearly => DAY,
    }
}

/// The first day of a month.
fn day(year: i64, month: i64) -> Option<Date> {
    Date::new(i32::try_from(year).ok()?, u32::try_from(month).ok()?, 1)
}

/// Months since the year 0.
fn months_of(date: Date) -> i64 {
    let [year, month, _] = date.ymd();
    year * 12 + month - 1
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Which day of its year it is, from 1, and how many there are.
fn day_of_year(date: Date) -> (i64, i64) {
    let [year, ..] = date.ymd();
    let first = day(year, 1).map_or(0, Date::days);
    (date.days() - first + 1, if is_leap(year) { 366 } else { 365 })
}

/// The year to which the week of a day belongs, which week of that year it is, from 1, and how many there are. The first
/// week is the first that has four days of the year.
fn week_of(date: Date, week_start: u8) -> (i64, i64, i64) {
    let first_of = |year: i64| {
        let fourth = day(year, 1).map_or(0, |first| first.days() + 3);
        let weekday = (fourth + 3).rem_euclid(7);
        fourth - (weekday - i64::from(week_start)).rem_euclid(7)
    };
    let [mut year, ..] = date.ymd();
    let days = date.days();
    if days < first_of(year) {
        year -= 1;
    } else if days >= first_of(year + 1) {
        year += 1;
    }
    let (first, next) = (first_of(year), first_of(year + 1));
    (year, (days - first) / 7 + 1, (next - first) / 7)
}

#[cfg(test)]
mod tests;

//! Series as JSON feeds tell them: a rule as iCalendar writes it, beside fields for the rest.

use super::civil::{DAY, Date, Local};
use super::icalendar::expand::{self, Course, Start};
use super::icalendar::rule::{Rule, Until};
use super::model::{Occurrence, Series, When};
use super::reading::Clocks;

/// More times of a series than these are not looked for: nobody comes each day for three years.
const MOST_TIMES: usize = 1_000;

/// An event that recurs.
pub(super) struct Recurring<'t> {
    /// When it begins for the first time, by the clocks of its zone.
    pub(super) start: Local,
    /// How long it takes; nobody knows if there is no end.
    pub(super) length: Option<i64>,
    /// Whether it is on whole days; then the length is days in seconds, the first one not counted.
    pub(super) is_day: bool,
    /// How it recurs (RFC 5545, 3.3.10).
    pub(super) rule: &'t str,
    /// Days on which it is not.
    pub(super) without: Vec<Date>,
    /// Times at which it is, too.
    pub(super) also: Vec<Local>,
    /// Its zone; the city's if nobody says.
    pub(super) zone: Option<&'t str>,
}

impl Recurring<'_> {
    /// Its occurrences in the span, and how to tell a calendar of it; `None` if nobody can read the rule.
    pub(super) fn expand(self, clocks: &mut Clocks<'_>) -> Option<(Vec<Occurrence>, Series)> {
        let rule = Rule::parse(self.rule).filter(|_| !clocks.is_full())?;
        let until = rule.until.map(|until| match until {
            Until::Date(date) => date.begins().plus(LAST_SECOND),
            Until::Local(local) => local,
            Until::Utc(seconds) => clocks.zone(self.zone).shows(crate::Timestamp(seconds.saturating_mul(1000))),
        });
        let length = self.length.unwrap_or_default().clamp(0, LONGEST);
        // A day more on each side, as the clocks of the zone are not those of the city.
        let from = clocks.span.first.begins().plus(DAY.saturating_add(length).saturating_neg());
        let window = from..clocks.span.last.plus(2).begins();
        let mut times = Vec::new();
        let start = Start { at: self.start, is_day: self.is_day, until };
        let course = expand::expand(&rule, start, window.clone(), MOST_TIMES, &mut times);
        // The first time counts, whatever the rule says (RFC 5545, 3.8.5.3).
        let others = self.also.iter().chain([&self.start]).copied();
        times.extend(others.filter(|time| window.contains(time)));
        times.sort_unstable();
        times.dedup();
        times.retain(|time| !self.without.contains(&time.date()));
        let occurrences = times.into_iter().map(|time| Occurrence::at(self.when(time, clocks))).collect();
        let goes_on = course != Course::Ended;
        Some((occurrences, Series { lines: self.lines(clocks), zones: Vec::new(), rhythm: rule.rhythm(), goes_on }))
    }

    /// Makes the first time that the rule allows the start, where a feed only says from which day on the rule counts.
    pub(super) fn begin_by_rule(&mut self) -> Option<()> {
        let rule = Rule::parse(self.rule)?;
        let start = Start { at: self.start, is_day: self.is_day, until: None };
        let mut first = Vec::new();
        expand::expand(&rule, start, self.start..self.start.plus(LONGEST.saturating_mul(5)), 1, &mut first);
        self.start = *first.first()?;
        Some(())
    }

    fn when(&self, start: Local, clocks: &mut Clocks<'_>) -> When {
        let end = self.length.map(|length| start.plus(length));
        if self.is_day {
            return When::days(start.date(), end.map(Local::date));
        }
        let zone = clocks.zone(self.zone);
        When::times(zone.moment(start), end.map(|end| zone.moment(end)))
    }

    /// The properties of an iCalendar event that say the same.
    fn lines(&self, clocks: &Clocks<'_>) -> Vec<String> {
        let zone = self.zone.filter(|zone| is_name(zone)).unwrap_or(&clocks.span.zone.0);
        let line = |name: &str, time: Local| {
            let mut line = String::from(name);
            line.push_str(if self.is_day { ";VALUE=DATE:" } else { ";TZID=" });
            if !self.is_day {
                line.push_str(zone);
                line.push(':');
            }
            written(time, self.is_day, &mut line);
            line
        };
        let mut lines = vec![line("DTSTART", self.start)];
        if let Some(length) = self.length {
            let end = if self.is_day { length.saturating_add(DAY) } else { length };
            lines.push(line("DTEND", self.start.plus(end)));
        }
        lines.push(["RRULE:", self.rule].concat());
        let time = self.start.second_of_day();
        lines.extend(self.without.iter().map(|date| line("EXDATE", date.begins().plus(time))));
        lines.extend(self.also.iter().map(|also| line("RDATE", *also)));
        lines
    }
}

/// Seconds of a day when its last one begins.
const LAST_SECOND: i64 = 86_399;

/// Nothing that recurs takes longer than a year.
const LONGEST: i64 = 366 * DAY;

/// Whether a text can be the name of a zone, and nothing that would end a line of iCalendar early.
fn is_name(zone: &str) -> bool {
    let is_known = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'_' | b'-' | b'+');
    !zone.is_empty() && zone.bytes().all(is_known)
}

/// `20261122T183000`, or `20261122` (RFC 5545, 3.3.4 and 3.3.5).
fn written(time: Local, is_day: bool, line: &mut String) {
    let day = time.date().to_string();
    line.extend(day.chars().filter(|letter| *letter != '-'));
    if is_day {
        return;
    }
    line.push('T');
    let second = time.second_of_day();
    for number in [second.div_euclid(3600), second.div_euclid(60).rem_euclid(60), second.rem_euclid(60)] {
        if number < 10 {
            line.push('0');
        }
        line.push_str(&number.to_string());
    }
}

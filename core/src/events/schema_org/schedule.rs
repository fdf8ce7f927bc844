//! `eventSchedule`: a rule in schema.org's words (<https://schema.org/Schedule>).

use super::jsonld::{Graph, local};
use crate::document::Node;
use crate::events::civil::{DAY, Date, Local};
use crate::events::icalendar::value;
use crate::events::model::{Occurrence, Series};
use crate::events::reading::Clocks;
use crate::events::recurring::Recurring;

/// When an event is by a schedule; `None` if nobody can read it. `start` is the event's own `startDate`.
pub(super) fn read<'n>(
    graph: &Graph<'n, '_>,
    node: &'n Node<'_>,
    start: Option<&'n str>,
    clocks: &mut Clocks<'_>,
) -> Option<(Vec<Occurrence>, Option<Series>)> {
    let text = |name| graph.text(node, name);
    let zone = text("scheduleTimezone");
    let day = |text: &str| Date::parse(text.get(..10)?);
    let start = text("startDate").or(start);
    // A time with an offset is another one by the clocks of the schedule.
    let begins = start.and_then(|start| clocks.moment_in(start, zone)).map(|at| clocks.zone(zone).shows(at));
    let from = begins.map(Local::date).or_else(|| start.and_then(day));
    let until = text("endDate").and_then(day);
    let start_time = text("startTime").and_then(time).or_else(|| begins.map(Local::second_of_day));
    let end_time = text("endTime").and_then(time);
    let duration = text("duration").and_then(value::duration);
    let is_day = start_time.is_none();
    let length = match (start_time, end_time, duration) {
        // What ends earlier on the clocks than it begins ends on the next day.
        (Some(start), Some(end), _) => Some(end.saturating_sub(start).rem_euclid(DAY)),
        // One day is no day more.
        (None, _, Some(length)) => Some(length.days.saturating_sub(1).max(0).saturating_mul(DAY)),
        (_, _, Some(length)) => Some(length.days.saturating_mul(DAY).saturating_add(length.seconds)),
        _ => None,
    };
    let weekdays = weekdays(graph, node)?;
    let frequency = match text("repeatFrequency") {
        Some(frequency) => Some(period(frequency)?),
        None => (!weekdays.is_empty()).then_some(("WEEKLY", 1)),
    };
    let from = match (from, &frequency) {
        (Some(from), _) => from,
        // “Each Thursday” counts from the first day that is asked for.
        (None, Some((_, 1))) if !weekdays.is_empty() => clocks.span.first,
        _ => return None,
    };
    let first = from.begins().plus(start_time.unwrap_or_default());
    let mut without = Vec::new();
    for except in graph.all(node, "exceptDate").take(1000).filter_map(|value| graph.said(value)) {
        let moment = clocks.moment_in(except, zone);
        let local = moment.map(|at| clocks.zone(zone).shows(at).date());
        without.extend(local.or_else(|| day(except)));
    }
    let Some((frequency, interval)) = frequency else {
        let mut single = Recurring { start: first, length, is_day, rule: ONCE, without, also: Vec::new(), zone };
        single.without.retain(|date| *date == from);
        return single.expand(clocks).map(|(occurrences, _)| (occurrences, None));
    };
    let mut rule = format!("FREQ={frequency};INTERVAL={interval}");
    let mut part = |name: &str, values: &str| {
        if !values.is_empty() {
            rule.push(';');
            rule.push_str(name);
            rule.push('=');
            rule.push_str(values);
        }
    };
    part("BYDAY", &weekdays);
    part("BYMONTH", &numbers(graph, node, "byMonth"));
    part("BYMONTHDAY", &numbers(graph, node, "byMonthDay"));
    match (text("repeatCount").and_then(|count| count.parse::<u32>().ok()), until) {
        (Some(count), _) => part("COUNT", &count.to_string()),
        (None, Some(until)) => part("UNTIL", &until.to_string().replace('-', "")),
        (None, None) => {}
    }
    let mut recurring = Recurring { start: first, length, is_day, rule: &rule, without, also: Vec::new(), zone };
    recurring.begin_by_rule()?;
    recurring.expand(clocks).map(|(occurrences, series)| (occurrences, Some(series)))
}

/// A rule that is fulfilled on one day.
const ONCE: &str = "FREQ=DAILY;COUNT=1";

/// A `Time`: `18:30:00`, with a zone that the schedule's own says better.
fn time(text: &str) -> Option<i64> {
    let text = text.trim();
    let time = text.rsplit(['T', 't']).next()?;
    Local::parse(&["1970-01-01T", time].concat()).map(|(local, _)| local.second_of_day())
}

/// A repetition: a duration (`P2W`), or a word (`Weekly`, `https://schema.org/Weekly`).
fn period(text: &str) -> Option<(&'static str, i64)> {
    let text = local(text.trim());
    for (word, frequency) in [("Daily", "DAILY"), ("Weekly", "WEEKLY"), ("Monthly", "MONTHLY"), ("Yearly", "YEARLY")] {
        if text.eq_ignore_ascii_case(word) {
            return Some((frequency, 1));
        }
    }
    let (number, unit) = text.strip_prefix('P')?.split_at_checked(text.len().checked_sub(2)?)?;
    let number: i64 = number.parse().ok().filter(|number| (1..=1000).contains(number))?;
    match unit {
        "D" if number.rem_euclid(7) == 0 => Some(("WEEKLY", number.div_euclid(7))),
        "D" => Some(("DAILY", number)),
        "W" => Some(("WEEKLY", number)),
        "M" => Some(("MONTHLY", number)),
        "Y" => Some(("YEARLY", number)),
        _ => None,
    }
}

/// `byDay` as iCalendar's BYDAY: `https://schema.org/Monday`, `Monday` or `MO`, each with the weeks of `byMonthWeek`; empty if
/// there is none, `None` if one cannot be read.
fn weekdays<'n>(graph: &Graph<'n, '_>, node: &'n Node<'_>) -> Option<String> {
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let weeks = numbers(graph, node, "byMonthWeek");
    let mut list = String::new();
    for text in graph.all(node, "byDay").take(50).filter_map(|day| day.first(&["@id"]).or_else(|| graph.said(day))) {
        for day in text.split(',').map(|day| local(day.trim())).filter(|day| *day != "PublicHolidays") {
            let short = |name: &&&str| name.get(..2).is_some_and(|short| short.eq_ignore_ascii_case(day));
            let known = names.iter().find(|name| name.eq_ignore_ascii_case(day)).or_else(|| names.iter().find(short));
            let code = match known {
                Some(name) => name.get(..2)?.to_ascii_uppercase(),
                None => day.to_ascii_uppercase(),
            };
            for week in weeks.split(',') {
                if !list.is_empty() {
                    list.push(',');
                }
                list.push_str(week);
                list.push_str(&code);
            }
        }
    }
    Some(list)
}

/// A list of whole numbers with commas between.
fn numbers<'n>(graph: &Graph<'n, '_>, node: &'n Node<'_>, name: &str) -> String {
    let numbers = graph.all(node, name).take(50).filter_map(|number| graph.said(number)?.parse::<i64>().ok());
    let numbers: Vec<_> = numbers.map(|number| number.to_string()).collect();
    numbers.join(",")
}

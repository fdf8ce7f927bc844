//! Rules made up at random, expanded over a year by us and by two other libraries.
//!
//! Where they differ for a reason that is known, the rule is left out; the reasons stand at [`others_differ`].

use std::cell::RefCell;
use std::collections::HashMap;

use calcard::common::timezone::Tz;
use calcard::icalendar::ICalendar;
use civic_core::events::civil::Date;
use civic_core::events::icalendar;
use civic_core::events::model::When;
use civic_core::events::reading::{Clocks, Span};
use civic_core::events::zones::{ZoneId, Zones};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// The zones of the crate jiff.
#[derive(Default)]
struct Jiff(RefCell<HashMap<String, Option<jiff::tz::TimeZone>>>);

impl Zones for Jiff {
    fn offset(&self, zone: &str, at: i64) -> Option<i32> {
        let mut known = self.0.borrow_mut();
        let zone = known.entry(zone.to_owned()).or_insert_with(|| jiff::tz::TimeZone::get(zone).ok()).as_ref()?;
        Some(zone.to_offset(jiff::Timestamp::from_second(at).ok()?).seconds())
    }
}

/// 2026-01-01 and 2027-01-01, in UTC.
const YEAR: std::ops::Range<i64> = 1_767_225_600..1_798_761_600;

/// What one rule is made of.
#[derive(Debug, Clone)]
struct Made {
    start: String,
    frequency: &'static str,
    parts: Vec<(&'static str, String)>,
}

impl Made {
    fn rule(&self) -> String {
        let parts = self.parts.iter().map(|(name, value)| format!(";{name}={value}"));
        format!("FREQ={}{}", self.frequency, parts.collect::<String>())
    }

    fn has(&self, name: &str) -> bool {
        self.parts.iter().any(|(known, _)| *known == name)
    }

    fn calendar(&self) -> String {
        format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:x\r\nDTSTART:{}\r\nRRULE:{}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            self.start,
            self.rule()
        )
    }
}

fn numbers(from: i64, to: i64) -> impl Strategy<Value = String> {
    let all: Vec<i64> = (from..=to).filter(|number| *number != 0).collect();
    subsequence(all, 1..4)
        .prop_shuffle()
        .prop_map(|list| list.iter().map(ToString::to_string).collect::<Vec<_>>().join(","))
}

fn weekdays(numbered: bool) -> impl Strategy<Value = String> {
    let days = subsequence(vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"], 1..4);
    let which = if numbered { select(vec!["", "", "1", "2", "-1", "4"]) } else { select(vec![""]) };
    (days, which).prop_map(|(days, which)| days.iter().map(|day| format!("{which}{day}")).collect::<Vec<_>>().join(","))
}

fn maybe(
    name: &'static str,
    chance: f64,
    value: impl Strategy<Value = String> + 'static,
) -> BoxedStrategy<Option<(&'static str, String)>> {
    prop::option::weighted(chance, value).prop_map(move |value| value.map(|value| (name, value))).boxed()
}

fn made() -> impl Strategy<Value = Made> {
    let frequency = select(vec!["YEARLY", "MONTHLY", "MONTHLY", "WEEKLY", "WEEKLY", "DAILY", "HOURLY"]);
    let start = (2024_u32..=2026, 1_u32..=12, 1_u32..=28, 0_u32..24, select(vec![0_u32, 15, 30]))
        .prop_map(|(year, month, day, hour, minute)| format!("{year}{month:02}{day:02}T{hour:02}{minute:02}00Z"));
    (frequency, start)
        .prop_flat_map(|(frequency, start)| {
            let is = |names: &[&str]| names.contains(&frequency);
            let by = |name, allowed: bool, chance, values: BoxedStrategy<String>| {
                if allowed { maybe(name, chance, values) } else { Just(None).boxed() }
            };
            let parts = vec![
                maybe("INTERVAL", 0.4, numbers(1, 4).prop_map(|list| list.get(..1).unwrap_or_default().to_owned())),
                maybe("BYMONTH", 0.25, numbers(1, 12)),
                by("BYWEEKNO", is(&["YEARLY"]), 0.2, numbers(1, 53).boxed()),
                by("BYYEARDAY", is(&["YEARLY"]), 0.15, numbers(-366, 366).boxed()),
                by("BYMONTHDAY", !is(&["WEEKLY"]), 0.2, numbers(-31, 31).boxed()),
                by("BYDAY", true, 0.4, weekdays(is(&["YEARLY", "MONTHLY"])).boxed()),
                maybe("BYHOUR", 0.15, numbers(1, 23)),
                maybe("BYMINUTE", 0.1, numbers(1, 59)),
                by("BYSETPOS", !is(&["HOURLY"]), 0.15, numbers(-3, 3).boxed()),
                maybe("WKST", 0.3, select(vec!["MO".to_owned(), "SU".to_owned()])),
                prop_oneof![
                    (1_u32..60).prop_map(|count| Some(("COUNT", count.to_string()))),
                    (1_u32..=12).prop_map(|month| Some(("UNTIL", format!("2026{month:02}15T120000Z")))),
                ]
                .boxed(),
            ];
            (Just(frequency), Just(start), parts)
        })
        .prop_map(|(frequency, start, parts)| {
            let mut parts: Vec<_> = parts.into_iter().flatten().collect();
            let names_a_set = parts.iter().any(|(name, _)| name.starts_with("BY") && *name != "BYSETPOS");
            parts.retain(|(name, _)| *name != "BYSETPOS" || names_a_set);
            // Of a rule that never names a time the others look for one to the end of all years.
            let limits = parts.iter().filter(|(name, _)| name.starts_with("BY")).count();
            if limits > 1 && parts.iter().any(|(name, _)| *name == "COUNT") {
                parts.retain(|(name, _)| *name != "COUNT");
                parts.push(("UNTIL", "20261231T235959Z".to_owned()));
            }
            Made { start, frequency, parts }
        })
}

/// Times of a year but the start, which other libraries count only if a rule names it.
fn others(times: impl Iterator<Item = i64>, made: &Made) -> Vec<i64> {
    let start = format!("{}Z", made.start.trim_end_matches('Z'));
    let start = jiff::fmt::strtime::parse("%Y%m%dT%H%M%S%z", start.replace('Z', "+0000")).unwrap();
    let start = start.to_timestamp().unwrap().as_second();
    times.filter(|time| YEAR.contains(time) && *time != start).take(MOST).collect()
}

/// So many times of each are compared.
const MOST: usize = 400;

fn ours(made: &Made) -> Vec<i64> {
    let span = Span {
        first: Date::parse("2026-01-01").unwrap(),
        last: Date::parse("2026-12-31").unwrap(),
        zone: ZoneId("UTC".to_owned()),
    };
    let zones = Jiff::default();
    let reading = icalendar::decode(made.calendar().as_bytes(), &mut Clocks::new(&zones, &span)).unwrap();
    let whens = reading.events.iter().flat_map(|event| event.occurrences.iter().map(|once| once.when));
    let starts = whens.map(|when| match when {
        When::Times { start, .. } => start.0 / 1000,
        When::Days { first, .. } => first.days() * 86_400,
    });
    others(starts, made)
}

fn by_rrule(made: &Made) -> Option<Vec<i64>> {
    let set: rrule::RRuleSet = format!("DTSTART:{}\nRRULE:{}", made.start, made.rule()).parse().ok()?;
    let times = set.into_iter().map(|time| time.timestamp()).take_while(|time| *time < YEAR.end);
    Some(others(times, made))
}

/// Longer series are not asked for.
const LONGEST: usize = 20_000;

fn by_calcard(made: &Made) -> Option<Vec<i64>> {
    let calendar = ICalendar::parse(made.calendar()).ok()?;
    let expanded = calendar.expand_dates(Tz::default(), LONGEST);
    if !expanded.errors.is_empty() || expanded.events.len() >= LONGEST {
        return None;
    }
    let mut times: Vec<i64> = expanded.events.iter().map(|event| event.start.timestamp()).collect();
    times.sort_unstable();
    times.dedup();
    Some(others(times.into_iter(), made))
}

/// Both others count differently here, each time as libical and the standard do not:
///
/// - `BYMONTHDAY` in a year without `BYMONTH` is any month to them, and the month of the start to us.
/// - `BYWEEKNO` without `BYDAY` is all days of the week to them, and the weekday of the start to us.
/// - `BYSETPOS` counts the days of a week, and to them only those of the first week that are left when it begins.
/// - `BYDAY` with a number beside `BYWEEKNO`, which the standard forbids, is nothing to them, and each such day to us.
fn others_differ(made: &Made) -> bool {
    let is_yearly = made.frequency == "YEARLY";
    let has_number =
        made.parts.iter().any(|(name, value)| *name == "BYDAY" && value.contains(|digit: char| digit.is_ascii_digit()));
    let only_month_days = ["BYMONTH", "BYYEARDAY", "BYWEEKNO", "BYDAY"].iter().all(|name| !made.has(name));
    let names_weekdays = ["BYDAY", "BYMONTHDAY", "BYYEARDAY"].iter().any(|name| made.has(name));
    let picks_of_a_week = made.frequency == "WEEKLY" && made.has("BYSETPOS");
    picks_of_a_week
        || is_yearly
            && ((made.has("BYMONTHDAY") && only_month_days)
                || (made.has("BYWEEKNO") && (has_number || !names_weekdays)))
}

/// They refuse rules that end before they begin, and `BYSETPOS` of nothing; of what comes each hour, calcard tells no end.
fn may_be_refused(made: &Made) -> bool {
    made.has("UNTIL") || made.has("BYSETPOS") || made.frequency == "HOURLY"
}

/// The same rules in each run; `CIVIC_RULES` says how many, if not 250.
#[test]
fn random_rules_expand_as_in_other_libraries() {
    let count = std::env::var("CIVIC_RULES").ok().and_then(|count| count.parse().ok()).unwrap_or(250);
    let mut runner = TestRunner::deterministic();
    let mut wrong = Vec::new();
    let mut compared = 0;
    for _ in 0..count {
        let made = made().new_tree(&mut runner).unwrap().current();
        if others_differ(&made) {
            continue;
        }
        let ours = ours(&made);
        for (library, theirs) in [("rrule", by_rrule(&made)), ("calcard", by_calcard(&made))] {
            match theirs {
                Some(theirs) => {
                    compared += 1;
                    if theirs != ours {
                        wrong.push(format!(
                            "{library}, {} from {}:\n  {ours:?}\n  {theirs:?}",
                            made.rule(),
                            made.start
                        ));
                    }
                }
                None if may_be_refused(&made) => {}
                None => wrong.push(format!("{library} refuses {} from {}", made.rule(), made.start)),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(compared > count, "{compared} of {count} rules were compared with both libraries");
}

use std::fs;
use std::path::PathBuf;

use super::*;
use crate::events::icalendar::rule::Until;
use crate::events::icalendar::value::{self, Time};

fn fixture(path: &str) -> String {
    let root = std::env::var("CIVIC_FIXTURES").map_or_else(|_| PathBuf::from("../../shared/fixtures"), PathBuf::from);
    fs::read_to_string(root.join("events").join(path)).unwrap()
}

fn local(text: &str) -> (Local, bool) {
    match value::time(text).unwrap() {
        Time::Date(date) => (date.begins(), true),
        Time::Local(local) | Time::Utc(local) => (local, false),
    }
}

fn written(time: Local, is_day: bool) -> String {
    let [year, month, day] = time.date().ymd();
    let second = time.second_of_day();
    match is_day {
        true => format!("{year:04}{month:02}{day:02}"),
        false => format!("{year:04}{month:02}{day:02}T{:02}{:02}{:02}", second / 3600, second / 60 % 60, second % 60),
    }
}

fn times(rule: &str, start: &str, most: usize) -> Vec<String> {
    let rule = Rule::parse(rule).unwrap_or_else(|| panic!("{rule} cannot be read"));
    let (at, is_day) = local(start);
    let until = rule.until.map(|until| match until {
        Until::Date(date) => date.begins().plus(DAY - 1),
        Until::Local(local) => local,
        Until::Utc(seconds) => Local(seconds),
    });
    let mut found = Vec::new();
    let window = Local(i64::MIN / 4)..Local(253_402_300_800);
    expand(&rule, Start { at, is_day, until }, window, most, &mut found);
    let zone = if start.ends_with('Z') { "Z" } else { "" };
    found.into_iter().map(|time| written(time, is_day) + zone).collect()
}

#[test]
fn rules_expand_as_libical_says() {
    let text = fixture("libical/icalrecur_test.txt");
    let mut checked = 0;
    let mut wrong = Vec::new();
    for case in text.split("\n\n") {
        let line = |name: &str| case.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
        let (Some(rule), Some(start), Some(expected)) = (line("RRULE:"), line("DTSTART:"), line("INSTANCES:")) else {
            continue;
        };
        if line("START-AT:").is_some() || expected.starts_with("***") {
            continue;
        }
        checked += 1;
        let expected: Vec<&str> = expected.split(',').filter(|time| !time.is_empty()).collect();
        let found = times(rule, start, expected.len() + 1);
        if found != expected {
            wrong.push(format!("{rule} from {start}\n  found    {found:?}\n  expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {checked} are wrong\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(checked, 138);
}

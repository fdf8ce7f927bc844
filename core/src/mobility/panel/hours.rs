//! Whether a place is open now, where its hours tell it without doubt.
//!
//! The syntax is that of OpenStreetMap's `opening_hours` (specification 0.7.3). Of it only what cities write for car
//! parks is read: `24/7`, and rules of weekdays and times, `Mo-Fr 07:00-22:00; Sa 08:00-20:00; PH off`. Months, weeks,
//! sunrise, comments and fallbacks are not: a rule that is not understood could be the one that counts today, so then
//! nothing is known.

use crate::Timestamp;
use crate::hours::words::{time_span, weekdays};
use crate::mobility::model::Hours;

/// Whether one can get in now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OpenNow {
    /// Yes.
    Open,
    /// No.
    Closed,
    /// Nobody says, or not so that it can be told safely.
    #[default]
    Unknown,
}

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// Whether something with these hours is open at `now`, in a city whose clock shows `offset` minutes more than UTC.
///
/// Public holidays are not known here. If holidays have hours of their own, they are left out: `PH off` would close a
/// place on a handful of days that nobody here can name.
pub fn open_now(hours: &Hours, now: Timestamp, offset: i32) -> OpenNow {
    let Hours::Osm(text) = hours else { return OpenNow::Unknown };
    let minutes = now.0.div_euclid(60_000).saturating_add(i64::from(offset));
    // 1970-01-01 was a Thursday, which is day 3 from Monday.
    let weekday = minutes.div_euclid(i64::from(DAY)).saturating_add(3).rem_euclid(7);
    let minute = minutes.rem_euclid(i64::from(DAY));
    let (Ok(weekday), Ok(minute)) = (u8::try_from(weekday), u16::try_from(minute)) else { return OpenNow::Unknown };
    match week(text) {
        Some(rules) => at(&rules, weekday, minute),
        None => OpenNow::Unknown,
    }
}

/// The times of some weekdays.
#[derive(Debug)]
struct Rule {
    /// One bit a weekday, Monday the lowest.
    days: u8,
    /// From and until, minutes since midnight; `until` may lie on the next day. None: closed.
    spans: Vec<(u16, u16)>,
}

fn at(rules: &[Rule], weekday: u8, minute: u16) -> OpenNow {
    let yesterday = if weekday == 0 { 6 } else { weekday.saturating_sub(1) };
    let later = minute.saturating_add(DAY);
    let is_open = covers(rules, weekday, minute) || covers(rules, yesterday, later);
    if is_open { OpenNow::Open } else { OpenNow::Closed }
}

/// Whether a time that begins on a weekday reaches to a minute counted from that day's midnight. Of several rules of
/// one day the last counts (section “Rule sequences”).
fn covers(rules: &[Rule], weekday: u8, minute: u16) -> bool {
    let of_day = rules.iter().rev().find(|rule| rule.days >> weekday & 1 == 1);
    of_day.is_some_and(|rule| rule.spans.iter().any(|(from, until)| (*from..*until).contains(&minute)))
}

/// All rules; `None` if one of them is not understood.
fn week(text: &str) -> Option<Vec<Rule>> {
    let mut rules = Vec::new();
    for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        if let Some(rule) = rule(part)? {
            rules.push(rule);
        }
    }
    (!rules.is_empty()).then_some(rules)
}

/// One rule; `Some(None)` if it is about public holidays only.
fn rule(text: &str) -> Option<Option<Rule>> {
    const WEEK: u8 = 0b111_1111;
    if text == "24/7" {
        return Some(Some(Rule { days: WEEK, spans: vec![(0, DAY)] }));
    }
    let (days, times) = match text.find(|letter: char| letter.is_ascii_digit()) {
        Some(0) => (Some(WEEK), text),
        Some(first) => {
            let (selector, times) = text.split_at_checked(first)?;
            (of_week(selector.trim().trim_end_matches(':'))?, times)
        }
        None => {
            let (selector, word) = text.rsplit_once(' ').unwrap_or(("", text));
            let spans = match word {
                "off" | "closed" => Vec::new(),
                "open" => vec![(0, DAY)],
                _ => return None,
            };
            let days = if selector.is_empty() { Some(WEEK) } else { of_week(selector)? };
            return Some(days.map(|days| Rule { days, spans }));
        }
    };
    let times = times.strip_suffix(" open").unwrap_or(times);
    let spans: Vec<_> = times.split(',').map(|span| time_span(span.trim())).collect::<Option<_>>()?;
    Some(days.map(|days| Rule { days, spans }))
}

/// Weekdays as bits; `Some(None)` if only holidays are named.
fn of_week(text: &str) -> Option<Option<u8>> {
    weekdays(text).map(|(days, _)| (days != 0).then_some(days))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "numbers that the tests choose")]
mod tests {
    use super::OpenNow::{Closed, Open, Unknown};
    use super::*;
    use proptest::prelude::*;

    /// On Monday 2026-11-23 plus some days, at a time of Firenze in winter.
    fn at(text: &str, day: i64, time: (i64, i64)) -> OpenNow {
        let monday = Timestamp::parse("2026-11-23T00:00:00+01:00").unwrap();
        let now = monday.plus_seconds(day * 86_400 + time.0 * 3600 + time.1 * 60);
        open_now(&Hours::Osm(text.to_owned()), now, 60)
    }

    #[test]
    fn the_last_rule_of_a_day_counts() {
        let hours = "Mo-Fr 07:00-22:00; Sa 08:00-20:00; PH off";
        assert_eq!((at(hours, 0, (6, 59)), at(hours, 0, (7, 0))), (Closed, Open));
        assert_eq!((at(hours, 4, (21, 59)), at(hours, 4, (22, 0))), (Open, Closed));
        assert_eq!((at(hours, 5, (7, 30)), at(hours, 5, (19, 0)), at(hours, 6, (12, 0))), (Closed, Open, Closed));
        let hours = "Mo-Su 07:00-22:00; We off";
        assert_eq!((at(hours, 1, (12, 0)), at(hours, 2, (12, 0))), (Open, Closed));
    }

    #[test]
    fn a_night_belongs_to_the_day_on_which_it_began() {
        let hours = "Fr-Sa 20:00-03:00";
        assert_eq!((at(hours, 4, (2, 0)), at(hours, 5, (2, 0)), at(hours, 6, (2, 59))), (Closed, Open, Open));
        assert_eq!(at(hours, 6, (3, 0)), Closed);
        assert_eq!(at("Su 22:00-26:00", 0, (1, 59)), Open);
        assert_eq!(at("Sa-Mo 10:00-12:00", 6, (11, 0)), Open);
    }

    #[test]
    fn always_is_always_and_two_spans_are_two() {
        for hours in ["24/7", "00:00-24:00", "Mo-Su 00:00-24:00", "Mo-Su,PH 00:00-24:00", "open", "Mo-Su open"] {
            assert_eq!((at(hours, 0, (0, 0)), at(hours, 6, (23, 59))), (Open, Open), "{hours}");
        }
        let hours = "Mo,We 08:00-12:00,14:00-18:00";
        assert_eq!((at(hours, 2, (11, 0)), at(hours, 2, (13, 0)), at(hours, 2, (17, 0))), (Open, Closed, Open));
        assert_eq!(at("off", 0, (12, 0)), Closed);
    }

    #[test]
    fn what_is_not_understood_is_unknown() {
        for hours in [
            "",
            ";",
            "PH off",
            "sunrise-sunset",
            "Mo-Fr",
            "Mo-Fr 07:00+",
            "Apr-Oct 08:00-20:00",
            "Mo-Fr 08:00-18:00 || \"on call\"",
            "Mo-Fr 08:00-18:00, Sa 09:00-12:00",
            "week 1-20 08:00-12:00",
            "Mo[1] 08:00-12:00",
            "Mo-Fr 25:00-12:00",
            "Mo-Fr 7-22",
            "lun-ven 07:00-22:00",
        ] {
            assert_eq!(at(hours, 1, (12, 0)), Unknown, "{hours}");
        }
        assert_eq!(open_now(&Hours::Text("24/7".to_owned()), Timestamp(0), 0), Unknown);
    }

    proptest! {
        #[test]
        fn any_text_at_any_time_is_read_or_unknown(
            text in "[MoTuSaPH0-9:,;/ -]{0,30}|.{0,30}", now in any::<i64>(), offset in any::<i32>(),
        ) {
            open_now(&Hours::Osm(text), Timestamp(now), offset);
        }

        #[test]
        fn a_daily_span_is_open_just_within_it(from in 0_i64..1440, length in 1_i64..1440, minute in 0_i64..1440) {
            let until = (from + length) % 1440;
            let text = format!("{:02}:{:02}-{:02}:{:02}", from / 60, from % 60, until / 60, until % 60);
            let within = (minute - from).rem_euclid(1440) < length;
            prop_assert_eq!(at(&text, 2, (0, minute)), if within { Open } else { Closed });
        }

        #[test]
        fn a_clock_is_only_an_offset(minute in 0_i64..20_160, offset in -720_i32..=840) {
            let hours = Hours::Osm("Mo-Fr 07:00-22:00; Sa 22:00-02:00".to_owned());
            let now = Timestamp(1_795_000_000_000).plus_seconds(minute * 60);
            let there = now.plus_seconds(i64::from(offset) * -60);
            prop_assert_eq!(open_now(&hours, now, 0), open_now(&hours, there, offset));
        }
    }
}

//! Schedules: what HSDS takes of iCalendar's recurrence (RFC 5545, 3.3.10), with `opens_at` and `closes_at`.

use crate::document::Node;
use crate::document::plain::plain;
use crate::hours::{Days, Hours, Nth, Opening, Rule, Span, Weekdays, local, words};
use crate::services::reading::MOST_PARTS;

/// All schedules of a record, which add to each other; what is not understood is kept in its own words.
pub(super) fn hours(schedules: &[Node<'_>]) -> Option<Hours> {
    let mut whole: Option<Hours> = None;
    for schedule in schedules.iter().take(MOST_PARTS) {
        let Some(hours) = one(schedule) else { continue };
        match &mut whole {
            Some(whole) => whole.add(hours),
            None => whole = Some(hours),
        }
    }
    whole
}

fn one(node: &Node<'_>) -> Option<Hours> {
    let mut said = String::new();
    for text in ["description", "notes"].into_iter().filter_map(|name| node.text(name)) {
        if !said.is_empty() {
            said.push('\n');
        }
        said.push_str(&plain(text));
    }
    let words = Some(said).filter(|said| !said.is_empty());
    match rule(node) {
        Some(rule) => Some(Hours { rules: vec![rule], words }),
        None => words.map(|words| Hours { rules: Vec::new(), words: Some(words) }),
    }
}

/// `None` if it says no times, or uses parts that its frequency does not have.
fn rule(node: &Node<'_>) -> Option<Rule> {
    let minute = |name: &str| node.text(name).and_then(|text| words::time(text.get(..5).unwrap_or(text)));
    let span = Span::new(minute("opens_at")?, minute("closes_at")?)?;
    let day = |name: &str| node.text(name).and_then(local::date);
    let from = day("dtstart").max(day("valid_from"));
    let until = day("until").into_iter().chain(day("valid_to")).min();
    let mut days = Days { from, until, ..Days::default() };
    let listed = match node.text("byday") {
        Some(text) => Some(weekdays(text)?),
        None => None,
    };
    let of_month = match node.text("bymonthday") {
        Some(text) => Some(numbers(text)?),
        None => None,
    };
    if node.first(&["byweekno", "byyearday"]).is_some() {
        return None;
    }
    let interval: u8 = node.text("interval").map_or(Some(1), |text| text.parse().ok())?;
    match (node.text("freq").map(str::to_ascii_uppercase).as_deref(), listed, of_month) {
        (Some("DAILY"), listed, None) if interval == 1 => {
            days.weekdays = listed.map_or(Some(Weekdays::ALL), plain_days)?;
        }
        (Some("WEEKLY"), listed, None) => {
            days.weekdays = match listed {
                Some(listed) => plain_days(listed)?,
                None => Weekdays::NONE.with(local::weekday(from?)),
            };
            if interval > 1 {
                days.every = Some((day("dtstart")?, interval));
            }
        }
        (Some("MONTHLY"), Some((weekdays, nth)), None) if interval == 1 => {
            days.weekdays = weekdays;
            days.nth = nth;
        }
        (Some("MONTHLY"), None, Some(of_month)) if interval == 1 => days.of_month = of_month,
        // Without a frequency it is one day, or the weekdays that are named.
        (None, Some(listed), None) => days.weekdays = plain_days(listed)?,
        (None, None, None) => days = Days::only(day("dtstart")?),
        _ => return None,
    }
    // How many times it comes needs an end to be told by, which stands there or can be counted only in a calendar.
    let is_counted = node.text("count").is_some() && day("until").is_none();
    (!is_counted).then_some(Rule { days, opening: Opening::Times(vec![span]), adds: true, comment: None })
}

fn plain_days((weekdays, nth): (Weekdays, Vec<Nth>)) -> Option<Weekdays> {
    (nth.is_empty() && weekdays != Weekdays::NONE).then_some(weekdays)
}

/// `MO,TU`, `1MO,-1FR`; Open Referral UK has seen blanks, small letters and English names as well.
fn weekdays(text: &str) -> Option<(Weekdays, Vec<Nth>)> {
    const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let (mut weekdays, mut nth) = (Weekdays::NONE, Vec::new());
    for part in text.split([',', ' ', ';']).filter(|part| !part.is_empty()).take(MOST_PARTS) {
        let letters = part.trim_start_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, '+' | '-'));
        let name = letters.get(..2)?.to_ascii_uppercase();
        let weekday = DAYS.iter().position(|day| *day == name).and_then(|day| u8::try_from(day).ok())?;
        match part.strip_suffix(letters)? {
            "" => weekdays = weekdays.with(weekday),
            which => {
                let which = which.parse().ok().filter(|which| (-5..=5).contains(which) && *which != 0)?;
                nth.push(Nth { weekday, which });
            }
        }
    }
    Some((weekdays, nth))
}

fn numbers(text: &str) -> Option<Vec<i8>> {
    let number = |part: &str| part.trim().parse().ok().filter(|day| (-31..=31).contains(day) && *day != 0);
    text.split(',').take(MOST_PARTS).map(number).collect()
}

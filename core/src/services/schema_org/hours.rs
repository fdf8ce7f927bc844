//! `openingHours`, `openingHoursSpecification` and what holds on special days.

use crate::document::Node;
use crate::hours::{Days, Hours, Opening, Rule, Span, Weekdays, local, words};
use crate::services::answer::items;
use crate::services::reading::MOST_PARTS;

/// The hours of a place or channel in all notations that it uses; special days come last, and replace.
pub(super) fn read(node: &Node<'_>) -> Option<Hours> {
    let mut whole = Hours::default();
    for text in items(node.get("openingHours")).iter().take(MOST_PARTS).filter_map(Node::scalar) {
        if let Some(hours) = Hours::osm(text) {
            whole.add(hours);
        }
    }
    for field in ["openingHoursSpecification", "hoursAvailable", "specialOpeningHoursSpecification"] {
        let mut rules: Vec<Rule> = items(node.get(field)).iter().take(MOST_PARTS).filter_map(rule).collect();
        rules.sort_by_key(|rule| !rule.adds);
        whole.rules.append(&mut rules);
    }
    (!whole.rules.is_empty() || whole.words.is_some()).then_some(whole)
}

/// One OpeningHoursSpecification. Without weekdays and with dates it is an exception; `opens` and `closes` alike mean closed.
fn rule(node: &Node<'_>) -> Option<Rule> {
    let date = |field: &str| node.text(field).and_then(local::date);
    let mut days = Days { from: date("validFrom"), until: date("validThrough"), ..Days::default() };
    let named = items(node.get("dayOfWeek"));
    if !named.is_empty() {
        days.weekdays = Weekdays::NONE;
        for day in named.iter().take(MOST_PARTS) {
            let name = day.scalar()?.rsplit(['/', ':', '#']).next()?;
            match name {
                "PublicHolidays" => days.on_holidays = Some(false),
                name => days.weekdays = days.weekdays.with(weekday(name)?),
            }
        }
        if days.weekdays == Weekdays::NONE {
            days.on_holidays = Some(true);
        }
    }
    let is_exception = named.is_empty() && (days.from.is_some() || days.until.is_some());
    let minute = |field: &str| node.text(field).and_then(|text| words::time(text.get(..5).unwrap_or(text)));
    let opening = match (minute("opens"), minute("closes")) {
        (Some(opens), Some(closes)) if opens == closes => Opening::Closed,
        (Some(opens), Some(closes)) => Opening::Times(vec![Span::new(opens, if closes == 1439 { 0 } else { closes })?]),
        (None, None) if is_exception => Opening::Closed,
        _ => return None,
    };
    let adds = !is_exception && opening != Opening::Closed;
    Some(Rule { days, opening, adds, comment: None })
}

/// `Monday`, `Mo`, from 0, Monday.
fn weekday(name: &str) -> Option<u8> {
    const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let is = |day: &&str| {
        day.eq_ignore_ascii_case(name) || day.get(..2).is_some_and(|short| short.eq_ignore_ascii_case(name))
    };
    DAYS.iter().position(is).and_then(|day| u8::try_from(day).ok())
}

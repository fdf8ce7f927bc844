//! What a citizen asks: is it open, until when, and when does it open next?

use super::local::MINUTES;
use super::{Hours, Local, Opening, Rule, Span};

/// Days that are looked through for the next opening; a place that opens once a year is found.
const YEAR: i64 = 370;
/// Days that one opening may last before it counts as lasting for ever.
const WEEK: i64 = 8;

/// Whether something is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OpenNow {
    /// Yes, until then; `None` if it does not close within a week.
    Open(Option<Local>),
    /// No, and it opens then; `None` if not within a year.
    Closed(Option<Local>),
    /// Nobody says, or not so that it can be told safely.
    #[default]
    Unknown,
}

/// What holds on one day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Day<'h> {
    /// When it opens that day, earliest first; no time, if it is closed.
    pub spans: Vec<Span>,
    /// Whether the time must be asked for, by appointment for instance.
    pub asked: bool,
    /// What is said beside it.
    pub comments: Vec<&'h str>,
}

impl Hours {
    /// What holds on a day (days since 1970-01-01); `holidays` are those days that are public holidays. `None` if there are
    /// only words.
    pub fn day(&self, day: i64, holidays: &[i64]) -> Option<Day<'_>> {
        (!self.rules.is_empty()).then(|| on(&self.rules, day, holidays))
    }

    /// Whether it is open; the cheapest question, for lists. `None` if nobody can tell.
    pub fn is_open(&self, at: Local, holidays: &[i64]) -> Option<bool> {
        if self.rules.is_empty() {
            return None;
        }
        let later = at.minute.saturating_add(MINUTES);
        let today = on(&self.rules, at.day, holidays);
        let covers =
            |day: &Day<'_>, minute: u16| day.spans.iter().any(|span| (span.from..span.until).contains(&minute));
        let is_open = covers(&today, at.minute) || covers(&on(&self.rules, at.day.saturating_sub(1), holidays), later);
        if is_open { Some(true) } else { (!today.asked).then_some(false) }
    }

    /// Whether it is open, and until when or from when on.
    pub fn now(&self, at: Local, holidays: &[i64]) -> OpenNow {
        match self.is_open(at, holidays) {
            None => OpenNow::Unknown,
            Some(true) => OpenNow::Open(self.closes(at, holidays)),
            Some(false) => OpenNow::Closed(self.opens(at, holidays)),
        }
    }

    /// The first minute from `at` on that no span covers.
    fn closes(&self, at: Local, holidays: &[i64]) -> Option<Local> {
        let mut end = at;
        loop {
            let later = |span: &Span, day: i64| {
                let (from, until) = (Local::after_midnight(day, span.from), Local::after_midnight(day, span.until));
                (from <= end && end < until).then_some(until)
            };
            let before = end.day.saturating_sub(1);
            let covering = [before, end.day].into_iter().filter_map(|day| {
                on(&self.rules, day, holidays).spans.iter().filter_map(|span| later(span, day)).max()
            });
            match covering.max() {
                Some(until) => end = until,
                None => return Some(end),
            }
            if end.day > at.day.saturating_add(WEEK) {
                return None;
            }
        }
    }

    fn opens(&self, at: Local, holidays: &[i64]) -> Option<Local> {
        let last = at.day.saturating_add(YEAR);
        (at.day..last).find_map(|day| {
            let spans = on(&self.rules, day, holidays).spans;
            spans.iter().map(|span| Local { day, minute: span.from }).find(|from| *from > at)
        })
    }
}

/// The last rule that replaces counts, with those that add to it (`opening_hours`, “Rule sequences”).
fn on<'h>(rules: &'h [Rule], day: i64, holidays: &[i64]) -> Day<'h> {
    let mut found = Day::default();
    for rule in rules.iter().filter(|rule| rule.days.has(day, holidays)) {
        if !rule.adds {
            found = Day::default();
        }
        match &rule.opening {
            Opening::Times(spans) => found.spans.extend(spans),
            Opening::Closed => found.spans.clear(),
            Opening::Asked => found.asked = true,
        }
        found.comments.extend(rule.comment.as_deref());
    }
    found.spans.sort_unstable();
    found.spans.dedup();
    found
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "numbers that the tests choose")]
mod tests;

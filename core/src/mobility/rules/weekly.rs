//! Hours of a week, in the syntax of OpenStreetMap's `opening_hours`.

use std::fmt;

use crate::mobility::model::Hours;

/// The days by their English names; the syntax has the first two letters of each.
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Minutes of a day.
const DAY: u16 = 1440;

/// The day that an English word means, from 0, Monday: `Monday`, `MON`, `mo`.
pub(crate) fn day(word: &str) -> Option<usize> {
    let word = word.trim();
    let begins = |day: &str| day.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    DAYS.iter().position(|day| word.len() >= 2 && begins(day))
}

/// From a time of day until another, or, if that is earlier, until that of the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    from: u16,
    until: u16,
}

impl Span {
    /// From midnight to midnight.
    pub(crate) const DAY: Self = Self { from: 0, until: DAY };

    /// From two times of a day, with seconds or without. `None` if one is none, or is that of a zone, whose hours are
    /// others in summer.
    pub(crate) fn read(from: &str, until: &str) -> Option<Self> {
        let from = minute(from).filter(|from| *from < DAY)?;
        // The last minute of a day, and its midnight, are its end.
        let until = minute(until).map(|until| if until == 0 || until >= DAY - 1 { DAY } else { until })?;
        Some(Self { from, until })
    }
}

impl fmt::Display for Span {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, until } = self;
        write!(out, "{:02}:{:02}-{:02}:{:02}", from / 60, from % 60, until / 60, until % 60)
    }
}

/// `07:00`, `07:00:00.000`.
fn minute(text: &str) -> Option<u16> {
    let (minute, seconds) = text.trim().split_at_checked(5)?;
    let (hour, minute) = minute.split_once(':')?;
    let number = |text: &str| text.parse::<u8>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
    let is_plain = seconds.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.'));
    let (hour, minute) = (number(hour)?, number(minute).filter(|minute| *minute < 60 && is_plain)?);
    Some(u16::from(hour).saturating_mul(60).saturating_add(minute.into())).filter(|minute| *minute <= DAY)
}

/// The hours of each day, Monday first; of each day the earliest first, and each once, since some servers write them
/// twice.
#[derive(Debug, Default)]
pub(crate) struct Week([Vec<Span>; 7]);

impl Week {
    /// The same hours every day.
    pub(crate) fn daily(span: Span) -> Self {
        (0..DAYS.len()).map(|day| (day, span)).collect()
    }

    /// Adds hours to a day, from 0, Monday.
    pub(crate) fn add(&mut self, day: usize, span: Span) {
        let Some(spans) = self.0.get_mut(day) else { return };
        if let Err(place) = spans.binary_search(&span) {
            spans.insert(place, span);
        }
    }

    /// When something is open: `Mo-Fr 07:00-18:00; Sa,Su 09:00-12:00`, `24/7`. `None` if nothing is known.
    pub(crate) fn opening(&self) -> Option<Hours> {
        if self.is_always() { Some(Hours::Osm("24/7".to_owned())) } else { self.written().map(Hours::Osm) }
    }

    /// When something goes on, within the time that it lasts. `None` if that is always, which is no more than is known
    /// without.
    pub(crate) fn schedule(&self) -> Option<Hours> {
        if self.is_always() { None } else { self.written().map(Hours::Osm) }
    }

    fn is_always(&self) -> bool {
        self.0.iter().all(|spans| *spans == [Span::DAY])
    }

    /// Each day stands once, beside all that have the same hours: of two rules of one day only the later counts
    /// (`opening_hours`, rule sequences).
    fn written(&self) -> Option<String> {
        let mut rules: Vec<([bool; 7], &[Span])> = Vec::new();
        for (day, spans) in self.0.iter().enumerate().filter(|(_, spans)| !spans.is_empty()) {
            let at = rules.iter().position(|(_, known)| known == spans).unwrap_or(rules.len());
            if at == rules.len() {
                rules.push(([false; 7], spans));
            }
            if let Some(slot) = rules.get_mut(at).and_then(|(days, _)| days.get_mut(day)) {
                *slot = true;
            }
        }
        let rules = rules.into_iter().map(|(days, spans)| {
            let spans: Vec<_> = spans.iter().map(Span::to_string).collect();
            let days = names(days);
            format!("{days}{}{}", if days.is_empty() { "" } else { " " }, spans.join(","))
        });
        let rules: Vec<_> = rules.collect();
        (!rules.is_empty()).then(|| rules.join("; "))
    }
}

impl FromIterator<(usize, Span)> for Week {
    fn from_iter<I: IntoIterator<Item = (usize, Span)>>(days: I) -> Self {
        let mut week = Self::default();
        days.into_iter().for_each(|(day, span)| week.add(day, span));
        week
    }
}

/// Three days and more in a row as a range; all days as none, which in the syntax is every day.
fn names(days: [bool; 7]) -> String {
    if days == [true; 7] {
        return String::new();
    }
    let mut out = String::new();
    let mut day = 0;
    while day < days.len() {
        let run = days.iter().skip(day).take_while(|is_in| **is_in).count();
        let name = |at: usize| DAYS.get(at).and_then(|day| day.get(..2)).unwrap_or_default();
        for at in day..day.saturating_add(if run > 2 { 1 } else { run }) {
            out.push_str(if out.is_empty() { "" } else { "," });
            out.push_str(name(at));
        }
        if run > 2 {
            out.push('-');
            out.push_str(name(day.saturating_add(run).saturating_sub(1)));
        }
        day = day.saturating_add(run.max(1));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: &str = "09:00-15:00";
    const B: &str = "16:00-18:30";

    fn week(days: &[(usize, &str)]) -> Week {
        let span = |text: &str| text.split_once('-').and_then(|(from, until)| Span::read(from, until)).unwrap();
        days.iter().map(|(day, text)| (*day, span(text))).collect()
    }

    fn says(days: &[(usize, &str)]) -> Option<String> {
        match week(days).opening() {
            Some(Hours::Osm(text)) => Some(text),
            other => other.map(|other| panic!("{other:?}")),
        }
    }

    #[test]
    fn days_of_the_same_hours_stand_together() {
        let all: Vec<_> = (0..7).map(|day| (day, A)).collect();
        assert_eq!(says(&all).as_deref(), Some("09:00-15:00"));
        assert_eq!(says(&all[..5]).as_deref(), Some("Mo-Fr 09:00-15:00"));
        assert_eq!(says(&[(5, A), (0, B), (6, A)]).as_deref(), Some("Mo 16:00-18:30; Sa,Su 09:00-15:00"));
        assert_eq!(says(&[(0, A), (2, A), (3, A), (4, A), (9, A)]).as_deref(), Some("Mo,We-Fr 09:00-15:00"));
        assert_eq!(says(&[]), None);
        assert_eq!(says(&[(7, A)]), None);
    }

    #[test]
    fn a_day_stands_once_with_all_its_hours() {
        assert_eq!(says(&[(0, B), (1, A), (0, A), (1, B), (1, A)]).as_deref(), Some("Mo,Tu 09:00-15:00,16:00-18:30"));
    }

    #[test]
    fn always_is_no_schedule() {
        let always = Week::daily(Span::DAY);
        assert_eq!((always.opening(), always.schedule()), (Some(Hours::Osm("24/7".to_owned())), None));
        assert_eq!(Week::daily(Span::read("00:00", "23:59:59").unwrap()).schedule(), None);
        let daily = Week::daily(Span::read("00:00", "23:00").unwrap());
        assert_eq!((daily.opening(), daily.schedule().is_some()), (daily.schedule(), true));
        assert_eq!((Week::default().opening(), Week::default().schedule()), (None, None));
    }

    #[test]
    fn days_and_times_are_read() {
        assert_eq!((day("MONDAY"), day("Sun"), day(" we "), day("thu")), (Some(0), Some(6), Some(2), Some(3)));
        for word in ["x", "Ä", "", "t", "weekday", "Mondays"] {
            assert_eq!(day(word), None, "{word}");
        }
        let span = |from, until| Span::read(from, until).map(|span| span.to_string());
        assert_eq!(span("07:00", "18:30:00").as_deref(), Some("07:00-18:30"));
        assert_eq!(span("21:00:00.000", "06:00").as_deref(), Some("21:00-06:00"));
        assert_eq!((span("00:00", "00:00"), span("00:00", "24:00")), (span("00:00", "23:59"), span("00:00", "00:00")));
        for (from, until) in [
            ("7:00", "18:00"),
            ("07:60", "18:00"),
            ("07:00", ""),
            ("24:00", "06:00"),
            ("07:00", "24:01"),
            ("25:00", "26:00"),
            ("0ä:00", "18:00"),
            ("+7:00", "18:00"),
            ("07:00:00Z", "18:00:00Z"),
            ("07:00", "18:00+02:00"),
        ] {
            assert_eq!(span(from, until), None, "{from} {until}");
        }
    }
}

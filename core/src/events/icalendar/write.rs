//! An event as a calendar file, for who takes it into a calendar of their own.
#![allow(clippy::arithmetic_side_effects, reason = "numbers of a few digits")]

use super::lines::Component;
use crate::Timestamp;
use crate::events::civil::{Date, Local};
use crate::events::model::{Event, Occurrence, Place, Purpose, Series, Status, When};

/// Octets of a line, its end not counted (RFC 5545, 3.1).
const MOST_OCTETS: usize = 75;

/// What is put into a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted<'e> {
    /// All times of the event: as a series, if it is one.
    All,
    /// One of its times.
    Once(&'e Occurrence),
}

/// The calendar file of an event (RFC 5545). Times are written in UTC, those of a series as its source says them, so that they
/// stay at the same hour of the clock.
pub fn write(event: &Event, wanted: Wanted<'_>, now: Timestamp) -> String {
    let mut file = File { text: String::new() };
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//civic-widgets//events//EN");
    match (wanted, &event.series) {
        (Wanted::Once(once), _) => file.once(event, &event.id.0, once, None, now),
        (Wanted::All, Some(series)) => file.series(event, series, now),
        (Wanted::All, None) => {
            for (index, once) in event.occurrences.iter().enumerate() {
                // Times that no rule connects are events of their own: not every calendar understands a list of them.
                let id = if index == 0 {
                    event.id.0.clone()
                } else {
                    [event.id.0.as_str(), "-", &index.to_string()].concat()
                };
                file.once(event, &id, once, None, now);
            }
        }
    }
    file.line("END", "VCALENDAR");
    file.text
}

struct File {
    text: String,
}

impl File {
    /// A series, and the times of it that are unlike the others.
    fn series(&mut self, event: &Event, series: &Series, now: Timestamp) {
        series.zones.iter().for_each(|line| self.fold(line));
        self.line("BEGIN", "VEVENT");
        self.head(event, &event.id.0, event.status, now);
        series.lines.iter().for_each(|line| self.fold(line));
        self.line("END", "VEVENT");
        for once in &event.occurrences {
            let was = once.moved_from.or(once.status.map(|_| once.when));
            if let Some(was) = was {
                self.once(event, &event.id.0, once, Some(was), now);
            }
        }
    }

    /// One time, which stands in for a time of a series, if it does.
    fn once(&mut self, event: &Event, id: &str, once: &Occurrence, stands_for: Option<When>, now: Timestamp) {
        self.line("BEGIN", "VEVENT");
        self.head(event, id, once.status.unwrap_or(event.status), now);
        match stands_for {
            Some(When::Days { first, .. }) => self.day("RECURRENCE-ID", first),
            Some(When::Times { start, .. }) => self.line("RECURRENCE-ID", &moment(start)),
            None => {}
        }
        match once.when {
            When::Days { first, last } => {
                self.day("DTSTART", first);
                self.day("DTEND", last.plus(1));
            }
            When::Times { start, end } => {
                self.line("DTSTART", &moment(start));
                if let Some(end) = end {
                    self.line("DTEND", &moment(end));
                }
            }
        }
        self.line("END", "VEVENT");
    }

    /// What is said of an event beside its times.
    fn head(&mut self, event: &Event, id: &str, status: Status, now: Timestamp) {
        self.text("UID", id);
        self.line("DTSTAMP", &moment(event.updated.unwrap_or(now)));
        self.text("SUMMARY", &event.title);
        if let Some(description) = event.description.as_ref().or(event.summary.as_ref()) {
            self.text("DESCRIPTION", description);
        }
        if let Some(place) = &event.place {
            self.place(place);
        }
        if let Some(page) = event.link(Purpose::Page) {
            self.line("URL", page.link.as_str());
        }
        match status {
            Status::Cancelled | Status::Postponed => self.line("STATUS", "CANCELLED"),
            Status::Tentative => self.line("STATUS", "TENTATIVE"),
            Status::Scheduled | Status::Rescheduled | Status::MovedOnline | Status::SoldOut => {
                self.line("STATUS", "CONFIRMED");
            }
        }
    }

    fn place(&mut self, place: &Place) {
        let words: Vec<&str> = [&place.name, &place.address].into_iter().flatten().map(String::as_str).collect();
        if !words.is_empty() {
            self.text("LOCATION", &words.join(", "));
        }
        if let Some(position) = place.position {
            self.line("GEO", &[position.latitude.to_string(), position.longitude.to_string()].join(";"));
        }
    }

    fn day(&mut self, name: &str, date: Date) {
        let [year, month, day] = date.ymd();
        self.line(&[name, ";VALUE=DATE"].concat(), &format!("{year:04}{month:02}{day:02}"));
    }

    /// A property with a text, escaped (3.3.11).
    fn text(&mut self, name: &str, text: &str) {
        let mut escaped = String::with_capacity(text.len());
        for letter in text.chars() {
            match letter {
                '\n' => escaped.push_str("\\n"),
                ',' | ';' | '\\' => escaped.extend(['\\', letter]),
                letter if letter.is_control() => {}
                letter => escaped.push(letter),
            }
        }
        self.line(name, &escaped);
    }

    fn line(&mut self, name: &str, value: &str) {
        self.fold(&[name, ":", value].concat());
    }

    /// A line of its own, folded so that no letter is cut in two.
    fn fold(&mut self, line: &str) {
        let mut octets = 0;
        for letter in line.chars().filter(|letter| !matches!(letter, '\r' | '\n')) {
            octets += letter.len_utf8();
            if octets > MOST_OCTETS {
                self.text.push_str("\r\n ");
                octets = 1 + letter.len_utf8();
            }
            self.text.push(letter);
        }
        self.text.push_str("\r\n");
    }
}

/// A moment in UTC.
fn moment(at: Timestamp) -> String {
    let shown = Local(at.0.div_euclid(1000));
    let [year, month, day] = shown.date().ymd();
    let second = shown.second_of_day();
    format!("{year:04}{month:02}{day:02}T{:02}{:02}{:02}Z", second / 3600, second / 60 % 60, second % 60)
}

/// The lines of a component, those of the components in it included.
pub(super) fn component(component: &Component<'_>, lines: &mut Vec<String>) {
    lines.push(["BEGIN:", component.name].concat());
    lines.extend(component.lines.iter().map(super::lines::Line::written));
    component.inner.iter().for_each(|inner| self::component(inner, lines));
    lines.push(["END:", component.name].concat());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::icalendar::decode;
    use crate::events::icalendar::tests::{Jiff, span};
    use crate::events::reading::Clocks;

    fn read(text: &str) -> Vec<Event> {
        let span = span("2026-01-01", "2026-12-31", "Europe/Rome");
        decode(text.as_bytes(), &mut Clocks::new(&Jiff::default(), &span)).unwrap().events
    }

    const SERIES: &str = "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Isola\nBEGIN:STANDARD\nDTSTART:19701101T020000\nTZOFFSETFROM:+0300\n\
        TZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nUID:mercato\nSUMMARY:Mercato\\, frutta; verdura\n\
        DESCRIPTION:Una riga lunga con lettere accentate: perché però più città è libertà e felicità per tutti e per tutte\\nFine\n\
        DTSTART;TZID=Isola:20260105T100000\nDTEND;TZID=Isola:20260105T120000\nRRULE:FREQ=WEEKLY;COUNT=4\nLOCATION:Piazza Tasso\n\
        GEO:43.76;11.24\nURL:https://citta.example/m\nLAST-MODIFIED:20260101T000000Z\nEND:VEVENT\n\
        BEGIN:VEVENT\nUID:mercato\nRECURRENCE-ID;TZID=Isola:20260112T100000\nDTSTART;TZID=Isola:20260113T100000\n\
        DTEND;TZID=Isola:20260113T120000\nSUMMARY:Mercato\\, frutta; verdura\n\
        DESCRIPTION:Una riga lunga con lettere accentate: perché però più città è libertà e felicità per tutti e per tutte\\nFine\n\
        LOCATION:Piazza Tasso\nGEO:43.76;11.24\nURL:https://citta.example/m\nEND:VEVENT\nBEGIN:VEVENT\nUID:mercato\n\
        RECURRENCE-ID;TZID=Isola:20260119T100000\nDTSTART;TZID=Isola:20260119T100000\nSTATUS:CANCELLED\nEND:VEVENT\nEND:VCALENDAR";

    #[test]
    fn a_series_is_the_same_when_it_is_read_again() {
        let events = read(SERIES);
        assert_eq!(events.len(), 1);
        let written = write(&events[0], Wanted::All, Timestamp(0));
        assert!(written.lines().all(|line| line.len() <= MOST_OCTETS), "{written}");
        let again = read(&written);
        let times = |events: &[Event]| -> Vec<Occurrence> {
            events
                .iter()
                .flat_map(|event| event.occurrences.iter().map(|once| Occurrence { when: begin(once.when), ..*once }))
                .collect()
        };
        // A time that is cancelled needs no end.
        fn begin(when: When) -> When {
            match when {
                When::Times { start, .. } => When::Times { start, end: None },
                days => days,
            }
        }
        assert_eq!(times(&again), times(&events));
        assert_eq!((&again[0].title, &again[0].description), (&events[0].title, &events[0].description));
        assert_eq!((&again[0].place, &again[0].links), (&events[0].place, &events[0].links));
    }

    #[test]
    fn one_time_alone_is_that_time() {
        let events = read(SERIES);
        let written = write(&events[0], Wanted::Once(&events[0].occurrences[1]), Timestamp(0));
        assert!(!written.contains("RRULE"), "{written}");
        let again = read(&written);
        assert_eq!(again[0].occurrences, [Occurrence::at(events[0].occurrences[1].when)]);
    }

    #[test]
    fn days_and_times_that_no_rule_connects_are_written_each() {
        let mut event = Event::new("1", "Festa".to_owned());
        let day = |text: &str| Date::parse(text).unwrap();
        event.occurrences = vec![
            Occurrence::at(When::days(day("2026-06-24"), None)),
            Occurrence::at(When::times(Timestamp(1_782_302_400_000), None)),
        ];
        let again = read(&write(&event, Wanted::All, Timestamp(0)));
        let times: Vec<_> = again.iter().flat_map(|event| &event.occurrences).copied().collect();
        assert_eq!(times, event.occurrences);
    }

    #[test]
    fn no_text_can_add_a_line() {
        let mut event = Event::new("1\r\nATTACH:x", "a\r\nATTACH:https://evil.example/".to_owned());
        event.occurrences = vec![Occurrence::at(When::times(Timestamp(1_782_302_400_000), None))];
        let written = write(&event, Wanted::All, Timestamp(0));
        assert!(!written.lines().any(|line| line.starts_with("ATTACH")), "{written}");
    }
}

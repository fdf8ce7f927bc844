//! The events of a calendar file.

use super::details;
use super::lines::{self, Component};
use super::rule::Rule;
use super::series::{self, Item, Once, Places, Told};
use super::write;
use crate::error::Nonsense;
use crate::events::model::{Event, Occurrence, Series, Status};
use crate::events::reading::{Clocks, MOST_TIMES, Reading, Why};

/// What a calendar file says; several calendars in one file are read one after the other. Only events that take place in the
/// span are in it, and of those that recur only the times that do.
///
/// # Errors
/// If it is no calendar, or too large.
pub fn decode(body: &[u8], clocks: &mut Clocks<'_>) -> Result<Reading, Nonsense> {
    let text = lines::unfold(body)?;
    let mut reading = Reading::default();
    let mut cancelled = Vec::new();
    let mut bare = Component::default();
    for component in lines::parse(&text) {
        if component.is("VCALENDAR") {
            read(&component, clocks, &mut reading, &mut cancelled);
        } else {
            bare.inner.push(component);
        }
    }
    // Some programs write events without a calendar around them.
    read(&bare, clocks, &mut reading, &mut cancelled);
    for event in cancelled {
        if let Some(unknown) = cancel(event, &mut reading.events) {
            reading.keep(unknown, clocks);
        }
    }
    Ok(reading)
}

/// Reads one calendar. What it cancels (`METHOD:CANCEL`, RFC 5546, 3.2.5) is put aside: it may concern events of another one.
fn read(calendar: &Component<'_>, clocks: &mut Clocks<'_>, reading: &mut Reading, cancelled: &mut Vec<Event>) {
    let line = |name| calendar.line(name).map(|line| line.value.trim()).filter(|value| !value.is_empty());
    if let (None, Some(name)) = (&reading.name, line("NAME").or_else(|| line("X-WR-CALNAME"))) {
        reading.name = Some(super::value::text(name).into_owned());
    }
    let cancels = line("METHOD").is_some_and(|method| method.eq_ignore_ascii_case("CANCEL"));
    let mut components = Vec::new();
    events_in(calendar, &mut components);
    let mut places = Places::new(calendar, clocks);
    let mut items = Vec::new();
    for component in components {
        match item(component, &mut places) {
            Ok(item) => items.push(item),
            Err(why) => reading.leave_out(component.line("UID").map(|line| line.value), why),
        }
    }
    items.sort_by_key(|item| item.uid);
    let mut found = Vec::new();
    let mut times: usize = 0;
    // Without a UID, each is an event of its own.
    for items in items.chunk_by(|one, other| one.uid == other.uid && !one.uid.is_empty()) {
        if times > MOST_TIMES {
            reading.leave_out(None, Why::TooMany);
            break;
        }
        match series::resolve(items, &mut places) {
            Ok(told) => {
                times = told.iter().fold(times, |times, told| times.saturating_add(told.times.len()));
                let events = events(told, calendar).into_iter();
                if cancels {
                    cancelled.extend(events.map(|event| Event { status: Status::Cancelled, ..event }));
                } else {
                    found.extend(events);
                }
            }
            Err(why) => reading.leave_out(items.first().map(|item| item.uid), why),
        }
    }
    found.into_iter().for_each(|event| reading.keep(event, clocks));
}

/// The events in a component, also in components of unknown kinds.
fn events_in<'c>(component: &'c Component<'c>, found: &mut Vec<&'c Component<'c>>) {
    for inner in &component.inner {
        if inner.is("VEVENT") {
            found.push(inner);
        } else {
            events_in(inner, found);
        }
    }
}

fn item<'c>(component: &'c Component<'c>, places: &mut Places<'_, '_>) -> Result<Item<'c>, Why> {
    let class = component.line("CLASS").map(|line| line.value.trim()).unwrap_or_default();
    if class.eq_ignore_ascii_case("PRIVATE") || class.eq_ignore_ascii_case("CONFIDENTIAL") {
        return Err(Why::NotPublic);
    }
    Item::read(component, places)
}

/// The events that the components of one UID are. One that differs only in when it is, or in that it is cancelled, is a time of
/// the series; one that says something else is an event of its own.
fn events(told: Vec<Told<'_, '_>>, calendar: &Component<'_>) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    let mut is_series = false;
    for changed in told {
        let mut event = details::event(changed.item.component);
        if !changed.item.stands_in() {
            event.occurrences = changed.times.iter().map(|once| occurrence(once, None)).collect();
            event.series = written(&changed, calendar);
            events.push(event);
            is_series = true;
            continue;
        }
        if let Some(series) = events.first_mut().filter(|_| is_series) {
            if event.title.is_empty() {
                event.title.clone_from(&series.title);
            }
            let is_cancelled = changed.item.is_cancelled();
            if is_cancelled || is_same(&event, series) {
                let status = is_cancelled.then_some(Status::Cancelled);
                series.occurrences.extend(changed.times.iter().map(|once| occurrence(once, status)));
                continue;
            }
        }
        let stands_for = changed.item.component.line("RECURRENCE-ID").map(|line| line.value).unwrap_or_default();
        event.id.0.push('/');
        event.id.0.push_str(stands_for);
        event.occurrences = changed.times.iter().map(|once| occurrence(once, None)).collect();
        events.push(event);
    }
    if let Some(series) = events.first_mut() {
        series.occurrences.sort_by_key(|occurrence| occurrence.when);
    }
    events.retain(|event| !event.occurrences.is_empty());
    events
}

fn occurrence(once: &Once, status: Option<Status>) -> Occurrence {
    Occurrence { when: once.when, status, moved_from: once.moved_from }
}

/// Whether a component says of one time what is said of all.
fn is_same(one: &Event, series: &Event) -> bool {
    let is_same_text = one.title == series.title && one.description == series.description;
    is_same_text
        && one.status == series.status
        && one.place == series.place
        && one.links == series.links
        && one.picture == series.picture
        && one.categories == series.categories
}

/// How it recurs, for who takes it into a calendar. An event that happens once has no series.
fn written(told: &Told<'_, '_>, calendar: &Component<'_>) -> Option<Series> {
    let component = told.item.component;
    let recurs = component.line("RRULE").or_else(|| component.line("RDATE")).is_some();
    let names = ["DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE"];
    let is_wanted = |name: &str| names.iter().any(|wanted| name.eq_ignore_ascii_case(wanted));
    let wanted = component.lines.iter().filter(|line| is_wanted(line.name));
    let is_named = |zone: &&Component<'_>| {
        let id = zone.line("TZID").map(|line| line.value.trim()).unwrap_or_default();
        zone.is("VTIMEZONE") && wanted.clone().any(|line| line.parameter("TZID").is_some_and(|name| name == id))
    };
    let mut zones = Vec::new();
    calendar.inner.iter().filter(is_named).for_each(|zone| write::component(zone, &mut zones));
    recurs.then(|| Series {
        lines: wanted.clone().map(lines::Line::written).collect(),
        zones,
        rhythm: component.line("RRULE").and_then(|line| Rule::parse(line.value)?.rhythm()),
        goes_on: told.goes_on,
    })
}

/// Cancels what another calendar announced. What nobody announced is handed back: it is shown as cancelled by itself.
fn cancel(cancelled: Event, events: &mut [Event]) -> Option<Event> {
    let (uid, stands_for) = match cancelled.id.0.split_once('/') {
        Some((uid, _)) => (uid, true),
        None => (cancelled.id.0.as_str(), false),
    };
    let mut was_known = false;
    for event in events.iter_mut().filter(|event| event.id.0 == uid) {
        was_known = true;
        if !stands_for {
            event.status = Status::Cancelled;
            continue;
        }
        let is_it = |at: &Occurrence| cancelled.occurrences.iter().any(|other| other.when.begins() == at.when.begins());
        event.occurrences.iter_mut().filter(|at| is_it(at)).for_each(|at| at.status = Some(Status::Cancelled));
    }
    (!was_known).then_some(cancelled)
}

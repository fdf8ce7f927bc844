//! Several sources in one list, in which each event stands once.
//!
//! The same concert is on the theatre's calendar, on the city's and on that of the region. Two events are one if they have the
//! same id, or the same title at the same time and place. What is found on one key is compared with the few events that were
//! found there before, so that all takes time in proportion to the list.

use super::model::{Attendance, Event, Occurrence, Place, Status, When};
use crate::search::{fold, words};

/// Events that share a key without being the same are compared with so many others.
const MOST_COMPARED: usize = 20;
/// So many occurrences of one event are looked up.
const MOST_KEYS: usize = 400;
/// Places of one name that are not further apart are one, and so are those of different names that are as good as on the same
/// spot: two churches face each other across a square, and both have a mass at six. Metres.
const NEAR: f64 = 200.0;
const SAME_SPOT: f64 = 40.0;

/// Merges the events of several sources, in the order in which each is told of first.
pub fn merge(sources: Vec<Vec<Event>>) -> Vec<Event> {
    let mut known = Vec::new();
    for (source, events) in sources.into_iter().enumerate() {
        known.extend(events.into_iter().map(|event| Known { title: normal(&event.title), source, event }));
    }
    let mut groups = Groups((0..known.len()).collect());
    let mut keys = Vec::new();
    known.iter().enumerate().for_each(|(index, known)| known.keys(index, &mut keys));
    keys.sort_unstable();
    for same_key in keys.chunk_by(|one, other| one.0 == other.0) {
        let mut others: Vec<usize> = Vec::new();
        for (_, index) in same_key {
            let Some(this) = known.get(*index) else { continue };
            let same = others.iter().find(|other| known.get(**other).is_some_and(|other| other.is(this)));
            match same {
                Some(other) => groups.join(*other, *index),
                None if others.len() < MOST_COMPARED => others.push(*index),
                None => {}
            }
        }
    }
    let mut merged: Vec<Vec<Event>> = Vec::new();
    // Where the group of an event stands in `merged`, by its first member.
    let mut places: Vec<Option<usize>> = vec![None; known.len()];
    for (index, known) in known.into_iter().enumerate() {
        let first = groups.first(index);
        let place = places.get(first).copied().flatten();
        match place.and_then(|place| merged.get_mut(place)) {
            Some(group) => group.push(known.event),
            None => {
                if let Some(place) = places.get_mut(first) {
                    *place = Some(merged.len());
                }
                merged.push(vec![known.event]);
            }
        }
    }
    merged.into_iter().filter_map(united).collect()
}

/// An event, and what it is compared by.
struct Known {
    event: Event,
    /// Without case, accents and punctuation.
    title: String,
    source: usize,
}

impl Known {
    /// What it may be found by again, as numbers.
    fn keys(&self, index: usize, keys: &mut Vec<(u64, usize)>) {
        let id = &self.event.id.0;
        // A number is somebody else's number elsewhere.
        let scope = if is_unique(id) { 0 } else { self.source.saturating_add(1) };
        keys.push((hash(id, i64::try_from(scope).unwrap_or(i64::MAX)), index));
        for occurrence in self.event.occurrences.iter().take(MOST_KEYS) {
            keys.push((hash(&self.title, start(&occurrence.when)), index));
        }
    }

    /// Whether two that share a key are one.
    fn is(&self, other: &Self) -> bool {
        let is_across = self.source != other.source;
        let is_same_title = self.title == other.title;
        if is_across && self.event.id == other.event.id && is_unique(&self.event.id.0) {
            return is_same_title || self.shares_a_start(other);
        }
        let is_one = self.event.id == other.event.id && !is_across;
        is_same_title
            && is_same_place(self.event.place.as_ref(), other.event.place.as_ref(), is_across)
            && (is_one || self.shares_a_start(other))
    }

    fn shares_a_start(&self, other: &Self) -> bool {
        let starts = |event: &Event| -> Vec<i64> {
            event.occurrences.iter().take(MOST_KEYS).map(|occurrence| start(&occurrence.when)).collect()
        };
        let mut others = starts(&other.event);
        others.sort_unstable();
        starts(&self.event).iter().any(|start| others.binary_search(start).is_ok())
    }
}

/// Which events are one: the one before that each is the same as, up to the first, which is its own.
struct Groups(Vec<usize>);

impl Groups {
    fn first(&mut self, index: usize) -> usize {
        let mut first = index;
        while let Some(before) = self.0.get(first).copied().filter(|before| *before != first) {
            first = before;
        }
        // The way is short the next time.
        let mut at = index;
        while at != first {
            let Some(before) = self.0.get_mut(at) else { break };
            at = std::mem::replace(before, first);
        }
        first
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        if let Some(before) = self.0.get_mut(one.max(other)) {
            *before = one.min(other);
        }
    }
}

/// Words without case, accents and punctuation; punctuation if there is nothing else.
fn normal(text: &str) -> String {
    let folded = fold(text);
    let normal = words(&folded).collect::<Vec<_>>().join(" ");
    if normal.is_empty() { folded } else { normal }
}

/// Whether an id is one in the whole world: an address, a UID with its host, a UUID.
fn is_unique(id: &str) -> bool {
    id.contains("://") || id.contains('@') || id.len() >= 32
}

/// When something begins, as a number. Days are not times.
fn start(when: &When) -> i64 {
    match when {
        When::Days { first, .. } => first.days(),
        When::Times { start, .. } => start.0.saturating_add(1),
    }
}

/// FNV-1a of a text and a number. Two that meet by chance are told apart when they are compared.
fn hash(text: &str, number: i64) -> u64 {
    let bytes = text.bytes().chain(number.to_le_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// Whether two places are one. Of two sources, one may not know it.
fn is_same_place(one: Option<&Place>, other: Option<&Place>, is_across: bool) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return one.is_none() == other.is_none() || is_across };
    let says = |text: &Option<String>| text.as_deref().map(normal).filter(|text| !text.is_empty());
    let (name, address) = (says(&one.name), says(&one.address));
    let (other_name, other_address) = (says(&other.name), says(&other.address));
    // One may have in its name what the other has in its address.
    let is_in = |text: &Option<String>, other: &Option<String>| {
        text.as_ref().zip(other.as_ref()).is_some_and(|(text, other)| other.contains(text))
    };
    let is_named_so = is_in(&name, &other_name) || is_in(&other_name, &name);
    let is_found_so = is_in(&name, &other_address) || is_in(&other_name, &address);
    let is_one_nameless = name.is_none() || other_name.is_none();
    if let Some((here, there)) = one.position.zip(other.position) {
        let metres = here.metres_to(there);
        return metres <= SAME_SPOT || (metres <= NEAR && (is_named_so || is_found_so || is_one_nameless));
    }
    let is_addressed_so = is_in(&address, &other_address) || is_in(&other_address, &address);
    is_named_so || is_found_so || (is_one_nameless && is_addressed_so)
}

/// One event of all that are said to be it: the one that says most, and from the others what it does not say.
fn united(events: Vec<Event>) -> Option<Event> {
    let mut events = events;
    if events.len() < 2 {
        return events.pop();
    }
    let mut starts: Vec<i64> = Vec::new();
    for event in &events {
        starts.extend(event.occurrences.iter().map(|occurrence| start(&occurrence.when)));
    }
    starts.sort_unstable();
    starts.dedup();
    let status = status(&events, starts.len());
    // What is said of one of several times is said of no other.
    for event in &mut events {
        if event.occurrences.len() < starts.len() && event.status != Status::Scheduled {
            let own = event.status;
            event.occurrences.iter_mut().for_each(|occurrence| occurrence.status = occurrence.status.or(Some(own)));
        }
    }
    let richest =
        events.iter().enumerate().max_by_key(|(index, event)| (worth(event), usize::MAX.saturating_sub(*index)));
    let (richest, _) = richest?;
    let mut whole = events.remove(richest);
    events.into_iter().for_each(|event| add(&mut whole, event));
    whole.status = status;
    whole.occurrences.sort_by_key(|occurrence| (start(&occurrence.when), is_brief(occurrence)));
    whole.occurrences.dedup_by(|next, first| {
        let is_same = start(&next.when) == start(&first.when);
        if is_same {
            first.status = first.status.or(next.status);
            first.moved_from = first.moved_from.or(next.moved_from);
        }
        is_same
    });
    Some(whole)
}

/// How much an event says.
fn worth(event: &Event) -> usize {
    let place = event.place.as_ref();
    let texts = [
        event.summary.is_some(),
        event.description.is_some(),
        place.is_some(),
        place.is_some_and(|place| place.address.is_some()),
        place.is_some_and(|place| place.position.is_some()),
        event.price.is_some(),
        event.organizer.is_some(),
        event.picture.is_some(),
        event.series.is_some(),
        event.ages.is_some(),
    ];
    let said = texts.into_iter().filter(|is| *is).count();
    let lists = [event.links.len(), event.categories.len(), event.audience.len()];
    lists.into_iter().fold(said, usize::saturating_add)
}

/// Whether nobody says when it ends.
fn is_brief(occurrence: &Occurrence) -> bool {
    matches!(occurrence.when, When::Times { end: None, .. })
}

/// Whether it takes place: the gravest of what is said of all its times, but for what was said before somebody said that it
/// does.
fn status(events: &[Event], times: usize) -> Status {
    let says_it_does = events.iter().filter(|event| event.status == Status::Scheduled);
    let newest = says_it_does.filter_map(|event| event.updated).max();
    let counts = |event: &&Event| {
        let is_older = event.updated.zip(newest).is_some_and(|(updated, newest)| updated < newest);
        event.occurrences.len() >= times && !is_older
    };
    let weight = |status: &Status| match status {
        Status::Scheduled => 0,
        Status::Tentative => 1,
        Status::SoldOut => 2,
        Status::Rescheduled => 3,
        Status::MovedOnline => 4,
        Status::Postponed => 5,
        Status::Cancelled => 6,
    };
    events.iter().filter(counts).map(|event| event.status).max_by_key(weight).unwrap_or_default()
}

/// Adds what another source says.
fn add(whole: &mut Event, other: Event) {
    let Event { id: _, title: _, status: _, occurrences, links, .. } = other;
    whole.occurrences.extend(occurrences);
    for link in links {
        if whole.links.iter().all(|known| known.link != link.link) {
            whole.links.push(link);
        }
    }
    whole.summary = whole.summary.take().or(other.summary);
    whole.description = whole.description.take().or(other.description);
    whole.series = whole.series.take().or(other.series);
    whole.price = whole.price.take().or(other.price);
    whole.organizer = whole.organizer.take().or(other.organizer);
    whole.picture = whole.picture.take().or(other.picture);
    whole.ages = whole.ages.or(other.ages);
    whole.updated = whole.updated.max(other.updated);
    if whole.attendance == Attendance::Unknown {
        whole.attendance = other.attendance;
    }
    match (&mut whole.place, other.place) {
        (Some(known), Some(place)) => {
            known.name = known.name.take().or(place.name);
            known.address = known.address.take().or(place.address);
            known.position = known.position.or(place.position);
        }
        (known, place) => *known = known.take().or(place),
    }
    if whole.categories.is_empty() {
        whole.categories = other.categories;
    }
    if whole.audience.is_empty() {
        whole.audience = other.audience;
    }
    let (known, told) = (&mut whole.accessibility, other.accessibility);
    known.wheelchair = known.wheelchair.or(told.wheelchair);
    known.hearing = known.hearing.or(told.hearing);
    known.sight = known.sight.or(told.sight);
    known.plain_language = known.plain_language.or(told.plain_language);
    known.words = known.words.take().or(told.words);
}

#[cfg(test)]
mod tests;

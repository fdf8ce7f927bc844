//! [`Shown`]: which services and places are shown, in which order, and how many each area has.

use std::cmp::Ordering;

use super::entries::{At, PlaceEntry, ServiceEntry};
use super::{Catalogue, Sort, View};
use crate::hours::{Local, OpenNow};
use crate::search::{Wanted, fold};
use crate::services::model::{Area, Term};
use crate::{Position, Timestamp};

/// What is shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shown {
    /// Services, in order; empty in the view of places.
    pub services: Vec<ServiceRow>,
    /// Places, in order; empty in the view of services.
    pub places: Vec<PlaceRow>,
    /// Areas with how many services each has of those that are left by everything but the area; in the taxonomy's order.
    pub areas: Vec<Facet<usize>>,
    /// Events of a life, most services first.
    pub life_events: Vec<Facet<Term>>,
    /// Events of a business, most services first.
    pub business_events: Vec<Facet<Term>>,
}

/// One entry to browse by.
#[derive(Debug, Clone, PartialEq)]
pub struct Facet<T> {
    /// What it is; for areas, the number in the taxonomy.
    pub what: T,
    /// How many services it has.
    pub count: usize,
}

/// A service in the list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ServiceRow {
    /// Which service.
    pub at: At,
    /// Metres to the nearest of its places.
    pub metres: Option<u32>,
}

/// A place in the list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlaceRow {
    /// Which place.
    pub at: At,
    /// Metres to it.
    pub metres: Option<u32>,
}

/// More events than these nobody looks through.
const MOST_EVENTS: usize = 60;

impl Catalogue {
    /// The areas of a service, in the order of the taxonomy.
    pub fn areas_of(&self, at: At) -> impl Iterator<Item = &Area> {
        let areas = self.entries.services.get(at.0).map(|entry| entry.areas.as_slice()).unwrap_or_default();
        areas.iter().filter_map(|index| self.taxonomy.areas.get(*index))
    }

    /// Whether a service, or one of its places, is open; `None` if nobody can tell.
    pub fn is_open(&self, at: At, now: Timestamp) -> Option<bool> {
        self.opens(self.entries.services.get(at.0)?, self.local(now))
    }

    /// Whether a place is open, and until when or from when on.
    pub fn place_now(&self, at: At, now: Timestamp) -> OpenNow {
        let hours = self.place(at).and_then(|place| place.hours.as_ref());
        hours.map_or(OpenNow::Unknown, |hours| hours.now(self.local(now), &self.holidays))
    }

    /// Works out anew what is shown.
    pub(super) fn arrange(&mut self, now: Timestamp) {
        self.shown = match self.wishes.view {
            View::Services => self.arranged_services(now),
            View::Places => Shown { places: self.arranged_places(now), ..Shown::default() },
        };
    }

    fn arranged_services(&self, now: Timestamp) -> Shown {
        let (local, here) = (self.local(now), self.here.position());
        let mut shown = Shown::default();
        let mut areas = vec![0_usize; self.taxonomy.areas.len()];
        let mut life = vec![0_usize; self.entries.life_events.len()];
        let mut business = vec![0_usize; self.entries.business_events.len()];
        let event = self.event();
        let filter = &self.wishes.filter;
        let area = filter.area.as_ref().map(|wanted| self.taxonomy.areas.iter().position(|area| area.id == *wanted));
        let audience = filter.audience.as_deref().map(Audience::new);
        for at in self.found(&self.entries.index, self.entries.services.len()) {
            let Some(entry) = self.entries.services.get(at) else { continue };
            if (filter.online && !entry.is_online)
                || (filter.free && !entry.service.is_free())
                || audience.as_ref().is_some_and(|audience| !audience.fits(entry))
            {
                continue;
            }
            let row = ServiceRow { at: At(at), metres: self.metres(entry, here) };
            let is_near =
                filter.within.is_none_or(|within| here.is_none() || row.metres.is_some_and(|metres| metres <= within));
            if !is_near || (filter.open_now && self.opens(entry, local) != Some(true)) {
                continue;
            }
            let in_area = area.is_none_or(|area| area.is_some_and(|area| entry.areas.contains(&area)));
            let of_event = filter.event.is_none()
                || event.life.is_some_and(|event| entry.life_events.contains(&event))
                || event.business.is_some_and(|event| entry.business_events.contains(&event));
            // Each facet counts what is left by everything but itself.
            if of_event {
                count(&mut areas, &entry.areas);
            }
            if in_area {
                count(&mut life, &entry.life_events);
                count(&mut business, &entry.business_events);
            }
            if in_area && of_event {
                shown.services.push(row);
            }
        }
        shown.areas = areas.into_iter().enumerate().map(|(what, count)| Facet { what, count }).collect();
        shown.life_events = facets(&self.entries.life_events, &life);
        shown.business_events = facets(&self.entries.business_events, &business);
        let name = |row: &ServiceRow| self.entries.services.get(row.at.0).map(|entry| entry.sorted.as_str());
        self.sort(&mut shown.services, |row| row.metres, name);
        shown
    }

    fn arranged_places(&self, now: Timestamp) -> Vec<PlaceRow> {
        let (local, here) = (self.local(now), self.here.position());
        let filter = &self.wishes.filter;
        let mut rows = Vec::new();
        for at in self.found(&self.entries.place_index, self.entries.places.len()) {
            let Some(entry) = self.entries.places.get(at) else { continue };
            let metres = metres_to(here, entry.place.position);
            let is_near =
                filter.within.is_none_or(|within| here.is_none() || metres.is_some_and(|metres| metres <= within));
            if is_near && (!filter.open_now || self.place_opens(entry, local) == Some(true)) {
                rows.push(PlaceRow { at: At(at), metres });
            }
        }
        let name = |row: &PlaceRow| self.entries.places.get(row.at.0).map(|entry| entry.sorted.as_str());
        self.sort(&mut rows, |row| row.metres, name);
        rows
    }

    /// What fits what was typed, best first; all, if nothing was.
    fn found(&self, index: &crate::services::search::Index, count: usize) -> Vec<usize> {
        if Wanted::new(&self.wishes.typed).is_empty() {
            return (0..count).collect();
        }
        index.find(&self.wishes.typed).into_iter().map(|found| found.document as usize).collect()
    }

    fn sort<'s, R>(&self, rows: &mut [R], metres: impl Fn(&R) -> Option<u32>, name: impl Fn(&R) -> Option<&'s str>) {
        let is_typed = !Wanted::new(&self.wishes.typed).is_empty();
        match self.wishes.sort {
            Sort::Best if is_typed => {}
            Sort::Nearest if self.here.position().is_some() => {
                rows.sort_by(|one, other| {
                    nearest(metres(one), metres(other)).then_with(|| name(one).cmp(&name(other)))
                });
            }
            Sort::Best | Sort::Name | Sort::Nearest => rows.sort_by(|one, other| name(one).cmp(&name(other))),
        }
    }

    fn metres(&self, entry: &ServiceEntry, here: Option<Position>) -> Option<u32> {
        here?;
        let places = entry.places.iter().filter_map(|number| self.entries.places.get(*number));
        places.filter_map(|place| metres_to(here, place.place.position)).min()
    }

    /// The numbers of the event that is wanted.
    fn event(&self) -> Event {
        let name = self.wishes.filter.event.as_ref().map(|event| fold(&event.name));
        let find = |terms: &[Term]| {
            let name = name.as_deref()?;
            terms.iter().position(|term| fold(&term.name) == name)
        };
        Event { life: find(&self.entries.life_events), business: find(&self.entries.business_events) }
    }

    /// Open by its own hours if it has rules, else if one of its places is.
    fn opens(&self, entry: &ServiceEntry, local: Local) -> Option<bool> {
        if let Some(hours) = entry.service.hours.as_ref().filter(|hours| !hours.rules.is_empty()) {
            return hours.is_open(local, &self.holidays);
        }
        let places = entry.places.iter().filter_map(|number| self.entries.places.get(*number));
        let mut known = None;
        for place in places {
            match self.place_opens(place, local) {
                Some(true) => return Some(true),
                said => known = known.or(said),
            }
        }
        known
    }

    fn place_opens(&self, entry: &PlaceEntry, local: Local) -> Option<bool> {
        entry.place.hours.as_ref()?.is_open(local, &self.holidays)
    }
}

fn metres_to(here: Option<Position>, there: Option<Position>) -> Option<u32> {
    // Half of Earth's circumference fits.
    here.zip(there).map(|(here, there)| here.metres_to(there).round() as u32)
}

fn nearest(one: Option<u32>, other: Option<u32>) -> Ordering {
    one.unwrap_or(u32::MAX).cmp(&other.unwrap_or(u32::MAX))
}

fn count(counts: &mut [usize], numbers: &[usize]) {
    for number in numbers {
        if let Some(count) = counts.get_mut(*number) {
            *count = count.saturating_add(1);
        }
    }
}

fn facets(terms: &[Term], counts: &[usize]) -> Vec<Facet<Term>> {
    let counted = terms.iter().zip(counts).filter(|(_, count)| **count > 0);
    let mut facets: Vec<_> = counted.map(|(what, count)| Facet { what: what.clone(), count: *count }).collect();
    facets.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.what.name.cmp(&other.what.name)));
    facets.truncate(MOST_EVENTS);
    facets
}

/// The event that is wanted, as a number of each list.
struct Event {
    life: Option<usize>,
    business: Option<usize>,
}

/// For whom somebody looks: words, or an age.
struct Audience {
    words: Wanted,
    years: Option<u16>,
}

impl Audience {
    fn new(text: &str) -> Self {
        Self { words: Wanted::new(text), years: fold(text).trim().parse().ok() }
    }

    /// An age fits where no limit speaks against it; words, where the service says them of whom it is for.
    fn fits(&self, entry: &ServiceEntry) -> bool {
        let audience = &entry.service.audience;
        if let Some(years) = self.years {
            return audience.youngest.is_none_or(|youngest| youngest <= years)
                && audience.oldest.is_none_or(|oldest| years <= oldest);
        }
        let kinds = audience.kinds.iter().map(|kind| kind.name.as_str());
        self.words.is_in(kinds.chain(audience.words.as_deref()))
    }
}

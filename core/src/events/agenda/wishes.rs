//! [`Wishes`]: what the citizen is looking for.

use super::Agenda;
use crate::events::civil::Date;
use crate::events::model::{Attendance, Event, Price, Status};
use crate::search::{Wanted, fold};

/// What the citizen is looking for. All conditions must be met.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wishes {
    /// When.
    pub period: Period,
    /// Words of which each must begin a word of an event's texts.
    pub search: String,
    /// Only of this category; whatever its case and accents.
    pub category: Option<String>,
    /// Only at the place of this name.
    pub place: Option<String>,
    /// Only what surely costs nothing.
    pub free: bool,
    /// Only where one surely gets in with a wheelchair.
    pub accessible: bool,
    /// Only what is for children.
    pub children: bool,
    /// Only what one can take part in from anywhere.
    pub online: bool,
}

/// When something is to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Period {
    /// From now on.
    #[default]
    All,
    /// Today.
    Today,
    /// Tomorrow.
    Tomorrow,
    /// The Saturday and Sunday that come next, or what is left of them.
    Weekend,
    /// The seven days that begin today.
    Week,
    /// From one day to another; a last day before the first is the first.
    Range(Date, Date),
}

/// Something to choose from, and how many events it would leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// Its name, as the first source writes it.
    pub name: String,
    /// How many events that are to come have it.
    pub count: usize,
}

impl Wishes {
    /// From which day until which, if that matters.
    pub fn days(&self, today: Date) -> Option<(Date, Date)> {
        Some(match self.period {
            Period::All => return None,
            Period::Today => (today, today),
            Period::Tomorrow => (today.plus(1), today.plus(1)),
            Period::Week => (today, today.plus(6)),
            Period::Weekend => {
                let day = i64::from(today.weekday());
                let saturday = today.plus(5_i64.saturating_sub(day).max(0));
                (saturday, today.plus(6_i64.saturating_sub(day)))
            }
            Period::Range(first, last) => (first.max(today), last.max(first).max(today)),
        })
    }

    /// Whether something is wished for beside when.
    pub fn is_narrow(&self) -> bool {
        let any = Self { period: self.period, ..Self::default() };
        *self != any
    }

    /// Which events are wished for, whenever they are.
    pub(super) fn wanted(&self, events: &[Event]) -> Vec<bool> {
        let words = Wanted::new(&self.search);
        let category = self.category.as_deref().map(fold);
        let place = self.place.as_deref().map(fold);
        let is_wanted = |event: &Event| {
            (!self.free || event.price == Some(Price::Free))
                && (!self.accessible || event.accessibility.wheelchair == Some(true))
                && (!self.children || event.is_for_children())
                && (!self.online || is_online(event))
                && category.as_ref().is_none_or(|wanted| event.categories.iter().any(|name| fold(name) == *wanted))
                && place.as_ref().is_none_or(|wanted| place_of(event).is_some_and(|name| fold(name) == *wanted))
                && words.is_in(texts(event))
        };
        events.iter().map(is_wanted).collect()
    }
}

/// The texts in which words are looked for. Descriptions are left out: in them everything is found.
fn texts(event: &Event) -> impl Iterator<Item = &str> {
    let place = event.place.as_ref();
    let place = place.into_iter().flat_map(|place| [&place.name, &place.address]).flatten();
    let organizer = event.organizer.as_ref().and_then(|organizer| organizer.name.as_ref());
    let single = [Some(&event.title), event.summary.as_ref(), organizer].into_iter().flatten();
    single.chain(place).chain(&event.categories).chain(&event.audience).map(String::as_str)
}

fn place_of(event: &Event) -> Option<&str> {
    event.place.as_ref()?.name.as_deref()
}

fn is_online(event: &Event) -> bool {
    matches!(event.attendance, Attendance::Online | Attendance::Both) || event.status == Status::MovedOnline
}

/// Categories and places of what is to come, those with most events first.
pub(super) fn facets(agenda: &Agenda) -> (Vec<Facet>, Vec<Facet>) {
    let mut is_coming = vec![false; agenda.events.len()];
    for row in &agenda.rows {
        if let Some(is_coming) = is_coming.get_mut(row.event) {
            *is_coming = true;
        }
    }
    let coming = || agenda.events.iter().zip(&is_coming).filter(|(_, is_coming)| **is_coming).map(|(event, _)| event);
    let categories = coming().flat_map(|event| event.categories.iter().map(String::as_str));
    (counted(categories), counted(coming().filter_map(place_of)))
}

fn counted<'t>(names: impl Iterator<Item = &'t str>) -> Vec<Facet> {
    let mut all: Vec<(String, &str)> = names.map(|name| (fold(name), name)).collect();
    // Stable: the first source's spelling stays the first of its group.
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    let groups = all.chunk_by(|(one, _), (other, _)| one == other);
    let facet = |group: &[(String, &str)]| Some(Facet { name: group.first()?.1.to_owned(), count: group.len() });
    let mut facets: Vec<Facet> = groups.filter_map(facet).collect();
    facets.sort_by_key(|facet| std::cmp::Reverse(facet.count));
    facets
}

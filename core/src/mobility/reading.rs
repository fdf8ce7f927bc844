//! [`Reading`]: what one feed says, put together from its documents and pages.

use std::sync::Arc;

use super::model::{BikeStation, ChargingStation, Incident, Item, ParkingSite, Source, TrafficSegment};
use super::rules::{counts, twins};
use crate::Timestamp;
pub use crate::ask::{Ask, Need};

/// More items than these are not shown.
pub(super) const MOST_ITEMS: usize = 100_000;

/// What one document of a feed says, or all of them together. One broken record costs one item and not the list: it is
/// in [`Reading::refused`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// Places to park, in the feed's order.
    pub sites: Vec<ParkingSite>,
    /// Roads and how they flow.
    pub segments: Vec<TrafficSegment>,
    /// Works, closures, accidents.
    pub incidents: Vec<Incident>,
    /// Bike-share stations.
    pub stations: Vec<BikeStation>,
    /// Charging stations.
    pub chargers: Vec<ChargingStation>,
    /// Who measured what names no source of its own.
    pub source: Option<Arc<Source>>,
    /// When, for what tells no time of its own.
    pub measured: Option<Timestamp>,
    /// Seconds until the feed will have news, if it says so.
    pub ttl: Option<u32>,
    /// What was left out, and why.
    pub refused: Vec<Refused>,
    /// What else must be asked for: the next page, documents that this one names.
    pub next: Vec<Ask>,
}

/// The page behind one that had so many records, for servers that count them by a parameter of that name; none behind
/// an empty page.
pub(super) fn paged(ask: &Ask, parameter: &str, read: usize) -> Option<Ask> {
    let offset = ask.offset(parameter) as usize;
    let next = offset.checked_add(read).filter(|next| *next > offset)?;
    let mut request = ask.request.clone();
    request.query.retain(|(name, _)| name != parameter);
    Some(Ask::may(ask.part, request.with(parameter, next.to_string())))
}

/// Something that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Its id or name, if it has one; for a document, its address.
    pub what: Option<String>,
    /// Why.
    pub why: Why,
}

/// Why something was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It has neither an id nor a name.
    Nameless,
    /// It is not what stands in such a list.
    NotARecord,
    /// Another of the same id is newer.
    OlderTwin,
    /// It says of itself that it has ended, or was taken back.
    Over,
    /// The document did not come, or made no sense; the rest is shown without it.
    Unread,
    /// The feed goes on, but is not read any further.
    TooMany,
}

impl Reading {
    /// Leaves something out.
    pub(crate) fn refuse(&mut self, what: Option<&str>, why: Why) {
        self.refused.push(Refused { what: what.map(str::to_owned), why });
    }

    /// How many items it has, of all kinds.
    pub fn count(&self) -> usize {
        [self.sites.len(), self.segments.len(), self.incidents.len(), self.stations.len(), self.chargers.len()]
            .iter()
            .sum()
    }

    /// Whether there is room for another item, or another refusal. The first time that there is none, it says so.
    pub(crate) fn has_room(&mut self) -> bool {
        let has_room = self.count().saturating_add(self.refused.len()) < MOST_ITEMS;
        if !has_room && self.refused.last().is_none_or(|last| last.why != Why::TooMany) {
            self.refuse(None, Why::TooMany);
        }
        has_room
    }

    /// What every document goes through: counts are believed as far as they can be ([`counts::settle`] and
    /// [`counts::settle_points`]), and of each id
    /// the newest record is kept.
    pub(crate) fn settled(mut self) -> Self {
        self.sites.iter_mut().for_each(counts::settle);
        self.chargers.iter_mut().for_each(counts::settle_points);
        let twins = self.unite();
        self.refuse_twins(twins);
        self
    }

    /// The same for a reading that has nothing but parking places.
    pub(crate) fn settled_sites(mut self) -> Self {
        self.sites.iter_mut().for_each(counts::settle);
        let twins = twins::unite(&mut self.sites);
        self.refuse_twins(twins);
        self
    }

    fn refuse_twins(&mut self, twins: usize) {
        let refused = Refused { what: None, why: Why::OlderTwin };
        self.refused.extend(std::iter::repeat_n(refused, twins));
    }

    /// Joins documents: what one says of an item completes what another says of the same (see [`Item::complete`]).
    pub(crate) fn joined(parts: Vec<Self>) -> Self {
        let mut whole = Self::default();
        for mut part in parts {
            whole.segments.append(&mut part.segments);
            whole.incidents.append(&mut part.incidents);
            whole.stations.append(&mut part.stations);
            whole.chargers.append(&mut part.chargers);
            whole.append(part);
        }
        whole.unite();
        whole.tell_source();
        whole
    }

    /// The same for documents that have nothing but parking places.
    pub(crate) fn joined_sites(parts: Vec<Self>) -> Self {
        let mut whole = Self::default();
        for part in parts {
            whole.append(part);
        }
        twins::unite(&mut whole.sites);
        if let Some(source) = &whole.source {
            tell(&mut whole.sites, source);
        }
        whole
    }

    /// Takes in the parking places of a document, and what is said of all of it.
    fn append(&mut self, mut part: Self) {
        self.sites.append(&mut part.sites);
        self.source = self.source.take().or(part.source);
        self.measured = self.measured.max(part.measured);
        self.ttl = match (self.ttl, part.ttl) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        self.refused.append(&mut part.refused);
    }

    fn unite(&mut self) -> usize {
        let counts = [
            twins::unite(&mut self.sites),
            twins::unite(&mut self.segments),
            twins::unite(&mut self.incidents),
            twins::unite(&mut self.stations),
            twins::unite(&mut self.chargers),
        ];
        counts.iter().sum()
    }

    fn tell_source(&mut self) {
        let Some(source) = &self.source else { return };
        tell(&mut self.sites, source);
        tell(&mut self.segments, source);
        tell(&mut self.incidents, source);
        tell(&mut self.stations, source);
        tell(&mut self.chargers, source);
    }
}

fn tell<T: Item>(items: &mut [T], source: &Arc<Source>) {
    for item in items {
        item.source().get_or_insert_with(|| Arc::clone(source));
    }
}

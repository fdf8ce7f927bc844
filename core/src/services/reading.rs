//! [`Reading`]: what one catalogue says, put together from its documents and pages.

use super::model::{Organization, Place, Service};
pub use crate::ask::{Ask, Need};

/// More services and places than these are not shown.
pub(super) const MOST_ITEMS: usize = 20_000;

/// More of one kind belongs to no service: channels, contacts, documents.
pub(super) const MOST_PARTS: usize = 200;

/// What one document of a catalogue says, or all of them together. A broken record costs that record and not the list: it is
/// in [`Reading::left_out`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// In the catalogue's order, of each id one.
    pub services: Vec<Service>,
    /// Where they are given, and other offices; of each id one.
    pub places: Vec<Place>,
    /// Who gives them; of each id one.
    pub organizations: Vec<Organization>,
    /// What was left out, and why.
    pub left_out: Vec<LeftOut>,
    /// What else must be asked for: the next page, documents that this one names.
    pub next: Vec<Ask>,
}

/// Something that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its id or name, if it has one; for a document, its address.
    pub what: Option<String>,
    /// Why.
    pub why: Why,
}

/// Why something was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It has no id or no name.
    Nameless,
    /// It is not what stands in such a list.
    NotARecord,
    /// It says of itself that it is a draft, or was taken back.
    NotPublic,
    /// The document did not come, or made no sense; the rest is shown without it.
    Unread,
    /// The catalogue goes on, but is not read any further.
    TooMany,
}

impl Reading {
    /// Leaves something out.
    pub(super) fn leave_out(&mut self, what: Option<&str>, why: Why) {
        self.left_out.push(LeftOut { what: what.map(str::to_owned), why });
    }

    /// How many things it holds.
    pub fn count(&self) -> usize {
        [self.services.len(), self.places.len(), self.organizations.len()].iter().sum()
    }

    /// Whether there is room for more. The first time that there is none, it says so.
    pub(super) fn has_room(&mut self) -> bool {
        let has_room = self.count().saturating_add(self.left_out.len()) < MOST_ITEMS;
        if !has_room && self.left_out.last().is_none_or(|last| last.why != Why::TooMany) {
            self.leave_out(None, Why::TooMany);
        }
        has_room
    }

    /// Makes one record of all that have the same id, at the place of the first.
    pub(super) fn settled(mut self) -> Self {
        unite(&mut self.services, |service| &service.id.0, Service::complete);
        unite(&mut self.places, |place| &place.id.0, Place::complete);
        unite(&mut self.organizations, |organization| &organization.id.0, Organization::complete);
        self
    }

    /// Joins documents: what one says of a service completes what another says of it. What only says to which service a place
    /// belongs, and names no other, is dropped.
    pub(super) fn joined(parts: Vec<Self>) -> Self {
        let mut whole = Self::default();
        for part in parts {
            whole.services.extend(part.services);
            whole.places.extend(part.places);
            whole.organizations.extend(part.organizations);
            whole.left_out.extend(part.left_out);
        }
        let mut whole = whole.settled();
        whole.services.retain(|service| !service.name.is_empty());
        whole
    }
}

/// Sorted and not hashed, which is the smaller code.
fn unite<T>(items: &mut Vec<T>, id: fn(&T) -> &String, complete: fn(&mut T, T)) {
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by(|one, other| items.get(*one).map(id).cmp(&items.get(*other).map(id)));
    let mut firsts: Vec<usize> = (0..items.len()).collect();
    let mut before: Option<usize> = None;
    let mut differ = true;
    for index in order {
        let first = before.filter(|before| items.get(*before).map(id) == items.get(index).map(id));
        if let (Some(first), Some(slot)) = (first, firsts.get_mut(index)) {
            *slot = first;
            differ = false;
        } else {
            before = Some(index);
        }
    }
    if differ {
        return;
    }
    let mut kept: Vec<Option<T>> = Vec::with_capacity(items.len());
    for (item, first) in items.drain(..).zip(firsts) {
        match kept.get_mut(first).and_then(Option::as_mut) {
            Some(twin) => {
                complete(twin, item);
                kept.push(None);
            }
            None => kept.push(Some(item)),
        }
    }
    items.extend(kept.into_iter().flatten());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::model::PlaceId;

    #[test]
    fn what_two_documents_say_of_a_service_is_told_together() {
        let mut named = Reading::default();
        named.services.push(Service::new("2", "Two".to_owned()));
        named.services.push(Service::new("1", "One".to_owned()));
        let mut placed = Reading::default();
        for (id, place) in [("1", "a"), ("3", "b"), ("1", "c")] {
            let places = vec![PlaceId(place.to_owned())];
            placed.services.push(Service { places, ..Service::new(id, String::new()) });
        }
        let whole = Reading::joined(vec![named, placed]);
        let told: Vec<_> = whole.services.iter().map(|service| (service.name.as_str(), service.places.len())).collect();
        assert_eq!(told, [("Two", 0), ("One", 2)]);
    }
}

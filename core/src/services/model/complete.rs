//! What one record of a service or place says completes what another says of the same.

use super::{Organization, Place, Service, Status};

fn fill<T>(known: &mut Option<T>, other: Option<T>) {
    if known.is_none() {
        *known = other;
    }
}

fn fill_text(known: &mut String, other: String) {
    if known.is_empty() {
        *known = other;
    }
}

fn fill_list<T>(known: &mut Vec<T>, other: Vec<T>) {
    if known.is_empty() {
        *known = other;
    }
}

/// Adds what is not there yet.
fn join<T: PartialEq>(known: &mut Vec<T>, other: Vec<T>) {
    for item in other {
        if !known.contains(&item) {
            known.push(item);
        }
    }
}

impl Service {
    /// Takes in what another record of it knows; what this one says counts.
    pub(crate) fn complete(&mut self, other: Self) {
        fill_text(&mut self.name, other.name);
        join(&mut self.other_names, other.other_names);
        fill(&mut self.summary, other.summary);
        fill(&mut self.description, other.description);
        fill(&mut self.notice, other.notice);
        if self.status == Status::Unknown {
            self.status = other.status;
        }
        fill(&mut self.audience.words, other.audience.words);
        fill_list(&mut self.audience.kinds, other.audience.kinds);
        fill(&mut self.audience.youngest, other.audience.youngest);
        fill(&mut self.audience.oldest, other.audience.oldest);
        fill(&mut self.coverage, other.coverage);
        fill(&mut self.how, other.how);
        fill(&mut self.needs, other.needs);
        fill_list(&mut self.documents_needed, other.documents_needed);
        fill(&mut self.output, other.output);
        fill(&mut self.outcome, other.outcome);
        fill(&mut self.times.words, other.times.words);
        fill(&mut self.times.processing, other.times.processing);
        fill_list(&mut self.times.phases, other.times.phases);
        fill_list(&mut self.costs, other.costs);
        fill(&mut self.limits, other.limits);
        fill(&mut self.cases, other.cases);
        fill(&mut self.more, other.more);
        fill_list(&mut self.channels, other.channels);
        join(&mut self.places, other.places);
        join(&mut self.contacts, other.contacts);
        fill_list(&mut self.documents, other.documents);
        fill(&mut self.hours, other.hours);
        join(&mut self.life_events, other.life_events);
        join(&mut self.business_events, other.business_events);
        fill_list(&mut self.themes, other.themes);
        join(&mut self.keywords, other.keywords);
        fill(&mut self.office, other.office);
        fill(&mut self.office_name, other.office_name);
        join(&mut self.links, other.links);
        fill_list(&mut self.languages, other.languages);
        fill(&mut self.page, other.page);
        fill(&mut self.checked, other.checked);
        fill(&mut self.updated, other.updated);
    }
}

impl Place {
    /// Takes in what another record of it knows; what this one says counts.
    pub(crate) fn complete(&mut self, other: Self) {
        fill_text(&mut self.name, other.name);
        fill(&mut self.description, other.description);
        fill(&mut self.kind, other.kind);
        if self.address.is_empty() {
            self.address = other.address;
        }
        fill(&mut self.position, other.position);
        fill(&mut self.hours, other.hours);
        fill(&mut self.access, other.access);
        fill_list(&mut self.accessibility, other.accessibility);
        fill(&mut self.transport, other.transport);
        join(&mut self.contacts, other.contacts);
        join(&mut self.links, other.links);
        fill(&mut self.organization, other.organization);
        fill(&mut self.page, other.page);
    }
}

impl Organization {
    /// Takes in what another record of it knows; what this one says counts.
    pub(crate) fn complete(&mut self, other: Self) {
        fill_text(&mut self.name, other.name);
        fill(&mut self.description, other.description);
        join(&mut self.contacts, other.contacts);
        join(&mut self.links, other.links);
    }
}

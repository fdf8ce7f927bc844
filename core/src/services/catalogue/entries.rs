//! [`Entries`]: what all sources say together, of each service and place once.

use super::{CatalogueSource, SourceId};
use crate::search::fold;
use crate::services::model::{
    ActionKind, Organization, OrganizationId, Place, PlaceId, Service, ServiceId, Taxonomy, Term, actions,
};
use crate::services::reading::Reading;
use crate::services::search::{Builder, Index, Synonyms};

/// Which entry a row is about; good until the next [`update`](super::update).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At(pub(super) usize);

/// What an entry is called from one reading to the next. Two sources may have the same id for different things.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Which source.
    pub source: SourceId,
    /// Which of its services, or which of its places.
    pub id: String,
}

/// A service, and what is worked out of it once.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ServiceEntry {
    pub(super) source: SourceId,
    pub(super) service: Service,
    pub(super) areas: Vec<usize>,
    pub(super) is_online: bool,
    /// The folded name, by which lists are sorted.
    pub(super) sorted: String,
    /// Its places, as numbers of [`Entries::places`].
    pub(super) places: Vec<usize>,
    /// Its events, as numbers of [`Entries::life_events`] and [`Entries::business_events`].
    pub(super) life_events: Vec<usize>,
    pub(super) business_events: Vec<usize>,
    is_complete: bool,
}

/// A place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PlaceEntry {
    pub(super) source: SourceId,
    pub(super) place: Place,
    pub(super) sorted: String,
}

/// What all sources say together.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Entries {
    pub(super) services: Vec<ServiceEntry>,
    pub(super) places: Vec<PlaceEntry>,
    pub(super) life_events: Vec<Term>,
    pub(super) business_events: Vec<Term>,
    organizations: Vec<(SourceId, Organization)>,
    pub(super) index: Index,
    pub(super) place_index: Index,
}

/// How much the texts of a service weigh beside its name.
const OTHER_NAME: u8 = 200;
const KEYWORD: u8 = 160;
const THEME: u8 = 110;
const SUMMARY: u8 = 80;
const TEXT: u8 = 40;

/// Two sources mean the same place if they call it the same and are not farther apart than this, in metres.
const SAME_PLACE: f64 = 100.0;

impl Entries {
    pub(super) fn of(sources: &[CatalogueSource], taxonomy: &Taxonomy, synonyms: &Synonyms) -> Self {
        let mut entries = Self::default();
        let mut known: Vec<(String, usize)> = Vec::new();
        for source in sources {
            let Some(reading) = source.feed.value() else { continue };
            let id = &source.settings.id;
            let places = entries.add_places(id, reading);
            entries.organizations.extend(reading.organizations.iter().map(|one| (id.clone(), one.clone())));
            let before = known.len();
            for service in &reading.services {
                entries.add_service(id, service, &places, before, &mut known);
            }
            known.sort();
        }
        for entry in &mut entries.services {
            entry.areas = taxonomy.areas_of(&entry.service);
            entry.is_online = actions(&entry.service).first().is_some_and(|action| action.kind <= ActionKind::Pay);
        }
        entries.number_events();
        entries.write_index(synonyms);
        entries
    }

    /// Adds a service, or completes that of an earlier source that is the same: of the same page, or of the same name and not
    /// of another office. Services of one source are as many as it says.
    fn add_service(
        &mut self,
        source: &SourceId,
        service: &Service,
        places: &[(PlaceId, usize)],
        before: usize,
        known: &mut Vec<(String, usize)>,
    ) {
        let sorted = fold(&service.name);
        let earlier = known.get(..before).unwrap_or_default();
        let begin = earlier.partition_point(|(name, _)| *name < sorted);
        let same = earlier.get(begin..).unwrap_or_default().iter().take_while(|(name, _)| *name == sorted);
        let twin = same
            .map(|(_, index)| *index)
            .find(|index| self.services.get(*index).is_some_and(|entry| is_same(&entry.service, service)));
        let numbers = service.places.iter().filter_map(|id| {
            let place = places.binary_search_by(|(known, _)| known.cmp(id)).ok()?;
            places.get(place).map(|(_, number)| *number)
        });
        if let Some(twin) = twin.and_then(|index| self.services.get_mut(index)) {
            for number in numbers {
                if !twin.places.contains(&number) {
                    twin.places.push(number);
                }
            }
            return twin.service.complete(service.clone());
        }
        known.push((sorted.clone(), self.services.len()));
        self.services.push(ServiceEntry {
            source: source.clone(),
            service: service.clone(),
            areas: Vec::new(),
            is_online: false,
            sorted,
            places: numbers.collect(),
            life_events: Vec::new(),
            business_events: Vec::new(),
            is_complete: false,
        });
    }

    /// Adds the places of a source, and says which numbers they have, in the order of their ids.
    fn add_places(&mut self, source: &SourceId, reading: &Reading) -> Vec<(PlaceId, usize)> {
        let before = self.places.len();
        let mut earlier: Vec<(String, usize)> =
            self.places.iter().enumerate().map(|(number, entry)| (entry.sorted.clone(), number)).collect();
        earlier.sort();
        let mut numbers = Vec::with_capacity(reading.places.len());
        for place in &reading.places {
            let sorted = fold(&place.name);
            let begin = earlier.partition_point(|(name, _)| *name < sorted);
            let same = earlier.get(begin..).unwrap_or_default().iter().take_while(|(name, _)| *name == sorted);
            let twin = same.map(|(_, number)| *number).find(|number| {
                let known = self.places.get(*number).filter(|_| *number < before);
                known.is_some_and(|known| is_near(&known.place, place))
            });
            let number = twin.unwrap_or(self.places.len());
            match self.places.get_mut(number) {
                Some(known) => known.place.complete(place.clone()),
                None => self.places.push(PlaceEntry { source: source.clone(), place: place.clone(), sorted }),
            }
            numbers.push((place.id.clone(), number));
        }
        numbers.sort();
        numbers
    }

    /// Events of one name are one, whatever their codes are: to who browses they are the same.
    fn number_events(&mut self) {
        let (mut of_lives, mut of_businesses) = (Vec::new(), Vec::new());
        for entry in &mut self.services {
            let service = &entry.service;
            let life = service.life_events.iter();
            entry.life_events = life.map(|term| number(&mut self.life_events, &mut of_lives, term)).collect();
            let business = service.business_events.iter();
            entry.business_events =
                business.map(|term| number(&mut self.business_events, &mut of_businesses, term)).collect();
        }
    }

    fn write_index(&mut self, synonyms: &Synonyms) {
        let (mut services, mut places) = (Builder::default(), Builder::default());
        for (number, entry) in (0_u32..).zip(&self.services) {
            write_service(&mut services, number, &entry.service);
        }
        for (number, entry) in (0_u32..).zip(&self.places) {
            let place = &entry.place;
            places.title(number, &place.name);
            places.text(number, &place.address.line(), THEME);
            place.kind.iter().chain(&place.description).for_each(|text| places.text(number, text, TEXT));
        }
        // What is done at a place is found there.
        for entry in &self.services {
            for place in &entry.places {
                if let Ok(number) = u32::try_from(*place) {
                    places.text(number, &entry.service.name, SUMMARY);
                }
            }
        }
        self.index = services.finish(synonyms.clone());
        self.place_index = places.finish(synonyms.clone());
    }

    pub(super) fn service(&self, at: At) -> Option<&Service> {
        self.services.get(at.0).map(|entry| &entry.service)
    }

    pub(super) fn place(&self, at: At) -> Option<&Place> {
        self.places.get(at.0).map(|entry| &entry.place)
    }

    pub(super) fn key(&self, at: At) -> Option<Key> {
        let entry = self.services.get(at.0)?;
        Some(Key { source: entry.source.clone(), id: entry.service.id.0.clone() })
    }

    pub(super) fn at(&self, key: &Key) -> Option<At> {
        let is = |entry: &ServiceEntry| entry.source == key.source && entry.service.id.0 == key.id;
        self.services.iter().position(is).map(At)
    }

    pub(super) fn place_of(&self, key: &Key, id: &PlaceId) -> Option<&Place> {
        let entry = self.services.get(self.at(key)?.0)?;
        let own = entry.places.iter().filter_map(|number| self.places.get(*number));
        let is = |entry: &&PlaceEntry| entry.place.id == *id;
        own.clone()
            .find(is)
            .or_else(|| self.places.iter().filter(|place| place.source == key.source).find(is))
            .map(|entry| &entry.place)
    }

    pub(super) fn office_of(&self, key: &Key, service: &Service) -> Option<&Organization> {
        let id: &OrganizationId = service.office.as_ref()?;
        let is = |(source, office): &&(SourceId, Organization)| *source == key.source && office.id == *id;
        self.organizations.iter().find(is).map(|(_, office)| office)
    }

    /// Whether all there is to know of a service was read.
    pub(super) fn is_complete(&self, key: &Key) -> bool {
        self.at(key).and_then(|at| self.services.get(at.0)).is_some_and(|entry| entry.is_complete)
    }

    /// Takes in what was read of one service; what it says replaces what the list said of it.
    pub(super) fn complete(&mut self, key: &Key, reading: Reading) {
        let places = self.add_places(&key.source, &reading);
        let id = ServiceId(key.id.clone());
        let Some(at) = self.at(key) else { return };
        let Some(entry) = self.services.get_mut(at.0) else { return };
        if let Some(mut full) = reading.services.into_iter().find(|service| service.id == id) {
            full.complete(std::mem::take(&mut entry.service));
            entry.service = full;
        }
        for (_, number) in places {
            if !entry.places.contains(&number) {
                entry.places.push(number);
            }
        }
        entry.is_complete = true;
        self.organizations.extend(reading.organizations.into_iter().map(|one| (key.source.clone(), one)));
    }
}

/// The number of a term, which is new if none has its name; `names` are in order.
fn number(terms: &mut Vec<Term>, names: &mut Vec<(String, usize)>, term: &Term) -> usize {
    let name = fold(&term.name);
    match names.binary_search_by(|(known, _)| known.cmp(&name)) {
        Ok(place) => names.get(place).map_or(0, |(_, number)| *number),
        Err(place) => {
            names.insert(place, (name, terms.len()));
            terms.push(term.clone());
            terms.len().saturating_sub(1)
        }
    }
}

fn write_service(index: &mut Builder, number: u32, service: &Service) {
    index.title(number, &service.name);
    let mut add = |text: &str, weight| index.text(number, text, weight);
    service.other_names.iter().for_each(|text| add(text, OTHER_NAME));
    service.keywords.iter().for_each(|text| add(text, KEYWORD));
    for term in service.themes.iter().chain(&service.life_events).chain(&service.business_events) {
        add(&term.name, THEME);
    }
    service.office_name.iter().for_each(|text| add(text, THEME));
    service.summary.iter().chain(&service.output).for_each(|text| add(text, SUMMARY));
    let texts = [&service.description, &service.audience.words, &service.how, &service.needs, &service.coverage];
    texts.into_iter().flatten().for_each(|text| add(text, TEXT));
    service.documents_needed.iter().for_each(|document| add(&document.name, TEXT));
}

/// Whether two sources mean the same service by a name: they do not if they name different offices or pages of one site.
fn is_same(one: &Service, other: &Service) -> bool {
    let pages = one.page.as_ref().zip(other.page.as_ref());
    if pages.is_some_and(|(one, other)| one == other) {
        return true;
    }
    let is_other_page = pages.is_some_and(|(one, other)| one.leads_to() == other.leads_to());
    let offices = one.office_name.as_ref().zip(other.office_name.as_ref());
    !is_other_page && offices.is_none_or(|(one, other)| fold(one) == fold(other))
}

fn is_near(one: &Place, other: &Place) -> bool {
    match (one.position, other.position) {
        (Some(here), Some(there)) => here.metres_to(there) <= SAME_PLACE,
        _ => fold(&one.address.line()) == fold(&other.address.line()),
    }
}

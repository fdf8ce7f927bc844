//! Services and organisations of a graph.

use super::context::Property;
use super::graph::{Graph, Thing, Value};
use crate::Moment;
use crate::decimal;
use crate::document::plain::plain;
use crate::hours::Hours;
use crate::link::Link;
use crate::services::model::{
    Address, Audience, Channel, ChannelKind, Contact, Cost, Document, NamedLink, Organization, OrganizationId, Place,
    PlaceId, Service, Status, Term, Times, add_term, identities,
};
use crate::services::reading::{Reading, Why};

/// Classes of who is responsible; CPSV-AP wrote the second one until version 3.
const ORGANIZATIONS: [&str; 3] = ["PublicOrganization", "PublicOrganisation", "Organization"];

/// A thousand services may name one contact point, so what it says is kept within limits.
const MOST_CONTACTS: usize = 20;

pub(super) fn read(graph: &Graph<'_, '_>) -> Reading {
    let mut reading = Reading::default();
    for thing in graph.of_type(&["PublicService"]) {
        if !reading.has_room() {
            break;
        }
        service(graph, thing, &mut reading);
    }
    for thing in graph.of_type(&ORGANIZATIONS) {
        if let Some(organization) = organization(graph, thing) {
            reading.organizations.push(organization);
        }
    }
    // An event may name the services that belong to it, which can be of another document.
    for thing in graph.of_type(&["LifeEvent", "BusinessEvent", "Event"]) {
        for service in thing.all(Property::RelatedService) {
            let mut told = Service::new(service.written(), String::new());
            event(graph, thing, &mut told);
            reading.services.push(told);
        }
    }
    reading
}

fn id_of(graph: &Graph<'_, '_>, thing: &Thing<'_>) -> String {
    match graph.text(thing, Property::Identifier) {
        Some(identifier) if !thing.is_named => identifier.to_owned(),
        _ => thing.id.clone(),
    }
}

fn service(graph: &Graph<'_, '_>, thing: &Thing<'_>, reading: &mut Reading) {
    let id = id_of(graph, thing);
    let Some(name) = graph.line(thing, Property::Title) else { return reading.leave_out(Some(&id), Why::Nameless) };
    let mut service = Service {
        description: graph.words(thing, Property::Description),
        status: status(graph, thing),
        coverage: names(graph, thing, Property::Spatial),
        needs: names(graph, thing, Property::Requirement),
        documents_needed: documents(graph, thing, Property::Input),
        output: names(graph, thing, Property::Produces),
        times: Times { processing: graph.text(thing, Property::ProcessingTime).map(str::to_owned), ..Times::default() },
        costs: graph.things(thing, Property::Cost).filter_map(|cost| price(graph, cost)).collect(),
        documents: documents(graph, thing, Property::Rule),
        keywords: graph.texts(thing, Property::Keyword).into_iter().map(plain).collect(),
        languages: terms(graph, thing, Property::Language).into_iter().map(|term| term.name).collect(),
        page: page(thing),
        updated: graph.text(thing, Property::Modified).map(Moment::read),
        audience: Audience { kinds: terms(graph, thing, Property::Audience), ..Audience::default() },
        links: links(graph, thing),
        ..Service::new(&id, name)
    };
    for property in [Property::Theme, Property::Type] {
        terms(graph, thing, property).into_iter().for_each(|term| add_term(&mut service.themes, Some(term)));
    }
    for value in thing.all(Property::GroupedBy) {
        match graph.named(value) {
            Some(grouped) => event(graph, grouped, &mut service),
            None => add_term(events(value.written(), &mut service), Term::coded(value.written())),
        }
    }
    if let Some(authority) = thing.all(Property::Authority).next() {
        service.office = Some(OrganizationId(authority.written().to_owned()));
        let named = graph.named(authority);
        service.office_name = named.and_then(|named| graph.line(named, Property::Title));
    }
    for contact in graph.things(thing, Property::Contact) {
        contacts(graph, contact, &mut service.contacts);
    }
    for way in graph.things(thing, Property::Channel) {
        channel(graph, way, &mut service, reading);
    }
    reading.services.push(service);
}

/// Names on one line, of things that the document tells of or of addresses that say them.
fn names(graph: &Graph<'_, '_>, thing: &Thing<'_>, property: Property) -> Option<String> {
    let names: Vec<_> = terms(graph, thing, property).into_iter().map(|term| term.name).collect();
    Some(names.join("; ")).filter(|names| !names.is_empty())
}

/// Concepts by their names; those that the document does not tell of by what their addresses say. Addresses that name a thing
/// without words, `urn:…:4157c56b`, say nothing.
fn terms(graph: &Graph<'_, '_>, thing: &Thing<'_>, property: Property) -> Vec<Term> {
    let texts = graph.texts(thing, property);
    let mut found = Vec::new();
    for value in thing.all(property) {
        let term = match (graph.named(value), value) {
            (Some(named), _) => graph.line(named, Property::Title).map(|name| Term { code: named.id.clone(), name }),
            (None, Value::Text(text, _)) if !texts.contains(text) => None,
            (None, value) if value.written().starts_with("urn:") => None,
            (None, value) if value.written().starts_with("http") => Term::coded(value.written()),
            (None, value) => Term::named(&plain(value.written())),
        };
        add_term(&mut found, term);
    }
    found
}

fn status(graph: &Graph<'_, '_>, thing: &Thing<'_>) -> Status {
    let Some(status) = thing.all(Property::Status).next() else { return Status::Unknown };
    let said = terms(graph, thing, Property::Status).into_iter().next().map(|term| term.name);
    let word = status.written().rsplit(['/', '#', ':']).next().unwrap_or_default().to_ascii_lowercase();
    match word.as_str() {
        "active" | "completed" | "available" => Status::Active,
        "inactive" | "deprecated" | "withdrawn" | "discontinued" | "underdevelopment" => Status::Closed(None),
        _ => match said.as_deref().map(str::to_ascii_lowercase).as_deref() {
            Some("active") => Status::Active,
            Some("inactive") => Status::Closed(None),
            _ => Status::Unknown,
        },
    }
}

/// Where events of a life or of a business go, by their address.
fn events<'s>(address: &str, service: &'s mut Service) -> &'s mut Vec<Term> {
    let is_business = address.to_ascii_lowercase().contains("business");
    if is_business { &mut service.business_events } else { &mut service.life_events }
}

fn event(graph: &Graph<'_, '_>, thing: &Thing<'_>, service: &mut Service) {
    let Some(name) = graph.line(thing, Property::Title) else { return };
    let term = Some(Term { code: thing.id.clone(), name });
    let list = if thing.is_a(&["BusinessEvent"]) { &mut service.business_events } else { &mut service.life_events };
    add_term(list, term);
}

fn documents(graph: &Graph<'_, '_>, thing: &Thing<'_>, property: Property) -> Vec<Document> {
    let documents = graph.things(thing, property).filter_map(|thing| {
        Some(Document {
            name: graph.line(thing, Property::Title)?,
            words: graph.words(thing, Property::Description),
            link: page(thing),
        })
    });
    documents.collect()
}

fn links(graph: &Graph<'_, '_>, thing: &Thing<'_>) -> Vec<NamedLink> {
    let legal = graph.things(thing, Property::Legal).filter_map(|thing| {
        let link = page(thing).or_else(|| Link::vet(&thing.id))?;
        Some(NamedLink { name: graph.line(thing, Property::Title), link })
    });
    legal.collect()
}

/// A page that a thing names; what stands there for a document may be a thing itself.
fn page(thing: &Thing<'_>) -> Option<Link> {
    thing.all(Property::Page).find_map(|value| Link::vet(value.written()))
}

fn price(graph: &Graph<'_, '_>, thing: &Thing<'_>) -> Option<Cost> {
    let currency =
        thing.all(Property::Currency).next().and_then(|value| value.written().rsplit(['/', '#', ':']).next());
    let cost = Cost {
        name: None,
        amount: graph.text(thing, Property::Value).and_then(decimal::parse).filter(|amount| *amount >= 0.0),
        currency: currency.map(str::to_ascii_uppercase),
        words: graph.words(thing, Property::Description),
    };
    (cost != Cost::default()).then_some(cost)
}

/// Telephones, mail and pages; the name of a contact point may be that of a person.
fn contacts(graph: &Graph<'_, '_>, thing: &Thing<'_>, found: &mut Vec<Contact>) {
    let hours = hours(graph, thing);
    let mut add = |contact: Option<Contact>| {
        if found.len() < MOST_CONTACTS {
            found.extend(contact.map(|contact| Contact { hours: hours.clone(), ..contact }));
        }
    };
    for value in thing.all(Property::Telephone) {
        let number = value.written();
        add(Contact::phone(number.strip_prefix("tel:").unwrap_or(number)));
    }
    thing.all(Property::Email).for_each(|value| add(Contact::mail(value.written())));
    thing.all(Property::Page).for_each(|value| add(Contact::page(value.written())));
}

fn hours(graph: &Graph<'_, '_>, thing: &Thing<'_>) -> Option<Hours> {
    let written = graph.text(thing, Property::Hours).map(str::to_owned);
    let told = || {
        let time = graph.things(thing, Property::Hours).next()?;
        graph.words(time, Property::Description)
    };
    written.or_else(told).and_then(|text| Hours::osm(&text))
}

fn channel(graph: &Graph<'_, '_>, thing: &Thing<'_>, service: &mut Service, reading: &mut Reading) {
    let kinds = names(graph, thing, Property::Type).unwrap_or_default().to_lowercase();
    let tells = |words: &[&str]| words.iter().any(|word| kinds.contains(word));
    let words = graph.words(thing, Property::Description);
    let identifier = graph.text(thing, Property::Identifier).unwrap_or_default();
    let link = page(thing).or_else(|| Link::vet(identifier)).or_else(|| Link::vet(&thing.id));
    let kind = if tells(&["mail"]) {
        ChannelKind::Mail
    } else if tells(&["phone", "telefon", "teléfono"]) {
        ChannelKind::Phone
    } else if tells(&[
        "bureau",
        "counter",
        "office",
        "location",
        "institution",
        "sportello",
        "person",
        "guichet",
        "schalter",
    ]) {
        ChannelKind::Counter
    } else if tells(&["web", "homepage", "online", "app", "internet", "portal", "digital"]) || page(thing).is_some() {
        ChannelKind::Online
    } else {
        ChannelKind::Unknown
    };
    let place = graph.things(thing, Property::Address).next().map(|address| {
        let id = PlaceId(address.id.clone());
        let part = |property| graph.line(address, property).unwrap_or_default();
        let address = Address {
            street: part(Property::Street),
            postcode: part(Property::PostCode),
            town: part(Property::PostName),
            region: part(Property::Region),
        };
        let name = graph.line(thing, Property::Title).unwrap_or_else(|| service.name.clone());
        reading.places.push(Place { id: id.clone(), name, address, hours: hours(graph, thing), ..Place::default() });
        id
    });
    contacts(graph, thing, &mut service.contacts);
    service.places.extend(place.clone());
    service.channels.push(Channel {
        name: graph.line(thing, Property::Title),
        asks: words.as_deref().map(identities).unwrap_or_default(),
        words,
        link: link.filter(|_| kind == ChannelKind::Online),
        place,
        hours: hours(graph, thing),
        kind,
    });
}

fn organization(graph: &Graph<'_, '_>, thing: &Thing<'_>) -> Option<Organization> {
    let mut found = Vec::new();
    for contact in graph.things(thing, Property::Contact) {
        contacts(graph, contact, &mut found);
    }
    Some(Organization {
        id: OrganizationId(thing.id.clone()),
        name: graph.line(thing, Property::Title)?,
        description: graph.words(thing, Property::Description),
        contacts: found,
        links: Vec::new(),
    })
}

//! A service and its channels.

use super::text::Reader;
use super::{hours, place};
use crate::document::Node;
use crate::link::Link;
use crate::services::answer::{items, moment};
use crate::services::model::{
    Audience, Channel, ChannelKind, Contact, Cost, Document, Service, Term, add_term, identities,
};
use crate::services::reading::{MOST_PARTS, Reading, Why};

/// Adds a service with the places of its channels.
pub(super) fn add(node: &Node<'_>, reader: &Reader<'_>, reading: &mut Reading) {
    let Some(name) = reader.name(node, "name") else {
        return reading.leave_out(node.first(&["@id", "url"]), Why::Nameless);
    };
    let page = node.text("url").and_then(Link::vet).or_else(|| Link::vet(reader.page));
    // A page that names no id is the page of the service; a document of many has them by their names.
    let id = node.first(&["@id", "identifier", "url"]).unwrap_or(&name).to_owned();
    let mut service = Service { page, ..Service::new(&id, name) };
    describe(node, reader, &mut service);
    for channel in items(node.get("availableChannel")).iter().take(MOST_PARTS) {
        add_channel(channel, reader, &mut service, reading);
    }
    reading.services.push(service);
}

fn describe(node: &Node<'_>, reader: &Reader<'_>, service: &mut Service) {
    service.other_names = reader.labels(node, "alternateName");
    service.description = reader.words(node, "description");
    service.summary = reader.words(node, "disambiguatingDescription");
    for theme in ["serviceType", "category"].iter().flat_map(|field| reader.labels(node, field)) {
        add_term(&mut service.themes, Term::named(&theme));
    }
    // The names before schema.org 3.
    service.office_name = ["serviceOperator", "provider"].iter().find_map(|field| reader.name(node, field));
    service.coverage = ["areaServed", "serviceArea"].iter().find_map(|field| reader.name(node, field));
    service.audience = Audience {
        words: ["audience", "serviceAudience"].iter().find_map(|field| audience(node.get(field)?, reader)),
        ..Audience::default()
    };
    service.output = reader.name(node, "serviceOutput").or_else(|| reader.name(node, "produces"));
    service.costs = items(node.get("offers")).iter().take(MOST_PARTS).filter_map(|offer| cost(offer, reader)).collect();
    service.costs.extend(reader.words(node, "feesAndCommissionsSpecification").map(Cost::said));
    service.hours = hours::read(node);
    service.keywords = reader.labels(node, "keywords");
    service.languages = languages(node, reader);
    service.contacts = place::contacts(node, reader);
    let terms = node.text("termsOfService").and_then(Link::vet);
    service.documents = terms
        .map(|link| Document { name: link.leads_to().to_owned(), words: None, link: Some(link) })
        .into_iter()
        .collect();
    service.updated = moment(node, "dateModified");
}

/// Templates put a whole paragraph here.
fn audience(node: &Node<'_>, reader: &Reader<'_>) -> Option<String> {
    items(Some(node)).iter().find_map(|node| reader.words(node, "audienceType").or_else(|| reader.label(node)))
}

fn cost(node: &Node<'_>, reader: &Reader<'_>) -> Option<Cost> {
    let specified = items(node.get("priceSpecification")).first().unwrap_or(node);
    let cost = Cost {
        name: reader.name(node, "name"),
        amount: specified.number("price").filter(|amount| *amount >= 0.0),
        currency: specified.text("priceCurrency").map(str::to_ascii_uppercase),
        words: reader.words(node, "description"),
    };
    (cost != Cost::default()).then_some(cost)
}

fn languages(node: &Node<'_>, reader: &Reader<'_>) -> Vec<String> {
    ["availableLanguage", "inLanguage"].iter().flat_map(|field| reader.labels(node, field)).collect()
}

/// A channel is a page, a telephone and a place at once; here each is a way of its own.
fn add_channel(node: &Node<'_>, reader: &Reader<'_>, service: &mut Service, reading: &mut Reading) {
    let name = reader.name(node, "name");
    let words = reader.words(node, "description");
    let asks = words.as_deref().map(identities).unwrap_or_default();
    let same = Channel { name: name.clone(), words, hours: hours::read(node), ..Channel::default() };
    if let Some(link) = node.first(&["serviceUrl", "url"]).and_then(Link::vet) {
        service.channels.push(Channel { kind: ChannelKind::Online, link: Some(link), asks, ..same.clone() });
    }
    for phone in ["servicePhone", "serviceSmsNumber"].into_iter().filter_map(|field| node.get(field)) {
        let number = phone.scalar().or_else(|| phone.text("telephone")).and_then(Contact::phone);
        service.contacts.extend(number.map(|contact| Contact { hours: hours::read(phone), ..contact }));
    }
    let located = items(node.get("serviceLocation")).iter().take(MOST_PARTS);
    for location in located.chain(items(node.get("servicePostalAddress")).first().map(|_| node)) {
        if let Some(id) = place::add(location, Some(&service.name), reader, reading)
            && !service.places.contains(&id)
        {
            service.channels.push(Channel { kind: ChannelKind::Counter, place: Some(id.clone()), ..same.clone() });
            service.places.push(id);
        }
    }
    if service.times.processing.is_none() {
        service.times.processing = node.text("processingTime").map(str::to_owned);
    }
    for language in languages(node, reader) {
        if !service.languages.contains(&language) {
            service.languages.push(language);
        }
    }
}

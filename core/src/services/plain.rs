//! A plain list of services and places as JSON or CSV, for a city that has no catalogue: `docs/services.md` tells of it.
//!
//! A JSON document is a list of services, or `{"services": […], "places": […]}`. A table has one row for each service, by the
//! same names; several values of a cell are separated by `|`.

use super::answer::{self, UNEXPECTED, moment, name, words};
use super::backend::Dialect;
use super::model::{
    Address, Audience, Channel, ChannelKind, Contact, Cost, Document, NamedLink, Organization, OrganizationId, Place,
    PlaceId, Service, Status, Term, Times, identities,
};
use super::reading::{Ask, MOST_PARTS, Reading, Why};
use crate::document::plain::line;
use crate::document::{Node, csv, json};
use crate::error::Nonsense;
use crate::hours::Hours;
use crate::http::{Endpoint, Request, Response};
use crate::link::Link;
use crate::{Error, Position, decimal};

/// One document.
#[derive(Debug, Clone, PartialEq)]
pub struct Plain {
    /// Its address.
    pub document: Endpoint,
}

impl Dialect for Plain {
    fn start(&self) -> Vec<Ask> {
        vec![Ask::must(0, Request::get(self.document.as_str()))]
    }

    fn decode(&self, _ask: &Ask, response: &Response) -> Result<Reading, Error> {
        let text = answer::accepted(response)?;
        if answer::is_page(&text) {
            return Err(Error::Nonsense(Nonsense::WebPage));
        }
        let root = if text.starts_with(['[', '{']) { json::parse(&text)? } else { csv::parse(&text)? };
        let (services, places) = match &root {
            Node::List(list) => (list.as_slice(), &[][..]),
            root => (answer::items(root.get("services")), answer::items(root.get("places"))),
        };
        let mut reading = Reading::default();
        for node in services {
            if !reading.has_room() {
                break;
            }
            service(node, &mut reading);
        }
        for node in places {
            if !reading.has_room() {
                break;
            }
            match place(node, None) {
                Some(place) => reading.places.push(place),
                None => reading.leave_out(node.text("id"), Why::Nameless),
            }
        }
        if reading.count() == 0 && reading.left_out.is_empty() && !matches!(root, Node::List(_)) {
            return Err(UNEXPECTED);
        }
        Ok(reading.settled())
    }
}

/// The values of a field: a list, or a cell with `|` between them.
fn list(node: &Node<'_>, field: &str) -> Vec<String> {
    let texts = answer::items(node.get(field)).iter().filter_map(Node::scalar);
    let texts = texts.flat_map(|text| text.split('|')).map(line).filter(|text| !text.is_empty());
    texts.take(MOST_PARTS).collect()
}

fn terms(node: &Node<'_>, field: &str) -> Vec<Term> {
    list(node, field).iter().filter_map(|name| Term::named(name)).collect()
}

fn service(node: &Node<'_>, reading: &mut Reading) {
    let Some(title) = name(node, "name") else {
        let why = if matches!(node, Node::Map(_)) { Why::Nameless } else { Why::NotARecord };
        return reading.leave_out(node.text("id"), why);
    };
    // What has no id is known by its name.
    let id = node.text("id").unwrap_or(&title).to_owned();
    let age = |field: &str| node.number(field).filter(|years| (0.0..200.0).contains(years)).map(|years| years as u16);
    let needed = list(node, "needs").into_iter().map(|name| Document { name, ..Document::default() });
    let mut service = Service {
        other_names: list(node, "other_names"),
        summary: words(node, "summary"),
        description: words(node, "description"),
        notice: words(node, "notice"),
        status: status(node),
        audience: Audience {
            words: words(node, "for"),
            kinds: terms(node, "audience"),
            youngest: age("minimum_age"),
            oldest: age("maximum_age"),
        },
        coverage: words(node, "area_served"),
        how: words(node, "how"),
        documents_needed: needed.collect(),
        output: words(node, "get"),
        times: Times { words: words(node, "time"), ..Times::default() },
        costs: costs(node),
        limits: words(node, "limits"),
        more: words(node, "more"),
        documents: links(node, "documents")
            .into_iter()
            .map(|named| Document {
                name: named.name.unwrap_or_else(|| named.link.leads_to().to_owned()),
                words: None,
                link: Some(named.link),
            })
            .collect(),
        hours: hours(node),
        life_events: terms(node, "life_events"),
        business_events: terms(node, "business_events"),
        themes: terms(node, "category"),
        keywords: list(node, "keywords"),
        office_name: name(node, "office"),
        links: links(node, "links"),
        languages: list(node, "languages"),
        page: node.text("page").and_then(Link::vet),
        checked: moment(node, "checked"),
        updated: moment(node, "updated"),
        ..Service::new(&id, title)
    };
    if let Some(office) = &service.office_name {
        let office_id = OrganizationId(office.clone());
        reading.organizations.push(Organization {
            id: office_id.clone(),
            name: office.clone(),
            ..Organization::default()
        });
        service.office = Some(office_id);
    }
    contacts(node, &mut service.contacts);
    channels(node, &mut service);
    for id in list(node, "places") {
        service.places.push(PlaceId(id));
    }
    if let Some(place) = place(node, Some(&service)) {
        service.places.push(place.id.clone());
        reading.places.push(place);
    }
    reading.services.push(service);
}

fn status(node: &Node<'_>) -> Status {
    let why = || words(node, "reason");
    match node.text("status") {
        Some("active" | "open") => Status::Active,
        Some("suspended") => Status::Suspended(why()),
        Some("closed") => Status::Closed(why()),
        _ => Status::Unknown,
    }
}

/// `free`, an amount with its currency, or words.
fn costs(node: &Node<'_>) -> Vec<Cost> {
    let amount = node.text("price").and_then(decimal::parse).filter(|amount| *amount >= 0.0);
    let currency = node.text("currency").map(str::to_ascii_uppercase);
    let words = words(node, "cost");
    let cost = Cost { name: None, currency: currency.filter(|_| amount.is_some()), amount, words };
    if cost == Cost::default() { Vec::new() } else { vec![cost] }
}

/// `https://…`, or `Name = https://…`.
fn links(node: &Node<'_>, field: &str) -> Vec<NamedLink> {
    let mut found = Vec::new();
    for item in answer::items(node.get(field)).iter().take(MOST_PARTS) {
        if let Some(link) = item.first(&["url", "link"]).and_then(Link::vet) {
            found.push(NamedLink { name: name(item, "name"), link });
        }
    }
    for text in list(node, field) {
        let (name, address) = match text.split_once(" = ") {
            Some((name, address)) => (Some(name.trim().to_owned()), address),
            None => (None, text.as_str()),
        };
        found.extend(Link::vet(address).map(|link| NamedLink { name, link }));
    }
    found
}

fn channels(node: &Node<'_>, service: &mut Service) {
    let asks = list(node, "identity").iter().flat_map(|text| identities(text)).collect::<Vec<_>>();
    for (field, kind) in
        [("online", ChannelKind::Online), ("booking", ChannelKind::Booking), ("payment", ChannelKind::Payment)]
    {
        for NamedLink { name, link } in links(node, field) {
            let asks = asks.clone();
            service.channels.push(Channel { kind: kind.clone(), name, link: Some(link), asks, ..Channel::default() });
        }
    }
}

fn contacts(node: &Node<'_>, found: &mut Vec<Contact>) {
    found.extend(list(node, "phone").iter().filter_map(|number| Contact::phone(number)));
    found.extend(list(node, "email").iter().filter_map(|address| Contact::mail(address)));
}

/// Hours in OpenStreetMap's notation, else in words.
fn hours(node: &Node<'_>) -> Option<Hours> {
    node.text("hours").and_then(Hours::osm)
}

/// A place of the list, or the one that a service has beside it: the hours are the place's then.
fn place(node: &Node<'_>, of: Option<&Service>) -> Option<Place> {
    let part = |field: &str| name(node, field).unwrap_or_default();
    let address =
        Address { street: part("address"), postcode: part("postcode"), town: part("town"), region: part("quarter") };
    let position = node.number("latitude").zip(node.number("longitude"));
    let position = position.and_then(|(latitude, longitude)| Position::new(latitude, longitude));
    let (id, title) = match of {
        Some(_) if address.is_empty() && position.is_none() => return None,
        Some(service) => {
            let title =
                name(node, "place").or_else(|| service.office_name.clone()).unwrap_or_else(|| service.name.clone());
            let line = address.line();
            // Services of one office have one place.
            (
                if line.is_empty() { [&title, "@", &service.id.0].concat() } else { [&title, ", ", &line].concat() },
                title,
            )
        }
        None => {
            let title = name(node, "name")?;
            (node.text("id").unwrap_or(&title).to_owned(), title)
        }
    };
    let mut found = Vec::new();
    contacts(node, &mut found);
    Some(Place {
        id: PlaceId(id),
        name: title,
        description: words(node, "description").filter(|_| of.is_none()),
        kind: name(node, "kind"),
        address,
        position,
        hours: hours(node),
        accessibility: list(node, "accessibility"),
        contacts: found,
        page: node.text("page").and_then(Link::vet).filter(|_| of.is_none()),
        ..Place::default()
    })
}

//! A service, and what is nested in it.

use super::place;
use super::schedule;
use crate::document::Node;
use crate::document::plain::{line, plain};
use crate::link::Link;
use crate::services::answer::{items, moment, name, words};
use crate::services::model::{
    Audience, Channel, ChannelKind, Contact, Cost, Document, NamedLink, OrganizationId, PlaceId, Service, Status, Term,
    Times,
};
use crate::services::reading::{MOST_PARTS, Reading, Why};

/// Adds a service with its places and its organisation.
pub(super) fn add(node: &Node<'_>, reading: &mut Reading) {
    let (Some(id), Some(name)) = (node.text("id"), name(node, "name")) else {
        let why = if matches!(node, Node::Map(_)) { Why::Nameless } else { Why::NotARecord };
        return reading.leave_out(node.first(&["id", "name"]), why);
    };
    let mut service = read(node, Service::new(id, name));
    if let Some(organization) = node.get("organization") {
        service.office = organization.text("id").map(|id| OrganizationId(id.to_owned()));
        service.office_name = organization.text("name").map(line);
        place::organization(organization, reading);
    }
    service.office = service.office.or_else(|| node.text("organization_id").map(|id| OrganizationId(id.to_owned())));
    for at in items(node.get("service_at_locations")).iter().take(MOST_PARTS) {
        add_place(at, &mut service, reading);
    }
    reading.services.push(service);
}

/// Adds the place of a `service_at_location`, which may have hours and telephones of its own.
pub(super) fn add_place(at: &Node<'_>, service: &mut Service, reading: &mut Reading) {
    let location = at.get("location");
    service.contacts.extend(contacts(at));
    let kind = location.and_then(|location| location.text("location_type"));
    if kind == Some("virtual") {
        let link = location.and_then(|location| location.text("url")).and_then(Link::vet);
        let name = location.and_then(|location| name(location, "name"));
        service.channels.extend(link.map(|link| Channel {
            kind: ChannelKind::Online,
            name,
            link: Some(link),
            ..Channel::default()
        }));
        return;
    }
    let id = location.and_then(|location| location.text("id")).or_else(|| at.text("location_id"));
    let Some(id) = id.map(|id| PlaceId(id.to_owned())) else { return };
    let hours = schedule::hours(items(at.get("schedules")));
    if let Some(location) = location {
        place::add(location, hours, reading);
    }
    if !service.places.contains(&id) {
        service.places.push(id);
    }
}

fn read(node: &Node<'_>, service: Service) -> Service {
    let page = node.text("url").and_then(Link::vet);
    // The address of a service is where it is explained, and often where it is asked for; nobody says which.
    Service {
        other_names: name(node, "alternate_name").into_iter().collect(),
        description: words(node, "description"),
        notice: words(node, "alert"),
        status: status(node),
        audience: Audience {
            words: words(node, "eligibility_description"),
            kinds: Vec::new(),
            youngest: age(node, "minimum_age"),
            oldest: age(node, "maximum_age"),
        },
        coverage: coverage(node),
        how: words(node, "application_process"),
        documents_needed: parts(node, "required_documents").filter_map(document).collect(),
        times: Times { words: words(node, "wait_time"), ..Times::default() },
        costs: costs(node),
        more: words(node, "interpretation_services"),
        contacts: contacts(node),
        hours: schedule::hours(items(node.get("schedules"))),
        themes: themes(node),
        languages: parts(node, "languages")
            .filter_map(|language| language.first(&["name", "code"]).map(line))
            .collect(),
        links: parts(node, "additional_urls").filter_map(link).collect(),
        checked: moment(node, "assured_date"),
        updated: moment(node, "last_modified"),
        page,
        ..service
    }
}

fn parts<'n, 'a>(node: &'n Node<'a>, field: &str) -> impl Iterator<Item = &'n Node<'a>> {
    items(node.get(field)).iter().take(MOST_PARTS)
}

fn status(node: &Node<'_>) -> Status {
    match node.text("status") {
        Some("active") => Status::Active,
        Some("inactive" | "defunct") => Status::Closed(None),
        Some("temporarily closed") => Status::Suspended(words(node, "alert")),
        _ => Status::Unknown,
    }
}

/// Years; servers write 0 and 100 or more for no limit.
fn age(node: &Node<'_>, field: &str) -> Option<u16> {
    let years = node.number(field).filter(|years| (1.0..100.0).contains(years))?;
    Some(years as u16)
}

fn coverage(node: &Node<'_>) -> Option<String> {
    let areas = parts(node, "service_areas").filter_map(|area| area.first(&["name", "service_area", "description"]));
    let mut said = String::new();
    for area in areas.map(line).filter(|area| !area.is_empty()) {
        if !said.is_empty() {
            said.push_str("; ");
        }
        said.push_str(&area);
    }
    Some(said).filter(|said| !said.is_empty())
}

fn document(node: &Node<'_>) -> Option<Document> {
    let link = node.text("uri").and_then(Link::vet);
    Some(Document { name: name(node, "document")?, words: None, link })
}

/// What it costs: one by one, and the words beside; `fees` is what older versions have.
fn costs(node: &Node<'_>) -> Vec<Cost> {
    let options = parts(node, "cost_options").filter_map(|option| {
        let cost = Cost {
            name: name(option, "option"),
            amount: option.number("amount").filter(|amount| *amount >= 0.0),
            currency: option.text("currency").map(str::to_ascii_uppercase),
            words: words(option, "amount_description"),
        };
        (cost != Cost::default()).then_some(cost)
    });
    let said = node.first(&["fees_description", "fees"]).map(plain).filter(|said| !said.is_empty());
    options.chain(said.map(Cost::said)).collect()
}

/// Telephones and mail. Of contacts only the department is kept: their names are those of persons.
pub(super) fn contacts(node: &Node<'_>) -> Vec<Contact> {
    let mut found = Vec::new();
    let mut add = |contact: Option<Contact>| {
        if let Some(contact) = contact
            && found.len() < MOST_PARTS
            && !found.contains(&contact)
        {
            found.push(contact);
        }
    };
    parts(node, "phones").for_each(|node| add(phone(node)));
    add(node.text("email").and_then(Contact::mail));
    for contact in parts(node, "contacts") {
        let department = name(contact, "department");
        parts(contact, "phones").for_each(|node| add(phone(node).map(|phone| phone.of(department.clone()))));
        add(contact.text("email").and_then(Contact::mail).map(|mail| mail.of(department)));
    }
    found
}

fn phone(node: &Node<'_>) -> Option<Contact> {
    // A number for typed or faxed words is none to call.
    if node.text("type").is_some_and(|kind| !matches!(kind, "voice" | "cell" | "text" | "mobile" | "textphone")) {
        return None;
    }
    let mut contact = Contact::phone(node.text("number")?)?;
    if let (Some(phone), Some(extension)) = (&mut contact.phone, node.text("extension")) {
        phone.push_str(" / ");
        phone.push_str(extension);
    }
    contact.words = words(node, "description");
    Some(contact)
}

fn themes(node: &Node<'_>) -> Vec<Term> {
    let mut found = Vec::new();
    for attribute in parts(node, "attributes") {
        let Some(term) = attribute.get("taxonomy_term") else { continue };
        let code = term.first(&["code", "term_uri", "id"]).unwrap_or_default().to_owned();
        let name = term.first(&["name", "term"]).map(line).filter(|name| !name.is_empty());
        crate::services::model::add_term(&mut found, name.map(|name| Term { code, name }));
    }
    found
}

fn link(node: &Node<'_>) -> Option<NamedLink> {
    Some(NamedLink { name: name(node, "label"), link: Link::vet(node.text("url")?)? })
}

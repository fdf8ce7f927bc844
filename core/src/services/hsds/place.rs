//! Locations and organisations.

use super::{schedule, service};
use crate::Position;
use crate::document::Node;
use crate::document::plain::line;
use crate::hours::Hours;
use crate::link::Link;
use crate::services::answer::{items, name, words};
use crate::services::model::{Address, Contact, NamedLink, Organization, OrganizationId, Place, PlaceId};
use crate::services::reading::{MOST_PARTS, Reading, Why};

/// Adds a location; `hours` are those of one service there, which it has if it has no others.
pub(super) fn add(node: &Node<'_>, hours: Option<Hours>, reading: &mut Reading) {
    let Some(id) = node.text("id") else { return reading.leave_out(node.text("name"), Why::Nameless) };
    let address = address(node);
    let name = name(node, "name").or_else(|| Some(address.line()).filter(|line| !line.is_empty()));
    let Some(name) = name else { return reading.leave_out(Some(id), Why::Nameless) };
    reading.places.push(Place {
        id: PlaceId(id.to_owned()),
        name,
        description: words(node, "description"),
        address,
        position: position(node),
        hours: schedule::hours(items(node.get("schedules"))).or(hours),
        accessibility: accessibility(node),
        transport: words(node, "transportation"),
        contacts: service::contacts(node),
        page: node.text("url").and_then(Link::vet),
        ..Place::default()
    });
}

/// Degrees; what is nowhere on Earth is no position.
fn position(node: &Node<'_>) -> Option<Position> {
    Position::new(node.number("latitude")?, node.number("longitude")?)
}

/// The physical address, else the first. To whose attention letters go is a person's name.
fn address(node: &Node<'_>) -> Address {
    let addresses = items(node.get("addresses"));
    let physical = addresses.iter().find(|address| address.text("address_type") == Some("physical"));
    let Some(node) = physical.or(addresses.first()) else { return Address::default() };
    let one = |field: &str| name(node, field).unwrap_or_default();
    let mut street = one("address_1");
    for more in [one("address_2"), one("address_3")] {
        if !more.is_empty() {
            street.push_str(if street.is_empty() { "" } else { ", " });
            street.push_str(&more);
        }
    }
    let region = Some(one("region")).filter(|region| !region.is_empty()).unwrap_or_else(|| one("state_province"));
    Address { street, postcode: one("postal_code"), town: one("city"), region }
}

fn accessibility(node: &Node<'_>) -> Vec<String> {
    let said = items(node.get("accessibility")).iter().take(MOST_PARTS);
    let texts = said.flat_map(|said| [said.first(&["description", "accessibility"]), said.text("details")]);
    texts.flatten().map(line).filter(|text| !text.is_empty()).collect()
}

/// Adds an organisation. Its services and places, where they are nested in it, are in lists of their own as well.
pub(super) fn organization(node: &Node<'_>, reading: &mut Reading) {
    let (Some(id), Some(name)) = (node.text("id"), name(node, "name")) else {
        return reading.leave_out(node.first(&["id", "name"]), Why::Nameless);
    };
    let mut contacts = service::contacts(node);
    let pages = ["website", "url"].into_iter().filter_map(|field| node.text(field)).filter_map(Contact::page);
    contacts.extend(pages);
    let links = items(node.get("additional_websites")).iter().take(MOST_PARTS).filter_map(|node| {
        Some(NamedLink { name: crate::services::answer::name(node, "label"), link: Link::vet(node.text("url")?)? })
    });
    reading.organizations.push(Organization {
        id: OrganizationId(id.to_owned()),
        name,
        description: words(node, "description"),
        contacts,
        links: links.collect(),
    });
}

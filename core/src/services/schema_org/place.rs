//! Places and addresses.

use super::hours;
use super::text::Reader;
use crate::Position;
use crate::document::Node;
use crate::link::Link;
use crate::services::answer::items;
use crate::services::model::{Address, Contact, Place, PlaceId};
use crate::services::reading::{MOST_PARTS, Reading};

/// Adds a place; one without a name has that of its address or of what it belongs to.
pub(super) fn add(node: &Node<'_>, of: Option<&str>, reader: &Reader<'_>, reading: &mut Reading) -> Option<PlaceId> {
    let address = node.get("address").or_else(|| node.get("servicePostalAddress")).map(|node| address(node, reader));
    let address = address.unwrap_or_default();
    let line = address.line();
    let name = reader.name(node, "name").or_else(|| Some(line.clone()).filter(|line| !line.is_empty()));
    let name = name.or_else(|| of.map(str::to_owned))?;
    // Offices of one name in different streets are different offices.
    let id = match node.first(&["@id", "identifier"]) {
        Some(id) => id.to_owned(),
        None if line.is_empty() => name.clone(),
        None => [&name, ", ", &line].concat(),
    };
    let id = PlaceId(id);
    reading.places.push(Place {
        id: id.clone(),
        name,
        description: reader.words(node, "description"),
        address,
        position: position(node),
        hours: hours::read(node),
        accessibility: reader.labels(node, "amenityFeature"),
        contacts: contacts(node, reader),
        page: node.first(&["url", "hasMap"]).and_then(Link::vet),
        ..Place::default()
    });
    Some(id)
}

fn position(node: &Node<'_>) -> Option<Position> {
    let geo = items(node.get("geo")).first().unwrap_or(node);
    Position::new(geo.number("latitude")?, geo.number("longitude")?)
}

pub(super) fn address(node: &Node<'_>, reader: &Reader<'_>) -> Address {
    if let Some(text) = reader.label(node).filter(|_| !matches!(node, Node::Map(_))) {
        return Address { street: text, ..Address::default() };
    }
    let Some(node) = items(Some(node)).first() else { return Address::default() };
    let part = |field: &str| reader.name(node, field).unwrap_or_default();
    Address {
        street: part("streetAddress"),
        postcode: part("postalCode"),
        town: part("addressLocality"),
        region: part("addressRegion"),
    }
}

/// Telephones, mail and contact points. The name of a contact point may be a person's; what it is for is its type.
pub(super) fn contacts(node: &Node<'_>, reader: &Reader<'_>) -> Vec<Contact> {
    let mut found = Vec::new();
    let mut add = |node: &Node<'_>, name: Option<String>| {
        let texts =
            |field: &str| items(node.get(field)).iter().take(MOST_PARTS).filter_map(Node::scalar).collect::<Vec<_>>();
        found.extend(texts("telephone").into_iter().filter_map(Contact::phone).map(|contact| contact.of(name.clone())));
        found.extend(texts("email").into_iter().filter_map(Contact::mail).map(|contact| contact.of(name.clone())));
    };
    add(node, None);
    for point in items(node.get("contactPoint")).iter().take(MOST_PARTS) {
        add(point, reader.name(point, "contactType"));
    }
    found
}

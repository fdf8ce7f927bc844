//! ParkAPI v3: `GET {base}/v3/parking-sites` and `GET {base}/v3/sources`.

use std::sync::Arc;

use super::{FRAME, ParkApi, source, text, v1};
use crate::Error;
use crate::document::Node;
use crate::http::Response;
use crate::link::Link;
use crate::mobility::answer::{self, UNEXPECTED};
use crate::mobility::model::{Hours, ParkingSite, Purpose, Repair, Source, SpaceKind, Spaces};
use crate::mobility::reading::{Ask, Reading, Why};
use crate::mobility::rules::{measures, place, words};

/// The deprecated fields of one kind each, and what `restrictions` call it now.
const KINDS: [(SpaceKind, &str, [&str; 2]); 8] = [
    (SpaceKind::General, "", ["capacity", "realtime_free_capacity"]),
    (SpaceKind::Accessible, "DISABLED", ["capacity_disabled", "realtime_free_capacity_disabled"]),
    (SpaceKind::Women, "WOMEN", ["capacity_woman", "realtime_free_capacity_woman"]),
    (SpaceKind::Family, "FAMILY", ["capacity_family", "realtime_free_capacity_family"]),
    (SpaceKind::Charging, "CHARGING", ["capacity_charging", "realtime_free_capacity_charging"]),
    (SpaceKind::CarSharing, "CARSHARING", ["capacity_carsharing", "realtime_free_capacity_carsharing"]),
    (SpaceKind::Lorry, "TRUCK", ["capacity_truck", "realtime_free_capacity_truck"]),
    (SpaceKind::Coach, "BUS", ["capacity_bus", "realtime_free_capacity_bus"]),
];

/// A page of sites.
pub(super) fn sites(response: &Response, server: &ParkApi, ask: &Ask) -> Result<Reading, Error> {
    let mut reading = Reading::default();
    let mut add = |node: &Node<'_>| {
        if reading.has_room() {
            match site(node) {
                Ok(site) => reading.sites.push(site),
                Err(why) => reading.refuse(node.text("id"), why),
            }
        }
    };
    let next = answer::json_each(response, &["items"], &mut add, |root| {
        let Some(Node::List(_)) = root.get("items") else { return Err(UNEXPECTED) };
        Ok(root.text("next_path").and_then(|next| server.next(ask, next)))
    })?;
    let is_empty = reading.sites.is_empty() && reading.refused.is_empty();
    reading.next.extend(next.filter(|_| !is_empty));
    Ok(reading)
}

fn site(node: &Node<'_>) -> Result<ParkingSite, Why> {
    let Node::Map(_) = node else { return Err(Why::NotARecord) };
    let mut repairs = Vec::new();
    let position = FRAME.read_degrees(node, &mut repairs);
    let name = text(node, "name").unwrap_or_default();
    // `original_uid` is unique only within its source.
    let id = node.text("id").or_else(|| node.text("original_uid")).map(str::to_owned);
    let id = id.or_else(|| place::id_of(&name, position)).ok_or(Why::Nameless)?;
    let live = node.flag("has_realtime_data") != Some(false);
    let spaces = KINDS.iter().map(|(kind, restriction, fields)| {
        let mut spaces = of_kind(node, *kind, restriction, *fields, &mut repairs);
        if !live {
            spaces.free = None;
        }
        spaces
    });
    let spaces = spaces.collect();
    let time = if live { "realtime_data_updated_at" } else { "" };
    Ok(ParkingSite {
        id,
        kind: node.text("type").and_then(words::kind).unwrap_or_default(),
        purpose: purpose(node.text("purpose")),
        park_and_ride: node.get("park_and_ride_type").and_then(park_and_ride),
        position,
        address: text(node, "address"),
        spaces,
        state: node.text("realtime_opening_status").filter(|_| live).and_then(words::state),
        // Centimetres.
        height_limit: node.number("max_height").and_then(|said| measures::height(said / 100.0, &mut repairs)),
        tariff: text(node, "fee_description"),
        hours: text(node, "opening_hours").map(Hours::Osm),
        operator: text(node, "operator_name"),
        description: text(node, "description"),
        links: node.text("public_url").and_then(Link::vet).into_iter().collect(),
        measured: node.text(time).and_then(super::time),
        repairs,
        name,
        ..ParkingSite::default()
    })
}

/// `restrictions` first, which tell the same as the deprecated fields, and more.
fn of_kind(
    node: &Node<'_>,
    kind: SpaceKind,
    restriction: &str,
    fields: [&str; 2],
    repairs: &mut Vec<Repair>,
) -> Spaces {
    let restrictions = node.children("restrictions", &[]);
    let told = restrictions.into_iter().find(|told| told.text("type") == Some(restriction));
    match told {
        Some(told) => v1::spaces(told, kind, ["capacity", "realtime_free_capacity"], repairs),
        None => v1::spaces(node, kind, fields, repairs),
    }
}

fn purpose(word: Option<&str>) -> Purpose {
    match word {
        Some("BIKE") => Purpose::Bicycle,
        Some("MOTORCYCLE") => Purpose::Motorcycle,
        Some("ITEM") => Purpose::Item,
        _ => Purpose::Car,
    }
}

/// A list of what one can change to, or `NO`.
fn park_and_ride(node: &Node<'_>) -> Option<bool> {
    let Node::List(list) = node else { return None };
    (!list.is_empty()).then(|| list.iter().all(|item| item.scalar() != Some("NO")))
}

/// Who published: one source, or all of the server in one line, as a page that shows them all must name them all.
pub(super) fn sources(root: &Node<'_>, wanted: Option<&str>) -> Result<Reading, Error> {
    let Some(Node::List(items)) = root.get("items") else { return Err(UNEXPECTED) };
    let shown = items.iter().filter(|item| wanted.is_none_or(|uid| item.text("uid") == Some(uid)));
    let mut whole: Option<Source> = None;
    for node in shown {
        let name = node.first(&["attribution_contributor", "name"]);
        let Some(one) = source(name, node.text("attribution_license"), node.text("attribution_url")) else { continue };
        match &mut whole {
            None => whole = Some(Source { link: node.text("public_url").and_then(Link::vet), ..one }),
            Some(whole) => add(whole, one),
        }
    }
    Ok(Reading { source: whole.map(Arc::new), ..Reading::default() })
}

/// Names and licences in one line, each once; an address is kept if it is the same for all.
fn add(whole: &mut Source, one: Source) {
    let list = |texts: &mut String, text: &str| {
        if !texts.split(", ").any(|known| known == text) && !text.is_empty() {
            texts.push_str(if texts.is_empty() { "" } else { ", " });
            texts.push_str(text);
        }
    };
    list(&mut whole.name, &one.name);
    match (&mut whole.licence, one.licence) {
        (Some(texts), Some(text)) => list(texts, &text),
        (known, licence) => *known = known.take().or(licence),
    }
    if whole.licence_link != one.licence_link {
        whole.licence_link = None;
    }
    whole.link = None;
}

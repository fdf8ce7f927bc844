//! Places to park: `OffStreetParking`, `OnStreetParking`, `ParkingGroup` and `ParkingSpot`.

use super::FRAME;
use super::entity::Entity;
use crate::Position;
use crate::document::Node;
use crate::link::Link;
use crate::mobility::model::{Hours, ParkingSite, ParkingState, Repair, SiteKind, SpaceKind, Spaces};
use crate::mobility::rules::counts::{self, Said};
use crate::mobility::rules::weekly::{Span, Week};
use crate::mobility::rules::{measures, words};
use crate::mobility::texts;

/// Where spaces of one kind are counted: by Heidelberg, beside the smart data model, and only how many there are.
const KINDS: [(SpaceKind, &str); 3] = [
    (SpaceKind::Accessible, "handicappedParkingSpots"),
    (SpaceKind::Women, "womenParkingSpots"),
    (SpaceKind::Family, "familyParkingSpots"),
];

pub(super) fn site(entity: &Entity<'_, '_>, is_street: bool) -> ParkingSite {
    let mut repairs = Vec::new();
    let number = |name: &str| entity.text(name).and_then(number);
    let mut spaces = vec![Spaces {
        capacity: number("totalSpotNumber").and_then(|said| counts::capacity(said, SpaceKind::General, &mut repairs)),
        free: number("availableSpotNumber").and_then(|said| counts::free(said, &mut repairs)),
        occupied: number("occupiedSpotNumber").and_then(|said| u32::try_from(said).ok()),
        share: entity.number("occupancy").and_then(counts::fraction),
        ..Spaces::of(SpaceKind::General)
    }];
    for (kind, name) in KINDS {
        let capacity = number(name).and_then(|said| counts::capacity(said, kind, &mut repairs));
        spaces.push(Spaces { capacity, ..Spaces::of(kind) });
    }
    spaces.extend(entity.value("twoWheelerSlots").map(|slots| of_slots(slots, &mut repairs)));
    ParkingSite {
        id: entity.id.to_owned(),
        name: entity.line("name").unwrap_or_default(),
        kind: if is_street { SiteKind::Street } else { kind(entity) },
        position: position(entity, &mut repairs),
        address: address(entity),
        region: region(entity),
        spaces,
        state: entity.value("status").and_then(state),
        height_limit: entity.number("maximumAllowedHeight").and_then(|metres| measures::height(metres, &mut repairs)),
        hours: hours(entity),
        operator: entity.line("provider").or_else(|| entity.line("owner")),
        description: entity.line("description"),
        links: links(entity),
        measured: entity.time(&["availableSpotNumber", "occupiedSpotNumber"], &["observationDateTime", "dateModified"]),
        source: entity.source(),
        repairs,
        ..ParkingSite::default()
    }
}

/// A single bay.
pub(super) fn spot(entity: &Entity<'_, '_>) -> ParkingSite {
    let mut repairs = Vec::new();
    let categories = texts::list(entity.value("category"));
    let kind = if categories.contains(&"forDisabled") { SpaceKind::Accessible } else { SpaceKind::General };
    let said = entity.text("status");
    let free = match said {
        Some("free") => Some(1),
        Some("occupied" | "closed") => Some(0),
        _ => None,
    };
    ParkingSite {
        id: entity.id.to_owned(),
        name: entity.line("name").unwrap_or_default(),
        kind: if categories.contains(&"onStreet") { SiteKind::Street } else { SiteKind::Unknown },
        position: position(entity, &mut repairs),
        address: address(entity),
        spaces: vec![Spaces { capacity: Some(1), free, ..Spaces::of(kind) }],
        state: match said {
            Some("free") => Some(ParkingState::Open),
            Some("occupied") => Some(ParkingState::Full),
            said => said.and_then(words::state),
        },
        measured: entity.time(&["status"], &["observationDateTime", "dateModified"]),
        source: entity.source(),
        repairs,
        ..ParkingSite::default()
    }
}

fn number(text: &str) -> Option<i64> {
    match counts::read(text) {
        Said::Number(number) => Some(number),
        Said::State(..) | Said::Nothing => None,
    }
}

fn of_slots(slots: &Node<'_>, repairs: &mut Vec<Repair>) -> Spaces {
    let count = |name: &str| slots.text(name).and_then(number);
    let kind = SpaceKind::Motorcycle;
    Spaces {
        capacity: count("totalSpotNumber").and_then(|said| counts::capacity(said, kind, repairs)),
        free: count("availableSpotNumber").and_then(|said| counts::free(said, repairs)),
        ..Spaces::of(kind)
    }
}

/// A point, the first corner of an area, or two attributes of their own.
fn position(entity: &Entity<'_, '_>, repairs: &mut Vec<Repair>) -> Option<Position> {
    match entity.value("location") {
        Some(location) => FRAME.geometry(location, repairs).middle().or_else(|| FRAME.read(location, repairs)),
        None => FRAME.position(entity.number("lon")?, entity.number("lat")?, repairs),
    }
}

fn kind(entity: &Entity<'_, '_>) -> SiteKind {
    let said = ["category", "layout", "parking_type"].into_iter().flat_map(|name| texts::list(entity.value(name)));
    let mut kinds = said.filter_map(|word| match word {
        "multiLevel" | "singleLevel" => Some(SiteKind::Garage),
        word => words::kind(word),
    });
    kinds.next().unwrap_or_default()
}

fn address(entity: &Entity<'_, '_>) -> Option<String> {
    let address = entity.value("address");
    let part = |name: &str| address.and_then(|address| address.text(name)).or_else(|| entity.text(name));
    texts::joined(["streetAddress", "postalCode", "addressLocality"].into_iter().filter_map(part), ", ")
}

fn region(entity: &Entity<'_, '_>) -> Option<String> {
    let area = entity.value("areaServed")?;
    area.scalar().map(str::to_owned).or_else(|| texts::line(area, "name"))
}

/// A word or several (`["open", "almostFull"]`), of which that counts which keeps a driver out.
fn state(status: &Node<'_>) -> Option<ParkingState> {
    let rank = |state: &ParkingState| match state {
        ParkingState::Unknown => 0,
        ParkingState::Open => 1,
        ParkingState::NearlyFull => 2,
        ParkingState::Full => 3,
        ParkingState::Subscribers => 4,
        ParkingState::NoData => 5,
        ParkingState::Closed => 6,
    };
    texts::list(Some(status)).into_iter().filter_map(words::state).max_by_key(rank)
}

/// Heidelberg has the times of opening and closing in two attributes, the same for “always”; the smart data model has a
/// text.
fn hours(entity: &Entity<'_, '_>) -> Option<Hours> {
    let texts = texts::list(entity.value("openingHours"));
    let [opens] = texts.as_slice() else { return texts::joined(texts, "; ").map(Hours::Text) };
    match entity.text("closingHours").and_then(|closes| Some((closes, Span::read(opens, closes)?))) {
        Some((closes, _)) if *opens == closes => Week::daily(Span::DAY).opening(),
        Some((_, span)) => Week::daily(span).opening(),
        None => Some(Hours::Text((*opens).to_owned())),
    }
}

fn links(entity: &Entity<'_, '_>) -> Vec<Link> {
    let written = [("website", ""), ("contactPointTelephone", "tel:"), ("contactPointEMail", "mailto:")];
    written.iter().filter_map(|(name, scheme)| Link::vet(&format!("{scheme}{}", entity.text(name)?))).collect()
}

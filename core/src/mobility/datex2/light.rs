//! The light profile of parking in JSON (`ParkingPublicationLight`, v3.4), as the server of ParkAPI v3 has it at
//! `/datex2/json`. It tells no time: the age of its figures is unknown.

use super::Context;
use crate::Error;
use crate::document::Node;
use crate::document::plain::line;
use crate::link::Link;
use crate::mobility::answer::UNEXPECTED;
use crate::mobility::model::{ParkingSite, ParkingState, Repair, SpaceKind, Spaces};
use crate::mobility::reading::{Reading, Why};
use crate::mobility::rules::{counts, place, words};

/// All sites; single spaces are sites of one space.
pub(super) fn read(publication: &Node<'_>, context: &Context<'_>) -> Result<Reading, Error> {
    if !publication.has(&["parkingSite", "parkingSpace"]) {
        return Err(UNEXPECTED);
    }
    let mut reading = Reading::default();
    let spaces = publication.children("parkingSpace", &[]);
    for node in publication.children("parkingSite", &[]).into_iter().chain(spaces) {
        if !reading.has_room() {
            break;
        }
        match site(node, context) {
            Ok(site) => reading.sites.push(site),
            Err(why) => reading.refuse(node.text("uid"), why),
        }
    }
    Ok(reading)
}

fn site(node: &Node<'_>, context: &Context<'_>) -> Result<ParkingSite, Why> {
    let Node::Map(_) = node else { return Err(Why::NotARecord) };
    let mut repairs: Vec<Repair> = Vec::new();
    let located = node.get("locationAndDimension").and_then(|place| place.get("coordinatesForDisplay"));
    let position = located.and_then(|place| context.settings.frame.read(place, &mut repairs));
    let text = |name: &str| node.text(name).map(line).filter(|text| !text.is_empty());
    let name = text("name").unwrap_or_default();
    let id = node.text("uid").map(str::to_owned).or_else(|| place::id_of(&name, position)).ok_or(Why::Nameless)?;
    let general = SpaceKind::General;
    let spaces = Spaces {
        capacity: counts::whole(node.text("numberOfSpaces"))
            .and_then(|said| counts::capacity(said, general, &mut repairs)),
        free: counts::whole(node.text("availableSpaces")).and_then(|said| counts::free(said, &mut repairs)),
        ..Spaces::of(general)
    };
    let state = node.flag("isOpenNow").map(|open| if open { ParkingState::Open } else { ParkingState::Closed });
    Ok(ParkingSite {
        id,
        kind: node.text("type").and_then(words::kind).unwrap_or_default(),
        park_and_ride: words::is_park_and_ride(&name).then_some(true),
        position,
        spaces: vec![spaces],
        state,
        description: text("description"),
        links: node.text("urlLinkAddress").and_then(Link::vet).into_iter().collect(),
        repairs,
        name,
        ..ParkingSite::default()
    })
}

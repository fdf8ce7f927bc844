//! A city with two sources, at one moment: what all tests of the panel begin with.

mod any_order;
mod arranging;
mod figures;
mod hearing;
mod opening;
mod reading;
mod states;

use super::*;
use crate::error::Nonsense;
use crate::http::TransportError;
use crate::mobility::model::{ParkingState, SiteKind, SpaceKind, Spaces};

const NOW: Timestamp = Timestamp(1_795_000_000_000);
const OFFLINE: Error = Error::Network(TransportError::Offline);

fn settings(id: &str) -> SourceSettings {
    SourceSettings { id: id.into(), name: id.to_owned(), refresh: Some(60) }
}

fn after(seconds: i64) -> Timestamp {
    NOW.plus_seconds(seconds)
}

fn duomo() -> Position {
    Position { latitude: 43.7731, longitude: 11.2560 }
}

/// So many metres north of the Duomo.
fn north(metres: f64) -> Option<Position> {
    Position::new(duomo().latitude + metres / 111_195.0, duomo().longitude)
}

fn counted(kind: SpaceKind, free: Option<u32>, capacity: u32) -> Spaces {
    Spaces { free, capacity: Some(capacity), ..Spaces::of(kind) }
}

/// A car park of 100 spaces, measured a minute ago.
fn site(id: &str, state: Option<ParkingState>, free: Option<u32>, metres: f64) -> ParkingSite {
    ParkingSite {
        id: id.to_owned(),
        name: format!("Parcheggio {id}"),
        kind: SiteKind::Garage,
        position: north(metres),
        spaces: vec![counted(SpaceKind::General, free, 100)],
        state,
        measured: Some(after(-60)),
        ..ParkingSite::default()
    }
}

fn open_site(id: &str, free: u32, metres: f64) -> ParkingSite {
    site(id, Some(ParkingState::Open), Some(free), metres)
}

fn reading(sites: Vec<ParkingSite>) -> Reading {
    Reading { sites, ..Reading::default() }
}

fn came(panel: &mut Panel, id: &str, answer: Result<Reading, Error>, now: Timestamp) -> Vec<Effect> {
    update(panel, Action::Came(id.into(), answer.map(Box::new)), now)
}

/// A panel on the page whose only source said this.
fn panel(sites: Vec<ParkingSite>) -> Panel {
    let mut panel = Panel::new(vec![settings("a")], Clock::CENTRAL_EUROPE);
    update(&mut panel, Action::Started, NOW);
    came(&mut panel, "a", Ok(reading(sites)), NOW);
    panel
}

fn at_duomo(sites: Vec<ParkingSite>) -> Panel {
    let mut panel = panel(sites);
    assert_eq!(update(&mut panel, Action::LocateAsked, NOW), [Effect::Locate]);
    update(&mut panel, Action::Located(Ok(duomo())), NOW);
    panel
}

fn wish(panel: &mut Panel, change: impl FnOnce(&mut Wishes)) {
    let mut wishes = panel.wishes.clone();
    change(&mut wishes);
    update(panel, Action::Wished(wishes), NOW);
}

fn ids(panel: &Panel) -> Vec<&str> {
    panel.parking().map(|row| panel.site(row.at).unwrap().id.as_str()).collect()
}

fn reads(effects: &[Effect]) -> Vec<&str> {
    effects.iter().filter_map(|effect| if let Effect::Read(id) = effect { Some(&*id.0) } else { None }).collect()
}

fn waits(effects: &[Effect]) -> Option<u32> {
    effects.iter().find_map(|effect| match effect {
        Effect::Wait(seconds) => Some(*seconds),
        _ => None,
    })
}

fn said(effects: &[Effect]) -> Vec<News> {
    let say = |effect: &Effect| match effect {
        Effect::Say(news) => news.clone(),
        _ => Vec::new(),
    };
    effects.iter().flat_map(say).collect()
}

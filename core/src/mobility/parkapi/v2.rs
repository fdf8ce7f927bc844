//! ParkAPI v2, as the server of v3 still serves it: `GET {base}/v2/lots/`.

use super::{FRAME, ParkApi, text, v1};
use crate::Error;
use crate::document::Node;
use crate::link::Link;
use crate::mobility::answer::UNEXPECTED;
use crate::mobility::model::{ParkingSite, SpaceKind, Spaces};
use crate::mobility::reading::{Ask, Reading, Why};
use crate::mobility::rules::{place, words};

/// A page of lots.
pub(super) fn lots(root: &Node<'_>, server: &ParkApi, ask: &Ask) -> Result<Reading, Error> {
    let Some(Node::List(lots)) = root.get("results") else { return Err(UNEXPECTED) };
    let mut reading = Reading::default();
    for node in lots {
        if !reading.has_room() {
            break;
        }
        match lot(node) {
            Ok(site) => reading.sites.push(site),
            Err(why) => reading.refuse(None, why),
        }
    }
    if !lots.is_empty() {
        reading.next.extend(root.text("next").and_then(|next| server.next(ask, next)));
    }
    Ok(reading)
}

fn lot(node: &Node<'_>) -> Result<ParkingSite, Why> {
    let Node::Map(_) = node else { return Err(Why::NotARecord) };
    let mut repairs = Vec::new();
    let position = node.get("coordinates").and_then(|pair| FRAME.read_degrees(pair, &mut repairs));
    let name = text(node, "name").unwrap_or_default();
    let id = node.text("lot_id").map(str::to_owned).or_else(|| place::id_of(&name, position)).ok_or(Why::Nameless)?;
    let latest = node.get("latest_data").unwrap_or(&Node::Null);
    let fixed = v1::spaces(node, SpaceKind::General, ["max_capacity", ""], &mut repairs);
    let live = v1::spaces(latest, SpaceKind::General, ["capacity", "num_free"], &mut repairs);
    Ok(ParkingSite {
        id,
        kind: node.text("type").and_then(words::kind).unwrap_or_default(),
        position,
        address: text(node, "address"),
        spaces: vec![Spaces { capacity: live.capacity.or(fixed.capacity), ..live }],
        state: latest.text("status").and_then(words::state),
        links: node.text("public_url").and_then(Link::vet).into_iter().collect(),
        // `timestamp` is when the server asked, `lot_timestamp`, a list of one, when the site was counted.
        measured: latest.text("lot_timestamp").and_then(super::time),
        repairs,
        name,
        ..ParkingSite::default()
    })
}

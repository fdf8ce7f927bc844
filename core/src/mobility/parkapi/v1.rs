//! ParkAPI v1: `GET {base}/{city}` and its index `GET {base}/`.

use std::sync::Arc;

use super::{FRAME, source, text};
use crate::document::Node;
use crate::http::Response;
use crate::link::Link;
use crate::mobility::answer::{self, UNEXPECTED};
use crate::mobility::model::{
    Forecast, ForecastPoint, Hours, ParkingSite, Purpose, Repair, SiteKind, SpaceKind, Spaces,
};
use crate::mobility::reading::{Reading, Why};
use crate::mobility::rules::counts::{self, Said};
use crate::mobility::rules::{place, words};
use crate::{Error, decimal};

/// A city's document. `last_updated` is the city's time, in UTC without saying so; `last_downloaded` is only when the
/// server asked, so that old counts would look fresh by it.
pub(super) fn city(response: &Response) -> Result<Reading, Error> {
    let mut reading = Reading::default();
    let mut add = |node: &Node<'_>| {
        if reading.has_room() {
            match lot(node) {
                Ok(site) => reading.sites.push(site),
                Err(why) => reading.refuse(None, why),
            }
        }
    };
    let measured = answer::json_each(response, &["lots"], &mut add, |root| {
        let Some(Node::List(_)) = root.get("lots") else { return Err(UNEXPECTED) };
        Ok(root.text("last_updated").and_then(super::time))
    })?;
    Ok(Reading { measured, ..reading })
}

fn lot(node: &Node<'_>) -> Result<ParkingSite, Why> {
    let Node::Map(_) = node else { return Err(Why::NotARecord) };
    let mut repairs = Vec::new();
    let position = node.get("coords").and_then(|coords| FRAME.read_degrees(coords, &mut repairs));
    let name = text(node, "name").unwrap_or_default();
    let id = node.text("id").map(str::to_owned).or_else(|| place::id_of(&name, position)).ok_or(Why::Nameless)?;
    let kind = node.text("lot_type").unwrap_or_default();
    let mut site = ParkingSite {
        id,
        kind: if kind == "Barrierefreier-Parkplatz" { SiteKind::Ground } else { words::kind(kind).unwrap_or_default() },
        purpose: if kind.starts_with("Wohnmobil") { Purpose::Caravan } else { Purpose::Car },
        park_and_ride: words::is_park_and_ride(kind).then_some(true),
        position,
        address: text(node, "address"),
        region: text(node, "region"),
        state: node.text("state").and_then(words::state),
        forecast: if node.flag("forecast") == Some(true) { Forecast::Ask } else { Forecast::None },
        tariff: text(node, "fee_hours"),
        hours: text(node, "opening_hours").map(Hours::Osm),
        description: node.get("notes").and_then(|notes| notes.first(&["de", "en"])).map(str::to_owned),
        links: node.text("url").and_then(Link::vet).into_iter().collect(),
        repairs,
        name,
        ..ParkingSite::default()
    };
    site.spaces.reserve_exact(1);
    for (kind, capacity, free) in
        [(SpaceKind::General, "total", "free"), (SpaceKind::Accessible, "total:disabled", "free:disabled")]
    {
        let spaces = spaces(node, kind, [capacity, free], &mut site.repairs);
        if spaces != Spaces::of(kind) {
            site.spaces.push(spaces);
        }
    }
    Ok(site)
}

/// Two fields that hold a capacity and a number of free spaces.
pub(super) fn spaces(node: &Node<'_>, kind: SpaceKind, fields: [&str; 2], repairs: &mut Vec<Repair>) -> Spaces {
    let [capacity, free] = fields.map(|field| match node.text(field).map(counts::read) {
        Some(Said::Number(number)) => Some(number),
        Some(Said::State(..) | Said::Nothing) | None => None,
    });
    Spaces {
        capacity: capacity.and_then(|said| counts::capacity(said, kind, repairs)),
        free: free.and_then(|said| counts::free(said, repairs)),
        ..Spaces::of(kind)
    }
}

/// The entry of one city in the index: an object in the server of v1, only an id in its README and in the server of v3,
/// which then tells no source.
pub(super) fn index(root: &Node<'_>, city: &str) -> Result<Reading, Error> {
    let entry = root.get("cities").ok_or(UNEXPECTED)?.get(city);
    let attribution = entry.and_then(|entry| entry.get("attribution"));
    let told = attribution.and_then(|told| source(told.text("contributor"), told.text("license"), told.text("url")));
    let own = entry.and_then(|entry| entry.first(&["url", "source"])).and_then(Link::vet);
    let source = told.map(|mut source| {
        source.link = own;
        Arc::new(source)
    });
    Ok(Reading { source, ..Reading::default() })
}

/// The answer of `timespan`, oldest first: version 1.1, a list of times in UTC and counts, or 1.0, a map of times to the
/// percent that is taken, for which the capacity must be known.
pub(super) fn timespan(root: &Node<'_>, capacity: Option<u32>) -> Result<Vec<ForecastPoint>, Error> {
    let point = |time: &str, free: Option<u32>| Some(ForecastPoint { at: super::time(time)?, free: free? });
    let count = |text: &str| match counts::read(text) {
        Said::Number(said) => u32::try_from(said).ok(),
        Said::State(..) | Said::Nothing => None,
    };
    let mut points: Vec<_> = match root.get("data").unwrap_or(root) {
        Node::List(list) => {
            list.iter().filter_map(|entry| point(entry.text("timestamp")?, count(entry.text("free")?))).collect()
        }
        loads @ Node::Map(_) => {
            let free = |load: &str| {
                let taken = counts::percent(decimal::parse(load)?)?.min(1.0) * f64::from(capacity?);
                capacity?.checked_sub(taken.round_ties_even() as u32)
            };
            loads.fields().iter().filter_map(|(time, load)| point(time, free(load.scalar()?))).collect()
        }
        Node::Text(_) | Node::Null => return Err(UNEXPECTED),
    };
    points.sort_by_key(|point| point.at);
    Ok(points)
}

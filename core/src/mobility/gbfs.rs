//! GBFS, the General Bikeshare Feed Specification, 1.1 to 3.0: `gbfs.json` names the documents; stations and what is at
//! them come in two, joined by id.
//!
//! Spec: <https://gbfs.org/documentation/reference/>. Vehicles that stand anywhere (`free_bike_status`,
//! `vehicle_status`) and zones are not read: a panel shows places.

use std::sync::Arc;

use super::answer::{self, UNEXPECTED};
use super::model::{BikeService, BikeStation, Repair, Source, SpaceKind, note};
use super::reading::{Ask, Reading, Why};
use super::rules::counts::{self, Said};
use super::rules::{Axes, Clock, Crs, Frame, clock, place};
use super::texts;
use crate::document::{Node, plain};
use crate::http::{Endpoint, Request, Response};
use crate::link::Link;
use crate::{Error, Timestamp};

/// A system of shared vehicles.
#[derive(Debug, Clone, PartialEq)]
pub struct Gbfs {
    /// The address of `gbfs.json`.
    pub address: Endpoint,
    /// The language to show, as BCP 47 has it (`it`, `de-CH`); else the first that the feed has.
    pub language: Option<String>,
}

/// What documents there are.
const DISCOVERY: u8 = 0;
/// Who runs the system.
const SYSTEM: u8 = 1;
/// Names and places of stations.
const INFORMATION: u8 = 2;
/// What is at them now.
const STATUS: u8 = 3;

const FRAME: Frame = Frame { crs: Crs::Degrees, axes: Axes::LongitudeFirst, city: None };

impl Gbfs {
    pub(super) fn start(&self) -> Vec<Ask> {
        vec![Ask::must(DISCOVERY, Request::get(self.address.as_str()))]
    }

    pub(super) fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        match ask.part {
            DISCOVERY => answer::json(response, |root| self.documents(root.get("data").ok_or(UNEXPECTED)?)),
            SYSTEM => answer::json(response, |root| Ok(self.system(root.get("data").ok_or(UNEXPECTED)?))),
            // Of the documents, only the figures' own time is when they were measured.
            INFORMATION => {
                stations(response, |node| self.station(node)).map(|(reading, _)| Reading { measured: None, ..reading })
            }
            _ => status(response),
        }
    }

    /// Up to 2.3 each language has documents of its own; since 3.0 there is one set, and texts tell their languages.
    fn documents(&self, data: &Node<'_>) -> Result<Reading, Error> {
        let languages = || data.fields().iter().filter(|(_, node)| node.get("feeds").is_some());
        let wanted = || languages().find(|(language, _)| self.is_wanted(language));
        let feeds = data.get("feeds").or_else(|| wanted().or_else(|| languages().next())?.1.get("feeds"));
        let Some(Node::List(feeds)) = feeds else { return Err(UNEXPECTED) };
        let mut reading = Reading::default();
        for (name, part) in
            [("system_information", SYSTEM), ("station_information", INFORMATION), ("station_status", STATUS)]
        {
            let Some(url) = feeds.iter().find(|feed| feed.text("name") == Some(name)).and_then(|feed| feed.text("url"))
            else {
                continue;
            };
            let request = texts::address(self.address.as_str(), url).map(Request::get);
            let ask = request.map(|request| if part == SYSTEM { Ask::may } else { Ask::must }(part, request));
            match ask {
                Some(ask) => reading.next.push(ask),
                None => reading.refuse(Some(url), Why::Unread),
            }
        }
        Ok(reading)
    }

    fn is_wanted(&self, language: &str) -> bool {
        texts::is_wanted(self.language.as_deref(), language)
    }

    /// A text, or since 3.0 one for each language.
    fn text(&self, node: &Node<'_>, name: &str) -> Option<String> {
        let Some(Node::List(list)) = node.get(name) else { return texts::line(node, name) };
        let is_wanted = |text: &&Node<'_>| text.text("language").is_some_and(|language| self.is_wanted(language));
        let text = list.iter().find(is_wanted).or_else(|| list.first())?;
        text.text("text").map(plain::line).filter(|text| !text.is_empty())
    }

    fn system(&self, data: &Node<'_>) -> Reading {
        let name = ["attribution_organization_name", "operator", "name"].iter().find_map(|name| self.text(data, name));
        let source = Source {
            name: name.unwrap_or_default(),
            licence: texts::line(data, "license_id"),
            licence_link: data.text("license_url").and_then(Link::vet),
            link: data.first(&["attribution_url", "url"]).and_then(Link::vet),
        };
        Reading { source: Some(Arc::new(source)), ..Reading::default() }
    }

    fn station(&self, node: &Node<'_>) -> Result<BikeStation, Why> {
        let Node::Map(_) = node else { return Err(Why::NotARecord) };
        let mut repairs = Vec::new();
        let position = FRAME.read(node, &mut repairs);
        let name = self.text(node, "name").unwrap_or_default();
        let id = node.text("station_id").map(str::to_owned).or_else(|| place::id_of(&name, position));
        let pages = node.get("rental_uris").and_then(|uris| uris.text("web"));
        Ok(BikeStation {
            id: id.ok_or(Why::Nameless)?,
            position,
            address: texts::line(node, "address").or_else(|| texts::line(node, "cross_street")),
            capacity: number(node, &["capacity"])
                .and_then(|said| counts::capacity(said, SpaceKind::General, &mut repairs)),
            links: pages.and_then(Link::vet).into_iter().collect(),
            repairs,
            name,
            ..BikeStation::default()
        })
    }
}

/// The stations of a document; beside them, when it was made and the seconds that it holds for.
fn stations(
    response: &Response,
    read: impl Fn(&Node<'_>) -> Result<BikeStation, Why>,
) -> Result<(Reading, Option<f64>), Error> {
    let mut reading = Reading::default();
    let mut add = |node: &Node<'_>| {
        if reading.has_room() {
            match read(node) {
                Ok(station) => reading.stations.push(station),
                Err(why) => reading.refuse(node.text("station_id"), why),
            }
        }
    };
    let (measured, ttl) = answer::json_each(response, &["data", "stations"], &mut add, |root| {
        let Some(Node::List(_)) = root.get("data").and_then(|data| data.get("stations")) else {
            return Err(UNEXPECTED);
        };
        Ok((root.text("last_updated").and_then(|time| clock::read(time, Clock::Utc)), root.number("ttl")))
    })?;
    Ok((Reading { measured, ..reading }, ttl))
}

/// What is at the stations, and for how long that holds: of the documents, only this one's `ttl` is about live figures.
fn status(response: &Response) -> Result<Reading, Error> {
    let (reading, ttl) = stations(response, |node| match (node, node.text("station_id")) {
        (Node::Map(_), Some(id)) => Ok(figures(node, id)),
        (Node::Map(_), None) => Err(Why::Nameless),
        _ => Err(Why::NotARecord),
    })?;
    // A number beyond the limits of u32 becomes its limit.
    let ttl = ttl.filter(|ttl| *ttl >= 0.0).map(|ttl| ttl as u32);
    Ok(Reading { ttl, ..reading })
}

fn figures(node: &Node<'_>, id: &str) -> BikeStation {
    let mut repairs = Vec::new();
    let mut counted = |names: &[&str]| number(node, names).and_then(|said| counts::free(said, &mut repairs));
    let bikes = counted(&["num_vehicles_available", "num_bikes_available"]);
    let docks = counted(&["num_docks_available"]);
    BikeStation {
        id: id.to_owned(),
        bikes,
        docks,
        service: service(node),
        measured: time(node.text("last_reported"), &mut repairs),
        repairs,
        ..BikeStation::default()
    }
}

fn number(node: &Node<'_>, names: &[&str]) -> Option<i64> {
    match node.first(names).map(counts::read)? {
        Said::Number(number) => Some(number),
        Said::State(..) | Said::Nothing => None,
    }
}

/// 0 and 1 before 2.0, booleans since; some servers leave the `is_` out.
fn service(node: &Node<'_>) -> BikeService {
    let flag = |names: [&str; 2]| names.iter().find_map(|name| node.flag(name));
    if flag(["is_installed", "installed"]) == Some(false) {
        return BikeService::Out;
    }
    match (flag(["is_renting", "renting"]), flag(["is_returning", "returning"])) {
        (Some(true), Some(true)) => BikeService::Both,
        (Some(true), Some(false)) => BikeService::RentOnly,
        (Some(false), Some(true)) => BikeService::ReturnOnly,
        (Some(false), Some(false)) => BikeService::Out,
        (None, _) | (_, None) => BikeService::Unknown,
    }
}

/// Seconds since 1970 up to 2.3, RFC 3339 since 3.0. A station that never reported says 0 or −1.
fn time(said: Option<&str>, repairs: &mut Vec<Repair>) -> Option<Timestamp> {
    let said = said?;
    let time = clock::read(said, Clock::Utc);
    if time.is_none() {
        note(repairs, Repair::ImpossibleTime);
    }
    time
}

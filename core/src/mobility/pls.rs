//! The RSS feed of a parking guidance system (Parkleitsystem), as Zürich publishes it: an item for each car park, with
//! `open /  131` for a description.

use std::sync::Arc;

use super::answer::{self, UNEXPECTED};
use super::model::{ParkingSite, ParkingState, Repair, Source, SpaceKind, Spaces, note};
use super::reading::{Ask, Reading, Why};
use super::rules::counts::{self, Said};
use super::rules::{Clock, clock};
use crate::Error;
use crate::document::plain::line;
use crate::document::record::{Element, Record};
use crate::document::records::{self, Gather};
use crate::error::Nonsense;
use crate::http::{Endpoint, Request, Response};
use crate::link::Link;

/// A feed of a guidance system.
#[derive(Debug, Clone, PartialEq)]
pub struct Pls {
    /// The RSS feed.
    pub feed: Endpoint,
}

impl Pls {
    pub(super) fn start(&self) -> Vec<Ask> {
        vec![Ask::must(0, Request::get(self.feed.as_str()))]
    }

    pub(super) fn decode(&self, response: &Response) -> Result<Reading, Error> {
        let text = answer::text(response, &response.body)?;
        let mut feed = Feed::default();
        records::walk(&text, &mut feed)?;
        if feed.is_page {
            return Err(Error::Nonsense(Nonsense::WebPage));
        }
        if !feed.is_channel {
            return Err(UNEXPECTED);
        }
        let source = Source { name: feed.title, licence: feed.rights, ..Source::default() };
        Ok(Reading { source: Some(Arc::new(source)), ..feed.reading })
    }
}

#[derive(Default)]
struct Feed {
    reading: Reading,
    is_channel: bool,
    is_page: bool,
    title: String,
    rights: Option<String>,
}

impl<'a> Gather<'a> for Feed {
    fn begins(&mut self, element: &Element<'a>) -> bool {
        self.is_channel |= element.name == "channel";
        self.is_page |= element.name == "html";
        matches!(element.name, "item" | "title" | "copyright")
    }

    fn record(&mut self, record: Record<'_, 'a>) {
        match record.name() {
            "title" => self.title = record.own().map(line).unwrap_or_default(),
            "copyright" => self.rights = record.own().map(line),
            _ if !self.reading.has_room() => {}
            _ => match site(record) {
                Ok(site) => self.reading.sites.push(site),
                Err(why) => self.reading.refuse(None, why),
            },
        }
    }
}

/// A car park: `Parkhaus Accu / Otto-Schütz-Weg`, `open /  131`. It has no place but its address, and no capacity.
fn site(item: Record<'_, '_>) -> Result<ParkingSite, Why> {
    let title = item.text("title").map(line).ok_or(Why::Nameless)?;
    let id = item.text("guid").map_or_else(|| title.clone(), str::to_owned);
    let (name, address) = match title.split_once(" / ") {
        Some((name, address)) => (name.to_owned(), Some(address.to_owned())),
        None => (title, None),
    };
    let mut repairs = Vec::new();
    let (state, free) = match item.text("description").map(counts::read) {
        Some(Said::State(state, number)) => (Some(state), number),
        Some(Said::Number(number)) => (None, Some(number)),
        // `???? / ???`
        Some(Said::Nothing) | None => (Some(ParkingState::NoData), None),
    };
    let free = free.and_then(|said| counts::free(said, &mut repairs));
    let said = item.text("pubDate").or_else(|| item.text("date"));
    let measured = said.and_then(|time| clock::read(time, Clock::Utc));
    if said.is_some() && measured.is_none() {
        note(&mut repairs, Repair::ImpossibleTime);
    }
    Ok(ParkingSite {
        id,
        name,
        address,
        spaces: vec![Spaces { free, ..Spaces::of(SpaceKind::General) }],
        state,
        links: item.text("link").and_then(Link::vet).into_iter().collect(),
        measured,
        repairs,
        ..ParkingSite::default()
    })
}

//! DATEX II v2 and v3, in XML or JSON, plain or gzip: parking tables and status, situations, measured data, charging.
//!
//! Spec: CEN/TS 16157 and <https://docs.datex2.eu>; for v2, <http://datex2.eu/schema/2/2_0> with the German profiles of
//! parking in `genericPublicationExtension`. Elements are known by their local names and `xsi:type`, since prefixes, SOAP
//! envelopes and containers around the publication differ from server to server.

mod energy;
mod facility;
mod hours;
mod json;
mod light;
mod limits;
mod measured;
mod parking;
mod place;
mod regulation;
mod situation;

use std::borrow::Cow;
use std::sync::Arc;

use super::answer::{self, UNEXPECTED};
use super::model::{ParkingState, Repair, Source, note};
use super::reading::{Ask, Reading, Why};
use super::rules::{Clock, Frame, clock};
use super::texts;
use crate::Error;
use crate::Timestamp;
use crate::document::json as json_text;
use crate::document::plain::line;
use crate::document::record::{Element, Record};
use crate::document::records::{self, Gather};
use crate::error::Nonsense;
use crate::http::{Endpoint, Request, Response};

/// A publication of DATEX II.
#[derive(Debug, Clone, PartialEq)]
pub struct Datex2 {
    /// The document with the figures, or with the situations.
    pub publication: Endpoint,
    /// The document with names, places and capacities, where it is another: the parking table, or that of the measurement
    /// sites. Its records are joined by id.
    pub table: Option<Endpoint>,
    /// The clock behind times without a zone.
    pub clock: Clock,
    /// The reference system of its coordinates, as some servers write metres where degrees belong, and the city.
    pub frame: Frame,
    /// Of texts in several languages, which to show: `it`; else the first is shown.
    pub language: Option<String>,
}

const PUBLICATION: u8 = 0;
const TABLE: u8 = 1;

impl Datex2 {
    /// A publication in one document, in degrees and UTC.
    pub fn new(publication: Endpoint) -> Self {
        Self { publication, table: None, clock: Clock::Utc, frame: Frame::default(), language: None }
    }

    pub(super) fn start(&self) -> Vec<Ask> {
        let publication = Ask::must(PUBLICATION, Request::get(self.publication.as_str()));
        let table = self.table.as_ref().map(|table| Ask::may(TABLE, Request::get(table.as_str())));
        [publication].into_iter().chain(table).collect()
    }

    pub(super) fn decode(&self, response: &Response) -> Result<Reading, Error> {
        let body = answer::unpacked(response)?;
        let text = answer::text(response, &body)?;
        let mut publication = Publication::new(self);
        if text.starts_with(['{', '[']) {
            let root = json_text::parse(&text)?;
            if let Some(light) = root.get("parkingPublicationLight") {
                return light::read(light, &publication.context);
            }
            json::walk(&root, &mut publication);
        } else {
            records::walk(&text, &mut publication)?;
        }
        publication.end()
    }
}

/// What the records of a document need to know beside themselves.
struct Context<'s> {
    settings: &'s Datex2,
    /// When the document was made.
    published: Option<Timestamp>,
}

impl Context<'_> {
    /// A time of a record, if it can be.
    fn time(&self, said: Option<&str>, repairs: &mut Vec<Repair>) -> Option<Timestamp> {
        let found = clock::read(said?, self.settings.clock);
        if found.is_none() {
            note(repairs, Repair::ImpossibleTime);
        }
        found
    }

    /// When a record was measured: as it says, else when the document was made. A record that says 1970 has no age, and
    /// does not borrow the document's, by which it would look fresh.
    fn measured(&self, said: Option<&str>, repairs: &mut Vec<Repair>) -> Option<Timestamp> {
        match said {
            Some(_) => self.time(said, repairs),
            None => self.published,
        }
    }

    /// What is known of a site whose counter says a time that cannot be: it has not counted yet, and its zero is no count.
    fn believed(
        &self,
        state: Option<ParkingState>,
        said: Option<&str>,
        measured: Option<Timestamp>,
    ) -> Option<ParkingState> {
        match (said, measured, state) {
            (Some(_), None, state) if state != Some(ParkingState::Closed) => Some(ParkingState::NoData),
            _ => state,
        }
    }

    /// The text of a multilingual string (`values/value`) or of what is written there without, on one line.
    fn words(&self, record: Option<Record<'_, '_>>) -> Option<String> {
        self.text(record).map(line).filter(|text| !text.is_empty())
    }

    fn text<'r>(&self, record: Option<Record<'r, '_>>) -> Option<&'r str> {
        let record = record?;
        let wanted = self.settings.language.as_deref();
        let mut first = None;
        for value in record.all().filter(|value| value.name() == "value" || value.name() == "values") {
            let Some(text) = value.own() else { continue };
            let is_wanted = |language: Cow<'_, str>| texts::is_wanted(wanted, &language);
            if wanted.is_none() || value.attribute("lang").is_some_and(is_wanted) {
                return Some(text);
            }
            first = first.or(Some(text));
        }
        first.or_else(|| record.own())
    }
}

/// A document while it is read.
struct Publication<'s> {
    context: Context<'s>,
    reading: Reading,
    /// Whether there is anything in the envelope.
    has_payload: bool,
    /// Whether that is of a kind that is read here.
    is_known: bool,
    /// Whether it is a web page.
    is_page: bool,
    /// What a SOAP server says instead.
    fault: Option<String>,
    shares: facility::Shares,
}

/// The publications that are read here; in v2, the last two are in a generic one.
const KNOWN: [&str; 11] = [
    "ParkingTablePublication",
    "ParkingStatusPublication",
    "SituationPublication",
    "MeasuredDataPublication",
    "MeasurementSiteTablePublication",
    "EnergyInfrastructureTablePublication",
    "EnergyInfrastructureStatusPublication",
    "TrafficRegulationPublication",
    "ParkingFacilityTablePublication",
    "ParkingFacilityTableStatusPublication",
    "ParkingPublication",
];

impl<'s> Publication<'s> {
    fn new(settings: &'s Datex2) -> Self {
        Self {
            context: Context { settings, published: None },
            reading: Reading::default(),
            has_payload: false,
            is_known: false,
            is_page: false,
            fault: None,
            shares: facility::Shares::default(),
        }
    }

    /// A document without payload is what a server sends that has no data now: an empty list would be taken for a city
    /// without car parks.
    fn end(mut self) -> Result<Reading, Error> {
        if self.is_page {
            return Err(Error::Nonsense(Nonsense::WebPage));
        }
        if self.fault.is_some() || (!self.has_payload && !self.is_known) {
            return Err(answer::unavailable(self.fault));
        }
        if !self.is_known {
            return Err(UNEXPECTED);
        }
        self.shares.settle(&mut self.reading.sites);
        Ok(self.reading)
    }

    fn add<T>(&mut self, item: Result<T, Why>, record: Record<'_, '_>, list: fn(&mut Reading) -> &mut Vec<T>) {
        match item {
            Ok(item) => list(&mut self.reading).push(item),
            Err(why) => self.reading.refuse(record.attribute("id").as_deref(), why),
        }
    }
}

impl<'a> Gather<'a> for Publication<'_> {
    fn begins(&mut self, element: &Element<'a>) -> bool {
        match element.name {
            "payload" | "payloadPublication" => {
                self.has_payload = true;
                let kind = element.kind();
                self.is_known |= KNOWN.contains(&kind.as_ref());
                false
            }
            "html" => {
                self.is_page = true;
                false
            }
            "publicationTime"
            | "publicationCreator"
            | "Fault"
            | "parkingRecord"
            | "parkingRecordStatus"
            | "parkingFacility"
            | "parkingFacilityStatus"
            | "situation"
            | "siteMeasurements"
            | "measurementSiteRecord"
            | "measurementSite"
            | "energyInfrastructureSite"
            | "energyInfrastructureSiteStatus"
            | "trafficRegulationOrder" => true,
            // `genericPublicationExtension` holds the publication as an element of its name.
            name => {
                self.is_known |= KNOWN.iter().any(|known| known.eq_ignore_ascii_case(name));
                false
            }
        }
    }

    fn record(&mut self, record: Record<'_, 'a>) {
        if !self.reading.has_room() {
            return;
        }
        let context = &self.context;
        match record.name() {
            "publicationTime" => {
                self.context.published = record.own().and_then(|time| clock::read(time, self.context.settings.clock));
            }
            "publicationCreator" => {
                let name = record.deep("nationalIdentifier").map(str::to_owned);
                self.reading.source = name.map(|name| Arc::new(Source { name, ..Source::default() }));
            }
            "Fault" => {
                let said = record.deep("faultstring").or_else(|| record.deep("Text"));
                self.fault = Some(said.map(line).unwrap_or_default());
            }
            "parkingRecord" => self.add(parking::table(record, context), record, |reading| &mut reading.sites),
            "parkingRecordStatus" => self.add(parking::status(record, context), record, |reading| &mut reading.sites),
            "parkingFacility" => self.add(facility::table(record, context), record, |reading| &mut reading.sites),
            "parkingFacilityStatus" => {
                let site = facility::status(record, context, &mut self.shares);
                self.add(site, record, |reading| &mut reading.sites);
            }
            "situation" => situation::read(record, &self.context, &mut self.reading),
            "siteMeasurements" => self.add(measured::site(record, context), record, |reading| &mut reading.segments),
            // The first name is that of v2, the second that of v3.
            "measurementSiteRecord" | "measurementSite" => {
                self.add(measured::table(record, context), record, |reading| &mut reading.segments);
            }
            "energyInfrastructureSite" => {
                self.add(energy::table(record, context), record, |reading| &mut reading.chargers);
            }
            "energyInfrastructureSiteStatus" => {
                self.add(energy::status(record, context), record, |reading| &mut reading.chargers);
            }
            "trafficRegulationOrder" => {
                self.add(regulation::read(record, context), record, |reading| &mut reading.incidents);
            }
            _ => {}
        }
    }
}

/// The id that a record refers to, or has. The German profile writes the name behind it, in references only: `1035[P+R
/// Bondorf]`; it is returned beside the id.
fn id(record: Record<'_, '_>) -> Result<(String, Option<String>), Why> {
    let whole = record.attribute("id").ok_or(Why::Nameless)?;
    let parts = whole.strip_suffix(']').and_then(|rest| rest.split_once('['));
    let named = parts.filter(|(id, name)| !id.is_empty() && name.contains(char::is_alphabetic));
    Ok(match named {
        Some((id, name)) => (id.to_owned(), Some(line(name))),
        None => (whole.into_owned(), None),
    })
}

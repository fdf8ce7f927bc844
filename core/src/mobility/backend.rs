//! [`Backend`]: one feed, and [`Protocol`]: the one list of protocols that feeds are read by.
//!
//! A protocol is settings and two pure functions: what to ask for first, and what an answer says. What is the same for
//! all, reading on until a feed is whole and no further, stands here.

use super::arcgis::ArcGis;
use super::cifs::Cifs;
use super::ckan::Ckan;
use super::datex2::Datex2;
use super::digitraffic::Digitraffic;
use super::features::OgcFeatures;
use super::gbfs::Gbfs;
use super::gtfs_rt::GtfsRt;
use super::mapped::Mapped;
use super::model::{ForecastPoint, ParkingSite};
use super::ngsi::Ngsi;
use super::open511::Open511;
use super::opendatasoft::Opendatasoft;
use super::parkapi::ParkApi;
use super::pls::Pls;
use super::reading::{Ask, MOST_ITEMS, Need, Reading, Why};
use super::siri::Siri;
use super::socrata::Socrata;
use super::wfs::Wfs;
use super::wzdx::Wzdx;
use crate::http::{Response, Transport};
use crate::{Error, Timestamp};

/// More documents than these are not asked for at once: a server that never ends its pages must not end the panel.
const MOST_DOCUMENTS: usize = 120;

/// What a feed is published with.
#[derive(Debug, Clone, PartialEq)]
pub enum Protocol {
    /// ArcGIS REST.
    ArcGis(ArcGis),
    /// CIFS, as XML or JSON.
    Cifs(Cifs),
    /// CKAN DataStore.
    Ckan(Ckan),
    /// DATEX II v2 or v3.
    Datex2(Datex2),
    /// Digitraffic's traffic messages.
    Digitraffic(Digitraffic),
    /// GBFS 1.1 to 3.0.
    Gbfs(Gbfs),
    /// GTFS-Realtime service alerts.
    GtfsRt(GtfsRt),
    /// Any JSON, GeoJSON, CSV or XML by a field mapping.
    Mapped(Mapped),
    /// NGSI-v2 or NGSI-LD.
    Ngsi(Ngsi),
    /// OGC API – Features.
    OgcFeatures(OgcFeatures),
    /// Open511.
    Open511(Open511),
    /// Opendatasoft Explore v2.1 or v1.
    Opendatasoft(Opendatasoft),
    /// ParkAPI v1, v2 or v3.
    ParkApi(ParkApi),
    /// The RSS feed of a parking guidance system.
    Pls(Pls),
    /// SIRI facility monitoring and situations.
    Siri(Siri),
    /// Socrata SODA 2.1.
    Socrata(Socrata),
    /// Web Feature Service in GeoJSON.
    Wfs(Wfs),
    /// WZDx 3 to 4.2, and CWZ 1.0.
    Wzdx(Wzdx),
}

impl Protocol {
    /// What to ask for first.
    pub fn start(&self) -> Vec<Ask> {
        match self {
            Self::ArcGis(service) => service.start(),
            Self::Cifs(feed) => feed.start(),
            Self::Ckan(portal) => portal.start(),
            Self::Datex2(datex2) => datex2.start(),
            Self::Digitraffic(server) => server.start(),
            Self::Gbfs(system) => system.start(),
            Self::GtfsRt(alerts) => alerts.start(),
            Self::Mapped(mapped) => mapped.start(),
            Self::Ngsi(broker) => broker.start(),
            Self::OgcFeatures(server) => server.start(),
            Self::Open511(server) => server.start(),
            Self::Opendatasoft(portal) => portal.start(),
            Self::ParkApi(parkapi) => parkapi.start(),
            Self::Pls(pls) => pls.start(),
            Self::Siri(siri) => siri.start(),
            Self::Socrata(portal) => portal.start(),
            Self::Wfs(service) => service.start(),
            Self::Wzdx(feed) => feed.start(),
        }
    }

    /// What an answer says; `ask` is what was asked for.
    pub fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        let reading = match self {
            Self::ArcGis(service) => service.decode(ask, response),
            Self::Cifs(feed) => feed.decode(response),
            Self::Ckan(portal) => portal.decode(ask, response),
            Self::Datex2(datex2) => datex2.decode(response),
            Self::Digitraffic(server) => server.decode(response),
            Self::Gbfs(system) => system.decode(ask, response),
            Self::GtfsRt(alerts) => alerts.decode(response),
            Self::Mapped(mapped) => mapped.decode(ask, response),
            Self::Ngsi(_) => Ngsi::decode(ask, response),
            Self::OgcFeatures(server) => server.decode(ask, response),
            Self::Open511(server) => server.decode(ask, response),
            Self::Opendatasoft(portal) => portal.decode(ask, response),
            Self::ParkApi(parkapi) => parkapi.decode(ask, response),
            Self::Pls(pls) => pls.decode(response),
            Self::Siri(siri) => siri.decode(response),
            Self::Socrata(portal) => portal.decode(ask, response),
            Self::Wfs(service) => service.decode(ask, response),
            Self::Wzdx(_) => Wzdx::decode(response),
        };
        reading.map(Reading::settled)
    }
}

/// One feed, reached through a transport.
#[derive(Debug, Clone)]
pub struct Backend<T> {
    protocol: Protocol,
    transport: T,
}

impl<T: Transport> Backend<T> {
    /// The feed that `protocol` describes.
    pub fn new(protocol: Protocol, transport: T) -> Self {
        Self { protocol, transport }
    }

    /// Reads the whole feed: all its documents and pages, joined by the ids of what they tell of.
    ///
    /// It ends at a page without an item, an address that was asked for before, 120 documents or 100,000 items; a feed
    /// that would go on then says so in [`Reading::refused`]. A document that must be there and is not is the error.
    pub async fn read(&self) -> Result<Reading, Error> {
        let mut waiting = self.protocol.start();
        let mut asked: Vec<String> = Vec::new();
        let mut parts: Vec<Reading> = Vec::new();
        let mut items = 0_usize;
        while !waiting.is_empty() {
            let ask = waiting.remove(0);
            let address = ask.request.address();
            if asked.contains(&address) {
                continue;
            }
            if asked.len() >= MOST_DOCUMENTS || items >= MOST_ITEMS {
                parts.push(left_out(address, Why::TooMany));
                break;
            }
            let answer = self.transport.send(ask.request.clone()).await.map_err(Error::from);
            let read = answer.and_then(|response| self.protocol.decode(&ask, &response));
            match (read, ask.need) {
                (Ok(mut reading), _) => {
                    items = items.saturating_add(reading.count());
                    waiting.append(&mut reading.next);
                    parts.push(reading);
                }
                (Err(error), Need::Must) => return Err(error),
                (Err(_), Need::May) => parts.push(left_out(address.clone(), Why::Unread)),
            }
            asked.push(address);
        }
        Ok(Reading::joined(parts))
    }

    /// The free spaces of the next hours of a site whose [`super::Forecast`] must be asked for, oldest first; empty if
    /// the server, or its protocol, has none.
    pub async fn forecast(
        &self,
        site: &ParkingSite,
        from: Timestamp,
        to: Timestamp,
    ) -> Result<Vec<ForecastPoint>, Error> {
        let Protocol::ParkApi(parkapi) = &self.protocol else { return Ok(Vec::new()) };
        match parkapi.ask_forecast(site, from, to) {
            Some(request) => parkapi.forecast(site, &self.transport.send(request).await?),
            None => Ok(Vec::new()),
        }
    }
}

fn left_out(address: String, why: Why) -> Reading {
    let mut reading = Reading::default();
    reading.refuse(Some(&address), why);
    reading
}

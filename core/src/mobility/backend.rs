//! [`Backend`]: one feed, and [`Protocol`]: the one list of protocols that feeds are read by.
//!
//! A protocol is settings and two pure functions: what to ask for first, and what an answer says. What is the same for
//! all, reading on until a feed is whole and no further, stands here.

use super::answer::UNEXPECTED;
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
/// Nor are more once they have had so many bytes together, which is three times what one of them may have.
const MOST_BYTES: usize = 150_000_000;

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

    /// Which function reads its answers.
    pub fn family(&self) -> Family {
        match self {
            Self::Mapped(mapped) if mapped.is_xml() => Family::Xml,
            Self::ArcGis(_)
            | Self::Ckan(_)
            | Self::Mapped(_)
            | Self::OgcFeatures(_)
            | Self::Opendatasoft(_)
            | Self::ParkApi(_)
            | Self::Socrata(_)
            | Self::Wfs(_) => Family::Tables,
            Self::Digitraffic(_) | Self::Gbfs(_) | Self::Ngsi(_) | Self::Open511(_) | Self::Wzdx(_) => Family::Json,
            Self::Cifs(_) | Self::Datex2(_) | Self::GtfsRt(_) | Self::Pls(_) | Self::Siri(_) => Family::Xml,
        }
    }

    /// What an answer says; `ask` is what was asked for.
    pub fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        let decode = match self.family() {
            Family::Tables => decode_tables,
            Family::Json => decode_json,
            Family::Xml => decode_xml,
        };
        decode(self, ask, response)
    }
}

/// The protocols that are read by the same means. Where the size of code counts, each can be loaded by itself: it is
/// reached by its function alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Lists of records in JSON or CSV: [`decode_tables`].
    Tables,
    /// Standards in JSON with a structure of their own: [`decode_json`].
    Json,
    /// XML and what is rarer: [`decode_xml`].
    Xml,
}

/// What an answer to a protocol of one family says; another makes no sense to it.
pub type Decode = fn(&Protocol, &Ask, &Response) -> Result<Reading, Error>;

/// [`Decode`] for [`Family::Tables`].
pub fn decode_tables(protocol: &Protocol, ask: &Ask, response: &Response) -> Result<Reading, Error> {
    let reading = match protocol {
        Protocol::ArcGis(service) => service.decode(ask, response),
        Protocol::Ckan(portal) => portal.decode(ask, response),
        Protocol::Mapped(mapped) => mapped.decode(ask, response),
        Protocol::OgcFeatures(server) => server.decode(ask, response),
        Protocol::Opendatasoft(portal) => portal.decode(ask, response),
        Protocol::ParkApi(parkapi) => parkapi.decode(ask, response),
        Protocol::Socrata(portal) => portal.decode(ask, response),
        Protocol::Wfs(service) => service.decode(ask, response),
        _ => Err(UNEXPECTED),
    };
    reading.map(Reading::settled)
}

/// [`Decode`] for [`Family::Json`].
pub fn decode_json(protocol: &Protocol, ask: &Ask, response: &Response) -> Result<Reading, Error> {
    let reading = match protocol {
        Protocol::Digitraffic(server) => server.decode(response),
        Protocol::Gbfs(system) => system.decode(ask, response),
        Protocol::Ngsi(_) => Ngsi::decode(ask, response),
        Protocol::Open511(server) => server.decode(ask, response),
        Protocol::Wzdx(_) => Wzdx::decode(response),
        _ => Err(UNEXPECTED),
    };
    reading.map(Reading::settled)
}

/// [`Decode`] for [`Family::Xml`].
pub fn decode_xml(protocol: &Protocol, ask: &Ask, response: &Response) -> Result<Reading, Error> {
    let reading = match protocol {
        Protocol::Cifs(feed) => feed.decode(response),
        Protocol::Datex2(datex2) => datex2.decode(response),
        Protocol::GtfsRt(alerts) => alerts.decode(response),
        Protocol::Mapped(mapped) => mapped.decode_xml(ask, response),
        Protocol::Pls(pls) => pls.decode(response),
        Protocol::Siri(siri) => siri.decode(response),
        _ => Err(UNEXPECTED),
    };
    reading.map(Reading::settled)
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
    /// It ends at a page without an item, an address that was asked for before, 120 documents, 150 MB or 100,000 items and
    /// refusals; a feed that would go on then says so in [`Reading::refused`]. A document that must be there and is not is
    /// the error.
    pub async fn read(&self) -> Result<Reading, Error> {
        self.read_by(Protocol::decode).await
    }

    /// The same by the function of the protocol's [`Family`].
    pub async fn read_by(&self, decode: Decode) -> Result<Reading, Error> {
        let mut waiting = self.protocol.start();
        let mut asked: Vec<String> = Vec::new();
        let mut parts: Vec<Reading> = Vec::new();
        let (mut items, mut bytes) = (0_usize, 0_usize);
        while !waiting.is_empty() {
            let ask = waiting.remove(0);
            let address = ask.request.address();
            if asked.contains(&address) {
                continue;
            }
            if asked.len() >= MOST_DOCUMENTS || items >= MOST_ITEMS || bytes >= MOST_BYTES {
                parts.push(left_out(address, Why::TooMany));
                break;
            }
            let answer = self.transport.send(ask.request.clone()).await.map_err(Error::from);
            let read = answer.and_then(|response| {
                bytes = bytes.saturating_add(response.body.len());
                decode(&self.protocol, &ask, &response)
            });
            match (read, ask.need) {
                (Ok(mut reading), _) => {
                    items = items.saturating_add(reading.count()).saturating_add(reading.refused.len());
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

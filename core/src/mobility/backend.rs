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
    fn dialect(&self) -> &dyn Dialect {
        match self {
            Self::ArcGis(service) => service,
            Self::Cifs(feed) => feed,
            Self::Ckan(portal) => portal,
            Self::Datex2(datex2) => datex2,
            Self::Digitraffic(server) => server,
            Self::Gbfs(system) => system,
            Self::GtfsRt(alerts) => alerts,
            Self::Mapped(mapped) => mapped,
            Self::Ngsi(broker) => broker,
            Self::OgcFeatures(server) => server,
            Self::Open511(server) => server,
            Self::Opendatasoft(portal) => portal,
            Self::ParkApi(parkapi) => parkapi,
            Self::Pls(pls) => pls,
            Self::Siri(siri) => siri,
            Self::Socrata(portal) => portal,
            Self::Wfs(service) => service,
            Self::Wzdx(feed) => feed,
        }
    }

    /// What to ask for first.
    pub fn start(&self) -> Vec<Ask> {
        self.dialect().start()
    }

    /// What an answer says; `ask` is what was asked for.
    pub fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        self.dialect().decode(ask, response)
    }
}

/// How one feed is read. Where the size of code counts, a dialect can be loaded by itself: nothing else names it.
pub trait Dialect {
    /// What to ask for first.
    fn start(&self) -> Vec<Ask>;

    /// What an answer says; `ask` is what was asked for.
    ///
    /// # Errors
    /// If the server refused, or what it said makes no sense.
    fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error>;

    /// Joins what the documents of the feed say of the same.
    fn join(&self, parts: Vec<Reading>) -> Reading {
        Reading::joined(parts)
    }
}

macro_rules! dialects {
    ($($dialect:ty: |$self:ident, $ask:ident, $response:ident| $decode:expr,)*) => {
        $(impl Dialect for $dialect {
            fn start(&self) -> Vec<Ask> {
                <$dialect>::start(self)
            }

            fn decode(&$self, $ask: &Ask, $response: &Response) -> Result<Reading, Error> {
                $decode.map(Reading::settled)
            }
        })*
    };
}

dialects! {
    ArcGis: |self, ask, response| self.decode(ask, response),
    Cifs: |self, _ask, response| self.decode(response),
    Ckan: |self, ask, response| self.decode(ask, response),
    Datex2: |self, _ask, response| self.decode(response),
    Digitraffic: |self, _ask, response| self.decode(response),
    Gbfs: |self, ask, response| self.decode(ask, response),
    GtfsRt: |self, _ask, response| self.decode(response),
    Mapped: |self, ask, response| self.decode_xml(ask, response),
    Ngsi: |self, ask, response| Ngsi::decode(ask, response),
    OgcFeatures: |self, ask, response| self.decode(ask, response),
    Open511: |self, ask, response| self.decode(ask, response),
    Opendatasoft: |self, ask, response| self.decode(ask, response),
    Pls: |self, _ask, response| self.decode(response),
    Siri: |self, _ask, response| self.decode(response),
    Socrata: |self, ask, response| self.decode(ask, response),
    WithoutXml: |self, ask, response| self.0.decode(ask, response),
    Wfs: |self, ask, response| self.decode(ask, response),
    Wzdx: |self, _ask, response| Wzdx::decode(response),
}

/// Parking places and nothing else, so that what joins the rest is not part of it.
impl Dialect for ParkApi {
    fn start(&self) -> Vec<Ask> {
        self.start()
    }

    fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        self.decode(ask, response).map(Reading::settled_sites)
    }

    fn join(&self, parts: Vec<Reading>) -> Reading {
        Reading::joined_sites(parts)
    }
}

/// A [`Mapped`] that reads no XML.
#[derive(Debug, Clone, PartialEq)]
pub struct WithoutXml(pub Mapped);

impl WithoutXml {
    fn start(&self) -> Vec<Ask> {
        self.0.start()
    }
}

/// Reads a whole feed: all its documents and pages, joined by the ids of what they tell of.
///
/// It ends at a page without an item, an address that was asked for before, 120 documents, 150 MB or 100,000 items and
/// refusals; a feed that would go on then says so in [`Reading::refused`].
///
/// # Errors
/// If a document that must be there is not.
pub async fn read<T: Transport>(dialect: &dyn Dialect, transport: &T) -> Result<Reading, Error> {
    let mut waiting = dialect.start();
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
        let answer = transport.send(ask.request.clone()).await.map_err(Error::from);
        let read = answer.and_then(|response| {
            bytes = bytes.saturating_add(response.body.len());
            dialect.decode(&ask, &response)
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
    Ok(dialect.join(parts))
}

/// The free spaces of the next hours of a site whose [`super::Forecast`] must be asked for, oldest first; empty if the
/// server has none.
///
/// # Errors
/// If the server refused, or what it said makes no sense.
pub async fn forecast<T: Transport>(
    parkapi: &ParkApi,
    transport: &T,
    site: &ParkingSite,
    from: Timestamp,
    to: Timestamp,
) -> Result<Vec<ForecastPoint>, Error> {
    match parkapi.ask_forecast(site, from, to) {
        Some(request) => parkapi.forecast(site, &transport.send(request).await?),
        None => Ok(Vec::new()),
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

    /// Reads the whole feed: [`read`].
    ///
    /// # Errors
    /// If a document that must be there is not.
    pub async fn read(&self) -> Result<Reading, Error> {
        read(self.protocol.dialect(), &self.transport).await
    }

    /// [`forecast`]; empty if the protocol has none.
    ///
    /// # Errors
    /// If the server refused, or what it said makes no sense.
    pub async fn forecast(
        &self,
        site: &ParkingSite,
        from: Timestamp,
        to: Timestamp,
    ) -> Result<Vec<ForecastPoint>, Error> {
        match &self.protocol {
            Protocol::ParkApi(parkapi) => forecast(parkapi, &self.transport, site, from, to).await,
            _ => Ok(Vec::new()),
        }
    }
}

fn left_out(address: String, why: Why) -> Reading {
    let mut reading = Reading::default();
    reading.refuse(Some(&address), why);
    reading
}

//! [`Backend`]: one catalogue, and [`Protocol`]: the one list of protocols that catalogues are read by.
//!
//! A dialect is settings and pure functions: what to ask for first, what an answer says, and what to ask for when one service
//! is opened. What is the same for all, reading on until a catalogue is whole and no further, stands here.

use super::annuaire::Annuaire;
use super::cpsv::Cpsv;
use super::design_comuni::DesignComuni;
use super::hsds::Hsds;
use super::model::ServiceId;
use super::open311::Open311;
use super::plain::Plain;
use super::reading::{Ask, MOST_ITEMS, Need, Reading, Why};
use super::schema_org::SchemaOrg;
use crate::Error;
use crate::http::{Response, Transport};

/// More documents than these are not asked for at once: a server that never ends its pages must not end the page.
const MOST_DOCUMENTS: usize = 120;
/// Nor are more once they have had so many bytes together.
const MOST_BYTES: usize = 100_000_000;

/// What a catalogue is published with.
#[derive(Debug, Clone, PartialEq)]
pub enum Protocol {
    /// The directory of French administrations.
    Annuaire(Annuaire),
    /// CPSV-AP as JSON-LD, and FIWARE's variant of it.
    Cpsv(Cpsv),
    /// Sites of Italian cities, on WordPress or Plone.
    DesignComuni(DesignComuni),
    /// Open Referral HSDS 3 and Open Referral UK.
    Hsds(Hsds),
    /// Open311's service list, as reports that one can make.
    Open311(Open311),
    /// A plain list of our own, as JSON or CSV.
    Plain(Plain),
    /// schema.org's GovernmentService, in documents or web pages.
    SchemaOrg(SchemaOrg),
}

impl Protocol {
    /// How it is read.
    pub fn dialect(&self) -> &dyn Dialect {
        match self {
            Self::Annuaire(portal) => portal,
            Self::Cpsv(documents) => documents,
            Self::DesignComuni(site) => site,
            Self::Hsds(server) => server,
            Self::Open311(server) => server,
            Self::Plain(document) => document,
            Self::SchemaOrg(pages) => pages,
        }
    }
}

/// How one catalogue is read. Where the size of code counts, a dialect can be loaded by itself: nothing else names it.
pub trait Dialect {
    /// What to ask for first.
    fn start(&self) -> Vec<Ask>;

    /// What to ask for to know all of one service; nothing, where the list says all there is.
    fn detail(&self, _id: &ServiceId) -> Vec<Ask> {
        Vec::new()
    }

    /// What an answer says; `ask` is what was asked for.
    ///
    /// # Errors
    /// If the server refused, or what it said makes no sense.
    fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error>;
}

/// Reads a whole catalogue: all its documents and pages, joined by the ids of what they tell of.
///
/// It ends at an address that was asked for before, 120 documents, 100 MB or 20,000 items; a catalogue that would go on then
/// says so in [`Reading::left_out`].
///
/// # Errors
/// If a document that must be there is not.
pub async fn read<T: Transport>(dialect: &dyn Dialect, transport: &T) -> Result<Reading, Error> {
    gather(dialect, transport, dialect.start()).await
}

/// Reads all that there is to know of one service; empty, where the list says it already.
///
/// # Errors
/// If the server refused, or what it said makes no sense.
pub async fn detail<T: Transport>(dialect: &dyn Dialect, transport: &T, id: &ServiceId) -> Result<Reading, Error> {
    gather(dialect, transport, dialect.detail(id)).await
}

async fn gather<T: Transport>(dialect: &dyn Dialect, transport: &T, mut waiting: Vec<Ask>) -> Result<Reading, Error> {
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
            parts.push(left_out(&address, Why::TooMany));
            break;
        }
        let answer = transport.send(ask.request.clone()).await.map_err(Error::from);
        let read = answer.and_then(|response| {
            bytes = bytes.saturating_add(response.body.len());
            dialect.decode(&ask, &response)
        });
        match (read, ask.need) {
            (Ok(mut reading), _) => {
                items = items.saturating_add(reading.count()).saturating_add(reading.left_out.len());
                waiting.append(&mut reading.next);
                parts.push(reading);
            }
            (Err(error), Need::Must) => return Err(error),
            (Err(_), Need::May) => parts.push(left_out(&address, Why::Unread)),
        }
        asked.push(address);
    }
    Ok(Reading::joined(parts))
}

/// One catalogue, reached through a transport.
#[derive(Debug, Clone)]
pub struct Backend<T> {
    protocol: Protocol,
    transport: T,
}

impl<T: Transport> Backend<T> {
    /// The catalogue that `protocol` describes.
    pub fn new(protocol: Protocol, transport: T) -> Self {
        Self { protocol, transport }
    }

    /// Reads the whole catalogue: [`read`].
    ///
    /// # Errors
    /// If a document that must be there is not.
    pub async fn read(&self) -> Result<Reading, Error> {
        read(self.protocol.dialect(), &self.transport).await
    }

    /// Reads all that there is to know of one service: [`detail`].
    ///
    /// # Errors
    /// If the server refused, or what it said makes no sense.
    pub async fn detail(&self, id: &ServiceId) -> Result<Reading, Error> {
        detail(self.protocol.dialect(), &self.transport, id).await
    }
}

fn left_out(address: &str, why: Why) -> Reading {
    let mut reading = Reading::default();
    reading.leave_out(Some(address), why);
    reading
}

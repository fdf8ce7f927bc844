//! [`Protocol`]: the one list of calendars and platforms that events are read from, and [`read`]: all that one of them has.
//!
//! A dialect is settings and two pure functions: what to ask for first, and what an answer says. What is the same for all,
//! reading on until a source is whole and no further, stands here.

use super::decidim::Decidim;
use super::design_comuni::DesignComuni;
use super::elms::Elms;
use super::gancio::Gancio;
use super::icalendar::ICalendar;
use super::illinois::Illinois;
use super::legistar::Legistar;
use super::localist::Localist;
use super::merge::merge;
use super::oparl::OParl;
use super::openagenda::OpenAgenda;
use super::opendatasoft::Opendatasoft;
use super::reading::{Ask, Clocks, MOST_EVENTS, Need, Reading, Span, Why};
use super::schema_org::SchemaOrg;
use super::tec::Tec;
use super::zones::Zones;
use crate::Error;
use crate::http::{Request, Response, Transport};

/// More documents than these are not asked for at once: a server that never ends its pages must not end the list.
const MOST_DOCUMENTS: usize = 60;

/// What events are published with.
#[derive(Debug, Clone, PartialEq)]
pub enum Protocol {
    /// Decidim: meetings.
    Decidim(Decidim),
    /// Sites of Italian municipalities.
    DesignComuni(DesignComuni),
    /// eLMS: meetings of Chicago's council.
    Elms(Elms),
    /// gancio.
    Gancio(Gancio),
    /// iCalendar: a file.
    ICalendar(ICalendar),
    /// The event feed of the State of Illinois.
    Illinois(Illinois),
    /// Legistar: meetings of councils.
    Legistar(Legistar),
    /// Localist.
    Localist(Localist),
    /// OParl: meetings of councils.
    OParl(OParl),
    /// OpenAgenda v2.
    OpenAgenda(OpenAgenda),
    /// Opendatasoft: datasets of events.
    Opendatasoft(Opendatasoft),
    /// schema.org in JSON-LD.
    SchemaOrg(SchemaOrg),
    /// The Events Calendar.
    Tec(Tec),
}

impl Protocol {
    /// The dialect of the protocol.
    pub fn dialect(&self) -> &dyn Dialect {
        match self {
            Self::Decidim(platform) => platform,
            Self::DesignComuni(site) => site,
            Self::Elms(list) => list,
            Self::Gancio(instance) => instance,
            Self::ICalendar(file) => file,
            Self::Illinois(feed) => feed,
            Self::Legistar(council) => council,
            Self::Localist(calendar) => calendar,
            Self::OParl(body) => body,
            Self::OpenAgenda(agenda) => agenda,
            Self::Opendatasoft(portal) => portal,
            Self::SchemaOrg(document) => document,
            Self::Tec(site) => site,
        }
    }
}

/// How one source is read. Where the size of code counts, a dialect can be loaded by itself: nothing else names it.
pub trait Dialect {
    /// What to ask for first.
    fn list(&self, span: &Span) -> Vec<Ask>;

    /// What an answer says; `ask` is what was asked for.
    ///
    /// # Errors
    /// If the server refused, or what it said makes no sense.
    fn decode(&self, ask: &Ask, response: &Response, clocks: &mut Clocks<'_>) -> Result<Reading, Error>;
}

macro_rules! dialects {
    ($($dialect:ty: |$self:ident, $span:ident| $list:expr, |$ask:ident, $response:ident, $clocks:ident| $decode:expr,)*) => {
        $(impl Dialect for $dialect {
            fn list(&$self, $span: &Span) -> Vec<Ask> {
                $list
            }

            fn decode(&$self, $ask: &Ask, $response: &Response, $clocks: &mut Clocks<'_>) -> Result<Reading, Error> {
                $decode
            }
        })*
    };
}

dialects! {
    Decidim: |self, _span| self.list(), |ask, response, clocks| self.decode(ask, response, clocks),
    DesignComuni: |self, span| self.list(span), |ask, response, clocks| self.decode(ask, response, clocks),
    Elms: |self, _span| self.list(), |ask, response, clocks| Self::decode(ask, response, clocks),
    Gancio: |self, span| self.list(span), |_ask, response, clocks| self.decode(response, clocks),
    ICalendar: |self, _span| self.list(), |_ask, response, clocks| Self::decode(response, clocks),
    Illinois: |self, _span| self.list(), |_ask, response, clocks| Self::decode(response, clocks),
    Legistar: |self, span| self.list(span), |ask, response, clocks| Self::decode(ask, response, clocks),
    Localist: |self, span| self.list(span), |ask, response, clocks| Self::decode(ask, response, clocks),
    OParl: |self, _span| self.list(), |ask, response, clocks| self.decode(ask, response, clocks),
    OpenAgenda: |self, span| self.list(span), |ask, response, clocks| self.decode(ask, response, clocks),
    Opendatasoft: |self, span| self.list(span), |ask, response, clocks| self.decode(ask, response, clocks),
    SchemaOrg: |self, _span| self.list(), |_ask, response, clocks| self.decode(response, clocks),
    Tec: |self, span| self.list(span), |ask, response, clocks| Self::decode(ask, response, clocks),
}

/// Reads what a source has in a span: all its documents and pages, each event once. It ends at a request that was sent before,
/// at 60 documents or at 20,000 events; if there would be more, [`Reading::left_out`] says so.
///
/// # Errors
/// If a document that must be there is not.
pub async fn read<T: Transport>(
    dialect: &dyn Dialect,
    transport: &T,
    span: &Span,
    zones: &dyn Zones,
) -> Result<Reading, Error> {
    let mut clocks = Clocks::new(zones, span);
    let mut waiting = dialect.list(span);
    let mut asked: Vec<Request> = Vec::new();
    let mut whole = Reading::default();
    while !waiting.is_empty() {
        let ask = waiting.remove(0);
        if asked.contains(&ask.request) {
            continue;
        }
        if asked.len() >= MOST_DOCUMENTS || whole.events.len() >= MOST_EVENTS {
            whole.leave_out(Some(&ask.request.address()), Why::TooMany);
            break;
        }
        let answer = transport.send(ask.request.clone()).await.map_err(Error::from);
        match (answer.and_then(|response| dialect.decode(&ask, &response, &mut clocks)), ask.need) {
            (Ok(mut reading), _) => {
                waiting.append(&mut reading.next);
                whole.add(reading);
            }
            (Err(error), Need::Must) => return Err(error),
            (Err(_), Need::May) => whole.leave_out(Some(&ask.request.address()), Why::Unread),
        }
        asked.push(ask.request);
    }
    // Pages overlap, and some tell an event once for each time that it is.
    whole.events = merge(vec![std::mem::take(&mut whole.events)]);
    Ok(whole)
}

/// One source, reached through a transport.
#[derive(Debug, Clone)]
pub struct Backend<T> {
    protocol: Protocol,
    transport: T,
}

impl<T: Transport> Backend<T> {
    /// The source that `protocol` describes.
    pub fn new(protocol: Protocol, transport: T) -> Self {
        Self { protocol, transport }
    }

    /// Reads what it has in a span: [`read`].
    ///
    /// # Errors
    /// If a document that must be there is not.
    pub async fn read(&self, span: &Span, zones: &dyn Zones) -> Result<Reading, Error> {
        read(self.protocol.dialect(), &self.transport, span, zones).await
    }
}

#[cfg(test)]
mod tests;

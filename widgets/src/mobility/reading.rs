//! Reading the feeds, each by the part of the module that knows its protocol.

use std::rc::Rc;

use civic_core::Error;
use civic_core::http::TransportError;
use civic_core::mobility::panel::{Action, SourceId};
use civic_core::mobility::{Backend, Decode, Family, ForecastPoint, ParkingSite, Protocol, decode_tables};
use wasm_bindgen_futures::spawn_local;

use super::sources::Source;
use super::widget::{Link, Msg};
use crate::browser::clock;
use crate::browser::fetch::{Fetch, First, FirstThenFetch};
use crate::part::NotLoaded;

/// Milliseconds to wait for an answer.
const TIMEOUT: u32 = 20_000;
/// How far ahead free spaces are foretold; seconds.
const AHEAD: i64 = 12 * 60 * 60;

/// Reads feeds for one panel.
#[derive(Clone)]
pub(super) struct Reader {
    transport: FirstThenFetch,
}

impl Reader {
    /// `first` are requests that are under way already.
    pub(super) fn new(first: Vec<First>) -> Self {
        let fetch = Fetch { timeout: TIMEOUT, ..Fetch::default() };
        Self { transport: FirstThenFetch { first: Rc::new(first.into()), fetch } }
    }

    /// Reads a source; what it says comes as a message.
    pub(super) fn read(&self, source: &Source, link: &Link) {
        let (id, backend, link) = (source.settings.id.clone(), self.backend(&source.protocol), link.clone());
        let family = source.protocol.family();
        spawn_local(async move {
            let reading = match decode(family).await {
                Ok(decode) => backend.read_by(decode).await,
                // What reads it is on the page's own site, and it did not come either.
                Err(NotLoaded) => Err(Error::Network(TransportError::Unreachable)),
            };
            link.send_message(Msg::Act(Action::Came(id, reading.map(Box::new))));
        });
    }

    /// Asks for the free spaces of the next hours.
    pub(super) fn foretell(&self, source: &Source, site: ParkingSite, link: &Link) {
        let (id, backend, link) = (source.settings.id.clone(), self.backend(&source.protocol), link.clone());
        spawn_local(async move {
            let now = clock::now();
            let points = backend.forecast(&site, now, now.plus_seconds(AHEAD)).await;
            link.send_message(Msg::Foretold(id, site.id, points));
        });
    }

    fn backend(&self, protocol: &Protocol) -> Backend<FirstThenFetch> {
        Backend::new(protocol.clone(), self.transport.clone())
    }
}

/// What is known of the free spaces of the next hours, of one place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Foretold {
    pub(super) source: SourceId,
    pub(super) site: String,
    /// `None` while they are asked for.
    pub(super) points: Option<Result<Vec<ForecastPoint>, Error>>,
}

#[cfg(feature = "split")]
mod split {
    // The attribute declares the border between two modules, which is unsafe for those who get it wrong.
    #![allow(unsafe_code)]

    use civic_core::mobility::{Decode, decode_json, decode_xml};
    use wasm_split_helpers::wasm_split;

    use crate::part::NotLoaded;

    #[wasm_split(mobility_json, fallible)]
    pub(super) fn json() -> Result<Decode, NotLoaded> {
        Ok(decode_json)
    }

    #[wasm_split(mobility_xml, fallible)]
    pub(super) fn xml() -> Result<Decode, NotLoaded> {
        Ok(decode_xml)
    }
}

/// What reads a family of protocols. The commonest is part of the panel's own.
#[cfg(feature = "split")]
async fn decode(family: Family) -> Result<Decode, NotLoaded> {
    match family {
        Family::Tables => Ok(decode_tables),
        Family::Json => split::json().await,
        Family::Xml => split::xml().await,
    }
}

/// What reads a family of protocols; all of it is here already.
#[cfg(not(feature = "split"))]
async fn decode(family: Family) -> Result<Decode, NotLoaded> {
    Ok(match family {
        Family::Tables => decode_tables,
        Family::Json => civic_core::mobility::decode_json,
        Family::Xml => civic_core::mobility::decode_xml,
    })
}

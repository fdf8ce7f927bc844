//! Reading the feeds, each by the part of the module that knows its protocol.

use std::rc::Rc;

use civic_core::Error;
use civic_core::http::TransportError;
use civic_core::mobility::panel::{Action, SourceId};
use civic_core::mobility::{self, ForecastPoint, ParkingSite};
use wasm_bindgen_futures::spawn_local;

use super::Config;
use super::dialects::{self, Setting};
use super::sources::Source;
use super::widget::{Link, Msg};
use crate::browser::clock;
use crate::browser::fetch::{First, FirstThenFetch};
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
        Self { transport: FirstThenFetch { first: Rc::new(first.into()), timeout: TIMEOUT } }
    }

    /// Reads a source; what it says comes as a message. `language` is the one to ask for.
    pub(super) fn read(&self, source: &Source, config: &Config, language: &str, link: &Link) {
        let (transport, link) = (self.transport.clone(), link.clone());
        let (source, config, language) = (source.clone(), config.clone(), language.to_owned());
        spawn_local(async move {
            let setting = Setting { config: &config, language: &language };
            let dialect = match dialects::load(source.family).await.map(|open| open(&source, &setting)) {
                Ok(Ok(dialect)) => Ok(dialect),
                Ok(Err(bad)) => return link.send_message(Msg::Bad(source.settings.id, bad)),
                // What reads it is on the page's own site, and it did not come either.
                Err(NotLoaded) => Err(Error::Network(TransportError::Unreachable)),
            };
            let reading = match dialect {
                Ok(dialect) => mobility::read(dialect.as_ref(), &transport).await,
                Err(error) => Err(error),
            };
            link.send_message(Msg::Act(Action::Came(source.settings.id, reading.map(Box::new))));
        });
    }

    /// Asks for the free spaces of the next hours.
    pub(super) fn foretell(&self, source: &Source, site: ParkingSite, link: &Link) {
        let Ok(server) = dialects::parking_server(&source.attributes) else { return };
        let (id, transport, link) = (source.settings.id.clone(), self.transport.clone(), link.clone());
        spawn_local(async move {
            let now = clock::now();
            let points = mobility::forecast(&server, &transport, &site, now, now.plus_seconds(AHEAD)).await;
            link.send_message(Msg::Foretold(id, site.id, points));
        });
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

//! What every request of one running city shares.

use std::{io::Write as _, net::SocketAddr, sync::Arc};

use anyhow::Context as _;
use jiff::SignedDuration;
use tokio::sync::watch;

use crate::{
    catalogue::Catalogue, control::Control, mobility::Mobility, open311::PostLimit, poll::Polls, settings::Settings,
    store::Store,
};

pub(crate) type Shared = Arc<CityState>;

pub(crate) struct CityState {
    pub(crate) settings: Settings,
    pub(crate) address: SocketAddr,
    pub(crate) catalogue: Catalogue,
    pub(crate) mobility: Mobility,
    pub(crate) polls: Polls,
    pub(crate) post_limit: PostLimit,
    /// Present only if the city was started for tests.
    pub(crate) control: Option<Control>,
    store: Arc<Store>,
    /// The newest report; the desk waits for it to change.
    newest: watch::Sender<i64>,
    stopping: watch::Sender<bool>,
}

/// The key of a call is missing or wrong.
#[derive(Debug)]
pub(crate) struct BadKey;

impl CityState {
    pub(crate) fn new(
        settings: Settings,
        address: SocketAddr,
        catalogue: Catalogue,
        store: Store,
        polls: Polls,
    ) -> anyhow::Result<Self> {
        Ok(Self {
            post_limit: PostLimit::per_minute(settings.posts_per_minute),
            control: settings.test_controls.then(Control::default),
            settings,
            address,
            catalogue,
            mobility: Mobility::bundled()?,
            polls,
            newest: watch::Sender::new(store.newest()?),
            store: Arc::new(store),
            stopping: watch::Sender::new(false),
        })
    }

    /// Works with the store on a thread that may wait for the disk. A failure is told on standard error: the citizen
    /// cannot do anything with it.
    pub(crate) async fn with_store<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Store) -> anyhow::Result<T> + Send + 'static,
    ) -> anyhow::Result<T> {
        let store = Arc::clone(&self.store);
        let done = tokio::task::spawn_blocking(move || work(&store)).await;
        let result = done.context("the store stopped").flatten();
        if let Err(error) = &result {
            // Standard error may be closed; there is nobody left to tell then.
            let _ = writeln!(std::io::stderr(), "civic-demo: {error:#}");
        }
        result
    }

    pub(crate) fn check_key(&self, given: Option<&str>) -> Result<(), BadKey> {
        match self.settings.api_key.as_deref() {
            Some(key) if given != Some(key) => Err(BadKey),
            _ => Ok(()),
        }
    }

    /// How long the asynchronous category takes now.
    pub(crate) fn token_delay(&self) -> SignedDuration {
        let delay = self.control.as_ref().and_then(Control::token_delay).unwrap_or(self.settings.token_delay);
        SignedDuration::try_from(delay).unwrap_or(SignedDuration::MAX)
    }

    /// Tells the desk about a new report.
    pub(crate) fn announce(&self, report: i64) {
        // Two reports may be announced in another order than they were filed in.
        self.newest.send_if_modified(|newest| {
            let is_newer = report > *newest;
            *newest = report.max(*newest);
            is_newer
        });
    }

    pub(crate) fn newest(&self) -> watch::Receiver<i64> {
        self.newest.subscribe()
    }

    /// Ends what would otherwise never end: the streams of the desk.
    pub(crate) fn stop(&self) {
        self.stopping.send_replace(true);
    }

    pub(crate) fn stopping(&self) -> watch::Receiver<bool> {
        self.stopping.subscribe()
    }
}

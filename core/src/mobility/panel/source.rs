//! [`PanelSource`]: one feed of the panel, which fails on its own.

use std::sync::Arc;

use super::live::{Live, interval};
use super::trend::Polls;
use super::trust::Judge;
use crate::Timestamp;
use crate::feed::Feed;
use crate::mobility::Reading;

/// What the page calls a source; no two have the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub Arc<str>);

impl From<&str> for SourceId {
    fn from(id: &str) -> Self {
        Self(id.into())
    }
}

/// What the page says about a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceSettings {
    /// What tells it from the others. One that is read in another way has another.
    pub id: SourceId,
    /// Its name for people; empty if the page gives none.
    pub name: String,
    /// Seconds between two reads; `None` is what the feed says. Never less than 30.
    pub refresh: Option<u32>,
}

/// One source, and what it said.
#[derive(Debug, Clone, PartialEq)]
pub struct PanelSource {
    /// What the page says about it.
    pub settings: SourceSettings,
    /// What it said last, or why it says nothing.
    pub feed: Feed<Reading>,
    /// How reading it goes.
    pub live: Live,
    /// What it counted before.
    pub(super) polls: Polls,
}

impl PanelSource {
    /// Nothing was read of it yet.
    pub fn new(settings: SourceSettings) -> Self {
        Self { settings, feed: Feed::Loading, live: Live::default(), polls: Polls::default() }
    }

    /// What people know it by: the page's name for it, else the publisher's; empty before that is known.
    pub fn name(&self) -> String {
        let publisher = || self.feed.value()?.source.as_ref().map(|source| source.name.clone());
        if self.settings.name.is_empty() { publisher().unwrap_or_default() } else { self.settings.name.clone() }
    }

    /// What it said last, and the times by which its figures are judged.
    pub(super) fn judged(&self, now: Timestamp) -> Option<(&Reading, Judge)> {
        let (reading, read) = (self.feed.value()?, self.read()?);
        Some((reading, Judge { measured: reading.measured, read, refresh: self.interval(), now }))
    }

    /// Seconds between two reads, all well.
    pub fn interval(&self) -> u32 {
        interval(self.settings.refresh, self.feed.value())
    }

    /// When it was last read with success.
    pub fn read(&self) -> Option<Timestamp> {
        match &self.feed {
            Feed::Fresh { read, .. } | Feed::Stale { read, .. } => Some(*read),
            Feed::Loading | Feed::Failed(_) => None,
        }
    }
}

//! [`CatalogueSource`]: one source of the catalogue, which fails on its own.

use std::sync::Arc;

use crate::feed::Feed;
use crate::services::Reading;

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
    /// What tells it from the others.
    pub id: SourceId,
    /// Its name for people; empty if the page gives none.
    pub name: String,
    /// Whether its list does not say all, so that a service is read once more when it is opened.
    pub is_brief: bool,
}

/// One source, and what it said.
#[derive(Debug, Clone, PartialEq)]
pub struct CatalogueSource {
    /// What the page says about it.
    pub settings: SourceSettings,
    /// What it said last, or why it says nothing.
    pub feed: Feed<Reading>,
    /// Whether an answer is on its way.
    pub(super) is_asked: bool,
}

impl CatalogueSource {
    /// Nothing was read of it yet.
    pub fn new(settings: SourceSettings) -> Self {
        Self { settings, feed: Feed::Loading, is_asked: false }
    }

    /// Whether its first answer is still on its way.
    pub fn is_loading(&self) -> bool {
        matches!(self.feed, Feed::Loading)
    }

    /// Whether it must be read: never was, or failed, and is not being asked.
    pub(super) fn wants_reading(&self) -> bool {
        !self.is_asked && !matches!(self.feed, Feed::Fresh { .. })
    }
}

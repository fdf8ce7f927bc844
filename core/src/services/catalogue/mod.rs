//! The catalogue as a pure state machine: [`update`] is the only place where it changes, and everything that touches the world
//! comes back as an [`Effect`].
//!
//! A citizen types, browses by area or by an event of life, narrows down, opens a service, and does the one thing that stands
//! first; or looks for a place that is open now and near. Several sources are read, and each fails on its own. The city's local
//! time is an argument, in minutes ahead of UTC.

mod arrange;
mod entries;
mod source;
#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "numbers that the tests choose")]
mod tests;
mod wishes;

pub use arrange::{Facet, PlaceRow, ServiceRow, Shown};
pub use entries::{At, Key};
pub use source::{CatalogueSource, SourceId, SourceSettings};
pub use wishes::{Filter, Sort, View, Wishes};

use entries::Entries;

use super::model::{Action as Doing, Organization, Place, PlaceId, Service, Taxonomy, actions};
use super::reading::Reading;
use super::search::Synonyms;
use crate::hours::Local;
use crate::{Error, LocateFailure, Position, Timestamp};

/// The whole catalogue.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue {
    /// In the page's order.
    pub sources: Vec<CatalogueSource>,
    /// The areas of the city's portal.
    pub taxonomy: Taxonomy,
    /// Words that mean the same in the city.
    pub synonyms: Synonyms,
    /// Days that are public holidays in the city, as days since 1970-01-01; as many as the page knows.
    pub holidays: Vec<i64>,
    /// Minutes that the city's clock is ahead of UTC now.
    pub ahead: i32,
    /// How the citizen wants the lists.
    pub wishes: Wishes,
    /// From where distances are measured.
    pub here: Here,
    /// The service that is shown in full.
    pub opened: Option<Key>,
    /// Why the rest of the opened service did not come; what the list says is shown.
    pub detail_failed: Option<Error>,
    /// What is shown of all sources.
    pub shown: Shown,
    /// What all sources say together.
    entries: Entries,
}

/// From where distances are measured.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Here {
    /// From nowhere; nobody asked.
    #[default]
    Unknown,
    /// The device is being asked.
    Asking,
    /// From here.
    At(Position),
    /// The device did not say.
    Failed(LocateFailure),
}

impl Here {
    /// The position, if it is known.
    pub fn position(self) -> Option<Position> {
        match self {
            Self::At(position) => Some(position),
            Self::Unknown | Self::Asking | Self::Failed(_) => None,
        }
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// The catalogue is on the page.
    Started,
    /// What a source said, or why not.
    Came(SourceId, Result<Box<Reading>, Error>),
    /// What a source said of one service, or why not.
    DetailCame(Key, Result<Box<Reading>, Error>),
    /// “Try again”: reads the sources that failed.
    RetryAsked,
    /// A minute has passed, or the city's clock is ahead of UTC by other minutes now.
    Clock(i32),
    /// The citizen typed.
    Typed(String),
    /// The citizen wants the lists otherwise.
    Wished(Wishes),
    /// “Near me”.
    LocateAsked,
    /// What the device said.
    Located(Result<Position, LocateFailure>),
    /// A service is opened.
    Opened(Key),
    /// Back to the list, which is as it was.
    Closed,
}

/// What the platform is to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read the source; answer with [`Action::Came`].
    Read(SourceId),
    /// Read the rest of a service; answer with [`Action::DetailCame`].
    ReadDetail(Key),
    /// Ask the device; answer with [`Action::Located`].
    Locate,
    /// Tell the page, and the webmaster where it is theirs to mend.
    TellError(SourceId, Error),
}

impl Catalogue {
    /// A catalogue that nothing was read for.
    pub fn new(sources: Vec<SourceSettings>, taxonomy: Taxonomy, synonyms: Synonyms) -> Self {
        Self {
            sources: sources.into_iter().map(CatalogueSource::new).collect(),
            taxonomy,
            synonyms,
            holidays: Vec::new(),
            ahead: 0,
            wishes: Wishes::default(),
            here: Here::default(),
            opened: None,
            detail_failed: None,
            shown: Shown::default(),
            entries: Entries::default(),
        }
    }

    /// Whether a first answer is still on its way.
    pub fn is_loading(&self) -> bool {
        self.sources.iter().any(CatalogueSource::is_loading)
    }

    /// The service behind a row, with what other sources say of the same.
    pub fn service(&self, at: At) -> Option<&Service> {
        self.entries.service(at)
    }

    /// The place behind a row.
    pub fn place(&self, at: At) -> Option<&Place> {
        self.entries.place(at)
    }

    /// What a row is called from one reading to the next.
    pub fn key(&self, at: At) -> Option<Key> {
        self.entries.key(at)
    }

    /// Where a key is now.
    pub fn at(&self, key: &Key) -> Option<At> {
        self.entries.at(key)
    }

    /// The service that is shown in full.
    pub fn opened_service(&self) -> Option<&Service> {
        self.service(self.at(self.opened.as_ref()?)?)
    }

    /// A place that a service of this key names.
    pub fn place_of(&self, key: &Key, id: &PlaceId) -> Option<&Place> {
        self.entries.place_of(key, id)
    }

    /// Who is responsible for a service of this key, as far as its source tells more than a name.
    pub fn office_of(&self, key: &Key) -> Option<&Organization> {
        self.entries.office_of(key, self.service(self.at(key)?)?)
    }

    /// All that can be done about a service, the main action first.
    pub fn actions(&self, at: At) -> Vec<Doing> {
        self.service(at).map(actions).unwrap_or_default()
    }

    /// The minute that it is in the city.
    pub fn local(&self, now: Timestamp) -> Local {
        Local::at(now, self.ahead)
    }
}

/// Applies an action: the one place where the catalogue changes.
pub fn update(catalogue: &mut Catalogue, action: Action, now: Timestamp) -> Vec<Effect> {
    let mut effects = Vec::new();
    match action {
        Action::Started | Action::RetryAsked => {
            for source in catalogue.sources.iter_mut().filter(|source| source.wants_reading()) {
                source.is_asked = true;
                effects.push(Effect::Read(source.settings.id.clone()));
            }
            return effects;
        }
        Action::Came(id, answer) => {
            // One that the page has taken away since.
            let Some(source) = catalogue.sources.iter_mut().find(|source| source.settings.id == id) else {
                return effects;
            };
            source.is_asked = false;
            if let Err(error) = &answer {
                effects.push(Effect::TellError(id, error.clone()));
            }
            source.feed.take(answer.map(|reading| *reading), now);
            catalogue.entries = Entries::of(&catalogue.sources, &catalogue.taxonomy, &catalogue.synonyms);
        }
        Action::DetailCame(key, answer) => {
            let is_open = catalogue.opened.as_ref() == Some(&key);
            match answer {
                Ok(reading) => catalogue.entries.complete(&key, *reading),
                Err(error) if is_open => catalogue.detail_failed = Some(error),
                Err(_) => {}
            }
            return effects;
        }
        Action::Clock(ahead) => catalogue.ahead = ahead,
        Action::Typed(text) => catalogue.wishes.typed = text,
        Action::Wished(wishes) => catalogue.wishes = wishes,
        Action::LocateAsked => {
            if catalogue.here != Here::Asking {
                catalogue.here = Here::Asking;
                effects.push(Effect::Locate);
            }
        }
        Action::Located(answer) => catalogue.here = answer.map_or_else(Here::Failed, Here::At),
        Action::Opened(key) => {
            catalogue.detail_failed = None;
            let source = catalogue.sources.iter().find(|source| source.settings.id == key.source);
            let is_brief = source.is_some_and(|source| source.settings.is_brief);
            if is_brief && !catalogue.entries.is_complete(&key) {
                effects.push(Effect::ReadDetail(key.clone()));
            }
            catalogue.opened = Some(key);
            return effects;
        }
        Action::Closed => {
            catalogue.opened = None;
            catalogue.detail_failed = None;
            return effects;
        }
    }
    catalogue.arrange(now);
    effects
}

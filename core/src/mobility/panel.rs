//! The traffic-and-parking panel as a pure state machine: [`update`] is the only place where it changes, and everything
//! that touches the world comes back as an [`Effect`].
//!
//! It has several sources, and each fails on its own. [`Rows`] are what they say together, already judged: a row holds
//! no figure that may not be shown. What belongs to a row but needs no judging (its name, address, links) is read from
//! the item behind it: [`Panel::site`] and its sisters.

mod arrange;
mod hours;
mod live;
mod news;
mod opening;
mod overview;
mod parking;
mod roads;
mod rows;
mod sharing;
mod source;
#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "numbers that the tests choose")]
mod tests;
mod trend;
mod trust;
mod whereabouts;
mod wishes;

use std::sync::Arc;

pub use arrange::PENALTY;
pub use hours::{OpenNow, open_now};
pub use live::{IMPATIENT, Live, SOONEST};
pub use news::{Memory, News, Standing, news};
pub use opening::open;
pub use overview::{Condition, Overview};
pub use parking::{Clearance, Count, ParkingRow};
pub use roads::{CorridorRow, IncidentRow};
pub use rows::{At, Key, Rows, Shown};
pub use sharing::{BikeRow, ChargerRow};
pub use source::{PanelSource, SourceId, SourceSettings};
pub use trust::Trust;
pub use whereabouts::{OUTSIDE, Whereabouts};
pub use wishes::{Filter, Sort, Wishes};

use live::Occasion;

use super::model::{BikeStation, ChargingStation, Incident, ParkingSite, Source, TrafficSegment};
use super::reading::Reading;
use super::rules::Clock;
use crate::{Error, LocateFailure, Position, Timestamp};

/// The whole panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// In the page's order.
    pub sources: Vec<PanelSource>,
    /// The city's clock, by which places open and close.
    pub clock: Clock,
    /// How the citizen wants the lists.
    pub wishes: Wishes,
    /// From where distances are measured.
    pub whereabouts: Whereabouts,
    /// The row that is shown in full.
    pub chosen: Option<Key>,
    /// Rows of which the citizen wants to hear.
    pub followed: Vec<Key>,
    /// What all sources say together, at the time of the last action.
    pub rows: Rows,
    /// Which of them are shown, in order.
    pub shown: Shown,
    /// What was heard of the followed places and the sources.
    memory: Memory,
    started: bool,
    /// Whether the page is not hidden.
    visible: bool,
    /// Whether the panel is on the screen.
    seen: bool,
    /// When the platform was asked to come back.
    wake: Option<Timestamp>,
}

impl Panel {
    /// A panel that nothing was read for.
    pub fn new(sources: Vec<SourceSettings>, clock: Clock) -> Self {
        Self {
            sources: sources.into_iter().map(PanelSource::new).collect(),
            clock,
            wishes: Wishes::default(),
            whereabouts: Whereabouts::NotAsked,
            chosen: None,
            followed: Vec::new(),
            rows: Rows::default(),
            shown: Shown::default(),
            memory: Memory::default(),
            started: false,
            visible: true,
            seen: true,
            wake: None,
        }
    }

    /// The parking places that are shown, in order.
    pub fn parking(&self) -> impl Iterator<Item = &ParkingRow> {
        self.shown.parking.iter().filter_map(|index| self.rows.parking.get(*index))
    }

    /// The incidents that are shown, in order.
    pub fn incidents(&self) -> impl Iterator<Item = &IncidentRow> {
        self.shown.incidents.iter().filter_map(|index| self.rows.incidents.get(*index))
    }

    /// The corridors that are shown, slowest first.
    pub fn corridors(&self) -> impl Iterator<Item = &CorridorRow> {
        self.shown.corridors.iter().filter_map(|index| self.rows.corridors.get(*index))
    }

    /// The bike stations that are shown, in order.
    pub fn bikes(&self) -> impl Iterator<Item = &BikeRow> {
        self.shown.bikes.iter().filter_map(|index| self.rows.bikes.get(*index))
    }

    /// The charging stations that are shown, in order.
    pub fn chargers(&self) -> impl Iterator<Item = &ChargerRow> {
        self.shown.chargers.iter().filter_map(|index| self.rows.chargers.get(*index))
    }

    /// What the source of a row said.
    fn reading(&self, at: At) -> Option<&Reading> {
        self.sources.get(at.source)?.feed.value()
    }

    /// The place behind a row.
    pub fn site(&self, at: At) -> Option<&ParkingSite> {
        self.reading(at)?.sites.get(at.item)
    }

    /// The incident behind a row.
    pub fn incident(&self, at: At) -> Option<&Incident> {
        self.reading(at)?.incidents.get(at.item)
    }

    /// The stretch of road behind a row.
    pub fn segment(&self, at: At) -> Option<&TrafficSegment> {
        self.reading(at)?.segments.get(at.item)
    }

    /// The bike station behind a row.
    pub fn station(&self, at: At) -> Option<&BikeStation> {
        self.reading(at)?.stations.get(at.item)
    }

    /// The charging station behind a row.
    pub fn charger(&self, at: At) -> Option<&ChargingStation> {
        self.reading(at)?.chargers.get(at.item)
    }

    /// Who measured what is shown, each once.
    pub fn credits(&self) -> Vec<&Source> {
        let mut credits: Vec<&Arc<Source>> = Vec::new();
        for reading in self.sources.iter().filter_map(|source| source.feed.value()) {
            let of_items = (reading.sites.iter().map(|site| &site.source))
                .chain(reading.segments.iter().map(|segment| &segment.source))
                .chain(reading.incidents.iter().map(|incident| &incident.source))
                .chain(reading.stations.iter().map(|station| &station.source))
                .chain(reading.chargers.iter().map(|charger| &charger.source));
            for source in std::iter::once(&reading.source).chain(of_items).flatten() {
                // The items of one feed share theirs.
                let is_known = credits.iter().rev().any(|known| Arc::ptr_eq(known, source) || *known == source);
                if !is_known {
                    credits.push(source);
                }
            }
        }
        credits.into_iter().map(Arc::as_ref).collect()
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// The panel is on the page.
    Started,
    /// What follows the beginning is here ([`open`] has listed places to park): now the rest, on the screen or not.
    Opened,
    /// The page names other sources; those that stay keep what they said.
    SourcesSet(Vec<SourceSettings>),
    /// What a source said, or why not.
    Came(SourceId, Result<Box<Reading>, Error>),
    /// The time that [`Effect::Wait`] named has passed.
    Tick,
    /// “Refresh”, and “Try again”.
    RefreshNow,
    /// The device has a network again.
    NetworkBack,
    /// Whether the page is not hidden (`visibilitychange`).
    Visible(bool),
    /// Whether the panel is on the screen (`IntersectionObserver`).
    Seen(bool),
    /// The citizen wants the lists otherwise.
    Wished(Wishes),
    /// “Near me”.
    LocateAsked,
    /// What the device said.
    Located(Result<Position, LocateFailure>),
    /// A place was typed: coordinates, or words of something in the lists. Empty: from nowhere.
    PlaceTyped(String),
    /// A row is shown in full, or none.
    Chosen(Option<Key>),
    /// A row is followed, or not any more.
    Followed(Key, bool),
}

/// What the platform is to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read the source; answer with [`Action::Came`].
    Read(SourceId),
    /// Come back with [`Action::Tick`] after so many seconds; takes the place of every earlier wait.
    Wait(u32),
    /// Ask the device; answer with [`Action::Located`].
    Locate,
    /// Let a screen reader say it, politely.
    Say(Vec<News>),
    /// Tell the page, and the webmaster where it is theirs to mend.
    TellError(SourceId, Error),
}

/// Applies an action: the one place where the panel changes.
pub fn update(panel: &mut Panel, action: Action, now: Timestamp) -> Vec<Effect> {
    let mut effects = Vec::new();
    let mut asked = Vec::new();
    let change = match action {
        Action::Started => {
            panel.started = true;
            Change::None
        }
        Action::Opened => Change::Rows,
        Action::SourcesSet(settings) => {
            set_sources(panel, settings);
            Change::Rows
        }
        Action::Came(id, answer) => {
            opening::came(panel, &id, answer, now, &mut effects);
            Change::Rows
        }
        Action::Tick => {
            panel.wake = None;
            Change::rows_if(panel.is_awake())
        }
        Action::RefreshNow => {
            asked = panel.ask(Occasion::Asked, now);
            Change::None
        }
        Action::NetworkBack => {
            asked = panel.ask(Occasion::Network, now);
            Change::None
        }
        Action::Visible(visible) => Change::rows_if(opening::woken(panel, |panel| panel.visible = visible)),
        Action::Seen(seen) => Change::rows_if(opening::woken(panel, |panel| panel.seen = seen)),
        Action::Wished(wishes) => {
            // How high a vehicle may be is part of the rows.
            let rows = panel.wishes.filter.height != wishes.filter.height;
            panel.wishes = wishes;
            if rows { Change::Rows } else { Change::Order }
        }
        Action::LocateAsked => {
            if panel.whereabouts != Whereabouts::Asking {
                panel.whereabouts = Whereabouts::Asking;
                effects.push(Effect::Locate);
            }
            Change::Rows
        }
        Action::Located(answer) => {
            // What was typed since counts.
            if panel.whereabouts != Whereabouts::Asking {
                return effects;
            }
            panel.whereabouts = Whereabouts::located(answer);
            Change::Rows
        }
        Action::PlaceTyped(text) => {
            panel.whereabouts = panel.typed(&text);
            Change::Rows
        }
        Action::Chosen(key) => {
            panel.chosen = key;
            panel.remember();
            Change::None
        }
        Action::Followed(key, follow) => {
            panel.followed.retain(|followed| *followed != key);
            if follow {
                panel.followed.push(key);
            }
            panel.remember();
            Change::None
        }
    };
    effects.extend(tell(panel, change, now));
    effects.extend(asked.into_iter().map(Effect::Read));
    opening::go_on(panel, now, &mut effects);
    effects
}

/// What must be worked out anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    None,
    /// Which rows are shown, and in which order.
    Order,
    /// The rows themselves, and so their order.
    Rows,
}

impl Change {
    fn rows_if(rows: bool) -> Self {
        if rows { Self::Rows } else { Self::None }
    }
}

/// Works out anew what changed, and says what of it matters.
fn tell(panel: &mut Panel, change: Change, now: Timestamp) -> Option<Effect> {
    match change {
        Change::None => return None,
        Change::Order => {
            panel.arrange();
            return None;
        }
        Change::Rows => {
            panel.build_rows(now);
            panel.arrange();
        }
    }
    let before = panel.remember();
    let news = news(&before, &panel.memory);
    (!news.is_empty()).then_some(Effect::Say(news))
}

fn set_sources(panel: &mut Panel, settings: Vec<SourceSettings>) {
    let mut before = std::mem::take(&mut panel.sources);
    for settings in settings {
        if panel.sources.iter().any(|source| source.settings.id == settings.id) {
            continue;
        }
        let known = before.iter().position(|source| source.settings.id == settings.id);
        panel.sources.push(match known {
            Some(index) => PanelSource { settings, ..before.swap_remove(index) },
            None => PanelSource::new(settings),
        });
    }
}

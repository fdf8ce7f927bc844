//! What is on, as a pure state machine: [`update`] is the only place where it changes, and everything that touches the world
//! comes back as an [`Effect`].
//!
//! It has several sources, and each fails on its own. Their events are merged; [`Row`]s are the times of these, in order, and
//! [`Agenda::shown`] is which of them the citizen's wishes leave.

mod days;
mod month;
mod rows;
#[cfg(test)]
mod tests;
mod wishes;

use std::sync::Arc;

pub use days::{Day, Shown};
pub use month::{Cell, Month};
pub use rows::Row;
pub use wishes::{Facet, Period, Wishes};

use super::civil::Date;
use super::merge::merge;
use super::model::{Event, EventId};
use super::reading::{Reading, Span};
use super::zones::{Zone, ZoneId, Zones};
use crate::feed::Feed;
use crate::{Error, Timestamp};

/// Rows that are shown at first, and so many more each time that more are asked for.
pub const ROWS: usize = 30;

/// Days from today that are read at first.
const AHEAD: i64 = 92;

/// Seconds after which what was read is read again, if anybody looks.
const OLD: i64 = 1_800;

/// The whole agenda.
#[derive(Debug, Clone, PartialEq)]
pub struct Agenda {
    /// In the page's order.
    pub sources: Vec<AgendaSource>,
    /// The city's zone, by whose clocks days begin.
    pub zone: ZoneId,
    /// The day it is in the city.
    pub today: Date,
    /// What was asked of the sources: from which day until which.
    pub span: Span,
    /// What all sources say together, each event once.
    pub events: Vec<Event>,
    /// The times of the events, in order, but for those that are over.
    pub rows: Vec<Row>,
    /// How the citizen wants the list.
    pub wishes: Wishes,
    /// Which rows are shown, day by day.
    pub shown: Shown,
    /// How many rows are shown at most.
    pub limit: usize,
    /// As a list, as a month or on a map.
    pub view: View,
    /// The month that is shown.
    pub month: Month,
    /// The event that is shown in full.
    pub chosen: Option<Chosen>,
}

/// What the page calls a source; no two have the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub Arc<str>);

/// One source, and what it said.
#[derive(Debug, Clone, PartialEq)]
pub struct AgendaSource {
    /// What tells it from the others.
    pub id: SourceId,
    /// Its name for people; empty if the page gives none.
    pub name: String,
    /// What it said last, or why it says nothing.
    pub feed: Feed<Reading>,
    /// Whether an answer is on its way.
    pub reading: bool,
}

/// How the events are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// Day by day.
    #[default]
    List,
    /// A month as a grid.
    Month,
    /// On a map.
    Map,
}

/// An event that is shown in full, and which of its times was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The event.
    pub event: EventId,
    /// When the time begins; the first one that comes if it is not there any more.
    pub begins: Timestamp,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// The agenda is on the page.
    Started,
    /// What a source said, or why not.
    Came(SourceId, Result<Box<Reading>, Error>),
    /// “Try again”.
    RefreshNow,
    /// The device has a network again.
    NetworkBack,
    /// Somebody looks at the page again; it may be another day.
    Seen,
    /// The citizen wants the list otherwise.
    Wished(Wishes),
    /// More of the list.
    More,
    /// As a list, a month or a map.
    ViewSet(View),
    /// So many months later, earlier if negative.
    MonthMoved(i32),
    /// An event is shown in full, or none.
    Chosen(Option<Chosen>),
}

/// What the platform is to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read what the source has in a span; answer with [`Action::Came`].
    Read(SourceId, Span),
    /// Let a screen reader say how many are left.
    SayFound(usize),
    /// Tell the page, and the webmaster where it is theirs to mend.
    TellError(SourceId, Error),
    /// The heading of what is shown now takes the focus.
    FocusHeading,
}

impl Agenda {
    /// An agenda that nothing was read for.
    pub fn new(sources: Vec<(SourceId, String)>, zone: ZoneId, now: Timestamp, zones: &dyn Zones) -> Self {
        let source = |(id, name)| AgendaSource { id, name, feed: Feed::Loading, reading: false };
        let today = city(&zone, zones).shows(now).date();
        Self {
            sources: sources.into_iter().map(source).collect(),
            span: Span { first: today, last: today.plus(AHEAD), zone: zone.clone() },
            zone,
            today,
            events: Vec::new(),
            rows: Vec::new(),
            wishes: Wishes::default(),
            shown: Shown::default(),
            limit: ROWS,
            view: View::List,
            month: Month::of(today),
            chosen: None,
        }
    }

    /// The event of a row.
    pub fn event(&self, row: &Row) -> Option<&Event> {
        self.events.get(row.event)
    }

    /// The event that is shown in full, and the time of it that was asked for.
    pub fn chosen(&self) -> Option<(&Event, &Row)> {
        let chosen = self.chosen.as_ref()?;
        let mut of_event = self.rows.iter().filter(|row| self.event(row).is_some_and(|event| event.id == chosen.event));
        let first = of_event.clone().next()?;
        let row = of_event.find(|row| row.begins == chosen.begins).unwrap_or(first);
        Some((self.event(row)?, row))
    }

    /// Whether all sources are still to be heard of.
    pub fn is_loading(&self) -> bool {
        self.sources.iter().all(|source| matches!(source.feed, Feed::Loading))
    }

    /// What can be wished for: categories and places, those with most events first.
    pub fn facets(&self) -> (Vec<Facet>, Vec<Facet>) {
        wishes::facets(self)
    }

    fn read(&mut self, wants: impl Fn(&AgendaSource) -> bool) -> Vec<Effect> {
        let mut effects = Vec::new();
        for source in self.sources.iter_mut().filter(|source| !source.reading && wants(source)) {
            source.reading = true;
            effects.push(Effect::Read(source.id.clone(), self.span.clone()));
        }
        effects
    }

    /// Works out anew which rows there are, and which are shown.
    fn build(&mut self, now: Timestamp, zones: &dyn Zones) {
        let readings = self.sources.iter().filter_map(|source| source.feed.value());
        self.events = merge(readings.map(|reading| reading.events.clone()).collect());
        self.rows = rows::rows(&self.events, &mut city(&self.zone, zones), now);
        self.arrange();
    }

    /// Works out anew which rows are shown.
    fn arrange(&mut self) {
        self.shown = days::shown(self);
    }
}

/// The zone of the city; UTC if the database does not have it.
fn city<'z>(zone: &ZoneId, zones: &'z dyn Zones) -> Zone<'z> {
    Zone::named(zones, &zone.0).unwrap_or_else(|| Zone::fixed(0))
}

/// Applies an action: the one place where the agenda changes.
pub fn update(agenda: &mut Agenda, action: Action, now: Timestamp, zones: &dyn Zones) -> Vec<Effect> {
    match action {
        Action::Started => agenda.read(|_| true),
        Action::Came(id, answer) => came(agenda, &id, answer, now, zones),
        Action::RefreshNow => agenda.read(|_| true),
        Action::NetworkBack => agenda.read(|source| source.feed.error().is_some()),
        Action::Seen => seen(agenda, now, zones),
        Action::Wished(wishes) => {
            agenda.wishes = wishes;
            agenda.limit = ROWS;
            let read = agenda.reach();
            agenda.arrange();
            read.into_iter().chain([Effect::SayFound(agenda.shown.count)]).collect()
        }
        Action::More => {
            agenda.limit = agenda.limit.saturating_add(ROWS);
            agenda.arrange();
            Vec::new()
        }
        Action::ViewSet(view) => {
            agenda.view = view;
            agenda.reach()
        }
        Action::MonthMoved(months) => {
            agenda.month = agenda.month.moved(months).max(Month::of(agenda.today));
            agenda.reach()
        }
        Action::Chosen(chosen) => {
            agenda.chosen = chosen;
            vec![Effect::FocusHeading]
        }
    }
}

fn came(
    agenda: &mut Agenda,
    id: &SourceId,
    answer: Result<Box<Reading>, Error>,
    now: Timestamp,
    zones: &dyn Zones,
) -> Vec<Effect> {
    let Some(source) = agenda.sources.iter_mut().find(|source| source.id == *id) else { return Vec::new() };
    source.reading = false;
    let error = answer.as_ref().err().cloned();
    source.feed.take(answer.map(|reading| *reading), now);
    agenda.build(now, zones);
    error.map(|error| Effect::TellError(id.clone(), error)).into_iter().collect()
}

/// Another day may have begun, and what was read may be old.
fn seen(agenda: &mut Agenda, now: Timestamp, zones: &dyn Zones) -> Vec<Effect> {
    let today = city(&agenda.zone, zones).shows(now).date();
    if today != agenda.today {
        agenda.today = today;
        agenda.span.first = today;
        agenda.span.last = agenda.span.last.max(today.plus(AHEAD));
        agenda.month = agenda.month.max(Month::of(today));
    }
    // What is over is gone, be it another day or not.
    agenda.build(now, zones);
    agenda.read(|source| match &source.feed {
        Feed::Fresh { read, .. } | Feed::Stale { read, .. } => read.plus_seconds(OLD) <= now,
        Feed::Loading | Feed::Failed(_) => true,
    })
}

impl Agenda {
    /// Reads on, where days are wanted that nobody was asked for.
    fn reach(&mut self) -> Vec<Effect> {
        let wanted = match self.view {
            View::Month => self.month.last(),
            View::List | View::Map => self.wishes.days(self.today).map_or(self.today, |(_, last)| last),
        };
        // Two years ahead nothing is planned, and a typing error is.
        let wanted = wanted.min(self.today.plus(731));
        if wanted <= self.span.last {
            return Vec::new();
        }
        self.span.last = wanted.plus(31);
        self.read(|_| true)
    }
}

//! [`Overview`]: what is to be said about the panel as a whole.

use super::rows::Rows;
use super::{OUTSIDE, Panel, Trust};
use crate::feed::Feed;

/// What is to be said about the panel as a whole, beside its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// How the sources are.
    pub condition: Condition,
    /// Metres to the nearest place, if that is farther than [`OUTSIDE`]: the citizen is in another city.
    pub outside: Option<u32>,
}

/// How the sources are. Which of them failed, and why, is in [`Panel::sources`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// Nothing is here yet.
    Loading,
    /// All that answered is shown; others may still be on their way.
    Ready,
    /// All answered, and there is nothing.
    Empty,
    /// All live figures are too old to be shown.
    AllStale,
    /// These do not answer, by their index; the rest is shown, of these what they said last.
    SomeDown(Vec<usize>),
    /// None answers; what they said last is shown if there is any.
    AllDown,
}

impl Panel {
    /// What is to be said about the panel as a whole.
    pub fn overview(&self) -> Overview {
        Overview { condition: self.condition(), outside: self.outside() }
    }

    fn condition(&self) -> Condition {
        let sources = || self.sources.iter().enumerate();
        let down: Vec<_> =
            sources().filter(|(_, source)| source.feed.error().is_some()).map(|(index, _)| index).collect();
        let is_loading = sources().any(|(_, source)| source.feed == Feed::Loading);
        if !self.sources.is_empty() && down.len() == self.sources.len() {
            return Condition::AllDown;
        }
        if is_loading && self.sources.iter().all(|source| source.feed.value().is_none()) && down.is_empty() {
            return Condition::Loading;
        }
        if all_stale(&self.rows) {
            return Condition::AllStale;
        }
        if !down.is_empty() {
            return Condition::SomeDown(down);
        }
        let is_empty = self.rows.parking.is_empty()
            && self.rows.incidents.is_empty()
            && self.rows.corridors.is_empty()
            && self.rows.bikes.is_empty()
            && self.rows.chargers.is_empty();
        match (is_empty, is_loading) {
            (true, true) => Condition::Loading,
            (true, false) => Condition::Empty,
            (false, _) => Condition::Ready,
        }
    }

    fn outside(&self) -> Option<u32> {
        let rows = &self.rows;
        let nearest = (rows.parking.iter().map(|row| row.distance))
            .chain(rows.incidents.iter().map(|row| row.distance))
            .chain(rows.corridors.iter().map(|row| row.distance))
            .chain(rows.bikes.iter().map(|row| row.distance))
            .chain(rows.chargers.iter().map(|row| row.distance))
            .flatten()
            .min()?;
        (nearest > OUTSIDE).then_some(nearest)
    }
}

/// Whether there are live figures, and all of them too old. Incidents tell their times themselves.
fn all_stale(rows: &Rows) -> bool {
    let trusts = || {
        (rows.parking.iter().map(|row| row.trust))
            .chain(rows.corridors.iter().map(|row| row.trust))
            .chain(rows.bikes.iter().map(|row| row.trust))
            .chain(rows.chargers.iter().map(|row| row.trust))
    };
    trusts().any(|trust| trust == Trust::Hidden) && !trusts().any(Trust::shows)
}

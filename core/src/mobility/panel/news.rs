//! [`News`]: what somebody who does not see the panel should hear of a change, and nothing else.

use super::{Key, OpenNow, Panel, ParkingRow, SourceId};
use crate::mobility::model::ParkingState;

/// Something that changed and matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// A followed place has no free space any more.
    Full(Key),
    /// A followed place that was full has free spaces again: so many, if it counts them.
    HasSpaces(Key, Option<u32>),
    /// A followed place is closed.
    Closed(Key),
    /// A followed place that was closed is open again; how many spaces are free, if it counts them.
    Opened(Key, Option<u32>),
    /// A followed place has no figures any more that may be shown: they are too old.
    TooOld(Key),
    /// A source does not answer, or makes no sense. Said at the second failure if something of it is still shown.
    SourceFailed(SourceId),
    /// A source of which that was said is back.
    SourceBack(SourceId),
}

/// What a followed place was last known to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// With free spaces: so many, if it counts them.
    Spaces(Option<u32>),
    /// Open and without.
    Full,
    /// Closed.
    Closed,
    /// Known once; what is known is too old.
    TooOld,
}

/// What was last known of all that can make news.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Memory {
    places: Vec<(Key, Standing)>,
    /// The sources that failed so that it matters.
    down: Vec<SourceId>,
    sources: Vec<SourceId>,
}

/// What changed between two states and matters: what was not known before, or is no longer followed, makes no news.
pub fn news(before: &Memory, after: &Memory) -> Vec<News> {
    let mut news = Vec::new();
    for (key, now) in &after.places {
        let was = before.places.iter().find(|(known, _)| known == key).map(|(_, was)| *was);
        let key = || key.clone();
        news.extend(match (was, *now) {
            (None, _) => None,
            (Some(Standing::Full), Standing::Full) | (Some(Standing::Closed), Standing::Closed) => None,
            (_, Standing::Full) => Some(News::Full(key())),
            (_, Standing::Closed) => Some(News::Closed(key())),
            (Some(Standing::Closed), Standing::Spaces(free)) => Some(News::Opened(key(), free)),
            (Some(Standing::Full | Standing::TooOld), Standing::Spaces(free)) => Some(News::HasSpaces(key(), free)),
            (Some(Standing::Spaces(_)), Standing::Spaces(_)) | (Some(Standing::TooOld), Standing::TooOld) => None,
            (Some(_), Standing::TooOld) => Some(News::TooOld(key())),
        });
    }
    let failed = after.down.iter().filter(|id| !before.down.contains(id));
    news.extend(failed.map(|id| News::SourceFailed(id.clone())));
    let back = before.down.iter().filter(|id| !after.down.contains(id) && after.sources.contains(id));
    news.extend(back.map(|id| News::SourceBack(id.clone())));
    news
}

impl Panel {
    /// Takes in what is known now of the chosen place, the followed ones and the sources; gives back what was before.
    pub(super) fn remember(&mut self) -> Memory {
        let mut followed: Vec<&Key> = self.chosen.iter().collect();
        followed.extend(self.followed.iter().filter(|key| self.chosen.as_ref() != Some(key)));
        let mut after = Memory::default();
        for key in followed {
            let was = self.memory.places.iter().find(|(known, _)| known == key).map(|(_, was)| *was);
            let standing = self.parking_row(key).and_then(|row| standing(row, was)).or(was);
            after.places.extend(standing.map(|standing| (key.clone(), standing)));
        }
        for source in &self.sources {
            let id = &source.settings.id;
            let was_down = self.memory.down.contains(id);
            let fails = source.feed.error().is_some();
            let matters = was_down || source.feed.value().is_none() || source.live.failures > 1;
            if fails && matters {
                after.down.push(id.clone());
            }
            after.sources.push(id.clone());
        }
        std::mem::replace(&mut self.memory, after)
    }
}

/// What a place is known to be now. `None` if that is nothing: then what was known before counts on.
fn standing(row: &ParkingRow, was: Option<Standing>) -> Option<Standing> {
    if row.state == ParkingState::Closed || row.open == OpenNow::Closed {
        return Some(Standing::Closed);
    }
    if row.trust == super::Trust::Hidden {
        return Some(Standing::TooOld);
    }
    if !row.trust.shows() || row.state == ParkingState::NoData {
        return None;
    }
    // One car that leaves a full place is no news, and the next one that comes neither.
    let few = row.capacity.map_or(3, |capacity| (capacity / 20).clamp(1, 5));
    match (row.state, row.free) {
        (ParkingState::Full, _) => Some(Standing::Full),
        (ParkingState::Open | ParkingState::NearlyFull, Some(free)) if was == Some(Standing::Full) && free < few => {
            Some(Standing::Full)
        }
        (ParkingState::Open | ParkingState::NearlyFull, free) => Some(Standing::Spaces(free)),
        _ => None,
    }
}

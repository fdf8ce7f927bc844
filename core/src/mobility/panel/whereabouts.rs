//! [`Whereabouts`]: from where distances are measured.

use super::Panel;
use crate::report::place;
use crate::search::Wanted;
use crate::{LocateFailure, Position};

/// Metres to the nearest place from which on somebody is outside the city.
pub const OUTSIDE: u32 = 50_000;

/// From where distances are measured.
#[derive(Debug, Clone, PartialEq)]
pub enum Whereabouts {
    /// From nowhere; nobody asked.
    NotAsked,
    /// The device is being asked.
    Asking,
    /// From where the device is.
    Device(Position),
    /// From a place that was typed.
    Typed {
        /// What was typed, or what the place found for it is called.
        name: String,
        /// Where it is.
        position: Position,
    },
    /// The device did not say; `Denied` is the citizen's own word.
    Failed(LocateFailure),
    /// Nothing here is called what was typed.
    NotFound(String),
}

impl Whereabouts {
    /// From where distances are measured, if it is known.
    pub fn position(&self) -> Option<Position> {
        match self {
            Self::Device(position) | Self::Typed { position, .. } => Some(*position),
            Self::NotAsked | Self::Asking | Self::Failed(_) | Self::NotFound(_) => None,
        }
    }

    pub(super) fn located(answer: Result<Position, LocateFailure>) -> Self {
        answer.map_or_else(Self::Failed, Self::Device)
    }
}

impl Panel {
    /// A place for what was typed: coordinates, else the first thing in the lists whose name or address has all the words.
    /// Nothing else is asked, as no request may leave for a host that the page does not name.
    pub(super) fn typed(&self, text: &str) -> Whereabouts {
        let text = text.trim();
        if text.is_empty() {
            return Whereabouts::NotAsked;
        }
        if let Some(position) = place::parse(text) {
            return Whereabouts::Typed { name: text.to_owned(), position };
        }
        let wanted = Wanted::new(text);
        let found = self.sources.iter().filter_map(|source| source.feed.value()).find_map(|reading| {
            let sites = reading.sites.iter().map(|site| (&site.name, &site.address, site.position));
            let stations = reading.stations.iter().map(|station| (&station.name, &station.address, station.position));
            let chargers = reading.chargers.iter().map(|charger| (&charger.name, &charger.address, charger.position));
            sites.chain(stations).chain(chargers).find_map(|(name, address, position)| {
                let position = position?;
                let texts = std::iter::once(name.as_str()).chain(address.as_deref());
                (!wanted.is_empty() && wanted.is_in(texts)).then(|| (name.clone(), position))
            })
        });
        match found {
            Some((name, position)) => Whereabouts::Typed { name, position },
            None => Whereabouts::NotFound(text.to_owned()),
        }
    }
}

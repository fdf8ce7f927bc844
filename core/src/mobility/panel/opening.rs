//! What happens first: the sources are read, and places to park are listed, from nowhere.
//!
//! It stands by itself so that a page can begin with it, and load the rest of the panel once something is shown.

use std::cmp::Reverse;

use super::live::Occasion;
use super::parking::ParkingRow;
use super::rows::At;
use super::{Action, Effect, Panel, SourceId};
use crate::mobility::Reading;
use crate::{Error, Timestamp};

/// Applies an action of the beginning, as [`update`](super::update) does but for the rows: of these it works out those
/// for parking, which may name a place twice that two sources have. [`Action::Opened`], of `update`, brings all of them.
///
/// # Errors
/// Gives back an action that needs more than the beginning.
pub fn open(panel: &mut Panel, action: Action, now: Timestamp) -> Result<Vec<Effect>, Action> {
    let mut effects = Vec::new();
    match action {
        Action::Started => panel.started = true,
        Action::Came(id, answer) => {
            came(panel, &id, answer, now, &mut effects);
            panel.list_parking(now);
        }
        Action::Tick => {
            panel.wake = None;
            panel.list_parking(now);
        }
        Action::Visible(visible) => {
            if woken(panel, |panel| panel.visible = visible) {
                panel.list_parking(now);
            }
        }
        Action::Seen(seen) => {
            if woken(panel, |panel| panel.seen = seen) {
                panel.list_parking(now);
            }
        }
        other => return Err(other),
    }
    go_on(panel, now, &mut effects);
    Ok(effects)
}

/// Takes in what a source said.
pub(super) fn came(
    panel: &mut Panel,
    id: &SourceId,
    answer: Result<Box<Reading>, Error>,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    // One that the page has taken away since.
    let Some(source) = panel.sources.iter_mut().find(|source| source.settings.id == *id) else { return };
    source.live.ended(answer.as_ref().err(), now);
    if let Err(error) = &answer {
        effects.push(Effect::TellError(id.clone(), error.clone()));
    }
    let polls = &mut source.polls;
    let answer = answer.map(|mut reading| {
        polls.tell(&mut reading, now);
        *reading
    });
    source.feed.take(answer, now);
}

/// Whether somebody looks again, so that the ages, which went on, are to be told anew.
pub(super) fn woken(panel: &mut Panel, change: impl FnOnce(&mut Panel)) -> bool {
    let was_awake = panel.is_awake();
    change(panel);
    let wakes = panel.is_awake() && !was_awake;
    if wakes {
        // A browser may have lost the timer, or hold it back.
        panel.wake = None;
    }
    wakes
}

/// Reads what is due, and comes back for what is next.
pub(super) fn go_on(panel: &mut Panel, now: Timestamp, effects: &mut Vec<Effect>) {
    effects.extend(panel.ask(Occasion::Time, now).into_iter().map(Effect::Read));
    effects.extend(panel.wait(now).map(Effect::Wait));
}

impl Panel {
    /// Works out the rows for parking, and shows all of them, best first.
    fn list_parking(&mut self, now: Timestamp) {
        let circumstances = self.circumstances(now);
        let mut parking = Vec::new();
        for (source, panel_source) in self.sources.iter().enumerate() {
            let Some((reading, judge)) = panel_source.judged(now) else { continue };
            for (item, site) in reading.sites.iter().enumerate() {
                parking.push(ParkingRow::of(At { source, item }, site, judge, &circumstances));
            }
        }
        self.rows.parking = parking;
        let order = |index: &usize| {
            let row = self.rows.parking.get(*index)?;
            let name = self.site(row.at).map(|site| site.name.as_str());
            Some((row.use_to_me(), row.cost() as u32, Reverse(row.free), name, row.at))
        };
        let mut shown: Vec<usize> = (0..self.rows.parking.len()).collect();
        shown.sort_by(|one, other| order(one).cmp(&order(other)));
        self.shown.parking = shown;
    }
}

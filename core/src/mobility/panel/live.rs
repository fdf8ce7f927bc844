//! When a source is read again: as often as it has news, more seldom while it fails, never while nobody looks.

use super::{Panel, SourceId};
use crate::mobility::Reading;
use crate::{Error, Timestamp};

/// No source is read more often than this by itself, in seconds.
pub const SOONEST: u32 = 30;
/// Where neither the page nor the feed says how often there is news.
const USUAL: u32 = 120;
/// A feed that announces news for tomorrow is read all the same.
const SELDOM: u32 = 60 * 60;
/// A source that fails is asked again after this at the latest, unless it is read as seldom anyway.
const MOST_PATIENT: u32 = 15 * 60;
/// “Refresh” does not ask again for what was asked for so many seconds ago.
pub const IMPATIENT: u32 = 10;
/// A read of which nothing was heard for so many seconds is given up; a browser may forget one in its sleep.
const LOST: u32 = 180;
/// Ages are told anew so often while somebody looks.
const AGES: u32 = 60;

/// What is known about reading one source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Live {
    /// When it was asked for last.
    pub(super) asked: Option<Timestamp>,
    /// Whether the answer is on its way.
    pub(super) waiting: bool,
    /// Reads that failed since the last that did not.
    pub(super) failures: u32,
    /// Not before this, because the server said so (`Retry-After`).
    pub(super) not_before: Option<Timestamp>,
}

/// Seconds between two reads, all well: what the page wishes, else what the feed says.
pub(super) fn interval(wished: Option<u32>, reading: Option<&Reading>) -> u32 {
    let told = || reading.and_then(|reading| reading.ttl).map(|ttl| ttl.min(SELDOM));
    wished.or_else(told).unwrap_or(USUAL).max(SOONEST)
}

impl Live {
    /// Whether the answer to a read is on its way.
    pub fn is_reading(self) -> bool {
        self.waiting
    }

    /// How many reads failed since the last that did not.
    pub fn failures(self) -> u32 {
        self.failures
    }

    /// When it is to be read again; `None` is at once. A read that is on its way is given up then.
    fn due(self, interval: u32, error: Option<&Error>) -> Option<Timestamp> {
        let asked = self.asked?;
        let seconds = if self.waiting {
            LOST
        } else if self.failures == 0 {
            interval
        } else {
            let patient = MOST_PATIENT.max(interval);
            let helps = error.is_none_or(Error::can_retry);
            let doubled = 1_u32.checked_shl(self.failures.min(16)).unwrap_or(u32::MAX);
            if helps { interval.saturating_mul(doubled).min(patient) } else { patient }
        };
        Some(asked.plus_seconds(i64::from(seconds))).max(self.not_before)
    }

    /// Takes in how a read ended.
    pub(super) fn ended(&mut self, error: Option<&Error>, now: Timestamp) {
        self.waiting = false;
        self.not_before = None;
        match error {
            None => self.failures = 0,
            Some(error) => {
                self.failures = self.failures.saturating_add(1);
                if let Error::Refused(refusal) = error {
                    let wait = refusal.retry_after.map(|seconds| i64::from(seconds.min(SELDOM)));
                    self.not_before = wait.map(|seconds| now.plus_seconds(seconds));
                }
            }
        }
    }
}

/// Why sources are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Occasion {
    /// It is time.
    Time,
    /// Somebody asks for it.
    Asked,
    /// The network is back.
    Network,
}

impl Panel {
    /// Whether somebody may be looking.
    pub fn is_awake(&self) -> bool {
        self.started && self.visible && self.seen
    }

    /// The sources to read now; they count as asked for from here on.
    pub(super) fn ask(&mut self, occasion: Occasion, now: Timestamp) -> Vec<SourceId> {
        if !self.is_awake() {
            return Vec::new();
        }
        let mut asked = Vec::new();
        for source in &mut self.sources {
            let live = source.live;
            let due = match occasion {
                Occasion::Time => live.due(source.interval(), source.feed.error()),
                Occasion::Asked | Occasion::Network if live.waiting => live.due(source.interval(), None),
                // What failed for want of a network asked nobody for anything.
                Occasion::Network if matches!(source.feed.error(), Some(Error::Network(_))) => live.not_before,
                Occasion::Asked | Occasion::Network => {
                    let again = live.asked.map(|asked| asked.plus_seconds(i64::from(IMPATIENT)));
                    again.max(live.not_before)
                }
            };
            // A device whose clock was put back must not wait until it is as late again.
            let put_back = live.asked.is_some_and(|asked| asked > now);
            if put_back || due.is_none_or(|due| due <= now) {
                source.live.asked = Some(now);
                source.live.waiting = true;
                asked.push(source.settings.id.clone());
            }
        }
        asked
    }

    /// Seconds until the next [`super::Action::Tick`], if it is to come sooner than was said before, or nothing was said.
    pub(super) fn wait(&mut self, now: Timestamp) -> Option<u32> {
        if !self.is_awake() {
            self.wake = None;
            return None;
        }
        let ages = now.plus_seconds(i64::from(AGES));
        let due = self.sources.iter().filter_map(|source| source.live.due(source.interval(), source.feed.error()));
        let next = due.min().map_or(ages, |due| due.min(ages));
        if self.wake.is_some_and(|wake| wake <= next && wake > now) {
            return None;
        }
        self.wake = Some(next);
        let seconds = next.0.saturating_sub(now.0).saturating_add(999).div_euclid(1000);
        u32::try_from(seconds.max(1)).ok()
    }
}

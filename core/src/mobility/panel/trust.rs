//! [`Trust`]: whether a figure may be shown, and with what words beside it.

use crate::Timestamp;
use crate::mobility::rules::Freshness;
use crate::mobility::rules::freshness::{age, freshness};

/// Whether a figure may be shown, and with what words beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Trust {
    /// Show it.
    Fresh,
    /// Show it, and say that it may be out of date.
    Ageing,
    /// More than an hour old: the row does not have it any more.
    Hidden,
    /// Show it, and say that nobody tells its age.
    UnknownAge,
    /// The feed has no live figure here.
    #[default]
    NoFigure,
}

impl Trust {
    /// Whether the figure may be shown at all.
    pub fn shows(self) -> bool {
        !matches!(self, Self::Hidden | Self::NoFigure)
    }
}

/// The times by which figures of one feed are judged.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judge {
    /// When the feed was measured, for what tells no time of its own.
    pub(super) measured: Option<Timestamp>,
    /// When it was read.
    pub(super) read: Timestamp,
    /// Seconds between two of its figures.
    pub(super) refresh: u32,
    pub(super) now: Timestamp,
}

impl Judge {
    /// How far a figure can be trusted, and its age in seconds.
    pub(super) fn judge(self, measured: Option<Timestamp>) -> (Trust, Option<u32>) {
        let since_read = age(None, Some(self.read), self.now);
        let age = age(measured, self.measured, self.now);
        let trust = match freshness(age, self.refresh) {
            Freshness::Fresh | Freshness::Recent => Trust::Fresh,
            Freshness::Ageing => Trust::Ageing,
            Freshness::Old => Trust::Hidden,
            // Whatever its age, it is at least as old as the answer it came with.
            Freshness::Unknown => match freshness(since_read, self.refresh) {
                Freshness::Old => Trust::Hidden,
                _ => Trust::UnknownAge,
            },
        };
        (trust, age)
    }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "numbers that the tests choose")]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_000_000_000);

    fn judged(measured: Option<i64>, read: i64) -> (Trust, Option<u32>) {
        let before = |seconds: i64| NOW.plus_seconds(-seconds);
        Judge { measured: None, read: before(read), refresh: 120, now: NOW }.judge(measured.map(before))
    }

    #[test]
    fn old_is_hidden_and_a_fresh_answer_does_not_make_it_young() {
        assert_eq!(judged(Some(60), 0), (Trust::Fresh, Some(60)));
        assert_eq!(judged(Some(900), 0), (Trust::Fresh, Some(900)));
        assert_eq!(judged(Some(901), 0), (Trust::Ageing, Some(901)));
        assert_eq!(judged(Some(3601), 0), (Trust::Hidden, Some(3601)));
    }

    #[test]
    fn an_unknown_age_is_at_least_that_of_the_answer() {
        assert_eq!(judged(None, 0), (Trust::UnknownAge, None));
        assert_eq!(judged(None, 3600), (Trust::UnknownAge, None));
        assert_eq!(judged(None, 3601), (Trust::Hidden, None));
        assert_eq!(judged(Some(-7200), 10), (Trust::UnknownAge, None));
    }
}

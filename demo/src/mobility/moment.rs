//! [`Moment`]: what time it is in a feed.

use axum::{extract::FromRequestParts, http::request::Parts};
use jiff::{SignedDuration, Timestamp, civil};

use super::Feed;
use crate::{calendar::in_firenze, state::Shared};

/// Counters report once in this many seconds, on the full minute.
pub(crate) const INTERVAL: i64 = 60;

/// What time it is in a feed, and whether its numbers can be believed. All that a feed says follows from this alone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moment {
    /// When the feed says that it was made.
    pub(crate) made: Timestamp,
    /// What the city's clock shows at the time whose traffic is simulated.
    scene: civil::DateTime,
    pub(crate) numbers: Numbers,
}

/// Whether the numbers of a feed can be believed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Numbers {
    #[default]
    Plausible,
    /// Below zero.
    Negative,
    /// More free spaces than spaces, days to cross a street.
    Excessive,
}

impl Moment {
    /// Now, or at another time of the city's clock if one is given.
    pub(crate) fn new(made: Timestamp, scene: Option<civil::DateTime>, numbers: Numbers) -> Self {
        Self { made, scene: scene.unwrap_or_else(|| in_firenze(made).datetime()), numbers }
    }

    /// When the figures were counted.
    pub(crate) fn measured(&self) -> Timestamp {
        let second = self.made.as_second();
        Timestamp::from_second(second - second.rem_euclid(INTERVAL)).unwrap_or(self.made)
    }

    /// The time of the city's clock whose figures are told.
    pub(crate) fn scene(&self) -> civil::DateTime {
        self.scene.with().second(0).subsec_nanosecond(0).build().unwrap_or(self.scene)
    }

    /// The same for another time than now.
    pub(crate) fn scene_at(&self, time: Timestamp) -> civil::DateTime {
        self.scene().saturating_add(time.duration_since(self.measured()))
    }

    /// What the feed says where `count` of `all` is true.
    pub(crate) fn told(&self, count: u32, all: u32) -> i64 {
        let count = i64::from(count);
        match self.numbers {
            Numbers::Plausible => count,
            Numbers::Negative => -1 - count,
            Numbers::Excessive => 2 * i64::from(all) + count,
        }
    }

    /// The same for a duration, of which days are excessive.
    pub(crate) fn told_seconds(&self, duration: SignedDuration) -> i64 {
        match self.numbers {
            Numbers::Plausible => duration.as_secs(),
            Numbers::Negative => -1,
            Numbers::Excessive => duration.as_secs() + 7 * 86_400,
        }
    }
}

impl FromRequestParts<Shared> for Moment {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, city: &Shared) -> Result<Self, Self::Rejection> {
        let now = Timestamp::now();
        let set = city.control.as_ref().zip(Feed::of(parts.uri.path()));
        Ok(set.map_or_else(
            || Self::new(now, None, Numbers::default()),
            |(control, feed)| control.feeds.moment(feed, now),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(made: &str, scene: Option<&str>) -> Moment {
        Moment::new(made.parse().unwrap(), scene.map(|scene| scene.parse().unwrap()), Numbers::Plausible)
    }

    #[test]
    fn all_reads_of_one_minute_are_alike() {
        let (one, other) = (at("2026-11-23T07:30:01Z", None), at("2026-11-23T07:30:59.9Z", None));
        assert_eq!((one.measured(), one.scene()), (other.measured(), other.scene()));
        assert_eq!(one.scene(), civil::date(2026, 11, 23).at(8, 30, 0, 0));
    }

    #[test]
    fn another_time_of_day_can_be_shown_with_the_times_of_now() {
        let moment = at("2026-11-23T07:30:20Z", Some("2026-11-28T21:05:00"));
        assert_eq!(moment.measured(), "2026-11-23T07:30:00Z".parse().unwrap());
        assert_eq!(moment.scene(), civil::date(2026, 11, 28).at(21, 5, 0, 0));
        let in_an_hour = "2026-11-23T08:30:00Z".parse().unwrap();
        assert_eq!(moment.scene_at(in_an_hour), civil::date(2026, 11, 28).at(22, 5, 0, 0));
    }

    #[test]
    fn wrong_numbers_are_wrong_at_first_sight() {
        let moment = |numbers| Moment { numbers, ..at("2026-11-23T07:30:20Z", None) };
        assert_eq!(moment(Numbers::Negative).told(0, 10), -1);
        assert!(moment(Numbers::Excessive).told(0, 10) > 10);
        assert!(moment(Numbers::Excessive).told_seconds(SignedDuration::from_secs(60)) > 86_400);
    }
}

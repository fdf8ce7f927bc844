//! [`Polls`]: what a source counted when it was read before, and from that where the free spaces of a place are going, if the
//! feed itself does not say it.

use std::mem::take;

use crate::Timestamp;
use crate::mobility::Reading;
use crate::mobility::model::Trend;

/// Counts older than this say nothing about where it is going now.
const BACK: i64 = 20 * 60;
/// Counts nearer to each other than this say nothing: one car that leaves is no trend.
const LEAST: i64 = 5 * 60;
/// No count is kept that is so many seconds or fewer after the one before it.
const APART: i64 = 60;
/// Fewer vehicles than these are no trend in any place.
const FEW: u32 = 3;
/// The part of all spaces that is one in a large place.
const PART: u32 = 50;

/// What the places of a source counted in the last minutes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Polls(Vec<Counted>);

/// The counts of one place, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Counted {
    id: String,
    counts: Vec<(Timestamp, u32)>,
}

impl Polls {
    /// Takes in what was read at `now`, and completes its trends. A figure is of when it was measured; where nobody says that,
    /// of when it was read.
    pub(super) fn tell(&mut self, reading: &mut Reading, now: Timestamp) {
        let mut before = take(&mut self.0);
        let measured = reading.measured;
        for site in &mut reading.sites {
            let known = before.binary_search_by(|counted| counted.id.as_str().cmp(&site.id));
            let known = known.ok().and_then(|place| before.get_mut(place));
            let mut counts = known.map(|counted| take(&mut counted.counts)).unwrap_or_default();
            let at = site.measured.or(measured).unwrap_or(now).min(now);
            if let Some(free) = site.free() {
                add(&mut counts, at, free);
                site.trend = site.trend.or_else(|| trend(&counts, site.capacity()));
            }
            counts.retain(|(counted, _)| counted.plus_seconds(BACK) >= now);
            if !counts.is_empty() {
                self.0.push(Counted { id: site.id.clone(), counts });
            }
        }
        self.0.sort_by(|one, other| one.id.cmp(&other.id));
    }
}

/// Adds a count behind the others. One of an earlier time than they have puts the clock of the feed in doubt, and them.
fn add(counts: &mut Vec<(Timestamp, u32)>, at: Timestamp, free: u32) {
    if counts.last().is_some_and(|(last, _)| *last > at) {
        counts.clear();
    }
    counts.retain(|(counted, _)| counted.plus_seconds(BACK) >= at);
    // The last count moves on until the next one is far enough from the one before it.
    if let [.., (before, _), last] = counts.as_mut_slice()
        && before.plus_seconds(APART) >= at
    {
        *last = (at, free);
    } else if counts.last().is_some_and(|(last, _)| *last == at) {
        counts.pop();
        counts.push((at, free));
    } else {
        counts.push((at, free));
    }
}

/// Where it is going, from the oldest count to the newest.
fn trend(counts: &[(Timestamp, u32)], capacity: Option<u32>) -> Option<Trend> {
    let ([(first, before), ..], [.., (last, free)]) = (counts, counts) else { return None };
    if first.plus_seconds(LEAST) > *last {
        return None;
    }
    let much = capacity.map_or(FEW, |capacity| FEW.max(capacity / PART));
    Some(if free.saturating_add(much) <= *before {
        Trend::Filling
    } else if before.saturating_add(much) <= *free {
        Trend::Emptying
    } else {
        Trend::Steady
    })
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "numbers that the tests choose")]
mod tests {
    use Trend::{Emptying, Filling, Steady};
    use proptest::prelude::*;

    use super::*;
    use crate::mobility::model::{ParkingSite, SpaceKind, Spaces};

    const NOW: Timestamp = Timestamp(1_795_000_000_000);

    fn after(minutes: i64) -> Timestamp {
        NOW.plus_seconds(minutes * 60)
    }

    /// A car park of 400 spaces.
    fn site(id: &str, free: u32, measured: Option<Timestamp>) -> ParkingSite {
        let spaces = vec![Spaces { free: Some(free), capacity: Some(400), ..Spaces::of(SpaceKind::General) }];
        ParkingSite { id: id.to_owned(), spaces, measured, ..ParkingSite::default() }
    }

    /// What each poll says, each some minutes after the first, of a feed without times.
    fn polled(counts: &[(i64, u32)]) -> Vec<Option<Trend>> {
        let mut polls = Polls::default();
        let tell = |(minutes, free): &(i64, u32)| {
            let mut reading = Reading { sites: vec![site("a", *free, None)], ..Reading::default() };
            polls.tell(&mut reading, after(*minutes));
            reading.sites[0].trend
        };
        counts.iter().map(tell).collect()
    }

    #[test]
    fn what_fills_and_what_empties_is_told_after_five_minutes() {
        assert_eq!(polled(&[(0, 100), (2, 96), (4, 93), (6, 90)]), [None, None, None, Some(Filling)]);
        assert_eq!(polled(&[(0, 100), (5, 108)]), [None, Some(Emptying)]);
        // Two of a hundred spaces are eight of four hundred.
        assert_eq!(polled(&[(0, 100), (5, 107), (10, 93)]), [None, Some(Steady), Some(Steady)]);
    }

    #[test]
    fn counts_of_long_ago_say_nothing() {
        assert_eq!(polled(&[(0, 300), (21, 100)]), [None, None]);
        assert_eq!(polled(&[(0, 300), (10, 100), (20, 100), (30, 100)])[2..], [Some(Filling), Some(Steady)]);
    }

    #[test]
    fn the_feed_s_own_trend_counts() {
        let mut polls = Polls::default();
        for (minutes, free) in [(0, 100), (10, 300)] {
            let mut reading = Reading {
                sites: vec![ParkingSite { trend: Some(Filling), ..site("a", free, None) }],
                ..Reading::default()
            };
            polls.tell(&mut reading, after(minutes));
            assert_eq!(reading.sites[0].trend, Some(Filling));
        }
    }

    #[test]
    fn a_count_is_of_when_it_was_measured() {
        let mut polls = Polls::default();
        let mut tell = |free, measured, now| {
            let mut reading = Reading { sites: vec![site("a", free, None)], ..Reading::default() };
            reading.measured = Some(after(measured));
            polls.tell(&mut reading, after(now));
            reading.sites[0].trend
        };
        // The same figure, read again, is no newer one.
        assert_eq!([tell(100, 0, 1), tell(100, 0, 9), tell(60, 4, 10)], [None, None, None]);
        assert_eq!(tell(50, 6, 12), Some(Filling));
        // A clock that was put back begins anew.
        assert_eq!([tell(90, 3, 13), tell(10, 7, 14), tell(10, 8, 15)], [None, None, Some(Filling)]);
    }

    #[test]
    fn places_are_told_apart_in_whatever_order_they_come() {
        let mut polls = Polls::default();
        let mut tell = |sites: [(&str, u32); 3], now| {
            let sites = sites.map(|(id, free)| site(id, free, None)).into();
            let mut reading = Reading { sites, ..Reading::default() };
            polls.tell(&mut reading, after(now));
            reading.sites.into_iter().map(|site| site.trend).collect::<Vec<_>>()
        };
        tell([("c", 10), ("a", 200), ("b", 50)], 0);
        let trends = tell([("b", 50), ("d", 1), ("a", 100)], 6);
        assert_eq!(trends, [Some(Steady), None, Some(Filling)]);
    }

    #[test]
    fn a_place_that_counts_nothing_has_no_trend() {
        let mut polls = Polls::default();
        for now in [0, 10] {
            let mut reading = Reading {
                sites: vec![ParkingSite { id: "a".to_owned(), ..ParkingSite::default() }],
                ..Reading::default()
            };
            polls.tell(&mut reading, after(now));
            assert_eq!((reading.sites[0].trend, polls.0.len()), (None, 0));
        }
    }

    proptest! {
        #[test]
        fn few_counts_are_kept_however_often_it_is_read(gaps in prop::collection::vec(0_i64..200, 1..200)) {
            let mut polls = Polls::default();
            let mut now = NOW;
            for (free, gap) in (0_u32..).zip(gaps) {
                now = now.plus_seconds(gap);
                let mut reading = Reading { sites: vec![site("a", free, None)], ..Reading::default() };
                polls.tell(&mut reading, now);
                let counts = &polls.0[0].counts;
                prop_assert!(counts.len() <= usize::try_from(2 * BACK / APART).unwrap() + 2);
                prop_assert!(counts.is_sorted_by(|one, other| one.0 < other.0));
                prop_assert_eq!(counts.last(), Some(&(now, free)));
            }
        }
    }
}

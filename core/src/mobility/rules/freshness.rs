//! How far the age of a figure lets it be trusted.

use crate::Timestamp;

/// How far the age of a figure lets it be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// Measured within two of its feed's refreshes, and within a quarter of an hour.
    Fresh,
    /// Measured within a quarter of an hour.
    Recent,
    /// Measured within an hour: say so, the figure may be out of date.
    Ageing,
    /// Older: do not show the figure.
    Old,
    /// Nobody says when, or it is not to be believed.
    Unknown,
}

/// Clocks of servers and devices go wrong by so much, in seconds.
const CLOCK_ERROR: i64 = 120;
const WARN_AFTER: i64 = 15 * 60;
const HIDE_AFTER: i64 = 60 * 60;
/// 2000-01-01T00:00:00Z: what is older was never measured.
const OLDEST: Timestamp = Timestamp(946_684_800_000);

/// The age of a figure in seconds; of its site, else of its feed. `None` if neither is told, lies in the future or before
/// the year 2000.
pub fn age(site: Option<Timestamp>, feed: Option<Timestamp>, now: Timestamp) -> Option<u32> {
    let measured = site.or(feed).filter(|measured| *measured >= OLDEST)?;
    let seconds = now.0.checked_sub(measured.0)?.div_euclid(1000);
    if seconds < -CLOCK_ERROR { None } else { u32::try_from(seconds.max(0)).ok() }
}

/// How far a figure of that age can be trusted, from a feed that is made anew each `refresh` seconds.
pub fn freshness(age: Option<u32>, refresh: u32) -> Freshness {
    let Some(age) = age.map(i64::from) else { return Freshness::Unknown };
    if age > HIDE_AFTER {
        Freshness::Old
    } else if age > WARN_AFTER {
        Freshness::Ageing
    } else if age > i64::from(refresh).saturating_mul(2) {
        Freshness::Recent
    } else {
        Freshness::Fresh
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_700_000_000_000);

    fn before(seconds: i64) -> Option<Timestamp> {
        Some(NOW.plus_seconds(seconds.saturating_neg()))
    }

    #[test]
    fn a_figure_ages() {
        let at = |seconds| freshness(age(before(seconds), None, NOW), 300);
        assert_eq!((at(0), at(600)), (Freshness::Fresh, Freshness::Fresh));
        assert_eq!((at(601), at(900)), (Freshness::Recent, Freshness::Recent));
        assert_eq!((at(901), at(3600)), (Freshness::Ageing, Freshness::Ageing));
        assert_eq!(at(3601), Freshness::Old);
        assert_eq!(freshness(Some(901), 86_400), Freshness::Ageing);
    }

    #[test]
    fn what_was_measured_tomorrow_or_in_1970_has_no_age() {
        assert_eq!(age(Some(Timestamp(0)), None, NOW), None);
        assert_eq!(age(before(-121), None, NOW), None);
        assert_eq!(age(before(-120), None, NOW), Some(0));
        assert_eq!(age(Some(Timestamp(i64::MAX)), None, Timestamp(i64::MIN)), None);
        assert_eq!(freshness(None, 60), Freshness::Unknown);
    }

    #[test]
    fn a_site_without_a_time_has_that_of_its_feed() {
        assert_eq!(age(None, before(60), NOW), Some(60));
        assert_eq!(age(before(30), before(60), NOW), Some(30));
        assert_eq!(age(None, None, NOW), None);
    }
}

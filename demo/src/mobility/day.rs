//! What all simulations share: kinds of days, the way from one hour to the next, and the small ups and downs by which
//! no two places are quite alike.

use std::f64::consts::TAU;

use jiff::{
    ToSpan as _,
    civil::{self, Weekday},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    Working,
    Saturday,
    Sunday,
}

impl Day {
    fn of(at: civil::DateTime) -> Self {
        match at.weekday() {
            Weekday::Saturday => Self::Saturday,
            Weekday::Sunday => Self::Sunday,
            _ => Self::Working,
        }
    }
}

/// The value at a time, on a straight line from that of its full hour to that of the next, which may be another day's.
pub(super) fn between_hours(at: civil::DateTime, value: impl Fn(Day, usize) -> f64) -> f64 {
    let of_hour = |at: civil::DateTime| value(Day::of(at), usize::try_from(at.hour()).unwrap_or_default());
    let (this, next) = (of_hour(at), of_hour(at.saturating_add(1.hour())));
    let past = f64::from(i32::from(at.minute()) * 60 + i32::from(at.second())) / 3600.0;
    this + (next - this) * past
}

/// Waves of 47 and 21 minutes around 0, at most 0.02 high; each name is at another place of them.
pub(super) fn ripple(name: &str, at: civil::DateTime) -> f64 {
    let minutes = f64::from(at.date().day_of_year()) * 1440.0 + f64::from(at.hour()) * 60.0 + f64::from(at.minute());
    // FNV-1a, to the fraction of a turn.
    let hash = name.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let turn = f64::from(hash) / f64::from(u32::MAX);
    0.012 * (TAU * (minutes / 47.0 + turn)).sin() + 0.008 * (TAU * (minutes / 21.0 + 2.0 * turn)).sin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_night_leads_from_one_kind_of_day_to_the_next() {
        let value = |day, _| if day == Day::Saturday { 0.0 } else { 1.0 };
        let half_past_eleven = civil::date(2026, 11, 27).at(23, 30, 0, 0);
        assert_eq!(between_hours(half_past_eleven, value), 0.5);
        assert_eq!(between_hours(half_past_eleven.saturating_add(1.hour()), value), 0.0);
    }

    #[test]
    fn names_have_their_own_ups_and_downs() {
        let noon = civil::date(2026, 11, 23).at(12, 0, 0, 0);
        assert_ne!(ripple("parterre", noon), ripple("alberti", noon));
        for minute in 0..1440 {
            assert!(ripple("parterre", noon.saturating_add(minute.minutes())).abs() <= 0.02);
        }
    }
}

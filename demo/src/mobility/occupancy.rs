//! A simulated day in the car parks: how full each is at a time of the city's clock. Nothing here is drawn by lot, so
//! that all feeds agree, whoever reads them how often.

use jiff::{ToSpan as _, civil};

use super::{
    car_park::{CarPark, Use},
    day::{self, Day},
};

/// What a car park counts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Occupancy {
    pub(crate) is_open: bool,
    /// May be more than the capacity.
    pub(crate) vehicles: u32,
    pub(crate) free: u32,
    pub(crate) free_accessible: u32,
    pub(crate) free_charging: u32,
    pub(crate) trend: Trend,
}

/// Where the number of vehicles is going.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trend {
    Increasing,
    Stable,
    Decreasing,
}

/// The taken part at each full hour.
type Hours = [f64; 24];

/// On a working day, on Saturday, on Sunday.
const fn profile(used_for: Use) -> [Hours; 3] {
    match used_for {
        Use::Station => [
            [
                0.46, 0.43, 0.41, 0.40, 0.41, 0.46, 0.56, 0.72, 0.85, 0.92, 0.95, 0.97, 0.97, 0.95, 0.95, 0.94, 0.92,
                0.90, 0.86, 0.80, 0.72, 0.64, 0.57, 0.51,
            ],
            [
                0.50, 0.47, 0.45, 0.44, 0.44, 0.47, 0.53, 0.62, 0.72, 0.80, 0.86, 0.89, 0.90, 0.89, 0.88, 0.88, 0.87,
                0.85, 0.82, 0.77, 0.71, 0.65, 0.60, 0.56,
            ],
            [
                0.54, 0.51, 0.49, 0.48, 0.48, 0.49, 0.52, 0.57, 0.63, 0.69, 0.74, 0.78, 0.80, 0.81, 0.82, 0.83, 0.85,
                0.86, 0.85, 0.80, 0.72, 0.63, 0.55, 0.49,
            ],
        ],
        Use::OldTown => [
            [
                0.31, 0.26, 0.22, 0.20, 0.20, 0.22, 0.28, 0.40, 0.57, 0.71, 0.81, 0.87, 0.89, 0.86, 0.83, 0.84, 0.87,
                0.89, 0.90, 0.92, 0.90, 0.81, 0.60, 0.42,
            ],
            [
                0.38, 0.30, 0.25, 0.22, 0.21, 0.22, 0.26, 0.34, 0.48, 0.64, 0.78, 0.88, 0.92, 0.91, 0.88, 0.90, 0.94,
                0.97, 0.98, 0.98, 0.97, 0.93, 0.80, 0.60,
            ],
            [
                0.48, 0.38, 0.30, 0.25, 0.22, 0.21, 0.22, 0.26, 0.34, 0.47, 0.61, 0.74, 0.82, 0.84, 0.82, 0.84, 0.88,
                0.90, 0.87, 0.80, 0.71, 0.60, 0.48, 0.38,
            ],
        ],
        Use::Hospital => [
            [
                0.13, 0.11, 0.10, 0.10, 0.12, 0.22, 0.46, 0.76, 0.93, 0.99, 1.00, 1.00, 0.95, 0.90, 0.87, 0.81, 0.71,
                0.60, 0.47, 0.37, 0.31, 0.24, 0.18, 0.15,
            ],
            [
                0.13, 0.11, 0.10, 0.10, 0.11, 0.17, 0.30, 0.44, 0.52, 0.56, 0.58, 0.59, 0.56, 0.52, 0.51, 0.52, 0.53,
                0.50, 0.42, 0.33, 0.27, 0.21, 0.17, 0.14,
            ],
            [
                0.13, 0.11, 0.10, 0.10, 0.11, 0.15, 0.25, 0.35, 0.40, 0.44, 0.49, 0.53, 0.49, 0.43, 0.45, 0.51, 0.54,
                0.51, 0.42, 0.32, 0.26, 0.20, 0.16, 0.14,
            ],
        ],
        Use::Office => [
            [
                0.05, 0.05, 0.05, 0.05, 0.05, 0.07, 0.16, 0.42, 0.78, 0.92, 0.95, 0.95, 0.92, 0.83, 0.84, 0.86, 0.82,
                0.68, 0.45, 0.26, 0.15, 0.09, 0.06, 0.05,
            ],
            [
                0.05, 0.05, 0.05, 0.05, 0.05, 0.06, 0.09, 0.16, 0.26, 0.34, 0.38, 0.38, 0.35, 0.28, 0.22, 0.18, 0.15,
                0.12, 0.10, 0.08, 0.07, 0.06, 0.05, 0.05,
            ],
            [
                0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.06, 0.08, 0.10, 0.12, 0.13, 0.13, 0.12, 0.11, 0.11, 0.11,
                0.10, 0.09, 0.07, 0.06, 0.05, 0.05, 0.05,
            ],
        ],
        Use::ParkAndRide => [
            [
                0.06, 0.05, 0.05, 0.05, 0.07, 0.15, 0.38, 0.68, 0.86, 0.92, 0.94, 0.94, 0.93, 0.92, 0.90, 0.87, 0.79,
                0.62, 0.43, 0.28, 0.20, 0.14, 0.10, 0.08,
            ],
            [
                0.08, 0.07, 0.06, 0.06, 0.06, 0.08, 0.13, 0.21, 0.33, 0.45, 0.55, 0.60, 0.60, 0.57, 0.56, 0.60, 0.63,
                0.62, 0.55, 0.46, 0.38, 0.30, 0.22, 0.14,
            ],
            [
                0.09, 0.07, 0.06, 0.05, 0.05, 0.06, 0.08, 0.11, 0.16, 0.23, 0.30, 0.35, 0.36, 0.35, 0.36, 0.39, 0.41,
                0.38, 0.31, 0.24, 0.18, 0.13, 0.10, 0.07,
            ],
        ],
        Use::Residential => [
            [
                0.93, 0.94, 0.95, 0.95, 0.94, 0.92, 0.85, 0.72, 0.60, 0.53, 0.49, 0.48, 0.50, 0.53, 0.51, 0.49, 0.51,
                0.58, 0.67, 0.76, 0.83, 0.88, 0.91, 0.92,
            ],
            [
                0.93, 0.94, 0.95, 0.95, 0.95, 0.94, 0.92, 0.88, 0.82, 0.76, 0.72, 0.70, 0.73, 0.76, 0.75, 0.72, 0.70,
                0.71, 0.74, 0.77, 0.78, 0.79, 0.84, 0.89,
            ],
            [
                0.92, 0.94, 0.95, 0.96, 0.96, 0.96, 0.95, 0.93, 0.90, 0.85, 0.80, 0.78, 0.82, 0.85, 0.82, 0.76, 0.73,
                0.75, 0.80, 0.85, 0.89, 0.92, 0.93, 0.94,
            ],
        ],
    }
}

impl CarPark {
    pub(crate) fn occupancy(&self, at: civil::DateTime) -> Occupancy {
        let share = self.share(at);
        let vehicles = part_of(self.capacity, share);
        let change =
            i64::from(vehicles) - i64::from(part_of(self.capacity, self.share(at.saturating_sub(10.minutes()))));
        // A few cars more or less are no trend.
        let few = i64::from(self.capacity / 150).max(1);
        let trend = match change {
            change if change > few => Trend::Increasing,
            change if change < -few => Trend::Decreasing,
            _ => Trend::Stable,
        };
        // Reserved spaces fill later than the others, and not all at the same time.
        let reserved = |of: &str| (share * 0.85 + 2.0 * day::ripple(of, at)).clamp(0.0, 1.0);
        let free = |all: u32, share: f64| all.saturating_sub(part_of(all, share));
        Occupancy {
            is_open: self.is_open(at),
            vehicles,
            free: self.capacity.saturating_sub(vehicles),
            free_accessible: free(self.accessible, reserved(&self.name)),
            free_charging: free(self.charging, reserved(&self.address)),
            trend,
        }
    }

    /// The taken part; more than 1 only where cars stand where no space is.
    fn share(&self, at: civil::DateTime) -> f64 {
        let usual = day::between_hours(at, |day, hour| {
            let [working_day, saturday, sunday] = profile(self.used_for);
            let hours = match day {
                Day::Working => working_day,
                Day::Saturday => saturday,
                Day::Sunday => sunday,
            };
            hours.get(hour).copied().unwrap_or_default()
        });
        (usual * self.busy + day::ripple(&self.id, at)).clamp(0.02, self.overflow.unwrap_or(1.0))
    }
}

fn part_of(all: u32, share: f64) -> u32 {
    (f64::from(all) * share).round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mobility::Mobility;

    fn car_parks() -> Vec<CarPark> {
        Mobility::bundled().unwrap().car_parks
    }

    /// Each five minutes, from Monday on.
    fn week() -> impl Iterator<Item = civil::DateTime> {
        let monday = civil::date(2026, 11, 23).at(0, 0, 0, 0);
        (0..7 * 24 * 12).map(move |step| monday.saturating_add((5 * step).minutes()))
    }

    #[test]
    fn cars_come_and_go_one_after_the_other() {
        for park in car_parks() {
            let few = i64::from(park.capacity / 16).max(2);
            let mut before: Option<i64> = None;
            for time in week() {
                let vehicles = i64::from(park.occupancy(time).vehicles);
                assert!(before.is_none_or(|before| (vehicles - before).abs() <= few), "{} at {time}", park.id);
                before = Some(vehicles);
            }
        }
    }

    #[test]
    fn no_car_park_has_more_free_spaces_than_spaces_and_each_has_its_day_and_night() {
        for park in car_parks() {
            let mut shares: Vec<f64> = Vec::new();
            for time in week() {
                let now = park.occupancy(time);
                assert!(now.free <= park.capacity && now.vehicles <= park.capacity * 11 / 10, "{} at {time}", park.id);
                assert!(now.free == 0 || now.free + now.vehicles == park.capacity, "{} at {time}", park.id);
                assert!(now.free_accessible <= park.accessible && now.free_charging <= park.charging);
                shares.push(f64::from(now.vehicles) / f64::from(park.capacity));
            }
            let (least, most) =
                shares.iter().fold((1.0_f64, 0.0_f64), |(least, most), share| (least.min(*share), most.max(*share)));
            assert!(most - least > 0.3, "{} has {least} to {most}", park.id);
        }
    }

    #[test]
    fn each_use_has_its_hours() {
        let monday = civil::date(2026, 11, 23);
        let share = |used_for: Use, time: civil::DateTime| {
            let parks: Vec<_> = car_parks().into_iter().filter(|park| park.used_for == used_for).collect();
            assert!(!parks.is_empty(), "{used_for:?}");
            parks.iter().map(|park| park.share(time)).sum::<f64>() / parks.len() as f64
        };
        let (night, morning, evening) = (monday.at(3, 0, 0, 0), monday.at(10, 30, 0, 0), monday.at(19, 30, 0, 0));
        let saturday_evening = civil::date(2026, 11, 28).at(19, 30, 0, 0);
        let sunday_morning = civil::date(2026, 11, 29).at(10, 30, 0, 0);
        for used_for in [Use::Station, Use::OldTown, Use::Hospital, Use::Office, Use::ParkAndRide] {
            assert!(share(used_for, morning) > share(used_for, night) + 0.3, "{used_for:?}");
        }
        assert!(share(Use::Residential, night) > share(Use::Residential, morning) + 0.3);
        assert!(share(Use::OldTown, saturday_evening) > share(Use::OldTown, evening));
        for used_for in [Use::Office, Use::Hospital, Use::ParkAndRide] {
            assert!(share(used_for, sunday_morning) < 0.6, "{used_for:?}");
        }
    }

    #[test]
    fn a_car_park_fills_in_the_morning_and_empties_in_the_evening() {
        let court = car_parks().into_iter().find(|park| park.id == "tribunale").unwrap();
        let trend = |hour| court.occupancy(civil::date(2026, 11, 23).at(hour, 30, 0, 0)).trend;
        assert_eq!((trend(7), trend(17)), (Trend::Increasing, Trend::Decreasing));
        let stable = week().filter(|time| court.occupancy(*time).trend == Trend::Stable).count();
        assert!(stable > 7 * 24 * 2, "for hours nothing much happens");
    }
}

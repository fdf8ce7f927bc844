//! The roads on which the time of a journey is told, and a simulated day on them.

use jiff::{SignedDuration, civil};
use serde::Deserialize;

use super::day::{self, Day};
use crate::catalogue::Text;

/// A stretch of road, in the direction of its line. Its line is OpenStreetMap's.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Corridor {
    pub(crate) id: String,
    pub(crate) name: Text,
    /// Seconds without traffic.
    pub(crate) normal_s: u32,
    /// How much slower it gets beside others; 1 is as much.
    busy: f64,
    /// Latitude and longitude of its points.
    pub(crate) line: Vec<[f64; 2]>,
    /// Whether its sensors do not work.
    #[serde(default)]
    out_of_order: bool,
}

/// How many times as long as without traffic a journey takes at each full hour: on a working day, on Saturday, on Sunday.
const SLOWNESS: [[f64; 24]; 3] = [
    [
        1.00, 1.00, 1.00, 1.00, 1.00, 1.02, 1.15, 1.62, 1.95, 1.70, 1.40, 1.32, 1.38, 1.42, 1.36, 1.36, 1.48, 1.80,
        1.98, 1.60, 1.25, 1.12, 1.06, 1.02,
    ],
    [
        1.04, 1.02, 1.00, 1.00, 1.00, 1.00, 1.02, 1.08, 1.16, 1.26, 1.36, 1.42, 1.38, 1.28, 1.24, 1.28, 1.38, 1.46,
        1.48, 1.38, 1.26, 1.18, 1.14, 1.10,
    ],
    [
        1.08, 1.04, 1.02, 1.00, 1.00, 1.00, 1.00, 1.02, 1.04, 1.08, 1.14, 1.20, 1.22, 1.16, 1.12, 1.16, 1.24, 1.34,
        1.38, 1.30, 1.18, 1.10, 1.05, 1.02,
    ],
];

/// How a corridor flows, in the words of DATEX II.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flow {
    Free,
    Heavy,
    Congested,
}

impl Flow {
    pub(crate) fn datex2(self) -> &'static str {
        match self {
            Self::Free => "freeFlow",
            Self::Heavy => "heavy",
            Self::Congested => "congested",
        }
    }
}

impl Corridor {
    /// Whether anybody knows how it flows.
    pub(crate) fn is_measured(&self) -> bool {
        !self.out_of_order
    }

    /// What a journey takes, and how that feels.
    pub(crate) fn traffic(&self, at: civil::DateTime) -> (SignedDuration, Flow) {
        let slowness = day::between_hours(at, |day, hour| {
            let [working_day, saturday, sunday] = SLOWNESS;
            let hours = match day {
                Day::Working => working_day,
                Day::Saturday => saturday,
                Day::Sunday => sunday,
            };
            hours.get(hour).copied().unwrap_or(1.0)
        });
        let slowness = 1.0 + (slowness - 1.0) * self.busy + day::ripple(&self.id, at);
        let flow = match slowness {
            slowness if slowness < 1.25 => Flow::Free,
            slowness if slowness < 1.7 => Flow::Heavy,
            _ => Flow::Congested,
        };
        (SignedDuration::from_secs((f64::from(self.normal_s) * slowness).round() as i64), flow)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mobility::Mobility;

    #[test]
    fn a_journey_takes_longest_when_all_go_to_work_and_home() {
        for corridor in Mobility::bundled().unwrap().corridors {
            let at = |day, hour| corridor.traffic(civil::date(2026, 11, day).at(hour, 0, 0, 0));
            let (night, quiet) = at(23, 3);
            let (rush, stop_and_go) = at(23, 8);
            let (sunday, _) = at(29, 8);
            assert_eq!(quiet, Flow::Free, "{}", corridor.id);
            assert_ne!(stop_and_go, Flow::Free, "{}", corridor.id);
            assert!(night < rush && sunday < rush && at(23, 18).0 > at(23, 14).0, "{}", corridor.id);
            let normal = f64::from(corridor.normal_s);
            assert!((night.as_secs_f64() - normal).abs() < 0.03 * normal + 1.0, "{}", corridor.id);
        }
    }
}

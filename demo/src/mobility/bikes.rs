//! The stations of the bike-share, and a simulated day at them.

use jiff::civil;
use serde::Deserialize;

use super::day::{self, Day};

/// A station. Its place is OpenStreetMap's, all else is of the demo's own making.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BikeStation {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) lat: f64,
    pub(super) long: f64,
    pub(super) capacity: u32,
    #[serde(rename = "use")]
    used_for: Use,
    #[serde(default)]
    pub(super) service: Service,
}

/// Where people ride to in the morning.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Use {
    /// To work, into the middle of the city.
    Centre,
    /// To and from trains.
    Station,
    /// Away from home.
    Residential,
}

/// What can be done at a station.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Service {
    #[default]
    Both,
    ReturnOnly,
    Out,
}

impl BikeStation {
    /// Bicycles that stand there.
    pub(super) fn bikes(&self, at: civil::DateTime) -> u32 {
        if self.service == Service::Out {
            return 0;
        }
        let share = day::between_hours(at, |day, hour| {
            let at_work = (9..18).contains(&hour) && day == Day::Working;
            let out_and_about = (11..20).contains(&hour) && day != Day::Working;
            match self.used_for {
                Use::Centre if at_work || out_and_about => 0.85,
                Use::Centre => 0.25,
                Use::Station if at_work => 0.35,
                Use::Station => 0.6,
                Use::Residential if at_work => 0.15,
                Use::Residential if out_and_about => 0.4,
                Use::Residential => 0.75,
            }
        });
        let share = (share + 4.0 * day::ripple(&self.id, at)).clamp(0.0, 1.0);
        (f64::from(self.capacity) * share).round() as u32
    }
}

//! [`Position`]: a place on Earth, and why a device may not tell its own.

use serde::{Deserialize, Serialize};

/// WGS 84, degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// −90 to 90, north positive.
    pub latitude: f64,
    /// −180 to 180, east positive.
    pub longitude: f64,
}

impl Position {
    /// `None` if out of range, not a number, or (0, 0), which servers send when they know no position.
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let in_range = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        (in_range && !(latitude == 0.0 && longitude == 0.0)).then_some(Self { latitude, longitude })
    }

    /// Metres to another place as the crow flies, on a sphere with Earth's mean radius (IUGG): wrong by at most half a
    /// hundredth.
    pub fn metres_to(self, other: Self) -> f64 {
        const RADIUS: f64 = 6_371_008.8;
        let half_sine = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin();
        let across = self.latitude.to_radians().cos() * other.latitude.to_radians().cos();
        let haversine = half_sine(self.latitude, other.latitude).powi(2)
            + across * half_sine(self.longitude, other.longitude).powi(2);
        2.0 * RADIUS * haversine.sqrt().min(1.0).asin()
    }
}

/// What the device could not do when asked where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LocateFailure {
    /// The citizen or the browser said no.
    Denied,
    /// No position to be had.
    Unavailable,
    /// Took too long.
    Timeout,
    /// The browser cannot, or not on an insecure page.
    Unsupported,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_zero_is_no_position() {
        assert_eq!(Position::new(0.0, 0.0), None);
        assert_eq!(Position::new(f64::NAN, 11.0), None);
        assert_eq!(Position::new(43.77, 181.0), None);
        assert!(Position::new(0.0, 11.25).is_some());
    }

    #[test]
    fn metres_are_those_of_a_map() {
        let firenze = Position { latitude: 43.7696, longitude: 11.2558 };
        let roma = Position { latitude: 41.9028, longitude: 12.4964 };
        assert!((firenze.metres_to(roma) - 231_000.0).abs() < 1_500.0, "{}", firenze.metres_to(roma));
        assert_eq!(firenze.metres_to(firenze), 0.0);
        let antipode = Position { latitude: -43.7696, longitude: -168.7442 };
        assert!((firenze.metres_to(antipode) - 20_015_115.0).abs() < 1.0);
    }
}

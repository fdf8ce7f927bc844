//! [`Position`]: a place on Earth.

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
}

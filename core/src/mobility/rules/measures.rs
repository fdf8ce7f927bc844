//! Heights, speeds and times that can be, and those that stand for something else.

use crate::mobility::model::{Repair, note};

/// Metres. Feeds write 0, −1 and −999 for “no limit known”.
pub(crate) fn height(metres: f64, repairs: &mut Vec<Repair>) -> Option<f64> {
    within(metres, 1.0, 10.0, repairs)
}

/// km/h. Feeds write −1 for “no estimate”; a road where nothing moves has 0.
pub(crate) fn speed(kilometres: f64, repairs: &mut Vec<Repair>) -> Option<f64> {
    within(kilometres, 0.0, 200.0, repairs)
}

/// Seconds of a way through a city or region.
pub(crate) fn seconds(seconds: f64, repairs: &mut Vec<Repair>) -> Option<f64> {
    // Nobody is there at once.
    within(seconds, 0.5, 86_400.0, repairs)
}

fn within(said: f64, least: f64, most: f64, repairs: &mut Vec<Repair>) -> Option<f64> {
    if (least..=most).contains(&said) {
        return Some(said);
    }
    note(repairs, Repair::ImpossibleMeasure);
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentinels_are_no_measures() {
        for said in [-999.0, -1.0, 0.0, 180.0, f64::NAN] {
            let mut repairs = Vec::new();
            assert_eq!(height(said, &mut repairs), None, "{said}");
            assert_eq!(repairs, [Repair::ImpossibleMeasure]);
        }
        assert_eq!(height(1.9, &mut Vec::new()), Some(1.9));
        assert_eq!((speed(-1.0, &mut Vec::new()), speed(0.0, &mut Vec::new())), (None, Some(0.0)));
        assert_eq!((seconds(0.0, &mut Vec::new()), seconds(49.0, &mut Vec::new())), (None, Some(49.0)));
    }
}

//! Lines as short texts: the “encoded polyline” of Google, which map services and New York's sensors write.
//!
//! Spec: <https://developers.google.com/maps/documentation/utilities/polylinealgorithm>.

use crate::Position;

/// Reads an encoded line with five decimals up to where it makes no sense any more, as some are cut off.
pub(crate) fn read(text: &str) -> Vec<Position> {
    let mut bytes = text.bytes();
    let mut line = Vec::new();
    let (mut latitude, mut longitude) = (0_i64, 0_i64);
    while let (Some(north), Some(east)) = (step(&mut bytes), step(&mut bytes)) {
        latitude = latitude.saturating_add(north);
        longitude = longitude.saturating_add(east);
        let Some(position) = Position::new(latitude as f64 / 1e5, longitude as f64 / 1e5) else { break };
        line.push(position);
    }
    line
}

/// One number: groups of five bits, the lowest first, each as a letter from `?` on, with 32 added to all but the last; and
/// the sign as its lowest bit.
fn step(bytes: &mut impl Iterator<Item = u8>) -> Option<i64> {
    let mut number = 0_i64;
    // 2 * 180 * 10^5 has 26 bits.
    for shift in (0_u32..30).step_by(5) {
        let group = bytes.next()?.checked_sub(b'?').filter(|group| *group < 64)?;
        number |= i64::from(group & 31) << shift;
        if group < 32 {
            return Some(if number & 1 == 1 { !(number >> 1) } else { number >> 1 });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pairs(text: &str) -> Vec<(f64, f64)> {
        read(text).iter().map(|position| (position.latitude, position.longitude)).collect()
    }

    #[test]
    fn the_example_of_the_specification_is_read() {
        let whole = [(38.5, -120.2), (40.7, -120.95), (43.252, -126.453)];
        assert_eq!(pairs("_p~iF~ps|U_ulLnnqC_mqNvxq`@"), whole);
        assert_eq!(pairs("_p~iF~ps|U_ulLnnqC_mqNvxq"), whole[..2], "cut off");
        assert_eq!(pairs("_p~iF~ps|U_ulLnnqC é"), whole[..2], "wrong letters");
        assert_eq!((pairs(""), pairs("~~~~~~~~~~~~")), (vec![], vec![]));
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "[?-~]{0,40}|.{0,20}") {
            drop(read(&text));
        }
    }
}

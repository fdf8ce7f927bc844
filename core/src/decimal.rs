//! Decimal numbers as people and servers write them.
//!
//! Not `f64::from_str` and not `{:.6}`: those are exact to the last bit of any number, for which they carry tables of
//! powers that a citizen would download before seeing a form. Coordinates and answers have no more than 15 digits; up to
//! there these functions are just as exact.

/// Reads digits with or without sign, decimal point and exponent. `None` if it is anything else, or no finite number.
pub(crate) fn parse(text: &str) -> Option<f64> {
    let (sign, mut bytes) = match text.as_bytes() {
        [b'-', rest @ ..] => (-1.0, rest.iter()),
        [b'+', rest @ ..] | rest => (1.0, rest.iter()),
    };
    // Whole numbers as far as they reach, which is further than any coordinate and quicker.
    let (mut whole, mut beyond) = (0_u64, None);
    let (mut digits, mut decimals, mut exponent) = (0_i32, None, 0_i32);
    while let Some(&byte) = bytes.next() {
        match byte {
            b'0'..=b'9' => {
                let digit = byte.checked_sub(b'0')?;
                match beyond {
                    None if whole < WHOLE => whole = whole.wrapping_mul(10).wrapping_add(u64::from(digit)),
                    _ => beyond = Some(beyond.unwrap_or(whole as f64) * 10.0 + f64::from(digit)),
                }
                digits = digits.checked_add(1)?;
            }
            b'.' if decimals.is_none() => decimals = Some(digits),
            b'e' | b'E' => {
                exponent = text.get(text.len().checked_sub(bytes.len())?..)?.parse().ok()?;
                break;
            }
            _ => return None,
        }
    }
    let value = beyond.unwrap_or(whole as f64);
    // Both sides of the division are exact up to 15 digits, so its result is the nearest number there is.
    let exponent = exponent.checked_sub(digits.checked_sub(decimals.unwrap_or(digits))?)?;
    let power = 10_f64.powi(exponent.checked_abs()?);
    let value = sign * if exponent < 0 { value / power } else { value * power };
    (value.is_finite() && digits > 0).then_some(value)
}

/// A whole number below this has room for another digit.
const WHOLE: u64 = u64::MAX / 10;

/// Writes degrees with six decimals, about 0.1 m.
pub(crate) fn degrees(value: f64) -> String {
    let millionths = (value * 1e6).round_ties_even() as i64;
    let sign = if millionths < 0 { "-" } else { "" };
    let size = millionths.unsigned_abs();
    format!("{sign}{}.{:06}", size / 1_000_000, size % 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_number_is_not_read() {
        for text in
            ["", "-", ".", "+.", "e5", "1e", "1e+-2", "--1", "1.2.3", "1,5", " 1", "0x1", "inf", "NaN", "1e999", "٣"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_read_however_they_are_written() {
        for (text, value) in
            [("7", 7.0), ("+7.", 7.0), (".5", 0.5), ("-0.25", -0.25), ("1.5e3", 1500.0), ("12E-1", 1.2)]
        {
            assert_eq!(parse(text), Some(value), "{text}");
        }
    }

    #[test]
    fn degrees_have_six_decimals() {
        assert_eq!(degrees(43.7696), "43.769600");
        assert_eq!(degrees(-0.000_000_4), "0.000000");
        assert_eq!(degrees(-11.255_814_6), "-11.255815");
    }

    proptest! {
        #[test]
        fn fifteen_digits_are_exact(digits in 0_u64..1_000_000_000_000_000, whole in 0_usize..=15, negative: bool) {
            let digits = format!("{digits:015}");
            let (whole, fraction) = digits.split_at(whole);
            let text = format!("{}{whole}.{fraction}", if negative { "-" } else { "" });
            prop_assert_eq!(parse(&text), text.parse().ok());
        }

        #[test]
        fn any_text_is_read_or_refused(text in "[-+0-9.eE]{0,400}|.{0,20}") {
            prop_assert!(parse(&text).is_none_or(f64::is_finite));
        }

        #[test]
        fn degrees_are_read_back(value in -180.0..180.0) {
            let back = parse(&degrees(value)).unwrap();
            prop_assert!((back - value).abs() <= 0.000_000_500_1);
        }
    }
}

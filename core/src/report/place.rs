//! Coordinates as people write them.

use super::Position;
use crate::decimal;

/// Reads latitude and longitude in degrees, in that order: `43.7696, 11.2558`, `43,7696; 11,2558`, `43.7696 N 11.2558 E`,
/// `43°46'10.6" N, 11°15'20.9" E`. `None` if they are not two numbers on Earth.
pub fn parse(text: &str) -> Option<Position> {
    let mut halves = [String::new(), String::new()];
    split(text, &mut halves)?;
    let [latitude, longitude] = &halves;
    Position::new(degrees(latitude, ['N', 'S'])?, degrees(longitude, ['E', 'W'])?)
}

/// Where a device says it is, as [`parse`] reads it back: six decimals, about 0.1 m.
pub fn format(position: Position) -> String {
    format!("{}, {}", decimal::degrees(position.latitude), decimal::degrees(position.longitude))
}

/// Cuts at the semicolon, else after the latitude's letter, else at the comma that is no decimal comma, else at the space.
fn split(text: &str, halves: &mut [String; 2]) -> Option<()> {
    let text = text.trim().to_ascii_uppercase().replace('−', "-");
    let cut = |at: &str| text.split_once(at).map(|(left, right)| (left.to_owned(), right.to_owned()));
    let after_letter = ['N', 'S'].into_iter().find_map(|letter| {
        text.split_once(letter)
            .filter(|(left, right)| !left.trim().is_empty() && !right.trim().is_empty())
            .map(|(left, right)| (format!("{left}{letter}"), right.trim_start_matches([',', ' ']).to_owned()))
    });
    let (left, right) = cut(";")
        .or(after_letter)
        .or_else(|| cut(", "))
        .or_else(|| (text.matches(',').count() == 1 && text.contains('.')).then(|| cut(",")).flatten())
        .or_else(|| (text.matches(',').count() == 3).then(|| third_comma(&text)).flatten())
        .or_else(|| (text.split_whitespace().count() == 2).then(|| cut(" ")).flatten())
        .or_else(|| cut(","))?;
    *halves = [left, right];
    Some(())
}

/// `43,7696,11,2558`: the middle comma parts the two.
fn third_comma(text: &str) -> Option<(String, String)> {
    let mut parts = text.split(',');
    let left = format!("{}.{}", parts.next()?, parts.next()?);
    Some((left, format!("{}.{}", parts.next()?, parts.next()?)))
}

/// One angle: decimal degrees, or degrees, minutes and seconds; signed, or with a letter of `[positive, negative]`.
fn degrees(text: &str, [positive, negative]: [char; 2]) -> Option<f64> {
    let text = text.trim();
    let letter = text.chars().find(char::is_ascii_alphabetic);
    let letter_sign = match letter {
        None => 1.0,
        Some(letter) if letter == positive => 1.0,
        Some(letter) if letter == negative => -1.0,
        Some(_) => return None,
    };
    let body = match letter {
        Some(letter) => text.replacen(letter, "", 1),
        None => text.to_owned(),
    };
    let body = body.trim();
    let (sign, body) = match body.strip_prefix('-') {
        Some(_) if letter.is_some() => return None,
        Some(rest) => (-1.0, rest),
        None => (letter_sign, body.strip_prefix('+').unwrap_or(body)),
    };
    let mut units = [3600.0, 60.0, 1.0].into_iter();
    let mut seconds = 0.0;
    for (place, number) in
        body.split(['°', '\'', '′', '"', '″', '’', '”', ' ']).map(str::trim).filter(|part| !part.is_empty()).enumerate()
    {
        let plain = number.chars().all(|character| character.is_ascii_digit() || character == '.' || character == ',');
        let value = decimal::parse(&number.replace(',', ".")).filter(|_| plain)?;
        if place > 0 && value >= 60.0 {
            return None;
        }
        seconds += value * units.next()?;
    }
    let any = body.chars().any(|character| character.is_ascii_digit());
    any.then_some(sign * seconds / 3600.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_ways_people_write_the_same_place() {
        for text in [
            "43.7696, 11.2558",
            "43.7696,11.2558",
            "43.7696 11.2558",
            " 43,7696; 11,2558 ",
            "43,7696, 11,2558",
            "43,7696,11,2558",
            "43,7696 11,2558",
            "43.7696N 11.2558E",
            "43.7696° n, 11.2558° e",
            "43°46'10.56\"N, 11°15'20.88\"E",
            "43° 46′ 10.56″ N 11° 15′ 20.88″ E",
            "+43.7696, +11.2558",
        ] {
            let position = parse(text).unwrap_or_else(|| panic!("{text}"));
            assert!(
                (position.latitude - 43.7696).abs() < 1e-6 && (position.longitude - 11.2558).abs() < 1e-6,
                "{text}"
            );
        }
        assert_eq!(parse("-33.9 18.4"), Position::new(-33.9, 18.4));
        assert_eq!(parse("33.9S, 18.4W"), Position::new(-33.9, -18.4));
        assert_eq!(parse("40.7 −74"), Position::new(40.7, -74.0));
    }

    #[test]
    fn what_is_no_place_is_not_guessed() {
        for text in [
            "",
            "43.7696",
            "via Roma 12",
            "via Roma, 12",
            "91, 11",
            "43.7, 181",
            "0, 0",
            "1e3, 2",
            "11.25 E, 43.76 N",
            "-43N, 11E",
            "43, inf",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn anything_typed_is_read_or_refused(text in ".{0,40}") {
            parse(&text);
        }

        #[test]
        fn a_position_of_the_device_is_read_back(latitude in -90.0..90.0, longitude in -180.0..180.0) {
            let position = Position { latitude, longitude };
            let back = parse(&format(position)).unwrap();
            prop_assert!((back.latitude - latitude).abs() < 1e-6 && (back.longitude - longitude).abs() < 1e-6);
        }
    }
}

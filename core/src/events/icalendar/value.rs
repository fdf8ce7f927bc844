//! Values of properties: dates, times and durations (RFC 5545, 3.3), and texts.
#![allow(clippy::arithmetic_side_effects, reason = "numbers of a few digits")]

use std::borrow::Cow;

use crate::events::civil::{DAY, Date, Local, two};

/// A DATE or a DATE-TIME.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Time {
    /// A day.
    Date(Date),
    /// A time by the clocks of some zone.
    Local(Local),
    /// A time by those of UTC.
    Utc(Local),
}

/// Reads a date or a time, whichever it is: `VALUE=` is often wrong, and never needed.
pub(crate) fn time(text: &str) -> Option<Time> {
    let text = text.trim().as_bytes();
    let date = Date::parse_basic(text.get(..8)?)?;
    match text.get(8..)? {
        [] => Some(Time::Date(date)),
        [b'T' | b't', time @ ..] => {
            let (time, zone) = time.split_at_checked(6).or_else(|| time.split_at_checked(4))?;
            let second = if time.len() == 6 { two(time.get(4..)?)? } else { 0 };
            let local = Local::new(date, two(time.get(..2)?)?, two(time.get(2..4)?)?, second)?;
            match zone {
                [] => Some(Time::Local(local)),
                [b'Z' | b'z'] => Some(Time::Utc(local)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// A length of time: days, which may have 23 or 25 hours, and seconds (3.3.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Duration {
    pub(crate) days: i64,
    pub(crate) seconds: i64,
}

/// Reads a duration: `P1D`, `PT1H30M`, `-P2W`, and `P1DT2H`.
pub(crate) fn duration(text: &str) -> Option<Duration> {
    let text = text.trim();
    let (sign, text) = match text.strip_prefix('-') {
        Some(text) => (-1, text),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let mut duration = Duration::default();
    let mut number: Option<i64> = None;
    for letter in text.strip_prefix(['P', 'p'])?.bytes() {
        if letter.is_ascii_digit() {
            let more = number.unwrap_or_default().checked_mul(10)? + i64::from(letter - b'0');
            number = Some(more).filter(|number| *number <= 10_000_000);
            number?;
            continue;
        }
        if matches!(letter, b'T' | b't') && number.is_none() {
            continue;
        }
        let number = sign * number.take()?;
        match letter.to_ascii_uppercase() {
            b'W' => duration.days += 7 * number,
            b'D' => duration.days += number,
            b'H' => duration.seconds += 3600 * number,
            b'M' => duration.seconds += 60 * number,
            b'S' => duration.seconds += number,
            _ => return None,
        }
    }
    number.is_none().then_some(duration)
}

/// An offset from UTC in seconds: `+0100`, `-053000`, also `+01:00` (3.3.14).
pub(crate) fn offset(text: &str) -> Option<i32> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let digits: Vec<u8> = digits.bytes().filter(|byte| *byte != b':').collect();
    let seconds = match digits.len() {
        4 => 0,
        6 => two(digits.get(4..)?)?,
        _ => return None,
    };
    let seconds = two(digits.get(..2)?)? * 3600 + two(digits.get(2..4)?)? * 60 + seconds;
    i32::try_from(seconds).ok().filter(|seconds| i64::from(*seconds) < DAY).map(|seconds| sign * seconds)
}

/// A text without its escapes (3.3.11): `\n`, `\,`, `\;` and `\\`. A backslash before anything else stays.
pub(crate) fn text(raw: &str) -> Cow<'_, str> {
    if !raw.contains('\\') {
        return Cow::Borrowed(raw);
    }
    let mut text = String::with_capacity(raw.len());
    let mut letters = raw.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, letters.peek()) {
            ('\\', Some('n' | 'N')) => {
                letters.next();
                text.push('\n');
            }
            ('\\', Some(&escaped)) if matches!(escaped, ',' | ';' | '\\' | ':' | '"') => {
                letters.next();
                text.push(escaped);
            }
            _ => text.push(letter),
        }
    }
    Cow::Owned(text)
}

/// The texts of a list; a comma with a backslash before it is part of one.
pub(crate) fn texts(raw: &str) -> Vec<Cow<'_, str>> {
    let mut texts = Vec::new();
    let (mut from, mut is_escaped) = (0, false);
    for (at, letter) in raw.char_indices() {
        if letter == ',' && !is_escaped {
            texts.push(text(raw.get(from..at).unwrap_or_default()));
            from = at + 1;
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    texts.push(text(raw.get(from..).unwrap_or_default()));
    texts
}

//! Weekdays and times as `opening_hours` writes them (specification 0.7.3); every other notation of hours has them, too.

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// The first two letters of the English weekdays.
const WEEKDAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// The weekday that `Mo` means, from 0, Monday.
pub(crate) fn weekday(text: &str) -> Option<u8> {
    let index = WEEKDAYS.iter().position(|name| *name == text)?;
    u8::try_from(index).ok()
}

/// `Mo-Fr,Su` as one bit a weekday, Monday the lowest, and whether public holidays are among them. `None` if anything else
/// stands there.
pub(crate) fn weekdays(text: &str) -> Option<(u8, bool)> {
    let mut days = 0_u8;
    let mut holidays = false;
    for part in text.split(',').map(str::trim) {
        match part.split_once('-') {
            Some((first, last)) => days |= range(weekday(first.trim())?, weekday(last.trim())?),
            None if part == "PH" => holidays = true,
            None => days |= bit(weekday(part)?),
        }
    }
    (days != 0 || holidays).then_some((days, holidays))
}

/// From a weekday to another, both included; `Sa-Mo` goes over the end of the week.
pub(crate) fn range(first: u8, last: u8) -> u8 {
    let (mut day, mut days) = (first, bit(first));
    while day != last && days != 0b111_1111 {
        day = if day >= 6 { 0 } else { day.saturating_add(1) };
        days |= bit(day);
    }
    days
}

fn bit(day: u8) -> u8 {
    1_u8.checked_shl(u32::from(day)).unwrap_or_default()
}

/// `07:00-22:00`, in minutes after midnight; what ends before it begins ends on the next day.
pub(crate) fn time_span(text: &str) -> Option<(u16, u16)> {
    let (from, until) = text.split_once('-')?;
    let (from, until) = (time(from.trim())?, time(until.trim())?);
    let until = if until <= from { until.checked_add(DAY)? } else { until };
    (from < DAY && until <= DAY.saturating_mul(2)).then_some((from, until))
}

/// `07:00`, up to `26:00` of the extended hours.
pub(crate) fn time(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let two = |digits: &str| -> Option<u16> {
        let plain = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse().ok().filter(|_| plain)
    };
    let (hours, minutes) = (two(hours)?, two(minutes).filter(|minutes| *minutes < 60)?);
    hours.checked_mul(60)?.checked_add(minutes).filter(|time| *time <= 26 * 60)
}

/// The month that the English word means, from 1: `Jan`, `January`.
pub(crate) fn month(text: &str) -> Option<u8> {
    const MONTHS: &[u8; 36] = b"janfebmaraprmayjunjulaugsepoctnovdec";
    let letters = text.as_bytes().get(..3)?;
    let index = MONTHS.chunks(3).position(|month| month.eq_ignore_ascii_case(letters))?;
    u8::try_from(index).ok()?.checked_add(1)
}

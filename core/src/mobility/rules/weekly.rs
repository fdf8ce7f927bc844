//! Hours of a week, in the syntax of OpenStreetMap's `opening_hours`.

/// Two letters for each day, as the syntax has them, Monday first; those of seven more languages are not needed.
const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// The day that an English word means, from 0, Monday: `Monday`, `MON`, `mo`.
pub(crate) fn day(word: &str) -> Option<usize> {
    let start = word.trim().get(..2)?;
    DAYS.iter().position(|day| day.eq_ignore_ascii_case(start))
}

/// One line for all, `Mo-Fr 07:00-18:00; Sa,Su 09:00-12:00`. Days that have the same hours stand together; hours that are
/// no times of a day are left out. `None` if nothing is left.
pub(crate) fn hours(days: impl IntoIterator<Item = (usize, String)>) -> Option<String> {
    let mut lines: Vec<([bool; 7], String)> = Vec::new();
    for (day, hours) in days {
        let at = match lines.iter().position(|(_, known)| *known == hours) {
            Some(at) => at,
            None => {
                lines.push(([false; 7], hours));
                lines.len().saturating_sub(1)
            }
        };
        if let Some(slot) = lines.get_mut(at).and_then(|(days, _)| days.get_mut(day)) {
            *slot = true;
        }
    }
    let lines = lines.into_iter().filter(|(_, hours)| !hours.is_empty()).map(|(days, hours)| {
        let days = names(days);
        format!("{days}{}{hours}", if days.is_empty() { "" } else { " " })
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| lines.join("; "))
}

/// `07:00-18:00` from two times of a day, with seconds or without. `None` if one is none.
pub(crate) fn span(from: &str, until: &str) -> Option<String> {
    Some(format!("{}-{}", minute(from)?, minute(until)?))
}

fn minute(text: &str) -> Option<&str> {
    let minute = text.trim().get(..5)?;
    let (hour, minutes) = minute.split_once(':')?;
    let is_number = |text: &str, most: u8| text.len() == 2 && text.parse().is_ok_and(|number: u8| number <= most);
    (is_number(hour, 24) && is_number(minutes, 59)).then_some(minute)
}

/// Three days and more in a row as a range; all days as none, which in the syntax is every day.
fn names(days: [bool; 7]) -> String {
    if days == [true; 7] {
        return String::new();
    }
    let mut out = String::new();
    let mut day = 0;
    while day < days.len() {
        let run = days.iter().skip(day).take_while(|is_in| **is_in).count();
        let name = |at: usize| DAYS.get(at).copied().unwrap_or_default();
        for at in day..day.saturating_add(if run > 2 { 1 } else { run }) {
            out.push_str(if out.is_empty() { "" } else { "," });
            out.push_str(name(at));
        }
        if run > 2 {
            out.push('-');
            out.push_str(name(day.saturating_add(run).saturating_sub(1)));
        }
        day = day.saturating_add(run.max(1));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(days: &[(usize, &str)]) -> Option<String> {
        hours(days.iter().map(|(day, hours)| (*day, (*hours).to_owned())))
    }

    #[test]
    fn days_of_the_same_hours_stand_together() {
        let all: Vec<_> = (0..7).map(|day| (day, "09:00-15:00")).collect();
        assert_eq!(says(&all).as_deref(), Some("09:00-15:00"));
        assert_eq!(says(&all[..5]).as_deref(), Some("Mo-Fr 09:00-15:00"));
        assert_eq!(says(&[(5, "a"), (0, "b"), (6, "a")]).as_deref(), Some("Sa,Su a; Mo b"));
        assert_eq!(says(&[(0, "a"), (2, "a"), (3, "a"), (4, "a"), (9, "a")]).as_deref(), Some("Mo,We-Fr a"));
        assert_eq!(says(&[]), None);
        assert_eq!(says(&[(0, "")]), None);
    }

    #[test]
    fn days_and_times_are_read() {
        assert_eq!((day("MONDAY"), day("Sun"), day("x"), day("Ä")), (Some(0), Some(6), None, None));
        assert_eq!(span("07:00", "18:30:00").as_deref(), Some("07:00-18:30"));
        for (from, until) in
            [("7:00", "18:00"), ("07:60", "18:00"), ("07:00", ""), ("25:00", "26:00"), ("0ä:00", "18:00")]
        {
            assert_eq!(span(from, until), None, "{from} {until}");
        }
    }
}

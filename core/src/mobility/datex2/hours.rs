//! When something is open or goes on.

use crate::Timestamp;
use crate::document::record::Record;
use crate::mobility::rules::weekly::{self, Span, Week};
use crate::mobility::rules::{Clock, clock};

/// The hours of a week, from periods that name days and times of day (`recurringTimePeriodOfDay`), or, in the older German
/// profile, from the dates of one week. `None` if they are told in another way, or in the time of a zone.
pub(super) fn of(times: Record<'_, '_>) -> Option<Week> {
    let mut week = Week::default();
    for period in times.all() {
        match period.name() {
            "validPeriod" => recurring(period, &mut week)?,
            "period" => dated(period, &mut week)?,
            _ => {}
        }
    }
    Some(week)
}

/// Without days on all days, and without times all day.
fn recurring(period: Record<'_, '_>, week: &mut Week) -> Option<()> {
    let named = |name: &'static str| period.all().filter(move |record| record.name() == name);
    let mut times = Vec::new();
    for time in named("recurringTimePeriodOfDay") {
        times.push(Span::read(time.deep("startTimeOfPeriod")?, time.deep("endTimeOfPeriod")?)?);
    }
    if times.is_empty() {
        times.push(Span::DAY);
    }
    let days: Vec<_> = named("applicableDay").filter_map(Record::own).map(weekly::day).collect();
    for day in 0..7 {
        if days.is_empty() || days.contains(&Some(day)) {
            times.iter().for_each(|time| week.add(day, *time));
        }
    }
    Some(())
}

fn dated(period: Record<'_, '_>, week: &mut Week) -> Option<()> {
    let ((date, from), (_, until)) =
        (period.text("startOfPeriod")?.split_once('T')?, period.text("endOfPeriod")?.split_once('T')?);
    let time = Span::read(from, until)?;
    let Timestamp(midnight) = clock::read(date, Clock::Utc)?;
    // 1970-01-01 was a Thursday.
    let weekday = midnight.div_euclid(86_400_000).saturating_add(3).rem_euclid(7);
    week.add(usize::try_from(weekday).ok()?, time);
    Some(())
}

//! Which reports a list asks for. GeoReport v2, “GET Service Requests”, and the paging that Connected Bits added.

use jiff::{SignedDuration, Timestamp};

use super::{
    error::{Problem, Reason},
    parameters::Parameters,
};
use crate::{
    calendar::{DayEnd, parse_w3c},
    store::{Filter, Status},
};

/// “may not span more than 90 days”; also the period when none is given.
const PERIOD: SignedDuration = SignedDuration::from_hours(90 * 24);
const DEFAULT_PAGE_SIZE: u32 = 50;
const LARGEST_PAGE: u32 = 500;
/// Far beyond any real page, and small enough that the offset never overflows.
const LAST_PAGE: u32 = 1_000_000;

pub(super) fn filter(parameters: &Parameters, now: Timestamp) -> Result<Filter, Vec<Reason>> {
    let mut reasons = Vec::new();
    let mut refuse = |field: &str, problem| reasons.push(Reason::field(field, problem, parameters.locale()));

    let page = whole_number(parameters, "page", 1, LAST_PAGE, &mut refuse);
    let limit = whole_number(parameters, "page_size", DEFAULT_PAGE_SIZE, LARGEST_PAGE, &mut refuse);
    let offset = (page - 1) * limit;
    // “This option overrides all others.”
    if let Some(numbers) = parameters.list("service_request_id") {
        let filter = Filter { numbers: Some(numbers), limit, offset, ..Filter::default() };
        return if reasons.is_empty() { Ok(filter) } else { Err(reasons) };
    }
    let start = date(parameters, "start_date", DayEnd::First, &mut refuse);
    let end = date(parameters, "end_date", DayEnd::Last, &mut refuse);
    let (from, to) = match (start, end) {
        (Some(from), Some(to)) => (from, to),
        (Some(from), None) => (from, from + PERIOD),
        (None, Some(to)) => (to - PERIOD, to),
        (None, None) => (now - PERIOD, now),
    };
    // A day of slack: 90 days counted by dates include the whole of the last one, and an hour when clocks change.
    if from.duration_until(to) > PERIOD + SignedDuration::from_hours(25) {
        refuse("start_date", Problem::PeriodTooLong);
    }
    let statuses = parameters.list("status").map(|names| {
        let statuses: Option<Vec<Status>> = names.iter().map(|name| Status::from_name(name)).collect();
        statuses.unwrap_or_else(|| {
            refuse("status", Problem::NotAStatus);
            Vec::new()
        })
    });
    let service_codes = parameters.list("service_code");
    if !reasons.is_empty() {
        return Err(reasons);
    }
    Ok(Filter { numbers: None, service_codes, statuses, from: Some(from), to: Some(to), limit, offset })
}

fn whole_number(
    parameters: &Parameters,
    field: &str,
    default: u32,
    most: u32,
    refuse: &mut impl FnMut(&str, Problem),
) -> u32 {
    let Some(text) = parameters.get(field) else { return default };
    let number = text.parse().ok().filter(|number| (1..=most).contains(number));
    number.unwrap_or_else(|| {
        refuse(field, Problem::NotInRange(most));
        default
    })
}

fn date(
    parameters: &Parameters,
    field: &str,
    day: DayEnd,
    refuse: &mut impl FnMut(&str, Problem),
) -> Option<Timestamp> {
    let text = parameters.get(field)?;
    let date = parse_w3c(text, day).filter(is_in_living_memory);
    if date.is_none() {
        refuse(field, Problem::NotADate);
    }
    date
}

/// Dates near the ends of the calendar cannot have 90 days added or taken away.
fn is_in_living_memory(date: &Timestamp) -> bool {
    let year = crate::calendar::in_firenze(*date).year();
    (1900..=2200).contains(&year)
}

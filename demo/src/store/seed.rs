//! The past reports that a new city starts with, so that no list is empty on the first day.

use anyhow::Context as _;
use jiff::{SignedDuration, Timestamp, civil};
use rusqlite::{Transaction, params};
use serde::Deserialize;

use super::{Contact, Filing, NumberedWhen, Place, Position, Status, insert};
use crate::{
    calendar::in_firenze,
    catalogue::{Answers, Catalogue},
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PastReport {
    category: String,
    days_ago: i64,
    /// The time of that day in Firenze, `08:12`.
    at: civil::Time,
    /// Absent while the report is open.
    closed_after_days: Option<i64>,
    address: String,
    lat: f64,
    long: f64,
    description: String,
    answers: Answers,
    status_notes: Option<String>,
}

/// Files the past reports, oldest first, as if each had been sent that many days before `now`.
pub(super) fn sow(transaction: &Transaction<'_>, catalogue: &Catalogue, now: Timestamp) -> anyhow::Result<()> {
    let past: Vec<PastReport> = serde_json::from_str(include_str!("../../catalogue/past_reports.json"))
        .context("catalogue/past_reports.json is not a list of reports")?;
    for report in past {
        let day = in_firenze(now - days(report.days_ago));
        let filed_at = day.with().time(report.at).build()?.timestamp();
        let category =
            catalogue.category(&report.category).with_context(|| format!("no category {}", report.category))?;
        let filing = Filing {
            service_code: report.category,
            description: report.description,
            place: Place {
                address: Some(report.address),
                address_id: None,
                position: Some(Position { lat: report.lat, long: report.long }),
            },
            media_url: None,
            answers: report.answers,
            contact: Contact::default(),
            form: None,
            numbered: NumberedWhen::Now,
            expected_days: category.expected_days,
        };
        let receipt = insert(transaction, &filing, &[], filed_at)?;
        let status = if report.closed_after_days.is_some() { Status::Closed } else { Status::Open };
        let updated_at = filed_at + days(report.closed_after_days.unwrap_or(0));
        transaction.execute(
            "UPDATE report SET status = ?2, status_notes = ?3, updated_at = ?4 WHERE id = ?1",
            params![receipt.id, status, report.status_notes, updated_at.as_millisecond()],
        )?;
    }
    Ok(())
}

fn days(count: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * count)
}

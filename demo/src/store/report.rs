//! A report as the city keeps it, and as it comes in.

use jiff::{SignedDuration, Timestamp};
use rusqlite::{
    Row,
    types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Type, ValueRef},
};
use serde::{Deserialize, Serialize};

use crate::catalogue::Answers;

/// A report that is to be filed; it has been checked already.
#[derive(Clone, Debug)]
pub(crate) struct Filing {
    pub(crate) service_code: String,
    pub(crate) description: String,
    pub(crate) place: Place,
    /// A picture elsewhere, as the standard parameter `media_url` gives it; http or https.
    pub(crate) media_url: Option<String>,
    pub(crate) answers: Answers,
    pub(crate) contact: Contact,
    /// The random key of one filled-in form (`device_id`).
    pub(crate) form: Option<String>,
    pub(crate) numbered: NumberedWhen,
    /// Days until the city expects to have dealt with it.
    pub(crate) expected_days: i64,
}

/// When the number of a report exists.
#[derive(Clone, Debug)]
pub(crate) enum NumberedWhen {
    Now,
    Later { token: String, delay: SignedDuration },
}

/// What the citizen gets for a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Receipt {
    /// The row of the report; it never leaves the city.
    pub(crate) id: i64,
    pub(crate) number: String,
    /// Set if the number is to be asked for with this token.
    pub(crate) token: Option<String>,
    /// The same form had been filed before: this is its first receipt.
    pub(crate) again: bool,
}

/// A filed report, without the person who sent it.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    pub(crate) id: i64,
    pub(crate) number: String,
    pub(crate) numbered_at: Timestamp,
    pub(crate) service_code: String,
    pub(crate) status: Status,
    pub(crate) status_notes: Option<String>,
    pub(crate) description: String,
    pub(crate) place: Place,
    pub(crate) media_url: Option<String>,
    /// Names of the kept photos, in the order they were sent.
    pub(crate) photos: Vec<String>,
    pub(crate) answers: Answers,
    pub(crate) requested_at: Timestamp,
    pub(crate) updated_at: Timestamp,
    pub(crate) expected_at: Timestamp,
}

/// Where the problem is: in words, in the city's register of addresses, on the map, or several of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Place {
    pub(crate) address: Option<String>,
    pub(crate) address_id: Option<String>,
    pub(crate) position: Option<Position>,
}

/// A point in WGS 84, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Position {
    pub(crate) lat: f64,
    pub(crate) long: f64,
}

/// Who sent a report. Shown at the desk and nowhere else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Contact {
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) first_name: Option<String>,
    pub(crate) last_name: Option<String>,
    pub(crate) account_id: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Status {
    Open,
    Closed,
}

impl Status {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        [Self::Open, Self::Closed].into_iter().find(|status| status.as_str() == name)
    }
}

impl ToSql for Status {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.as_str().into())
    }
}

impl FromSql for Status {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::from_name(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

/// Which reports a list holds; `None` does not restrict.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    pub(crate) numbers: Option<Vec<String>>,
    pub(crate) service_codes: Option<Vec<String>>,
    pub(crate) statuses: Option<Vec<Status>>,
    pub(crate) from: Option<Timestamp>,
    pub(crate) to: Option<Timestamp>,
    pub(crate) limit: u32,
    pub(crate) offset: u32,
}

/// What [`read_report`] reads, in its order.
pub(super) const REPORT_COLUMNS: &str = "
    id, number, numbered_at, service_code, status, status_notes, description, address, address_id, lat, long, media_url,
    (SELECT group_concat(name, ' ' ORDER BY position) FROM photo WHERE photo.report = report.id), answers,
    requested_at, updated_at, expected_at";

pub(super) fn read_report(row: &Row<'_>) -> rusqlite::Result<Report> {
    let (lat, long): (Option<f64>, Option<f64>) = (row.get(9)?, row.get(10)?);
    let photos: Option<String> = row.get(12)?;
    let answers: String = row.get(13)?;
    Ok(Report {
        id: row.get(0)?,
        number: row.get(1)?,
        numbered_at: timestamp(row, 2)?,
        service_code: row.get(3)?,
        status: row.get(4)?,
        status_notes: row.get(5)?,
        description: row.get(6)?,
        place: Place {
            address: row.get(7)?,
            address_id: row.get(8)?,
            position: lat.zip(long).map(|(lat, long)| Position { lat, long }),
        },
        media_url: row.get(11)?,
        photos: photos.iter().flat_map(|names| names.split(' ')).map(str::to_owned).collect(),
        answers: serde_json::from_str(&answers).map_err(|error| conversion_failure(13, Type::Text, error))?,
        requested_at: timestamp(row, 14)?,
        updated_at: timestamp(row, 15)?,
        expected_at: timestamp(row, 16)?,
    })
}

/// Times are kept as milliseconds since 1970, UTC.
fn timestamp(row: &Row<'_>, column: usize) -> rusqlite::Result<Timestamp> {
    Timestamp::from_millisecond(row.get(column)?).map_err(|error| conversion_failure(column, Type::Integer, error))
}

fn conversion_failure(
    column: usize,
    found: Type,
    error: impl std::error::Error + Send + Sync + 'static,
) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, found, Box::new(error))
}

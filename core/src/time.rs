//! Points in time as back ends send them.

use serde::{Deserialize, Serialize};
use time::format_description::well_known::Rfc3339;
use time::{OffsetDateTime, UtcOffset};

/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// Parses an RFC 3339 time.
    pub fn parse(text: &str) -> Option<Self> {
        let time = OffsetDateTime::parse(text, &Rfc3339).ok()?;
        i64::try_from(time.unix_timestamp_nanos().checked_div(1_000_000)?).ok().map(Self)
    }

    /// The same point as RFC 3339 in UTC, to the second; what Open311 takes as `start_date`.
    pub fn to_rfc3339(self) -> String {
        OffsetDateTime::from_unix_timestamp(self.0.div_euclid(1000))
            .ok()
            .and_then(|time| time.to_offset(UtcOffset::UTC).format(&Rfc3339).ok())
            .unwrap_or_default()
    }

    /// This point moved by some seconds, back if negative.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1000)))
    }
}

/// When something happened, as exactly as the back end said it. An unreadable time never costs the item it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moment {
    /// A point in time.
    Instant(Timestamp),
    /// Date and time without a zone, `2014-07-12T10:58:43`: show it as it is, never convert it.
    Local(String),
    /// Words that no rule here reads; show them as they are.
    Raw(String),
}

impl Moment {
    /// Reads RFC 3339; else `YYYY-MM-DD[ T]HH:MM:SS[.fff]` as local time without a zone; else keeps the words.
    pub fn read(text: &str) -> Self {
        let text = text.trim();
        if let Some(instant) = Timestamp::parse(text).or_else(|| Timestamp::parse(&text.replacen(' ', "T", 1))) {
            return Self::Instant(instant);
        }
        let local = text.replacen(' ', "T", 1);
        match Timestamp::parse(&format!("{local}Z")) {
            Some(_) => Self::Local(local),
            None => Self::Raw(text.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zoned_times_are_instants() {
        for text in ["2010-04-14T06:37:38-08:00", "2010-04-14T14:37:38Z", "2010-04-14 14:37:38.000Z"] {
            assert_eq!(Moment::read(text), Moment::Instant(Timestamp(1_271_255_858_000)), "{text}");
        }
    }

    #[test]
    fn a_time_without_zone_is_not_given_one() {
        assert_eq!(Moment::read("2012-01-02 03:04:05"), Moment::Local("2012-01-02T03:04:05".to_owned()));
        assert_eq!(Moment::read("2012-01-02T03:04:05.123"), Moment::Local("2012-01-02T03:04:05.123".to_owned()));
    }

    #[test]
    fn words_are_kept() {
        for text in ["06/22/2011 at 06:55PM", "request.requested_datetime", "2012-13-45 00:00:00", "", "2012"] {
            assert_eq!(Moment::read(text), Moment::Raw(text.to_owned()));
        }
    }

    #[test]
    fn utc_goes_out() {
        assert_eq!(Timestamp(1_271_255_858_999).to_rfc3339(), "2010-04-14T14:37:38Z");
        assert_eq!(Timestamp(i64::MAX).to_rfc3339(), "");
    }
}

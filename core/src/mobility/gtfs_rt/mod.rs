//! GTFS-Realtime service alerts: what does not run as it should, beside what is in the way of cars.
//!
//! Spec: <https://gtfs.org/documentation/realtime/proto/>. Only the fields that a citizen reads are read; all others are
//! skipped, also those of extensions.

mod wire;

use std::borrow::Cow;

use super::answer::{self, UNEXPECTED};
use super::model::{Incident, IncidentKind, Severity};
use super::reading::{Ask, Reading, Why};
use super::rules::{Clock, clock};
use super::texts;
use crate::document::plain::{line, plain};
use crate::error::Nonsense;
use crate::http::{Endpoint, Request, Response};
use crate::link::Link;
use crate::{Error, Timestamp};
use wire::{Message, Value};

/// A feed of alerts.
#[derive(Debug, Clone, PartialEq)]
pub struct GtfsRt {
    /// The feed, `…/alerts.pb`.
    pub alerts: Endpoint,
    /// Of texts in several languages, which to show: `it`; else the first is shown.
    pub language: Option<String>,
}

/// More bytes are not read.
const MOST_BYTES: usize = 50_000_000;

impl GtfsRt {
    pub(super) fn start(&self) -> Vec<Ask> {
        vec![Ask::must(0, Request::get(self.alerts.as_str()))]
    }

    /// `FeedMessage`: header (1) and entities (2).
    pub(super) fn decode(&self, response: &Response) -> Result<Reading, Error> {
        let body = response.body.as_slice();
        if response.status >= 400 {
            return Err(answer::refused(response, None));
        }
        if body.len() > MOST_BYTES {
            return Err(Error::Nonsense(Nonsense::TooLarge));
        }
        if body.trim_ascii_start().starts_with(b"<") {
            return Err(Error::Nonsense(Nonsense::WebPage));
        }
        let mut feed = Message(body);
        let mut reading = Reading::default();
        let mut has_version = false;
        while let Some(field) = feed.field()? {
            match field {
                (1, Value::Bytes(header)) => {
                    let (version, measured) = self::header(Message(header))?;
                    has_version |= version;
                    reading.measured = measured;
                }
                (2, Value::Bytes(_)) if !reading.has_room() => break,
                (2, Value::Bytes(entity)) => self.entity(Message(entity), &mut reading)?,
                _ => {}
            }
        }
        if has_version { Ok(reading) } else { Err(UNEXPECTED) }
    }

    /// `FeedEntity`: id (1), `is_deleted` (2), alert (5). Trips and vehicles are other entities, which are left out.
    fn entity(&self, mut entity: Message<'_>, reading: &mut Reading) -> Result<(), Nonsense> {
        let (mut id, mut alert, mut is_deleted) = (Cow::Borrowed(""), None, false);
        while let Some(field) = entity.field()? {
            match field {
                (1, Value::Bytes(text)) => id = String::from_utf8_lossy(text),
                (2, Value::Number(flag)) => is_deleted = flag != 0,
                (5, Value::Bytes(message)) => alert = Some(Message(message)),
                _ => {}
            }
        }
        match alert {
            None => {}
            Some(_) if is_deleted => {}
            Some(_) if id.is_empty() => reading.refuse(None, Why::Nameless),
            Some(message) => reading.incidents.push(Incident { id: id.into_owned(), ..self.alert(message)? }),
        }
        Ok(())
    }

    /// `Alert`: active periods (1), effect (7), url (8), header (10), description (11), severity (14).
    fn alert(&self, mut alert: Message<'_>) -> Result<Incident, Nonsense> {
        let mut incident = Incident { kind: IncidentKind::Transit, ..Incident::default() };
        let (mut effect, mut level) = (0, 0);
        let mut periods = Vec::new();
        while let Some(field) = alert.field()? {
            match field {
                (1, Value::Bytes(period)) => periods.push(self::period(Message(period))?),
                (7, Value::Number(number)) => effect = number,
                (8, Value::Bytes(text)) => {
                    incident.links = self.text(Message(text))?.and_then(|url| Link::vet(&url)).into_iter().collect();
                }
                (10, Value::Bytes(text)) => {
                    incident.title = self.text(Message(text))?.map(|text| line(&text)).unwrap_or_default();
                }
                (11, Value::Bytes(text)) => incident.description = self.text(Message(text))?.map(|text| plain(&text)),
                (14, Value::Number(number)) => level = number,
                _ => {}
            }
        }
        // Without an end it has none, whatever other periods say.
        incident.from = periods.iter().map(|(from, _)| *from).min().flatten();
        incident.until = if periods.iter().any(|(_, until)| until.is_none()) {
            None
        } else {
            periods.iter().filter_map(|(_, until)| *until).max()
        };
        incident.severity = severity(level, effect);
        Ok(incident)
    }

    /// `TranslatedString`: translations (1) of text (1) and language (2).
    fn text(&self, mut translated: Message<'_>) -> Result<Option<String>, Nonsense> {
        let mut first = None;
        while let Some(field) = translated.field()? {
            let (1, Value::Bytes(translation)) = field else { continue };
            let (mut translation, mut text, mut language) = (Message(translation), None, Cow::Borrowed(""));
            while let Some(field) = translation.field()? {
                match field {
                    (1, Value::Bytes(bytes)) => text = Some(String::from_utf8_lossy(bytes).into_owned()),
                    (2, Value::Bytes(bytes)) => language = String::from_utf8_lossy(bytes),
                    _ => {}
                }
            }
            if texts::is_wanted(self.language.as_deref(), &language) {
                return Ok(text);
            }
            first = first.or(text);
        }
        Ok(first.filter(|text| !text.is_empty()))
    }
}

/// `FeedHeader`: whether it has a version (1), and its time (3).
fn header(mut header: Message<'_>) -> Result<(bool, Option<Timestamp>), Nonsense> {
    let (mut has_version, mut measured) = (false, None);
    while let Some(field) = header.field()? {
        match field {
            (1, Value::Bytes(version)) => has_version = !version.is_empty(),
            (3, Value::Number(seconds)) => measured = time(seconds),
            _ => {}
        }
    }
    Ok((has_version, measured))
}

/// `TimeRange`: start (1) and end (2).
fn period(mut period: Message<'_>) -> Result<(Option<Timestamp>, Option<Timestamp>), Nonsense> {
    let (mut from, mut until) = (None, None);
    while let Some(field) = period.field()? {
        match field {
            (1, Value::Number(seconds)) => from = time(seconds),
            (2, Value::Number(seconds)) => until = time(seconds),
            _ => {}
        }
    }
    Ok((from, until))
}

/// Seconds since 1970; 0 and what is no time of this century is unknown.
fn time(seconds: u64) -> Option<Timestamp> {
    clock::read(&seconds.to_string(), Clock::Utc)
}

/// `SeverityLevel`, else what `Effect` says.
fn severity(level: u64, effect: u64) -> Severity {
    match (level, effect) {
        (4, _) => Severity::High,
        (3, _) => Severity::Medium,
        (2, _) => Severity::Low,
        // No service.
        (_, 1) => Severity::High,
        // Reduced or modified service, delays, detour, stop moved, not accessible.
        (_, 2 | 3 | 4 | 6 | 9 | 11) => Severity::Medium,
        // Additional service, no effect.
        (_, 5 | 10) => Severity::Low,
        _ => Severity::Unknown,
    }
}

//! SIRI facility monitoring (FM) and situation exchange (SX), in XML or, as SIRI-Lite, in JSON.
//!
//! Spec: CEN/TS 15531-4 and -5, <https://github.com/SIRI-CEN/SIRI>. Answers come with or without envelope.

mod facility;
mod situation;

use std::sync::Arc;

use super::answer::{self, UNEXPECTED};
use super::model::Source;
use super::reading::{Ask, Reading};
use super::rules::{Clock, clock};
use super::texts;
use crate::document::plain::line;
use crate::document::record::{Element, Record};
use crate::document::records::{self, Gather};
use crate::document::{json, json_records};
use crate::error::Nonsense;
use crate::http::{Endpoint, Request, Response};
use crate::{Error, Timestamp};

/// A delivery of SIRI.
#[derive(Debug, Clone, PartialEq)]
pub struct Siri {
    /// The delivery: `…/siri/2.0/situation-exchange.json`, say.
    pub delivery: Endpoint,
    /// Of texts in several languages, which to show: `it`; else the first is shown.
    pub language: Option<String>,
}

impl Siri {
    pub(super) fn start(&self) -> Vec<Ask> {
        vec![Ask::must(0, Request::get(self.delivery.as_str()))]
    }

    pub(super) fn decode(&self, response: &Response) -> Result<Reading, Error> {
        let text = answer::text(response, &response.body)?;
        let mut delivery = Delivery {
            language: self.language.as_deref(),
            reading: Reading::default(),
            responded: None,
            is_known: false,
            is_page: false,
            refusal: None,
        };
        if text.starts_with(['{', '[']) {
            let root = json::parse(&text)?;
            json_records::walk("", &root, |_| None, &mut delivery);
        } else {
            records::walk(&text, &mut delivery)?;
        }
        match delivery {
            Delivery { is_page: true, .. } => Err(Error::Nonsense(Nonsense::WebPage)),
            Delivery { refusal: Some(text), .. } => Err(answer::unavailable(Some(text))),
            Delivery { is_known: false, .. } => Err(UNEXPECTED),
            Delivery { reading, .. } => Ok(reading),
        }
    }
}

struct Delivery<'s> {
    language: Option<&'s str>,
    reading: Reading,
    /// When the server answered: conditions of facilities tell no time of their own.
    responded: Option<Timestamp>,
    is_known: bool,
    is_page: bool,
    /// What the server says instead of a delivery.
    refusal: Option<String>,
}

impl<'a> Gather<'a> for Delivery<'_> {
    fn begins(&mut self, element: &Element<'a>) -> bool {
        match element.name {
            "FacilityMonitoringDelivery" | "SituationExchangeDelivery" => {
                self.is_known = true;
                false
            }
            "html" => {
                self.is_page = true;
                false
            }
            "ResponseTimestamp"
            | "ProducerRef"
            | "ErrorCondition"
            | "FacilityCondition"
            | "RoadSituationElement"
            | "PtSituationElement" => true,
            _ => false,
        }
    }

    fn record(&mut self, record: Record<'_, 'a>) {
        if !self.reading.has_room() {
            return;
        }
        match record.name() {
            "ResponseTimestamp" => self.responded = record.own().and_then(time),
            "ProducerRef" => {
                let name = record.own().map(line);
                self.reading.source = name.map(|name| Arc::new(Source { name, ..Source::default() }));
            }
            "ErrorCondition" => {
                let said = record.deep("Description").or_else(|| record.deep("ErrorText"));
                self.refusal = Some(said.map(line).unwrap_or_default());
            }
            "FacilityCondition" => {
                facility::read(record, self.language, self.responded, &mut self.reading);
            }
            _ => {
                self.is_known = true;
                match situation::read(record, self.language) {
                    Ok(incident) => self.reading.incidents.push(incident),
                    Err(why) => self.reading.refuse(None, why),
                }
            }
        }
    }
}

fn time(text: &str) -> Option<Timestamp> {
    clock::read(text, Clock::Utc)
}

/// The text of that name in the language of the page, or the first.
fn words<'r>(record: Record<'r, '_>, name: &str, language: Option<&str>) -> Option<&'r str> {
    let is_wanted =
        |text: &Record<'_, '_>| text.attribute("lang").is_some_and(|found| texts::is_wanted(language, &found));
    let wanted = record.each(name).find(is_wanted).and_then(Record::own);
    wanted.or_else(|| record.text(name))
}

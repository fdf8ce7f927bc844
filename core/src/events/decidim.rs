//! Meetings of a Decidim, as [`crate::poll::decidim`] reads them.

use super::model::{Attendance, Event, Occurrence, Purpose, When};
use super::reading::{Ask, Clocks, LeftOut, Reading, Why};
use super::texts;
use crate::Error;
use crate::http::Response;
use crate::poll;
use crate::poll::{Attendance as Kind, Meeting};

/// A Decidim, and whose meetings are shown. Of its settings, those about votes mean nothing here.
#[derive(Debug, Clone, PartialEq)]
pub struct Decidim(pub poll::decidim::Decidim);

impl Decidim {
    pub(super) fn list(&self) -> Vec<Ask> {
        self.0.list_meetings()
    }

    pub(super) fn decode(&self, ask: &Ask, response: &Response, clocks: &mut Clocks<'_>) -> Result<Reading, Error> {
        let read = self.0.decode_meetings(ask, response)?;
        let mut reading = Reading { next: read.next, ..Reading::default() };
        for left_out in read.left_out {
            let why = match left_out.why {
                poll::Why::Nameless => Why::Nameless,
                poll::Why::NotPublic | poll::Why::Over => Why::NotPublic,
                poll::Why::Unread => Why::Unread,
                poll::Why::TooMany => Why::TooMany,
            };
            reading.left_out.push(LeftOut { what: left_out.what, why });
        }
        read.meetings.into_iter().for_each(|meeting| reading.keep(event(meeting), clocks));
        Ok(reading)
    }
}

fn event(meeting: Meeting) -> Event {
    let said = |text: String| Some(text).filter(|text| !text.is_empty());
    let mut event = Event::new(meeting.id, meeting.title);
    event.description = said(meeting.text);
    event.occurrences.extend(meeting.starts.map(|start| Occurrence::at(When::times(start, meeting.ends))));
    event.attendance = match meeting.attendance {
        Kind::InPerson => Attendance::InPerson,
        Kind::Online => Attendance::Online,
        Kind::Hybrid => Attendance::Both,
    };
    event.place = texts::place(said(meeting.place), said(meeting.address), meeting.position);
    let page = meeting.page.as_ref().map(crate::link::Link::as_str);
    event.add_link(Purpose::Page, page);
    event.add_link(Purpose::TakePart, meeting.online.as_ref().map(crate::link::Link::as_str));
    event
}

#[cfg(test)]
mod tests;

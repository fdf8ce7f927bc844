//! Meetings of a component, beside its polls or all by themselves, for a calendar.

use super::{Decidim, Shown, query, read};
use crate::Error;
use crate::document::Node;
use crate::document::plain::{line, plain};
use crate::http::{Request, Response};
use crate::link::Link;
use crate::poll::answer::{self, NOT_FOUND, UNEXPECTED};
use crate::poll::casting::Voter;
use crate::poll::model::{Attendance, Meeting};
use crate::poll::reading::{Ask, Reading, Why};
use crate::{Position, Timestamp};

impl Decidim {
    /// What a calendar asks for first.
    pub(crate) fn list_meetings(&self) -> Vec<Ask> {
        let nobody = Voter::default();
        let ask = |body| Ask::must(query::NEWEST, self.post(body, &nobody));
        match &self.shown {
            Shown::Components(ids) => ids.iter().map(|id| ask(query::meetings(id, query::NEWEST, None))).collect(),
            space => vec![Ask::must(query::LIST, self.post(query::list(space), &nobody))],
        }
    }

    /// What an answer to that says of meetings, all of which are read, page by page.
    ///
    /// # Errors
    /// If the server refused, or what it said makes no sense.
    pub(crate) fn decode_meetings(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        let next = |id: &str, part: u8, after: Option<&str>| {
            let body = query::meetings(id, part, after);
            Ask::may(part, Request { body, ..ask.request.clone() })
        };
        if ask.part == query::LIST {
            return answer::graphql(response, |data| {
                let components = read::all(data).into_iter().filter(|node| read::is_one_of(node, &["Meetings"]));
                let next = components.filter_map(|node| Some(next(node.text("id")?, query::NEWEST, None)));
                Ok(Reading { next: next.collect(), ..Reading::default() })
            });
        }
        let read = answer::graphql(response, |data| {
            if answer::is_missing(data, &["component"]) {
                return Err(NOT_FOUND);
            }
            let component = data.get("component").ok_or(UNEXPECTED)?;
            let meetings = component.get("meetings").ok_or(UNEXPECTED)?;
            let mut reading = Reading::default();
            self.meetings(meetings, &mut reading);
            reading.left_out.retain(|left_out| left_out.why != Why::TooMany);
            let page = meetings.get("pageInfo").filter(|page| page.flag("hasNextPage") == Some(true));
            if let Some((id, cursor)) = component.text("id").zip(page.and_then(|page| page.text("endCursor"))) {
                reading.next.push(next(id, ask.part, Some(cursor)));
            }
            Ok(reading)
        });
        match read {
            Err(Error::Refused(refusal)) => {
                let older = query::older(ask.part, &refusal).zip(read::asked(&ask.request));
                let Some((part, (id, after))) = older else { return Err(Error::Refused(refusal)) };
                let again = Ask { need: ask.need, ..next(&id, part, after.as_deref()) };
                Ok(Reading { next: vec![again], ..Reading::default() })
            }
            read => read,
        }
    }

    pub(super) fn meetings(&self, connection: &Node<'_>, reading: &mut Reading) {
        for node in read::nodes(Some(connection)) {
            let title = line(self.translated(node, "title"));
            let Some(id) = node.text("id").filter(|_| !title.is_empty()) else {
                reading.leave_out(node.text("id"), Why::Nameless);
                continue;
            };
            if node.flag("isWithdrawn") == Some(true) {
                reading.leave_out(Some(id), Why::Over);
                continue;
            }
            reading.meetings.push(self.meeting(node, id, title));
        }
        let page = connection.get("pageInfo");
        if page.is_some_and(|page| page.flag("hasNextPage") == Some(true)) {
            reading.leave_out(None, Why::TooMany);
        }
    }

    fn meeting(&self, node: &Node<'_>, id: &str, title: String) -> Meeting {
        let time = |name: &str| node.text(name).and_then(Timestamp::parse);
        let is_registered_for = node.flag("registrationsEnabled") == Some(true);
        let position = node.get("coordinates").and_then(|place| {
            let position = Position::new(place.number("latitude")?, place.number("longitude")?);
            // What nobody placed on the map lies at 0, 0.
            position.filter(|position| position.latitude != 0.0 || position.longitude != 0.0)
        });
        Meeting {
            id: id.to_owned(),
            title,
            text: plain(self.translated(node, "description")),
            starts: time("startTime"),
            ends: time("endTime"),
            attendance: match node.text("typeOfMeeting") {
                Some("online") => Attendance::Online,
                Some("hybrid") => Attendance::Hybrid,
                _ => Attendance::InPerson,
            },
            place: line(self.translated(node, "location")),
            address: answer::name(node, "address"),
            position,
            online: node.text("onlineMeetingUrl").and_then(Link::vet),
            free: answer::count(node, "remainingSlots").filter(|_| is_registered_for),
            is_closed: node.flag("closed") == Some(true),
            page: node.text("url").and_then(Link::vet),
        }
    }
}

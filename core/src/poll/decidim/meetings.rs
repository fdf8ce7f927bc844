//! Meetings of a component.

use super::{Decidim, read};
use crate::document::Node;
use crate::document::plain::{line, plain};
use crate::link::Link;
use crate::poll::answer;
use crate::poll::model::{Attendance, Meeting};
use crate::poll::reading::{Reading, Why};
use crate::{Position, Timestamp};

impl Decidim {
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
        }
    }
}

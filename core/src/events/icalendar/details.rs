//! What a `VEVENT` says beside its times: the texts, places and links of an [`Event`].

use super::lines::{Component, Line};
use super::value;
use crate::Position;
use crate::Timestamp;
use crate::decimal;
use crate::document::plain;
use crate::events::civil::Local;
use crate::events::model::{Attendance, Event, Organizer, Picture, Place, Purpose, Status};
use crate::link::Link;

/// The event that a component describes, without its times. Its id is the UID.
pub(crate) fn event(component: &Component<'_>) -> Event {
    let text = |name| component.line(name).map(|line| value::text(line.value)).filter(|text| !text.trim().is_empty());
    let uid = component.line("UID").map(|line| line.value.trim()).unwrap_or_default();
    let mut event = Event::new(uid, text("SUMMARY").map(|text| plain::line(&text)).unwrap_or_default());
    event.description = text("DESCRIPTION").map(|text| plain::plain(&text)).filter(|text| !text.is_empty());
    event.status = status(text("STATUS").as_deref().unwrap_or_default());
    event.place = place(component);
    event.add_link(Purpose::Page, component.line("URL").map(|line| line.value));
    for line in component.lines("CONFERENCE") {
        event.add_link(Purpose::TakePart, Some(line.value));
    }
    for line in component.lines("ATTACH").filter(|line| !is_picture(line)) {
        event.add_link(Purpose::Document, Some(line.value));
    }
    if event.link(Purpose::TakePart).is_some() {
        event.attendance = if event.place.is_some() { Attendance::Both } else { Attendance::Online };
    }
    event.picture = picture(component);
    for line in component.lines("CATEGORIES") {
        for category in value::texts(line.value) {
            let category = plain::line(&category);
            if !category.is_empty() && !event.categories.contains(&category) {
                event.categories.push(category);
            }
        }
    }
    event.organizer = component.line("ORGANIZER").and_then(|line| organizer(&line));
    event.updated = ["LAST-MODIFIED", "DTSTAMP"].iter().find_map(|name| stamp(component.line(name)?.value));
    event
}

fn status(word: &str) -> Status {
    let is = |name: &str| word.trim().eq_ignore_ascii_case(name);
    if is("CANCELLED") {
        Status::Cancelled
    } else if is("TENTATIVE") {
        Status::Tentative
    } else {
        Status::Scheduled
    }
}

/// `LOCATION` and `GEO`. Where one takes part by a link, the link is often all that stands there.
fn place(component: &Component<'_>) -> Option<Place> {
    let name = component.line("LOCATION").map(|line| plain::line(&value::text(line.value)));
    let name = name.filter(|name| !name.is_empty() && Link::vet(name).is_none());
    let position = component.line("GEO").and_then(|line| {
        let (latitude, longitude) = line.value.split_once([';', ','])?;
        let number = |text: &str| decimal::parse(text.trim());
        Position::new(number(latitude)?, number(longitude)?)
    });
    (name.is_some() || position.is_some()).then_some(Place { name, address: None, position })
}

fn is_picture(line: &Line<'_>) -> bool {
    line.parameter("FMTTYPE").is_some_and(|kind| kind.to_ascii_lowercase().starts_with("image/"))
}

/// `IMAGE` (RFC 7986, 5.10), or an attached picture. One inside the file itself is left out.
fn picture(component: &Component<'_>) -> Option<Picture> {
    let attached = component.lines("ATTACH").filter(is_picture);
    component.lines("IMAGE").chain(attached).find_map(|line| {
        let link = Link::vet(line.value)?;
        Some(Picture { link, alternative: None })
    })
}

/// Who organises it; not the name of a person.
fn organizer(line: &Line<'_>) -> Option<Organizer> {
    let is_person = line.parameter("CUTYPE").is_some_and(|kind| kind.eq_ignore_ascii_case("INDIVIDUAL"));
    let name = line.parameter("CN").map(|name| plain::line(&name));
    let name = name.filter(|name| !is_person && !name.is_empty() && !name.contains('@'));
    let links: Vec<Link> = Link::vet(line.value).into_iter().collect();
    (name.is_some() || !links.is_empty()).then_some(Organizer { name, links })
}

/// When something was changed; always UTC.
fn stamp(text: &str) -> Option<Timestamp> {
    match value::time(text)? {
        value::Time::Utc(Local(seconds)) => Some(Timestamp(seconds.saturating_mul(1000))),
        value::Time::Local(_) | value::Time::Date(_) => None,
    }
}

//! The Events Calendar, a plugin of WordPress: its REST API v1, and the newer one of posts.
//!
//! Spec: <https://docs.theeventscalendar.com/apis/rest-api/>, and `/wp-json/tec/v1/docs` of a site. Where nothing is known, v1
//! has `[]` for what is a map otherwise, or `false`. Titles have entities in them. A cancelled event says so in its status or in
//! the JSON-LD beside it.

use super::answer::{self, UNEXPECTED, items};
use super::civil::{DAY, Local};
use super::model::{Attendance, Event, Occurrence, Organizer, Purpose, Status, When};
use super::reading::{Ask, Clocks, Reading, Span, Why};
use super::{texts, words};
use crate::Error;
use crate::document::Node;
use crate::http::{Endpoint, Request, Response};
use crate::link::Link;

/// A site with the plugin.
#[derive(Debug, Clone, PartialEq)]
pub struct Tec {
    /// The address of the site: `https://city.example`.
    pub base: Endpoint,
    /// Which of its two APIs.
    pub version: Version,
    /// The slugs of the categories that are shown, with commas between; all if there is none.
    pub categories: Option<String>,
}

/// The APIs of the plugin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Version {
    /// `/wp-json/tribe/events/v1`, in all versions.
    #[default]
    V1,
    /// `/wp-json/tec/v1`, since 6.15.
    Posts,
}

/// Events a page; v1 gives no more.
const PAGE: usize = 50;

impl Tec {
    pub(super) fn list(&self, span: &Span) -> Vec<Ask> {
        let path = match self.version {
            Version::V1 => "wp-json/tribe/events/v1/events",
            Version::Posts => "wp-json/tec/v1/events",
        };
        let request = Request::get(self.base.join(path))
            .with("start_date", span.first.to_string())
            .with("end_date", format!("{} 23:59:59", span.last))
            .with("per_page", PAGE.to_string())
            .with("page", "1");
        let request = match &self.categories {
            Some(categories) => request.with("categories", categories.clone()),
            None => request,
        };
        vec![Ask::must(0, request)]
    }

    pub(super) fn decode(ask: &Ask, response: &Response, clocks: &mut Clocks<'_>) -> Result<Reading, Error> {
        answer::json(response, |root| {
            let list = match root.get("events") {
                Some(events) => items(Some(events)),
                None if root.has(&["title", "post_title", "id"]) || matches!(root, Node::List(_)) => items(Some(root)),
                None => return Err(UNEXPECTED),
            };
            let mut reading = Reading::default();
            list.iter().for_each(|node| event(node, &mut reading, clocks));
            let pages = root.text("total_pages").or_else(|| response.header("x-wp-totalpages"));
            let page = ask.parameter("page").and_then(|page| page.parse::<u32>().ok());
            let is_last = match pages.and_then(|pages| pages.trim().parse::<u32>().ok()) {
                Some(pages) => page.is_none_or(|page| page >= pages),
                None => list.len() < PAGE,
            };
            if !is_last {
                reading.next.extend(texts::next_page(ask, "page"));
            }
            Ok(reading)
        })
    }
}

/// A field of an event, or of the post's own fields where a site shows these.
fn field<'n>(node: &'n Node<'_>, names: &[&str], meta: &str) -> Option<&'n str> {
    let own = || node.get("meta").or_else(|| node.get("meta_input")).and_then(|fields| fields.text(meta));
    node.first(names).or_else(own)
}

/// A text, or the one that WordPress made of it: `{"rendered": "…"}`.
fn rendered<'n>(node: &'n Node<'_>, names: &[&str]) -> Option<&'n str> {
    names.iter().find_map(|name| {
        let value = node.get(name)?;
        value.scalar().or_else(|| value.text("rendered"))
    })
}

fn event(node: &Node<'_>, reading: &mut Reading, clocks: &mut Clocks<'_>) {
    let id = node.first(&["global_id", "id", "ID"]);
    // Where a password is asked for, all else says so, too.
    let is_closed = items(node.get("class_list")).iter().any(|class| class.scalar() == Some("post-password-required"))
        || node.get("content").and_then(|content| content.flag("protected")) == Some(true);
    let is_public = node.first(&["status", "post_status"]).is_none_or(|status| status == "publish");
    let is_hidden = node.flag("hide_from_listings") == Some(true) || node.text("post_password").is_some() || is_closed;
    if !is_public || is_hidden {
        return reading.leave_out(id, Why::NotPublic);
    }
    let title = rendered(node, &["title", "post_title"]).and_then(texts::one_line).unwrap_or_default();
    let mut event = Event::new(id.unwrap_or(&title).to_owned(), title);
    event.description = rendered(node, &["description", "content", "post_content"]).and_then(texts::paragraphs);
    event.summary = rendered(node, &["excerpt", "post_excerpt"]).and_then(texts::paragraphs);
    if event.summary == event.description {
        event.summary = None;
    }
    event.occurrences.extend(when(node, clocks).map(Occurrence::at));
    event.status = status(node);
    event.add_link(Purpose::Page, node.first(&["url", "link"]));
    event.add_link(Purpose::Page, node.text("website"));
    let venue = ["venue", "venues"].iter().find_map(|name| items(node.get(name)).first());
    event.place = venue.and_then(|venue| {
        let text = |name| venue.text(name);
        let name = rendered(venue, &["venue", "title"]).and_then(texts::one_line);
        let town = [text("zip"), text("city")].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let address = texts::address([text("address"), Some(town.as_str())]);
        texts::place(name, address, texts::position(text("geo_lat"), text("geo_lng")))
    });
    if node.flag("is_virtual") == Some(true) {
        event.attendance = if event.place.is_some() { Attendance::Both } else { Attendance::Online };
        event.add_link(Purpose::TakePart, node.text("virtual_url"));
    }
    event.price = field(node, &["cost"], "_EventCost").and_then(words::price);
    event.organizer = organizer(node);
    let image = node.get("image");
    event.picture = image.and_then(|image| texts::picture(image.first(&["url", "source_url"]), image.text("alt")));
    texts::add_all(&mut event.categories, node.get("categories"));
    let tags = items(node.get("tags")).iter().filter(|tag| matches!(tag, Node::Map(_)));
    tags.for_each(|tag| texts::add(&mut event.categories, texts::line(tag, "name")));
    event.updated = node
        .first(&["modified_utc", "modified_gmt", "post_modified_gmt"])
        .and_then(|time| clocks.moment_in(time, Some("UTC")));
    reading.keep(event, clocks);
}

/// By the clocks of the event's own zone; those of UTC stand beside them, and are wrong where somebody moved a site.
fn when(node: &Node<'_>, clocks: &mut Clocks<'_>) -> Option<When> {
    let start = field(node, &["start_date"], "_EventStartDate")?;
    let end = field(node, &["end_date"], "_EventEndDate");
    let zone = field(node, &["timezone"], "_EventTimezone");
    let is_all_day = node.flag("all_day") == Some(true) || field(node, &[], "_EventAllDay") == Some("1");
    if !is_all_day {
        return clocks.when(start, end, zone);
    }
    let (first, _) = Local::parse(start)?;
    let length = end.and_then(Local::parse).map_or(0, |(last, _)| last.0.saturating_sub(first.0));
    // A day may end in the small hours of the next one (“end of day cutoff”).
    let more = length.saturating_sub(1).max(0).div_euclid(DAY);
    Some(When::days(first.date(), Some(first.date().plus(more))))
}

fn status(node: &Node<'_>) -> Status {
    let json_ld = || node.get("json_ld").and_then(|json_ld| json_ld.text("eventStatus"));
    let status = field(node, &["event_status", "tribe_events_status"], "_tribe_events_status").or_else(json_ld);
    let is = |word: &str| status.is_some_and(|status| status.to_ascii_lowercase().contains(word));
    match () {
        () if is("cancel") => Status::Cancelled,
        () if is("postponed") => Status::Postponed,
        () if is("rescheduled") => Status::Rescheduled,
        () if is("movedonline") => Status::MovedOnline,
        () => Status::Scheduled,
    }
}

fn organizer(node: &Node<'_>) -> Option<Organizer> {
    let organizer = ["organizer", "organizers"].iter().find_map(|name| items(node.get(name)).first())?;
    let name = rendered(organizer, &["organizer", "title"]).and_then(texts::one_line);
    let mut links = Vec::new();
    links.extend(organizer.first(&["website"]).and_then(Link::vet));
    links.extend(organizer.text("email").and_then(|mail| Link::vet(&["mailto:", mail].concat())));
    links.extend(
        organizer.text("phone").and_then(|phone| Link::vet(&["tel:", &phone.replace([' ', '/'], "")].concat())),
    );
    (name.is_some() || !links.is_empty()).then_some(Organizer { name, links })
}

#[cfg(test)]
mod tests;

//! Events of a document, and what is said of each.

use super::jsonld::{Graph, get, is_a, local};
use super::{offers, schedule};
use crate::decimal;
use crate::document::Node;
use crate::events::answer::items;
use crate::events::civil::DAY;
use crate::events::icalendar::value;
use crate::events::model::{Ages, Attendance, Event, Occurrence, Organizer, Picture, Place, Purpose, Status, When};
use crate::events::reading::{Clocks, Reading, Why};
use crate::events::texts;
use crate::link::Link;
use crate::{Position, Timestamp};

/// Reads the events of one document.
pub(super) struct Reader<'r, 'n, 'a, 'z> {
    pub(super) graph: &'r Graph<'n, 'a>,
    pub(super) reading: &'r mut Reading,
    pub(super) clocks: &'r mut Clocks<'z>,
}

/// More schedules of one event, and more parts and places of it than these are not read.
const MOST_SCHEDULES: usize = 50;
const MOST_PARTS: usize = 2_000;

impl<'n, 'a> Reader<'_, 'n, 'a, '_> {
    /// Takes in all events under a node.
    pub(super) fn find(&mut self, node: &'n Node<'a>) {
        match node {
            Node::List(list) => list.iter().for_each(|item| self.find(item)),
            Node::Map(_) if is_a(node, is_event) => self.event(node, None),
            Node::Map(fields) => fields.iter().for_each(|(_, value)| self.find(value)),
            Node::Text(_) | Node::Null => {}
        }
    }

    /// Takes in an event, and those that are part of it. A part without a title of its own is a time of the whole.
    fn event(&mut self, node: &'n Node<'a>, whole: Option<&Event>) {
        let graph = self.graph;
        let title = graph.text(node, "name").and_then(texts::one_line);
        if title.is_none() && get(node, "startDate").is_none() {
            // Only mentioned here, told elsewhere.
            return;
        }
        let title = title.or_else(|| whole.map(|whole| whole.title.clone())).unwrap_or_default();
        let mut event = self.read(node, title, whole);
        let parts = ["subEvent", "subEvents"].into_iter().flat_map(|name| items(get(node, name))).take(MOST_PARTS);
        let is_time = |part: &'n Node<'a>| {
            graph.text(part, "name").and_then(texts::one_line).is_none_or(|name| name == event.title)
        };
        let (times, others): (Vec<&Node<'a>>, Vec<&Node<'a>>) = parts.partition(|part| is_time(graph.whole(part)));
        let is_frame = !times.is_empty() || (!others.is_empty() && is_a(node, |kind| kind == "EventSeries"));
        if is_frame {
            event.occurrences.clear();
        }
        for part in &times {
            event.occurrences.extend(self.occurrence(graph.whole(part)));
        }
        // One that is only named here is found where it stands, and may name this one in turn.
        for part in others.into_iter().filter(|part| std::ptr::eq(*part, graph.whole(part))) {
            self.event(part, Some(&event));
        }
        if !(is_frame && times.is_empty()) {
            self.reading.keep(event, self.clocks);
        }
    }

    fn read(&mut self, node: &'n Node<'a>, title: String, whole: Option<&Event>) -> Event {
        let graph = self.graph;
        let text = |name| graph.text(node, name);
        let start = text("startDate");
        let page = graph.address(node, "url");
        // Without an id, the title and the time tell one from another.
        let id = node
            .text("@id")
            .or_else(|| text("identifier"))
            .or(page)
            .map_or_else(|| [title.as_str(), "@", start.unwrap_or_default()].concat(), str::to_owned);
        let mut event = Event::new(id, title);
        event.status = status(node);
        event.description = text("description").and_then(texts::paragraphs);
        event.summary =
            text("disambiguatingDescription").or_else(|| text("alternativeHeadline")).and_then(texts::paragraphs);
        event.add_link(Purpose::Page, page);
        event.attendance = attendance(graph, node, event.status);
        self.place(node, &mut event);
        offers::read(graph, node, &mut event);
        event.organizer = organizer(graph, node);
        event.picture = picture(graph, node);
        for keyword in graph.all(node, "keywords").filter_map(|keyword| graph.said(keyword)) {
            keyword.split(',').for_each(|word| texts::add(&mut event.categories, texts::one_line(word)));
        }
        for subject in graph.all(node, "about").filter_map(|subject| graph.said(subject)) {
            texts::add(&mut event.categories, texts::one_line(subject));
        }
        audience(graph, node, &mut event);
        event.updated = text("dateModified").and_then(|time| self.clocks.moment(time));
        self.dates(node, start, &mut event);
        if let Some(whole) = whole {
            inherit(&mut event, whole);
        }
        event
    }

    /// When it is: by its schedules, else once.
    fn dates(&mut self, node: &'n Node<'a>, start: Option<&'n str>, event: &mut Event) {
        for schedule in
            self.graph.all(node, "eventSchedule").filter(|node| matches!(node, Node::Map(_))).take(MOST_SCHEDULES)
        {
            match schedule::read(self.graph, schedule, start, self.clocks) {
                Some((occurrences, series)) => {
                    event.occurrences.extend(occurrences);
                    event.series = event.series.take().or(series);
                }
                None => self.reading.leave_out(Some(&event.id.0), Why::Rule),
            }
        }
        if event.occurrences.is_empty() && event.series.is_none() {
            event.occurrences.extend(self.occurrence(node));
        }
    }

    /// One time, of an event or of a part of it.
    fn occurrence(&mut self, node: &'n Node<'a>) -> Option<Occurrence> {
        let graph = self.graph;
        let when =
            self.when(graph.text(node, "startDate")?, graph.text(node, "endDate"), graph.text(node, "duration"))?;
        let status = status(node);
        let before = graph.text(node, "previousStartDate").and_then(|start| self.clocks.when(start, None, None));
        let moved_from =
            before.filter(|before| *before != when && self.clocks.begins(before) != self.clocks.begins(&when));
        Some(Occurrence { when, status: (status != Status::Scheduled).then_some(status), moved_from })
    }

    fn when(&mut self, start: &str, end: Option<&str>, duration: Option<&str>) -> Option<When> {
        let when = self.clocks.when(start, end, None)?;
        match (when, duration.and_then(value::duration)) {
            (When::Times { start, end: None }, Some(length)) => {
                let seconds = length.days.saturating_mul(DAY).saturating_add(length.seconds);
                Some(When::times(start, Some(Timestamp::plus_seconds(start, seconds))))
            }
            _ => Some(when),
        }
    }

    /// Reads `location`: places to go to, and pages on which one takes part.
    fn place(&mut self, node: &'n Node<'a>, event: &mut Event) {
        let graph = self.graph;
        let mut is_virtual = false;
        for location in graph.all(node, "location").take(MOST_PARTS) {
            let is_page = location.scalar().is_some_and(|text| Link::vet(text).is_some());
            if is_page || is_a(location, |kind| kind == "VirtualLocation") {
                is_virtual = true;
                let address = location.scalar().or_else(|| graph.address(location, "url"));
                event.add_link(Purpose::TakePart, address);
            } else if event.place.is_none() {
                event.place = place(graph, location);
            }
        }
        if event.attendance == Attendance::Unknown && is_virtual {
            event.attendance = if event.place.is_some() { Attendance::Both } else { Attendance::Online };
        }
    }
}

/// The types of events, which end so, or do not. A delivery and a broadcast are none that one goes to.
fn is_event(kind: &str) -> bool {
    let is_other = matches!(kind, "DeliveryEvent" | "PublicationEvent" | "BroadcastEvent" | "OnDemandEvent");
    (kind.ends_with("Event") && !is_other)
        || matches!(kind, "EventSeries" | "Festival" | "Hackathon" | "CourseInstance")
}

/// `eventStatus`, which may have several: that counts which changes most.
fn status(node: &Node<'_>) -> Status {
    let values = items(get(node, "eventStatus"));
    let of = |text: &str| match local(text.trim()).trim_start_matches("Event") {
        "Cancelled" | "Canceled" => (4, Status::Cancelled),
        "Postponed" => (3, Status::Postponed),
        "MovedOnline" => (2, Status::MovedOnline),
        "Rescheduled" => (1, Status::Rescheduled),
        _ => (0, Status::Scheduled),
    };
    let texts = values.iter().filter_map(|value| value.scalar().or_else(|| value.first(&["@id", "@value", "name"])));
    texts.map(of).max_by_key(|(weight, _)| *weight).map_or(Status::Scheduled, |(_, status)| status)
}

fn attendance<'n>(graph: &Graph<'n, '_>, node: &'n Node<'_>, status: Status) -> Attendance {
    match graph.address(node, "eventAttendanceMode").map(local) {
        _ if status == Status::MovedOnline => Attendance::Online,
        Some("OfflineEventAttendanceMode") => Attendance::InPerson,
        Some("OnlineEventAttendanceMode") => Attendance::Online,
        Some("MixedEventAttendanceMode") => Attendance::Both,
        _ => Attendance::Unknown,
    }
}

/// A `Place`, a `PostalAddress`, or words.
fn place<'n>(graph: &Graph<'n, '_>, location: &'n Node<'_>) -> Option<Place> {
    if let Some(words) = location.scalar() {
        return texts::place(texts::one_line(words), None, None);
    }
    let postal =
        if is_a(location, |kind| kind == "PostalAddress") { Some(location) } else { graph.one(location, "address") };
    let address = postal.and_then(|postal| match postal.scalar() {
        Some(words) => texts::one_line(words),
        None => {
            let text = |name| graph.text(postal, name);
            let town =
                [text("postalCode"), text("addressLocality")].into_iter().flatten().collect::<Vec<_>>().join(" ");
            texts::address([text("streetAddress"), Some(town.as_str())])
        }
    });
    let geo = graph.one(location, "geo").unwrap_or(location);
    let number = |name| decimal::parse(graph.text(geo, name)?);
    let position = number("latitude").zip(number("longitude")).and_then(|(lat, lon)| Position::new(lat, lon));
    texts::place(graph.text(location, "name").and_then(texts::one_line), address, position)
}

/// Whose it is. Of a person nothing is kept.
fn organizer<'n>(graph: &Graph<'n, '_>, node: &'n Node<'_>) -> Option<Organizer> {
    let organizer = graph.all(node, "organizer").find(|organizer| !is_a(organizer, |kind| kind == "Person"))?;
    let mut links = Vec::new();
    for name in ["url", "email", "telephone"] {
        let Some(text) = graph.text(organizer, name) else { continue };
        let text = match name {
            "email" if !text.starts_with("mailto:") => ["mailto:", text].concat(),
            "telephone" => ["tel:", &text.replace([' ', '/'], "")].concat(),
            _ => text.to_owned(),
        };
        links.extend(Link::vet(&text));
    }
    let name = graph.said(organizer).and_then(texts::one_line);
    (name.is_some() || !links.is_empty()).then_some(Organizer { name, links })
}

fn picture<'n>(graph: &Graph<'n, '_>, node: &'n Node<'_>) -> Option<Picture> {
    graph.all(node, "image").find_map(|image| {
        let address =
            image.scalar().or_else(|| graph.address(image, "contentUrl")).or_else(|| graph.address(image, "url"));
        let alternative = graph.text(image, "caption").or_else(|| graph.text(image, "description"));
        texts::picture(address.or_else(|| image.text("@id")), alternative)
    })
}

/// `audience` and `typicalAgeRange`: `7-9`, `11-`, `18+`.
fn audience<'n>(graph: &Graph<'n, '_>, node: &'n Node<'_>, event: &mut Event) {
    for audience in graph.all(node, "audience") {
        let words = graph.text(audience, "audienceType").or_else(|| graph.said(audience));
        texts::add(&mut event.audience, words.and_then(texts::one_line));
        let age = |name| whole(graph.text(audience, name)?);
        let (from, to) = (age("suggestedMinAge"), age("suggestedMaxAge"));
        if from.is_some() || to.is_some() {
            event.ages = Some(Ages { from, to });
        }
    }
    let Some(range) = graph.text(node, "typicalAgeRange") else { return };
    let mut numbers = range.split(['-', '–']).map(whole);
    let (from, to) = (numbers.next().flatten(), numbers.next().flatten());
    if from.is_some() || to.is_some() {
        event.ages = Some(Ages { from, to });
    }
}

/// The whole number that a text begins with.
fn whole(text: &str) -> Option<u8> {
    let text = text.trim();
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    text.get(..end)?.parse().ok()
}

/// What is said of the whole holds for a part that says nothing else.
fn inherit(event: &mut Event, whole: &Event) {
    event.place = event.place.take().or_else(|| whole.place.clone());
    event.organizer = event.organizer.take().or_else(|| whole.organizer.clone());
    event.picture = event.picture.take().or_else(|| whole.picture.clone());
    event.price = event.price.take().or_else(|| whole.price.clone());
    if event.attendance == Attendance::Unknown {
        event.attendance = whole.attendance;
    }
    if event.status == Status::Scheduled && whole.status == Status::Cancelled {
        event.status = Status::Cancelled;
    }
    if event.categories.is_empty() {
        event.categories.clone_from(&whole.categories);
    }
    if event.links.is_empty() {
        event.links.clone_from(&whole.links);
    }
}

//! Events of design.plone.contenttypes by plone.restapi.
//!
//! Spec: <https://6.docs.plone.org/plone.restapi/docs/source/>. Texts are blocks of Volto's editor. `recurrence` is the text of
//! iCalendar's properties (RFC 5545, 3.8.5), by the city's clocks, while `start` and `end` are in UTC.

use crate::Error;
use crate::document::Node;
use crate::document::plain;
use crate::events::answer::{self, UNEXPECTED, items};
use crate::events::civil::{DAY, Local};
use crate::events::icalendar::value::{self, Time};
use crate::events::model::{Event, Occurrence, Organizer, Purpose, When};
use crate::events::reading::{Ask, Clocks, Reading, Why};
use crate::events::recurring::Recurring;
use crate::events::{texts, words};
use crate::http::Response;
use crate::link::Link;

/// Events a page.
pub(super) const PAGE: usize = 100;

pub(super) fn decode(ask: &Ask, response: &Response, clocks: &mut Clocks<'_>) -> Result<Reading, Error> {
    answer::json(response, |root| {
        let list = match root.get("items") {
            _ if root.text("@type") == Some("Event") => std::slice::from_ref(root),
            Some(Node::List(list)) => list.as_slice(),
            _ => return Err(UNEXPECTED),
        };
        let mut reading = Reading::default();
        list.iter().for_each(|node| event(node, &mut reading, clocks));
        let total = root.text("items_total").and_then(|total| total.parse::<usize>().ok());
        let start = ask.parameter("b_start").and_then(|start| start.parse::<usize>().ok());
        let next = start.and_then(|start| start.checked_add(list.len()));
        if let Some((next, _)) = next.zip(total).filter(|(next, total)| next < total && !list.is_empty()) {
            reading.next.push(texts::with_parameter(ask, "b_start", &next.to_string()));
        }
        Ok(reading)
    })
}

fn event(node: &Node<'_>, reading: &mut Reading, clocks: &mut Clocks<'_>) {
    let id = node.first(&["sync_uid", "UID", "@id"]);
    if node.text("review_state").is_some_and(|state| state != "published") {
        return reading.leave_out(id, Why::NotPublic);
    }
    let title = texts::line(node, "title").unwrap_or_default();
    let mut event = Event::new(id.unwrap_or(&title).to_owned(), title);
    event.summary = texts::prose(node, "description");
    event.description = ["descrizione_estesa", "cos_e", "text"].iter().find_map(|name| blocks(node.get(name)));
    dates(node, &mut event, reading, clocks);
    event.add_link(Purpose::Page, node.text("@id"));
    event.add_link(Purpose::Page, node.first(&["event_url", "web"]));
    event.place = place(node).or_else(|| items(node.get("luoghi_correlati")).first().and_then(place));
    event.price = blocks(node.get("prezzo")).as_deref().and_then(words::price);
    let office = items(node.get("organizzato_da_interno")).first().and_then(|office| texts::line(office, "title"));
    let other = || blocks(node.get("organizzato_da_esterno")).as_deref().and_then(texts::one_line);
    let mail = node.first(&["contact_email", "email"]).and_then(|mail| Link::vet(&["mailto:", mail].concat()));
    let phone = node.first(&["contact_phone", "telefono"]).map(|phone| phone.replace([' ', '/'], ""));
    let phone = phone.and_then(|phone| Link::vet(&["tel:", &phone].concat()));
    let (name, links) = (office.or_else(other), Vec::from_iter([mail, phone].into_iter().flatten()));
    event.organizer = (name.is_some() || !links.is_empty()).then_some(Organizer { name, links });
    let image =
        ["preview_image", "image"].into_iter().find_map(|name| node.get(name).filter(|image| image.has(&["download"])));
    event.picture = image.and_then(|image| {
        let scale = image.get("scales").and_then(|scales| scales.get("large"));
        let address = scale.unwrap_or(image).text("download");
        texts::picture(address, node.first(&["preview_caption", "image_caption"]))
    });
    for name in ["tipologia_evento", "tassonomia_argomenti", "subjects"] {
        texts::add_all(&mut event.categories, node.get(name));
    }
    for name in ["a_chi_si_rivolge", "descrizione_destinatari"] {
        texts::add(&mut event.audience, blocks(node.get(name)).as_deref().and_then(texts::one_line));
    }
    event.updated = node.text("modified").and_then(|time| clocks.moment(time));
    reading.keep(event, clocks);
}

/// The place of an event, or one that it names.
fn place(node: &Node<'_>) -> Option<crate::events::model::Place> {
    let text = |name: &str| node.text(name);
    let name = text("nome_sede").or_else(|| text("title").filter(|_| text("@type") != Some("Event")));
    let town = [text("zip_code"), text("city")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let geo = node.get("geolocation");
    let part = |name: &str| geo.and_then(|geo| geo.text(name));
    let address = texts::address([text("street"), Some(town.as_str())]);
    texts::place(name.and_then(texts::one_line), address, texts::position(part("latitude"), part("longitude")))
}

fn dates(node: &Node<'_>, event: &mut Event, reading: &mut Reading, clocks: &mut Clocks<'_>) {
    let Some(start) = node.text("start").and_then(|start| clocks.moment(start)) else { return };
    let is_open = node.flag("open_end") == Some(true);
    let end = node.text("end").and_then(|end| clocks.moment(end)).filter(|end| *end >= start && !is_open);
    let is_day = node.flag("whole_day") == Some(true);
    let when =
        if is_day { When::days(clocks.day(start), end.map(|end| clocks.day(end))) } else { When::times(start, end) };
    let Some(text) = node.text("recurrence") else { return event.occurrences.push(Occurrence::at(when)) };
    let local = clocks.city.shows(start);
    let last = end.map(|end| clocks.city.shows(end));
    let length = last.map(|last| match is_day {
        true => last.date().begins().0.saturating_sub(local.date().begins().0),
        false => last.0.saturating_sub(local.0),
    });
    let start = if is_day { local.date().begins() } else { local };
    match series(text, start, length, is_day, clocks) {
        Some((occurrences, series)) => {
            event.occurrences = occurrences;
            event.series = Some(series);
        }
        // The first time is sure.
        None => {
            reading.leave_out(Some(&event.id.0), Why::Rule);
            event.occurrences.push(Occurrence::at(when));
        }
    }
}

/// `RRULE:…`, `EXDATE:…` and `RDATE:…`, a line each.
fn series(
    text: &str,
    start: Local,
    length: Option<i64>,
    is_day: bool,
    clocks: &mut Clocks<'_>,
) -> Option<(Vec<Occurrence>, crate::events::model::Series)> {
    let (mut rule, mut without, mut also) = (None, Vec::new(), Vec::new());
    for line in text.lines() {
        let (name, value) = line.split_once(':')?;
        let times = || value.split(',').take(1_000).filter_map(value::time);
        match name.split(';').next()?.trim().to_ascii_uppercase().as_str() {
            "RRULE" => rule = rule.or(Some(value.trim())),
            // Days: the editor writes midnight behind them, whenever the event begins.
            "EXDATE" => without.extend(times().map(|time| date_of(time).date())),
            "RDATE" => also.extend(times().map(|time| date_of(time).date().begins().plus(start.0.rem_euclid(DAY)))),
            _ => {}
        }
    }
    let rule = rule.or(Some("FREQ=DAILY;COUNT=1")).filter(|_| text.contains(':'))?;
    Recurring { start, length, is_day, rule, without, also, zone: None }.expand(clocks)
}

fn date_of(time: Time) -> Local {
    match time {
        Time::Date(date) => date.begins(),
        Time::Local(local) | Time::Utc(local) => local,
    }
}

/// More paragraphs than these are not read of one text.
const MOST_PARAGRAPHS: usize = 500;

/// The text of blocks, in the order of `blocks_layout`; of a rich text (`data`), or of a plain one.
fn blocks(node: Option<&Node<'_>>) -> Option<String> {
    let node = node?;
    if let Some(text) = node.scalar().or_else(|| node.text("data")) {
        return texts::paragraphs(text);
    }
    let blocks = node.get("blocks")?;
    let order = items(node.get("blocks_layout").and_then(|layout| layout.get("items")));
    let mut paragraphs = Vec::new();
    for block in order.iter().filter_map(Node::scalar).filter_map(|id| blocks.get(id)) {
        gather(block, &mut paragraphs);
    }
    texts::paragraphs(&paragraphs.join("\n"))
}

/// The paragraphs of a block: its plain text, HTML, Draft.js's `text.blocks[].text`, or Slate's leaves, of which those of one
/// element are one paragraph.
fn gather(node: &Node<'_>, paragraphs: &mut Vec<String>) {
    if paragraphs.len() >= MOST_PARAGRAPHS {
        return;
    }
    if let Some(text) = node.first(&["plaintext", "text", "html"]) {
        return paragraphs.push(plain::plain(text));
    }
    if let Some(Node::List(children)) = node.get("children") {
        let mut leaves = Vec::new();
        children.iter().for_each(|child| leaf(child, &mut leaves));
        return paragraphs.push(leaves.concat());
    }
    for name in ["text", "blocks", "value"] {
        match node.get(name) {
            Some(Node::List(list)) => list.iter().for_each(|item| gather(item, paragraphs)),
            Some(map @ Node::Map(_)) => gather(map, paragraphs),
            _ => {}
        }
    }
}

fn leaf<'n>(node: &'n Node<'_>, leaves: &mut Vec<&'n str>) {
    match node.get("text") {
        // With the blanks around it, which part it from the next.
        Some(Node::Text(text)) => leaves.push(text),
        _ => items(node.get("children")).iter().for_each(|child| leaf(child, leaves)),
    }
}

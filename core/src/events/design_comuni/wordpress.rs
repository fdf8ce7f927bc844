//! Posts of the type “evento” with the theme's own fields, `_dci_evento_…`, where a site shows them.

use crate::Error;
use crate::document::Node;
use crate::events::answer::{self, UNEXPECTED, items};
use crate::events::civil::Local;
use crate::events::model::{Event, Occurrence, Organizer, Price, Purpose, When};
use crate::events::reading::{Ask, Clocks, Reading, Why};
use crate::events::{texts, words};
use crate::http::Response;

pub(super) fn decode(ask: &Ask, response: &Response, clocks: &mut Clocks<'_>) -> Result<Reading, Error> {
    answer::json(response, |root| {
        if !matches!(root, Node::List(_)) && !root.has(&["title"]) {
            return Err(UNEXPECTED);
        }
        let mut reading = Reading::default();
        items(Some(root)).iter().for_each(|node| event(node, &mut reading, clocks));
        let number = |text: &str| text.trim().parse::<u32>().ok();
        let pages = response.header("x-wp-totalpages").and_then(number);
        let page = ask.parameter("page").and_then(number);
        if pages.zip(page).is_some_and(|(pages, page)| page < pages) {
            reading.next.extend(texts::next_page(ask, "page"));
        }
        Ok(reading)
    })
}

/// A field of the theme: among the post's own, in `meta`, or in a box of CMB2.
fn field<'n, 'a>(node: &'n Node<'a>, name: &str) -> Option<&'n Node<'a>> {
    let name = ["_dci_evento_", name].concat();
    let boxes = node.get("cmb2").map(Node::fields).unwrap_or_default();
    let mut places = [Some(node), node.get("meta"), node.get("acf")].into_iter().flatten();
    let found = places.find_map(|place| place.get(&name));
    found.or_else(|| boxes.iter().find_map(|(_, fields)| fields.get(&name)))
}

/// A text of the theme's, or the title of the post that a field names.
fn text<'n>(node: &'n Node<'_>, name: &str) -> Option<&'n str> {
    let value = items(field(node, name)).first()?;
    let title = || value.get("title").and_then(|title| title.scalar().or_else(|| title.text("rendered")));
    value.scalar().or_else(|| value.first(&["post_title", "nome"])).or_else(title)
}

fn event(node: &Node<'_>, reading: &mut Reading, clocks: &mut Clocks<'_>) {
    let id = node.text("id");
    let rendered = |name: &str| node.get(name).and_then(|value| value.scalar().or_else(|| value.text("rendered")));
    let is_closed = node.get("content").and_then(|content| content.flag("protected")) == Some(true);
    if is_closed || node.text("status").is_some_and(|status| status != "publish") {
        return reading.leave_out(id, Why::NotPublic);
    }
    let title = rendered("title").and_then(texts::one_line).unwrap_or_default();
    let mut event = Event::new(id.unwrap_or(&title).to_owned(), title);
    event.summary = text(node, "descrizione_breve").or_else(|| rendered("excerpt")).and_then(texts::paragraphs);
    event.description = text(node, "descrizione_completa").or_else(|| rendered("content")).and_then(texts::paragraphs);
    if let Some(start) = text(node, "data_orario_inizio").and_then(|text| moment(text, clocks)) {
        let end = text(node, "data_orario_fine").and_then(|text| moment(text, clocks));
        event.occurrences.push(Occurrence::at(When::times(start, end)));
    }
    event.add_link(Purpose::Page, node.text("link"));
    // A number is a post that nobody told here.
    let is_told = |text: &&str| !text.bytes().all(|byte| byte.is_ascii_digit());
    event.place = text(node, "luogo_evento").filter(is_told).and_then(|name| {
        let place = items(field(node, "luogo_evento")).first();
        let address = place.and_then(|place| place.first(&["indirizzo", "_dci_luogo_indirizzo"]));
        texts::place(texts::one_line(name), address.and_then(texts::one_line), None)
    });
    event.price = price(node);
    let organizer = text(node, "organizzatore").filter(is_told).and_then(texts::one_line);
    event.organizer = organizer.map(|name| Organizer { name: Some(name), links: Vec::new() });
    texts::add(&mut event.audience, text(node, "a_chi_e_rivolto").and_then(texts::one_line));
    let embedded = node.get("_embedded");
    let media = embedded.and_then(|embedded| items(embedded.get("wp:featuredmedia")).first());
    let image = media.and_then(|media| texts::picture(media.text("source_url"), media.text("alt_text")));
    event.picture = image.or_else(|| texts::picture(text(node, "immagine"), None));
    for term in items(embedded.and_then(|embedded| embedded.get("wp:term"))).iter().flat_map(|list| items(Some(list))) {
        texts::add(&mut event.categories, texts::line(term, "name"));
    }
    event.updated = node.text("modified_gmt").and_then(|time| clocks.moment_in(time, Some("UTC")));
    reading.keep(event, clocks);
}

/// Seconds since 1970 on the city's own clocks, not on those of UTC: CMB2 knows no zones, and WordPress counts as if all
/// clocks were UTC's. Or a time as text, where a site mended that.
fn moment(text: &str, clocks: &mut Clocks<'_>) -> Option<crate::Timestamp> {
    match Clocks::unix(text) {
        Some(seconds) => Some(clocks.city.moment(Local(seconds.0.div_euclid(1000)))),
        None => clocks.moment(text),
    }
}

/// The list of prices: `Intero: 12 €, Ridotto: 8 €`.
fn price(node: &Node<'_>) -> Option<Price> {
    let mut list = Vec::new();
    for cost in items(field(node, "costi")).iter().take(50) {
        let part = |name: &str| texts::line(cost, name);
        let amount = part("prezzo_costo").or_else(|| part("descrizione_costo"));
        let words = [part("titolo_costo"), amount].into_iter().flatten().collect::<Vec<_>>().join(": ");
        texts::add(&mut list, Some(words).filter(|words| !words.is_empty()));
    }
    if !list.is_empty() && list.iter().all(|words| words::is_free(words)) {
        return Some(Price::Free);
    }
    words::price(&list.join(", "))
}

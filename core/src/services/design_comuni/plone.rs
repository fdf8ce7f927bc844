//! Plone: objects of the type `Servizio` of plone.restapi, whose texts are blocks.

use super::{again, contact, status};
use crate::Error;
use crate::Position;
use crate::document::Node;
use crate::document::plain::{line, plain};
use crate::link::Link;
use crate::services::answer::{UNEXPECTED, items, moment, name};
use crate::services::model::{
    Address, Channel, ChannelKind, Contact, Cost, Document, NamedLink, Organization, OrganizationId, Phase, Place,
    PlaceId, Service, Term, Times, add_term, identities,
};
use crate::services::reading::{Ask, MOST_PARTS, Reading, Why};

pub(super) fn page(ask: &Ask, root: &Node<'_>) -> Result<Reading, Error> {
    let Some(Node::List(objects)) = root.get("items") else { return Err(UNEXPECTED) };
    let mut reading = Reading::default();
    for object in objects {
        if !reading.has_room() {
            break;
        }
        service(object, &mut reading);
    }
    let total = root.number("items_total").unwrap_or_default();
    let read = ask.offset("b_start") as usize;
    let next = read.saturating_add(objects.len());
    if !objects.is_empty() && (next as f64) < total {
        reading.next.push(again(ask, "b_start", next));
    }
    Ok(reading)
}

fn service(node: &Node<'_>, reading: &mut Reading) {
    let (Some(id), Some(title)) = (node.first(&["UID", "@id", "id"]), name(node, "title")) else {
        return reading.leave_out(node.first(&["@id", "id"]), Why::Nameless);
    };
    if node.text("review_state").is_some_and(|state| state != "published") {
        return reading.leave_out(Some(id), Why::NotPublic);
    }
    let mut service = Service::new(id, title);
    describe(node, &mut service);
    super::page(node, "@id", &mut service);
    // What a category is on the site is the folder in which the service lies.
    let folder = node
        .get("parent")
        .filter(|parent| parent.text("id") != Some("servizi"))
        .and_then(|parent| parent.text("title"));
    add_term(&mut service.themes, folder.or_else(|| node.text("parent_title")).and_then(Term::named));
    for field in ["tassonomia_argomenti", "tassonomia_argomenti_correlati"] {
        terms(node, field).into_iter().for_each(|term| add_term(&mut service.themes, Some(term)));
    }
    service.life_events = terms(node, "person_life_events");
    service.business_events = terms(node, "business_events");
    for point in items(node.get("contact_info")).iter().take(MOST_PARTS) {
        points(point, &mut service.contacts);
    }
    if let Some(office) = items(node.get("ufficio_responsabile")).first() {
        service.office = office.text("@id").map(|id| OrganizationId(id.to_owned()));
        service.office_name = name(office, "title");
        organization(office, reading);
    }
    channels(node, &mut service, reading);
    reading.services.push(service);
}

fn describe(node: &Node<'_>, service: &mut Service) {
    let words = |field: &str| node.get(field).and_then(text);
    service.other_names.extend(name(node, "sottotitolo"));
    service.summary = words("description");
    service.description = words("descrizione_estesa");
    service.status = status(node.flag("stato_servizio").map(|is_out| !is_out), words("motivo_stato_servizio"));
    let (whom, who) = (words("a_chi_si_rivolge"), words("chi_puo_presentare"));
    service.audience.words = both(whom, who);
    service.coverage = words("copertura_geografica");
    service.how = words("come_si_fa");
    service.needs = words("cosa_serve");
    service.output = words("cosa_si_ottiene");
    service.outcome = words("procedure_collegate");
    service.times = Times { words: words("tempi_e_scadenze"), processing: None, phases: phases(node) };
    service.costs = words("costi").map(Cost::said).into_iter().collect();
    service.limits = words("vincoli");
    service.cases = words("casi_particolari");
    service.more = both(words("ulteriori_informazioni"), words("link_siti_esterni"));
    let linked = items(node.get("altri_documenti")).iter().take(MOST_PARTS);
    service.documents = linked.filter_map(|node| document(node, "title", "@id")).collect();
    service
        .documents
        .extend(node.get("condizioni_di_servizio").and_then(|file| document(file, "filename", "download")));
    let related = items(node.get("servizi_collegati")).iter().take(MOST_PARTS);
    service.links = related
        .filter_map(|node| Some(NamedLink { name: name(node, "title"), link: Link::vet(node.text("@id")?)? }))
        .collect();
    service.updated = moment(node, "modified");
    service.languages =
        node.get("language").and_then(|language| language.first(&["title", "token"])).map(line).into_iter().collect();
}

fn both(one: Option<String>, other: Option<String>) -> Option<String> {
    match (one, other) {
        (Some(one), Some(other)) => Some([&one, "\n", &other].concat()),
        (one, other) => one.or(other),
    }
}

fn document(node: &Node<'_>, title: &str, link: &str) -> Option<Document> {
    Some(Document { name: name(node, title)?, words: None, link: node.text(link).and_then(Link::vet) })
}

fn phases(node: &Node<'_>) -> Vec<Phase> {
    let phases = items(node.get("timeline_tempi_scadenze")).iter().take(MOST_PARTS).filter_map(|phase| {
        let interval = || {
            let (number, unit) = (phase.text("interval_qt")?, phase.text("interval_type").unwrap_or_default());
            Some([number, " ", unit].concat().trim().to_owned())
        };
        Some(Phase {
            title: name(phase, "milestone")?,
            words: name(phase, "milestone_description"),
            // If both are filled in, the date counts.
            when: phase.text("data_scadenza").map(str::to_owned).or_else(interval),
        })
    });
    phases.collect()
}

fn channels(node: &Node<'_>, service: &mut Service, reading: &mut Reading) {
    if let Some(link) = node.text("canale_digitale_link").and_then(Link::vet) {
        let asks = node.get("autenticazione").and_then(text);
        service.channels.push(Channel {
            kind: ChannelKind::Online,
            words: node.get("canale_digitale").and_then(text),
            asks: asks.as_deref().map(identities).unwrap_or_default(),
            link: Some(link),
            ..Channel::default()
        });
    }
    if let Some(booking) = node.get("prenota_appuntamento") {
        let link = first_link(booking);
        if let Some(words) = text(booking) {
            let kind = ChannelKind::Booking;
            service.channels.push(Channel { kind, words: Some(words), link, ..Channel::default() });
        }
    }
    let words = node.get("dove_rivolgersi_extra").and_then(text);
    for field in ["dove_rivolgersi", "canale_fisico"] {
        for office in items(node.get(field)).iter().take(MOST_PARTS) {
            if let Some(id) = place(office, reading)
                && !service.places.contains(&id)
            {
                let kind = ChannelKind::Counter;
                let name = name(office, "title");
                service.channels.push(Channel {
                    kind,
                    name,
                    words: words.clone(),
                    place: Some(id.clone()),
                    ..Channel::default()
                });
                service.places.push(id);
            }
        }
    }
}

fn place(node: &Node<'_>, reading: &mut Reading) -> Option<PlaceId> {
    let id = PlaceId(node.text("@id")?.to_owned());
    let part = |field: &str| name(node, field).unwrap_or_default();
    let mut contacts = Vec::new();
    for point in items(node.get("contact_info")).iter().take(MOST_PARTS) {
        points(point, &mut contacts);
    }
    let street = Some(part("street")).filter(|street| !street.is_empty()).unwrap_or_else(|| part("address"));
    reading.places.push(Place {
        id: id.clone(),
        name: name(node, "title")?,
        description: node.get("description").and_then(text),
        address: Address { street, postcode: part("zip_code"), town: part("city"), region: part("quartiere") },
        position: node.get("geolocation").and_then(|at| Position::new(at.number("latitude")?, at.number("longitude")?)),
        hours: ["orario_pubblico", "orario_apertura"]
            .iter()
            .find_map(|field| crate::hours::Hours::osm(&text(node.get(field)?)?)),
        contacts,
        page: Link::vet(&id.0),
        ..Place::default()
    });
    Some(id)
}

fn organization(node: &Node<'_>, reading: &mut Reading) {
    let (Some(id), Some(title)) = (node.text("@id"), name(node, "title")) else { return };
    let mut contacts = Vec::new();
    for point in items(node.get("contact_info")).iter().take(MOST_PARTS) {
        points(point, &mut contacts);
    }
    reading.organizations.push(Organization {
        id: OrganizationId(id.to_owned()),
        name: title,
        description: node.get("description").and_then(text),
        contacts,
        links: Vec::new(),
    });
}

/// A point of contact; its title may be a person's name, and is not kept.
fn points(node: &Node<'_>, found: &mut Vec<Contact>) {
    for value in items(node.get("value_punto_contatto")).iter().take(MOST_PARTS.saturating_sub(found.len())) {
        let known = value.text("pdc_type").zip(value.text("pdc_value")).and_then(|(kind, value)| contact(kind, value));
        found.extend(known.filter(|contact| !found.contains(contact)));
    }
}

/// Topics by their titles, events by their tokens or titles.
fn terms(node: &Node<'_>, field: &str) -> Vec<Term> {
    let mut found = Vec::new();
    for term in items(node.get(field)).iter().take(MOST_PARTS) {
        let code = term.first(&["token", "id"]).unwrap_or_default();
        let named = term.text("title").map(|title| Term { code: code.to_owned(), name: line(title) });
        add_term(&mut found, named.or_else(|| term.scalar().and_then(Term::coded)));
    }
    found
}

/// A text: plain, rich (`data`), or blocks in the order of their layout.
fn text(node: &Node<'_>) -> Option<String> {
    if let Some(text) = node.scalar().or_else(|| node.text("data")) {
        return Some(plain(text)).filter(|text| !text.is_empty());
    }
    let mut said = String::new();
    for block in blocks(node) {
        let text = match block.first(&["plaintext", "html"]) {
            Some(text) => plain(text),
            None => spoken(block),
        };
        if !text.is_empty() {
            if !said.is_empty() {
                said.push('\n');
            }
            said.push_str(&text);
        }
    }
    Some(said).filter(|said| !said.is_empty())
}

fn blocks<'n, 'a>(node: &'n Node<'a>) -> Vec<&'n Node<'a>> {
    let blocks = node.get("blocks");
    let layout = node.get("blocks_layout").and_then(|layout| layout.get("items"));
    let ordered = items(layout).iter().filter_map(|id| blocks?.get(id.scalar()?));
    let ordered: Vec<_> = ordered.take(MOST_PARTS).collect();
    if ordered.is_empty() { items(blocks).iter().take(MOST_PARTS).collect() } else { ordered }
}

/// The texts of a block as the editors before and after Slate keep them: `{"text": {"blocks": [{"text": "…"}]}}`, `{"value":
/// [{"children": [{"text": "…"}]}]}`.
fn spoken(block: &Node<'_>) -> String {
    let mut said = String::new();
    for paragraph in items(block.get("text").and_then(|text| text.get("blocks")).or_else(|| block.get("value"))) {
        let mut line = paragraph.text("text").unwrap_or_default().to_owned();
        leaves(paragraph, &mut line, 0);
        if !said.is_empty() && !line.is_empty() {
            said.push('\n');
        }
        said.push_str(line.trim());
    }
    said
}

/// How deep texts may lie in lists and links of an editor.
const DEEPEST: u8 = 12;

fn leaves(node: &Node<'_>, line: &mut String, depth: u8) {
    for child in items(node.get("children")) {
        if let Some(Node::Text(text)) = child.get("text") {
            line.push_str(text);
        }
        if depth < DEEPEST {
            leaves(child, line, depth.saturating_add(1));
        }
    }
}

/// The first link of a text, as Slate keeps it.
fn first_link(node: &Node<'_>) -> Option<Link> {
    fn of(node: &Node<'_>, depth: u8) -> Option<Link> {
        let here = ["url", "href"].iter().find_map(|field| node.text(field).or_else(|| node.get("data")?.text(field)));
        let inside = || {
            let children = node.get("value").or_else(|| node.get("children"));
            (depth < DEEPEST)
                .then(|| items(children).iter().find_map(|child| of(child, depth.saturating_add(1))))
                .flatten()
        };
        here.and_then(Link::vet).or_else(inside)
    }
    blocks(node).into_iter().find_map(|block| of(block, 0))
}

//! WordPress: posts of the type `servizio`, with the fields of the theme where the site lets them out.

use super::{again, contact, status};
use crate::Error;
use crate::document::Node;
use crate::document::plain::{line, plain};
use crate::http::Response;
use crate::link::Link;
use crate::services::answer::{UNEXPECTED, items};
use crate::services::model::{
    Channel, ChannelKind, Cost, Document, OrganizationId, Phase, Service, Term, Times, add_term, identities,
};
use crate::services::reading::{Ask, MOST_PARTS, Reading, Why};
use crate::{Moment, Timestamp};

/// What the names of all fields begin with.
const PREFIX: &str = "_dci_servizio_";

pub(super) fn page(ask: &Ask, response: &Response, root: &Node<'_>) -> Result<Reading, Error> {
    let Node::List(posts) = root else { return Err(UNEXPECTED) };
    let mut reading = Reading::default();
    for post in posts {
        if !reading.has_room() {
            break;
        }
        service(post, &mut reading);
    }
    // The number of pages is in a header, which other sites' scripts may not see.
    let pages = response.header("x-wp-totalpages").and_then(|pages| pages.trim().parse::<usize>().ok());
    let asked: usize = ask.parameter("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    let is_full = posts.len().to_string() == super::PAGE_WORDPRESS;
    if pages.map_or(is_full, |pages| asked < pages) && !posts.is_empty() {
        reading.next.push(again(ask, "page", asked.saturating_add(1)));
    }
    Ok(reading)
}

fn service(post: &Node<'_>, reading: &mut Reading) {
    let (Some(id), Some(name)) = (post.text("id"), rendered(post, "title").map(|title| line(&title))) else {
        return reading.leave_out(post.first(&["id", "slug"]), Why::Nameless);
    };
    if post.text("status").is_some_and(|status| status != "publish") {
        return reading.leave_out(Some(id), Why::NotPublic);
    }
    let fields = Fields(post);
    let mut service = Service::new(id, name);
    describe(&fields, post, &mut service);
    classify(post, &mut service);
    channels(&fields, &mut service);
    super::page(post, "link", &mut service);
    service.updated = post.text("modified_gmt").map(|text| {
        let utc = Timestamp::parse(&[text, "Z"].concat());
        utc.map_or_else(|| Moment::read(text), Moment::Instant)
    });
    reading.services.push(service);
}

fn describe(fields: &Fields<'_, '_>, post: &Node<'_>, service: &mut Service) {
    let words = |name: &str| fields.words(name);
    service.other_names.extend(words("sottotitolo"));
    service.summary = words("descrizione_breve").or_else(|| rendered(post, "excerpt").map(|text| plain(&text)));
    service.description = words("descrizione_estesa").or_else(|| rendered(post, "content").map(|text| plain(&text)));
    service.status =
        status(fields.get("stato").and_then(Node::scalar).map(|text| text == "true"), words("motivo_stato"));
    service.audience.words = words("a_chi_e_rivolto");
    service.coverage = words("copertura_geografica");
    service.how = words("come_fare");
    service.needs = words("cosa_serve_introduzione");
    let needed = items(fields.get("cosa_serve_list")).iter().take(MOST_PARTS).filter_map(Node::scalar);
    let needed = needed.map(line).filter(|name| !name.is_empty());
    service.documents_needed = needed.map(|name| Document { name, ..Document::default() }).collect();
    service.output = words("output");
    service.outcome = words("procedure_collegate");
    service.times = Times { words: words("tempi_text"), processing: None, phases: phases(fields) };
    service.costs = words("costi").map(Cost::said).into_iter().collect();
    service.limits = words("vincoli");
    service.cases = words("casi_particolari");
    service.more = words("ulteriori_informazioni");
    let terms = fields.get("condizioni_servizio").and_then(Node::scalar).and_then(Link::vet);
    service.documents = terms
        .map(|link| {
            let name = link.as_str().rsplit('/').next().unwrap_or_default().to_owned();
            Document { name, words: None, link: Some(link) }
        })
        .into_iter()
        .collect();
    // A number of a post, where the site says no more of it.
    service.office = fields.get("unita_responsabile").and_then(Node::scalar).map(|id| OrganizationId(id.to_owned()));
    for point in items(fields.get("punti_contatto")).iter().take(MOST_PARTS) {
        let (kind, value) = (point.first(&["tipo_punto_contatto", "tipo"]), point.first(&["valore", "value"]));
        service.contacts.extend(kind.zip(value).and_then(|(kind, value)| contact(kind, value)));
    }
}

fn phases(fields: &Fields<'_, '_>) -> Vec<Phase> {
    let phases = items(fields.get("scadenze")).iter().take(MOST_PARTS).filter_map(|phase| {
        Some(Phase {
            title: line(phase.first(&["titolo", "_dci_servizio_titolo"])?),
            words: phase.first(&["descrizione", "_dci_servizio_descrizione"]).map(plain),
            when: phase.first(&["giorni", "_dci_servizio_giorni"]).map(line),
        })
    });
    phases.collect()
}

fn channels(fields: &Fields<'_, '_>, service: &mut Service) {
    if let Some(link) = fields.get("canale_digitale_link").and_then(Node::scalar).and_then(Link::vet) {
        let words = fields.words("canale_digitale_text");
        service.channels.push(Channel {
            kind: ChannelKind::Online,
            name: fields.get("canale_digitale_label").and_then(Node::scalar).map(line),
            asks: words.as_deref().map(identities).unwrap_or_default(),
            words,
            link: Some(link),
            ..Channel::default()
        });
    }
    if let Some(words) = fields.words("canale_fisico_text") {
        service.channels.push(Channel { kind: ChannelKind::Counter, words: Some(words), ..Channel::default() });
    }
}

/// Categories, topics and events: embedded with their names, else in the classes of the post by their slugs (WordPress 6.7).
fn classify(post: &Node<'_>, service: &mut Service) {
    let embedded = post.get("_embedded").and_then(|embedded| embedded.get("wp:term"));
    for term in embedded.map(|terms| terms.items(&[])).unwrap_or_default().into_iter().take(MOST_PARTS) {
        let (Some(vocabulary), Some(name)) = (term.text("taxonomy"), term.text("name").map(line)) else { continue };
        let code = term.text("slug").unwrap_or_default().to_owned();
        if let Some(list) = list(vocabulary, service) {
            add_term(list, Some(Term { code, name }));
        }
    }
    let classes = post.get("class_list").map(|classes| match classes {
        Node::Map(fields) => fields.iter().filter_map(|(_, class)| class.scalar()).collect(),
        other => items(Some(other)).iter().filter_map(Node::scalar).collect::<Vec<_>>(),
    });
    for class in classes.unwrap_or_default().into_iter().take(MOST_PARTS) {
        if let Some((vocabulary, slug)) = class.split_once('-')
            && let Some(list) = list(vocabulary, service)
            && !list.iter().any(|term| term.code == slug)
        {
            add_term(list, Term::coded(slug));
        }
    }
}

fn list<'s>(vocabulary: &str, service: &'s mut Service) -> Option<&'s mut Vec<Term>> {
    match vocabulary {
        "categorie_servizio" | "argomenti" => Some(&mut service.themes),
        "eventi_vita_persone" => Some(&mut service.life_events),
        "eventi_vita_impresa" => Some(&mut service.business_events),
        _ => None,
    }
}

/// `{"title": {"rendered": "…"}}`.
fn rendered(post: &Node<'_>, field: &str) -> Option<String> {
    let text = post.get(field)?;
    let text = text.text("rendered").or_else(|| text.scalar())?;
    Some(plain(text)).filter(|text| !text.is_empty())
}

/// The theme's fields, wherever the site lets them out: among the post's own, in `meta` or `acf`, or in the boxes of CMB2.
struct Fields<'n, 'a>(&'n Node<'a>);

impl<'n, 'a> Fields<'n, 'a> {
    fn get(&self, name: &str) -> Option<&'n Node<'a>> {
        let full = [PREFIX, name].concat();
        let post = self.0;
        let flat = || ["meta", "acf"].iter().find_map(|part| post.get(part)?.get(&full));
        let boxed = || post.get("cmb2")?.fields().iter().find_map(|(_, fields)| fields.get(&full));
        post.get(&full).or_else(flat).or_else(boxed)
    }

    fn words(&self, name: &str) -> Option<String> {
        self.get(name).and_then(Node::scalar).map(plain).filter(|text| !text.is_empty())
    }
}

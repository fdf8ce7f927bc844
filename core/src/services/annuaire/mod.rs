//! The directory of French administrations (DILA), by Opendatasoft Explore v2.1: offices with their hours, not services.
//!
//! <https://api-lannuaire.service-public.fr/>. Several fields are JSON inside a string; exports give them as lists. The names of
//! persons (`affectation_personne`, `nom_responsable`) are not read.

mod hours;

use super::answer::{self, UNEXPECTED, items, name, words};
use super::backend::Dialect;
use super::model::{Access, Address, Contact, NamedLink, Organization, OrganizationId, Place, PlaceId};
use super::reading::{Ask, MOST_PARTS, Reading, Why};
use crate::document::plain::line;
use crate::document::{Node, json};
use crate::http::{Endpoint, Request, Response};
use crate::link::Link;
use crate::{Error, Position, decimal};

/// The dataset's name where none is given.
const DATASET: &str = "api-lannuaire-administration";
/// Records a page, which is the most; and how far pages go.
const PAGE: usize = 100;
const LAST: usize = 10_000;

/// A portal that has the directory.
#[derive(Debug, Clone, PartialEq)]
pub struct Annuaire {
    /// The portal's address: `https://api-lannuaire.service-public.fr`.
    pub base: Endpoint,
    /// The dataset, if it has another name.
    pub dataset: Option<String>,
    /// The city's code (INSEE): `33063`.
    pub commune: Option<String>,
    /// Kinds of offices (`pivot`): `mairie`, `cpam`; all, if none.
    pub kinds: Vec<String>,
}

impl Dialect for Annuaire {
    fn start(&self) -> Vec<Ask> {
        let dataset = crate::http::encode_segment(self.dataset.as_deref().unwrap_or(DATASET));
        let path = ["api/explore/v2.1/catalog/datasets/", &dataset, "/records"].concat();
        let mut request = Request::get(self.base.join(&path));
        if let Some(condition) = self.condition() {
            request = request.with("where", condition);
        }
        vec![Ask::must(0, request.with("limit", PAGE.to_string()).with("offset", "0"))]
    }

    fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        answer::json(response, |root| {
            let ((Node::List(records), _) | (_, Some(Node::List(records)))) = (root, root.get("results")) else {
                return Err(UNEXPECTED);
            };
            let mut reading = Reading::default();
            for record in records {
                if !reading.has_room() {
                    break;
                }
                office(record, &mut reading);
            }
            let next = (ask.offset("offset") as usize).saturating_add(records.len());
            let total = root.number("total_count").unwrap_or_default();
            if !records.is_empty() && (next as f64) < total && next.saturating_add(PAGE) <= LAST {
                let mut request = ask.request.clone();
                request.query.retain(|(name, _)| name != "offset");
                reading.next.push(Ask::may(0, request.with("offset", next.to_string())));
            }
            Ok(reading.settled())
        })
    }
}

impl Annuaire {
    /// In ODSQL; what could end a text in it is left out.
    fn condition(&self) -> Option<String> {
        let quoted = |text: &str| -> String {
            text.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-' | ' ')).collect()
        };
        let mut parts = Vec::new();
        if let Some(commune) = &self.commune {
            parts.push(["code_insee_commune=\"", &quoted(commune), "\""].concat());
        }
        let kinds: Vec<_> = self.kinds.iter().map(|kind| ["pivot LIKE \"", &quoted(kind), "\""].concat()).collect();
        if !kinds.is_empty() {
            parts.push(["(", &kinds.join(" OR "), ")"].concat());
        }
        (!parts.is_empty()).then(|| parts.join(" AND "))
    }
}

fn office(record: &Node<'_>, reading: &mut Reading) {
    // Version 1 of the interface has the fields of a record one level deeper.
    let node = record.get("fields").filter(|fields| matches!(fields, Node::Map(_))).unwrap_or(record);
    let (Some(id), Some(title)) = (node.text("id"), name(node, "nom")) else {
        return reading.leave_out(node.first(&["id", "nom"]), Why::Nameless);
    };
    let mut contacts = Vec::new();
    each(node, "telephone", &mut |phone| {
        let known = phone.first(&["valeur"]).or_else(|| phone.scalar()).and_then(Contact::phone);
        contacts.extend(known.map(|contact| contact.of(name(phone, "description"))));
    });
    contacts.extend(mails(node));
    contacts.extend(node.text("formulaire_contact").and_then(Contact::page));
    let mut links = Vec::new();
    each(node, "site_internet", &mut |site| {
        let link = site.first(&["valeur"]).or_else(|| site.scalar()).and_then(Link::vet);
        links.extend(link.map(|link| NamedLink { name: name(site, "libelle"), link }));
    });
    let (mut address, mut position) = (Address::default(), None);
    let (mut stepless, mut accessibility) = (None, Vec::new());
    each(node, "adresse", &mut |part| {
        // Where letters go is another place.
        if part.text("type_adresse") == Some("Adresse postale") && !address.is_empty() {
            return;
        }
        if address.is_empty() || part.text("type_adresse") == Some("Adresse") {
            address = read_address(part);
            position = read_position(part);
            stepless = part.text("accessibilite").and_then(access);
            accessibility = part.text("note_accessibilite").map(line).into_iter().collect();
        }
    });
    let mut kind = None;
    each(node, "pivot", &mut |pivot| kind = kind.take().or_else(|| name(pivot, "type_service_local")));
    let organization = OrganizationId(id.to_owned());
    reading.organizations.push(Organization {
        id: organization.clone(),
        name: title.clone(),
        description: words(node, "mission"),
        contacts: contacts.clone(),
        links: links.clone(),
    });
    reading.places.push(Place {
        id: PlaceId(id.to_owned()),
        name: title,
        description: words(node, "mission").or_else(|| words(node, "information_complementaire")),
        kind,
        address,
        position,
        hours: hours(node),
        access: stepless,
        accessibility,
        contacts,
        links,
        organization: Some(organization),
        page: node.text("url_service_public").and_then(Link::vet),
        ..Place::default()
    });
}

/// Hands over the items of a field, which may be a list or a text that holds one.
fn each(node: &Node<'_>, field: &str, take: &mut dyn FnMut(&Node<'_>)) {
    match node.get(field) {
        Some(Node::Text(text)) if text.trim_start().starts_with(['[', '{']) => {
            if let Ok(inside) = json::parse(text.trim()) {
                items(Some(&inside)).iter().take(MOST_PARTS).for_each(take);
            }
        }
        other => items(other).iter().take(MOST_PARTS).for_each(take),
    }
}

/// One mailbox, or several with semicolons between.
fn mails(node: &Node<'_>) -> Vec<Contact> {
    let text = node.text("adresse_courriel").unwrap_or_default();
    text.split([';', ',', ' ']).filter_map(Contact::mail).take(MOST_PARTS).collect()
}

fn read_address(node: &Node<'_>) -> Address {
    let part = |field: &str| name(node, field).unwrap_or_default();
    let mut street = String::new();
    for part in ["complement1", "complement2", "numero_voie", "service_distribution"].map(part) {
        if !part.is_empty() {
            street.push_str(if street.is_empty() { "" } else { ", " });
            street.push_str(&part);
        }
    }
    Address { street, postcode: part("code_postal"), town: part("nom_commune"), region: String::new() }
}

/// Degrees, in texts.
fn read_position(node: &Node<'_>) -> Option<Position> {
    let degrees = |field: &str| node.text(field).and_then(decimal::parse);
    Position::new(degrees("latitude")?, degrees("longitude")?)
}

/// `accessibilite`.
fn access(code: &str) -> Option<Access> {
    match code {
        "ACC" => Some(Access::Full),
        "DEM" => Some(Access::OnRequest),
        "NAC" => Some(Access::None),
        _ => None,
    }
}

fn hours(node: &Node<'_>) -> Option<crate::hours::Hours> {
    let mut rules = Vec::new();
    each(node, "plage_ouverture", &mut |range| rules.extend(hours::rules(range)));
    let said = words(node, "commentaire_plage_ouverture");
    (!rules.is_empty() || said.is_some()).then_some(crate::hours::Hours { rules, words: said })
}

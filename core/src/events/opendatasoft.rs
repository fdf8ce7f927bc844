//! Opendatasoft (Huwise) Explore API: datasets of events, such as Paris's “Que faire à Paris”.
//!
//! Spec: <https://help.opendatasoft.com/apis/ods-explore-v2/>. The fields of a dataset are the publisher's own. Here stand the
//! names that are met: those of Paris, those of OpenAgenda's export, and plain ones.

use super::answer::{self, UNEXPECTED, items};
use super::model::{Ages, Attendance, Event, Occurrence, Organizer, Price, Purpose};
use super::reading::{Ask, Clocks, MOST_OCCURRENCES, Reading, Span};
use super::{texts, words};
use crate::Error;
use crate::document::{Node, json};
use crate::http::{Endpoint, Request, Response, encode_segment};

/// A portal, and which of its datasets is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Opendatasoft {
    /// The portal's address: `https://opendata.paris.fr`.
    pub base: Endpoint,
    /// Which dataset.
    pub dataset: DatasetId,
    /// How it is asked.
    pub version: Version,
    /// The field with the last day of an event; what is over is not asked for then. Without it, all is.
    pub ends: Option<String>,
    /// The languages of the reader, the best first; for fields that end with one, as `title_fr` does.
    pub languages: Vec<String>,
}

/// The identifier of a dataset: `que-faire-a-paris-`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatasetId(pub String);

/// The ways to ask for records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Version {
    /// `/api/explore/v2.1/catalog/datasets/{id}/exports/json`: all records at once.
    #[default]
    Exports,
    /// `…/records`: by pages.
    Records,
    /// `/api/records/1.0/search/`, which old portals have.
    Search,
}

/// Records a page, and how many there are in all; the portal gives no more.
const PAGE: usize = 100;
const SEARCH_PAGE: usize = 1_000;
const LAST: usize = 10_000;

impl Opendatasoft {
    pub(super) fn list(&self, span: &Span) -> Vec<Ask> {
        let dataset = encode_segment(&self.dataset.0);
        let explore = |what: &str| {
            Request::get(self.base.join(&["api/explore/v2.1/catalog/datasets/", &dataset, "/", what].concat()))
        };
        let request = match self.version {
            Version::Exports => explore("exports/json"),
            Version::Records => explore("records").with("limit", PAGE.to_string()).with("offset", "0"),
            Version::Search => Request::get(self.base.join("api/records/1.0/search/"))
                .with("dataset", self.dataset.0.clone())
                .with("rows", SEARCH_PAGE.to_string())
                .with("start", "0"),
        };
        // A day before, as days are those of UTC here.
        let from = span.first.plus(-1);
        let request = match (&self.ends, self.version) {
            (None, _) => request,
            (Some(field), Version::Search) => request.with("q", format!("{field}>={from}")),
            (Some(field), _) => request.with("where", format!("{field}>=date'{from}'")),
        };
        vec![Ask::must(0, request)]
    }

    pub(super) fn decode(&self, ask: &Ask, response: &Response, clocks: &mut Clocks<'_>) -> Result<Reading, Error> {
        answer::json(response, |root| {
            let records = root.get("results").or_else(|| root.get("records"));
            let Node::List(list) = records.unwrap_or(root) else { return Err(UNEXPECTED) };
            let mut reading = Reading::default();
            for record in list {
                let fields = record.get("fields").filter(|fields| matches!(fields, Node::Map(_))).unwrap_or(record);
                Record::of(fields, &self.languages).read(record.text("recordid"), &mut reading, clocks);
            }
            reading.next.extend(next(ask, root, list.len()));
            Ok(reading)
        })
    }
}

/// The next page, if this one was full and there are more.
fn next(ask: &Ask, root: &Node<'_>, read: usize) -> Option<Ask> {
    let (parameter, page) = match ask.parameter("start") {
        Some(_) => ("start", SEARCH_PAGE),
        None => ("offset", PAGE),
    };
    let total: usize = root.first(&["total_count", "nhits"])?.parse().ok()?;
    let start = ask.parameter(parameter)?.parse::<usize>().ok()?.checked_add(read)?;
    let is_last = read < page || start >= total || start.checked_add(page)? > LAST;
    (!is_last).then(|| texts::with_parameter(ask, parameter, &start.to_string()))
}

/// A record, and the languages of the reader.
struct Record<'r, 'a> {
    fields: &'r Node<'a>,
    languages: &'r [String],
    /// Whether it has any field that ends with a language.
    is_translated: bool,
}

impl<'r, 'a> Record<'r, 'a> {
    fn of(fields: &'r Node<'a>, languages: &'r [String]) -> Self {
        let is_translated = fields.fields().iter().any(|(key, _)| language(key).is_some());
        Self { fields, languages, is_translated }
    }

    /// The first of these fields that says something.
    fn text(&self, names: &[&str]) -> Option<&'r str> {
        names.iter().find_map(|name| self.value(name)?.scalar())
    }

    /// A field as it is, or with a language behind its name.
    fn value(&self, name: &str) -> Option<&'r Node<'a>> {
        let own = self.fields.get(name).filter(|value| !matches!(value, Node::Null));
        own.or_else(|| if self.is_translated { self.translated(name) } else { None })
    }

    fn translated(&self, name: &str) -> Option<&'r Node<'a>> {
        let said = || {
            let fields = self.fields.fields().iter().filter(|(_, value)| !matches!(value, Node::Null));
            fields.filter_map(|(key, value)| Some((language(key).filter(|(known, _)| *known == name)?.1, value)))
        };
        let of = |wanted: &String| said().find(|(language, _)| language.eq_ignore_ascii_case(texts::primary(wanted)));
        self.languages.iter().find_map(of).or_else(|| said().next()).map(|(_, value)| value)
    }

    fn list(&self, names: &[&str]) -> Vec<String> {
        let mut list = Vec::new();
        match names.iter().find_map(|name| self.value(name)) {
            Some(Node::Text(text)) => {
                // A list in one text, whichever way it is written.
                text.split([';', ',']).for_each(|word| texts::add(&mut list, texts::one_line(word)));
            }
            value => texts::add_all(&mut list, value),
        }
        list
    }

    fn read(&self, record: Option<&str>, reading: &mut Reading, clocks: &mut Clocks<'_>) {
        let line = |names: &[&str]| self.text(names).and_then(texts::one_line);
        let title = line(&["title", "titre", "titolo", "titulo", "titel", "name", "nom", "nom_de_la_manifestation"]);
        let title = title.unwrap_or_default();
        let id = self.text(&["uid", "event_id", "id", "identifiant"]).or(record);
        let mut event = Event::new(id.unwrap_or(&title).to_owned(), title);
        let prose = |names: &[&str]| self.text(names).and_then(texts::paragraphs);
        event.summary =
            prose(&["lead_text", "chapeau", "abstract", "summary", "description_courte", "descriptif_court"]);
        event.description = prose(&["longdescription", "free_text", "long_description", "description_longue"]);
        // Where there is a longer one, the description is the short one.
        let description = prose(&["description", "descrizione", "descripcion", "beschreibung", "descriptif"]);
        match (&event.description, &event.summary) {
            (Some(_), None) => event.summary = description,
            (Some(_), Some(_)) => {}
            (None, _) => event.description = description,
        }
        self.dates(&mut event, clocks);
        self.place(&mut event);
        let is_free = self.text(&["price_type", "tarif_type"]).is_some_and(words::is_free);
        event.price = if is_free {
            Some(Price::Free)
        } else {
            self.text(&["price_detail", "conditions", "pricing_info", "tarif", "tarifs", "price", "prezzo"])
                .and_then(words::price)
        };
        let links = [
            (Purpose::Page, &["url", "canonicalurl", "link", "lien", "event_url"][..]),
            (Purpose::TakePart, &["onlineaccesslink"]),
            (Purpose::Page, &["contact_url", "url_site", "site_web", "website"]),
        ];
        for (purpose, names) in links {
            event.add_link(purpose, self.text(names));
        }
        let registers = self.text(&["access_type"]).is_some_and(|kind| kind != "non");
        let access = if registers { Purpose::Register } else { Purpose::Page };
        event.add_link(access, self.text(&["access_link"]));
        event.picture = texts::picture(self.text(&["cover_url", "image", "photo"]), self.text(&["cover_alt"]));
        event.categories = self.list(&["tags", "qfap_tags", "keywords", "category", "categorie", "theme"]);
        texts::add(&mut event.audience, line(&["audience", "public", "publics"]));
        let organizer = line(&["organizer", "organisateur", "originagenda_title", "nom_organisateur"]);
        event.organizer = organizer.map(|name| Organizer { name: Some(name), links: Vec::new() });
        let age = |name: &str| self.text(&[name])?.parse().ok();
        let (from, to) = (age("age_min"), age("age_max"));
        event.ages = (from.is_some() || to.is_some()).then_some(Ages { from, to });
        // 0 is also what stands there where nobody was asked.
        let is = |name: &str| self.fields.flag(name).filter(|is| *is);
        event.accessibility.wheelchair = is("pmr");
        event.accessibility.sight = is("blind");
        event.accessibility.hearing = is("deaf").or_else(|| is("sign_language"));
        event.accessibility.plain_language = is("mental");
        event.updated = self.text(&["updated_at", "updatedat"]).and_then(|time| clocks.moment(time));
        let status = self.text(&["status_label", "status", "statut"]).and_then(words::status);
        event.status = status.unwrap_or_default();
        reading.keep(event, clocks);
    }

    /// All its times, where the dataset tells them: `start_end;start_end` (Paris), `start end;start end` (2014 to 2019), or
    /// JSON in a text (OpenAgenda's export); else from the first day until the last.
    fn dates(&self, event: &mut Event, clocks: &mut Clocks<'_>) {
        let mut push = |start: &str, end: Option<&str>, clocks: &mut Clocks<'_>| {
            event.occurrences.extend(clocks.when(start, end, None).map(Occurrence::at));
        };
        let each = self.text(&["occurrences", "timetable"]).unwrap_or_default();
        for pair in each.split(';').map(str::trim).filter(|pair| !pair.is_empty()).take(MOST_OCCURRENCES) {
            let (start, end) = pair.split_once('_').or_else(|| pair.split_once(' ')).unwrap_or((pair, ""));
            push(start, Some(end).filter(|end| !end.is_empty()), clocks);
        }
        let parsed = self.text(&["timings"]).map(json::parse).and_then(Result::ok);
        let timings = parsed.as_ref().or_else(|| self.fields.get("timings"));
        for timing in items(timings).iter().take(MOST_OCCURRENCES) {
            if let Some(start) = timing.first(&["begin", "start"]) {
                push(start, timing.text("end"), clocks);
            }
        }
        if !event.occurrences.is_empty() {
            return;
        }
        let start = ["date_start", "firstdate_begin", "start_date", "date_debut", "startdate", "start", "data_inizio"];
        let end = ["date_end", "lastdate_end", "end_date", "date_fin", "enddate", "end", "data_fine"];
        if let Some(start) = self.text(&start) {
            event.occurrences.extend(clocks.when(start, self.text(&end), None).map(Occurrence::at));
        }
    }

    fn place(&self, event: &mut Event) {
        let line = |names: &[&str]| self.text(names).and_then(texts::one_line);
        let name = line(&["address_name", "location_name", "placename", "lieu", "nom_du_lieu", "luogo", "venue"]);
        let town = [
            self.text(&["address_zipcode", "location_postalcode", "postal_code", "code_postal", "cap"]),
            self.text(&["address_city", "location_city", "city", "ville", "commune", "comune"]),
        ];
        let town = town.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let street = self.text(&["address_street", "location_address", "address", "adresse", "indirizzo"]);
        let address = texts::address([street, Some(town.as_str())]);
        let names = ["lat_lon", "location_coordinates", "latlon", "geo_point_2d", "geolocation", "coordonnees", "geo"];
        let position = names.iter().find_map(|name| match self.fields.get(name)? {
            // A pair without names is [latitude, longitude] here.
            Node::List(pair) => texts::position(pair.first()?.scalar(), pair.get(1)?.scalar()),
            Node::Text(text) => text.split_once(',').and_then(|(lat, lon)| texts::position(Some(lat), Some(lon))),
            point => texts::position(point.first(&["lat", "latitude"]), point.first(&["lon", "longitude"])),
        });
        event.place = texts::place(name, address, position);
        event.attendance = match self.text(&["attendancemode", "attendancemode_id"]) {
            Some("1") => Attendance::InPerson,
            Some("2") => Attendance::Online,
            Some("3") => Attendance::Both,
            _ => Attendance::Unknown,
        };
    }
}

/// A name and the language behind it: `title_fr`.
fn language(key: &str) -> Option<(&str, &str)> {
    let (name, language) = key.rsplit_once('_')?;
    let is_one = language.len() == 2 && language.bytes().all(|letter| letter.is_ascii_lowercase());
    is_one.then_some((name, language))
}

#[cfg(test)]
mod tests;

//! [`Taxonomy`]: the areas of a city's portal, and which of them a source's own categories mean.

use super::ready::READY;
use super::{Service, Term};
use crate::document::{Node, json};
use crate::search::{fold, words};

/// What an area is called in a page's settings and in addresses: `mobility`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct AreaId(pub String);

/// One area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// What tells it from the others. Those of [`Taxonomy::ready`] have names in all languages of the widgets.
    pub id: AreaId,
    /// The city's name for it; `None` for those that are ready.
    pub name: Option<String>,
    /// Codes of categories that belong here, with all that begin so: COFOG without points, themes of data portals.
    codes: Vec<String>,
    /// Words that tell of it: folded beginnings, several in a row where there is a blank.
    words: Vec<String>,
}

/// The areas, in the order in which they are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taxonomy {
    /// They may be none.
    pub areas: Vec<Area>,
}

/// What is wrong with a city's own taxonomy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadTaxonomy {
    /// It is no JSON.
    NoJson,
    /// It is no list of areas.
    NoList,
    /// An area has no `id`.
    NoId,
}

impl Default for Taxonomy {
    fn default() -> Self {
        Self::ready()
    }
}

impl Taxonomy {
    /// The six areas of a city's portal: mobility, social, education, building and planning, events and culture, registry.
    pub fn ready() -> Self {
        let own = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
        let area = |(id, codes, words): &(&str, &[&str], &[&str])| Area {
            id: AreaId((*id).to_owned()),
            name: None,
            codes: own(codes),
            words: own(words),
        };
        Self { areas: READY.iter().map(area).collect() }
    }

    /// A city's own areas: a JSON list of `{"id", "name", "words", "codes"}`. One that has the `id` of a ready one and neither
    /// words nor codes keeps those of it.
    ///
    /// # Errors
    /// If it is no such list.
    pub fn parse(text: &str) -> Result<Self, BadTaxonomy> {
        let root = json::parse(text).map_err(|_| BadTaxonomy::NoJson)?;
        let Node::List(list) = &root else { return Err(BadTaxonomy::NoList) };
        let ready = Self::ready();
        let areas = list.iter().map(|node| {
            let id = AreaId(node.text("id").ok_or(BadTaxonomy::NoId)?.to_owned());
            let texts = |name: &str| -> Vec<String> {
                let list = node.get(name).map(|list| list.items(&[])).unwrap_or_default();
                list.into_iter().filter_map(Node::scalar).map(str::to_owned).collect()
            };
            let codes: Vec<_> = texts("codes").iter().map(|code| normal(code)).collect();
            let words: Vec<_> = texts("words").iter().map(|word| spaced(word).trim().to_owned()).collect();
            let name = node.text("name").map(str::to_owned);
            let known = ready.areas.iter().find(|known| known.id == id && codes.is_empty() && words.is_empty());
            Ok(match known {
                Some(known) => Area { name, ..known.clone() },
                None => Area { id, name, codes, words },
            })
        });
        Ok(Self { areas: areas.collect::<Result<_, _>>()? })
    }

    /// The indices of the areas that a service belongs to: by its categories; if none of them tells, by its life and business
    /// events; if they do not either, by its name and keywords.
    pub fn areas_of(&self, service: &Service) -> Vec<usize> {
        let mut found = Vec::new();
        service.themes.iter().for_each(|term| self.add(term, &mut found));
        if found.is_empty() {
            let events = service.life_events.iter().chain(&service.business_events);
            events.for_each(|term| self.add(term, &mut found));
        }
        if found.is_empty() {
            let texts = std::iter::once(&service.name).chain(&service.keywords);
            texts.for_each(|text| self.add_words(&spaced(text), &mut found));
        }
        found.sort_unstable();
        found
    }

    fn add(&self, term: &Term, found: &mut Vec<usize>) {
        let code = normal(&term.code);
        for (index, area) in self.areas.iter().enumerate() {
            let is_code = !code.is_empty() && area.codes.iter().any(|begins| code.starts_with(begins.as_str()));
            if is_code && !found.contains(&index) {
                found.push(index);
            }
        }
        self.add_words(&spaced(&term.name), found);
    }

    fn add_words(&self, text: &str, found: &mut Vec<usize>) {
        for (index, area) in self.areas.iter().enumerate() {
            let tells = |begins: &String| {
                !begins.is_empty()
                    && text
                        .match_indices(begins.as_str())
                        .any(|(at, _)| text.get(..at).is_some_and(|before| before.ends_with(' ')))
            };
            if !found.contains(&index) && area.words.iter().any(tells) {
                found.push(index);
            }
        }
    }
}

/// Folded words with single blanks around them.
fn spaced(text: &str) -> String {
    let mut spaced = String::from(" ");
    for word in words(&fold(text)) {
        spaced.push_str(word);
        spaced.push(' ');
    }
    spaced
}

/// The last part of an address, in capitals; of COFOG's codes the digits, two for each level: `04.5`, `GF0405` and `045` are
/// all `0405`.
fn normal(code: &str) -> String {
    let last = code.trim().rsplit(['/', '#', ':']).next().unwrap_or_default();
    let last = last.to_ascii_uppercase();
    let digits = last.strip_prefix("GF").unwrap_or(&last);
    let is_cofog = digits.starts_with(|letter: char| letter.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if !is_cofog {
        return last;
    }
    let mut levels = digits.split('.');
    let mut out = String::new();
    let mut push = |level: &str| {
        if level.len() % 2 == 1 {
            out.push('0');
        }
        out.push_str(level);
    };
    let first = levels.next().unwrap_or_default();
    // `045` is the division 04 and the group 5.
    match first.split_at_checked(2).filter(|(_, group)| group.len() == 1) {
        Some((division, group)) => {
            push(division);
            push(group);
        }
        None => push(first),
    }
    levels.for_each(push);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn areas(taxonomy: &Taxonomy, service: &Service) -> Vec<String> {
        let name = |index: usize| taxonomy.areas[index].id.0.clone();
        taxonomy.areas_of(service).into_iter().map(name).collect()
    }

    fn of(term: Term) -> Vec<String> {
        areas(&Taxonomy::ready(), &Service { themes: vec![term], ..Service::new("1", "X".to_owned()) })
    }

    #[test]
    fn the_categories_of_italian_cities_have_an_area() {
        for (category, area) in [
            ("Anagrafe e stato civile", "registry"),
            ("Cultura e tempo libero", "culture"),
            ("Vita lavorativa", "social"),
            ("Catasto e urbanistica", "building"),
            ("Turismo", "culture"),
            ("Mobilità e trasporti", "mobility"),
            ("Educazione e formazione", "education"),
            ("Tributi, finanze e contravvenzioni", "registry"),
            ("Ambiente", "building"),
            ("Salute, benessere e assistenza", "social"),
            ("Autorizzazioni", "building"),
        ] {
            assert_eq!(of(Term::named(category).unwrap()), [area], "{category}");
        }
        assert_eq!(of(Term::named("Appalti pubblici").unwrap()), [""; 0]);
    }

    #[test]
    fn codes_and_other_languages_tell_as_well() {
        for (code, area) in [
            ("04.5", "mobility"),
            ("GF0405", "mobility"),
            ("http://publications.europa.eu/resource/authority/data-theme/TRAN", "mobility"),
            ("10.4", "social"),
            ("09", "education"),
            ("08.2", "culture"),
            ("01.3.3", "registry"),
            ("http://example.com/life#starting-education", "education"),
        ] {
            assert_eq!(of(Term::coded(code).unwrap()), [area], "{code}");
        }
        for (name, area) in [
            ("Parking permits", "mobility"),
            ("État civil", "registry"),
            ("Bauen und Wohnen", "building"),
            ("Deportes", "culture"),
        ] {
            assert_eq!(of(Term::named(name).unwrap()), [area], "{name}");
        }
    }

    #[test]
    fn a_name_tells_only_where_no_category_does() {
        let ready = Taxonomy::ready();
        let mut service = Service::new("1", "Iscrizione alla mensa scolastica".to_owned());
        assert_eq!(areas(&ready, &service), ["education"]);
        service.themes = vec![Term::named("Tributi").unwrap()];
        assert_eq!(areas(&ready, &service), ["registry"]);
    }

    #[test]
    fn a_city_gives_its_own() {
        let text = r#"[{"id": "mobility", "name": "Muoversi"}, {"id": "sea", "name": "Mare", "words": ["Spiagg", "demanio marittimo"], "codes": ["99"]}]"#;
        let own = Taxonomy::parse(text).unwrap();
        assert_eq!(own.areas[0].name.as_deref(), Some("Muoversi"));
        let service = |name: &str| Service { themes: vec![Term::named(name).unwrap()], ..Service::default() };
        assert_eq!(areas(&own, &service("Parcheggi")), ["mobility"]);
        assert_eq!(areas(&own, &service("Concessioni di spiaggia")), ["sea"]);
        assert_eq!(areas(&own, &service("Demanio marittimo")), ["sea"]);
        assert_eq!(areas(&own, &service("Scuola")), [""; 0]);
        assert_eq!(Taxonomy::parse("{"), Err(BadTaxonomy::NoJson));
        assert_eq!(Taxonomy::parse("{}"), Err(BadTaxonomy::NoList));
        assert_eq!(Taxonomy::parse("[{}]"), Err(BadTaxonomy::NoId));
    }
}

//! [`Graph`]: the things of a document, each once, with what is said of them.

use super::context::{Context, Property};
use crate::document::Node;
use crate::document::plain::{line, plain};
use crate::services::answer::items;
use crate::services::reading::MOST_PARTS;

/// A thing.
#[derive(Debug, Default)]
pub(super) struct Thing<'n> {
    /// Its address, or a number of our own.
    pub(super) id: String,
    /// Whether it has an address.
    pub(super) is_named: bool,
    /// Local names of its classes.
    types: Vec<&'n str>,
    values: Vec<(Property, Value<'n>)>,
}

/// What is said: a text, or the address of a thing.
#[derive(Debug, Clone)]
pub(super) enum Value<'n> {
    Text(&'n str, Option<&'n str>),
    Thing(String),
}

/// All things, in the order of their ids.
#[derive(Debug)]
pub(super) struct Graph<'n, 'l> {
    things: Vec<Thing<'n>>,
    languages: &'l [String],
}

/// More values of one thing, or more things, are not read.
const MOST_VALUES: usize = 1_000;
const MOST_THINGS: usize = 100_000;

impl<'n, 'l> Graph<'n, 'l> {
    pub(super) fn read(root: &'n Node<'_>, languages: &'l [String]) -> Self {
        let mut reader = Reader { context: Context::default(), things: Vec::new() };
        for node in items(Some(root)) {
            reader.context.add(node.get("@context"));
        }
        for node in items(Some(root)) {
            match node.get("@graph") {
                Some(graph) => items(Some(graph)).iter().for_each(|node| reader.top(node)),
                None => reader.top(node),
            }
        }
        let mut things = reader.things;
        things.sort_by(|one, other| one.id.cmp(&other.id));
        // What stands in several places of a document is told together.
        things.dedup_by(|next, kept| {
            let is_same = next.id == kept.id;
            if is_same {
                kept.types.append(&mut next.types);
                kept.values.append(&mut next.values);
            }
            is_same
        });
        Self { things, languages }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.things.is_empty()
    }

    pub(super) fn of_type<'g>(&'g self, names: &'g [&str]) -> impl Iterator<Item = &'g Thing<'n>> {
        self.things.iter().filter(move |thing| thing.is_a(names))
    }

    /// The things that a thing names there, as far as the document tells of them.
    pub(super) fn things<'g>(
        &'g self,
        thing: &'g Thing<'n>,
        property: Property,
    ) -> impl Iterator<Item = &'g Thing<'n>> {
        thing.all(property).filter_map(|value| self.find(value.written()))
    }

    /// The thing that a value names, if the document tells of it.
    pub(super) fn named(&self, value: &Value<'n>) -> Option<&Thing<'n>> {
        self.find(value.written())
    }

    fn find(&self, id: &str) -> Option<&Thing<'n>> {
        let index = self.things.binary_search_by(|thing| thing.id.as_str().cmp(id)).ok()?;
        self.things.get(index)
    }

    /// The text that the reader reads best.
    pub(super) fn text(&self, thing: &Thing<'n>, property: Property) -> Option<&'n str> {
        self.texts(thing, property).into_iter().next()
    }

    /// All texts in the language that the reader reads best of those there are.
    pub(super) fn texts(&self, thing: &Thing<'n>, property: Property) -> Vec<&'n str> {
        let texts = || {
            thing.all(property).filter_map(|value| match value {
                Value::Text(text, language) => Some((*text, *language)),
                Value::Thing(_) => None,
            })
        };
        let rank = |language: Option<&str>| match language {
            None => self.languages.len(),
            Some(language) => {
                let place = self.languages.iter().position(|wanted| is(language, wanted));
                place.unwrap_or(self.languages.len().saturating_add(1))
            }
        };
        let best = texts().map(|(_, language)| rank(language)).min();
        let chosen = texts().filter(|(_, language)| Some(rank(*language)) == best);
        // Where none is the reader's, those of the first language that is there.
        let first = chosen.clone().next().and_then(|(_, language)| language);
        chosen.filter(|(_, language)| *language == first).map(|(text, _)| text).collect()
    }

    pub(super) fn words(&self, thing: &Thing<'n>, property: Property) -> Option<String> {
        self.text(thing, property).map(plain).filter(|text| !text.is_empty())
    }

    pub(super) fn line(&self, thing: &Thing<'n>, property: Property) -> Option<String> {
        self.text(thing, property).map(line).filter(|text| !text.is_empty())
    }
}

impl<'n> Thing<'n> {
    pub(super) fn is_a(&self, names: &[&str]) -> bool {
        self.types.iter().any(|name| names.contains(name))
    }

    /// What is said of it, in the order of the document.
    pub(super) fn all(&self, property: Property) -> impl Iterator<Item = &Value<'n>> + Clone {
        self.values.iter().filter(move |(known, _)| *known == property).map(|(_, value)| value).take(MOST_PARTS)
    }
}

impl Value<'_> {
    /// A text, or the address of a thing.
    pub(super) fn written(&self) -> &str {
        match self {
            Self::Text(text, _) => text,
            Self::Thing(id) => id,
        }
    }
}

/// Whether a tag is of a language: `it-IT` is of `it`.
fn is(tag: &str, language: &str) -> bool {
    let primary = |tag: &'_ str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    primary(tag) == primary(language)
}

struct Reader<'n> {
    context: Context<'n>,
    things: Vec<Thing<'n>>,
}

impl<'n> Reader<'n> {
    /// A thing of the document itself; what is no thing is none.
    fn top(&mut self, node: &'n Node<'_>) {
        if let Node::Map(_) = node {
            self.thing(node);
        }
    }

    /// Adds a thing with those nested in it, and returns its id.
    fn thing(&mut self, node: &'n Node<'_>) -> String {
        let mut thing = Thing { id: ["_:n", &self.things.len().to_string()].concat(), ..Thing::default() };
        // Its place is kept, as what is nested in it is counted as well.
        let place = self.things.len();
        self.things.push(Thing { id: thing.id.clone(), ..Thing::default() });
        let is_flat = node.get("@type").is_none() && node.get("@id").is_none();
        for (name, value) in node.fields() {
            match self.context.keyword(name) {
                "@id" => self.identify(&mut thing, value),
                "id" if is_flat => self.identify(&mut thing, value),
                "@type" => classify(&mut thing, value),
                "type" if is_flat => classify(&mut thing, value),
                name if name.starts_with('@') => {}
                name => {
                    if let Some(property) = self.context.property(name) {
                        self.values(property, value, None, &mut thing);
                    }
                }
            }
        }
        let id = thing.id.clone();
        if let Some(slot) = self.things.get_mut(place) {
            *slot = thing;
        }
        id
    }

    fn identify(&self, thing: &mut Thing<'n>, value: &Node<'_>) {
        if let Some(id) = value.scalar() {
            thing.id = self.context.address(id);
            thing.is_named = true;
        }
    }

    /// Adds what a field says: texts, texts with languages, things, lists of these, and a map of languages.
    fn values(&mut self, property: Property, node: &'n Node<'_>, language: Option<&'n str>, thing: &mut Thing<'n>) {
        if thing.values.len() >= MOST_VALUES || self.things.len() >= MOST_THINGS {
            return;
        }
        match node {
            Node::Null => {}
            Node::Text(text) => {
                let language = language.or(self.context.language);
                if let Some(text) = node.scalar().or(Some(text.trim())).filter(|text| !text.is_empty()) {
                    thing.values.push((property, Value::Text(text, language)));
                }
            }
            Node::List(list) => list.iter().for_each(|node| self.values(property, node, language, thing)),
            Node::Map(_) => {
                let tagged = node.text("@language").or(language);
                let inner = ["@value", "@list", "@set"].iter().find_map(|name| node.get(name));
                // NGSI says of each value whether it is a property or a relationship.
                let kind = node.text("type");
                let ngsi = match kind {
                    Some("Property" | "LanguageProperty") => node.get("value").or_else(|| node.get("languageMap")),
                    Some("Relationship") => node.get("object"),
                    _ => None,
                };
                if let Some(inner) = inner.or(ngsi) {
                    self.values(property, inner, tagged, thing);
                } else if is_language_map(node) {
                    for (tag, text) in node.fields() {
                        let tag = Some(tag.as_ref()).filter(|tag| !tag.starts_with('@'));
                        self.values(property, text, tag, thing);
                    }
                } else if let ([_], Some(id)) = (node.fields(), node.text("@id")) {
                    thing.values.push((property, Value::Thing(self.context.address(id))));
                } else {
                    let id = self.thing(node);
                    thing.values.push((property, Value::Thing(id)));
                }
            }
        }
    }
}

fn classify<'n>(thing: &mut Thing<'n>, value: &'n Node<'_>) {
    let names = items(Some(value)).iter().take(MOST_PARTS).filter_map(Node::scalar);
    thing.types.extend(names.filter_map(|name| name.rsplit(['/', '#', ':']).next()));
}

/// Whether all names are tags of languages and all values are texts (JSON-LD 1.1, 4.6.2).
fn is_language_map(node: &Node<'_>) -> bool {
    let is_tag = |tag: &str| {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        let is_language = (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_alphabetic());
        (is_language && tag != "id") || tag == "@none"
    };
    let is_text = |node: &Node<'_>| match node {
        Node::Text(_) | Node::Null => true,
        Node::List(list) => list.iter().all(|node| matches!(node, Node::Text(_))),
        Node::Map(_) => false,
    };
    let fields = node.fields();
    !fields.is_empty() && fields.iter().all(|(tag, text)| is_tag(tag) && is_text(text))
}

//! [`Graph`]: JSON-LD looked up without its context, by the names that schema.org gives.

use crate::document::Node;
use crate::events::answer::items;
use crate::events::texts::primary;

/// What comes before schema.org's own names, in keys and in values.
const PREFIXES: [&str; 5] =
    ["schema:", "http://schema.org/", "https://schema.org/", "http://www.schema.org/", "https://www.schema.org/"];

/// A document, and what in it is told elsewhere.
pub(super) struct Graph<'n, 'a> {
    /// The nodes that have an `@id` and more, by it.
    nodes: Vec<(&'n str, &'n Node<'a>)>,
    languages: &'n [String],
}

impl<'n, 'a> Graph<'n, 'a> {
    pub(super) fn of(root: &'n Node<'a>, languages: &'n [String]) -> Self {
        let mut nodes = Vec::new();
        gather(root, &mut nodes);
        // Of several with one id, the one that says most comes first.
        nodes.sort_by_key(|(id, node)| (*id, usize::MAX.saturating_sub(node.fields().len())));
        Self { nodes, languages }
    }

    /// The values of a property, one or more, each in full where only its `@id` is given.
    pub(super) fn all(&self, node: &'n Node<'a>, name: &str) -> impl Iterator<Item = &'n Node<'a>> {
        items(get(node, name)).iter().map(|value| self.whole(value))
    }

    /// The first of the values.
    pub(super) fn one(&self, node: &'n Node<'a>, name: &str) -> Option<&'n Node<'a>> {
        self.all(node, name).next()
    }

    /// The text of a property: in the reader's language if there are several, the `@value`, or the name of the thing.
    pub(super) fn text(&self, node: &'n Node<'a>, name: &str) -> Option<&'n str> {
        let values = items(get(node, name));
        let is_in = |value: &Node<'_>, wanted: &String| {
            let language = value.text("@language").unwrap_or_default();
            primary(language).eq_ignore_ascii_case(primary(wanted))
        };
        let found = self.languages.iter().find_map(|wanted| values.iter().find(|value| is_in(value, wanted)));
        self.said(found.or_else(|| values.first())?)
    }

    /// What a value says in words.
    pub(super) fn said(&self, value: &'n Node<'a>) -> Option<&'n str> {
        value.scalar().or_else(|| value.text("@value")).or_else(|| {
            let whole = self.whole(value);
            get(whole, "name").and_then(|name| name.scalar().or_else(|| name.text("@value")))
        })
    }

    /// An address: a text, or the `@id` or `url` of a thing.
    pub(super) fn address(&self, node: &'n Node<'a>, name: &str) -> Option<&'n str> {
        let value = items(get(node, name)).first()?;
        value.scalar().or_else(|| value.first(&["@id", "url", "@value"]))
    }

    /// What a value says in full, where only its `@id` is given.
    pub(super) fn whole(&self, value: &'n Node<'a>) -> &'n Node<'a> {
        let Some(id) = value.text("@id").filter(|_| value.fields().len() == 1) else { return value };
        let first = self.nodes.partition_point(|(known, _)| *known < id);
        self.nodes.get(first).filter(|(known, _)| *known == id).map_or(value, |(_, node)| *node)
    }
}

fn gather<'n, 'a>(node: &'n Node<'a>, nodes: &mut Vec<(&'n str, &'n Node<'a>)>) {
    if let Node::List(list) = node {
        list.iter().for_each(|item| gather(item, nodes));
    }
    if let Some(id) = node.text("@id").filter(|_| node.fields().len() > 1) {
        nodes.push((id, node));
    }
    node.fields().iter().for_each(|(_, value)| gather(value, nodes));
}

/// A property, with or without a prefix.
pub(super) fn get<'n, 'a>(node: &'n Node<'a>, name: &str) -> Option<&'n Node<'a>> {
    let prefixed = || node.fields().iter().find(|(key, _)| key.len() > name.len() && local(key) == name);
    node.get(name).or_else(|| prefixed().map(|(_, value)| value))
}

/// A name of schema.org's without what may stand before it.
pub(super) fn local(name: &str) -> &str {
    PREFIXES.iter().find_map(|prefix| name.strip_prefix(prefix)).unwrap_or(name)
}

/// Whether a node is of a type.
pub(super) fn is_a(node: &Node<'_>, is: impl Fn(&str) -> bool) -> bool {
    items(node.get("@type")).iter().filter_map(Node::scalar).any(|kind| is(local(kind)))
}

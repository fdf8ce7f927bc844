//! Texts of JSON-LD in the reader's language, and the names of things.

use crate::document::Node;
use crate::document::plain::{line, plain};
use crate::services::answer::items;

/// Who reads, and where it was found.
pub(super) struct Reader<'r> {
    pub(super) languages: &'r [String],
    /// The address of the document.
    pub(super) page: &'r str,
}

impl Reader<'_> {
    /// A text in paragraphs.
    pub(super) fn words(&self, node: &Node<'_>, field: &str) -> Option<String> {
        self.raw(node.get(field)?).map(plain).filter(|text| !text.is_empty())
    }

    /// A text on one line: of the field itself, or the name of the thing in it.
    pub(super) fn name(&self, node: &Node<'_>, field: &str) -> Option<String> {
        self.label(node.get(field)?)
    }

    /// The same of a node.
    pub(super) fn label(&self, node: &Node<'_>) -> Option<String> {
        let direct = self.raw(node);
        let named = || {
            ["name", "audienceType", "alternateName"]
                .iter()
                .find_map(|field| items(Some(node)).iter().find_map(|node| self.raw(node.get(field)?)))
        };
        direct.or_else(named).map(line).filter(|text| !text.is_empty())
    }

    /// Every name of a list.
    pub(super) fn labels(&self, node: &Node<'_>, field: &str) -> Vec<String> {
        items(node.get(field)).iter().take(super::MOST_PARTS).filter_map(|node| self.label(node)).collect()
    }

    /// The text here: written, or with its language (`{"@language", "@value"}`), or one of several such.
    fn raw<'n>(&self, node: &'n Node<'_>) -> Option<&'n str> {
        match node {
            Node::Text(_) => node.scalar(),
            Node::Map(_) => node.text("@value"),
            Node::List(list) => {
                let in_language = |language: &String| {
                    list.iter().find(|node| node.text("@language").is_some_and(|said| is(said, language)))
                };
                let wanted = self.languages.iter().find_map(in_language);
                wanted.or(list.first()).and_then(|node| match node {
                    Node::List(_) => None,
                    node => self.raw(node),
                })
            }
            Node::Null => None,
        }
    }
}

/// Whether a tag is of a language: `it-IT` is of `it`.
fn is(tag: &str, language: &str) -> bool {
    let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    primary(tag) == primary(language)
}

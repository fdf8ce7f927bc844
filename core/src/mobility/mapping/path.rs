//! [`Path`]: where in a record something is.

use std::borrow::Cow;

use crate::document::{Node, json};

/// Where in a record something is, or what it is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Path {
    /// Names and numbers with points between them.
    Steps(String),
    /// The same for every record.
    Constant(String),
    /// Text before a path, the path, and so on; the last path may be missing.
    Template(Vec<(String, Option<String>)>),
}

impl Path {
    /// Reads what stands in a mapping; `None` if a brace is not closed.
    pub(super) fn parse(text: &str) -> Option<Self> {
        if let Some(constant) = text.strip_prefix('=') {
            return Some(Self::Constant(constant.to_owned()));
        }
        if !text.contains('{') {
            return Some(Self::Steps(text.to_owned()));
        }
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (path, after) = after.split_once('}')?;
            pieces.push((before.to_owned(), Some(path.to_owned())));
            rest = after;
        }
        pieces.push((rest.to_owned(), None));
        Some(Self::Template(pieces))
    }
}

/// What is at a path, also in JSON that is written in a text.
pub(super) fn find<'n>(node: &'n Node<'_>, path: &str) -> Option<Cow<'n, Node<'n>>> {
    match steps(node, path)? {
        (found, "") => Some(Cow::Borrowed(found)),
        (Node::Text(text), rest) if text.trim_start().starts_with(['{', '[']) => {
            let inner = json::parse(text.trim()).ok()?;
            walk(&inner, rest).cloned().map(Cow::Owned)
        }
        _ => None,
    }
}

/// What is at a path.
pub(super) fn walk<'n, 'a>(node: &'n Node<'a>, path: &str) -> Option<&'n Node<'a>> {
    steps(node, path).filter(|(_, rest)| rest.is_empty()).map(|(found, _)| found)
}

/// Goes along a path as far as there are maps and lists, and returns what is left of it. A name may hold points itself.
fn steps<'n, 'a, 'p>(mut node: &'n Node<'a>, mut path: &'p str) -> Option<(&'n Node<'a>, &'p str)> {
    while !path.is_empty() {
        if let Some((condition, rest)) = path.strip_prefix('[').and_then(|path| path.split_once(']')) {
            let Node::List(list) = node else { return None };
            let (name, value) = condition.split_once('=')?;
            let meets = |item: &&Node<'_>| walk(item, name).and_then(Node::scalar) == Some(value);
            (node, path) = (list.iter().find(meets)?, rest.trim_start_matches('.'));
            continue;
        }
        let (head, rest) = path.split_once('.').unwrap_or((path, ""));
        (node, path) = match node {
            Node::Map(_) => match node.get(path) {
                Some(found) => (found, ""),
                None if rest.is_empty() => return None,
                None => (node.get(head)?, rest),
            },
            Node::List(list) => (list.get(head.parse::<usize>().ok()?)?, rest),
            Node::Text(_) => break,
            Node::Null => return None,
        };
    }
    Some((node, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, path: &str) -> Option<String> {
        let tree = json::parse(text).unwrap();
        find(&tree, path).and_then(|found| found.scalar().map(str::to_owned))
    }

    #[test]
    fn paths_lead_through_maps_lists_and_texts() {
        let record = r#"{"a":{"b":[{"c":1},{"c":2}]},"d.e":3,"total:disabled":4,"f":"{\"g\":{\"h\":5}}","i":"x","j":null,
            "k":[{"type":{"x":"A"},"n":6},{"type":{"x":"B"},"n":7}]}"#;
        for (path, found) in [
            ("a.b.1.c", Some("2")),
            ("d.e", Some("3")),
            ("total:disabled", Some("4")),
            ("f.g.h", Some("5")),
            ("i", Some("x")),
            ("i.x", None),
            ("j.x", None),
            ("a.b.9.c", None),
            ("a.b.x", None),
            ("k.[type.x=B].n", Some("7")),
            ("k.[type.x=C].n", None),
            ("a.[type.x=C].n", None),
            ("k.[B].n", None),
            ("z", None),
            ("", None),
        ] {
            assert_eq!(at(record, path).as_deref(), found, "{path}");
        }
    }

    #[test]
    fn a_brace_must_be_closed() {
        assert_eq!(Path::parse("{a"), None);
        assert_eq!(Path::parse("=a{b"), Some(Path::Constant("a{b".to_owned())));
        assert_eq!(
            Path::parse("{a}, x"),
            Some(Path::Template(vec![(String::new(), Some("a".to_owned())), (", x".to_owned(), None)]))
        );
    }
}

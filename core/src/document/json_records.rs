//! JSON read record by record, for protocols that have the same model in JSON as in XML.

use super::Node;
use super::record::{Element, Record};
use super::records::Gather;

/// How a protocol writes the type of a record: the type in a key, for what is an `xsi:type` in XML.
pub(crate) type Typed = fn(&str) -> Option<&str>;

/// Hands over the records of a document, which is an element named `root`.
pub(crate) fn walk<'n>(root: &'n str, node: &'n Node<'_>, typed: Typed, gather: &mut dyn Gather<'n>) {
    match node {
        Node::List(list) => list.iter().for_each(|item| walk(root, item, typed, gather)),
        Node::Null => {}
        Node::Text(_) | Node::Map(_) => {
            let element = Element { name: root, kind: kind(node, typed), size: 1, ..Element::default() };
            if gather.begins(&element) {
                let mut elements = Vec::new();
                build(root, node, typed, &mut elements);
                gather.record(Record::new(&elements));
            } else {
                fields(node, typed, &mut |name, node| walk(name, node, typed, gather));
            }
        }
    }
}

/// The elements of a record, each before those inside it.
fn build<'n>(name: &'n str, node: &'n Node<'_>, typed: Typed, elements: &mut Vec<Element<'n>>) {
    match node {
        Node::List(list) => list.iter().for_each(|item| build(name, item, typed, elements)),
        Node::Null => {}
        Node::Text(text) => elements.push(Element { name, text: text.as_ref().into(), size: 1, ..Element::default() }),
        Node::Map(_) => {
            let index = elements.len();
            elements.push(Element { name, kind: kind(node, typed), ..Element::default() });
            fields(node, typed, &mut |name, node| build(name, node, typed, elements));
            let size = elements.len().saturating_sub(index);
            if let Some(element) = elements.get_mut(index) {
                element.size = size;
            }
        }
    }
}

/// The fields of a map; those of a key that is a type are the map's own.
fn fields<'n>(node: &'n Node<'_>, typed: Typed, each: &mut dyn FnMut(&'n str, &'n Node<'n>)) {
    for (key, value) in node.fields() {
        if matches!(value, Node::Map(_)) && typed(key).is_some() {
            fields(value, typed, each);
        } else {
            each(key, value);
        }
    }
}

fn kind<'n>(node: &'n Node<'_>, typed: Typed) -> &'n str {
    let types = node.fields().iter().filter(|(_, value)| matches!(value, Node::Map(_)));
    types.filter_map(|(key, _)| typed(key)).next_back().unwrap_or_default()
}

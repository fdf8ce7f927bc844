//! XML to [`Node`].

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, Event};

use super::node::Node;
use super::plain;
use super::{MAX_DEPTH, MAX_NODES};
use crate::error::Nonsense;

/// Reads one XML document: a map of one field, the root element. Namespaces, attributes (`xsi:nil` too: such an element
/// is empty), comments and the document type are left out, and no entity but the well-known ones is replaced.
pub(crate) fn parse(text: &str) -> Result<Node<'_>, Nonsense> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    let mut open = vec![Element::default()];
    let mut left = MAX_NODES;
    loop {
        let event = reader.read_event().map_err(|_| Nonsense::Malformed)?;
        if matches!(event, Event::Start(_) | Event::Empty(_)) {
            left = left.checked_sub(1).ok_or(Nonsense::TooLarge)?;
        }
        let here = open.last_mut().ok_or(Nonsense::Malformed)?;
        match event {
            Event::Start(start) => {
                if open.len() > MAX_DEPTH {
                    return Err(Nonsense::TooLarge);
                }
                open.push(Element::named(start.local_name().as_ref()));
            }
            Event::Empty(empty) => here.fields.push((owned(empty.local_name().as_ref()), Node::Null)),
            Event::End(_) => {
                let element = open.pop().ok_or(Nonsense::Malformed)?;
                let parent = open.last_mut().ok_or(Nonsense::Malformed)?;
                parent.fields.push(element.close());
            }
            Event::Text(text) => here.append(text.xml10_content()),
            Event::CData(text) => here.append(text.xml10_content()),
            Event::GeneralRef(reference) => here.append(resolve(&reference)),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::Eof => break,
        }
    }
    match (open.pop(), open.is_empty()) {
        (Some(document), true) if document.fields.len() == 1 => Ok(Node::Map(document.fields)),
        _ => Err(Nonsense::Malformed),
    }
}

/// An element whose end has not been read.
#[derive(Default)]
struct Element<'a> {
    name: Cow<'a, str>,
    fields: Vec<(Cow<'a, str>, Node<'a>)>,
    text: Cow<'a, str>,
}

impl<'a> Element<'a> {
    fn named(name: &str) -> Self {
        Self { name: owned(name), ..Self::default() }
    }

    fn append(&mut self, text: Cow<'a, str>) {
        if self.text.is_empty() {
            self.text = text;
        } else {
            self.text.to_mut().push_str(&text);
        }
    }

    /// Children win over text beside them, which is nearly always indentation.
    fn close(self) -> (Cow<'a, str>, Node<'a>) {
        let node = if !self.fields.is_empty() {
            Node::Map(self.fields)
        } else if self.text.trim().is_empty() {
            Node::Null
        } else {
            Node::Text(self.text)
        };
        (self.name, node)
    }
}

fn owned<'a>(name: &str) -> Cow<'a, str> {
    Cow::Owned(name.to_owned())
}

/// A character reference, one of the five entities of XML, or one that servers borrow from HTML; all others stay as
/// they are written, so that a document cannot grow while it is read.
pub(super) fn resolve<'a>(reference: &BytesRef<'_>) -> Cow<'a, str> {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return Cow::Owned(character.to_string());
    }
    let name: &str = reference;
    match resolve_predefined_entity(name).or_else(|| plain::entity(name)) {
        Some(text) => Cow::Borrowed(text),
        None => Cow::Owned(format!("&{name};")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(xml: &str) -> Option<String> {
        parse(xml).unwrap().text("a").map(str::to_owned)
    }

    #[test]
    fn text_is_put_together_from_its_pieces() {
        assert_eq!(
            text("<a>R&amp;D &lt;b&gt; <![CDATA[<i>&]]> &#xe8; &egrave; AT&T &own;</a>").unwrap(),
            "R&D <b> <i>& è è AT&T &own;"
        );
    }

    #[test]
    fn a_document_type_expands_nothing() {
        let bomb = "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>";
        assert_eq!(text(bomb).unwrap(), "&c;");
    }

    #[test]
    fn namespaces_and_attributes_are_left_out() {
        let tree = parse("<x:a xmlns:x='u' type='array'><x:b xsi:nil='true'/><c id='1'>2</c></x:a>").unwrap();
        let inner = tree.get("a").unwrap();
        assert_eq!(inner.get("b"), Some(&Node::Null));
        assert_eq!(inner.text("c"), Some("2"));
    }

    #[test]
    fn nesting_is_bounded() {
        let nested = |depth: usize| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
        assert!(parse(&nested(MAX_DEPTH)).is_ok());
        assert_eq!(parse(&nested(MAX_DEPTH + 1)), Err(Nonsense::TooLarge));
    }

    #[test]
    fn what_is_not_one_document_is_malformed() {
        for xml in ["<a>", "<a></b>", "</a>", "<a/><b/>", "<a><b></a></b>", "<!-- a -->", "<a", "<a>&#0;</a", ""] {
            assert_eq!(parse(xml), Err(Nonsense::Malformed), "{xml}");
        }
    }
}

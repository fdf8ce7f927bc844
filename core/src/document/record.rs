//! [`Record`]: one element of a document with all inside it, and how to look things up in it by local names, whatever
//! the prefixes are.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::attributes::Attributes;

use crate::decimal;

/// An element. Those inside it stand behind it in the list, in the order of the document.
#[derive(Debug, Clone, Default)]
pub(crate) struct Element<'a> {
    /// Without prefix.
    pub(crate) name: &'a str,
    /// Its type, where the document does not say it in `xsi:type`.
    pub(crate) kind: &'a str,
    /// The tag as it is written, from its name on; empty if the document is not XML.
    pub(crate) tag: &'a str,
    /// What is written in it beside other elements.
    pub(crate) text: Cow<'a, str>,
    /// How many elements it is, with itself.
    pub(crate) size: usize,
}

impl<'a> Element<'a> {
    /// What it is, without prefix: the `xsi:type` that tells one kind of record from another. Empty if it does not say.
    pub(crate) fn kind(&self) -> Cow<'a, str> {
        if !self.kind.is_empty() {
            return Cow::Borrowed(self.kind);
        }
        match self.attribute("type") {
            Some(Cow::Borrowed(name)) => Cow::Borrowed(without_prefix(name)),
            Some(Cow::Owned(name)) => Cow::Owned(without_prefix(&name).to_owned()),
            None => Cow::Borrowed(""),
        }
    }

    fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        if !self.tag.contains(name) {
            return None;
        }
        let end_of_name = self.tag.find(|letter: char| letter.is_ascii_whitespace())?;
        let mut attributes = Attributes::new(self.tag, end_of_name);
        let mut attributes = attributes.with_checks(false).flatten();
        let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
        match found.value {
            Cow::Borrowed(value) if !value.contains('&') => Some(Cow::Borrowed(value)),
            _ => found.normalized_value(XmlVersion::Implicit1_0).ok(),
        }
    }
}

fn without_prefix(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// One element with all inside it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Record<'r, 'a>(&'r [Element<'a>]);

impl<'r, 'a> Record<'r, 'a> {
    /// `elements` is one element with all inside it.
    pub(crate) fn new(elements: &'r [Element<'a>]) -> Self {
        Self(elements)
    }

    /// Its name, without prefix.
    pub(crate) fn name(self) -> &'a str {
        self.0.first().map_or("", |element| element.name)
    }

    /// See [`Element::kind`].
    pub(crate) fn kind(self) -> Cow<'a, str> {
        self.0.first().map(Element::kind).unwrap_or_default()
    }

    /// An attribute, by its name without prefix; in JSON, a field of that name, or of that name and a `G` (DATEX II, JSON
    /// encoding). Never empty.
    pub(crate) fn attribute(self, name: &str) -> Option<Cow<'r, str>> {
        let written = self.0.first().and_then(|element| element.attribute(name));
        let field = |child: &Record<'r, 'a>| {
            let child = child.name();
            child == name || child.strip_suffix('G') == Some(name)
        };
        let found = match written {
            Some(Cow::Borrowed(value)) => Some(Cow::Borrowed(value.trim())),
            Some(Cow::Owned(value)) => Some(Cow::Owned(value)),
            None => self.children().find(field).and_then(Record::own).map(Cow::Borrowed),
        };
        found.filter(|value| !value.is_empty())
    }

    /// What is written in it, trimmed and never empty; for a JSON enumeration, in its `value`.
    pub(crate) fn own(self) -> Option<&'r str> {
        let written =
            |record: Self| record.0.first().map(|element| element.text.trim()).filter(|text| !text.is_empty());
        written(self).or_else(|| self.child("value").and_then(written))
    }

    /// The elements directly in it.
    pub(crate) fn children(self) -> impl Iterator<Item = Record<'r, 'a>> {
        let mut rest = self.0.get(1..).unwrap_or_default();
        std::iter::from_fn(move || {
            let (child, after) = rest.split_at_checked(rest.first()?.size)?;
            rest = after;
            Some(Self(child))
        })
    }

    /// It and all in it, in the order of the document.
    pub(crate) fn all(self) -> impl Iterator<Item = Record<'r, 'a>> {
        let elements = self.0;
        (0..elements.len()).filter_map(move |index| {
            let from = elements.get(index..)?;
            Some(Self(from.get(..from.first()?.size)?))
        })
    }

    /// The first element of that name directly in it.
    pub(crate) fn child(self, name: &str) -> Option<Self> {
        self.children().find(|child| child.name() == name)
    }

    /// All elements of that name directly in it.
    pub(crate) fn each(self, name: &str) -> impl Iterator<Item = Record<'r, 'a>> {
        self.children().filter(move |child| child.name() == name)
    }

    /// What is written in the first element of that name directly in it.
    pub(crate) fn text(self, name: &str) -> Option<&'r str> {
        self.child(name)?.own()
    }

    /// The first element of that name, however deep.
    pub(crate) fn find(self, name: &str) -> Option<Self> {
        self.all().skip(1).find(|record| record.name() == name)
    }

    /// What is written in the first element of that name that has something written in it, however deep.
    pub(crate) fn deep(self, name: &str) -> Option<&'r str> {
        self.all().skip(1).filter(|record| record.name() == name).find_map(Record::own)
    }

    /// The same as a number.
    pub(crate) fn number(self, name: &str) -> Option<f64> {
        decimal::parse(self.deep(name)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::records::{Gather, walk};

    /// Reads one document as one record and looks at it.
    fn look(xml: &str, look: impl FnMut(Record<'_, '_>)) {
        struct All<F>(F);
        impl<'a, F: FnMut(Record<'_, 'a>)> Gather<'a> for All<F> {
            fn begins(&mut self, _: &Element<'a>) -> bool {
                true
            }
            fn record(&mut self, record: Record<'_, 'a>) {
                (self.0)(record);
            }
        }
        walk(xml, &mut All(look)).unwrap();
    }

    #[test]
    fn names_and_types_have_any_prefix() {
        look("<s:a xmlns:s='u' x:type='n:Kind' id=' 7 '><t:b>1</t:b><b> 2 </b><c><b>3</b></c></s:a>", |record| {
            assert_eq!((record.name(), record.kind().as_ref()), ("a", "Kind"));
            assert_eq!(record.attribute("id").as_deref(), Some("7"));
            assert_eq!((record.attribute("type").as_deref(), record.attribute("ty")), (Some("n:Kind"), None));
            assert_eq!(record.each("b").filter_map(Record::own).collect::<Vec<_>>(), ["1", "2"]);
            assert_eq!(record.all().map(Record::name).collect::<Vec<_>>(), ["a", "b", "b", "c", "b"]);
            assert_eq!((record.text("c"), record.child("c").and_then(|c| c.text("b"))), (None, Some("3")));
            assert_eq!((record.deep("b"), record.number("b"), record.deep("d")), (Some("1"), Some(1.0), None));
        });
    }

    #[test]
    fn an_element_in_one_of_the_same_name_is_another() {
        look("<a><status/><status><status>open</status></status></a>", |record| {
            assert_eq!((record.text("status"), record.deep("status")), (None, Some("open")));
            assert_eq!(record.each("status").count(), 2);
        });
    }

    #[test]
    fn attributes_are_read_as_they_are_meant() {
        look("<a id='R&amp;D &#x41; &own;' b = \"1\"\n c='' />", |record| {
            assert_eq!((record.attribute("b").as_deref(), record.attribute("c")), (Some("1"), None));
            assert_eq!(record.attribute("id"), None);
        });
        look("<a id='R&amp;D &#x41;'>x</a>", |record| {
            assert_eq!((record.attribute("id").as_deref(), record.own()), (Some("R&D A"), Some("x")));
        });
    }
}

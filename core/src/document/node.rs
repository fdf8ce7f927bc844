//! [`Node`]: what an answer says, whichever of the two formats it was written in, and how to look things up in it
//! without believing in any shape.

use std::borrow::Cow;

use super::text::trimmed;
use crate::decimal;

/// A JSON value, a row of a table, or an XML element by the mapping that Open311 calls Spark: children by name, attributes left out.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node<'a> {
    /// `null`, or an element without content.
    Null,
    /// Text, and also numbers and booleans as they are written.
    Text(Cow<'a, str>),
    /// A JSON array.
    List(Vec<Node<'a>>),
    /// Fields in their order; XML repeats a name where JSON has an array.
    Map(Vec<(Cow<'a, str>, Node<'a>)>),
}

impl<'a> Node<'a> {
    /// The first field of that name.
    pub(crate) fn get(&self, name: &str) -> Option<&Node<'a>> {
        self.fields().iter().find(|(key, _)| is(key, name)).map(|(_, value)| value)
    }

    /// The fields in their order; none if it is no map.
    pub(crate) fn fields(&self) -> &[(Cow<'a, str>, Node<'a>)] {
        match self {
            Self::Map(fields) => fields,
            Self::Null | Self::Text(_) | Self::List(_) => &[],
        }
    }

    /// How many fields have that name.
    pub(crate) fn count(&self, name: &str) -> usize {
        self.fields().iter().filter(|(key, _)| key == name).count()
    }

    /// Whether it has one of these fields.
    pub(crate) fn has(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.get(name).is_some())
    }

    /// The scalar here, trimmed: text, number or boolean, or an array of exactly one. `""`, `"null"` and `{}` are none.
    pub(crate) fn scalar(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(trimmed(text)).filter(|text| !text.is_empty() && *text != "null"),
            Self::List(list) => match list.as_slice() {
                [only] => only.scalar(),
                _ => None,
            },
            Self::Null | Self::Map(_) => None,
        }
    }

    /// The scalar of a field.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.get(name)?.scalar()
    }

    /// The first scalar among these fields.
    pub(crate) fn first(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| self.text(name))
    }

    /// A boolean field: `true`, `"True"`, `1`; `None` if it is none of them and not their opposite.
    pub(crate) fn flag(&self, name: &str) -> Option<bool> {
        let text = self.text(name)?;
        let is = |words: [&str; 3]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
        if is(["true", "1", "yes"]) { Some(true) } else { is(["false", "0", "no"]).then_some(false) }
    }

    /// A number field, also from text.
    pub(crate) fn number(&self, name: &str) -> Option<f64> {
        decimal::parse(self.text(name)?)
    }

    /// The items of a container field. See [`Self::items`].
    pub(crate) fn children(&self, container: &str, item: &[&str]) -> Vec<&Node<'a>> {
        let mut found = Vec::new();
        for (_, node) in self.fields().iter().filter(|(key, _)| key == container) {
            node.gather(item, &mut found);
        }
        found
    }

    /// The items here, out of arrays and out of fields that are named like an item or a container of items, however
    /// they are nested: `[…]`, `{"services": […]}`, `<services><service>…`, an item alone, a container repeated
    /// without items.
    pub(crate) fn items(&self, wrappers: &[&str]) -> Vec<&Node<'a>> {
        let mut found = Vec::new();
        self.gather(wrappers, &mut found);
        found
    }

    fn gather<'n>(&'n self, wrappers: &[&str], found: &mut Vec<&'n Node<'a>>) {
        match self {
            Self::Null => {}
            Self::Text(text) if text.trim().is_empty() => {}
            Self::Text(_) => found.push(self),
            Self::List(list) => list.iter().for_each(|node| node.gather(wrappers, found)),
            Self::Map(fields) => {
                let mut wrapped = fields.iter().filter(|(name, _)| wrappers.contains(&name.as_ref())).peekable();
                if wrapped.peek().is_none() {
                    found.push(self);
                }
                wrapped.for_each(|(_, node)| node.gather(wrappers, found));
            }
        }
    }
}

/// Whether a field has that name. Records are asked for many names that they do not have: by letters, this is known at the
/// first that differs, without the call that comparing texts is otherwise.
#[inline(always)]
fn is(key: &str, name: &str) -> bool {
    let (mut key, mut name) = (key.as_bytes(), name.as_bytes());
    if key.len() != name.len() {
        return false;
    }
    while let ([letter, behind @ ..], [wanted, others @ ..]) = (key, name) {
        if letter != wanted {
            return false;
        }
        (key, name) = (behind, others);
    }
    true
}

#[cfg(test)]
mod tests {
    use crate::document::{json, xml};

    #[test]
    fn a_list_is_found_however_it_is_wrapped() {
        let names = ["services", "service"];
        for text in [
            r#"[{"c":1},{"c":2}]"#,
            r#"{"services":[{"c":1},{"c":2}]}"#,
            r#"{"services":{"service":[{"c":1},{"c":2}]}}"#,
            r#"{"services":[[{"c":1}],[{"c":2}]],"meta":{"total":2}}"#,
        ] {
            let tree = json::parse(text).unwrap();
            let codes: Vec<_> = tree.items(&names).iter().filter_map(|node| node.text("c")).collect();
            assert_eq!(codes, ["1", "2"], "{text}");
        }
        for text in [
            "<services><service><c>1</c></service><service><c>2</c></service></services>",
            "<m:services xmlns:m='x'><services><c>1</c></services><services><c>2</c></services></m:services>",
        ] {
            let tree = xml::parse(text).unwrap();
            let codes: Vec<_> = tree.items(&names).iter().filter_map(|node| node.text("c")).collect();
            assert_eq!(codes, ["1", "2"], "{text}");
        }
    }

    #[test]
    fn scalars_are_read_in_every_dress() {
        let tree =
            json::parse(r#"{"a":[" x "],"b":{},"c":"null","d":null,"e":0,"f":["x","y"],"g":"","h":{"i":1}}"#).unwrap();
        let scalars: Vec<_> = "abcdefgh".chars().map(|name| tree.text(&name.to_string())).collect();
        assert_eq!(scalars, [Some("x"), None, None, None, Some("0"), None, None, None]);
    }

    #[test]
    fn booleans_are_read_in_every_dress() {
        let tree = json::parse(r#"{"a":true,"b":"True","c":1,"d":"false","e":0,"f":"maybe"}"#).unwrap();
        let flags: Vec<_> = "abcdef".chars().map(|name| tree.flag(&name.to_string())).collect();
        assert_eq!(flags, [Some(true), Some(true), Some(true), Some(false), Some(false), None]);
    }
}

//! JSON to [`Node`].

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::body::{MAX_DEPTH, MAX_NODES};
use super::node::Node;
use crate::error::Nonsense;

/// Reads one JSON value; nothing may follow it.
pub(super) fn parse(text: &str) -> Result<Node<'_>, Nonsense> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let left = Cell::new(MAX_NODES);
    let node = Tree { depth: MAX_DEPTH, left: &left }.deserialize(&mut deserializer);
    let whole = node.and_then(|node| deserializer.end().map(|()| node));
    // A tree takes every kind of value, so the only complaint about data is our own, about size.
    whole.map_err(|error| if error.is_data() { Nonsense::TooLarge } else { Nonsense::Malformed })
}

/// How much deeper and larger the tree may grow.
#[derive(Clone, Copy)]
struct Tree<'c> {
    depth: usize,
    left: &'c Cell<usize>,
}

impl Tree<'_> {
    fn inside<E: de::Error>(self) -> Result<Self, E> {
        let depth = self.depth.checked_sub(1).ok_or_else(|| E::custom(""))?;
        Ok(Self { depth, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        self.left.set(self.left.get().checked_sub(1).ok_or_else(|| de::Error::custom(""))?);
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Borrowed(if value { "true" } else { "false" })))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(value.to_string())))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(value.to_string())))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(value.to_string())))
    }

    fn visit_borrowed_str<E: de::Error>(self, value: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<Node<'de>, A::Error> {
        let inside = self.inside()?;
        let mut list = Vec::new();
        while let Some(node) = array.next_element_seed(inside)? {
            list.push(node);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Node<'de>, A::Error> {
        let inside = self.inside()?;
        let mut fields = Vec::new();
        while let Some(key) = object.next_key_seed(inside)? {
            let value = object.next_value_seed(inside)?;
            if let Node::Text(key) = key {
                fields.push((key, value));
            }
        }
        Ok(Node::Map(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nesting_is_bounded() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(&nested(MAX_DEPTH)).is_ok());
        assert_eq!(parse(&nested(MAX_DEPTH + 1)), Err(Nonsense::TooLarge));
        assert_eq!(parse(&nested(100_000)), Err(Nonsense::TooLarge));
        assert_eq!(parse(&"[".repeat(10)), Err(Nonsense::Malformed));
    }

    #[test]
    fn the_number_of_values_is_bounded() {
        let list = |length: usize| format!("[{}0]", "0,".repeat(length - 1));
        assert!(parse(&list(MAX_NODES - 1)).is_ok());
        assert_eq!(parse(&list(MAX_NODES)), Err(Nonsense::TooLarge));
    }

    #[test]
    fn what_is_not_one_json_value_is_malformed() {
        for text in ["", "{", r#"{"a":006}"#, r#"{"a":1,}"#, "{},{}", "SUCCESS", r#"{"a":1e999}"#] {
            assert_eq!(parse(text), Err(Nonsense::Malformed), "{text}");
        }
    }

    #[test]
    fn numbers_keep_their_digits() {
        let Ok(Node::List(list)) = parse("[18446744073709551615,-122.4651145,0,-7,37.762221815]") else { panic!() };
        let digits: Vec<_> = list.iter().filter_map(Node::scalar).collect();
        assert_eq!(digits, ["18446744073709551615", "-122.4651145", "0", "-7", "37.762221815"]);
    }
}

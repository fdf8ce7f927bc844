//! [`Entity`]: attributes, however a broker wraps them.

use std::sync::Arc;

use crate::document::{Node, plain};
use crate::mobility::model::Source;
use crate::mobility::reading::Why;
use crate::mobility::rules::{Clock, clock, words};
use crate::{Timestamp, decimal};

/// One entity of a broker.
pub(super) struct Entity<'n, 'a> {
    /// Its id, often a URN.
    pub(super) id: &'n str,
    node: &'n Node<'a>,
    /// Whether its attributes are named by addresses.
    is_expanded: bool,
}

impl<'n, 'a> Entity<'n, 'a> {
    pub(super) fn new(node: &'n Node<'a>) -> Result<Self, Why> {
        let Node::Map(_) = node else { return Err(Why::NotARecord) };
        let id = node.first(&["id", "@id"]).ok_or(Why::Nameless)?;
        Ok(Self { id, node, is_expanded: node.fields().iter().any(|(key, _)| key.contains('/')) })
    }

    /// Its type without the address before it.
    pub(super) fn kind(&self) -> &'n str {
        self.node.first(&["type", "@type"]).map(tail).unwrap_or_default()
    }

    fn attribute(&self, name: &str) -> Option<&'n Node<'a>> {
        if !self.is_expanded {
            return self.node.get(name);
        }
        self.node.fields().iter().find(|(key, _)| tail(key) == name).map(|(_, node)| node)
    }

    /// What an attribute says: itself, or its `value`, `object` or JSON-LD `@value`.
    pub(super) fn value(&self, name: &str) -> Option<&'n Node<'a>> {
        self.attribute(name).map(unwrapped)
    }

    pub(super) fn text(&self, name: &str) -> Option<&'n str> {
        self.value(name)?.scalar()
    }

    pub(super) fn line(&self, name: &str) -> Option<String> {
        self.text(name).map(plain::line).filter(|text| !text.is_empty())
    }

    pub(super) fn number(&self, name: &str) -> Option<f64> {
        decimal::parse(self.text(name)?)
    }

    pub(super) fn flag(&self, name: &str) -> Option<bool> {
        self.text(name).and_then(words::flag)
    }

    /// When the first of these attributes was observed (`observedAt` in NGSI-LD, the metadata `timestamp` or
    /// `TimeInstant` in NGSI-v2), else the first of these times of the whole entity. An interval is as old as its end
    /// (ISO 8601, 4.4).
    pub(super) fn time(&self, counts: &[&str], own: &[&str]) -> Option<Timestamp> {
        let of_count = counts.iter().find_map(|name| observed(self.attribute(name)?));
        let read = |text: &str| clock::read(text.rsplit('/').next()?, Clock::Utc);
        of_count.or_else(|| own.iter().find_map(|name| self.text(name))).and_then(read)
    }

    pub(super) fn source(&self) -> Option<Arc<Source>> {
        let name = self.line("dataProvider")?;
        Some(Arc::new(Source { name, ..Source::default() }))
    }
}

fn observed<'n>(attribute: &'n Node<'_>) -> Option<&'n str> {
    if let Some(time) = attribute.text("observedAt") {
        return Some(time);
    }
    let metadata = attribute.get("metadata")?;
    ["timestamp", "TimeInstant"].iter().find_map(|name| unwrapped(metadata.get(name)?).scalar())
}

fn unwrapped<'n, 'a>(node: &'n Node<'a>) -> &'n Node<'a> {
    let inner = ["value", "object"].iter().find_map(|name| node.get(name)).unwrap_or(node);
    inner.get("@value").unwrap_or(inner)
}

fn tail(address: &str) -> &str {
    address.rsplit(['/', '#']).next().unwrap_or(address)
}

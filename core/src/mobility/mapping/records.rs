//! [`Row`]: the records of a document, wherever it has them.

use super::{Format, Mapping, Table, path};
use crate::Error;
use crate::document::Node;
use crate::mobility::answer::UNEXPECTED;
use crate::mobility::reading::Reading;

/// One record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row<'n, 'a> {
    /// Where its paths begin.
    pub(crate) fields: &'n Node<'a>,
    /// Where a path is looked up that its own fields do not have.
    pub(crate) outer: Option<&'n Node<'a>>,
    /// Its name in a map of records.
    pub(crate) key: Option<&'n str>,
}

/// Where lists lie if the mapping does not say it.
const LISTS: [&str; 5] = ["features", "results", "records", "items", "data"];
/// What holds the fields of a record beside its `id` and `geometry`: in GeoJSON, and in the JSON of Esri.
const INNER: [&str; 2] = ["properties", "attributes"];

impl<'n, 'a> Row<'n, 'a> {
    fn of(record: &'n Node<'a>, key: Option<&'n str>) -> Self {
        let inner = INNER.iter().filter_map(|name| record.get(name)).find(|inner| matches!(inner, Node::Map(_)));
        Self { fields: inner.unwrap_or(record), outer: inner.map(|_| record), key }
    }
}

impl Mapping {
    /// Reads a document of one table, and tells how many records it had.
    pub(crate) fn page(&self, part: u8, root: &Node<'_>) -> Result<(Reading, usize), Error> {
        let frame = self.frame().stated(root);
        if let Some(elements) = self.table(part).and_then(|table| table.elements(root)) {
            return Ok((self.read(part, frame, elements.iter().map(|record| Row::of(record, None))), elements.len()));
        }
        let told = self.table(part).and_then(Table::records).and_then(|path| path::walk(root, path));
        let list = told.or_else(|| LISTS.iter().find_map(|name| root.get(name)));
        match list.unwrap_or(root) {
            Node::List(list) => {
                Ok((self.read(part, frame, list.iter().map(|record| Row::of(record, None))), list.len()))
            }
            Node::Map(records) if told.is_some() => {
                let rows = records.iter().map(|(key, record)| Row::of(record, Some(key.as_ref())));
                Ok((self.read(part, frame, rows), records.len()))
            }
            _ => Err(UNEXPECTED),
        }
    }
}

impl Table {
    fn records(&self) -> Option<&str> {
        self.records.as_deref()
    }

    /// XML has no lists, but repeats an element.
    fn elements<'n, 'a>(&self, root: &'n Node<'a>) -> Option<Vec<&'n Node<'a>>> {
        let path = self.records().filter(|_| self.format == Format::Xml)?;
        let (parent, name) = path.rsplit_once('.')?;
        Some(path::walk(root, parent)?.children(name, &[]))
    }
}

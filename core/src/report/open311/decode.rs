//! Answers to models. Only the fields named here are read: whatever else a server sends, who reported among it, is never
//! kept.

mod categories;
mod discovery;
mod questions;
mod receipt;
mod reports;
mod status;
mod updates;

pub(super) use categories::{categories, categories_at_a_glance};
pub(super) use discovery::discovery;
pub(super) use questions::questions;
pub(super) use receipt::{number, receipt};
pub(super) use reports::{Page, page, report};
pub(super) use updates::updates;

use crate::Error;
use crate::document::Node;
use crate::error::Nonsense;

const UNEXPECTED: Error = Error::Nonsense(Nonsense::Unexpected);

/// The items of a list answer: in any of `wrappers`, in an array, or one alone. An empty list is fine, but a list in
/// which nothing carries any of `marks` is somebody else's.
fn items<'n, 'a>(root: &'n Node<'a>, wrappers: &[&str], marks: &[&str]) -> Result<Vec<&'n Node<'a>>, Error> {
    let items = root.items(wrappers);
    // Rails answers an empty list in XML as `<nil-classes type="array"/>`.
    let is_list = matches!(root, Node::List(_)) || root.has(wrappers) || root.has(&["nil-classes"]);
    let is_empty = items.is_empty() || root.get("nil-classes") == Some(&Node::Null);
    match (is_list, is_empty) {
        (true, true) => Ok(Vec::new()),
        _ if items.iter().any(|item| item.has(marks)) => Ok(items),
        _ => Err(UNEXPECTED),
    }
}

/// Nothing, if a text is empty.
fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

//! Finding something by what a citizen types: any order, beginnings of words, other endings, typing errors, and the words that
//! the city says mean the same.
//!
//! An [`Index`] knows documents by their numbers and nothing of what they are, so that services, places and events may lie in
//! one. It is a sorted dictionary of folded words ([`crate::search`]) with a list of documents for each; what is typed is looked
//! up there, word by word, and never in the documents themselves.

mod dictionary;
mod index;
mod query;
mod stem;
mod synonyms;
mod typo;

pub use index::{Builder, Index};
pub use query::Found;
pub use synonyms::Synonyms;

//! Problem reports: categories, questions, drafts, and what became of them.

pub mod backend;
pub mod form;
pub mod mine;
pub mod model;
pub mod open311;
pub mod place;
pub mod search;

pub use backend::Backend;
pub use model::*;

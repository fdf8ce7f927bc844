//! Problem reports: categories, questions, drafts, and what became of them.

mod answers;
pub mod backend;
pub mod form;
pub mod mine;
pub mod model;
pub mod open311;
pub mod place;
pub mod search;

pub use answers::Answers;
pub use backend::Backend;
pub use model::*;

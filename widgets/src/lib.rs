//! Civic services as custom elements: Yew views over `civic-core`, compiled to WebAssembly.
//!
//! A view shows `core`'s state and sends it actions; it parses no protocol and decides no rule. What touches the browser
//! is in [`browser`], what JavaScript sees is in [`element`], texts are in `locales/`.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

pub mod attributes;
pub mod browser;
pub mod element;
pub mod errors;
pub mod mobility;
pub mod part;
pub mod poll;
pub mod report;
pub mod stage;
pub mod ui;
pub mod words;

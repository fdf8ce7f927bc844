//! `<civic-report>` as a citizen meets it, in a real browser with the real texts: `wasm-pack test --headless --chrome
//! widgets --test report`. It needs the npm packages of `pkg` (`npm ci --prefix pkg`, once).
//!
//! The city's back end is a stand-in inside the page, so that it can be slow, wrong or gone when a test wants it to be.

mod categories;
mod citizen;
mod city;
mod contact;
mod draft;
mod element;
mod hostile;
mod mine;
#[path = "../browser/page.rs"]
mod page;
mod photo;
mod place;
mod problems;
mod questions;
mod receipt;
mod review;
mod sending;
#[path = "../shared/xss.rs"]
mod xss;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

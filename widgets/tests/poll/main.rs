//! `<civic-poll>` as a citizen meets it, in a real browser with the real texts: `wasm-pack test --headless --chrome widgets
//! --test poll`. It needs the npm packages of `pkg` (`npm ci --prefix pkg`, once) and the recorded answers of real servers
//! (`CIVIC_FIXTURES`).
//!
//! The platforms are stand-ins inside the page, so that they can be slow, wrong or gone when a test wants them to be. What the
//! gateway would say is written with its own types; what the others say was recorded or published.

mod adhocracy;
mod ballots;
mod citizen;
mod consul;
mod decidim;
mod element;
mod gateway;
mod hostile;
mod list;
#[path = "../browser/page.rs"]
mod page;
mod platform;
mod polis;
mod problems;
mod receipt;
mod recorded;
mod results;
mod sending;
#[path = "../shared/xss.rs"]
mod xss;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

//! `<civic-mobility>` as a citizen meets it, in a real browser with the real texts: `wasm-pack test --headless --chrome
//! widgets --test mobility`. It needs the npm packages of `pkg` (`npm ci --prefix pkg`, once).
//!
//! The feeds are stand-ins inside the page, so that they can be slow, wrong, large or hostile when a test wants them to be.

mod feeds;
mod hostile;
mod lists;
mod visitor;
#[path = "../shared/xss.rs"]
mod xss;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

//! The doors to the browser, tried in a real one: `wasm-pack test --headless --chrome widgets -- --test browser`.
//!
//! Where a browser cannot be brought to fail on command, the API is replaced by one that fails as the browser would.

mod device;
mod fetch;
mod page;
mod photo;
mod storage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

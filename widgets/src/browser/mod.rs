//! What the browser does for the widgets: each file is one door, and only these files name the browser's APIs.
//!
//! Whatever a page, an extension or an old browser makes these APIs throw comes back as a value.

pub mod clock;
pub mod console;
pub mod dom;
pub mod fetch;
pub mod geolocation;
pub mod intl;
pub mod map;
pub mod network;
pub mod photo;
pub mod pointer;
pub mod sight;
pub mod storage;
mod upload;

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;

/// A promise for what `start` is called back with: it hands the two functions, resolve and reject, to an API that wants
/// callbacks. They belong to JavaScript, so they may be called late, twice or never.
fn called_back(start: impl Fn(&Function, &Function) -> Result<(), JsValue>) -> Promise {
    Promise::new(&mut |resolve, reject| {
        if let Err(error) = start(&resolve, &reject) {
            // `reject` only throws if JavaScript's own Promise is broken.
            reject.call1(&JsValue::UNDEFINED, &error).ok();
        }
    })
}

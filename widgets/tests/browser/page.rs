//! What the tests do to the page.

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use web_sys::File;

#[wasm_bindgen(inline_js = r#"
export function redefine(path, property) {
    const names = path.split(".");
    const name = names.pop();
    const owner = names.reduce((object, name) => object[name], window);
    window.seen = undefined;
    const before = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, { configurable: true, ...eval(`(${property})`) });
    return () => before ? Object.defineProperty(owner, name, before) : delete owner[name];
}
export function file(bytes, type) {
    return new File([bytes], "IMG_0001", { type });
}
"#)]
extern "C" {
    fn redefine(path: &str, property: &str) -> Function;
    pub(crate) fn file(bytes: &[u8], media_type: &str) -> File;
}

/// A property of the page that is another until this is dropped.
#[must_use]
pub(crate) struct Redefined {
    restore: Function,
}

impl Redefined {
    /// `path` begins at `window`; `property` is a property descriptor without `configurable`. What it wants to tell the
    /// test goes into the global variable `seen`.
    pub(crate) fn new(path: &str, property: &str) -> Self {
        Self { restore: redefine(path, property) }
    }
}

impl Drop for Redefined {
    fn drop(&mut self) {
        self.restore.call0(&JsValue::UNDEFINED).unwrap();
    }
}

/// The value of a JavaScript expression.
pub(crate) fn value(expression: &str) -> JsValue {
    js_sys::eval(expression).unwrap()
}

/// The text of a JavaScript expression.
pub(crate) fn text(expression: &str) -> String {
    value(&format!("String({expression})")).as_string().unwrap()
}

/// What the body of an async JavaScript function returns.
pub(crate) fn run(body: &str) -> impl Future<Output = JsValue> + use<> {
    let promise = Promise::resolve(&value(&format!("(async () => {{ {body} }})()")));
    async { promise.await.unwrap() }
}

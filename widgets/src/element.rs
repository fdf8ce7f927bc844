//! The whole surface that JavaScript sees: mount, update, unmount, and what to do if it all breaks.

use js_sys::{Function, Object};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::AppHandle;

use crate::browser::fetch::First;
use crate::report::{Config, Report, ReportProps};
use crate::words::{Messages, Words};

/// Calls `callback` with a message if the module panics. Nothing of it works after that: the element class then shows
/// the page's own content in every element.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(callback: Function) {
    // Not std's `set_hook`: Yew would put a hook of its own in that place with the first widget.
    yew::set_custom_panic_hook(Box::new(move |info| {
        // Nobody is left to hear of a callback that fails.
        let _ = callback.call1(&JsValue::NULL, &JsValue::from_str(&info.to_string()));
    }));
}

/// The report form inside one `<civic-report>`.
#[wasm_bindgen]
pub struct ReportElement {
    app: AppHandle<Report>,
    host: HtmlElement,
    inner: Element,
}

#[wasm_bindgen]
impl ReportElement {
    /// Shows the form inside `mount`, an element of `host`'s shadow root. `first` is the request for what the form asks
    /// first, if it is under way already. `attributes` is an object of the element's
    /// attributes by their names in HTML; one that is a flag is there or not.
    ///
    /// # Errors
    /// If `mount` cannot take a child.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: HtmlElement,
        mount: Element,
        attributes: Object,
        messages: Messages,
        first: Option<First>,
    ) -> Result<ReportElement, JsValue> {
        // An element of its own, because Yew leaves its root marked: removing it is what lets go of everything.
        let inner = crate::browser::dom::child(&mount)?;
        let props =
            ReportProps { host: host.clone(), config: Config::read(&attributes), words: Words::new(messages), first };
        let app = yew::Renderer::<Report>::with_root_and_props(inner.clone(), props).render();
        Ok(Self { app, host, inner })
    }

    /// Takes in changed attributes or another language, in place.
    pub fn update(&mut self, attributes: Object, messages: Messages) {
        let words = Words::new(messages);
        self.app.update(ReportProps { host: self.host.clone(), config: Config::read(&attributes), words, first: None });
    }

    /// Takes the form off the page; its draft stays on the device.
    pub fn dispose(self) {
        self.app.destroy();
        self.inner.remove();
    }
}

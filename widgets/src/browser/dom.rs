//! The few things done to the document beside what Yew renders.

use js_sys::Object;
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Document, Element, HtmlElement, ShadowRoot};

/// A new `div` inside `parent`.
///
/// # Errors
/// If `parent` is not in a document or takes no children.
pub fn child(parent: &Element) -> Result<Element, JsValue> {
    let document = parent.owner_document().ok_or(JsValue::NULL)?;
    let child = document.create_element("div")?;
    parent.append_child(&child)?;
    Ok(child)
}

/// Whether the focus may be moved within `host`: it is there already, or nowhere. Some browsers do not focus a button
/// that is clicked, and a button that vanishes takes the focus with it.
pub fn may_focus(host: &HtmlElement) -> bool {
    let root = host.get_root_node();
    let focused = match root.dyn_ref::<Document>() {
        Some(document) => document.active_element().filter(|element| element.tag_name() != "BODY"),
        None => root.dyn_ref::<ShadowRoot>().and_then(ShadowRoot::active_element),
    };
    focused.is_none_or(|element| element == **host)
}

/// The element with this id in the same shadow root.
pub fn by_id(beside: &HtmlElement, id: &str) -> Option<HtmlElement> {
    beside.get_root_node().dyn_into::<ShadowRoot>().ok()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Moves the focus there.
pub fn focus(element: &HtmlElement) {
    // An element that went away meanwhile cannot be focused, and need not be.
    let _ = element.focus();
}

/// Tells the page something, through a bubbling event that leaves shadow roots.
pub fn tell(host: &HtmlElement, name: &str, detail: &impl Serialize) {
    let detail = serde_wasm_bindgen::to_value(detail).unwrap_or_else(|_| Object::new().into());
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // A listener of the page's that throws is the page's own affair.
        let _ = host.dispatch_event(&event);
    }
}

//! The few things done to the document beside what Yew renders.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Element, HtmlElement};

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

/// Moves the focus there, and brings its beginning into view: a heading that is focused at the lower edge of a phone is
/// not a page that one sees.
pub fn focus(element: &HtmlElement) {
    // An element that went away meanwhile cannot be focused, and need not be.
    let _ = element.focus();
}

/// Tells the page something, through a bubbling event that leaves shadow roots.
pub fn tell(host: &HtmlElement, name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // A listener of the page's that throws is the page's own affair.
        let _ = host.dispatch_event(&event);
    }
}

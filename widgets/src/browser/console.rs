//! Words for the webmaster, who looks into the console; citizens read Fluent messages.

use web_sys::console;

/// Something to put right on the page or at the back end that a citizen can do without.
pub fn warn(text: &str) {
    console::warn_1(&format!("civic-widgets: {text}").into());
}

/// Something that keeps the widget from doing its work.
pub fn error(text: &str) {
    console::error_1(&format!("civic-widgets: {text}").into());
}

//! A visitor before the panel: what they see, and what they do.

use std::cell::RefCell;

use civic_widgets::browser::clock;
use civic_widgets::element::{Widget, mobility};
use civic_widgets::words::Messages;
use js_sys::{Array, Function, JSON, Reflect};
use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};

const FLUENT: &str = include_str!("../../../pkg/node_modules/@fluent/bundle/index.js");
const STYLES: [&str; 2] = [include_str!("../../src/ui/ui.css"), include_str!("../../src/mobility/mobility.css")];
/// How long anything may take; milliseconds.
const PATIENCE: i64 = 15_000;

#[wasm_bindgen(module = "/tests/shared/citizen.js")]
extern "C" {
    fn place(shared: &str, own: &str) -> HtmlElement;
    fn find(scope: &JsValue, role: &str, names: Vec<String>) -> Vec<HtmlElement>;
    #[wasm_bindgen(js_name = type)]
    fn type_into(control: &HtmlElement, text: &str);
    fn messages(fluent: &str, language: &str, source: &str) -> JsValue;
    fn listen(host: &HtmlElement) -> Array;
    fn surface(host: &HtmlElement, attributes: &JsValue, settings: &JsValue, messages: &Messages) -> JsValue;
}

/// A visitor of a page with one panel. Words are named by the id of their message in `locales/`.
pub(crate) struct Visitor {
    pub(crate) host: HtmlElement,
    pub(crate) root: ShadowRoot,
    mount: Element,
    widget: RefCell<Option<Widget>>,
    language: JsValue,
    heard: Array,
}

impl Visitor {
    /// Opens a page whose panel has these attributes and sources, all by their names in HTML.
    pub(crate) async fn opens(attributes: Value, sources: Value) -> Self {
        let host = place(STYLES[0], STYLES[1]);
        let root = host.shadow_root().unwrap();
        let mount = root.first_element_child().unwrap();
        let heard = listen(&host);
        let language = messages(FLUENT, "en", include_str!("../../locales/en.ftl"));
        let visitor = Self { host, root, mount, widget: RefCell::new(None), language, heard };
        let widget =
            mobility().await.unwrap().create(visitor.mount.clone(), visitor.given(attributes, sources)).unwrap();
        visitor.widget.replace(Some(widget));
        // A panel that nobody sees reads nothing.
        visitor.host.scroll_into_view();
        visitor
    }

    /// Opens a page and waits for the first row.
    pub(crate) async fn sees_rows_of(sources: Value) -> Self {
        let visitor = Self::opens(json!({ "clock": "utc" }), sources).await;
        visitor.sees_all().await;
        visitor
    }

    /// Waits for the rows, and for the part of the panel that comes after the first of them.
    pub(crate) async fn sees_all(&self) {
        self.until("rows and sources", || !self.select(".row").is_empty() && !self.select(".sources").is_empty()).await;
    }

    /// The page names other sources.
    pub(crate) async fn page_changes(&self, sources: Value) {
        let given = self.given(json!({ "clock": "utc" }), sources);
        if let Some(widget) = self.widget.borrow_mut().as_mut() {
            widget.update(given);
        }
        clock::sleep(0).await;
    }

    fn given(&self, attributes: Value, sources: Value) -> civic_widgets::stage::Given {
        let parsed = |value: &Value| JSON::parse(&value.to_string()).unwrap();
        let messages: Messages = self.language.clone().unchecked_into();
        surface(&self.host, &parsed(&attributes), &parsed(&sources), &messages).unchecked_into()
    }

    /// What the page heard, as `name bubbles composed detail`.
    pub(crate) fn page_heard(&self) -> Vec<String> {
        self.heard.iter().filter_map(|event| event.as_string()).collect()
    }

    /// Ids of messages that were asked for in vain.
    pub(crate) fn failed_words(&self) -> Vec<String> {
        let failed = Array::from(&Reflect::get(&self.language, &"failed".into()).unwrap());
        failed.iter().filter_map(|id| id.as_string()).collect()
    }

    /// All that is shown.
    pub(crate) fn screen(&self) -> String {
        self.mount.unchecked_ref::<HtmlElement>().inner_text()
    }

    pub(crate) fn tell(&self, id: &str, values: &Value) -> String {
        let format: Function = Reflect::get(&self.language, &"format".into()).unwrap().unchecked_into();
        let values = JSON::parse(&values.to_string()).unwrap();
        format.call2(&self.language, &id.into(), &values).unwrap().as_string().unwrap()
    }

    pub(crate) fn sees(&self, id: &str) -> bool {
        self.screen().contains(&self.tell(id, &json!({})))
    }

    /// The elements that this CSS selector finds.
    pub(crate) fn select(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
    }

    /// The texts of the elements that this CSS selector finds.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        self.select(selector)
            .iter()
            .map(|element| element.text_content().unwrap_or_default().trim().to_owned())
            .collect()
    }

    /// The names of the rows of a list, by the id of its heading.
    pub(crate) fn names(&self, list: &str) -> Vec<String> {
        self.texts(&format!("[aria-labelledby={list}] .row-name"))
    }

    /// The one row with this name.
    pub(crate) fn row(&self, name: &str) -> HtmlElement {
        let rows = self.select(".row").into_iter().filter(|row| {
            row.query_selector(".row-name").unwrap().is_some_and(|found| found.text_content().as_deref() == Some(name))
        });
        rows.last().unwrap_or_else(|| panic!("no row “{name}” on:\n{}", self.screen()))
    }

    pub(crate) fn has_focus(&self, element: &HtmlElement) -> bool {
        self.root.active_element().is_some_and(|focused| focused == **element)
    }

    /// Waits, as people do, until something is so.
    pub(crate) async fn until(&self, what: &str, is_so: impl Fn() -> bool) {
        let start = clock::now();
        loop {
            clock::sleep(0).await;
            if is_so() {
                return;
            }
            assert!(clock::now().0 - start.0 < PATIENCE, "waited in vain for {what} on:\n{}", self.screen());
        }
    }

    /// Presses the one button with these words.
    pub(crate) async fn presses(&self, words: &str) {
        let mut found = find(&self.root, "button", vec![words.to_owned()]);
        assert_eq!(found.len(), 1, "button “{words}” on:\n{}", self.screen());
        let button = found.remove(0);
        button.focus().unwrap();
        button.click();
        clock::sleep(0).await;
    }

    /// Ticks the checkbox with these words, or no longer.
    pub(crate) async fn ticks(&self, words: &str) -> HtmlElement {
        let mut found = find(&self.root, "checkbox", vec![words.to_owned()]);
        assert_eq!(found.len(), 1, "checkbox “{words}” on:\n{}", self.screen());
        let checkbox = found.remove(0);
        checkbox.focus().unwrap();
        checkbox.click();
        clock::sleep(0).await;
        checkbox
    }

    /// Types into the control with this id.
    pub(crate) async fn types(&self, id: &str, text: &str) {
        let control = self.select(&format!("#{id}")).remove(0);
        type_into(&control, text);
        clock::sleep(0).await;
    }
}

impl Drop for Visitor {
    fn drop(&mut self) {
        if let Some(widget) = self.widget.take() {
            widget.dispose();
        }
        self.host.remove();
    }
}

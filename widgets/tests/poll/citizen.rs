//! A citizen before the polls: what they see, and what they do.

use std::cell::RefCell;

use civic_widgets::browser::clock;
use civic_widgets::element::{Widget, poll};
use civic_widgets::stage::Given;
use civic_widgets::words::Messages;
use js_sys::{Array, Function, JSON, Reflect};
use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};

use crate::gateway::Gateway;
use crate::platform::Platform;

const FLUENT: &str = include_str!("../../../pkg/node_modules/@fluent/bundle/index.js");
const STYLES: [&str; 2] = [include_str!("../../src/ui/ui.css"), include_str!("../../src/poll/poll.css")];
/// How long anything may take; milliseconds.
const PATIENCE: i64 = 8_000;

#[wasm_bindgen(module = "/tests/shared/citizen.js")]
extern "C" {
    fn place(shared: &str, own: &str) -> HtmlElement;
    fn find(scope: &JsValue, role: &str, names: Vec<String>) -> Vec<HtmlElement>;
    fn controls(scope: &JsValue, names: Vec<String>) -> Vec<HtmlElement>;
    /// What is said about an element beside its name.
    pub(crate) fn description(element: &HtmlElement) -> String;
    #[wasm_bindgen(js_name = type)]
    fn type_into(control: &HtmlElement, text: &str);
    fn messages(fluent: &str, language: &str, source: &str) -> JsValue;
    fn listen(host: &HtmlElement) -> Array;
    fn surface(host: &HtmlElement, attributes: &JsValue, settings: &Array, messages: &Messages) -> JsValue;
}

/// A language with its texts.
pub(crate) struct Language(JsValue);

impl Language {
    pub(crate) fn english() -> Self {
        Self(messages(FLUENT, "en", include_str!("../../locales/en.ftl")))
    }

    pub(crate) fn italian() -> Self {
        Self(messages(FLUENT, "it", include_str!("../../locales/it.ftl")))
    }

    fn method(&self, name: &str) -> Function {
        Reflect::get(&self.0, &name.into()).unwrap().unchecked_into()
    }

    fn say(&self, id: &str, values: &Value) -> String {
        let values = JSON::parse(&values.to_string()).unwrap();
        self.method("format").call2(&self.0, &id.into(), &values).unwrap().as_string().unwrap()
    }

    /// The text of a message without values; other words are themselves.
    fn words(&self, name: &str) -> String {
        let is_message = self.method("has").call1(&self.0, &name.into()).unwrap().is_truthy();
        if is_message { self.say(name, &json!({})) } else { name.to_owned() }
    }
}

/// A citizen on a page with polls. Wherever a name is asked for, it is the id of a message in `locales/`, or the words
/// themselves where the platform sends them.
pub(crate) struct Citizen {
    pub(crate) host: HtmlElement,
    pub(crate) root: ShadowRoot,
    language: Language,
    attributes: RefCell<Value>,
    mount: Element,
    widget: RefCell<Option<Widget>>,
    heard: Array,
}

impl Citizen {
    /// Opens a page about the poll `park` of a gateway, and waits until it is there.
    pub(crate) async fn visits(gateway: &Gateway) -> Self {
        let anna = Self::opens(&gateway.platform, json!({ "poll": "park" })).await;
        anna.until("the poll", || anna.sees("What shall the old station become?")).await;
        anna
    }

    /// Opens a page with the polls of a platform; its attributes by their names in HTML, beside its endpoint.
    pub(crate) async fn opens(platform: &Platform, mut attributes: Value) -> Self {
        attributes["endpoint"] = json!(platform.endpoint);
        Self::opens_page(Language::english(), attributes).await
    }

    /// Opens a page with polls of these attributes and no others.
    pub(crate) async fn opens_page(language: Language, attributes: Value) -> Self {
        let host = place(STYLES[0], STYLES[1]);
        // What tells the device's records of this page's platform from others.
        host.set_attribute("data-endpoint", attributes["endpoint"].as_str().unwrap_or_default()).unwrap();
        let root = host.shadow_root().unwrap();
        let mount = root.first_element_child().unwrap();
        let heard = listen(&host);
        let given = given(&host, &attributes, &language);
        let widget = poll().await.unwrap().create(mount.clone(), given).unwrap();
        let (attributes, widget) = (RefCell::new(attributes), RefCell::new(Some(widget)));
        Self { host, root, language, attributes, mount, widget, heard }
    }

    /// Leaves the page and comes back to it: a reload.
    pub(crate) async fn reloads(self) -> Self {
        let (language, attributes) = (Language(self.language.0.clone()), self.attributes.borrow().clone());
        drop(self);
        is_shown().await;
        Self::opens_page(language, attributes).await
    }

    /// The page changes some attributes.
    pub(crate) async fn page_changes(&self, changed: Value) {
        if let (Value::Object(attributes), Value::Object(changed)) = (&mut *self.attributes.borrow_mut(), changed) {
            attributes.extend(changed);
        }
        let given = given(&self.host, &self.attributes.borrow(), &self.language);
        if let Some(widget) = self.widget.borrow_mut().as_mut() {
            widget.update(given);
        }
        is_shown().await;
    }

    /// The page changes its language.
    pub(crate) async fn page_speaks(&mut self, language: Language) {
        self.language = language;
        self.page_changes(json!({})).await;
    }

    /// What the page heard, as `name bubbles composed detail`.
    pub(crate) fn page_heard(&self) -> Vec<String> {
        self.heard.iter().filter_map(|event| event.as_string()).collect()
    }

    /// Ids of messages that were asked for in vain.
    pub(crate) fn failed_words(&self) -> Vec<String> {
        let failed = Array::from(&Reflect::get(&self.language.0, &"failed".into()).unwrap());
        failed.iter().filter_map(|id| id.as_string()).collect()
    }

    // What they see.

    /// All that is shown, for eyes and screen readers alike.
    pub(crate) fn screen(&self) -> String {
        self.mount.unchecked_ref::<HtmlElement>().inner_text()
    }

    /// A text with values put in.
    pub(crate) fn tell(&self, id: &str, values: &Value) -> String {
        self.language.say(id, values)
    }

    /// The text of a message without values; other words are themselves.
    pub(crate) fn say(&self, name: &str) -> String {
        self.language.words(name)
    }

    pub(crate) fn sees(&self, words: &str) -> bool {
        self.screen().contains(&self.say(words))
    }

    /// All of these are shown.
    pub(crate) fn sees_all(&self, words: &[&str]) {
        for words in words {
            assert!(self.sees(words), "“{}” on:\n{}", self.say(words), self.screen());
        }
    }

    pub(crate) fn sees_heading(&self, name: &str) -> bool {
        !self.named("heading", name).is_empty()
    }

    /// All elements with this role, in their order.
    pub(crate) fn all(&self, role: &str) -> Vec<HtmlElement> {
        find(&self.root, role, Vec::new())
    }

    /// All elements with this role and name.
    pub(crate) fn named(&self, role: &str, name: &str) -> Vec<HtmlElement> {
        find(&self.root, role, vec![self.say(name)])
    }

    /// The one element with this role and name.
    pub(crate) fn the(&self, role: &str, name: &str) -> HtmlElement {
        let mut found = self.named(role, name);
        assert_eq!(found.len(), 1, "{role} “{name}” on:\n{}", self.screen());
        found.remove(0)
    }

    /// The one control with this name.
    pub(crate) fn control(&self, name: &str) -> HtmlElement {
        let mut found = controls(&self.root, vec![self.say(name)]);
        assert_eq!(found.len(), 1, "control “{name}” on:\n{}", self.screen());
        found.remove(0)
    }

    pub(crate) fn is_chosen(&self, name: &str) -> bool {
        Reflect::get(&self.control(name), &"checked".into()).unwrap().is_truthy()
    }

    /// The problems in the summary above the form.
    pub(crate) fn problems(&self) -> Vec<String> {
        self.texts("[part=summary] li")
    }

    pub(crate) fn has_focus(&self, element: &HtmlElement) -> bool {
        self.root.active_element().is_some_and(|focused| focused == **element)
    }

    /// The elements that this CSS selector finds: for what has neither role nor name.
    pub(crate) fn select(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
    }

    /// The texts of the elements that this CSS selector finds.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        self.select(selector).iter().map(|one| one.text_content().unwrap_or_default().trim().to_owned()).collect()
    }

    // What they do.

    /// Waits, as people do, until something is so.
    pub(crate) async fn until(&self, what: &str, is_so: impl Fn() -> bool) {
        let start = clock::now();
        loop {
            is_shown().await;
            if is_so() {
                return;
            }
            assert!(clock::now().0 - start.0 < PATIENCE, "waited in vain for {what} on:\n{}", self.screen());
        }
    }

    pub(crate) async fn reads(&self, words: &str) {
        self.until(words, || self.sees(words)).await;
    }

    /// Waits for a page of the widget.
    pub(crate) async fn reaches(&self, heading: &str) {
        self.until(heading, || self.sees_heading(heading)).await;
    }

    /// Waits until a heading has the focus, as it has after each step: a screen reader then says where one is.
    pub(crate) async fn is_led_to(&self, heading: &str) {
        self.reaches(heading).await;
        let found = self.the("heading", heading);
        self.until("the focus on the heading", || self.has_focus(&found)).await;
    }

    pub(crate) async fn presses(&self, button: &str) {
        self.until(button, || !self.named("button", button).is_empty()).await;
        let found = self.the("button", button);
        found.focus().unwrap();
        found.click();
        is_shown().await;
    }

    pub(crate) async fn follows(&self, link: &str) {
        self.the("link", link).click();
        is_shown().await;
    }

    pub(crate) async fn types(&self, control: &str, text: &str) {
        self.until(control, || !controls(&self.root, vec![self.say(control)]).is_empty()).await;
        type_into(&self.control(control), text);
        is_shown().await;
    }

    /// Chooses an entry whose name is the only one, or no longer.
    pub(crate) async fn chooses(&self, entry: &str) {
        self.until(entry, || !controls(&self.root, vec![self.say(entry)]).is_empty()).await;
        self.control(entry).click();
        is_shown().await;
    }

    /// Chooses an entry under one of several questions.
    pub(crate) async fn answers(&self, question: &str, entry: &str) {
        self.until(question, || !self.named("group", question).is_empty()).await;
        self.chooses_in(&self.the("group", question), entry).await;
    }

    /// Chooses the entry with this name within a part of the page.
    pub(crate) async fn chooses_in(&self, part: &HtmlElement, entry: &str) {
        let mut found = controls(part, vec![self.say(entry)]);
        assert_eq!(found.len(), 1, "“{entry}” in “{}” on:\n{}", part.inner_text(), self.screen());
        found.remove(0).click();
        is_shown().await;
    }

    /// Goes on to the review.
    pub(crate) async fn looks_it_over(&self) {
        self.presses("continue").await;
        self.is_led_to("poll-review").await;
    }

    /// Casts what is filled in, and gets the receipt.
    pub(crate) async fn casts(&self) {
        self.looks_it_over().await;
        self.presses("poll-cast").await;
        self.is_led_to("poll-taken").await;
    }
}

impl Drop for Citizen {
    fn drop(&mut self) {
        if let Some(widget) = self.widget.take() {
            widget.dispose();
        }
        self.host.remove();
    }
}

/// What the element class would hand over.
fn given(host: &HtmlElement, attributes: &Value, language: &Language) -> Given {
    let attributes = JSON::parse(&attributes.to_string()).unwrap();
    let messages: Messages = language.0.clone().unchecked_into();
    surface(host, &attributes, &Array::new(), &messages).unchecked_into()
}

/// Waits until what was done is shown: Yew renders in microtasks, which come before the next task.
async fn is_shown() {
    clock::sleep(0).await;
}

//! A citizen before the form: what they see, and what they do.

use std::cell::RefCell;

use civic_widgets::browser::clock;
use civic_widgets::element::{Widget, report};
use civic_widgets::stage::Given;
use civic_widgets::words::Messages;
use js_sys::{Array, Function, JSON, Reflect};
use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, File, HtmlElement, ShadowRoot};

use crate::city::City;

const FLUENT: &str = include_str!("../../../pkg/node_modules/@fluent/bundle/index.js");
const STYLES: [&str; 2] = [include_str!("../../src/ui/ui.css"), include_str!("../../src/report/report.css")];
/// How long anything may take; milliseconds.
const PATIENCE: i64 = 8_000;

#[wasm_bindgen(module = "/tests/shared/citizen.js")]
extern "C" {
    fn place(shared: &str, own: &str) -> HtmlElement;
    fn find(scope: &JsValue, role: &str, names: Vec<String>) -> Vec<HtmlElement>;
    fn controls(scope: &JsValue, names: Vec<String>) -> Vec<HtmlElement>;
    #[wasm_bindgen(js_name = nameOf)]
    pub(crate) fn name_of(element: &HtmlElement) -> String;
    /// What is said about an element beside its name.
    pub(crate) fn description(element: &HtmlElement) -> String;
    #[wasm_bindgen(js_name = type)]
    fn type_into(control: &HtmlElement, text: &str);
    fn choose(control: &HtmlElement, file: &File);
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

    fn for_widget(&self) -> Messages {
        self.0.clone().unchecked_into()
    }

    fn method(&self, name: &str) -> Function {
        Reflect::get(&self.0, &name.into()).unwrap().unchecked_into()
    }

    fn has(&self, id: &str) -> bool {
        self.method("has").call1(&self.0, &id.into()).unwrap().is_truthy()
    }

    fn say(&self, id: &str, values: &Value) -> String {
        let values = JSON::parse(&values.to_string()).unwrap();
        self.method("format").call2(&self.0, &id.into(), &values).unwrap().as_string().unwrap()
    }

    /// The text of a message without values; other words are themselves.
    pub(crate) fn words(&self, name: &str) -> String {
        if self.has(name) { self.say(name, &json!({})) } else { name.to_owned() }
    }

    /// Ids that were asked for in vain.
    pub(crate) fn failed(&self) -> Vec<String> {
        let failed = Array::from(&Reflect::get(&self.0, &"failed".into()).unwrap());
        failed.iter().filter_map(|id| id.as_string()).collect()
    }
}

/// A citizen on a page with one form. Wherever a name is asked for, it is the id of a message in `locales/`, or the words
/// themselves where the city sends them.
pub(crate) struct Citizen {
    pub(crate) host: HtmlElement,
    pub(crate) language: Language,
    root: ShadowRoot,
    mount: Element,
    element: RefCell<Option<Widget>>,
    heard: Array,
}

impl Citizen {
    /// Opens a page with the form of a city, and waits until it is there.
    pub(crate) async fn visits(city: &City) -> Self {
        Self::visits_with(city, json!({})).await
    }

    /// The form has these attributes beside its endpoint, by their names in HTML.
    pub(crate) async fn visits_with(city: &City, attributes: Value) -> Self {
        let citizen = Self::opens(Language::english(), &attributes_for(city, attributes)).await;
        citizen.until("the form", || citizen.sees_heading("step-category") || citizen.is_past_the_start()).await;
        citizen
    }

    /// Opens a page with a form of these attributes and no others.
    pub(crate) async fn opens(language: Language, attributes: &Value) -> Self {
        let host = place(STYLES[0], STYLES[1]);
        let root = host.shadow_root().unwrap();
        let mount = root.first_element_child().unwrap();
        let heard = listen(&host);
        let element = report().create(mount.clone(), given(&host, attributes, &language)).unwrap();
        Self { host, language, root, mount, element: RefCell::new(Some(element)), heard }
    }

    fn is_past_the_start(&self) -> bool {
        !find(&self.root, "heading", Vec::new()).is_empty()
    }

    /// The page changes the element's attributes.
    pub(crate) async fn page_changes(&self, city: &City, attributes: Value) {
        let attributes = attributes_for(city, attributes);
        if let Some(element) = self.element.borrow_mut().as_mut() {
            element.update(given(&self.host, &attributes, &self.language));
        }
        is_shown().await;
    }

    /// The page changes its language.
    pub(crate) async fn page_speaks(&mut self, language: Language, city: &City) {
        self.language = language;
        self.page_changes(city, json!({})).await;
    }

    /// Leaves the page; the widget goes with it.
    pub(crate) async fn leaves(self) {
        drop(self);
        is_shown().await;
    }

    /// What the page heard, as `name bubbles composed detail`.
    pub(crate) fn page_heard(&self) -> Vec<String> {
        self.heard.iter().filter_map(|event| event.as_string()).collect()
    }

    // What they see.

    /// All that is shown, for eyes and screen readers alike.
    pub(crate) fn screen(&self) -> String {
        self.mount.unchecked_ref::<HtmlElement>().inner_text()
    }

    /// A text in the language of the page.
    pub(crate) fn say(&self, id: &str) -> String {
        self.tell(id, &json!({}))
    }

    /// A text with values put in.
    pub(crate) fn tell(&self, id: &str, values: &Value) -> String {
        self.language.say(id, values)
    }

    fn words(&self, name: &str) -> String {
        self.language.words(name)
    }

    /// A name, as a field has it that is optional or not.
    fn names(&self, name: &str) -> Vec<String> {
        let words = self.words(name);
        let optional = self.tell("optional", &json!({ "label": words }));
        vec![words, optional]
    }

    pub(crate) fn sees(&self, words: &str) -> bool {
        self.screen().contains(&self.words(words))
    }

    pub(crate) fn sees_heading(&self, name: &str) -> bool {
        !find(&self.root, "heading", vec![self.words(name)]).is_empty()
    }

    /// All elements with this role, in their order.
    pub(crate) fn all(&self, role: &str) -> Vec<HtmlElement> {
        find(&self.root, role, Vec::new())
    }

    /// All elements with this role and name.
    pub(crate) fn named(&self, role: &str, name: &str) -> Vec<HtmlElement> {
        find(&self.root, role, self.names(name))
    }

    /// The one element with this role and name.
    pub(crate) fn the(&self, role: &str, name: &str) -> HtmlElement {
        let mut found = self.named(role, name);
        assert_eq!(found.len(), 1, "{role} “{name}” on:\n{}", self.screen());
        found.remove(0)
    }

    /// The one control with this name.
    pub(crate) fn control(&self, name: &str) -> HtmlElement {
        let mut found = controls(&self.root, self.names(name));
        assert_eq!(found.len(), 1, "control “{name}” on:\n{}", self.screen());
        found.remove(0)
    }

    /// What stands in a control now.
    pub(crate) fn value(&self, name: &str) -> String {
        Reflect::get(&self.control(name), &"value".into()).unwrap().as_string().unwrap()
    }

    /// The entries of a group, each with whether it is chosen.
    pub(crate) fn entries(&self, group: &str) -> Vec<(String, bool)> {
        let group = self.the("group", group);
        let entries = ["radio", "checkbox"].into_iter().flat_map(|role| find(&group, role, Vec::new()));
        entries.map(|entry| (name_of(&entry), is_chosen(&entry))).collect()
    }

    /// The problems in the summary above the form.
    pub(crate) fn problems(&self) -> Vec<String> {
        let summary = self.root.query_selector("[part=summary]").unwrap();
        let Some(summary) = summary else { return Vec::new() };
        assert_eq!(summary.get_attribute("role").as_deref(), Some("group"));
        let entries = summary.query_selector_all("li").unwrap();
        (0..entries.length()).filter_map(|index| entries.get(index)?.text_content()).collect()
    }

    pub(crate) fn has_focus(&self, element: &HtmlElement) -> bool {
        self.root.active_element().is_some_and(|focused| focused == **element)
    }

    /// The elements that this CSS selector finds: for what has neither role nor name.
    pub(crate) fn select(&self, selector: &str) -> Vec<Element> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
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

    /// Waits for a page of the form.
    pub(crate) async fn reaches(&self, heading: &str) {
        self.until(heading, || self.sees_heading(heading)).await;
    }

    pub(crate) async fn presses(&self, button: &str) {
        self.until(button, || !self.named("button", button).is_empty()).await;
        self.the("button", button).click();
        is_shown().await;
    }

    pub(crate) async fn follows(&self, link: &str) {
        self.the("link", link).click();
        is_shown().await;
    }

    pub(crate) async fn types(&self, control: &str, text: &str) {
        self.until(control, || !controls(&self.root, self.names(control)).is_empty()).await;
        self.types_into(&self.control(control), text).await;
    }

    pub(crate) async fn types_into(&self, control: &HtmlElement, text: &str) {
        type_into(control, text);
        is_shown().await;
    }

    /// Chooses one of the categories, or one entry where its name is the only one.
    pub(crate) async fn chooses(&self, entry: &str) {
        self.until(entry, || !controls(&self.root, self.names(entry)).is_empty()).await;
        self.control(entry).click();
        is_shown().await;
    }

    /// Chooses an entry under a question, or no longer.
    pub(crate) async fn answers(&self, question: &str, entry: &str) {
        self.until(question, || !self.named("group", question).is_empty()).await;
        let mut found = controls(&self.the("group", question), vec![self.words(entry)]);
        assert_eq!(found.len(), 1, "“{entry}” on:\n{}", self.screen());
        found.remove(0).click();
        is_shown().await;
    }

    pub(crate) async fn chooses_photo(&self, file: &File) {
        let input = self.select("input[type=file]").remove(0);
        choose(input.unchecked_ref(), file);
        is_shown().await;
    }

    /// Goes on, to the page with this heading.
    pub(crate) async fn goes_on_to(&self, heading: &str) {
        self.presses("continue").await;
        self.reaches(heading).await;
    }

    /// Reports a pothole, up to the second page.
    pub(crate) async fn begins(&self) {
        self.chooses("Pothole").await;
        self.goes_on_to("step-details").await;
    }

    /// Goes on from the second page to the review, with as little as is needed.
    pub(crate) async fn finishes(&self) {
        self.types("description", "A deep hole in the road").await;
        self.goes_on_to("step-place").await;
        self.types("place-words", "Via Roma 12").await;
        self.goes_on_to("step-contact").await;
        self.goes_on_to("step-review").await;
    }

    /// The shortest report of a pothole, ready to be sent.
    pub(crate) async fn fills_in(&self) {
        self.begins().await;
        self.finishes().await;
    }

    /// Sends the shortest report, and gets its receipt.
    pub(crate) async fn reports(&self) {
        self.fills_in().await;
        self.presses("send").await;
        self.reaches("receipt-title").await;
    }
}

impl Drop for Citizen {
    fn drop(&mut self) {
        if let Some(element) = self.element.take() {
            element.dispose();
        }
        self.host.remove();
    }
}

/// What the element class would hand over.
fn given(host: &HtmlElement, attributes: &Value, language: &Language) -> Given {
    let attributes = JSON::parse(&attributes.to_string()).unwrap();
    surface(host, &attributes, &Array::new(), &language.for_widget()).unchecked_into()
}

fn attributes_for(city: &City, mut attributes: Value) -> Value {
    attributes["endpoint"] = json!(city.endpoint);
    attributes
}

pub(crate) fn is_chosen(entry: &HtmlElement) -> bool {
    Reflect::get(entry, &"checked".into()).unwrap().is_truthy()
}

/// Waits until what was done is shown: Yew renders in microtasks, which come before the next task.
async fn is_shown() {
    clock::sleep(0).await;
}

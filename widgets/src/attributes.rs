//! Attributes of elements, as the page wrote them, and those of them that cannot be used.

use std::borrow::Cow;
use std::rc::Rc;

use civic_core::http::Endpoint;
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

use crate::ui;
use crate::words::Words;

/// Stands in [`BadAttribute::allowed`] for any http or https address, or one on the page's own site.
pub const ADDRESS: &str = "";

/// The attributes as the page wrote them, by their names in HTML. One that is a flag is there or not, whatever it says.
#[derive(Debug, Clone, PartialEq)]
pub struct Attributes(Rc<[(String, String)]>);

impl Attributes {
    /// Of an object of strings. By hand, since serde's way to say what is wrong with them weighs 3 kB on the wire.
    pub fn of(attributes: &Object) -> Self {
        let pair = |entry: JsValue| {
            let entry: Array = entry.dyn_into().ok()?;
            Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
        };
        Self(Object::entries(attributes).iter().filter_map(pair).collect())
    }

    fn value(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether a flag is set.
    pub fn flag(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// All names and values, for telling one element from another.
    pub fn written(&self) -> String {
        self.0.iter().map(|(name, value)| format!("{name}={value}\n")).collect()
    }

    /// Without blanks around it; `None` if it is absent or empty.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.value(name).map(str::trim).filter(|value| !value.is_empty())
    }

    /// The same, to keep.
    pub fn string(&self, name: &str) -> Option<String> {
        self.text(name).map(str::to_owned)
    }

    /// What the word of an attribute means: of `meanings`, which stand in the order of the words that are `allowed`.
    ///
    /// # Errors
    /// If it is none of those.
    pub fn one_of<T: Copy>(
        &self,
        name: &'static str,
        allowed: &'static str,
        meanings: &[T],
    ) -> Result<Option<T>, BadAttribute> {
        Ok(self.place(name, allowed)?.and_then(|place| meanings.get(place).copied()))
    }

    /// The address of a back end.
    ///
    /// # Errors
    /// If there is none, or it is no address.
    pub fn endpoint(&self, name: &'static str) -> Result<Endpoint, BadAttribute> {
        let address = self.text(name).unwrap_or_default();
        Endpoint::new(address).ok_or_else(|| BadAttribute::new(name, address, ADDRESS))
    }

    /// Which of the words that are `allowed` an attribute says. Not generic, so that there is one of it.
    ///
    /// # Errors
    /// If it is none of those.
    pub fn place(&self, name: &'static str, allowed: &'static str) -> Result<Option<usize>, BadAttribute> {
        let Some(value) = self.text(name) else { return Ok(None) };
        let place = allowed.split(',').position(|word| word.trim_start() == value);
        place.map(Some).ok_or_else(|| BadAttribute::new(name, value, allowed))
    }
}

/// An attribute that cannot be used; the widget says so instead of guessing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadAttribute {
    /// Its name, as in HTML.
    pub name: &'static str,
    /// What it says.
    pub value: String,
    /// What it may say: the words there are; empty where it is an address.
    pub allowed: Cow<'static, str>,
}

impl BadAttribute {
    /// An attribute, what it says, and what it may say.
    pub fn new(name: &'static str, value: &str, allowed: impl Into<Cow<'static, str>>) -> Self {
        Self { name, value: value.to_owned(), allowed: allowed.into() }
    }

    /// What is wrong, for the page and the console.
    pub fn explain(&self, words: &Words) -> String {
        let values = [
            ("name", self.name.into()),
            ("value", self.value.as_str().into()),
            ("allowed", self.allowed.as_ref().into()),
        ];
        words.with(if self.allowed == ADDRESS { "bad-address" } else { "bad-attribute" }, &values)
    }

    /// The same in place of the widget.
    pub fn view(&self, words: &Words) -> Html {
        ui::notice(ui::Tone::Error, html! { <p>{ self.explain(words) }</p> })
    }
}

//! Texts for people: every one comes from `locales/`, by its Fluent id.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;

use crate::part::NotLoaded;

#[wasm_bindgen]
extern "C" {
    /// The texts of one language, as `pkg/src/code/messages.js` hands them over.
    #[derive(Clone, Debug, PartialEq)]
    pub type Messages;

    #[wasm_bindgen(method, getter)]
    fn language(this: &Messages) -> String;

    #[wasm_bindgen(method, getter)]
    fn locale(this: &Messages) -> String;

    #[wasm_bindgen(method, getter)]
    fn direction(this: &Messages) -> String;

    /// Resolves once the texts are here that are said later.
    #[wasm_bindgen(method, catch)]
    fn more(this: &Messages) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn format(this: &Messages, id: &str, values: &JsValue) -> Result<String, JsValue>;
}

/// The texts of the language that an element speaks.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    messages: Messages,
    language: String,
    locale: String,
    direction: String,
}

impl Words {
    /// The words of these messages.
    pub fn new(messages: Messages) -> Self {
        let (language, locale, direction) = (messages.language(), messages.locale(), messages.direction());
        Self { messages, language, locale, direction }
    }

    /// The language's tag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The tag by which dates and numbers are written: of the same language, with the page's own region.
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// `ltr` or `rtl`.
    pub fn direction(&self) -> &str {
        &self.direction
    }

    /// Brings what a widget says once its later part is here; begins at once.
    ///
    /// # Errors
    /// If it does not come.
    pub fn more(&self) -> impl Future<Output = Result<(), NotLoaded>> + use<> {
        let texts = self.messages.more();
        async move { texts.map_err(|_| NotLoaded)?.await.map(|_| ()).map_err(|_| NotLoaded) }
    }

    /// The text of a message; its id where the language lacks it, which a test forbids.
    pub fn say(&self, id: &str) -> String {
        self.messages.format(id, &JsValue::UNDEFINED).unwrap_or_else(|_| id.to_owned())
    }

    /// The text of a message with values put in.
    pub fn with(&self, id: &str, values: &[(&str, JsValue)]) -> String {
        let object = Object::new();
        for (name, value) in values {
            // Setting a property of a fresh plain object cannot fail.
            let _ = Reflect::set(&object, &JsValue::from_str(name), value);
        }
        self.messages.format(id, &object).unwrap_or_else(|_| id.to_owned())
    }
}

//! [`Stage`]: what every widget stands on. It is in the first part of the module, and Yew with it.

use js_sys::{Array, Function, Object};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::browser::fetch::First;
use crate::words::{Messages, Words};

/// What an element hands to its widget.
#[derive(Clone, PartialEq)]
pub struct Surface {
    /// The custom element; events are told there.
    pub host: HtmlElement,
    /// Its attributes by their names in HTML; one that is a flag is there or not.
    pub attributes: Object,
    /// The attributes of its children that are settings, such as `<civic-source>`, in their order.
    pub settings: Array,
    /// Its language.
    pub words: Words,
    /// Loads a script of the package by its name: gives back a promise.
    pub script: Function,
    /// The requests for what the widget asks first, which are under way already; for a new widget only.
    pub first: Vec<First>,
}

#[wasm_bindgen]
extern "C" {
    /// A [`Surface`] as `pkg/src/element.js` hands it over.
    pub type Given;

    #[wasm_bindgen(method, getter)]
    fn host(this: &Given) -> HtmlElement;

    #[wasm_bindgen(method, getter)]
    fn attributes(this: &Given) -> Object;

    #[wasm_bindgen(method, getter)]
    fn settings(this: &Given) -> Array;

    #[wasm_bindgen(method, getter)]
    fn messages(this: &Given) -> Messages;

    #[wasm_bindgen(method, getter)]
    fn script(this: &Given) -> Function;

    #[wasm_bindgen(method, getter)]
    fn asked(this: &Given) -> Array<First>;
}

impl From<Given> for Surface {
    fn from(given: Given) -> Self {
        Self {
            host: given.host(),
            attributes: given.attributes(),
            settings: given.settings(),
            words: Words::new(given.messages()),
            script: given.script(),
            first: given.asked().iter().collect(),
        }
    }
}

/// Shows a kind of widget.
pub type View = fn(Surface) -> Html;

/// A widget, and what it is shown by.
#[derive(Clone, Properties)]
pub struct StageProps {
    /// Always the same for one element.
    pub view: View,
    /// What changes.
    pub surface: Surface,
}

impl PartialEq for StageProps {
    fn eq(&self, other: &Self) -> bool {
        self.surface == other.surface
    }
}

/// Shows a widget whose code came later than its own.
pub struct Stage;

impl Component for Stage {
    type Message = ();
    type Properties = StageProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        (ctx.props().view)(ctx.props().surface.clone())
    }
}

//! The whole surface that JavaScript sees: load a kind of widget, mount, update, unmount, and what to do if it all breaks.

use js_sys::{Error, Function};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::AppHandle;

use crate::mobility;
use crate::part::NotLoaded;
use crate::poll;
use crate::report;
use crate::stage::{Given, Stage, StageProps, View};

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

/// A kind of widget whose code is here.
#[wasm_bindgen]
pub struct Kind {
    view: View,
}

/// The report form of `<civic-report>`.
#[wasm_bindgen]
pub fn report() -> Kind {
    Kind { view: report::view }
}

/// The panel of `<civic-mobility>`.
///
/// # Errors
/// If its part of the module does not load.
#[wasm_bindgen]
pub async fn mobility() -> Result<Kind, JsValue> {
    // The loader of the file has said why.
    let failed = |NotLoaded| Error::new("a part of the module did not load");
    Ok(Kind { view: mobility::load().await.map_err(failed)? })
}

/// The polls of `<civic-poll>`.
///
/// # Errors
/// If their part of the module does not load.
#[wasm_bindgen]
pub async fn poll() -> Result<Kind, JsValue> {
    // The loader of the file has said why.
    let failed = |NotLoaded| Error::new("a part of the module did not load");
    Ok(Kind { view: poll::load().await.map_err(failed)? })
}

#[wasm_bindgen]
impl Kind {
    /// Shows a widget of this kind inside `mount`, an element of the shadow root of the element that `given` is of.
    ///
    /// # Errors
    /// If `mount` cannot take a child.
    pub fn create(&self, mount: Element, given: Given) -> Result<Widget, JsValue> {
        // An element of its own, because Yew leaves its root marked: removing it is what lets go of everything.
        let inner = crate::browser::dom::child(&mount)?;
        let props = StageProps { view: self.view, surface: given.into() };
        let app = yew::Renderer::<Stage>::with_root_and_props(inner.clone(), props).render();
        Ok(Widget { app, view: self.view, inner })
    }
}

/// A widget on a page.
#[wasm_bindgen]
pub struct Widget {
    app: AppHandle<Stage>,
    view: View,
    inner: Element,
}

#[wasm_bindgen]
impl Widget {
    /// Takes in changed attributes or another language, in place.
    pub fn update(&mut self, given: Given) {
        self.app.update(StageProps { view: self.view, surface: given.into() });
    }

    /// Takes the widget off the page; what it keeps stays on the device.
    pub fn dispose(self) {
        self.app.destroy();
        self.inner.remove();
    }
}

//! Whether somebody may be looking.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, VisibilityState};

use super::network::Listener;

/// Calls back each time the page's tab is hidden or shown, until it is dropped.
#[must_use = "it stops listening when it is dropped"]
pub struct Visibility {
    _listener: Listener,
}

impl Visibility {
    /// Tells whether the tab is shown. `None` where there is no document to listen to.
    pub fn listen(callback: impl Fn(bool) + 'static) -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let told = document.clone();
        let changed = move || callback(told.visibility_state() == VisibilityState::Visible);
        Listener::add(document.into(), "visibilitychange", changed).map(|listener| Self { _listener: listener })
    }
}

/// Calls back each time an element comes onto the screen or leaves it, until it is dropped.
#[must_use = "it stops watching when it is dropped"]
pub struct Sight {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Sight {
    /// Tells whether the element is on the screen. `None` where the browser does not watch.
    pub fn watch(element: &Element, callback: impl Fn(bool) + 'static) -> Option<Self> {
        let closure = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let latest = entries.pop().dyn_into::<IntersectionObserverEntry>();
            if let Ok(latest) = latest {
                callback(latest.is_intersecting());
            }
        });
        let observer = IntersectionObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _callback: closure })
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

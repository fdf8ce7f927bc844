//! Whether the device has a network, and when it is worth trying again.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::EventTarget;

/// `false` only if the device surely has no network. `true` promises nothing: the network may lead nowhere.
pub fn is_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// Calls back each time the device finds a network, until it is dropped.
#[must_use = "it stops listening when it is dropped"]
pub struct Online {
    _listener: Listener,
}

impl Online {
    /// `None` where there is no window to listen to.
    pub fn listen(callback: impl Fn() + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        Listener::add(window.into(), "online", callback).map(|listener| Self { _listener: listener })
    }
}

pub(super) struct Listener {
    target: EventTarget,
    event: &'static str,
    callback: Closure<dyn Fn()>,
}

impl Listener {
    pub(super) fn add(target: EventTarget, event: &'static str, callback: impl Fn() + 'static) -> Option<Self> {
        let callback = Closure::<dyn Fn()>::new(callback);
        target.add_event_listener_with_callback(event, callback.as_ref().unchecked_ref()).ok()?;
        Some(Self { target, event, callback })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        // Fails only for a listener that is no function.
        self.target.remove_event_listener_with_callback(self.event, self.callback.as_ref().unchecked_ref()).ok();
    }
}

//! What time it is, waiting, and chance.

use civic_core::Timestamp;
use civic_core::poll::BallotKey;
use civic_core::report::DraftKey;
use js_sys::{Date, Function, Math, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The device's time.
pub fn now() -> Timestamp {
    Timestamp(Date::now() as i64)
}

/// Minutes that the device's clock shows more than UTC: in January and in July of this year.
pub fn offsets() -> [i16; 2] {
    let year = Date::new_0().get_full_year();
    [0, 6].map(|month| -Date::new_with_year_month_day(year, month, 1).get_timezone_offset() as i16)
}

/// Waits; longer in a background tab, where browsers slow timers down.
pub async fn sleep(milliseconds: u32) {
    // Without a window there is no page that could be waiting.
    timeout(milliseconds).await.ok();
}

/// A key for a new draft: 128 random bits in hexadecimal.
///
/// Not `crypto.randomUUID`, which pages without HTTPS do not have.
pub fn draft_key() -> DraftKey {
    DraftKey(random_bits().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// A key for a new ballot: 128 random bits.
pub fn ballot_key() -> BallotKey {
    BallotKey::from_random(random_bits())
}

fn random_bits() -> [u8; 16] {
    let mut bits = [0_u8; 16];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    if crypto.is_none_or(|crypto| crypto.get_random_values_with_u8_array(&mut bits).is_err()) {
        bits.fill_with(|| (Math::random() * 256.0) as u8);
    }
    bits
}

/// Calls back once, unless it is dropped before.
#[must_use = "it does not call back once it is dropped"]
pub struct Alarm {
    _timer: Option<Timer>,
}

impl Alarm {
    /// Calls back after some seconds.
    pub fn after(seconds: u32, callback: impl FnOnce() + 'static) -> Self {
        Self { _timer: Timer::start(seconds.saturating_mul(1000), callback) }
    }
}

/// A promise that resolves with `undefined` after some time.
pub(super) fn timeout(milliseconds: u32) -> Promise {
    super::called_back(|resolve, _| set_timeout(resolve, milliseconds).map(|_| ()))
}

/// Calls back once, unless it is dropped before.
pub(super) struct Timer {
    id: i32,
    _callback: Closure<dyn FnMut()>,
}

impl Timer {
    pub(super) fn start(milliseconds: u32, callback: impl FnOnce() + 'static) -> Option<Self> {
        let callback = Closure::once(callback);
        let id = set_timeout(callback.as_ref().unchecked_ref(), milliseconds).ok()?;
        Some(Self { id, _callback: callback })
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.id);
        }
    }
}

fn set_timeout(callback: &Function, milliseconds: u32) -> Result<i32, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
    window.set_timeout_with_callback_and_timeout_and_arguments_0(callback, milliseconds)
}

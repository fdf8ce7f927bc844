//! Where the device is (W3C Geolocation).

use civic_core::{LocateFailure, Position};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{PositionError, PositionOptions};

/// How long the device may look for its position, once the citizen has allowed it; milliseconds.
const TIME_LIMIT: u32 = 15_000;
/// How old a position may be that the device already knows; milliseconds.
const MAXIMUM_AGE: u32 = 60_000;

/// Where the device is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Located {
    /// WGS 84.
    pub position: Position,
    /// Metres: with 95 % confidence the device is no farther than this from the position.
    pub accuracy: u32,
}

/// Asks the device; the browser may first ask the citizen, who may take their time.
pub async fn locate() -> Result<Located, LocateFailure> {
    let window = web_sys::window().filter(web_sys::Window::is_secure_context).ok_or(LocateFailure::Unsupported)?;
    let geolocation = window.navigator().geolocation().map_err(|_| LocateFailure::Unsupported)?;
    if geolocation.is_undefined() {
        return Err(LocateFailure::Unsupported);
    }
    let options = PositionOptions::new();
    options.set_enable_high_accuracy(true);
    options.set_timeout(TIME_LIMIT);
    options.set_maximum_age(MAXIMUM_AGE);
    let found = super::called_back(|resolve, reject| {
        geolocation.get_current_position_with_error_callback_and_options(resolve, Some(reject), &options)
    });
    let found = found.await.map_err(|error| reason(&error))?;
    let coordinates = found.unchecked_into::<web_sys::Position>().coords();
    let position = Position::new(coordinates.latitude(), coordinates.longitude()).ok_or(LocateFailure::Unavailable)?;
    Ok(Located { position, accuracy: coordinates.accuracy().ceil() as u32 })
}

/// By the code, if it has one: an exception that the browser throws instead of calling back has none.
fn reason(error: &JsValue) -> LocateFailure {
    let code = Reflect::get(error, &"code".into()).ok().and_then(|code| code.as_f64()).unwrap_or_default() as u16;
    match code {
        PositionError::PERMISSION_DENIED => LocateFailure::Denied,
        PositionError::TIMEOUT => LocateFailure::Timeout,
        _ => LocateFailure::Unavailable,
    }
}

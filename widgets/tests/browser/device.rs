//! Clock, language, network, position, console.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use civic_core::report::Position;
use civic_core::{LocateFailure, Moment, Timestamp};
use civic_widgets::browser::geolocation::{Located, locate};
use civic_widgets::browser::network::{Online, is_online};
use civic_widgets::browser::sight::Visibility;
use civic_widgets::browser::{clock, console, intl};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Redefined, text, value};

/// 14 April 2010, 14:37 UTC.
const SPRING: Timestamp = Timestamp(1_271_255_858_000);

#[wasm_bindgen_test]
async fn waiting_takes_its_time() {
    let start = clock::now();
    clock::sleep(50).await;
    let waited = clock::now().0 - start.0;
    assert!((45..5_000).contains(&waited), "{waited}");
    assert!(start > SPRING);
}

#[wasm_bindgen_test]
fn no_two_drafts_share_a_key() {
    let secure = [clock::draft_key(), clock::draft_key()];
    let without_crypto = {
        let _crypto = Redefined::new("crypto", "{ value: undefined }");
        [clock::draft_key(), clock::draft_key()]
    };
    let mut keys: Vec<String> = secure.into_iter().chain(without_crypto).map(|key| key.0).collect();
    assert!(keys.iter().all(|key| key.len() == 32 && key.chars().all(|digit| digit.is_ascii_hexdigit())), "{keys:?}");
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), 4);
}

#[wasm_bindgen_test]
fn times_and_numbers_are_in_the_readers_language() {
    assert!(intl::date_time("it", SPRING).starts_with("14 aprile 2010"), "{}", intl::date_time("it", SPRING));
    assert!(intl::date_time("en-GB", SPRING).starts_with("14 April 2010"), "{}", intl::date_time("en-GB", SPRING));
    assert_eq!(intl::number("it", 1_234_567.5), "1.234.567,5");
    assert_eq!(intl::number("en", 1_234_567.5), "1,234,567.5");
}

#[wasm_bindgen_test]
fn an_odd_language_tag_means_the_browsers_language() {
    for odd in ["", "it_IT", "x", "-", "12345678901", "not a tag!", "\u{0}"] {
        assert_eq!(intl::date_time(odd, SPRING), intl::date_time(&text("navigator.language"), SPRING), "{odd:?}");
        assert_eq!(intl::number(odd, 0.5), intl::number(&text("navigator.language"), 0.5), "{odd:?}");
    }
}

#[wasm_bindgen_test]
fn a_time_without_a_zone_is_never_converted() {
    let _auckland = Redefined::new(
        "Intl.DateTimeFormat",
        "{ value: ((real) => function (locales, options) {
            return new real(locales, { timeZone: 'Pacific/Auckland', ...options });
        })(Intl.DateTimeFormat) }",
    );
    let instant = intl::moment("it", &Moment::Instant(SPRING));
    assert!(instant.starts_with("15 aprile 2010") && instant.contains("02:37"), "{instant}");
    let local = intl::moment("it", &Moment::Local("2014-07-12T10:58:43".to_owned()));
    assert!(local.starts_with("12 luglio 2014") && local.contains("10:58"), "{local}");
    assert_eq!(intl::moment("it", &Moment::Raw("yesterday".to_owned())), "yesterday");
}

#[wasm_bindgen_test]
fn a_time_beyond_the_calendar_is_no_exception() {
    assert_eq!(intl::date_time("it", Timestamp(i64::MAX)), "");
    assert_eq!(intl::date_time("it", Timestamp(i64::MIN)), "");
}

#[wasm_bindgen_test]
fn the_networks_return_is_told_until_nobody_listens() {
    let calls = Rc::new(Cell::new(0));
    let count = calls.clone();
    let online = Online::listen(move || count.set(count.get() + 1));
    value("window.dispatchEvent(new Event('online'))");
    assert_eq!(calls.get(), 1);
    drop(online);
    value("window.dispatchEvent(new Event('online'))");
    assert_eq!(calls.get(), 1);
}

#[wasm_bindgen_test]
fn the_citizens_leaving_and_return_are_told() {
    let told = Rc::new(RefCell::new(Vec::new()));
    let tell = told.clone();
    let visibility = Visibility::listen(move |visible| tell.borrow_mut().push(visible));
    for state in ["hidden", "visible"] {
        let _state = Redefined::new("document.visibilityState", &format!("{{ value: '{state}' }}"));
        value("document.dispatchEvent(new Event('visibilitychange'))");
    }
    assert_eq!(*told.borrow(), [false, true]);
    drop(visibility);
    value("document.dispatchEvent(new Event('visibilitychange'))");
    assert_eq!(told.borrow().len(), 2);
}

#[wasm_bindgen_test]
fn a_device_without_network_is_offline() {
    for online in [false, true] {
        let _network = Redefined::new("navigator.onLine", &format!("{{ value: {online} }}"));
        assert_eq!(is_online(), online);
    }
}

async fn locate_with(get_current_position: &str) -> Result<Located, LocateFailure> {
    let _geolocation = Redefined::new(
        "navigator.geolocation",
        &format!("{{ value: {{ getCurrentPosition: (success, failure, options) => {get_current_position} }} }}"),
    );
    locate().await
}

#[wasm_bindgen_test]
async fn the_device_says_where_it_is() {
    let found = "{ seen = options; success({ coords: { latitude: 43.7696, longitude: 11.2558, accuracy: 12.2 } }) }";
    let position = Position::new(43.7696, 11.2558).unwrap();
    assert_eq!(locate_with(found).await, Ok(Located { position, accuracy: 13 }));
    assert_eq!(text("[seen.enableHighAccuracy, seen.timeout, seen.maximumAge]"), "true,15000,60000");
}

#[wasm_bindgen_test]
async fn a_device_that_does_not_say_where_it_is_says_why() {
    assert_eq!(locate_with("failure({ code: 1 })").await, Err(LocateFailure::Denied));
    assert_eq!(locate_with("failure({ code: 2 })").await, Err(LocateFailure::Unavailable));
    assert_eq!(locate_with("failure({ code: 3 })").await, Err(LocateFailure::Timeout));
    let nowhere = "success({ coords: { latitude: 0, longitude: 0, accuracy: 1 } })";
    assert_eq!(locate_with(nowhere).await, Err(LocateFailure::Unavailable));
    assert_eq!(locate_with("{ throw new TypeError('no') }").await, Err(LocateFailure::Unavailable));
}

#[wasm_bindgen_test]
async fn a_page_without_https_cannot_ask_for_the_position() {
    {
        let _insecure = Redefined::new("isSecureContext", "{ value: false }");
        assert_eq!(locate().await, Err(LocateFailure::Unsupported));
    }
    let _missing = Redefined::new("navigator.geolocation", "{ value: undefined }");
    assert_eq!(locate().await, Err(LocateFailure::Unsupported));
}

#[wasm_bindgen_test]
fn the_webmaster_sees_who_is_speaking() {
    for (level, say) in [("warn", console::warn as fn(&str)), ("error", console::error)] {
        let _console = Redefined::new(&format!("console.{level}"), "{ value: (...words) => { seen = words } }");
        say("no endpoint");
        assert_eq!(text("seen"), "civic-widgets: no endpoint");
    }
}

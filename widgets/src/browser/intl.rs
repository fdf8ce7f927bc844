//! Times and numbers as the reader's language writes them, by the browser's own `Intl` (ECMA-402).
//!
//! A language tag that is not well-formed (`it_IT`, say) means the browser's language; it never fails.

use civic_core::{Moment, Timestamp};
use js_sys::Intl::{DateTimeFormat, DateTimeFormatOptions, DateTimeStyle, NumberFormat, WeekdayFormat};
use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Day, month, year and time, in the device's time zone: `14 aprile 2010 alle ore 16:37`.
pub fn date_time(lang: &str, time: Timestamp) -> String {
    formatted(lang, time, &DateTimeFormatOptions::new())
}

/// The same with the name of the zone: `14 aprile 2010 alle ore 16:37 CEST`.
pub fn deadline(lang: &str, time: Timestamp) -> String {
    let options = DateTimeFormatOptions::new();
    // A style and a zone do not go together (ECMA-402, 11.1.2).
    for (name, value) in [
        ("day", "numeric"),
        ("month", "long"),
        ("year", "numeric"),
        ("hour", "numeric"),
        ("minute", "2-digit"),
        ("timeZoneName", "short"),
    ] {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    shown(lang, time, &options)
}

/// Hours and minutes, in the device's time zone: `16:37`.
pub fn time_of_day(lang: &str, time: Timestamp) -> String {
    let options = DateTimeFormatOptions::new();
    options.set_time_style(DateTimeStyle::Short);
    shown(lang, time, &options)
}

/// Day and month, with the year: `14 apr 2010`.
pub fn day(lang: &str, time: Timestamp) -> String {
    let options = DateTimeFormatOptions::new();
    options.set_date_style(DateTimeStyle::Medium);
    shown(lang, time, &options)
}

/// The short name of a day of the week, 0 to 6 from Monday: `lun`.
pub fn weekday(lang: &str, day: usize) -> String {
    let options = DateTimeFormatOptions::new();
    options.set_weekday(WeekdayFormat::Short);
    options.set_time_zone("UTC");
    // 5 January 1970 was a Monday.
    let days = i64::try_from(day).unwrap_or_default().saturating_add(4);
    shown(lang, Timestamp(days.saturating_mul(24 * 60 * 60 * 1000)), &options)
}

/// The same for a time as exact as the back end said it; a time without a zone is shown as it is.
pub fn moment(lang: &str, moment: &Moment) -> String {
    match moment {
        Moment::Instant(time) => date_time(lang, *time),
        Moment::Local(text) => match Timestamp::parse(&format!("{text}Z")) {
            Some(as_if_utc) => {
                let options = DateTimeFormatOptions::new();
                options.set_time_zone("UTC");
                formatted(lang, as_if_utc, &options)
            }
            None => text.clone(),
        },
        Moment::Raw(text) => text.clone(),
    }
}

/// A number, grouped and with at most three decimals: `1.234,5`.
pub fn number(lang: &str, value: f64) -> String {
    call(&NumberFormat::new(&locales(lang), &Object::new()).format(), &value.into())
        .unwrap_or_else(|| value.to_string())
}

/// An amount of money without cents: `1.234 €`.
pub fn money(lang: &str, value: f64, currency: &str) -> String {
    let style = [("style", "currency".into()), ("currency", currency.into()), ("maximumFractionDigits", 0.into())];
    styled(lang, value, &style).unwrap_or_else(|| format!("{} {currency}", number(lang, value)))
}

/// A share in whole percent: `12 %`.
pub fn percent(lang: &str, share: f64) -> String {
    styled(lang, share, &[("style", "percent".into())]).unwrap_or_else(|| number(lang, share))
}

/// `None` for a currency that there is not.
fn styled(lang: &str, value: f64, style: &[(&str, JsValue)]) -> Option<String> {
    let options = Object::new();
    for (name, value) in style {
        let _ = Reflect::set(&options, &JsValue::from_str(name), value);
    }
    let format = number_format(&locales(lang), &options).ok()?;
    call(&format.format(), &value.into())
}

fn formatted(lang: &str, time: Timestamp, options: &DateTimeFormatOptions) -> String {
    options.set_date_style(DateTimeStyle::Long);
    options.set_time_style(DateTimeStyle::Short);
    shown(lang, time, options)
}

fn shown(lang: &str, time: Timestamp, options: &DateTimeFormatOptions) -> String {
    let date = Date::new(&(time.0 as f64).into());
    // A time beyond the year 275760 is no `Date`, and `format` throws (ECMA-402, FormatDateTimePattern).
    call(&DateTimeFormat::new(&locales(lang), options).format(), &date).unwrap_or_else(|| time.to_rfc3339())
}

fn call(format: &Function, value: &JsValue) -> Option<String> {
    format.call1(&JsValue::UNDEFINED, value).ok()?.as_string()
}

/// The one language to format in, or none for the browser's.
fn locales(lang: &str) -> Array {
    canonical_locales(lang).unwrap_or_default()
}

#[wasm_bindgen]
extern "C" {
    // js-sys has it without `catch`, and it throws for a tag that is not well-formed (ECMA-402, 8.3.1).
    #[wasm_bindgen(js_namespace = Intl, js_name = getCanonicalLocales, catch)]
    fn canonical_locales(lang: &str) -> Result<Array, JsValue>;

    // It throws for a currency that is not well-formed (ECMA-402, 15.1.2).
    #[wasm_bindgen(js_namespace = Intl, js_name = NumberFormat, catch)]
    fn number_format(locales: &Array, options: &Object) -> Result<NumberFormat, JsValue>;
}

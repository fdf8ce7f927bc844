//! The attributes of `<civic-report>`, read and checked.

use civic_core::http::Endpoint;
use civic_core::report::Backend;
use civic_core::report::form::{ContactOption, Options};
use civic_core::report::open311::{Format, Media, MultiValue, Open311, Paging, Settings};
use serde::Deserialize;
use wasm_bindgen::JsValue;

use crate::browser::fetch::Fetch;

/// Stands in [`BadAttribute::allowed`] for any http or https address, or one on the page's own site.
pub(super) const ADDRESS: &str = "";

/// The attributes as the page wrote them.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Attributes {
    endpoint: Option<String>,
    backend: Option<String>,
    jurisdiction: Option<String>,
    api_key: Option<String>,
    format: Option<String>,
    multi_value: Option<String>,
    media_field: Option<String>,
    locale: Option<String>,
    paging: Option<String>,
    page_size: Option<String>,
    extensions: bool,
    no_photo: bool,
    contact: Option<String>,
    privacy_url: Option<String>,
    heading_level: Option<String>,
    id: String,
}

/// What the attributes mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    settings: Result<Settings, BadAttribute>,
    /// What the form asks.
    pub options: Options,
    /// Where the city says what it does with personal data; http or https, or on the page's own site.
    pub privacy_url: Option<Endpoint>,
    /// The level of the form's headings.
    pub heading_level: u8,
    /// The element's `id`, which tells its draft from that of another form for the same back end.
    id: String,
}

/// An attribute that cannot be used; the widget says so instead of guessing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadAttribute {
    /// Its name, as in HTML.
    pub name: &'static str,
    /// What it says.
    pub value: String,
    /// What it may say: the words there are; empty where it is an address.
    pub allowed: &'static str,
}

impl Config {
    /// Reads an object of attributes by their camel-case names.
    pub fn read(attributes: JsValue) -> Self {
        let attributes: Attributes = serde_wasm_bindgen::from_value(attributes).unwrap_or_default();
        let contact = one_of("contact", &attributes.contact, "optional, required, none", |word| match word {
            "optional" => Some(ContactOption::Optional),
            "required" => Some(ContactOption::EmailRequired),
            "none" => Some(ContactOption::None),
            _ => None,
        });
        let level = one_of("heading-level", &attributes.heading_level, "1, 2, 3, 4, 5, 6", |word| {
            word.parse::<u8>().ok().filter(|level| (1..=6).contains(level))
        });
        let privacy = one_of("privacy-url", &attributes.privacy_url, ADDRESS, Endpoint::new);
        let mut settings = settings(&attributes);
        for bad in [contact.as_ref().err(), level.as_ref().err(), privacy.as_ref().err()].into_iter().flatten() {
            settings = settings.and(Err(bad.clone()));
        }
        Self {
            settings,
            options: Options { photo: !attributes.no_photo, contact: contact.ok().flatten().unwrap_or_default() },
            privacy_url: privacy.ok().flatten(),
            heading_level: level.ok().flatten().unwrap_or(2),
            id: attributes.id,
        }
    }

    /// The attribute that keeps the form from working, if there is one.
    pub fn bad_attribute(&self) -> Option<&BadAttribute> {
        self.settings.as_ref().err()
    }

    /// The back end, through this transport; `None` if the attributes name none.
    pub fn backend(&self, transport: Fetch) -> Option<Backend<Fetch>> {
        let settings = self.settings.as_ref().ok()?;
        Some(Backend::Open311(Open311::new(settings.clone(), transport)))
    }

    /// Whether another config speaks to the same back end in the same way.
    pub fn same_backend(&self, other: &Self) -> bool {
        self.settings == other.settings
    }

    /// What tells the records of this back end from those of others on this device.
    pub fn back_end_key(&self) -> String {
        self.settings.as_ref().map_or_else(
            |_| String::new(),
            |settings| format!("{} {}", settings.base, settings.jurisdiction.as_deref().unwrap_or_default()),
        )
    }

    /// What tells this form's draft from others on this device.
    pub fn draft_key(&self) -> String {
        format!("{} {}", self.back_end_key(), self.id)
    }
}

fn settings(attributes: &Attributes) -> Result<Settings, BadAttribute> {
    one_of("backend", &attributes.backend, "open311", |word| (word == "open311").then_some(()))?;
    let address = attributes.endpoint.clone().unwrap_or_default();
    let base = Endpoint::new(&address).ok_or(BadAttribute { name: "endpoint", value: address, allowed: ADDRESS })?;
    let format = one_of("format", &attributes.format, "json, xml", |word| match word {
        "json" => Some(Format::Json),
        "xml" => Some(Format::Xml),
        _ => None,
    })?;
    let multi_value =
        one_of("multi-value", &attributes.multi_value, "brackets, repeated, comma, bare", |word| match word {
            "brackets" => Some(MultiValue::Brackets),
            "repeated" => Some(MultiValue::Repeated),
            "comma" => Some(MultiValue::Comma),
            "bare" => Some(MultiValue::Bare),
            _ => None,
        })?;
    let size = one_of("page-size", &attributes.page_size, "1–1000", |word| {
        word.parse::<usize>().ok().filter(|size| (1..=1000).contains(size))
    })?
    .unwrap_or(50);
    let paging = one_of("paging", &attributes.paging, "none, pages, offset", |word| match word {
        "none" => Some(Paging::None),
        "pages" => Some(Paging::Pages { size }),
        "offset" => Some(Paging::Offset { size }),
        _ => None,
    })?;
    let media = match (&attributes.media_field, attributes.no_photo) {
        (_, true) => Media::None,
        (Some(field), false) => Media::Multipart { field: field.clone() },
        (None, false) => Media::default(),
    };
    Ok(Settings {
        jurisdiction: attributes.jurisdiction.clone(),
        api_key: attributes.api_key.clone(),
        format: format.unwrap_or_default(),
        multi_value: multi_value.unwrap_or_default(),
        media,
        locale: attributes.locale.clone(),
        paging: paging.unwrap_or_default(),
        extensions: attributes.extensions,
        ..Settings::new(base)
    })
}

/// The meaning of an attribute: `None` if it is absent or empty.
fn one_of<T>(
    name: &'static str,
    value: &Option<String>,
    allowed: &'static str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<Option<T>, BadAttribute> {
    match value.as_deref().map(str::trim).filter(|value| !value.is_empty()) {
        None => Ok(None),
        Some(value) => read(value).map(Some).ok_or_else(|| BadAttribute { name, value: value.to_owned(), allowed }),
    }
}

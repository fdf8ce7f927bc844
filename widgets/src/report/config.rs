//! The attributes of `<civic-report>`, read and checked.

use std::collections::BTreeMap;

use civic_core::http::{Endpoint, Transport};
use civic_core::link::Link;
use civic_core::report::Backend;
use civic_core::report::form::{ContactOption, Options};
use civic_core::report::open311::{Format, Media, MultiValue, Open311, Paging, Settings};
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

/// Stands in [`BadAttribute::allowed`] for any http or https address, or one on the page's own site.
pub(super) const ADDRESS: &str = "";

/// The attributes as the page wrote them, by their names in HTML. One that is a flag is there or not, whatever it says.
struct Attributes(BTreeMap<String, String>);

impl Attributes {
    /// Of an object of strings. By hand, since serde's way to say what is wrong with them weighs 3 kB on the wire.
    fn of(attributes: &Object) -> Self {
        let pair = |entry: JsValue| {
            let entry: Array = entry.dyn_into().ok()?;
            Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
        };
        Self(Object::entries(attributes).iter().filter_map(pair).collect())
    }

    fn flag(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Without blanks around it; `None` if it is absent or empty.
    fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    /// What the word of an attribute means: of `meanings`, which stand in the order of the words that are `allowed`.
    fn one_of<T: Copy>(
        &self,
        name: &'static str,
        allowed: &'static str,
        meanings: &[T],
    ) -> Result<Option<T>, BadAttribute> {
        Ok(self.place(name, allowed)?.and_then(|place| meanings.get(place).copied()))
    }

    /// Not generic, so that there is one of it.
    fn place(&self, name: &'static str, allowed: &'static str) -> Result<Option<usize>, BadAttribute> {
        let Some(value) = self.text(name) else { return Ok(None) };
        let place = allowed.split(", ").position(|word| word == value);
        place.map(Some).ok_or_else(|| BadAttribute::new(name, value, allowed))
    }
}

/// What the attributes mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    settings: Result<Settings, BadAttribute>,
    /// What the form asks.
    pub options: Options,
    /// Where the city says what it does with personal data: a web address, or one on the page's own site.
    pub privacy_url: Option<Link>,
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

impl BadAttribute {
    fn new(name: &'static str, value: &str, allowed: &'static str) -> Self {
        Self { name, value: value.to_owned(), allowed }
    }
}

impl Config {
    /// Reads an object of attributes by their names.
    pub fn read(attributes: &Object) -> Self {
        let attributes = Attributes::of(attributes);
        let contacts = [ContactOption::Optional, ContactOption::EmailRequired, ContactOption::None];
        let contact = attributes.one_of("contact", "optional, required, none", &contacts);
        let level = attributes.one_of("heading-level", "1, 2, 3, 4, 5, 6", &[1, 2, 3, 4, 5, 6]);
        let privacy = match attributes.text("privacy-url") {
            None => Ok(None),
            Some(url) => Link::on_page(url).map(Some).ok_or_else(|| BadAttribute::new("privacy-url", url, ADDRESS)),
        };
        let mut settings = settings(&attributes);
        for bad in [contact.as_ref().err(), level.as_ref().err(), privacy.as_ref().err()].into_iter().flatten() {
            settings = settings.and(Err(bad.clone()));
        }
        Self {
            settings,
            options: Options {
                photo: !attributes.flag("no-photo"),
                contact: contact.ok().flatten().unwrap_or_default(),
            },
            privacy_url: privacy.ok().flatten(),
            heading_level: level.ok().flatten().unwrap_or(2),
            id: attributes.text("id").unwrap_or_default().to_owned(),
        }
    }

    /// The attribute that keeps the form from working, if there is one.
    pub fn bad_attribute(&self) -> Option<&BadAttribute> {
        self.settings.as_ref().err()
    }

    /// The back end, through this transport; `None` if the attributes name none.
    pub fn backend<T: Transport>(&self, transport: T) -> Option<Backend<T>> {
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
    attributes.one_of("backend", "open311", &[()])?;
    let address = attributes.text("endpoint").unwrap_or_default();
    let base = Endpoint::new(address).ok_or_else(|| BadAttribute::new("endpoint", address, ADDRESS))?;
    let format = attributes.one_of("format", "json, xml", &[Format::Json, Format::Xml])?;
    let spellings = [MultiValue::Brackets, MultiValue::Repeated, MultiValue::Comma, MultiValue::Bare];
    let multi_value = attributes.one_of("multi-value", "brackets, repeated, comma, bare", &spellings)?;
    let size = match attributes.text("page-size") {
        None => 50,
        Some(text) => text
            .parse()
            .ok()
            .filter(|size| (1..=1000).contains(size))
            .ok_or_else(|| BadAttribute::new("page-size", text, "1–1000"))?,
    };
    let ways = [Paging::None, Paging::Pages { size }, Paging::Offset { size }];
    let paging = attributes.one_of("paging", "none, pages, offset", &ways)?;
    let media = match attributes.text("media-field") {
        _ if attributes.flag("no-photo") => Media::None,
        Some(field) => Media::Multipart { field: field.to_owned() },
        None => Media::default(),
    };
    Ok(Settings {
        jurisdiction: attributes.text("jurisdiction").map(str::to_owned),
        api_key: attributes.text("api-key").map(str::to_owned),
        format: format.unwrap_or_default(),
        multi_value: multi_value.unwrap_or_default(),
        media,
        locale: attributes.text("locale").map(str::to_owned),
        paging: paging.unwrap_or_default(),
        extensions: attributes.flag("extensions"),
        ..Settings::new(base)
    })
}

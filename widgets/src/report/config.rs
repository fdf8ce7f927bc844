//! The attributes of `<civic-report>`, read and checked.

use civic_core::http::Transport;
use civic_core::link::Link;
use civic_core::report::Backend;
use civic_core::report::form::{ContactOption, Options};
use civic_core::report::open311::{Format, Media, MultiValue, Open311, Paging, Settings};
use js_sys::Object;

use crate::attributes::{ADDRESS, Attributes, BadAttribute};

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
    let base = attributes.endpoint("endpoint")?;
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
        jurisdiction: attributes.string("jurisdiction"),
        api_key: attributes.string("api-key"),
        format: format.unwrap_or_default(),
        multi_value: multi_value.unwrap_or_default(),
        media,
        locale: attributes.string("locale"),
        paging: paging.unwrap_or_default(),
        extensions: attributes.flag("extensions"),
        ..Settings::new(base)
    })
}

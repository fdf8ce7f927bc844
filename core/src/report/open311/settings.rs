//! [`Settings`]: where a city's server is, and in which dialect it is spoken to.

use crate::http::Endpoint;

/// Where a city's server is, and in which dialect it is spoken to. What stands here always wins over what a discovery
/// document says: the addresses in those are often wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// What the spec calls `{base}`: the address below which `services.json` lies.
    pub base: Endpoint,
    /// `jurisdiction_id`, for servers that serve several cities.
    pub jurisdiction: Option<String>,
    /// `api_key` for new reports. On a public page it is public: better let the city's own proxy add it.
    pub api_key: Option<String>,
    /// What to ask for. What comes back is read by what it is.
    pub format: Format,
    /// How several answers to one question are written.
    pub multi_value: MultiValue,
    /// How a photo is sent.
    pub media: Media,
    /// Language of category names and the like, sent as `locale` with each read (Helsinki: `fi_FI`).
    pub locale: Option<String>,
    /// How long lists are read. Off unless set, as some servers refuse parameters they do not know.
    pub paging: Paging,
    /// Asks for `extended_attributes` by `extensions=true` when reports are read.
    pub extensions: bool,
}

impl Settings {
    /// What the spec alone says: JSON, no jurisdiction, no key, no extension but the photo upload.
    pub fn new(base: Endpoint) -> Self {
        Self {
            base,
            jurisdiction: None,
            api_key: None,
            format: Format::Json,
            multi_value: MultiValue::Brackets,
            media: Media::default(),
            locale: None,
            paging: Paging::None,
            extensions: false,
        }
    }
}

/// The two formats of GeoReport v2. Servers must offer XML; nearly all offer JSON too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// `.json`
    #[default]
    Json,
    /// `.xml`
    Xml,
}

impl Format {
    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Xml => "xml",
        }
    }
}

/// How several answers to one question are written in a form body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MultiValue {
    /// `attribute[c][]=a&attribute[c][]=b`: the spec, Chicago, Toronto.
    #[default]
    Brackets,
    /// `attribute[c]=a&attribute[c]=b`: mySociety's open311-adapter.
    Repeated,
    /// `attribute[c]=a,b`: Libre311.
    Comma,
    /// `c=a&c=b`, for answers of every kind: FixMyStreet's own forms.
    Bare,
}

/// How a photo is sent. The spec knows only `media_url`; all uploads are extensions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Media {
    /// As a file part of a `multipart/form-data` body.
    Multipart {
        /// The part's name: `media` (uReport, codefornl), `media[]` (Helsinki, Tampere).
        field: String,
    },
    /// Not at all.
    None,
}

impl Default for Media {
    fn default() -> Self {
        Self::Multipart { field: "media".to_owned() }
    }
}

/// How long lists are read. None of it is in the spec. A page that is shorter than asked for is taken for the last one,
/// so `size` must not be more than the server gives at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paging {
    /// In one answer: the spec's 90 days or 1,000 reports.
    #[default]
    None,
    /// `page` from 1, and `page_size`: Connected Bits (500 at most), uReport (1,000).
    Pages {
        /// Reports a page.
        size: usize,
    },
    /// `limit` and `offset`: Mark-a-Spot (100 at most).
    Offset {
        /// Reports a page.
        size: usize,
    },
}

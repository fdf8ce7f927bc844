//! The code that a webmaster pastes.

use askama::Template;
use axum::http::Uri;
use serde::Serialize;

use super::{choices::Choices, dist::Dist};

/// What the page is to carry, and the same in parts for the script that shows it live.
#[derive(Serialize)]
pub(super) struct Code {
    /// The HTML to paste.
    pub(super) html: String,
    pub(super) element: &'static str,
    pub(super) attributes: Vec<(String, String)>,
    /// The attributes of the `<civic-source>` inside; empty without one.
    pub(super) feed: Vec<(String, String)>,
    /// The address of the theme's style sheet.
    pub(super) theme: Option<String>,
    /// The origin of another host that the element fetches from.
    pub(super) connects: Option<String>,
    /// Where the link inside the element leads, and its text.
    pub(super) fallback: (String, String),
}

#[derive(Template)]
#[template(path = "builder_code.html")]
struct Markup<'a> {
    element: &'a str,
    attributes: &'a [(String, String)],
    feed: &'a [(String, String)],
    place: File,
    script: File,
    theme: Option<File>,
    fallback: &'a (String, String),
}

/// A file of the package that the code names.
struct File {
    address: String,
    integrity: Option<String>,
}

impl File {
    fn new(name: &str, dist: &Dist) -> Self {
        Self { address: format!("/civic/{name}"), integrity: dist.integrity(name).map(str::to_owned) }
    }
}

impl Code {
    pub(super) fn write(choices: &Choices<'_>, dist: &Dist) -> Self {
        let (attributes, feed) = (choices.attributes(), choices.feed());
        let fallback = (choices.fallback(), choices.fallback_text().to_owned());
        let theme = choices.theme().map(|name| File::new(&format!("themes/{name}.css"), dist));
        let address = theme.as_ref().map(|theme| theme.address.clone());
        let element = choices.element();
        let (place, script) = (File::new("civic-widgets.css", dist), File::new("civic-widgets.js", dist));
        let markup =
            Markup { element, attributes: &attributes, feed: &feed, place, script, theme, fallback: &fallback };
        // Nothing in it can fail: it is written into a string.
        let html = markup.render().unwrap_or_default();
        let endpoint = attributes.iter().chain(&feed).find(|(name, _)| name == "endpoint");
        let connects = endpoint.and_then(|(_, address)| origin_elsewhere(address));
        Self { html, element, theme: address, connects, attributes, feed, fallback }
    }
}

/// The origin of an address with a host, as a policy may name it; `None` for a path on this site. A host is letters,
/// digits, dots and hyphens: what else a URI allows there means something else in a policy.
pub(super) fn origin_elsewhere(address: &str) -> Option<String> {
    let address: Uri = address.parse().ok()?;
    let scheme = address.scheme_str().filter(|scheme| matches!(*scheme, "http" | "https"))?;
    let authority = address.authority()?.as_str();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':');
    authority.bytes().all(plain).then(|| format!("{scheme}://{authority}"))
}

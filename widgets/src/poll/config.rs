//! The attributes of `<civic-poll>`, read and checked, but for those that only one platform knows.

use civic_core::poll::PollId;
use civic_core::poll::gateway::Gateway;
use js_sys::Object;

use crate::attributes::{Attributes, BadAttribute};

/// The names of all platforms, as `backend` has them.
const BACKENDS: &str = "gateway, adhocracy, cap-collectif, consul, decidim, polis";

/// What the attributes mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// How its platform is read is written here.
    pub(super) attributes: Attributes,
    /// What cannot be used.
    pub bad: Option<BadAttribute>,
    /// The poll that the page is about; all that there are, if none.
    pub wanted: Option<PollId>,
    /// What proves who votes, as the page's sign-in hands it over.
    pub token: Option<String>,
    /// What the page's sign-in calls them.
    pub voter: Option<String>,
    /// The level of the widget's headings.
    pub heading_level: u8,
}

impl Config {
    /// Reads an object of attributes by their names.
    pub fn read(attributes: &Object) -> Self {
        let attributes = Attributes::of(attributes);
        let level = attributes.one_of("heading-level", "1, 2, 3, 4, 5, 6", &[1, 2, 3, 4, 5, 6]);
        let backend = attributes.place("backend", BACKENDS);
        let bad = attributes.endpoint("endpoint").err();
        Self {
            bad: bad.or_else(|| backend.err()).or_else(|| level.as_ref().err().cloned()),
            wanted: attributes.string("poll").map(PollId),
            token: attributes.string("token"),
            voter: attributes.string("voter"),
            heading_level: level.ok().flatten().unwrap_or(2),
            attributes,
        }
    }

    /// The gateway, if that is the platform.
    pub(super) fn gateway(&self) -> Option<Gateway> {
        let attributes = &self.attributes;
        let is_gateway = attributes.text("backend").is_none_or(|name| name == "gateway");
        is_gateway.then(|| attributes.endpoint("endpoint").ok().map(|base| Gateway { base })).flatten()
    }

    /// What tells this platform's receipts from those of others on the city's site.
    pub(super) fn key(&self) -> String {
        let attributes = &self.attributes;
        let said = [attributes.text("backend"), attributes.text("endpoint")].map(Option::unwrap_or_default);
        said.join(" ")
    }
}

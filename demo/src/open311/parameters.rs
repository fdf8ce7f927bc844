//! The parameters of a call: of its query, or of a form. Empty ones count as absent, as clients send both.

use axum::{extract::FromRequestParts, http::request::Parts};

use crate::catalogue::Locale;

#[derive(Clone, Debug, Default)]
pub(crate) struct Parameters {
    pairs: Vec<(String, String)>,
}

impl Parameters {
    pub(crate) fn new(pairs: Vec<(String, String)>) -> Self {
        Self { pairs }
    }

    /// Reads `application/x-www-form-urlencoded`.
    pub(crate) fn parse(encoded: &[u8]) -> Self {
        Self::new(form_urlencoded::parse(encoded).into_owned().collect())
    }

    /// The first value of `name` that is not blank, without the space around it.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    /// Every parameter that is not blank.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs.iter().map(|(key, value)| (key.as_str(), value.trim())).filter(|(_, value)| !value.is_empty())
    }

    /// The items of a comma-separated list.
    pub(crate) fn list(&self, name: &str) -> Option<Vec<String>> {
        let items = self.get(name)?.split(',').map(str::trim).filter(|item| !item.is_empty());
        Some(items.map(str::to_owned).collect())
    }

    pub(crate) fn locale(&self) -> Locale {
        self.get("locale").map_or(Locale::default(), Locale::from_tag)
    }
}

impl<S: Sync> FromRequestParts<S> for Parameters {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::parse(parts.uri.query().unwrap_or_default().as_bytes()))
    }
}

//! The query of a test page as attributes of the widget's element: `?lang=en&api-key=…`.

use axum::{extract::FromRequestParts, http::request::Parts};

/// Names and values, each name once.
pub(super) struct Attributes(Vec<(String, String)>);

impl Attributes {
    fn parse(query: &str) -> Self {
        let mut attributes: Vec<(String, String)> = Vec::new();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            if is_attribute_name(&name) && !attributes.iter().any(|(taken, _)| *taken == name) {
                attributes.push((name.into_owned(), value.into_owned()));
            }
        }
        Self(attributes)
    }

    /// With a value for `name` if the query gave none.
    pub(super) fn or(mut self, name: &str, value: &str) -> Self {
        if !self.0.iter().any(|(taken, _)| taken == name) {
            self.0.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// For the template, which escapes the values.
    pub(super) fn iter(&self) -> impl Iterator<Item = &(String, String)> {
        self.0.iter()
    }
}

impl<S: Sync> FromRequestParts<S> for Attributes {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::parse(parts.uri.query().unwrap_or_default()))
    }
}

/// Kebab-case, and not one that holds a script (`onclick`) or a style: a link to this page must not be able to act.
fn is_attribute_name(name: &str) -> bool {
    let is_kebab = name
        .split('-')
        .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()));
    is_kebab && name.starts_with(|first: char| first.is_ascii_lowercase()) && !name.starts_with("on") && name != "style"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_kebab_case_names_become_attributes() {
        for name in ["lang", "api-key", "max-photos2"] {
            assert!(is_attribute_name(name), "{name}");
        }
        for name in ["", "-a", "a--b", "a-", "Lang", "a b", "a=b", "x\"y", "2x", "onclick", "style", "è"] {
            assert!(!is_attribute_name(name), "{name}");
        }
    }

    #[test]
    fn the_query_wins_over_the_default_and_each_name_counts_once() {
        let attributes = Attributes::parse("endpoint=%2Fa&endpoint=%2Fb&lang=en").or("endpoint", "/c").or("title", "t");
        let expected = [("endpoint", "/a"), ("lang", "en"), ("title", "t")];
        assert!(attributes.iter().map(|(name, value)| (name.as_str(), value.as_str())).eq(expected));
    }
}

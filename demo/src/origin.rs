//! The address under which a client reached the server, for the absolute addresses in answers.

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts, uri::Authority},
};

use crate::state::Shared;

#[derive(Clone, Debug)]
pub(crate) struct Origin {
    scheme: &'static str,
    authority: String,
}

impl Origin {
    /// `path` starts with a slash.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}://{}{path}", self.scheme, self.authority)
    }
}

impl FromRequestParts<Shared> for Origin {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, city: &Shared) -> Result<Self, Self::Rejection> {
        let authority = text(&parts.headers, header::HOST.as_str()).filter(|host| host.parse::<Authority>().is_ok());
        // A proxy in front that speaks https says so; without this, photos would be mixed content on the city's page.
        let is_https = text(&parts.headers, "x-forwarded-proto") == Some("https");
        Ok(Self {
            scheme: if is_https { "https" } else { "http" },
            authority: authority.map_or_else(|| city.address.to_string(), str::to_owned),
        })
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

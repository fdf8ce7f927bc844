//! `/costruisci`: a webmaster chooses a widget and how it behaves, sees it live, and copies the code for their own page.
//!
//! It is a plain form: each choice is in the address, and the city writes the code. The script asks for the code alone and
//! changes the page in place.

mod choices;
mod code;
mod dist;
mod widget;

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    Json, Router,
    extract::{Query, State},
    http::{HeaderValue, StatusCode, header},
    response::Response,
    routing::get,
};

use self::{
    choices::{Choices, Control, Row},
    code::Code,
    dist::Dist,
};
use super::{CONTENT_SECURITY_POLICY, Frame, html};
use crate::{catalogue::Locale, state::Shared};

pub(super) const ITALIAN: &str = "/costruisci";
pub(super) const ENGLISH: &str = "/en/build";

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route(ITALIAN, get(page_in_italian))
        .route("/costruisci/codice", get(code_in_italian))
        .route(ENGLISH, get(page_in_english))
        .route("/en/build/code", get(code_in_english))
}

type Asked = Query<BTreeMap<String, String>>;

async fn page_in_italian(city: State<Shared>, asked: Asked) -> Response {
    page(city, asked, Frame::italian(ITALIAN, "Costruisci la tua pagina")).await
}

async fn page_in_english(city: State<Shared>, asked: Asked) -> Response {
    page(city, asked, Frame::english(ENGLISH, "Build your page")).await
}

async fn code_in_italian(city: State<Shared>, asked: Asked) -> Json<Code> {
    code(city, asked, Locale::Italian).await
}

async fn code_in_english(city: State<Shared>, asked: Asked) -> Json<Code> {
    code(city, asked, Locale::English).await
}

#[derive(Template)]
#[template(path = "builder.html")]
struct Builder {
    frame: Frame,
    rows: Vec<Row>,
    code: Code,
    /// What is to be said of the live widget.
    about: &'static str,
}

async fn page(State(city): State<Shared>, Query(asked): Asked, frame: Frame) -> Response {
    let dist = Dist::read(&city.settings.dist).await;
    let choices = Choices::new(&asked, &dist, frame.locale);
    let (rows, about) = (choices.rows(), choices.about());
    let builder = Builder { rows, about, code: Code::write(&choices, &dist), frame };
    let policy = policy(builder.code.connects.as_deref());
    let mut response = html(StatusCode::OK, &builder);
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    response
}

async fn code(State(city): State<Shared>, Query(asked): Asked, locale: Locale) -> Json<Code> {
    let dist = Dist::read(&city.settings.dist).await;
    Json(Code::write(&Choices::new(&asked, &dist, locale), &dist))
}

/// The site's policy, with the one other origin that the widget on this page has to reach.
fn policy(origin: Option<&str>) -> HeaderValue {
    let strict = HeaderValue::from_static(CONTENT_SECURITY_POLICY);
    let Some(origin) = origin else { return strict };
    let wider = CONTENT_SECURITY_POLICY.replace("connect-src 'self'", &format!("connect-src 'self' {origin}"));
    HeaderValue::from_str(&wider).unwrap_or(strict)
}

#[cfg(test)]
mod tests {
    use super::{code::origin_elsewhere, *};

    #[test]
    fn the_policy_opens_to_one_origin_and_to_nothing_else() {
        let policy = |address| policy(origin_elsewhere(address).as_deref()).to_str().unwrap().to_owned();
        assert_eq!(policy("/open311/v2"), CONTENT_SECURITY_POLICY);
        assert!(policy("https://city.example/open311/v2").contains("connect-src 'self' https://city.example;"));
        for address in
            ["https://a;script-src", "https://*", "https://a b", "javascript:alert(1)", "https://u:p@a/", "//a"]
        {
            assert_eq!(policy(address), CONTENT_SECURITY_POLICY, "{address}");
        }
    }
}

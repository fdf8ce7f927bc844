//! The city's web site: pages for citizens, the desk for its clerks, and the files of the widgets.

mod assets;
mod attributes;
mod builder;
mod desk;
mod map;
mod mobility;
mod pages;
mod poll;

use std::borrow::Cow;

use askama::Template;
use axum::{
    Router,
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::from_fn_with_state,
    response::{Html, IntoResponse as _, Response},
    routing::get,
};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::{catalogue::Locale, control, page_script, state::Shared};

/// Nothing inline, nothing from elsewhere. The widgets need `wasm-unsafe-eval` to compile their WebAssembly and `blob:`
/// to show a photo before it is sent.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'";

pub(crate) fn routes(city: &Shared) -> Router<Shared> {
    let mut pages = Router::new()
        .route("/", get(pages::home))
        .route("/segnala", get(pages::report_in_italian))
        .route("/en/report", get(pages::report_in_english))
        .route("/ostile", get(pages::hostile))
        .route("/rigorosa", get(pages::strict))
        .route("/rigorosa/muoversi", get(pages::strict_mobility))
        .route("/rigorosa/partecipa", get(pages::strict_poll))
        .route("/prova", get(pages::bare))
        .merge(mobility::routes())
        .merge(poll::routes())
        .merge(map::routes())
        .merge(builder::routes())
        .merge(desk::routes())
        .merge(assets::routes(&city.settings.dist))
        .fallback(pages::not_found);
    if city.control.is_some() {
        let lead = from_fn_with_state(city.clone(), page_script::lead);
        pages = pages.merge(control::routes()).merge(page_script::routes()).layer(lead);
    }
    pages
        .layer(unless_set(header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY))
        .layer(always(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(always(header::REFERRER_POLICY, "same-origin"))
        .layer(always(header::CACHE_CONTROL, "no-cache"))
}

fn always(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}

/// For a page that does not say so itself.
fn unless_set(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
}

/// What every page of the site has around its content.
struct Frame {
    locale: Locale,
    /// The path of this page, which its navigation marks.
    path: Cow<'static, str>,
    title: Cow<'static, str>,
}

impl Frame {
    fn italian(path: impl Into<Cow<'static, str>>, title: impl Into<Cow<'static, str>>) -> Self {
        Self { locale: Locale::Italian, path: path.into(), title: title.into() }
    }

    fn english(path: impl Into<Cow<'static, str>>, title: impl Into<Cow<'static, str>>) -> Self {
        Self { locale: Locale::English, path: path.into(), title: title.into() }
    }

    fn is_english(&self) -> bool {
        self.locale == Locale::English
    }

    fn lang(&self) -> &'static str {
        self.locale.tag()
    }

    /// The same page in the other language, or the report page if there is none.
    fn in_the_other_language(&self) -> Cow<'static, str> {
        const PAIRS: [(&str, &str); 4] = [
            (builder::ITALIAN, builder::ENGLISH),
            (mobility::ITALIAN, mobility::ENGLISH),
            (mobility::LIST_ITALIAN, mobility::LIST_ENGLISH),
            ("/segnala", "/en/report"),
        ];
        if let Some(one) = self.path.strip_prefix(poll::ITALIAN) {
            return format!("{}{one}", poll::ENGLISH).into();
        }
        if let Some(one) = self.path.strip_prefix(poll::ENGLISH) {
            return format!("{}{one}", poll::ITALIAN).into();
        }
        let pair = PAIRS.iter().find(|(italian, english)| [*italian, *english].contains(&&*self.path));
        let (italian, english) = pair.copied().unwrap_or(("/segnala", "/en/report"));
        if self.is_english() { italian.into() } else { english.into() }
    }

    /// The value of `aria-current` for a link to `path`.
    fn current(&self, path: &str) -> &'static str {
        if self.path == path { "page" } else { "false" }
    }
}

fn html(status: StatusCode, page: &impl Template) -> Response {
    match page.render() {
        Ok(page) => (status, Html(page)).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

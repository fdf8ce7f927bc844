//! A script that every page of the site carries before all others, if a test gives one: it sees what happens in the page,
//! or puts something of the browser's in another's place. Present only if the city was started with `--test-controls`.

use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
    routing::get,
};

use crate::state::Shared;

const ADDRESS: &str = "/_control/page.js";
/// Far more than any page of the site has.
const MOST_BYTES: usize = 1 << 20;

#[derive(Debug, Default)]
pub(crate) struct PageScript {
    source: Mutex<String>,
}

impl PageScript {
    fn source(&self) -> MutexGuard<'_, String> {
        // Every change is one assignment, so a panic elsewhere left it whole.
        self.source.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route(ADDRESS, get(show).put(set))
}

async fn show(State(city): State<Shared>) -> Response {
    match &city.control {
        Some(control) => {
            let source = control.page_script.source().clone();
            ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], source).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn set(State(city): State<Shared>, source: String) -> StatusCode {
    match &city.control {
        Some(control) => {
            *control.page_script.source() = source;
            StatusCode::NO_CONTENT
        }
        None => StatusCode::NOT_FOUND,
    }
}

/// Stands before every page. Not an inline script: the site's policy forbids those.
pub(crate) async fn lead(State(city): State<Shared>, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let is_wanted = city.control.as_ref().is_some_and(|control| !control.page_script.source().is_empty());
    let content_type = response.headers().get(header::CONTENT_TYPE);
    if !is_wanted || !content_type.is_some_and(|value| value.as_bytes().starts_with(b"text/html")) {
        return response;
    }
    let (mut head, body) = response.into_parts();
    let Ok(page) = to_bytes(body, MOST_BYTES).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let page = String::from_utf8_lossy(&page);
    let page = page.replacen("<head>", &format!("<head>\n<script src=\"{ADDRESS}\"></script>"), 1);
    head.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(head, Body::from(page))
}

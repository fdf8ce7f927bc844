//! Files: the site's own style and script, which are part of this crate, and the built widgets.

use std::path::Path;

use axum::{
    Router,
    extract::Request,
    http::{HeaderValue, header},
    middleware::{Next, from_fn},
    response::{IntoResponse as _, Response},
    routing::get,
};
use tower_http::services::ServeDir;

use crate::state::Shared;

/// Address, content type and content of each file.
const FILES: [(&str, &str, &str); 6] = [
    ("/assets/city.css", "text/css; charset=utf-8", include_str!("../../assets/city.css")),
    ("/assets/hostile.css", "text/css; charset=utf-8", include_str!("../../assets/hostile.css")),
    ("/assets/builder.js", "text/javascript; charset=utf-8", include_str!("../../assets/builder.js")),
    ("/assets/desk.js", "text/javascript; charset=utf-8", include_str!("../../assets/desk.js")),
    ("/assets/violations.js", "text/javascript; charset=utf-8", include_str!("../../assets/violations.js")),
    ("/assets/lily.svg", "image/svg+xml", include_str!("../../assets/lily.svg")),
];

pub(super) fn routes(dist: &Path) -> Router<Shared> {
    let mut routes = Router::new();
    for (address, content_type, content) in FILES {
        let file = move || async move { ([(header::CONTENT_TYPE, content_type)], content).into_response() };
        routes = routes.route(address, get(file));
    }
    let widgets = ServeDir::new(dist).precompressed_br().precompressed_gzip().append_index_html_on_directories(false);
    routes.nest("/civic", Router::new().fallback_service(widgets).layer(from_fn(name_fluent)))
}

/// Fluent files have no registered media type, so that a server names them as it likes; text in UTF-8 is what they are.
async fn name_fluent(request: Request, next: Next) -> Response {
    let is_fluent = request.uri().path().ends_with(".ftl");
    let mut response = next.run(request).await;
    if is_fluent && response.headers().contains_key(header::CONTENT_TYPE) {
        let text = HeaderValue::from_static("text/plain; charset=utf-8");
        response.headers_mut().insert(header::CONTENT_TYPE, text);
    }
    response
}

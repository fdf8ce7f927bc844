//! Another web site, which is not the city's: it has the widgets on its own pages, and back ends that no city would have.

use std::path::PathBuf;

use anyhow::Result;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse as _, Response};
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::Environment;
use crate::console::{WITNESS_ADDRESS, witness};

/// What the package's own pages are sent with: nothing less would do for them.
const STRICTEST: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// The media type of WebAssembly modules.
const WASM: &str = "application/wasm";

/// A web server of the test's own, on another port than the city: another origin.
pub struct Elsewhere {
    url: String,
    serving: JoinHandle<()>,
}

impl Elsewhere {
    /// Serves a page whose body is `content`, after the script tag.
    ///
    /// # Errors
    /// If there is no free port.
    pub async fn with_page(content: &str) -> Result<Self> {
        Self::serve(page("", content), WASM).await
    }

    /// Serves such a page under a content security policy.
    ///
    /// # Errors
    /// If there is no free port.
    pub async fn with_policy(policy: &str, content: &str) -> Result<Self> {
        Self::serve(page(policy, content), WASM).await
    }

    /// Serves such a page on a server that gives WebAssembly another media type.
    ///
    /// # Errors
    /// If there is no free port.
    pub async fn with_modules_as(media_type: &'static str, content: &str) -> Result<Self> {
        Self::serve(page("", content), media_type).await
    }

    /// Serves a whole page as it is. Under `/civic/` it finds the widgets, under `/npm/` what design systems publish.
    ///
    /// # Errors
    /// If there is no free port.
    pub async fn with_document(page: String) -> Result<Self> {
        Self::serve(page, WASM).await
    }

    async fn serve(page: String, wasm: &'static str) -> Result<Self> {
        let environment = Environment::find()?;
        let routes = Router::new()
            .route("/", get(async || Html(page)))
            .route("/empty/services.json", get(async || ([(header::CONTENT_TYPE, "application/json")], "[]")))
            .route(
                "/other/services.json",
                get(async || ([(header::CONTENT_TYPE, "application/json")], "{\"stations\":[]}")),
            )
            .route(WITNESS_ADDRESS, get(async || ([(header::CONTENT_TYPE, "text/javascript")], witness())))
            .route("/civic/{*file}", get(file).with_state(Files { folder: environment.dist, wasm }))
            .route("/npm/{*file}", get(file).with_state(Files { folder: environment.npm, wasm }));
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let serving = tokio::spawn(async move {
            // It ends with the test, and not before.
            let _ = axum::serve(listener, routes).await;
        });
        Ok(Self { url, serving })
    }

    /// The address of its page.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Elsewhere {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

fn page(policy: &str, content: &str) -> String {
    format!(
        "<!doctype html><html lang=\"it\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><title>Altrove</title>\
         <script src=\"{WITNESS_ADDRESS}\"></script><link rel=\"icon\" href=\"data:,\"></head><body><main>\
         <h1>Altrove</h1>\
         <script type=\"module\" src=\"/civic/civic-widgets.js\"></script>{content}</main></body></html>"
    )
}

/// A folder that is served, and the media type of WebAssembly modules in it.
#[derive(Clone)]
struct Files {
    folder: PathBuf,
    wasm: &'static str,
}

async fn file(State(Files { folder, wasm }): State<Files>, Path(name): Path<String>) -> Response {
    let media_type = match name.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("wasm") => wasm,
        Some("css") => "text/css",
        Some("html") => "text/html; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
    match tokio::fs::read(folder.join(name)).await {
        Ok(bytes) => {
            let headers = [(header::CONTENT_TYPE, media_type), (header::CONTENT_SECURITY_POLICY, STRICTEST)];
            (headers, Body::from(bytes)).into_response()
        }
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

//! The API: one table of routes, and what all of them go through.

mod admin;
mod ballots;
mod export;
mod form;
mod page;
mod polls;
mod refusal;
mod results;

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{ConnectInfo, DefaultBodyLimit, FromRequestParts, MatchedPath, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, delete, get, post, put};
use civic_core::poll::gateway::problem::Code;
use tower_http::cors::CorsLayer;
use tower_http::timeout::TimeoutLayer;

use crate::app::App;
use refusal::Refusal;

/// How long one request may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Every route, with the method in OpenAPI's spelling.
pub fn routes() -> Vec<(&'static str, &'static str, MethodRouter<Arc<App>>)> {
    vec![
        ("get", "/v1/polls", get(polls::all)),
        ("get", "/v1/polls/{poll}", get(polls::one)),
        ("get", "/v1/polls/{poll}/challenge", get(polls::challenge)),
        ("post", "/v1/polls/{poll}/ballots", post(ballots::cast)),
        ("put", "/v1/polls/{poll}/ballots/{key}", put(ballots::put)),
        ("delete", "/v1/polls/{poll}/ballots/{key}", delete(ballots::delete)),
        ("post", "/v1/polls/{poll}/replacements", post(ballots::replace)),
        ("post", "/v1/polls/{poll}/withdrawals", post(ballots::withdraw)),
        ("post", "/v1/polls/{poll}/receipts", post(ballots::receipt)),
        ("get", "/v1/polls/{poll}/receipts/{key}", get(ballots::receipt_by_address)),
        ("get", "/v1/polls/{poll}/results", get(results::public)),
        ("post", "/v1/polls/{poll}/results", post(results::after_vote)),
        ("get", "/v1/polls/{poll}/root", get(export::root)),
        ("get", "/v1/polls/{poll}/export", get(export::export)),
        ("put", "/v1/admin/polls/{poll}", put(admin::define)),
        ("post", "/v1/admin/polls/{poll}/codes", post(admin::codes)),
        ("get", "/polls/{poll}", get(page::show)),
        ("post", "/polls/{poll}", post(page::check)),
        ("get", "/health", get(health)),
        ("get", "/metrics", get(metrics)),
        ("get", "/openapi.json", get(openapi)),
    ]
}

/// What the gateway serves.
pub fn router(app: Arc<App>) -> Router {
    let origins: Vec<HeaderValue> = app.config.origins.iter().filter_map(|origin| origin.parse().ok()).collect();
    let cors = CorsLayer::new()
        .allow_origin(origins)
        .allow_methods([Method::GET, Method::POST, Method::PUT, Method::DELETE])
        .allow_headers([header::CONTENT_TYPE])
        .expose_headers([header::RETRY_AFTER]);
    let router = routes().into_iter().fold(Router::new(), |router, (_, path, route)| router.route(path, route));
    router
        .fallback(async || Refusal::from(Code::NotFound))
        .method_not_allowed_fallback(async || Refusal::from(Code::NotFound).with_status(405))
        .layer(DefaultBodyLimit::max(app.config.limits.body_bytes))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
        .layer(cors)
        .layer(from_fn_with_state(app.clone(), observe))
        .with_state(app)
}

/// Counts and logs a request: what was asked and how it ended. Neither who asked nor the address, which may hold a receipt.
async fn observe(State(app): State<Arc<App>>, path: Option<MatchedPath>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = request.method().clone();
    let route = path.as_ref().map_or("none", MatchedPath::as_str);
    let mut response = next.run(request).await;
    let (status, seconds) = (response.status().as_u16(), began.elapsed().as_secs_f64());
    app.metrics.request(method.as_str(), route, status, seconds);
    if let Some(code) = response.extensions().get::<Code>() {
        app.metrics.refusal(code.name());
    }
    let level = if status >= 500 { tracing::Level::ERROR } else { tracing::Level::DEBUG };
    match level {
        tracing::Level::ERROR => tracing::error!(method = method.as_str(), route, status, seconds, "answered"),
        _ => tracing::debug!(method = method.as_str(), route, status, seconds, "answered"),
    }
    let headers = response.headers_mut();
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // Not `no-referrer`: a form of the gateway's own page would say that it comes from nowhere (Fetch, “append a request
    // `Origin` header”), and be refused.
    headers.insert(HeaderName::from_static("referrer-policy"), HeaderValue::from_static("same-origin"));
    // What is answered to one citizen is for nobody else, and what changes is not to be kept.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Whether this replica can take votes: load balancers ask.
async fn health(State(app): State<Arc<App>>) -> Result<&'static str, Refusal> {
    app.store.polls().await?;
    Ok("ok\n")
}

async fn metrics(State(app): State<Arc<App>>) -> Result<Response, Refusal> {
    let text = app.metrics.text().map_err(anyhow::Error::from)?;
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response())
}

async fn openapi() -> Response {
    ([(header::CONTENT_TYPE, "application/json")], include_str!("../../openapi.json")).into_response()
}

/// A request that writes, or guesses: from a page that may, and not too often from one address.
struct Writer;

impl FromRequestParts<Arc<App>> for Writer {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        if !may_write(parts, &app.config.origins) {
            return Err(Code::OriginRefused.into());
        }
        let address = address(parts, app.config.behind_proxy).await;
        if let Some(address) = address {
            app.limits.address(address).map_err(Refusal::too_many)?;
        }
        Ok(Self)
    }
}

/// A browser says from which page a request comes that is not a plain read (Fetch, “append a request `Origin` header”).
/// Programs say nothing: they are no page that somebody was lured to.
fn may_write(parts: &Parts, origins: &[String]) -> bool {
    let Some(origin) = parts.headers.get(header::ORIGIN).and_then(|origin| origin.to_str().ok()) else {
        return !parts.headers.contains_key(header::ORIGIN);
    };
    let own = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let host = origin.split_once("://").map(|(_, host)| host);
    origins.iter().any(|known| known == origin) || (own.is_some() && own == host)
}

/// Who asks. Behind a proxy the last address in `X-Forwarded-For` is the proxy's word; those before it are anybody's.
async fn address(parts: &mut Parts, behind_proxy: bool) -> Option<IpAddr> {
    if behind_proxy {
        let forwarded = parts.headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
        return forwarded.rsplit(',').next()?.trim().parse().ok();
    }
    let connection = ConnectInfo::<SocketAddr>::from_request_parts(parts, &()).await.ok()?;
    Some(connection.0.ip())
}

//! Switches for tests: they make the Open311 server slow, faulty or mute, as real ones are at times, and the feeds of
//! mobility ([`feeds`]) and the gateway of polls ([`gateway`]) too. Present only if the city was started with `--test-controls`.

mod feeds;
mod gateway;

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use axum::{
    Json, Router,
    extract::{Request, State},
    http::{Method, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse as _, Response},
    routing::{get, post},
};
use serde::{
    Deserialize, Serialize,
    de::{IntoDeserializer as _, value::StrDeserializer},
};

use self::{feeds::FeedControl, gateway::GatewayControl};
pub(crate) use self::{feeds::interfere_with_feed, gateway::interfere_with_gateway};
use crate::{
    catalogue::Locale,
    open311::{Format, Parameters, Reason, Refusal, discard},
    page_script::PageScript,
    state::Shared,
};

/// In the extensions of a response: close the connection instead of sending it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HangUp;

impl std::fmt::Display for HangUp {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a test asked to hang up")
    }
}

impl std::error::Error for HangUp {}

/// What the next Open311 calls meet.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Behaviour {
    /// Milliseconds before a call is looked at.
    slow_ms: u64,
    fail: Fault,
    only: Scope,
    /// How many calls meet it; all of them if absent.
    times: Option<u32>,
    /// Milliseconds until a token has its number; not counted by `times`.
    token_delay_ms: Option<u64>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Fault {
    #[default]
    None,
    #[serde(rename = "500")]
    ServerError,
    #[serde(rename = "503")]
    Unavailable,
    #[serde(rename = "429")]
    TooOften,
    /// Two parameters are refused.
    #[serde(rename = "400")]
    BadFields,
    #[serde(rename = "403")]
    BadKey,
    #[serde(rename = "404")]
    NotFound,
    /// A web page, with status 200.
    Html,
    /// Does what was asked, then closes the connection without an answer.
    DropAfterAccept,
    /// Closes the connection and does nothing.
    DropBefore,
    /// JSON that ends in the middle.
    Garbage,
    /// Status 200 and no body.
    Empty,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Scope {
    #[default]
    All,
    Services,
    /// Everything under `requests`.
    Requests,
    /// Only the filing of a report: POST `requests`.
    Create,
    Tokens,
}

impl Scope {
    fn covers(self, method: &Method, path: &str) -> bool {
        let under = |resource| path.strip_prefix("/open311/v2/").is_some_and(|rest| rest.starts_with(resource));
        match self {
            Self::All => true,
            Self::Services => under("services"),
            Self::Requests => under("requests"),
            Self::Create => under("requests.") && method == Method::POST,
            Self::Tokens => under("tokens"),
        }
    }
}

#[derive(Debug, Default, Clone, Serialize)]
struct Log {
    #[serde(flatten)]
    behaviour: Behaviour,
    /// Reports that arrived, whatever became of them.
    posts_received: u64,
    /// Reports that the server took, whether or not its answer arrived; a repeated form counts again.
    posts_accepted: u64,
}

#[derive(Debug, Default)]
pub(crate) struct Control {
    log: Mutex<Log>,
    pub(crate) page_script: PageScript,
    pub(crate) feeds: FeedControl,
    gateway: GatewayControl,
}

impl Control {
    pub(crate) fn token_delay(&self) -> Option<Duration> {
        self.log().behaviour.token_delay_ms.map(Duration::from_millis)
    }

    /// What this call meets; it counts against `times`.
    fn meet(&self, method: &Method, path: &str) -> (Duration, Fault) {
        let behaviour = &mut self.log().behaviour;
        if !behaviour.only.covers(method, path) || behaviour.times == Some(0) {
            return (Duration::ZERO, Fault::None);
        }
        behaviour.times = behaviour.times.map(|times| times - 1);
        (Duration::from_millis(behaviour.slow_ms), behaviour.fail)
    }

    fn log(&self) -> MutexGuard<'_, Log> {
        // Every change of the log is one assignment, so a panic elsewhere left it whole.
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/_control", get(show).post(set))
        .route("/_control/reset", post(reset))
        .merge(feeds::routes())
        .merge(gateway::routes())
}

async fn show(State(city): State<Shared>) -> Response {
    with_control(&city, |log| log.clone())
}

async fn set(State(city): State<Shared>, Json(behaviour): Json<Behaviour>) -> Response {
    with_control(&city, |log| {
        log.behaviour = behaviour;
        log.clone()
    })
}

/// Forgets the behaviour and the counts, of the feeds and the gateway too.
async fn reset(State(city): State<Shared>) -> Response {
    if let Some(control) = &city.control {
        control.feeds.reset();
        control.gateway.reset();
    }
    with_control(&city, |log| {
        *log = Log::default();
        log.clone()
    })
}

fn with_control(city: &Shared, act: impl FnOnce(&mut Log) -> Log) -> Response {
    match &city.control {
        Some(control) => Json(act(&mut control.log())).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Stands before every Open311 call.
pub(crate) async fn interfere(
    State(city): State<Shared>,
    format: Format,
    parameters: Parameters,
    request: Request,
    next: Next,
) -> Response {
    let Some(control) = &city.control else { return next.run(request).await };
    let is_report = request.method() == Method::POST;
    let (slow, mut fault) = control.meet(request.method(), request.uri().path());
    if let Some(asked) = parameters.get("fail") {
        let name: StrDeserializer<'_, serde::de::value::Error> = asked.into_deserializer();
        fault = match Fault::deserialize(name) {
            Ok(fault) => fault,
            Err(error) => return (StatusCode::BAD_REQUEST, error.to_string()).into_response(),
        };
    }
    if is_report {
        control.log().posts_received += 1;
    }
    tokio::time::sleep(slow).await;
    if fault == Fault::DropBefore {
        return hang_up();
    }
    if let Some(answer) = imitation(fault, format, parameters.locale()) {
        discard(request.into_body()).await;
        return answer;
    }
    let answer = next.run(request).await;
    if is_report && answer.status().is_success() {
        control.log().posts_accepted += 1;
    }
    if fault == Fault::DropAfterAccept { hang_up() } else { answer }
}

/// The answer of a server with this fault, if it has one.
fn imitation(fault: Fault, format: Format, locale: Locale) -> Option<Response> {
    let refuse = |status, description: &str| Refusal::from(Reason::new(status, description)).answer(format);
    Some(match fault {
        Fault::None | Fault::DropAfterAccept | Fault::DropBefore => return None,
        Fault::ServerError => refuse(StatusCode::INTERNAL_SERVER_ERROR, "Internal error"),
        Fault::Unavailable => refuse(StatusCode::SERVICE_UNAVAILABLE, "Under maintenance"),
        Fault::TooOften => Refusal::too_often(5, locale).answer(format),
        Fault::BadFields => {
            let fields = ["description: troppo breve.", "email: indirizzo non accettato."];
            let reasons = fields.map(|field| Reason::new(StatusCode::BAD_REQUEST, field));
            Refusal::from(Vec::from(reasons)).answer(format)
        }
        Fault::BadKey => Refusal::bad_key(locale).answer(format),
        Fault::NotFound => Refusal::not_found(locale).answer(format),
        Fault::Html => Html("<!doctype html><title>Manutenzione</title><h1>Torniamo presto</h1>").into_response(),
        Fault::Garbage => ([(header::CONTENT_TYPE, "application/json")], r#"[{"service_code": "bu"#).into_response(),
        Fault::Empty => {
            let content_type = format!("{}; charset=utf-8", format.media_type());
            ([(header::CONTENT_TYPE, content_type)], "").into_response()
        }
    })
}

fn hang_up() -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    response.extensions_mut().insert(HangUp);
    response
}

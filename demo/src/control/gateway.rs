//! Switches for the gateway of polls. `POST /_control/gateway` sets what its next requests meet:
//!
//! ```json
//! { "fail": "drop_after_accept", "only": "ballots", "times": 1, "slow_ms": 2000 }
//! ```
//!
//! `GET /_control/gateway` tells that, and how many ballots arrived; `POST /_control/reset` puts it back. What the city's
//! clerks do, tests do too: `PUT /_control/gateway/polls` with a poll as JSON adds it or changes it (one that is over then is
//! counted), and `GET /_control/gateway/polls/{poll}` tells the votes that the gateway keeps: `[[vote, how many], …]`.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use axum::{
    Json, Router,
    extract::{Path, Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse as _, Response},
    routing::{get, put},
};
use civic_core::poll::gateway::{
    problem::{Code, MEDIA_TYPE},
    wire::PollDocument,
};
use serde::{Deserialize, Serialize};

use super::hang_up;
use crate::{poll::BASE, state::Shared};

/// What the next requests meet.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Behaviour {
    /// Milliseconds before a request is looked at.
    slow_ms: u64,
    fail: Fault,
    only: Scope,
    /// How many requests meet it; all of them if absent.
    times: Option<u32>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Fault {
    #[default]
    None,
    /// The database of the gateway does not answer.
    #[serde(rename = "503")]
    Unavailable,
    #[serde(rename = "429")]
    TooOften,
    /// A web page, with status 200.
    Html,
    /// Status 200 and JSON that ends in the middle.
    Garbage,
    /// Does what was asked, then closes the connection without an answer.
    DropAfterAccept,
    /// Closes the connection and does nothing.
    DropBefore,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Scope {
    #[default]
    All,
    /// The list of polls, polls, public results.
    Reads,
    /// Votes that are cast.
    Ballots,
    /// Votes that are changed or taken back.
    Changes,
}

impl Scope {
    fn covers(self, request: &Request) -> bool {
        match self {
            Self::All => true,
            Self::Reads => request.method() == Method::GET,
            Self::Ballots => is_ballot(request),
            Self::Changes => {
                let path = request.uri().path();
                path.ends_with("/replacements") || path.ends_with("/withdrawals")
            }
        }
    }
}

fn is_ballot(request: &Request) -> bool {
    request.method() == Method::POST && request.uri().path().ends_with("/ballots")
}

#[derive(Clone, Debug, Default, Serialize)]
struct Log {
    #[serde(flatten)]
    behaviour: Behaviour,
    /// Ballots that arrived, whatever became of them; one that is sent again counts again.
    ballots_received: u64,
}

#[derive(Debug, Default)]
pub(super) struct GatewayControl {
    log: Mutex<Log>,
}

impl GatewayControl {
    pub(super) fn reset(&self) {
        *self.log() = Log::default();
    }

    /// What this request meets; it counts against `times`.
    fn meet(&self, request: &Request) -> (Duration, Fault) {
        let mut log = self.log();
        log.ballots_received += u64::from(is_ballot(request));
        let behaviour = &mut log.behaviour;
        if !behaviour.only.covers(request) || behaviour.times == Some(0) {
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

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/_control/gateway", get(show).post(set))
        .route("/_control/gateway/polls", put(define))
        .route("/_control/gateway/polls/{poll}", get(votes))
}

async fn show(State(city): State<Shared>) -> Response {
    match &city.control {
        Some(control) => Json(control.gateway.log().clone()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn set(State(city): State<Shared>, Json(behaviour): Json<Behaviour>) -> Response {
    let Some(control) = &city.control else { return StatusCode::NOT_FOUND.into_response() };
    let mut log = control.gateway.log();
    log.behaviour = behaviour;
    Json(log.clone()).into_response()
}

async fn define(State(city): State<Shared>, Json(poll): Json<PollDocument>) -> Response {
    match city.polls.define(poll).await {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, format!("{error:#}")).into_response(),
    }
}

async fn votes(State(city): State<Shared>, Path(poll): Path<String>) -> Response {
    match city.polls.votes(&poll).await {
        Ok(votes) => Json(votes).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response(),
    }
}

/// Stands before every request to the gateway.
pub(crate) async fn interfere_with_gateway(State(city): State<Shared>, request: Request, next: Next) -> Response {
    let is_to_the_gateway = request.uri().path().starts_with(BASE);
    let Some(control) = city.control.as_ref().filter(|_| is_to_the_gateway) else { return next.run(request).await };
    let (slow, fault) = control.gateway.meet(&request);
    tokio::time::sleep(slow).await;
    match fault {
        Fault::None => next.run(request).await,
        Fault::DropBefore => hang_up(),
        Fault::DropAfterAccept => {
            next.run(request).await;
            hang_up()
        }
        Fault::Unavailable => refuse(Code::Unavailable),
        Fault::TooOften => {
            let mut answer = refuse(Code::TooMany);
            answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
            answer
        }
        Fault::Html => Html("<!doctype html><title>Manutenzione</title><h1>Torniamo presto</h1>").into_response(),
        Fault::Garbage => ([(header::CONTENT_TYPE, "application/json")], r#"{"poll": "pia"#).into_response(),
    }
}

/// What the gateway itself answers in such a case.
fn refuse(code: Code) -> Response {
    let problem = code.problem();
    let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, [(header::CONTENT_TYPE, MEDIA_TYPE)], Json(problem)).into_response()
}

//! What the city's own programs may do, with the administrator's key.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{FromRequestParts, Path, State};
use axum::http::header;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use civic_core::poll::gateway::problem::Code;
use civic_core::poll::gateway::wire::PollDocument;

use super::Writer;
use super::form::Form;
use super::refusal::Refusal;
use crate::app::App;
use crate::credential::is_same;
use crate::polls;
use crate::store::DefineOutcome;

/// The most codes that are drawn at once.
const MOST_CODES: u32 = 100_000;

/// Who knows the administrator's key (`Authorization: Bearer …`). Guesses are limited like votes.
pub(super) struct Administrator;

impl FromRequestParts<Arc<App>> for Administrator {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        Writer::from_request_parts(parts, app).await?;
        let said = parts.headers.get(header::AUTHORIZATION).and_then(|header| header.to_str().ok());
        let said = said.and_then(|said| said.strip_prefix("Bearer "));
        match (said, &app.admin_key) {
            (Some(said), Some(key)) if is_same(said.trim(), key) => Ok(Self),
            _ => Err(Code::NotAdministrator.into()),
        }
    }
}

/// Adds a poll, or changes one.
pub(super) async fn define(
    _: Administrator,
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<Json<PollDocument>, Refusal> {
    let poll: PollDocument = serde_json::from_slice(&body).map_err(|_| Code::Malformed)?;
    if poll.id != id {
        return Err(Code::Malformed.into());
    }
    if let Err(wrong) = polls::check(&poll) {
        tracing::warn!(poll = id, "refused: {wrong:#}");
        return Err(Code::Malformed.into());
    }
    match app.define(poll.clone()).await? {
        DefineOutcome::Done => Ok(Json(poll)),
        DefineOutcome::HasBallots => Err(Code::HasBallots.into()),
        DefineOutcome::Sealed => Err(Code::Closed.into()),
    }
}

/// Draws codes: a line each, for this answer only.
pub(super) async fn codes(
    _: Administrator,
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    app.poll(&id)?;
    let count = form.get("count").and_then(|count| count.parse().ok()).filter(|count| *count <= MOST_CODES);
    let codes = app.draw_codes(&id, count.ok_or(Code::Malformed)?).await?;
    app.refresh().await?;
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], codes.join("\n") + "\n").into_response())
}

//! Reading polls.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use civic_core::poll::gateway::problem::Code;
use civic_core::poll::gateway::wire::{ChallengeDocument, PollDocument, PollsDocument};

use super::Writer;
use super::refusal::Refusal;
use crate::app::{App, now};
use crate::store::Defined;

pub(super) async fn all(State(app): State<Arc<App>>) -> Json<PollsDocument> {
    Json(PollsDocument { polls: app.polls().values().map(|poll| shown(poll)).collect() })
}

pub(super) async fn one(State(app): State<Arc<App>>, Path(id): Path<String>) -> Result<Json<PollDocument>, Refusal> {
    Ok(Json(shown(&*app.poll(&id)?)))
}

/// Each code was given to somebody who may vote.
fn shown(poll: &Defined) -> PollDocument {
    let codes = Some(poll.codes).filter(|count| *count > 0);
    PollDocument { eligible: poll.document.eligible.or(codes), ..poll.document.clone() }
}

pub(super) async fn challenge(
    _: Writer,
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
) -> Result<Json<ChallengeDocument>, Refusal> {
    let poll = app.poll(&id)?;
    if !poll.document.proof_of_work {
        return Err(Code::NotFound.into());
    }
    Ok(Json(app.proofs.challenge(&id, now()).map_err(anyhow::Error::from)?))
}

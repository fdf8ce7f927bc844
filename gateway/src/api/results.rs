//! Results, and who may see them when.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use civic_core::poll::Disclosure;
use civic_core::poll::gateway::problem::Code;
use civic_core::poll::gateway::wire::ResultsDocument;

use super::Writer;
use super::ballots::name_of;
use super::form::Form;
use super::refusal::Refusal;
use crate::app::App;
use crate::store::Defined;

/// Results as everybody may see them.
pub(super) async fn public(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
) -> Result<Json<ResultsDocument>, Refusal> {
    Ok(Json(shown(&app, &app.poll(&id)?, false).await?))
}

/// Results as one may see them who has voted, and shows it by the ballot's key.
pub(super) async fn after_vote(
    _: Writer,
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    form: Form,
) -> Result<Json<ResultsDocument>, Refusal> {
    let poll = app.poll(&id)?;
    let has_voted = app.store.ballot(id, name_of(&form.key()?)).await?.is_some();
    Ok(Json(shown(&app, &poll, has_voted).await?))
}

/// What may be shown now.
pub(super) async fn shown(app: &App, poll: &Arc<Defined>, has_voted: bool) -> Result<ResultsDocument, Refusal> {
    match poll.document.results {
        Disclosure::Never => Err(Code::ResultsNever.into()),
        _ if poll.is_sealed => Ok(app.counted(poll).await?.results.clone()),
        Disclosure::Always => Ok(ResultsDocument::clone(&*app.live(poll).await?)),
        Disclosure::AfterVote if has_voted => Ok(ResultsDocument::clone(&*app.live(poll).await?)),
        Disclosure::AfterVote | Disclosure::AfterClose => Err(Code::ResultsHidden.into()),
    }
}

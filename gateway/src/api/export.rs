//! What everybody needs to count again: the root, and all ballots. Both once the poll is over: before, who watched the
//! export grow would see who voted what.

use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use civic_core::poll::Disclosure;
use civic_core::poll::gateway::problem::Code;
use civic_core::poll::gateway::wire::RootDocument;
use futures_util::stream;

use super::refusal::Refusal;
use crate::app::App;
use crate::count::Counted;

/// Lines that are sent at once.
const PIECE: usize = 1_000;

/// A poll that is over, and whose result may be seen: the ballots are the result.
async fn counted(app: &App, id: &str) -> Result<Arc<Counted>, Refusal> {
    let poll = app.poll(id)?;
    if poll.document.results == Disclosure::Never {
        return Err(Code::ResultsNever.into());
    }
    if !poll.is_sealed {
        return Err(Code::NotClosed.into());
    }
    Ok(app.counted(&poll).await?)
}

pub(super) async fn root(State(app): State<Arc<App>>, Path(id): Path<String>) -> Result<Json<RootDocument>, Refusal> {
    let counted = counted(&app, &id).await?;
    Ok(Json(RootDocument { poll: id, size: counted.header.size, root: counted.header.root.clone() }))
}

pub(super) async fn export(State(app): State<Arc<App>>, Path(id): Path<String>) -> Result<Response, Refusal> {
    let counted = counted(&app, &id).await?;
    let pieces = stream::iter((0..=counted.size()).step_by(PIECE).map(move |from| counted.export(from, PIECE)));
    let name = format!("attachment; filename=\"{id}.ndjson\"");
    let headers = [(header::CONTENT_TYPE, "application/x-ndjson"), (header::CONTENT_DISPOSITION, &name)];
    Ok((headers, Body::from_stream(pieces)).into_response())
}

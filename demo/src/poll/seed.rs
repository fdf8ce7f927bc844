//! The ballots that others have cast before a city starts for the first time: they go through the gateway's own door.

use std::sync::Arc;

use anyhow::{Context as _, ensure};
use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
};
use civic_core::poll::gateway::wire::PollDocument;
use civic_gateway::{api, app::App};
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use tower::ServiceExt as _;
use uuid::Uuid;

/// Ballots that are on their way at once: they share a write to the disk.
const AT_ONCE: usize = 128;

/// Casts ballots: on each line how many there are, and one of them as a page sends it.
pub(super) async fn sow(gateway: &Arc<App>, poll: &PollDocument, ballots: &str) -> anyhow::Result<()> {
    let ballots = ballots.lines().map(|line| read(line).with_context(|| format!("ballots of {}: {line}", poll.id)));
    let ballots = ballots.collect::<anyhow::Result<Vec<_>>>()?;
    // Whatever the poll's dates are: these citizens came in time.
    gateway.define(PollDocument { opens: None, closes: None, proof_of_work: false, ..poll.clone() }).await?;
    let door = api::router(Arc::clone(gateway));
    let each = ballots.into_iter().flat_map(|(count, vote)| (0..count).map(move |_| vote));
    stream::iter(each.map(|vote| cast(door.clone(), &poll.id, vote)))
        .buffer_unordered(AT_ONCE)
        .try_collect::<()>()
        .await
}

fn read(line: &str) -> anyhow::Result<(u32, &str)> {
    let (count, vote) = line.split_once(' ').context("no count")?;
    Ok((count.parse()?, vote))
}

async fn cast(door: Router, poll: &str, vote: &str) -> anyhow::Result<()> {
    let (key, device) = (Uuid::new_v4().simple(), Uuid::new_v4().simple());
    let request = Request::post(format!("/v1/polls/{poll}/ballots"))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(format!("key={key}&device={device}&{vote}")))?;
    let status = door.oneshot(request).await?.status();
    ensure!(status == StatusCode::CREATED, "the gateway answers {status} to {vote}");
    Ok(())
}

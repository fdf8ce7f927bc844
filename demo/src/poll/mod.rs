//! What Firenze asks its citizens: polls of the project's own gateway, which runs inside the demo.
//!
//! The gateway is mounted as a city's proxy would do it, below a path of the site, and knows nothing of the demo.

mod asked;
mod codes;
mod seed;

use std::{collections::BTreeMap, path::Path, sync::Arc};

use anyhow::Context as _;
use axum::{Router, middleware::from_fn_with_state};
use civic_core::poll::gateway::wire::PollDocument;
use civic_gateway::{
    app::App,
    config::{Config, ProofOfWork},
    serve,
    store::Defined,
};
use jiff::Timestamp;
use tokio::task::JoinHandle;

use self::{asked::ASKED, codes::Codes};
use crate::{control, state::Shared};

/// Where the gateway answers.
pub(crate) const BASE: &str = "/gateway";

/// The gateway with the city's polls, and what was printed for them.
pub(crate) struct Polls {
    gateway: Arc<App>,
    pub(crate) codes: Codes,
}

impl Polls {
    /// Opens the gateway's database in a data folder. On the first run it gets the polls, the ballots that others have
    /// cast, and codes; on each run the polls get dates of these days.
    pub(crate) async fn open(folder: &Path, now: Timestamp) -> anyhow::Result<Self> {
        let gateway = App::new(config(folder)).await.context("the gateway does not start")?;
        let gateway = Arc::new(gateway);
        let known = gateway.polls();
        for asked in ASKED {
            let poll = asked.poll(now)?;
            if !known.contains_key(&poll.id) {
                seed::sow(&gateway, &poll, asked.ballots).await?;
            }
            // One that is over stays as it was counted, and one with ballots keeps its rules.
            gateway.define(poll).await?;
        }
        gateway.seal_ended().await?;
        Ok(Self { codes: Codes::open(folder, &gateway).await?, gateway })
    }

    /// All polls, by id.
    pub(crate) fn all(&self) -> Arc<BTreeMap<String, Arc<Defined>>> {
        self.gateway.polls()
    }

    /// Adds a poll or changes one, as the city's clerks would; one that is over then is counted.
    pub(crate) async fn define(&self, poll: PollDocument) -> anyhow::Result<()> {
        self.gateway.define(poll).await?;
        self.gateway.seal_ended().await
    }

    /// The votes in a poll that are equal, as the gateway keeps them, and how many there are of each.
    pub(crate) async fn votes(&self, poll: &str) -> anyhow::Result<Vec<(String, u64)>> {
        self.gateway.votes(poll).await
    }

    /// What the gateway does beside requests, until it is aborted.
    pub(crate) fn look_after(&self) -> JoinHandle<()> {
        tokio::spawn(serve::look_after(Arc::clone(&self.gateway)))
    }
}

/// The gateway's own settings but for its place, and for work that a slow device has done soon.
fn config(folder: &Path) -> Config {
    Config {
        database: folder.join("gateway.sqlite").display().to_string(),
        proof_of_work: ProofOfWork { most: 5_000, ..ProofOfWork::default() },
        ..Config::default()
    }
}

pub(crate) fn routes(city: &Shared) -> Router<Shared> {
    let gateway = Router::new().nest_service(BASE, civic_gateway::api::router(Arc::clone(&city.polls.gateway)));
    if city.control.is_some() {
        return gateway.layer(from_fn_with_state(city.clone(), control::interfere_with_gateway));
    }
    gateway
}

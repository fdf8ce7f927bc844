//! Running: what happens beside requests, and how the gateway stops.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::{MissedTickBehavior, interval};

use crate::api;
use crate::app::App;
use crate::config::Config;

/// How often the gateway looks for polls that are over, and for what other replicas changed.
const LOOK: Duration = Duration::from_secs(1);
/// How often ballots are mixed and old counts forgotten.
const TIDY: Duration = Duration::from_secs(20);

/// Runs until the process is asked to stop (SIGTERM, or Ctrl+C). Requests that are being answered are finished first.
pub async fn run(config: Config) -> Result<()> {
    let app = Arc::new(App::new(config).await?);
    let address = app.config.listen;
    let listener = TcpListener::bind(address).await.with_context(|| format!("cannot listen at {address}"))?;
    tracing::info!(address = %listener.local_addr()?, polls = app.polls().len(), "ready");
    let beside = tokio::spawn(look_after(app.clone()));
    let service = api::router(app).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(asked_to_stop()).await?;
    beside.abort();
    tracing::info!("stopped");
    Ok(())
}

/// What happens beside requests, for ever: polls that are over are sealed, ballots mixed, old counts forgotten.
pub async fn look_after(app: Arc<App>) {
    let [mut look, mut tidy] = [LOOK, TIDY].map(|period| {
        let mut ticks = interval(period);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        ticks
    });
    loop {
        let done = tokio::select! {
            _ = look.tick() => match app.refresh().await {
                Ok(()) => app.seal_ended().await,
                failed => failed,
            },
            _ = tidy.tick() => {
                app.limits.forget();
                app.store.mix().await
            }
        };
        if let Err(error) = done {
            tracing::error!("{error:#}");
        }
    }
}

async fn asked_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    match signal(SignalKind::terminate()) {
        Ok(mut terminated) => {
            tokio::select! { _ = interrupted => {}, _ = terminated.recv() => {} }
        }
        Err(_) => drop(interrupted.await),
    }
}

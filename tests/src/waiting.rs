//! Waiting for what happens by itself.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// How long something may take.
#[derive(Debug, Clone, Copy)]
pub enum Patience {
    /// What a click does: it waits for a slow machine, not for a timer.
    Usual,
    /// What waits for a timer of the widget or the city first.
    Long,
}

impl Patience {
    fn limit(self) -> Duration {
        match self {
            Self::Usual => Duration::from_secs(30),
            Self::Long => Duration::from_secs(60),
        }
    }
}

/// Asks again and again until there is an answer.
///
/// # Errors
/// If asking fails, or there is still none after a while; `what` says what was waited for.
pub async fn until<T>(patience: Patience, what: &str, mut ask: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    let started = Instant::now();
    loop {
        if let Some(answer) = ask().await? {
            return Ok(answer);
        }
        if started.elapsed() > patience.limit() {
            bail!("waited {} s in vain: {what}", patience.limit().as_secs());
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
}

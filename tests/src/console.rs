//! What the console of a page said. ChromeDriver tells it; in the other engines, a script that the page carries first (the
//! witness) notes it down and is asked.

use std::sync::{Mutex, PoisonError};

use anyhow::{Result, ensure};
use serde::Deserialize;

use crate::{Browser, Engine};

/// Where [`crate::Elsewhere`] serves the witness.
pub(crate) const WITNESS_ADDRESS: &str = "/witness.js";

/// The script that a page has to carry before all others, if the engine of this run needs one.
pub(crate) fn witness() -> &'static str {
    if Engine::of_this_run().tells_the_console() { "" } else { include_str!("witness.js") }
}

/// One message.
#[derive(Debug, Clone, Deserialize)]
pub struct Message {
    /// `SEVERE` for an error, `WARNING`, or less.
    pub level: String,
    /// What was said.
    pub message: String,
}

/// The messages of pages that are closed, which nobody has asked for yet.
#[derive(Debug, Default)]
pub(crate) struct Console {
    kept: Mutex<Vec<Message>>,
}

impl Browser {
    /// What the console said since it was last asked, errors and warnings of the browser itself included. In an engine that
    /// is not asked itself, these are the exceptions, the violations of the content security policy, and the requests that
    /// were answered with an error, as far as the engine lets a page know.
    ///
    /// # Errors
    /// If the browser does not tell.
    pub async fn console(&self) -> Result<Vec<Message>> {
        if self.engine.tells_the_console() {
            let log = self.driver.browser_log().await?;
            let message = |entry: thirtyfour::BrowserLogEntry| Message { level: entry.level, message: entry.message };
            return Ok(log.into_iter().map(message).collect());
        }
        let now: Vec<Message> = self.run("return window.civicWitness?.() ?? []", Vec::new()).await?;
        let mut messages = std::mem::take(&mut *self.said.kept.lock().unwrap_or_else(PoisonError::into_inner));
        messages.extend(now);
        Ok(messages)
    }

    /// Keeps what the page said that is about to go.
    pub(crate) async fn listen(&self) {
        // A page that crashed has nothing to say any more.
        if !self.engine.tells_the_console()
            && let Ok(messages) = self.console().await
        {
            self.said.kept.lock().unwrap_or_else(PoisonError::into_inner).extend(messages);
        }
    }

    /// Fails if anything went wrong that the browser noticed: an exception, a blocked or failed request, a violation of
    /// the content security policy.
    ///
    /// # Errors
    /// With what the console said.
    pub async fn expect_quiet_console(&self) -> Result<()> {
        let noise: Vec<String> =
            self.console().await?.into_iter().map(|entry| format!("{} {}", entry.level, entry.message)).collect();
        ensure!(noise.is_empty(), "the console is not quiet:\n{}", noise.join("\n"));
        Ok(())
    }
}

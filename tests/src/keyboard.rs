//! A citizen who has only a keyboard: nothing is clicked, and the focus goes nowhere by script.

use anyhow::{Context as _, Result, bail};
use thirtyfour::{Key, TypingData};

use crate::{Browser, Patience, until};

/// More than any page has to stop at.
const MOST_STOPS: usize = 60;

/// The keyboard of a browser.
pub struct Keyboard<'b> {
    browser: &'b Browser,
}

impl<'b> Keyboard<'b> {
    /// That of this browser.
    pub fn of(browser: &'b Browser) -> Self {
        Self { browser }
    }

    /// Presses keys, or types text, wherever the focus is.
    ///
    /// # Errors
    /// If the browser does not take them.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        Ok(self.browser.driver.action_chain().send_keys(keys).perform().await?)
    }

    /// Presses Shift and Tab.
    ///
    /// # Errors
    /// If the browser does not take them.
    pub async fn tab_back(&self) -> Result<()> {
        let keys = self.browser.driver.action_chain().key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift);
        Ok(keys.perform().await?)
    }

    /// Presses Tab until the focus is on what has this name.
    ///
    /// # Errors
    /// If it never gets there.
    pub async fn tab_to(&self, name: &str) -> Result<()> {
        let mut met = Vec::new();
        for _ in 0..MOST_STOPS {
            self.press(Key::Tab).await?;
            let here = self.focused().await?;
            if here == name {
                return Ok(());
            }
            met.push(here);
        }
        bail!("Tab never reaches “{name}”; it stops at: {}", met.join(" | "))
    }

    /// Waits until the focus is on what has this name.
    ///
    /// # Errors
    /// If it does not get there.
    pub async fn is_on(&self, name: &str) -> Result<()> {
        until(Patience::Usual, &format!("the focus is on “{name}”"), async || {
            Ok((self.focused().await? == name).then_some(()))
        })
        .await
    }

    /// The name of what has the focus: the one that is given to it, its label, or its own text.
    ///
    /// # Errors
    /// If the browser does not tell.
    pub async fn focused(&self) -> Result<String> {
        let script = "let here = document.activeElement; \
            while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement; \
            const labels = [...(here?.labels ?? [])].map((label) => label.textContent).join(' '); \
            return (here?.getAttribute('aria-label') || labels || here?.textContent || '').replace(/\\s+/g, ' ').trim()";
        self.browser.run(script, Vec::new()).await.context("nobody knows where the focus is")
    }
}

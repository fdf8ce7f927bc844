//! The city's polls as a citizen meets them: a list, a sheet, a review, a receipt.

use std::ops::Deref;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};

use crate::{Browser, City, Patience, Widget, until};

/// Longer than any browser waits for the second click.
const DOUBLE_CLICK: Duration = Duration::from_millis(700);

/// One `<civic-poll>` on the page that is open.
pub struct Polls<'b> {
    widget: Widget<'b>,
}

impl<'b> Deref for Polls<'b> {
    type Target = Widget<'b>;

    fn deref(&self) -> &Widget<'b> {
        &self.widget
    }
}

impl<'b> Polls<'b> {
    /// Opens the city's page with all polls: `/partecipa` in Italian, `/en/take-part` in English.
    ///
    /// # Errors
    /// If the list does not appear.
    pub async fn open(browser: &'b Browser, city: &City, path: &str) -> Result<Self> {
        browser.open(&city.page(path)).await?;
        let polls = Self::on(browser, if path.starts_with("/en/") { "en" } else { "it" })?;
        polls.shows("poll-list").await?;
        Ok(polls)
    }

    /// Opens the page about one poll in Italian, and waits until one can vote there.
    ///
    /// # Errors
    /// If one cannot.
    pub async fn open_one(browser: &'b Browser, city: &City, id: &str) -> Result<Self> {
        browser.open(&city.page(&format!("/partecipa/{id}"))).await?;
        let polls = Self::on(browser, "it")?;
        polls.button("continue").await?;
        Ok(polls)
    }

    /// The first element on the page that is open, whatever it shows.
    ///
    /// # Errors
    /// If there are no texts in this language.
    pub fn on(browser: &'b Browser, language: &'static str) -> Result<Self> {
        Ok(Self { widget: Widget::new(browser, "civic-poll", language, 0)? })
    }

    // What a citizen does.

    /// Opens a poll of the list by its question; `action` is what its button says: `poll-open-vote`.
    ///
    /// # Errors
    /// If it is not in the list, or cannot be opened so.
    pub async fn choose_poll(&self, action: &str, question: &str) -> Result<()> {
        self.press_words(&format!("{}: {question}", self.texts().say(action))).await?;
        until(Patience::Usual, &format!("“{question}” is open"), async || {
            let headings = "return [...root.querySelectorAll('h1, h2')].map((heading) => heading.textContent.trim())";
            let headings: Vec<String> = self.look(headings, Vec::new()).await?;
            Ok((headings == [question]).then_some(()))
        })
        .await
    }

    /// Presses the button that does something with an option: `poll-rank`, `poll-more`.
    ///
    /// # Errors
    /// If there is none.
    pub async fn press_for(&self, message: &str, option: &str) -> Result<()> {
        self.press_words(&self.texts().with(message, &[("name", option.into())])).await
    }

    /// Presses “Continue”, waits for the review, and reads it: a click that comes sooner is the second of a double click, which
    /// does nothing.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn review(&self) -> Result<()> {
        self.press("continue").await?;
        self.arrives_at("poll-review").await?;
        tokio::time::sleep(DOUBLE_CLICK).await;
        Ok(())
    }

    /// Casts the vote in the review and waits for the receipt.
    ///
    /// # Errors
    /// If it is not taken.
    pub async fn cast(&self) -> Result<String> {
        self.press("poll-cast").await?;
        self.receipt().await
    }

    // What a citizen finds.

    /// Waits for the receipt: the text by which the vote can be found.
    ///
    /// # Errors
    /// If there is none.
    pub async fn receipt(&self) -> Result<String> {
        self.receipt_in_time(Patience::Usual).await
    }

    /// The same for a vote that goes out by itself later.
    ///
    /// # Errors
    /// If there is none.
    pub async fn receipt_in_time(&self, patience: Patience) -> Result<String> {
        self.arrives(patience, "poll-taken").await?;
        let script = "return root.querySelector('[part~=reference]')?.textContent.trim() ?? null";
        let receipt: Option<String> = self.look(script, Vec::new()).await?;
        let receipt = receipt.context("there is no receipt")?;
        ensure!(receipt.len() == 32, "the receipt is “{receipt}”");
        Ok(receipt)
    }

    /// The options in the citizen's order.
    ///
    /// # Errors
    /// If there is no such widget.
    pub async fn order(&self) -> Result<Vec<String>> {
        let script =
            "return [...root.querySelectorAll('ol .ranked p:first-child bdi')].map((name) => name.textContent.trim())";
        self.look(script, Vec::new()).await
    }

    /// Waits until the options are in this order.
    ///
    /// # Errors
    /// If they are in another.
    pub async fn is_in_order(&self, options: &[&str]) -> Result<()> {
        until(Patience::Usual, &format!("the order is {options:?}"), async || {
            Ok((self.order().await? == options).then_some(()))
        })
        .await
    }

    /// The questions of the list, in order.
    ///
    /// # Errors
    /// If there is no such widget.
    pub async fn questions(&self) -> Result<Vec<String>> {
        let script = "return [...root.querySelectorAll('[part~=poll-question]')].map((one) => one.textContent.trim())";
        self.look(script, Vec::new()).await
    }
}

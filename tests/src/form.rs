//! The report form as a citizen meets it.

use std::ops::Deref;
use std::path::Path;

use anyhow::{Result, ensure};
use thirtyfour::{Key, WebElement};

use crate::{Browser, City, Patience, Widget, until};

/// One `<civic-report>` on the page that is open.
pub struct Form<'b> {
    widget: Widget<'b>,
}

impl<'b> Deref for Form<'b> {
    type Target = Widget<'b>;

    fn deref(&self) -> &Widget<'b> {
        &self.widget
    }
}

impl<'b> Form<'b> {
    /// Opens the city's page with the form and waits until it can be filled in: `/segnala` in Italian, `/en/report` in
    /// English.
    ///
    /// # Errors
    /// If the form does not appear.
    pub async fn open(browser: &'b Browser, city: &City, path: &str) -> Result<Self> {
        browser.open(&city.page(path)).await?;
        let language = if path.starts_with("/en/") || path.contains("lang=en") { "en" } else { "it" };
        let form = Self::on(browser, language)?;
        form.shows("step-category").await?;
        Ok(form)
    }

    /// The first form on the page that is open, whatever it shows.
    ///
    /// # Errors
    /// If there are no texts in this language.
    pub fn on(browser: &'b Browser, language: &'static str) -> Result<Self> {
        Self::nth(browser, language, 0)
    }

    /// The form with this index.
    ///
    /// # Errors
    /// If there are no texts in this language.
    pub fn nth(browser: &'b Browser, language: &'static str, index: usize) -> Result<Self> {
        Ok(Self { widget: Widget::new(browser, "civic-report", language, index)? })
    }

    // What a citizen does.

    /// Sets a field for date and time to some moment of this year, by the arrow keys: they work in every language of the
    /// browser, whatever the order of day and month.
    ///
    /// # Errors
    /// If there is none, or it is not complete then.
    pub async fn set_some_date(&self, question: &str) -> Result<String> {
        // Each arrow up sets one part, and each arrow to the right goes to the next: day, month, year, hours, minutes, and
        // in some languages half of the day.
        let keys: String = std::iter::repeat_n([Key::Up, Key::Right], 6).flatten().map(char::from).collect();
        self.answer(question, &keys).await?;
        let date = self.answer_to(question).await?;
        ensure!(!date.is_empty(), "the date is not complete");
        Ok(date)
    }

    /// Chooses a file as the photo, and waits until it is ready.
    ///
    /// # Errors
    /// If it is not taken.
    pub async fn add_photo(&self, file: &Path) -> Result<()> {
        self.offer_photo(file).await?;
        self.image("photo-alt").await.map(drop)
    }

    /// Chooses a file as the photo, whatever becomes of it.
    ///
    /// # Errors
    /// If there is no place for photos.
    pub async fn offer_photo(&self, file: &Path) -> Result<()> {
        let label = self.texts().say("photo");
        let input = self.find("file", &self.labels(&label)).await?;
        Ok(input.send_keys(file.to_string_lossy().as_ref()).await?)
    }

    /// Fills in the shortest report there is, an overflowing litter bin, up to the review.
    ///
    /// # Errors
    /// If any step fails.
    pub async fn fill_in(&self, description: &str) -> Result<()> {
        self.choose(if self.texts().language() == "it" { "Cestino pieno" } else { "Overflowing litter bin" }).await?;
        self.go_on("step-details").await?;
        self.type_into("description", description).await?;
        self.go_on("step-place").await?;
        self.type_into("place-words", "Piazza Santa Croce, davanti alla chiesa").await?;
        self.go_on("step-contact").await?;
        self.go_on("step-review").await
    }

    /// Presses “Continue” and waits for the next step.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn go_on(&self, step: &str) -> Result<()> {
        self.press("continue").await?;
        self.arrives_at(step).await
    }

    // What a citizen finds.

    /// The names of all categories or answers that can be chosen, in order.
    ///
    /// # Errors
    /// If there is no such widget.
    pub async fn choices(&self) -> Result<Vec<String>> {
        let script = "return [...root.querySelectorAll('.choice label')].map((label) => label.textContent.trim())";
        self.look(script, Vec::new()).await
    }

    /// Searches the categories for something, and waits until these and no others are left.
    ///
    /// # Errors
    /// If others are found.
    pub async fn search(&self, words: &str, found: &[&str]) -> Result<()> {
        self.type_into("categories-search", words).await?;
        until(Patience::Usual, &format!("“{words}” is found in {found:?}"), async || {
            Ok((self.choices().await? == found).then_some(()))
        })
        .await
    }

    /// Waits for the number on the receipt.
    ///
    /// # Errors
    /// If there is none.
    pub async fn number(&self) -> Result<String> {
        self.arrives_at("receipt-title").await?;
        self.number_in_time(Patience::Usual).await
    }

    /// The same for a number that comes later.
    ///
    /// # Errors
    /// If there is none.
    pub async fn number_in_time(&self, patience: Patience) -> Result<String> {
        let script = "return root.querySelector('[part~=reference]')?.textContent ?? null";
        until(patience, "the receipt has a number", async || self.look(script, Vec::new()).await).await
    }

    /// Waits for a picture that is there and not broken.
    ///
    /// # Errors
    /// If there is none.
    pub async fn image(&self, message: &str) -> Result<WebElement> {
        let image = self.find("image", &[&self.texts().say(message)]).await?;
        until(Patience::Usual, "the picture is shown", async || {
            let script = "return arguments[0].complete && arguments[0].naturalWidth > 0";
            Ok(self.look::<bool>(script, vec![image.to_json()?]).await?.then_some(()))
        })
        .await?;
        Ok(image)
    }
}

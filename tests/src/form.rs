//! The report form as a citizen meets it: fields, choices and buttons are found by what they say.
//!
//! Words of the widget are named by their Fluent message, words of the city (categories, questions) are written out.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use fluent_bundle::FluentValue;
use serde_json::{Value, json};
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::{Key, WebElement};

use crate::{Browser, City, Patience, Texts, until};

/// One `<civic-report>` on the page that is open.
pub struct Form<'b> {
    browser: &'b Browser,
    texts: Texts,
    /// Which of the widgets on the page, from 0.
    index: usize,
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
        Ok(Self { browser, texts: Texts::read(language)?, index })
    }

    /// What it says.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    // What a citizen does.

    /// Presses the button with this message.
    ///
    /// # Errors
    /// If there is none, or something lies over it.
    pub async fn press(&self, message: &str) -> Result<()> {
        self.press_words(&self.texts.say(message)).await
    }

    /// Presses the button with these words.
    ///
    /// # Errors
    /// If there is none, or something lies over it.
    pub async fn press_words(&self, words: &str) -> Result<()> {
        let button = self.find("button", &[words]).await?;
        self.browser.touch(&button).await.with_context(|| format!("the button “{words}” cannot be pressed"))
    }

    /// Touches the line of a category or of an answer.
    ///
    /// # Errors
    /// If there is none, or it is not chosen afterwards.
    pub async fn choose(&self, words: &str) -> Result<()> {
        let control = self.find("choice", &[words]).await?;
        // What one sees and touches is the label: it covers the whole line.
        let label = self.browser.driver.execute("return arguments[0].labels[0]", vec![control.to_json()?]).await?;
        let label = label.element()?;
        let before = control.is_selected().await?;
        self.browser.touch(&label).await.with_context(|| format!("“{words}” cannot be chosen"))?;
        let is_checkbox = control.attr("type").await?.as_deref() == Some("checkbox");
        let wanted = !(is_checkbox && before);
        until(Patience::Usual, &format!("“{words}” is chosen"), async || {
            Ok((control.is_selected().await? == wanted).then_some(()))
        })
        .await
    }

    /// Types into the field with this message.
    ///
    /// # Errors
    /// If there is none.
    pub async fn type_into(&self, message: &str, text: &str) -> Result<()> {
        self.answer(&self.texts.say(message), text).await
    }

    /// Types into the field of a question of the city's, after what it holds.
    ///
    /// # Errors
    /// If there is none.
    pub async fn answer(&self, question: &str, text: &str) -> Result<()> {
        let field = self.find("field", &self.labels(question)).await?;
        // A new line is made by a key, which not every driver infers.
        let keys = text.replace('\n', &char::from(Key::Enter).to_string());
        field.send_keys(keys).await.with_context(|| format!("“{question}” takes no text"))
    }

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

    /// Empties the field with this message.
    ///
    /// # Errors
    /// If there is none.
    pub async fn empty(&self, message: &str) -> Result<()> {
        let field = self.field(message).await?;
        // As a citizen does it: WebDriver’s own command changes the value without the events of typing.
        let length = field.value().await?.unwrap_or_default().chars().count();
        let keys: String =
            std::iter::once(Key::End).chain(std::iter::repeat_n(Key::Backspace, length)).map(char::from).collect();
        Ok(field.send_keys(keys).await?)
    }

    /// Opens the part of the form that this message names.
    ///
    /// # Errors
    /// If there is none.
    pub async fn unfold(&self, message: &str) -> Result<()> {
        self.browser.touch(&self.find("disclosure", &[&self.texts.say(message)]).await?).await
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
        let label = self.texts.say("photo");
        let input = self.find("file", &self.labels(&label)).await?;
        Ok(input.send_keys(file.to_string_lossy().as_ref()).await?)
    }

    /// Fills in the shortest report there is, an overflowing litter bin, up to the review.
    ///
    /// # Errors
    /// If any step fails.
    pub async fn fill_in(&self, description: &str) -> Result<()> {
        self.choose(if self.texts.language() == "it" { "Cestino pieno" } else { "Overflowing litter bin" }).await?;
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

    /// Waits until the heading has this message.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn shows(&self, heading: &str) -> Result<()> {
        self.find("heading", &[&self.texts.say(heading)]).await.map(drop)
    }

    /// Waits until the heading has this message, and has the focus: that is how a screen reader learns of it.
    ///
    /// # Errors
    /// If it does not come, or the focus is elsewhere.
    pub async fn arrives_at(&self, heading: &str) -> Result<()> {
        self.arrives(Patience::Usual, heading).await
    }

    /// The same for what waits for a timer.
    ///
    /// # Errors
    /// If it does not come, or the focus is elsewhere.
    pub async fn arrives(&self, patience: Patience, heading: &str) -> Result<()> {
        let text = self.texts.say(heading);
        until(patience, &format!("the heading “{text}” has the focus"), async || {
            let Some(heading) = self.look_for("heading", &[&text]).await? else { return Ok(None) };
            let focused = "return arguments[0].getRootNode().activeElement === arguments[0]";
            Ok(self.browser.run::<bool>(focused, vec![heading.to_json()?]).await?.then_some(()))
        })
        .await
    }

    /// Waits until it says this message.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn says(&self, message: &str) -> Result<()> {
        self.says_words(&self.texts.say(message)).await
    }

    /// Waits until it says this message with these values.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn says_with(&self, message: &str, values: &[(&str, FluentValue<'_>)]) -> Result<()> {
        self.says_words(&self.texts.with(message, values)).await
    }

    /// Waits until it says these words.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn says_words(&self, words: &str) -> Result<()> {
        self.says_in_time(Patience::Usual, words).await
    }

    /// Waits until it says these words.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn says_in_time(&self, patience: Patience, words: &str) -> Result<()> {
        until(patience, &format!("the widget says “{words}”"), async || {
            Ok(self.text_if_any().await?.is_some_and(|text| text.contains(words)).then_some(()))
        })
        .await
    }

    /// Fails if it says this message now.
    ///
    /// # Errors
    /// If it does.
    pub async fn does_not_say(&self, message: &str) -> Result<()> {
        let words = self.texts.say(message);
        ensure!(!self.text().await?.contains(&words), "the widget says “{words}”");
        Ok(())
    }

    /// All text that it shows, with single spaces.
    ///
    /// # Errors
    /// If there is no such widget.
    pub async fn text(&self) -> Result<String> {
        self.text_if_any().await?.context("there is no such widget")
    }

    /// The same, or nothing as long as the widget is not there: a page may be loaded before its widgets are.
    async fn text_if_any(&self) -> Result<Option<String>> {
        let script = "const root = document.querySelectorAll('civic-report')[arguments[0]]?.shadowRoot; \
            return root?.querySelector('.civic')?.innerText ?? null";
        let text: Option<String> = self.browser.run(script, vec![json!(self.index)]).await?;
        Ok(text.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")))
    }

    /// What a field holds.
    ///
    /// # Errors
    /// If there is none.
    pub async fn value_of(&self, message: &str) -> Result<String> {
        self.answer_to(&self.texts.say(message)).await
    }

    /// What the field of a question of the city's holds.
    ///
    /// # Errors
    /// If there is none.
    pub async fn answer_to(&self, question: &str) -> Result<String> {
        let field = self.find("field", &self.labels(question)).await?;
        field.value().await?.context("the field has no value")
    }

    /// Whether a category or an answer is chosen.
    ///
    /// # Errors
    /// If there is none.
    pub async fn is_chosen(&self, words: &str) -> Result<bool> {
        Ok(self.find("choice", &[words]).await?.is_selected().await?)
    }

    /// The names of all categories or answers that can be chosen, in order.
    ///
    /// # Errors
    /// If there is no such widget.
    pub async fn choices(&self) -> Result<Vec<String>> {
        let script = "const root = document.querySelectorAll('civic-report')[arguments[0]].shadowRoot; \
            return [...root.querySelectorAll('.choice label')].map((label) => label.textContent.trim())";
        self.browser.run(script, vec![json!(self.index)]).await
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
        let script = "const root = document.querySelectorAll('civic-report')[arguments[0]].shadowRoot; \
            return root.querySelector('[part~=reference]')?.textContent ?? null";
        until(patience, "the receipt has a number", async || self.browser.run(script, vec![json!(self.index)]).await)
            .await
    }

    /// Waits for a field.
    ///
    /// # Errors
    /// If there is none.
    pub async fn field(&self, message: &str) -> Result<WebElement> {
        let label = self.texts.say(message);
        self.find("field", &self.labels(&label)).await
    }

    /// Waits for a button.
    ///
    /// # Errors
    /// If there is none.
    pub async fn button(&self, message: &str) -> Result<WebElement> {
        self.find("button", &[&self.texts.say(message)]).await
    }

    /// Whether there is a button with this message now.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn has_button(&self, message: &str) -> Result<bool> {
        Ok(self.look_for("button", &[&self.texts.say(message)]).await?.is_some())
    }

    /// Waits for a link.
    ///
    /// # Errors
    /// If there is none.
    pub async fn link(&self, words: &str) -> Result<WebElement> {
        self.find("link", &[words]).await
    }

    /// Waits for a picture that is there and not broken.
    ///
    /// # Errors
    /// If there is none.
    pub async fn image(&self, message: &str) -> Result<WebElement> {
        let image = self.find("image", &[&self.texts.say(message)]).await?;
        until(Patience::Usual, "the picture is shown", async || {
            let script = "return arguments[0].complete && arguments[0].naturalWidth > 0";
            Ok(self.browser.run::<bool>(script, vec![image.to_json()?]).await?.then_some(()))
        })
        .await?;
        Ok(image)
    }

    /// A field's label says if it may stay empty.
    fn labels<'a>(&self, label: &'a str) -> [std::borrow::Cow<'a, str>; 2] {
        [label.into(), self.texts.with("optional", &[("label", label.into())]).into()]
    }

    async fn find(&self, role: &str, names: &[impl AsRef<str>]) -> Result<WebElement> {
        let what = format!("the widget has a {role} “{}”", names.first().map_or("", AsRef::as_ref));
        until(Patience::Usual, &what, async || self.look_for(role, names).await).await
    }

    async fn look_for(&self, role: &str, names: &[impl AsRef<str>]) -> Result<Option<WebElement>> {
        let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
        let arguments = vec![json!(self.index), json!(role), json!(names)];
        let found = match self.browser.driver.execute(include_str!("find.js"), arguments).await {
            // It was drawn anew before the driver could name it.
            Err(error) if matches!(*error, WebDriverErrorInner::StaleElementReference(_)) => return Ok(None),
            found => found?,
        };
        if *found.json() == Value::Null { Ok(None) } else { Ok(Some(found.element()?)) }
    }
}

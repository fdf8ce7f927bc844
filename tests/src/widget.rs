//! What all widgets have in common for a citizen: buttons, fields, choices, headings and links are found by what they say.
//!
//! Words of the widget are named by their Fluent message, words of the city are written out.

use anyhow::{Context as _, Result, ensure};
use fluent_bundle::FluentValue;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::{Key, WebElement};

use crate::{Browser, Patience, Texts, until};

/// One widget on the page that is open.
pub struct Widget<'b> {
    pub(crate) browser: &'b Browser,
    texts: Texts,
    /// Its element: `civic-report`.
    element: &'static str,
    /// Which of these elements on the page, from 0.
    index: usize,
}

impl<'b> Widget<'b> {
    pub(crate) fn new(
        browser: &'b Browser,
        element: &'static str,
        language: &'static str,
        index: usize,
    ) -> Result<Self> {
        Ok(Self { browser, texts: Texts::read(language)?, element, index })
    }

    /// Runs a script in which `root` is the widget's shadow root, or null as long as there is none.
    ///
    /// # Errors
    /// If the script throws.
    pub async fn look<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        self.browser.run(&self.about_root(script), arguments).await
    }

    fn about_root(&self, script: &str) -> String {
        let Self { element, index, .. } = self;
        format!("const root = document.querySelectorAll('{element}')[{index}]?.shadowRoot ?? null;\n{script}")
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

    /// Touches the line of something to choose.
    ///
    /// # Errors
    /// If there is none, or it is not chosen afterwards.
    pub async fn choose(&self, words: &str) -> Result<()> {
        self.choose_as("choice", words).await
    }

    /// Touches the line of an answer to one of several questions that have the same answers.
    ///
    /// # Errors
    /// If there is none, or it is not chosen afterwards.
    pub async fn choose_for(&self, question: &str, answer: &str) -> Result<()> {
        self.choose_as("answer", &format!("{question}: {answer}")).await
    }

    async fn choose_as(&self, role: &str, words: &str) -> Result<()> {
        let control = self.find(role, &[words]).await?;
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

    /// Opens the part that this message names.
    ///
    /// # Errors
    /// If there is none.
    pub async fn unfold(&self, message: &str) -> Result<()> {
        self.browser.touch(&self.find("disclosure", &[&self.texts.say(message)]).await?).await
    }

    // What a citizen finds.

    /// Whether a heading has this message now.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn has_heading(&self, message: &str) -> Result<bool> {
        Ok(self.look_for("heading", &[&self.texts.say(message)]).await?.is_some())
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

    /// Waits until the heading has this message.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn shows(&self, heading: &str) -> Result<()> {
        self.find("heading", &[&self.texts.say(heading)]).await.map(drop)
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
        let text: Option<String> =
            self.look("return root?.querySelector('.civic')?.innerText ?? null", Vec::new()).await?;
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

    /// Whether something is chosen.
    ///
    /// # Errors
    /// If there is none.
    pub async fn is_chosen(&self, words: &str) -> Result<bool> {
        Ok(self.find("choice", &[words]).await?.is_selected().await?)
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
        self.button_words(&self.texts.say(message)).await
    }

    /// Waits for a button with these words.
    ///
    /// # Errors
    /// If there is none.
    pub async fn button_words(&self, words: &str) -> Result<WebElement> {
        self.find("button", &[words]).await
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

    /// A field's label says if it may stay empty.
    pub(crate) fn labels<'a>(&self, label: &'a str) -> [std::borrow::Cow<'a, str>; 2] {
        [label.into(), self.texts.with("optional", &[("label", label.into())]).into()]
    }

    pub(crate) async fn find(&self, role: &str, names: &[impl AsRef<str>]) -> Result<WebElement> {
        let what = format!("the widget has a {role} “{}”", names.first().map_or("", AsRef::as_ref));
        until(Patience::Usual, &what, async || self.look_for(role, names).await).await
    }

    async fn look_for(&self, role: &str, names: &[impl AsRef<str>]) -> Result<Option<WebElement>> {
        let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
        let script = self.about_root(include_str!("find.js"));
        let found = match self.browser.driver.execute(script, vec![json!(role), json!(names)]).await {
            // It was drawn anew before the driver could name it.
            Err(error) if matches!(*error, WebDriverErrorInner::StaleElementReference(_)) => return Ok(None),
            found => found?,
        };
        if *found.json() == Value::Null { Ok(None) } else { Ok(Some(found.element()?)) }
    }
}

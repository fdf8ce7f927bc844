//! The traffic-and-parking panel as a citizen meets it: rows are found by the heading of their list and by their name.

use std::ops::Deref;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use serde_json::json;
use thirtyfour::WebElement;

use crate::{Browser, City, Patience, Widget, until};

/// One `<civic-mobility>` on the page that is open.
pub struct Panel<'b> {
    widget: Widget<'b>,
}

impl<'b> Deref for Panel<'b> {
    type Target = Widget<'b>;

    fn deref(&self) -> &Widget<'b> {
        &self.widget
    }
}

/// A row of a list, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Row {
    /// What it is called.
    pub name: String,
    /// All that it says, its name too, with single spaces.
    pub text: String,
    /// Whether it is shown in full, as a screen reader is told.
    pub open: bool,
}

impl<'b> Panel<'b> {
    /// Opens the city's page with the panel and waits until it shows where to park: `/muoversi` in Italian,
    /// `/en/getting-around` in English.
    ///
    /// # Errors
    /// If the list does not appear.
    pub async fn open(browser: &'b Browser, city: &City, path: &str) -> Result<Self> {
        browser.open(&city.page(path)).await?;
        let panel = Self::on(browser, if path.starts_with("/en/") { "en" } else { "it" })?;
        panel.shows("mobility-parking").await?;
        Ok(panel)
    }

    /// The first panel on the page that is open, whatever it shows.
    ///
    /// # Errors
    /// If there are no texts in this language.
    pub fn on(browser: &'b Browser, language: &'static str) -> Result<Self> {
        Ok(Self { widget: Widget::new(browser, "civic-mobility", language, 0)? })
    }

    // What a citizen does.

    /// Shows a row in full, or not any more, and waits until that is so.
    ///
    /// # Errors
    /// If there is no such row, or it stays as it is.
    pub async fn press_row(&self, list: &str, name: &str) -> Result<()> {
        let before = self.row(list, name).await?.open;
        self.press_words(name).await?;
        self.row_is(list, name, if before { "folded" } else { "in full" }, |row| row.open != before).await.map(drop)
    }

    /// Shows all rows of a list that has so many more than are shown.
    ///
    /// # Errors
    /// If it has not.
    pub async fn show_more(&self, more: usize) -> Result<()> {
        self.press_words(&self.texts().with("mobility-more", &[("count", more.into()), ("all", more.into())])).await
    }

    /// Types a place and lets distances be measured from there.
    ///
    /// # Errors
    /// If there is no field for it.
    pub async fn go_near(&self, place: &str) -> Result<()> {
        self.empty("mobility-place").await?;
        self.type_into("mobility-place", place).await?;
        self.press("mobility-place-find").await
    }

    /// Asks for newer figures, a quarter of a minute after they came: sooner, the panel would not ask again.
    ///
    /// # Errors
    /// If the page has no [clock](Browser::time_passes) that can be put forward.
    pub async fn refresh(&self) -> Result<()> {
        self.browser.time_passes(15).await?;
        self.press("mobility-refresh").await
    }

    // What a citizen finds.

    /// When the figures came, as the panel says it once nothing is being read.
    ///
    /// # Errors
    /// If it goes on reading.
    pub async fn updated(&self) -> Result<String> {
        let begin = self.texts().with("mobility-updated", &[("time", "".into())]);
        let script =
            "return document.querySelector('civic-mobility').shadowRoot.querySelector('.updated p')?.innerText ?? ''";
        until(Patience::Usual, "the figures are there", async || {
            let said: String = self.browser.run(script, Vec::new()).await?;
            Ok(said.starts_with(begin.trim()).then_some(said))
        })
        .await
    }

    /// The rows of the list with this message as its heading, as far as they are shown, in order.
    ///
    /// # Errors
    /// If there is no such list.
    pub async fn rows(&self, list: &str) -> Result<Vec<Row>> {
        self.rows_if_any(list).await?.with_context(|| format!("there is no list “{}”", self.texts().say(list)))
    }

    async fn rows_if_any(&self, list: &str) -> Result<Option<Vec<Row>>> {
        self.look(include_str!("rows.js"), vec![json!(self.texts().say(list))]).await
    }

    /// The names of a list's rows, in order.
    ///
    /// # Errors
    /// If there is no such list.
    pub async fn names(&self, list: &str) -> Result<Vec<String>> {
        Ok(self.rows(list).await?.into_iter().map(|row| row.name).collect())
    }

    /// Waits for a row.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn row(&self, list: &str, name: &str) -> Result<Row> {
        self.row_is(list, name, "shown", |_| true).await
    }

    /// Waits until a row says these words.
    ///
    /// # Errors
    /// If it does not.
    pub async fn row_says(&self, list: &str, name: &str, words: &str) -> Result<Row> {
        self.row_is(list, name, &format!("to say “{words}”"), |row| row.text.contains(words)).await
    }

    async fn row_is(&self, list: &str, name: &str, what: &str, is: impl Fn(&Row) -> bool) -> Result<Row> {
        until(Patience::Usual, &format!("the row “{name}” is {what}"), async || {
            let rows = self.rows_if_any(list).await?.unwrap_or_default();
            Ok(rows.into_iter().find(|row| row.name == name && is(row)))
        })
        .await
    }

    /// Waits until a list has these rows and no others, in this order.
    ///
    /// # Errors
    /// If it has others.
    pub async fn lists(&self, list: &str, names: &[&str]) -> Result<()> {
        until(Patience::Usual, &format!("the list “{}” has {names:?}", self.texts().say(list)), async || {
            let rows = self.rows_if_any(list).await?.unwrap_or_default();
            Ok(rows.iter().map(|row| row.name.as_str()).eq(names.iter().copied()).then_some(()))
        })
        .await
    }

    /// The notices that stand above the lists.
    ///
    /// # Errors
    /// If there is no panel.
    pub async fn notices(&self) -> Result<Vec<String>> {
        let script = "return [...root.querySelectorAll('[part~=notice] .notice-text')]
            .map((notice) => notice.innerText.replace(/\\s+/g, ' ').trim())";
        self.look(script, Vec::new()).await
    }

    /// Opens the map and waits until its markers are there.
    ///
    /// # Errors
    /// If they do not come.
    pub async fn open_map(&self) -> Result<()> {
        self.press("mobility-map-show").await?;
        until(Patience::Usual, "the map has markers", async || {
            let some = "return root.querySelectorAll('.civic-map-marker').length > 1";
            Ok(self.look::<bool>(some, Vec::new()).await?.then_some(()))
        })
        .await
    }

    /// Waits for the marker of the chosen row; gives its name.
    ///
    /// # Errors
    /// If none is marked, or several are.
    pub async fn chosen_marker(&self) -> Result<(String, WebElement)> {
        let marked = "[...root.querySelectorAll('.civic-map-marker[aria-current=true]')]";
        let name = until(Patience::Usual, "the map marks what is chosen", async || {
            let script = format!("return {marked}.map((marker) => marker.getAttribute('aria-label'))");
            let mut names: Vec<String> = self.look(&script, Vec::new()).await?;
            ensure!(names.len() < 2, "the map marks {names:?}");
            Ok(names.pop())
        })
        .await?;
        let marker = self.find("button", &[&name]).await?;
        Ok((name, marker))
    }
}

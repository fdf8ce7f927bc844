//! A browser for one test, closed whatever happens, with evidence if the test fails.

use std::any::Any;
use std::fs;
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context as _, Error, Result, anyhow, ensure};
use futures_util::FutureExt as _;
use serde_json::{Value, json};
use thirtyfour::{WebDriver, WebElement};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::Engine;
use crate::console::Console;

/// How many browsers run at once: each keeps more than one core busy.
static BROWSERS: Semaphore = Semaphore::const_new(2);
/// How long a test may take, once its browser is there.
const LIMIT: Duration = Duration::from_secs(240);

/// What the citizen holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// 360 by 740 points, touched with a finger where the driver can emulate that: in Chromium.
    Phone,
    /// 1,280 by 900, with a mouse.
    Desktop,
}

impl Window {
    /// Width and height, in points.
    pub fn size(self) -> (u32, u32) {
        match self {
            Self::Phone => (360, 740),
            Self::Desktop => (1280, 900),
        }
    }
}

/// The colours that the citizen's device prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Scheme {
    /// The value of `prefers-color-scheme`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A browser with one window.
pub struct Browser {
    /// Its WebDriver session.
    pub driver: WebDriver,
    /// What it is.
    pub engine: Engine,
    pub(crate) said: Console,
}

/// Opens a browser for a test, and closes it however the test ends. If it fails, a screenshot is kept beside the test
/// program, and the error says what the widget showed and what the console said.
///
/// # Errors
/// Those of the test, or if there is no browser, or if the test takes too long.
pub async fn browse(window: Window, test: impl AsyncFnOnce(&Browser) -> Result<()>) -> Result<()> {
    browse_as(window, None, test).await
}

/// The same on a device that prefers these colours, and as little motion as can be: what moves would be measured while it
/// moves.
///
/// # Errors
/// Those of the test, or if there is no browser, or if the test takes too long.
pub async fn browse_in(scheme: Scheme, window: Window, test: impl AsyncFnOnce(&Browser) -> Result<()>) -> Result<()> {
    browse_as(window, Some(scheme), test).await
}

async fn browse_as(
    window: Window,
    scheme: Option<Scheme>,
    test: impl AsyncFnOnce(&Browser) -> Result<()>,
) -> Result<()> {
    let _one_of_few = BROWSERS.acquire().await?;
    let engine = Engine::of_this_run();
    let session = engine.open(window, scheme).await?;
    let browser = Browser { driver: session.web.clone(), engine, said: Console::default() };
    if let Some(scheme) = scheme {
        browser.expect_preferences(scheme).await?;
    }
    let ended = timeout(LIMIT, AssertUnwindSafe(test(&browser)).catch_unwind()).await;
    let outcome = match ended {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(panic)) => Err(anyhow!("{}", said(panic.as_ref()))),
        Err(_) => Err(anyhow!("the test took more than {} s", LIMIT.as_secs())),
    };
    let outcome = match outcome {
        Ok(()) => Ok(()),
        Err(error) => Err(browser.evidence(error).await),
    };
    // A browser that crashed, as some tests want it to, cannot say goodbye.
    let _ = timeout(Duration::from_secs(10), browser.driver.quit()).await;
    outcome
}

fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("the test panicked").to_owned()
}

impl Browser {
    /// Opens a page.
    ///
    /// # Errors
    /// If it does not load.
    pub async fn open(&self, address: &str) -> Result<()> {
        self.listen().await;
        self.driver.goto(address).await.with_context(|| format!("{address} does not open"))
    }

    /// Loads the page again.
    ///
    /// # Errors
    /// If it does not load.
    pub async fn reload(&self) -> Result<()> {
        self.listen().await;
        self.driver.refresh().await.context("the page does not load again")
    }

    /// Clicks on what lies in the middle of an element, after it was scrolled to the middle of the window: WebKitGTK shows
    /// its scroll bars on top of what lies at the edge.
    ///
    /// # Errors
    /// If something lies over it.
    pub async fn touch(&self, element: &WebElement) -> Result<()> {
        element.scroll_into_view().await?;
        Ok(element.click().await?)
    }

    /// Runs a script in the page: not what a citizen does, but what a page does, or a test that looks.
    ///
    /// # Errors
    /// If the script throws.
    pub async fn run<T: serde::de::DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        Ok(self.driver.execute(script, arguments).await?.convert()?)
    }

    /// Fails if the browser does not prefer what it was told to prefer: every state would be tested twice in light colours.
    async fn expect_preferences(&self, scheme: Scheme) -> Result<()> {
        let script = "return [`(prefers-color-scheme: ${arguments[0]})`, '(prefers-reduced-motion: reduce)'] \
            .every((query) => matchMedia(query).matches)";
        ensure!(self.run::<bool>(script, vec![json!(scheme.name())]).await?, "{} is not as it was told", self.engine);
        Ok(())
    }

    /// Adds to an error what was to be seen when it came.
    async fn evidence(&self, error: Error) -> Error {
        let shown = "return [...document.querySelectorAll('civic-report, civic-mobility, civic-poll')].map((host) => \
            (host.shadowRoot?.textContent && host.shadowRoot.querySelector('.civic')?.innerText) || host.innerText).join('\\n---\\n')";
        let shown: String = self.run(shown, Vec::new()).await.unwrap_or_else(|error| format!("({error})"));
        let console: Vec<String> =
            self.console().await.unwrap_or_default().into_iter().map(|entry| entry.message).collect();
        let screenshot = self.screenshot().await.unwrap_or_else(|error| format!("none: {error}"));
        anyhow!(
            "{error:#}\n\nthe widget showed:\n{shown}\n\nthe console said:\n{}\n\nscreenshot: {screenshot}",
            console.join("\n")
        )
    }

    async fn screenshot(&self) -> Result<String> {
        let folder: PathBuf = std::env::current_exe()?.with_file_name("e2e-failures");
        fs::create_dir_all(&folder)?;
        // Tests run on threads that have their names.
        let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
        let path = folder.join(format!("{test}.png"));
        fs::write(&path, self.driver.screenshot_as_png().await?)?;
        Ok(path.display().to_string())
    }
}

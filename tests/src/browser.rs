//! A browser for one test: Chromium by WebDriver, closed whatever happens, with evidence if the test fails.

use std::any::Any;
use std::fs;
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context as _, Error, Result, anyhow, bail, ensure};
use futures_util::FutureExt as _;
use serde::Serialize;
use serde_json::{Value, json};
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities as _;
use thirtyfour::common::log::LoggingPrefsLogLevel;
use thirtyfour::{BrowserLogEntry, DesiredCapabilities, WebDriver};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::Environment;

/// How many browsers run at once: each keeps more than one core busy.
static BROWSERS: Semaphore = Semaphore::const_new(2);
/// How long a test may take, once its browser is there.
const LIMIT: Duration = Duration::from_secs(120);

/// What the citizen holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// 360 by 740 points, touched with a finger.
    Phone,
    /// 1,280 by 900, with a mouse.
    Desktop,
}

/// A browser with one window.
pub struct Browser {
    /// Its WebDriver session.
    pub driver: WebDriver,
}

/// Opens a browser for a test, and closes it however the test ends. If it fails, a screenshot is kept beside the test
/// program, and the error says what the widget showed and what the console said.
///
/// # Errors
/// Those of the test, or if there is no browser, or if the test takes too long.
pub async fn browse(window: Window, test: impl AsyncFnOnce(&Browser) -> Result<()>) -> Result<()> {
    let _one_of_few = BROWSERS.acquire().await?;
    let environment = Environment::find()?;
    let (_driver, address) = start_chromedriver(&environment).await?;
    let driver = WebDriver::new(&address, capabilities(&environment, window)?).await.context("no browser opened")?;
    let browser = Browser { driver };
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

/// Starts a ChromeDriver and says where it listens. The port that it picks may be taken before it listens; then it ends,
/// and the next one picks another.
async fn start_chromedriver(environment: &Environment) -> Result<(Child, String)> {
    let mut said = String::new();
    for _ in 0..3 {
        let mut driver = Command::new(&environment.chromedriver)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("cannot start {}", environment.chromedriver.display()))?;
        let mut lines = BufReader::new(driver.stdout.take().context("ChromeDriver has no standard output")?).lines();
        said.clear();
        while let Some(line) = lines.next_line().await? {
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                let address = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
                // It writes more later, and must not meet a closed pipe.
                tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
                return Ok((driver, address));
            }
            said.push_str(&line);
            said.push('\n');
        }
    }
    bail!("ChromeDriver does not start; it said:\n{said}")
}

fn capabilities(environment: &Environment, window: Window) -> Result<thirtyfour::ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set_binary(&environment.chrome.to_string_lossy())?;
    // Nothing but the city is to be reached; and in containers Chromium's sandbox lacks the rights that it needs.
    for argument in [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en-GB",
        "--window-size=1280,900",
    ] {
        capabilities.add_arg(argument)?;
    }
    if window == Window::Phone {
        let metrics = json!({ "width": 360, "height": 740, "pixelRatio": 2.0, "touch": true, "mobile": true });
        capabilities.add_experimental_option("mobileEmulation", json!({ "deviceMetrics": metrics }))?;
    }
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    capabilities.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    Ok(capabilities)
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
        self.driver.goto(address).await.with_context(|| format!("{address} does not open"))
    }

    /// Runs a script in the page: not what a citizen does, but what a page does, or a test that looks.
    ///
    /// # Errors
    /// If the script throws.
    pub async fn run<T: serde::de::DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        Ok(self.driver.execute(script, arguments).await?.convert()?)
    }

    /// Sends a command of the Chrome DevTools Protocol.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn devtools(&self, command: &str, parameters: impl Serialize) -> Result<Value> {
        self.driver.cdp().send_raw(command, parameters).await.with_context(|| format!("{command} failed"))
    }

    /// Makes the page so many points wide, and a little higher than a phone.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn narrow_to(&self, width: u32) -> Result<()> {
        let size = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await.map(drop)
    }

    /// What the console said since it was last asked, errors and warnings of the browser itself included.
    ///
    /// # Errors
    /// If the browser does not tell.
    pub async fn console(&self) -> Result<Vec<BrowserLogEntry>> {
        Ok(self.driver.browser_log().await?)
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

    /// The events of the domain Network of the Chrome DevTools Protocol since it was last asked: every request of the
    /// page and what came back, with all headers.
    ///
    /// # Errors
    /// If the browser does not tell.
    pub async fn network(&self) -> Result<Vec<Value>> {
        let entries = self.driver.get_log("performance").await?;
        let mut events = Vec::new();
        for entry in entries {
            let mut entry: Value = serde_json::from_str(&entry.message)?;
            events.push(entry["message"].take());
        }
        events.retain(|event| event["method"].as_str().is_some_and(|method| method.starts_with("Network.")));
        Ok(events)
    }

    /// Adds to an error what was to be seen when it came.
    async fn evidence(&self, error: Error) -> Error {
        let shown = "return [...document.querySelectorAll('civic-report')].map((host) => \
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

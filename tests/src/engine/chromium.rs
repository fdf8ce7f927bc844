//! Chromium by ChromeDriver, which also passes on the commands of the Chrome DevTools Protocol.

use anyhow::Result;
use serde_json::json;
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities as _;
use thirtyfour::common::log::LoggingPrefsLogLevel;
use thirtyfour::{ChromeCapabilities, DesiredCapabilities};
use tokio::process::Command;

use super::{Driver, Session};
use crate::environment::program;
use crate::{Scheme, Window};

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

pub(super) async fn open(window: Window, scheme: Option<Scheme>) -> Result<Session> {
    let browser = program("CHROME", &NAMES)?;
    let driver = program("CHROMEDRIVER", &["chromedriver"])?;
    let command = || {
        let mut command = Command::new(&driver);
        command.arg("--port=0");
        command
    };
    let driver = Driver::start(command, "started successfully on port ").await?;
    let session = driver.session(capabilities(&browser.to_string_lossy(), window)?, None).await?;
    if let Some(scheme) = scheme {
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme.name() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        session.web.cdp().send_raw("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
    }
    Ok(session)
}

fn capabilities(browser: &str, window: Window) -> Result<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set_binary(browser)?;
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
        let (width, height) = window.size();
        let metrics = json!({ "width": width, "height": height, "pixelRatio": 2.0, "touch": true, "mobile": true });
        capabilities.add_experimental_option("mobileEmulation", json!({ "deviceMetrics": metrics }))?;
    }
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    capabilities.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    Ok(capabilities)
}

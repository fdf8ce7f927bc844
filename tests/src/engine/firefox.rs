//! Firefox by geckodriver.

use anyhow::{Context as _, Result};
use serde_json::json;
use thirtyfour::Capabilities;
use tokio::process::Command;

use super::{Driver, Session};
use crate::environment::program;
use crate::{Scheme, Window};

pub(super) async fn open(window: Window, scheme: Option<Scheme>) -> Result<Session> {
    let browser = program("FIREFOX", &["firefox-esr", "firefox"])?;
    let driver = program("GECKODRIVER", &["geckodriver"])?;
    let command = || {
        let mut command = Command::new(&driver);
        command.args(["--port", "0", "--websocket-port", "0"]);
        // The screen that nobody sees, which is smaller than our largest window by itself.
        command.envs([("MOZ_HEADLESS_WIDTH", "1600"), ("MOZ_HEADLESS_HEIGHT", "1200")]);
        command
    };
    let driver = Driver::start(command, "Listening on 127.0.0.1:").await?;
    let session = driver.session(capabilities(&browser.to_string_lossy(), scheme)?, None).await?;
    replace_by_a_bare_window(&session, window).await?;
    Ok(session)
}

fn capabilities(browser: &str, scheme: Option<Scheme>) -> Result<Capabilities> {
    let mut preferences = json!({
        "intl.accept_languages": "en-GB, en",
        // Nothing but the city is to be reached.
        "app.update.auto": false,
        "browser.safebrowsing.downloads.remote.enabled": false,
        "datareporting.policy.dataSubmissionEnabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "network.dns.disablePrefetch": true,
        "toolkit.telemetry.enabled": false,
    });
    if let Some(scheme) = scheme {
        preferences["layout.css.prefers-color-scheme.content-override"] = json!(match scheme {
            Scheme::Dark => 0,
            Scheme::Light => 1,
        });
        preferences["ui.prefersReducedMotion"] = json!(1);
    }
    let options = json!({ "binary": browser, "args": ["-headless"], "prefs": preferences });
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "firefox")?;
    capabilities.set("moz:firefoxOptions", options)?;
    Ok(capabilities)
}

/// A window with a tool bar is never narrower than 450 points; one that a page opens has none.
async fn replace_by_a_bare_window(session: &Session, window: Window) -> Result<()> {
    let web = &session.web;
    let first = web.window().await?;
    let (width, height) = window.size();
    let open = "window.open('about:blank', '', `popup,width=${arguments[0]},height=${arguments[1]}`)";
    web.execute(open, vec![json!(width), json!(height)]).await?;
    let mut windows = web.windows().await?;
    windows.retain(|window| *window != first);
    let bare = windows.pop().context("Firefox opened no second window")?;
    web.close_window().await?;
    Ok(web.switch_to_window(bare).await?)
}

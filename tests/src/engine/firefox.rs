//! Firefox by geckodriver.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde_json::json;
use thirtyfour::Capabilities;
use tokio::process::Command;
use tokio::sync::OnceCell;

use super::{Driver, Session};
use crate::environment::program;
use crate::{Scheme, Window};

/// A profile that has seen its first start, which takes Firefox longer than most tests take. Each test has a copy.
static SEASONED: OnceCell<PathBuf> = OnceCell::const_new();

pub(super) async fn open(window: Window, scheme: Option<Scheme>) -> Result<Session> {
    let seasoned = SEASONED.get_or_try_init(season).await?;
    let profile = tempfile::tempdir()?;
    copy_files(seasoned, profile.path())?;
    let capabilities = capabilities(profile.path(), scheme)?;
    let session = start().await?.session(capabilities, Some(profile)).await?;
    replace_by_a_bare_window(&session, window).await?;
    Ok(session)
}

/// Makes the profile anew for this run, beside the test program: a later Firefox would not use that of an earlier one.
async fn season() -> Result<PathBuf> {
    let folder = std::env::current_exe()?.with_file_name("e2e-firefox-profile");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir(&folder)?;
    let session = start().await?.session(capabilities(&folder, None)?, None).await?;
    session.web.quit().await?;
    Ok(folder)
}

/// Copies what a folder holds; its lock, which is a link to nowhere, stays.
fn copy_files(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let copy = to.join(entry.file_name());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            fs::create_dir(&copy)?;
            copy_files(&entry.path(), &copy)?;
        } else if kind.is_file() {
            fs::copy(entry.path(), &copy)?;
        }
    }
    Ok(())
}

async fn start() -> Result<Driver> {
    let driver = program("GECKODRIVER", &["geckodriver"])?;
    let command = || {
        let mut command = Command::new(&driver);
        command.args(["--port", "0", "--websocket-port", "0"]);
        // The screen that nobody sees, which is smaller than our largest window by itself.
        command.envs([("MOZ_HEADLESS_WIDTH", "1600"), ("MOZ_HEADLESS_HEIGHT", "1200")]);
        command
    };
    Driver::start(command, "Listening on 127.0.0.1:").await
}

fn capabilities(profile: &Path, scheme: Option<Scheme>) -> Result<Capabilities> {
    let browser = program("FIREFOX", &["firefox-esr", "firefox"])?;
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
    let options = json!({ "binary": browser, "args": ["-headless", "-profile", profile], "prefs": preferences });
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

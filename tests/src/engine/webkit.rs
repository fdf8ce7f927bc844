//! WebKitGTK by its own driver, which starts the browser that belongs to it. It draws on the screen that `DISPLAY` names.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Result, bail, ensure};
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::Capabilities;
use tokio::net::{TcpListener, TcpStream};
use tokio::process::{Child, Command};
use tokio::time::sleep;

use super::{Driver, Session, spawn};
use crate::environment::program;
use crate::{Scheme, Window};

/// How long the driver may take until it listens.
const LIMIT: Duration = Duration::from_secs(10);
/// The tool bar of the browser is wider than a phone; without any room around its buttons it is not.
const NARROW_TOOL_BAR: &str = "* { padding: 0; margin: 0; border-width: 0; min-width: 0; min-height: 0; \
    font-size: 1px; -gtk-icon-source: none; }";

pub(super) async fn open(window: Window, scheme: Option<Scheme>) -> Result<Session> {
    ensure!(
        std::env::var_os("DISPLAY").is_some(),
        "WebKit needs a screen, and DISPLAY names none: run `cargo xtask test --only e2e-webkit`, which makes one"
    );
    let settings = tempfile::tempdir()?;
    write_settings(&settings, scheme)?;
    let session = start(&settings).await?.session(capabilities(scheme)?, Some(settings)).await?;
    let (width, height) = window.size();
    session.web.set_window_rect(0, 0, width, height).await?;
    Ok(session)
}

fn write_settings(settings: &TempDir, scheme: Option<Scheme>) -> Result<()> {
    let gtk = settings.path().join("gtk-3.0");
    fs::create_dir(&gtk)?;
    fs::write(gtk.join("gtk.css"), NARROW_TOOL_BAR)?;
    if scheme.is_some() {
        // That is how WebKitGTK learns of `prefers-reduced-motion`.
        fs::write(gtk.join("settings.ini"), "[Settings]\ngtk-enable-animations=0\n")?;
    }
    Ok(())
}

/// Starts a driver at a port that is free. If somebody takes it first, the driver ends, and the next one gets another.
async fn start(settings: &TempDir) -> Result<Driver> {
    let program = program("WEBKITWEBDRIVER", &["WebKitWebDriver"])?;
    for _ in 0..3 {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?.local_addr()?;
        let mut command = Command::new(&program);
        command
            .arg(format!("--port={}", free.port()))
            .stdout(Stdio::null())
            .env("XDG_CONFIG_HOME", settings.path())
            .env("LC_ALL", "en_GB.UTF-8")
            // There is no session bus to ask for a screen reader, and in containers the sandbox lacks its rights.
            .env("NO_AT_BRIDGE", "1")
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
        let mut process = spawn(&mut command)?;
        if listens(&mut process, free).await? {
            return Ok(Driver { process, address: format!("http://{free}") });
        }
    }
    bail!("{} does not start", program.display())
}

async fn listens(driver: &mut Child, address: SocketAddr) -> Result<bool> {
    const PAUSE: Duration = Duration::from_millis(20);
    for _ in 0..LIMIT.as_millis() / PAUSE.as_millis() {
        if driver.try_wait()?.is_some() {
            return Ok(false);
        }
        if TcpStream::connect(address).await.is_ok() {
            return Ok(true);
        }
        sleep(PAUSE).await;
    }
    Ok(false)
}

fn capabilities(scheme: Option<Scheme>) -> Result<Capabilities> {
    let arguments = match scheme {
        Some(Scheme::Dark) => json!(["--automation", "--dark-mode"]),
        Some(Scheme::Light) | None => json!(["--automation"]),
    };
    let mut capabilities = Capabilities::new();
    capabilities.set("webkitgtk:browserOptions", json!({ "args": arguments }))?;
    Ok(capabilities)
}

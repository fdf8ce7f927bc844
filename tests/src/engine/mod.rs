//! The three browser engines, each with a driver that speaks WebDriver: one suite runs in all of them.

mod chromium;
mod firefox;
mod webkit;

use std::fmt;
use std::io::Write as _;
use std::process::Stdio;

use anyhow::{Context as _, Result, bail};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

use crate::{Scheme, Window};

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, Opera, Samsung Internet.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari, and every browser on an iPhone. Here it is WebKitGTK.
    WebKit,
}

impl Engine {
    /// The one that the variable `CIVIC_ENGINE` names, or Chromium.
    ///
    /// # Panics
    /// If there is none of this name.
    pub fn of_this_run() -> Self {
        match std::env::var("CIVIC_ENGINE").as_deref() {
            Ok("chromium" | "") | Err(_) => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("CIVIC_ENGINE is “{other}”; the engines are chromium, firefox and webkit"),
        }
    }

    /// Whether what goes wrong in a page is told by the driver. Where it is not, the page itself has to tell; see
    /// [`crate::console`].
    pub(crate) fn tells_the_console(self) -> bool {
        self == Self::Chromium
    }

    /// Starts a driver, and a browser with one window.
    pub(crate) async fn open(self, window: Window, scheme: Option<Scheme>) -> Result<Session> {
        match self {
            Self::Chromium => chromium::open(window, scheme).await,
            Self::Firefox => firefox::open(window, scheme).await,
            Self::WebKit => webkit::open(window, scheme).await,
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        })
    }
}

/// Whether this run is in the one engine that can do what a test needs. If it is not, the reason goes to the terminal, whatever the test
/// harness does with the output of tests that pass: nobody shall think that the test ran.
///
/// # Panics
/// If there is no engine of the name that the run asks for.
#[must_use = "a test that cannot run here has to end here"]
pub fn only_on(engine: Engine, reason: &str) -> bool {
    let this = Engine::of_this_run();
    if this != engine {
        let thread = std::thread::current();
        // Standard error may be closed; then there is nobody to tell.
        let _ = writeln!(std::io::stderr(), "{} is left out in {this}: {reason}", thread.name().unwrap_or("a test"));
    }
    this == engine
}

/// A browser and what it needs as long as it runs.
pub(crate) struct Session {
    pub(crate) web: WebDriver,
    _driver: Child,
    /// Settings that it reads.
    _settings: Option<TempDir>,
}

/// A running driver.
struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    /// Starts a driver that picks its port itself, and says it on its standard output after these words. The port may be
    /// taken before the driver listens; then it ends, and the next one picks another.
    async fn start(command: impl Fn() -> Command, before_the_port: &str) -> Result<Self> {
        let mut said = String::new();
        for _ in 0..3 {
            let mut command = command();
            let mut process = spawn(command.stdout(Stdio::piped()))?;
            let mut lines = BufReader::new(process.stdout.take().context("the driver has no standard output")?).lines();
            said.clear();
            while let Some(line) = lines.next_line().await? {
                if let Some((_, port)) = line.split_once(before_the_port) {
                    let address = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
                    // It writes more later, and must not meet a closed pipe.
                    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
                    return Ok(Self { process, address });
                }
                said.push_str(&line);
                said.push('\n');
            }
        }
        bail!("the driver does not start; it said:\n{said}")
    }

    async fn session(self, capabilities: impl Into<Capabilities>, settings: Option<TempDir>) -> Result<Session> {
        let web = WebDriver::new(&self.address, capabilities).await.context("no browser opened")?;
        Ok(Session { web, _driver: self.process, _settings: settings })
    }
}

fn spawn(command: &mut Command) -> Result<Child> {
    let program = command.as_std().get_program().to_string_lossy().into_owned();
    let command = command.stdin(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
    command.spawn().with_context(|| format!("cannot start {program}"))
}

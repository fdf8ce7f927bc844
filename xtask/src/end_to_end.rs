//! The stages `e2e-chromium`, `e2e-firefox` and `e2e-webkit`: one suite, in one engine after the other.

use std::env;

use anyhow::{Result, bail};

use crate::screen::Screen;
use crate::setup::{self, Engine};
use crate::test::with_fixtures;
use crate::workspace::Workspace;

pub(crate) fn run(workspace: &Workspace, engine: Engine) -> Result<()> {
    if !workspace.dist().join("civic-widgets.js").exists() {
        bail!("pkg/dist is empty, and a browser is to load it: run `cargo xtask build` first");
    }
    setup::for_pages(workspace)?;
    let pygeoapi = setup::for_feature_server(workspace)?;
    let browser = setup::for_browser_tests(workspace, engine)?;
    // The dev profile, because the tests of the demo have compiled most of it.
    let profile = env::var("CIVIC_DEMO_PROFILE").unwrap_or_else(|_| "dev".to_owned());
    workspace.cargo().args(["build", "-p", "civic-demo", "--profile", &profile]).run()?;
    let folder = if profile == "dev" { "debug" } else { &profile };
    let suite = || {
        with_fixtures(workspace.cargo().args(["test", "-p", "civic-tests"]))
            .env("CIVIC_DEMO_BIN", workspace.target.join(folder).join("civic-demo"))
            .env("CIVIC_DIST", workspace.dist())
            .env("CIVIC_ENGINE", engine.to_string())
            .env("CIVIC_PYGEOAPI", &pygeoapi)
            .envs(browser.variables())
    };
    if engine != Engine::WebKit {
        return suite().run();
    }
    let screen = Screen::start(browser.program("XVFB")?)?;
    let once = || suite().env("DISPLAY", screen.display()).run();
    // Its driver now and then loses its browser in the middle of a test (“Could not parse script result”): what is wrong with
    // the widgets is wrong a second time.
    once().or_else(|_| {
        eprintln!("\nNot all is well in WebKit, or its driver lost it: once more.");
        once()
    })
}

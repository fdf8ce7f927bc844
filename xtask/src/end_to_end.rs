//! The stages `e2e-chromium`, `e2e-firefox` and `e2e-webkit`: one suite, in one engine after the other.

use std::env;

use anyhow::{Result, bail};

use crate::program::Program;
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
        return with_second_chance(suite);
    }
    let screen = Screen::start(browser.program("XVFB")?)?;
    with_second_chance(|| suite().env("DISPLAY", screen.display()))
}

/// So many tests may fail by chance.
const MOST_BY_CHANCE: usize = 5;

/// Runs the suite, and what failed once more, one test after the other: a browser on a busy machine now and then is too late,
/// and WebKit's driver loses its browser in the middle of a test (“Could not parse script result”). What is wrong with the
/// widgets is wrong a second time. A test that needed its second chance is named: whoever reads it mends it.
fn with_second_chance(suite: impl Fn() -> Program) -> Result<()> {
    let mut failed = Vec::new();
    let outcome = suite().run_watched(|line| failed.extend(failed_test(line)));
    if outcome.is_ok() || failed.is_empty() || failed.len() > MOST_BY_CHANCE {
        return outcome;
    }
    eprintln!("\nOnce more, what failed: {}.", failed.join(", "));
    suite().args(["--", "--exact", "--test-threads=1"]).args(&failed).run()?;
    eprintln!("\nNOT STEADY, passed only the second time: {}.", failed.join(", "));
    Ok(())
}

/// The name in a line by which the test harness tells that a test failed.
fn failed_test(line: &str) -> Option<String> {
    line.strip_prefix("test ")?.strip_suffix(" ... FAILED").map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::program::tests::script;

    /// A suite whose first run prints these lines and fails; a later one writes down what it was asked, and ends so.
    fn suite(folder: &Path, first: &str, second: &str) -> impl Fn() -> Program {
        let folder = folder.to_owned();
        let body = format!(
            "cd {}\nif [ -e ran ]; then echo \"$@\" > again; exit {second}; fi\ntouch ran\necho '{first}'\nexit 101",
            folder.display()
        );
        script(&folder, "suite", &body);
        move || Program::new(folder.join("suite"))
    }

    fn asked_again(folder: &Path) -> Option<String> {
        std::fs::read_to_string(folder.join("again")).ok()
    }

    const TWO: &str = "test a::slow ... FAILED\ntest a::well ... ok\ntest b::lost ... FAILED";

    #[test]
    fn what_failed_runs_once_more_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        assert!(with_second_chance(suite(folder.path(), TWO, "0")).is_ok());
        assert_eq!(asked_again(folder.path()).unwrap(), "-- --exact --test-threads=1 a::slow b::lost\n");
    }

    #[test]
    fn what_fails_twice_has_failed() {
        let folder = tempfile::tempdir().unwrap();
        assert!(with_second_chance(suite(folder.path(), TWO, "101")).is_err());
    }

    #[test]
    fn many_failures_and_a_suite_that_tells_none_are_no_chance() {
        let many: String = (0..=MOST_BY_CHANCE).map(|n| format!("test t{n} ... FAILED\n")).collect();
        for first in [many.as_str(), "error: could not compile"] {
            let folder = tempfile::tempdir().unwrap();
            assert!(with_second_chance(suite(folder.path(), first, "0")).is_err());
            assert_eq!(asked_again(folder.path()), None);
        }
    }
}

//! Chromium and ChromeDriver, for the tests.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{announce, apt};
use crate::workspace::Workspace;

/// Names under which Chromium and its relatives are found on `PATH`.
const BROWSER_NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/// Where macOS keeps it.
const MACOS_CHROME: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const DEBIAN_PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// A browser and the program that drives it by WebDriver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Browser {
    pub(crate) chrome: PathBuf,
    pub(crate) chromedriver: PathBuf,
}

impl Browser {
    /// The variables in which the end-to-end suite expects them.
    pub(crate) fn variables(&self) -> [(&'static str, &PathBuf); 2] {
        [("CHROME", &self.chrome), ("CHROMEDRIVER", &self.chromedriver)]
    }
}

pub(crate) fn ensure(workspace: &Workspace) -> Result<Browser> {
    ensure_with(workspace, |name| env::var_os(name))
}

fn ensure_with(workspace: &Workspace, variable: impl Fn(&str) -> Option<OsString>) -> Result<Browser> {
    if let Some(browser) = find(workspace, &variable) {
        return Ok(browser);
    }
    if apt::is_usable(workspace) {
        announce(
            "Chromium and ChromeDriver",
            "the tests run in a real browser",
            "1 to 3 minutes, a download of 120 MB",
        );
        apt::install(workspace, &apt::missing(workspace, &DEBIAN_PACKAGES))?;
    }
    find(workspace, &variable).context(
        "Chromium or ChromeDriver is missing: install them (Debian: `apt-get install chromium chromium-driver`; macOS: \
         `brew install --cask google-chrome chromedriver`), or name them in the variables CHROME and CHROMEDRIVER",
    )
}

fn find(workspace: &Workspace, variable: impl Fn(&str) -> Option<OsString>) -> Option<Browser> {
    let chrome = variable("CHROME")
        .map(PathBuf::from)
        .or_else(|| BROWSER_NAMES.iter().find_map(|name| workspace.programs.find(name)))
        .or_else(|| Some(PathBuf::from(MACOS_CHROME)).filter(|path| path.exists()))?;
    let chromedriver =
        variable("CHROMEDRIVER").map(PathBuf::from).or_else(|| workspace.programs.find("chromedriver"))?;
    Some(Browser { chrome, chromedriver })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::fake_machine::FakeMachine;

    fn no_variable(_: &str) -> Option<OsString> {
        None
    }

    #[test]
    fn a_browser_on_the_path_is_used_unless_a_variable_names_another() {
        let machine = FakeMachine::new();
        machine.program("chromium", "exit 0");
        machine.program("chromedriver", "exit 0");
        let found = ensure_with(&machine.workspace(), no_variable).unwrap();
        assert!(found.chrome.ends_with("chromium") && found.chromedriver.ends_with("chromedriver"), "{found:?}");
        let named = ensure_with(&machine.workspace(), |name| Some(format!("/opt/{name}").into())).unwrap();
        assert_eq!(named, Browser { chrome: "/opt/CHROME".into(), chromedriver: "/opt/CHROMEDRIVER".into() });
    }

    #[test]
    fn on_debian_only_the_missing_half_is_installed() {
        let machine = FakeMachine::new();
        let calls = machine.file("calls");
        let driver = machine.programs_folder().join("chromedriver").display().to_string();
        machine.program("chromium", "exit 0");
        machine.program("id", "echo 0");
        machine.program("dpkg-query", r#"[ "$3" = chromium ] && printf installed"#);
        machine.program("apt-get", &format!("echo \"$@\" >>{calls}; cp \"$0\" {driver}"));
        ensure_with(&machine.workspace(), no_variable).unwrap();
        let calls = std::fs::read_to_string(calls).unwrap();
        let install = calls.lines().last().unwrap();
        assert!(install.contains(" install ") && install.ends_with(" chromium-driver"), "{install}");
    }

    #[test]
    fn without_apt_one_sentence_says_what_to_do() {
        let machine = FakeMachine::new();
        let error = ensure_with(&machine.workspace(), no_variable).unwrap_err().to_string();
        assert!(error.contains("or name them in the variables CHROME and CHROMEDRIVER"), "{error}");
    }
}

//! Chromium and ChromeDriver, for the tests.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::browser::Browser;
use super::{announce, apt};
use crate::workspace::Workspace;

/// Names under which Chromium and its relatives are found on `PATH`.
const BROWSER_NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/// Where macOS keeps it.
const MACOS_CHROME: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const DEBIAN_PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// `variable` gives the environment: CHROME and CHROMEDRIVER name others than those on `PATH`.
pub(crate) fn ensure(workspace: &Workspace, variable: impl Fn(&str) -> Option<OsString>) -> Result<Browser> {
    if find(workspace, &variable).is_none() && apt::is_usable(workspace) {
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
    Some(Browser::new([("CHROME", chrome), ("CHROMEDRIVER", chromedriver)]))
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
        let found = ensure(&machine.workspace(), no_variable).unwrap();
        let programs = machine.programs_folder();
        let here = [("CHROME", programs.join("chromium")), ("CHROMEDRIVER", programs.join("chromedriver"))];
        assert_eq!(found, Browser::new(here));
        let named = ensure(&machine.workspace(), |name| Some(format!("/opt/{name}").into())).unwrap();
        let there = [("CHROME", "/opt/CHROME".into()), ("CHROMEDRIVER", "/opt/CHROMEDRIVER".into())];
        assert_eq!(named, Browser::new(there));
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
        ensure(&machine.workspace(), no_variable).unwrap();
        let calls = std::fs::read_to_string(calls).unwrap();
        let install = calls.lines().last().unwrap();
        assert!(install.contains(" install ") && install.ends_with(" chromium-driver"), "{install}");
    }

    #[test]
    fn without_apt_one_sentence_says_what_to_do() {
        let machine = FakeMachine::new();
        let error = ensure(&machine.workspace(), no_variable).unwrap_err().to_string();
        assert!(error.contains("or name them in the variables CHROME and CHROMEDRIVER"), "{error}");
    }
}

//! Firefox and geckodriver, for the tests.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::browser::{Browser, Missing};
use super::{announce, apt, cargo_install};
use crate::workspace::Workspace;

/// Names under which Firefox is found on `PATH`.
const BROWSER_NAMES: [&str; 2] = ["firefox-esr", "firefox"];
/// Where macOS keeps it.
const MACOS_FIREFOX: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";
const DEBIAN_PACKAGE: &str = "firefox-esr";
const MISSING: Missing = Missing(
    "Firefox is missing: install it (Debian: `apt-get install firefox-esr`; macOS: `brew install --cask firefox`), or name \
     it in the variable FIREFOX",
);

/// `variable` gives the environment: FIREFOX and GECKODRIVER name others than those on `PATH`.
pub(crate) fn ensure(workspace: &Workspace, variable: impl Fn(&str) -> Option<OsString>) -> Result<Browser> {
    // Ubuntu's apt has it only as a snap, under another name, which is there from the start.
    if find_firefox(workspace, &variable).is_none() && apt::is_usable(workspace) {
        announce("Firefox", "the end-to-end tests run in three browser engines", "1 minute, a download of 80 MB");
        apt::install(workspace, &[DEBIAN_PACKAGE])?;
    }
    let firefox = find_firefox(workspace, &variable).ok_or(MISSING)?;
    if find_driver(workspace, &variable).is_none() {
        cargo_install::install_geckodriver(workspace)?;
    }
    let driver = find_driver(workspace, &variable)
        .context("geckodriver is missing after `cargo install geckodriver`: run it and see what it says")?;
    Ok(Browser::new([("FIREFOX", firefox), ("GECKODRIVER", driver)]))
}

fn find_firefox(workspace: &Workspace, variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    variable("FIREFOX")
        .map(PathBuf::from)
        .or_else(|| BROWSER_NAMES.iter().find_map(|name| workspace.programs.find(name)))
        .or_else(|| Some(PathBuf::from(MACOS_FIREFOX)).filter(|path| path.exists()))
}

fn find_driver(workspace: &Workspace, variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    variable("GECKODRIVER").map(PathBuf::from).or_else(|| workspace.programs.find("geckodriver"))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::setup::fake_machine::FakeMachine;

    fn no_variable(_: &str) -> Option<OsString> {
        None
    }

    #[test]
    fn what_is_there_is_left_alone_unless_a_variable_names_another() {
        let machine = FakeMachine::new();
        machine.program("firefox", "exit 0");
        machine.program("geckodriver", "exit 0");
        let programs = machine.programs_folder();
        let here = [("FIREFOX", programs.join("firefox")), ("GECKODRIVER", programs.join("geckodriver"))];
        assert_eq!(ensure(&machine.workspace(), no_variable).unwrap(), Browser::new(here));
        let named = ensure(&machine.workspace(), |name| Some(format!("/opt/{name}").into())).unwrap();
        let there = [("FIREFOX", "/opt/FIREFOX".into()), ("GECKODRIVER", "/opt/GECKODRIVER".into())];
        assert_eq!(named, Browser::new(there));
    }

    #[test]
    fn on_debian_both_are_installed() {
        let machine = FakeMachine::new();
        let calls = machine.file("calls");
        let programs = machine.programs_folder().display().to_string();
        machine.program("id", "echo 0");
        machine.program("dpkg-query", "exit 1");
        machine.program("apt-get", &format!("echo \"apt-get $@\" >>{calls}; cp \"$0\" {programs}/firefox-esr"));
        machine.program("cargo", &format!("echo \"cargo $@\" >>{calls}; cp \"$0\" {programs}/geckodriver"));
        assert!(ensure(&machine.workspace(), no_variable).is_ok());
        let calls = fs::read_to_string(calls).unwrap();
        let calls: Vec<&str> = calls.lines().collect();
        assert!(calls.iter().any(|call| call.contains(" install ") && call.ends_with(" firefox-esr")), "{calls:?}");
        assert_eq!(calls.last(), Some(&"cargo install geckodriver"));
    }

    #[test]
    fn a_driver_for_no_browser_is_not_compiled() {
        let machine = FakeMachine::new();
        machine.program("cargo", "exit 101");
        let missing = ensure(&machine.workspace(), no_variable).unwrap_err();
        assert!(missing.is::<Missing>(), "{missing:?}");
    }
}

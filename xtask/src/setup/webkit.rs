//! WebKitGTK with its driver, for the tests: the engine of Safari, as Debian has it. It draws on a screen of its own that
//! nobody sees, for it has no headless mode.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::Result;

use super::browser::{Browser, Missing};
use super::{announce, apt};
use crate::workspace::Workspace;

const DEBIAN_PACKAGES: [&str; 2] = ["webkit2gtk-driver", "xvfb"];
const MISSING: Missing = Missing(
    "WebKitWebDriver or Xvfb is missing: install them (Debian: `apt-get install webkit2gtk-driver xvfb`), or name them in \
     the variables WEBKITWEBDRIVER and XVFB; macOS has no WebKitGTK",
);

/// `variable` gives the environment: WEBKITWEBDRIVER and XVFB name others than those on `PATH`.
pub(crate) fn ensure(workspace: &Workspace, variable: impl Fn(&str) -> Option<OsString>) -> Result<Browser> {
    if find(workspace, &variable).is_none() && apt::is_usable(workspace) {
        announce(
            "WebKitGTK, its driver and the X server Xvfb",
            "the end-to-end tests run in three browser engines",
            "1 to 2 minutes, a download of 60 MB",
        );
        apt::install(workspace, &apt::missing(workspace, &DEBIAN_PACKAGES))?;
    }
    Ok(find(workspace, &variable).ok_or(MISSING)?)
}

/// The driver knows where the browser lies that belongs to it.
fn find(workspace: &Workspace, variable: impl Fn(&str) -> Option<OsString>) -> Option<Browser> {
    let program = |name: &str, file: &str| -> Option<PathBuf> {
        variable(name).map(PathBuf::from).or_else(|| workspace.programs.find(file))
    };
    let driver = program("WEBKITWEBDRIVER", "WebKitWebDriver")?;
    let screen = program("XVFB", "Xvfb")?;
    Some(Browser::new([("WEBKITWEBDRIVER", driver), ("XVFB", screen)]))
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
        machine.program("WebKitWebDriver", "exit 0");
        machine.program("Xvfb", "exit 0");
        let programs = machine.programs_folder();
        let here = [("WEBKITWEBDRIVER", programs.join("WebKitWebDriver")), ("XVFB", programs.join("Xvfb"))];
        assert_eq!(ensure(&machine.workspace(), no_variable).unwrap(), Browser::new(here));
        let named = ensure(&machine.workspace(), |name| Some(format!("/opt/{name}").into())).unwrap();
        let there = [("WEBKITWEBDRIVER", "/opt/WEBKITWEBDRIVER".into()), ("XVFB", "/opt/XVFB".into())];
        assert_eq!(named, Browser::new(there));
    }

    #[test]
    fn on_debian_only_the_missing_half_is_installed() {
        let machine = FakeMachine::new();
        let calls = machine.file("calls");
        let programs = machine.programs_folder().display().to_string();
        machine.program("Xvfb", "exit 0");
        machine.program("id", "echo 0");
        machine.program("dpkg-query", r#"[ "$3" = xvfb ] && printf installed"#);
        machine.program("apt-get", &format!("echo \"$@\" >>{calls}; cp \"$0\" {programs}/WebKitWebDriver"));
        assert!(ensure(&machine.workspace(), no_variable).is_ok());
        let calls = fs::read_to_string(calls).unwrap();
        let install = calls.lines().last().unwrap();
        assert!(install.contains(" install ") && install.ends_with("--no-remove webkit2gtk-driver"), "{install}");
    }

    #[test]
    fn a_machine_without_apt_can_do_without_it() {
        let machine = FakeMachine::new();
        let missing = ensure(&machine.workspace(), no_variable).unwrap_err();
        assert!(missing.is::<Missing>(), "{missing:?}");
    }
}

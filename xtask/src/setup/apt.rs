//! Packages of a Debian system.

use std::io::IsTerminal;

use anyhow::{Context, Result};

use crate::program::Program;
use crate::workspace::Workspace;

/// Whether packages can be installed here: there is apt, and the right to use it.
pub(crate) fn is_usable(workspace: &Workspace) -> bool {
    workspace.programs.find("apt-get").is_some()
        && workspace.programs.find("dpkg-query").is_some()
        && (is_root(workspace) || workspace.programs.find("sudo").is_some())
}

/// Those of `packages` that are not installed.
pub(crate) fn missing<'a>(workspace: &Workspace, packages: &[&'a str]) -> Vec<&'a str> {
    packages.iter().copied().filter(|package| !is_installed(workspace, package)).collect()
}

fn is_installed(workspace: &Workspace, package: &str) -> bool {
    workspace
        .program("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .output()
        .is_ok_and(|status| status == "installed")
}

/// Installs packages that are missing. Asks for the newest list of packages first, since a fresh machine has none.
pub(crate) fn install(workspace: &Workspace, packages: &[&str]) -> Result<()> {
    let by_hand = format!("sudo apt-get install {}", packages.join(" "));
    apt_get(workspace).arg("update").run().with_context(|| {
        format!(
            "Debian's package servers could not be asked: check the network, then run this again, or run `{by_hand}`"
        )
    })?;
    apt_get(workspace)
        // Another installation on this machine may hold the lock; nothing a person installed is removed to make room.
        .args(["-o", "DPkg::Lock::Timeout=600", "install", "--yes", "--no-install-recommends", "--no-remove"])
        .args(packages)
        .run()
        .with_context(|| format!("Debian's packages could not be installed: run `{by_hand}` and see what it says"))
}

fn apt_get(workspace: &Workspace) -> Program {
    // Through `env`, because sudo keeps no variables.
    as_root(workspace, "/usr/bin/env").args(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
}

/// A program with the rights of root. Where nobody can type a password, sudo fails rather than waits.
pub(crate) fn as_root(workspace: &Workspace, name: &str) -> Program {
    if is_root(workspace) {
        return workspace.program(name);
    }
    let sudo = workspace.program("sudo");
    let sudo = if std::io::stdin().is_terminal() { sudo } else { sudo.arg("--non-interactive") };
    sudo.arg(name)
}

fn is_root(workspace: &Workspace) -> bool {
    workspace.program("id").arg("--user").output().is_ok_and(|user| user.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::fake_machine::FakeMachine;

    #[test]
    fn only_what_is_missing_is_named() {
        let machine = FakeMachine::new();
        machine.program("dpkg-query", r#"[ "$3" = lld-22 ] && printf installed || exit 1"#);
        assert_eq!(missing(&machine.workspace(), &["lld-22", "rustc-web"]), ["rustc-web"]);
    }

    #[test]
    fn a_user_without_sudo_cannot_install() {
        let machine = FakeMachine::new();
        machine.program("apt-get", "exit 0");
        machine.program("dpkg-query", "exit 1");
        machine.program("id", "echo 1000");
        assert!(!is_usable(&machine.workspace()));
        machine.program("sudo", "exit 0");
        assert!(is_usable(&machine.workspace()));
    }

    #[test]
    fn a_failed_installation_says_what_to_do() {
        let machine = FakeMachine::new();
        machine.program("id", "echo 0");
        machine.program("apt-get", r#"[ "$1" = update ]"#);
        let error = install(&machine.workspace(), &["chromium"]).unwrap_err().to_string();
        assert!(error.contains("run `sudo apt-get install chromium`"), "{error}");
    }
}

//! PostgreSQL, of which the gateway's tests start servers of their own.

use anyhow::Result;

use super::{announce, apt};
use crate::workspace::Workspace;

/// Brings the programs; its servers lie where the tests look for them.
const DEBIAN_PACKAGE: &str = "postgresql";

/// Installs it where that is one command. Elsewhere the tests say that they leave PostgreSQL out, or fail in CI.
pub(crate) fn ensure(workspace: &Workspace) -> Result<()> {
    let is_there = workspace.programs.find("pg_ctl").is_some();
    if is_there || !apt::is_usable(workspace) || apt::missing(workspace, &[DEBIAN_PACKAGE]).is_empty() {
        return Ok(());
    }
    announce("PostgreSQL", "the gateway's tests run on it as well as on SQLite", "1 minute, a download of 20 MB");
    apt::install(workspace, &[DEBIAN_PACKAGE])
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::setup::fake_machine::FakeMachine;

    /// A Debian that notes what is installed.
    fn debian(status: &str) -> FakeMachine {
        let machine = FakeMachine::new();
        machine.program("id", "echo 0");
        machine.program("dpkg-query", &format!("printf {status}"));
        machine.program("apt-get", &format!("echo \"$@\" >>{}", machine.file("calls")));
        machine
    }

    #[test]
    fn a_debian_without_it_is_given_it() {
        let machine = debian("not-installed");
        ensure(&machine.workspace()).unwrap();
        let calls = std::fs::read_to_string(machine.file("calls")).unwrap();
        assert!(calls.lines().any(|call| call.ends_with("postgresql")), "{calls}");
    }

    #[test]
    fn nothing_is_installed_twice_or_where_it_cannot_be() {
        let machine = debian("installed");
        ensure(&machine.workspace()).unwrap();
        assert!(!Path::new(&machine.file("calls")).exists());
        ensure(&FakeMachine::new().workspace()).unwrap();
    }
}

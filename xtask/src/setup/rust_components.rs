//! rustfmt and clippy, which a minimal rustup leaves out.

use anyhow::{Context, Result};

use super::announce;
use crate::workspace::Workspace;

pub(crate) fn ensure(workspace: &Workspace) -> Result<()> {
    let is_there = |command: &str| workspace.cargo().args([command, "--version"]).output().is_ok();
    let missing: Vec<&str> = [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(command, _)| !is_there(command))
        .map(|(_, component)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    announce(&missing.join(" and "), "the tests begin with the style and lints of the code", "seconds");
    workspace.host_program("rustup").args(["component", "add"]).args(&missing).run().with_context(|| {
        format!("{} could not be installed: run `rustup component add {}`", missing.join(" and "), missing.join(" "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::fake_machine::FakeMachine;

    #[test]
    fn only_the_missing_component_is_added() {
        let machine = FakeMachine::new();
        machine.program("cargo", r#"[ "$1" = fmt ]"#);
        machine.program("rustup", &format!("echo \"$@\" >{}", machine.file("called")));
        ensure(&machine.workspace()).unwrap();
        assert_eq!(std::fs::read_to_string(machine.file("called")).unwrap(), "component add clippy\n");
    }
}

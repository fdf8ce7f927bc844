//! `cargo xtask demo`: Firenze on this machine, with the widgets as they are now.

use anyhow::Result;

use crate::build::{self, Mode};
use crate::program::Program;
use crate::workspace::Workspace;

/// The cargo profile of the demo: a server that a person uses.
const PROFILE: &str = "server";

/// Builds the widgets and the demo, then becomes the demo, which says its address when it is there.
pub(crate) fn run(workspace: &Workspace, options: &[&str]) -> Result<()> {
    build::make_dist(workspace, Mode::Release)?;
    workspace.cargo().args(["build", "-p", "civic-demo", "--profile", PROFILE]).run()?;
    // From the caller's folder, not from ours: a path among the options is meant from there.
    Program::new(workspace.target.join(PROFILE).join("civic-demo"))
        .arg("--dist")
        .arg(workspace.dist())
        .args(options)
        .become_it()
}

//! What the suite needs on the machine. `cargo xtask test` names all of it in variables; without them it is looked for
//! where a developer has it.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

/// The program and the files that the tests are about.
#[derive(Debug, Clone)]
pub struct Environment {
    /// The program `civic-demo`.
    pub demo: PathBuf,
    /// The built widgets, `pkg/dist`.
    pub dist: PathBuf,
    /// The npm packages: axe-core, design systems.
    pub npm: PathBuf,
    /// The script of axe-core.
    pub axe: PathBuf,
}

impl Environment {
    /// Finds everything.
    ///
    /// # Errors
    /// A sentence that says what is missing and what to run.
    pub fn find() -> Result<Self> {
        let project = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("this crate lies in no project")?;
        let dist = variable("CIVIC_DIST").unwrap_or_else(|| project.join("pkg/dist"));
        if !dist.join("civic-widgets.js").exists() {
            bail!("the widgets are not built ({} is empty): run `cargo xtask build`", dist.display());
        }
        let demo = variable("CIVIC_DEMO_BIN").or_else(demo_beside_this_program);
        let Some(demo) = demo.filter(|demo| demo.exists()) else {
            bail!(
                "the demo city is not built: run `cargo build -p civic-demo`, or name it in the variable CIVIC_DEMO_BIN"
            );
        };
        let npm = project.join("tests/node_modules");
        let axe = npm.join("axe-core/axe.min.js");
        if !axe.exists() {
            bail!(
                "axe-core is not installed (no {}): run `cargo xtask setup`, or `npm ci --ignore-scripts` in tests",
                axe.display()
            );
        }
        Ok(Self { demo, dist, npm, axe })
    }
}

/// The Python that has pygeoapi: the one that the variable CIVIC_PYGEOAPI names, or where `cargo xtask` puts it.
pub(crate) fn pygeoapi() -> Result<PathBuf> {
    let cache = || variable("XDG_CACHE_HOME").or_else(|| Some(variable("HOME")?.join(".cache")));
    let python = variable("CIVIC_PYGEOAPI").or_else(|| Some(cache()?.join("civic-widgets/pygeoapi/bin/python")));
    python.filter(|python| python.exists()).context("pygeoapi is missing: run `cargo xtask setup`, which installs it")
}

/// A browser or a driver: the program that the variable names, or else the first of these names on `PATH`.
pub(crate) fn program(name: &str, names: &[&str]) -> Result<PathBuf> {
    variable(name).or_else(|| names.iter().find_map(|name| on_path(name))).with_context(|| {
        format!(
            "{} is missing: run `cargo xtask test --only e2e`, which installs it, or name it in the variable {name}",
            names.join(" or ")
        )
    })
}

fn variable(name: &str) -> Option<PathBuf> {
    env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// Cargo puts programs into `target/debug`, and tests into `target/debug/deps`.
fn demo_beside_this_program() -> Option<PathBuf> {
    let this = env::current_exe().ok()?;
    this.ancestors().skip(1).take(2).map(|folder| folder.join("civic-demo")).find(|demo| demo.exists())
}

fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|program| program.is_file())
}

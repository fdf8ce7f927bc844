//! `cargo xtask test`: every check and test, stage by stage, and what each took.

use std::env;
use std::ffi::OsString;
use std::fmt;
use std::time::{Duration, Instant};

use anyhow::{Context, Error, Result, bail};

use crate::build::{self, Mode};
use crate::end_to_end;
use crate::program::Program;
use crate::setup::{self, Engine, Missing, WASM_TARGET};
use crate::workspace::Workspace;

/// A named part of the tests.
struct Stage {
    name: &'static str,
    checks: &'static str,
    run: fn(&Workspace) -> Result<()>,
}

impl Stage {
    fn is_called(&self, name: &str) -> bool {
        self.name == name || (name == ALL_ENGINES && self.name.starts_with("e2e-"))
    }
}

/// Stands for the stages of all engines.
const ALL_ENGINES: &str = "e2e";

/// In the order in which they run: what fails soonest comes first, what needs the build after it.
const STAGES: [Stage; 14] = [
    Stage { name: "fmt", checks: "the style of the code", run: fmt },
    Stage { name: "lint", checks: "lints, all crates", run: lint },
    Stage { name: "lint-wasm", checks: "lints, as compiled for the browser", run: lint_wasm },
    Stage { name: "core", checks: "protocols and form rules", run: |workspace| test_crate(workspace, "civic-core") },
    Stage {
        name: "demo",
        checks: "the demo city and its back end",
        run: |workspace| test_crate(workspace, "civic-demo"),
    },
    Stage { name: "gateway", checks: "polls and ballots, on SQLite and PostgreSQL", run: gateway },
    Stage { name: "xtask", checks: "these commands", run: |workspace| test_crate(workspace, "xtask") },
    Stage {
        name: "fuzz",
        checks: "the style and lints of the fuzz targets, which are a workspace of their own",
        run: fuzz,
    },
    Stage { name: "pkg", checks: "the texts in every language, and what pages rely on", run: pkg },
    Stage { name: "build", checks: "the files a city serves, and their size", run: build },
    Stage { name: "widgets", checks: "the widgets, in a browser", run: widgets },
    Stage {
        name: "e2e-chromium",
        checks: "a citizen's path through the demo city, in Chromium",
        run: |workspace| end_to_end::run(workspace, Engine::Chromium),
    },
    Stage {
        name: "e2e-firefox",
        checks: "the same in Firefox",
        run: |workspace| end_to_end::run(workspace, Engine::Firefox),
    },
    Stage {
        name: "e2e-webkit",
        checks: "the same in WebKit",
        run: |workspace| end_to_end::run(workspace, Engine::WebKit),
    },
];

pub(crate) fn run(workspace: &Workspace, options: &[&str]) -> Result<()> {
    let stages = select(options)?;
    let mut done: Vec<String> = Vec::new();
    for stage in stages {
        println!("\n== {}: {}", stage.name, stage.checks);
        let started = Instant::now();
        let result = (stage.run)(workspace);
        let took = Took(started.elapsed());
        println!("== {}: {took}", stage.name);
        match result {
            Ok(()) => done.push(format!("{:12} passed {took}", stage.name)),
            Err(cause) if may_be_left_out(&cause, |name| env::var_os(name)) => {
                println!("{cause}.");
                done.push(format!("{:12} LEFT OUT: {cause}", stage.name));
            }
            Err(cause) => {
                done.push(format!("{:12} FAILED {took}", stage.name));
                println!("\n{}", done.join("\n"));
                return Err(cause.context(format!(
                    "the stage `{0}` failed; run it alone with `cargo xtask test --only {0}`",
                    stage.name
                )));
            }
        }
    }
    println!("\n{}", done.join("\n"));
    Ok(())
}

/// Whether the tests may go on without a stage that ended so: a developer's machine need not have every browser. CI must,
/// for nobody would notice there.
fn may_be_left_out(cause: &Error, variable: impl Fn(&str) -> Option<OsString>) -> bool {
    let is_ci = variable("CI").is_some_and(|value| !value.is_empty() && value != "false");
    cause.is::<Missing>() && !is_ci
}

/// The stages that the options ask for, always in our order: a later one may need an earlier one.
fn select(options: &[&str]) -> Result<Vec<&'static Stage>> {
    let names: Vec<&str> = match options {
        [] => return Ok(STAGES.iter().collect()),
        ["--only", names] => names.split(',').map(str::trim).collect(),
        _ => bail!("`cargo xtask test` takes no option but `--only stage,stage`; its stages are {}", stage_names()),
    };
    if let Some(unknown) = names.iter().find(|name| !STAGES.iter().any(|stage| stage.is_called(name))) {
        bail!("there is no stage `{unknown}`; the stages are {}", stage_names());
    }
    Ok(STAGES.iter().filter(|stage| names.iter().any(|name| stage.is_called(name))).collect())
}

fn stage_names() -> String {
    format!("{}, and {ALL_ENGINES} for those of all engines", STAGES.map(|stage| stage.name).join(", "))
}

fn fmt(workspace: &Workspace) -> Result<()> {
    setup::for_lints(workspace)?;
    workspace
        .cargo()
        .args(["fmt", "--all", "--check"])
        .run()
        .context("the code is not in the project's style: run `cargo fmt --all`")
}

fn lint(workspace: &Workspace) -> Result<()> {
    setup::for_lints(workspace)?;
    // The browser tests of the widgets are compiled with an npm package inside.
    setup::for_node(workspace)?;
    workspace.cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]).run()
}

fn lint_wasm(workspace: &Workspace) -> Result<()> {
    setup::for_lints(workspace)?;
    setup::for_node(workspace)?;
    // Lints civic-core as well, which civic-widgets depends on.
    setup::for_wasm(workspace)?
        .program(workspace, "cargo")
        .args(["clippy", "-p", "civic-widgets", "--all-targets", "--features", "split", "--target", WASM_TARGET])
        .args(["--", "-D", "warnings"])
        .run()
}

/// What they find is another matter, of hours: `cargo xtask fuzz`.
fn fuzz(workspace: &Workspace) -> Result<()> {
    setup::for_lints(workspace)?;
    let cargo = |command: &str| workspace.cargo().args([command, "--manifest-path", "fuzz/Cargo.toml"]);
    cargo("fmt")
        .arg("--check")
        .run()
        .context("the fuzz targets are not in the project's style: run `cargo fmt` in fuzz")?;
    cargo("clippy").args(["--locked", "--all-targets", "--", "-D", "warnings"]).run()
}

fn test_crate(workspace: &Workspace, name: &str) -> Result<()> {
    with_fixtures(workspace.cargo().args(["test", "-p", name])).run()
}

fn gateway(workspace: &Workspace) -> Result<()> {
    setup::for_gateway_tests(workspace)?;
    test_crate(workspace, "civic-gateway")
}

fn pkg(workspace: &Workspace) -> Result<()> {
    setup::for_node(workspace)?;
    workspace.program("node").args(["--test", "test/"]).folder(workspace.pkg()).run()
}

fn build(workspace: &Workspace) -> Result<()> {
    build::run(workspace, Mode::Release)
}

fn widgets(workspace: &Workspace) -> Result<()> {
    let toolchain = setup::for_build(workspace)?;
    setup::for_wasm_pack(workspace)?;
    let browser = setup::for_browser_tests(workspace, Engine::Chromium)?;
    let wasm_pack = toolchain.program(workspace, "wasm-pack");
    // `no-install`: wasm-pack downloads nothing, it uses the wasm-bindgen and the ChromeDriver that are here.
    let wasm_pack = wasm_pack.args(["test", "--mode", "no-install", "--headless", "--chrome", "--chromedriver"]);
    with_fixtures(wasm_pack.arg(browser.program("CHROMEDRIVER")?).arg("widgets")).envs(browser.variables()).run()
}

/// Passes `CIVIC_FIXTURES` on as an absolute path: cargo runs the tests of each crate in that crate's folder.
pub(crate) fn with_fixtures(program: Program) -> Program {
    match env::var_os("CIVIC_FIXTURES").map(std::path::absolute) {
        Some(Ok(fixtures)) => program.env("CIVIC_FIXTURES", fixtures),
        _ => program,
    }
}

/// A duration as a person says it.
struct Took(Duration);

impl fmt::Display for Took {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs();
        match seconds / 60 {
            0 => write!(f, "{seconds} s"),
            minutes => write!(f, "{minutes} min {} s", seconds % 60),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(options: &[&str]) -> Vec<&'static str> {
        select(options).unwrap().iter().map(|stage| stage.name).collect()
    }

    #[test]
    fn everything_runs_unless_stages_are_named() {
        assert_eq!(names(&[]).len(), STAGES.len());
        assert_eq!(names(&["--only", "core"]), ["core"]);
    }

    #[test]
    fn stages_run_in_the_order_in_which_they_need_each_other() {
        assert_eq!(names(&["--only", "e2e-webkit, core,build"]), ["core", "build", "e2e-webkit"]);
    }

    #[test]
    fn e2e_stands_for_every_engine() {
        assert_eq!(names(&["--only", "e2e"]), Engine::ALL.map(|engine| format!("e2e-{engine}")));
    }

    #[test]
    fn an_engine_that_cannot_be_had_is_left_out_but_not_in_ci() {
        let missing = || Error::new(Missing("there is none"));
        let ci = |value: &'static str| move |name: &str| (name == "CI").then(|| OsString::from(value));
        assert!(may_be_left_out(&missing(), |_| None));
        assert!(may_be_left_out(&missing(), ci("false")));
        assert!(!may_be_left_out(&missing(), ci("true")));
        assert!(!may_be_left_out(&Error::msg("a test failed"), |_| None));
    }

    #[test]
    fn a_misspelt_stage_is_not_passed_over() {
        let error = select(&["--only", "core,e3e"]).err().unwrap().to_string();
        assert!(error.starts_with("there is no stage `e3e`; the stages are fmt, lint,"), "{error}");
        assert!(select(&["--onyl", "core"]).is_err());
        assert!(select(&["--only"]).is_err());
    }

    #[test]
    fn durations_read_as_minutes_and_seconds() {
        assert_eq!(Took(Duration::from_millis(59_900)).to_string(), "59 s");
        assert_eq!(Took(Duration::from_secs(61)).to_string(), "1 min 1 s");
    }
}

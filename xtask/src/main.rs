//! The project's commands. `cargo xtask help` lists them.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command speaks to the person who ran it, on their terminal"
)]

mod bench;
mod budget;
mod build;
mod compile;
mod demo;
mod end_to_end;
mod fuzz;
mod program;
mod screen;
mod search_path;
mod setup;
mod sizes;
mod split;
mod test;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::build::Mode;
use crate::workspace::Workspace;

const HELP: &str = "\
The commands of civic-widgets. Each installs what it needs, says so, and skips what is there.

  cargo xtask demo [options]       Firenze on this machine: builds the widgets, starts the city at http://127.0.0.1:8080
                                   (options go to the demo: --port 8081, --data DIR …)
  cargo xtask test                 every check and test, up to the end-to-end suite in three browser engines
  cargo xtask test --only a,b      only these stages: fmt, lint, lint-wasm, core, demo, xtask, fuzz, pkg, build, widgets,
                                   e2e-chromium, e2e-firefox, e2e-webkit (e2e for all three)
  cargo xtask build                the files a city serves, in pkg/dist, with their sizes held to pkg/budget.toml
  cargo xtask build --dev          the same, quick and debuggable: not optimised, not compressed
  cargo xtask bench [options]      the benchmarks of civic-core (options go to `cargo bench`)
  cargo xtask bench decoding       a table: the largest recorded feeds decoded natively and in Chromium, beside JSON.parse,
                                   fast-xml-parser and others on the same bytes (--runs 5)
  cargo xtask bench rendering      a table: lists of car parks shown and refreshed, beside plain JavaScript
  cargo xtask bench module FOLDER  puts the decoders as a module into a folder, for a benchmark of peers
  cargo xtask setup                installs all that the commands above need, and nothing else
  cargo xtask fuzz [target] [--seconds N]
                                   any bytes for every decoder, 600 seconds each, with the targets in the folder `fuzz`
  cargo xtask env                  prints the variables with which plain cargo and wasm-pack compile to WebAssembly here:
                                   eval \"$(cargo xtask env)\"
  cargo xtask help                 this text

Variables: CARGO_TARGET_DIR, CIVIC_FIXTURES (recorded answers of real servers; default ../shared/fixtures),
CHROME and CHROMEDRIVER, FIREFOX and GECKODRIVER, WEBKITWEBDRIVER and XVFB (browsers that are not on PATH), CIVIC_PYGEOAPI
(a Python that has pygeoapi, instead of one in the user's cache), CI (no engine may be left out), CIVIC_DEMO_PROFILE (cargo profile of the demo under test).";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error}");
            for cause in error.chain().skip(1) {
                eprintln!("  because {cause}");
            }
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<()> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let Some((&command, rest)) = arguments.split_first() else {
        println!("{HELP}");
        return Ok(());
    };
    let workspace = Workspace::locate()?;
    match (command, rest) {
        ("help" | "--help" | "-h", _) => println!("{HELP}"),
        ("setup", []) => setup::everything(&workspace)?,
        ("env", []) => setup::print_env(&workspace)?,
        ("build", []) => build::run(&workspace, Mode::Release)?,
        ("build", ["--dev"]) => build::run(&workspace, Mode::Dev)?,
        ("demo", options) => demo::run(&workspace, options)?,
        ("test", options) => test::run(&workspace, options)?,
        ("fuzz", options) => fuzz::run(&workspace, options)?,
        ("bench", options) => bench::run(&workspace, options)?,
        ("setup" | "env" | "build", [surplus, ..]) => {
            bail!("`{surplus}` is not an option of `cargo xtask {command}`; `cargo xtask help` lists them")
        }
        _ => bail!("there is no command `{command}`; `cargo xtask help` lists them"),
    }
    Ok(())
}

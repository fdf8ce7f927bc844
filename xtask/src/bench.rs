//! `cargo xtask bench`: how long the protocols take, alone and beside what others would use.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::build;
use crate::compile::{self, Kind};
use crate::setup::{self, Engine};
use crate::workspace::Workspace;

/// The program that reads the feeds natively.
const NATIVE: &str = "decode-natively";
/// The module that reads them in a browser, as wasm-bindgen names it.
const MODULE: &str = "decoding";

pub(crate) fn run(workspace: &Workspace, options: &[&str]) -> Result<()> {
    match options {
        ["decoding", options @ ..] => decoding(workspace, options),
        ["rendering", options @ ..] => rendering(workspace, options),
        ["module", folder] => module(workspace, &std::path::absolute(folder)?),
        ["module", ..] => bail!("`cargo xtask bench module` wants the folder to put the module into"),
        options => workspace.cargo().args(["bench", "-p", "civic-core"]).args(options).run(),
    }
}

/// Compares decoding: ours natively and in Chromium with what a webmaster would use, on the recorded feeds.
fn decoding(workspace: &Workspace, options: &[&str]) -> Result<()> {
    setup::for_pages(workspace)?;
    let browser = setup::for_browser_tests(workspace, Engine::Chromium)?;
    let folder = workspace.target.join("web").join(MODULE);
    module(workspace, &folder)?;
    let source = sources(workspace);
    copy(&source.join("page.js"), &folder)?;
    let esbuild = workspace.program("node").arg(workspace.node_program("esbuild")).arg(source.join("peers.js"));
    let esbuild = esbuild.args(["--bundle", "--minify", "--format=esm", "--log-level=warning"]);
    esbuild.arg(format!("--outfile={}", folder.join("peers.js").display())).run()?;
    let cargo = workspace.cargo().args(["build", "-p", "civic-decoding", "--bin", NATIVE]);
    cargo.args(["--profile", "server"]).run()?;
    let node = workspace.program("node").arg(source.join("run.mjs"));
    let node = node.arg("--module").arg(&folder).arg("--fixtures").arg(fixtures(workspace)?.join("mobility"));
    let node = node.arg("--native").arg(workspace.target.join("server").join(NATIVE));
    node.arg("--chromium").arg(browser.program("CHROME")?).args(options).run()
}

/// Compares showing and refreshing lists of car parks: the panel in Chromium with what a webmaster would write.
fn rendering(workspace: &Workspace, options: &[&str]) -> Result<()> {
    build::run(workspace, build::Mode::Release)?;
    let browser = setup::for_browser_tests(workspace, Engine::Chromium)?;
    let node = workspace.program("node").arg(workspace.root.join("tests/bench/rendering/run.mjs"));
    let node = node.arg("--dist").arg(workspace.dist());
    node.arg("--chromium").arg(browser.program("CHROME")?).args(options).run()
}

/// Makes the decoders as the widgets carry them, with the same options, and puts them into a folder.
fn module(workspace: &Workspace, folder: &Path) -> Result<()> {
    let toolchain = setup::for_build(workspace)?;
    let small_std = setup::for_small_std(workspace, toolchain);
    let compiled = compile::module(workspace, toolchain, Kind::Decoding { small_std })?;
    let web = workspace.target.join("web/bound");
    build::bind(workspace, &compiled, &web, MODULE, &["--target", "web"])?;
    let (script, bound) = (format!("{MODULE}.js"), format!("{MODULE}_bg.wasm"));
    build::optimise(workspace, &web, &bound)?;
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    for file in [web.join(script), web.join(bound), sources(workspace).join("civic.js")] {
        copy(&file, folder)?;
    }
    Ok(())
}

fn sources(workspace: &Workspace) -> PathBuf {
    workspace.root.join("tests/bench/decoding")
}

fn fixtures(workspace: &Workspace) -> Result<PathBuf> {
    let named = env::var_os("CIVIC_FIXTURES").map(std::path::absolute).transpose()?;
    Ok(named.unwrap_or_else(|| workspace.root.join("../shared/fixtures")))
}

fn copy(file: &Path, folder: &Path) -> Result<()> {
    let name = file.file_name().context("a file without a name")?;
    fs::copy(file, folder.join(name)).with_context(|| format!("{} could not be copied", file.display()))?;
    Ok(())
}

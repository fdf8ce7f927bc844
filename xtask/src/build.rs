//! `cargo xtask build`: from Rust and JavaScript to the files that a city serves, in `pkg/dist`.
//!
//! cargo compiles the module, wasm-bindgen writes its JavaScript side, wasm-opt shrinks it, and `pkg/build.mjs` bundles
//! and compresses. What lies between goes to `web` in the target folder.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::budget::Budgets;
use crate::setup;
use crate::sizes::Sizes;
use crate::workspace::Workspace;

/// Features that every browser with adopted style sheets has. Not `--all-features`: that made a module which Chromium
/// refuses.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-extended-const",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// What a city serves: optimised, compressed, held to the budgets.
    Release,
    /// What a developer waits for: none of that, with names and source maps.
    Dev,
}

pub(crate) fn run(workspace: &Workspace, mode: Mode) -> Result<()> {
    let toolchain = setup::for_build(workspace)?;
    let module = compile(workspace, toolchain, mode)?;
    let web = workspace.target.join("web").join(mode.profile_folder());
    bind(workspace, &module, &web, mode)?;
    if mode == Mode::Release {
        optimise(workspace, &web)?;
    }
    bundle(workspace, &web, mode)?;
    let sizes = Sizes::of(&workspace.dist())?;
    println!("\n{sizes}");
    if mode == Mode::Release {
        let budgets =
            fs::read_to_string(workspace.pkg().join("budget.toml")).context("pkg/budget.toml cannot be read")?;
        print!("{}", Budgets::parse(&budgets)?.check(&sizes)?);
    }
    println!("The files a city serves are in {}.", workspace.dist().display());
    Ok(())
}

impl Mode {
    fn profile_folder(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Dev => "debug",
        }
    }
}

/// Compiles `civic-widgets` and gives back the module that cargo wrote.
fn compile(workspace: &Workspace, toolchain: setup::WasmToolchain, mode: Mode) -> Result<PathBuf> {
    let cargo = toolchain.program(workspace, "cargo").args(["build", "-p", "civic-widgets", "--lib"]);
    let cargo = cargo.args(["--target", setup::WASM_TARGET]);
    let cargo = if mode == Mode::Release { cargo.arg("--release") } else { cargo };
    cargo.run()?;
    Ok(workspace.target.join(setup::WASM_TARGET).join(mode.profile_folder()).join("civic_widgets.wasm"))
}

/// Writes `civic_widgets.js` and `civic_widgets_bg.wasm` to the folder `web`.
fn bind(workspace: &Workspace, module: &Path, web: &Path, mode: Mode) -> Result<()> {
    let bindgen = workspace.program("wasm-bindgen").args(["--target", "web", "--out-name", "civic_widgets"]);
    let bindgen = if mode == Mode::Dev { bindgen.args(["--keep-debug", "--debug"]) } else { bindgen };
    bindgen.arg("--no-typescript").arg("--out-dir").arg(web).arg(module).run()
}

/// Shrinks the module in place. The same module as last time is not optimised again.
fn optimise(workspace: &Workspace, web: &Path) -> Result<()> {
    let module = web.join("civic_widgets_bg.wasm");
    let last_input = web.join("last-input.wasm");
    let last_output = web.join("last-output.wasm");
    let input = fs::read(&module)?;
    if !last_output.exists() || fs::read(&last_input).ok().as_ref() != Some(&input) {
        workspace
            .program("node")
            .arg(workspace.node_program("wasm-opt"))
            .args(["-Oz", "--strip-debug", "--strip-producers", "--strip-target-features"])
            .args(WASM_FEATURES)
            .arg(&module)
            .arg("-o")
            .arg(&last_output)
            .run()?;
        fs::write(&last_input, &input)?;
    }
    fs::copy(&last_output, &module).context("the optimised module could not be copied")?;
    Ok(())
}

/// Bundles everything into `pkg/dist`, which it replaces as a whole.
fn bundle(workspace: &Workspace, web: &Path, mode: Mode) -> Result<()> {
    let bundler = workspace.program("node").arg(workspace.pkg().join("build.mjs")).arg("--module").arg(web);
    let bundler = if mode == Mode::Dev { bundler.arg("--dev") } else { bundler };
    bundler.run()
}

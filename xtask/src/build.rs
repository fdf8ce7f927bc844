//! `cargo xtask build`: from Rust and JavaScript to the files that a city serves, in `pkg/dist`.
//!
//! cargo compiles the module, the splitter takes out the parts that load later, wasm-bindgen writes the JavaScript side,
//! wasm-opt shrinks each part, and `pkg/build.mjs` bundles and compresses. For pages where WebAssembly cannot run, the same
//! code is compiled once more, and wasm2js makes JavaScript of it. What lies between goes to `web` in the target folder.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::budget::Budgets;
use crate::compile::{self, Kind};
use crate::setup;
use crate::sizes::Sizes;
use crate::split;
use crate::workspace::Workspace;

/// Features that every browser with adopted style sheets has. Not `--all-features`: that made a module which Chromium
/// refuses.
pub(crate) const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-extended-const",
];

/// Smallest after compression, by measurement. Parts call each other through the table, by functions that do nothing else:
/// those are worth inlining, larger ones are not, and Binaryen's elimination of common subexpressions makes the module
/// larger.
const WASM_OPTIMISATION: [&str; 5] = [
    "-Oz",
    "--always-inline-max-function-size=6",
    "--flexible-inline-max-function-size=6",
    "--one-caller-inline-max-function-size=30",
    "--skip-pass=local-cse",
];

const WASM_STRIPPING: [&str; 3] = ["--strip-debug", "--strip-producers", "--strip-target-features"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// What a city serves: optimised, compressed, held to the budgets.
    Release,
    /// What a developer waits for: none of that, with names and source maps.
    Dev,
}

/// The command `build`: the files, their sizes, and the budgets that hold them.
pub(crate) fn run(workspace: &Workspace, mode: Mode) -> Result<()> {
    make_dist(workspace, mode)?;
    let sizes = Sizes::of(&workspace.dist())?;
    println!("\n{sizes}");
    if mode == Mode::Release {
        let budgets =
            fs::read_to_string(workspace.pkg().join("budget.toml")).context("pkg/budget.toml cannot be read")?;
        print!("{}", Budgets::parse(&budgets)?.check(&sizes, &split::needs(&workspace.target.join("web/split"))?)?);
    }
    println!("The files a city serves are in {}.", workspace.dist().display());
    Ok(())
}

/// Builds the files that a city serves, in `pkg/dist`.
pub(crate) fn make_dist(workspace: &Workspace, mode: Mode) -> Result<()> {
    let toolchain = setup::for_build(workspace)?;
    let web = |kind: &str| workspace.target.join("web").join(kind);
    let bundler = workspace.program("node").arg(workspace.pkg().join("build.mjs"));
    match mode {
        Mode::Dev => {
            let web = web("dev");
            let module = compile::module(workspace, toolchain, Kind::Dev)?;
            bind(workspace, &module, &web, NAME, &["--target", "web", "--keep-debug", "--debug"])?;
            bundler.arg("--module").arg(web).arg("--dev").run()
        }
        Mode::Release => {
            let small_std = setup::for_small_std(workspace, toolchain);
            let split = web("split");
            let module = compile::module(workspace, toolchain, Kind::Split { small_std })?;
            let parts = split::split(&module, &split)?;
            // Else wasm-bindgen takes away the table and the memory that the parts share with the first one.
            bind(workspace, &split.join(split::FIRST_PART), &split, NAME, &["--target", "web", "--keep-lld-exports"])?;
            for part in split::merge(workspace, &split, &parts)? {
                optimise(workspace, &split, &part)?;
            }
            let bundler = bundler.arg("--module").arg(split);
            if !small_std {
                eprintln!(
                    "Where a page forbids WebAssembly, its own content will be shown: the build in JavaScript needs the \
                     source of Rust's standard library."
                );
                return bundler.run();
            }
            let plain = web("plain");
            let module = compile::module(workspace, toolchain, Kind::Plain)?;
            bind(workspace, &module, &plain, NAME, &["--target", "bundler"])?;
            translate(workspace, &plain)?;
            bundler.arg("--plain").arg(plain).run()
        }
    }
}

/// What the script and the module of the widgets are called.
const NAME: &str = "civic_widgets";
/// The module as wasm-bindgen leaves it.
pub(crate) const BOUND: &str = "civic_widgets_bg.wasm";

/// Writes the module under a name, and the script of that name that loads it, to the folder `web`.
pub(crate) fn bind(workspace: &Workspace, module: &Path, web: &Path, name: &str, options: &[&str]) -> Result<()> {
    let bindgen = workspace.program("wasm-bindgen").args(["--out-name", name, "--no-typescript"]);
    bindgen.args(options).arg("--out-dir").arg(web).arg(module).run()
}

/// Writes what the module in `web` does as JavaScript, to `civic_widgets_bg.wasm.js`.
fn translate(workspace: &Workspace, web: &Path) -> Result<()> {
    let (module, script) = (web.join(BOUND), web.join(format!("{BOUND}.js")));
    let flags = ["-Oz"];
    unless_present(workspace, &module, &script, &flags, || {
        let wasm2js = workspace.program("node").arg(workspace.node_program("wasm2js")).args(flags);
        wasm2js.arg(&module).arg("-o").arg(&script).run()
    })
}

/// Shrinks a file of the folder `web` in place.
pub(crate) fn optimise(workspace: &Workspace, web: &Path, name: &str) -> Result<()> {
    let module = web.join(name);
    let optimised = web.join(format!("{name}.optimised"));
    let flags = [&WASM_OPTIMISATION[..], &WASM_STRIPPING, &WASM_FEATURES].concat();
    unless_present(workspace, &module, &optimised, &flags, || {
        let wasm_opt = workspace.program("node").arg(workspace.node_program("wasm-opt")).args(&flags);
        wasm_opt.arg(&module).arg("-o").arg(&optimised).run()
    })?;
    fs::copy(&optimised, &module).with_context(|| format!("the optimised {name} could not be copied"))?;
    Ok(())
}

/// Makes `product` of `source`, unless it was made of the same source with the same flags and Binaryen before.
fn unless_present(
    workspace: &Workspace,
    source: &Path,
    product: &Path,
    flags: &[&str],
    make: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let mut ingredients = product.as_os_str().to_owned();
    ingredients.push(".ingredients");
    let mut present = fs::read(source)?;
    present.extend(flags.join(" ").bytes());
    present.extend(fs::read(workspace.pkg().join("package-lock.json"))?);
    if !product.exists() || fs::read(&ingredients).ok().as_ref() != Some(&present) {
        make()?;
        fs::write(&ingredients, &present)?;
    }
    Ok(())
}

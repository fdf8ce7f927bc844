//! `cargo xtask build`: from Rust and JavaScript to the files that a city serves, in `pkg/dist`.
//!
//! cargo compiles the module, the splitter takes out the parts that load later, wasm-bindgen writes the JavaScript side,
//! wasm-opt shrinks each part, and `pkg/build.mjs` bundles and compresses. What lies between goes to `web` in the target
//! folder.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::budget::Budgets;
use crate::search_path::cargo_home;
use crate::setup;
use crate::sizes::Sizes;
use crate::split;
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

/// Compiles the standard library with the widgets, for size: its sorting and formatting come in a smaller kind, and what
/// is not used is left out.
const BUILD_STD: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// A panic says what happened, but not in which line, and shows no value of a type that only developers can read. Not
/// `panic = "immediate-abort"`, which would say nothing: the page must learn of a panic to show its own content.
const SMALL_STD: [&str; 2] = ["-Zlocation-detail=none", "-Zfmt-debug=none"];

/// Smallest after compression, by measurement. Binaryen's inlining and its elimination of common subexpressions make the
/// module smaller as it lies, but 5 % larger as brotli sends it: they break up what repeats.
const WASM_OPTIMISATION: [&str; 3] = ["-Oz", "--skip-pass=inlining-optimizing", "--skip-pass=local-cse"];

/// Keeps in the module where its functions and data are referred to, which is what the splitter goes by.
const SPLITTABLE: [&str; 1] = ["-Clink-args=--emit-relocs"];

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
        print!("{}", Budgets::parse(&budgets)?.check(&sizes)?);
    }
    println!("The files a city serves are in {}.", workspace.dist().display());
    Ok(())
}

/// Builds the files that a city serves, in `pkg/dist`.
pub(crate) fn make_dist(workspace: &Workspace, mode: Mode) -> Result<()> {
    let toolchain = setup::for_build(workspace)?;
    let module = compile(workspace, toolchain, mode)?;
    let web = workspace.target.join("web").join(mode.profile_folder());
    match mode {
        Mode::Dev => bind(workspace, &module, &web, &["--keep-debug", "--debug"])?,
        Mode::Release => {
            let parts = split::split(&module, &web)?;
            // Else wasm-bindgen takes away the table and the memory that the parts share with the first one.
            bind(workspace, &web.join(split::FIRST_PART), &web, &["--keep-lld-exports"])?;
            for part in [vec![BOUND.to_owned()], parts].concat() {
                optimise(workspace, &web, &part)?;
            }
        }
    }
    bundle(workspace, &web, mode)
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
    // Not also as a library for Rust, as the manifest has it: what such a library offers cannot be left out or inlined,
    // which makes the module an eighth larger.
    let cargo = toolchain.program(workspace, "cargo").args(["rustc", "-p", "civic-widgets", "--lib"]);
    let cargo = cargo.args(["--crate-type", "cdylib", "--target", setup::WASM_TARGET]);
    let cargo = match mode {
        Mode::Release => {
            let mut flags = neutral_paths()?;
            flags.extend(SPLITTABLE.map(OsString::from));
            let cargo = cargo.args(["--release", "--features", "split"]);
            let cargo = if setup::for_small_std(workspace, toolchain) {
                flags.extend(SMALL_STD.map(OsString::from));
                // cargo and rustc of a stable release then take the options of the nightly one.
                cargo.args(BUILD_STD).env("RUSTC_BOOTSTRAP", "1")
            } else {
                cargo
            };
            // The separator is cargo's, since a path may hold spaces.
            cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join(OsStr::new("\u{1f}")))
        }
        Mode::Dev => cargo,
    };
    cargo.run()?;
    Ok(workspace.target.join(setup::WASM_TARGET).join(mode.profile_folder()).join("civic_widgets.wasm"))
}

/// Flags for rustc by which panic messages name a crate's source as `crates/yew-0.23.0/…`: the folders of whoever built
/// the module are of no use in a city's page, and the same code gives the same module on every machine.
fn neutral_paths() -> Result<Vec<OsString>> {
    let mut flags = Vec::new();
    if let Some(sources) = cargo_home().map(|home| home.join("registry/src")).filter(|sources| sources.exists()) {
        for registry in fs::read_dir(sources)? {
            let mut flag = OsString::from("--remap-path-prefix=");
            flag.push(registry?.path());
            flag.push("=crates");
            flags.push(flag);
        }
    }
    flags.sort();
    Ok(flags)
}

/// The module as wasm-bindgen leaves it.
const BOUND: &str = "civic_widgets_bg.wasm";

/// Writes `civic_widgets.js` and [`BOUND`] to the folder `web`.
fn bind(workspace: &Workspace, module: &Path, web: &Path, options: &[&str]) -> Result<()> {
    let bindgen = workspace.program("wasm-bindgen").args(["--target", "web", "--out-name", "civic_widgets"]);
    bindgen.args(options).arg("--no-typescript").arg("--out-dir").arg(web).arg(module).run()
}

/// Shrinks a file of the folder `web` in place. The same file as last time, with the same flags and Binaryen, is not
/// optimised again.
fn optimise(workspace: &Workspace, web: &Path, name: &str) -> Result<()> {
    let module = web.join(name);
    let optimised = web.join(format!("{name}.optimised"));
    let ingredients = web.join(format!("{name}.ingredients"));
    let flags = [&WASM_OPTIMISATION[..], &WASM_STRIPPING, &WASM_FEATURES].concat();
    let mut present = fs::read(&module)?;
    present.extend(flags.join(" ").bytes());
    present.extend(fs::read(workspace.pkg().join("package-lock.json"))?);
    if !optimised.exists() || fs::read(&ingredients).ok().as_ref() != Some(&present) {
        let wasm_opt = workspace.program("node").arg(workspace.node_program("wasm-opt")).args(&flags);
        wasm_opt.arg(&module).arg("-o").arg(&optimised).run()?;
        fs::write(&ingredients, &present)?;
    }
    fs::copy(&optimised, &module).with_context(|| format!("the optimised {name} could not be copied"))?;
    Ok(())
}

/// Bundles everything into `pkg/dist`, which it replaces as a whole.
fn bundle(workspace: &Workspace, web: &Path, mode: Mode) -> Result<()> {
    let bundler = workspace.program("node").arg(workspace.pkg().join("build.mjs")).arg("--module").arg(web);
    let bundler = if mode == Mode::Dev { bundler.arg("--dev") } else { bundler };
    bundler.run()
}

//! Compiles `civic-widgets` to WebAssembly, in the kinds that a build is made of.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::search_path::cargo_home;
use crate::setup::{WASM_TARGET, WasmToolchain};
use crate::workspace::Workspace;

/// Compiles the standard library with the widgets, for size: its sorting and formatting come in a smaller kind, and what
/// is not used is left out.
const BUILD_STD: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// A panic says what happened, but not in which line, and shows no value of a type that only developers can read. Not
/// `panic = "immediate-abort"`, which would say nothing: the page must learn of a panic to show its own content.
const SMALL_STD: [&str; 2] = ["-Zlocation-detail=none", "-Zfmt-debug=none"];

/// Keeps in the module where its functions and data are referred to, which is what the splitter goes by.
const SPLITTABLE: [&str; 1] = ["-Clink-args=--emit-relocs"];

/// Keeps to what WebAssembly was at first, which is all that wasm2js can translate.
const TRANSLATABLE: [&str; 1] = ["-Ctarget-cpu=mvp"];

/// What the module is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// For a developer, quickly.
    Dev,
    /// To be split. With the standard library compiled for small size, where its source is at hand.
    Split { small_std: bool },
    /// One module for wasm2js. Needs the source of the standard library.
    Plain,
    /// The decoders alone, to be measured; compiled as the widgets are.
    Decoding { small_std: bool },
}

impl Kind {
    fn package(self) -> &'static str {
        match self {
            Self::Dev | Self::Split { .. } | Self::Plain => "civic-widgets",
            Self::Decoding { .. } => "civic-decoding",
        }
    }
}

/// Compiles the module and gives back where cargo wrote it.
pub(crate) fn module(workspace: &Workspace, toolchain: WasmToolchain, kind: Kind) -> Result<PathBuf> {
    // Not also as a library for Rust, as the manifest has it: what such a library offers cannot be left out or inlined,
    // which makes the module an eighth larger.
    let cargo = toolchain.program(workspace, "cargo").args(["rustc", "-p", kind.package(), "--lib"]);
    let cargo = cargo.args(["--crate-type", "cdylib", "--target", WASM_TARGET]);
    let (cargo, small_std, kind_flags) = match kind {
        Kind::Dev => {
            cargo.run()?;
            return Ok(workspace.target.join(WASM_TARGET).join("debug/civic_widgets.wasm"));
        }
        Kind::Split { small_std } => (cargo.args(["--features", "split"]), small_std, &SPLITTABLE[..]),
        Kind::Plain => (cargo, true, &TRANSLATABLE[..]),
        Kind::Decoding { small_std } => (cargo, small_std, &[][..]),
    };
    // Of its own, since cargo would begin anew each time that the flags change.
    let target = match kind {
        Kind::Dev | Kind::Split { .. } => workspace.target.clone(),
        Kind::Plain => workspace.target.join("plain"),
        Kind::Decoding { .. } => workspace.target.join("decoding"),
    };
    let mut flags = neutral_paths()?;
    flags.extend(kind_flags.iter().map(OsString::from));
    let cargo = if small_std {
        flags.extend(SMALL_STD.map(OsString::from));
        // cargo and rustc of a stable release then take the options of the nightly one.
        cargo.args(BUILD_STD).env("RUSTC_BOOTSTRAP", "1")
    } else {
        cargo
    };
    // The separator is cargo's, since a path may hold spaces.
    let cargo = cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join(OsStr::new("\u{1f}")));
    cargo.arg("--release").env("CARGO_TARGET_DIR", &target).run()?;
    let name = kind.package().replace('-', "_");
    Ok(target.join(WASM_TARGET).join("release").join(name).with_extension("wasm"))
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

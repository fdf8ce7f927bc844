//! Debian's Rust as a compiler to WebAssembly, for machines that cannot reach rustup's servers.
//!
//! Debian packages a current rustc for its browsers, with the source of the standard library but without the library
//! compiled for WebAssembly. So that is compiled here, once, by that very rustc: no other version accepts the source.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::wasm_target::{WASM_TARGET, has_target};
use super::{announce, apt};
use crate::program::Program;
use crate::workspace::{DEBIAN_TOOLCHAIN, Workspace};

const PACKAGES: [&str; 6] =
    ["rustc-web", "cargo-web", "libstd-rust-web-dev", "rust-web-src", "rust-web-clippy", "lld-22"];
const PREFIX: &str = "/usr";
const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
pub(crate) const LINKER: &str = "/usr/bin/wasm-ld-22";

/// The empty crate whose build compiles the standard library.
const CRATE: &str = "civic_wasm_std";

/// Whether everything is in place. On a machine without Debian's Rust this costs nothing.
pub(crate) fn is_ready(workspace: &Workspace) -> bool {
    Path::new(RUSTC).exists() && Path::new(LINKER).exists() && is_linked(workspace) && has_std(workspace)
}

/// Installs what is missing of the three parts: packages, compiled standard library, name within rustup.
pub(crate) fn install(workspace: &Workspace) -> Result<()> {
    let missing = apt::missing(workspace, &PACKAGES);
    if !missing.is_empty() {
        announce("Debian's Rust", "it compiles the widgets to WebAssembly", "2 to 5 minutes, a download of 200 MB");
        apt::install(workspace, &missing)?;
    }
    if !has_std(workspace) {
        announce(
            "Rust's standard library for WebAssembly",
            "Debian has its source only, so it is compiled here, once",
            "1 to 2 minutes",
        );
        let libraries = compile_std(workspace).context(
            "Rust's standard library could not be compiled: see the compiler's words above, and if a crate could not \
             be downloaded, run this again once the network is back",
        )?;
        place_std(workspace, &libraries)?;
    }
    if !is_linked(workspace) {
        workspace.program("rustup").args(["toolchain", "link", DEBIAN_TOOLCHAIN, PREFIX]).run().with_context(|| {
            format!("rustup does not know Debian's Rust yet: run `rustup toolchain link {DEBIAN_TOOLCHAIN} {PREFIX}`")
        })?;
    }
    Ok(())
}

fn has_std(workspace: &Workspace) -> bool {
    has_target(workspace, workspace.program(RUSTC))
}

fn is_linked(workspace: &Workspace) -> bool {
    let rustc = workspace.program("rustup").args(["which", "--toolchain", DEBIAN_TOOLCHAIN, "rustc"]).output();
    // rustup answers with a path through its own link.
    rustc.is_ok_and(|path| fs::canonicalize(path.trim()).ok() == fs::canonicalize(RUSTC).ok())
}

/// Compiles the standard library for WebAssembly; gives back the folder that holds its libraries and nothing else.
fn compile_std(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.target.join("xtask/wasm-std");
    // What an interrupted run left may be of another version.
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(folder.join("src"))?;
    // A workspace of its own, for the target folder may lie inside ours.
    fs::write(
        folder.join("Cargo.toml"),
        format!("[package]\nname = \"{CRATE}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n"),
    )?;
    fs::write(folder.join("src/lib.rs"), "")?;
    let target = folder.join("target");
    Program::new(CARGO)
        // `test` is for the test harness of wasm-bindgen.
        .args(["build", "--release", "-Zbuild-std=std,panic_abort,test", "--target", WASM_TARGET])
        .folder(&folder)
        .env("CARGO_TARGET_DIR", &target)
        .env("RUSTC", RUSTC)
        // `-Zbuild-std` is unstable; the compiler is told that we know.
        .env("RUSTC_BOOTSTRAP", "1")
        // Fat LTO of the release profile needs the bitcode.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .run()?;
    let libraries = folder.join("lib");
    gather_libraries(&target.join(WASM_TARGET).join("release/deps"), &libraries)?;
    Ok(libraries)
}

/// Moves every library from a folder of build artefacts to `to`, but not that of the empty crate.
fn gather_libraries(artefacts: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(artefacts)? {
        let entry = entry?;
        let name = entry.file_name();
        let is_ours = name.to_string_lossy().starts_with(&format!("lib{CRATE}-"));
        if Path::new(&name).extension() == Some(OsStr::new("rlib")) && !is_ours {
            fs::rename(entry.path(), to.join(name))?;
        }
    }
    Ok(())
}

/// Puts the libraries where Debian's rustc looks for them. They replace those of an older rustc as a whole, since two
/// versions side by side would be ambiguous.
fn place_std(workspace: &Workspace, libraries: &Path) -> Result<()> {
    let place = Path::new(PREFIX).join("lib/rustlib").join(WASM_TARGET);
    let coming = place.join("lib.new");
    let present = place.join("lib");
    let run = |program: Program| {
        program.run().with_context(|| {
            format!("Rust's standard library could not be copied: see that root can write to {}", place.display())
        })
    };
    run(apt::as_root(workspace, "rm").arg("-rf").arg(&coming))?;
    run(apt::as_root(workspace, "mkdir").arg("-p").arg(&place))?;
    run(apt::as_root(workspace, "cp").arg("-R").arg(libraries).arg(&coming))?;
    run(apt::as_root(workspace, "rm").arg("-rf").arg(&present))?;
    run(apt::as_root(workspace, "mv").arg(&coming).arg(&present))?;
    fs::remove_dir_all(workspace.target.join("xtask/wasm-std")).context("the folder of the build could not be removed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standard_library_is_every_library_but_the_empty_crate() {
        let folder = tempfile::tempdir().unwrap();
        let (artefacts, libraries) = (folder.path().join("deps"), folder.path().join("lib"));
        fs::create_dir(&artefacts).unwrap();
        for name in ["libstd-1.rlib", "libstd-1.rmeta", "libcore-2.rlib", "libcivic_wasm_std-3.rlib", "std-1.d"] {
            fs::write(artefacts.join(name), "").unwrap();
        }
        gather_libraries(&artefacts, &libraries).unwrap();
        let mut names: Vec<_> = fs::read_dir(libraries).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, ["libcore-2.rlib", "libstd-1.rlib"]);
    }
}

//! Where the project lies, where its artefacts go, and how its programs are started.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::program::Program;
use crate::search_path::SearchPath;

/// The name under which Debian's own Rust is known to rustup; see [`crate::setup::debian_rust`].
pub(crate) const DEBIAN_TOOLCHAIN: &str = "debian-web";

#[derive(Clone, Debug)]
pub(crate) struct Workspace {
    pub(crate) root: PathBuf,
    /// `CARGO_TARGET_DIR`, else `target` in the root; always absolute, for children run in other folders.
    pub(crate) target: PathBuf,
    pub(crate) programs: SearchPath,
    path: OsString,
}

impl Workspace {
    pub(crate) fn locate() -> Result<Self> {
        // The variable of the running cargo comes first: two clones may share one target folder, and so one binary.
        let manifest = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&manifest).parent().context("the folder of xtask has no parent")?.to_owned();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(target) => std::path::absolute(target).context("CARGO_TARGET_DIR is not a path")?,
            None => root.join("target"),
        };
        Self::at(root, target, SearchPath::from_environment())
    }

    pub(crate) fn at(root: PathBuf, target: PathBuf, programs: SearchPath) -> Result<Self> {
        let path = programs.joined()?;
        Ok(Self { root, target, programs, path })
    }

    /// A program, to be run in the root, with our search path and our target folder.
    pub(crate) fn program(&self, name: &str) -> Program {
        Program::new(name).env("PATH", &self.path).env("CARGO_TARGET_DIR", &self.target).folder(&self.root)
    }

    /// The cargo of the host: rustup's active toolchain. A developer who ran `eval "$(cargo xtask env)"` has made Debian's
    /// toolchain the active one, and that has no rustfmt, so their default stands in.
    pub(crate) fn cargo(&self) -> Program {
        self.host_program("cargo")
    }

    /// A program of the host's Rust toolchain; see [`cargo`](Self::cargo).
    pub(crate) fn host_program(&self, name: &str) -> Program {
        let program = self.program(name);
        match env::var_os("RUSTUP_TOOLCHAIN") {
            Some(active) if active == DEBIAN_TOOLCHAIN => program.env_remove("RUSTUP_TOOLCHAIN"),
            _ => program,
        }
    }

    pub(crate) fn pkg(&self) -> PathBuf {
        self.root.join("pkg")
    }

    pub(crate) fn dist(&self) -> PathBuf {
        self.pkg().join("dist")
    }

    /// An executable of an installed npm package.
    pub(crate) fn node_program(&self, name: &str) -> PathBuf {
        self.pkg().join("node_modules/.bin").join(name)
    }
}

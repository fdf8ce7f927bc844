//! Where programs are looked for: `PATH`, and the folder into which `cargo install` puts them.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// An ordered list of folders that hold programs.
#[derive(Clone, Debug)]
pub(crate) struct SearchPath {
    folders: Vec<PathBuf>,
}

impl SearchPath {
    /// `PATH`, led by cargo's own `bin` folder: a rustup that was installed a minute ago is not on `PATH` yet, and
    /// Debian's cargo in `/usr/bin` must not be taken for rustup's.
    pub(crate) fn from_environment() -> Self {
        let cargo_bin = cargo_home().map(|cargo_home| cargo_home.join("bin"));
        let path = env::var_os("PATH").unwrap_or_default();
        Self { folders: cargo_bin.into_iter().chain(env::split_paths(&path)).collect() }
    }

    #[cfg(test)]
    pub(crate) fn of(folders: impl IntoIterator<Item = PathBuf>) -> Self {
        Self { folders: folders.into_iter().collect() }
    }

    /// The first executable file of this name.
    pub(crate) fn find(&self, name: &str) -> Option<PathBuf> {
        self.folders.iter().map(|folder| folder.join(name)).find(|candidate| is_executable(candidate))
    }

    /// The value of `PATH` for a child process.
    pub(crate) fn joined(&self) -> Result<OsString> {
        env::join_paths(&self.folders).context("a folder on PATH has a colon in its name")
    }
}

/// The folder of cargo: its programs, and the sources of the crates that it fetched.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}

fn is_executable(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o111 != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_executable_wins_and_plain_files_are_passed_over() {
        let early = tempfile::tempdir().unwrap();
        let late = tempfile::tempdir().unwrap();
        std::fs::write(early.path().join("tool"), "not a program").unwrap();
        crate::program::tests::script(late.path(), "tool", "exit 0");
        let path = SearchPath::of([early.path().into(), late.path().into()]);
        assert_eq!(path.find("tool"), Some(late.path().join("tool")));
        assert_eq!(path.find("other"), None);
    }
}

//! A machine on which only the programs of a test exist.

use std::path::Path;

use tempfile::TempDir;

use crate::program::tests::script;
use crate::search_path::SearchPath;
use crate::workspace::Workspace;

pub(crate) struct FakeMachine {
    root: TempDir,
    programs: TempDir,
}

impl FakeMachine {
    pub(crate) fn new() -> Self {
        Self { root: tempfile::tempdir().unwrap(), programs: tempfile::tempdir().unwrap() }
    }

    /// Installs a program that is this shell script.
    pub(crate) fn program(&self, name: &str, body: &str) {
        script(self.programs.path(), name, &format!("PATH=/usr/bin:/bin\n{body}"));
    }

    /// The one folder on `PATH`.
    pub(crate) fn programs_folder(&self) -> &Path {
        self.programs.path()
    }

    /// The full name of a file in the workspace's root.
    pub(crate) fn file(&self, name: &str) -> String {
        self.root.path().join(name).display().to_string()
    }

    pub(crate) fn workspace(&self) -> Workspace {
        let root = self.root.path().to_owned();
        let target = root.join("target");
        Workspace::at(root, target, SearchPath::of([self.programs.path().to_owned()])).unwrap()
    }
}

//! The engines in which the tests run.

use std::env;
use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{chromium, firefox, webkit};
use crate::workspace::Workspace;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chrome, Edge, Opera, Samsung Internet.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari, and every browser on an iPhone.
    WebKit,
}

impl Engine {
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];
}

/// As in the variable `CIVIC_ENGINE`, by which the end-to-end suite is told.
impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

/// The programs that run and drive a browser, under the names of the variables in which the tests expect them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Browser {
    programs: Vec<(&'static str, PathBuf)>,
}

impl Browser {
    pub(crate) fn new(programs: impl IntoIterator<Item = (&'static str, PathBuf)>) -> Self {
        Self { programs: programs.into_iter().collect() }
    }

    /// The program that this variable names.
    ///
    /// # Errors
    /// If the browser has no such program.
    pub(crate) fn program(&self, variable: &str) -> Result<&Path> {
        let program = self.programs.iter().find(|(name, _)| *name == variable);
        program.map(|(_, path)| path.as_path()).with_context(|| format!("this browser has no {variable}"))
    }

    /// The variables for the tests.
    pub(crate) fn variables(&self) -> impl Iterator<Item = (&'static str, &Path)> {
        self.programs.iter().map(|(name, path)| (*name, path.as_path()))
    }
}

/// A browser that this machine does not have and cannot be given; the sentence says what a person could do. The tests may
/// go on in the others.
#[derive(Debug)]
pub(crate) struct Missing(pub(crate) &'static str);

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Missing {}

/// Finds or installs what an engine needs.
pub(crate) fn ensure(workspace: &Workspace, engine: Engine) -> Result<Browser> {
    let variable = |name: &str| env::var_os(name);
    match engine {
        Engine::Chromium => chromium::ensure(workspace, variable),
        Engine::Firefox => firefox::ensure(workspace, variable),
        Engine::WebKit => webkit::ensure(workspace, variable),
    }
}

//! pygeoapi: a server of OGC API Features that nobody here wrote, against which one end-to-end test reads. It lives in an
//! environment of Python's own, in the user's cache.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::{announce, apt};
use crate::workspace::Workspace;

/// Every package with its version.
const REQUIREMENTS: &str = "tests/pygeoapi/requirements.txt";
/// Debian's Python has no `venv` without it.
const DEBIAN_PACKAGES: [&str; 2] = ["python3", "python3-venv"];

/// Its Python, which runs it as a module. `variable` gives the environment: CIVIC_PYGEOAPI names another Python that has it.
pub(crate) fn ensure(workspace: &Workspace, variable: impl Fn(&str) -> Option<OsString>) -> Result<PathBuf> {
    if let Some(python) = variable("CIVIC_PYGEOAPI") {
        return Ok(python.into());
    }
    let environment = cache(variable)?.join("civic-widgets/pygeoapi");
    let python = environment.join("bin/python");
    let wanted = workspace.root.join(REQUIREMENTS);
    let wanted = fs::read_to_string(&wanted).with_context(|| format!("{} cannot be read", wanted.display()))?;
    // Written last, so an interrupted installation has none.
    let installed = environment.join("requirements.txt");
    if fs::read_to_string(&installed).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    announce(
        "pygeoapi",
        "one end-to-end test reads from this server of open geodata",
        "2 minutes, a download of 100 MB",
    );
    make_environment(workspace, &environment)?;
    let pip =
        workspace.program(&python.to_string_lossy()).args(["-m", "pip", "install", "--disable-pip-version-check"]);
    pip.args(["--quiet", "--requirement", REQUIREMENTS]).run().with_context(|| {
        format!(
            "pygeoapi could not be installed: check the network, and whether Python takes what {REQUIREMENTS} names"
        )
    })?;
    fs::write(&installed, wanted)?;
    Ok(python)
}

/// The folder for what programs can make again.
fn cache(variable: impl Fn(&str) -> Option<OsString>) -> Result<PathBuf> {
    let absolute = |name: &str| variable(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let cache = absolute("XDG_CACHE_HOME").or_else(|| Some(absolute("HOME")?.join(".cache")));
    cache.context("neither XDG_CACHE_HOME nor HOME names a folder for caches")
}

fn make_environment(workspace: &Workspace, environment: &Path) -> Result<()> {
    let make = || workspace.program("python3").args(["-m", "venv", "--clear"]).arg(environment).run();
    if workspace.programs.find("python3").is_some() && make().is_ok() {
        return Ok(());
    }
    if !apt::is_usable(workspace) {
        bail!(
            "Python 3.11 or later with its module `venv` is missing: install it from https://www.python.org or with your \
             system's packages, then run this again"
        );
    }
    apt::install(workspace, &DEBIAN_PACKAGES)?;
    make()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::fake_machine::FakeMachine;

    /// A Python that makes environments whose own Python notes how it is called.
    const PYTHON: &str = r#"
        mkdir -p "$4/bin"
        printf '#!/bin/sh\necho "$@" >>calls\n' >"$4/bin/python"
        chmod +x "$4/bin/python""#;

    fn machine() -> FakeMachine {
        let machine = FakeMachine::new();
        fs::create_dir_all(machine.file("tests/pygeoapi")).unwrap();
        fs::write(machine.file(REQUIREMENTS), "pygeoapi==0.21.0\n").unwrap();
        machine
    }

    fn install(machine: &FakeMachine) -> Result<PathBuf> {
        let cache = machine.file("cache");
        ensure(&machine.workspace(), |name| (name == "XDG_CACHE_HOME").then(|| cache.clone().into()))
    }

    #[test]
    fn it_is_installed_once_and_again_when_a_version_changes() {
        let machine = machine();
        machine.program("python3", PYTHON);
        let calls = || fs::read_to_string(machine.file("calls")).unwrap().lines().count();
        let python = install(&machine).unwrap();
        assert!(python.starts_with(machine.file("cache")) && python.exists());
        install(&machine).unwrap();
        assert_eq!(calls(), 1);
        fs::write(machine.file(REQUIREMENTS), "pygeoapi==0.22.0\n").unwrap();
        install(&machine).unwrap();
        assert_eq!(calls(), 2);
    }

    #[test]
    fn a_debian_without_venv_is_given_it() {
        let machine = machine();
        machine.program("id", "echo 0");
        machine.program("dpkg-query", "exit 1");
        machine.program("python3", &format!("[ -e {} ] || exit 1{PYTHON}", machine.file("venv")));
        machine.program("apt-get", &format!("touch {}", machine.file("venv")));
        install(&machine).unwrap();
    }

    #[test]
    fn a_machine_without_python_is_told_where_to_get_it() {
        let error = install(&machine()).unwrap_err().to_string();
        assert!(error.contains("https://www.python.org"), "{error}");
    }

    #[test]
    fn another_python_can_be_named() {
        let named = ensure(&machine().workspace(), |name| Some(format!("/opt/{name}").into())).unwrap();
        assert_eq!(named, Path::new("/opt/CIVIC_PYGEOAPI"));
    }
}

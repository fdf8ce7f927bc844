//! Programs that come as crates: wasm-bindgen, wasm-pack, geckodriver and cargo-fuzz.

use std::fs;

use anyhow::{Context, Result};

use super::announce;
use crate::workspace::Workspace;

/// wasm-bindgen writes the JavaScript side of the module. Its format changes with every version, so the program has to be
/// of the very version of the library in `Cargo.lock`.
pub(crate) fn ensure_wasm_bindgen(workspace: &Workspace) -> Result<()> {
    let lock = fs::read_to_string(workspace.root.join("Cargo.lock"))
        .context("Cargo.lock cannot be read: restore it with `git checkout Cargo.lock`")?;
    let version = locked_version(&lock, "wasm-bindgen")?;
    if installed_version(workspace, "wasm-bindgen").as_deref() == Some(version.as_str()) {
        return Ok(());
    }
    announce(
        &format!("wasm-bindgen {version}"),
        "it joins the WebAssembly module and JavaScript, and has to match Cargo.lock",
        "4 to 7 minutes on two cores",
    );
    install(workspace, "wasm-bindgen-cli", Some(&version))
}

/// wasm-pack runs the tests of `widgets` in a browser.
pub(crate) fn ensure_wasm_pack(workspace: &Workspace) -> Result<()> {
    if installed_version(workspace, "wasm-pack").is_some() {
        return Ok(());
    }
    announce("wasm-pack", "it runs the tests of the widgets in a browser", "about 5 minutes on two cores");
    install(workspace, "wasm-pack", None)
}

/// cargo-fuzz compiles the decoders with libFuzzer, and runs them.
pub(crate) fn ensure_cargo_fuzz(workspace: &Workspace) -> Result<()> {
    if installed_version(workspace, "cargo-fuzz").is_some() {
        return Ok(());
    }
    announce("cargo-fuzz", "it runs the decoders on any bytes", "about 2 minutes on two cores");
    install(workspace, "cargo-fuzz", None)
}

/// geckodriver drives Firefox in the end-to-end tests. Debian has no package of it.
pub(crate) fn install_geckodriver(workspace: &Workspace) -> Result<()> {
    announce("geckodriver", "it drives Firefox in the end-to-end tests", "about 5 minutes on two cores");
    install(workspace, "geckodriver", None)
}

/// The version that `program --version` tells as its last word.
fn installed_version(workspace: &Workspace, program: &str) -> Option<String> {
    let answer = workspace.program(program).arg("--version").output().ok()?;
    answer.split_whitespace().last().map(str::to_owned)
}

fn install(workspace: &Workspace, krate: &str, version: Option<&str>) -> Result<()> {
    let mut cargo = workspace.cargo().args(["install", krate]).env_remove("CARGO_TARGET_DIR");
    let mut by_hand = format!("cargo install {krate}");
    if let Some(version) = version {
        cargo = cargo.args(["--version", version]);
        by_hand = format!("{by_hand} --version {version}");
    }
    cargo.run().with_context(|| format!("{krate} could not be installed: run `{by_hand}` and see what it says"))
}

/// The version of a package in the text of a `Cargo.lock`.
fn locked_version(lock: &str, package: &str) -> Result<String> {
    let lock: toml::Table = lock.parse().context("Cargo.lock is not TOML")?;
    lock.get("package")
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
        .find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package))
        .and_then(|entry| entry.get("version")?.as_str())
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock names no version of {package}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::fake_machine::FakeMachine;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.1"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = ["wasm-bindgen-macro"]
"#;

    #[test]
    fn the_lock_file_decides_the_version() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").unwrap(), "0.2.130");
        assert!(locked_version(LOCK, "wasm-bindgen-cli").is_err());
    }

    #[test]
    fn the_right_version_is_left_alone() {
        let machine = FakeMachine::new();
        fs::write(machine.file("Cargo.lock"), LOCK).unwrap();
        machine.program("wasm-bindgen", "echo wasm-bindgen 0.2.130");
        machine.program("cargo", "exit 1");
        ensure_wasm_bindgen(&machine.workspace()).unwrap();
    }

    #[test]
    fn another_version_is_replaced_by_the_locked_one() {
        let machine = FakeMachine::new();
        fs::write(machine.file("Cargo.lock"), LOCK).unwrap();
        machine.program("wasm-bindgen", "echo wasm-bindgen 0.2.99");
        machine.program("cargo", &format!("echo \"$@\" >{}", machine.file("called")));
        ensure_wasm_bindgen(&machine.workspace()).unwrap();
        let called = fs::read_to_string(machine.file("called")).unwrap();
        assert_eq!(called, "install wasm-bindgen-cli --version 0.2.130\n");
    }

    #[test]
    fn a_failed_installation_says_what_to_run() {
        let machine = FakeMachine::new();
        machine.program("cargo", "exit 101");
        let error = ensure_wasm_pack(&machine.workspace()).unwrap_err().to_string();
        assert!(error.contains("run `cargo install wasm-pack`"), "{error}");
    }
}

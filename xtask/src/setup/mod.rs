//! What the commands need on this machine. Each tool is a file: it looks first, and only then installs.

mod apt;
mod browser;
mod cargo_install;
mod chromium;
pub(crate) mod debian_rust;
#[cfg(test)]
pub(crate) mod fake_machine;
mod firefox;
mod node_modules;
mod postgresql;
mod pygeoapi;
mod rust_components;
mod std_source;
mod wasm_target;
mod webkit;

use std::path::PathBuf;

use anyhow::Result;

pub(crate) use self::browser::{Browser, Engine, Missing};
pub(crate) use self::wasm_target::{WASM_TARGET, WasmToolchain};
use crate::workspace::Workspace;

/// What compiles to WebAssembly.
pub(crate) fn for_wasm(workspace: &Workspace) -> Result<WasmToolchain> {
    wasm_target::ensure(workspace)
}

/// What `build` needs: a compiler for WebAssembly, wasm-bindgen, and the npm packages that bundle and optimise.
pub(crate) fn for_build(workspace: &Workspace) -> Result<WasmToolchain> {
    let toolchain = wasm_target::ensure(workspace)?;
    cargo_install::ensure_wasm_bindgen(workspace)?;
    node_modules::ensure(workspace)?;
    Ok(toolchain)
}

/// Whether a release can compile the standard library with the widgets.
pub(crate) fn for_small_std(workspace: &Workspace, toolchain: WasmToolchain) -> bool {
    std_source::ensure(workspace, toolchain)
}

/// The npm packages of `pkg`, for its tests.
pub(crate) fn for_node(workspace: &Workspace) -> Result<()> {
    node_modules::ensure(workspace)
}

/// The npm packages of `tests`, which its pages are made of.
pub(crate) fn for_pages(workspace: &Workspace) -> Result<()> {
    node_modules::ensure_for_pages(workspace)
}

/// What the browser tests of `widgets` need besides.
pub(crate) fn for_wasm_pack(workspace: &Workspace) -> Result<()> {
    cargo_install::ensure_wasm_pack(workspace)
}

/// What the stages `fmt` and `lint` need.
pub(crate) fn for_lints(workspace: &Workspace) -> Result<()> {
    rust_components::ensure(workspace)
}

/// What the command `fuzz` needs.
pub(crate) fn for_fuzzing(workspace: &Workspace) -> Result<()> {
    cargo_install::ensure_cargo_fuzz(workspace)
}

/// A browser of this engine and its driver, for tests only.
pub(crate) fn for_browser_tests(workspace: &Workspace, engine: Engine) -> Result<Browser> {
    browser::ensure(workspace, engine)
}

/// The Python of a server of OGC API Features, which one end-to-end test reads from.
pub(crate) fn for_feature_server(workspace: &Workspace) -> Result<PathBuf> {
    pygeoapi::ensure(workspace, |name| std::env::var_os(name))
}

/// The other database of the gateway's tests.
pub(crate) fn for_gateway_tests(workspace: &Workspace) -> Result<()> {
    postgresql::ensure(workspace)
}

/// The command `setup`.
pub(crate) fn everything(workspace: &Workspace) -> Result<()> {
    for_lints(workspace)?;
    let toolchain = for_build(workspace)?;
    for_small_std(workspace, toolchain);
    for_wasm_pack(workspace)?;
    for_pages(workspace)?;
    for_feature_server(workspace)?;
    for_gateway_tests(workspace)?;
    for engine in Engine::ALL {
        match for_browser_tests(workspace, engine) {
            Err(error) if error.is::<Missing>() => println!("The tests will leave {engine} out. {error}."),
            browser => drop(browser?),
        }
    }
    println!("All that civic-widgets needs is here.");
    Ok(())
}

/// The command `env`: shell lines for whoever calls plain cargo or wasm-pack. Prints nothing where they need none.
pub(crate) fn print_env(workspace: &Workspace) -> Result<()> {
    for (name, value) in wasm_target::find_or_explain(workspace)?.variables() {
        println!("export {name}={value}");
    }
    Ok(())
}

/// The one line that a person sees before something is installed: what, what for, and how long.
fn announce(what: &str, why: &str, duration: &str) {
    eprintln!("\nInstalling {what}: {why} ({duration}).");
}

//! A Rust toolchain that compiles to `wasm32-unknown-unknown`.

use std::env;
use std::net::{TcpStream, ToSocketAddrs};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::{announce, apt, debian_rust};
use crate::program::Program;
use crate::workspace::{DEBIAN_TOOLCHAIN, Workspace};

pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Long enough to learn that rustup's servers do not answer.
const TRY_RUSTUP_FOR: Duration = Duration::from_secs(20);
/// Long enough for 20 MB over a slow line, once the servers do answer.
const WAIT_FOR_DOWNLOAD: Duration = Duration::from_secs(600);

/// Which toolchain compiles to WebAssembly on this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WasmToolchain {
    /// rustup's active one: the usual case.
    Active,
    /// Debian's Rust under rustup's name for it, where rustup's servers cannot be reached.
    Debian,
}

impl WasmToolchain {
    /// The environment variables that make cargo and wasm-pack use it.
    pub(crate) fn variables(self) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::Active => Vec::new(),
            Self::Debian => vec![
                ("RUSTUP_TOOLCHAIN", DEBIAN_TOOLCHAIN),
                // Debian's rustc has no linker for WebAssembly inside; rustup's has.
                ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", debian_rust::LINKER),
            ],
        }
    }

    /// A program of this toolchain, or one that calls it.
    pub(crate) fn program(self, workspace: &Workspace, name: &str) -> Program {
        match self {
            Self::Active => workspace.host_program(name),
            Self::Debian => workspace.program(name).envs(self.variables()),
        }
    }
}

/// Finds the toolchain, or makes it: by rustup, and failing that by Debian's packages.
pub(crate) fn ensure(workspace: &Workspace) -> Result<WasmToolchain> {
    if let Some(toolchain) = find(workspace) {
        return Ok(toolchain);
    }
    announce(
        &format!("the Rust target {WASM_TARGET}"),
        "the widgets are compiled to WebAssembly",
        "seconds, or half a minute to find out that rustup's servers cannot be reached",
    );
    let added = rustup_add(workspace, "target", WASM_TARGET);
    if added.is_ok() && has_target(workspace, workspace.host_program("rustc")) {
        return Ok(WasmToolchain::Active);
    }
    let sentence = || {
        format!(
            "the Rust target {WASM_TARGET} is missing and could not be installed: run `rustup target add {WASM_TARGET}` \
             where rustup's servers can be reached, or run this as root (or with sudo) on Debian 12 or later"
        )
    };
    if !apt::is_usable(workspace) {
        added.with_context(sentence)?;
        bail!(sentence());
    }
    eprintln!("rustup could not install it, so Debian's own Rust will compile to WebAssembly.");
    debian_rust::install(workspace)?;
    match find(workspace) {
        Some(toolchain) => Ok(toolchain),
        None => bail!(sentence()),
    }
}

/// Finds the toolchain without installing anything.
pub(crate) fn find_or_explain(workspace: &Workspace) -> Result<WasmToolchain> {
    match find(workspace) {
        Some(toolchain) => Ok(toolchain),
        None => bail!("no Rust toolchain here compiles to {WASM_TARGET} yet: run `cargo xtask setup` first"),
    }
}

fn find(workspace: &Workspace) -> Option<WasmToolchain> {
    if has_target(workspace, workspace.host_program("rustc")) {
        Some(WasmToolchain::Active)
    } else if debian_rust::is_ready(workspace) {
        Some(WasmToolchain::Debian)
    } else {
        None
    }
}

/// Whether this rustc compiles to WebAssembly, asked by compiling: files alone do not say that they fit the compiler,
/// which an upgrade may have replaced.
pub(crate) fn has_target(workspace: &Workspace, rustc: Program) -> bool {
    let folder = workspace.target.join("xtask");
    if std::fs::create_dir_all(&folder).is_err() {
        return false;
    }
    rustc
        .args(["--target", WASM_TARGET, "--crate-name", "probe", "--crate-type", "lib", "--emit", "metadata"])
        .arg("--out-dir")
        .arg(folder)
        .arg("-")
        .succeeds_with("pub fn probe() -> String { String::new() }")
}

/// `rustup target add …` or `rustup component add …`, given up soon where its servers do not answer.
pub(super) fn rustup_add(workspace: &Workspace, kind: &str, name: &str) -> Result<()> {
    workspace
        .host_program("rustup")
        .args([kind, "add", name])
        // rustup's words say enough about a server that does not answer.
        .env("RUST_BACKTRACE", "0")
        .run_within(TRY_RUSTUP_FOR, || if rustup_answers() { WAIT_FOR_DOWNLOAD } else { Duration::ZERO })
}

/// Whether rustup's server takes a connection. A proxy that alone can reach it goes unseen; then the shorter wait holds.
fn rustup_answers() -> bool {
    let server = env::var("RUSTUP_DIST_SERVER").unwrap_or_else(|_| "https://static.rust-lang.org".to_owned());
    let host = server.split_once("://").map_or(server.as_str(), |(_, rest)| rest);
    let host = host.split(['/', ':']).next().unwrap_or(host);
    let Ok(mut addresses) = (host, 443).to_socket_addrs() else { return false };
    addresses.any(|address| TcpStream::connect_timeout(&address, Duration::from_secs(3)).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::fake_machine::FakeMachine;

    #[test]
    fn a_toolchain_that_has_the_target_is_used_as_it_is() {
        let machine = FakeMachine::new();
        machine.program("rustc", "cat >/dev/null");
        assert_eq!(ensure(&machine.workspace()).unwrap(), WasmToolchain::Active);
        assert!(WasmToolchain::Active.variables().is_empty());
    }

    #[test]
    fn rustup_is_asked_first() {
        let machine = FakeMachine::new();
        machine.program("rustc", &format!("cat >/dev/null; [ -e {} ]", machine.file("target-added")));
        machine.program(
            "rustup",
            &format!("[ \"$*\" = 'target add {WASM_TARGET}' ] && touch {}", machine.file("target-added")),
        );
        assert_eq!(ensure(&machine.workspace()).unwrap(), WasmToolchain::Active);
    }

    #[test]
    fn without_rustup_and_apt_one_sentence_says_what_to_do() {
        let machine = FakeMachine::new();
        machine.program("rustc", "cat >/dev/null; exit 1");
        machine.program("rustup", "exit 1");
        let error = ensure(&machine.workspace()).unwrap_err().to_string();
        assert!(error.contains("run `rustup target add wasm32-unknown-unknown`"), "{error}");
    }

    #[test]
    fn env_installs_nothing() {
        let machine = FakeMachine::new();
        machine.program("rustc", "cat >/dev/null; exit 1");
        machine.program("rustup", &format!("[ $1 = which ] && exit 1; touch {}", machine.file("called")));
        let error = find_or_explain(&machine.workspace()).unwrap_err().to_string();
        assert!(error.contains("cargo xtask setup"), "{error}");
        assert!(!std::path::Path::new(&machine.file("called")).exists());
    }
}

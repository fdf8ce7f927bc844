//! The source of Rust's standard library: a release compiles it anew, for the size of the module and not for speed.

use std::path::Path;

use super::announce;
use super::wasm_target::{WasmToolchain, rustup_add};
use crate::workspace::Workspace;

/// Whether the toolchain has it. rustup is asked for it if need be; a machine that cannot get it builds all the same.
pub(crate) fn ensure(workspace: &Workspace, toolchain: WasmToolchain) -> bool {
    if is_there(workspace, toolchain) {
        return true;
    }
    if toolchain == WasmToolchain::Active {
        announce(
            "the source of Rust's standard library",
            "a release compiles it for small size",
            "seconds, or half a minute to find out that rustup's servers cannot be reached",
        );
        if rustup_add(workspace, "component", "rust-src").is_ok() && is_there(workspace, toolchain) {
            return true;
        }
    }
    eprintln!(
        "Without the source of Rust's standard library (`rustup component add rust-src`) the module becomes larger, and \
         may pass its budget."
    );
    false
}

fn is_there(workspace: &Workspace, toolchain: WasmToolchain) -> bool {
    let sysroot = toolchain.program(workspace, "rustc").args(["--print", "sysroot"]).output();
    // Cargo takes the versions of the library's own dependencies from this file.
    sysroot.is_ok_and(|sysroot| Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.lock").exists())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::fake_machine::FakeMachine;

    const FOLDER: &str = "lib/rustlib/src/rust/library";

    #[test]
    fn a_source_that_is_there_is_not_asked_for() {
        let machine = FakeMachine::new();
        machine.program("rustc", &format!("echo {}", machine.file("sysroot")));
        machine.program("rustup", &format!("touch {}", machine.file("called")));
        std::fs::create_dir_all(machine.file(&format!("sysroot/{FOLDER}"))).unwrap();
        std::fs::write(machine.file(&format!("sysroot/{FOLDER}/Cargo.lock")), "").unwrap();
        assert!(ensure(&machine.workspace(), WasmToolchain::Active));
        assert!(!Path::new(&machine.file("called")).exists());
    }

    #[test]
    fn rustup_is_asked_for_a_source_that_is_missing() {
        let machine = FakeMachine::new();
        let sysroot = machine.file("sysroot");
        machine.program("rustc", &format!("echo {sysroot}"));
        let add = format!("mkdir -p {sysroot}/{FOLDER} && touch {sysroot}/{FOLDER}/Cargo.lock");
        machine.program("rustup", &format!("[ \"$*\" = 'component add rust-src' ] && {add}"));
        assert!(ensure(&machine.workspace(), WasmToolchain::Active));
    }

    #[test]
    fn a_machine_that_cannot_get_it_builds_without() {
        let machine = FakeMachine::new();
        machine.program("rustc", &format!("echo {}", machine.file("sysroot")));
        machine.program("rustup", "exit 1");
        assert!(!ensure(&machine.workspace(), WasmToolchain::Active));
    }
}

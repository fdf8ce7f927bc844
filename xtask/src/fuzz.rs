//! `cargo xtask fuzz`: any bytes for every decoder, in programs of libFuzzer. They are in the folder `fuzz`, a workspace of
//! its own.

mod seeds;

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::setup;
use crate::workspace::Workspace;

/// How long each target runs, unless it is said.
const SECONDS: u32 = 600;
/// The longest input: what grows with the square of its length shows by then.
const LONGEST: usize = 65_536;
/// The longest answer that a target begins with: with short ones it tries ten times as many inputs in the same time.
const LONGEST_SEED: usize = 16_384;

/// What is asked for.
#[derive(Debug, PartialEq)]
struct Wish<'o> {
    /// One target, else all.
    target: Option<&'o str>,
    seconds: u32,
}

pub(crate) fn run(workspace: &Workspace, options: &[&str]) -> Result<()> {
    let known = targets(workspace)?;
    let wish = wish(options)?;
    let wanted: Vec<_> = known.iter().filter(|target| wish.target.is_none_or(|wanted| wanted == *target)).collect();
    if wanted.is_empty() {
        bail!("there is no such target; the targets are {}", known.join(", "));
    }
    setup::for_fuzzing(workspace)?;
    for target in wanted {
        fuzz(workspace, target, wish.seconds)?;
    }
    Ok(())
}

fn wish<'o>(options: &[&'o str]) -> Result<Wish<'o>> {
    let (target, options) = match options {
        [target, options @ ..] if !target.starts_with('-') => (Some(*target), options),
        options => (None, options),
    };
    let seconds = match options {
        [] => SECONDS,
        ["--seconds", seconds] => seconds.parse().context("`--seconds` takes a whole number")?,
        _ => bail!("`cargo xtask fuzz` takes a target and `--seconds N`"),
    };
    Ok(Wish { target, seconds })
}

/// The names of the programs, in the order of the alphabet.
fn targets(workspace: &Workspace) -> Result<Vec<String>> {
    let folder = workspace.root.join("fuzz/fuzz_targets");
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        names.extend(entry?.path().file_stem().map(|name| name.to_string_lossy().into_owned()));
    }
    names.sort();
    Ok(names)
}

/// Where the recorded answers of real servers lie: `CIVIC_FIXTURES`, or the folder that is shared beside the repository.
fn fixtures(workspace: &Workspace) -> Result<PathBuf> {
    let folder = env::var_os("CIVIC_FIXTURES").map_or_else(|| workspace.root.join("../shared/fixtures"), PathBuf::from);
    if !folder.is_dir() {
        bail!("{} is not there; set CIVIC_FIXTURES to the folder of fixtures", folder.display());
    }
    Ok(folder)
}

/// Runs one target. What it finds interesting stays beside the build, and the next run goes on from there.
fn fuzz(workspace: &Workspace, target: &str, seconds: u32) -> Result<()> {
    let folder = workspace.target.join("fuzz");
    let [seeds, corpus, findings] = ["seeds", "corpus", "findings"].map(|kind| folder.join(kind).join(target));
    for folder in [&corpus, &findings] {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    let count = seeds::fill(workspace, &fixtures(workspace)?, target, &seeds, LONGEST_SEED)?;
    println!("\n== {target}: {count} seeds, {seconds} s");
    workspace
        .cargo()
        // cargo-fuzz asks the compiler for flags that only a nightly one takes otherwise.
        .env("RUSTC_BOOTSTRAP", "1")
        // No sanitizer: no code here is unsafe, and without one a target runs twice as often.
        .args(["fuzz", "run", "--fuzz-dir", "fuzz", "--sanitizer", "none", "--target-dir"])
        .arg(&folder)
        .arg(target)
        .args([&corpus, &seeds])
        .args(["--", "-timeout=10", "-rss_limit_mb=1024", "-print_final_stats=1"])
        .arg(format!("-max_len={LONGEST}"))
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-artifact_prefix={}/", findings.display()))
        .run()
        .with_context(|| format!("`{target}` found something: {}", findings.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::fake_machine::FakeMachine;

    #[test]
    fn a_target_and_its_time_may_be_named() {
        assert_eq!(wish(&[]).unwrap(), Wish { target: None, seconds: SECONDS });
        assert_eq!(wish(&["gbfs"]).unwrap(), Wish { target: Some("gbfs"), seconds: SECONDS });
        assert_eq!(wish(&["gbfs", "--seconds", "9"]).unwrap(), Wish { target: Some("gbfs"), seconds: 9 });
        for options in [&["gbfs", "json"][..], &["--seconds"], &["--seconds", "long"], &["--minutes", "1"]] {
            assert!(wish(options).is_err(), "{options:?}");
        }
    }

    #[test]
    fn a_target_that_is_not_there_is_named_beside_those_that_are() {
        let machine = FakeMachine::new();
        fs::create_dir_all(machine.file("fuzz/fuzz_targets")).unwrap();
        for target in ["json", "gbfs"] {
            fs::write(machine.file(&format!("fuzz/fuzz_targets/{target}.rs")), "").unwrap();
        }
        let error = run(&machine.workspace(), &["gtfs"]).unwrap_err().to_string();
        assert!(error.ends_with("the targets are gbfs, json"), "{error}");
    }
}
